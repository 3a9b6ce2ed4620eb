"""Inviting a colleague by mail; whether the e-mail had an account before shows nowhere."""

from allauth.account.models import EmailAddress
from django.conf import settings
from django.core import signing
from django.core.mail import send_mail
from django.db import transaction
from django.template.loader import render_to_string
from django.urls import reverse
from django.utils.translation import gettext as _

from . import logins
from .models import Invitation, User
from .models.invitation import INVITATION_LIFE

SALT = "accounts.invitation"


def invite(institution, role, *, email, first_name, last_name, now):
    """Offer the role and mail the link, once stored; return the Invitation.

    An account without a way in is made where nobody has this e-mail: the link lets its owner choose a password.
    """
    with transaction.atomic():
        user = User.objects.filter(email__iexact=email).first() or make_account(email, first_name, last_name)
        invitation, _created = Invitation.objects.update_or_create(
            user=user, institution=institution, role=role, defaults={"sent_at": now}
        )
        transaction.on_commit(lambda: send(invitation))
    return invitation


def make_account(email, first_name, last_name):
    user = User.objects.create_with_free_login(
        logins.login_for(first_name, last_name), email=email, first_name=first_name, last_name=last_name
    )
    EmailAddress.objects.create(user=user, email=user.email, primary=True, verified=True)
    return user


def link_to(invitation):
    """The address that opens this invitation for 14 days."""
    return settings.PUBLIC_URL + reverse(
        "accounts:invitation", args=[signing.dumps(invitation.pk, salt=SALT)]
    )


def send(invitation):
    send_mail(
        _("[PixPrep] an invitation from %(institution)s") % {"institution": invitation.institution},
        render_to_string(
            "accounts/mail/invitation.txt", {"invitation": invitation, "link": link_to(invitation)}
        ),
        None,
        [invitation.user.email],
    )


def read(token, *, now):
    """The open Invitation of this link, or None: too old, changed, or used up."""
    try:
        key = signing.loads(token, salt=SALT, max_age=INVITATION_LIFE)
    except signing.BadSignature:
        return None
    return Invitation.objects.open(now=now).filter(pk=key).select_related("user", "institution").first()
