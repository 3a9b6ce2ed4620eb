"""How sure a calibration is of each exercise, and how far authors are to be trusted."""

from dataclasses import dataclass, replace

import numpy as np

from .cohort import POINTS, Predictions, believe, grouped, predictions
from .constants import AUTHORED_SD, AUTHORED_SD_LOG_A
from .estimation import LOG_A, Model, Sample, inverse
from .irt import Array, log_chances
from .items import Indices

NODES = 5  # Gauss-Hermite nodes for each of b and log a
PRIOR_EXERCISES = 20.0  # the authored spread counts as so many exercises
SPREAD_STEPS = 50
FARTHEST = 3.0  # standard deviations that count in a spread


@dataclass(frozen=True, eq=False)
class Posteriors:
    """Mean and standard deviation of each exercise's b (levels) and log a."""

    b: Array
    log_a: Array
    sd_b: Array
    sd_log_a: Array


def foreseen(model: Model, sample: Sample) -> Predictions:
    """What the model predicts of each answer from all the others."""
    curves = model.curves(sample.exercises)
    return predictions(sample.chunks, curves, model.log_population, len(sample.encounters))


def information(model: Model, sample: Sample) -> tuple[Array, Array, Array]:
    """Expected information of the answers about (b, b), (b, log a) and (log a, log a) of each exercise.

    From the predictions, so that it holds what is lost because abilities are not known.
    """
    told = foreseen(model, sample)
    weight = 1 / (told.chance * (1 - told.chance))
    pairs = (told.slope_b**2, told.slope_b * told.slope_log_a, told.slope_log_a**2)
    places, count = sample.encounters.exercises, len(sample.exercises)
    first, both, last = (summed(places, weight * pair, count) for pair in pairs)
    return first, both, last


def summed(places: Indices, values: Array, count: int) -> Array:
    """Sums of the values by place, 0 to count - 1."""
    return np.bincount(places, values, count).astype(np.float64)


def exercise_posteriors(model: Model, sample: Sample) -> Posteriors:
    """Each exercise's own posterior, all else as the model says, by quadrature over b and log a.

    The mode that EM finds lies below the mean of a hard exercise and above that of an easy one; means err less.
    """
    b, log_a, log_weights = nodes(model, sample)
    curves = model.curves(sample.exercises)
    node_logs = log_chances(
        POINTS, np.exp(log_a)[..., None], b[..., None], sample.exercises.guessing[:, None, None]
    )
    ratios = [
        np.exp(logs - now[:, None])
        for logs, now in zip(node_logs, (curves.log_wrong, curves.log_right), strict=True)
    ]
    logs = log_weights
    logs -= 0.5 * ((b - sample.exercises.authored[:, None]) / model.spread_b) ** 2
    logs -= 0.5 * ((log_a - LOG_A) / model.spread_log_a) ** 2
    for chunk in sample.chunks:
        for exercise, mark, _, chances in grouped(chunk, believe(chunk, curves, model.log_population)):
            logs[exercise] += np.log(chances @ ratios[mark][exercise].T).sum(axis=0)
    weights = np.exp(logs - logs.max(axis=1, keepdims=True))
    weights /= weights.sum(axis=1, keepdims=True)
    (mean_b, sd_b), (mean_log_a, sd_log_a) = (moments(weights, values) for values in (b, log_a))
    return Posteriors(mean_b, mean_log_a, sd_b, sd_log_a)


def nodes(model: Model, sample: Sample) -> tuple[Array, Array, Array]:
    """b, log a and the logarithms of the weights of each exercise's nodes (exercises x 25).

    Weights are those of quadrature without the normal density that placed the nodes.
    """
    variance_b, covariance, variance_log_a = inverse(information(model, sample), model)
    points, weights = np.polynomial.hermite_e.hermegauss(NODES)
    first, second = (grid.ravel() for grid in np.meshgrid(points, points, indexing="ij"))
    sd_b = np.sqrt(variance_b)
    along = covariance / sd_b
    across = np.sqrt(variance_log_a - along**2)
    log_weights = np.log(np.outer(weights, weights).ravel()) + 0.5 * (first**2 + second**2)
    return (
        model.b[:, None] + sd_b[:, None] * first,
        model.log_a[:, None] + along[:, None] * first + across[:, None] * second,
        np.tile(log_weights, (len(model.b), 1)),
    )


def moments(weights: Array, values: Array) -> tuple[Array, Array]:
    """Mean and standard deviation of each row's values."""
    mean = (weights * values).sum(axis=1)
    return mean, np.sqrt((weights * (values - mean[:, None]) ** 2).sum(axis=1))


def trusting(model: Model, sample: Sample) -> Model:
    """The model whose priors are as wide as authors are found to err; errors by the normal approximation."""
    variance_b, _, variance_log_a = inverse(information(model, sample), model)
    sd_b, sd_log_a = np.sqrt(variance_b), np.sqrt(variance_log_a)
    answered = sample.answers > 0
    off_b, off_log_a = model.b - sample.exercises.authored, model.log_a - LOG_A
    return replace(
        model,
        spread_b=spread(off_b[answered], sd_b[answered], model.spread_b, AUTHORED_SD),
        spread_log_a=spread(off_log_a[answered], sd_log_a[answered], model.spread_log_a, AUTHORED_SD_LOG_A),
    )


def spread(off: Array, sd: Array, used: float, authored: float) -> float:
    """Standard deviation of the truth around authored values, by maximum likelihood.

    off, sd: posterior means less the authored values, and their errors, under a prior of SD `used`, which is
    taken out again. The agreed SD `authored` counts as 20 exercises; those beyond 3 SD, as with a wrong key, are
    taken for 3, for they say nothing of the others' authors.
    """
    told = np.maximum(sd**-2 - used**-2, 1e-9)
    raw, noise = off * sd**-2 / told, 1 / told
    variance = authored**2
    for _ in range(SPREAD_STEPS):
        kept = variance / (variance + noise)
        square = np.minimum((kept * raw) ** 2, FARTHEST**2 * variance) + kept * noise
        variance = (PRIOR_EXERCISES * authored**2 + square.sum()) / (PRIOR_EXERCISES + len(off))
    return float(variance**0.5)


def anchored(sd_b: Array, spread_b: float) -> Array:
    """Errors of b with that of the scale itself, which the authored levels of answered exercises fix.

    Answers leave a common move free: SD² + w² · spread² / Σ w, w = 1 - SD² / spread² (Sherman-Morrison on the
    precision of all b). It matters in small banks only.
    """
    learnt = np.clip(1 - (sd_b / spread_b) ** 2, 0.0, 1.0)
    return np.asarray(np.sqrt(sd_b**2 + (learnt * spread_b) ** 2 / max(float(learnt.sum()), 1.0)))
