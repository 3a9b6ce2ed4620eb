"""The source of a question's page tells nothing that the page does not show."""

import re
from collections import Counter

import pytest
from django.urls import reverse
from django.utils import timezone
from lxml import html

from assessments.models import Draft
from skills import forms
from skills.authoring import draw_variant
from skills.authoring.variant import Variant
from skills.models import Exercise
from tests.factories import UserFactory
from tests.questions import ask
from tests.skills import exercises
from tests.skills.exercises import parsed

TELLING = {"id", "for", "name", "value", "aria-describedby", "aria-labelledby", "href"}
NEUTRAL = re.compile(r"n-\d+")


@pytest.fixture
def student(client):
    student = UserFactory()
    client.force_login(student)
    return student


def page_of(client, question):
    return html.fromstring(client.get(reverse("practice", args=[question.assessment_id])).content)


def authors_ids(variant):
    """What the author calls the elements of the answer, and what can be chosen for each."""
    ids = {*variant.parts}
    for entry in (*variant.choices, *variant.items, *variant.boxes, *variant.blanks):
        ids |= {entry["id"], *(option["id"] for option in entry.get("options", []))}
    return ids


def told(element, variant):
    """Words of an element's attributes that are an author's ids, however they are prefixed."""
    ids = authors_ids(variant)
    for name, value in element.attrib.items():
        if (name in TELLING or name.startswith("data-")) and element.get("name") != "kind":
            for word in value.split():
                if {word, re.sub(r"^(answer|item)-(\d+-)?", "", word)} & ids and not is_a_place(
                    word, element
                ):
                    yield f"{name}={word}"


def is_a_place(word, element):
    """A place in an order is shown as the same number."""
    return word.isdigit() and element.tag in {"option", "b"}


@pytest.mark.usefixtures("bank")
def test_no_page_of_the_bank_tells_what_its_author_calls_the_parts_of_an_answer(client, student):
    telling, named = {}, Counter()
    for exercise in Exercise.objects.in_use():
        question = ask(student, exercise, seed=11)
        variant = Variant.from_json(question.variant)
        fields = page_of(client, question).xpath("//*[@id='answer-form']//*")
        found = {word for each in fields for word in told(each, variant)}
        if found:
            telling[exercise.pk] = found
        for each in fields:
            if each.get("name", "").startswith("answer") and each.tag != "option":
                named[variant.answered_by] += bool(
                    NEUTRAL.fullmatch(each.get("value") or "")
                    or NEUTRAL.fullmatch(each.get("name").removeprefix("answer-"))
                )

    assert not telling
    assert {"single", "multiple", "spot", "match", "order", "blanks"} <= {
        form for form in named if named[form]
    }


@pytest.mark.parametrize("form", ["single", "multiple", "spot", "match", "order", "blanks"])
def test_what_a_page_calls_the_right_answer_changes_from_seed_to_seed(form):
    exercise = parsed(exercises.VALID[form])
    sent = [forms.right_fields(draw_variant(exercise, seed)) for seed in range(60)]

    fields = Counter(f"{name}={value}" for each in sent for name in each for value in each[name])

    assert max(fields.values()) < len(sent)


@pytest.mark.usefixtures("bank")
def test_a_draft_kept_under_an_authors_ids_is_shown_again_and_can_be_sent(client, student):
    exercise = Exercise.objects.in_use().filter(check_of=None, current__form="single").first()
    question = ask(student, exercise, seed=11)
    key = question.variant["key"]
    Draft.objects.create(
        question=question, fields={"answer": [key]}, version=1, writer="w", saved_at=timezone.now()
    )

    (checked,) = page_of(client, question).xpath("//input[@name='answer'][@checked]/@value")
    assert checked == Variant.from_json(question.variant).names.elements[key] != key
    client.post(
        reverse("answer", args=[question.assessment_id, 1]), {"kind": "answer", "answer": key}, follow=True
    )
    question.refresh_from_db()
    assert question.response.is_correct and question.response.answer == key
