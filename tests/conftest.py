"""What every test shares: which database it runs on, and fast password hashing."""

import pytest
from django.conf import settings

from assessments import evidence as practice_rows
from skills import catalogue
from skills.models import BankRelease


def pytest_report_header():
    config = settings.DATABASES["default"]
    where = f"{config['HOST']}:{config['PORT'] or 5432}" if config.get("HOST") else "a file of its own"
    return f"database: {config['ENGINE'].rsplit('.', 1)[-1]} ({where})"


@pytest.fixture(autouse=True)
def _plain_settings(settings):
    settings.PASSWORD_HASHERS = ["django.contrib.auth.hashers.MD5PasswordHasher"]
    settings.STORAGES = {
        **settings.STORAGES,
        "staticfiles": {"BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"},
    }


@pytest.fixture(scope="session")
def django_db_setup(django_db_setup, django_db_blocker):
    """Every test database holds the framework and the bank, as every site does."""
    with django_db_blocker.unblock():
        catalogue.sync()


@pytest.fixture
def bank(db):
    """The bank's rows: there already, but where a test that needs real commits has emptied the database."""
    if not BankRelease.objects.exists():
        catalogue.sync()
        practice_rows.item_table.cache_clear()
    return BankRelease.objects.latest()
