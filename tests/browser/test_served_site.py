"""A site as it is really served: killed between draft and answer, locked, and read without a network."""

import pytest

from skills import forms
from tests.browser.served import Served
from tests.browser.test_hostile_session import CHECK, says
from tests.browser.walk import PASSWORD, fill

ANSWERS = "SELECT count(*) FROM assessments_response"
DRAFTS = "SELECT count(*) FROM assessments_draft"


@pytest.fixture(scope="module")
def served(tmp_path_factory):
    served = Served(tmp_path_factory.mktemp("site"))
    served.start()
    yield served
    served.kill()


@pytest.fixture
def student(page, served):
    """A page on which somebody new has just signed up, on a phone's terms: no file is asked."""
    if not served.process:
        served.start()
    page.set_default_timeout(20_000)
    page.set_viewport_size({"width": 680, "height": 900})
    page.goto(f"{served.url}/sign-up/")
    login = f"lou{served.rows('SELECT count(*) FROM accounts_user')[0][0]}"
    page.locator("[name=email]").fill(f"{login}@pixprep.example")
    page.locator("[name=password1]").fill(PASSWORD)
    page.locator("[name=password2]").fill(PASSWORD)
    page.get_by_label("15 ans").check()
    page.locator("main form button[type=submit]").first.click()
    page.wait_for_url("**/today/")
    return page


def begin(page, served):
    """The first question of a placement."""
    page.goto(f"{served.url}/placement/")
    page.locator("main button.button").click()
    page.locator("form[data-draft]").wait_for()


def fill_in(page, variant):
    for name, values in forms.right_fields(variant).items():
        for value in values:
            fill(page, name, value)


def chosen(page):
    """What the form holds now, as it would be sent."""
    return page.evaluate(
        "[...new FormData(document.querySelector('form[data-draft]'))].filter(([name]) => name.startsWith('answer'))"
    )


def test_a_server_killed_between_the_draft_and_the_answer_loses_and_doubles_nothing(student, served):
    page = student
    begin(page, served)
    answered = served.rows(ANSWERS)[0][0]
    fill_in(page, served.variant())
    says(page, "saved")
    before = chosen(page)

    served.kill()
    served.start()
    page.reload()
    assert chosen(page) == before
    statement = page.locator("#statement").inner_text()

    served.kill()
    page.locator(CHECK).click()
    page.locator("#connection:visible").wait_for()
    assert page.locator("#statement").inner_text() == statement
    served.start()
    page.locator(".feedback[data-verdict=right]").wait_for(timeout=60_000)

    assert served.rows(ANSWERS)[0][0] == answered + 1
    assert served.rows(DRAFTS)[0][0] == 0


def test_a_database_that_is_locked_for_long_answers_503_and_the_page_comes_again(student, served):
    page = student
    begin(page, served)
    answered = served.rows(ANSWERS)[0][0]
    refused = []
    page.on("response", lambda response: response.status == 503 and refused.append(response))
    lock = served.lock()
    page.get_by_role("button", name="Je ne sais pas encore").click()
    page.locator("#connection:visible").wait_for()
    lock.close()
    page.locator(".feedback").wait_for()

    assert refused[0].headers["retry-after"] == "1"
    assert served.rows(ANSWERS)[0][0] == answered + 1


def is_kept(page):
    """Whether this browser holds a copy of the home page."""
    return page.evaluate(
        """() => caches.match('/today/', {ignoreVary: true})
            .then(kept => Boolean(kept && navigator.serviceWorker.controller))"""
    )


def wait_until(page, is_so):
    for _ in range(200):
        if is_so(page):
            return
        page.wait_for_timeout(100)
    raise TimeoutError(is_so)


def is_forgotten(page):
    return page.evaluate("() => caches.has('home').then(has => !has)")


def test_without_a_network_the_last_home_page_is_read_only_and_says_of_when(student, served):
    page = student
    wait_until(page, is_kept)
    heading = page.locator("h1").inner_text()
    served.kill()

    page.goto(f"{served.url}/today/")

    assert page.locator("h1").inner_text() == heading
    assert "Voici votre page telle qu’elle était le" in page.locator(".offline").inner_text()
    assert not page.locator("form:visible, button:visible").count()
    assert [link.get_attribute("href") for link in page.locator("a[href]").all()] == ["/today/"]
    served.start()
    page.locator("[data-retry]").click()
    page.locator(".offline").wait_for(state="hidden")


def test_nothing_but_the_home_page_and_its_files_is_kept(student, served):
    page = student
    wait_until(page, is_kept)
    for address in ("/skills/", "/settings/", "/history/"):
        page.goto(served.url + address)

    kept = page.evaluate(
        "() => caches.open('home').then(c => c.keys()).then(keys => keys.map(key => key.url))"
    )

    assert [url for url in kept if "/static/" not in url] == [f"{served.url}/today/"]


def test_after_signing_out_the_home_page_is_not_shown(student, served):
    page = student
    wait_until(page, is_kept)
    page.goto(f"{served.url}/sign-out/")
    page.locator("main [data-sign-out] button").click()
    page.wait_for_url(f"{served.url}/")
    wait_until(page, is_forgotten)
    served.kill()

    with pytest.raises(Exception, match="ERR_"):
        page.goto(f"{served.url}/today/")


def test_once_the_sign_in_has_ended_the_home_page_is_not_shown(student, served):
    page = student
    wait_until(page, is_kept)
    page.context.clear_cookies()
    page.goto(f"{served.url}/privacy/")
    wait_until(page, is_forgotten)
    served.kill()

    with pytest.raises(Exception, match="ERR_"):
        page.goto(f"{served.url}/today/")


def test_another_account_is_never_shown_the_home_page_of_the_one_before(student, served):
    page = student
    wait_until(page, is_kept)
    own = page.evaluate("() => document.body.dataset.account")
    stale = page.evaluate("() => caches.match('/today/', {ignoreVary: true}).then(kept => kept.text())")
    assert f'data-account="{own}"' in stale
    page.evaluate(
        """(html) => caches.open('home').then(cache => cache.put('/today/', new Response(
            html.replace(/data-account="\\d+"/, 'data-account="0"').replace('<h1', '<h1 data-stranger'),
            {headers: {'Content-Type': 'text/html'}})))""",
        stale,
    )

    page.goto(f"{served.url}/skills/")
    wait_until(page, is_kept_as(own))


def is_kept_as(account):
    return lambda page: page.evaluate(
        """(account) => caches.match('/today/', {ignoreVary: true}).then(kept => kept && kept.text())
           .then(html => Boolean(html && html.includes(`data-account="${account}"`)))""",
        account,
    )


def test_the_site_can_be_installed(student, served):
    page = student
    manifest = page.evaluate(
        "() => fetch(document.querySelector('link[rel=manifest]').href).then(r => r.json())"
    )

    sizes = {(icon["sizes"], icon["purpose"]) for icon in manifest["icons"]}
    loaded = page.evaluate(
        "icons => Promise.all(icons.map(icon => fetch(icon.src).then(r => r.status)))", manifest["icons"]
    )
    assert sizes == {("192x192", "any"), ("512x512", "any"), ("512x512", "maskable")}
    assert set(loaded) == {200}
    assert (manifest["start_url"], manifest["lang"]) == ("/today/", "fr")
