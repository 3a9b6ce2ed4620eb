"""Dates in the forms that people write; day and month are never guessed."""

import re
from collections.abc import Iterable
from datetime import date, datetime, timedelta
from typing import Literal

from . import names
from .refusal import RowCode

Order = Literal["day", "month", ""]
OLDEST = 120  # years
_TIME = r"(?:[ T]\d{1,2}:\d{2}(?::\d{2}(?:\.\d+)?)?Z?)?\Z"
_YEAR_FIRST = re.compile(r"(\d{4})([-/.])(\d{1,2})\2(\d{1,2})" + _TIME)
_YEAR_LAST = re.compile(r"(\d{1,2})\s?([-/.])\s?(\d{1,2})\s?\2\s?(\d{4}|\d{2})" + _TIME)
_IN_WORDS = re.compile(r"(\d{1,2})(?:er|re)? ([a-z]+) (\d{4})\Z")
_COMPACT = re.compile(r"(\d{4})(\d{2})(\d{2})\Z")
_MONTHS = (
    ("janvier", "january", "janv", "jan"), ("fevrier", "february", "fevr", "fev", "feb"), ("mars", "march", "mar"),
    ("avril", "april", "avr", "apr"), ("mai", "may"), ("juin", "june", "jun"), ("juillet", "july", "juil", "jul"),
    ("aout", "august", "aug"), ("septembre", "september", "sept", "sep"), ("octobre", "october", "oct"),
    ("novembre", "november", "nov"), ("decembre", "december", "dec"),
)  # fmt: skip
_MONTH = {word: number for number, words in enumerate(_MONTHS, start=1) for word in words}


class NotADate(Exception):
    def __init__(self, code: RowCode) -> None:
        super().__init__(code)
        self.code: RowCode = code


def order_of(cells: Iterable[str]) -> Order:
    """Which comes first in this column, day or month, where its dates settle it: '' where none or both do."""
    found: set[Order] = set()
    for cell in cells:
        match = _YEAR_LAST.match(cell)
        if match and len(match[4]) == 4:
            first, second = int(match[1]), int(match[3])
            if 12 < first <= 31 and second <= 12:
                found.add("day")
            elif 12 < second <= 31 and first <= 12:
                found.add("month")
    return found.pop() if len(found) == 1 else ""


def needs_order(cells: Iterable[str]) -> bool:
    """Whether some date of this column reads as two days, by which of both comes first."""
    return any(
        match and len(match[4]) == 4 and int(match[1]) <= 12 and int(match[3]) <= 12 and match[1] != match[3]
        for match in map(_YEAR_LAST.match, cells)
    )


def parse(cell: str, order: Order, *, today: date) -> date:
    """The date in a cell, or NotADate with the code of what is wrong."""
    found = _parsed(cell, order)
    if found > today or found.year < today.year - OLDEST:
        raise NotADate("out_of_range")
    return found


def _parsed(cell: str, order: Order) -> date:
    if match := _YEAR_FIRST.match(cell):
        return _real(int(match[1]), int(match[3]), int(match[4]))
    if match := _YEAR_LAST.match(cell):
        if len(match[4]) == 2:
            raise NotADate("two_digit_year")
        return _year_last(int(match[1]), int(match[3]), int(match[4]), order)
    if match := _IN_WORDS.match(names.key(cell)):
        if match[2] in _MONTH:
            return _real(int(match[3]), _MONTH[match[2]], int(match[1]))
    elif match := _COMPACT.match(cell):
        return _real(int(match[1]), int(match[2]), int(match[3]))
    raise NotADate("day_number" if re.fullmatch(r"\d{4,5}(?:[.,]0+)?", cell) else "not_a_date")


def _year_last(first: int, second: int, year: int, order: Order) -> date:
    if first == second:
        return _real(year, first, second)
    if not order:
        if first <= 12 and second <= 12:
            raise NotADate("date_order")
        order = "day" if second <= 12 else "month"
    if order == "day" and second > 12 >= first:
        raise NotADate("month_first")
    day, month = (first, second) if order == "day" else (second, first)
    return _real(year, month, day)


def _real(year: int, month: int, day: int) -> date:
    try:
        return date(year, month, day)
    except ValueError:
        raise NotADate("not_a_date") from None


def of_serial(days: float, *, from_1904: bool) -> str:
    """A workbook's number of days as YYYY-MM-DD; the number itself where it is no day that a workbook knows."""
    if not 0 < days < 2_958_466:
        return str(days)
    start = datetime(1904, 1, 1) if from_1904 else datetime(1899, 12, 30)
    return (start + timedelta(days=int(days))).date().isoformat()
