"""Numbers as people type them, in French and in English.

`1 234,5`, `1,234.5`, `1.234,5` and `1234.5` have one reading. A single comma or dot before exactly three figures
(`1,234`, `1.234`) has two, 1.234 and 1234: an answer is right where one of its readings is.
"""

import re
import unicodedata

SPACES = "\u00a0\u2007\u2009\u202f"
MINUS = "\u2212\u2012\u2013\ufe63\uff0d"
_NUMBER = re.compile(r"([+-]?)\s*(\d[\d\s.,]*|[.,]\d+)")
_GROUPED = re.compile(r"\d{1,3}(?: \d{3})+")
SYNONYMS = (
    {"€", "euro", "euros", "eur"},
    {"%", "pour cent", "percent", "per cent"},
    {"min", "mn", "minute", "minutes"},
    {"h", "heure", "heures", "hour", "hours"},
    {"s", "sec", "seconde", "secondes", "second", "seconds"},
    {"j", "jour", "jours", "day", "days"},
    {"o", "octet", "octets", "byte", "bytes", "B"},
    {"ko", "Ko", "kB", "KB"},
    {"mo", "Mo", "MB"},
    {"go", "Go", "GB"},
    {"to", "To", "TB"},
)


def bare(text: str) -> str:
    """The text in NFC with plain blanks and minus signs, none around it."""
    text = unicodedata.normalize("NFC", text).translate({ord(each): " " for each in SPACES})
    return text.translate({ord(each): "-" for each in MINUS}).strip()


def split_unit(text: str) -> tuple[str, str] | None:
    """(number, what else is written) of a typed text; None where there is no one number."""
    text = bare(text)
    found = _NUMBER.search(text)
    if not found or re.search(r"\d", text[: found.start()] + text[found.end() :]):
        return None
    beside = (text[: found.start()] + text[found.end() :]).strip()
    if beside and not re.search(r"[^\W\d_]|[%€$£°]", beside):
        return None
    return found[1] + found[2].strip(), beside


def without_unit(text: str, units: list[str]) -> str:
    """The text without a declared unit at its end: a unit may hold figures, as in `kg CO2`."""
    text = bare(text)
    for unit in sorted(map(bare, units), key=len, reverse=True):
        if unit and text.endswith(unit) and text != unit:
            return text[: -len(unit)].strip()
    return text


def readings(number: str) -> list[float]:
    """The values that a written number can have, none where it is no number."""
    sign = -1 if number.startswith("-") else 1
    digits = number.lstrip("+- ").rstrip(".,") if re.search(r"\d[.,]$", number) else number.lstrip("+- ")
    whole, _, rest = digits.partition(" ")
    if rest:
        head = re.split(r"[.,]", digits)[0]
        if not _GROUPED.fullmatch(re.sub(r"\s+", " ", head)) or " " in digits[len(head) :]:
            return []
        return [sign * value for value in _plain(re.sub(r"\s", "", digits), is_grouped=True)]
    return [sign * value for value in _plain(whole, is_grouped=False)]


def _plain(digits: str, *, is_grouped: bool) -> list[float]:
    marks = re.findall(r"[.,]", digits)
    if not marks:
        return [float(digits)]
    last = marks[-1]
    if len(marks) == 1:
        head, tail = digits.split(last)
        decimal = float(f"{head or 0}.{tail}")
        is_ambiguous = (
            not is_grouped and len(tail) == 3 and 1 <= len(head) <= 3 and head.strip("0") == head.lstrip("0")
        )
        return [decimal, float(head + tail)] if is_ambiguous and not head.startswith("0") else [decimal]
    if is_grouped:
        return []
    if marks.count(last) == 1:
        head, tail = digits.rsplit(last, 1)
        other = marks[0]
        return [float(f"{head.replace(other, '')}.{tail}")] if _in_threes(head, other) else []
    return [float(digits.replace(last, ""))] if len(set(marks)) == 1 and _in_threes(digits, last) else []


def _in_threes(digits: str, mark: str) -> bool:
    groups = digits.split(mark)
    return 1 <= len(groups[0]) <= 3 and all(len(group) == 3 and group.isdigit() for group in groups[1:])


def same_unit(written: str, units: list[str]) -> bool:
    """Whether a written unit is the declared one, in either language, or a usual way to write it."""
    return any(_folded(written) & _folded(unit) for unit in units)


def _folded(unit: str) -> set[str]:
    unit = " ".join(bare(unit).split()).rstrip(".")
    family = next((group for group in SYNONYMS if unit in group or unit.casefold() in group), {unit})
    # Mb and MB are different things: only units without that letter may be written in any case.
    return {each if re.search("[bB]", each) else each.casefold().removesuffix("s") or each for each in family}
