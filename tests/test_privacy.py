"""My data: what is exported and erased is held against every model, and against the rows of a full database."""

import csv
import io
import json
import zipfile
from datetime import timedelta

import pytest
from axes.models import AccessAttempt
from django.apps import apps
from django.contrib.auth import get_user_model
from django.contrib.sessions.models import Session
from django.core import mail
from django.db import models
from django.test import Client
from django.urls import reverse
from django.utils import timezone

from accounts import privacy, retention
from accounts.models import (
    ImportDraft,
    Institution,
    Invitation,
    Membership,
    Notice,
    OutboxMail,
    Role,
    SignInFailure,
    StudentRecord,
    YearChange,
)
from assessments import practice, replay
from assessments import retention as practice_retention
from assessments.models import (
    AdviceMark,
    Assessment,
    Draft,
    Mode,
    ProblemReport,
    QualityDecision,
    Question,
    Response,
)
from skills.models import Exercise
from tests.factories import PASSWORD, ClassGroupFactory, InstitutionFactory, UserFactory

pytestmark = pytest.mark.django_db

User = get_user_model()
# Rows of these say nothing about a person.
IMPERSONAL = {
    "auth.Permission", "auth.Group", "auth.Group_permissions", "contenttypes.ContentType",
    "axes.AccessFailureLog", "axes.AccessLog", "axes.AccessAttemptExpiration",  # never written here
    "accounts.Institution", "accounts.Notice", "accounts.ClassGroup", "accounts.ColumnMapping",
    "skills.Area", "skills.Skill", "skills.Topic", "skills.Module", "skills.Exercise", "skills.ExerciseVersion",
    "assessments.Calibration", "assessments.ExerciseCalibration", "assessments.BankMeasure",
    "skills.BankRelease", "skills.BankRelease_exercise_versions", "skills.BankProblem", "skills.LinkCheck",
}  # fmt: skip


def personal_models():
    return [one for one in apps.get_models(include_auto_created=True) if one._meta.label not in IMPERSONAL]


@pytest.mark.parametrize("model", personal_models(), ids=lambda model: model._meta.label)
def test_every_field_about_a_person_is_handed_out_or_named_with_a_reason(model):
    tables = [table for table in privacy.tables() if table.model is model]

    assert tables, f"{model._meta.label} holds data about people: register it (accounts/privacy.py)"
    told = {name.split("__")[0] for table in tables for name in (*table.columns, *table.left_out)}
    fields = {field.name for field in model._meta.concrete_fields}
    shown = {name.removesuffix("_id") if name not in fields else name for name in told}
    assert fields <= shown


@pytest.mark.parametrize("model", personal_models(), ids=lambda model: model._meta.label)
def test_no_row_keeps_hold_of_an_erased_account(model):
    for field in model._meta.concrete_fields:
        if field.related_model is User:
            assert field.remote_field.on_delete in (models.CASCADE, models.SET_NULL)


@pytest.fixture
def full(bank, client):
    """A student of whom every table holds something."""
    now = timezone.now()
    institution = InstitutionFactory()
    student = UserFactory(first_name="Zénobie", last_name="Quatremer", email="zenobie@quatremer.example")
    group = ClassGroupFactory(institution=institution)
    group.join(student, now=now)
    group.confirm([student.pk], now=now)
    group.teachers.add(student)
    student.emailaddress_set.create(
        email=student.email, primary=True, verified=True
    ).emailconfirmation_set.create(key="a-key", sent=now)
    Invitation.objects.create(user=student, institution=institution, role=Role.TEACHER, sent_at=now)
    StudentRecord.objects.create(
        institution=institution,
        student=student,
        first_name="Zénobie",
        last_name="Quatremer",
        ine="0123456789A",
    )
    ImportDraft.objects.create(
        institution=institution,
        uploader=student,
        filename="4eB.csv",
        content=b"",
        created_at=now,
        expires_at=now,
    )
    YearChange.objects.create(
        institution=institution,
        made_by=student,
        from_year="2025-2026",
        to_year="2026-2027",
        record={},
        made_at=now,
    )
    OutboxMail.objects.create(
        recipients=f"Someone@else.example, {student.email}", subject="s", body="b", sent_at=now
    )
    SignInFailure.objects.create(account=student.username, address="192.0.2.1", failed_at=now)
    AccessAttempt.objects.create(
        username=student.username, ip_address="192.0.2.1", failures_since_start=1, get_data="", post_data=""
    )
    client.force_login(student)
    run = practice.begin(student, Mode.SMART, conditions={"without": ["office"]})
    practice.record_answer(run, 1, None)
    ProblemReport.objects.create(
        question=run.questions.get(number=1), student=student, category="other", text="=1+1", reported_at=now
    ).resolve("The key was right.", by=student, now=now)
    Draft.objects.create(
        question=run.questions.get(number=2), fields={"answer": ["Quatremer"]}, version=1, saved_at=now
    )
    AdviceMark.objects.create(student=student, kind="module", subject="4.1", is_useful=True, marked_at=now)
    QualityDecision.objects.create(
        exercise=Exercise.objects.first(),
        is_in_exams=True,
        reason="Read once more.",
        decided_by=student,
        decided_at=now,
    )
    return student


