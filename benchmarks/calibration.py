"""Difficulty learnt from answers: accuracy, honesty and speed, with the goal beside each figure.

    python benchmarks/calibration.py [--persons 2000] [--draws 4] [--seed 1] [--json FILE]

500 exercises over 16 skills and 8 levels, 30 answers a person, 40 % of forms with a floor of 1/4 and 15 % of
1/15. Persons: g ~ N(3.5, 1.9²), skills N(0, 0.9²) around it. Difficulties are drawn anew for each of the draws:

- as in the exam's bank: b = L - 0.5 + N(0, 0.35²), a = 1.2 · exp(N(0, 0.25²));
- from the authored prior: b = L - 0.5 + N(0, 0.7²), a = 1.2 · exp(N(0, 0.3²)). There, 30 answers a person tell
  less than the goal even to someone who knew every ability, so that the row compares with just that.

Then other worlds, each once, random: few exercises, skewed levels, one form, authors off by 1.5 level either way,
other populations, wrong keys. There the intervals have to stay honest (0.90 to 1); their errors are said.

Adaptive: skills in turn; the exercise is drawn from the third of its skill that tells most about the person at
authored values. `girth`, where installed, is given the same dense answers in one skill.
"""

import sys
import time
from collections.abc import Iterator
from dataclasses import dataclass

from report import Row, at_most, main, missing, plain, root_mean_square, within

import numpy as np  # isort: skip
from assessments.engine import cohort, irt  # isort: skip
from assessments.engine.calibration import Encounters, Exercises, calibrate  # isort: skip
from assessments.engine.constants import GENERAL_MEAN, GENERAL_SD, SKILL_SD, SKILLS  # isort: skip
from assessments.engine.posterior import normalised  # isort: skip

COUNT = 500
ANSWERS = 30
NORMAL_95 = 1.96
SHORTLIST = 10  # of some 31 exercises a skill
FLOORS = ((1 / 4, 0.4), (1 / 15, 0.15), (0.0, 0.45))
EXAM_BANK, AUTHORED_PRIOR = (0.35, 0.25), (0.7, 0.3)  # SD of b and of log a around authored values


@dataclass(frozen=True)
class World:
    """Exercises, their true a and b, and the persons' true skills (persons x 16)."""

    exercises: Exercises
    a: np.ndarray
    b: np.ndarray
    abilities: np.ndarray

    def answers(self, persons, exercises, random):
        """Whether each person gets each exercise right."""
        ability = self.abilities[persons, self.exercises.skills[exercises]]
        floor = self.exercises.guessing[exercises]
        return random.random(len(persons)) < irt.chance_of_success(
            ability, self.a[exercises], self.b[exercises], floor
        )


def world(
    persons: int,
    errors: tuple[float, float],
    random,
    *,
    count=COUNT,
    levels=None,
    forms=FLOORS,
    general=None,
    off=0.0,
) -> World:
    """levels: drawn from the eight with these shares; general: (random, persons) -> abilities; off: either way."""
    places = np.arange(count)
    floors, shares = zip(*forms, strict=True)
    drawn = 1 + places // SKILLS % 8 if levels is None else 1 + random.choice(8, p=levels, size=count)
    exercises = Exercises(places % SKILLS, drawn, random.choice(floors, p=shares, size=count))
    ability = (
        random.normal(GENERAL_MEAN, GENERAL_SD, persons) if general is None else general(random, persons)
    )
    return World(
        exercises,
        a=1.2 * np.exp(random.normal(0, errors[1], count)),
        b=random.normal(exercises.authored, errors[0]) + off * random.choice([-1, 1], size=count),
        abilities=ability[:, None] + random.normal(0, SKILL_SD, size=(persons, SKILLS)),
    )


def at_random(world: World, random) -> Encounters:
    """Each person answers 30 exercises, all equally likely."""
    count = len(world.abilities)
    persons = np.repeat(np.arange(count), ANSWERS)
    bank = len(world.exercises)
    exercises = np.concatenate([random.choice(bank, ANSWERS, replace=False) for _ in range(count)])
    return Encounters(persons, exercises, world.answers(persons, exercises, random))


