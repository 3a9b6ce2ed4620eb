"""Two hands at once: the database keeps one question, one response."""

from concurrent.futures import ThreadPoolExecutor

import pytest
from django.db import connections

from assessments import practice, replay
from assessments.models import Assessment, Mode, Question, Response
from tests.factories import UserFactory

AT_ONCE = 8


@pytest.fixture
def student(transactional_db, bank):
    return UserFactory()


def at_once(act, arguments):
    """Call `act` for each argument in a thread of its own, on a connection of its own."""

    def alone(argument):
        try:
            return act(argument)
        finally:
            connections.close_all()

    with ThreadPoolExecutor(AT_ONCE) as pool:
        return list(pool.map(alone, arguments))


@pytest.mark.database
def test_the_same_answer_sent_at_once_is_one_response_and_one_next_question(student):
    assessment = practice.begin(student, Mode.PLACEMENT)

    given = at_once(
        lambda _: practice.record_answer(Assessment.objects.get(pk=assessment.pk), 1, None), range(AT_ONCE)
    )

    assert sum(one.is_new for one in given) == 1
    assert all(one.is_same for one in given)
    assert Response.objects.count() == 1
    assert Question.objects.count() == 2


@pytest.mark.database
def test_beginning_at_once_opens_one_run(student):
    begun = at_once(lambda _: practice.begin(student, Mode.SMART).pk, range(AT_ONCE))

    assert len(set(begun)) == 1
    assert Assessment.objects.count() == 1


@pytest.mark.database
def test_answers_in_two_tabs_follow_one_another_and_replay(student):
    modes = [Mode.PLACEMENT, Mode.SMART]
    runs = [practice.begin(student, mode).pk for mode in modes]

    def answer_three(pk):
        for number in (1, 2, 3):
            practice.record_answer(Assessment.objects.get(pk=pk), number, None)

    at_once(answer_three, runs)
    later = practice.begin(
        student, Mode.SKILL, skill=Question.objects.first().exercise_version.exercise.skill
    )

    assert Response.objects.count() == 6
    assert later.start.last_response == Response.objects.order_by("-pk").first().pk
    assert all(replay.replay(one).is_same for one in Assessment.objects.all())
