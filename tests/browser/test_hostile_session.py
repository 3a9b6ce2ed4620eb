"""A hostile session: whatever happens to network, windows, devices and sign-in, nothing is lost or doubled."""

import pytest
from django.contrib.sessions.models import Session

from assessments.models import Draft, Response
from skills.authoring.variant import Variant
from skills.models import Exercise
from tests.browser.walk import PASSWORD, fill_sign_in, sign_in
from tests.factories import UserFactory
from tests.questions import ask

OFFICE = ("computer", "office")  # needs that the next question must not have
CHECK = ".answer-bar button[value=answer]"


@pytest.fixture
def student(site):
    return UserFactory()


@pytest.fixture
def question(student):
    """An open question that is answered by typing."""
    return ask(student, typed_exercise(), without=OFFICE)


def typed_exercise():
    """One that is answered by typing."""
    return Exercise.objects.in_use().filter(current__answered_by="text", check_of=None).first()


@pytest.fixture
def page(page):
    page.set_default_timeout(30_000)
    return page


@pytest.fixture
def address(site, question):
    return f"{site}/practice/{question.assessment_id}/"


@pytest.fixture
def at_question(page, site, student, address):
    """The page, signed in, at the question."""
    sign_in(page, site, student)
    page.goto(address)
    return page


@pytest.fixture
def elsewhere(browser, site, student, address):
    """The same person at the same question, on another device."""
    context = browser.new_context(locale="fr-FR")
    page = context.new_page()
    page.set_default_timeout(30_000)
    sign_in(page, site, student)
    page.goto(address)
    yield page
    context.close()


def says(page, *states):
    """Wait until the line under the answer says one of these (templates/components/draft_words.html)."""
    page.locator(", ".join(f'[data-draft-line] [data-state="{state}"]' for state in states)).first.wait_for()


def typed(page):
    return page.locator("[name=answer]").input_value()


def copies(page):
    """What this browser keeps of drafts."""
    return page.evaluate("Object.keys(localStorage).filter(name => name.startsWith('draft:'))")


def test_saved_is_said_only_once_the_database_has_it(at_question):
    page = at_question
    page.route("**/draft/", lambda route: route.abort())
    page.locator("[name=answer]").fill("à moitié")
    says(page, "kept")
    assert not Draft.objects.exists()

    page.unroute("**/draft/")
    says(page, "saved")

    assert Draft.objects.get().fields == {"answer": ["à moitié"]}
    assert not copies(page)


def test_a_reload_in_the_middle_of_a_word_loses_nothing(at_question):
    page = at_question
    page.locator("[name=answer]").press_sequentially("au mil")
    page.reload()

    assert typed(page) == "au mil"
    says(page, "saved")


def test_a_copy_whose_fields_the_page_no_longer_has_is_shown_again_all_the_same(page, site, student):
    exercise = Exercise.objects.in_use().filter(current__form="single", check_of=None).first()
    question = ask(student, exercise, without=OFFICE)
    sign_in(page, site, student)
    page.goto(f"{site}/practice/{question.assessment_id}/")
    names = Variant.from_json(question.variant).names.elements
    key = names.pop(question.variant["key"])
    wrong = page.locator(f"[name=answer][value={next(iter(names.values()))}]")
    wrong.evaluate("element => element.click()")
    says(page, "saved")
    kept = {"fields": [["answer", question.variant["key"]]], "seen": 0, "writer": "before"}
    page.evaluate(
        """kept => {
            const form = document.querySelector('form[data-draft]');
            const now = Date.now() + 1000;
            const name = `draft:${document.body.dataset.account}:${form.dataset.draft}:before`;
            localStorage.setItem(name, JSON.stringify({...kept, version: now, at: now}));
        }""",
        kept,
    )
    page.reload()

    page.locator(f"[name=answer][value={key}]:checked").wait_for(state="attached")
    assert not copies(page)


