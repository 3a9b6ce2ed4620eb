"""Cells and areas as spreadsheets name them: `B2`, `$A$2:B9`, `Ventes!C:C`."""

import re
from dataclasses import dataclass, replace

LAST_COLUMN = 16_384  # XFD, the widest sheet of both suites as they ship
LAST_ROW = 1_048_576

_CORNER = r"\$?[A-Za-z]{1,3}\$?[0-9]{1,7}"
_COLUMN = r"\$?[A-Za-z]{1,3}"
_ROW = r"\$?[0-9]{1,7}"
AREA = rf"{_CORNER}(?::{_CORNER})?|{_COLUMN}:{_COLUMN}|{_ROW}:{_ROW}"


class FormulaError(ValueError):
    """The text is not a formula, a cell or an area that can be read."""


@dataclass(frozen=True)
class Corner:
    """One end of an area. `column` or `row` is None where the whole row or column is meant."""

    column: int | None
    row: int | None
    column_fixed: bool = False
    row_fixed: bool = False

    def __str__(self) -> str:
        column = (
            "" if self.column is None else ("$" if self.column_fixed else "") + column_letters(self.column)
        )
        row = "" if self.row is None else ("$" if self.row_fixed else "") + str(self.row)
        return column + row

    def shifted(self, columns: int, rows: int) -> "Corner":
        """The corner as a copy of the formula `columns` right and `rows` down spells it."""
        column = self.column if self.column is None or self.column_fixed else self.column + columns
        row = self.row if self.row is None or self.row_fixed else self.row + rows
        return replace(self, column=column, row=row)


@dataclass(frozen=True)
class Reference:
    """Cells that a formula names: one cell, a rectangle, whole columns or whole rows."""

    sheet: str | None
    start: Corner
    end: Corner | None = None

    def __str__(self) -> str:
        sheet = "" if self.sheet is None else quoted_sheet(self.sheet) + "!"
        return f"{sheet}{self.start}" + ("" if self.end is None else f":{self.end}")

    def open_formula(self) -> str:
        sheet = "" if self.sheet is None else "$" + quoted_sheet(self.sheet)
        return f"[{sheet}.{self.start}" + ("]" if self.end is None else f":.{self.end}]")

    def shifted(self, columns: int, rows: int) -> "Reference":
        end = None if self.end is None else self.end.shifted(columns, rows)
        return replace(self, start=self.start.shifted(columns, rows), end=end)

    def bounds(self, last_column: int = LAST_COLUMN, last_row: int = LAST_ROW) -> tuple[int, int, int, int]:
        """(first column, first row, last column, last row), open sides closed at the limits given."""
        end = self.end or self.start
        columns = sorted((self.start.column or 1, end.column or last_column))
        rows = sorted((self.start.row or 1, end.row or last_row))
        if self.start.column is None:
            columns = [1, last_column]
        if self.start.row is None:
            rows = [1, last_row]
        return columns[0], rows[0], min(columns[1], last_column), min(rows[1], last_row)


def column_letters(number: int) -> str:
    """1 gives A, 27 gives AA."""
    letters = ""
    while number > 0:
        number, rest = divmod(number - 1, 26)
        letters = chr(65 + rest) + letters
    return letters


def column_number(letters: str) -> int:
    """A gives 1, AA gives 27."""
    number = 0
    for letter in letters.upper():
        number = number * 26 + ord(letter) - 64
    return number


def split_reference(text: str) -> tuple[int, int]:
    """(column, row), both from 1, of a cell such as `$B$12`. FormulaError where it is none."""
    match = re.fullmatch(r"\$?([A-Za-z]{1,3})\$?([1-9][0-9]{0,6})", text.strip())
    if not match:
        raise FormulaError(f"{text!r} is not a cell")
    return column_number(match[1]), int(match[2])


def cell_name(column: int, row: int) -> str:
    return f"{column_letters(column)}{row}"


def quoted_sheet(name: str) -> str:
    """The sheet's name, in quotes where a formula needs them."""
    bare = re.fullmatch(r"[^\W\d][\w.]*", name) and not re.fullmatch(r"[A-Za-z]{1,3}[0-9]{1,7}", name)
    return name if bare and "." not in name else "'" + name.replace("'", "''") + "'"


def parse_reference(text: str) -> Reference:
    """`Ventes!$A$2:B9`, `B:B` or `3:3` as a Reference. FormulaError where it is none."""
    sheet, separator, area = text.strip().rpartition("!")
    start, _, end = area.partition(":")
    if not re.fullmatch(AREA, area):
        raise FormulaError(f"{text!r} is not a cell or an area")
    return Reference(bare_sheet(sheet) if separator else None, corner(start), corner(end) if end else None)


def corner(text: str) -> Corner:
    """One end of an area, as `$B12`, `B` or `12`."""
    match = re.fullmatch(r"(?:(\$?)([A-Za-z]{1,3}))?(?:(\$?)([0-9]{1,7}))?", text.strip())
    if not match or not text.strip():
        raise FormulaError(f"{text!r} is not a cell")
    column = column_number(match[2]) if match[2] else None
    row = int(match[4]) if match[4] else None
    return Corner(column, row, bool(match[1]), bool(match[3]))


def bare_sheet(text: str) -> str:
    """A sheet's name out of its quotes."""
    text = text.strip().removeprefix("$")
    return text[1:-1].replace("''", "'") if text.startswith("'") else text
