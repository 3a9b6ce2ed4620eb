"""Text from bytes whose encoding nobody declares, or declares wrongly."""

import re

from .refusal import Refused

ENCODINGS = ("utf-8", "utf-16-le", "utf-16-be", "cp1252", "iso-8859-15", "mac-roman")
_MARKS = ((b"\xef\xbb\xbf", "utf-8"), (b"\xff\xfe", "utf-16-le"), (b"\xfe\xff", "utf-16-be"))
_USUAL = frozenset("àâäáãåçéèêëíîïìñóôöòõøùûüúÿœæßÀÂÄÁÃÅÇÉÈÊËÍÎÏÌÑÓÔÖÒÕØÙÛÜÚŸŒÆ")
_SIGNS = frozenset("\u00a0°’‘«»“”–—…€·ºª")
_DECLARATION = re.compile(r"""^\s*<\?xml[^>]*?encoding\s*=\s*["']([A-Za-z0-9._-]+)["'][^>]*\?>""")
_ANY_DECLARATION = re.compile(r"^\s*<\?xml[^>]*\?>")


def decoded(data: bytes, encoding: str = "") -> tuple[str, str]:
    """(text without its mark, one of ENCODINGS), told from the bytes unless given; Refused('encoding')."""
    encoding = encoding or encoding_of(data)
    for mark, marked in _MARKS:
        if data.startswith(mark) and marked == encoding:
            data = data[len(mark) :]
    if encoding.startswith("utf-16"):
        data = data[: len(data) // 2 * 2]
    try:
        text = data.decode(encoding, "replace" if encoding == "cp1252" else "strict")
    except (UnicodeDecodeError, LookupError):
        raise Refused("encoding") from None
    return text, encoding


def encoding_of(data: bytes) -> str:
    for mark, encoding in _MARKS:
        if data.startswith(mark):
            return encoding
    start = data[:2048]
    zeros = start.count(0)
    if zeros > len(start) // 4:
        return "utf-16-le" if start[1::2].count(0) == zeros else "utf-16-be"
    try:
        data.decode("utf-8")
    except UnicodeDecodeError as error:
        if error.reason != "unexpected end of data" or len(data) < 64:
            return max(("cp1252", "iso-8859-15", "mac-roman"), key=lambda one: _likeness(data, one))
        if _likeness(data, "cp1252") > 0:
            return "cp1252"
    return "utf-8"


def _likeness(data: bytes, encoding: str) -> int:
    """How much the text looks like names of this part of the world, read in this encoding."""
    text = data[:400_000].decode(encoding, "replace")
    score = 0
    for index, character in enumerate(text):
        if character.isascii():
            continue
        before = text[index - 1] if index else " "
        after = text[index + 1] if index + 1 < len(text) else " "
        if character in _USUAL:
            odd = character.isupper() and (before.islower() or (before.isalpha() and after.islower()))
            score += -2 if odd else 2
        elif character in _SIGNS:
            score += -2 if character in "…ºª·—€“”«»" and before.isalpha() and after.isalpha() else 1
        elif character in "šž":
            score += 1
        else:
            score -= 3
    return score


def decoded_xml(data: bytes) -> str:
    """The text of XML without its declaration. Bytes that are UTF-8 are UTF-8, whatever is declared."""
    told = encoding_of(data)
    text, _ = decoded(data, told)
    declared = _DECLARATION.match(text)
    if declared and told in ("cp1252", "iso-8859-15", "mac-roman"):
        name = declared[1].lower().replace("_", "-")
        known = {"iso-8859-15": "iso-8859-15", "iso-8859-1": "cp1252", "windows-1252": "cp1252"}
        if _likeness(data, known.get(name, told)) >= _likeness(data, told):
            text, _ = decoded(data, known.get(name, told))
    return _ANY_DECLARATION.sub("", text, count=1)
