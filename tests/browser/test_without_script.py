"""Every page and form works without JavaScript: the same journeys by plain forms and links."""

import re

import pytest
from playwright.sync_api import expect

from accounts.models import ClassMembership, Role
from assessments import practice
from assessments.models import AdviceMark, Assessment, Draft, Mode, Response
from skills import forms
from skills.models import Exercise, Module
from tests.browser.test_journeys import waiting
from tests.browser.walk import PASSWORD, answer, sign_in
from tests.factories import ClassGroupFactory, UserFactory
from tests.questions import ask

# What only a script can do is not on screen: handles to move things, reading aloud, lines that scripts fill in.
SCRIPTED = "[data-move]:visible, [data-read-aloud]:visible, [data-reload]:visible, #connection:visible"


@pytest.fixture
def page(browser, site):
    context = browser.new_context(locale="fr-FR", java_script_enabled=False)
    page = context.new_page()
    page.set_default_timeout(20_000)
    yield page
    assert not page.locator(SCRIPTED).count()
    context.close()


def go_on(page):
    assert not page.locator(SCRIPTED).count()
    page.locator(".answer-bar a.button").click()


def test_three_questions_an_account_and_a_placement(page, site):
    page.goto(site)
    page.get_by_role("button", name="Essayer trois questions").click()
    for number in range(3):
        assert page.locator(".progress").inner_text().strip() == f"Question {number + 1} sur 3"
        answer(page, waiting(Mode.TRIAL), is_right=number != 1)
        go_on(page)
    page.locator("main a.button", has_text="Créer un compte").click()
    page.locator("[name=email]").fill("lou@pixprep.example")
    for name in ("password1", "password2"):
        page.locator(f"[name={name}]").fill(PASSWORD)
    page.get_by_label("15 ans").check()
    page.locator("main form button[type=submit]").first.click()
    page.wait_for_url("**/today/")
    page.locator("main a.button").first.click()
    page.locator("main button.button").click()
    for _ in range(2):
        answer(page, waiting(Mode.PLACEMENT))
        go_on(page)
    page.goto(f"{site}/today/")
    page.locator("main .actions a.button").first.click()

    assert page.locator(".progress").inner_text().strip() == "Question 3 sur 32"
    assert Response.objects.filter(student__email="lou@pixprep.example").count() == 5


@pytest.mark.parametrize("form", sorted(forms.FORMS))
def test_a_question_of_every_form_is_answered_by_its_plain_fields(page, site, form):
    student = UserFactory()
    exercise = Exercise.objects.in_use().filter(check_of=None, current__answered_by=form).first()
    run = ask(student, exercise).assessment
    sign_in(page, site, student)
    page.goto(f"{site}/practice/{run.pk}/")

    answer(page, run.questions.get())

    assert page.locator(".feedback").get_attribute("data-verdict") == "right"
    assert Response.objects.get().is_correct


def test_a_saved_draft_and_the_one_that_gave_way_are_shown_by_the_server(page, site):
    student = UserFactory()
    exercise = Exercise.objects.in_use().filter(check_of=None, current__answered_by="text").first()
    run = ask(student, exercise).assessment
    Draft.objects.create(
        question=run.questions.get(),
        fields={"answer": ["le plus récent"]},
        other={"answer": ["un autre"]},
        version=1,
        saved_at=run.started_at,
    )
    sign_in(page, site, student)
    page.goto(f"{site}/practice/{run.pk}/")
    assert page.locator("[name=answer]").input_value() == "le plus récent"

    page.get_by_role("button", name="L’afficher").click()

    assert page.locator("[name=answer]").input_value() == "un autre"


def test_hint_explanation_and_the_word_on_its_use(page, site):
    student = UserFactory()
    exercise = Exercise.objects.in_use().filter(check_of=None, current__source__contains="\n## hint").first()
    run = ask(student, exercise).assessment
    sign_in(page, site, student)
    page.goto(f"{site}/practice/{run.pk}/")

    page.get_by_role("button", name="Indice").click()
    assert page.locator(".hint").is_visible()
    page.get_by_role("button", name="Je ne sais pas encore").click()
    page.get_by_role("button", name="Utile", exact=True).click()

    assert page.locator(".advice-mark [aria-pressed=true]").inner_text().strip() == "Utile"
    assert AdviceMark.objects.get().is_useful
    page.get_by_role("button", name="Pas utile").click()
    assert not AdviceMark.objects.get().is_useful


def test_a_module_is_read_and_its_checks_are_answered(page, site):
    student = UserFactory()
    module = Module.objects.in_use().order_by("pk").first()
    sign_in(page, site, student)
    page.goto(f"{site}/modules/{module.pk}/")
    page.get_by_role("button", name="Afficher les vérifications").click()
    run = Assessment.objects.get(mode=Mode.MODULE)
    page.locator("#check-2 button[value=answer]").click()
    expect(page.locator("#check-2 .field-errors")).to_be_in_viewport()
    for question in run.questions.order_by("number"):
        check = page.locator(f"#check-{question.number}")
        for name, values in forms.right_fields(question.variant).items():
            for value in values:
                fill_in(check, name, value)
        check.locator("button[value=answer]").click()

    run.refresh_from_db()
    assert run.is_finished
    assert page.get_by_role("button", name=re.compile("trois exercices")).is_visible()


def fill_in(check, name, value):
    field = check.locator(f'[name="{name}"]')
    if field.first.get_attribute("type") in {"radio", "checkbox"}:
        check.locator(f'[name="{name}"][value="{value}"]').check(force=True)
    elif field.first.evaluate("element => element.tagName") == "SELECT":
        field.select_option(value)
    else:
        field.fill(value)


def test_class_settings_history_and_the_way_out(page, site):
    student = UserFactory()
    group = ClassGroupFactory(teacher=UserFactory())
    placement = practice.begin(student, Mode.PLACEMENT)
    practice.record_answer(placement, 1, None)
    sign_in(page, site, student)

    page.goto(f"{site}/join/")
    page.locator("main input[name=code]").fill(group.code)
    page.locator("main form button[type=submit]").first.click()
    assert ClassMembership.objects.filter(student=student).exists()
    page.locator("summary[aria-label='Confort de lecture']").click()
    page.locator(".comfort [name=theme][value=dark]").check(force=True)
    page.get_by_role("button", name="Garder ces choix").click()
    assert page.locator("html").get_attribute("data-theme") == "dark"
    page.goto(f"{site}/history/")
    page.locator(".runs a").first.click()
    assert page.locator("form[data-answer]").is_visible()
    page.locator("summary[aria-label^=Compte]").click()
    page.get_by_role("button", name="Se déconnecter").click()

    assert page.url == f"{site}/"


def test_a_teacher_makes_a_class_and_its_sheets(page, site):
    group = ClassGroupFactory(teacher=UserFactory())
    teacher = group.teachers.get()
    assert teacher.memberships.filter(role=Role.TEACHER).exists()
    sign_in(page, site, teacher)

    page.goto(f"{site}/classes/new/")
    page.locator("main [name=name]").fill("3e sans script")
    page.locator("main form button[type=submit]").first.click()

    assert teacher.taught_classes.filter(name="3e sans script").exists()
