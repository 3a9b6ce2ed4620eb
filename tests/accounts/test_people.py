"""Colleagues: invited by mail, given a sheet, relieved of a role; first people made at the terminal."""

import re

import pytest
from django.core import mail
from django.core.management import CommandError, call_command
from pytest_django.asserts import assertContains, assertNotContains

from accounts.models import Institution, Invitation, Role, User
from tests.factories import PASSWORD, ClassGroupFactory, UserFactory

pytestmark = pytest.mark.django_db


@pytest.fixture
def administrator(here):
    return UserFactory(administrator=here)


@pytest.fixture
def people_page(here):
    return f"/institutions/{here.pk}/people/"


def add(client, page, capture, **data):
    typed = {"role": "teacher", "first_name": "Ana", "last_name": "Ruiz", "email": "", **data}
    with capture(execute=True):
        return client.post(f"{page}add/", typed)


def link():
    return re.search(r"https?://[^/]+(/invitations/\S+)", mail.outbox[-1].body)[1]


@pytest.fixture
def invite(client, administrator, people_page, django_capture_on_commit_callbacks):
    def send(email="ana@school.example"):
        client.force_login(administrator)
        response = add(client, people_page, django_capture_on_commit_callbacks, email=email)
        client.logout()
        return response

    return send


def test_an_invited_colleague_chooses_a_password_and_becomes_one(client, here, invite):
    invite()
    accepted = client.post(link(), {"password1": PASSWORD, "password2": PASSWORD})

    assert accepted.status_code == 302
    assert User.objects.get(email="ana@school.example").memberships.get().role == Role.TEACHER
    assert client.get("/classes/").status_code == 200


def test_an_invitation_gives_nothing_before_it_is_accepted(client, invite):
    invite()

    client.get(link())

    assert not User.objects.get(email="ana@school.example").memberships.exists()


def test_who_has_an_account_elsewhere_is_neither_shown_nor_made_a_member_unasked(
    client, administrator, people_page, invite
):
    known = UserFactory(email="ana@school.example", first_name="Anaïs", teacher=True)

    new, existing = invite("new@school.example"), invite()

    assert new.status_code == existing.status_code == 302
    assert known.memberships.count() == 1
    client.force_login(administrator)
    assertNotContains(client.get(people_page), "Anaïs")


def test_an_account_that_exists_accepts_by_signing_in(client, here, invite):
    known = UserFactory(email="ana@school.example")
    invite()

    assert client.get(link())["Location"].startswith("/sign-in/?next=")
    client.force_login(known)
    client.post(link())

    assert known.memberships.get().institution == here


def test_nobody_else_accepts_an_invitation_and_it_serves_once(client, invite):
    known = UserFactory(email="ana@school.example")
    invite()
    client.force_login(UserFactory())
    assert client.post(link()).status_code == 403

    client.force_login(known)
    client.post(link())

    assert client.get(link()).status_code == 404
    assert not Invitation.objects.exists()


def test_a_bent_or_old_invitation_is_over(client, invite):
    invite()
    Invitation.objects.update(sent_at=Invitation.objects.get().sent_at.replace(year=2020))

    assert client.get(link()).status_code == 404
    assert client.get("/invitations/bent:token/").status_code == 404


def test_a_colleague_without_email_gets_a_sheet(
    client, here, administrator, people_page, django_capture_on_commit_callbacks
):
    client.force_login(administrator)
    add(client, people_page, django_capture_on_commit_callbacks)
    colleague = here.colleagues().get(username="ana.ruiz")

    response = client.post(f"{people_page}{colleague.pk}/sheet/")

    assert response.content.startswith(b"%PDF-")
    assert User.objects.get(pk=colleague.pk).has_one_time_password


def test_an_administrator_makes_no_sheet_for_an_account_of_others_nor_their_own(
    client, here, administrator, people_page
):
    others = UserFactory(teacher=here)
    client.force_login(administrator)

    for user in (others, administrator):
        assert client.post(f"{people_page}{user.pk}/sheet/").status_code == 403


@pytest.mark.parametrize(
    "data", [{"first_name": ""}, {"last_name": "x" * 81}, {"email": "no"}, {"role": "student"}, {"role": ""}]
)
def test_a_colleague_that_does_not_hold_is_asked_again(
    client, here, administrator, people_page, data, django_capture_on_commit_callbacks
):
    client.force_login(administrator)

    response = add(client, people_page, django_capture_on_commit_callbacks, **data)

    assert response.status_code == 422
    assert list(here.colleagues()) == [administrator]


def test_a_teacher_whose_role_is_taken_loses_the_classes_at_once(client, here, administrator, people_page):
    gone = UserFactory(teacher=here)
    group = ClassGroupFactory(institution=here, teacher=gone)
    client.force_login(administrator)

    client.post(f"{people_page}{gone.pk}/remove/", {"role": "teacher"})

    client.force_login(gone)
    assert client.get(f"/classes/{group.pk}/").status_code == 404


def test_the_last_administrator_stays(client, administrator, people_page):
    client.force_login(administrator)

    client.post(f"{people_page}{administrator.pk}/remove/", {"role": "administrator"})

    assert administrator.memberships.filter(role=Role.ADMINISTRATOR).exists()


def test_the_people_page_costs_the_same_however_many_colleagues(
    client, here, administrator, people_page, django_assert_max_num_queries
):
    for _ in range(12):
        UserFactory(teacher=here)
    client.force_login(administrator)

    with django_assert_max_num_queries(12):
        assertContains(client.get(people_page), here.name)


def word_in(text):
    return re.search(r"password '(\w+)'", text)[1]


@pytest.mark.parametrize("who", ["head.master", "head@school.example"])
def test_an_institution_is_created_with_its_first_administrator(client, capsys, who):
    call_command("create_institution", "Lycée du Parc", administrator=who, time_zone="Indian/Reunion")

    response = client.post("/sign-in/", {"login": who, "password": word_in(capsys.readouterr().out)})

    assert response.status_code == 302
    institution = Institution.objects.get(name="Lycée du Parc", time_zone="Indian/Reunion")
    assert institution.memberships.get().role == Role.ADMINISTRATOR


def test_somebody_with_an_account_becomes_administrator_and_keeps_the_password(capsys):
    user = UserFactory()

    call_command("create_institution", "Lycée du Parc", administrator=user.username)

    user.refresh_from_db()
    assert user.check_password(PASSWORD)
    assert user.memberships.get().role == Role.ADMINISTRATOR


@pytest.mark.parametrize(
    ("name", "administrator", "time_zone"),
    [
        ("", "head", "Europe/Paris"),
        ("Collège des Tilleuls", "head", "Europe/Paris"),
        ("Lycée", "head", "Paris"),
        ("Lycée", "é", "Europe/Paris"),
        ("Lycée", "a@b", "Europe/Paris"),
    ],
)
def test_an_institution_that_does_not_hold_creates_nothing(here, name, administrator, time_zone):
    with pytest.raises(CommandError):
        call_command("create_institution", name, administrator=administrator, time_zone=time_zone)

    assert Institution.objects.count() == 1
    assert not User.objects.exists()


def test_an_operator_is_made_at_the_terminal(capsys):
    call_command("create_operator", "keeper")

    assert User.objects.get(username="keeper").is_operator
    assert word_in(capsys.readouterr().out)
