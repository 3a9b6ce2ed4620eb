"""An author goes through the room by clicks and keys; an administrator reads the part that is theirs."""

import pytest
from django.utils import timezone

from assessments import practice
from assessments.models import Mode, ProblemReport
from tests.browser.test_journeys import sign_in
from tests.browser.walk import SIZES, violations
from tests.factories import InstitutionFactory, UserFactory


@pytest.fixture
def reported(db, bank):
    """A problem report on the first question of a student's placement, which was answered."""
    placement = practice.begin(UserFactory(student=InstitutionFactory()), Mode.PLACEMENT)
    practice.record_answer(placement, 1, None)
    return ProblemReport.objects.create(
        question=placement.questions.get(number=1),
        category="unclear",
        text="Lequel des deux ?",
        reported_at=timezone.now(),
    )


@pytest.mark.parametrize("size", SIZES)
def test_an_author_finds_a_reported_exercise_and_resolves_it(watched, site, size, reported):
    page = watched
    page.set_viewport_size(SIZES[size])
    version = reported.question.exercise_version
    sign_in(page, site, UserFactory(operator=True))

    page.get_by_role("link", name="Banque").first.click()
    assert not violations(page)
    page.get_by_label("Avec un signalement ouvert").check()
    page.get_by_role("button", name="Afficher").click()
    page.get_by_role("link", name=version.titles["fr"]).click()
    assert not violations(page)

    page.get_by_role("link", name="Voir ce que la personne avait sous les yeux").click()
    page.get_by_role("heading", name="Ce que la personne avait sous les yeux").wait_for()
    assert not violations(page)

    page.get_by_label("Ce qui a été fait").fill("Consigne réécrite")
    page.keyboard.press("Enter")
    page.get_by_text("Le signalement est clos").wait_for()
    assert page.get_by_text("Consigne réécrite").is_visible()


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("size", SIZES)
def test_an_administrator_reads_quality_and_readiness(watched, site, size, scheme, reported):
    page = watched
    page.set_viewport_size(SIZES[size])
    page.emulate_media(color_scheme=scheme)
    sign_in(page, site, UserFactory(administrator=True))

    page.get_by_role("link", name="Exercices").first.click()
    page.get_by_role("heading", name="Qualité des exercices").wait_for()
    assert not violations(page)
    assert not page.get_by_role("link", name="Banque").count()

    page.get_by_role("link", name="Préparation").click()
    page.get_by_role("heading", name="Préparation").wait_for()
    assert not violations(page)
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")
