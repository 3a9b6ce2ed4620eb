"""How long accounts are kept (rules.md, personal data): unused ones go, after a warning.

Last used: the last sign-in or visit (a session may last for years), else when the account was made. A person of
several institutions is kept as long as the one that keeps longest; a person of none as DEFAULT_YEARS says. Operators
and only administrators stay.
"""

import logging
from datetime import timedelta
from functools import reduce
from operator import or_

from django.core.mail import send_mail
from django.db.models import DateTimeField, ExpressionWrapper, F, Max, Q
from django.db.models.functions import Coalesce, Greatest
from django.template.loader import render_to_string
from django.utils.translation import gettext as _
from django.utils.translation import override

from . import privacy
from .models import Institution, User
from .models.institution import KEPT_YEARS

log = logging.getLogger("pixprep.retention")

DEFAULT_YEARS = {"practice_kept_years": 3, "unused_kept_years": 2}  # rules.md
WARNED_BEFORE = timedelta(days=30)
YEAR = timedelta(days=365)


def with_kept_years(users, rule):
    """Users with `kept_years`: for how long this rule, a field of Institution, keeps their data."""
    longest = Max(f"memberships__institution__{rule}")
    return users.annotate(kept_years=Coalesce(longest, DEFAULT_YEARS[rule]))


def overdue(users, rule, seen, *, now):
    """Those of these users whose `seen` (an annotation) is older than their institutions keep it by this rule."""
    old = (Q(kept_years=years, **{f"{seen}__lt": now - years * YEAR}) for years in KEPT_YEARS)
    return with_kept_years(users, rule).filter(reduce(or_, old))


def years_for(user):
    """{rule: for how many years this person's data are kept}."""
    institutions = Institution.objects.visible_to(user)
    found = institutions.aggregate(**{rule: Max(rule) for rule in DEFAULT_YEARS})
    return {rule: found[rule] or years for rule, years in DEFAULT_YEARS.items()}


def with_last_use():
    """Users with `seen_at`: their last sign-in or visit, else when the account was made."""
    last_visit, last_sign_in = (Coalesce(field, "date_joined") for field in ("last_seen_at", "last_login"))
    return User.objects.annotate(seen_at=Greatest(last_visit, last_sign_in))


def unused(*, now):
    """Accounts that nobody has used for as long as their institutions keep them, oldest first."""
    old = overdue(with_last_use().filter(is_operator=False), "unused_kept_years", "seen_at", now=now)
    return with_last_use().filter(pk__in=old.values("pk")).order_by("seen_at", "pk")


def warn_unused(*, now):
    """Warn once who has an unused account; return how many. Without an e-mail, administrators see it (People)."""
    warned = 0
    for user in unused(now=now).filter(Q(removal_warned_at=None) | Q(removal_warned_at__lt=F("seen_at"))):
        if privacy.needed_by(user):
            continue
        try:
            if user.email:
                warn(user, until=now + WARNED_BEFORE)
        except OSError:  # as every failure of a mail server is: tomorrow's run tries again
            log.exception("the warning to account %s could not be sent", user.pk)
            continue
        user.removal_warned_at = now
        user.save(update_fields=["removal_warned_at"])
        warned += 1
    return warned


def warn(user, *, until):
    with override(user.language or None):
        send_mail(
            _("[PixPrep] your account is about to be removed"),
            render_to_string("accounts/mail/unused.txt", {"person": user, "until": until}),
            None,
            [user.email],
        )


def to_be_removed(*, now):
    """Unused accounts that were warned and not used since."""
    return unused(now=now).filter(removal_warned_at__gte=F("seen_at"))


def announced(institution, *, now):
    """The institution's accounts that will be removed, each with `removed_at`, next first."""
    people = to_be_removed(now=now).filter(memberships__institution=institution).distinct()
    return people.annotate(
        removed_at=ExpressionWrapper(F("removal_warned_at") + WARNED_BEFORE, output_field=DateTimeField())
    ).order_by("removal_warned_at")


def erase_unused(*, now):
    """Erase what was warned 30 days ago and not used since; return how many."""
    erased = 0
    for user in to_be_removed(now=now).filter(removal_warned_at__lte=now - WARNED_BEFORE):
        try:
            privacy.erase(user)
        except privacy.StillNeeded:
            continue
        erased += 1
    return erased
