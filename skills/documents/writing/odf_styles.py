"""The styles of a text document in OpenDocument: named ones, and those made for direct formatting."""

import re

from lxml import etree

from skills.documents.dialects import odf
from skills.documents.writing.document import Document, Look, Shape

_HEADING_SIZES = (18, 15, 13, 12, 11, 11)  # points, levels 1 to 6
_BULLETS = "•◦▪•◦▪"


def style_name(shown: str) -> str:
    """A style's name as OpenDocument stores it: `Heading 1` is `Heading_20_1`."""
    return re.sub(r"[^\w]", lambda match: f"_{ord(match[0]):x}_", shown)


class Styles:
    """Automatic styles, one for each combination met, appended to `parent`."""

    def __init__(self, parent: etree._Element, prefix: str = "") -> None:
        self.parent = parent
        self.tables = 0
        self._prefix = prefix
        self._paragraphs: dict[tuple[object, ...], str] = {}
        self._characters: dict[tuple[str, Look], str] = {}

    def paragraph(self, named: str, shape: Shape, page_break: bool, master: str, restart: int | None) -> str:
        """The name of the style `named` with this direct formatting."""
        if shape == Shape() and not page_break and not master:
            return style_name(named)
        key = (named, shape, page_break, master, restart)
        if key not in self._paragraphs:
            name = f"{self._prefix}P{len(self._paragraphs) + 1}"
            self._paragraphs[key] = name
            style = odf.add(self.parent, "style:style", {
                "style:name": name, "style:family": "paragraph", "style:parent-style-name": style_name(named),
                "style:master-page-name": master or None,
            })  # fmt: skip
            element = odf.add(style, "style:paragraph-properties", shape_attributes(shape))
            if page_break:
                element.set(odf.name("fo:break-before"), "page")
            if master:
                element.set(odf.name("style:page-number"), "auto" if restart is None else str(restart))
        return self._paragraphs[key]

    def characters(self, named: str, look: Look) -> str:
        """The name of the character style `named` (or none) with this direct formatting."""
        if look == Look():
            return style_name(named)
        if (named, look) not in self._characters:
            name = f"{self._prefix}T{len(self._characters) + 1}"
            self._characters[named, look] = name
            style = odf.add(self.parent, "style:style", {
                "style:name": name, "style:family": "text",
                "style:parent-style-name": style_name(named) if named else None,
            })  # fmt: skip
            odf.add(style, "style:text-properties", look_attributes(look))
        return self._characters[named, look]

    def table(self, number: int, widths: tuple[float, ...], columns: int) -> list[str]:
        """Names of the styles of a table and of its columns (widths in centimetres)."""
        self.tables = number
        if number == 1:
            cell = odf.add(
                self.parent, "style:style", {"style:name": "TableCell", "style:family": "table-cell"}
            )
            odf.add(
                cell,
                "style:table-cell-properties",
                {"fo:padding": "0.1cm", "fo:border": "0.5pt solid #000000"},
            )
        name = f"Table{number}"
        table = odf.add(self.parent, "style:style", {"style:name": name, "style:family": "table"})
        total = f"{sum(widths):.3f}cm" if widths else None
        odf.add(table, "style:table-properties", {"style:width": total,
                                                  "table:align": "left" if widths else "margins"})  # fmt: skip
        names = [name]
        for column in range(columns):
            names.append(f"{name}.{column + 1}")
            style = odf.add(
                self.parent, "style:style", {"style:name": names[-1], "style:family": "table-column"}
            )
            width = f"{widths[column]:.3f}cm" if column < len(widths) else None
            relative = None if width else "1*"
            odf.add(style, "style:table-column-properties", {"style:column-width": width,
                                                             "style:rel-column-width": relative})  # fmt: skip
        return names


def look_attributes(look: Look) -> dict[str, str | None]:
    attributes: dict[str, str | None] = {
        "fo:color": look.colour,
        "fo:background-color": look.highlight,
        "fo:font-size": None if look.size is None else f"{look.size:g}pt",
        "fo:font-family": look.font,
    }
    for value, attribute, yes, no in (
        (look.bold, "fo:font-weight", "bold", "normal"),
        (look.italic, "fo:font-style", "italic", "normal"),
        (look.underline, "style:text-underline-style", "solid", "none"),
        (look.strike, "style:text-line-through-style", "solid", "none"),
        (look.hidden, "text:display", "none", "true"),
    ):
        if value is not None:
            attributes[attribute] = yes if value else no
    return attributes


def shape_attributes(shape: Shape) -> dict[str, str | None]:
    aligned = {"left": "start", "right": "end"}
    return {
        "fo:text-align": aligned.get(shape.align, shape.align) if shape.align else None,
        "fo:margin-top": None if shape.space_before is None else f"{shape.space_before:g}pt",
        "fo:margin-bottom": None if shape.space_after is None else f"{shape.space_after:g}pt",
        "fo:margin-left": None if shape.indent is None else f"{shape.indent:g}cm",
    }


