"""Backup and restore of the embedded mode, by real processes on a database of their own."""

import os
import socket
import sqlite3
import subprocess
import sys
import time
import urllib.request
import zipfile
from contextlib import closing

import psutil
import pytest
from django.conf import settings


class Site:
    """An embedded site in a folder of its own, driven by its commands."""

    def __init__(self, folder):
        self.folder = folder
        with socket.create_server(("127.0.0.1", 0)) as free:
            self.port = free.getsockname()[1]

    def command(self, *words, **kwargs):
        environment = {
            **os.environ,
            "VAR_DIR": str(self.folder),
            "DATABASE_URL": "",
            "REDIS_URL": "",
            "PORT": str(self.port),
        }
        return kwargs.pop("how", subprocess.run)(
            [sys.executable, "manage.py", *words], cwd=settings.BASE_DIR, env=environment, text=True, **kwargs
        )

    def run(self, *words):
        return self.command(*words, capture_output=True, check=False)

    def institutions(self, database=None):
        with closing(sqlite3.connect(database or self.folder / "pixprep.sqlite3")) as opened:
            return {name for (name,) in opened.execute("SELECT name FROM accounts_institution")}

    def write(self, name):
        done = self.run("create_institution", name, "--administrator", "direction@tilleuls.example")
        assert done.returncode == 0, done.stderr

    def answers(self):
        try:
            with urllib.request.urlopen(f"http://127.0.0.1:{self.port}/health/", timeout=2) as response:
                return response.status == 200
        except OSError:
            return False

    def wait(self):
        for _ in range(300):
            if self.answers():
                return
            time.sleep(0.1)
        raise AssertionError("the site does not answer")


@pytest.fixture(scope="module")
def site(tmp_path_factory):
    site = Site(tmp_path_factory.mktemp("site"))
    done = site.run("migrate", "--verbosity", "0")
    assert done.returncode == 0, done.stderr
    site.write("Collège du Matin")
    return site


def test_a_backup_made_while_the_site_runs_brings_back_what_was_and_keeps_what_came_after(site, tmp_path):
    server = site.command("serve", how=subprocess.Popen, stdout=subprocess.DEVNULL)
    try:
        site.wait()
        made = site.run("backup", str(tmp_path / "monday.zip"))
        site.write("Collège du Soir")

        restored = site.run("restore", str(tmp_path / "monday.zip"))

        site.wait()
        assert server.poll() is None
        started = psutil.Process(server.pid).children(recursive=True)
        next(one for one in started if "granian" in one.cmdline()).suspend()  # it hears no word any more
    finally:
        server.terminate()
        server.wait(40)
    assert not site.answers()
    assert not any(one.is_running() and one.status() != psutil.STATUS_ZOMBIE for one in started)
    assert (made.returncode, restored.returncode) == (0, 0), made.stderr + restored.stderr
    assert site.institutions() == {"Collège du Matin"}
    (kept,) = site.folder.glob("before-restore-*.zip")
    zipfile.ZipFile(kept).extract("database.sqlite3", tmp_path)
    assert site.institutions(tmp_path / "database.sqlite3") == {"Collège du Matin", "Collège du Soir"}
    assert (tmp_path / "monday.zip").stat().st_mode & 0o777 == 0o600


def test_a_backup_never_writes_over_a_file(site, tmp_path):
    file = tmp_path / "there.zip"
    file.write_text("mine")

    done = site.run("backup", str(file))

    assert done.returncode == 1
    assert "exists already" in done.stderr
    assert file.read_text() == "mine"


@pytest.fixture(scope="module")
def good(site):
    """A backup that holds."""
    path = site.folder / "good.zip"
    assert site.run("backup", str(path)).returncode == 0
    return path


def spoiled(kind, good):
    """The bytes of a good backup, spoiled."""
    if kind == "cut":
        return good.read_bytes()[: good.stat().st_size // 2]
    if kind == "no backup":
        return b"holiday pictures"
    other = good.with_name(f"{kind}.zip")
    with zipfile.ZipFile(good) as source, zipfile.ZipFile(other, "w") as target:
        for name in source.namelist():
            content = source.read(name)
            if kind == "altered" and name == "database.sqlite3":
                content = content[:5000] + b"\xff" * 50 + content[5050:]
            if kind == "newer" and name == "manifest.json":
                content = content.replace(b"accounts.0001_initial", b"accounts.9999_tomorrow")
            target.writestr(name, content)
    return other.read_bytes()


@pytest.mark.parametrize(
    ("kind", "why"),
    [("cut", "damaged"), ("no backup", "no backup"), ("altered", "damaged"), ("newer", "newer PixPrep")],
)
def test_a_file_that_cannot_be_restored_changes_nothing_and_says_why(site, good, tmp_path, kind, why):
    bad = tmp_path / "bad.zip"
    bad.write_bytes(spoiled(kind, good))
    before = site.institutions()

    done = site.run("restore", str(bad))

    assert done.returncode == 1
    assert why in done.stderr
    assert "Nothing was changed" in done.stderr
    assert site.institutions() == before
