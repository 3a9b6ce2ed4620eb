"""Values of workbooks (xlsx, ods), row by row: no dense grid, so that no file can ask for more than it holds."""

import re
import zipfile
from collections.abc import Iterable, Iterator

from lxml import etree

from . import dates
from .containers import elements, open_zip, part, refuse_document_type, xml_root
from .refusal import Refused
from .tables import MAX_COLUMNS, MAX_ROWS, Gathering, Sheet, Tables

MAX_MERGED = 200_000  # rows looked at for merged cells, of all areas together
_MAIN = "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}"
_LINK = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}id"
_STRICT = b"purl.oclc.org/ooxml"
_BUILT_IN_DATES = frozenset({*range(14, 18), 22, *range(27, 37), *range(50, 59)})
_NOT_CODE = re.compile(r'"[^"]*"|\[[^\]]*\]|\\.')
_REFERENCE = re.compile(r"([A-Z]{1,3})(\d{1,7})\Z")
_ODF = "{urn:oasis:names:tc:opendocument:xmlns:%s:1.0}"
_TABLE, _TEXT, _OFFICE = (_ODF % name for name in ("table", "text", "office"))


def read_xlsx(data: bytes) -> Tables:
    """Every visible and hidden sheet of an Excel workbook."""
    archive = open_zip(data)
    book = part(archive, "xl/workbook.xml")
    if _STRICT in book:
        raise Refused("wrong_type", got="strict xlsx")
    root = xml_root(book)
    properties = root.find(f"{_MAIN}workbookPr")
    from_1904 = properties is not None and properties.get("date1904") in ("1", "true")
    targets = _targets(archive)
    strings, date_styles = _strings(archive), _date_styles(archive)
    sheets = []
    for entry in root.iterfind(f"{_MAIN}sheets/{_MAIN}sheet"):
        path = targets.get(entry.get(_LINK, ""), "")
        if "worksheets" in path:
            xml = part(archive, path)
            sheets.append(_xlsx_sheet(xml, entry.get("name", ""), strings, date_styles, from_1904))
    if not sheets:
        raise Refused("corrupt")
    return Tables(tuple(sheets))


def _targets(archive: zipfile.ZipFile) -> dict[str, str]:
    """Identifier -> path of the parts that the workbook names."""
    xml = part(archive, "xl/_rels/workbook.xml.rels")
    if not xml:
        raise Refused("corrupt")
    found = {}
    for item in xml_root(xml):
        target = item.get("Target", "")
        found[item.get("Id", "")] = target.lstrip("/") if target.startswith("/") else f"xl/{target}"
    return found


def _strings(archive: zipfile.ZipFile) -> list[str]:
    xml = part(archive, "xl/sharedStrings.xml")
    return [_rich(item) for item in elements(xml, f"{_MAIN}si")] if xml else []


def _rich(element: etree._Element) -> str:
    """The text of a cell's string, its phonetic guide left out."""
    pieces = []
    for child in element:
        if child.tag == f"{_MAIN}t":
            pieces.append(child.text or "")
        elif child.tag == f"{_MAIN}r":
            pieces.append(child.findtext(f"{_MAIN}t") or "")
    return re.sub(r"_x([0-9A-Fa-f]{4})_", lambda found: chr(int(found[1], 16)), "".join(pieces))


def _date_styles(archive: zipfile.ZipFile) -> frozenset[int]:
    """Numbers of the cell styles that show a date."""
    xml = part(archive, "xl/styles.xml")
    if not xml:
        return frozenset()
    root = xml_root(xml)
    own = {
        item.get("numFmtId", ""): item.get("formatCode", "")
        for item in root.iterfind(f"{_MAIN}numFmts/{_MAIN}numFmt")
    }
    found = set()
    for number, style in enumerate(root.iterfind(f"{_MAIN}cellXfs/{_MAIN}xf")):
        code = style.get("numFmtId", "0")
        shown = re.search(r"[dyj]|a{2,4}|m{3}", _NOT_CODE.sub("", own.get(code, "")), re.IGNORECASE)
        if shown or (code.isdecimal() and int(code) in _BUILT_IN_DATES and code not in own):
            found.add(number)
    return frozenset(found)


def _xlsx_sheet(
    xml: bytes, name: str, strings: list[str], date_styles: frozenset[int], from_1904: bool
) -> Sheet:
    rows: list[tuple[int, dict[int, str]]] = []
    line = 0
    for row in elements(xml, f"{_MAIN}row"):
        told = row.get("r", "")
        line = int(told) if told.isdecimal() and len(told) < 9 else line + 1
        cells: dict[int, str] = {}
        column = -1
        for cell in row.iterfind(f"{_MAIN}c"):
            reference = _REFERENCE.match(cell.get("r", ""))
            column = _column(reference[1]) if reference else column + 1
            value = _xlsx_value(cell, strings, date_styles, from_1904)
            if value:
                cells[column] = value
        if cells:
            rows.append((line, cells))
        if len(rows) > MAX_ROWS + 1000:
            raise Refused("too_many", what="rows", limit=MAX_ROWS)
    _fill_merged(rows, [item.get("ref", "") for item in elements(xml, f"{_MAIN}mergeCell")])
    return _gathered(name, rows)


def _gathered(name: str, rows: Iterable[tuple[int, dict[int, str]]]) -> Sheet:
    gathered = Gathering()
    for line, cells in rows:
        width = max(cells) + 1
        if width > MAX_COLUMNS:
            raise Refused("too_many", what="columns", limit=MAX_COLUMNS)
        gathered.add(line, [cells.get(column, "") for column in range(width)])
    return gathered.sheet(name)


def _column(letters: str) -> int:
    number = 0
    for letter in letters:
        number = number * 26 + ord(letter) - 64
    return number - 1


