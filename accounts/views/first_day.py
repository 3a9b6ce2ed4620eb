"""An institution's first day: its steps, its settings, its sign-in slips."""

from django.contrib import messages
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_POST

from accounts import first_day, permissions, slips
from accounts.forms import InstitutionForm
from accounts.models import Institution

from .people import managed


def page(request, institution_id):
    institution = staffed(request, institution_id)
    is_administrator = permissions.can_manage_people(request.user, institution)
    context = {
        "institution": institution,
        "is_administrator": is_administrator,
        "steps": first_day.steps(
            institution, request.user, is_administrator=is_administrator, now=timezone.now()
        ),
    }
    return render(request, "accounts/first_day.html", context)


def institution_page(request, institution_id):
    institution = managed(request, institution_id)
    form = InstitutionForm(request.POST or None, instance=institution, today=timezone.localdate())
    if request.method == "POST" and form.is_valid():
        form.save()
        request.session.pop("time_zone", None)
        messages.success(request, _("The settings of the institution are saved."))
        return redirect("accounts:first_day", institution_id)
    context = {"institution": Institution.objects.get(pk=institution_id), "form": form}
    return render(request, "accounts/institution.html", context, status=422 if form.errors else 200)


@require_POST
@never_cache
def slips_pdf(request, institution_id):
    """A PDF of slips, sorted by class, for those who never had one: of one's classes, or of all for administrators."""
    institution = staffed(request, institution_id)
    response, left = slips.of_institution(institution, request.user)
    if response is None:
        messages.info(request, _("Everybody has a sheet. To print one again, tick the student and renew it."))
        return redirect("accounts:first_day", institution_id)
    if left:
        sentence = ngettext(
            "%(count)d more slip waits: print again.", "%(count)d more slips wait: print again.", left
        )
        messages.info(request, sentence % {"count": left})
    return response


def staffed(request, institution_id):
    institution = get_object_or_404(Institution.objects.visible_to(request.user), pk=institution_id)
    permissions.require(permissions.can_work_in(request.user, institution))
    return institution
