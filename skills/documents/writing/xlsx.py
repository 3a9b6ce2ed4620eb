"""Workbooks in Office Open XML (ECMA-376, part 1), with the shown value stored beside each formula."""

from collections.abc import Sequence
from typing import TypeVar

from lxml import etree

from skills.documents.formulas import to_stored_excel
from skills.documents.markup import Dialect, serialise
from skills.documents.references import Corner, Reference, cell_name, column_letters
from skills.documents.writing.container import Member, pack
from skills.documents.writing.opc import OFFICE, content_types, relationships
from skills.documents.writing.sheets import PLAIN, Book, Cell, Look, Sheet, Validation, serial_of

_MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml."
xl = Dialect({"x": _MAIN, "r": OFFICE}, unprefixed="x")
drawings = Dialect(
    {
        "v": "urn:schemas-microsoft-com:vml",
        "o": "urn:schemas-microsoft-com:office:office",
        "e": "urn:schemas-microsoft-com:office:excel",
    }
)
_FIRST_FREE_FORMAT = 164  # below are the built-in number formats
_Item = TypeVar("_Item")


def write_xlsx(book: Book) -> bytes:
    """The bytes of the workbook."""
    looks = _looks(book)
    noted = [index for index, sheet in enumerate(book.sheets, start=1) if _notes(sheet)]
    members = [
        Member("[Content_Types].xml", _content_types(len(book.sheets), noted)),
        Member("_rels/.rels", relationships([("officeDocument", "xl/workbook.xml")])),
        Member("xl/workbook.xml", _workbook(book)),
        Member("xl/_rels/workbook.xml.rels", relationships(
            [*(("worksheet", f"worksheets/sheet{n}.xml") for n in range(1, len(book.sheets) + 1)),
             ("styles", "styles.xml")]
        )),
        Member("xl/styles.xml", _styles(looks)),
    ]  # fmt: skip
    first = next(sheet for sheet in book.sheets if not sheet.hidden)
    for number, sheet in enumerate(book.sheets, start=1):
        members.append(Member(f"xl/worksheets/sheet{number}.xml", _worksheet(sheet, looks, sheet is first)))
        if number in noted:
            members += _note_members(sheet, number)
    return pack(members)


def _content_types(sheets: int, noted: list[int]) -> bytes:
    defaults = [
        ("rels", "application/vnd.openxmlformats-package.relationships+xml"),
        ("xml", "application/xml"),
    ]
    if noted:
        defaults.append(("vml", "application/vnd.openxmlformats-officedocument.vmlDrawing"))
    overrides = [("/xl/workbook.xml", f"{_TYPE}sheet.main+xml"), ("/xl/styles.xml", f"{_TYPE}styles+xml")]
    overrides += [(f"/xl/worksheets/sheet{n}.xml", f"{_TYPE}worksheet+xml") for n in range(1, sheets + 1)]
    overrides += [(f"/xl/comments{n}.xml", f"{_TYPE}comments+xml") for n in noted]
    return content_types(defaults, overrides)


def _workbook(book: Book) -> bytes:
    root = xl.root("x:workbook")
    visible = next(index for index, sheet in enumerate(book.sheets) if not sheet.hidden)
    xl.add(xl.add(root, "x:bookViews"), "x:workbookView", {"activeTab": str(visible)})
    sheets = xl.add(root, "x:sheets")
    for number, sheet in enumerate(book.sheets, start=1):
        state = "hidden" if sheet.hidden else None
        xl.add(
            sheets,
            "x:sheet",
            {"name": sheet.name, "sheetId": str(number), "state": state, "r:id": f"rId{number}"},
        )
    filters = [(index, sheet) for index, sheet in enumerate(book.sheets) if sheet.filter]
    if book.names or filters:
        defined = xl.add(root, "x:definedNames")
        for name, area in book.names.items():
            xl.add(defined, "x:definedName", {"name": name}, str(area))
        for index, sheet in filters:
            attributes = {"name": "_xlnm._FilterDatabase", "localSheetId": str(index), "hidden": "1"}
            xl.add(defined, "x:definedName", attributes, str(_fixed(sheet)))
    return serialise(root)


def _fixed(sheet: Sheet) -> Reference:
    area = sheet.filter
    assert area is not None
    left, top, right, bottom = area.bounds()
    return Reference(sheet.name, Corner(left, top, True, True), Corner(right, bottom, True, True))


def _looks(book: Book) -> dict[Look, int]:
    looks = {PLAIN: 0}
    for sheet in book.sheets:
        for row in sheet.rows:
            for cell in row:
                looks.setdefault(cell.look, len(looks))
    return looks