def exported(client):
    response = client.post(reverse("accounts:own_data_export"))
    return zipfile.ZipFile(io.BytesIO(b"".join(response.streaming_content)))


def test_the_export_holds_every_row_of_the_database_about_a_person(client, full):
    archive = exported(client)
    data = json.loads(archive.read("data.json"))

    for table in privacy.tables():
        rows = table.owned(full).count()
        assert rows, f"nothing in {table.name}: this test proves nothing about it"
        assert len(data[table.name]) == rows
        assert set(data[table.name][0]) == set(table.columns)
        read = list(
            csv.reader(io.StringIO(archive.read(f"{table.name}.csv").decode("utf-8-sig")), delimiter=";")
        )
        assert len(read) == rows + 1
    assert data["answers"][0]["is_correct"] is False
    assert "Zénobie" in archive.read("account.csv").decode("utf-8-sig")
    assert "<code>answers</code>" in archive.read("index.html").decode()


def test_the_export_gives_no_expected_answer_away_and_no_formula_to_a_spreadsheet(client, full):
    archive = exported(client)
    answered, waiting = json.loads(archive.read("data.json"))["questions"]

    assert answered["variant"]
    assert waiting["variant"] is None
    assert "'=1+1" in archive.read("problem-reports.csv").decode("utf-8-sig")


def test_erasure_forgets_what_was_typed_after_the_sign_in_had_expired(client, full):
    run = full.assessments.get()
    expired = Client()
    expired.post(reverse("answer", args=[run.pk, 2]), {"kind": "answer", "answer": "Quatremer"})
    others = Client()
    others.post(reverse("answer", args=[run.pk + 999, 1]), {"kind": "answer", "answer": "somebody else's"})
    assert "typed" in expired.session and "typed" in others.session

    privacy.erase(full)

    assert not Session.objects.filter(pk=expired.session.session_key).exists()
    assert Session.objects.filter(pk=others.session.session_key).exists()


def everything():
    """All rows of all tables as one text, but for the framework and the bank."""
    return "\n".join(
        str(list(model.objects.values_list()))
        for model in apps.get_models(include_auto_created=True)
        if not model._meta.label.startswith("skills.")
    )


def test_erasure_leaves_nothing_of_a_person_and_everything_of_others(client, full):
    other = UserFactory()
    kept = practice.begin(other, Mode.SMART)
    names = (full.username, full.first_name, full.last_name, full.email)

    response = client.post(reverse("accounts:own_data_erase"), {"password": PASSWORD, "understood": "on"})

    assert response.url == reverse("accounts:erased")
    assert client.get(response.url).status_code == 200
    assert not any(name in everything() for name in names)
    assert [table.name for table in privacy.tables() if table.owned(full).exists()] == []
    assert list(Assessment.objects.all()) == [kept]
    assert not Session.objects.exists() or client.get(reverse("home")).status_code == 302


@pytest.mark.parametrize(
    "sent", [{}, {"password": PASSWORD}, {"password": "not mine", "understood": "on"}, {"understood": "on"}]
)
def test_without_password_and_consent_nothing_is_erased(client, full, sent):
    response = client.post(reverse("accounts:own_data_erase"), sent)

    assert response.status_code == 422
    assert User.objects.filter(pk=full.pk).exists()


def test_guessing_the_password_of_an_open_screen_is_slowed_as_at_sign_in(client, full, time_machine):
    # Guesses are counted by the minute, which may pass meanwhile.
    time_machine.move_to(timezone.now(), tick=False)
    address, sent = reverse("accounts:own_data_erase"), {"password": "guess", "understood": "on"}
    for _ in range(40):
        guessed = client.post(address, sent)
    known = client.post(address, {**sent, "password": PASSWORD})

    assert (guessed.status_code, known.status_code) == (429, 429)
    assert User.objects.filter(pk=full.pk).exists()


def test_an_only_administrator_hands_over_first(client):
    institution = InstitutionFactory()
    administrator = UserFactory(administrator=institution)
    client.force_login(administrator)
    sent = {"password": PASSWORD, "understood": "on"}

    refused = client.post(reverse("accounts:own_data_erase"), sent)
    institution.give(UserFactory(), Role.ADMINISTRATOR)
    client.post(reverse("accounts:own_data_erase"), sent)

    assert refused.status_code == 409
    assert institution.name in refused.content.decode()
    assert not User.objects.filter(pk=administrator.pk).exists()
    assert Institution.objects.filter(pk=institution.pk).exists()


YEARS = retention.YEAR


@pytest.mark.parametrize(
    ("kept", "age", "erased"), [(2, 2.1, True), (2, 1.9, False), (4, 2.1, False), (1, 1.1, True)]
)
def test_an_unused_account_is_warned_then_erased_as_its_institution_says(kept, age, erased):
    now = timezone.now()
    institution = InstitutionFactory(unused_kept_years=kept)
    unused = UserFactory(student=institution, date_joined=now - age * YEARS, email="lou@tilleuls.example")

    retention.warn_unused(now=now)
    retention.warn_unused(now=now + timedelta(days=1))
    retention.erase_unused(now=now + timedelta(days=29))
    assert User.objects.filter(pk=unused.pk).exists()
    retention.erase_unused(now=now + timedelta(days=31))

    assert User.objects.filter(pk=unused.pk).exists() is not erased
    assert len(mail.outbox) + OutboxMail.objects.count() == erased