def test_the_network_goes_and_comes_and_the_answer_is_sent_once(at_question):
    page = at_question
    page.context.set_offline(True)
    page.locator("[name=answer]").fill("sans réseau")
    says(page, "kept")
    page.locator(CHECK).click()
    page.locator("#connection:visible").wait_for()
    assert typed(page) == "sans réseau"
    assert not Response.objects.exists()

    page.context.set_offline(False)
    page.locator(".feedback").wait_for()

    assert Response.objects.get().answer == "sans réseau"
    assert page.locator("#connection").is_hidden()
    assert not Draft.objects.exists()
    assert not copies(page)


def test_a_double_click_answers_once(at_question):
    page = at_question
    page.locator("[name=answer]").fill("deux fois")
    page.locator(CHECK).dblclick()
    page.locator(".feedback").wait_for()
    page.goto(page.url)

    assert Response.objects.count() == 1
    assert page.locator(".feedback").is_visible()


def test_another_device_goes_on_with_the_same_question_and_what_was_typed(at_question, elsewhere):
    at_question.locator("[name=answer]").fill("commencé ici")
    says(at_question, "saved")
    elsewhere.reload()
    assert typed(elsewhere) == "commencé ici"
    statement = at_question.locator("#statement").inner_text()
    assert elsewhere.locator("#statement").inner_text() == statement

    elsewhere.locator("[name=answer]").fill("commencé ici, fini là")
    says(elsewhere, "saved")

    assert Draft.objects.get().other is None


def test_of_two_devices_the_newest_text_stands_and_the_other_comes_back(at_question, elsewhere):
    at_question.locator("[name=answer]").fill("premier")
    says(at_question, "saved")
    elsewhere.locator("[name=answer]").fill("second")
    says(elsewhere, "both")

    elsewhere.get_by_role("button", name="Afficher les deux").click()
    elsewhere.get_by_role("button", name="L’afficher").click()
    elsewhere.wait_for_function("() => document.querySelector('[name=answer]').value === 'premier'")

    draft = Draft.objects.get()
    assert (draft.fields, draft.other) == ({"answer": ["premier"]}, {"answer": ["second"]})


def test_a_device_that_was_offline_does_not_overwrite_what_is_newer(at_question, elsewhere):
    at_question.context.set_offline(True)
    at_question.locator("[name=answer]").fill("ancien")
    says(at_question, "kept")
    elsewhere.locator("[name=answer]").fill("récent")
    says(elsewhere, "saved")
    at_question.context.set_offline(False)

    says(at_question, "newer")

    assert typed(at_question) == "ancien"
    draft = Draft.objects.get()
    assert (draft.fields, draft.other) == ({"answer": ["récent"]}, {"answer": ["ancien"]})


def test_what_is_typed_after_the_answer_was_given_elsewhere_is_refused_calmly(at_question, elsewhere):
    elsewhere.locator("[name=answer]").fill("la réponse")
    elsewhere.locator(CHECK).click()
    elsewhere.locator(".feedback").wait_for()
    at_question.locator("[name=answer]").fill("trop tard")
    says(at_question, "closed")
    at_question.locator(CHECK).click()
    at_question.locator(".notices").wait_for()

    assert Response.objects.get().answer == "la réponse"
    assert "votre première réponse" in at_question.locator(".notices").inner_text()


def test_two_windows_of_one_browser_keep_a_copy_each(at_question, address):
    other = at_question.context.new_page()
    other.goto(address)
    at_question.context.set_offline(True)
    for page, text in ((at_question, "gauche"), (other, "droite")):
        page.locator("[name=answer]").fill(text)
        says(page, "kept")
    assert len(copies(other)) == 2

    at_question.context.set_offline(False)
    says(at_question, "saved", "newer")
    says(other, "saved", "both")

    draft = Draft.objects.get()
    assert (draft.fields, draft.other) == ({"answer": ["droite"]}, {"answer": ["gauche"]})


def test_back_and_forward_find_the_question_as_it_was_left(at_question, site):
    page = at_question
    page.locator("[name=answer]").fill("je reviens")
    page.goto(f"{site}/skills/")
    page.go_back()
    assert typed(page) == "je reviens"
    page.locator(CHECK).click()
    page.locator(".feedback").wait_for()
    answered = page.url
    for go in (page.go_back, page.go_forward):
        page.evaluate("window.isLeft = true")
        go()
        page.wait_for_function("() => !window.isLeft && document.readyState === 'complete'")

    assert page.url == answered
    assert page.locator(".feedback").is_visible()
    assert Response.objects.count() == 1


