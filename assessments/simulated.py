"""Simulated students: they answer real variants that the real engine chooses, and are written in bulk.

Each has a general ability and 16 skills around it (levels), and answers by the engine's own response model at the
authored difficulties. Every answer in a skill with its explanation teaches 0.1 logits there, to everyone alike:
students start differently and learn at nearly one rate (Koedinger, Carvalho, Liu & McLaughlin 2023, PNAS 120(13)).
Times are lognormal around the expected ones (van der Linden 2006). Used by the demo.
"""

import random
from contextlib import suppress
from dataclasses import dataclass, field, replace
from datetime import timedelta

from skills import forms
from skills.authoring import CannotDraw, draw_variant
from skills.models import ExerciseVersion

from . import asking, calibrating, practice
from .choosing import next_choice
from .constants import RECENT, SECONDS_AT_MOST
from .engine.constants import SKILL_SD, SKILLS
from .engine.irt import AUTHORED_A, authored_b, chance_of_success
from .evidence import SKILL_INDEX, Answered, Past
from .models import Assessment, Mode, PinnedStart, Question, Response
from .state import Asked, State

GAIN_PER_ANSWER = 0.1 / AUTHORED_A  # levels
TIME_SPREAD = 0.35  # SD of the logarithm of time over expected time
GIVES_UP = 0.25  # of the answers that would not be right
TAKES_HINT = 0.05  # of the questions
DILIGENCE = (0.15, 0.7)
WEEKS = 13
MISSING = 0.06  # of the hours in class
PICKS_SKILL = 0.6  # of the practices at home
TRIES_AGAIN = 0.15  # of the answers that were not right yet
READS_MODULE = 0.2  # of the evenings
CALIBRATED_EVERY = 4  # weeks
OPEN_RUN_OF = 8  # one student in so many has a practice that waits
PAUSE = timedelta(seconds=8)  # between reading an explanation and the next question


@dataclass
class SimulatedStudent:
    """One student: `skills` in levels, and everything answered so far that counts, oldest first.

    diligence: chance to practise at home in a week.
    """

    user: object
    chance: random.Random
    skills: list[float]
    diligence: float
    answered: list[Answered] = field(default_factory=list)
    modules: set[str] = field(default_factory=set)

    @classmethod
    def drawn(cls, user, seed, *, mean, sd):
        chance = random.Random(seed)  # noqa: S311
        general = chance.gauss(mean, sd)
        skills = [max(0.0, chance.gauss(general, SKILL_SD)) for _ in range(SKILLS)]
        return cls(user, chance, skills, diligence=chance.uniform(*DILIGENCE))


@dataclass
class Run:
    """One assessment in memory, before it is written."""

    student: SimulatedStudent
    assessment: Assessment
    start: PinnedStart
    questions: list[Question]
    responses: list[Response]
    asked: tuple[Asked, ...] = ()


def run_in_memory(student, mode, *, at, conditions=None, planned=None, keeps=None, **about):
    """Let one student go through an assessment that begins at `at`; nothing is written.

    keeps: questions that get an answer; the next one then waits, and the run stays open.
    about: skill, module or origin, as the mode needs.
    """
    assessment = Assessment(
        student=student.user,
        mode=mode,
        scope=str(next((one.pk for one in about.values()), "")),
        planned=planned or practice.PLANNED[mode],
        started_at=at,
        **about,
    )
    start = PinnedStart(
        assessment=assessment,
        last_response=max((one.pk for one in student.answered), default=0),
        recent_exercises=sorted({one.exercise for one in student.answered if at - one.answered_at < RECENT}),
        **practice.pinned(conditions, seed=f"{student.chance.getrandbits(128):032x}"),
    )
    run = Run(student, assessment, start, [], [])
    counts = mode not in practice.WITHOUT_WEIGHT
    known = State(start, mode, assessment.planned, Past(student.answered if counts else ()))
    undrawable = []
    while choice := next_choice(assessment, known, undrawable=undrawable):
        try:
            question, item = ask(run, choice, known, undrawable, at=at)
        except CannotDraw:
            undrawable.append(choice.exercise)
            continue
        if len(run.asked) == keeps:
            return run
        at = answer(run, question, item, at=at, counts=counts)
        known = replace(known, asked=run.asked)
        undrawable = []
    assessment.finished_at = at
    assessment.outcome = asking.outcome(known.profile) if counts else {}
    return run