def test_whoever_signs_in_after_the_warning_stays():
    now = timezone.now()
    back = UserFactory(date_joined=now - 3 * YEARS)
    retention.warn_unused(now=now)

    back.last_login = now + timedelta(days=3)
    back.save()
    retention.erase_unused(now=now + timedelta(days=60))

    assert User.objects.filter(pk=back.pk).exists()


def test_whoever_never_signs_out_and_goes_on_practising_stays(client):
    now = timezone.now()
    active = UserFactory()
    client.force_login(active)
    User.objects.filter(pk=active.pk).update(last_login=now - 3 * YEARS, date_joined=now - 3 * YEARS)

    assert client.get(reverse("accounts:settings")).status_code == 200
    retention.warn_unused(now=now)
    retention.erase_unused(now=now + timedelta(days=60))

    active.refresh_from_db()
    assert active.removal_warned_at is None


def test_administrators_see_which_accounts_will_be_removed_and_strangers_do_not(client):
    now = timezone.now()
    institution, elsewhere = InstitutionFactory(), InstitutionFactory()
    UserFactory(student=institution, date_joined=now - 3 * YEARS, first_name="Oriane")
    retention.warn_unused(now=now)

    for place, seen in ((institution, True), (elsewhere, False)):
        client.force_login(UserFactory(administrator=place))
        assert ("Oriane" in client.get(reverse("accounts:people", args=[place.pk])).content.decode()) is seen


def test_old_practice_goes_and_what_rested_on_it_is_said_not_to_be_replayable(bank):
    now = timezone.now()
    student = UserFactory(student=InstitutionFactory(practice_kept_years=2))
    old = practice.begin(student, Mode.SMART)
    while question := old.questions.filter(response=None).first():
        practice.record_answer(old, question.number, None)
    Assessment.objects.filter(pk=old.pk).update(started_at=now - 3 * YEARS)
    Response.objects.filter(question__assessment=old).update(answered_at=now - 2.5 * YEARS)
    recent = practice.begin(student, Mode.SMART)
    practice.record_answer(recent, 1, None)

    first = practice_retention.erase_old_practice(now=now)
    again = practice_retention.erase_old_practice(now=now)

    assert (first, again) == (1, 0)
    assert not Question.objects.filter(assessment_id=old.pk).exists()
    recent.refresh_from_db()
    assert not replay.replay(recent).is_replayable
    assert recent.questions.filter(response__isnull=False).count() == 1


@pytest.mark.parametrize("notice", ["legal", "privacy", "accessibility"])
def test_notices_show_what_the_institution_says_to_its_people_and_visitors(client, notice):
    institution, other = InstitutionFactory(), InstitutionFactory()
    for one, name in ((institution, "Cité scolaire Ada"), (other, "Autre maison")):
        Notice.objects.create(
            institution=one,
            publisher=name,
            data_protection_officer=name,
            gaps=name,
            accessibility_contact=name,
        )

    visitor = client.get(reverse(notice)).content.decode()
    chosen = client.get(reverse(notice), {"institution": institution.pk}).content.decode()
    unknown = [
        client.get(reverse(notice), {"institution": value}).status_code for value in ("999999", "x", "")
    ]
    client.force_login(UserFactory(student=institution))
    own = client.get(reverse(notice)).content.decode()

    assert institution.name in visitor and "Cité scolaire Ada" not in visitor
    assert "Cité scolaire Ada" in chosen and "Cité scolaire Ada" in own
    assert "Autre maison" not in own
    assert client.get(reverse(notice), {"institution": other.pk}).status_code == 404
    assert unknown == [404, 404, 404]


def test_only_administrators_complete_the_notices_of_their_institution(client):
    institution = InstitutionFactory()
    address = reverse("accounts:notices", args=[institution.pk])
    fields = {
        "publisher": "Lycée du Port", "conformity": "partial", "practice_kept_years": 4, "unused_kept_years": 1,
    }  # fmt: skip
    statuses = {}
    for name, user in {
        "stranger": UserFactory(administrator=InstitutionFactory()),
        "student": UserFactory(student=institution),
        "teacher": UserFactory(teacher=institution),
        "administrator": UserFactory(administrator=institution),
    }.items():
        client.force_login(user)
        statuses[name] = client.post(address, fields).status_code
    refused = client.post(address, {**fields, "practice_kept_years": 9, "assessed_on": "yesterday"})

    assert statuses == {"stranger": 404, "student": 403, "teacher": 403, "administrator": 302}
    assert refused.status_code == 422
    institution.refresh_from_db()
    assert (institution.notice.publisher, institution.practice_kept_years) == ("Lycée du Port", 4)
    assert Membership.objects.filter(institution=institution).count() == 3
