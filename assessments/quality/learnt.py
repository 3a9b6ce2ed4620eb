"""What calibrations say of exercises, and the flags that the engine raises on it."""

from dataclasses import dataclass

import numpy as np

from ..constants import ENOUGH_ANSWERS
from ..engine import fit
from ..engine.calibration import Calibration as Learnt
from ..engine.cohort import Exercises
from ..engine.families import Spread
from ..evidence import SKILL_INDEX
from ..models import Calibration

# Of the variance of an answer, P(1 - P): its mean, and its harmonic mean, are at most so much of what the share
# right would give, for abilities differ. With less variance the errors of infit and outfit are larger: cautious.
MEAN_VARIANCE, HARMONIC_VARIANCE = 0.8, 0.6


@dataclass(frozen=True)
class Told:
    """A calibration in force (None before the first), its rows by exercise, and the engine's flags by exercise."""

    calibration: Calibration | None
    rows: dict
    flags: dict


def told_by_calibration(*, now):
    """What the calibration in force at that time tells."""
    calibration = Calibration.objects.filter(made_at__lte=now).latest()
    if calibration is None:
        return Told(None, {}, {})
    rows = list(calibration.exercises.select_related("exercise").order_by("exercise_id"))
    flags = {}
    for flag in engine_flags(calibration, rows) if rows else ():
        flags.setdefault(rows[flag.exercise].exercise_id, []).append(flag)
    return Told(calibration, {row.exercise_id: row for row in rows}, flags)


def engine_flags(calibration, rows):
    """The engine's flags on these rows; those of fit need enough answers."""
    column = lambda name: np.array([getattr(row, name) for row in rows], dtype=np.float64)
    answers = column("answers")
    exercises = Exercises(
        skills=np.array([SKILL_INDEX[row.exercise.skill_id] for row in rows]),
        levels=np.array([row.level for row in rows]),
        guessing=np.zeros(len(rows)),
    )
    learnt = Learnt(
        **{name: column(name) for name in ("a", "b", "se_a", "se_b")},
        answers=answers.astype(np.int64),
        **{name: getattr(calibration, name) for name in ("mean", "sd", "spread_b", "spread_log_a", "rounds")},
    )
    return fit.flags(found_of(column, answers), learnt, exercises, spread=spread_of(column, answers))


def found_of(column, answers):
    """The engine's Fit of stored rows; the errors of infit and outfit from answers and share right."""
    share = np.clip(column("right") / np.maximum(answers, 1), 0.02, 0.98)
    mean, harmonic = MEAN_VARIANCE * share * (1 - share), HARMONIC_VARIANCE * share * (1 - share)
    enough = answers >= ENOUGH_ANSWERS
    only = lambda name: np.where(enough, column(name), np.nan)
    number = np.maximum(answers, 1)
    return fit.Fit(
        answers=answers.astype(np.int64),
        share_right=share,
        infit=only("infit"),
        infit_error=np.sqrt((1 - 4 * mean) / (mean * number)),
        outfit=only("outfit"),
        outfit_error=np.sqrt((1 / harmonic - 4) / number),
        point_biserial=only("point_biserial"),
    )


def spread_of(column, answers):
    """The engine's Spread of stored rows; null where answers are too few to tell."""
    places = np.zeros(len(answers), dtype=np.int64)
    return Spread(column("variant_spread"), np.nan_to_num(column("variant_evidence")), places, places)
