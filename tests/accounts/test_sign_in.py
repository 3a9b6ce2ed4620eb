"""Signing in, its limits, and what comes before anything else."""

from datetime import timedelta

import pytest
import time_machine
from django.urls import reverse
from django.utils import timezone
from pytest_django.asserts import assertContains, assertRedirects

from accounts import adopt, sign_in
from accounts.models import SignInFailure, User
from tests.factories import PASSWORD, UserFactory

pytestmark = pytest.mark.django_db
URL = "/sign-in/"


def attempt(client, login, password="not-the-password", **extra):
    return client.post(URL, {"login": login, "password": password}, **extra)


def failures(login, count, *, address="203.0.113.9", at=None):
    at = at or timezone.now()
    SignInFailure.objects.bulk_create(
        SignInFailure(account=login, address=address, failed_at=at - timedelta(seconds=number))
        for number in range(count)
    )


@pytest.mark.parametrize("typed", ["zoe", "ZOE", " zoe ", "zoe@school.example", "Zoe@School.example"])
def test_a_person_signs_in_by_login_or_email_in_any_case(client, typed):
    UserFactory(username="zoe", email="zoe@school.example")

    response = attempt(client, typed, PASSWORD)

    assertRedirects(response, reverse("home"), fetch_redirect_response=False)


def test_a_wrong_password_says_so_kindly_and_keeps_the_login(client):
    UserFactory(username="zoe")

    response = attempt(client, "zoe")

    assert response.status_code == 422
    assertContains(response, 'value="zoe"', status_code=422)
    assert "_auth_user_id" not in client.session


def test_an_unknown_login_gets_the_same_answer_as_a_wrong_password(client):
    UserFactory(username="zoe")

    known, unknown = attempt(client, "zoe"), attempt(client, "nobody")

    assert known.status_code == unknown.status_code == 422
    assert known.context["form"].non_field_errors() == unknown.context["form"].non_field_errors()


def test_the_fifth_failure_from_one_address_makes_the_pair_wait_fifteen_minutes(client):
    UserFactory(username="zoe")

    statuses = [attempt(client, "zoe").status_code for _ in range(5)]

    assert statuses == [422] * 4 + [429]
    assert attempt(client, "zoe", PASSWORD).status_code == 429
    assert attempt(client, "zoe", PASSWORD, REMOTE_ADDR="203.0.113.7").status_code == 302


def test_a_pair_that_waited_may_try_again(client):
    UserFactory(username="zoe")
    for _ in range(5):
        attempt(client, "zoe")

    with time_machine.travel(timezone.now() + timedelta(minutes=16)):
        response = attempt(client, "zoe", PASSWORD)

    assert response.status_code == 302


def test_tries_while_waiting_do_not_make_the_wait_longer(client):
    UserFactory(username="zoe")
    for _ in range(5):
        attempt(client, "zoe")
    with time_machine.travel(timezone.now() + timedelta(minutes=10)):
        attempt(client, "zoe", PASSWORD)

    with time_machine.travel(timezone.now() + timedelta(minutes=16)):
        assert attempt(client, "zoe", PASSWORD).status_code == 302


def test_login_and_email_of_one_account_share_one_count(client):
    UserFactory(username="zoe", email="zoe@school.example")
    for typed in ["zoe", "zoe@school.example"] * 2:
        attempt(client, typed)

    assert attempt(client, "zoe").status_code == 429


def test_an_account_with_thirty_failures_in_a_day_is_slowed_from_everywhere_but_never_locked(client):
    UserFactory(username="zoe")
    now = timezone.now()
    failures("zoe", 36, at=now)

    with time_machine.travel(now + timedelta(seconds=30), tick=False):
        early = attempt(client, "zoe", PASSWORD, REMOTE_ADDR="198.51.100.4")
    with time_machine.travel(now + timedelta(seconds=65), tick=False):
        later = attempt(client, "zoe", PASSWORD, REMOTE_ADDR="198.51.100.4")

    assert early.status_code == 429
    assert later.status_code == 302


def test_a_device_known_to_the_account_is_not_slowed_by_others(client):
    UserFactory(username="zoe")
    attempt(client, "zoe", PASSWORD)
    client.post("/sign-out/")
    failures("zoe", 45)

    assert attempt(client, "zoe", PASSWORD).status_code == 302


