"""Simulated students: they answer real variants that the real engine chooses, and are written in bulk.

Each has a general ability and 16 skills around it (levels), answers by the engine's own response model at the
authored difficulties, and gains a little in a skill with every answer there (power law of practice flattened to
a constant over so few answers; Newell & Rosenbloom 1981). Used by the demo.
"""

import random
from dataclasses import dataclass, field, replace
from datetime import timedelta

from skills import forms
from skills.authoring import draw_variant
from skills.models import ExerciseVersion

from . import practice
from .choosing import next_choice
from .engine.constants import SKILL_SD, SKILLS
from .engine.irt import AUTHORED_A, authored_b, chance_of_success
from .evidence import Answered
from .models import Assessment, Mode, PinnedStart, Question, Response
from .state import Asked, State

GAIN_PER_ANSWER = 0.04  # levels
GIVES_UP = 0.25  # of the answers that would not be right
PAUSE = timedelta(seconds=8)  # between reading an explanation and the next question


@dataclass
class SimulatedStudent:
    """One student: `skills` in levels, and everything answered so far that counts, oldest first."""

    user: object
    chance: random.Random
    skills: list[float]
    answered: list[Answered] = field(default_factory=list)

    @classmethod
    def drawn(cls, user, seed, *, mean, sd):
        chance = random.Random(seed)  # noqa: S311
        general = chance.gauss(mean, sd)
        return cls(user, chance, [max(0.0, chance.gauss(general, SKILL_SD)) for _ in range(SKILLS)])


@dataclass
class Run:
    """One assessment in memory, before it is written."""

    student: SimulatedStudent
    assessment: Assessment
    start: PinnedStart
    questions: list[Question]
    responses: list[Response]
    asked: tuple[Asked, ...] = ()


def run_in_memory(student, mode, *, at, conditions, skill=None, planned=None):
    """Let one student go through an assessment that begins at `at`; nothing is written."""
    assessment = Assessment(
        student=student.user,
        mode=mode,
        scope=skill.pk if skill else "",
        skill=skill,
        planned=planned or practice.PLANNED[mode],
        started_at=at,
    )
    start = PinnedStart(
        assessment=assessment,
        last_response=max((one.pk for one in student.answered), default=0),
        recent_exercises=sorted({one.exercise for one in student.answered}),
        **practice.pinned(conditions, seed=f"{student.chance.getrandbits(128):032x}"),
    )
    run = Run(student, assessment, start, [], [])
    known = State(start, mode, assessment.planned, tuple(student.answered))
    while choice := next_choice(assessment, known):
        at = ask(run, choice, known, at=at)
        known = replace(known, asked=run.asked)
    assessment.finished_at = at
    assessment.outcome = practice.outcome(known.profile)
    return run


def ask(run, choice, known, *, at):
    """Ask the chosen question and let the student answer; return when the next one begins."""
    version = ExerciseVersion.load(known.versions[choice.exercise])
    exercise, number = version.exercise, len(run.asked) + 1
    drawn = draw_variant(exercise, choice.seed).to_json()
    item = known.table.items[known.table.place[choice.exercise]]
    answer = simulated_answer(run.student, item, exercise, drawn)
    verdict = forms.GIVEN_UP if answer is None else forms.judge(exercise, drawn, answer)
    seconds = int(item.seconds * run.student.chance.uniform(0.4, 1.4))
    question = Question(
        assessment=run.assessment,
        number=number,
        exercise_version_id=version.pk,
        seed=choice.seed,
        variant=drawn,
        relaxed=list(choice.relaxed),
        chosen_at=at,
    )
    run.questions.append(question)
    run.responses.append(
        Response(
            question=question,
            student=run.student.user,
            answer=None if answer is None else forms.stored(drawn, answer),
            is_correct=verdict.is_correct,
            mistake=verdict.mistake or "",
            verdict={**verdict.to_json(), "skipped": False},
            counts=True,
            seconds=seconds,
            answered_at=at + timedelta(seconds=seconds),
        )
    )
    run.asked += (
        Asked(
            number,
            item.id,
            choice.seed,
            item.skill,
            item.level,
            item.guessing,
            verdict.is_correct,
            counts=True,
            is_skipped=False,
        ),
    )
    return at + timedelta(seconds=seconds) + PAUSE


def simulated_answer(student, item, exercise, drawn):
    """The key, a named mistake, or None ('I don't know yet'), as this student's ability says."""
    ability = student.skills[item.skill]
    student.skills[item.skill] += GAIN_PER_ANSWER
    chance = float(chance_of_success(ability, AUTHORED_A, authored_b(item.level), item.guessing))
    if student.chance.random() < chance:
        return right_answer(exercise, drawn)
    if student.chance.random() < GIVES_UP:
        return None
    return student.chance.choice(mistaken_answers(exercise, drawn) or [None])


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
    """Store these runs in four statements a table's batch, and let their students remember them."""
    Assessment.objects.bulk_create(run.assessment for run in runs)
    for run in runs:
        run.start.assessment = run.assessment
        for question in run.questions:
            question.assessment = run.assessment
    PinnedStart.objects.bulk_create(run.start for run in runs)
    Question.objects.bulk_create((question for run in runs for question in run.questions), batch_size=200)
    for run in runs:
        for question, response in zip(run.questions, run.responses, strict=True):
            response.question = question
    Response.objects.bulk_create((response for run in runs for response in run.responses), batch_size=500)
    for run in runs:
        for asked, response in zip(run.asked, run.responses, strict=True):
            run.student.answered.append(
                Answered(
                    response.pk,
                    asked.exercise,
                    asked.skill,
                    asked.is_correct,
                    asked.level,
                    asked.guessing,
                    response.answered_at,
                )
            )


def weeks_of_practice(students, *, now, weeks, conditions, skills):
    """A placement, then two practices a week for each student until `now`, written week by week."""
    first = now - timedelta(weeks=weeks)
    write(
        [run_in_memory(one, Mode.PLACEMENT, at=moment(one, first), conditions=conditions) for one in students]
    )
    for week in range(1, weeks):
        at = first + timedelta(weeks=week)
        write([run_in_memory(one, Mode.SMART, at=moment(one, at), conditions=conditions) for one in students])
        write(
            [
                run_in_memory(
                    one,
                    Mode.SKILL,
                    at=moment(one, at + timedelta(days=2)),
                    conditions=conditions,
                    skill=one.chance.choice(skills),
                )
                for one in students
            ]
        )


def moment(student, day):
    """An hour of a school day or evening, different for each student."""
    return day.replace(hour=9, minute=0) + timedelta(minutes=student.chance.randint(0, 9 * 60))
