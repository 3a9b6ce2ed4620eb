"""The question page: ask, answer, explain, go on."""

from django.conf import settings
from django.contrib import messages
from django.contrib.auth import get_user_model
from django.http import Http404, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_GET, require_POST
from django.views.decorators.vary import vary_on_headers

from skills import forms
from skills.models import ExerciseVersion

from .. import asking, material, module_pages, practice, results
from ..addresses import address
from ..models import Mode, Question
from ..prepared import Prepared
from ..presenting import present
from ..visitors import visitor_of
from .access import (
    conditions_of,
    find_assessment,
    sent_fields,
    typed_before,
    visitors_welcome,
)
from .files import file_response

PAGE, STEP = "assessments/practice/step.html", "assessments/practice/_step.html"


@require_POST
def begin_smart(request):
    return begun(request, Mode.SMART)


def begun(request, mode, *, levels=(), **about):
    """Begin an assessment and lead to it; a kind line where there is nothing to ask."""
    conditions = {**conditions_of(request), **({"levels": list(levels)} if levels else {})}
    try:
        assessment = practice.begin(request.user, mode, conditions=conditions, **about)
    except asking.NothingToAsk:
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
    waiting = questions_of(assessment).filter(response=None).order_by("number").first()
    if waiting is None or assessment.is_finished or assessment.mode == Mode.MODULE:
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
    if assessment.is_finished and not hasattr(asked, "response"):
        return forward(request, over(assessment))
    return step(request, assessment, asked)


def questions_of(assessment):
    """Questions as their pages need them."""
    return assessment.questions.with_explanation_mark(assessment.student_id).select_related(
        "response", "draft"
    )


def find_question(assessment, number):
    return get_object_or_404(questions_of(assessment), number=number)


def find_asked(request, pk, number):
    """A question with its assessment, which this person or browser may read, in one statement; else 404."""
    if request.user.is_authenticated:
        asked = ASKED_OF_STUDENT.first(request.user.pk, pk, number)
    else:
        asked = asked_of(request.user, visitor_of(request), pk, number).first()
    if asked is None:
        raise Http404
    return asked


def asked_of(user, visitor, pk, number):
    """The question of this number in the assessment of this key, where it is visible: what its answer needs of it.

    Each table joined costs PostgreSQL its time to plan, more than all else of this statement.
    """
    return (
        Question.objects.visible_to(user, visitor)
        .filter(assessment=pk, number=number)
        .with_explanation_mark(user.pk)
        .select_related("assessment")
        .defer(*(f"assessment__{name}" for name in ("scope", "started_at", "outcome", "inputs_erased_at")))
    )


ASKED_OF_STUDENT = Prepared(
    lambda student, pk, number: asked_of(get_user_model()(pk=student), None, pk, number), *(int, int, int)
)


@visitors_welcome
@require_POST
def answer(request, pk, number):
    asked = find_asked(request, pk, number)
    assessment = asked.assessment
    kind = request.POST.get("kind", "answer")
    parsed = None
    if kind == "answer":
        try:
            parsed = parse(request, asked)
        except forms.Unparsable as problem:
            if not hasattr(asked, "response"):
                return step(request, assessment, asked, problem=problem, status=422)
    try:
        given = practice.record_answer(assessment, number, parsed, is_skipped=kind == "skip", question=asked)
    except practice.AlreadyOver:
        messages.info(request, _("This had ended already, before this answer. Here is where it led."))
        return forward(request, over(assessment))
    if given.is_new or given.is_same:
        asked.response = given.response
        return answered(request, assessment, asked, is_skipped=kind == "skip")
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
    return forms.parse(version.exercise, asked.drawn, sent_fields(request), sent)


def answered(request, assessment, asked, *, is_skipped):
    """After an answer: its explanation, at an address of its own."""
    if is_skipped:
        return forward(request, reverse("practice", args=[assessment.pk]))
    if assessment.mode == Mode.MODULE:
        return forward(request, f"{over(assessment)}#check-{asked.number}")
    here = address("question", assessment.pk, asked.number)
    if not request.htmx:
        return redirect(here)
    response = step(request, assessment, asked)
    response["HX-Push-Url"] = here
    return response


@never_cache
def step(request, assessment, asked, *, problem=None, status=200, is_hinted_now=False):
    """The whole page on first load; only its step when htmx asks. A check stands in its module's page.

    No browser keeps a copy: the back button asks again, and nobody else at this computer reads a draft.
    Material that the page says it shows is not sent again.
    """
    here = (assessment.pk, asked.number)
    typed = dict(request.POST.lists()) if request.method == "POST" else typed_before(request).get(here)
    if assessment.mode == Mode.MODULE:
        context = module_pages.page_of(
            request.user, assessment.module, typed={here: typed}, unread={here: problem}
        )
        return render(request, "assessments/practice/module.html", context, status=status)
    context = present(assessment, asked, typed=typed, problem=problem) | {"is_hinted_now": is_hinted_now}
    if request.htmx:
        context["keeps_material"] = request.headers.get("X-Material") == "shown"
        return render(request, STEP, context, status=status, using="jinja")
    return render(request, PAGE, context, status=status)


def once_more(request, pk, number):
    """The question as it was filled in, with a form that can be sent now (pixprep.views.csrf_failure)."""
    assessment = find_assessment(request, pk)
    messages.info(
        request,
        _("This page had been open for long. What you typed is still here: please send it once more."),
    )
    return step(request, assessment, find_question(assessment, number), status=403)


def after_draft(request, assessment, number):
    """The question again, after its draft has changed at the server."""
    if request.htmx:
        request.method = "GET"
        return question(request, assessment.pk, number)
    if assessment.mode == Mode.MODULE:
        return redirect(f"{over(assessment)}#check-{number}")
    return redirect("question", assessment.pk, number)


@visitors_welcome
@require_POST
def hint(request, pk, number):
    """Show the hint: from then on the answer does not weigh in the level, and the page says so."""
    assessment = find_assessment(request, pk)
    asked = find_question(assessment, number)
    practice.take_hint(asked, now=timezone.now())
    return step(request, assessment, find_question(assessment, number), is_hinted_now=True)


@visitors_welcome
@require_POST
def fresh(request, pk, number):
    """The same exercise with other figures, to try at once."""
    assessment = find_assessment(request, pk)
    asked = find_question(assessment, number)
    if not hasattr(asked, "response"):
        raise Http404
    try:
        return redirect("practice", practice.try_fresh(asked).pk)
    except asking.NothingToAsk:
        messages.info(
            request, _("No fresh variant can be made of this question now. Please go on with the next one.")
        )
        return redirect("question", pk, number)


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
    return file_response(request, name, media_type, content)
