"""The question page: ask, answer, explain, go on."""

from django.conf import settings
from django.contrib import messages
from django.http import Http404, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET, require_POST
from django.views.decorators.vary import vary_on_headers

from skills import forms
from skills.models import ExerciseVersion

from .. import material, module_pages, practice, results
from ..models import Mode, Question
from ..presenting import present
from .access import conditions_of, find_assessment, visitors_welcome

PAGE = "assessments/practice/step.html"


@require_POST
def begin_smart(request):
    return begun(request, Mode.SMART)


def begun(request, mode, *, levels=(), **about):
    """Begin an assessment and lead to it; a kind line where there is nothing to ask."""
    conditions = {**conditions_of(request), **({"levels": list(levels)} if levels else {})}
    try:
        assessment = practice.begin(request.user, mode, conditions=conditions, **about)
    except practice.NothingToAsk:
        messages.info(
            request, _("Nothing here can be asked on this device. On a computer, files can be opened too.")
        )
        return redirect("skills")
    return redirect("practice", assessment.pk)


@visitors_welcome
@require_GET
@vary_on_headers("HX-Request")
def current(request, pk):
    """The question that waits for an answer, or where its run ends."""
    assessment = find_assessment(request, pk)
    waiting = assessment.questions.filter(response=None).order_by("number").first()
    if waiting is None or assessment.mode == Mode.MODULE:
        return forward(request, over(assessment))
    return step(request, assessment, waiting)


def over(assessment):
    """The address that follows the last question of a run."""
    if assessment.mode == Mode.MODULE:
        return reverse("module", args=[assessment.module_id])
    if assessment.mode == Mode.RETRY:
        return after_retry(assessment)
    return reverse("practice-end", args=[assessment.pk])


def after_retry(assessment):
    """A fresh variant leads back to the run that it came from."""
    source = assessment.origin.assessment
    if source.mode != Mode.MODULE and not source.is_finished:
        return reverse("practice", args=[source.pk])
    return over(source)


def forward(request, address):
    """A redirect that htmx follows as a page of its own."""
    if request.htmx:
        return HttpResponse(headers={"HX-Redirect": address})
    return redirect(address)


@visitors_welcome
@require_GET
@vary_on_headers("HX-Request")
def question(request, pk, number):
    """A question by its number: with its explanation once it is answered."""
    assessment = find_assessment(request, pk)
    asked = find_question(assessment, number)
    return step(request, assessment, asked)


def find_question(assessment, number):
    return get_object_or_404(assessment.questions.select_related("response"), number=number)


@visitors_welcome
@require_POST
def answer(request, pk, number):
    assessment = find_assessment(request, pk)
    asked = find_question(assessment, number)
    kind = request.POST.get("kind", "answer")
    parsed = None
    if kind == "answer":
        try:
            parsed = parse(request, asked)
        except forms.Unparsable as problem:
            if not hasattr(asked, "response"):
                return step(request, assessment, asked, problem=problem, status=422)
    given = practice.record_answer(assessment, number, parsed, is_skipped=kind == "skip")
    if given.is_new or given.is_same:
        return answered(request, assessment, number, is_skipped=kind == "skip")
    messages.info(
        request, _("This question was answered already: your first answer stands. Here is where you are now.")
    )
    return forward(request, reverse("practice", args=[assessment.pk]))


def parse(request, asked):
    """The answer in this request, parsed by the question's form; raises Unparsable."""
    version = ExerciseVersion.load(asked.exercise_version_id)
    if int(request.META.get("CONTENT_LENGTH") or 0) > settings.FILE_UPLOAD_MAX_MEMORY_SIZE:
        raise forms.Unparsable("file_too_big", limit=forms.UPLOAD_LIMIT)  # not even taken in
    upload = request.FILES.get("answer")
    sent = (upload.name, upload.read(forms.UPLOAD_LIMIT + 1)) if upload else None
    return forms.parse(version.exercise, asked.variant, sent_fields(request), sent)


def sent_fields(request):
    """{name: values} without NUL characters, which no database keeps and no keyboard types."""
    return {name: [value.replace("\0", "") for value in values] for name, values in request.POST.lists()}


def answered(request, assessment, number, *, is_skipped):
    """After an answer: its explanation, at an address of its own."""
    if is_skipped:
        return forward(request, reverse("practice", args=[assessment.pk]))
    if assessment.mode == Mode.MODULE:
        return forward(request, f"{over(assessment)}#check-{number}")
    address = reverse("question", args=[assessment.pk, number])
    if not request.htmx:
        return redirect(address)
    response = step(request, assessment, find_question(assessment, number))
    response["HX-Push-Url"] = address
    return response


def step(request, assessment, asked, *, problem=None, status=200):
    """The whole page on first load; only its step when htmx asks. A check stands in its module's page."""
    if assessment.mode == Mode.MODULE:
        context = module_pages.page_of(request, assessment.module, unread={asked.pk: problem})
        return render(request, "assessments/practice/module.html", context, status=status)
    template = f"{PAGE}#step" if request.htmx else PAGE
    context = present(assessment, asked, request=request, problem=problem)
    return render(request, template, context, status=status)


@visitors_welcome
@require_POST
def hint(request, pk, number):
    """Show the hint: from then on the answer does not weigh in the level, and the page says so."""
    assessment = find_assessment(request, pk)
    asked = find_question(assessment, number)
    practice.take_hint(asked, now=timezone.now())
    return step(request, assessment, find_question(assessment, number))


@visitors_welcome
@require_POST
def fresh(request, pk, number):
    """The same exercise with other figures, to try at once."""
    assessment = find_assessment(request, pk)
    asked = find_question(assessment, number)
    if not hasattr(asked, "response"):
        raise Http404
    return redirect("practice", practice.try_fresh(asked).pk)


@require_POST
@visitors_welcome
def stop(request, pk):
    """End a run before its last question."""
    assessment = find_assessment(request, pk)
    try:
        practice.stop(assessment)
    except practice.CannotStopYet:
        messages.info(
            request, _("A placement can be ended from the 16th answer on. You may pause: it waits for you.")
        )
        return redirect("practice", assessment.pk)
    return redirect("practice-end", assessment.pk)


@visitors_welcome
@require_GET
def end(request, pk):
    """What moved, and why."""
    assessment = find_assessment(request, pk)
    if not assessment.is_finished or assessment.mode in practice.WITHOUT_WEIGHT:
        return redirect("practice", assessment.pk)
    return render(request, "assessments/practice/end.html", results.of_assessment(assessment))


@visitors_welcome
@require_GET
def material_file(request, pk, number, index):
    """A file of the question, made at its first download."""
    assessment = find_assessment(request, pk)
    asked = get_object_or_404(Question, assessment=assessment, number=number)
    try:
        name, media_type, content = material.file_of(asked, index)
    except IndexError:
        raise Http404 from None
    headers = {
        "Content-Disposition": f'{"inline" if "inline" in request.GET else "attachment"}; filename="{name}"',
        "Content-Security-Policy": "default-src 'none'; style-src 'unsafe-inline'; sandbox",
        "X-Content-Type-Options": "nosniff",
    }
    return HttpResponse(content, content_type=media_type, headers=headers)
