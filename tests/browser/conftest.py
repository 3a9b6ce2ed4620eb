"""A real Chromium against a real server: journeys by clicks and keys, pages looked at by axe."""

import os
import shutil

import pytest

# Playwright's loop runs in the test's own thread, where Django would refuse the tests' queries.
os.environ.setdefault("DJANGO_ALLOW_ASYNC_UNSAFE", "true")

PROVOKED = ("422", "404", "409")


def pytest_collection_modifyitems(items):
    for item in items:
        if "browser" in item.path.parts:
            item.add_marker(pytest.mark.browser)


@pytest.fixture(scope="session")
def browser_type_launch_args(browser_type_launch_args):
    chromium = os.environ.get("CHROMIUM") or shutil.which("chromium") or shutil.which("chromium-browser")
    return {
        **browser_type_launch_args,
        "executable_path": chromium,
        "args": [
            "--no-sandbox",
            "--disable-quic",
            "--disable-background-networking",
            "--disable-component-update",
        ],
    }


@pytest.fixture(scope="session")
def browser_context_args(browser_context_args):
    return {**browser_context_args, "locale": "fr-FR"}


@pytest.fixture
def site(live_server, bank, settings):
    """The address of a running site that holds the bank."""
    settings.ALLOWED_HOSTS = ["*"]
    settings.CSRF_TRUSTED_ORIGINS = [live_server.url]
    return live_server.url


class Watch:
    """What a page did behind the scenes: console errors, and requests that left the site."""

    def __init__(self, page, site):
        self.errors, self.strangers = [], []
        page.on("console", lambda message: self.note(message))
        page.on("pageerror", lambda error: self.errors.append(str(error)))
        page.on("request", lambda request: self.follow(request, site))

    def note(self, message):
        if message.type == "error" and not any(f"status of {code}" in message.text for code in PROVOKED):
            self.errors.append(message.text)

    def follow(self, request, site):
        if not request.url.startswith((site, "data:", "blob:")):
            self.strangers.append(request.url)


@pytest.fixture
def watched(page, site):
    """The page, with a promise kept at the end: no console error, no request to anywhere else."""
    watch = Watch(page, site)
    page.set_default_timeout(30_000)
    yield page
    assert not watch.errors
    assert not watch.strangers
