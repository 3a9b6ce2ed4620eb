"""Two ways to an account: by e-mail from 15 on, by class code at any age."""

import re

import pytest
from allauth.account.models import EmailAddress
from django.contrib.auth.models import AnonymousUser
from django.core import mail
from django.urls import reverse
from django.utils import timezone
from pytest_django.asserts import assertContains, assertRedirects

from accounts import adopt
from accounts.models import ClassGroup, SignInFailure, User
from tests.factories import PASSWORD, ClassGroupFactory, ClassMembershipFactory, UserFactory

pytestmark = pytest.mark.django_db


@pytest.fixture
def typed():
    return {
        "email": "Zoe@Mail.example",
        "first_name": "Zoé",
        "password1": PASSWORD,
        "password2": PASSWORD,
        "is_15_or_older": "on",
    }


@pytest.fixture
def typed_with_code(class_group):
    return {"code": class_group.code, "login": "blue-otter", "password1": PASSWORD, "password2": PASSWORD}


def test_an_account_with_an_email_is_signed_in_at_once_where_mails_are_not_verified(client, typed):
    response = client.post("/sign-up/", typed)

    user = User.objects.get()
    assertRedirects(response, reverse("home"), fetch_redirect_response=False)
    assert (user.email, user.username, user.first_name) == ("zoe@mail.example", "zoe", "Zoé")
    assert client.session["_auth_user_id"] == str(user.pk)


def test_with_a_mail_server_the_address_is_confirmed_first_and_then_signs_in(client, settings, typed):
    settings.ACCOUNT_EMAIL_VERIFICATION = "mandatory"

    waiting = client.post("/sign-up/", typed)
    link = re.search(r"http://testserver(\S+)", mail.outbox[0].body)[1]
    confirmed = client.post(link)

    assertRedirects(waiting, "/e-mail/sent/")
    assertRedirects(confirmed, reverse("home"), fetch_redirect_response=False)
    assert EmailAddress.objects.get().verified


def test_with_a_mail_server_an_account_without_email_still_signs_in(client, settings):
    settings.ACCOUNT_EMAIL_VERIFICATION = "mandatory"
    user = UserFactory()

    response = client.post("/sign-in/", {"login": user.username, "password": PASSWORD})

    assertRedirects(response, reverse("home"), fetch_redirect_response=False)


def test_a_taken_email_is_told_to_its_owner_alone_where_there_is_a_mail_server(client, settings, typed):
    settings.ACCOUNT_EMAIL_VERIFICATION = "mandatory"
    UserFactory(email="zoe@mail.example")

    response = client.post("/sign-up/", typed)

    assertRedirects(response, "/e-mail/sent/")
    assert User.objects.count() == 1
    assert mail.outbox[0].to == ["zoe@mail.example"]


def test_younger_people_hear_that_their_teacher_has_a_way_in(client, typed):
    del typed["is_15_or_older"]

    response = client.post("/sign-up/", typed)

    assert response.status_code == 422
    assert not User.objects.exists()
    assertContains(response, "zoe@mail.example".title()[:3], status_code=422)
    assert response.context["form"].has_error("is_15_or_older")


@pytest.mark.parametrize(
    ("field", "value"),
    [
        ("email", ""),
        ("email", "zoe"),
        ("email", "a" * 250 + "@b.example"),
        ("password1", "1234"),
        ("password1", "password"),
        ("password2", "another-one-37"),
        ("first_name", "x" * 81),
    ],
)
def test_a_sign_up_that_does_not_hold_comes_back_and_creates_nobody(client, typed, field, value):
    response = client.post("/sign-up/", {**typed, field: value})

    assert response.status_code == 422
    assert not User.objects.exists()


def test_a_class_code_makes_an_account_without_email_that_waits_for_the_teacher(
    client, class_group, typed_with_code
):
    typed_with_code["code"] = f" {class_group.shown_code.lower()} "

    response = client.post("/sign-up/class/", {**typed_with_code, "login": "Blue-Otter"})

    user = User.objects.get(username="blue-otter")
    assertRedirects(response, reverse("home"), fetch_redirect_response=False)
    assert user.email == ""
    assert [one.student for one in class_group.waiting()] == [user]


