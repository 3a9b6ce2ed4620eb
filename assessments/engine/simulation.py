"""Simulated persons who practise: for tests, benchmarks and demonstration data.

Abilities and difficulties in levels. Each function takes its random generator.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

import numpy as np

from .constants import AUTHORED_SD_LOG_A, GENERAL_MEAN, GENERAL_SD, LEVELS, PIX_PER_LEVEL, SKILL_SD, SKILLS
from .ending import ExamEnd, end_exam, evidence_of
from .irt import Array, chance_of_success, guessing_floor
from .items import Item, ItemTable
from .posterior import Evidence, Posterior, posterior
from .scoring import quantiles
from .selection import Situation, choose


@dataclass(frozen=True)
class Person:
    """Someone with known abilities: 16 levels."""

    skills: tuple[float, ...]

    @property
    def pix(self) -> float:
        """The true total: Σ 8 · clamp(λ, 0, 8)."""
        return float(PIX_PER_LEVEL * np.clip(self.skills, 0.0, LEVELS).sum())


def uniform_persons(
    count: int, random: np.random.Generator, *, low: float = 0.0, high: float = 5.5
) -> list[Person]:
    """General ability uniform from low to high, skills N(0, 0.9²) around it and cut to the same bounds."""
    general = random.uniform(low, high, size=(count, 1))
    skills = np.clip(general + random.normal(0.0, SKILL_SD, size=(count, SKILLS)), low, high)
    return [Person(tuple(map(float, row))) for row in skills]


def normal_persons(
    count: int, random: np.random.Generator, *, mean: float = GENERAL_MEAN, sd: float = GENERAL_SD
) -> list[Person]:
    """General ability N(3.5, 1.9²) unless told otherwise, skills N(0, 0.9²) around it."""
    general = random.normal(mean, sd, size=(count, 1))
    skills = general + random.normal(0.0, SKILL_SD, size=(count, SKILLS))
    return [Person(tuple(map(float, row))) for row in skills]


def two_clusters(count: int, random: np.random.Generator) -> list[Person]:
    """Half beginners and half advanced: general ability N(1.5, 0.6²) or N(6, 0.6²)."""
    general = np.where(random.random((count, 1)) < 0.5, 1.5, 6.0) + random.normal(0.0, 0.6, size=(count, 1))
    skills = general + random.normal(0.0, SKILL_SD, size=(count, SKILLS))
    return [Person(tuple(map(float, row))) for row in skills]


# 40 % of four choices, 15 % of several among four, 45 % typed: the forms of the simulated exam's bank
FORMS = ("single", "text", "multiple", "single", "text") * 3 + ("text", "single", "text", "single", "text")


def simulated_table(levels: Sequence[Sequence[int]]) -> ItemTable:
    """A bank with an exercise at each of these levels in each skill, at authored difficulties.

    levels: one sequence for each of the first skills; the others take them again from the start.
    """
    items = []
    for skill in range(SKILLS):
        for index, level in enumerate(levels[skill % len(levels)]):
            form = FORMS[(index + skill) % len(FORMS)]
            items.append(
                Item(
                    id=f"{skill:02}-{index:04}",
                    skill=skill,
                    level=level,
                    guessing=guessing_floor(form, choices=4),
                    seconds=90,
                    topic=f"{skill:02}-{index % 8}",
                    form=form,
                )
            )
    return ItemTable.of(items)


@dataclass(frozen=True)
class Truth:
    """The real difficulties behind a table: a and b by exercise id, which the engine does not know."""

    parameters: dict[str, tuple[float, float]]

    @classmethod
    def drawn(cls, table: ItemTable, random: np.random.Generator) -> "Truth":
        """b and log a drawn from the prior around what the table says: SD of b as there, of log a 0.3."""
        return cls(
            {
                item.id: (
                    item.a * float(np.exp(random.normal(0.0, AUTHORED_SD_LOG_A))),
                    float(random.normal(item.difficulty, item.sd)),
                )
                for item in table.items
            }
        )

    @classmethod
    def as_written(cls, table: ItemTable) -> "Truth":
        """Difficulties exactly as the table says."""
        return cls({item.id: (item.a, item.difficulty) for item in table.items})

    def known(self, table: ItemTable) -> ItemTable:
        """The table as a calibration that found everything would have it."""
        of = self.parameters
        return ItemTable.of(replace(item, a=of[item.id][0], b=of[item.id][1], sd=0.0) for item in table.items)

    def answers(self, person: Person, item: Item, random: np.random.Generator) -> bool:
        """Whether this person gets this exercise right, once."""
        a, b = self.parameters[item.id]
        return bool(random.random() < chance_of_success(person.skills[item.skill], a, b, item.guessing))


def practise(
    person: Person,
    table: ItemTable,
    truth: Truth,
    random: np.random.Generator,
    *,
    turns: Sequence[int] = tuple(range(SKILLS)),
    planned: int = 8,
) -> Iterator[tuple[Posterior, int]]:
    """Practice of one skill after the other, `turns` over and over, each of `planned` questions at most.

    Yields the belief after each answer, and how many there are.
    """
    given: list[Evidence] = []
    last_met: dict[int, str] = {}
    belief = posterior(given, forgets=True)
    session = 0
    while True:
        skill, asked = turns[session % len(turns)], list[str]()
        while len(asked) < planned:
            situation = Situation(
                session, len(asked) + 1, table, belief, asked=asked, last_met=last_met, skill=skill
            )
            choice = choose("skill", situation)
            if choice is None:
                break
            given.append(evidence_of(choice.item, is_correct=truth.answers(person, choice.item, random)))
            asked.append(choice.item.id)
            last_met[skill] = choice.item.id
            belief = posterior(given, forgets=True)
            yield belief, len(given)
        session += 1


def examine(
    person: Person,
    table: ItemTable,
    truth: Truth,
    random: np.random.Generator,
    *,
    seed: int,
    exposure: Mapping[str, float] | None = None,
    leaves_after: int | None = None,
) -> tuple[ExamEnd, list[str]]:
    """One exam to its end, or until this person leaves it: how it ended, and the exercises answered."""
    given: list[Evidence] = []
    situation = Situation(seed, 1, table, posterior([], forgets=False), exposure=exposure or {})
    while True:
        choice = choose("exam", situation)
        if choice is None or len(given) == leaves_after:
            asked = [answer.exercise for answer in given]
            return end_exam(situation, given, open_question=choice, is_technical=False), asked
        given.append(evidence_of(choice.item, is_correct=truth.answers(person, choice.item, random)))
        situation = replace(
            situation,
            number=len(given) + 1,
            asked=(*situation.asked, choice.item.id),
            posterior=posterior(given, forgets=False),
        )


def skill_errors(belief: Posterior, person: Person) -> Array:
    """Estimated minus true ability (levels), one a skill."""
    return np.asarray(np.array(quantiles(belief.skills, 0.5)) - person.skills)
