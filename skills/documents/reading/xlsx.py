"""Workbooks of Excel and of every suite that saves its format (ECMA-376, part 1)."""

import posixpath
import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta

from lxml import etree

from skills.documents import formulas
from skills.documents.markup import Dialect
from skills.documents.number_formats import is_date_format, plain_format
from skills.documents.reading.charts import read_xlsx_chart
from skills.documents.reading.package import Package
from skills.documents.reading.workbook import Cell, Chart, Sheet, TableRange, Value, Workbook, typed_truth
from skills.documents.references import FormulaError, parse_reference, split_reference
from skills.documents.refusal import Refused

MAX_CELLS = 200_000
_RELATIONSHIP = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_STRICT = b"http://purl.oclc.org/ooxml/spreadsheetml/main"  # the strict spelling of the format, rarely saved
xl = Dialect({"x": "http://schemas.openxmlformats.org/spreadsheetml/2006/main", "r": _RELATIONSHIP})
packages = Dialect({"p": "http://schemas.openxmlformats.org/package/2006/relationships"})
_BUILT_IN = {
    1: "0", 2: "0.00", 3: "#,##0", 4: "#,##0.00", 9: "0%", 10: "0.00%", 11: "0.00E+00", 14: "DD/MM/YYYY",
    15: "D-MMM-YY", 16: "D-MMM", 17: "MMM-YY", 18: "H:MM AM/PM", 19: "H:MM:SS AM/PM", 20: "H:MM", 21: "H:MM:SS",
    22: "DD/MM/YYYY H:MM", 37: "#,##0", 38: "#,##0", 39: "#,##0.00", 40: "#,##0.00", 45: "MM:SS", 46: "[H]:MM:SS",
    47: "MM:SS.0", 49: "@",
}  # fmt: skip


@dataclass(frozen=True)
class _Look:
    format: str
    bold: bool


@dataclass
class _Book:
    package: Package
    strings: list[str]
    looks: list[_Look]
    from_1904: bool
    cells: int = 0


def read_xlsx(data: bytes, name: str) -> Workbook:
    """The workbook; Refused where it cannot be read."""
    package = Package(data, "xlsx")
    if _STRICT in package.read("xl/workbook.xml"):
        raise Refused("wrong_type", got="strict xlsx", expected=("xlsx", "ods"))
    root = package.tree("xl/workbook.xml")
    targets = relations(package, "xl/workbook.xml")
    properties = xl.child(root, "x:workbookPr")
    from_1904 = xl.get(properties, "date1904") in ("1", "true")
    book = _Book(package, _shared_strings(package), _looks(package), from_1904)
    sheets, tables = [], []
    for entry in xl.children(xl.child(root, "x:sheets"), "x:sheet"):
        path = targets.get(xl.get(entry, "r:id"), ("", ""))[1]
        if "worksheets" not in path:
            continue  # a sheet of charts alone
        sheet, found = _sheet(
            book, path, xl.get(entry, "name"), xl.get(entry, "state") in ("hidden", "veryHidden")
        )
        sheets.append(sheet)
        tables += found
    names = {
        xl.get(item, "name"): formulas.normalised(item.text or "").removeprefix("=")
        for item in xl.children(xl.child(root, "x:definedNames"), "x:definedName")
        if not xl.get(item, "name").startswith("_xlnm.") and xl.get(item, "hidden") != "1"
    }
    pivots = sum(part.startswith("xl/pivotTables/") and part.endswith(".xml") for part in package.names)
    return Workbook(
        name, "xlsx", len(data), tuple(sheets), names, tuple(tables), pivots, core_properties(package)
    )


def relations(package: Package, part: str) -> dict[str, tuple[str, str]]:
    """Identifier -> (short type, path inside the package or outer address) of the parts that a part names."""
    folder, _, base = part.rpartition("/")
    root = package.tree_if_present(f"{folder}/_rels/{base}.rels" if folder else f"_rels/{base}.rels")
    found = {}
    for item in packages.children(root, "p:Relationship"):
        target = item.get("Target", "")
        if item.get("TargetMode") != "External":
            target = (
                target.lstrip("/") if target.startswith("/") else posixpath.normpath(f"{folder}/{target}")
            )
        found[item.get("Id", "")] = (item.get("Type", "").rpartition("/")[2], target)
    return found


