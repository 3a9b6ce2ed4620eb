"""The authors' room: the bank, the quality of its exercises, and whether it is ready for certification."""

from django.conf import settings
from django.contrib import messages
from django.core.paginator import Paginator
from django.http import Http404
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET, require_POST

from accounts.permissions import require
from skills.models import Exercise

from .. import permissions
from ..forms import BankFilter, DecisionForm, QualityFilter, ResolutionForm
from ..models import Calibration, ProblemReport, ReportAlreadyResolved
from ..quality import page as pages
from ..quality import readiness as ready
from ..quality import room
from ..quality.exercises import qualities
from ..quality.scope import Scope
from .files import file_response

A_PAGE = 50


def known(allowed):
    """404 where the answer is no: a stranger cannot learn that the page exists."""
    if not allowed:
        raise Http404


def find_exercise(request, exercise_id):
    """The exercise, for whoever may read its quality."""
    known(permissions.can_read_quality(request.user))
    return get_object_or_404(Exercise.objects.select_related("current__module", "topic"), pk=exercise_id)


def paged(request, found):
    return Paginator(found, A_PAGE).get_page(request.GET.get("page"))


@require_GET
def bank(request):
    """All exercises by skill and level, and the cells that are thin."""
    known(permissions.can_author(request.user))
    form = BankFilter(request.GET)
    found, rows = room.review(form.found, now=timezone.now())
    page = paged(request, found)
    context = {
        "form": form,
        "page": page,
        "rows": rows(page),
        "matrix": room.matrix(),
        "needed": room.NEEDED,
        "problems": room.problems(),
        "unopened_links": room.unopened_links(),
        "tries_links": settings.CHECK_LINKS,
    }
    return render(request, "assessments/quality/bank.html", context, status=200 if form.is_valid() else 422)


@require_GET
def index(request):
    """The figures and flags of each exercise."""
    known(permissions.can_read_quality(request.user))
    form, scope = QualityFilter(request.GET), Scope.of(request.user)
    found = qualities(scope, now=timezone.now(), skill=form.found.get("skill"))
    found = sorted((one for one in found if form.fits(one)), key=lambda one: -len(one.flags))
    context = {"form": form, "page": paged(request, found), "is_everybody": scope.is_everybody}
    context["calibration"] = Calibration.objects.latest() if scope.is_everybody else None
    return render(request, "assessments/quality/index.html", context, status=200 if form.is_valid() else 422)


@require_GET
def exercise(request, exercise_id):
    """One exercise: for authors a variant with its key, for all who read quality its figures."""
    return render_exercise(request, find_exercise(request, exercise_id))


def render_exercise(request, found, *, decision=None, resolution=None, status=200):
    is_author = permissions.can_author(request.user)
    context = pages.figures_of(Scope.of(request.user), found, now=timezone.now())
    context |= {"exercise": found, "is_author": is_author}
    if is_author:
        shown, problem = pages.author_part(found, request.GET)
        status = 422 if problem else status
        context |= shown | {"seed_problem": problem, "decision_form": decision or DecisionForm()}
        context |= {"resolution_form": resolution, "reports": pages.reports_of(found)}
    return render(request, "assessments/quality/exercise.html", context, status=status)


@require_GET
def file(request, exercise_id, language, place):
    """A file of the variant that ?seed= or ?report= names."""
    found = find_exercise(request, exercise_id)
    require(permissions.can_author(request.user))
    try:
        return file_response(request, *pages.file_of(found, request.GET, language, place))
    except pages.NoSuchFile:
        raise Http404 from None


@require_POST
def decide(request, exercise_id):
    """Put an exercise into exams or out of them, with a reason."""
    found = find_exercise(request, exercise_id)
    require(permissions.can_author(request.user))
    form = DecisionForm(request.POST)
    if not form.is_valid():
        return render_exercise(request, found, decision=form, status=422)
    form.decide(found, by=request.user, now=timezone.now())
    messages.success(request, _("Decided. Exams that begin from now on keep to it."))
    return redirect("bank-exercise", found.pk)


@require_POST
def resolve(request, pk):
    """Close a report with a line."""
    known(permissions.can_read_quality(request.user))
    require(permissions.can_author(request.user))
    report = get_object_or_404(
        ProblemReport.objects.select_related("question__exercise_version__exercise"), pk=pk
    )
    found = report.question.exercise_version.exercise
    form = ResolutionForm(request.POST, report=report)
    if not form.is_valid():
        return render_exercise(request, found, resolution=form, status=422)
    try:
        report.resolve(form.cleaned_data["resolution"], by=request.user, now=timezone.now())
    except ReportAlreadyResolved:
        messages.info(request, _("Somebody was quicker: the report was resolved already."))
    else:
        messages.success(request, _("Resolved. Thank you."))
    return redirect("bank-exercise", found.pk)


@require_GET
def readiness(request):
    """Which skills are ready for certification, and what a mock exam is worth."""
    known(permissions.can_read_quality(request.user))
    return render(
        request, "assessments/quality/readiness.html", {"found": ready.readiness(now=timezone.now())}
    )
