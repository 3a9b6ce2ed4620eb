"""A backup of the embedded database to one file, while the site runs (docs/operations.md)."""

from django.core.management.base import BaseCommand, CommandError
from django.utils import timezone

from pixprep import backups


class Command(BaseCommand):
    help = "Write the embedded database and its secret key to FILE, while the site runs."

    def add_arguments(self, parser):
        parser.add_argument("file", metavar="FILE")

    def handle(self, *, file, **options):
        try:
            size = backups.back_up(file, now=timezone.localtime())
        except backups.NotEmbedded:
            raise CommandError(
                "this site runs on PostgreSQL: back it up with pg_dump (docs/operations.md)"
            ) from None
        except FileExistsError:
            raise CommandError(f"{file} exists already: choose another name, nothing was written") from None
        except OSError as error:
            raise CommandError(f"{file} cannot be written: {error.strerror}") from None
        self.stdout.write(
            f"{file}: {size / 1024**2:.1f} MB. Whoever has this file has all data: keep it safe."
        )
