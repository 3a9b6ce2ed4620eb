"""Which cells a formula takes its value from, within a bound that a hostile workbook cannot pass."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from skills.documents import formulas
from skills.documents.references import FormulaError, Reference, cell_name

if TYPE_CHECKING:
    from skills.documents.reading.workbook import Sheet, TableRange, Workbook

MAX_FOLLOWED = 1_000_000  # cells named by the formulas that are followed, each time counted


class Sources:
    """Follows the formulas of one workbook."""

    def __init__(self, book: Workbook) -> None:
        self._sheets = {_key(sheet.name): sheet for sheet in book.sheets}
        self._names = {name.upper(): text for name, text in book.names.items()}
        self._tables = {table.name.upper(): table for table in book.tables}

    def followed(self, sheet: Sheet, column: int, row: int) -> frozenset[tuple[str, str]]:
        """(sheet, cell) of every cell behind a cell, from formula to formula."""
        seen: dict[tuple[str, int, int], tuple[str, str]] = {}
        waiting, left = [(sheet, column, row)], MAX_FOLLOWED
        while waiting and left > 0:
            here, column, row = waiting.pop()
            for there, across, down in self._cells_in(here.at(column, row).formula, here, row, set()):
                left -= 1
                if left < 0:
                    break
                if (there.name, across, down) not in seen:
                    seen[there.name, across, down] = (there.name, cell_name(across, down))
                    if there.at(across, down).formula:
                        waiting.append((there, across, down))
        return frozenset(seen.values())

    def places(self, formula: str, here: Sheet, row: int) -> Iterator[tuple[str, str]]:
        """(sheet, cell) of each cell that a formula on `here` in `row` names."""
        for sheet, column, line in self._cells_in(formula, here, row, set()):
            yield sheet.name, cell_name(column, line)

    def _cells_in(
        self, formula: str, here: Sheet, row: int, known: set[str]
    ) -> Iterator[tuple[Sheet, int, int]]:
        """`known` are the names already followed: each is once, so that names naming names come to an end."""
        if not formula:
            return
        try:
            parts = formulas.tokens(formula)
        except FormulaError:
            return
        for token in parts:
            if token.reference is not None:
                yield from self._area(token.reference, here)
            elif token.kind == "structured":
                yield from self._table(token.text, row)
            elif token.kind == "name" and token.text.upper() not in known:
                known.add(token.text.upper())
                named = self._names.get(token.text.upper())
                if named:
                    yield from self._cells_in("=" + named, here, row, known)
                else:
                    yield from self._table(token.text + "[]", row)

    def _area(self, reference: Reference, here: Sheet) -> Iterator[tuple[Sheet, int, int]]:
        sheet = here if reference.sheet is None else self._sheets.get(_key(reference.sheet))
        if sheet is None:
            return
        end = reference.end or reference.start
        left, top, right, bottom = reference.bounds(
            sheet.last_column if end.column is None else end.column,
            sheet.last_row if end.row is None else end.row,
        )
        for row in range(top, bottom + 1):
            for column in range(left, right + 1):
                yield sheet, column, row

    def _table(self, text: str, row: int) -> Iterator[tuple[Sheet, int, int]]:
        """The cells of `Sales[Amount]`, `Sales[[#This Row],[Amount]]`, `Sales[@Amount]` or `Sales[]`."""
        name, _, inside = text.partition("[")
        table = self._tables.get(name.upper())
        sheet = self._sheets.get(_key(table.sheet)) if table else None
        if table is None or sheet is None:
            return
        left, _, right, _ = table.area.bounds()
        first, last = _rows(table, inside, row)
        wanted = [number for number, title in enumerate(table.columns) if _is_named(title, inside)]
        columns = range(left + min(wanted), left + max(wanted) + 1) if wanted else range(left, right + 1)
        for number in range(first, last + 1):
            for column in columns:
                yield sheet, column, number


def _rows(table: TableRange, inside: str, row: int) -> tuple[int, int]:
    """First and last row that a reference to a table means, seen from `row`."""
    _, top, _, bottom = table.area.bounds()
    if "#This Row" in inside or "@" in inside:
        return row, row
    for word, rows in (("#All", (top, bottom)), ("#Headers", (top, top)), ("#Totals", (bottom, bottom))):
        if word in inside:
            return rows
    return top + table.headers, bottom - table.totals


def _is_named(title: str, inside: str) -> bool:
    bare = inside.replace("'", "").casefold()
    return f"[{title.casefold()}]" in bare or bare.rstrip("]").removeprefix("@") == title.casefold()


def _key(sheet: str) -> str:
    return " ".join(sheet.split()).casefold()
