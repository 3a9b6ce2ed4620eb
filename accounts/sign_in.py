"""How many wrong passwords are let through, counted in the database so that nothing forgets them (rules.md).

the pair of account and address : 5, then 15 minutes (django-axes)
the account, from anywhere      : 30 a day, then a wait that doubles up to 5 minutes; never locked
the address, for any account    : 300 an hour, as a whole school may share one

A device on which the account signed in before does not wait for what others do to that account.
"""

import hashlib
import ipaddress
from datetime import timedelta
from math import ceil

from axes.handlers.proxy import AxesProxyHandler
from axes.models import AccessAttempt
from django.conf import settings
from django.core import signing
from django.core.exceptions import ValidationError
from django.db.models import Count, Max
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from .models import SignInFailure, User

PAIR_LIMIT = 5
PAIR_WAIT = timedelta(minutes=15)
ACCOUNT_LIMIT = 30
ACCOUNT_PERIOD = timedelta(days=1)
ACCOUNT_MAX_WAIT = timedelta(minutes=5)
ADDRESS_LIMIT = 300
ADDRESS_PERIOD = timedelta(hours=1)
DEVICE_COOKIE = "pixprep_device"
DEVICE_COOKIE_AGE = 365 * 24 * 3600
DEVICE_SALT = "accounts.device"
WAIT = "wait"
CODE = "?class code"


def client_address(request):
    """The address the request came from; through the trusted proxies only where TRUSTED_PROXIES says how many."""
    hops = [hop.strip() for hop in request.META.get("HTTP_X_FORWARDED_FOR", "").split(",") if hop.strip()]
    if 0 < settings.TRUSTED_PROXIES <= len(hops):
        try:
            return str(ipaddress.ip_address(hops[-settings.TRUSTED_PROXIES]))
        except ValueError:
            pass
    return request.META.get("REMOTE_ADDR", "")


def account_key(request, credentials):
    """What failures of these credentials are counted under: the login, or a digest where nobody has it.

    People type passwords into the wrong field: what names no account is never stored as typed.
    """
    credentials = credentials or {}
    typed = (credentials.get("username") or credentials.get("email") or "").strip().lower()
    login = User.objects.with_login_or_email(typed).values_list("username", flat=True).first()
    return login or "?" + hashlib.sha256(typed.encode()).hexdigest()[:32]


def locked_out(request, response, credentials):
    """django-axes would put a page of its own here; the form has said it already, with what to do."""
    return response


def wait_before(request, credentials, *, now):
    """How long (timedelta) this try has to wait, and the sentence that says so; (None, "") where it need not."""
    account, address = account_key(request, credentials), client_address(request)
    for wait, sentence in (
        (_pair_wait(request, credentials, account, address, now), _pair_sentence),
        (_account_wait(request, account, now), _account_sentence),
        (address_wait(address, now=now), address_sentence),
    ):
        if wait:
            return wait, sentence(wait)
    return None, ""


def require_no_wait(request, credentials, *, now):
    """Raise ValidationError with code WAIT where this try comes too early."""
    wait, sentence = wait_before(request, credentials, now=now)
    if wait:
        raise ValidationError(sentence, code=WAIT)


def record_failure(request, credentials, *, now):
    SignInFailure.objects.create(
        account=account_key(request, credentials), address=client_address(request), failed_at=now
    )


def record_code_failure(request, *, now):
    """A class code that opens nothing counts for its address, so that codes cannot be tried in series."""
    SignInFailure.objects.create(account=CODE, address=client_address(request), failed_at=now)


def forget_failures(request, user):
    """After a sign-in, this person's own slips from this address no longer count."""
    SignInFailure.objects.filter(account=user.username, address=client_address(request)).delete()


def unlock(user):
    """Let this account sign in again at once, from everywhere."""
    SignInFailure.objects.filter(account=user.username).delete()
    AccessAttempt.objects.filter(username=user.username).delete()


def slowed(logins, *, now):
    """Those of these logins that somebody has to wait to try again."""
    pairs = AccessAttempt.objects.filter(
        username__in=logins, failures_since_start__gte=PAIR_LIMIT, attempt_time__gt=now - PAIR_WAIT
    ).values_list("username", flat=True)
    accounts = (
        SignInFailure.objects.filter(account__in=logins, failed_at__gt=now - ACCOUNT_PERIOD)
        .values("account")
        .annotate(failures=Count("pk"))
        .filter(failures__gte=ACCOUNT_LIMIT)
        .values_list("account", flat=True)
    )
    return {*pairs, *accounts}


def remember_device(response, user):
    response.set_cookie(
        DEVICE_COOKIE,
        signing.dumps(user.pk, salt=DEVICE_SALT),
        max_age=DEVICE_COOKIE_AGE,
        secure=settings.SESSION_COOKIE_SECURE,
        httponly=True,
        samesite="Lax",
    )


def address_wait(address, *, now):
    """How long nobody may try from this address; None where they may."""
    failures = SignInFailure.objects.filter(address=address, failed_at__gt=now - ADDRESS_PERIOD)
    first_counted = failures.order_by("-failed_at").values_list("failed_at", flat=True)[ADDRESS_LIMIT - 1 :][
        :1
    ]
    return next((failed_at + ADDRESS_PERIOD - now for failed_at in first_counted), None)


def _pair_wait(request, credentials, account, address, now):
    if AxesProxyHandler.is_allowed(request, credentials):
        return None
    last = AccessAttempt.objects.filter(username=account, ip_address=address).aggregate(Max("attempt_time"))
    last_at = last["attempt_time__max"]
    return max(last_at + PAIR_WAIT - now, timedelta(seconds=1)) if last_at else PAIR_WAIT


def _account_failures(account, now):
    return SignInFailure.objects.filter(account=account, failed_at__gt=now - ACCOUNT_PERIOD)


def _account_wait(request, account, now):
    recent = list(
        _account_failures(account, now)
        .order_by("-failed_at")
        .values_list("failed_at", flat=True)[: ACCOUNT_LIMIT + 10]
    )
    over = len(recent) - ACCOUNT_LIMIT
    if over < 0 or _is_known_device(request, account):
        return None
    wait = recent[0] + min(timedelta(seconds=2**over), ACCOUNT_MAX_WAIT) - now
    return wait if wait > timedelta(0) else None


def _is_known_device(request, account):
    try:
        known = signing.loads(
            request.COOKIES.get(DEVICE_COOKIE, ""), salt=DEVICE_SALT, max_age=DEVICE_COOKIE_AGE
        )
    except signing.BadSignature:
        return False
    return User.objects.filter(pk=known, username=account).exists()


def shown_wait(wait):
    """A wait in words: '40 seconds', '12 minutes'."""
    seconds = ceil(wait.total_seconds())
    if seconds < 60:
        return ngettext("%(count)d second", "%(count)d seconds", seconds) % {"count": seconds}
    minutes = ceil(seconds / 60)
    return ngettext("%(count)d minute", "%(count)d minutes", minutes) % {"count": minutes}


def _pair_sentence(wait):
    return _(
        "The password did not match several times. Please try again in %(wait)s, or get a new way in: "
        "by e-mail with 'Forgotten password', or from your teacher, who prints a new sign-in sheet."
    ) % {"wait": shown_wait(wait)}


def _account_sentence(wait):
    return _("Many tries did not match for this account today. Please try again in %(wait)s.") % {
        "wait": shown_wait(wait)
    }


def address_sentence(wait):
    return _(
        "Many sign-ins did not match from your network in the last hour. Please try again in %(wait)s; "
        "in a school, tell your teacher."
    ) % {"wait": shown_wait(wait)}
