"""Where parts of a document are marked, everything that decides can be read."""

import pytest

from skills.models import Exercise
from tests.browser.pages import enter
from tests.browser.test_every_page import look
from tests.factories import UserFactory
from tests.questions import ask


@pytest.fixture
def student(site):
    return UserFactory()


def test_no_marker_covers_words_of_what_it_marks(watched, site, student):
    enter(watched.context, site, student)
    found = {}
    for exercise in Exercise.objects.in_use().filter(current__answered_by="spot", check_of=None):
        watched.goto(f"{site}/practice/{ask(student, exercise).assessment_id}/")
        for width in (1280, 390):
            watched.set_viewport_size({"width": width, "height": 900})
            covered = look(watched, "covered")
            if covered:
                found[f"{exercise.pk} at {width} px"] = covered
    assert not found