def adaptively(world: World, random) -> Encounters:
    """Each person answers two exercises a skill, nearly, chosen by what the earlier answers say."""
    count, skills = len(world.abilities), world.exercises.skills
    everyone = np.arange(count)
    slope = irt.blurred_slope(np.full(COUNT, irt.AUTHORED_A), irt.AUTHORED_SD)
    curves = cohort.Curves.of(slope, world.exercises.authored, world.exercises.guessing)
    told = irt.information(
        cohort.POINTS, slope[:, None], curves.b[:, None], world.exercises.guessing[:, None]
    )
    prior = -0.5 * ((cohort.POINTS - GENERAL_MEAN) / GENERAL_SD) ** 2
    logs = np.zeros((count, SKILLS, len(cohort.POINTS)))
    asked = np.zeros((count, COUNT), dtype=bool)
    columns = []
    turns = [random.permuted(np.tile(np.arange(SKILLS), (count, 1)), axis=1) for _ in range(2)]
    for skill in np.concatenate(turns, axis=1).T[:ANSWERS]:
        likelihood = np.exp(logs)
        given = np.log(likelihood @ cohort.KERNEL)
        without = normalised(prior + given.sum(axis=1) - given[everyone, skill])
        belief = likelihood[everyone, skill] * (without @ cohort.KERNEL.T)
        scores = normalised(np.log(np.maximum(belief, 1e-300))) @ told.T
        scores[asked | (skills != skill[:, None])] = -1
        best = np.argsort(-scores, axis=1, kind="stable")[:, :SHORTLIST]
        chosen = best[everyone, random.integers(SHORTLIST, size=count)]
        right = world.answers(everyone, chosen, random)
        asked[everyone, chosen] = True
        logs[everyone, skill] += np.where(right[:, None], curves.log_right[chosen], curves.log_wrong[chosen])
        columns.append((everyone, chosen, right))
    return Encounters(*(np.concatenate(column) for column in zip(*columns, strict=True)))


def errors_with_known_abilities(world: World, encounters: Encounters) -> np.ndarray:
    """Errors of b for someone who knows all abilities, and the spread of authored values: a bound to all."""
    places, right = encounters.exercises, encounters.right
    ability = world.abilities[encounters.persons, world.exercises.skills[places]]
    floor, authored = world.exercises.guessing[places], world.exercises.authored
    b, log_a = authored.copy(), np.full(COUNT, np.log(irt.AUTHORED_A))
    (spread_b, spread_log_a), total = AUTHORED_PRIOR, lambda values: np.bincount(places, values, COUNT)
    for _ in range(30):
        a = np.exp(log_a)[places]
        known = 1 / (1 + np.exp(-a * (ability - b[places])))
        chance = floor + (1 - floor) * known
        change = (1 - floor) * known * (1 - known)
        by_b, by_log_a = -a * change, a * (ability - b[places]) * change
        weight = 1 / (chance * (1 - chance))
        score_b = total((right - chance) * weight * by_b) - (b - authored) / spread_b**2
        score_a = total((right - chance) * weight * by_log_a)
        score_a -= (log_a - np.log(irt.AUTHORED_A)) / spread_log_a**2
        bb = total(weight * by_b**2) + spread_b**-2
        aa = total(weight * by_log_a**2) + spread_log_a**-2
        ba = total(weight * by_b * by_log_a)
        b, log_a = (
            b + (aa * score_b - ba * score_a) / (bb * aa - ba**2),
            log_a + (bb * score_a - ba * score_b) / (bb * aa - ba**2),
        )
    return b - world.b


def accuracy(persons: int, draws: int, seed: int) -> Iterator[Row]:
    settings = (
        ("random", at_random, "exam's bank", EXAM_BANK, 0.29),
        ("adaptive", adaptively, "exam's bank", EXAM_BANK, 0.26),
        ("random", at_random, "authored prior", AUTHORED_PRIOR, None),
        ("adaptive", adaptively, "authored prior", AUTHORED_PRIOR, None),
    )
    for number, (name, assigned, truth, errors, goal) in enumerate(settings):
        off, bound, inside_b, inside_a, seconds = [], [], [], [], []
        for draw in range(draws):
            random = np.random.default_rng([seed, number, draw])
            simulated = world(persons, errors, random)
            encounters = assigned(simulated, random)
            began = time.process_time()
            found = calibrate(encounters, simulated.exercises)
            seconds.append(time.process_time() - began)
            off.append(found.b - simulated.b)
            inside_b.append(np.abs(off[-1]) <= NORMAL_95 * found.se_b)
            inside_a.append(np.abs(found.a - simulated.a) <= NORMAL_95 * found.se_a)
            if goal is None:
                bound.append(errors_with_known_abilities(simulated, encounters))
        off = np.concatenate(off)
        how = f"{draws} x {persons:,} persons x {ANSWERS} answers, {name}, b and a as in the {truth}"
        title = f"calibration, {name}, {truth}"
        if goal is None:
            least = root_mean_square(np.concatenate(bound))
            ratio = root_mean_square(off) / least
            how_far = f"{how}; {root_mean_square(off):.3f} level, {least:.3f} were all abilities known"
            yield plain(f"{title}: RMSE of b against the bound", ratio, (None, 1.2), "times", how_far)
        else:
            yield at_most(f"{title}: RMSE of b", off, goal, "level", how, of=root_mean_square)
        for letter, inside in (("b", inside_b), ("a", inside_a)):
            covered = np.concatenate(inside)
            yield within(f"{title}: 95 % interval of {letter} covers", covered, (0.93, 0.97), "share", how)
        yield plain(
            f"{title}: time", np.median(seconds), (None, 2), "s", f"{how}; median, one core's own time"
        )


