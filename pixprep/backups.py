"""Backup and restore of the embedded database, while the site runs.

A backup is a zip of the database as it stood at one moment, of the secret key where the site drew its own, and of
a manifest with their digests. Whoever restores stops `manage.py serve` for the seconds that it takes, by two locks
on files that die with their holders: no process answers from what it remembers of the old database.
"""

import contextlib
import fcntl
import hashlib
import json
import os
import sqlite3
import tempfile
import time
import zipfile
from pathlib import Path

from django.conf import settings
from django.db import connection, connections
from django.db.migrations.loader import MigrationLoader
from django.db.migrations.recorder import MigrationRecorder

DATABASE, KEY, MANIFEST = "database.sqlite3", "secret_key", "manifest.json"
FORMAT = 1
STOPS_WITHIN = 30  # seconds that a running `serve` has to stop
SERVING, RESTORING = "serving.lock", "restoring.lock"


class NotEmbedded(Exception):
    """The database is not SQLite: its own tools back it up."""


class Unusable(Exception):
    """This file is no backup, or not one that this PixPrep can take; the text says why."""


class StillServing(Exception):
    """A site that runs on this database did not stop in time."""


def database_path():
    """Where the embedded database is, or NotEmbedded."""
    if connection.vendor != "sqlite":
        raise NotEmbedded
    return Path(settings.DATABASES["default"]["NAME"])


def back_up(target, *, now):
    """Write a backup to `target` (0600), whole or not at all; return its size in bytes.

    Raises NotEmbedded, FileExistsError, OSError.
    """
    source, target = database_path(), Path(target)
    if target.exists():
        raise FileExistsError(target)
    with tempfile.TemporaryDirectory(dir=target.parent) as folder:
        copied = Path(folder, DATABASE)
        copy(source, copied)
        members = {DATABASE: copied}
        key = settings.VAR_DIR / KEY
        if key.exists() and key.read_text().strip() == settings.SECRET_KEY:
            members[KEY] = key
        manifest = {
            "format": FORMAT,
            "made_at": now.isoformat(),
            "migrations": sorted(
                f"{app}.{name}" for app, name in MigrationRecorder(connection).applied_migrations()
            ),
            "sha256": {name: digest(path) for name, path in members.items()},
        }
        unfinished = Path(folder, "backup.zip")
        descriptor = os.open(unfinished, os.O_CREAT | os.O_EXCL | os.O_RDWR, 0o600)
        with os.fdopen(descriptor, "w+b") as file:
            with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as archive:
                archive.writestr(MANIFEST, json.dumps(manifest, indent=1))
                for name, path in members.items():
                    archive.write(path, name)
            file.flush()
            os.fsync(file.fileno())
        os.link(unfinished, target)  # unlike a rename, never over a file that came meanwhile
    return target.stat().st_size


def copy(source, target):
    """The whole database at one moment, by SQLite's own backup; writers go on meanwhile."""
    with (
        contextlib.closing(sqlite3.connect(source)) as read,
        contextlib.closing(sqlite3.connect(target)) as write,
    ):
        read.backup(write)


def digest(path):
    with Path(path).open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()


def restore(source, *, now):
    """Put a backup in the place of today's data, which is backed up first; return where. Inside `stopped_site`.

    Raises NotEmbedded, Unusable, OSError; nothing has changed then.
    """
    target = database_path()
    with tempfile.TemporaryDirectory(dir=settings.VAR_DIR) as folder:
        members = unpacked(source, Path(folder))
        kept = settings.VAR_DIR / f"before-restore-{now:%Y%m%d-%H%M%S}.zip"
        back_up(kept, now=now)
        connections.close_all()
        copy(members[DATABASE], target)
        if KEY in members:
            members[KEY].chmod(0o600)
            members[KEY].replace(settings.VAR_DIR / KEY)
    return kept


def unpacked(source, folder):
    """{member: its path in the folder} of a backup that holds, or Unusable."""
    try:
        with zipfile.ZipFile(source) as archive:
            manifest = json.loads(archive.read(MANIFEST))
            if manifest["format"] != FORMAT:
                raise Unusable(f"its format is {manifest['format']}, and this PixPrep reads {FORMAT}")
            digests = manifest["sha256"]
            unknown = set(digests) - {DATABASE, KEY}
            if unknown or DATABASE not in digests:
                raise Unusable("it does not hold what a backup of PixPrep holds")
            members = {name: Path(archive.extract(name, folder)) for name in digests}
    except (zipfile.BadZipFile, KeyError, TypeError, ValueError, EOFError) as error:
        raise Unusable("it is damaged, or no backup of PixPrep") from error
    for name, path in members.items():
        if digest(path) != digests[name]:
            raise Unusable(f"{name} in it is damaged")
    check(members[DATABASE], manifest["migrations"])
    return members


def check(database, migrations):
    """Unusable where SQLite finds the database damaged, or its tables are newer than this code."""
    try:
        with contextlib.closing(sqlite3.connect(database)) as opened:
            found = opened.execute("PRAGMA integrity_check").fetchone()[0]
    except sqlite3.DatabaseError as error:
        raise Unusable("its database is damaged") from error
    if found != "ok":
        raise Unusable("its database is damaged")
    known = {
        f"{app}.{name}" for app, name in MigrationLoader(None, ignore_no_migrations=True).disk_migrations
    }
    if newer := sorted(set(migrations) - known):
        raise Unusable(f"it was made by a newer PixPrep ({newer[0]}): update this one first")


@contextlib.contextmanager
def locked(name, how):
    """A lock on a file of VAR_DIR, for as long as the block; BlockingIOError where `how` says not to wait."""
    with (settings.VAR_DIR / name).open("a") as file:
        fcntl.flock(file, how)
        yield


@contextlib.contextmanager
def stopped_site():
    """No `serve` runs on this VAR_DIR inside the block; StillServing where it does not stop."""
    with locked(RESTORING, fcntl.LOCK_EX), contextlib.ExitStack() as stack:
        ends = time.monotonic() + STOPS_WITHIN
        while True:
            try:
                stack.enter_context(locked(SERVING, fcntl.LOCK_EX | fcntl.LOCK_NB))
                break
            except BlockingIOError:
                if time.monotonic() > ends:
                    raise StillServing from None
                time.sleep(0.2)
        yield


def serving():
    """Held while a site is served; waits for a restore to end first."""
    stack = contextlib.ExitStack()
    with locked(RESTORING, fcntl.LOCK_SH):
        stack.enter_context(locked(SERVING, fcntl.LOCK_SH))
    return stack


def is_restoring():
    """Whether somebody waits for the site to stop."""
    try:
        with locked(RESTORING, fcntl.LOCK_SH | fcntl.LOCK_NB):
            return False
    except BlockingIOError:
        return True
