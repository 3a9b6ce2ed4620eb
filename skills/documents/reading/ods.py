"""Workbooks in OpenDocument, from LibreOffice and from the suites that save its format."""

import re
from bisect import bisect_left
from collections.abc import Iterator
from datetime import date, datetime, timedelta

from lxml import etree

from skills.documents import formulas
from skills.documents.dialects import odf
from skills.documents.number_formats import format_code, plain_format
from skills.documents.reading.charts import read_ods_chart
from skills.documents.reading.odf_text import plain_text
from skills.documents.reading.package import Package
from skills.documents.reading.workbook import Cell, Chart, Sheet, Value, Workbook, typed_truth
from skills.documents.references import cell_name
from skills.documents.refusal import Refused

MAX_CELLS = 200_000
MAX_HIDDEN = 20_000  # rows told as hidden, so that a million repeated ones stay cheap
_ERROR = re.compile(r"#(?:N/A|DIV/0!|REF!|NAME\?|NULL!|NUM!|VALUE!|VALEUR!|NOM\?)|Err:\d+|#.+[!?]")


def read_ods(data: bytes, name: str) -> Workbook:
    """The workbook; Refused where it cannot be read."""
    package = Package(data, "ods")
    root = package.tree("content.xml")
    spreadsheet = odf.child(root, "office:body", "office:spreadsheet")
    if spreadsheet is None:
        raise Refused("corrupt", got="ods")
    reader = _Reader(package, root)
    filters = _filters(spreadsheet)
    frozen = _frozen(package.tree_if_present("settings.xml"))
    sheets = tuple(reader.sheet(table, filters, frozen) for table in odf.children(spreadsheet, "table:table"))
    pivots = len(odf.descendants(spreadsheet, "table:data-pilot-table"))
    return Workbook(name, "ods", len(data), sheets, _names(spreadsheet), (), pivots, metadata(package))


def metadata(package: Package) -> dict[str, str]:
    """Title, author, last_author, … as far as the file has them (OpenDocument)."""
    known = {"title": "title", "subject": "subject", "description": "description", "initial-creator": "author",
             "creator": "last_author", "keyword": "keywords", "creation-date": "created", "date": "modified",
             "generator": "generator", "printed-by": "printed_by"}  # fmt: skip
    root = package.tree_if_present("meta.xml")
    found: dict[str, str] = {}
    holder = odf.child(root, "office:meta")
    for element in holder if holder is not None else ():
        local = str(element.tag).rpartition("}")[2]
        key = odf.get(element, "meta:name").lower() if local == "user-defined" else known.get(local)
        if key and element.text and element.text.strip():
            found[key] = element.text.strip()
    return found


