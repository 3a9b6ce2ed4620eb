"""Colleagues of an institution, seen and managed by its administrators."""

from django.contrib import messages
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_POST

from accounts import invitations, permissions, retention
from accounts.forms import StaffForm
from accounts.models import Institution, Role
from accounts.models.institution import LastAdministrator
from accounts.sheets import Layout

from .classes import pdf_of


def page(request, institution_id):
    return render_people(request, managed(request, institution_id))


@require_POST
def add(request, institution_id):
    """Invite by mail, or make an account whose sheet is printed next."""
    institution = managed(request, institution_id)
    form = StaffForm(request.POST)
    if not form.is_valid():
        return render_people(request, institution, form=form, status=422)
    data = form.cleaned_data
    role = Role(data.pop("role"))
    if data["email"]:
        invitations.invite(institution, role, now=timezone.now(), **data)
        messages.success(
            request,
            _("A mail is on its way to %(email)s. The link in it lasts 14 days.") % {"email": data["email"]},
        )
    else:
        institution.add_colleague(role, data["first_name"], data["last_name"])
        messages.success(request, _("The account is made. Now print its sheet."))
    return redirect("accounts:people", institution_id)


@require_POST
@never_cache
def sheet_pdf(request, institution_id, user_id):
    institution = managed(request, institution_id)
    colleague = get_object_or_404(institution.colleagues(), pk=user_id)
    permissions.require(permissions.can_renew_colleague_sheet(request.user, institution, colleague))
    return pdf_of([colleague], institution, Layout.ONE, "")


@require_POST
def remove(request, institution_id, user_id):
    """Take one role from a colleague; the last administrator stays."""
    institution = managed(request, institution_id)
    colleague = get_object_or_404(institution.colleagues(), pk=user_id)
    role = request.POST.get("role")
    permissions.require(role in {Role.TEACHER, Role.ADMINISTRATOR})
    try:
        institution.take(colleague, Role(role))
    except LastAdministrator:
        messages.error(
            request, _("An institution keeps one administrator: give somebody else the role first.")
        )
    else:
        messages.success(request, _("%(name)s no longer has this role.") % {"name": colleague.display_name})
    return redirect("accounts:people", institution_id)


def managed(request, institution_id):
    visible = Institution.objects.visible_to(request.user).with_student_count()
    institution = get_object_or_404(visible, pk=institution_id)
    permissions.require(permissions.can_manage_people(request.user, institution))
    return institution


def render_people(request, institution, *, form=None, status=200):
    staff = (
        institution.memberships.exclude(role=Role.STUDENT)
        .select_related("user")
        .order_by("role", "user__last_name", "user__username")
    )
    context = {
        "institution": institution,
        "staff": staff,
        "has_sheets": any(
            one.user.managed_by_id == institution.pk and one.user_id != request.user.pk for one in staff
        ),
        "invitations": institution.invitations.open(now=timezone.now()).select_related("user"),
        "to_be_removed": retention.announced(institution, now=timezone.now()),
        "form": form or StaffForm(),
    }
    return render(request, "accounts/people.html", context, status=status)
