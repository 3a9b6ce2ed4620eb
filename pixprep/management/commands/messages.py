"""Updates, checks and compiles the message catalogues."""

from django.core.management.base import BaseCommand, CommandError

from pixprep import messages


class Command(BaseCommand):
    help = "Update the message catalogues from code and templates, and compile them."

    def add_arguments(self, parser):
        parser.add_argument(
            "--check", action="store_true", help="change nothing; fail where French is missing"
        )
        parser.add_argument("apps", nargs="*", help="apps whose catalogues to update (all)")

    def handle(self, *, check, apps, **options):
        faults = []
        for app in apps or messages.apps():
            catalogue = messages.update(app)
            faults += messages.faults(app, catalogue)
            if not check:
                messages.write(app, catalogue)
        messages.compile_all()
        for fault in faults:
            self.stderr.write(fault)
        if check and faults:
            raise CommandError(f"{len(faults)} strings to mend in the French catalogues")
        self.stdout.write(f"{len(faults)} strings without good French")
