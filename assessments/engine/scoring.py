"""From belief to what a person is shown: whole Pix, levels, honest intervals.

level : ability in levels, 0 to 8; a skill's level is floor(Pix / 8), the overall one floor(total / 128)
pix   : whole Pix, 0 to 64 in a skill, 0 to 1024 in total
cap   : highest level that the bank's exercises can prove in a skill; 0 where it has none
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from math import ceil, erfc, floor, sqrt

import numpy as np
from numpy.typing import ArrayLike

from .constants import (
    AREAS,
    CERTIFIABLE_CHANCE,
    CERTIFIABLE_LEVEL,
    CERTIFIABLE_SKILLS,
    GRID_LOW,
    INTERVAL,
    LEVELS,
    MEASURED_ANSWERS,
    MEDIAN_DECIMALS,
    NORMAL_QUANTILE_95,
    PIX_PER_LEVEL,
    PIX_PER_OVERALL_LEVEL,
    RANKING_DECIMALS,
    SKILLS,
)
from .irt import GRID_STEP, Array
from .posterior import Posterior


@dataclass(frozen=True)
class SkillScore:
    """One skill. low, high: its 90 % interval in levels, 0 to the cap, holding the score; median: levels, uncut.

    is_capped: the score is 'level `cap` or more'. is_open: the interval's upper end is 'level `cap` or more',
    for no level is shown that no exercise can prove. Nothing of it may be shown before it is measured.
    """

    pix: int
    level: int
    low: float
    high: float
    median: float
    answers: int
    is_measured: bool
    is_capped: bool
    is_open: bool
    cap: int


@dataclass(frozen=True)
class SumScore:
    """The sum of some skills in whole Pix, and its 90 % interval, never cut by the cap (Pix that can be proved).

    is_capped: a skill of it is, so score and interval say 'or more'. is_open: the interval says 'or more'.
    """

    pix: int
    low: int
    high: int
    is_capped: bool
    cap: int

    @property
    def is_open(self) -> bool:
        return self.is_capped or self.high > self.cap


@dataclass(frozen=True)
class Profile:
    """16 skills, 5 areas and the total (whole Pix; None until each of the skills in it has been asked).

    low, high, is_capped, is_open: of the total, as in SumScore; cap: Pix that the bank can prove.
    certifiable_skills: measured, and at level 1 or more with a chance of 0.8; five of them allow enrolment.
    """

    skills: tuple[SkillScore, ...]
    areas: tuple[SumScore | None, ...]
    pix: int | None
    level: int | None
    low: int | None
    high: int | None
    is_capped: bool
    is_open: bool
    cap: int
    is_certifiable: bool
    certifiable_skills: tuple[int, ...]


def profile(posterior: Posterior, *, caps: Sequence[int]) -> Profile:
    """What a person is shown: scores by the posterior, intervals with doubt of what only authors say.

    caps: 16 levels, 0 to 8; raises ValueError for other caps.
    """
    if len(caps) != SKILLS or not all(0 <= cap <= LEVELS for cap in caps):
        raise ValueError(f"caps are {SKILLS} levels from 0 to {LEVELS}, not {list(caps)}")
    (medians,) = quantiles_at(posterior.skills, (0.5,))
    lows, highs = quantiles_at(posterior.cautious_skills, INTERVAL)
    skills = tuple(
        skill_score(medians[s], lows[s], highs[s], answers=posterior.counts[s], cap=caps[s])
        for s in range(SKILLS)
    )
    total = sum_score(posterior, skills, range(SKILLS))
    certifiable = certifiable_skills(posterior)
    return Profile(
        skills=skills,
        areas=tuple(sum_score(posterior, skills, area) for area in AREAS),
        pix=total.pix if total else None,
        level=total.pix // PIX_PER_OVERALL_LEVEL if total else None,
        low=total.low if total else None,
        high=total.high if total else None,
        is_capped=total.is_capped if total else False,
        is_open=total.is_open if total else False,
        cap=PIX_PER_LEVEL * sum(caps),
        is_certifiable=len(certifiable) >= CERTIFIABLE_SKILLS,
        certifiable_skills=certifiable,
    )


def whole_pix(median: float, cap: int) -> int:
    """floor(8 · clamp(median, 0, cap) + ½): halves are rounded up [truncating costs 9 Pix of bias]."""
    return floor(PIX_PER_LEVEL * min(max(median, 0.0), cap) + 0.5)


def skill_score(median: float, low: float, high: float, *, answers: int, cap: int) -> SkillScore:
    """One skill's score from its median and quantiles (levels)."""
    pix = whole_pix(median, cap)
    shown = pix / PIX_PER_LEVEL
    return SkillScore(
        pix=pix,
        level=pix // PIX_PER_LEVEL,
        low=min(max(low, 0.0), shown),
        high=max(min(high, float(cap)), shown),
        median=median,
        answers=answers,
        is_measured=answers >= MEASURED_ANSWERS,
        is_capped=cap < LEVELS and pix == PIX_PER_LEVEL * cap,
        is_open=cap < LEVELS and (high > cap or pix == PIX_PER_LEVEL * cap),
        cap=cap,
    )


