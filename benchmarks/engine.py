"""Accuracy and speed of the adaptive engine, with the goal beside each figure.

    python benchmarks/engine.py [--persons 4000] [--each 20] [--stressed 400] [--seed 1] [--json FILE]

Persons and difficulties are simulated; a row holds when its 95 % interval touches the goal. The step is timed
against catsim, where installed, in the same run: the same exercises, the same answers. The last rows put other
banks and other populations before the same engine: its figures may degrade, its intervals stay honest.
"""

import contextlib
import io
import statistics
import sys
import time
from collections import Counter
from collections.abc import Callable, Iterator
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass, replace
from functools import cache
from importlib import metadata

from report import Row, at_least, at_most, main, missing, plain, root_mean_square, within

from bank import cut  # isort: skip
import numpy as np  # isort: skip
from assessments.engine import simulation  # isort: skip
from assessments.engine.calibration import Encounters, Exercises, calibrate  # isort: skip
from assessments.engine.ending import evidence_of  # isort: skip
from assessments.engine.exposure import Sitting, exposure_table  # isort: skip
from assessments.engine.items import ItemTable  # isort: skip
from assessments.engine.posterior import posterior  # isort: skip
from assessments.engine.scoring import profile  # isort: skip
from assessments.engine.selection import Situation, choose  # isort: skip

DRAWS = 10  # of difficulties from the authored prior
STEP_SIZES = {500: 10, 5_000: 35, 50_000: 150}  # exercises: times as fast as catsim
STEP_PERSONS = 40
STEP_TIMES = 15  # each person's step; so many that no hiccup of the machine is half of them
WARMING = 500  # exams before those that are measured
WINDOW = 1_000  # exams that an exposure table rests on
BATCH = 100  # exams under one table


def known(table: ItemTable, random, sd: float) -> ItemTable:
    """The table with a = 1.2 · exp(N(0, 0.25²)) and b = L - 0.5 + N(0, 0.35²), which the engine knows to `sd`."""
    return ItemTable.of(
        replace(
            item,
            a=item.a * float(np.exp(random.normal(0, 0.25))),
            b=item.difficulty + float(random.normal(0, 0.35)),
            sd=sd,
        )
        for item in table.items
    )


Population = Callable[[int, np.random.Generator], list[simulation.Person]]

POPULATIONS: dict[str, Population] = {
    "usual": simulation.normal_persons,
    "N(2, 1²)": lambda count, random: simulation.normal_persons(count, random, mean=2.0, sd=1.0),
    "N(6, 1²)": lambda count, random: simulation.normal_persons(count, random, mean=6.0, sd=1.0),
    "two clusters": simulation.two_clusters,
}


def bank_of(levels: list[int]) -> ItemTable:
    return simulation.simulated_table([levels])


def of_one_form(random) -> tuple[ItemTable, simulation.Truth]:
    """Every exercise a choice among four."""
    plain = bank_of(np.repeat(np.arange(1, 9), 6).tolist())
    table = ItemTable.of(replace(item, form="single", guessing=0.25) for item in plain.items)
    return table, simulation.Truth.drawn(table, random)


def misfitting(random) -> tuple[ItemTable, simulation.Truth]:
    """One exercise in ten tells hardly anything: a tenth of the slope."""
    table = bank_of(np.repeat(np.arange(1, 9), 6).tolist())
    true = simulation.Truth.drawn(table, random).parameters
    bad = random.random(len(true)) < 0.1
    return table, simulation.Truth(
        {name: (a / 10 if is_bad else a, b) for (name, (a, b)), is_bad in zip(true.items(), bad, strict=True)}
    )


def misjudged(random) -> tuple[ItemTable, simulation.Truth]:
    """Authors who err by 1.5 levels, half of them upwards."""
    table = bank_of(np.repeat(np.arange(1, 9), 6).tolist())
    shifts = random.choice([-1.5, 1.5], size=len(table))
    return table, simulation.Truth(
        {item.id: (item.a, item.difficulty + shift) for item, shift in zip(table.items, shifts, strict=True)}
    )