def ask(run, choice, known, undrawable, *, at):
    """Draw and add the chosen question; return it with what it asks: (Question, Asked without an answer).

    Raises CannotDraw.
    """
    version = ExerciseVersion.load(choice.version or known.versions[choice.exercise])
    drawn = draw_variant(version.exercise, choice.seed)
    question = Question(
        assessment=run.assessment,
        number=len(run.asked) + 1,
        exercise_version_id=version.pk,
        seed=choice.seed,
        variant=drawn.to_json(),
        relaxed=asking.notes(choice, undrawable),
        chosen_at=at,
        hinted_at=at if run.student.chance.random() < TAKES_HINT else None,
    )
    run.questions.append(question)
    place = known.table.place.get(choice.exercise)  # a module's check has none
    return question, Asked(
        question.number,
        choice.exercise,
        choice.seed,
        SKILL_INDEX[version.exercise.skill_code],
        version.exercise.front.level,
        forms.guessing(drawn) if place is None else known.table.items[place].guessing,
        is_correct=None,
        counts=False,
        is_skipped=False,
        is_hinted=question.hinted_at is not None,
        relaxed=tuple(question.relaxed),
    )


def answer(run, question, item, *, at, counts):
    """Let the student answer this question; return when the next one begins."""
    exercise = ExerciseVersion.load(question.exercise_version_id).exercise
    given = simulated_answer(run.student, item, exercise, question.variant)
    verdict = forms.GIVEN_UP if given is None else forms.judge(exercise, question.variant, given)
    spent = exercise.front.time * run.student.chance.lognormvariate(0, TIME_SPREAD)
    seconds = min(int(spent), SECONDS_AT_MOST)
    weighs = counts and not item.is_hinted
    run.responses.append(
        Response(
            question=question,
            student=run.student.user,
            answer=None if given is None else forms.stored(question.variant, given),
            is_correct=verdict.is_correct,
            mistake=verdict.mistake or "",
            verdict={**verdict.to_json(), "skipped": False},
            counts=weighs,
            seconds=seconds,
            answered_at=at + timedelta(seconds=seconds),
        )
    )
    run.asked += (replace(item, is_correct=verdict.is_correct, counts=weighs),)
    return at + timedelta(seconds=seconds) + PAUSE


def simulated_answer(student, item, exercise, drawn):
    """The key, a named mistake, or None ('I don't know yet'), as this student's ability says."""
    ability = student.skills[item.skill]
    student.skills[item.skill] += GAIN_PER_ANSWER
    chance = float(chance_of_success(ability, AUTHORED_A, authored_b(item.level), item.guessing))
    return answer_of(student.chance.random() < chance, student.chance, exercise, drawn)


def answer_of(knows, chance, exercise, drawn):
    """The parsed answer of somebody who knows, or one who does not: a named mistake, or None."""
    if knows:
        return right_answer(exercise, drawn)
    if chance.random() < GIVES_UP:
        return None
    mistaken = mistaken_answers(exercise, drawn) or [None]
    weights = [1 / place for place in range(1, len(mistaken) + 1)]  # authors name the likeliest first
    return chance.choices(mistaken, weights)[0]


def right_answer(exercise, drawn):
    """The parsed answer of somebody who knows: the key, or the document that the exercise's own code makes."""
    if drawn["answered_by"] == "produce":
        return forms.parse(exercise, drawn, {}, forms.right_upload(exercise, drawn))
    return forms.parse(exercise, drawn, forms.right_fields(drawn))


def mistaken_answers(exercise, drawn):
    """Parsed answers that this variant's named mistakes lead to."""
    sent = [forms.wrong_fields(drawn, mistake["id"]) for mistake in drawn.get("mistakes", [])]
    return [answer for fields in sent if fields and (answer := parsed(exercise, drawn, fields)) is not None]