def _styles(looks: dict[Look, int]) -> bytes:
    root = xl.root("x:styleSheet")
    codes = {
        code: _FIRST_FREE_FORMAT + n
        for n, code in enumerate(dict.fromkeys(k.format for k in looks if k.format))
    }
    fonts = _distinct([(look.bold, look.italic, look.colour) for look in looks])
    fills = _distinct(["none", "gray125", *(look.fill for look in looks if look.fill)])
    if codes:
        formats = xl.add(root, "x:numFmts", {"count": str(len(codes))})
        for code, number in codes.items():
            xl.add(formats, "x:numFmt", {"numFmtId": str(number), "formatCode": code})
    _add_fonts(root, list(fonts))
    _add_fills(root, list(fills))
    borders = xl.add(root, "x:borders", {"count": "1"})
    border = xl.add(borders, "x:border")
    for side in ("left", "right", "top", "bottom", "diagonal"):
        xl.add(border, f"x:{side}")
    base = xl.add(root, "x:cellStyleXfs", {"count": "1"})
    xl.add(base, "x:xf", {"numFmtId": "0", "fontId": "0", "fillId": "0", "borderId": "0"})
    formats = xl.add(root, "x:cellXfs", {"count": str(len(looks))})
    for look in looks:
        attributes = {
            "numFmtId": str(codes.get(look.format, 0)),
            "fontId": str(fonts[look.bold, look.italic, look.colour]),
            "fillId": str(fills[look.fill or "none"]),
            "borderId": "0",
            "xfId": "0",
            "applyNumberFormat": "1" if look.format else None,
            "applyAlignment": "1" if look.align else None,
        }
        xf = xl.add(formats, "x:xf", attributes)
        if look.align:
            xl.add(xf, "x:alignment", {"horizontal": look.align})
    named = xl.add(root, "x:cellStyles", {"count": "1"})
    xl.add(named, "x:cellStyle", {"name": "Normal", "xfId": "0", "builtinId": "0"})
    return serialise(root)


def _distinct(items: Sequence[_Item]) -> dict[_Item, int]:
    return {item: index for index, item in enumerate(dict.fromkeys(items))}


def _add_fonts(root: etree._Element, fonts: list[tuple[bool, bool, str]]) -> None:
    parent = xl.add(root, "x:fonts", {"count": str(len(fonts))})
    for bold, italic, colour in fonts:
        font = xl.add(parent, "x:font")
        if bold:
            xl.add(font, "x:b")
        if italic:
            xl.add(font, "x:i")
        xl.add(font, "x:sz", {"val": "11"})
        if colour:
            xl.add(font, "x:color", {"rgb": "FF" + colour[1:]})
        xl.add(font, "x:name", {"val": "Calibri"})


def _add_fills(root: etree._Element, fills: list[str]) -> None:
    parent = xl.add(root, "x:fills", {"count": str(len(fills))})
    for fill in fills:
        pattern = fill if not fill.startswith("#") else "solid"
        shape = xl.add(xl.add(parent, "x:fill"), "x:patternFill", {"patternType": pattern})
        if pattern == "solid":
            xl.add(shape, "x:fgColor", {"rgb": "FF" + fill[1:]})


def _worksheet(sheet: Sheet, looks: dict[Look, int], first: bool) -> bytes:
    root = xl.root("x:worksheet")
    view = xl.add(
        xl.add(root, "x:sheetViews"),
        "x:sheetView",
        {"workbookViewId": "0", "tabSelected": "1" if first else None},
    )
    if sheet.freeze and any(sheet.freeze):
        columns, rows = sheet.freeze
        pane = "bottomRight" if columns and rows else "bottomLeft" if rows else "topRight"
        xl.add(view, "x:pane", {
            "xSplit": str(columns) if columns else None, "ySplit": str(rows) if rows else None,
            "topLeftCell": cell_name(columns + 1, rows + 1), "activePane": pane, "state": "frozen",
        })  # fmt: skip
    if any(sheet.widths):
        columns_element = xl.add(root, "x:cols")
        for number, width in enumerate(sheet.widths, start=1):
            if width:
                attributes = {
                    "min": str(number),
                    "max": str(number),
                    "width": f"{width:g}",
                    "customWidth": "1",
                }
                xl.add(columns_element, "x:col", attributes)
    data = xl.add(root, "x:sheetData")
    for number, row in enumerate(sheet.rows, start=1):
        if any(cell.kind != "empty" or cell.look != PLAIN for cell in row):
            element = xl.add(data, "x:row", {"r": str(number)})
            for column, cell in enumerate(row, start=1):
                _add_cell(element, cell, cell_name(column, number), looks)
    _add_extras(root, sheet)
    return serialise(root)


