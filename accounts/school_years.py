"""School years as they are written: '2026-2027'."""

import re

_YEAR = re.compile(r"^(\d{4})-(\d{4})\Z")
FIRST_MONTH = 8  # a French school year is prepared from August


def year_of(date):
    """The school year to which this date belongs."""
    first = date.year if date.month >= FIRST_MONTH else date.year - 1
    return f"{first}-{first + 1}"


def after(year):
    """The school year that follows."""
    first = int(year[:4]) + 1
    return f"{first}-{first + 1}"


def typed(text):
    """What was typed for a school year, as it is stored; None where it is not two years in a row."""
    year = text.strip().replace("/", "-").replace(" ", "")
    found = _YEAR.match(year)
    return year if found and int(found[2]) == int(found[1]) + 1 else None
