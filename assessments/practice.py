"""Practice: begin an assessment, answer its questions one by one, end it."""

import secrets
from dataclasses import dataclass

from django.db import connection, transaction
from django.db.models import Max

from skills import forms
from skills.models import ExerciseVersion

from . import constants, state
from .asking import ask_next, end, next_question, outcome, store
from .evidence import Versions
from .locking import locked, locked_now
from .models import Assessment, Draft, Mode, PinnedStart, Question, Response
from .profiles import due_skills, recently_met

PLANNED = {
    Mode.TRIAL: constants.TRIAL_QUESTIONS,
    Mode.PLACEMENT: constants.PLACEMENT_QUESTIONS,
    Mode.SMART: constants.PRACTICE_QUESTIONS,
    Mode.SKILL: constants.PRACTICE_QUESTIONS,
}
WITHOUT_WEIGHT = {Mode.RETRY, Mode.MODULE}


class CannotStopYet(Exception):
    """A placement may be stopped from its 16th answer on."""


class AlreadyOver(Exception):
    """The run ended before this answer came."""


@dataclass(frozen=True)
class Given:
    """What became of a submission: the response that stands, and whether this submission made it."""

    response: Response
    is_new: bool
    is_same: bool


@transaction.atomic
def begin(student, mode, *, skill=None, module=None, conditions=None, planned=None, seed=None):
    """Begin an assessment, or return the one of this kind that is open; raise NothingToAsk.

    conditions: {'without': needs that this person cannot meet now, 'levels': those to choose from, if any}
    seed: of all that is drawn in it; drawn unless given
    """
    now = locked_now(student.pk)
    scope = "" if skill is None and module is None else (skill or module).pk
    open_one = (
        student.assessments.in_progress().filter(mode=mode, scope=scope).select_related("start").first()
    )
    if open_one is not None:
        return open_one
    assessment = Assessment.objects.create(
        student=student,
        mode=mode,
        scope=scope,
        skill=skill,
        module=module,
        planned=planned or PLANNED[mode],
        started_at=now,
    )
    last = student.responses.aggregate(last=Max("pk"))["last"] or 0
    PinnedStart.objects.create(
        assessment=assessment,
        last_response=last,
        recent_exercises=recently_met(student, now=now),
        due_skills=due_skills(student, now=now),
        **pinned(conditions, seed),
    )
    ask_next(assessment, now=now)
    return assessment


@transaction.atomic
def begin_trial(visitor, *, now, conditions=None):
    """Three questions for this browser, without an account; the open ones, if there are."""
    open_one = Assessment.objects.filter(visitor=visitor, student=None, mode=Mode.TRIAL).first()
    if open_one is not None:
        return open_one
    assessment = Assessment.objects.create(
        visitor=visitor, mode=Mode.TRIAL, planned=PLANNED[Mode.TRIAL], started_at=now
    )
    PinnedStart.objects.create(assessment=assessment, **pinned(conditions))
    ask_next(assessment, now=now)
    return assessment


def pinned(conditions, seed=None):
    """What every assessment pins besides its owner's past; the seed is drawn unless given."""
    versions = Versions.today()
    return {
        "seed": seed or secrets.token_hex(16),
        "bank_id": versions.bank,
        "calibration": versions.calibration,
        "rules": versions.rules,
        "conditions": conditions or {},
    }


def record_answer(assessment, number, answer, *, is_skipped=False, question=None):
    """Store the answer (parsed; None for 'I don't know yet') to question `number`, and choose the next one.

    question: that of this number where it has been read; what is used of it never changes.
    One transaction; the first answer to a question stands and ends its draft. Raises Question.DoesNotExist, and
    AlreadyOver where the run ended with this question open.
    """
    question = question or assessment.questions.get(number=number)
    exercise = ExerciseVersion.load(question.exercise_version_id).exercise
    verdict = forms.GIVEN_UP if answer is None else forms.judge(exercise, question.drawn, answer)
    stored = None if answer is None else forms.stored(question.drawn, answer)
    with transaction.atomic():
        known, now = state.load_locked(assessment)
        place = known.place_of(number)
        if known.asked[place].is_answered:
            response = Response.objects.get(question=question)
            is_same = response.answer == stored and response.verdict.get("skipped", False) == is_skipped
            return Given(response, False, is_same)
        if assessment.is_finished:
            raise AlreadyOver
        counts = not is_skipped and weighs(assessment, known, place)
        response = response_of(assessment, question, verdict, stored, is_skipped, counts, now)
        if known.asked[place].has_draft:
            end_draft(question)
        following = go_on(
            assessment, known.answered_at(place, verdict.is_correct, counts, is_skipped), now=now
        )
        store(response, *([following] if following else []))
    return Given(response, True, True)


