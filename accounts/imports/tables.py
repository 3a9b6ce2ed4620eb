"""Tables as files hold them: sheets of rows of texts, with the lines where they stand."""

from collections.abc import Callable
from dataclasses import dataclass

from .refusal import Refused

MAX_ROWS = 20_000
MAX_COLUMNS = 250
MAX_CELL = 5_000  # characters


@dataclass(frozen=True)
class Row:
    line: int  # as the person sees it: of the text, or of the sheet
    cells: tuple[str, ...]

    def __getitem__(self, column: int) -> str:
        return self.cells[column] if 0 <= column < len(self.cells) else ""

    @property
    def is_empty(self) -> bool:
        return not any(cell.strip("\u00a0\u202f \t\r\n\ufeff") for cell in self.cells)


@dataclass(frozen=True)
class Sheet:
    """Rows with something in them; `name` is empty in a text file."""

    name: str
    rows: tuple[Row, ...]


@dataclass(frozen=True)
class Tables:
    """Every sheet of a file; encoding and delimiter are empty where the kind of file has none."""

    sheets: tuple[Sheet, ...]
    encoding: str = ""
    delimiter: str = ""


class Gathering:
    """Rows of one sheet as they are read, within bounds, then each empty one left away."""

    def __init__(self) -> None:
        self.rows: list[Row] = []

    def add(self, line: int, cells: list[str]) -> None:
        while cells and not cells[-1]:
            cells.pop()
        if not cells:
            return
        if len(cells) > MAX_COLUMNS:
            raise Refused("too_many", what="columns", limit=MAX_COLUMNS)
        if any(len(cell) > MAX_CELL for cell in cells):
            raise Refused("long_cell", limit=MAX_CELL, line=line)
        row = Row(line, tuple(cells))
        if row.is_empty:
            return
        if len(self.rows) >= MAX_ROWS:
            raise Refused("too_many", what="rows", limit=MAX_ROWS)
        self.rows.append(row)

    def sheet(self, name: str) -> Sheet:
        return Sheet(name, tuple(self.rows))


Fitness = Callable[[Sheet], int]
"""How many of the titles of a sheet are known ones."""
