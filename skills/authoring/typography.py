"""The spaces and apostrophes of good French, put in by themselves; the apostrophe in English too."""

import re

NARROW, NO_BREAK = "\u202f", "\u00a0"

_BEFORE_HIGH = re.compile(r"[ \u00a0](?=[;!?]+(?:\W|$))")
_BEFORE_COLON = re.compile(r" (?=:(?:\s|$|\W))")
_AFTER_OPENING = re.compile(r"« ?(?=\S|$)")
_BEFORE_CLOSING = re.compile(r"[ \u00a0]?»")
_BEFORE_SIGN = re.compile(r"(?<=[\d\ue001]) (?=[%€])")
_APOSTROPHE = re.compile(r"(?<=[^\W_])'(?=[^\W_]|[\ue000«]|$)")


def typeset(text: str, language: str) -> str:
    """A prose text of one language with its typographic spaces and apostrophes; never for code."""
    if "'" in text:
        text = _APOSTROPHE.sub("’", text)
    if language != "fr":
        return text
    text = _BEFORE_HIGH.sub(NARROW, text)
    text = _BEFORE_COLON.sub(NO_BREAK, text)
    text = _AFTER_OPENING.sub(f"«{NO_BREAK}", text)
    text = _BEFORE_CLOSING.sub(f"{NO_BREAK}»", text)
    return _BEFORE_SIGN.sub(NO_BREAK, text)
