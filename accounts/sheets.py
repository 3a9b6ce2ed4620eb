"""Sign-in sheets on paper: name, login and one-time word, as a tagged PDF (PDF/UA-1)."""

import json
from dataclasses import asdict, dataclass, replace
from functools import cache
from pathlib import Path

import fontpkg_atkinson_hyperlegible
import typst
from django.conf import settings
from django.db import models, transaction
from django.utils.translation import get_language, gettext_lazy
from django.utils.translation import gettext as _
from fontTools.ttLib import TTFont

from . import codes, sign_in

SOURCE = Path(__file__).with_name("sheets.typ")
FACES = Path(fontpkg_atkinson_hyperlegible.__file__).with_name("files")
PLACE = 52  # characters of one line under the name
FONTS = {".ttf", ".otf"}


class Layout(models.TextChoices):
    EIGHT = "eight", gettext_lazy("eight on a page")
    ONE = "one", gettext_lazy("one on a page")


@dataclass(frozen=True)
class Sheet:
    """What one person needs to sign in; the word exists here and on paper only."""

    name: str
    login: str
    word: str
    place: str


def printed(people, layout):
    """A PDF of fresh sheets for these (user, place): whatever let them in before dies, once the PDF is made."""
    with transaction.atomic():
        return pdf([hand_out(user, place) for user, place in people], layout)


def hand_out(user, place):
    """Give the account a fresh one-time word, end what let it in before, and return its Sheet."""
    word = codes.draw_word()
    user.hand_out_word(word)
    sign_in.unlock(user)
    return Sheet(user.display_name, user.username, word, shortened(place))


def shortened(place):
    """One line of a slip."""
    return place if len(place) <= PLACE else f"{place[: PLACE - 1].rstrip()}…"


def pdf(sheets, layout):
    """The sheets as the bytes of a PDF, in the active language.

    A PDF/UA with a letter that no face of ours has is refused: such a name gives way to the login.
    """
    try:
        return compiled(sheets, layout)
    except typst.TypstError:
        return compiled([in_our_letters(sheet) for sheet in sheets], layout)


@cache
def our_letters():
    """Code points of the face that sheets are set in."""
    regular = next(
        path for path in sorted(FACES.rglob("*")) if "egular" in path.name and path.suffix in FONTS
    )
    with TTFont(regular) as face:
        return frozenset(face.getBestCmap())


def in_our_letters(sheet):
    name = sheet.name if all(ord(letter) in our_letters() for letter in sheet.name) else sheet.login
    place = "".join(letter for letter in sheet.place if ord(letter) in our_letters())
    return replace(sheet, name=name, place=place)


def compiled(sheets, layout):
    data = {
        "layout": str(layout),
        "language": get_language() or settings.LANGUAGE_CODE,
        "title": _("Sign-in sheets"),
        "address": settings.PUBLIC_URL,
        "cards": [asdict(sheet) for sheet in sheets],
        "words": {
            "heading": _("Your way into PixPrep"),
            "address": _("Address"),
            "login": _("Login"),
            "word": _("One-time password"),
            "first": _("It works once: when you sign in, you choose your own password."),
        },
    }
    return typst.compile(
        SOURCE.read_bytes(),
        sys_inputs={"data": json.dumps(data)},
        font_paths=[FACES],
        ignore_system_fonts=True,
        pdf_standards=["ua-1"],
    )