class _Reader:
    def __init__(self, package: Package, root: etree._Element) -> None:
        self._package = package
        self._count = 0
        self._styles = self._cell_styles(root)
        self._tables = {
            odf.get(style, "style:name"): odf.get(odf.child(style, "style:table-properties"), "table:display")
            for style in odf.children(odf.child(root, "office:automatic-styles"), "style:style")
            if odf.get(style, "style:family") == "table"
        }

    def _cell_styles(self, root: etree._Element) -> dict[str, tuple[str, bool]]:
        """Name of a cell's style -> (number format in the codes of Excel, bold)."""
        trees = [self._package.tree_if_present("styles.xml"), root]
        codes, styles = {}, []
        for tree in trees:
            for holder in odf.descendants(tree, "office:styles", "office:automatic-styles"):
                for style in holder:
                    if odf.get(style, "style:family") == "table-cell":
                        styles.append(style)
                    elif str(style.tag).startswith("{urn:oasis:names:tc:opendocument:xmlns:datastyle"):
                        codes[odf.get(style, "style:name")] = plain_format(format_code(odf, style))
        found: dict[str, tuple[str, bool]] = {"": ("", False)}
        for style in styles:
            code, bold = found.get(odf.get(style, "style:parent-style-name"), ("", False))
            weight = odf.get(odf.child(style, "style:text-properties"), "fo:font-weight")
            data_style = odf.get(style, "style:data-style-name")
            found[odf.get(style, "style:name")] = (
                codes.get(data_style, code) if data_style else code,
                weight == "bold" if weight else bold,
            )
        return found

    def sheet(
        self, table: etree._Element, filters: dict[str, str], frozen: dict[str, tuple[int, int]]
    ) -> Sheet:
        name = odf.get(table, "table:name")
        cells: dict[tuple[int, int], Cell] = {}
        merged: list[str] = []
        hidden: set[int] = set()
        columns = self._column_styles(table)
        row_number = 1
        for row in rows_of(table):
            repeated = _repeated(row, "table:number-rows-repeated")
            filled = list(self._filled(row, columns, merged, row_number))
            if (
                odf.get(row, "table:visibility") in ("collapse", "filter")
                and repeated + len(hidden) < MAX_HIDDEN
            ):
                hidden.update(range(row_number, row_number + repeated))
            self._count += len(filled) * repeated
            if self._count > MAX_CELLS:
                raise Refused("bomb", reason="cells", limit=MAX_CELLS, got="ods")
            for offset in range(repeated if filled else 0):
                for column, cell in filled:
                    cells[column, row_number + offset] = cell
            row_number += repeated
        display = self._tables.get(odf.get(table, "table:style-name"), "")
        return Sheet(
            name, cells, display == "false", tuple(merged), filters.get(name, ""), tuple(self._charts(table)),
            frozenset(hidden), frozen.get(name, (0, 0)),
        )  # fmt: skip

    def _column_styles(self, table: etree._Element) -> tuple[list[int], list[str]]:
        """The last column of each run of columns, and its default cell style."""
        lasts, styles, last = [], [], 0
        for column in odf.descendants(table, "table:table-column"):
            last += _repeated(column, "table:number-columns-repeated")
            lasts.append(last)
            styles.append(odf.get(column, "table:default-cell-style-name"))
        return lasts, [*styles, ""]

    def _filled(
        self, row: etree._Element, columns: tuple[list[int], list[str]], merged: list[str], number: int
    ) -> Iterator[tuple[int, Cell]]:
        row_style = odf.get(row, "table:default-cell-style-name")
        column = 1
        for element in row:
            if element.tag not in (odf.name("table:table-cell"), odf.name("table:covered-table-cell")):
                continue
            repeated = _repeated(element, "table:number-columns-repeated")
            spanned = (
                odf.get(element, "table:number-columns-spanned"),
                odf.get(element, "table:number-rows-spanned"),
            )
            across, down = (int(text) if text.isdecimal() else 1 for text in spanned)
            if across > 1 or down > 1:
                merged.append(
                    f"{cell_name(column, number)}:{cell_name(column + across - 1, number + down - 1)}"
                )
            style = odf.get(element, "table:style-name") or row_style
            if not style:
                style = columns[1][bisect_left(columns[0], column)]
            cell = self._cell(element, style)
            if cell is not None:
                if self._count + repeated > MAX_CELLS:
                    raise Refused("bomb", reason="cells", limit=MAX_CELLS, got="ods")
                for offset in range(repeated):
                    yield column + offset, cell
            column += repeated

    def _cell(self, element: etree._Element, style: str) -> Cell | None:
        code, bold = self._styles.get(style, ("", False))
        stored = odf.get(element, "table:formula")
        formula = formulas.normalised(stored, open_formula=not stored.startswith("msoxl")) if stored else ""
        kind = odf.get(element, "office:value-type")
        if not kind:
            return Cell(formula=formula, format=code, bold=bold, stale=True) if formula else None
        value, shown_kind = _value(element, kind)
        if formula and isinstance(value, str) and _is_error(element, value):
            shown_kind = "error"
        if shown_kind == "text" and not value and not formula:
            return None
        return typed_truth(Cell(value, shown_kind, formula, code, bold))

    def _charts(self, table: etree._Element) -> Iterator[Chart]:
        for drawn in odf.descendants(table, "draw:object"):
            path = odf.get(drawn, "xlink:href").removeprefix("./").rstrip("/") + "/content.xml"
            if path in self._package:
                chart = read_ods_chart(self._package.tree(path))
                if chart is not None:
                    yield chart


