"""Going to the next school year: proposed by class, checked by name, undone for 30 days."""

from django.contrib import messages
from django.http import Http404
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from accounts import new_year, old_year, school_years
from accounts.forms import StepForm

from .people import managed

TOO_LATE = 409


def page(request, institution_id):
    """What becomes of each class, as it usually is."""
    institution = managed(request, institution_id)
    return render_steps(request, institution, forms_for(institution))


@require_POST
def check(request, institution_id):
    """The same by name, with those to tick who go otherwise."""
    institution = managed(request, institution_id)
    forms = forms_for(institution, request.POST)
    if not hold(institution, forms):
        return render_steps(request, institution, forms, status=422)
    return render_check(request, institution, forms)


@require_POST
def confirm(request, institution_id):
    institution = managed(request, institution_id)
    forms = forms_for(institution, request.POST)
    if not hold(institution, forms):
        return already_or(request, institution, lambda: render_steps(request, institution, forms, status=422))
    try:
        made = new_year.change(
            institution,
            request.user,
            {form.class_group.pk: form.step(others_of(request, form, forms)) for form in forms},
            from_year=request.POST.get("from_year", ""),
            digest=request.POST.get("students", ""),
            now=timezone.now(),
        )
    except new_year.AlreadyChanged:
        messages.info(request, _("The new school year has begun already."))
    except new_year.StudentsChanged:
        messages.error(
            request,
            _(
                "Classes have changed since this page was made. Nothing is written: check once more, then confirm."
            ),
        )
        return render_check(request, institution, forms, status=TOO_LATE)
    else:
        messages.success(request, _("The school year %(year)s has begun.") % {"year": made.to_year})
    return redirect("accounts:new_year", institution_id)


def hold(institution, forms):
    """Whether every class knows what becomes of it, in an institution that says which year it is in."""
    return bool(institution.school_year) and [form.is_valid() for form in forms].count(False) == 0


def already_or(request, institution, otherwise):
    """A second press: the year has begun meanwhile, so that the classes of the form are archived."""
    if institution.school_year == request.POST.get("from_year", institution.school_year):
        return otherwise()
    messages.info(request, _("The new school year has begun already."))
    return redirect("accounts:new_year", institution.pk)


@require_POST
def undo(request, institution_id, change_id):
    institution = managed(request, institution_id)
    change = get_object_or_404(institution.year_changes, pk=change_id)
    try:
        old_year.undo(change, now=timezone.now())
    except old_year.CannotUndo as refusal:
        return render_steps(
            request, institution, forms_for(institution), reasons=refusal.reasons, status=TOO_LATE
        )
    messages.success(request, _("The school year %(year)s is back as it was.") % {"year": change.from_year})
    return redirect("accounts:new_year", institution_id)


def forms_for(institution, data=None):
    """A StepForm for each class of the year that ends, filled as it usually is."""
    found = []
    for group in new_year.ending_classes(institution) if institution.school_year else ():
        action, name = new_year.proposal_for(group)
        found.append(StepForm(data, class_group=group, initial={"action": action, "name": name}))
    return found


def others_of(request, form, forms):
    """{student id: where to} of those ticked in this class."""
    where = request.POST.get(f"{form.prefix}-otherwise", new_year.LEAVE)
    names = {one.cleaned_data["name"] for one in forms if one.cleaned_data["action"] == new_year.GO_UP}
    if where not in {new_year.LEAVE, new_year.WAIT} and where.removeprefix("to:") not in names:
        raise Http404
    ticked = request.POST.getlist(f"{form.prefix}-student")
    if not all(one.isascii() and one.isdigit() and len(one) < 19 for one in ticked):
        raise Http404
    return dict.fromkeys(map(int, ticked), where.removeprefix("to:"))


def render_steps(request, institution, forms, *, reasons=(), status=200):
    now = timezone.now()
    last = institution.year_changes.filter(undone_at=None).order_by("-made_at").first()
    year = institution.school_year
    context = {
        "institution": institution,
        "forms": forms,
        "next_year": school_years.after(year) if year else "",
        "change": last if last and last.may_be_undone(now=now) else None,
        "reasons": reasons,
    }
    return render(request, "accounts/new_year.html", context, status=status)


def render_check(request, institution, forms, *, status=200):
    students = new_year.students_by_class([form.class_group for form in forms])
    context = {
        "institution": institution,
        "next_year": school_years.after(institution.school_year),
        "classes": [
            {"form": form, "step": form.step(), "students": students[form.class_group.pk]} for form in forms
        ],
        "names": sorted({form.step().name for form in forms if form.step().action == new_year.GO_UP}),
        "students_digest": new_year.digest_of(students),
    }
    return render(request, "accounts/new_year_check.html", context, status=status)
