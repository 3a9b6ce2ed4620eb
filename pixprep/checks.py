"""`make check`: every static check, in seconds, all of them even where one has found something."""

import os
import subprocess
import sys
import time
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

BASE = Path(__file__).resolve().parent.parent
BIN = Path(sys.executable).parent


def templates():
    return sorted(str(path.relative_to(BASE)) for path in (BASE / "templates").rglob("*.html"))


CHECKS = {
    "format": [BIN / "ruff", "format", "--check", "--quiet", "."],
    "lint": [BIN / "ruff", "check", "--quiet", "."],
    "floors": [BIN / "lint-imports", "--no-cache"],
    "types": [BIN / "mypy"],
    "template format": [BIN / "djade", "--target-version", "5.2", "--check", *templates()],
    "template lint": [BIN / "djlint", "--lint", "--quiet", "templates"],
    "jinja lint": [BIN / "djlint", "--lint", "--quiet", "--profile", "jinja", "jinja"],
    "migrations": [sys.executable, "manage.py", "makemigrations", "--check", "--dry-run"],
    "django": [sys.executable, "manage.py", "check", "--fail-level", "WARNING"],
    "translations": [sys.executable, "manage.py", "messages", "--check"],
    "exercises": [sys.executable, "manage.py", "bank", "check", "--stale"],
}


def run(name):
    started = time.monotonic()
    done = subprocess.run(  # noqa: S603
        [str(part) for part in CHECKS[name]],
        cwd=BASE,
        capture_output=True,
        text=True,
        env={**os.environ, "PYTHONWARNINGS": "default"},
    )
    return name, done, time.monotonic() - started


def main():
    with ThreadPoolExecutor(os.cpu_count()) as pool:
        results = list(pool.map(run, CHECKS))
    failed = [name for name, done, _ in results if done.returncode]
    for name, done, seconds in results:
        print(f"{'fails' if done.returncode else 'holds'}  {name}  {seconds:.1f} s")
        if done.returncode:
            print((done.stdout + done.stderr).strip())
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
