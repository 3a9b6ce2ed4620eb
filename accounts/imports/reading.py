"""A school's file from bytes to pupils: which kind, which format, which columns, who is in it."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date

from . import columns, containers, dates, names, people
from .columns import Columns
from .formats import SIECLE, FieldName, Format, recognise
from .people import Aside, Pupil
from .refusal import Refused
from .separated import read_text
from .siecle import read_siecle
from .tables import Row, Sheet, Tables
from .workbooks import read_ods, read_xlsx

SAMPLES = 3


@dataclass(frozen=True)
class Choices:
    """What a person set by hand in the preview; empty: told from the file."""

    encoding: str = ""
    delimiter: str = ""
    order: dates.Order = ""
    sheet: str = ""
    columns: Mapping[FieldName, int] | None = None
    class_for_all: str = ""


@dataclass(frozen=True)
class Reading:
    """All that a file says. `count` rows are read: each is in `pupils` or in `asides`, none in both.

    Where `columns.missing` or `needs_order` is set nobody is read yet: a person has to tell first.
    """

    kind: str  # xlsx, ods, text, xml
    format: Format
    columns: Columns
    is_titled: bool  # False: the row of titles was taken on trust
    header_line: int
    samples: tuple[Row, ...]
    encoding: str = ""
    delimiter: str = ""
    order: dates.Order = ""
    needs_order: bool = False
    sheets: tuple[str, ...] = ()
    unread: tuple[tuple[str, int], ...] = ()  # other sheets, and how many rows they have
    uai: str = ""
    school_year: str = ""
    count: int = 0
    pupils: tuple[Pupil, ...] = ()
    asides: tuple[Aside, ...] = ()

    @property
    def needs_help(self) -> bool:
        return bool(self.columns.missing) or self.needs_order


def read(data: bytes, choices: Choices, *, today: date) -> Reading:
    """The file as far as it can be read, or Refused."""
    kind, data = _unpacked(data)
    if kind == "xml":
        siecle = read_siecle(data)
        reading = _read_tables(kind, Tables((siecle.sheet,)), choices, SIECLE, today)
        return replace(reading, uai=siecle.uai, school_year=siecle.school_year)
    if kind == "xlsx":
        tables = read_xlsx(data)
    elif kind == "ods":
        tables = read_ods(data)
    else:
        tables = read_text(data, columns.fitness, choices.encoding, choices.delimiter)
    return _read_tables(kind, tables, choices, None, today)


def _unpacked(data: bytes) -> tuple[str, bytes]:
    kind = containers.kind_of(data)
    if kind == "zip":
        _name, data = containers.only_file(data)
        kind = containers.kind_of(data) if len(data) <= containers.MAX_BYTES else "xml"
        if kind == "zip":
            raise Refused("no_file")
    return kind, data


def _read_tables(kind: str, tables: Tables, choices: Choices, form: Format | None, today: date) -> Reading:
    filled = [sheet for sheet in tables.sheets if sheet.rows]
    if not filled:
        raise Refused("empty")
    main = next((sheet for sheet in filled if sheet.name == choices.sheet and choices.sheet), None)
    main = main or max(filled, key=columns.fitness)
    index, is_titled = columns.header_of(main)
    titles = tuple(names.trimmed(cell) for cell in main.rows[index].cells)
    chosen = [main] if choices.sheet else _alike(filled, main, titles)
    bodies = {sheet.name: _body(sheet, titles) for sheet in chosen}
    rows = tuple(row for body in bodies.values() for row in body)
    form = form or recognise(titles)
    matched = columns.match(form, titles, rows, choices.columns)
    if "class_name" not in matched.indices and not choices.class_for_all and form is not SIECLE:
        matched = Columns(titles, matched.indices, matched.twice, (*matched.missing, "class_name"))
    order, needs_order = _order(form, matched, rows, choices)
    common = {
        "kind": kind,
        "format": form,
        "columns": matched,
        "is_titled": is_titled,
        "header_line": main.rows[index].line,
        "samples": rows[:SAMPLES],
        "encoding": tables.encoding,
        "delimiter": tables.delimiter,
        "order": order,
        "needs_order": needs_order,
        "sheets": tuple(bodies),
        "unread": tuple((sheet.name, len(sheet.rows)) for sheet in filled if sheet.name not in bodies),
        "count": len(rows),
    }
    if not rows:
        raise Refused("no_people" if is_titled else "no_header")
    if matched.missing or needs_order:
        return Reading(**common)  # type: ignore[arg-type]
    pupils, asides = _people(form, matched, bodies, order, choices, kind == "text", today)
    return Reading(**common, pupils=tuple(pupils), asides=tuple(asides))  # type: ignore[arg-type]


def _alike(filled: list[Sheet], main: Sheet, titles: tuple[str, ...]) -> list[Sheet]:
    """The sheets whose titles are those of the main one."""
    wanted = [names.key(title) for title in titles]

    def is_alike(sheet: Sheet) -> bool:
        return [names.key(cell) for cell in sheet.rows[columns.header_of(sheet)[0]].cells] == wanted

    return [sheet for sheet in filled if sheet is main or is_alike(sheet)]


def _body(sheet: Sheet, titles: tuple[str, ...]) -> list[Row]:
    """The rows under the titles; titles that are repeated on the way are no person."""
    wanted = [names.key(title) for title in titles]
    index, _ = columns.header_of(sheet)
    return [row for row in sheet.rows[index + 1 :] if [names.key(cell) for cell in row.cells] != wanted]


def _order(
    form: Format, matched: Columns, rows: tuple[Row, ...], choices: Choices
) -> tuple[dates.Order, bool]:
    """What comes first in a date, and whether a person has to tell."""
    if form.dates:
        return form.dates, False
    cells = [names.trimmed(matched.cell(row, "birth_date")) for row in rows]
    order: dates.Order = (
        choices.order
        or dates.order_of(cells)
        or ("day" if "jj mm" in names.key(matched.title("birth_date")) else "")
    )
    return order, not order and dates.needs_order(cells)


def _people(
    form: Format,
    matched: Columns,
    bodies: dict[str, list[Row]],
    order: dates.Order,
    choices: Choices,
    is_text: bool,
    today: date,
) -> tuple[list[Pupil], list[Aside]]:
    pupils: list[Pupil] = []
    asides: list[Aside] = []
    number = 1
    for sheet, rows in bodies.items():
        found = people.read_rows(
            form,
            matched,
            tuple(rows),
            sheet=sheet,
            first_number=number,
            order=order,
            class_for_all=choices.class_for_all,
            is_text=is_text,
            today=today,
        )
        number += len(rows)
        for one in found:
            if isinstance(one, Pupil):
                pupils.append(one)
            else:
                asides.append(one)
    pupils, doubled = people.without_doubles(people.with_one_spelling(pupils))
    everybody = sorted((*asides, *doubled), key=lambda one: one.place.number)
    return pupils, everybody