def sum_score(posterior: Posterior, skills: Sequence[SkillScore], among: Sequence[int]) -> SumScore | None:
    """The sum of the skills `among` these, or None while one of them has not been asked.

    Interval: normal, 90 %, from the exact mean and variance, in whole Pix outwards, widened to hold the sum.
    [Adding the skills' quantiles gives 298 wide instead of 117.]
    """
    if not all(skills[s].answers for s in among):
        return None
    pix = sum(skills[s].pix for s in among)
    mean, sd = posterior.cautious_moments(among)
    reach = NORMAL_QUANTILE_95 * sd
    low, high = floor(round(mean - reach, RANKING_DECIMALS)), ceil(round(mean + reach, RANKING_DECIMALS))
    most = len(among) * LEVELS * PIX_PER_LEVEL
    return SumScore(
        pix=pix,
        low=min(max(low, 0), pix),
        high=max(min(high, most), pix),
        is_capped=any(skills[s].is_capped for s in among),
        cap=PIX_PER_LEVEL * sum(skills[s].cap for s in among),
    )


def quantiles(chances: Array, share: float) -> list[float]:
    """For each row (one chance a grid point) the ability in levels below which `share` of it lies."""
    return quantiles_at(chances, (share,))[0]


def quantiles_at(chances: Array, shares: Sequence[float]) -> list[list[float]]:
    """The quantiles of each row, one list a share.

    The cumulative sum is interpolated inside the cell around a grid point, and rounded to 6 decimals.
    """
    sums = np.cumsum(chances, axis=1)
    wanted = np.asarray(shares)[:, None]
    cells = (sums < wanted[:, :, None]).sum(axis=2).clip(max=chances.shape[1] - 1)
    rows = np.arange(len(chances))
    inside = chances[rows, cells]
    part = (wanted - (sums[rows, cells] - inside)) / inside
    found: list[list[float]] = np.round(GRID_LOW + GRID_STEP * (cells - 0.5 + part), MEDIAN_DECIMALS).tolist()
    return found


def chances_of_reaching(chances: Array, levels: ArrayLike) -> Array:
    """P(λ >= level) for each row, by the same interpolation inside a cell; one level, or one a row."""
    cells = (np.asarray(levels, dtype=np.float64)[..., None] - GRID_LOW) / GRID_STEP + 0.5
    below = np.clip(cells - np.arange(chances.shape[1]), 0.0, 1.0)
    return np.asarray(np.round(1 - (chances * below).sum(axis=1), RANKING_DECIMALS))


def certifiable_skills(posterior: Posterior) -> tuple[int, ...]:
    """Measured skills that are at level 1 or more with a chance of 0.8 or more."""
    chances = chances_of_reaching(posterior.skills, CERTIFIABLE_LEVEL)
    return tuple(
        s
        for s in range(SKILLS)
        if posterior.counts[s] >= MEASURED_ANSWERS and chances[s] >= CERTIFIABLE_CHANCE
    )


def chance_of_level(posterior: Posterior, level: int, skills: Iterable[int] = range(SKILLS)) -> float:
    """Chance that the mean of these skills (all: the overall level) is `level` or more, 0 to 1.

    Normal, from the same moments as the interval.
    """
    chosen = list(skills)
    if level <= 0:
        return 1.0
    mean, sd = posterior.cautious_moments(chosen)
    missing = level * PIX_PER_LEVEL * len(chosen) - mean
    return round(0.5 * erfc(missing / (sd * sqrt(2))), RANKING_DECIMALS)
