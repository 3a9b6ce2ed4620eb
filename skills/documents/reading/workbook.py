"""A workbook as a judge reads it, whatever suite saved it."""

import math
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace
from datetime import date, datetime, timedelta
from functools import cached_property
from itertools import islice, pairwise
from typing import Any

from skills.documents.reading.sources import MAX_FOLLOWED, Sources
from skills.documents.references import Reference, cell_name, column_number, split_reference

Value = str | int | float | bool | date | datetime | timedelta | None
Place = tuple[str, str]  # (sheet, cell), as in ("Ventes", "B2")


@dataclass(frozen=True)
class Cell:
    """What one cell holds and shows.

    kind     empty, text, number, boolean, date, datetime, time (a duration) or error (value is `#N/A`, …)
    formula  in the one spelling of `formulas`, empty where the cell is typed in
    format   number format in the codes of Excel, empty where general
    stale    a formula without a stored value: the file has to be opened and saved by a spreadsheet
    """

    value: Value = None
    kind: str = "empty"
    formula: str = ""
    format: str = ""
    bold: bool = False
    stale: bool = False

    @property
    def text(self) -> str:
        """The value as text, outer blanks off and blanks of every width alike; empty where there is none."""
        return "" if self.value is None else " ".join(str(self.value).split())

    def is_number(self, expected: float, tolerance: float = 1e-6) -> bool:
        """True where the cell holds a real number within `tolerance` of `expected` (text never counts)."""
        if self.kind != "number" or not isinstance(self.value, int | float):
            return False
        return math.isclose(float(self.value), expected, rel_tol=1e-9, abs_tol=tolerance)

    def is_date(self, expected: date) -> bool:
        """True where the cell holds a real date (or a moment of that day)."""
        value = self.value.date() if isinstance(self.value, datetime) else self.value
        return isinstance(value, date) and value == expected


EMPTY = Cell()


def typed_truth(cell: Cell) -> Cell:
    """The cell itself, save that a truth value saved as the formula `=TRUE` (LibreOffice does) is a truth value."""
    if cell.formula in ("=TRUE", "=FALSE"):
        return replace(cell, value=cell.formula == "=TRUE", kind="boolean", formula="")
    return cell


@dataclass(frozen=True)
class Series:
    """One series of a chart: its name where written in, and areas in the one spelling, empty where there is none.

    `label` is the cell that gives the name.
    """

    name: str
    label: str
    values: str
    categories: str


@dataclass(frozen=True)
class Chart:
    """kind: column, bar, line, area, pie, doughnut, scatter, bubble, radar or stock."""

    kind: str
    title: str
    series: tuple[Series, ...]
    minimum: float | None = None  # of the axis of values, where it was set by hand
    axis_titles: tuple[str, ...] = ()


@dataclass(frozen=True)
class TableRange:
    """A named table of xlsx, which formulas may name by column."""

    name: str
    sheet: str
    area: Reference
    columns: tuple[str, ...]
    headers: int = 1
    totals: int = 0


@dataclass(frozen=True)
class Sheet:
    name: str
    cells: Mapping[tuple[int, int], Cell]  # (column, row), both from 1; only cells that hold something
    hidden: bool = False
    merged: tuple[str, ...] = ()
    filter: str = ""  # the area of the automatic filter
    charts: tuple[Chart, ...] = ()
    hidden_rows: frozenset[int] = frozenset()
    frozen: tuple[int, int] = (0, 0)  # columns and rows that stay in sight
    repeated_rows: int = 0  # rows repeated on every printed page

    def cell(self, reference: str) -> Cell:
        """The cell `B2`, or an empty one."""
        return self.cells.get(split_reference(reference), EMPTY)

    def at(self, column: int, row: int) -> Cell:
        return self.cells.get((column, row), EMPTY)

    @cached_property
    def last_column(self) -> int:
        return max((column for column, _ in self.cells), default=0)

    @cached_property
    def last_row(self) -> int:
        return max((row for _, row in self.cells), default=0)

    @property
    def used(self) -> str:
        """The rectangle from A1 that holds everything, as `A1:D90`; empty where the sheet is."""
        return f"A1:{cell_name(self.last_column, self.last_row)}" if self.cells else ""

    def row(self, number: int) -> tuple[Cell, ...]:
        return tuple(self.at(column, number) for column in range(1, self.last_column + 1))

    def rows(self, first: int = 1, last: int | None = None) -> tuple[tuple[Cell, ...], ...]:
        """Rows `first` to `last`, both included, each as wide as the used area."""
        return tuple(self.row(number) for number in range(first, (last or self.last_row) + 1))

    def column(self, letters: str, first: int = 1, last: int | None = None) -> tuple[Cell, ...]:
        """The cells of a column from row `first` to row `last`, both included."""
        number = column_number(letters)
        return tuple(self.at(number, row) for row in range(first, (last or self.last_row) + 1))

    def find(self, text: str) -> tuple[str, ...]:
        """The cells whose text is `text`, case and blanks aside, by row then column."""
        wanted = " ".join(text.split()).casefold()
        found = [place for place, cell in self.cells.items() if cell.text.casefold() == wanted]
        return tuple(
            cell_name(column, row) for column, row in sorted(found, key=lambda place: (place[1], place[0]))
        )

    def is_sorted(
        self, letters: str, first: int, last: int, *, descending: bool = False,
        key: Callable[[Cell], Any] = lambda cell: cell.value,
    ) -> bool:  # fmt: skip
        """True where the column's cells from `first` to `last` stand in order (equal ones anywhere)."""
        keys = [key(cell) for cell in self.column(letters, first, last)]
        pairs = list(pairwise(keys))
        try:
            return all(b <= a for a, b in pairs) if descending else all(a <= b for a, b in pairs)
        except TypeError:
            return False


@dataclass(frozen=True)
class Workbook:
    """A workbook. `names` are named areas and formulas in the one spelling, without `=`."""

    name: str
    type: str  # xlsx or ods
    size: int
    sheets: tuple[Sheet, ...]
    names: Mapping[str, str] = field(default_factory=dict)
    tables: tuple[TableRange, ...] = ()
    pivot_tables: int = 0
    properties: Mapping[str, str] = field(default_factory=dict)

    def sheet(self, name: str) -> Sheet | None:
        """The sheet of this name, case and blanks aside."""
        wanted = " ".join(name.split()).casefold()
        return next(
            (sheet for sheet in self.sheets if " ".join(sheet.name.split()).casefold() == wanted), None
        )

    @property
    def visible_sheets(self) -> tuple[Sheet, ...]:
        return tuple(sheet for sheet in self.sheets if not sheet.hidden)

    @property
    def has_stale_formulas(self) -> bool:
        """True where a formula has no stored value: ask to open, save and send again."""
        return any(cell.stale for sheet in self.sheets for cell in sheet.cells.values())

    def references(self, sheet: str, reference: str) -> frozenset[Place]:
        """The cells that a cell's formula itself names, through names and tables (whole columns: the used rows)."""
        here = self.sheet(sheet)
        if here is None:
            return frozenset()
        column, row = split_reference(reference)
        named = Sources(self).places(here.at(column, row).formula, here, row)
        return frozenset(islice(named, MAX_FOLLOWED))

    def depends_on(self, sheet: str, reference: str) -> frozenset[Place]:
        """Every cell that a cell's value comes from, from formula to formula."""
        here = self.sheet(sheet)
        return frozenset() if here is None else Sources(self).followed(here, *split_reference(reference))
