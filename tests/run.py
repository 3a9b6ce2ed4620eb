"""`make test`: the whole suite on PostgreSQL where it is up, what depends on the database on SQLite too."""

import os
import shutil
import socket
import subprocess
import sys

POSTGRESQL = "postgresql://postgres@127.0.0.1:5432/postgres"
CHROMIUM = ("chromium", "chromium-browser", "google-chrome")


def is_listening(port):
    try:
        socket.create_connection(("127.0.0.1", port), timeout=2).close()
    except OSError:
        return False
    return True


def browser():
    """The system's Chromium, installed where that is possible; ends with a clear line where it is not."""
    found = next(filter(None, map(shutil.which, CHROMIUM)), None)
    if found:
        return found
    print("Chromium is not on this machine: installing it.")
    as_root = [] if os.geteuid() == 0 else ["sudo", "-n"]
    quiet = {"stdout": subprocess.DEVNULL}
    if shutil.which("apt-get"):
        subprocess.run([*as_root, "apt-get", "update", "-qq"], check=False, **quiet)
        subprocess.run([*as_root, "apt-get", "install", "-y", "-qq", "chromium"], check=False, **quiet)
    found = next(filter(None, map(shutil.which, CHROMIUM)), None)
    if not found:
        sys.exit(
            "The browser tests need Chromium and it could not be installed. "
            "Install the package 'chromium' of your system, then run 'make test' again."
        )
    return found


def pytest(arguments, database):
    environment = {**os.environ, "CHROMIUM": browser()}
    environment.pop("DATABASE_URL", None)
    if database:
        environment["DATABASE_URL"] = database
    command = [sys.executable, "-m", "pytest", "-n", str(os.cpu_count()), "--dist", "worksteal", *arguments]
    return subprocess.run(command, env=environment, check=False).returncode


def main():
    subprocess.run([sys.executable, "manage.py", "assets"], check=True)
    given = os.environ.get("DATABASE_URL", "")
    database = given or (POSTGRESQL if is_listening(5432) else "")
    if not database:
        print("The whole suite runs on SQLite: PostgreSQL is not up at 127.0.0.1:5432.")
        return pytest([], "")
    print(f"The whole suite runs on {database.split(':', 1)[0]}; tests marked 'database' on SQLite too.")
    first = pytest([], database)
    second = pytest(["-m", "database"], "") if database.startswith("postgres") else 0
    return first or second


if __name__ == "__main__":
    sys.exit(main())
