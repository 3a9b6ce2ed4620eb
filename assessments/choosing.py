"""Which exercise comes next: the same function asks in practice and in replay."""

from dataclasses import dataclass

from .constants import OPENING_RULES
from .engine import selection
from .engine.randomness import draw_seed
from .evidence import SKILL_INDEX
from .models import Mode

OTHER_SEEDS = 5  # tried where the one exercise that may be asked cannot be drawn
SEEDS_APART = 1000  # so that they are no other question's
COMPUTER = frozenset({"computer", "office"})


@dataclass(frozen=True)
class Next:
    """The exercise chosen and its variant's seed; `version` only where it is not the bank release's."""

    exercise: str
    seed: int
    relaxed: tuple[str, ...] = ()
    version: int | None = None


def next_choice(assessment, known, *, undrawable=()):
    """The Next question of this assessment in this State, or None where its run is over.

    undrawable: ids of exercises that could not be drawn for this very number.
    """
    if assessment.mode == Mode.RETRY:
        return retried(assessment, known, undrawable)
    if assessment.mode == Mode.MODULE:
        return next_check(assessment, known, undrawable)
    if len(known.asked) - known.skipped >= known.planned:
        return None
    choice = selection.choose(assessment.mode, situation(assessment, known, undrawable))
    return choice and Next(choice.item.id, choice.seed, choice.relaxed)


def situation(assessment, known, undrawable):
    """All that the engine's choice may depend on."""
    conditions = known.start.conditions
    without = frozenset(conditions.get("without", ())) | (COMPUTER if known.skipped else frozenset())
    return selection.Situation(
        seed=known.start.seed,
        number=len(known.asked) + 1,
        table=known.table,
        posterior=known.posterior,
        asked=tuple(one.exercise for one in known.asked),
        skipped=frozenset(one.exercise for one in known.asked if one.is_skipped),
        last_met=known.last_met,
        excluded_needs=without,
        excluded=frozenset(undrawable),
        recently_met=frozenset(known.start.recent_exercises),
        skill=SKILL_INDEX[assessment.skill_id] if assessment.skill_id else None,
        levels=tuple(conditions.get("levels", ())),
        due=frozenset(SKILL_INDEX[code] for code in known.start.due_skills),
        caps=known.caps,
        opens_by_information=known.start.rules >= OPENING_RULES,
    )


def retried(assessment, known, undrawable):
    """The origin's exercise again, with another seed; nothing more after a right answer."""
    if (known.asked and known.asked[-1].is_correct) or len(undrawable) > OTHER_SEEDS:
        return None
    origin = assessment.origin
    return Next(
        origin.exercise_version.exercise_id,
        seed_of_the_only(known, undrawable),
        version=origin.exercise_version_id,
    )


def next_check(assessment, known, undrawable):
    """The module's checks in their order, once each."""
    checks = assessment.module.checks()
    if len(known.asked) >= len(checks) or len(undrawable) > OTHER_SEEDS:
        return None
    check = checks[len(known.asked)]
    return Next(check.exercise_id, seed_of_the_only(known, undrawable), version=check.pk)


def seed_of_the_only(known, undrawable):
    """A seed for the one exercise that may be asked: another for each that could not be drawn."""
    return draw_seed(known.start.seed, len(known.asked) + 1 + SEEDS_APART * len(undrawable))
