"""What the answers say of exercises, counted in the database: a fixed number of statements, however many exercises."""

from collections import Counter
from dataclasses import dataclass, field

from django.db.models import BooleanField, Count, ExpressionWrapper, Q

from ..models import ProblemReport
from .scope import Scope

EXERCISE = "question__exercise_version__exercise_id"
UNKNOWN = "unknown"  # 'I don't know yet'
OTHER = "other"
CHOOSING = ("single", "multiple")


@dataclass
class Figures:
    """Of one exercise. seconds: median time; mistakes: {name, `other` or `unknown`: answers}.

    possible: {mistake of some variants only: wrong answers given to variants that have it}, where it was counted.
    chosen: {id of a choice: answers with it}, of exercises with choices; asked: assessments that asked it.
    """

    answers: int = 0
    right: int = 0
    seconds: float | None = None
    mistakes: Counter = field(default_factory=Counter)
    possible: Counter = field(default_factory=Counter)
    chosen: Counter = field(default_factory=Counter)
    asked: int = 0
    reports: int = 0
    open_reports: int = 0

    @property
    def share_right(self):
        return self.right / self.answers if self.answers else None

    @property
    def given_wrong(self):
        """Wrong answers that were given: 'I don't know yet' is none."""
        return sum(count for name, count in self.mistakes.items() if name != UNKNOWN)


class Counted(dict):
    """{exercise id: Figures}; an exercise that nobody met has empty ones. assessments: in which one was asked."""

    assessments = 0

    def __missing__(self, exercise):
        return Figures()

    def of(self, exercise):
        return self.setdefault(exercise, Figures())


def counted(scope: Scope, exercises=None):
    """The Counted figures of all exercises, or of these ids."""
    found = Counted()
    found.assessments = scope.assessments().count()
    responses, questions, reports = scope.responses(), scope.questions(), scope.reports()
    if exercises is not None:
        responses = responses.filter(**{f"{EXERCISE}__in": exercises})
        questions = questions.filter(exercise_version__exercise_id__in=exercises)
        reports = reports.filter(**{f"{EXERCISE}__in": exercises})
    count_answers(found, responses)
    count_mistakes(found, responses)
    count_choices(found, responses)
    count_exposure(found, questions)
    count_reports(found, reports)
    return found


def count_answers(found, responses):
    """Answers, how many right, and the median time, from how often each number of seconds was taken."""
    times = {}
    rows = responses.values_list(EXERCISE, "seconds").annotate(
        answers=Count("pk"), right=Count("pk", filter=Q(is_correct=True))
    )
    for exercise, seconds, answers, right in rows.order_by(EXERCISE, "seconds"):
        figures = found.of(exercise)
        figures.answers += answers
        figures.right += right
        times.setdefault(exercise, []).append((seconds, answers))
    for exercise, steps in times.items():
        found[exercise].seconds = median(steps, found[exercise].answers)


def median(steps, total):
    """The median of values in ascending order, each with how often it occurs."""
    lower = upper = None
    passed = 0
    for value, count in steps:
        passed += count
        if lower is None and 2 * passed >= total:
            lower = value
        if 2 * passed > total:
            upper = value
            break
    return (lower + upper) / 2


def count_mistakes(found, responses):
    is_unknown = ExpressionWrapper(Q(answer__isnull=True), BooleanField())
    rows = (
        responses.filter(is_correct=False)
        .annotate(is_unknown=is_unknown)
        .values_list(EXERCISE, "mistake", "is_unknown")
    )
    for exercise, mistake, is_unknown, answers in rows.annotate(answers=Count("pk")).order_by():
        found.of(exercise).mistakes[UNKNOWN if is_unknown else mistake or OTHER] += answers


def count_possible(found, scope, exercises):
    """Count, for these ids, how many wrong answers were given to variants that have each mistake."""
    wrong = scope.responses().filter(**{f"{EXERCISE}__in": exercises}, is_correct=False, answer__isnull=False)
    for exercise, mistakes in wrong.values_list(EXERCISE, "question__variant__mistakes").iterator():
        found.of(exercise).possible.update(mistake["id"] for mistake in mistakes or ())


def count_choices(found, responses):
    given = responses.filter(
        question__exercise_version__answered_by__in=CHOOSING, answer__isnull=False
    ).values_list(EXERCISE, "answer")
    for exercise, answer, answers in given.annotate(answers=Count("pk")).order_by():
        for choice in answer if isinstance(answer, list) else [answer]:
            found.of(exercise).chosen[choice] += answers


def count_exposure(found, questions):
    rows = questions.values_list("exercise_version__exercise_id")
    for exercise, asked in rows.annotate(asked=Count("assessment_id", distinct=True)).order_by():
        found.of(exercise).asked = asked


def count_reports(found, reports):
    rows = reports.values_list(EXERCISE).annotate(
        reports=Count("pk"), still_open=Count("pk", filter=Q(resolved_at=None))
    )
    for exercise, count, still_open in rows.order_by():
        figures = found.of(exercise)
        figures.reports, figures.open_reports = count, still_open


def exposure_by_mode(scope, exercise):
    """[(mode, assessments that asked it, of how many)] of each mode in which the engine chooses."""
    total = dict(scope.assessments().values_list("mode").annotate(Count("pk")).order_by())
    asked = dict(
        scope.questions()
        .filter(exercise_version__exercise_id=exercise)
        .values_list("assessment__mode")
        .annotate(Count("assessment_id", distinct=True))
        .order_by()
    )
    return [(mode, asked.get(mode, 0), count) for mode, count in sorted(total.items())]


def reports_by_category(scope, exercise):
    """[(category, reports, open ones)], most frequent first."""
    rows = scope.reports().filter(**{EXERCISE: exercise}).values_list("category")
    found = rows.annotate(Count("pk"), still_open=Count("pk", filter=Q(resolved_at=None))).order_by(
        "-pk__count", "category"
    )
    return [(ProblemReport.Category(category), count, still_open) for category, count, still_open in found]
