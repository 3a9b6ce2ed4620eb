"""Which exercises are kept for certifications: never shown in practice or mock exams.

From 24 exercises a skill on, each third that arrives in a cell (a skill and a level) is reserved: the third, the
sixth, the ninth. An exercise arrives with its first version and keeps its place for ever, withdrawn or not, so
that an exercise to come never moves one that stands from one side to the other.
"""

from collections import Counter
from functools import lru_cache

from skills.models import BankRelease, ExerciseVersion

from .constants import READY_EXERCISES, RESERVED_EVERY


@lru_cache(maxsize=8)
def certification_only(bank_id):
    """Ids of the reserved exercises of a bank release: immutable, found once a process."""
    standing = dict(
        BankRelease.objects.get(pk=bank_id).versions().values_list("exercise_id", "exercise__skill_id")
    )
    large = {skill for skill, count in Counter(standing.values()).items() if count >= READY_EXERCISES}
    if not large:
        return frozenset()
    thirds = each_third(arrivals(large))
    return frozenset(exercise for exercise in thirds if standing.get(exercise) in large)


def arrivals(skills):
    """(exercise, its cell when it arrived) of all that ever stood in these skills, in order of arrival."""
    versions = ExerciseVersion.objects.filter(
        exercise__skill__in=skills, exercise__check_of=None
    ).values_list("exercise_id", "exercise__skill_id", "level")
    seen = {}
    for exercise, skill, level in versions.order_by("pk"):
        seen.setdefault(exercise, (skill, level))
    return seen.items()


def each_third(arrived):
    """The third, sixth, ninth … exercise of each cell."""
    places = Counter()
    for exercise, cell in arrived:
        places[cell] += 1
        if places[cell] % RESERVED_EVERY == 0:
            yield exercise
