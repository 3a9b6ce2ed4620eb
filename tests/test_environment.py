"""A wrong value in the environment stops the start with one clear line."""

import os
import subprocess
import sys

import pytest
from django.conf import settings


def start(tmp_path, *command, **environment):
    return subprocess.run(
        [sys.executable, "manage.py", *(command or ("check",))],
        cwd=settings.BASE_DIR,
        env={**os.environ, "VAR_DIR": str(tmp_path), "DATABASE_URL": "", **environment},
        capture_output=True,
        text=True,
        check=False,
    )


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("PUBLIC_URL", "pixprep.school.example"),
        ("PUBLIC_URL", "ftp://pixprep.school.example"),
        ("PORT", "eighty"),
        ("PORT", "70000"),
        ("DATABASE_URL", "mysql://localhost/pixprep"),
        ("REDIS_URL", "127.0.0.1:6379"),
        ("SECRET_KEY", "short"),
        ("EMAIL_URL", "mail.school.example"),
        ("TRUSTED_PROXIES", "many"),
        ("CHECK_LINKS", "perhaps"),
    ],
)
def test_a_wrong_value_is_named_in_one_line(tmp_path, name, value):
    done = start(tmp_path, **{name: value})

    assert done.returncode != 0
    assert name in done.stderr
    assert done.stderr.strip().count("\n") == 0


def test_the_drawn_secret_key_is_kept_and_readable_by_its_owner_alone(tmp_path):
    start(tmp_path)
    first = (tmp_path / "secret_key").read_text()
    start(tmp_path)

    assert (tmp_path / "secret_key").read_text() == first
    assert (tmp_path / "secret_key").stat().st_mode & 0o777 == 0o600


def test_demo_accounts_refuse_an_address_that_is_not_local(tmp_path):
    done = start(tmp_path, "demo", PUBLIC_URL="https://pixprep.school.example")

    assert done.returncode != 0
    assert "demo accounts are for one's own computer" in done.stderr
