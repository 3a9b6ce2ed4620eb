"""What people set for themselves; language and theme are open to visitors too, kept in cookies."""

from django.conf import settings
from django.contrib import messages
from django.contrib.auth import update_session_auth_hash
from django.contrib.auth.decorators import login_not_required
from django.http import HttpResponseBadRequest
from django.shortcuts import redirect, render
from django.utils.http import url_has_allowed_host_and_scheme
from django.utils.translation import gettext as _
from django.utils.translation import override
from django.views.decorators.http import require_POST

from accounts.forms import ComfortForm, NameForm, NeedsForm, ReadingForm
from accounts.models import ClassGroup, Institution

COOKIE_AGE = 365 * 24 * 3600


def settings_page(request):
    return render_settings(request)


@require_POST
def name(request):
    return save(request, "name_form", NameForm(request.POST, instance=request.user))


@require_POST
def needs(request):
    return save(request, "needs_form", NeedsForm(request.POST, instance=request.user))


@require_POST
def comfort(request):
    """Language and reading comfort; the panel of every page sends no language, so that it stays as it is."""
    data = request.POST.copy()
    data.setdefault("language", request.user.language)
    response = save(request, "comfort_form", ComfortForm(data, instance=request.user))
    if response.status_code == 302:
        remember(response, settings.LANGUAGE_COOKIE_NAME, request.user.language)
    return response


@require_POST
def sign_out_elsewhere(request):
    request.user.end_sessions()
    update_session_auth_hash(request, request.user)
    messages.success(request, _("Only this device is signed in now."))
    return redirect("accounts:settings")


@require_POST
@login_not_required
def set_language(request):
    """The language of the account, or of a visitor's browser."""
    language = request.POST.get("language", "")
    if language not in dict(settings.LANGUAGES):
        return HttpResponseBadRequest(_("This choice does not exist. Please go back and choose again."))
    if request.user.is_authenticated:
        request.user.language = language
        request.user.save(update_fields=["language"])
    response = redirect(page_before(request) or "landing")
    remember(response, settings.LANGUAGE_COOKIE_NAME, language)
    return response


@require_POST
@login_not_required
def set_theme(request):
    """How a visitor likes to read, kept in the browser; of the account too where there is one."""
    form = ReadingForm(request.POST)
    if not form.is_valid():
        return HttpResponseBadRequest(_("This choice does not exist. Please go back and choose again."))
    response = redirect(page_before(request) or "landing")
    for name, value in form.cleaned_data.items():
        remember(response, f"pixprep_{name}", value)
    if request.user.is_authenticated:
        request.user.theme = form.cleaned_data["theme"]
        request.user.save(update_fields=["theme"])
    return response


def page_before(request):
    """The page the choice was made on, if it is one of ours; else None."""
    target = request.POST.get("next") or request.META.get("HTTP_REFERER", "")
    safe = url_has_allowed_host_and_scheme(target, {request.get_host()}, require_https=request.is_secure())
    return target if safe else None


def save(request, name, form):
    """Store the form and say so in the language just chosen; the page again where it does not hold."""
    if not form.is_valid():
        request.user.refresh_from_db()
        return render_settings(request, status=422, **{name: form})
    user = form.save()
    with override(user.language or request.LANGUAGE_CODE):
        messages.success(request, _("Your settings are saved."))
    return redirect((request.POST.get("next") and page_before(request)) or "accounts:settings")


def render_settings(request, status=200, **forms):
    user = request.user
    context = {
        "name_form": NameForm(instance=user),
        "comfort_form": ComfortForm(instance=user),
        "needs_form": NeedsForm(instance=user),
        "classes": ClassGroup.objects.current()
        .filter(class_memberships__student=user, class_memberships__confirmed_at__isnull=False)
        .select_related("institution"),
        "waiting_count": user.class_memberships.filter(confirmed_at=None).count(),
        "institutions": Institution.objects.administered_by(user).order_by("name"),
        **forms,
    }
    return render(request, "accounts/settings.html", context, status=status)


def remember(response, cookie, value):
    """Keep a choice in the browser for a year, or forget it where it is empty. Scripts of ours read it too."""
    if value:
        secure = settings.SESSION_COOKIE_SECURE
        response.set_cookie(cookie, value, max_age=COOKIE_AGE, secure=secure, samesite="Lax")
    else:
        response.delete_cookie(cookie, samesite="Lax")