def test_the_wait_of_an_account_never_exceeds_five_minutes(client):
    UserFactory(username="zoe")
    now = timezone.now()
    failures("zoe", 200, at=now)

    with time_machine.travel(now + timedelta(minutes=5, seconds=1), tick=False):
        assert attempt(client, "zoe", PASSWORD).status_code == 302


def test_three_hundred_failures_in_an_hour_close_an_address_for_every_account(client):
    UserFactory(username="zoe")
    failures("?somebody", 300, address="127.0.0.1")

    here = attempt(client, "zoe", PASSWORD)
    elsewhere = attempt(client, "zoe", PASSWORD, REMOTE_ADDR="198.51.100.4")

    assert (here.status_code, elsewhere.status_code) == (429, 302)


def test_two_hundred_and_ninety_nine_failures_do_not_close_a_school(client):
    UserFactory(username="zoe")
    failures("?somebody", 299, address="127.0.0.1")

    assert attempt(client, "zoe", PASSWORD).status_code == 302


@pytest.mark.parametrize(
    ("proxies", "forwarded", "expected"),
    [
        (0, "198.51.100.4", "127.0.0.1"),
        (1, "198.51.100.4", "198.51.100.4"),
        (1, "192.0.2.1, 198.51.100.4", "198.51.100.4"),
        (2, "192.0.2.1, 198.51.100.4", "192.0.2.1"),
        (2, "198.51.100.4", "127.0.0.1"),
        (1, "not an address", "127.0.0.1"),
        (1, "", "127.0.0.1"),
    ],
)
def test_the_forwarded_address_counts_only_behind_trusted_proxies(rf, settings, proxies, forwarded, expected):
    settings.TRUSTED_PROXIES = proxies

    assert sign_in.client_address(rf.get("/", HTTP_X_FORWARDED_FOR=forwarded)) == expected


def test_what_names_no_account_is_not_stored_as_typed(client):
    attempt(client, "my-secret-password")

    assert not SignInFailure.objects.filter(account__contains="secret").exists()


def test_who_has_a_one_time_word_chooses_a_password_before_anything_else(client):
    user = UserFactory()
    user.hand_out_word("tkm4wqa7")
    attempt(client, user.username, "tkm4wqa7")

    assertRedirects(client.get("/settings/"), "/password/first/")
    assert client.get("/worker.js").status_code == 200
    same = client.post("/password/first/", {"password1": "tkm4wqa7", "password2": "tkm4wqa7"})
    chosen = client.post("/password/first/", {"password1": PASSWORD, "password2": PASSWORD})

    assert same.status_code == 422
    assertRedirects(chosen, reverse("home"), fetch_redirect_response=False)
    assert client.get("/settings/").status_code == 200


def test_a_new_sheet_ends_password_and_sessions(client):
    user = UserFactory()
    client.force_login(user)

    user.hand_out_word("tkm4wqa7")

    assert client.get("/settings/").status_code == 302
    assert attempt(client, user.username, PASSWORD).status_code == 422


def test_signing_out_of_other_devices_keeps_this_one(client, django_client=None):
    user = UserFactory()
    other = type(client)()
    client.force_login(user)
    other.force_login(user)

    client.post("/settings/other-devices/")

    assert client.get("/settings/").status_code == 200
    assert other.get("/settings/").status_code == 302


def test_signing_out_takes_a_post(client):
    client.force_login(UserFactory())

    client.get("/sign-out/")

    assert client.get("/settings/").status_code == 200
    client.post("/sign-out/")
    assert client.get("/settings/").status_code == 302


def test_what_a_visitor_did_is_offered_to_the_account_before_the_session_changes(client, monkeypatch):
    seen = []
    monkeypatch.setattr(
        adopt, "_adopters", [lambda request, user: seen.append((dict(request.session), user))]
    )
    user = UserFactory()
    session = client.session
    session["visitor"] = "kept"
    session.save()

    attempt(client, user.username, PASSWORD)

    assert [(data["visitor"], who) for data, who in seen] == [("kept", user)]


def test_a_closed_account_does_not_sign_in(client):
    user = UserFactory()
    User.objects.filter(pk=user.pk).update(is_active=False)

    attempt(client, user.username, PASSWORD)

    assert "_auth_user_id" not in client.session
