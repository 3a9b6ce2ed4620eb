"""Language, colours, reading comfort and time, for accounts and for visitors."""

from datetime import UTC, datetime, timedelta

import pytest
import time_machine
from django.urls import reverse
from pytest_django.asserts import assertContains

from accounts.models import User
from skills.authoring.schema import NEEDS
from tests.factories import ClassGroupFactory, InstitutionFactory, UserFactory

pytestmark = pytest.mark.django_db
COMFORT = {"theme": "dark", "text_size": "large", "spacing": "wide", "face": "atkinson", "reads_aloud": "on"}


def test_a_visitor_keeps_a_language_in_the_browser(client):
    client.post("/settings/language/", {"language": "en", "next": "/sign-in/"})

    assertContains(client.get("/sign-in/"), '<html lang="en"')


def test_the_language_of_an_account_goes_before_that_of_the_browser(client):
    client.force_login(UserFactory(language="fr"))

    assertContains(client.get("/settings/", headers={"accept-language": "en"}), '<html lang="fr"')


def test_a_visitor_and_an_account_keep_how_they_like_to_read(client):
    client.post("/settings/theme/", COMFORT)
    assertContains(client.get("/sign-in/"), 'data-theme="dark"')
    user = UserFactory(language="en")
    client.force_login(user)

    client.post("/settings/comfort/", COMFORT)

    user.refresh_from_db()
    assert (user.theme, user.text_size, user.spacing, user.face) == ("dark", "large", "wide", "atkinson")
    assert user.reads_aloud
    assert user.language == "en"


@pytest.mark.parametrize(
    ("path", "data"),
    [
        ("language", {"language": "de"}),
        ("language", {}),
        ("theme", {**COMFORT, "theme": "red"}),
        ("theme", {**COMFORT, "face": "comic"}),
        ("theme", {}),
    ],
)
def test_a_choice_that_does_not_exist_is_refused(client, path, data):
    assert client.post(f"/settings/{path}/", data).status_code == 400


@pytest.mark.parametrize(
    "target", ["https://elsewhere.example/", "//elsewhere.example", "javascript:alert(1)"]
)
def test_nobody_is_sent_to_another_site(client, target):
    response = client.post("/settings/language/", {"language": "en", "next": target})

    assert response["Location"] == reverse("landing")


def test_settings_are_saved_and_what_does_not_hold_comes_back(client):
    user = UserFactory()
    client.force_login(user)
    typed = {**COMFORT, "language": "en"}

    saved = client.post("/settings/comfort/", typed)
    refused = client.post("/settings/comfort/", {**typed, "theme": "red"})
    too_long = client.post("/settings/name/", {"first_name": "x" * 81, "last_name": ""})

    assert [saved.status_code, refused.status_code, too_long.status_code] == [302, 422, 422]
    user.refresh_from_db()
    assert (user.language, user.theme) == ("en", "dark")


def test_times_are_those_of_the_institution(client):
    institution = InstitutionFactory(time_zone="Indian/Reunion")
    teacher = UserFactory(teacher=institution)
    at = datetime(2026, 11, 30, 20, 30, tzinfo=UTC)
    group = ClassGroupFactory(institution=institution, teacher=teacher, code_expires_at=at)
    client.force_login(teacher)

    with time_machine.travel(at - timedelta(days=1)):
        assertContains(client.get(f"/classes/{group.pk}/"), "00:30")


def test_the_settings_page_costs_a_few_statements(client, django_assert_max_num_queries):
    client.force_login(UserFactory(student=True))
    client.get("/settings/")

    with django_assert_max_num_queries(8):
        client.get("/settings/")


def test_what_a_person_avoids_is_left_out_of_the_next_practice(client, bank):
    student = UserFactory()
    client.force_login(student)

    saved = client.post(reverse("accounts:settings_needs"), {"avoided_needs": ["office", "sight"]})
    client.post(reverse("begin-smart"))
    refused = client.post(reverse("accounts:settings_needs"), {"avoided_needs": ["patience"]})

    student.refresh_from_db()
    assert (saved.status_code, refused.status_code) == (302, 422)
    assert student.avoided_needs == ["office", "sight"]
    assert student.assessments.get().start.conditions == {"without": ["office", "sight"]}


def test_what_a_person_may_avoid_is_what_authors_declare():
    assert set(User.Need.values) <= set(NEEDS)
