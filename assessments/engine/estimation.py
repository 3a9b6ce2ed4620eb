"""EM for exercises and population: each round raises the penalised marginal likelihood.

Bock & Aitkin 1981 with priors on the exercises (Mislevy 1986); b in levels, a in logits a level.
"""

from collections.abc import Callable
from dataclasses import dataclass, replace
from functools import cached_property

import numpy as np

from .cohort import POINTS, Chunk, Curves, Encounters, Exercises, Numbers, believe, chunks_of
from .constants import AUTHORED_A, AUTHORED_SD, AUTHORED_SD_LOG_A, GENERAL_MEAN, GENERAL_SD
from .irt import Array
from .items import frozen
from .posterior import SMALLEST

ROUNDS = 80  # until it is given up: some 10 are enough for real answers
SCORING_STEPS = 2  # of Fisher scoring in a round
LONGEST_STEP = (1.0, 0.5)  # of b and of log a
PRIOR_PERSONS = 20.0  # the engine's population counts as so many persons
SMOOTHING = 0.3  # level, SD of the kernel that keeps the population's shape from following single persons
LEAST_SD = 0.3  # level, of general ability: the distance between points
LOG_A = float(np.log(AUTHORED_A))


@dataclass(frozen=True, eq=False)
class Sample:
    """The answers to learn from."""

    encounters: Encounters
    exercises: Exercises

    @cached_property
    def chunks(self) -> tuple[Chunk, ...]:
        return chunks_of(self.encounters, self.exercises.skills)

    @cached_property
    def answers(self) -> Numbers:
        """How many each exercise has."""
        return np.bincount(self.encounters.exercises, minlength=len(self.exercises))


@dataclass(frozen=True, eq=False)
class Model:
    """What is believed. b, log_a: one an exercise; mean, sd: of the persons' general ability, levels.

    spread_b, spread_log_a: standard deviations of the priors around the authored values.
    shape: chances of general ability at each point, where they have been learnt; else it is normal
    """

    b: Array
    log_a: Array
    mean: float = GENERAL_MEAN
    sd: float = GENERAL_SD
    spread_b: float = AUTHORED_SD
    spread_log_a: float = AUTHORED_SD_LOG_A
    shape: Array | None = None

    def curves(self, exercises: Exercises) -> Curves:
        return Curves.of(np.exp(self.log_a), self.b, exercises.guessing)

    @property
    def log_population(self) -> Array:
        """Of g at each point, up to a constant."""
        if self.shape is not None:
            return np.log(np.maximum(self.shape, SMALLEST))
        return np.asarray(-0.5 * ((POINTS - self.mean) / self.sd) ** 2)


@dataclass(frozen=True, eq=False)
class Expected:
    """Expected numbers: wrong and right answers (exercises x points), persons (points, by g)."""

    wrong: Array
    right: Array
    persons: Array


def converged(
    model: Model, sample: Sample, tolerance: float, report: Callable[[float], None]
) -> tuple[Model, int]:
    """The model after rounds of EM until b and log a move by less than `tolerance`, and how many rounds.

    By the root mean square over exercises: a single wrong key may crawl on without keeping all others waiting.
    report: called with the share done, 0 to 1, judged by the logarithm of what still moves.
    """
    first = 0.0
    for number in range(1, ROUNDS + 1):
        better = improved(model, sample)
        change = max(moved(better.b, model.b), moved(better.log_a, model.log_a))
        model, first = better, max(first, change)
        if change <= tolerance:
            return model, number
        report(1 - np.log(change / tolerance) / np.log(first / tolerance))
    return model, ROUNDS


def moved(values: Array, before: Array) -> float:
    """Root mean square of the change."""
    return float(np.sqrt(np.mean((values - before) ** 2))) if len(values) else 0.0


def improved(model: Model, sample: Sample) -> Model:
    """The model after one round."""
    expected = expect(model, sample)
    b, log_a = scored(model, sample, expected)
    mean, sd, shape = population(expected.persons)
    return shifted(replace(model, b=b, log_a=log_a, mean=mean, sd=sd, shape=shape), sample)


def expect(model: Model, sample: Sample) -> Expected:
    """E-step."""
    curves = model.curves(sample.exercises)
    wrong, right = np.zeros_like(curves.log_wrong), np.zeros_like(curves.log_right)
    persons = np.zeros_like(POINTS)
    for chunk in sample.chunks:
        beliefs = believe(chunk, curves, model.log_population)
        persons += beliefs.general.sum(axis=0)
        for block, skills in zip(chunk.blocks, beliefs.skills, strict=True):
            counts = block.marks().T @ skills
            wrong[block.exercises] += counts[: len(block.exercises)]
            right[block.exercises] += counts[len(block.exercises) :]
    return Expected(wrong, right, persons)


