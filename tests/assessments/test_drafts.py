"""What is being typed is kept until the answer: the newest stands, and no text is lost to another."""

import time

import pytest
from django.db import IntegrityError, connection, transaction
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from django.utils import timezone

from assessments import drafts, practice
from assessments.models import Draft, Mode, Response
from assessments.presenting import QuestionView
from skills import forms
from skills.models import Exercise
from tests.assessments.test_races import at_once
from tests.factories import UserFactory
from tests.questions import ask

NOW = int(time.time() * 1000) - 60_000  # a minute ago, in milliseconds


@pytest.fixture
def student(client, bank):
    student = UserFactory()
    client.force_login(student)
    return student


@pytest.fixture
def question(student):
    run = practice.begin(student, Mode.SMART, conditions={"without": ["computer", "office"]})
    return run.questions.get()


def sent(text, version, *, writer="here", seen=0):
    return drafts.Sent({"answer": [text]}, version, writer, seen)


def address_of(question, name="draft"):
    return reverse(name, args=[question.assessment_id, question.number])


def typed(text="something", *, version=NOW, writer="here", seen=0):
    return {"answer": text, "version": version, "writer": writer, "seen": seen}


def test_the_newest_change_stands_whatever_arrives_last(question):
    drafts.keep(question, sent("newer", NOW + 5))
    receipt = drafts.keep(question, sent("older", NOW))

    draft = Draft.objects.get()
    assert draft.fields == {"answer": ["newer"]}
    assert draft.other is None
    assert not receipt.stands


def test_a_text_from_elsewhere_that_gives_way_is_kept_beside_the_newest(question):
    drafts.keep(question, sent("phone", NOW, writer="phone"))
    newest = drafts.keep(question, sent("desktop", NOW + 5, writer="desktop"))
    late = drafts.keep(question, sent("phone, longer", NOW + 3, writer="phone", seen=NOW))

    draft = Draft.objects.get()
    assert (newest.stands, newest.has_other, late.stands) == (True, True, False)
    assert (draft.fields, draft.other) == ({"answer": ["desktop"]}, {"answer": ["phone, longer"]})


def test_going_on_elsewhere_with_what_was_shown_leaves_nothing_behind(question):
    drafts.keep(question, sent("begun on the phone", NOW, writer="phone"))
    receipt = drafts.keep(question, sent("ended at the desk", NOW + 5, writer="desktop", seen=NOW))

    assert receipt == drafts.Receipt(NOW + 5, True, False)


def test_two_changes_of_the_same_moment_are_put_in_order_by_their_windows(question):
    drafts.keep(question, sent("b", NOW, writer="b"))
    drafts.keep(question, sent("a", NOW, writer="a"))

    assert Draft.objects.get().fields == {"answer": ["b"]}


def test_a_clock_that_is_two_hours_fast_wins_nothing(question):
    drafts.keep(question, sent("from a fast clock", NOW + 7_200_000, writer="fast"))

    assert Draft.objects.get().version <= int(time.time() * 1000)


def test_what_gave_way_comes_back_and_nothing_is_lost(client, question):
    drafts.keep(question, sent("phone", NOW, writer="phone"))
    drafts.keep(question, sent("desktop", NOW + 5, writer="desktop"))

    client.post(address_of(question, "draft-other"), {"answer": "desktop, and more"})

    draft = Draft.objects.get()
    assert (draft.fields, draft.other) == ({"answer": ["phone"]}, {"answer": ["desktop, and more"]})


def test_the_answer_ends_the_draft_and_a_late_one_is_refused(client, question):
    client.post(address_of(question), typed())
    practice.record_answer(question.assessment, 1, None)

    response = client.post(address_of(question), typed(version=NOW + 5))

    assert response.status_code == 409
    assert response.json()["state"] == "closed"
    assert not Draft.objects.exists()


def test_a_run_that_was_ended_takes_neither_drafts_nor_answers(client, student):
    placement = practice.begin(student, Mode.PLACEMENT)
    for number in range(1, 17):
        practice.record_answer(placement, number, None)
    last = placement.questions.get(number=17)
    client.post(address_of(last), typed())
    practice.stop(placement)

    assert not Draft.objects.exists()
    assert client.post(address_of(last), typed(version=NOW + 5)).json()["state"] == "closed"
    assert client.post(address_of(last, "answer"), {"kind": "unknown"}).url == reverse(
        "practice-end", args=[placement.pk]
    )
    assert Response.objects.count() == 16


def test_the_receipt_comes_after_the_draft_is_stored(client, question):
    response = client.post(address_of(question), typed("half a sen"))

    assert response.json() == {"state": "saved", "version": NOW}
    assert Draft.objects.get().fields == {"answer": ["half a sen"]}


@pytest.mark.parametrize(
    "change",
    [{"answer": "x" * 20_000}, {"version": "soon"}, {"version": -1}, {"version": 10**30}, {"writer": ""},
     {"writer": "é"}, {"writer": "w" * 99}, {"seen": ""}],
)  # fmt: skip
def test_a_draft_that_cannot_be_one_is_refused(client, question, change):
    response = client.post(address_of(question), {**typed(), **change})

    assert (response.status_code, response.json()["state"]) == (400, "refused")
    assert not Draft.objects.exists()


