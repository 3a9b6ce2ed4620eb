"""What a workbook's description says, checked, before it becomes xlsx or ods."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from typing import Any

from skills.documents.formulas import tokens
from skills.documents.references import FormulaError, Reference, parse_reference, split_reference
from skills.documents.specs import SpecError, fields, one_of

CELL_TYPES = ("text", "number", "percent", "currency", "date", "time", "boolean")
ERRORS = ("#N/A", "#DIV/0!", "#REF!", "#NAME?", "#NULL!", "#NUM!", "#VALUE!")
_FORMATS = {
    "percent": "0%",
    "currency": '#,##0.00 "€"',
    "date": "DD/MM/YYYY",
    "datetime": "DD/MM/YYYY HH:MM",
    "time": "HH:MM",
    "text": "@",
}
_CELL_FIELDS: dict[str, type] = {
    "value": object,
    "formula": str,
    "type": str,
    "format": str,
    "bold": bool,
    "italic": bool,
    "fill": str,
    "colour": str,
    "align": str,
    "note": str,
}


@dataclass(frozen=True)
class Look:
    """How a cell is shown: what two cells must share to share one stored style."""

    format: str = ""
    bold: bool = False
    italic: bool = False
    fill: str = ""
    colour: str = ""
    align: str = ""


PLAIN = Look()


@dataclass(frozen=True)
class Cell:
    """kind: empty, text, number, percent, currency, date, datetime, time, boolean or error."""

    kind: str = "empty"
    value: Any = None
    formula: str = ""
    look: Look = PLAIN
    note: str = ""


EMPTY = Cell()


@dataclass(frozen=True)
class Validation:
    """What may be typed in an area: one of `choices`, or a number between two bounds."""

    area: Reference
    kind: str
    choices: tuple[str, ...] = ()
    minimum: float | None = None
    maximum: float | None = None


@dataclass(frozen=True)
class Sheet:
    name: str
    rows: tuple[tuple[Cell, ...], ...]
    widths: tuple[float | None, ...]
    header: int
    freeze: tuple[int, int] | None
    hidden: bool
    filter: Reference | None
    merges: tuple[Reference, ...]
    validations: tuple[Validation, ...]


@dataclass(frozen=True)
class Book:
    sheets: tuple[Sheet, ...]
    names: Mapping[str, Reference]
    language: str


def read_book(spec: dict[str, Any]) -> Book:
    """The checked workbook of a description."""
    given = fields(spec, "", {"name": str, "kind": str, "sheets": list}, {"names": dict, "language": str})
    if not given["sheets"]:
        raise SpecError("sheets", "at least one sheet is needed")
    sheets = tuple(_sheet(sheet, f"sheets[{index}]") for index, sheet in enumerate(given["sheets"]))
    titles = [sheet.name.casefold() for sheet in sheets]
    if len(set(titles)) < len(titles):
        raise SpecError("sheets", "two sheets bear the same name")
    if all(sheet.hidden for sheet in sheets):
        raise SpecError("sheets", "one sheet at least must be visible")
    names = {name: _area(text, f"names.{name}") for name, text in given.get("names", {}).items()}
    if loose := [name for name, area in names.items() if area.sheet is None]:
        raise SpecError(f"names.{loose[0]}", "the sheet is missing, as in 'Ventes!$B$1'")
    return Book(sheets, names, given.get("language", "fr-FR"))


def seconds_of(text: str) -> int:
    """`14:30` or `26:05:00` in seconds. ValueError where it is neither."""
    match = re.fullmatch(r"([0-9]{1,4}):([0-5][0-9])(?::([0-5][0-9]))?", text)
    if not match:
        raise ValueError(text)
    return int(match[1]) * 3600 + int(match[2]) * 60 + int(match[3] or 0)


def serial_of(cell: Cell) -> float:
    """The number that Excel stores for a date, a moment or a duration (days since 30 December 1899)."""
    if cell.kind == "time":
        return seconds_of(cell.value) / 86_400
    moment = datetime.fromisoformat(cell.value)
    return (moment - datetime.combine(date(1899, 12, 30), time())) / timedelta(days=1)


def _sheet(spec: object, where: str) -> Sheet:
    given = fields(
        spec,
        where,
        {"name": str, "rows": list},
        {"widths": list, "header": int, "freeze": str, "hidden": bool, "filter": str, "merges": list,
         "validations": list},
    )  # fmt: skip
    name = given["name"]
    if not name or len(name) > 31 or re.search(r"[\[\]:*?/\\]", name) or name[0] == "'" or name[-1] == "'":
        raise SpecError(f"{where}.name", "a sheet's name has 1 to 31 characters and none of [ ] : * ? / \\")
    header = given.get("header", 0)
    rows = tuple(
        tuple(
            _cell(cell, f"{where}.rows[{row}][{column}]", row < header) for column, cell in enumerate(cells)
        )
        for row, cells in enumerate(_lists(given["rows"], f"{where}.rows"))
    )
    return Sheet(
        name=name,
        rows=rows,
        widths=tuple(given.get("widths", ())),
        header=header,
        freeze=_freeze(given.get("freeze"), f"{where}.freeze"),
        hidden=given.get("hidden", False),
        filter=_area(given["filter"], f"{where}.filter") if "filter" in given else None,
        merges=tuple(_area(text, f"{where}.merges") for text in given.get("merges", ())),
        validations=tuple(
            _validation(item, f"{where}.validations[{index}]")
            for index, item in enumerate(given.get("validations", ()))
        ),
    )


def _lists(rows: list[Any], where: str) -> list[list[Any]]:
    for index, row in enumerate(rows):
        if not isinstance(row, list | tuple):
            raise SpecError(f"{where}[{index}]", "a row is a list of cells")
    return rows


def _freeze(text: str | None, where: str) -> tuple[int, int] | None:
    if text is None:
        return None
    try:
        column, row = split_reference(text)
    except FormulaError as error:
        raise SpecError(where, f"{error}; `A2` keeps the first row in sight") from None
    return column - 1, row - 1


def _area(text: object, where: str) -> Reference:
    try:
        return parse_reference(str(text))
    except FormulaError as error:
        raise SpecError(where, str(error)) from None


def _validation(spec: object, where: str) -> Validation:
    given = fields(spec, where, {"range": str, "type": str}, {"list": list, "min": float, "max": float})
    kind = one_of(given["type"], ("list", "whole", "decimal"), f"{where}.type")
    if kind == "list" and not given.get("list"):
        raise SpecError(where, "a validation of type list has a list")
    if kind != "list" and not {"min", "max"} <= given.keys():
        raise SpecError(where, "a validation of numbers has min and max")
    area = _area(given["range"], f"{where}.range")
    return Validation(area, kind, tuple(map(str, given.get("list", ()))), given.get("min"), given.get("max"))


def _cell(value: object, where: str, in_header: bool) -> Cell:
    given: dict[str, Any] = (
        fields(value, where, {}, _CELL_FIELDS) if isinstance(value, dict) else {"value": value}
    )
    formula, shown = given.get("formula", ""), given.get("value")
    if formula and "value" not in given:
        raise SpecError(
            where, "a formula comes with its value, so that a reader that computes nothing shows it"
        )
    if formula:
        try:
            tokens(formula)
        except FormulaError as error:
            raise SpecError(f"{where}.formula", str(error)) from None
    kind, shown = _typed(shown, given.get("type"), where)
    look = Look(
        format=given.get("format", _FORMATS.get(kind, "") if kind != "text" or given.get("type") else ""),
        bold=given.get("bold", in_header),
        italic=given.get("italic", False),
        fill=_colour(given.get("fill"), f"{where}.fill"),
        colour=_colour(given.get("colour"), f"{where}.colour"),
        align=one_of(given["align"], ("left", "center", "right"), f"{where}.align")
        if "align" in given
        else "",
    )
    return Cell(kind, shown, formula, look, given.get("note", ""))


def _colour(text: str | None, where: str) -> str:
    if text is None:
        return ""
    if not re.fullmatch(r"#[0-9A-Fa-f]{6}", text):
        raise SpecError(where, "a colour is written #RRGGBB")
    return text.upper()


def _typed(value: object, asked: str | None, where: str) -> tuple[str, Any]:
    """(kind, value) of a cell, its type being the one asked or the value's own."""
    if asked is not None:
        one_of(asked, CELL_TYPES, f"{where}.type")
    if value is None:
        return ("empty" if asked is None else asked), None
    if isinstance(value, str) and value in ERRORS and asked != "text":
        return "error", value
    if isinstance(value, bool):
        return "boolean", value
    if isinstance(value, int | float):
        if asked == "text":
            return "text", str(value)
        if asked in ("date", "time", "boolean"):
            raise SpecError(where, f"a {asked} is not written as a number")
        return asked or "number", value
    if not isinstance(value, str):
        raise SpecError(where, f"a cell is null, text, a number, true, false or a mapping, not {value!r}")
    if asked in (None, "text"):
        return "text", value
    return _from_text(value, str(asked), where)


def _from_text(value: str, asked: str, where: str) -> tuple[str, str]:
    try:
        if asked == "date":
            moment = datetime.fromisoformat(value)
            if moment.tzinfo is not None:
                raise SpecError(where, "a spreadsheet's dates have no time zone")
            return ("datetime" if "T" in value or " " in value else "date"), moment.isoformat()
        if asked == "time":
            seconds_of(value)
            return "time", value
    except ValueError:
        example = "2026-03-05 or 2026-03-05T14:30" if asked == "date" else "14:30"
        raise SpecError(where, f"{value!r} is not a {asked} such as {example}") from None
    raise SpecError(where, f"a cell of type {asked} holds no text")
