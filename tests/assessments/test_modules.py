"""A module: lessons to read, checks with feedback inside the page, and a follow-up practice."""

from datetime import date

import pytest
from django.urls import reverse

from assessments.models import Assessment, Mode, Response
from skills import forms
from skills.models import LinkCheck, Module
from tests.factories import UserFactory

pytestmark = pytest.mark.usefixtures("bank")


@pytest.fixture
def student(client):
    student = UserFactory(language="en")
    client.force_login(student)
    return student


@pytest.fixture
def module():
    return Module.objects.get(pk="4.1-levels-3-4")


def test_a_module_can_be_read_without_beginning_its_checks(client, student, module):
    page = client.get(reverse("module", args=[module.pk])).content.decode()

    assert module.title in page
    assert "Show the checks" in page
    assert not Assessment.objects.exists()


def test_a_resource_shows_the_day_on_which_this_site_opened_it(client, student, module):
    opened, untried = module.load().render("en").resources[:2]
    LinkCheck.objects.create(url=opened["url"], opened_on=date(2026, 11, 20), tried_on=date(2026, 11, 27))

    page = client.get(reverse("module", args=[module.pk])).content.decode()

    assert page.count("checked on") == 1
    assert "checked on 20 November 2026" in page.split(untried["url"])[0]


def test_its_checks_are_answered_inside_the_page_and_do_not_weigh(client, student, module):
    client.post(reverse("begin-module", args=[module.pk]))
    run = Assessment.objects.get(mode=Mode.MODULE)
    first = run.questions.order_by("number").first()

    response = client.post(
        reverse("answer", args=[run.pk, first.number]),
        {"kind": "answer", **forms.right_fields(first.variant)},
        follow=True,
    )

    assert response.redirect_chain[-1][0].startswith(reverse("module", args=[module.pk]))
    assert "That is right." in response.content.decode()
    assert not Response.objects.get().counts


def test_an_empty_check_is_told_inside_the_page(client, student, module):
    client.post(reverse("begin-module", args=[module.pk]))
    run = Assessment.objects.get(mode=Mode.MODULE)

    response = client.post(reverse("answer", args=[run.pk, 1]), {"kind": "answer"})

    page = response.content.decode()
    assert response.status_code == 422
    assert module.title in page
    assert "field-errors" in page


def test_a_finished_module_leads_to_three_exercises_of_its_levels(client, student, module):
    client.post(reverse("begin-module", args=[module.pk]))
    run = Assessment.objects.get(mode=Mode.MODULE)
    for question in run.questions.all():
        client.post(reverse("answer", args=[run.pk, question.number]), {"kind": "unknown"})

    page = client.get(reverse("module", args=[module.pk])).content.decode()
    client.post(reverse("follow-up", args=[module.pk]))

    practice = Assessment.objects.get(mode=Mode.SKILL)
    assert "Practise three exercises" in page
    assert (practice.planned, practice.skill_id) == (3, "4.1")
    assert practice.questions.get().exercise_version.level in module.levels
