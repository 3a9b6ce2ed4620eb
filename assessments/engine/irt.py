"""The response model: a two-parameter logistic over a guessing floor (Birnbaum 1968).

ability, b : levels (3.0 = has just reached level 3)
a          : logits a level
c          : chance that a person who knows nothing is right, 0 to 1
"""

from math import comb, factorial

import numpy as np
from numpy.typing import ArrayLike, NDArray

from .constants import (
    AUTHORED_A,
    AUTHORED_OFFSET,
    AUTHORED_SD,
    GRID_HIGH,
    GRID_LOW,
    GRID_POINTS,
    PROBIT_SCALE,
)

__all__ = ["AUTHORED_A", "AUTHORED_SD", "GRID", "authored_b"]

Array = NDArray[np.float64]

GRID: Array = np.linspace(GRID_LOW, GRID_HIGH, GRID_POINTS)
GRID_STEP = (GRID_HIGH - GRID_LOW) / (GRID_POINTS - 1)
GRID.setflags(write=False)


def authored_b(level: int) -> float:
    """Difficulty (levels) of an exercise whose author says `level`, until responses say otherwise."""
    return level - AUTHORED_OFFSET


def guessing_floor(
    form: str, *, choices: int = 0, right: int | None = None, boxes: int = 0, parts: tuple[float, ...] = ()
) -> float:
    """Chance of being right by guessing, from the form of answering alone.

    choices: things to choose among, to put in order, to sort or to mark. right: how many are right, where
    the statement says so. boxes: boxes of a `match`. parts: floors of the fields of `blanks`.
    What is typed, built or uploaded has no floor.
    """
    if form == "blanks":
        return float(np.prod(parts)) if parts else 0.0
    if choices < 1:
        return 0.0
    if form in {"multiple", "spot"}:
        return 1 / (comb(choices, right) if right else 2**choices - 1)
    if form == "match":
        return 1 / boxes**choices if boxes else 0.0
    ways = {"single": choices, "order": factorial(choices)}
    return 1 / ways[form] if form in ways else 0.0


def log_chances(ability: ArrayLike, a: ArrayLike, b: ArrayLike, guessing: ArrayLike) -> tuple[Array, Array]:
    """Logarithms of P(wrong) and P(right) = c + (1 - c) / (1 + exp(-a(ability - b))); shapes broadcast."""
    logit = np.asarray(a, dtype=np.float64) * (np.asarray(ability) - np.asarray(b))
    floor = np.asarray(guessing, dtype=np.float64)
    log_unknown = -np.maximum(logit, 0.0) - np.log1p(np.exp(-np.abs(logit)))
    log_known = logit + log_unknown
    wrong = np.log1p(-floor) + log_unknown
    if not floor.any():
        return wrong, log_known
    with np.errstate(divide="ignore"):
        guessed = np.log(floor + (1 - floor) * np.exp(log_known))
    return wrong, np.where(floor > 0, guessed, log_known)


def chance_of_success(ability: ArrayLike, a: ArrayLike, b: ArrayLike, guessing: ArrayLike) -> Array:
    """P(right), 0 to 1; shapes broadcast."""
    return np.exp(log_chances(ability, a, b, guessing)[1])


def information(ability: ArrayLike, a: ArrayLike, b: ArrayLike, guessing: ArrayLike) -> Array:
    """Fisher information (per squared level) of one answer: a² · s² · P(wrong) / P(right), s = logistic.

    Birnbaum 1968, ch. 20; shapes broadcast.
    """
    slope = np.asarray(a, dtype=np.float64)
    wrong, right = log_chances(ability, slope, b, guessing)
    log_known = -np.logaddexp(0.0, -slope * (np.asarray(ability) - np.asarray(b)))
    return np.asarray(slope**2 * np.exp(2 * log_known + wrong - right))


def blurred_slope(a: ArrayLike, sd: ArrayLike) -> Array:
    """a* = a / √(1 + (a·SD/1.702)²): the slope once the uncertainty of b (SD, levels) is averaged in."""
    slope = np.asarray(a, dtype=np.float64)
    return np.asarray(slope / np.sqrt(1 + (slope * np.asarray(sd) / PROBIT_SCALE) ** 2))
