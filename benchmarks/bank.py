"""Exams and placements on the bank that stands, on half of it, and on one with a skill left empty.

    python benchmarks/bank.py [--persons 400] [--seed 1] [--json FILE]

Persons are simulated; real difficulties are drawn from the authored prior. The engine knows the authors' levels alone,
as in a bank's youth, or, on the bank that stands, the difficulties too. Times, files and guessing floors are those of
the exercises. A score is compared with what the bank can prove of a person (each skill up to its highest exercise), an
interval with all that is true.

Goals. Error of the bank that stands: 62 Pix, which six exercises a skill give (engine design); it has eight. With a
skill left empty the same, for one skill less is summed and two answers less tell of the others. Half of it, with four
a skill: 75, as on the simulated bank of as many. Coverage: 0.87, for the engine's prior is right. Ends: all.
"""

import sys
from collections.abc import Iterator
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass
from functools import cache

from report import Row, at_least, at_most, main, root_mean_square

import numpy as np  # isort: skip
from assessments.engine import simulation  # isort: skip
from assessments.engine.constants import EXAM_QUESTIONS, EXAM_ROUNDS, PIX_PER_LEVEL, PLACEMENT_ROUNDS  # isort: skip
from assessments.engine.ending import Ending, evidence_of  # isort: skip
from assessments.engine.items import Item, ItemTable  # isort: skip
from assessments.engine.posterior import posterior  # isort: skip
from assessments.engine.scoring import profile, sum_score  # isort: skip
from assessments.engine.selection import Situation, choose  # isort: skip
from skills import forms, framework  # isort: skip
from skills.authoring import draw_variant  # isort: skip
from skills.checking import files  # isort: skip

DRAWS = 8  # of difficulties
EMPTY = 5  # the skill that is left empty: 2.3
CUTS = {
    "that stands": lambda number, item: True,
    "half of it": lambda number, item: number % 2 == 0,
    "a skill left empty": lambda number, item: item.skill != EMPTY,
}
PLANS = (  # a cut, whether the engine knows its difficulties, RMSE in Pix
    ("that stands", True, 62),
    ("that stands", False, 62),
    ("half of it", False, 75),
    ("a skill left empty", False, 62),
)
COVERAGE = 0.87


@cache
def standing() -> tuple[Item, ...]:
    """The exercises of the bank as their files say, checks of modules left out."""
    exercises = [files.read_exercise(path) for path in files.exercise_paths()]
    return tuple(item_of(exercise) for exercise in exercises if not exercise.is_check)


def item_of(exercise) -> Item:
    front = exercise.front
    return Item(
        id=exercise.id,
        skill=framework.SKILL_CODES.index(exercise.skill_code),
        level=front.level,
        guessing=forms.guessing(draw_variant(exercise, 1)),
        seconds=front.time,
        topic=f"{exercise.skill_code} {front.topic}",
        form=exercise.form,
        needs=frozenset(front.needs),
    )


@cache
def cut(name: str) -> ItemTable:
    """What is left of the bank; every second exercise of it by id, or all but one skill's."""
    ordered = sorted(standing(), key=lambda item: item.id)
    return ItemTable.of(item for number, item in enumerate(ordered) if CUTS[name](number, item))


@dataclass(frozen=True)
class Sat:
    """error: Pix, against what the bank can prove; exam_ends, placement_ends: whether each ended as it should."""

    error: float
    is_inside: bool
    exam_ends: bool
    placement_ends: bool


def sat(name: str, is_known: bool, draw: int, persons: int, seed: int) -> list[Sat]:
    """One draw of difficulties, and so many persons who sit an exam and a placement on it."""
    table, random = cut(name), np.random.default_rng([seed, draw])
    truth = simulation.Truth.drawn(table, random)
    if is_known:
        table = truth.known(table)
    return [
        sitting(person, table, truth, random, number)
        for number, person in enumerate(simulation.normal_persons(persons, random))
    ]


def sitting(person: simulation.Person, table: ItemTable, truth, random, number: int) -> Sat:
    end, asked = simulation.examine(person, table, truth, random, seed=number)
    among = [skill for skill, shelf in enumerate(table.shelves) if shelf.places.size]
    shown = profile(end.posterior, caps=table.caps)
    score = sum_score(end.posterior, shown.skills, among)
    true = PIX_PER_LEVEL * np.clip(person.skills, 0, framework.LEVELS[-1])
    provable = np.minimum(true, PIX_PER_LEVEL * np.array(table.caps))
    wanted = questions(table, EXAM_ROUNDS)
    exam_ends = len(asked) == wanted and shown.pix == (score.pix if len(among) == len(true) else None)
    exam_ends &= end.ending is (Ending.COMPLETE if wanted == EXAM_QUESTIONS else Ending.EXHAUSTED)
    return Sat(
        score.pix - float(provable[among].sum()),
        score.low <= true[among].sum() <= score.high,
        exam_ends,
        placed(person, table, truth, random, number) == questions(table, PLACEMENT_ROUNDS),
    )


def questions(table: ItemTable, rounds: int) -> int:
    """How many questions so many rounds of all skills have on this bank."""
    return sum(min(len(shelf.places), rounds) for shelf in table.shelves)


def placed(person: simulation.Person, table: ItemTable, truth, random, number: int) -> int:
    """How many different exercises a placement asks until it has nothing more to ask."""
    given = []
    while True:
        asked = [answer.exercise for answer in given]
        belief = posterior(given, forgets=True)
        choice = choose("placement", Situation(number, len(given) + 1, table, belief, asked=asked))
        if choice is None:
            return len(set(asked))
        given.append(evidence_of(choice.item, is_correct=truth.answers(person, choice.item, random)))


def rows(persons: int, seed: int) -> Iterator[Row]:
    each = max(persons // DRAWS, 1)
    for name, is_known, error in PLANS:
        table = cut(name)  # before the pool: its processes find it made
        with ProcessPoolExecutor() as pool:
            plan = ([name] * DRAWS, [is_known] * DRAWS)
            draws = list(pool.map(sat, *plan, range(DRAWS), [each] * DRAWS, [seed] * DRAWS))
        found = [one for draw in draws for one in draw]
        groups = np.repeat(np.arange(DRAWS), each)
        difficulties = "known" if is_known else "as authored"
        how = f"{len(table)} exercises, {DRAWS} draws x {each} persons, difficulties {difficulties}"
        errors, inside = [one.error for one in found], [one.is_inside for one in found]
        title = f"bank {name}, {difficulties}"
        yield at_most(f"{title}: RMSE", errors, error, "Pix", how, of=root_mean_square, groups=groups)
        yield at_least(f"{title}: interval covers", inside, COVERAGE, "share", how, groups=groups)
        for what in ("exam", "placement"):
            ends = [getattr(one, f"{what}_ends") for one in found]
            yield at_least(f"{title}: {what} ends as it should", ends, 1.0, "share", how, groups=groups)


if __name__ == "__main__":
    options = {
        "persons": (400, "persons who sit an exam and a placement, on each bank"),
        "seed": (1, "of all that is drawn"),
    }
    sys.exit(main(__doc__, options, rows))
