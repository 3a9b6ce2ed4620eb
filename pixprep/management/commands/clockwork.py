"""Runs the periodic jobs where there is no broker (with REDIS_URL: a Celery worker and beat do)."""

import signal
import sys
import time
from datetime import UTC, datetime

from django.core.management.base import BaseCommand

from pixprep import clockwork


class Command(BaseCommand):
    help = "Run every periodic job when it is due, in this process."

    def add_arguments(self, parser):
        parser.add_argument("--once", action="store_true", help="run what is due now, then end")

    def handle(self, *, once, **options):
        signal.signal(signal.SIGTERM, lambda *_: sys.exit(0))
        while True:
            for name in clockwork.run_due(now=datetime.now(UTC)):
                self.stdout.write(f"ran {name}")
            if once:
                return
            time.sleep(20)