def code_of(class_group, **change):
    ClassGroup.objects.filter(pk=class_group.pk).update(**change)


@pytest.mark.parametrize(
    "why",
    [
        lambda group: code_of(group, code="ZZZZZZZZ"),
        lambda group: code_of(group, code_expires_at=timezone.now()),
        lambda group: code_of(group, archived_at=timezone.now()),
        lambda group: (code_of(group, capacity=1), ClassMembershipFactory(class_group=group, waiting=True)),
    ],
    ids=["unknown", "expired", "archived", "full"],
)
def test_a_code_that_lets_nobody_in_says_what_to_do_and_creates_nobody(
    client, class_group, typed_with_code, why
):
    why(class_group)
    before = User.objects.count()

    response = client.post("/sign-up/class/", typed_with_code)

    assert response.status_code == 422
    assert response.context["form"].has_error("code", "refused")
    assertContains(response, "blue-otter", status_code=422)
    assert User.objects.count() == before


@pytest.mark.parametrize(
    ("field", "value"),
    [
        ("code", ""),
        ("code", "x" * 21),
        ("login", "a@b.example"),
        ("login", "zo"),
        ("login", "-zoe"),
        ("login", "zoé"),
        ("login", "x" * 41),
        ("login", "taken"),
        ("login", "TAKEN"),
        ("password1", "blue-otter"),
        ("password2", "other"),
    ],
)
def test_bad_input_with_a_class_code_comes_back(client, typed_with_code, field, value):
    UserFactory(username="taken")

    response = client.post("/sign-up/class/", {**typed_with_code, field: value})

    assert response.status_code == 422
    assert not User.objects.filter(class_memberships__isnull=False).exists()


def test_codes_cannot_be_tried_in_series(client, typed_with_code):
    SignInFailure.objects.bulk_create(
        SignInFailure(account="?", address="127.0.0.1", failed_at=timezone.now()) for _ in range(299)
    )

    wrong = client.post("/sign-up/class/", {**typed_with_code, "code": "AAAA"})
    right = client.post("/sign-up/class/", typed_with_code)

    assert (wrong.status_code, right.status_code) == (422, 429)


def test_who_is_signed_in_joins_with_the_account_they_have(client, class_group):
    user = UserFactory()
    client.force_login(user)

    assertRedirects(client.get("/sign-up/class/"), "/join/")
    response = client.post("/join/", {"code": class_group.code})

    assertRedirects(response, reverse("home"), fetch_redirect_response=False)
    assert [one.student for one in class_group.waiting()] == [user]


@pytest.mark.parametrize("code", ["", "AAAAAAAA", "\x00", "' or 1=1 --"])
def test_joining_with_a_wrong_code_says_so(client, code):
    client.force_login(UserFactory())

    assert client.post("/join/", {"code": code}).status_code == 422


@pytest.mark.parametrize("way", ["email", "code"])
def test_what_a_visitor_did_is_kept_by_either_way(client, monkeypatch, typed, typed_with_code, way):
    kept = []
    monkeypatch.setattr(adopt, "_adopters", [lambda request, user: kept.append(user)])

    client.post(*{"email": ("/sign-up/", typed), "code": ("/sign-up/class/", typed_with_code)}[way])

    assert set(kept) == {User.objects.get(username__in=["zoe", "blue-otter"])}


def test_what_a_visitor_did_is_kept_though_the_email_is_confirmed_elsewhere(
    client, settings, monkeypatch, typed
):
    settings.ACCOUNT_EMAIL_VERIFICATION = "mandatory"
    kept = []
    monkeypatch.setattr(adopt, "_adopters", [lambda request, user: kept.append(user)])

    client.post("/sign-up/", typed)

    assert kept == [User.objects.get()]
    assert not isinstance(kept[0], AnonymousUser)


def test_signing_up_with_an_expired_code_can_be_mended_by_the_new_one(client, typed_with_code):
    fresh = ClassGroupFactory()
    client.post("/sign-up/class/", {**typed_with_code, "code": "AAAAAAAA"})

    assert client.post("/sign-up/class/", {**typed_with_code, "code": fresh.code}).status_code == 302
