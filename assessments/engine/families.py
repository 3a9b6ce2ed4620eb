"""Do the variants of an exercise differ in difficulty? A random effect for each value of its parameters.

Difficulty is that of the family; a variant's own offset is normal around it, N(0, SD²). Each value of each
parameter may have few answers: their likelihoods are averaged over the offset, and SD is the likeliest one.
"""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from .cohort import Numbers, Predictions
from .irt import Array
from .items import Indices, Mask

WIDEST_SPREAD = 0.4  # levels, standard deviation between the variants of a family
LIKELY = 2.71  # of twice a logarithm of likelihoods: 95 % for a spread that is 0 or more (Self & Liang 1987)
LEAST_ANSWERS = 20  # fewer say nothing of a family
CLEARLY_WIDE = 0.8  # levels: a family of whom not even this can be excluded has too few answers
LEAST_SHARED = 2.0  # answers that a value has on average; where each was met once nothing can be told

OFFSETS = np.linspace(-4.0, 4.0, 81)  # levels, of a variant against its family
SPREADS = np.linspace(0.0, 2.0, 41)  # levels

Table = NDArray[np.int64]


@dataclass(frozen=True, eq=False)
class Spread:
    """How much the variants of each family differ; one row an exercise.

    sd        : in levels; nan where answers are too few: none is shown, and one of 0.8 cannot be excluded
    evidence  : twice the logarithm of how much likelier the answers are with this spread than with none, less
        what trying several parameters gains by chance (2 log of their number)
    parameter : the column whose values differ most; -1 where none has values to compare
    variants  : how many of its values were met
    """

    sd: Array
    evidence: Array
    parameter: Numbers
    variants: Numbers

    @property
    def is_uneven(self) -> Mask:
        """Families to flag: wider than 0.4 level, and hardly by chance."""
        return np.asarray((self.sd > WIDEST_SPREAD) & (self.evidence > LIKELY))


def spreads(places: Indices, values: Table, right: Mask, told: Predictions, guessing: Array) -> Spread:
    """Spread of each family, by marginal maximum likelihood.

    places: each answer's exercise; told: what all other answers predict of it; guessing: of each exercise.
    values: answers x parameters; numbers that answers to one exercise share where a parameter had the same value,
        below 0 where the exercise has no such parameter
    """
    count = len(guessing)
    found = Spread(np.full(count, np.nan), np.zeros(count), np.full(count, -1), np.zeros(count, np.int64))
    order = np.argsort(places, kind="stable")
    starts = np.flatnonzero(np.diff(places[order], prepend=-1))
    for answers in np.split(order, starts[1:]):
        if len(answers) < LEAST_ANSWERS:
            continue
        exercise = int(places[answers[0]])
        columns = [column for column in range(values.shape[1]) if is_telling(values[answers, column])]
        if not columns:
            continue
        logs = offset_logs(answers, right, told, float(guessing[exercise]))
        gains = np.array([log_gains(logs, values[answers, column]) for column in columns])
        column = int(gains.max(axis=1).argmax())
        evidence = 2 * (gains[column].max() - np.log(len(columns)))
        widest = SPREADS[gains[column] >= gains[column].max() - LIKELY / 2].max()
        if evidence > LIKELY or widest <= CLEARLY_WIDE:
            found.sd[exercise] = SPREADS[gains[column].argmax()]
        found.evidence[exercise] = evidence
        found.parameter[exercise] = columns[column]
        found.variants[exercise] = len(np.unique(values[answers, columns[column]]))
    return found


def is_telling(values: Numbers) -> bool:
    """Whether a parameter has several values, and answers enough to compare them."""
    met = len(np.unique(values))
    return met > 1 and int(values.min()) >= 0 and len(values) >= LEAST_SHARED * met


def offset_logs(answers: Indices, right: Mask, told: Predictions, floor: float) -> Array:
    """Log-likelihood of each of these answers (rows) if its variant were harder by each of OFFSETS.

    Around the predicted chance, a logistic with the predicted slope.
    """
    known = np.clip((told.chance[answers] - floor) / (1 - floor), 1e-6, 1 - 1e-6)
    slope = -told.slope_b[answers] / ((1 - floor) * known * (1 - known))
    logit = np.log(known / (1 - known))[:, None] - slope[:, None] * OFFSETS
    chance = floor + (1 - floor) / (1 + np.exp(-logit))
    return np.asarray(np.log(np.where(right[answers][:, None], chance, 1 - chance)))


def log_gains(logs: Array, values: Numbers) -> Array:
    """For each of SPREADS the log-likelihood of all answers less that without spread."""
    order = np.argsort(values, kind="stable")
    starts = np.flatnonzero(np.diff(values[order], prepend=-1))
    marginals = log_marginals(np.add.reduceat(logs[order], starts, axis=0)).sum(axis=0)
    return np.asarray(marginals - marginals[0])


def log_marginals(logs: Array) -> Array:
    """For each value (rows) the log-likelihood of its answers under each of SPREADS."""
    density = np.exp(-0.5 * (OFFSETS / np.maximum(SPREADS, 1e-3)[:, None]) ** 2)
    density /= density.sum(axis=1, keepdims=True)
    highest = logs.max(axis=1, keepdims=True)
    return np.asarray(highest + np.log(np.exp(logs - highest) @ density.T))
