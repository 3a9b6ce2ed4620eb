"""Everything between installed packages and a site that can start. Safe to run twice."""

import hashlib
import time

from django.conf import settings
from django.contrib.staticfiles.finders import get_finders
from django.core.management import call_command
from django.core.management.base import BaseCommand


class Command(BaseCommand):
    help = "Prepare database, message catalogues, static files, framework and bank."

    def handle(self, *, verbosity, **options):
        started = time.monotonic()
        call_command("assets")
        collect_static()
        call_command("migrate", interactive=False, verbosity=0)
        call_command("bank", "sync", stdout=self.stdout)
        if verbosity:
            self.stdout.write(f"ready in {time.monotonic() - started:.1f} s")


def collect_static():
    """Collect, hash and compress the static files, where one of them has changed."""
    digest = hashlib.sha256()
    for finder in get_finders():
        for path, storage in finder.list([]):
            digest.update(f"{path}:{storage.get_modified_time(path)}:{storage.size(path)};".encode())
    stamp = settings.VAR_DIR / "static.digest"
    if stamp.exists() and stamp.read_text() == digest.hexdigest():
        return
    call_command("collectstatic", interactive=False, verbosity=0, clear=True)
    stamp.write_text(digest.hexdigest())