def response_of(assessment, question, verdict, stored, is_skipped, counts, now):
    """The Response that these make, not stored yet."""
    return Response(
        question=question,
        student_id=assessment.student_id,
        answer=stored,
        is_correct=verdict.is_correct,
        mistake=verdict.mistake or "",
        verdict={**verdict.to_json(), "skipped": is_skipped},
        counts=counts,
        seconds=seconds_between(question.chosen_at, now),
        answered_at=now,
    )


def seconds_between(chosen_at, now):
    """Whole seconds that an answer took, within what is kept: a clock that was set back makes none negative."""
    return min(max(int((now - chosen_at).total_seconds()), 0), constants.SECONDS_AT_MOST)


def end_draft(question):
    """Remove what was typed, in one plain statement: nothing refers to a draft that the ORM would have to look for."""
    with connection.cursor() as cursor:
        cursor.execute(f"DELETE FROM {Draft._meta.db_table} WHERE question_id = %s", [question.pk])  # noqa: S608


def weighs(assessment, known, place):
    """Whether the answer to this question counts in the profile (engine: what counts)."""
    asked = known.asked[place]
    met_before = any(one.exercise == asked.exercise for one in known.asked[:place])
    return not (assessment.mode in WITHOUT_WEIGHT or asked.is_hinted or met_before)


def go_on(assessment, known, *, now):
    """After an answer: the next question, not stored yet; None at the end, and of what has all its questions."""
    if assessment.mode == Mode.RETRY:
        if known.asked[-1].is_correct:
            end(assessment, {}, now=now)
    elif assessment.mode == Mode.MODULE:
        if all(one.is_answered for one in known.asked):
            end(assessment, {}, now=now)
    else:
        return next_question(assessment, known, now=now)
    return None


@transaction.atomic
def stop(assessment):
    """End a run before its last question: a placement from its 16th answer on; raise CannotStopYet."""
    now = locked(assessment)
    if assessment.is_finished:
        return
    known = state.load(assessment)
    if assessment.mode == Mode.PLACEMENT and len(known.answered) < constants.PLACEMENT_MINIMUM:
        raise CannotStopYet
    Draft.objects.filter(question__assessment=assessment).delete()
    end(assessment, outcome(known.profile), now=now)


def take_hint(question, *, now):
    """Note that the hint of this open question was read: its answer will not weigh in the level."""
    Question.objects.filter(pk=question.pk, hinted_at=None, response=None).update(hinted_at=now)


@transaction.atomic
def try_fresh(question):
    """A fresh variant of an answered question's exercise, in a run of its own that does not weigh."""
    source = question.assessment
    now = locked(source)
    origin = source.origin if source.mode == Mode.RETRY else question
    retry = (
        Assessment.objects.in_progress()
        .filter(origin=origin, mode=Mode.RETRY)
        .select_related("start")
        .first()
    )
    if retry is None:
        retry = Assessment.objects.create(
            student_id=source.student_id,
            visitor=source.visitor,
            mode=Mode.RETRY,
            scope=str(origin.pk),
            origin=origin,
            planned=1,
            started_at=now,
        )
        PinnedStart.objects.create(assessment=retry, **pinned(None))
    if not retry.questions.filter(response=None).exists():
        ask_next(retry, now=now)
    return retry


@transaction.atomic
def begin_module(student, module):
    """Open a module with its checks drawn, or return the open one."""
    now = locked_now(student.pk)
    open_one = student.assessments.in_progress().filter(mode=Mode.MODULE, scope=module.pk).first()
    if open_one is not None:
        return open_one
    checks = list(module.checks())
    assessment = Assessment.objects.create(
        student=student, mode=Mode.MODULE, scope=module.pk, module=module, planned=len(checks), started_at=now
    )
    PinnedStart.objects.create(assessment=assessment, **pinned(None))
    for _check in checks:
        ask_next(assessment, now=now)
    return assessment
