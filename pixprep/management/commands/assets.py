"""What the browser and the reader get that the repository does not hold: compiled catalogues, styles, faces."""

from django.conf import settings
from django.core.management.base import BaseCommand

from pixprep import messages, packages


class Command(BaseCommand):
    help = "Compile the message catalogues and collect what browsers get from packages."
    requires_system_checks = ()

    def handle(self, **options):
        messages.compile_all()
        packages.collect(settings.VAR_DIR / "packages")
