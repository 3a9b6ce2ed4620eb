"""What a mock exam on a bank would be worth: simulated persons sit it, and their scores are compared with the truth."""

from collections.abc import Callable, Sequence

import numpy as np

from ..engine.constants import EXAM_ROUNDS, LEVELS, PIX_PER_LEVEL
from ..engine.ending import ExamEnd
from ..engine.items import ItemTable
from ..engine.scoring import profile, sum_score
from ..engine.simulation import Truth, examine, normal_persons

NO_TOTAL = (np.nan, np.nan, np.nan)
PRECISION = (
    "half_width", "half_width_low", "half_width_high", "coverage", "rmse", "bias", "level_exact", "bands",
)  # fmt: skip
BANDS = ((0, 2), (2, 4), (4, 6), (6, 8))  # true levels, the mean of the skills


def measured(
    table: ItemTable, *, persons: int, seed: int, progress: Callable[[float], None] = lambda share: None
):
    """Figures of a mock exam on this table, in whole Pix, as plain data; None where it has no exercise.

    Persons are the population's, and each meets difficulties drawn anew around what the table says, so that what
    is not known of the exercises is in the error. Only skills that have an exercise are summed.
    questions: mean number asked; exhausted: share of exams that ended before two questions a skill; scored: share
    in which each skill was asked, on which the rest stands (None where there is none)
    half_width: of the 90 % interval, in the median and at its 5 % and 95 % quantiles; coverage: share of intervals
    that hold the truth; level_exact: share of right overall levels; bands: [{low, high (levels), persons, half_width}]
    """
    among = [skill for skill, shelf in enumerate(table.shelves) if shelf.places.size]
    if not among:
        return None
    random = np.random.default_rng(seed)
    rows = []
    for number, person in enumerate(normal_persons(persons, random), start=1):
        end, asked = examine(person, table, Truth.drawn(table, random), random, seed=seed * 10**6 + number)
        score = score_of(end, table, among)
        true = PIX_PER_LEVEL * float(np.clip([person.skills[s] for s in among], 0.0, LEVELS).sum())
        rows.append((true, *((score.pix, score.low, score.high) if score else NO_TOTAL), len(asked)))
        progress(number / persons)
    return told(np.array(rows, dtype=np.float64), len(among))


def score_of(end: ExamEnd, table: ItemTable, among: Sequence[int]):
    """The score over these skills, or None: the exam is `insufficient`, or one of them was never asked."""
    if end.posterior is None:
        return None
    return sum_score(end.posterior, profile(end.posterior, caps=table.caps).skills, among)


def told(rows, skills):
    """The figures of (truth, score, low, high, questions) of each person."""
    scored = rows[~np.isnan(rows[:, 1])]
    figures = {
        "persons": len(rows),
        "skills": skills,
        "questions": round(float(rows[:, 4].mean()), 1),
        "exhausted": share(rows[:, 4] < EXAM_ROUNDS * skills),
        "scored": round(len(scored) / len(rows), 3),
    }
    return figures | (precision(scored, skills) if len(scored) else dict.fromkeys(PRECISION))


def precision(rows, skills):
    """How near scores come to the truth, and how honest their intervals are."""
    true, score, low, high, _questions = rows.T
    half, error = (high - low) / 2, score - true
    a_level = PIX_PER_LEVEL * skills
    return {
        "half_width": middle(half, 0.5),
        "half_width_low": middle(half, 0.05),
        "half_width_high": middle(half, 0.95),
        "coverage": share((low <= true) & (true <= high)),
        "rmse": round(float(np.sqrt((error**2).mean())), 1),
        "bias": round(float(error.mean()), 1),
        "level_exact": share(score // a_level == true // a_level),
        "bands": list(bands(true / a_level, half)),
    }


def bands(levels, half):
    """The half width by true level."""
    for low, high in BANDS:
        inside = (levels >= low) & ((levels < high) | (high == LEVELS))
        if inside.any():
            persons = int(inside.sum())
            yield {"low": low, "high": high, "persons": persons, "half_width": middle(half[inside], 0.5)}


def middle(values, quantile):
    return round(float(np.quantile(values, quantile)), 1)


def share(mask):
    return round(float(mask.mean()), 3)
