"""Tables of material: cells with what a template needs, and a spreadsheet's letters and row numbers."""

from decimal import Decimal

from . import spans

NUMBERS = (int, float, Decimal)


def sheet(block):
    """A `table` block as {columns, rows, letters}, rows of {cells, part, look, number}.

    A cell is {value, align, look, span, is_header, is_active}; letters is None outside a spreadsheet.
    """
    is_spreadsheet = bool(block.get("spreadsheet"))
    first_row, first_letter = block.get("first_row", 1), block.get("first_column", "A")
    active = (block.get("formula") or {}).get("cell")
    columns = [_cell(one, is_header=True) for one in block.get("columns", ())]
    _align_titles(columns, block["rows"])
    rows = []
    for offset, row in enumerate(block["rows"]):
        source = row if isinstance(row, dict) else {"cells": row}
        cells = [_cell(one) for one in source["cells"]]
        if block.get("row_headers") and cells:
            cells[0]["is_header"] = True
        for index, cell in enumerate(cells):
            cell["is_active"] = active == f"{column_letter(first_letter, index)}{first_row + offset}"
        rows.append(
            {
                "cells": cells,
                "number": first_row + offset,
                **{key: source.get(key) for key in ("part", "look")},
            }
        )
    width = max([len(columns), *(sum(cell["span"] for cell in row["cells"]) for row in rows)], default=0)
    letters = [column_letter(first_letter, index) for index in range(width)] if is_spreadsheet else None
    return {"columns": columns, "rows": rows, "letters": letters, "sorted": block.get("sorted") or {}}


def _cell(source, *, is_header=False):
    given = source if isinstance(source, dict) and "cell" in source else {"cell": source}
    return {
        "value": given["cell"],
        "align": given.get("align") or ("end" if is_number(given["cell"]) else "start"),
        "look": given.get("look", ""),
        "span": given.get("span", 1),
        "is_header": given.get("header", is_header),
        "is_active": False,
        "has_align": "align" in given,
    }


def _align_titles(columns, rows):
    """A title stands over its numbers, unless its author says otherwise."""
    for index, column in enumerate(columns):
        below = [row["cells"] if isinstance(row, dict) else row for row in rows]
        values = [_cell(cells[index])["align"] for cells in below if index < len(cells)]
        if values and not column["has_align"] and all(align == "end" for align in values):
            column["align"] = "end"


def is_number(value):
    value = spans.in_language(value)
    if isinstance(value, dict):
        return "number" in value
    return isinstance(value, NUMBERS) and not isinstance(value, bool)


def column_letter(first, offset):
    """The letters of a spreadsheet's column `offset` places after `first`: ('Z', 1) is 'AA'."""
    number = offset
    for place, letter in enumerate(reversed(first)):
        number += (ord(letter) - 64) * 26**place
    letters = ""
    while number > 0:
        number, rest = divmod(number - 1, 26)
        letters = chr(65 + rest) + letters
    return letters
