"""What every test shares: which database it runs on, and fast password hashing."""

import hypothesis
import pytest
from django.apps import apps
from django.conf import settings
from django.db import transaction
from django.utils import translation

from assessments import evidence as practice_rows
from skills import catalogue
from skills.models import BankRelease

# A test never asserts a time: a busy machine draws slowly, and that says nothing about the code.
hypothesis.settings.register_profile(
    "suite", deadline=None, suppress_health_check=[hypothesis.HealthCheck.too_slow]
)
hypothesis.settings.load_profile("suite")


def pytest_report_header():
    config = settings.DATABASES["default"]
    where = f"{config['HOST']}:{config['PORT'] or 5432}" if config.get("HOST") else "a file of its own"
    return f"database: {config['ENGINE'].rsplit('.', 1)[-1]} ({where})"


@pytest.fixture(autouse=True)
def _plain_settings(settings):
    practice_rows.forget_answered()  # the last test's were taken back, and SQLite gives their ids again
    translation.activate(settings.LANGUAGE_CODE)  # whatever the last test spoke
    settings.PASSWORD_HASHERS = ["django.contrib.auth.hashers.MD5PasswordHasher"]
    settings.STORAGES = {
        **settings.STORAGES,
        "staticfiles": {"BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"},
    }


@pytest.fixture(scope="session")
def django_db_setup(django_db_setup, django_db_blocker):
    """Every test database holds the framework and the bank, as every site does.

    Its value is {model: its rows} of both, read before a test that commits may have emptied the tables.
    """
    models = apps.get_app_config("skills").get_models(include_auto_created=True)
    with django_db_blocker.unblock():
        catalogue.sync()
        return {model: list(model._base_manager.values()) for model in models}


@pytest.fixture
def bank(django_db_setup, db):
    """The bank's rows: there already, but where a test that needs real commits has emptied the database.

    They are put back from memory: to read the bank's files takes seconds.
    """
    if not BankRelease.objects.exists():
        with transaction.atomic():
            for model, rows in django_db_setup.items():
                model._base_manager.bulk_create(model(**row) for row in rows)
        practice_rows.forget_tables()
    return BankRelease.objects.latest()
