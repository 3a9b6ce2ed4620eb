"""Importing a school's file: choose it, check it by name, confirm."""

from functools import wraps

from django.conf import settings
from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_GET, require_POST

from accounts import import_reports, import_words, importing, taking_in
from accounts.forms import ColumnsForm, UploadForm
from accounts.import_pages import preview
from accounts.imports.containers import MAX_BYTES
from accounts.imports.refusal import Refused

from .people import managed

TOO_LATE = 409


def with_draft(view):
    """Gives the view the file that this person left here; 404, and where to go on, once it is wiped."""

    @wraps(view)
    def found(request, institution_id, draft_id):
        institution = managed(request, institution_id)
        drafts = institution.import_drafts.open(now=timezone.now()).filter(uploader=request.user)
        draft = drafts.filter(pk=draft_id).first()
        if draft is None:
            return render_upload(request, institution, UploadForm(), is_gone=True, status=404)
        draft.institution = institution
        return view(request, draft)

    return found


@never_cache
def upload(request, institution_id):
    institution = managed(request, institution_id)
    form = UploadForm()
    if request.method == "POST":
        draft = begin(request, institution, form := uploaded(request))
        if draft:
            return to_check(draft)
    return render_upload(request, institution, form, status=422 if form.errors else 200)


def uploaded(request):
    form = UploadForm(request.POST, request.FILES)
    if int(request.META.get("CONTENT_LENGTH") or 0) > settings.FILE_UPLOAD_MAX_MEMORY_SIZE:
        form.full_clean()
        form.errors.pop("file", None)
        form.refuse(import_words.about_file(Refused("too_big", limit=MAX_BYTES)))
    return form


def begin(request, institution, form):
    """The draft of this upload; None where the form now says why there is none."""
    if not form.is_valid():
        return None
    file = form.cleaned_data["file"]
    try:
        return importing.begin(
            institution, request.user, filename=file.name, data=file.read(), now=timezone.now()
        )
    except Refused as refused:
        form.refuse(import_words.about_file(refused))
    except importing.NoSchoolYear:
        form.refuse(_("Say first which school year the institution is in: its settings ask for it."))
    return None


@never_cache
@require_GET
@with_draft
def check(request, draft):
    if draft.confirmed_at:
        return render(
            request, "accounts/import_done.html", {"draft": draft, "institution": draft.institution}
        )
    return render_check(request, draft)


@require_POST
@with_draft
def choose(request, draft):
    """Set how the file is read; where it cannot be read that way, nothing is set."""
    if draft.confirmed_at:
        return to_check(draft)
    before, now = draft.choices, timezone.now()
    reading = importing.read_draft(draft, now=now)
    form = ColumnsForm(request.POST, reading=reading)
    if not form.is_valid():
        return render_check(request, draft, columns_form=form, status=422)
    importing.choose(draft, form.choices(), reading)
    try:
        importing.read_draft(draft, now=now)
    except Refused as refused:
        draft.choices = before
        draft.save(update_fields=["choices"])
        messages.error(request, import_words.about_file(refused))
    return to_check(draft)


@require_POST
@with_draft
def confirm(request, draft):
    decisions = decided(request)
    try:
        taking_in.confirm(
            draft,
            digest=request.POST.get("plan", ""),
            decisions=with_one_answer(draft, request.POST.get("all", ""), decisions),
            leaves_out=request.POST.get("leave_out") == "yes",
            now=timezone.now(),
        )
    except (taking_in.NotYet, Refused) as reason:
        status = TOO_LATE if isinstance(reason, taking_in.PlanChanged) else 422
        return render_check(request, draft, decisions=decisions, reason=sentence_about(reason), status=status)
    return to_check(draft)


def decided(request):
    """{number of a line: student id or 0} of the answers sent; what is no number is no answer."""
    found = {}
    for name, value in request.POST.items():
        if name.startswith("who-") and value.isascii() and value.isdigit() and len(value) < 19:
            found[name.removeprefix("who-")] = int(value)
    return found


def with_one_answer(draft, answer, decisions):
    """The decisions, filled up by the one answer for all the others."""
    if draft.confirmed_at or answer not in ("same", "other"):
        return decisions
    reading = importing.read_draft(draft, now=timezone.now())
    return {**taking_in.bulk_decisions(importing.plan(draft, reading), answer), **decisions}


def sentence_about(reason):
    if isinstance(reason, Refused):
        return import_words.about_file(reason)
    if isinstance(reason, taking_in.ClassTooLarge):
        return _("The class %(name)s would have more than 500 students. Check the column of the classes.") % {
            "name": reason.name
        }
    return {
        taking_in.PlanChanged: _(
            "Something has changed since this page was made. Nothing is written: check once more, then confirm."
        ),
        taking_in.Undecided: _("Nothing is written yet: say of each person below who it is."),
        taking_in.ToMend: _(
            "Nothing is written yet: mend the lines below in the file and choose it again, or tick that they stay out."
        ),
        taking_in.Unreadable: _("Nothing is written yet: say first how the file is read."),
    }[type(reason)]


@require_POST
@with_draft
def leave(request, draft):
    draft.delete()
    messages.success(request, _("The file is wiped. Nothing was written."))
    return redirect("accounts:import", draft.institution_id)


@never_cache
@require_GET
@with_draft
def report(request, draft):
    if draft.confirmed_at:
        content = bytes(draft.content)
    else:
        reading = importing.read_draft(draft, now=timezone.now())
        content = import_reports.as_csv(reading, importing.plan(draft, reading))
    response = HttpResponse(content, content_type="text/csv; charset=utf-8")
    response["Content-Disposition"] = 'attachment; filename="pixprep-import.csv"'
    return response


def to_check(draft):
    return redirect("accounts:import_check", draft.institution_id, draft.pk)


def render_upload(request, institution, form, *, is_gone=False, status=200):
    open_drafts = institution.import_drafts.open(now=timezone.now()).filter(uploader=request.user)
    context = {
        "institution": institution,
        "form": form,
        "is_gone": is_gone,
        "draft": open_drafts.filter(confirmed_at=None).first(),
    }
    return render(request, "accounts/import.html", context, status=status)


def render_check(request, draft, *, decisions=None, columns_form=None, reason="", status=200):
    try:
        reading = importing.read_draft(draft, now=timezone.now())
    except Refused as refused:
        messages.error(request, import_words.about_file(refused))
        return redirect("accounts:import", draft.institution_id)
    context = {
        "draft": draft,
        "institution": draft.institution,
        "columns_form": columns_form or ColumnsForm(reading=reading),
        "reason": reason,
        **preview(reading, importing.plan(draft, reading), decisions or {}),
    }
    return render(request, "accounts/import_check.html", context, status=status)