def _add_extras(root: etree._Element, sheet: Sheet) -> None:
    if sheet.filter:
        xl.add(root, "x:autoFilter", {"ref": str(sheet.filter)})
    if sheet.merges:
        merged = xl.add(root, "x:mergeCells", {"count": str(len(sheet.merges))})
        for area in sheet.merges:
            xl.add(merged, "x:mergeCell", {"ref": str(area)})
    if sheet.validations:
        rules = xl.add(root, "x:dataValidations", {"count": str(len(sheet.validations))})
        for rule in sheet.validations:
            _add_validation(rules, rule)
    if _notes(sheet):
        xl.add(root, "x:legacyDrawing", {"r:id": "rId2"})


def _add_validation(parent: etree._Element, rule: Validation) -> None:
    element = xl.add(parent, "x:dataValidation", {
        "type": rule.kind, "operator": None if rule.kind == "list" else "between", "allowBlank": "1",
        "showErrorMessage": "1", "sqref": str(rule.area),
    })  # fmt: skip
    if rule.kind == "list":
        xl.add(element, "x:formula1", text='"' + ",".join(rule.choices) + '"')
    else:
        xl.add(element, "x:formula1", text=f"{rule.minimum:g}")
        xl.add(element, "x:formula2", text=f"{rule.maximum:g}")


def _add_cell(row: etree._Element, cell: Cell, name: str, looks: dict[Look, int]) -> None:
    if cell.kind == "empty" and cell.look == PLAIN and not cell.formula:
        return
    style = str(looks[cell.look]) if cell.look != PLAIN else None
    in_line = cell.kind == "text" and not cell.formula
    kind = {"boolean": "b", "error": "e", "text": "inlineStr" if in_line else "str"}.get(cell.kind)
    element = xl.add(row, "x:c", {"r": name, "s": style, "t": kind if cell.value is not None else None})
    if cell.formula:
        xl.add(element, "x:f", text=to_stored_excel(cell.formula))
    if cell.value is None:
        return
    if in_line:
        text = xl.add(xl.add(element, "x:is"), "x:t", text=cell.value)
        text.set("{http://www.w3.org/XML/1998/namespace}space", "preserve")
        return
    xl.add(element, "x:v", text=_stored(cell))


def _stored(cell: Cell) -> str:
    if cell.kind == "boolean":
        return "1" if cell.value else "0"
    if cell.kind in ("date", "datetime", "time"):
        return _number(serial_of(cell))
    return cell.value if cell.kind in ("text", "error") else _number(cell.value)


def _number(value: float) -> str:
    return str(int(value)) if float(value).is_integer() and abs(value) < 1e15 else repr(float(value))


def _notes(sheet: Sheet) -> list[tuple[int, int, str]]:
    """(column, row, text) of each note, from 1."""
    return [
        (column, number, cell.note)
        for number, row in enumerate(sheet.rows, start=1)
        for column, cell in enumerate(row, start=1)
        if cell.note
    ]


def _note_members(sheet: Sheet, number: int) -> list[Member]:
    """The notes, and the boxes that Excel wants drawn for them."""
    notes = _notes(sheet)
    comments = xl.root("x:comments")
    xl.add(xl.add(comments, "x:authors"), "x:author", text="")
    listed = xl.add(comments, "x:commentList")
    shapes = drawings.root("xml")
    kind = drawings.add(shapes, "v:shapetype", {"id": "note", "coordsize": "21600,21600", "o:spt": "202",
                                                "path": "m,l,21600r21600,l21600,xe"})  # fmt: skip
    drawings.add(kind, "v:path", {"gradientshapeok": "t", "o:connecttype": "rect"})
    for index, (column, row, text) in enumerate(notes):
        comment = xl.add(listed, "x:comment", {"ref": f"{column_letters(column)}{row}", "authorId": "0"})
        xl.add(xl.add(comment, "x:text"), "x:t", text=text)
        shape = drawings.add(shapes, "v:shape", {
            "id": f"note{index}", "type": "#note", "fillcolor": "#ffffe1",
            "style": "position:absolute;width:160pt;height:60pt;visibility:hidden",
        })  # fmt: skip
        data = drawings.add(shape, "e:ClientData", {"ObjectType": "Note"})
        drawings.add(data, "e:Row", text=str(row - 1))
        drawings.add(data, "e:Column", text=str(column - 1))
    links = relationships(
        [("comments", f"../comments{number}.xml"), ("vmlDrawing", f"../drawings/notes{number}.vml")]
    )
    return [
        Member(f"xl/worksheets/_rels/sheet{number}.xml.rels", links),
        Member(f"xl/comments{number}.xml", serialise(comments)),
        Member(f"xl/drawings/notes{number}.vml", serialise(shapes)),
    ]
