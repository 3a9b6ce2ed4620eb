"""The exam's rule of selection: 32 questions, two a skill; constraints are relaxed in a fixed order."""

from functools import lru_cache

import numpy as np

from .constants import EXAM_FILES, EXAM_PRODUCE, EXAM_ROUNDS, EXAM_TIME_SHARE, SKILLS
from .items import Indices, Mask
from .randomness import Seed, chance, in_keyed_order
from .situation import Choice, Situation, chosen, most_informative, narrowed


def exam(situation: Situation) -> Choice | None:
    """The next question of a mock exam or a certification, or None: it is over, or `exhausted`.

    The skill is the next in `exam_order`; one in which nothing is left waits until the end.
    """
    waiting = list(exam_order(situation.seed))
    for skill in asked_skills(situation):
        if skill in waiting:
            waiting.remove(skill)
    for skill in dict.fromkeys(waiting):
        choice = examined(situation, skill, waiting)
        if choice is not None:
            return choice
    return None


def asked_skills(situation: Situation) -> list[int]:
    """The skill of each question that stands, in order: a withdrawn one is asked again."""
    asked = situation.table.places_of(id for id in situation.asked if id not in situation.skipped)
    return [int(skill) for skill in situation.table.skills[asked]]


@lru_cache(maxsize=1024)
def exam_order(seed: Seed) -> tuple[int, ...]:
    """Each skill once, then each again, both in a seeded order, and no skill twice in a row.

    Whoever ends early for a technical reason has been asked in every skill.
    """
    order: list[int] = []
    for turn in range(EXAM_ROUNDS):
        shuffled = in_keyed_order(range(SKILLS), seed, f"exam/{turn}")
        if order and order[-1] == shuffled[0]:
            shuffled = [*shuffled[1:], shuffled[0]]
        order.extend(shuffled)
    return tuple(order)


def examined(situation: Situation, skill: int, waiting: list[int]) -> Choice | None:
    """The most informative exercise of a skill that fits the time and the number of files."""
    places = situation.candidates(skill)
    places = places[fitting(situation, waiting, places)]
    if not places.size:
        return None
    places, relaxed = narrowed(places, wishes(situation, places))
    return chosen(situation, most_informative(situation, skill, places), reversed(relaxed))


def wishes(situation: Situation, places: Indices) -> list[tuple[str, Mask]]:
    """Given up last: exposure; before it: no topic twice; first of all: nothing met in the last 90 days."""
    table = situation.table
    topics = {table.items[place].topic for place in table.places_of(situation.asked)}
    return [
        ("exposure", exposable(situation, places)),
        ("topic", ~table.having("topic", topics)),
        ("recent", ~table.mask(table.places_of(situation.recently_met))),
    ]


def exposable(situation: Situation, places: Indices) -> Mask:
    """Exercises that the lottery of this assessment lets in: a keyed hash against the exposure table."""
    keep = np.ones(len(situation.table), dtype=np.bool_)
    for place in places if situation.exposure else ():
        id = situation.table.items[place].id
        share = situation.exposure.get(id, 1.0)
        keep[place] = share >= 1 or chance(situation.seed, f"exposure/{id}") < share
    return keep


def fitting(situation: Situation, waiting: list[int], places: Indices) -> Mask:
    """Which of the places leave time for the questions to come, and keep to the number of files and uploads."""
    table = situation.table
    asked = table.places_of(id for id in situation.asked if id not in situation.skipped)
    forms = [table.items[place].form for place in asked]
    left = EXAM_TIME_SHARE * situation.seconds - int(table.seconds[asked].sum())
    fits = np.asarray(table.seconds[places] <= left - shortest(situation, waiting[1:]))
    if forms.count("produce") >= EXAM_PRODUCE:
        fits &= ~table.having("form", ["produce"])[places]
    if int(table.has_file[asked].sum()) >= EXAM_FILES:
        fits &= ~table.has_file[places]
    return fits


def shortest(situation: Situation, skills: list[int]) -> int:
    """Seconds that one question of each of these skills takes at least."""
    left = {skill: situation.table.seconds[situation.candidates(skill)] for skill in set(skills)}
    return sum(int(left[skill].min()) for skill in skills if left[skill].size)