def drawn_bank(levels: list[int]):
    def bank(random) -> tuple[ItemTable, simulation.Truth]:
        table = bank_of(levels)
        return table, simulation.Truth.drawn(table, random)

    return bank


BANKS = {
    "six levels a cell": drawn_bank(np.repeat(np.arange(1, 9), 6).tolist()),
    "few exercises": drawn_bank([2, 4, 6, 8]),
    "skewed difficulties": drawn_bank([1] * 16 + [2] * 16 + [3] * 8 + [4] * 4 + [5, 6, 7, 8]),
    "one form": of_one_form,
    "misfitting exercises": misfitting,
    "levels off by 1.5": misjudged,
}
STRESSES = [(bank, "usual", 0) for bank in BANKS] + [
    ("six levels a cell", population, 0) for population in POPULATIONS if population != "usual"
]
CALIBRATORS = 20  # as few as a calibration takes
STRESSES.append(("levels off by 1.5", "usual", CALIBRATORS))
STRESS_BANKS = 8  # draws of each bank
STRESS_ERROR = 75  # Pix: authored difficulties alone give 47 on a large bank
STRESS_COVERAGE = 0.82  # as in practice, where difficulties are drawn


@cache
def exam_bank(seed: int) -> ItemTable:
    """16 x 8 x 12 exercises."""
    authored = simulation.simulated_table([np.repeat(np.arange(1, 9), 12).tolist()])
    return known(authored, np.random.default_rng([seed, 1]), sd=0.0)


@dataclass(frozen=True)
class Exam:
    """What came out of one simulated exam: errors are estimate minus truth."""

    asked: list[str]
    error: float
    level_error: int
    is_inside: bool


