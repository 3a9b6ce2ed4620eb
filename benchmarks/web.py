"""The practice answer over HTTP against a bare view that reads one row and writes two.

    python benchmarks/web.py [--pairs 200] [--json FILE]

Check, store, posterior, next question, page: one request, on SQLite and on PostgreSQL, behind the same
middleware and the same server (granian as `manage.py serve` starts it) on 127.0.0.1 alone. PostgreSQL is that
of DATABASE_URL, else postgresql://postgres@127.0.0.1:5432/postgres; a database of its own is made and removed.
"""

import json
import os
import secrets
import socket
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from urllib.parse import urlsplit, urlunsplit

from report import Row, at_least, main

import numpy as np  # isort: skip
import psycopg  # isort: skip

HERE = Path(__file__).resolve().parent
LOCAL_POSTGRESQL = "postgresql://postgres@127.0.0.1:5432/postgres"
SHARE = 0.5  # of the floor's speed
START = 60  # seconds a server may take to listen


def rows(pairs: int) -> Iterator[Row]:
    with tempfile.TemporaryDirectory(prefix="pixprep-web-") as folder:
        yield measured("SQLite", f"sqlite:///{folder}/web.sqlite3", Path(folder), pairs)
        with postgresql() as address:
            yield measured("PostgreSQL", address, Path(folder), pairs)


@contextmanager
def postgresql() -> Iterator[str]:
    """The address of a fresh database, removed at the end."""
    given = os.environ.get("DATABASE_URL", "")
    parts = urlsplit(given if given.startswith("postgres") else LOCAL_POSTGRESQL)
    name = f"pixprep_web_{secrets.token_hex(4)}"
    with psycopg.connect(urlunsplit(parts._replace(path="/postgres")), autocommit=True) as connection:
        connection.execute(f"CREATE DATABASE {name}")
        try:
            yield urlunsplit(parts._replace(path=f"/{name}"))
        finally:
            connection.execute(f"DROP DATABASE {name} WITH (FORCE)")


def measured(database: str, address: str, folder: Path, pairs: int) -> Row:
    port = free_port()
    environment = {
        **{
            name: value
            for name, value in os.environ.items()
            if name not in {"REDIS_URL", "DEBUG", "EMAIL_URL"}
        },
        "DATABASE_URL": address,
        "VAR_DIR": str(folder),
        "PORT": str(port),
        "PUBLIC_URL": f"http://127.0.0.1:{port}",
        "DJANGO_SETTINGS_MODULE": "floor.settings",
        "PYTHONPATH": os.pathsep.join([str(HERE), str(HERE.parent)]),
    }
    run([sys.executable, "manage.py", "prepare", "--verbosity", "0"], environment)
    with server(port, environment):
        load = ["-m", "floor.load", "--port", str(port), "--pairs", str(pairs)]
        found = json.loads(run([sys.executable, *load], environment).splitlines()[-1])
    answer, floor = (np.array(found[name]) for name in ("answer", "floor"))
    how = (
        f"inverse of median latency, {pairs} requests each once warm, in turn on one connection, one answer in 8 "
        f"the last of its run: "
        f"{1000 * statistics.median(floor):.1f} ms bare / {1000 * statistics.median(answer):.1f} ms answer"
    )
    ratio = lambda picked: np.median(floor[picked.astype(int)]) / np.median(answer[picked.astype(int)])
    return at_least(
        f"practice answer against the floor, {database}", np.arange(pairs), SHARE, "times", how, of=ratio
    )


def free_port() -> int:
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        return int(taken.getsockname()[1])


def run(command: list[str], environment: dict[str, str]) -> str:
    done = subprocess.run(command, cwd=HERE.parent, env=environment, capture_output=True, text=True)
    if done.returncode:
        sys.exit(f"{' '.join(command)}\n{done.stdout}{done.stderr}")
    return done.stdout


@contextmanager
def server(port: int, environment: dict[str, str]) -> Iterator[None]:
    """granian with the site's own options, from its first answer on until it is no longer needed."""
    command = [
        *(sys.executable, "-m", "granian", "--interface", "wsgi", "--host", "127.0.0.1", "--port", str(port)),
        *("--workers", "2", "--blocking-threads", "1", "--no-ws", "--log-level", "warning"),
        "pixprep.wsgi:application",
    ]
    process = subprocess.Popen(command, cwd=HERE.parent, env=environment)
    try:
        until = time.monotonic() + START
        while not is_listening(port):
            if process.poll() is not None or time.monotonic() > until:
                sys.exit("the server did not start")
            time.sleep(0.2)
        yield
    finally:
        process.terminate()
        process.wait(15)


def is_listening(port: int) -> bool:
    try:
        socket.create_connection(("127.0.0.1", port), timeout=1).close()
    except OSError:
        return False
    return True


if __name__ == "__main__":
    sys.exit(main(__doc__, {"pairs": (200, "requests of each kind")}, rows))