def scored(model: Model, sample: Sample, expected: Expected) -> tuple[Array, Array]:
    """b and log a after some steps of Fisher scoring towards the expected numbers and the priors."""
    asked = expected.wrong + expected.right
    for _ in range(SCORING_STEPS):
        curves = model.curves(sample.exercises)
        slope_b, slope_log_a = curves.slopes()
        weight = np.exp(-curves.log_right - curves.log_wrong)  # 1 / (P(right) P(wrong))
        surprise = expected.right * np.exp(-curves.log_right) - expected.wrong * np.exp(-curves.log_wrong)
        pull_b = (sample.exercises.authored - model.b) / model.spread_b**2
        pull_log_a = (LOG_A - model.log_a) / model.spread_log_a**2
        information = (
            (asked * weight * slope_b**2).sum(axis=1),
            (asked * weight * slope_b * slope_log_a).sum(axis=1),
            (asked * weight * slope_log_a**2).sum(axis=1),
        )
        variance_b, covariance, variance_log_a = inverse(information, model)
        score_b = (surprise * slope_b).sum(axis=1) + pull_b
        score_log_a = (surprise * slope_log_a).sum(axis=1) + pull_log_a
        step_b = variance_b * score_b + covariance * score_log_a
        step_log_a = covariance * score_b + variance_log_a * score_log_a
        model = replace(
            model,
            b=model.b + np.clip(step_b, -LONGEST_STEP[0], LONGEST_STEP[0]),
            log_a=model.log_a + np.clip(step_log_a, -LONGEST_STEP[1], LONGEST_STEP[1]),
        )
    return model.b, model.log_a


def inverse(information: tuple[Array, Array, Array], model: Model) -> tuple[Array, Array, Array]:
    """Variance of b, covariance, variance of log a, from the answers' information and the priors."""
    first = information[0] + model.spread_b**-2
    last = information[2] + model.spread_log_a**-2
    determinant = first * last - information[1] ** 2
    return last / determinant, -information[1] / determinant, first / determinant


def population(persons: Array) -> tuple[float, float, Array]:
    """Mean and standard deviation of general ability, and its shape: chances at each point.

    persons: expected numbers at each point. The shape follows them, smoothed (EMS: Silverman, Jones, Wilson &
    Nychka 1990): two clusters taken for one normal population would move what lies between them.
    """
    count = PRIOR_PERSONS + persons.sum()
    mean = (PRIOR_PERSONS * GENERAL_MEAN + persons @ POINTS) / count
    variance = (PRIOR_PERSONS * GENERAL_SD**2 + persons @ (POINTS - mean) ** 2) / count
    shape = SMOOTHER @ (PRIOR_PERSONS * AGREED + persons) / count
    return float(mean), max(float(variance**0.5), LEAST_SD), shape / shape.sum()


def bell(mean: float, sd: float) -> Array:
    """Chances of a normal population at each point."""
    chances = np.exp(-0.5 * ((POINTS - mean) / sd) ** 2)
    return np.asarray(chances / chances.sum())


AGREED = frozen(bell(GENERAL_MEAN, GENERAL_SD))
SMOOTHER = frozen(np.array([bell(point, SMOOTHING) for point in POINTS]).T.copy())


def shifted(model: Model, sample: Sample) -> Model:
    """The model moved along the scale, exercises and persons together, to where the priors want it.

    Answers say nothing about such a move, so that EM alone would crawl along it (parameter expansion: Liu,
    Rubin & Wu 1998).
    """
    answered = sample.answers > 0
    drift = (sample.exercises.authored - model.b)[answered].sum()
    weight_b, weight_mean = model.spread_b**-2, PRIOR_PERSONS * model.sd**-2
    move = weight_b * drift + weight_mean * (GENERAL_MEAN - model.mean)
    move /= weight_b * answered.sum() + weight_mean
    b, mean = np.where(answered, model.b + move, model.b), model.mean + float(move)
    if model.shape is None:
        return replace(model, b=b, mean=mean)
    shape = np.interp(POINTS - move, POINTS, model.shape)
    return replace(model, b=b, mean=mean, shape=shape / shape.sum())
