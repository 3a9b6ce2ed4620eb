"""The same jobs on a real Celery worker, where there is a broker."""

import os
import socket
import subprocess
import sys
import time
from datetime import timedelta

import pytest
from celery import Celery
from django.conf import settings
from django.contrib.sessions.models import Session
from django.db import connection
from django.utils import timezone

BROKER = "redis://127.0.0.1:6379/13"
PATIENCE = 40  # seconds


@pytest.fixture
def broker():
    try:
        socket.create_connection(("127.0.0.1", 6379), timeout=2).close()
    except OSError:
        pytest.skip("Redis is not up at 127.0.0.1:6379")
    return BROKER


@pytest.fixture
def worker(broker, transactional_db):
    """A worker process on this test's own database."""
    config = connection.settings_dict
    address = (
        f"sqlite:///{config['NAME']}"
        if connection.vendor == "sqlite"
        else f"postgresql://{config['USER']}@{config['HOST']}:{config['PORT'] or 5432}/{config['NAME']}"
    )
    process = subprocess.Popen(
        [
            sys.executable,
            "-m",
            "celery",
            "-A",
            "pixprep",
            "worker",
            "--pool",
            "solo",
            "--queues",
            f"test{os.getpid()}",
        ],
        cwd=settings.BASE_DIR,
        env={**os.environ, "DATABASE_URL": address, "REDIS_URL": broker},
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )
    yield process
    process.terminate()
    process.wait(20)


def test_a_real_worker_clears_expired_sessions(worker, broker):
    Session.objects.create(session_key="old", session_data="", expire_date=timezone.now() - timedelta(days=1))

    with Celery(broker=broker).connection_or_acquire() as wire:
        Celery(broker=broker).send_task(
            "accounts.tasks.clear_sessions", connection=wire, queue=f"test{os.getpid()}"
        )

    until = time.monotonic() + PATIENCE
    while Session.objects.exists() and time.monotonic() < until:
        time.sleep(0.3)
    assert not Session.objects.exists()
