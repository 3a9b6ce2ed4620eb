"""Workbooks in OpenDocument (ODF 1.2), with the shown value stored beside each formula."""

from dataclasses import replace
from datetime import datetime
from itertools import groupby

from lxml import etree

from skills.documents.dialects import odf
from skills.documents.formulas import to_open_formula
from skills.documents.markup import serialise
from skills.documents.number_formats import add_number_style
from skills.documents.references import Reference, quoted_sheet
from skills.documents.writing.container import Member, pack
from skills.documents.writing.sheets import PLAIN, Book, Cell, Look, Sheet, Validation, seconds_of

MEDIA_TYPE = "application/vnd.oasis.opendocument.spreadsheet"
_LAST_VALIDATED = 1_000  # rows; a rule for a whole column is written out that far
_CENTIMETRES_PER_CHARACTER = 0.2  # column widths are given in characters, as Excel counts them


def write_ods(book: Book) -> bytes:
    """The bytes of the workbook."""
    return package(
        MEDIA_TYPE,
        [
            Member("content.xml", _content(book)),
            Member("styles.xml", _styles(book)),
            Member("settings.xml", _settings(book)),
        ],
    )


def package(media_type: str, members: list[Member]) -> bytes:
    """An OpenDocument container: media type first, then the members, then the list of them."""
    manifest = odf.root("manifest:manifest", {"manifest:version": "1.2"})
    entries = [("/", media_type), *((member.path, _member_type(member.path)) for member in members)]
    for path, kind in entries:
        odf.add(manifest, "manifest:file-entry", {"manifest:full-path": path, "manifest:media-type": kind})
    return pack(
        [
            Member("mimetype", media_type.encode()),
            *members,
            Member("META-INF/manifest.xml", serialise(manifest)),
        ]
    )


def _member_type(path: str) -> str:
    extension = path.rpartition(".")[2]
    return {"xml": "text/xml", "png": "image/png", "jpg": "image/jpeg"}.get(extension, "")


def _styles(book: Book) -> bytes:
    root = odf.root("office:document-styles", {"office:version": "1.2"})
    styles = odf.add(root, "office:styles")
    default = odf.add(styles, "style:default-style", {"style:family": "table-cell"})
    language, _, country = book.language.partition("-")
    odf.add(default, "style:text-properties", {"fo:language": language, "fo:country": country or "none",
                                               "fo:font-size": "11pt"})  # fmt: skip
    odf.add(styles, "style:style", {"style:name": "Default", "style:family": "table-cell"})
    return serialise(root)


def _content(book: Book) -> bytes:
    root = odf.root("office:document-content", {"office:version": "1.2"})
    looks = _add_automatic_styles(odf.add(root, "office:automatic-styles"), book)
    spreadsheet = odf.add(odf.add(root, "office:body"), "office:spreadsheet")
    rules = [(sheet, rule) for sheet in book.sheets for rule in sheet.validations]
    if rules:
        listed = odf.add(spreadsheet, "table:content-validations")
        for index, (sheet, rule) in enumerate(rules):
            _add_validation(listed, f"rule{index}", sheet, rule)
    named = {(sheet.name, rule): f"rule{index}" for index, (sheet, rule) in enumerate(rules)}
    for number, sheet in enumerate(book.sheets):
        _add_table(
            spreadsheet, sheet, number, looks, {r: n for (name, r), n in named.items() if name == sheet.name}
        )
    if book.names:
        expressions = odf.add(spreadsheet, "table:named-expressions")
        for name, area in book.names.items():
            address = _address(area, "$")
            attributes = {
                "table:name": name,
                "table:cell-range-address": address,
                "table:base-cell-address": address,
            }
            odf.add(expressions, "table:named-range", attributes)
    if any(sheet.filter for sheet in book.sheets):
        ranges = odf.add(spreadsheet, "table:database-ranges")
        for number, sheet in enumerate(book.sheets):
            if sheet.filter:
                area = replace(sheet.filter, sheet=sheet.name)
                odf.add(ranges, "table:database-range", {
                    "table:name": f"__Anonymous_Sheet_DB__{number}", "table:target-range-address": _address(area),
                    "table:display-filter-buttons": "true",
                })  # fmt: skip
    return serialise(root)


def _address(area: Reference, prefix: str = "") -> str:
    sheet = prefix + quoted_sheet(area.sheet or "")
    end = "" if area.end is None else f":{'' if prefix else sheet}.{area.end}"
    return f"{sheet}.{area.start}{end}"


