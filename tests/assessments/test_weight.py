"""What a page of the practice journey weighs on a cold cache (interface: fast by weight)."""

import gzip
import re
from pathlib import Path

import brotli
import pytest
from django.contrib.staticfiles import finders
from django.urls import reverse

from assessments import practice
from assessments.models import Mode
from skills.models import Exercise
from tests.factories import UserFactory
from tests.questions import ask

pytestmark = pytest.mark.usefixtures("bank")

PAGE_AT_MOST = 60_000  # bytes: HTML, styles and scripts, compressed, faces apart
SWAP_AT_MOST = 5_000  # bytes, without the question's own material
ASSET = re.compile(r'(?:href|src)="/static/([^"]+\.(?:css|js|svg))"')


@pytest.fixture
def student(client):
    student = UserFactory()
    client.force_login(student)
    return student


def weight_of(response):
    """Compressed bytes of a page and of every file that it links."""
    html = response.content.decode()
    assets = {found[1] for found in ASSET.finditer(html)}
    assert any(name.endswith(".css") for name in assets)
    return len(gzip.compress(html.encode())) + sum(
        len(brotli.compress(Path(finders.find(name)).read_bytes())) for name in assets
    )


def test_the_pages_of_the_journey_are_light(client, student):
    placement = practice.begin(student, Mode.PLACEMENT)
    for number in range(1, 33):
        practice.record_answer(placement, number, None)
    run = practice.begin(student, Mode.SMART)
    addresses = [reverse("home"), reverse("skills"), reverse("history"), reverse("practice", args=[run.pk]),
                 reverse("practice-end", args=[placement.pk])]  # fmt: skip

    weights = {address: weight_of(client.get(address)) for address in addresses}

    assert max(weights.values()) <= PAGE_AT_MOST, weights


def test_the_swap_to_any_question_is_light_besides_its_material(client, student):
    heavy = {}
    for exercise in Exercise.objects.in_use().filter(check_of=None):
        size = swap_of(client, student, exercise)
        if size > SWAP_AT_MOST:
            heavy[exercise.pk] = size

    assert not heavy


def swap_of(client, student, exercise):
    """Compressed bytes of the fragment that shows this exercise, its material taken out."""
    run = ask(student, exercise, material=[]).assessment
    response = client.get(reverse("practice", args=[run.pk]), headers={"HX-Request": "true"})
    assert response.status_code == 200
    return len(gzip.compress(response.content))
