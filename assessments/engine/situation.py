"""All that a choice may depend on, and how candidates are narrowed and ranked."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property

import numpy as np

from .constants import EXAM_SECONDS, RANKING_DECIMALS, SKILLS, SUCCESS_BAND
from .irt import Array
from .items import Indices, Item, ItemTable, Mask
from .posterior import Posterior
from .randomness import Seed, draw_seed


@dataclass(frozen=True, eq=False)
class Situation:
    """What is known just before question `number` (from 1) is chosen; nothing else counts.

    asked: ids asked in this assessment, in order; skipped: those of them that count as no question
    last_met: for each skill the exercise met last, over all counted state
    excluded, excluded_needs, excluded_forms, excluded_topics: never chosen
    recently_met: met in the last 90 days (exams avoid them)
    skill, levels: of a practice of one skill; levels, where given, are preferred
    due: skills worth a check; goal: the level to reach, if one is set
    caps: highest provable level, one a skill; else those of the table
    exposure: chance of being eligible, 1 where not listed; seconds: duration of an exam
    """

    seed: Seed
    number: int
    table: ItemTable
    posterior: Posterior
    asked: Sequence[str] = ()
    skipped: frozenset[str] = frozenset()
    last_met: Mapping[int, str] = field(default_factory=dict)
    excluded: frozenset[str] = frozenset()
    excluded_needs: frozenset[str] = frozenset()
    excluded_forms: frozenset[str] = frozenset()
    excluded_topics: frozenset[str] = frozenset()
    recently_met: frozenset[str] = frozenset()
    skill: int | None = None
    levels: Sequence[int] = ()
    due: frozenset[int] = frozenset()
    goal: float | None = None
    caps: Sequence[int] = ()
    exposure: Mapping[str, float] = field(default_factory=dict)
    seconds: int = EXAM_SECONDS

    @cached_property
    def allowed(self) -> Mask:
        """Exercises that this person can use and has not been asked in this assessment."""
        barred = self.table.mask(self.table.places_of([*self.asked, *self.excluded]))
        barred |= self.table.having("need", self.excluded_needs)
        barred |= self.table.having("form", self.excluded_forms)
        barred |= self.table.having("topic", self.excluded_topics)
        return ~barred

    def candidates(self, skill: int) -> Indices:
        """Places in the table of what is left of a skill, lowest id first."""
        places = self.table.shelves[skill].places
        return places[self.allowed[places]]

    @cached_property
    def turns(self) -> tuple[int, ...]:
        """How many questions of this assessment each skill has had; a skipped one is none."""
        asked = self.table.places_of(id for id in self.asked if id not in self.skipped)
        return tuple(int(n) for n in np.bincount(self.table.skills[asked], minlength=SKILLS))

    def expected(self, table: Array, skill: int) -> Array:
        """Mean over the posterior of the skill of each row of a shelf's table, rounded for ranking."""
        return np.asarray(np.round(table @ self.posterior.skills[skill], RANKING_DECIMALS))


@dataclass(frozen=True)
class Choice:
    """The exercise chosen, its variant's seed, and the wishes that had to be given up, in order."""

    item: Item
    skill: int
    seed: int
    relaxed: tuple[str, ...] = ()


def chosen(situation: Situation, place: int, relaxed: Iterable[str] = ()) -> Choice:
    """The Choice of the exercise at this place of the table."""
    item = situation.table.items[place]
    return Choice(item, item.skill, draw_seed(situation.seed, situation.number), tuple(relaxed))


def narrowed(places: Indices, wishes: Iterable[tuple[str, Mask]]) -> tuple[Indices, tuple[str, ...]]:
    """What is left of the places by these wishes, and the names of those given up.

    The strongest wish comes first; one that would leave nothing is given up.
    """
    relaxed = []
    for name, keep in wishes:
        left = places[keep[places]]
        if left.size:
            places = left
        else:
            relaxed.append(name)
    return places, tuple(relaxed)


def most_informative(situation: Situation, skill: int, places: Indices) -> int:
    """The place that tells most about the skill, averaged over its posterior; ties go to the lower id."""
    shelf = situation.table.shelves[skill]
    scores = situation.expected(shelf.information, skill)[np.searchsorted(shelf.places, places)]
    return int(places[scores.argmax()])


def well_fitting(situation: Situation, skill: int, places: Indices) -> int:
    """The most informative place with a chance of success of 0.5 to 0.85, else the nearest to that band."""
    shelf = situation.table.shelves[skill]
    success = situation.expected(shelf.success, skill)[np.searchsorted(shelf.places, places)]
    low, high = SUCCESS_BAND
    outside = np.round(np.maximum(np.maximum(low - success, success - high), 0.0), RANKING_DECIMALS)
    return most_informative(situation, skill, places[outside == outside.min()])
