"""Uploads are hostile until proven: a sentence says what is wrong, nothing is counted, nothing is kept."""

import io
import zipfile

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.urls import reverse

from assessments.models import Response
from skills import forms
from skills.models import Exercise, ExerciseVersion
from tests.factories import UserFactory
from tests.questions import ask

pytestmark = pytest.mark.usefixtures("bank")


@pytest.fixture
def question(client):
    """A workbook to produce, asked of the signed-in student."""
    student = UserFactory(language="en")
    client.force_login(student)
    return ask(student, Exercise.objects.get(pk="1.3-class-report"), seed=4)


def send(client, question, name, content):
    address = reverse("answer", args=[question.assessment_id, question.number])
    return client.post(address, {"kind": "answer", "answer": SimpleUploadedFile(name, content)})


def archive(**members):
    content = io.BytesIO()
    with zipfile.ZipFile(content, "w", zipfile.ZIP_DEFLATED) as packed:
        for name, data in members.items():
            packed.writestr(name, data)
    return content.getvalue()


ENTITIES = b'<?xml version="1.0"?><!DOCTYPE a [<!ENTITY b SYSTEM "file:///etc/passwd">]><a>&b;</a>'
LOCKED = (
    b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 2000 + "EncryptedPackage".encode("utf-16-le") + b"\0" * 2000
)
SHEET = b"application/vnd.oasis.opendocument.spreadsheet"


@pytest.mark.parametrize(
    ("name", "content", "told"),
    [
        ("report.ods", b"", "empty"),
        ("report.ods", b"just some words", "Expected: .ods, .xlsx"),
        ("report.exe", b"MZ" + b"\0" * 2000, "Expected: .ods, .xlsx"),
        ("report.ods", b"x" * 6_000_000, "larger than 5 MB"),
        ("report.ods", b"x" * 9_000_000, "larger than 5 MB"),
        ("report.xlsx", LOCKED, "password"),
        ("report.ods", archive(mimetype=SHEET)[:60], "damaged"),
        ("report.ods", archive(**{"mimetype": SHEET, "content.xml": ENTITIES}), "entities"),
        (
            "report.ods",
            archive(**{"mimetype": SHEET, "content.xml": b"<a/>" + b" " * 90_000_000}),
            "far too much",
        ),
    ],
    ids=["empty", "text", "program", "6 MB", "9 MB", "encrypted", "truncated", "entities", "bomb"],
)
def test_what_cannot_be_opened_is_told_and_not_counted(client, question, name, content, told):
    response = send(client, question, name, content)

    assert response.status_code == 422
    assert told in response.content.decode()
    assert not Response.objects.exists()


def test_a_right_document_is_judged_and_only_its_name_size_and_digest_are_kept(client, question):
    exercise = ExerciseVersion.load(question.exercise_version_id).exercise
    name, content = forms.right_upload(exercise, question.variant)

    send(client, question, name, content)

    response = Response.objects.get()
    assert response.is_correct
    assert set(response.answer) == {"name", "size", "sha256"}


def test_the_untouched_original_is_not_right_yet_and_the_criteria_say_why(client, question):
    original = client.get(reverse("material-file", args=[question.assessment_id, 1, 0])).content

    page = send(client, question, "class.ods", original)

    assert not Response.objects.get().is_correct
    shown = client.get(page["Location"]).content.decode()
    assert 'data-holds="no"' in shown