@pytest.mark.parametrize("is_scripted", [True, False])
def test_an_expired_sign_in_comes_back_to_the_question_with_what_was_typed(
    browser, site, student, address, is_scripted
):
    context = browser.new_context(locale="fr-FR", java_script_enabled=is_scripted)
    page = context.new_page()
    page.set_default_timeout(30_000)
    sign_in(page, site, student)
    page.goto(address)
    Session.objects.all().delete()
    page.locator("[name=answer]").fill("juste avant")
    page.locator(CHECK).click()
    page.wait_for_url("**/sign-in/**")
    assert not Response.objects.exists()

    fill_sign_in(page, student.username)
    page.wait_for_url(address)
    assert typed(page) == "juste avant"
    page.locator(CHECK).click()
    page.locator(".feedback").wait_for()

    assert Response.objects.get().answer == "juste avant"
    context.close()


def test_while_signed_out_the_page_says_so_and_saves_after_the_next_sign_in(at_question, site, student):
    page = at_question
    Session.objects.all().delete()
    page.locator("[name=answer]").fill("toujours là")
    says(page, "signed-out")
    other = page.context.new_page()
    other.set_default_timeout(30_000)
    sign_in(other, site, student)

    page.bring_to_front()
    says(page, "saved")

    assert Draft.objects.get().fields == {"answer": ["toujours là"]}


def test_a_sign_in_in_another_window_does_not_cost_the_answer(at_question, site, student):
    Session.objects.all().delete()
    other = at_question.context.new_page()
    sign_in(other, site, student)
    at_question.locator("[name=answer]").fill("autre jeton")
    at_question.locator(CHECK).click()
    at_question.locator(".feedback").wait_for()

    assert Response.objects.get().answer == "autre jeton"


def test_without_a_script_an_old_token_shows_the_answer_again(browser, site, student, address):
    context = browser.new_context(locale="fr-FR", java_script_enabled=False)
    page = context.new_page()
    sign_in(page, site, student)
    page.goto(address)
    other = context.new_page()
    Session.objects.all().delete()
    sign_in(other, site, student)
    page.locator("[name=answer]").fill("autre jeton")
    page.locator(CHECK).click()
    assert typed(page) == "autre jeton"
    assert "une nouvelle fois" in page.locator("main").inner_text()
    page.locator(CHECK).click()
    page.locator(".feedback").wait_for()

    assert Response.objects.get().answer == "autre jeton"
    context.close()


def test_somebody_else_at_the_same_computer_sees_nothing_of_it(at_question, site):
    page = at_question
    page.route("**/draft/", lambda route: route.abort())
    page.locator("[name=answer]").fill("à moi seul")
    says(page, "kept")
    Session.objects.all().delete()
    second = UserFactory()
    own = ask(second, typed_exercise(), without=OFFICE)
    sign_in(page, site, second)
    page.goto(f"{site}/practice/{own.assessment_id}/")
    assert typed(page) == ""
    assert "à moi seul" not in page.content()

    page.go_back()
    page.go_back()

    assert "à moi seul" not in page.content()


def test_signing_out_saves_and_leaves_nothing_in_the_browser(at_question, site, student):
    page = at_question
    page.locator("[name=answer]").fill("avant de partir")
    page.locator("summary[aria-label^=Compte]").click()
    page.locator("[data-sign-out] button").click()
    page.wait_for_url(f"{site}/")

    assert Draft.objects.get().fields == {"answer": ["avant de partir"]}
    assert not copies(page)
    page.go_back()
    assert "avant de partir" not in page.content()


def test_a_password_is_never_part_of_a_draft(at_question, site):
    at_question.goto(f"{site}/settings/password/")
    for field in at_question.locator("input[type=password]").all():
        field.fill(PASSWORD)

    assert not copies(at_question)
