"""A database of one's own for an experiment: the site's is neither read nor written."""

from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory

from django.contrib.contenttypes.models import ContentType
from django.core.management import call_command
from django.db import DEFAULT_DB_ALIAS, connections
from django.db.utils import ConnectionHandler

from assessments import evidence
from skills import catalogue
from skills.models import load_module, load_version

OPTIONS = {
    "transaction_mode": "IMMEDIATE",
    "init_command": "PRAGMA journal_mode=MEMORY; PRAGMA synchronous=OFF; PRAGMA foreign_keys=ON;",
}


@contextmanager
def throwaway_database():
    """A temporary SQLite database in place of the site's, with framework and bank; gone at the end."""
    with TemporaryDirectory(prefix="pixprep-") as folder:
        config = {
            "ENGINE": "django.db.backends.sqlite3",
            "NAME": Path(folder) / "db.sqlite3",
            "OPTIONS": OPTIONS,
        }
        own = ConnectionHandler({DEFAULT_DB_ALIAS: config})[DEFAULT_DB_ALIAS]
        site = connections[DEFAULT_DB_ALIAS]
        connections[DEFAULT_DB_ALIAS] = own
        forget()
        try:
            call_command("migrate", verbosity=0, interactive=False)
            catalogue.sync()
            yield
        finally:
            own.close()
            connections[DEFAULT_DB_ALIAS] = site
            forget()


def forget():
    """Empty what the process remembers by the ids of the other database's rows."""
    evidence.forget_tables()
    load_version.cache_clear()
    load_module.cache_clear()
    ContentType.objects.clear_cache()