def sit(seed: int, number: int, exposure: dict[str, float]) -> Exam:
    """The exam of person `number`, who is the same under every exposure table."""
    random = np.random.default_rng([seed, 2, number])
    table = exam_bank(seed)
    (person,) = simulation.normal_persons(1, random)
    truth = simulation.Truth.as_written(table)
    end, asked = simulation.examine(person, table, truth, random, seed=number, exposure=exposure)
    found = profile(end.posterior, caps=table.caps)
    return Exam(
        asked,
        found.pix - person.pix,
        found.level - int(person.pix // 128),
        found.low <= person.pix <= found.high,
    )


def sat(persons: int, seed: int) -> list[Exam]:
    """Exams as they come: each batch under the table that the last 1,000 exams before it make."""
    sittings: list[Sitting] = []
    exams: list[Exam] = []
    exposure: dict[str, float] = {}
    with ProcessPoolExecutor() as pool:
        while len(exams) < WARMING + persons:
            numbers = range(len(exams), len(exams) + BATCH)
            batch = list(pool.map(sit, [seed] * BATCH, numbers, [exposure] * BATCH, chunksize=10))
            sittings += [Sitting(exam.asked, exposure) for exam in batch]
            exams += batch
            exposure = exposure_table(sittings[-WINDOW:], exam_bank(seed))
    return exams[WARMING : WARMING + persons]


def exams(persons: int, seed: int) -> Iterator[Row]:
    found = sat(persons, seed)
    errors, levels = [exam.error for exam in found], [exam.level_error for exam in found]
    size = len(exam_bank(seed))
    how = f"{persons:,} persons, bank of {size:,}, exposure tables renewed every {BATCH} exams"
    yield at_most("exam: RMSE of the total", errors, 36, "Pix", how, of=root_mean_square)
    yield at_most("exam: absolute bias", errors, 3, "Pix", how, of=lambda values: abs(np.mean(values)))
    yield at_least("exam: level exact", np.equal(levels, 0), 0.76, "share", how)
    yield at_least("exam: level within one", np.abs(levels) <= 1, 0.995, "share", how)
    inside = [exam.is_inside for exam in found]
    yield within("exam: 90 % interval covers", inside, (0.87, 0.93), "share", how)
    counts = np.array(list(Counter(name for exam in found for name in exam.asked).values()))
    length = statistics.mean(len(exam.asked) for exam in found)
    overlap = (counts * (counts - 1)).sum() / (persons * (persons - 1)) / length
    yield at_most("exam: highest exposure", np.arange(persons) < counts.max(), 0.25, "share", how)
    yield plain("exam: mean overlap of two candidates", overlap, (None, 0.15), "share", how)


def calibrated(table: ItemTable, truth: simulation.Truth, calibrators: int, random) -> ItemTable:
    """The table as the exams of so many persons let it be known; what they did not meet errs as authors do."""
    given = []
    for number, person in enumerate(simulation.normal_persons(calibrators, random)):
        end, _ = simulation.examine(person, table, truth, random, seed=number)
        given += [(number, table.place[one.exercise], one.is_correct) for one in end.posterior.evidence]
    persons, places, right = map(np.array, zip(*given, strict=True))
    columns = [(item.skill, item.level, item.guessing) for item in table.items]
    skills, levels, guessing = map(np.array, zip(*columns, strict=True))
    learnt = calibrate(Encounters(persons, places, right), Exercises(skills, levels, guessing))
    return ItemTable.of(
        replace(item, a=float(a), b=float(b), sd=float(sd))
        for item, a, b, sd in zip(table.items, learnt.a, learnt.b, learnt.se_b, strict=True)
    )


def stressed(bank: str, population: str, calibrators: int, draw: int, persons: int, seed: int) -> list[Exam]:
    """Exams on one draw of a bank whose difficulties are as authored, for all that the engine knows, or as others'
    exams have shown them."""
    random = np.random.default_rng([seed, 5, draw])
    table, truth = BANKS[bank](random)
    if calibrators:
        table = calibrated(table, truth, calibrators, random)
    found = []
    for number, person in enumerate(POPULATIONS[population](persons, random)):
        end, asked = simulation.examine(person, table, truth, random, seed=number)
        if end.posterior is not None:
            shown = profile(end.posterior, caps=table.caps)
            level_error = shown.level - int(person.pix // 128)
            is_inside = shown.low <= person.pix <= shown.high
            found.append(Exam(asked, shown.pix - person.pix, level_error, is_inside))
    return found


def stress(persons: int, seed: int) -> Iterator[Row]:
    """Other banks and populations; authored difficulties alone are known to the engine, as in a bank's youth."""
    each = max(persons // STRESS_BANKS, 1)
    for bank, population, calibrators in STRESSES:
        with ProcessPoolExecutor() as pool:
            several = [[value] * STRESS_BANKS for value in (bank, population, calibrators)]
            draws = list(
                pool.map(
                    stressed, *several, range(STRESS_BANKS), [each] * STRESS_BANKS, [seed] * STRESS_BANKS
                )
            )
        name = f"stress, {bank if population == 'usual' else population}"
        known = f"calibrated by {calibrators} persons" if calibrators else "as authored"
        name += f", {known}" if calibrators else ""
        how = f"{STRESS_BANKS} draws x {each} exams, difficulties {known}"
        groups = np.repeat(np.arange(STRESS_BANKS), [len(draw) for draw in draws])
        found = [exam for draw in draws for exam in draw]
        errors, inside = [exam.error for exam in found], [exam.is_inside for exam in found]
        yield at_most(f"{name}: RMSE", errors, STRESS_ERROR, "Pix", how, of=root_mean_square, groups=groups)
        yield at_least(f"{name}: interval covers", inside, STRESS_COVERAGE, "share", how, groups=groups)


@dataclass(frozen=True)
class Plan:
    """A practice to measure. goals: {answers: RMSE of a skill}; coverage: goal at the last of them."""

    name: str
    table: Callable[[], ItemTable]
    is_drawn: bool
    is_uniform: bool
    goals: dict[int, float]
    coverage: float

    @property
    def marks(self) -> tuple[int, ...]:
        return (*self.goals, 480)


def standing() -> ItemTable:
    """Of 128 exercises and a few, with the guessing floors that they have."""
    return cut("that stands")


def easily_guessed() -> ItemTable:
    """Of 128, with forms as in the exam's bank: two in five are a choice among four, more than a bank may hold."""
    return bank_of(list(range(1, 9)))


def thin() -> ItemTable:
    return simulation.simulated_table([(2, 4, 6), (1, 3, 6)])


PLANS = (
    Plan("authored, bank that stands", standing, False, False, {32: 0.85, 160: 0.65}, 0.88),
    Plan("drawn, bank that stands", standing, True, False, {160: 0.72}, 0.82),
    Plan("authored, 128 easily guessed", easily_guessed, False, False, {32: 0.85, 160: 0.65}, 0.88),
    Plan("drawn, 128 easily guessed", easily_guessed, True, False, {160: 0.72}, 0.82),
    Plan("drawn, bank of 48", thin, True, True, {160: 0.75}, 0.82),
)


def practised(plan: Plan, draw: int, each: int, seed: int) -> dict[int, tuple[list[float], float]]:
    """{answers: (mean squared error of each person's skills, share of totals inside)} of one draw."""
    table, random = plan.table(), np.random.default_rng([seed, 3, draw])
    truth = simulation.Truth.drawn(table, random) if plan.is_drawn else simulation.Truth.as_written(table)
    persons = simulation.uniform_persons if plan.is_uniform else simulation.normal_persons
    squares, inside = {mark: [] for mark in plan.marks}, {mark: [] for mark in plan.marks}
    for person in persons(each, random):
        for belief, answers in simulation.practise(person, table, truth, random, planned=1):
            if answers in squares:
                shown = profile(belief, caps=table.caps)
                squares[answers].append(float(np.mean(simulation.skill_errors(belief, person) ** 2)))
                inside[answers].append(shown.low <= person.pix <= shown.high)
            if answers == max(plan.marks):
                break
    return {mark: (squares[mark], float(np.mean(inside[mark]))) for mark in plan.marks}


def practice(each: int, seed: int) -> Iterator[Row]:
    how = f"{DRAWS} draws x {each} persons, skills in turn"
    for plan in PLANS:
        plan.table()  # before the pool: its processes find the bank read
        with ProcessPoolExecutor() as pool:
            found = list(pool.map(practised, [plan] * DRAWS, range(DRAWS), [each] * DRAWS, [seed] * DRAWS))
        title = f"practice, {plan.name}"
        draws = np.repeat(np.arange(DRAWS), each)
        for mark, goal in plan.goals.items():
            squares = np.concatenate([draw[mark][0] for draw in found])
            yield at_most(
                f"{title}: RMSE of a skill after {mark}",
                squares,
                goal,
                "level",
                how,
                of=lambda values: np.sqrt(np.mean(values)),
                groups=draws,
            )
        last = max(plan.goals)
        covered = [draw[last][1] for draw in found]
        yield at_least(f"{title}: interval covers after {last}", covered, plan.coverage, "share", how)
        lost = [draw[last][1] - draw[480][1] for draw in found]
        yield at_most(f"{title}: coverage lost by 480", lost, 0.05, "share", how)


def steps(seed: int) -> Iterator[Row]:
    """The last question of exams: the belief after 31 answers, and the choice among what is left."""
    exam_times, peer = {}, True
    for size, times in STEP_SIZES.items():
        random = np.random.default_rng([seed, 4])
        levels = random.integers(1, 9, size=size // 16 + 1).tolist()
        table = known(simulation.simulated_table([levels]), random, sd=0.25)
        histories = [history(table, number, random) for number in range(STEP_PERSONS)]
        own = {
            mode: [one_step(table, mode, *each) for _ in range(STEP_TIMES) for each in histories]
            for mode in ("exam", "smart")
        }
        exam_times[size] = milliseconds(own["exam"])
        how = f"median of {STEP_PERSONS} exams, {STEP_TIMES} times each: 16 skills after 31 answers, then the choice"
        yield plain(f"exam step, {size:,} exercises", exam_times[size], (None, 8), "ms", how)
        yield plain(
            f"smart practice's step, {size:,} exercises", milliseconds(own["smart"]), (None, 8), "ms", how
        )
        peers = against_catsim(table, histories) if peer else None
        if peers is None:
            peer = False
            continue
        ratio = milliseconds(peers) / exam_times[size]
        how = (
            f"medians of whole steps; catsim {metadata.version('catsim')}, its NumericalSearchEstimator and "
            f"MaxInfoSelector: {milliseconds(peers):.2f} ms; same exercises and answers"
        )
        yield plain(f"exam step against catsim, {size:,} exercises", ratio, (times, None), "times", how)
    ratio = exam_times[50_000] / exam_times[500]
    yield plain("exam step, 50,000 against 500 exercises", ratio, (None, 4), "times", "same run")


def history(table: ItemTable, number: int, random):
    """The first 31 answers of an exam, as evidence; its seed."""
    truth = simulation.Truth.as_written(table)
    (person,) = simulation.normal_persons(1, random)
    _, asked = simulation.examine(person, table, truth, random, seed=number)
    items = [table.items[table.place[name]] for name in asked[:31]]
    answers = [evidence_of(item, is_correct=truth.answers(person, item, random)) for item in items]
    posterior(answers[:-1], forgets=False)  # as it was believed one question before
    return number, answers


def one_step(table: ItemTable, mode: str, number: int, answers) -> float:
    """Seconds of one step; the last answer is a new one every time, so that nothing is known of it."""
    answers = [*answers[:-1], replace(answers[-1])]
    asked = [answer.exercise for answer in answers]
    began = time.perf_counter()
    belief = posterior(answers, forgets=False)
    choose(mode, Situation(number, len(asked) + 1, table, belief, asked=asked))
    return time.perf_counter() - began


def against_catsim(table: ItemTable, histories) -> list[float] | None:
    """Seconds of catsim's step after the same answers: its estimator, then maximum information."""
    try:
        from catsim.estimation import NumericalSearchEstimator
        from catsim.item_bank import ItemBank
        from catsim.selection import MaxInfoSelector
    except ImportError:
        missing("catsim")
        return None
    with contextlib.redirect_stdout(io.StringIO()):  # it prints an empty line
        bank = ItemBank(np.array([(item.a, item.difficulty, item.guessing, 1.0) for item in table.items]))
    estimator, selector = NumericalSearchEstimator(), MaxInfoSelector()
    seconds = []
    for _, answers in histories:
        asked = [table.place[answer.exercise] for answer in answers]
        marks = [answer.is_correct for answer in answers]
        began = time.perf_counter()
        ability = estimator.estimate(
            item_bank=bank, administered_items=asked, response_vector=marks, est_theta=3.5
        )
        selector.select(item_bank=bank, administered_items=asked, est_theta=ability)
        seconds.append(time.perf_counter() - began)
    return seconds


def milliseconds(seconds: list[float]) -> float:
    return 1000 * statistics.median(seconds)


def rows(persons: int, each: int, stressed: int, seed: int) -> Iterator[Row]:
    yield from steps(seed)
    yield from exams(persons, seed)
    yield from practice(each, seed)
    yield from stress(stressed, seed)


if __name__ == "__main__":
    options = {
        "persons": (4000, "persons who sit an exam"),
        "each": (20, f"persons who practise, for each of {DRAWS} draws"),
        "stressed": (400, "persons who sit an exam on each other bank, and of each other population"),
        "seed": (1, "of all that is drawn"),
    }
    sys.exit(main(__doc__, options, rows))
