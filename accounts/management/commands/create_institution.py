from django.conf import settings
from django.core.exceptions import ValidationError
from django.core.management.base import BaseCommand, CommandError
from django.db import transaction

from accounts import first_people
from accounts.models import Institution, Role


class Command(BaseCommand):
    help = "Create an institution and its first administrator, whose one-time password is printed."

    def add_arguments(self, parser):
        parser.add_argument("name")
        parser.add_argument("--administrator", required=True, metavar="EMAIL_OR_LOGIN")
        parser.add_argument("--time-zone", default="Europe/Paris")

    def handle(self, *, name, administrator, time_zone, **options):
        institution = Institution(name=name.strip(), time_zone=time_zone)
        try:
            with transaction.atomic():
                institution.full_clean()
                institution.save()
                user, word = first_people.find_or_make(administrator)
                institution.give(user, Role.ADMINISTRATOR)
        except ValidationError as error:
            raise CommandError(first_people.as_one_line(error)) from error
        self.stdout.write(f"Institution '{institution}' created, time zone {institution.time_zone}.")
        self.stdout.write(first_people.sentence_about(user, word, settings.PUBLIC_URL))
