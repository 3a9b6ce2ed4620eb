from django.conf import settings
from django.core.exceptions import ValidationError
from django.core.management.base import BaseCommand, CommandError

from accounts import first_people


class Command(BaseCommand):
    help = "Make somebody an operator of this installation; a new account's one-time password is printed."

    def add_arguments(self, parser):
        parser.add_argument("who", metavar="EMAIL_OR_LOGIN")

    def handle(self, *, who, **options):
        try:
            user, word = first_people.find_or_make(who)
        except ValidationError as error:
            raise CommandError(first_people.as_one_line(error)) from error
        user.is_operator = True
        user.save(update_fields=["is_operator"])
        self.stdout.write(f"'{user.username}' is an operator.")
        self.stdout.write(first_people.sentence_about(user, word, settings.PUBLIC_URL))
