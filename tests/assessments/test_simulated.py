"""Demonstration data: what simulated students leave behind is what real ones would have."""

from datetime import timedelta

import pytest
from django.utils import timezone

from assessments import replay, simulated
from assessments.models import Assessment, Mode, Response
from skills.models import Module, Skill
from tests.factories import UserFactory

pytestmark = pytest.mark.usefixtures("bank")


@pytest.fixture
def history():
    """Three students' months, the second with a practice that waits."""
    now = timezone.now()
    students = [
        simulated.SimulatedStudent.drawn(UserFactory(), f"student {number}", mean=3, sd=1)
        for number in range(3)
    ]
    simulated.months_of_practice(
        students,
        now=now,
        conditions={"without": ["office"]},
        skills=list(Skill.objects.order_by("pk")),
        modules=list(Module.objects.in_use().order_by("pk")),
    )
    return [one.user for one in students], now


def test_months_of_a_simulated_class_replay_to_the_same_questions_and_scores(history):
    students, now = history

    assert all(replay.replay(one).is_same for one in Assessment.objects.select_related("start"))
    assert all(80 <= student.responses.count() <= 180 for student in students)
    assert Response.objects.earliest("answered_at").answered_at < now - timedelta(weeks=12)
    assert list(
        Assessment.objects.in_progress().filter(mode=Mode.SMART).values_list("student", flat=True)
    ) == [students[1].pk]