EASY = np.array([0.5, 0.25, 0.12, 0.06, 0.04, 0.01, 0.01, 0.01])
OTHER_WORLDS = {
    "64 exercises": {"count": 64},
    "levels mostly 1 and 2": {"levels": EASY},
    "levels mostly 7 and 8": {"levels": EASY[::-1]},
    "all of four choices": {"forms": ((1 / 4, 1.0),)},
    "all typed": {"forms": ((0.0, 1.0),)},
    "authors off by 1.5": {"off": 1.5},
    "persons N(2, 1²)": {"general": lambda random, count: random.normal(2, 1, count)},
    "persons N(6, 1²)": {"general": lambda random, count: random.normal(6, 1, count)},
    "persons in two clusters": {
        "general": lambda random, count: random.normal(np.where(np.arange(count) % 2, 1.5, 6.0), 0.5)
    },
    "5 % wrong keys": {},
}
WRONG_KEYS = 0.05


def other_worlds(persons: int, seed: int) -> Iterator[Row]:
    for number, (name, options) in enumerate(OTHER_WORLDS.items()):
        random = np.random.default_rng([seed, 20, number])
        simulated = world(persons, EXAM_BANK, random, **options)
        encounters = at_random(simulated, random)
        good = np.ones(len(simulated.exercises), dtype=bool)
        if name == "5 % wrong keys":
            good = random.random(len(good)) >= WRONG_KEYS
            right = encounters.right ^ ~good[encounters.exercises]
            encounters = Encounters(encounters.persons, encounters.exercises, right)
        found = calibrate(encounters, simulated.exercises)
        off = (found.b - simulated.b)[good]
        inside_b = np.abs(off) <= NORMAL_95 * found.se_b[good]
        inside_a = (np.abs(found.a - simulated.a) <= NORMAL_95 * found.se_a)[good]
        how = f"{persons:,} persons x {ANSWERS} answers; RMSE of b {root_mean_square(off):.3f} level"
        yield within(f"{name}: 95 % interval of b covers", inside_b, (0.9, 1), "share", how)
        yield within(f"{name}: 95 % interval of a covers", inside_a, (0.9, 1), "share", how)


def against_girth(seed: int) -> Iterator[Row]:
    """Dense answers of 1,000 persons to 40 typed exercises of one skill."""
    try:
        import girth
    except ImportError:
        missing("girth")
        return
    random = np.random.default_rng([seed, 9])
    persons, count = 1000, 40
    exercises = Exercises(np.zeros(count, dtype=int), 1 + np.arange(count) % 8, np.zeros(count))
    b, a = random.normal(exercises.authored, 0.35), 1.2 * np.exp(random.normal(0, 0.25, count))
    abilities = random.normal(GENERAL_MEAN, np.hypot(GENERAL_SD, SKILL_SD), persons)
    right = random.random((persons, count)) < irt.chance_of_success(abilities[:, None], a, b, 0.0)
    person, place = (axis.ravel() for axis in np.indices(right.shape))
    began = time.process_time()
    found = calibrate(Encounters(person, place, right.ravel()), exercises)
    own_seconds = time.process_time() - began
    began = time.process_time()
    peer = girth.twopl_mml(right.T.astype(int))
    peer_seconds = time.process_time() - began
    sd = np.hypot(found.sd, SKILL_SD)  # girth's abilities are N(0, 1)
    peer_b, peer_a = peer["Difficulty"] * sd + found.mean, peer["Discrimination"] / sd
    how = f"{persons:,} persons x {count} exercises, all answered, no floor; girth {version('girth')}"
    yield plain(
        "calibration against girth: difference of b",
        root_mean_square(found.b - peer_b),
        (None, 0.1),
        "level",
        f"{how}; root mean square",
    )
    yield plain(
        "calibration against girth: difference of a",
        root_mean_square(found.a / peer_a - 1),
        (None, 0.1),
        "share",
        f"{how}; root mean square",
    )
    ratio = root_mean_square(found.b - b) / root_mean_square(peer_b - b)
    yield plain(
        "calibration against girth: RMSE of b", ratio, (None, 1.1), "times", f"{how}; ours over girth's"
    )
    yield plain(
        "calibration against girth: speed",
        peer_seconds / own_seconds,
        (1, None),
        "times",
        f"{how}; {own_seconds:.2f} s against {peer_seconds:.2f} s",
    )


def version(package: str) -> str:
    from importlib import metadata

    return metadata.version(package)


def rows(persons: int, draws: int, seed: int) -> Iterator[Row]:
    yield from accuracy(persons, draws, seed)
    yield from other_worlds(persons, seed)
    yield from against_girth(seed)


if __name__ == "__main__":
    options = {
        "persons": (2000, "persons who answer 30 exercises each"),
        "draws": (4, "draws of persons and difficulties"),
        "seed": (1, "of all that is drawn"),
    }
    sys.exit(main(__doc__, options, rows))
