"""The repository tests itself: what no linter knows about this house."""

import re
import subprocess
import sys
from pathlib import Path

import pytest
from django.apps import apps
from django.conf import settings
from django.urls import get_resolver

from pixprep import messages

BASE = Path(__file__).resolve().parent.parent
FLOORS = {"accounts": 1, "skills": 2, "assessments": 3, "pixprep": 4}
PURE = [
    "accounts.imports.reading",
    "assessments.engine.selection",
    "skills.forms",
    "skills.authoring",
    "skills.documents",
]
TEXT = {".py", ".toml", ".md", ".txt", ".html", ".css", ".js", ".yml", ".cfg", ".in", ""}


def tracked():
    listed = subprocess.run(
        ["git", "ls-files", "-z"], cwd=BASE, capture_output=True, check=True, text=True
    ).stdout
    return [BASE / name for name in listed.split("\0") if name and (BASE / name).is_file()]


def test_foreign_keys_point_down():
    upward = [
        f"{model._meta.label}.{field.name} -> {field.related_model._meta.label}"
        for app in FLOORS
        for model in apps.get_app_config(app).get_models()
        for field in model._meta.get_fields()
        if field.is_relation and not field.auto_created and field.related_model is not None
        if FLOORS.get(field.related_model._meta.app_label, 0) > FLOORS[app]
    ]

    assert not upward


@pytest.mark.parametrize("module", PURE)
def test_a_pure_package_imports_without_django(module):
    code = f"import sys, {module}; sys.exit(any(name.split('.')[0] == 'django' for name in sys.modules))"

    assert subprocess.run([sys.executable, "-c", code], cwd=BASE, check=False).returncode == 0


def test_every_template_is_used():
    sources = "\n".join(
        path.read_text()
        for path in tracked()
        if path.suffix in {".py", ".html"} and "tests" not in path.parts
    )
    by_convention = {"404.html", "403.html", "500.html", "403_csrf.html", "429.html"}
    folders = {"account", "django", "mfa", "answers", "material"}
    unused = []
    roots = (BASE / "templates", BASE / "jinja")
    for name in sorted(str(path.relative_to(root)) for root in roots for path in root.rglob("*.html")):
        if name in by_convention or folders & set(Path(name).parts):
            continue
        if f'"{name}' not in sources and f"'{name}" not in sources:
            unused.append(name)

    assert not unused


def test_every_string_has_good_french():
    faults = [fault for app in messages.apps() for fault in messages.faults(app, messages.update(app))]

    assert not faults


def test_a_process_that_reads_a_compiled_catalogue_reads_it_whole_while_it_is_compiled_again(tmp_path):
    path, compiled = messages.catalogue_path("accounts"), tmp_path / "django.mo"
    messages.compile_one(path, compiled)
    before = compiled.read_bytes()
    path = tmp_path / "django.po"
    path.write_text('msgid ""\nmsgstr "Content-Type: text/plain; charset=utf-8\\n"\n')

    with compiled.open("rb") as reader:
        messages.compile_one(path, compiled)

        assert reader.read() == before
    assert compiled.read_bytes() != before
    assert sorted(tmp_path.iterdir()) == [compiled, path]


def test_compose_and_documentation_name_the_same_postgresql():
    compose = re.search(r"image: postgres:(\d+)", (BASE / "docker-compose.yml").read_text()).group(1)

    assert f"PostgreSQL {compose} or later" in (BASE / "docs" / "deploy.md").read_text()


def test_requirements_are_hashed_and_name_no_index():
    for name in ("base.txt", "dev.txt"):
        text = (BASE / "requirements" / name).read_text()
        pinned = re.findall(r"^\S+==", text, re.MULTILINE)
        assert len(pinned) == len(re.findall(r"^\S+==[^\n]*\\\n\s+--hash=", text, re.MULTILINE))
        assert "http" not in text


def test_no_file_names_an_index_of_packages():
    told = re.compile(r"index-url =|find-links =")
    found = [
        str(path.relative_to(BASE))
        for path in tracked()
        if path.suffix in TEXT and path != Path(__file__) and told.search(path.read_text(errors="replace"))
    ]

    assert not found


def test_every_page_needs_a_sign_in_or_says_that_it_is_public():
    public = {
        "landing", "try", "legal", "privacy", "accessibility", "health", "set_language", "set_theme", "set_comfort",
        "account_login", "account_signup", "account_reset_password", "account_reset_password_done",
        "account_reset_password_from_key", "account_reset_password_from_key_done", "account_confirm_email",
        "account_email_verification_sent", "account_inactive", "account_logout", "join_class", "sign_up_with_code",
        "draft", "draft-other",
        "outbox", "practice", "practice-end", "practice-stop", "question", "answer", "hint", "fresh", "problem",
        "material-file", "manifest", "worker", "invitation",
    }  # fmt: skip
    opened = {
        pattern.name
        for pattern in get_resolver().url_patterns
        for pattern in getattr(pattern, "url_patterns", [pattern])
        if getattr(pattern.callback, "login_required", True) is False
    }

    assert opened <= public


def test_settings_come_from_the_environment_alone():
    readers = [
        path
        for path in tracked()
        if path.suffix == ".py"
        and "tests" not in path.parts
        and path.parts[-2] in {"accounts", "skills", "assessments", "views", "models"}
        if "os.environ" in path.read_text()
    ]

    assert not readers
    assert settings.VAR_DIR
