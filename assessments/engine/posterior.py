"""What answers say about a person: a two-level normal model, integrated exactly on one grid.

General ability g ~ N(3.5, 1.9²); each skill λ = g + δ, δ ~ N(0, 0.9²); all in levels. What is learnt in one
skill informs the others. Variants of one exercise share its difficulty, which is integrated as well.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache

import numpy as np

from .constants import (
    DIFFICULTY_NODES,
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

SMALLEST = 1e-300  # a likelihood below this is as good as none, and its logarithm stays finite


def normal_columns(sd: float) -> Array:
    """Kernel K (141 x 141): column g holds the chances of each λ, given g; each column sums to 1."""
    density = np.exp(-0.5 * ((GRID[:, None] - GRID[None, :]) / sd) ** 2)
    return np.asarray(density / density.sum(axis=0))


def difficulty_nodes() -> tuple[Array, Array]:
    """Gauss-Hermite nodes (standard deviations) and the logarithms of their weights, for a normal b."""
    nodes, weights = np.polynomial.hermite_e.hermegauss(DIFFICULTY_NODES)
    return nodes, np.log(weights / weights.sum())


KERNEL = frozen(normal_columns(SKILL_SD))
GENERAL_LOG_PRIOR = frozen(-0.5 * ((GRID - GENERAL_MEAN) / GENERAL_SD) ** 2)
NODES, LOG_WEIGHTS = difficulty_nodes()
GRID_PIX = frozen(PIX_PER_LEVEL * np.clip(GRID, 0.0, LEVELS))  # f = 8 · clamp(λ, 0, 8), never the cap


@dataclass(frozen=True)
class Evidence:
    """One counted answer, and its exercise's parameters: a in logits a level, b and sd in levels."""

    exercise: str
    skill: int
    is_correct: bool
    a: float
    b: float
    sd: float
    guessing: float


@dataclass(frozen=True, eq=False)
class Posterior:
    """What is believed after the evidence.

    skills  : 16 x 141, chances of each grid point for each skill; rows sum to 1
    general : 141, the same for general ability
    pix_mean, pix_variance : 16 x 141, moments of a skill's Pix at each g, for those of the total
    counts  : counted answers in each skill
    """

    skills: Array
    general: Array
    pix_mean: Array
    pix_variance: Array
    counts: tuple[int, ...]

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
    log_likelihood = skill_log_likelihoods(evidence, answer_weights(evidence, forgets=forgets))
    likelihood = np.exp(log_likelihood - log_likelihood.max(axis=1, keepdims=True))
    given = np.maximum(likelihood @ KERNEL, SMALLEST)  # m_s(g), up to a factor for each skill
    log_given = np.log(given)
    log_general = GENERAL_LOG_PRIOR + log_given.sum(axis=0)
    without = normalised(log_general - log_given)  # 16 x 141: what the other skills say about g
    skills = likelihood * (without @ KERNEL.T)
    pix_mean = (likelihood * GRID_PIX) @ KERNEL / given
    pix_square = (likelihood * GRID_PIX**2) @ KERNEL / given
    counts = np.bincount([answer.skill for answer in evidence], minlength=SKILLS)
    return Posterior(
        skills=frozen(skills / skills.sum(axis=1, keepdims=True)),
        general=frozen(normalised(log_general)),
        pix_mean=frozen(pix_mean),
        pix_variance=frozen(np.maximum(pix_square - pix_mean**2, 0.0)),
        counts=tuple(int(count) for count in counts),
    )


def answer_weights(evidence: Sequence[Evidence], *, forgets: bool) -> list[float]:
    """The weight of each answer, in the order given."""
    if not forgets:
        return [1.0] * len(evidence)
    later = [0] * SKILLS
    weights = []
    for answer in reversed(evidence):
        weights.append(0.5 ** (later[answer.skill] / FORGETTING_HALF_LIFE))
        later[answer.skill] += 1
    return weights[::-1]


def skill_log_likelihoods(evidence: Sequence[Evidence], weights: Sequence[float]) -> Array:
    """LL (16 x 141): Σ over a skill's exercises of log Σ_k w_k ∏ P(answer | λ, b + SD·x_k)^weight."""
    rows = np.zeros((SKILLS, GRID_POINTS))
    exercises: dict[tuple[int, str], dict[Parameters, list[float]]] = {}
    for answer, weight in zip(evidence, weights, strict=True):
        meetings = exercises.setdefault((answer.skill, answer.exercise), {})
        parameters = (answer.a, answer.b, answer.sd, answer.guessing)
        meetings.setdefault(parameters, [0.0, 0.0])[answer.is_correct] += weight
    several: list[tuple[int, dict[Parameters, list[float]]]] = []
    for (skill, _), meetings in exercises.items():
        (parameters, marks), *others = meetings.items()
        if others or sorted(marks) != [0.0, 1.0]:
            several.append((skill, meetings))
        else:
            rows[skill] += single_meeting(*parameters, is_correct=marks[1] == 1.0)
    if several:
        logs = np.stack([meetings_log_likelihood(meetings) for _, meetings in several])
        np.add.at(rows, [skill for skill, _ in several], log_sum(logs + LOG_WEIGHTS[:, None]))
    return rows


def meetings_log_likelihood(meetings: Mapping[Parameters, Sequence[float]]) -> Array:
    """7 x 141: of all answers to one exercise at each node of its difficulty.

    meetings: {(a, b, sd, guessing): (weight of wrong answers, of right ones)}.
    """
    logs = np.zeros((DIFFICULTY_NODES, GRID_POINTS))
    for parameters, (wrong, right) in meetings.items():
        log_wrong, log_right = node_log_chances(*parameters)
        if wrong:
            logs += wrong * log_wrong
        if right:
            logs += right * log_right
    return logs


@lru_cache(maxsize=4096)
def single_meeting(a: float, b: float, sd: float, guessing: float, *, is_correct: bool) -> Array:
    """141: the row of an exercise with one answer of weight 1, as in every exam."""
    logs = node_log_chances(a, b, sd, guessing)[is_correct]
    return frozen(log_sum((logs + LOG_WEIGHTS[:, None])[None])[0])


@lru_cache(maxsize=2048)
def node_log_chances(a: float, b: float, sd: float, guessing: float) -> tuple[Array, Array]:
    """log P(wrong) and log P(right), each 7 x 141, at the nodes of one exercise's difficulty.

    Kept: at authored difficulties a whole bank has some dozens of these, and each answer needs one.
    """
    wrong, right = log_chances(GRID, a, b + sd * NODES[:, None], guessing)
    return frozen(wrong), frozen(right)


def log_sum(logs: Array) -> Array:
    """log Σ exp over axis 1."""
    highest = logs.max(axis=1)
    return np.asarray(highest + np.log(np.exp(logs - highest[:, None]).sum(axis=1)))


def normalised(logs: Array) -> Array:
    """Chances along the last axis from their logarithms, up to a factor."""
    chances = np.exp(logs - logs.max(axis=-1, keepdims=True))
    return np.asarray(chances / chances.sum(axis=-1, keepdims=True))
