"""A site of its own as a school runs it: `manage.py serve` on its own files, which may be killed and started again."""

import json
import os
import signal
import socket
import sqlite3
import subprocess
import sys
import time
import urllib.error
import urllib.request

from django.conf import settings

PATIENCE = 90  # seconds for a start on a busy machine


class Served:
    def __init__(self, folder):
        self.folder = folder
        with socket.socket() as free:
            free.bind(("127.0.0.1", 0))
            self.port = free.getsockname()[1]
        self.url = f"http://127.0.0.1:{self.port}"
        self.process = None
        self.run("prepare")

    @property
    def environment(self):
        own = {"VAR_DIR": str(self.folder), "PORT": str(self.port), "PUBLIC_URL": self.url}
        kept = {
            name: value for name, value in os.environ.items() if name not in {"DATABASE_URL", "REDIS_URL"}
        }
        return {**kept, **own}

    def run(self, *command):
        subprocess.run(
            [sys.executable, "manage.py", *command], cwd=settings.BASE_DIR, env=self.environment, check=True,
            stdout=subprocess.DEVNULL,
        )  # fmt: skip

    def start(self):
        self.process = subprocess.Popen(
            [sys.executable, "manage.py", "serve", "--port", str(self.port)],
            cwd=settings.BASE_DIR,
            env=self.environment,
            stdout=subprocess.DEVNULL,
            start_new_session=True,
        )
        until = time.monotonic() + PATIENCE
        while time.monotonic() < until:
            try:
                urllib.request.urlopen(f"{self.url}/health/", timeout=5).close()
                return
            except (urllib.error.URLError, OSError):
                time.sleep(0.2)
        raise TimeoutError("the site did not start")

    def kill(self):
        """End every process of the site at once, without a word."""
        if self.process:
            os.killpg(self.process.pid, signal.SIGKILL)
            self.process.wait()
            self.process = None

    def rows(self, sql, *values):
        """Rows of the site's database, as its own processes left them."""
        connection = sqlite3.connect(self.folder / "pixprep.sqlite3", timeout=30)
        try:
            return connection.execute(sql, values).fetchall()
        finally:
            connection.close()

    def lock(self):
        """A connection that holds the one write lock of the database until it is closed."""
        connection = sqlite3.connect(self.folder / "pixprep.sqlite3", timeout=30, isolation_level=None)
        connection.execute("BEGIN IMMEDIATE")
        return connection

    def variant(self):
        """The variant of the newest question."""
        [(variant,)] = self.rows("SELECT variant FROM assessments_question ORDER BY id DESC LIMIT 1")
        return json.loads(variant)
