"""Every page for everyone: axe, the keyboard, narrow windows, large letters, forced colours, no motion.

docs/accessibility.md says which criteria of WCAG 2.2 each of these stands for.
"""

from pathlib import Path

import playwright.sync_api
import pytest

from tests.browser.pages import NOT_PAGES, PAGES, VISITOR, enter, make_world, named_addresses
from tests.browser.walk import violations

VIEWS = {
    "wide, light, English": ((1280, 800), "light", "en"),
    "phone, dark, French": ((390, 844), "dark", "fr"),
}
LOOKING = Path(__file__).with_name("looking.js").read_text()


def look(page, name):
    """What one of the functions of looking.js says about this page."""
    return page.evaluate(f"() => {{ {LOOKING}; return looking.{name}(); }}")


def test_every_address_of_the_site_is_looked_at_or_known_to_be_no_page():
    assert set(PAGES) | NOT_PAGES == named_addresses()


@pytest.fixture
def world(site, settings):
    settings.EMAIL_BACKEND = "accounts.outbox.OutboxBackend"
    return make_world()


def findings(page, site, world, looked, language="fr"):
    """{name of a page: what `looked(page)` found there}, over all pages, each opened as its reader."""
    inside, found = None, {}
    for name, reader in PAGES.items():
        if reader != inside or reader == VISITOR:
            enter(page.context, site, world.people.get(reader))
            page.context.add_cookies([{"name": "pixprep_language", "value": language, "url": site}])
            inside = reader
        try:
            status = page.goto(site + world.path(name)).status
        except playwright.sync_api.Error as problem:
            status = str(problem)
        lines = looked(page) if status == 200 else [f"status {status}"]
        if lines:
            found[name] = lines
    return found


@pytest.mark.parametrize("view", VIEWS)
def test_axe_and_the_structure_of_every_page_find_nothing(watched, site, world, view):
    (width, height), scheme, language = VIEWS[view]
    watched.set_viewport_size({"width": width, "height": height})
    watched.emulate_media(color_scheme=scheme)

    def looked(page):
        wide = ["wider than the window"] if look(page, "overflow") > 0 else []
        return [*violations(page), *look(page, "structure"), *wide]

    found = findings(watched, site, world, looked, language)
    assert not found, "\n".join(f"{name}: {line}" for name, lines in found.items() for line in lines)


def test_every_page_fits_narrow_windows_large_letters_forced_colours_and_keeps_still(watched, site, world):
    watched.emulate_media(reduced_motion="reduce", forced_colors="active")

    def looked(page):
        page.set_viewport_size({"width": 320, "height": 640})
        lines = ["wider than 320 px"] if look(page, "overflow") > 0 else []
        page.set_viewport_size({"width": 640, "height": 800})
        page.evaluate("document.documentElement.style.fontSize = '200%'")
        if look(page, "overflow") > 0:
            lines.append("wider than the window with letters of 200 %")
        if page.evaluate("document.getAnimations().length"):
            lines.append("moves although asked not to")
        return [*lines, *(f"no edge in forced colours: {one}" for one in look(page, "edgeless"))]

    found = findings(watched, site, world, looked)
    assert not found, "\n".join(f"{name}: {line}" for name, lines in found.items() for line in lines)


def test_the_keyboard_reaches_everything_on_every_page_and_its_place_is_always_seen(watched, site, world):
    def looked(page):
        lines = []
        for _ in range(2 * len(look(page, "tabbable")) + 5):
            page.keyboard.press("Tab")
            focused = look(page, "focused")
            if focused is None:
                break
            if not focused["isSeen"]:
                lines.append(f"focus not seen: {focused['html']}")
            if not focused["isInView"]:
                lines.append(f"focus out of view: {focused['html']}")
        return [*lines, *(f"not reached: {one}" for one in look(page, "missed"))]

    found = findings(watched, site, world, looked)
    assert not found, "\n".join(f"{name}: {line}" for name, lines in found.items() for line in lines)
