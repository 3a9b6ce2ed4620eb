"""What holds for every page: the person's language and time zone, and steps that come before all others."""

import zoneinfo

from django.contrib.auth.middleware import LoginRequiredMiddleware
from django.shortcuts import redirect
from django.utils import timezone, translation

from accounts.doors import to_sign_in
from accounts.models import Institution

from . import views
from .locks import is_busy

ALWAYS_REACHABLE = {
    "account_logout",
    "accounts:choose_password",
    "accounts:set_language",
    "accounts:set_theme",
    "accessibility",
    "health",
    "legal",
    "manifest",
    "privacy",
    "worker",
}


class SignInMiddleware(LoginRequiredMiddleware):
    """Every page needs a sign-in but those that say that they are public; one comes back to where one was."""

    def handle_no_permission(self, request, view_func):
        return to_sign_in(request)


class BusyMiddleware:
    """What waited too long for a lock is asked to come again in a second (reliability, rule 2)."""

    def __init__(self, get_response):
        self.get_response = get_response

    def __call__(self, request):
        return self.get_response(request)

    def process_exception(self, request, exception):
        return views.busy(request) if is_busy(exception) else None


class PreferencesMiddleware:
    """Speaks the language the person chose (a visitor's: LocaleMiddleware), in their institution's time."""

    def __init__(self, get_response):
        self.get_response = get_response

    def __call__(self, request):
        user = request.user
        if user.is_authenticated and user.language:
            translation.activate(user.language)
            request.LANGUAGE_CODE = translation.get_language()
        with timezone.override(time_zone_of(request)):
            return self.get_response(request)


def time_zone_of(request):
    """The time zone of the person's institution, looked up once a day and session; None: that of the settings.

    Once a day the visit is noted too (accounts/retention.py).
    """
    if not request.user.is_authenticated:
        return None
    today = timezone.now().date().isoformat()
    known = request.session.get("time_zone")
    if not known or known[0] != today:
        request.user.note_visit(now=timezone.now())
        name = (
            Institution.objects.visible_to(request.user)
            .order_by("pk")
            .values_list("time_zone", flat=True)
            .first()
        )
        known = request.session["time_zone"] = [today, name]
    return zoneinfo.ZoneInfo(known[1]) if known[1] else None


class FirstStepsMiddleware:
    """Who signed in with a one-time word chooses a password before anything else."""

    def __init__(self, get_response):
        self.get_response = get_response

    def __call__(self, request):
        return self.get_response(request)

    def process_view(self, request, view, args, kwargs):
        if (
            request.user.is_authenticated
            and request.user.has_one_time_password
            and request.resolver_match.view_name not in ALWAYS_REACHABLE
        ):
            return redirect("accounts:choose_password")
        return None