def core_properties(package: Package) -> dict[str, str]:
    """Title, author, last_author, … as far as the file has them (Office Open XML)."""
    known = {"title": "title", "subject": "subject", "creator": "author", "keywords": "keywords",
             "description": "description", "lastModifiedBy": "last_author", "created": "created",
             "modified": "modified", "category": "category", "Company": "company", "Manager": "manager"}  # fmt: skip
    found = {}
    for part in ("docProps/core.xml", "docProps/app.xml"):
        root = package.tree_if_present(part)
        for element in root if root is not None else ():
            key = known.get(str(element.tag).rpartition("}")[2])
            if key and element.text and element.text.strip():
                found[key] = element.text.strip()
    return found


def _shared_strings(package: Package) -> list[str]:
    root = package.tree_if_present("xl/sharedStrings.xml")
    return [_rich_text(item) for item in xl.children(root, "x:si")]


def _rich_text(element: etree._Element) -> str:
    """The text of a cell's string, its phonetic guide left out."""
    parts = []
    for child in element:
        if child.tag == xl.name("x:t"):
            parts.append(child.text or "")
        elif child.tag == xl.name("x:r"):
            parts += [piece.text or "" for piece in xl.children(child, "x:t")]
    return re.sub(r"_x([0-9A-Fa-f]{4})_", lambda match: chr(int(match[1], 16)), "".join(parts))


def _looks(package: Package) -> list[_Look]:
    root = package.tree_if_present("xl/styles.xml")
    codes = dict(_BUILT_IN)
    for item in xl.children(xl.child(root, "x:numFmts"), "x:numFmt"):
        codes[_whole(item.get("numFmtId"))] = item.get("formatCode", "")
    bold = [xl.child(font, "x:b") is not None for font in xl.children(xl.child(root, "x:fonts"), "x:font")]
    looks = []
    for xf in xl.children(xl.child(root, "x:cellXfs"), "x:xf"):
        font = _whole(xf.get("fontId"))
        code = codes.get(_whole(xf.get("numFmtId")), "")
        looks.append(_Look(plain_format(code), font < len(bold) and bold[font]))
    return looks


def _whole(text: str | None) -> int:
    return int(text) if text and text.isdecimal() else 0


def _sheet(book: _Book, path: str, name: str, hidden: bool) -> tuple[Sheet, list[TableRange]]:
    root = book.package.tree(path)
    cells, hidden_rows = _cells(book, root)
    merged = tuple(item.get("ref", "") for item in xl.children(xl.child(root, "x:mergeCells"), "x:mergeCell"))
    automatic = xl.get(xl.child(root, "x:autoFilter"), "ref").replace("$", "")
    charts: list[Chart] = []
    tables: list[TableRange] = []
    for kind, target in relations(book.package, path).values():
        if kind == "drawing":
            for inner, chart in relations(book.package, target).values():
                if inner == "chart" and chart in book.package:
                    charts.append(read_xlsx_chart(book.package.tree(chart)))
        elif kind == "table" and target in book.package:
            tables.append(_table(book.package.tree(target), name))
    if not automatic:
        automatic = next((str(table.area) for table in tables), "")
    pane = xl.child(root, "x:sheetViews", "x:sheetView", "x:pane")
    frozen = (0, 0)
    if xl.get(pane, "state") in ("frozen", "frozenSplit"):
        frozen = (int(float(xl.get(pane, "xSplit", "0"))), int(float(xl.get(pane, "ySplit", "0"))))
    sheet = Sheet(name, cells, hidden, merged, automatic, tuple(charts), hidden_rows, frozen)
    return sheet, tables


def _table(root: etree._Element, sheet: str) -> TableRange:
    columns = tuple(
        item.get("name", "") for item in xl.children(xl.child(root, "x:tableColumns"), "x:tableColumn")
    )
    try:
        area = parse_reference(root.get("ref", ""))
    except FormulaError:
        raise Refused("corrupt", got="xlsx") from None
    shown = root.get("displayName") or root.get("name") or ""
    headers = 0 if root.get("headerRowCount") == "0" else 1
    return TableRange(shown, sheet, area, columns, headers, _whole(root.get("totalsRowCount")))


