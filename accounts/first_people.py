"""Accounts made at the terminal: the first administrator of an institution, operators."""

from allauth.account.models import EmailAddress
from django.core.exceptions import ValidationError
from django.core.validators import validate_email
from django.db import transaction

from . import codes, logins
from .models import User
from .models.user import login_validators


def find_or_make(typed):
    """(user, word): the account with this login or e-mail, word None; or a new one and its one-time word.

    ValidationError where this can be neither.
    """
    typed = typed.strip().lower()
    known = User.objects.with_login_or_email(typed).first()
    if known:
        return known, None
    with transaction.atomic():
        user = make(typed)
        word = codes.draw_word()
        user.hand_out_word(word)
    return user, word


def make(typed):
    if "@" in typed:
        validate_email(typed)
        user = User.objects.create_with_free_login(
            logins.login_for(*typed.split("@")[0].split(".")), email=typed
        )
        EmailAddress.objects.create(user=user, email=typed, primary=True, verified=True)
        return user
    for validator in login_validators:
        validator(typed)
    return User.objects.create_user(typed)


def sentence_about(user, word, address):
    """What to tell on the terminal."""
    if word is None:
        return f"'{user.username}' had an account already and signs in as before."
    return f"Sign in at {address} with '{user.username}' and the one-time password '{word}', shown only here."


def as_one_line(error: ValidationError):
    return " ".join(error.messages)
