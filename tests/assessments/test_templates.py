"""A page put together when it is compiled is the page whose parts are looked up while they are edited."""

from datetime import UTC, datetime

import pytest
import time_machine
from django.template import engines
from django.test import RequestFactory
from django.utils import translation

from assessments import practice
from assessments.addresses import address
from assessments.presenting import present
from assessments.views.practice import STEP
from pixprep.jinja import environment, spoken
from skills.models import Exercise
from tests.factories import UserFactory
from tests.questions import ask

NOW = datetime(2026, 1, 30, 9, tzinfo=UTC)

pytestmark = pytest.mark.usefixtures("bank")


def drawn_by(templates, question):
    request = RequestFactory().get("/")
    context = present(question.assessment, question) | spoken(request)
    return templates.get_template(STEP).render(**context, request=request, csrf_input="", is_hinted_now=False)


@pytest.mark.parametrize("language", ["fr", "en"])
def test_a_question_of_each_form_is_drawn_the_same(language):
    loader = engines["jinja"].env.loader
    put_together, looked_up = (
        environment(loader=loader, autoescape=True, auto_reload=is_edited) for is_edited in (False, True)
    )
    by_form = {exercise.current.form: exercise for exercise in Exercise.objects.in_use()}
    student = UserFactory(language=language)

    with translation.override(language), time_machine.travel(NOW, tick=False):
        for exercise in by_form.values():
            run = ask(student, exercise).assessment
            for is_answered in (False, True):
                if is_answered:
                    practice.record_answer(run, 1, None)
                question = run.questions.with_explanation_mark(student.pk).get(number=1)
                assert drawn_by(put_together, question) == drawn_by(looked_up, question)
    assert len(by_form) >= 9


def test_an_address_made_from_its_pattern_is_the_one_that_the_urls_give():
    assert address("question", 7, 12) == "/practice/7/12/"
    assert address("material-file", 987_654_302, 1, 987_654_301) == "/practice/987654302/1/files/987654301/"
