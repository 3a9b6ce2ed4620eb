"""The exam's rule of selection: 32 questions, two a skill; constraints are relaxed in a fixed order."""

from collections.abc import Sequence
from functools import lru_cache
from itertools import islice

import numpy as np

from .constants import EXAM_FILES, EXAM_PRODUCE, EXAM_ROUNDS, EXAM_TIME_SHARE, SKILLS
from .irt import Array
from .items import Indices, Mask, SkillShelf
from .pacing import paid, price_of_time
from .randomness import Seed, chance, in_keyed_order
from .situation import Choice, Situation, best, chosen, narrowed

NO_ROWS: Indices = np.array([], dtype=np.intp)


def exam(situation: Situation) -> Choice | None:
    """The next question of a mock exam or a certification, or None: it is over, or `exhausted`.

    The skill is the next in `exam_order`; one in which nothing is left waits until the end, and the one that
    was asked last waits for another.
    """
    waiting = still_waiting(situation)
    for skill in without_repeat(situation, waiting):
        choice = examined(situation, skill, waiting)
        if choice is not None:
            return choice
    return None


def still_waiting(situation: Situation) -> list[int]:
    """The skills of the questions to come, in order: a withdrawn question is asked again."""
    order, asked = exam_order(situation.seed), situation.skills
    if order[: len(asked)] == asked:
        return list(order[len(asked) :])
    waiting = list(order)
    for skill in asked:
        if skill in waiting:
            waiting.remove(skill)
    return waiting


def without_repeat(situation: Situation, waiting: Sequence[int]) -> list[int]:
    """Each waiting skill once, in order, the one asked last at the end."""
    skills = list(dict.fromkeys(waiting))
    if skills and situation.skills[-1:] == (skills[0],):
        skills.append(skills.pop(0))
    return skills


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


def examined(situation: Situation, skill: int, waiting: Sequence[int]) -> Choice | None:
    """The most informative exercise of a skill that fits the time and the number of files, or None.

    Where time is short for the questions to come, what it tells is weighed against its time (`pacing`).
    Given up last: exposure; before it: no topic twice; first of all: nothing met in the last 90 days.
    """
    shelf = situation.table.shelves[skill]
    rest = tight_rest(situation, waiting)
    left = fitting(situation, shelf, skill, waiting, rest)
    told = situation.expected(shelf.information, skill)
    if rest is not None:
        price = price_of_time(situation, waiting, rest, are_files_barred=files_used(situation))
        told = paid(told, situation.table.seconds[shelf.places], price)
    unwished = [("topic", of_met_topics(situation, shelf))]
    if situation.recently_met:
        unwished.append(("recent", met_lately(situation, skill)))
    ideal = left.copy()
    for _, rows in unwished:
        ideal[rows] = False
    place = drawn(situation, shelf, told, ideal)
    if place is not None:
        return chosen(situation, place)
    if not left.any():
        return None
    wishes = [("exposure", exposable(situation, shelf, left))]
    wishes += [(name, without(rows, left)) for name, rows in unwished]
    left, relaxed = narrowed(left, wishes)
    return chosen(situation, best(shelf, told, left), reversed(relaxed))


def without(rows: Indices, left: Mask) -> Mask:
    kept = left.copy()
    kept[rows] = False
    return kept


def drawn(situation: Situation, shelf: SkillShelf, told: Array, among: Mask) -> int | None:
    """The most informative place that the lottery lets in, hashing no more exercises than it takes."""
    scores = np.where(among, told, -np.inf)
    while scores.size and scores[first := int(scores.argmax())] > -np.inf:
        place = int(shelf.places[first])
        if is_let_in(situation, place):
            return place
        scores[first] = -np.inf
    return None


def of_met_topics(situation: Situation, shelf: SkillShelf) -> Indices:
    """Rows of the shelf whose topic this assessment has met."""
    met = set(map(situation.table.topic_of.__getitem__, situation.met)).intersection(shelf.of_topic)
    return np.concatenate([NO_ROWS, *(shelf.of_topic[topic] for topic in met)])


def met_lately(situation: Situation, skill: int) -> Indices:
    """Rows of the shelf that were met in the last 90 days."""
    table = situation.table
    met = table.places_of(situation.recently_met)
    return np.array([table.row_of[place] for place in met if table.skill_of[place] == skill], dtype=np.intp)


def exposable(situation: Situation, shelf: SkillShelf, among: Mask) -> Mask:
    """Which of these exercises the lottery of this assessment lets in."""
    keep = among.copy()
    for index in np.flatnonzero(among) if situation.exposure else ():
        keep[index] = is_let_in(situation, int(shelf.places[index]))
    return keep


def is_let_in(situation: Situation, place: int) -> bool:
    """The lottery: a keyed hash of (assessment's seed, exercise) against the exposure table."""
    if not situation.exposure:
        return True
    id = situation.table.items[place].id
    share = situation.exposure.get(id, 1.0)
    return share >= 1 or chance(situation.seed, f"exposure/{id}") < share


def fitting(
    situation: Situation, shelf: SkillShelf, skill: int, waiting: Sequence[int], rest: float | None
) -> Mask:
    """Which exercises of the shelf are allowed, leave time for the questions to come, and keep to the number
    of files and uploads. rest: seconds that are left, where they are not enough for whatever is chosen.

    Where the time is too short for all that is to come, a skill's own shortest exercise may still be asked.
    """
    table = situation.table
    left = situation.left(skill)
    if shelf.has_files:
        if int(table.is_upload[situation.standing].sum()) >= EXAM_PRODUCE:
            left &= ~table.is_upload[shelf.places]
        if files_used(situation):
            left &= ~table.has_file[shelf.places]
    if rest is not None and left.any():
        later = list(waiting)
        later.remove(skill)
        seconds = table.seconds[shelf.places]
        most = max(rest - shortest(situation, later), int(seconds[left].min()))
        left &= seconds <= min(most, rest)
    return left


def tight_rest(situation: Situation, waiting: Sequence[int]) -> float | None:
    """Seconds that expected times may still sum to; None where the longest exercises of all questions to come fit."""
    table = situation.table
    rest = EXAM_TIME_SHARE * situation.seconds - sum(map(table.seconds_of.__getitem__, situation.standing))
    return rest if sum(table.shelves[skill].longest for skill in waiting) > rest else None


def files_used(situation: Situation) -> bool:
    """Whether no further exercise with a file may be asked."""
    return int(situation.table.has_file[situation.standing].sum()) >= EXAM_FILES


def shortest(situation: Situation, skills: Sequence[int]) -> int:
    """Seconds that one question of each of these skills takes at least, for as many as are left."""
    files_barred, seconds = files_used(situation), 0
    for skill in dict.fromkeys(skills):
        shelf, left = situation.table.shelves[skill], situation.left(skill)
        if files_barred:
            left &= ~situation.table.has_file[shelf.places]
        usable = (situation.table.seconds_of[shelf.places[row]] for row in shelf.quickest if left[row])
        seconds += sum(islice(usable, skills.count(skill)))
    return seconds