def _cells(book: _Book, root: etree._Element) -> tuple[Mapping[tuple[int, int], Cell], frozenset[int]]:
    cells: dict[tuple[int, int], Cell] = {}
    shared: dict[str, tuple[str, int, int]] = {}
    hidden = set()
    row_number = 0
    for row in xl.children(xl.child(root, "x:sheetData"), "x:row"):
        row_number = _whole(row.get("r")) or row_number + 1
        if row.get("hidden") in ("1", "true"):
            hidden.add(row_number)
        column = 0
        for element in row:
            column = _column(element.get("r"), column)
            cell = _cell(book, element, shared, column, row_number)
            if cell is not None:
                cells[column, row_number] = cell
                book.cells += 1
                if book.cells > MAX_CELLS:
                    raise Refused("bomb", reason="cells", limit=MAX_CELLS, got="xlsx")
    return cells, frozenset(hidden)


def _column(reference: str | None, before: int) -> int:
    if reference is None:
        return before + 1
    try:
        return split_reference(reference)[0]
    except FormulaError:
        raise Refused("corrupt", got="xlsx") from None


def _cell(
    book: _Book, element: etree._Element, shared: dict[str, tuple[str, int, int]], column: int, row: int
) -> Cell | None:
    stored = element.find(xl.name("x:v"))
    formula = _formula(element.find(xl.name("x:f")), shared, column, row)
    style = _whole(element.get("s"))
    look = book.looks[style] if style < len(book.looks) else _Look("", False)
    kind = element.get("t", "n")
    if kind == "inlineStr":
        inline = element.find(xl.name("x:is"))
        value, shown_kind = ("" if inline is None else _rich_text(inline)), "text"
    elif stored is None or (stored.text is None and kind != "str"):
        return Cell(formula=formula, format=look.format, bold=look.bold, stale=True) if formula else None
    else:
        value, shown_kind = _value(book, stored.text or "", kind, look.format)  # type: ignore[assignment]
    if shown_kind == "text" and not value and not formula:
        return None
    return typed_truth(Cell(value, shown_kind, formula, look.format, look.bold))


def _formula(
    element: etree._Element | None, shared: dict[str, tuple[str, int, int]], column: int, row: int
) -> str:
    """The formula in the one spelling; copies of a shared formula are written out."""
    if element is None:
        return ""
    text, group = element.text or "", element.get("si")
    if element.get("t") == "shared" and group is not None:
        if text:
            shared[group] = (text, column, row)
        elif group in shared:
            first, first_column, first_row = shared[group]
            try:
                return formulas.shifted(first, column - first_column, row - first_row)
            except FormulaError:
                return ""
    return formulas.normalised("=" + text) if text else ""


def _value(book: _Book, text: str, kind: str, code: str) -> tuple[Value, str]:
    if kind == "s":
        index = _whole(text)
        return (book.strings[index] if index < len(book.strings) else ""), "text"
    if kind == "str":
        return text, "text"
    if kind == "b":
        return text.strip() in ("1", "true"), "boolean"
    if kind == "e":
        return text, "error"
    if kind == "d":
        return _moment(datetime.fromisoformat(text.removesuffix("Z")))
    try:
        number = float(text)
    except ValueError:
        raise Refused("corrupt", got="xlsx") from None
    if code and is_date_format(code):
        return _dated(number, code, book.from_1904)
    return (int(number) if number.is_integer() and abs(number) < 1e15 else number), "number"


def _dated(serial: float, code: str, from_1904: bool) -> tuple[Value, str]:
    bare = re.sub(r'"[^"]*"|\[\$[^\]]*\]', "", code).lower()
    if not re.search(r"[yd]", bare) and not re.search(r"m{3,}", bare):
        return timedelta(seconds=round(serial * 86_400)), "time"
    start = datetime(1904, 1, 1) if from_1904 else datetime(1899, 12, 30)
    try:
        return _moment(start + timedelta(seconds=round(serial * 86_400)))
    except OverflowError:
        return serial, "number"


def _moment(moment: datetime) -> tuple[Value, str]:
    if moment.hour or moment.minute or moment.second:
        return moment, "datetime"
    return moment.date(), "date"
