"""Two hands at once: the database keeps one question, one response."""

from concurrent.futures import ThreadPoolExecutor
from threading import Event

import pytest
from django.db import connection, connections, transaction
from django.urls import reverse

from assessments import locking, practice, replay
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


def hold(assessment_id, is_held, may_let_go):
    """Keep the lock of its answers for as long as the other side wishes, on a connection of its own."""
    try:
        with transaction.atomic():
            locking.locked(Assessment.objects.get(pk=assessment_id))
            is_held.set()
            may_let_go.wait(30)
    finally:
        connections.close_all()


@pytest.mark.database
def test_an_answer_and_a_draft_that_wait_too_long_are_asked_to_come_again(student, client):
    run = practice.begin(student, Mode.SMART)
    client.force_login(student)
    client.get(reverse("practice", args=[run.pk]))
    is_held, may_let_go = Event(), Event()
    with ThreadPoolExecutor(1) as pool:
        pool.submit(hold, run.pk, is_held, may_let_go)
        is_held.wait(30)
        with connection.cursor() as cursor:
            short = (
                "SET lock_timeout = 200" if connection.vendor == "postgresql" else "PRAGMA busy_timeout = 200"
            )
            cursor.execute(short)
        draft = {"answer": "x", "version": 1, "writer": "here", "seen": 0}
        refused = [
            client.post(reverse("answer", args=[run.pk, 1]), {"kind": "unknown"}),
            client.post(reverse("draft", args=[run.pk, 1]), draft),
        ]
        may_let_go.set()

    connection.close()
    again = client.post(reverse("answer", args=[run.pk, 1]), {"kind": "unknown"})

    assert {(one.status_code, one["Retry-After"]) for one in refused} == {(503, "1")}
    assert again.status_code == 302
    assert Response.objects.count() == 1
