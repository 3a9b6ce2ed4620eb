"""Which exercise comes next: the same function asks in practice, in simulation and in replay.

A choice is a pure function of its Situation. Scores are rounded before ranking and ties go to the lower id,
so the path is the same on every machine.
"""

from collections.abc import Iterable, Iterator

import numpy as np

from .constants import (
    AREAS,
    LEVELS,
    MEASURED_ANSWERS,
    PIX_PER_LEVEL,
    PIX_PER_OVERALL_LEVEL,
    PLACEMENT_ROUNDS,
    RANKING_DECIMALS,
    SKILLS,
    TRIAL_ABILITY,
    TRIAL_LEVELS,
)
from .exam import exam
from .irt import GRID
from .items import Mask
from .randomness import in_keyed_order
from .scoring import chances_of_reaching, whole_pix
from .situation import Choice, Situation, best, chosen, most_informative, narrowed, well_fitting

__all__ = ["Choice", "Situation", "choose"]

AREA_OF = {skill: area for area, skills in enumerate(AREAS) for skill in skills}
TRIAL_POINT = int(np.abs(GRID - TRIAL_ABILITY).argmin())


def choose(mode: str, situation: Situation) -> Choice | None:
    """The next exercise, or None where nothing is left to ask (a practice then ends, normally).

    mode: 'trial', 'placement', 'smart', 'skill' or 'exam'; raises ValueError for another one.
    """
    if mode not in RULES:
        raise ValueError(f"no rule of selection is called {mode!r}")
    return RULES[mode](situation)


def practice_of_a_skill(situation: Situation) -> Choice | None:
    """The next exercise of `situation.skill`; raises ValueError if that is None."""
    if situation.skill is None:
        raise ValueError("the practice of a skill needs that skill")
    return practised(situation, situation.skill)


def smart(situation: Situation) -> Choice | None:
    """The next exercise of the skill with most to gain; see `by_gain`."""
    return first(practised(situation, skill) for skill in by_gain(situation))


def first(choices: Iterable[Choice | None]) -> Choice | None:
    return next((choice for choice in choices if choice is not None), None)


def practised(situation: Situation, skill: int) -> Choice | None:
    """A skill's exercise with a good chance of success; never the one met last while another is left.

    Before the skill's first answer no chance of success is known: the question is the one that tells most
    (docs/decisions/practice-keeps-its-success-band).
    """
    left = situation.left(skill)
    if not left.any():
        return None
    wishes = [("last_met", not_met_last(situation, skill)), *level_wish(situation, skill)]
    left, relaxed = narrowed(left, wishes)
    is_opening = situation.opens_by_information and not situation.posterior.counts[skill]
    fitting = most_informative if is_opening else well_fitting
    return chosen(situation, fitting(situation, skill, left), relaxed)


def not_met_last(situation: Situation, skill: int) -> Mask:
    """Which of the skill's exercises are not the one met last."""
    met = situation.table.place.get(situation.last_met.get(skill, ""), -1)
    return np.asarray(situation.table.shelves[skill].places != met)


def level_wish(situation: Situation, skill: int) -> Iterator[tuple[str, Mask]]:
    if situation.levels:
        levels = situation.table.levels[situation.table.shelves[skill].places]
        yield "level", np.isin(levels, list(situation.levels))


def by_gain(situation: Situation) -> list[int]:
    """Skills in the order of smart practice.

    First those not measured (asked once before never asked), then those due for a check, each in turn; then
    in turn by expected gain. Where nothing is to be gained, the least certain lead. Those in which no exercise
    is left come last.
    """
    counts, turns = situation.posterior.counts, situation.turns
    gains, widths = expected_gains(situation), interval_widths(situation)
    shuffled = in_keyed_order(range(SKILLS), situation.seed, "smart")

    def rank(skill: int) -> tuple[float, ...]:
        if counts[skill] < MEASURED_ANSWERS:
            return 0, turns[skill], -counts[skill], shuffled.index(skill)
        if skill in situation.due and not turns[skill]:
            return 1, 0, -gains[skill], skill
        return 2, gains[skill] <= 0, turns[skill], -gains[skill], -widths[skill], skill

    return sorted(range(SKILLS), key=lambda skill: (not situation.has_left[skill], *rank(skill)))


def expected_gains(situation: Situation) -> list[float]:
    """For each skill P(λ < reference) · Pix missing to it, a second of its expected time.

    The reference is the goal's level, else own overall level + 1, and no more than exercises can prove.
    """
    caps = situation.caps or situation.table.caps
    medians = situation.quantiles[1]
    pix = [whole_pix(median, cap) for median, cap in zip(medians, caps, strict=True)]
    reference = situation.goal
    if reference is None:
        reference = min(sum(pix) // PIX_PER_OVERALL_LEVEL + 1, LEVELS)
    references = np.minimum(reference, np.array(caps, dtype=np.float64))
    missing = np.maximum(PIX_PER_LEVEL * references - pix, 0.0)
    below = 1 - chances_of_reaching(situation.posterior.skills, references)
    seconds = [situation.table.expected_seconds[skill] for skill in range(SKILLS)]
    return [float(gain) for gain in np.round(below * missing / seconds, RANKING_DECIMALS)]


def interval_widths(situation: Situation) -> list[float]:
    """Width in levels of each skill's 90 % interval."""
    low, _, high = np.array(situation.quantiles)
    return [float(width) for width in np.round(high - low, RANKING_DECIMALS)]


def placement(situation: Situation) -> Choice | None:
    """Each skill once in a seeded order, then each a second time, the widest interval first."""
    turns, widths = situation.turns, interval_widths(situation)
    shuffled = in_keyed_order(range(SKILLS), situation.seed, "placement")

    def rank(skill: int) -> tuple[float, ...]:
        return (0, shuffled.index(skill)) if turns[skill] == 0 else (turns[skill], -widths[skill], skill)

    waiting = [skill for skill in shuffled if turns[skill] < PLACEMENT_ROUNDS]
    return first(placed(situation, skill) for skill in sorted(waiting, key=rank))


def placed(situation: Situation, skill: int) -> Choice | None:
    """A skill's most informative exercise of at most 2 minutes without a file, where there are any."""
    left = situation.left(skill)
    if not left.any():
        return None
    short = situation.table.is_short[situation.table.shelves[skill].places]
    wishes = [("short", short), ("last_met", not_met_last(situation, skill))]
    left, relaxed = narrowed(left, wishes)
    return chosen(situation, most_informative(situation, skill, left), relaxed)


def trial(situation: Situation) -> Choice | None:
    """A first taste without an account: short, not above level 4, each question from another area.

    The skill is drawn by the seed; its exercise tells most about a person between levels 2 and 3.
    """
    table = situation.table
    met = {AREA_OF[table.skill_of[place]] for place in situation.met}
    elsewhere = np.array([AREA_OF[skill] not in met for skill in range(SKILLS)])[table.skills]
    easy = np.isin(table.levels, list(TRIAL_LEVELS))
    wishes = [("short", table.is_short), ("area", elsewhere), ("level", easy)]
    left, relaxed = narrowed(situation.allowed, wishes)
    if not left.any():
        return None
    skill = in_keyed_order({int(skill) for skill in table.skills[left]}, situation.seed, "trial")[0]
    shelf = table.shelves[skill]
    told = shelf.information[:, TRIAL_POINT].round(RANKING_DECIMALS)
    return chosen(situation, best(shelf, told, left[shelf.places]), relaxed)


RULES = {"trial": trial, "placement": placement, "smart": smart, "skill": practice_of_a_skill, "exam": exam}
