"""All that a choice may depend on, and how candidates are narrowed and ranked."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property

import numpy as np

from .constants import EXAM_SECONDS, INTERVAL, RANKING_DECIMALS, SKILLS, SUCCESS_BAND
from .irt import Array
from .items import Item, ItemTable, Mask, SkillShelf, frozen
from .posterior import Posterior
from .randomness import Seed, draw_seed
from .scoring import quantiles_at

MANY = 500  # exercises on a shelf: reading their tables takes longer than all else of a choice
NEGLIGIBLE = 1e-13  # grid points less likely than this change no score that is rounded to 9 decimals


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
    opens_by_information: a practice's first question of a skill never answered is the most informative one
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
    opens_by_information: bool = True

    @cached_property
    def met(self) -> list[int]:
        """Places in the table of what was asked in this assessment, in order."""
        return self.table.places_of(self.asked)

    @cached_property
    def standing(self) -> list[int]:
        """The same without skipped or withdrawn questions."""
        if not self.skipped:
            return self.met
        return self.table.places_of(id for id in self.asked if id not in self.skipped)

    @cached_property
    def skills(self) -> tuple[int, ...]:
        """The skill of each question that stands, in order."""
        return tuple(map(self.table.skill_of.__getitem__, self.standing))

    @cached_property
    def turns(self) -> tuple[int, ...]:
        """How many questions of this assessment each skill has had; a skipped one is none."""
        return tuple(map(self.skills.count, range(SKILLS)))

    @cached_property
    def allowed(self) -> Mask:
        """Which exercises of the table this person can use and has not been asked here."""
        allowed = np.ones(len(self.table), dtype=np.bool_)
        for kind, names in (
            ("need", self.excluded_needs),
            ("form", self.excluded_forms),
            ("topic", self.excluded_topics),
        ):
            if names:
                allowed &= ~self.table.having(kind, names)
        allowed[[*self.met, *self.table.places_of(self.excluded)]] = False
        return frozen(allowed)

    def left(self, skill: int) -> Mask:
        """The same for the skill's shelf."""
        return self.allowed.take(self.table.shelves[skill].places)

    @cached_property
    def has_left(self) -> Mask:
        """For each skill, whether an exercise is left."""
        return np.asarray(np.bincount(self.table.skills[self.allowed], minlength=SKILLS) > 0)

    @cached_property
    def quantiles(self) -> list[list[float]]:
        """The lower end of each skill's 90 % interval, its median and the upper end, in levels."""
        return quantiles_at(self.posterior.skills, (INTERVAL[0], 0.5, INTERVAL[1]))

    def expected(self, table: Array, skill: int) -> Array:
        """Mean over the posterior of the skill of each row of a shelf's table, rounded for ranking."""
        chances = self.posterior.skills[skill]
        if len(table) > MANY:
            likely = np.flatnonzero(chances > NEGLIGIBLE)
            held = slice(likely[0], likely[-1] + 1)
            table, chances = table[:, held], chances[held]
        return np.asarray((table @ chances).round(RANKING_DECIMALS))


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


def narrowed(left: Mask, wishes: Iterable[tuple[str, Mask]]) -> tuple[Mask, tuple[str, ...]]:
    """What is left by these wishes, and the names of those given up.

    The strongest wish comes first; one that would leave nothing is given up.
    """
    relaxed = []
    for name, keep in wishes:
        kept = left & keep
        if kept.any():
            left = kept
        else:
            relaxed.append(name)
    return left, tuple(relaxed)


def best(shelf: SkillShelf, scores: Array, among: Mask) -> int:
    """The place with the highest score; ties go to the lower id."""
    return int(shelf.places[np.where(among, scores, -np.inf).argmax()])


def most_informative(situation: Situation, skill: int, among: Mask) -> int:
    """The place that tells most about the skill, averaged over its posterior."""
    shelf = situation.table.shelves[skill]
    return best(shelf, situation.expected(shelf.information, skill), among)


def well_fitting(situation: Situation, skill: int, among: Mask) -> int:
    """The most informative place with a chance of success of 0.5 to 0.85, else the nearest to that band."""
    success = situation.expected(situation.table.shelves[skill].success, skill)
    low, high = SUCCESS_BAND
    outside = np.maximum(np.maximum(low - success, success - high), 0.0).round(RANKING_DECIMALS)
    nearest = outside[among].min()
    return most_informative(situation, skill, among & (outside == nearest))
