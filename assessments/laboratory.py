"""The laboratory: simulated students through the real use cases, and how well they come to be known.

Their abilities are drawn from the engine's population and stay as they are; the real difficulty of each exercise is
drawn from the authored prior, which the engine does not know (design: engine). Needs a database that nobody else uses.
"""

import random
import statistics
import time
from dataclasses import asdict, dataclass

import numpy as np

from accounts.models import User
from skills.models import BankRelease, ExerciseVersion

from . import practice, state
from .engine import simulation
from .engine.constants import PIX_PER_OVERALL_LEVEL
from .evidence import Versions, item_table
from .models import Mode
from .simulated import answer_of

NOT_ASKED = None  # a figure that these students do not give


@dataclass(frozen=True)
class Student:
    """What is known of one simulated student in the end. met: ids of exercises; steps: seconds of each answer.

    pix, level, low, high: None where a skill has not been asked
    """

    person: simulation.Person
    pix: int | None
    level: int | None
    low: int | None
    high: int | None
    skill_errors: tuple[float, ...]
    met: frozenset[str]
    steps: tuple[float, ...]


@dataclass(frozen=True)
class Report:
    """How far the students' results are from the truth. Pix are out of 1024; shares are 0 to 1.

    rmse_pix, bias_pix, coverage, level_exact, level_within_one: of the totals, where every skill was asked; coverage
        is that of the 90 % interval
    rmse_level, bias_level : of the measured skills, in levels
    highest_exposure : share of students who met the exercise that most of them met
    overlap          : share of its exercises that a student has in common with another, on average
    step_ms, slowest_step_ms : median and 95th percentile of storing an answer and asking the next question
    """

    students: int
    questions: int
    seed: int
    bank: str
    exercises: int
    with_total: int
    rmse_pix: float | None
    bias_pix: float | None
    coverage: float | None
    level_exact: float | None
    level_within_one: float | None
    rmse_level: float | None
    bias_level: float | None
    highest_exposure: float
    overlap: float | None
    step_ms: float
    slowest_step_ms: float

    def to_json(self):
        return asdict(self)


def run(*, students, questions, seed, progress=lambda share: None):
    """Let so many students answer so many questions each; return the Report. progress: called with the share done."""
    draws = np.random.default_rng([seed, 0])
    persons = simulation.normal_persons(students, draws)
    table, _ = item_table(Versions.today().bank, Versions.today().calibration)
    truth = simulation.Truth.drawn(table, draws)
    found = []
    for number, person in enumerate(persons):
        found.append(
            practised(
                person,
                truth,
                table,
                questions=questions,
                name=f"{seed}/{number}",
                progress=lambda share, number=number: progress((number + share) / students),
            )
        )
    return report(found, table, students=students, questions=questions, seed=seed)


def practised(person, truth, table, *, questions, name, progress):
    """One student: a placement, then smart practice, until so many questions are answered."""
    user = User.objects.create_user(f"simulated {name}")
    chance = random.Random(name)  # noqa: S311
    met, steps, runs = [], [], 0
    while len(steps) < questions:
        mode = Mode.SMART if runs else Mode.PLACEMENT
        planned = min(practice.PLANNED[mode], questions - len(steps))
        assessment = practice.begin(user, mode, planned=planned, seed=f"{name}/{runs}")
        while question := assessment.questions.filter(response=None).first():
            item = table.items[table.place[exercise_of(question)]]
            answer = answer_to(question, item, person, truth, chance)
            began = time.perf_counter()
            practice.record_answer(assessment, question.number, answer)
            steps.append(time.perf_counter() - began)
            met.append(item.id)
            progress(len(steps) / questions)
        runs += 1
    known = state.load(assessment)
    errors = simulation.skill_errors(known.posterior, person)
    measured = [error for error, skill in zip(errors, known.profile.skills, strict=True) if skill.is_measured]
    profile = known.profile
    return Student(
        person,
        profile.pix,
        profile.level,
        profile.low,
        profile.high,
        tuple(map(float, measured)),
        frozenset(met),
        tuple(steps),
    )


def exercise_of(question):
    return ExerciseVersion.load(question.exercise_version_id).exercise.id


def answer_to(question, item, person, truth, chance):
    """The parsed answer of this person, right as often as the truth says."""
    a, b = truth.parameters[item.id]
    knows = chance.random() < simulation.chance_of_success(person.skills[item.skill], a, b, item.guessing)
    exercise = ExerciseVersion.load(question.exercise_version_id).exercise
    return answer_of(knows, chance, exercise, question.variant)


def report(found, table, *, students, questions, seed):
    totals = [one for one in found if one.pix is not None]
    errors = [one.pix - one.person.pix for one in totals]
    levels = [abs(one.level - int(one.person.pix // PIX_PER_OVERALL_LEVEL)) for one in totals]
    skills = [error for one in found for error in one.skill_errors]
    met = np.zeros((len(found), len(table)))
    for row, one in enumerate(found):
        met[row, table.places_of(one.met)] = 1
    steps = sorted(1000 * step for one in found for step in one.steps)
    return Report(
        students=students,
        questions=questions,
        seed=seed,
        bank=BankRelease.objects.latest().digest[:8],
        exercises=len(table),
        with_total=len(totals),
        rmse_pix=root_mean_square(errors),
        bias_pix=mean(errors),
        coverage=mean([one.low <= one.person.pix <= one.high for one in totals]),
        level_exact=mean([off == 0 for off in levels]),
        level_within_one=mean([off <= 1 for off in levels]),
        rmse_level=root_mean_square(skills),
        bias_level=mean(skills),
        highest_exposure=float(met.mean(axis=0).max()),
        overlap=overlap_of(met),
        step_ms=statistics.median(steps),
        slowest_step_ms=steps[int(0.95 * (len(steps) - 1))],
    )


def overlap_of(met):
    """Mean share of a student's exercises that another one met too. met: students x exercises, 0 or 1."""
    if len(met) < 2:
        return NOT_ASKED
    common = met @ met.T
    shares = common / common.diagonal()[:, None]
    return float((shares.sum() - len(met)) / (len(met) * (len(met) - 1)))


def mean(values):
    return float(np.mean(values)) if len(values) else NOT_ASKED


def root_mean_square(values):
    return float(np.sqrt(np.mean(np.square(values)))) if len(values) else NOT_ASKED
