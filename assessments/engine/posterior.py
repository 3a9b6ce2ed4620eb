"""What answers say about a person: a two-level normal model, integrated exactly on one grid.

General ability g ~ N(3.5, 1.9²); each skill λ = g + δ, δ ~ N(0, 0.9²); all in levels. What is learnt in one
skill informs the others. Variants of one exercise share its difficulty, which is integrated as well.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cached_property, lru_cache, reduce
from itertools import starmap
from operator import attrgetter, mul

import numpy as np

from .constants import (
    DIFFICULTY_NODES,
    DOUBT,
    FORGETTING_HALF_LIFE,
    GENERAL_MEAN,
    GENERAL_SD,
    GRID_POINTS,
    LEVELS,
    PIX_PER_LEVEL,
    SKILL_SD,
    SKILLS,
)
from .irt import GRID, Array, log_chances
from .items import frozen

Parameters = tuple[float, float, float, float]  # a, b, sd, guessing
Meeting = tuple[Parameters, float, float]  # weight of wrong answers, of right ones

UNLIKELY = 1e-18  # given g, the chances of all λ sum to 1: less likely points change no chance by more
SMALLEST = 1e-300  # a likelihood below this is as good as none, and its logarithm stays finite
LARGEST_LOGIT = (
    150.0  # beyond it a chance is as good as 0; so few may be multiplied, and by a bell's least value:
)
MULTIPLIED = 2
ROWS_KEPT = 8192  # of 141 numbers: some 10 MB
SKILLS_KEPT = 4096  # of three such rows
ROWS = (SKILLS, 3, GRID_POINTS)


def bells(sd: float) -> Array:
    """141 x 141, symmetric: a normal curve around each grid point, up to one factor for all."""
    density = np.exp(-0.5 * ((GRID[:, None] - GRID[None, :]) / sd) ** 2)
    return np.asarray(density / density.sum(axis=0).max())


def difficulty_nodes() -> tuple[Array, Array]:
    """Gauss-Hermite nodes (standard deviations) and their weights, for a normal b."""
    nodes, weights = np.polynomial.hermite_e.hermegauss(DIFFICULTY_NODES)
    return nodes, weights / weights.sum()


BELLS = frozen(bells(SKILL_SD))
BELL_SUMS = frozen(BELLS.sum(axis=0))  # below 1 where the grid's end cuts a curve
KERNEL = frozen(BELLS / BELL_SUMS)  # column g: the chances of each λ, given g; each column sums to 1
GENERAL_LOG_PRIOR = frozen(-0.5 * ((GRID - GENERAL_MEAN) / GENERAL_SD) ** 2)
# m_s(g) is (likelihood · bells)(g) / sum(g): the 16 sums are taken out of their product once and for all
LOG_PRIOR_OF_BELLS = frozen(GENERAL_LOG_PRIOR - SKILLS * np.log(BELL_SUMS))
NODES, WEIGHTS = difficulty_nodes()
NO_ANSWER = frozen(np.ones(GRID_POINTS))
EXERCISE = attrgetter("exercise")
MEETING = attrgetter("a", "b", "sd", "guessing", "is_correct")
GRID_PIX = frozen(PIX_PER_LEVEL * np.clip(GRID, 0.0, LEVELS))  # f = 8 · clamp(λ, 0, 8), never the cap


@dataclass(frozen=True, eq=False)
class Evidence:
    """One counted answer, and its exercise's parameters: a in logits a level, b and sd in levels.

    is_doubted: sd is the authors' word, which no calibration has looked at; intervals doubt it. Whoever keeps the
    same objects from question to question finds again what was computed of them.
    """

    exercise: str
    skill: int
    is_correct: bool
    a: float
    b: float
    sd: float
    guessing: float
    is_doubted: bool = False

    @cached_property
    def parameters(self) -> Parameters:
        """Kept, for the same Evidence is shared by all who gave this answer."""
        return self.a, self.b, self.sd, self.guessing


@dataclass(frozen=True, eq=False)
class Posterior:
    """What is believed after the evidence.

    skills     : 16 x 141, chances of each grid point for each skill; rows sum to 1
    general    : 141, the same for general ability
    likelihood : 16 x 141, of a skill's own answers at each λ, up to a factor for each skill
    given      : 16 x 141, the same at each g, up to a factor for each g
    counts     : counted answers in each skill
    evidence   : what it rests on, oldest first; forgets: whether old answers weigh less
    """

    skills: Array
    general: Array
    likelihood: Array
    given: Array
    counts: tuple[int, ...]
    evidence: tuple[Evidence, ...] = ()
    forgets: bool = False

    @cached_property
    def doubting(self) -> "Posterior":
        """The belief after the same answers if authors err twice as far wherever their word is doubted."""
        if not any(answer.is_doubted for answer in self.evidence):
            return self
        doubted = [
            replace(answer, sd=DOUBT * answer.sd, is_doubted=False) if answer.is_doubted else answer
            for answer in self.evidence
        ]
        return posterior(doubted, forgets=self.forgets)

    @cached_property
    def pix_mean(self) -> Array:
        """16 x 141: mean of a skill's Pix at each g."""
        return frozen(((self.likelihood * GRID_PIX) @ BELLS) / self.given)

    @cached_property
    def pix_variance(self) -> Array:
        """16 x 141: variance of a skill's Pix at each g."""
        square = ((self.likelihood * GRID_PIX**2) @ BELLS) / self.given
        return frozen(np.maximum(square - self.pix_mean**2, 0.0))

    @cached_property
    def cautious_skills(self) -> Array:
        """16 x 141: the skills where authors are as likely as not to err twice as far; for intervals, not for scores.

        The answers of one person hardly tell which it is, so both count the same.
        """
        if self.doubting is self:
            return self.skills
        return frozen((self.skills + self.doubting.skills) / 2)

    def cautious_moments(self, skills: Iterable[int] = range(SKILLS)) -> tuple[float, float]:
        """Mean and standard deviation (Pix) of the sum of these skills, by the same two beliefs."""
        chosen = list(skills)
        (mean, sd), (other_mean, other_sd) = self.pix_moments(chosen), self.doubting.pix_moments(chosen)
        variance = (sd**2 + other_sd**2) / 2 + ((mean - other_mean) / 2) ** 2
        return (mean + other_mean) / 2, variance**0.5

    def pix_moments(self, skills: Iterable[int] = range(SKILLS)) -> tuple[float, float]:
        """Mean and standard deviation (Pix) of the sum of these skills.

        Variance: E_g[Σ Var(f | g)] + Var_g(Σ E[f | g]); given g the skills are independent.
        """
        chosen = list(skills)
        mean_at = self.pix_mean[chosen].sum(axis=0)
        mean = float(self.general @ mean_at)
        within = float(self.general @ self.pix_variance[chosen].sum(axis=0))
        between = float(self.general @ (mean_at - mean) ** 2)
        return mean, (within + between) ** 0.5


