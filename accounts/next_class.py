"""What a class is usually called a year later: '4e B' -> '3e B', '2nde 4' -> '1re 4', 'CM1' -> 'CM2'."""

import re

LEAVES = ""
_STEPS = (
    (r"CP\b", "CE1"), (r"CE1\b", "CE2"), (r"CE2\b", "CM1"), (r"CM1\b", "CM2"), (r"CM2\b", LEAVES),
    (r"PS\b", "MS"), (r"MS\b", "GS"), (r"GS\b", LEAVES),
    (r"L1\b", "L2"), (r"L2\b", "L3"), (r"L3\b", LEAVES), (r"M1\b", "M2"), (r"M2\b", LEAVES),
    (r"6(?=\D|\d\d)", "5"), (r"5(?=\D|\d\d)", "4"), (r"4(?=\D|\d\d)", "3"), (r"3(?=\D|\d\d)", LEAVES),
    (r"2n?de(?=\W|\d|\Z)", "1re"), (r"seconde\b", "Première"), (r"2(?=[A-Z]|\d\d)", "1"),
    (r"1[eè]?re(?=\W|\d|\Z)", "Tle"), (r"premi[eè]re\b", "Terminale"), (r"1(?=[A-Z]|\d\d)", "T"),
    (r"Tle(?=\W|\d|\Z)", LEAVES), (r"term(?:inale)?\b", LEAVES), (r"T(?=[A-Z]{0,3}\s?\d|\d)", LEAVES),
)  # fmt: skip


def proposed(name):
    """The name a year later; LEAVES where the institution has no next level; None where the name tells nothing."""
    for start, after in _STEPS:
        found = re.match(start, name, re.IGNORECASE)
        if found:
            return LEAVES if after is LEAVES else as_written(after, found[0]) + name[found.end() :]
    return None


def as_written(after, before):
    """In capitals where the level was."""
    return after.upper() if len(before) > 1 and before.isupper() else after
