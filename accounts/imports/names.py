"""Names and titles as files write them, and what of them counts when two are compared."""

import re
import unicodedata

_BLANKS = re.compile(r"[\s\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000]+")
_FORBIDDEN = re.compile(
    "[\x00-\x08\x0b-\x1f\x7f-\x9f\u061c\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff\ufff9-\uffff]"
)
_NOT_WORD = re.compile(r"[\W_]+")
_LETTERS = str.maketrans(
    {
        "œ": "oe",
        "Œ": "oe",
        "æ": "ae",
        "Æ": "ae",
        "ø": "o",
        "Ø": "o",
        "ł": "l",
        "Ł": "l",
        "ß": "ss",
        "đ": "d",
        "Đ": "d",
    }
)
_GARBLED = re.compile(
    "[ÃÂ][\u0080-\u00bf\u0152\u0153\u0160\u0161\u0178\u017d\u017e\u0192\u02c6\u02dc\u2013-\u2122]|\ufffd"
)


def trimmed(text: str) -> str:
    """NFC, no-break spaces as spaces, each run of blanks as one, none at the ends."""
    return _BLANKS.sub(" ", unicodedata.normalize("NFC", text)).strip()


def key(text: str) -> str:
    """What counts of a name or title: letters and digits without accents or case, words parted by one space."""
    plain = unicodedata.normalize("NFKD", text.translate(_LETTERS))
    bare = "".join(character for character in plain if not unicodedata.combining(character))
    return _NOT_WORD.sub(" ", bare.casefold()).strip()


def has_forbidden(text: str) -> bool:
    """Whether control, bidirectional or invisible characters hide in it (a line break is a blank)."""
    return bool(_FORBIDDEN.search(text.replace("\r", "\n")))


def is_garbled(text: str) -> bool:
    """Whether it was read in another encoding than it was written in: 'ZoÃ©', or the replacement sign."""
    return bool(_GARBLED.search(text))


def split_full(text: str) -> tuple[str, str] | None:
    """(surname, first name) of 'LE GOFF Zoé' or 'LE GOFF, Zoé'; None where capitals do not tell."""
    if text.count(",") == 1:
        last, first = (trimmed(half) for half in text.split(","))
        return (last, first) if last and first else None
    words = text.split(" ")
    capitals = [word == word.upper() and word != word.lower() for word in words]
    if True not in capitals or False not in capitals:
        return None
    if capitals[0]:
        cut = capitals.index(False)
        return None if True in capitals[cut:] else (" ".join(words[:cut]), " ".join(words[cut:]))
    cut = capitals.index(True)
    return None if False in capitals[cut:] else (" ".join(words[cut:]), " ".join(words[:cut]))