def parsed(exercise, drawn, fields):
    """The answer, or None where the page would not take it (two parts wanted, one marked)."""
    try:
        return forms.parse(exercise, drawn, fields)
    except forms.Unparsable:
        return None


def write(runs):
    """Store these runs in four statements a table's batch, and let their students remember what counts."""
    runs = list(runs)
    Assessment.objects.bulk_create(run.assessment for run in runs)
    for run in runs:
        run.start.assessment = run.assessment
        for question in run.questions:
            question.assessment = run.assessment
    PinnedStart.objects.bulk_create(run.start for run in runs)
    Question.objects.bulk_create((question for run in runs for question in run.questions), batch_size=200)
    for run in runs:
        for question, response in zip(run.questions, run.responses, strict=False):
            response.question = question
    Response.objects.bulk_create((response for run in runs for response in run.responses), batch_size=500)
    for run in runs:
        for asked, response in zip(run.asked, run.responses, strict=True):
            if asked.counts:
                run.student.answered.append(remembered(asked, response))


def remembered(asked, response):
    return Answered(
        response.pk,
        asked.exercise,
        asked.skill,
        asked.is_correct,
        asked.level,
        asked.guessing,
        response.answered_at,
    )


def months_of_practice(students, *, now, conditions, skills, modules):
    """A class from its placement, 13 weeks ago, until `now`: some 120 answers a student, written week by week.

    An hour in class every second week, where a few are missing; at home as diligence says.
    """
    first = now - timedelta(weeks=WEEKS)
    write(run_in_memory(one, Mode.PLACEMENT, at=hour(one, first), conditions=conditions) for one in students)
    for week in range(1, WEEKS):
        day = first + timedelta(weeks=week)
        if week % CALIBRATED_EVERY == 0:
            with suppress(calibrating.TooFewAnswers):
                calibrating.calibrate(now=day)
        present = [one for one in students if week % 2 and one.chance.random() > MISSING]
        practised = [
            run_in_memory(one, Mode.SMART, at=hour(one, day), conditions=conditions) for one in present
        ]
        write(practised)
        write(run for one in practised for run in second_tries(one))
        at_home = [one for one in students if one.chance.random() < one.diligence]
        write(home_work(one, day + timedelta(days=2), conditions, skills) for one in at_home)
        write(
            run_in_memory(one, Mode.MODULE, at=evening(one, day), module=module, planned=len(module.checks()))
            for one in at_home
            if one.chance.random() < READS_MODULE
            for module in [one.chance.choice(modules)]
            if module.pk not in one.modules and not one.modules.add(module.pk)
        )
    waiting = students[1::OPEN_RUN_OF]
    write(run_in_memory(one, Mode.SMART, at=now, conditions=conditions, keeps=3) for one in waiting)


def home_work(student, day, conditions, skills):
    """One practice at home: of a skill that the student picks, or what smart practice proposes."""
    at = evening(student, day)
    if student.chance.random() < PICKS_SKILL:
        skill = student.chance.choice(skills)
        return run_in_memory(student, Mode.SKILL, at=at, conditions=conditions, skill=skill)
    return run_in_memory(student, Mode.SMART, at=at, conditions=conditions)


def second_tries(run):
    """Runs of fresh variants of what was not right yet in a written run."""
    for question, response in zip(run.questions, run.responses, strict=True):
        if not response.is_correct and run.student.chance.random() < TRIES_AGAIN:
            at = response.answered_at + PAUSE
            yield run_in_memory(run.student, Mode.RETRY, at=at, origin=question, planned=1, keeps=2)


def hour(student, day):
    """The class's hour: everyone begins within a few minutes."""
    return day.replace(hour=9, minute=0) + timedelta(minutes=student.chance.randint(0, 6))


def evening(student, day):
    return day.replace(hour=16, minute=0) + timedelta(minutes=student.chance.randint(0, 240))
