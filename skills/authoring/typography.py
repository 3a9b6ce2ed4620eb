"""The spaces and apostrophes of good French, put in by themselves; the apostrophe in English too."""

import re
from functools import lru_cache

NARROW, NO_BREAK = "\u202f", "\u00a0"

_BEFORE_HIGH = re.compile(r"[ \u00a0](?=[;!?]+(?:\W|$))")
_BEFORE_COLON = re.compile(r" (?=:(?:\s|$|\W))")
_AFTER_OPENING = re.compile(r"« ?(?=\S|$)")
_BEFORE_CLOSING = re.compile(r"[ \u00a0]?»")
_BEFORE_SIGN = re.compile(r"(?<=[\d\ue001]) (?=[%€])")
_NUMBER = re.compile(r"(?<!\d)\d{1,3}(?: \d{3})+(?!\d)")
_UNITS = (
    r"[KMGT]?[oB](?:/s)?|octets?|bits?|[kM]bit(?:/s)?|[kMG]b/s|[kcm]?m|km/h|k?g|h|min|s|[km]?W|kWh|°C|px|[kMG]?Hz"
    r"|dB(?:TP)?|LU(?:FS)?"
)
_BEFORE_UNIT = re.compile(rf"(?<=[\d\ue001]) (?=(?:{_UNITS})(?![\w’'-]))")
_AFTER_HOUR = re.compile(r"(?<=[\d\ue001][ \u00a0]h) (?=\d\d(?!\d)|\ue000)")
# A text without any of these is good as it stands: most cells of a table.
_TO_SET = re.compile("[ \u00a0'«»]")
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


def typeset_prose(text: str, language: str) -> str:
    """The same for what a page shows, where lines may break: numbers, too, stay with their thousands and unit."""
    return _prose(text, language) if _TO_SET.search(text) else text


@lru_cache(maxsize=8192)
def _prose(text: str, language: str) -> str:
    """Kept, for most texts come from the bank and are the same in many variants."""
    text = typeset(text, language)
    if language != "fr":
        return _BEFORE_UNIT.sub(NO_BREAK, text)
    text = _NUMBER.sub(lambda number: number[0].replace(" ", NARROW), text)
    return _AFTER_HOUR.sub(NO_BREAK, _BEFORE_UNIT.sub(NO_BREAK, text))
