"""Rows into the engine's values: what was answered, and the table of exercises to choose from."""

from dataclasses import dataclass
from datetime import datetime
from functools import lru_cache

from skills import framework
from skills.models import BankRelease

from .engine.irt import AUTHORED_A, AUTHORED_SD, authored_b
from .engine.items import Item, ItemTable
from .engine.posterior import Evidence

SKILL_INDEX = {code: index for index, code in enumerate(framework.SKILL_CODES)}


@dataclass(frozen=True)
class Answered:
    """One response as the state sees it, oldest first; `counts` says whether it weighs."""

    pk: int
    exercise: str
    skill: int
    is_correct: bool
    level: int
    guessing: float
    answered_at: datetime

    @classmethod
    def of(cls, row):
        pk, exercise, skill, is_correct, level, guessing, answered_at = row
        return cls(pk, exercise, SKILL_INDEX[skill], is_correct, level, guessing, answered_at)


def evidence(answered):
    """The engine's Evidence of counted responses, at authored difficulty."""
    return [
        Evidence(
            exercise=one.exercise,
            skill=one.skill,
            is_correct=one.is_correct,
            a=AUTHORED_A,
            b=authored_b(one.level),
            sd=AUTHORED_SD,
            guessing=one.guessing,
        )
        for one in answered
    ]


@lru_cache(maxsize=8)
def item_table(bank_id):
    """(ItemTable, {exercise id: exercise version id}) of a bank release: immutable, loaded once a process."""
    release = BankRelease.objects.get(pk=bank_id)
    versions = list(release.versions().select_related("exercise"))
    items = [
        Item(
            id=version.exercise_id,
            skill=SKILL_INDEX[version.exercise.skill_id],
            level=version.level,
            guessing=version.guessing,
            seconds=version.seconds,
            topic=version.exercise.topic_id,
            form=version.form,
            needs=frozenset(version.needs),
        )
        for version in versions
    ]
    return ItemTable.of(items), {version.exercise_id: version.pk for version in versions}


def caps(table):
    """Highest level that the table's exercises can prove, one a skill; 0 where there is none."""
    highest = [0] * len(SKILL_INDEX)
    for item in table.items:
        highest[item.skill] = max(highest[item.skill], item.level)
    return tuple(highest)