def test_a_character_that_no_database_keeps_does_not_stop_a_draft(client, question):
    assert client.post(address_of(question), typed("a\0b")).status_code == 200
    assert Draft.objects.get().fields == {"answer": ["ab"]}


def test_strangers_and_the_signed_out_save_nothing(client, question):
    client.logout()
    assert client.post(address_of(question), typed()).json() == {"state": "signed-out"}
    client.force_login(UserFactory())

    assert client.post(address_of(question), typed()).status_code == 404
    assert client.post(address_of(question, "draft-other"), typed()).status_code == 404
    assert client.get(address_of(question)).status_code == 405
    assert not Draft.objects.exists()


def test_no_draft_is_without_a_moment(question):
    with pytest.raises(IntegrityError), transaction.atomic():
        Draft.objects.create(question=question, fields={}, version=0, saved_at=timezone.now())


def test_a_draft_costs_four_statements_of_which_one_is_written(client, question):
    client.post(address_of(question), typed())

    with CaptureQueriesContext(connection) as captured:
        drafts.keep(question, sent("more", NOW + 5))

    statements = [
        q["sql"] for q in captured.captured_queries if not q["sql"].startswith(("SAVEPOINT", "RELEASE"))
    ]
    assert len(statements) <= 4


def test_every_form_of_answering_shows_its_draft_again_without_a_script(client, student):
    shown = {}
    for form in sorted(forms.FORMS):
        exercise = Exercise.objects.in_use().filter(current__answered_by=form).first()
        if exercise is None or form == "produce":
            continue
        asked = ask(student, exercise)
        run, variant = asked.assessment, asked.variant
        fields = forms.right_fields(variant)
        client.post(address_of(run.questions.get()), {**fields, "version": NOW, "writer": "here", "seen": 0})

        page = client.get(reverse("practice", args=[run.pk]))
        given = QuestionView(run, run.questions.get(), fields=fields).given

        shown[form] = page.context["view"].given == given and bool(given)

    assert set(shown) == set(forms.FORMS) - {"produce"}
    assert all(shown.values()), shown


def test_what_was_sent_after_the_sign_in_had_expired_is_shown_after_the_next_one(client, question):
    owner = question.assessment.student
    page = reverse("practice", args=[question.assessment_id])
    client.logout()

    refused = client.post(
        address_of(question, "answer"),
        {"kind": "answer", "answer": "typed in vain"},
        headers={"Referer": f"http://testserver{page}"},
    )
    client.force_login(owner)

    assert refused.url == f"{reverse('account_login')}?next={page}"
    assert client.get(page).context["view"].fields == {"answer": ["typed in vain"]}
    assert not Response.objects.exists()


def test_somebody_else_who_signs_in_does_not_see_what_was_sent(client, question):
    client.logout()
    client.post(address_of(question, "answer"), {"kind": "answer", "answer": "typed in vain"})
    client.force_login(UserFactory())
    own = practice.begin(UserFactory(), Mode.SMART)
    client.force_login(own.student)

    assert client.get(reverse("practice", args=[own.pk])).context["view"].fields == {}


def test_htmx_is_led_to_the_sign_in_as_a_page_of_its_own(client, question):
    page = reverse("practice", args=[question.assessment_id])
    client.logout()

    response = client.post(
        address_of(question, "answer"),
        {"kind": "unknown"},
        headers={"HX-Request": "true", "Referer": f"http://testserver{page}"},
    )

    assert response["HX-Redirect"] == f"{reverse('account_login')}?next={page}"


def test_no_browser_keeps_a_page_with_a_draft(client, question):
    response = client.get(reverse("practice", args=[question.assessment_id]))

    assert "no-store" in response["Cache-Control"]


@pytest.mark.database
def test_drafts_and_the_answer_at_once_leave_one_answer_and_no_draft(transactional_db, bank):
    run = practice.begin(UserFactory(), Mode.SMART)
    question = run.questions.get()

    def act(place):
        if place == 3:
            return practice.record_answer(run, 1, None)
        try:
            return drafts.keep(question, sent(f"text {place}", NOW + place, writer=f"w{place}"))
        except drafts.Closed:
            return None

    at_once(act, range(8))

    assert Response.objects.count() == 1
    assert not Draft.objects.exists()


@pytest.mark.database
def test_drafts_of_many_windows_at_once_leave_the_newest(transactional_db, bank):
    question = practice.begin(UserFactory(), Mode.SMART).questions.get()

    at_once(
        lambda n: drafts.keep(question, sent(f"text {n}", NOW + n, writer=f"w{n}")), [3, 7, 1, 6, 2, 5, 0, 4]
    )

    draft = Draft.objects.get()
    assert draft.fields == {"answer": ["text 7"]}
    assert draft.other is not None