def rows_of(table: etree._Element) -> Iterator[etree._Element]:
    """The rows of a sheet, out of the groups and headers that hold them."""
    wrappers = {odf.name(f"table:{kind}") for kind in ("table-rows", "table-row-group", "table-header-rows")}
    for child in table:
        if child.tag == odf.name("table:table-row"):
            yield child
        elif child.tag in wrappers:
            yield from rows_of(child)


def _repeated(element: etree._Element, attribute: str) -> int:
    text = odf.get(element, attribute)
    return max(1, int(text)) if text.isdecimal() and len(text) < 9 else 1


def _is_error(element: etree._Element, value: str) -> bool:
    return odf.get(element, "calcext:value-type") == "error" or bool(_ERROR.fullmatch(value))


def _value(element: etree._Element, kind: str) -> tuple[Value, str]:
    try:
        if kind in ("float", "percentage", "currency"):
            number = float(odf.get(element, "office:value"))
            return (int(number) if number.is_integer() and abs(number) < 1e15 else number), "number"
        if kind == "boolean":
            return odf.get(element, "office:boolean-value") == "true", "boolean"
        if kind == "date":
            return _date(odf.get(element, "office:date-value"))
        if kind == "time":
            return _duration(odf.get(element, "office:time-value")), "time"
    except (ValueError, OverflowError):
        raise Refused("corrupt", got="ods") from None
    paragraphs = [plain_text(paragraph) for paragraph in odf.children(element, "text:p")]
    stored = element.get(odf.name("office:string-value"))
    return (str(stored) if stored and not paragraphs else "\n".join(paragraphs)), "text"


def _date(text: str) -> tuple[Value, str]:
    if "T" not in text:
        return date.fromisoformat(text), "date"
    moment = datetime.fromisoformat(text.split(".")[0].removesuffix("Z"))
    whole = not (moment.hour or moment.minute or moment.second)
    return (moment.date(), "date") if whole else (moment, "datetime")


def _duration(text: str) -> timedelta:
    match = re.fullmatch(r"(-?)P(?:(\d+)D)?T?(?:(\d+)H)?(?:(\d+)M)?(?:(\d+)(?:[.,]\d+)?S)?", text)
    if not match:
        raise ValueError(text)
    days, hours, minutes, seconds = (int(part or 0) for part in match.groups()[1:])
    length = timedelta(days=days, hours=hours, minutes=minutes, seconds=seconds)
    return -length if match[1] else length


def _filters(spreadsheet: etree._Element) -> dict[str, str]:
    """Sheet -> area of its automatic filter."""
    found = {}
    for item in odf.descendants(spreadsheet, "table:database-range"):
        shown = odf.get(item, "table:display-filter-buttons") == "true"
        if shown or odf.child(item, "table:filter") is not None:
            area = formulas.normalised(f"=[{odf.get(item, 'table:target-range-address')}]", open_formula=True)
            for reference in formulas.references(area):
                found[reference.sheet or ""] = str(reference).rpartition("!")[2].replace("$", "")
    return found


def _names(spreadsheet: etree._Element) -> dict[str, str]:
    found = {}
    for item in odf.descendants(spreadsheet, "table:named-range", "table:named-expression"):
        address = odf.get(item, "table:cell-range-address")
        text = f"=[{address}]" if address else odf.get(item, "table:expression")
        found[odf.get(item, "table:name")] = formulas.normalised(text, open_formula=True).removeprefix("=")
    return found


def _frozen(settings: etree._Element | None) -> dict[str, tuple[int, int]]:
    """Sheet -> (columns, rows) that stay in sight."""
    found = {}
    for entry in odf.descendants(settings, "config:config-item-map-entry"):
        items = {
            odf.get(item, "config:name"): item.text or ""
            for item in odf.children(entry, "config:config-item")
        }
        columns = (
            items.get("HorizontalSplitPosition", "0") if items.get("HorizontalSplitMode") == "2" else "0"
        )
        rows = items.get("VerticalSplitPosition", "0") if items.get("VerticalSplitMode") == "2" else "0"
        if columns.isdecimal() and rows.isdecimal() and (columns != "0" or rows != "0"):
            found[odf.get(entry, "config:name")] = (int(columns), int(rows))
    return found
