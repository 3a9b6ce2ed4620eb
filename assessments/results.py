"""The end of a run: what moved, and why."""

from dataclasses import dataclass

from django.urls import reverse

from . import advice, state
from .evidence import SKILL_INDEX
from .models import AdviceMark, Assessment, Mode
from .profiles import shown


@dataclass(frozen=True)
class Move:
    """One skill that this run asked about: before and after, in Pix, with the answers that moved it."""

    before: object
    after: object
    right: int
    asked: int
    without_weight: int

    @property
    def change(self):
        """Pix gained or lost, or None where it was or is not measured."""
        if self.before.pix is None or self.after.pix is None:
            return None
        return self.after.pix - self.before.pix

    @property
    def is_newly_measured(self):
        return not self.before.is_measured and self.after.is_measured


def of_assessment(assessment):
    """The context of a run's last page."""
    known = state.load(assessment)
    before, after = (shown(profile, known.caps) for profile in (known.profile_at_start, known.profile))
    moves = [move for move in (move_of(line, before, after, known) for line in after.skills) if move]
    module = module_to_study(known, assessment)
    return {
        "assessment": assessment,
        "before": before,
        "after": after,
        "moves": moves,
        "right": sum(one.is_correct for one in known.answered),
        "answered": len(known.answered) - known.skipped,
        "questions": questions_of(assessment),
        "is_trial": assessment.mode == Mode.TRIAL,
        "module": module,
        "advice": advice.of(assessment.student_id, AdviceMark.Kind.MODULE, module.pk) if module else None,
        "again": reverse("home"),
    }


def move_of(line, before, after, known):
    index = SKILL_INDEX[line.code]
    own = [one for one in known.answered if one.skill == index and not one.is_skipped]
    if not own:
        return None
    return Move(
        before.skills[index],
        line,
        right=sum(one.is_correct for one in own),
        asked=len(own),
        without_weight=sum(not one.counts for one in own),
    )


def questions_of(assessment):
    """The questions of a run in order, each with its exercise version and response."""
    return (
        assessment.questions.select_related("response", "exercise_version__exercise")
        .defer("variant", "exercise_version__source")
        .order_by("number")
    )


def module_to_study(known, assessment):
    """The module of the first exercise that was not right yet, where the bank has it."""
    missed = [one.exercise for one in known.answered if not one.is_correct]
    if not missed or assessment.student_id is None:
        return None
    question = (
        Assessment.objects.get(pk=assessment.pk)
        .questions.filter(exercise_version__exercise__in=missed, exercise_version__module__isnull=False)
        .select_related("exercise_version__module")
        .order_by("number")
        .first()
    )
    return question and question.exercise_version.module
