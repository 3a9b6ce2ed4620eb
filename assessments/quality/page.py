"""The page of one exercise: for authors everything, for administrators what their institution's answers show."""

from dataclasses import dataclass

from django.db.models import F
from django.urls import reverse
from django.utils.functional import cached_property
from django.utils.translation import gettext as _

from skills import documents, framework
from skills.authoring import CannotDraw, Variant, draw_variant
from skills.checking.sides import sides_of
from skills.models import Exercise, ExerciseVersion

from ..material import content_of
from ..models import Mode, ProblemReport
from .causes import by_parameter, causes, unforeseen
from .exercises import qualities
from .figures import OTHER, exposure_by_mode, reports_by_category

LONGEST_NUMBER = 9  # digits


class NoSuchFile(Exception):
    """The address names no file of a variant."""


def seed_of(text):
    """The seed in an address, a whole number; None where it is none."""
    if not text:
        return 1
    is_seed = text.isascii() and text.isdigit() and len(text) <= LONGEST_NUMBER
    return int(text) if is_seed else None


def figures_of(scope, exercise, *, now):
    """The context of the figures of one exercise in use or withdrawn."""
    (quality,) = qualities(scope, now=now, exercise=exercise.pk)
    responses = scope.responses()
    return {
        "quality": quality,
        "skill": framework.skill(exercise.skill_id),
        "causes": causes(quality.authored, quality.figures.mistakes) if quality.figures.mistakes else [],
        "unforeseen": unforeseen(responses, exercise.pk) if quality.figures.mistakes[OTHER] else [],
        "parameters": by_parameter(responses, exercise.pk),
        "exposure": [
            (Mode(mode).label, asked, total) for mode, asked, total in exposure_by_mode(scope, exercise.pk)
        ],
        "report_counts": reports_by_category(scope, exercise.pk),
        "decisions": exercise.quality_decisions.select_related("decided_by").order_by("-pk"),
        "is_everybody": scope.is_everybody,
    }


@dataclass(frozen=True)
class Before:
    """What an address names: the variant of a seed, or the very one that a report is about."""

    exercise: Exercise
    seed: int
    report: ProblemReport | None
    problem: str = ""

    @classmethod
    def of(cls, exercise, address):
        """Of the query of an address: ?report=, else ?seed=, else the first variant, with what is wrong in it."""
        seed, report = seed_of(address.get("seed")), None
        if address.get("report"):
            number = seed_of(address["report"])
            report = reports_of(exercise).filter(pk=number).first() if number is not None else None
            if report is None:
                return cls(
                    exercise, 1, None, _("This exercise has no such report: here is its first variant.")
                )
        if seed is None:
            return cls(exercise, 1, None, _("A seed is a whole number such as 7: here is the first variant."))
        return cls(exercise, report.question.seed if report else seed, report)

    @property
    def authored(self):
        version = self.report.question.exercise_version_id if self.report else self.exercise.current_id
        return ExerciseVersion.load(version).exercise

    @cached_property
    def variant(self):
        """Stored with the question, or drawn from the seed; raises CannotDraw."""
        if self.report:
            return Variant.from_json(self.report.question.variant)
        return draw_variant(self.authored, self.seed)

    @property
    def query(self):
        return f"report={self.report.pk}" if self.report else f"seed={self.seed}"

    def file_url(self, language, place):
        return f"{reverse('bank-file', args=[self.exercise.pk, language, place])}?{self.query}"


def author_part(exercise, address):
    """(the context of the variant that an address names, what is wrong in the address)."""
    before = Before.of(exercise, address)
    context = {
        "before": before,
        "authored": before.authored,
        "seed": before.seed,
        "next_seed": before.seed + 1,
    }
    try:
        context |= {
            "variant": before.variant,
            "sides": sides_of(before.authored, before.variant, before.file_url),
        }
    except CannotDraw as error:
        context["cannot_draw"] = error
    return context, before.problem


def file_of(exercise, address, language, place):
    """(name, media type, content) of a file of the variant that an address names; raises NoSuchFile."""
    if language not in framework.LANGUAGES:
        raise NoSuchFile
    try:
        spec = Before.of(exercise, address).variant.files_in(language)[place]
    except (CannotDraw, IndexError):
        raise NoSuchFile from None
    return spec["name"], documents.media_type(spec["name"]), content_of(spec)


def reports_of(exercise):
    """Reports on an exercise: open ones first, then the newest."""
    return (
        ProblemReport.objects.filter(question__exercise_version__exercise=exercise)
        .select_related("question__response", "question__exercise_version", "resolved_by")
        .order_by(F("resolved_at").asc(nulls_first=True), "-reported_at", "-pk")
    )
