"""My data: what is kept about me, all of it as a file, and an end to it."""

from django.contrib.auth import logout
from django.contrib.auth.decorators import login_not_required
from django.http import FileResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.debug import sensitive_post_parameters
from django.views.decorators.http import require_GET, require_POST

from accounts import exports, privacy, retention
from accounts.forms import EraseForm
from accounts.sign_in import WAIT


@require_GET
def page(request):
    context = {
        "overview": privacy.overview(request.user),
        "years": retention.years_for(request.user),
        "needed_by": privacy.needed_by(request.user),
    }
    return render(request, "accounts/own_data.html", context)


@require_POST
@never_cache
def export(request):
    now = timezone.localtime()
    name = _("pixprep-my-data-%(day)s.zip") % {"day": now.date().isoformat()}
    return FileResponse(exports.export(request.user, now=now), as_attachment=True, filename=name)


@sensitive_post_parameters("password")
@never_cache
def erase(request):
    """The last page before everything is gone: the password says that it is really its owner."""
    form = EraseForm(request.POST if request.method == "POST" else None, request=request, now=timezone.now())
    if request.method != "POST" or not form.is_valid():
        return render_erase(request, form)
    try:
        privacy.erase(request.user)
    except privacy.StillNeeded:
        return render_erase(request, form, status=409)
    logout(request)
    return redirect("accounts:erased")


def render_erase(request, form, status=200):
    if form.errors:
        status = 429 if form.has_error("password", WAIT) else 422
    context = {
        "form": form,
        "overview": privacy.overview(request.user),
        "needed_by": privacy.needed_by(request.user),
    }
    return render(request, "accounts/erase.html", context, status=status)


@login_not_required
@require_GET
def erased(request):
    return render(request, "accounts/erased.html")
