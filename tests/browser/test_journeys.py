"""Journeys 1 and 2 (product): a first visit, and a week of practice."""

import pytest

from assessments import practice
from assessments.models import Assessment, Mode, Response
from skills.models import Exercise
from tests.browser.walk import PASSWORD, SIZES, answer, sign_in, violations
from tests.factories import UserFactory
from tests.questions import ask


def waiting(mode):
    return Assessment.objects.get(mode=mode).questions.filter(response=None).order_by("number").first()


def go_on(page):
    page.locator(".answer-bar a.button").press("Enter")
    page.locator("form[data-answer]").first.wait_for()


@pytest.mark.parametrize("size", SIZES)
def test_a_first_visit_leads_from_three_questions_to_a_profile(watched, site, size):
    page = watched
    page.set_viewport_size(SIZES[size])

    page.goto(site)
    page.get_by_role("button", name="Essayer trois questions").click()
    for number in range(3):
        page.locator("form[data-answer]").wait_for()
        assert not violations(page)
        answer(page, waiting(Mode.TRIAL), is_right=number != 1)
        assert not violations(page)
        page.locator(".answer-bar a.button").press("Enter")
    page.wait_for_url("**/end/")
    page.locator("main a.button", has_text="Créer un compte").click()
    page.locator("[name=email]").fill("lou@pixprep.example")
    page.locator("[name=password1]").fill(PASSWORD)
    if page.locator("[name=password2]").count():
        page.locator("[name=password2]").fill(PASSWORD)
    page.get_by_label("15 ans").check()
    page.locator("main form button[type=submit]").first.click()
    page.wait_for_url("**/today/")
    assert Response.objects.filter(student__email="lou@pixprep.example", counts=True).count() == 3

    page.locator("main a.button").first.click()
    page.locator("main button.button").click()
    for number in range(16):
        page.locator("form[data-answer]").wait_for()
        answer(page, waiting(Mode.PLACEMENT), is_right=number % 3 != 0)
        go_on(page)
    page.get_by_role("button", name="Terminer ici").click()
    page.wait_for_url("**/end/")
    assert not violations(page)
    page.goto(f"{site}/today/")

    assert page.get_by_role("link", name="1.1").first.is_visible()
    assert page.locator("h1").count() == 1
    assert not violations(page)


def test_a_wrong_answer_is_explained_and_a_fresh_variant_brings_one_back(watched, site):
    page = watched
    student = UserFactory()
    placement = practice.begin(student, Mode.PLACEMENT)
    while question := placement.questions.filter(response=None).first():
        practice.record_answer(placement, question.number, None)
    sign_in(page, site, student)

    page.locator("main button.button").first.click()
    page.locator("form[data-answer]").wait_for()
    first = waiting(Mode.SMART)
    answer(page, first, is_right=False)
    assert page.locator(".explanation").is_visible()
    page.get_by_role("button", name="variante").click()
    page.locator("form[data-answer]").wait_for()
    fresh = waiting(Mode.RETRY)
    answer(page, fresh)
    page.locator(".answer-bar a.button").press("Enter")
    page.locator("form[data-answer]").wait_for()

    assert fresh.exercise_version_id == first.exercise_version_id
    assert waiting(Mode.SMART).number == 2
    assert not Response.objects.get(question=fresh).counts


def test_a_reload_and_the_back_button_stay_at_the_same_question(watched, site):
    page = watched
    student = UserFactory()
    practice.begin(student, Mode.SMART, conditions={"without": ["computer", "office"]})
    sign_in(page, site, student)
    page.locator("main a.button").first.click()
    statement = page.locator("#statement").inner_text()

    page.reload()
    assert page.locator("#statement").inner_text() == statement
    answer(page, waiting(Mode.SMART), is_right=False)
    page.reload()
    assert page.locator(".feedback").is_visible()
    page.go_back()

    assert Response.objects.count() == 1


def test_material_stays_as_its_reader_left_it_through_a_hint_and_an_explanation(watched, site):
    page, student = watched, UserFactory()
    question = ask(student, Exercise.objects.get(pk="1.3-table-crossing"))
    sign_in(page, site, student)
    page.goto(f"{site}/practice/{question.assessment_id}/")
    material = page.locator(f"#material-{question.number}")
    material.evaluate("(element) => { element.leftBy = 'its reader' }")

    page.get_by_role("button", name="Indice").click()
    page.locator(".hint").wait_for()
    page.get_by_role("button", name="Valider").last.click()
    page.locator(".field-errors li").first.wait_for()
    answer(page, question, is_right=False)

    assert page.locator(".feedback").is_visible()
    assert material.is_visible()
    assert material.evaluate("(element) => element.leftBy") == "its reader"


def test_a_question_can_be_answered_with_the_keyboard_alone(watched, site):
    page = watched
    student = UserFactory()
    practice.begin(student, Mode.SMART, conditions={"without": ["computer", "office"]})
    sign_in(page, site, student)
    page.locator("main a.button").first.focus()
    page.keyboard.press("Enter")
    page.locator("form[data-answer]").wait_for()

    for _ in range(60):
        page.keyboard.press("Tab")
        if page.evaluate("document.activeElement.value") == "unknown":
            break
    page.keyboard.press("Enter")
    page.locator(".feedback").wait_for()
    focused = page.evaluate("document.activeElement.id")

    assert focused.startswith("verdict-")
    assert not Response.objects.get().is_given


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("size", SIZES)
def test_axe_finds_nothing_on_the_pages_of_a_student(watched, site, size, scheme):
    page = watched
    page.set_viewport_size(SIZES[size])
    page.emulate_media(color_scheme=scheme)
    student = UserFactory()
    placement = practice.begin(student, Mode.PLACEMENT)
    while question := placement.questions.filter(response=None).first():
        practice.record_answer(placement, question.number, None)
    sign_in(page, site, student)

    found = {}
    for address in ["/today/", "/skills/", "/skills/4.1/", "/history/", f"/history/{placement.pk}/", "/settings/",
                    f"/practice/{placement.pk}/1/", f"/practice/{placement.pk}/end/"]:  # fmt: skip
        page.goto(site + address)
        found[address] = violations(page)

    assert not {address: lines for address, lines in found.items() if lines}