def posterior(evidence: Sequence[Evidence], *, forgets: bool) -> Posterior:
    """The belief after these answers, oldest first.

    forgets: an answer weighs 0.5^(n/20), n = later answers in its skill (practice); else 1 (exam).
    """
    likelihood, given, log_given, counts = skill_rows(evidence, forgets=forgets)
    log_general = LOG_PRIOR_OF_BELLS + np.add.reduce(log_given, axis=0)
    general = np.exp(log_general - np.maximum.reduce(log_general))
    general /= np.add.reduce(general)
    likely = np.flatnonzero(general > UNLIKELY)
    held = slice(likely[0], likely[-1] + 1)
    skills = (general[held] / given[:, held]) @ BELLS[held]  # what other skills say about g, and so about λ
    skills *= likelihood  # a row's sum over λ is Σ_g general(g) / given(g) · given(g) = 1
    for values in (skills, general, likelihood, given):
        values.setflags(write=False)
    return Posterior(skills, general, likelihood, given, tuple(counts), tuple(evidence), forgets)


def answer_weights(evidence: Sequence[Evidence], *, forgets: bool) -> list[float]:
    """The weight of each answer, in the order given."""
    if not forgets:
        return [1.0] * len(evidence)
    later = [0] * SKILLS
    weights = []
    for answer in reversed(evidence):
        weights.append(weight_after(later[answer.skill]))
        later[answer.skill] += 1
    return weights[::-1]


@lru_cache(maxsize=4096)
def weight_after(later: int) -> float:
    """What an answer weighs after so many later ones in its skill."""
    return float(0.5 ** (later / FORGETTING_HALF_LIFE))


