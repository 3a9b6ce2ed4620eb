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
_DURATIONS = tuple(
    re.compile(pattern)
    for pattern in (
        r"(?P<h>\d+) ?h ?(?P<min>\d{1,2})(?: ?(?:min|mn))?(?: ?(?P<s>\d{1,2}) ?s)?",
        r"(?P<min>\d+) ?(?:min|mn) ?(?P<s>\d{1,2})(?: ?s)?",
    )
)
# With minutes asked, 1:20 could be either: it is no answer.
CLOCKS = {
    "h": (re.compile(r"(?P<h>\d{1,2}):(?P<min>\d{2})"),),
    "s": (
        re.compile(r"(?P<min>\d{1,3}):(?P<s>\d{2})"),
        re.compile(r"(?P<h>\d+):(?P<min>\d{2}):(?P<s>\d{2})"),
    ),
}
SECONDS = {"h": 3600, "min": 60, "s": 1}
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
    {"kbit/s", "Kbit/s", "kb/s", "Kb/s", "kbps", "Kbps", "kbits/s"},
    {"Mbit/s", "Mb/s", "Mbps", "Mbits/s"},
    {"Gbit/s", "Gb/s", "Gbps", "Gbits/s"},
    {"px", "pixel", "pixels"},
    {"pt", "pts", "point", "points"},
    {"ms", "milliseconde", "millisecondes", "millisecond", "milliseconds"},
    {"mm", "millimètre", "millimètres", "millimetre", "millimetres", "millimeter", "millimeters"},
    {"cm", "centimètre", "centimètres", "centimetre", "centimetres", "centimeter", "centimeters"},
    {"m", "mètre", "mètres", "metre", "metres", "meter", "meters"},
    {"km", "kilomètre", "kilomètres", "kilometre", "kilometres", "kilometer", "kilometers"},
    {"g", "gramme", "grammes", "gram", "grams"},
    {"kg", "kilo", "kilos", "kilogramme", "kilogrammes", "kilogram", "kilograms"},
    {"t", "tonne", "tonnes"},
    {"l", "L", "litre", "litres", "liter", "liters"},
    {"w", "W", "watt", "watts"},
    {"kwh", "kWh", "kilowattheure", "kilowattheures", "kilowatt-hour", "kilowatt-hours"},
    {"db", "dB", "décibel", "décibels", "decibel", "decibels"},
)
LONGEST_SIGN = 4  # letters of kB/s, MBps
COUNTED = {"points", "pixels"}  # units that are counted too: `17 points` is 17
# Words that change the number they follow, or measure something where nothing is counted.
NO_NOUNS = frozenset(
    re.findall(
        r"\w+",
        """mille millier milliers thousand thousands million millions milliard milliards billion billions cent cents
    hundred hundreds centaine centaines dizaine dizaines douzaine douzaines dozen dozens demi demie half third thirds
    tiers quart quarts quarter quarters mile miles inch inches pouce pouces feet foot yard yards ounce ounces
    once onces degré degrés degree degrees mois month months année années year years semaine semaines week weeks
    négatif negative moins minus puissance power carré carrés square cube centime centimes dollar dollars franc
    francs pourcent pourcents percent""",
    )
)
_SCALED = re.compile(r"(?:kilo|m[ée]ga|giga|t[ée]ra|milli|micro|nano|centi|d[ée]ci|hecto)[^\W\d_]+")
_NOUN = re.compile(r"[^\W\d_]{4,}(?:[ '’-](?:de|du|des|d|of|[^\W\d_]{4,}))*")


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


def duration(text: str, units: list[str]) -> float | None:
    """A time said in two or three units, in the declared one (1 h 20, 3 min 05 s, 14:00 in hours, 4:52 in seconds)."""
    unit = next((each for each in SECONDS if units and same_unit(units[0], [each])), None)
    patterns = (*_DURATIONS, *CLOCKS.get(unit or "", ()))
    found = next(filter(None, (each.fullmatch(bare(text).casefold()) for each in patterns)), None)
    if unit is None or found is None:
        return None
    parts = {name: int(value) for name, value in found.groupdict().items() if value}
    if any(value > 59 for value in list(parts.values())[1:]):
        return None
    return sum(SECONDS[name] * value for name, value in parts.items()) / SECONDS[unit]


def is_counting(text: str, units: list[str]) -> bool:
    """Whether a noun follows a number that counts things: `12 occurrences` where `times` or nothing is declared."""
    found = re.fullmatch(r"[+-]?[\d\s.,]*\d\s*(?P<noun>[^\W\d_].*)", bare(text))
    return found is not None and all(map(_is_noun, (found["noun"], *units)))


def _is_noun(text: str) -> bool:
    words = re.split(r"[ '’-]", text.casefold())
    is_measure = any(text in group or text.casefold() in group for group in SYNONYMS if not group & COUNTED)
    is_scaled = any(map(_SCALED.fullmatch, (*words, "".join(words))))
    return bool(_NOUN.fullmatch(text)) and not (is_measure or is_scaled or NO_NOUNS & set(words))


def same_unit(written: str, units: list[str]) -> bool:
    """Whether a written unit is the declared one, in either language, or a usual way to write it."""
    return any(_folded(written) & _folded(unit) for unit in units)


def _folded(unit: str) -> set[str]:
    unit = " ".join(bare(unit).split()).rstrip(".")
    # Mb and MB are different things, and so are kb/s and kB/s: only words, and signs without a b, take any case.
    is_free = len(unit) > LONGEST_SIGN or not re.search("[bB]", unit)
    family = next(
        (group for group in SYNONYMS if unit in group or (is_free and unit.casefold() in group)), {unit}
    )
    return {each if re.search("[bB]", each) else _singular(each.casefold()) for each in family}


def _singular(unit: str) -> str:
    return unit.removesuffix("s") if len(unit) > 3 else unit
