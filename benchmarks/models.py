"""The engine's model against three others, on the same answers: one ability, independent skills, Elo.

    python benchmarks/models.py [--persons 500] [--seed 1] [--json FILE]

Each person answers exercises of all skills in turn, of random levels, a = 1.2, b = L - 0.5, which all models know;
40 % of forms with a floor of 1/4 and 15 % of 1/15. Worlds: skills around a general ability as the engine supposes
(N(3.5, 1.9²), N(0, 0.9²)); one ability in all skills; skills that have nothing to do with one another. In the first
the engine has to be best; what it loses in the others is the price of its supposition.

- one ability: a single posterior, every skill at its median;
- independent skills: a posterior of its own for each, from the population's prior of a skill;
- Elo: a rating for each skill from 3.5, moved by K · (answer - expected) with K = k / (1 + 0.05 n) (Pelánek 2016), n
  answers so far in the skill, and k chosen best for these very data: no real site could.
"""

import sys
from collections.abc import Iterator
from dataclasses import dataclass

from report import Row, at_most, main, root_mean_square, within

import numpy as np  # isort: skip
from assessments.engine import irt  # isort: skip
from assessments.engine.constants import AUTHORED_A, GENERAL_MEAN, GENERAL_SD, SKILL_SD, SKILLS  # isort: skip
from assessments.engine.posterior import Evidence, normalised, posterior  # isort: skip
from assessments.engine.scoring import profile, quantiles  # isort: skip

MARKS = (32, 96)  # answers of each person
FLOORS, SHARES = (1 / 4, 1 / 15, 0.0), (0.4, 0.15, 0.45)
SD = float(np.hypot(GENERAL_SD, SKILL_SD))  # of one skill, over all persons
WORLDS = {"as supposed": (GENERAL_SD, SKILL_SD), "one ability": (SD, 0.0), "independent": (0.0, SD)}
FIRST_MOVES = np.arange(0.2, 3.01, 0.1)  # of Elo, levels
CAPS = (8,) * SKILLS


@dataclass(frozen=True)
class Answers:
    """Persons x answers: levels, floors, right or not; the skill is the answer's number modulo 16."""

    abilities: np.ndarray
    levels: np.ndarray
    floors: np.ndarray
    right: np.ndarray

    @classmethod
    def drawn(cls, persons: int, world: str, random) -> "Answers":
        general_sd, skill_sd = WORLDS[world]
        general = random.normal(GENERAL_MEAN, general_sd, (persons, 1))
        abilities = general + random.normal(0, skill_sd, (persons, SKILLS))
        shape = (persons, max(MARKS))
        levels, floors = random.integers(1, 9, shape), random.choice(FLOORS, p=SHARES, size=shape)
        ability = abilities[:, np.arange(max(MARKS)) % SKILLS]
        chance = irt.chance_of_success(ability, AUTHORED_A, levels - 0.5, floors)
        return cls(abilities, levels, floors, random.random(shape) < chance)

    @property
    def pix(self) -> np.ndarray:
        return pix_of(self.abilities)

    def logs(self, mark: int) -> np.ndarray:
        """Persons x 16 x 141: log-likelihood of each skill after so many answers."""
        total = np.zeros((len(self.levels), SKILLS, len(irt.GRID)))
        for number in range(mark):
            b, floor = self.levels[:, number, None] - 0.5, self.floors[:, number, None]
            wrong, right = irt.log_chances(irt.GRID, AUTHORED_A, b, floor)
            total[:, number % SKILLS] += np.where(self.right[:, number, None], right, wrong)
        return total


def pix_of(abilities) -> np.ndarray:
    return 8 * np.clip(abilities, 0, 8).sum(axis=1)


def two_level(answers: Answers, mark: int):
    """Medians of the skills, and the profiles."""
    skills, profiles = [], []
    for row in range(len(answers.levels)):
        found = posterior(
            [
                Evidence(str(n), n % SKILLS, bool(answers.right[row, n]), AUTHORED_A,
                         float(answers.levels[row, n]) - 0.5, 0.0, float(answers.floors[row, n]))
                for n in range(mark)
            ],
            forgets=False,
        )  # fmt: skip
        skills.append(found.skills)
        profiles.append(profile(found, caps=CAPS))
    return np.array(skills), profiles


