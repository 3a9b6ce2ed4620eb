"""Exposure tables: how often an exam may ask an exercise, learnt from the exams that were sat.

Each exam draws by lottery which exercises are eligible in it (van der Linden & Veldkamp 2004, in the line of
Sympson & Hetter 1985). How often an exercise is asked *where it was eligible* hardly depends on the tables
then in force, so exams under several of them may be taken together.
"""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

import numpy as np

from .irt import Array
from .items import ItemTable

EXPOSURE_TARGET = (
    0.16  # share of exams that ask an exercise [0.21: overlap 0.165; 0.16 costs 0.5 Pix of RMSE]
)
LEAST_EXAMS = 20  # fewer say nothing: no table
LEAST_ELIGIBLE = 4.0  # exercises of a skill, on average, so that the lottery seldom leaves none
CHANCE_DECIMALS = 4


@dataclass(frozen=True)
class Sitting:
    """One exam: the exercises it asked, and the exposure table that it drew its lottery from."""

    asked: Sequence[str]
    exposure: Mapping[str, float]


def exposure_table(
    sittings: Iterable[Sitting], table: ItemTable, *, target: float = EXPOSURE_TARGET
) -> dict[str, float]:
    """Chance of being eligible in an exam, for each exercise of the table that has less than 1; sorted by id.

    target · (exams in which it was eligible) / (exams that asked it); a skill too small for the target gets
    chances in the same proportions, 4 exercises eligible on average. Empty under 20 exams.
    """
    exams = list(sittings)
    if len(exams) < LEAST_EXAMS:
        return {}
    asked = Counter(name for exam in exams for name in set(exam.asked))
    eligible = eligibilities(exams, table)
    chances = np.array(
        [target * eligible[place] / max(asked[item.id], 1) for place, item in enumerate(table.items)]
    )
    for shelf in table.shelves:
        chances[shelf.places] = enough(np.minimum(chances[shelf.places], 1.0))
    return {
        item.id: round(float(chance), CHANCE_DECIMALS)
        for item, chance in zip(table.items, chances, strict=True)
        if round(float(chance), CHANCE_DECIMALS) < 1
    }


def eligibilities(exams: Sequence[Sitting], table: ItemTable) -> Array:
    """In how many of the exams each exercise of the table was eligible, on average over the lottery."""
    uses = Counter(id(exam.exposure) for exam in exams)
    eligible = np.full(len(table), float(len(exams)))
    for key, exposure in {id(exam.exposure): exam.exposure for exam in exams}.items():
        for name, chance in exposure.items():
            if name in table.place:
                eligible[table.place[name]] -= uses[key] * (1 - chance)
    return eligible


def enough(chances: Array) -> Array:
    """The chances of a skill's exercises, raised in proportion until they sum to enough, none above 1."""
    wanted = min(LEAST_ELIGIBLE, len(chances))
    for _ in range(len(chances)):
        free = chances < 1
        missing = wanted - chances.sum()
        if missing <= 1e-9 or not free.any():
            break
        chances = np.where(free, np.minimum(chances * (1 + missing / chances[free].sum()), 1.0), chances)
    return chances
