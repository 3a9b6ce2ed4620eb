"""Whether an exercise is in exams: what its flags say, unless a person has decided."""

from dataclasses import dataclass

from ..models import QualityDecision
from . import flags
from .learnt import Told, told_by_calibration


@dataclass(frozen=True)
class Standing:
    """What exams keep to at one time. told: by the calibration in force; decisions: {exercise: the latest}."""

    told: Told
    decisions: dict

    def flags_of(self, exercise):
        row = self.told.rows.get(exercise)
        return [flags.of_engine(flag, row) for flag in self.told.flags.get(exercise, ())]

    def is_in_exams(self, exercise):
        """A person's decision, else that no flag sends the exercise out."""
        decision = self.decisions.get(exercise)
        if decision is not None:
            return decision.is_in_exams
        return not any(flag.leaves_exams for flag in self.told.flags.get(exercise, ()))


def standing(*, now):
    """The Standing at that time."""
    decided = QualityDecision.objects.standing(now=now).select_related("decided_by")
    return Standing(told_by_calibration(now=now), {one.exercise_id: one for one in decided})


def barred(*, now):
    """Ids of the exercises that no exam may ask at that time, the same ever after: for an exam to pin at its start."""
    found = standing(now=now)
    concerned = {*found.told.flags, *found.decisions}
    return frozenset(exercise for exercise in concerned if not found.is_in_exams(exercise))
