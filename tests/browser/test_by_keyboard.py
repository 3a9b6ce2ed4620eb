"""A week of practice with the keyboard alone: every form is answered rightly, and a day goes from today to its end."""

import pytest

from assessments import practice
from assessments.models import Mode, Response
from skills import forms
from skills.models import Exercise
from tests.browser.walk import sign_in
from tests.factories import UserFactory
from tests.questions import ask

STOPS = 120  # of the Tab key, more than any page has
FORMS = sorted(set(forms.FORMS) - {"file", "produce"})  # a file is chosen in a window of the system's own

# The field that holds the focus: its name, value, kind, and whether it is chosen.
FOCUSED = """() => {
  const e = document.activeElement;
  return {name: e.name ?? '', value: e.value ?? '', kind: e.type ?? e.tagName, isChosen: !!e.checked,
          text: e.innerText ?? '', isNext: e.matches('.answer-bar a.button')};
}"""


def tab_to(page, wanted):
    """Press Tab until the focus is where `wanted` says; return what is focused there."""
    for _ in range(STOPS):
        page.keyboard.press("Tab")
        focused = page.evaluate(FOCUSED)
        if wanted(focused):
            return focused
    raise AssertionError("the Tab key does not lead there")


def put(page, name, value):
    """Give this field of a form its value, as a person without a mouse does."""
    focused = tab_to(
        page, lambda one: one["name"] == name and (one["kind"] != "checkbox" or one["value"] == value)
    )
    if focused["kind"] == "checkbox":
        page.keyboard.press("Space")
    elif focused["kind"] == "radio":
        page.keyboard.press("Space")
        for _ in range(STOPS):
            if page.evaluate(FOCUSED)["value"] == value:
                return
            page.keyboard.press("ArrowDown")
        raise AssertionError(f"the arrows do not lead to {value}")
    elif focused["kind"] == "select-one":
        page.keyboard.press("Home")
        while page.evaluate(FOCUSED)["value"] != value:
            page.keyboard.press("ArrowDown")
    else:
        page.keyboard.press("Control+a")
        page.keyboard.type(value)


def in_order(page, variant, fields):
    """Move each step up to its place by its own button, first places first."""
    for name, place in sorted(fields.items(), key=lambda one: int(one[1])):
        select = page.locator(f'select[name="{name}"]')
        while select.input_value() != str(place):
            before = select.input_value()
            page.locator(f'li:has(select[name="{name}"]) [data-move="up"]').focus()
            page.keyboard.press("Enter")
            assert select.input_value() != before


@pytest.mark.parametrize("form", FORMS)
def test_a_question_of_every_form_is_answered_rightly(watched, site, form):
    page, student = watched, UserFactory()
    exercise = Exercise.objects.in_use().filter(check_of=None, current__form=form).first()
    asked = ask(student, exercise)
    run, variant = asked.assessment, asked.variant
    sign_in(page, site, student)
    page.goto(f"{site}/practice/{run.pk}/")
    page.locator("form[data-answer]").wait_for()

    sent = forms.right_fields(run.questions.get().variant)
    sent = {
        name: value[0] if isinstance(value, list) and len(value) == 1 else value
        for name, value in sent.items()
    }
    if form == "order":
        in_order(page, variant, sent)
    else:
        for name, value in sent.items():
            for one in value if isinstance(value, list) else [value]:
                page.evaluate("document.activeElement.blur(); document.getElementById('main').focus()")
                put(page, name, str(one))
    tab_to(page, lambda one: one["name"] == "kind" and one["value"] == "answer")
    page.keyboard.press("Enter")
    page.locator(".feedback").wait_for()

    assert Response.objects.get().is_correct


def test_after_a_hint_reading_goes_on_at_the_hint(watched, site):
    page, student = watched, UserFactory()
    question = ask(student, Exercise.objects.in_use().filter(check_of=None, current__form="single").first())
    sign_in(page, site, student)
    page.goto(f"{site}/practice/{question.assessment_id}/")
    page.locator("form[data-answer]").wait_for()

    tab_to(page, lambda one: one["text"] == "Indice")
    page.keyboard.press("Enter")
    page.locator(".hint").wait_for()

    page.wait_for_function("() => document.activeElement.matches('.hint')")


def test_a_day_goes_from_today_to_its_end(watched, site):
    page, student = watched, UserFactory()
    placement = practice.begin(student, Mode.PLACEMENT)
    while question := placement.questions.filter(response=None).first():
        practice.record_answer(placement, question.number, None)
    sign_in(page, site, student)

    tab_to(page, lambda one: "10 minutes" in one["text"])
    page.keyboard.press("Enter")
    for _ in range(8):
        page.locator("form[data-answer]").wait_for()
        tab_to(page, lambda one: one["value"] == "unknown")
        page.keyboard.press("Enter")
        page.locator(".feedback").wait_for()
        assert page.evaluate("document.activeElement.id").startswith("verdict-")
        page.locator(".answer-bar a.button").wait_for()
        tab_to(page, lambda one: one["isNext"])
        page.keyboard.press("Enter")
    page.wait_for_url("**/end/")

    assert Response.objects.filter(question__assessment__mode=Mode.SMART).count() == 8
