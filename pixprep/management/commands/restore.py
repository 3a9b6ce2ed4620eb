"""Brings back what `manage.py backup` wrote; today's data is backed up first (docs/operations.md)."""

from django.core.management import call_command
from django.core.management.base import BaseCommand, CommandError
from django.utils import timezone

from pixprep import backups


class Command(BaseCommand):
    help = (
        "Put the backup FILE in the place of today's data, which is kept; a running `serve` pauses meanwhile."
    )

    def add_arguments(self, parser):
        parser.add_argument("file", metavar="FILE")

    def handle(self, *, file, **options):
        try:
            with backups.stopped_site():
                kept = backups.restore(file, now=timezone.localtime())
                call_command("migrate", interactive=False, verbosity=0)
                call_command("bank", "sync", stdout=self.stderr)
        except backups.NotEmbedded:
            raise CommandError(
                "this site runs on PostgreSQL: restore it with pg_restore (docs/operations.md)"
            ) from None
        except backups.Unusable as problem:
            raise CommandError(f"{file} was not restored: {problem}. Nothing was changed.") from None
        except backups.StillServing:
            raise CommandError(
                "the site that runs here did not stop: stop it, then restore again. Nothing was changed."
            ) from None
        except OSError as error:
            raise CommandError(f"{file} cannot be read: {error.strerror}. Nothing was changed.") from None
        self.stdout.write(f"{file} is restored. What was there before is in {kept}.")
