"""Sign-in sheets on paper: name, login and one-time word, as a tagged PDF (PDF/UA-1)."""

import json
from dataclasses import asdict, dataclass
from pathlib import Path

import fontpkg_atkinson_hyperlegible
import typst
from django.conf import settings
from django.db import models
from django.utils.translation import get_language, gettext_lazy
from django.utils.translation import gettext as _

from . import codes, sign_in

SOURCE = Path(__file__).with_name("sheets.typ")
FACES = Path(fontpkg_atkinson_hyperlegible.__file__).with_name("files")


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


def hand_out(users, *, place):
    """Give each of these accounts a fresh one-time word, end what let them in before, and return the Sheets."""
    sheets = []
    for user in users:
        word = codes.draw_word()
        user.hand_out_word(word)
        sign_in.unlock(user)
        sheets.append(Sheet(user.display_name, user.username, word, place))
    return sheets


def pdf(sheets, layout):
    """The sheets as the bytes of a PDF, in the active language."""
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