def _add_automatic_styles(parent: etree._Element, book: Book) -> dict[Look, str]:
    widths = {width for sheet in book.sheets for width in sheet.widths if width}
    for width in sorted(widths):
        style = odf.add(
            parent, "style:style", {"style:name": _width_style(width), "style:family": "table-column"}
        )
        centimetres = f"{width * _CENTIMETRES_PER_CHARACTER:.3f}cm"
        odf.add(style, "style:table-column-properties", {"style:column-width": centimetres})
    for name, shown in (("shown", "true"), ("hidden", "false")):
        style = odf.add(parent, "style:style", {"style:name": name, "style:family": "table"})
        odf.add(style, "style:table-properties", {"table:display": shown})
    every = dict.fromkeys(cell.look for sheet in book.sheets for row in sheet.rows for cell in row)
    codes = {
        code: f"N{n}" for n, code in enumerate(dict.fromkeys(look.format for look in every if look.format))
    }
    for code, name in codes.items():
        add_number_style(odf, parent, name, code)
    looks = {look: f"ce{n}" for n, look in enumerate((look for look in every if look != PLAIN), start=1)}
    for look, name in looks.items():
        _add_cell_style(parent, look, name, codes)
    return looks


def _width_style(width: float) -> str:
    return f"co{width:g}".replace(".", "_")


def _add_cell_style(parent: etree._Element, look: Look, name: str, codes: dict[str, str]) -> None:
    style = odf.add(parent, "style:style", {
        "style:name": name, "style:family": "table-cell", "style:parent-style-name": "Default",
        "style:data-style-name": codes.get(look.format),
    })  # fmt: skip
    if look.fill:
        odf.add(style, "style:table-cell-properties", {"fo:background-color": look.fill})
    if look.align:
        align = {"left": "start", "right": "end"}.get(look.align, look.align)
        odf.add(style, "style:paragraph-properties", {"fo:text-align": align})
    odf.add(style, "style:text-properties", {
        "fo:font-weight": "bold" if look.bold else None,
        "fo:font-style": "italic" if look.italic else None,
        "fo:color": look.colour or None,
    })  # fmt: skip


def _add_validation(parent: etree._Element, name: str, sheet: Sheet, rule: Validation) -> None:
    if rule.kind == "list":
        listed = ";".join(f'"{choice}"' for choice in rule.choices)
        condition = f"of:cell-content-is-in-list({listed})"
    else:
        kind = "whole-number" if rule.kind == "whole" else "decimal-number"
        condition = (
            f"of:cell-content-is-{kind}() and cell-content-is-between({rule.minimum:g},{rule.maximum:g})"
        )
    base = f"{quoted_sheet(sheet.name)}.{rule.area.start}"
    element = odf.add(parent, "table:content-validation", {
        "table:name": name, "table:condition": condition, "table:allow-empty-cell": "true",
        "table:base-cell-address": base,
    })  # fmt: skip
    odf.add(element, "table:error-message", {"table:message-type": "stop", "table:display": "true"})


def _add_table(
    parent: etree._Element, sheet: Sheet, number: int, looks: dict[Look, str], rules: dict[Validation, str]
) -> None:
    style = "hidden" if sheet.hidden else "shown"
    table = odf.add(parent, "table:table", {"table:name": sheet.name, "table:style-name": style})
    extents = [area.bounds() for area in (*sheet.merges, *(rule.area for rule in sheet.validations))]
    columns = max(
        [len(row) for row in sheet.rows] + [len(sheet.widths), 1] + [right for _, _, right, _ in extents]
    )
    for column in range(columns):
        width = sheet.widths[column] if column < len(sheet.widths) else None
        odf.add(table, "table:table-column", {"table:style-name": _width_style(width) if width else None})
    spans, covered = _merged(sheet)
    validated = {
        position: name for rule, name in rules.items() for position in _positions(rule.area, columns, sheet)
    }
    last = max([row for _, row in validated] + [area.bounds()[3] for area in sheet.merges], default=0)
    rows = [*sheet.rows, *[()] * (last - len(sheet.rows))]
    for row_number, cells in enumerate(rows, start=1):
        row = odf.add(table, "table:table-row")
        for column in range(1, max(columns, 1) + 1):
            cell = cells[column - 1] if column <= len(cells) else Cell()
            position = (column, row_number)
            tag = "table:covered-table-cell" if position in covered else "table:table-cell"
            element = odf.add(row, tag, _cell_attributes(cell, looks))
            if position in validated:
                element.set(odf.name("table:content-validation-name"), validated[position])
            if position in spans:
                element.set(odf.name("table:number-columns-spanned"), str(spans[position][0]))
                element.set(odf.name("table:number-rows-spanned"), str(spans[position][1]))
            _add_cell_content(element, cell)
    if not rows:
        odf.add(odf.add(table, "table:table-row"), "table:table-cell")


def _merged(sheet: Sheet) -> tuple[dict[tuple[int, int], tuple[int, int]], set[tuple[int, int]]]:
    """(first cell -> columns and rows spanned, cells covered by another)."""
    spans, covered = {}, set()
    for area in sheet.merges:
        left, top, right, bottom = area.bounds()
        spans[left, top] = (right - left + 1, bottom - top + 1)
        covered |= {(c, r) for c in range(left, right + 1) for r in range(top, bottom + 1)} - {(left, top)}
    return spans, covered