def add_named_styles(parent: etree._Element, document: Document) -> None:
    """Default language, the usual styles and those of the description."""
    default = odf.add(parent, "style:default-style", {"style:family": "paragraph"})
    language, _, country = document.language.partition("-")
    odf.add(default, "style:text-properties", {
        "fo:language": language, "fo:country": country or "none", "fo:font-size": "11pt",
        "fo:font-family": "Liberation Serif",
    })  # fmt: skip
    _add(parent, "Standard", "paragraph", "", Look(), Shape(space_after=6))
    for level, size in enumerate(_HEADING_SIZES, start=1):
        shape = Shape(space_before=12, space_after=6)
        _add(parent, f"Heading {level}", "paragraph", "Standard", Look(bold=True, size=size), shape, level)
    _add(
        parent,
        "Title",
        "paragraph",
        "Standard",
        Look(bold=True, size=24),
        Shape(align="center", space_after=12),
    )
    _add(parent, "Caption", "paragraph", "Standard", Look(italic=True), Shape())
    _add(parent, "Contents Heading", "paragraph", "Standard", Look(bold=True, size=16), Shape())
    for level in range(1, 7):
        made = _add(
            parent, f"Contents {level}", "paragraph", "Standard", Look(), Shape(indent=0.5 * (level - 1))
        )
        stops = odf.add(made[0], "style:tab-stops")
        position = f"{17 - 0.5 * (level - 1)}cm"
        odf.add(stops, "style:tab-stop", {"style:position": position, "style:type": "right",
                                          "style:leader-style": "dotted", "style:leader-text": "."})  # fmt: skip
    for name in ("List", "Header", "Footer", "Footnote", "Table Contents"):
        _add(parent, name, "paragraph", "Standard", Look(), Shape())
    _add(parent, "Table Heading", "paragraph", "Table Contents", Look(bold=True), Shape())
    for style in document.styles:
        base = style.based_on or ("Standard" if style.family == "paragraph" else "")
        family = "text" if style.family == "character" else "paragraph"
        _add(parent, style.name, family, base, style.look, style.shape, style.outline)
    outline = odf.add(parent, "text:outline-style", {"style:name": "Outline"})
    for level in range(1, 7):
        odf.add(outline, "text:outline-level-style", {"text:level": str(level), "style:num-format": ""})


def _add(
    parent: etree._Element, shown: str, family: str, base: str, look: Look, shape: Shape, outline: int = 0
) -> etree._Element:
    stored = style_name(shown)
    style = odf.add(parent, "style:style", {
        "style:name": stored, "style:display-name": shown if stored != shown else None, "style:family": family,
        "style:parent-style-name": style_name(base) if base else None,
        "style:default-outline-level": str(outline) if outline else None,
    })  # fmt: skip
    if family == "paragraph" and shape != Shape():
        odf.add(style, "style:paragraph-properties", shape_attributes(shape))
    if look != Look():
        odf.add(style, "style:text-properties", look_attributes(look))
    return style


def add_list_style(parent: etree._Element, name: str, ordered: bool) -> None:
    """Bullets or numbers for six levels."""
    style = odf.add(parent, "text:list-style", {"style:name": name})
    for level in range(1, 7):
        if ordered:
            attributes = {"text:level": str(level), "style:num-format": "1", "style:num-suffix": "."}
            element = odf.add(style, "text:list-level-style-number", attributes)
        else:
            attributes = {"text:level": str(level), "text:bullet-char": _BULLETS[level - 1]}
            element = odf.add(style, "text:list-level-style-bullet", attributes)
        properties = odf.add(element, "style:list-level-properties", {
            "text:list-level-position-and-space-mode": "label-alignment",
        })  # fmt: skip
        odf.add(properties, "style:list-level-label-alignment", {
            "text:label-followed-by": "listtab", "fo:text-indent": "-0.635cm",
            "fo:margin-left": f"{0.635 * (level + 1):.3f}cm",
        })  # fmt: skip


def add_metadata(parent: etree._Element, document: Document) -> None:
    """Only the properties that the description gives."""
    tags = {"title": "dc:title", "subject": "dc:subject", "description": "dc:description",
            "author": "meta:initial-creator", "last_author": "dc:creator", "created": "meta:creation-date",
            "modified": "dc:date", "keywords": "meta:keyword"}  # fmt: skip
    for key, tag in tags.items():
        if key in document.properties:
            odf.add(parent, tag, text=document.properties[key])
    for key in ("company", "manager"):
        if key in document.properties:
            attributes = {"meta:name": key.title(), "meta:value-type": "string"}
            odf.add(parent, "meta:user-defined", attributes, document.properties[key])