def skill_rows(evidence: Sequence[Evidence], *, forgets: bool) -> tuple[Array, Array, Array, list[int]]:
    """Likelihoods of 16 skills at each λ and at each g, the latter's logarithms (16 x 141 each), and the number of
    answers in each.
    """
    answered: list[list[Evidence]] = [[] for _ in range(SKILLS)]
    for answer in evidence:
        answered[answer.skill].append(answer)
    rows = np.concatenate([rows_of_skill(tuple(answers), forgets) for answers in answered])
    likelihood, given, log_given = rows.reshape(ROWS).swapaxes(0, 1)
    return likelihood, given, log_given, list(map(len, answered))


@lru_cache(maxsize=SKILLS_KEPT)
def rows_of_skill(answers: tuple[Evidence, ...], forgets: bool) -> Array:
    """3 x 141: the likelihood of all answers in one skill at each λ, up to a factor, at each g, and the latter's log.

    Π over its exercises of Σ_k w_k ∏ P(answer | λ, b + SD·x_k)^weight. An answer changes the rows of its own skill
    only. Two answers as an exam's may be multiplied as they are; more would leave the range of numbers, and their
    logarithms are added.
    """
    is_repeated = len(set(map(EXERCISE, answers))) < len(answers)
    if answers and (forgets or is_repeated or len(answers) > MULTIPLIED):
        logs = np.add.reduce([row_of(meetings) for meetings in meetings_of(answers, forgets)])
        likelihood = np.exp(logs - logs.max())
    else:
        likelihood = reduce(mul, starmap(single_meeting, map(MEETING, answers)), NO_ANSWER)
    given = likelihood @ BELLS
    return frozen(np.array([likelihood, given, np.log(given)]))


def meetings_of(answers: Sequence[Evidence], forgets: bool) -> Iterator[tuple[Meeting, ...]]:
    """The meetings with each exercise."""
    exercises: dict[str, dict[Parameters, list[float]]] = {}
    for answer, weight in zip(answers, answer_weights(answers, forgets=forgets), strict=True):
        meetings = exercises.setdefault(answer.exercise, {})
        both = meetings.get(answer.parameters)
        if both is None:
            both = meetings[answer.parameters] = [0.0, 0.0]
        both[answer.is_correct] += weight
    for meetings in exercises.values():
        yield tuple((parameters, wrong, right) for parameters, (wrong, right) in meetings.items())


@lru_cache(maxsize=ROWS_KEPT)
def single_meeting(a: float, b: float, sd: float, guessing: float, is_correct: bool) -> Array:
    """141: the likelihood of an exercise with one answer of weight 1, as in every exam."""
    logit = np.minimum((-a if is_correct else a) * (GRID - (b + sd * NODES)[:, None]), LARGEST_LOGIT)
    chance = (1 - guessing) * (WEIGHTS @ (1 / (1 + np.exp(logit))))
    return frozen(chance + guessing if is_correct else chance)


@lru_cache(maxsize=ROWS_KEPT)
def row_of(meetings: tuple[Meeting, ...]) -> Array:
    """141: the logarithm of the likelihood of all answers to one exercise, which share its difficulty."""
    logs = np.zeros((DIFFICULTY_NODES, GRID_POINTS))
    for parameters, wrong, right in meetings:
        log_wrong, log_right = node_log_chances(*parameters)
        if wrong:
            logs += wrong * log_wrong
        if right:
            logs += right * log_right
    highest = logs.max(axis=0)
    return frozen(highest + np.log(WEIGHTS @ np.exp(logs - highest)))


@lru_cache(maxsize=2048)
def node_log_chances(a: float, b: float, sd: float, guessing: float) -> tuple[Array, Array]:
    """log P(wrong) and log P(right), each 7 x 141, at the nodes of one exercise's difficulty.

    Kept: at authored difficulties a whole bank has some dozens of these, and each answer needs one.
    """
    wrong, right = log_chances(GRID, a, b + sd * NODES[:, None], guessing)
    return frozen(wrong), frozen(right)


def normalised(logs: Array) -> Array:
    """Chances along the last axis from their logarithms, up to a factor."""
    chances = np.exp(logs - logs.max(axis=-1, keepdims=True))
    return np.asarray(chances / chances.sum(axis=-1, keepdims=True))
