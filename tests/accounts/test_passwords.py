"""Passwords and e-mail: forgotten, changed, confirmed; the outbox where there is no mail server."""

import re
from dataclasses import replace

import pytest
from django.core import mail
from django.core.mail import send_mail
from django.utils import timezone
from pytest_django.asserts import assertContains

from accounts.models import OutboxMail, User
from accounts.tasks import clear_sessions
from tests.factories import PASSWORD, UserFactory

pytestmark = pytest.mark.django_db
NEW = "quiet-lantern-82"


def follow_reset_link(client):
    return client.get(re.search(r"http://testserver(\S+)", mail.outbox[0].body)[1], follow=True)


def test_a_forgotten_password_is_replaced_by_mail(client):
    user = UserFactory(email="zoe@mail.example")
    user.hand_out_word("tkm4wqa7")
    client.post("/password/reset/", {"email": "ZOE@mail.example"})

    page = follow_reset_link(client)
    client.post(page.request["PATH_INFO"], {"password1": NEW, "password2": NEW})

    user.refresh_from_db()
    assert user.check_password(NEW)
    assert not user.has_one_time_password
    assert client.get("/settings/").status_code == 200


def test_a_reset_link_serves_once(client):
    UserFactory(email="zoe@mail.example")
    client.post("/password/reset/", {"email": "zoe@mail.example"})
    page = follow_reset_link(client)
    client.post(page.request["PATH_INFO"], {"password1": NEW, "password2": NEW})

    again = follow_reset_link(type(client)())

    assert again.context["token_fail"]


@pytest.mark.parametrize("path", ["1-abc", "zzz-set-password", "1-set-password", "0-a-b-c"])
def test_a_bent_reset_link_says_that_it_no_longer_works(client, path):
    assert client.get(f"/password/reset/key/{path}/").context["token_fail"]


def test_an_unknown_email_gets_the_same_page_and_a_mail_that_says_so(client):
    response = client.post("/password/reset/", {"email": "nobody@mail.example"})

    assert (response.status_code, response["Location"]) == (302, "/password/reset/sent/")
    assert mail.outbox[0].to == ["nobody@mail.example"]


@pytest.mark.parametrize("email", ["", "zoe", "a@b@c"])
def test_what_is_no_email_is_asked_again(client, email):
    assert client.post("/password/reset/", {"email": email}).status_code == 422
    assert not mail.outbox


def test_changing_the_password_needs_the_current_one_and_keeps_this_device(client):
    user = UserFactory()
    client.force_login(user)
    data = {"oldpassword": "wrong", "password1": NEW, "password2": NEW}

    refused = client.post("/settings/password/", data)
    changed = client.post("/settings/password/", {**data, "oldpassword": PASSWORD})

    assert (refused.status_code, changed.status_code) == (422, 302)
    assert client.get("/settings/").status_code == 200
    assert User.objects.get().check_password(NEW)


def test_a_new_email_counts_once_its_link_was_opened(client):
    user = UserFactory(email="old@mail.example")
    client.force_login(user)
    client.post("/settings/e-mail/", {"action_add": "", "email": "new@mail.example"})
    user.refresh_from_db()
    assert user.email == "old@mail.example"

    client.post(re.search(r"http://testserver(\S+)", mail.outbox[0].body)[1])

    user.refresh_from_db()
    assert user.email == "new@mail.example"


def test_whether_an_email_is_taken_is_told_to_its_owner_alone(client):
    UserFactory(email="taken@mail.example")
    client.force_login(UserFactory(email="old@mail.example"))

    taken = client.post("/settings/e-mail/", {"action_add": "", "email": "taken@mail.example"})
    free = client.post("/settings/e-mail/", {"action_add": "", "email": "free@mail.example"})

    assert (taken.status_code, taken["Location"]) == (free.status_code, free["Location"])
    assert "reset" in mail.outbox[0].body


def test_a_bent_confirmation_link_says_that_it_no_longer_works(client):
    assert client.get("/e-mail/confirm/abc:def/").status_code == 200
    assert client.post("/e-mail/confirm/abc:def/").status_code == 404


@pytest.fixture
def without_mail_server(settings):
    settings.EMAIL_BACKEND = "accounts.outbox.OutboxBackend"


def test_without_a_mail_server_the_reset_mail_is_read_on_the_outbox_page(client, without_mail_server):
    UserFactory(email="zoe@mail.example")

    client.post("/password/reset/", {"email": "zoe@mail.example"})

    assertContains(client.get("/outbox/"), 'href="http://testserver/password/reset/key/')


@pytest.mark.parametrize(
    ("who", "where", "status"),
    [
        ("visitor", {}, 200),
        ("visitor", {"REMOTE_ADDR": "203.0.113.7"}, 404),
        ("visitor", {"HTTP_X_FORWARDED_FOR": "203.0.113.7"}, 404),
        ("administrator", {"REMOTE_ADDR": "203.0.113.7"}, 404),
        ("operator", {"REMOTE_ADDR": "203.0.113.7"}, 200),
    ],
)
def test_the_outbox_is_read_at_the_machine_or_by_an_operator(client, without_mail_server, who, where, status):
    if who != "visitor":
        client.force_login(UserFactory(**{who: True}))

    assert client.get("/outbox/", **where).status_code == status


def test_the_outbox_of_a_site_for_others_is_for_operators_alone(client, without_mail_server, settings):
    settings.PUBLIC_ADDRESS = replace(settings.PUBLIC_ADDRESS, host="pixprep.school.example")

    assert client.get("/outbox/").status_code == 404


def test_with_a_mail_server_there_is_no_outbox_page(client):
    assert client.get("/outbox/").status_code == 404


def test_the_daily_job_forgets_old_mails_and_can_run_twice(without_mail_server):
    send_mail("a", "b", None, ["zoe@mail.example"])
    send_mail("c", "d", None, ["zoe@mail.example"])
    OutboxMail.objects.filter(subject="a").update(sent_at=timezone.now().replace(year=2020))

    clear_sessions()
    clear_sessions()

    assert [one.subject for one in OutboxMail.objects.all()] == ["c"]
