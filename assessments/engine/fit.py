"""Does an exercise behave as the model says? Fit statistics, and flags with their evidence.

Each answer is compared with what all other answers of its person predict (`calibration.predict`), so that
under the model infit and outfit are 1 in expectation, however few answers a person gave (Wright & Masters 1982
for the statistics). A flag is raised only where chance alone would hardly do it.
"""

from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np

from .calibration import Calibration, Exercises, Predictions
from .cohort import Numbers
from .families import WIDEST_SPREAD, Spread
from .irt import Array
from .items import Indices, Mask
from .uncertainty import summed

FIT_BAND = (0.7, 1.3)  # of infit and outfit
FARTHEST = 2.0  # levels between b and what the author says
FLATTEST = 0.6  # logits a level: half of the authored slope
SLOW = 1.5  # times the expected seconds
CERTAINTY = 2.0  # standard errors that chance hardly reaches
OUTLYING = 3.0  # standard deviations from what authors' errors make plausible


@dataclass(frozen=True, eq=False)
class Fit:
    """One row an exercise; nan where it has no answers, or too few to say.

    share_right : 0 to 1; infit, outfit: 1 where the model holds; *_error: their standard errors
    point_biserial : correlation of being right with the ability that the other answers show; -1 to 1
    """

    answers: Numbers
    share_right: Array
    infit: Array
    infit_error: Array
    outfit: Array
    outfit_error: Array
    point_biserial: Array


@dataclass(frozen=True)
class Flag:
    """What is odd about an exercise, and the evidence. exercise: its place.

    kind : 'infit', 'outfit', 'point_biserial', 'drift' (b against the authored level), 'spread' (of variants),
        'flat' (a: tells hardly who knows from who does not), 'slow'
    value : found; low, high: what would be fine; error: standard error of the value
    leaves_exams : until someone decides; 'flat' and 'slow' do not, for they do no harm there
    """

    exercise: int
    kind: str
    value: float
    low: float
    high: float
    error: float
    answers: int
    leaves_exams: bool = True


def fit(places: Indices, right: Mask, told: Predictions, count: int) -> Fit:
    """Fit of `count` exercises. places: each answer's exercise; told: what was predicted of each answer."""
    answers = np.bincount(places, minlength=count)
    variance = told.chance * (1 - told.chance)
    square = (right - told.chance) ** 2
    with np.errstate(divide="ignore", invalid="ignore"):
        total = summed(places, variance, count)
        return Fit(
            answers=answers,
            share_right=summed(places, right.astype(np.float64), count) / answers,
            infit=summed(places, square, count) / total,
            infit_error=np.sqrt(summed(places, variance * (1 - 4 * variance), count)) / total,
            outfit=summed(places, square / variance, count) / answers,
            outfit_error=np.sqrt(summed(places, 1 / variance - 4, count)) / answers,
            point_biserial=correlations(places, right.astype(np.float64), told.ability, count),
        )


def correlations(places: Indices, first: Array, second: Array, count: int) -> Array:
    """Correlation of two columns within each place; nan where one of them does not vary."""
    number = np.bincount(places, minlength=count)
    centred = [values - (summed(places, values, count) / number)[places] for values in (first, second)]
    both, one, other = (
        summed(places, centred[left] * centred[right], count) for left, right in ((0, 1), (0, 0), (1, 1))
    )
    return np.asarray(both / np.sqrt(one * other))


def medians(places: Indices, values: Array, count: int) -> Array:
    """Median of the values of each place, as of seconds; nan where there are none."""
    order = np.lexsort((values, places))
    number = np.bincount(places, minlength=count)
    starts = np.cumsum(number) - number
    found = np.full(count, np.nan)
    held = number > 0
    low, high = (starts + (number - 1) // 2)[held], (starts + number // 2)[held]
    found[held] = (values[order][low] + values[order][high]) / 2
    return found


def flags(
    found: Fit,
    calibration: Calibration,
    exercises: Exercises,
    *,
    spread: Spread | None = None,
    seconds: Array | None = None,
    expected_seconds: Array | None = None,
) -> list[Flag]:
    """All that is odd, by exercise. seconds: median time of each exercise, beside what authors expect."""
    columns = [
        *out_of_band("infit", found.infit, found.infit_error),
        *out_of_band("outfit", found.outfit, found.outfit_error),
        *negative(found),
        *far(calibration, exercises),
        *flat(calibration),
        *(uneven(spread) if spread else ()),
        *(slow(seconds, expected_seconds) if seconds is not None and expected_seconds is not None else ()),
    ]
    return sorted(
        (
            Flag(place, kind, value, low, high, error, int(found.answers[place]), kind not in HARMLESS)
            for place, kind, value, low, high, error in columns
        ),
        key=lambda flag: (flag.exercise, flag.kind),
    )


HARMLESS = frozenset({"flat", "slow"})
Finding = tuple[int, str, float, float, float, float]


def out_of_band(kind: str, values: Array, errors: Array) -> Iterator[Finding]:
    low, high = FIT_BAND
    odd = ((values < low) | (values > high)) & (np.abs(values - 1) > CERTAINTY * errors)
    for place in np.flatnonzero(odd):
        yield int(place), kind, float(values[place]), low, high, float(errors[place])


def negative(found: Fit) -> Iterator[Finding]:
    """Where those who know more are right less often."""
    errors = 1 / np.sqrt(np.maximum(found.answers, 1))
    for place in np.flatnonzero(found.point_biserial < -CERTAINTY * errors):
        yield (
            int(place),
            "point_biserial",
            float(found.point_biserial[place]),
            0.0,
            1.0,
            float(errors[place]),
        )


def far(calibration: Calibration, exercises: Exercises) -> Iterator[Finding]:
    """Where b lies further than 2 levels from authored: as calibrated, or as the answers alone say.

    The prior draws even a grossly misjudged exercise towards its author; taken out of b again, the answers must
    put it beyond what authors' errors and their own make plausible.
    """
    authored, spread = exercises.authored, calibration.spread_b
    off, told = calibration.b - authored, np.maximum(calibration.se_b**-2 - spread**-2, 1e-9)
    alone = off * calibration.se_b**-2 / told
    outlying = np.abs(alone) > OUTLYING * np.sqrt(spread**2 + 1 / told)
    for place in np.flatnonzero((np.abs(off) > FARTHEST) | ((np.abs(alone) > FARTHEST) & outlying)):
        low, high = float(authored[place] - FARTHEST), float(authored[place] + FARTHEST)
        value = authored[place] + (off[place] if abs(off[place]) > FARTHEST else alone[place])
        yield int(place), "drift", float(value), low, high, float(calibration.se_b[place])


def flat(calibration: Calibration) -> Iterator[Finding]:
    """Where the slope is hardly half of what authors promise."""
    for place in np.flatnonzero(calibration.a + CERTAINTY * calibration.se_a < FLATTEST):
        a, error = float(calibration.a[place]), float(calibration.se_a[place])
        yield int(place), "flat", a, FLATTEST, float("inf"), error


def uneven(spread: Spread) -> Iterator[Finding]:
    for place in np.flatnonzero(spread.is_uneven):
        error = float(spread.sd[place] / np.sqrt(spread.evidence[place]))
        yield int(place), "spread", float(spread.sd[place]), 0.0, WIDEST_SPREAD, error


def slow(seconds: Array, expected: Array) -> Iterator[Finding]:
    for place in np.flatnonzero(seconds > SLOW * expected):
        yield (
            int(place),
            "slow",
            float(seconds[place]),
            0.0,
            float(SLOW * expected[place]),
            float("nan"),
        )
