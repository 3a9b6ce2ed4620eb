"""What the environment says, validated once at start: a wrong value stops the start with one clear line."""

import os
import secrets
import sys
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import urlsplit

from environs import Env, EnvError, validate

LOCAL_HOSTS = {"127.0.0.1", "localhost", "::1"}


@dataclass(frozen=True)
class Address:
    """The address people type: it decides about cookies (law 5 of the house)."""

    url: str
    scheme: str
    host: str

    @property
    def is_secure(self):
        return self.scheme == "https"

    @property
    def is_local(self):
        return self.host in LOCAL_HOSTS

    @property
    def is_installable(self):
        """Whether browsers trust the address enough to install the site as an application."""
        return self.is_secure or self.is_local


def public_address(value):
    """The Address of PUBLIC_URL; EnvError where it is not a plain http(s) address."""
    parts = urlsplit(value)
    if parts.scheme not in {"http", "https"} or not parts.hostname or parts.path.strip("/") or parts.query:
        raise EnvError(f"PUBLIC_URL: '{value}' is not an address such as https://pixprep.school.example")
    return Address(value.rstrip("/"), parts.scheme, parts.hostname)


def secret_key(env, var):
    """SECRET_KEY of the environment, or the one drawn at first start and kept in var/ (0600)."""
    given = env.str("SECRET_KEY", "")
    if given:
        if len(given) < 32:
            raise EnvError("SECRET_KEY: too short; give 32 characters or more, drawn at random")
        return given
    path = var / "secret_key"
    try:
        with os.fdopen(os.open(path, os.O_CREAT | os.O_EXCL | os.O_WRONLY, 0o600), "w") as file:
            file.write(secrets.token_urlsafe(48))
    except FileExistsError:
        pass
    return path.read_text().strip()


def database(env, var):
    """Django's DATABASES['default']: PostgreSQL or SQLite from DATABASE_URL, embedded SQLite without it."""
    address = env.str("DATABASE_URL", "") or f"sqlite:///{var / 'pixprep.sqlite3'}"
    if not address.startswith(("sqlite://", "postgres://", "postgresql://")):
        raise EnvError("DATABASE_URL: only sqlite:/// and postgresql:// addresses are understood")
    os.environ["DATABASE_URL"] = address
    config = env.dj_db_url("DATABASE_URL")
    lock_seconds = env.int("LOCK_SECONDS", 10, validate=validate.Range(min=1, max=600))
    if "sqlite" in config["ENGINE"]:
        config["OPTIONS"] = {
            "transaction_mode": "IMMEDIATE",
            "timeout": lock_seconds,
            "init_command": "PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL; PRAGMA foreign_keys=ON;",
        }
        # A file, not memory: the tests' server threads share it as a site's workers do.
        config["TEST"] = {"NAME": str(var / "test.sqlite3")}
    else:
        config["CONN_MAX_AGE"] = 600
        config["CONN_HEALTH_CHECKS"] = True
        config["OPTIONS"] = {
            **config.get("OPTIONS", {}),
            "application_name": "pixprep",
            "options": f"-c lock_timeout={lock_seconds}s",
        }
    return config


def read(base):
    """The validated environment as a dict; exits with one line where a value is wrong."""
    env = Env()
    try:
        var = Path(env.str("VAR_DIR", str(base / "var")))
        for folder in ("packages", "static"):
            (var / folder).mkdir(parents=True, exist_ok=True)
        port = env.int("PORT", 8000, validate=validate.Range(min=1, max=65535))
        return {
            "var": var,
            "port": port,
            "debug": env.bool("DEBUG", False),
            "address": public_address(env.str("PUBLIC_URL", f"http://127.0.0.1:{port}")),
            "secret_key": secret_key(env, var),
            "database": database(env, var),
            "redis": redis_url(env.str("REDIS_URL", "")),
            "mail": mail(env),
            "trusted_proxies": env.int("TRUSTED_PROXIES", 0, validate=validate.Range(min=0, max=9)),
            "check_links": env.bool("CHECK_LINKS", False),
            "sender": env.str("MAIL_FROM", "PixPrep <pixprep@localhost>"),
        }
    except (EnvError, ValueError, OSError) as error:
        sys.exit(f"PixPrep cannot start: {error}")


def redis_url(value):
    if value and not value.startswith(("redis://", "rediss://", "unix://")):
        raise EnvError("REDIS_URL: give an address such as redis://127.0.0.1:6379/0")
    return value


def mail(env):
    """Parts of EMAIL_URL (smtp://user:password@host:port), or None: then mails go to the outbox page."""
    value = env.str("EMAIL_URL", "")
    if value and not value.startswith(("smtp://", "smtps://", "smtp+tls://", "submission://")):
        raise EnvError("EMAIL_URL: give an address such as smtp+tls://user:password@mail.school.example:587")
    return env.dj_email_url("EMAIL_URL") if value else None
