"""How a person walks through the pages in the tests."""

from axe_playwright_python.sync_playwright import Axe

from skills import forms
from skills.models import ExerciseVersion

SIZES = {"desktop": {"width": 1280, "height": 800}, "phone": {"width": 390, "height": 844}}

PASSWORD = "sept-lapins-bleus"


def sign_in(page, site, user):
    if not user.check_password(PASSWORD):
        user.set_password(PASSWORD)
        user.save()
    page.goto(f"{site}/sign-in/")
    fill_sign_in(page, user.username)
    page.wait_for_url("**/today/")


def fill_sign_in(page, login):
    page.locator("[name=login]").fill(login)
    page.locator("[name=password]").fill(PASSWORD)
    page.locator("[name=password]").press("Enter")


def violations(page):
    """What axe finds on this page, as readable lines."""
    found = Axe().run(page).response["violations"]
    return [f"{one['id']}: {node['html'][:160]}" for one in found for node in one["nodes"]]


def answer(page, question, *, is_right=True):
    """Answer the question on screen as a person would, and press the button."""
    if not is_right:
        page.get_by_role("button", name="Je ne sais pas encore").click()
        page.locator(".feedback").wait_for()
        return
    if question.variant["answered_by"] == "produce":
        name, content = forms.right_upload(
            ExerciseVersion.load(question.exercise_version_id).exercise, question.variant
        )
        page.locator("input[type=file]").set_input_files(
            {"name": name, "mimeType": "application/octet-stream", "buffer": content}
        )
    for name, value in forms.right_fields(question.variant).items():
        for one in value if isinstance(value, list) else [value]:
            fill(page, name, one)
    page.locator(".answer-bar button[value=answer]").click()
    page.locator(".feedback").wait_for()


def fill(page, name, value):
    field = page.locator(f'[name="{name}"]')
    kind = field.first.get_attribute("type")
    if kind in {"radio", "checkbox"}:
        # The bar at the foot of a phone may cover the place that a mouse would be sent to.
        page.locator(f'[name="{name}"][value="{value}"]').evaluate("element => element.click()")
    elif field.first.evaluate("element => element.tagName") == "SELECT":
        field.first.select_option(str(value), force=True)
    else:
        field.first.fill(str(value))