def _fill_merged(rows: list[tuple[int, dict[int, str]]], areas: list[str]) -> None:
    """What stands in a cell that is merged downwards holds for each row beside it."""
    by_line = dict(rows)
    looked_at = 0
    for area in areas:
        first, _, last = area.partition(":")
        start, end = _REFERENCE.match(first), _REFERENCE.match(last)
        if not start or not end:
            continue
        column, top = _column(start[1]), int(start[2])
        value = by_line.get(top, {}).get(column, "")
        for line in range(top + 1, int(end[2]) + 1) if value else ():
            looked_at += 1
            if looked_at > MAX_MERGED:
                return
            if line in by_line:
                by_line[line].setdefault(column, value)


def _xlsx_value(
    cell: etree._Element, strings: list[str], date_styles: frozenset[int], from_1904: bool
) -> str:
    kind = cell.get("t", "n")
    if kind == "inlineStr":
        inline = cell.find(f"{_MAIN}is")
        return "" if inline is None else _rich(inline).strip()
    stored = cell.findtext(f"{_MAIN}v")
    if not stored:
        formula = cell.findtext(f"{_MAIN}f")
        return f"={formula}"[:200] if formula else ""
    if kind == "s":
        return strings[int(stored)].strip() if stored.isdecimal() and int(stored) < len(strings) else ""
    if kind in ("str", "e", "b"):
        return stored.strip()
    if kind == "d":
        return stored.strip()[:10]
    style = cell.get("s", "0")
    return _number(stored, style.isdecimal() and int(style) in date_styles, from_1904)


def _number(stored: str, is_date: bool, from_1904: bool) -> str:
    try:
        number = float(stored)
    except ValueError:
        return stored.strip()
    if is_date:
        return dates.of_serial(number, from_1904=from_1904)
    return str(int(number)) if number.is_integer() and abs(number) < 1e15 else stored.strip()


def read_ods(data: bytes) -> Tables:
    """Every sheet of an OpenDocument workbook; rows and cells repeated a million times are empty ones."""
    archive = open_zip(data)
    if b"encryption-data" in part(archive, "META-INF/manifest.xml"):
        raise Refused("encrypted")
    if b"opendocument.spreadsheet" not in part(archive, "mimetype"):
        raise Refused("wrong_type", got="odt")
    xml = part(archive, "content.xml")
    refuse_document_type(xml)
    sheets = []
    for table in xml_root(xml).iter(f"{_TABLE}table"):
        sheets.append(_gathered(table.get(f"{_TABLE}name", ""), _ods_rows(table)))
    if not sheets:
        raise Refused("corrupt")
    return Tables(tuple(sheets))


def _ods_rows(table: etree._Element) -> Iterator[tuple[int, dict[int, str]]]:
    line = 0
    spans: dict[int, tuple[int, str]] = {}  # column -> (last line of the merged cell, its value)
    for row in table.iter(f"{_TABLE}table-row"):
        times = _count(row, "number-rows-repeated")
        cells = _ods_cells(row, line + 1, spans)
        # A repeated row with people in it would be the same person again and again: it stands for itself once
        # more for each time, within the bound of rows, and the reader says 'doubled'.
        for again in range(min(times, 30_000) if cells else 0):
            yield line + 1 + again, dict(cells)
        line += times


def _ods_cells(row: etree._Element, line: int, spans: dict[int, tuple[int, str]]) -> dict[int, str]:
    cells: dict[int, str] = {}
    column = 0
    for cell in row:
        times = _count(cell, "number-columns-repeated")
        if cell.tag == f"{_TABLE}table-cell":
            value = _ods_value(cell)
            if value and times > MAX_COLUMNS:
                raise Refused("too_many", what="columns", limit=MAX_COLUMNS)
            for again in range(times if value else 0):
                cells[column + again] = value
            down = _count(cell, "number-rows-spanned")
            if value and down > 1:
                spans[column] = (line + down - 1, value)
        elif cell.tag == f"{_TABLE}covered-table-cell" and column in spans and line <= spans[column][0]:
            cells[column] = spans[column][1]
        column += times
        if cells and max(cells) > MAX_COLUMNS:
            raise Refused("too_many", what="columns", limit=MAX_COLUMNS)
    return cells


def _count(element: etree._Element, name: str) -> int:
    told = element.get(f"{_TABLE}{name}", "1")
    return max(1, int(told)) if told.isdecimal() and len(told) < 9 else 1


def _ods_value(cell: etree._Element) -> str:
    kind = cell.get(f"{_OFFICE}value-type", "")
    if kind == "date":
        return cell.get(f"{_OFFICE}date-value", "")[:10]
    if kind == "float":
        return _number(cell.get(f"{_OFFICE}value", ""), False, False)
    if kind == "string" and cell.get(f"{_OFFICE}string-value"):
        return cell.get(f"{_OFFICE}string-value", "").strip()
    paragraphs = ["".join(_ods_text(one)) for one in cell.iterfind(f"{_TEXT}p")]
    return "\n".join(paragraphs).strip()


def _ods_text(element: etree._Element) -> Iterator[str]:
    """The text of a paragraph with its blanks, without notes."""
    yield element.text or ""
    for child in element:
        if child.tag == f"{_TEXT}s":
            yield " " * min(_spaces(child), 100)
        elif child.tag in (f"{_TEXT}line-break", f"{_TEXT}tab"):
            yield " "
        elif child.tag in (f"{_TEXT}span", f"{_TEXT}a"):
            yield from _ods_text(child)
        yield child.tail or ""


def _spaces(element: etree._Element) -> int:
    told = element.get(f"{_TEXT}c", "1")
    return int(told) if told.isdecimal() and len(told) < 6 else 1
