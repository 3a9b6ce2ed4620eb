"""Nobody reads another person's practice, by any address."""

import pytest
from django.urls import reverse

from assessments import practice
from assessments.models import Mode
from tests.factories import UserFactory

pytestmark = pytest.mark.usefixtures("bank")


@pytest.fixture
def assessment():
    return practice.begin(UserFactory(), Mode.SMART)


def addresses(pk):
    """(method, address) of every page and verb of one assessment."""
    yield "get", reverse("practice", args=[pk])
    yield "get", reverse("practice-end", args=[pk])
    yield "post", reverse("practice-stop", args=[pk])
    yield "get", reverse("question", args=[pk, 1])
    yield "post", reverse("answer", args=[pk, 1])
    yield "post", reverse("hint", args=[pk, 1])
    yield "post", reverse("fresh", args=[pk, 1])
    yield "get", reverse("problem", args=[pk, 1])
    yield "post", reverse("problem", args=[pk, 1])
    yield "get", reverse("material-file", args=[pk, 1, 0])
    yield "get", reverse("history-detail", args=[pk])


def test_a_stranger_gets_404_everywhere(client, assessment):
    client.force_login(UserFactory())

    answers = {
        address: getattr(client, method)(address).status_code for method, address in addresses(assessment.pk)
    }

    assert set(answers.values()) == {404}


def test_a_teacher_of_another_institution_and_one_of_the_same_get_404(client, assessment):
    client.force_login(UserFactory(teacher=True))

    answers = {
        address: getattr(client, method)(address).status_code for method, address in addresses(assessment.pk)
    }

    assert set(answers.values()) == {404}


def test_without_a_sign_in_one_is_led_to_it(client, assessment):
    for method, address in addresses(assessment.pk):
        response = getattr(client, method)(address)

        assert response.status_code == 302
        assert response["Location"].startswith(reverse("account_login"))


def test_a_visitor_reads_only_the_questions_of_that_browser(client, assessment):
    client.post(reverse("try"))

    answers = {
        address: getattr(client, method)(address).status_code for method, address in addresses(assessment.pk)
    }

    assert set(answers.values()) <= {404, 302}
    assert answers[reverse("practice", args=[assessment.pk])] == 404


@pytest.mark.parametrize(
    "address",
    [
        "/skills/9.9/",
        "/skills/4.1%00/",
        "/modules/none-such/",
        "/practice/999999999999/",
        "/practice/99999999999999999999999/",
        "/history/0/",
    ],
)
def test_an_unknown_id_is_404(client, address):
    client.force_login(UserFactory())

    assert client.get(address).status_code == 404


def test_a_question_that_was_not_asked_yet_is_404(client, assessment):
    client.force_login(assessment.student)

    assert client.get(reverse("question", args=[assessment.pk, 2])).status_code == 404
    assert client.post(reverse("answer", args=[assessment.pk, 2]), {"kind": "unknown"}).status_code == 404
    assert client.get(reverse("material-file", args=[assessment.pk, 1, 99])).status_code == 404