def _positions(area: Reference, columns: int, sheet: Sheet) -> set[tuple[int, int]]:
    left, top, right, bottom = area.bounds(columns, max(len(sheet.rows), _LAST_VALIDATED))
    return {(column, row) for column in range(left, right + 1) for row in range(top, bottom + 1)}


def _cell_attributes(cell: Cell, looks: dict[Look, str]) -> dict[str, str | None]:
    attributes: dict[str, str | None] = {"table:style-name": looks.get(cell.look)}
    if cell.formula:
        attributes["table:formula"] = to_open_formula(cell.formula)
    if cell.value is None:
        return attributes
    kind = {
        "text": "string",
        "error": "string",
        "number": "float",
        "percent": "percentage",
        "datetime": "date",
    }.get(cell.kind, cell.kind)
    attributes["office:value-type"] = kind
    attributes["calcext:value-type"] = "error" if cell.kind == "error" else kind
    if cell.kind == "boolean":
        attributes["office:boolean-value"] = "true" if cell.value else "false"
    elif cell.kind == "date":
        attributes["office:date-value"] = cell.value[:10]
    elif cell.kind == "datetime":
        attributes["office:date-value"] = cell.value
    elif cell.kind == "time":
        seconds = seconds_of(cell.value)
        attributes["office:time-value"] = f"PT{seconds // 3600:02}H{seconds // 60 % 60:02}M{seconds % 60:02}S"
    elif cell.kind == "error":
        attributes["office:string-value"] = ""
    elif cell.kind != "text":
        attributes["office:value"] = repr(cell.value)
        attributes["office:currency"] = "EUR" if cell.kind == "currency" else None
    return attributes


def _add_cell_content(element: etree._Element, cell: Cell) -> None:
    if cell.note:
        note = odf.add(element, "office:annotation", {"office:display": "false"})
        odf.add(note, "text:p", text=cell.note)
    if cell.value is None:
        return
    shown = _shown(cell)
    for line in shown.split("\n") if cell.kind == "text" else [shown]:
        add_text(odf.add(element, "text:p"), line)


def _shown(cell: Cell) -> str:
    """The text beside the value: what a reader that knows no formats shows."""
    if cell.kind in ("date", "datetime"):
        return (
            f"{datetime.fromisoformat(cell.value):{'%d/%m/%Y' if cell.kind == 'date' else '%d/%m/%Y %H:%M'}}"
        )
    if cell.kind == "boolean":
        return "TRUE" if cell.value else "FALSE"
    return str(cell.value)


def add_text(parent: etree._Element, text: str) -> None:
    """Append text to an element, with blanks in a row and tabs spelled as OpenDocument wants them."""
    last: etree._Element | None = parent[-1] if len(parent) else None
    position = 0
    for blank, group in groupby(text, key=lambda character: character if character in " \t\n" else ""):
        part = "".join(group)
        at_start = position == 0 and last is None and not parent.text
        position += len(part)
        if blank == " " and (len(part) > 1 or at_start or position == len(text)):
            last = odf.add(parent, "text:s", {"text:c": str(len(part))})
        elif blank in ("\t", "\n"):
            for _ in part:
                last = odf.add(parent, "text:tab" if blank == "\t" else "text:line-break")
        elif last is None:
            parent.text = (parent.text or "") + part
        else:
            last.tail = (last.tail or "") + part


def _settings(book: Book) -> bytes:
    root = odf.root("office:document-settings", {"office:version": "1.2"})
    settings = odf.add(root, "office:settings")
    view = odf.add(settings, "config:config-item-set", {"config:name": "ooo:view-settings"})
    indexed = odf.add(view, "config:config-item-map-indexed", {"config:name": "Views"})
    entry = odf.add(indexed, "config:config-item-map-entry")
    visible = next(sheet.name for sheet in book.sheets if not sheet.hidden)
    _add_item(entry, "ViewId", "string", "view1")
    _add_item(entry, "ActiveTable", "string", visible)
    tables = odf.add(entry, "config:config-item-map-named", {"config:name": "Tables"})
    for sheet in book.sheets:
        if sheet.freeze and any(sheet.freeze):
            _add_freeze(tables, sheet)
    return serialise(root)


def _add_freeze(tables: etree._Element, sheet: Sheet) -> None:
    columns, rows = sheet.freeze or (0, 0)
    entry = odf.add(tables, "config:config-item-map-entry", {"config:name": sheet.name})
    for side, count in (("Horizontal", columns), ("Vertical", rows)):
        _add_item(entry, f"{side}SplitMode", "short", "2" if count else "0")
        _add_item(entry, f"{side}SplitPosition", "int", str(count))
    _add_item(entry, "ActiveSplitRange", "short", "3" if columns and rows else "2" if rows else "1")
    _add_item(entry, "PositionRight", "int", str(columns))
    _add_item(entry, "PositionBottom", "int", str(rows))


def _add_item(parent: etree._Element, name: str, kind: str, value: str) -> None:
    odf.add(parent, "config:config-item", {"config:name": name, "config:type": kind}, value)