def one_ability(answers: Answers, mark: int) -> np.ndarray:
    prior = -0.5 * ((irt.GRID - GENERAL_MEAN) / SD) ** 2
    belief = normalised(prior + answers.logs(mark).sum(axis=1))
    return np.repeat(medians(belief)[:, None], SKILLS, axis=1)


def independent(answers: Answers, mark: int) -> np.ndarray:
    prior = -0.5 * ((irt.GRID - GENERAL_MEAN) / SD) ** 2
    return np.array([medians(belief) for belief in normalised(prior + answers.logs(mark))])


def elo(answers: Answers, mark: int) -> np.ndarray:
    tried = [elo_with(answers, mark, first) for first in FIRST_MOVES]
    return min(tried, key=lambda found: root_mean_square(found - answers.abilities))


def elo_with(answers: Answers, mark: int, first: float) -> np.ndarray:
    rating = np.full((len(answers.levels), SKILLS), GENERAL_MEAN)
    for number in range(mark):
        skill, before = number % SKILLS, number // SKILLS
        chance = irt.chance_of_success(
            rating[:, skill], AUTHORED_A, answers.levels[:, number] - 0.5, answers.floors[:, number]
        )
        rating[:, skill] += first / (1 + 0.05 * before) * (answers.right[:, number] - chance)
    return rating


def medians(belief) -> np.ndarray:
    return np.array(quantiles(belief, 0.5))


def rows(persons: int, seed: int) -> Iterator[Row]:
    for number, world in enumerate(WORLDS):
        answers = Answers.drawn(persons, world, np.random.default_rng([seed, number]))
        for mark in MARKS:
            skills, profiles = two_level(answers, mark)
            found = {
                "two-level": np.array([medians(each) for each in skills]),
                "one ability": one_ability(answers, mark),
                "independent skills": independent(answers, mark),
                "Elo": elo(answers, mark),
            }
            how = f"{persons} persons, {mark} answers each, world: {world}"
            yield from accuracy(found, answers, f"{world}, {mark} answers", how, world)
            if world == "as supposed":
                yield from scores(skills, profiles, answers, f"{world}, {mark} answers", how)


def accuracy(found, answers: Answers, title: str, how: str, world: str) -> Iterator[Row]:
    """RMSE of skills and totals. In its own world the two-level model may be no worse than any other."""
    off = {
        "skill": ("level", {name: (skills - answers.abilities).ravel() for name, skills in found.items()}),
        "total": ("Pix", {name: pix_of(skills) - answers.pix for name, skills in found.items()}),
    }
    for what, (unit, errors) in off.items():
        for name, values in errors.items():
            row = f"{title}: RMSE of a {what}, {name}"
            if name == "two-level" and world == "as supposed":
                best = min(root_mean_square(other) for key, other in errors.items() if key != name)
                yield at_most(
                    row, values, round(best, 3), unit, f"{how}; goal: the best other", of=root_mean_square
                )
            else:
                yield Row(row, root_mean_square(values), unit, "", True, how)


def scores(skills, profiles, answers: Answers, title: str, how: str) -> Iterator[Row]:
    """What becomes of the same beliefs by medians, by means, by modes, and by truncation."""
    grid = irt.GRID
    ways = {
        "median": np.array([one.pix for one in profiles]),
        "mean": pix_of(skills @ grid),
        "mode": pix_of(grid[skills.argmax(axis=2)]),
        "median, truncated": np.array([np.floor(8 * np.clip(medians(each), 0, 8)).sum() for each in skills]),
    }
    for name, totals in ways.items():
        errors = totals - answers.pix
        yield Row(f"{title}: RMSE of the total, {name}", root_mean_square(errors), "Pix", "", True, how)
        yield Row(f"{title}: bias of the total, {name}", float(errors.mean()), "Pix", "", True, how)
    inside = [one.low <= pix <= one.high for one, pix in zip(profiles, answers.pix, strict=True)]
    yield within(f"{title}: 90 % interval covers", inside, (0.87, 0.93), "share", how)


if __name__ == "__main__":
    options = {"persons": (500, "persons in each world"), "seed": (1, "of all that is drawn")}
    sys.exit(main(__doc__, options, rows))
