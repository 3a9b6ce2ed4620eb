"""The parts around the body of a docx: styles, lists, comments, notes, properties."""

import re

from lxml import etree

from skills.documents.dialects import word
from skills.documents.markup import Dialect, serialise
from skills.documents.writing.container import Member
from skills.documents.writing.document import Comment, Document, Look, Shape

_TWIPS_PER_CENTIMETRE = 1440 / 2.54
_HEADING_SIZES = (18, 15, 13, 12, 11, 11)  # points, levels 1 to 6
_BULLETS = "•◦▪•◦▪"
_people = Dialect(
    {
        "w14": "http://schemas.microsoft.com/office/word/2010/wordml",
        "w15": "http://schemas.microsoft.com/office/word/2012/wordml",
        "mc": "http://schemas.openxmlformats.org/markup-compatibility/2006",
        "w": "http://schemas.openxmlformats.org/wordprocessingml/2006/main",
    }
)
_core = Dialect(
    {
        "cp": "http://schemas.openxmlformats.org/package/2006/metadata/core-properties",
        "dc": "http://purl.org/dc/elements/1.1/",
        "dcterms": "http://purl.org/dc/terms/",
        "xsi": "http://www.w3.org/2001/XMLSchema-instance",
    }
)
_extended = Dialect({"ep": "http://schemas.openxmlformats.org/officeDocument/2006/extended-properties"})


def twips(centimetres: float) -> str:
    """Twentieths of a point."""
    return str(round(centimetres * _TWIPS_PER_CENTIMETRE))


def style_id(shown: str) -> str:
    """The stored identifier of a style's name: `Heading 1` is `Heading1`."""
    return re.sub(r"\s", "", shown)


def add_look(properties: etree._Element, look: Look) -> None:
    """Append the formatting of characters to a w:rPr, in the order that the schema wants."""
    if look.font:
        word.add(properties, "w:rFonts", {f"w:{use}": look.font for use in ("ascii", "hAnsi", "cs")})
    for value, tag in (
        (look.bold, "w:b"),
        (look.italic, "w:i"),
        (look.strike, "w:strike"),
        (look.hidden, "w:vanish"),
    ):
        if value is not None:
            word.add(properties, tag, {"w:val": None if value else "0"})
    if look.colour:
        word.add(properties, "w:color", {"w:val": look.colour[1:]})
    if look.size is not None:
        word.add(properties, "w:sz", {"w:val": str(round(look.size * 2))})
    if look.underline is not None:
        word.add(properties, "w:u", {"w:val": "single" if look.underline else "none"})
    if look.highlight:
        word.add(properties, "w:shd", {"w:val": "clear", "w:color": "auto", "w:fill": look.highlight[1:]})


def add_shape(properties: etree._Element, shape: Shape) -> None:
    """Append the formatting of a paragraph to a w:pPr, in the order that the schema wants."""
    if shape.space_before is not None or shape.space_after is not None:
        before = None if shape.space_before is None else str(round(shape.space_before * 20))
        after = None if shape.space_after is None else str(round(shape.space_after * 20))
        word.add(properties, "w:spacing", {"w:before": before, "w:after": after})
    if shape.indent is not None:
        word.add(properties, "w:ind", {"w:left": twips(shape.indent)})
    if shape.align:
        word.add(properties, "w:jc", {"w:val": "both" if shape.align == "justify" else shape.align})


def styles_part(document: Document) -> bytes:
    """Default language and font, the usual styles under their built-in names, those of the description."""
    root = word.root("w:styles")
    defaults = word.add(root, "w:docDefaults")
    characters = word.add(word.add(defaults, "w:rPrDefault"), "w:rPr")
    word.add(characters, "w:rFonts", {f"w:{use}": "Liberation Serif" for use in ("ascii", "hAnsi", "cs")})
    word.add(characters, "w:sz", {"w:val": "22"})
    word.add(characters, "w:lang", {"w:val": document.language})
    word.add(defaults, "w:pPrDefault")
    _add_style(root, "Normal", "Normal", "", Look(), Shape(space_after=6), default=True)
    for level, size in enumerate(_HEADING_SIZES, start=1):
        shape = Shape(space_before=12, space_after=6)
        _add_style(
            root, f"heading {level}", f"Heading{level}", "Normal", Look(bold=True, size=size), shape, level
        )
    _add_style(
        root, "Title", "Title", "Normal", Look(bold=True, size=24), Shape(align="center", space_after=12)
    )
    _add_style(root, "caption", "Caption", "Normal", Look(italic=True), Shape())
    _add_style(root, "TOC Heading", "TOCHeading", "Normal", Look(bold=True, size=16), Shape())
    for level in range(1, 7):
        _add_style(root, f"toc {level}", f"TOC{level}", "Normal", Look(), Shape(indent=0.5 * (level - 1)))
    for shown, identifier in (("header", "Header"), ("footer", "Footer"), ("List Paragraph", "ListParagraph"),
                              ("footnote text", "FootnoteText")):  # fmt: skip
        _add_style(root, shown, identifier, "Normal", Look(), Shape())
    _add_character_style(root, "Hyperlink", "Hyperlink", "", Look(underline=True, colour="#0563C1"))
    _add_table_style(root)
    for style in document.styles:
        base = style_id(style.based_on)
        if style.family == "character":
            _add_character_style(root, style.name, style_id(style.name), base, style.look)
        else:
            _add_style(
                root,
                style.name,
                style_id(style.name),
                base or "Normal",
                style.look,
                style.shape,
                style.outline,
            )
    return serialise(root)


def _add_style(
    root: etree._Element, shown: str, identifier: str, base: str, look: Look, shape: Shape,
    outline: int = 0, default: bool = False,
) -> None:  # fmt: skip
    style = word.add(root, "w:style", {
        "w:type": "paragraph", "w:default": "1" if default else None, "w:styleId": identifier,
    })  # fmt: skip
    word.add(style, "w:name", {"w:val": shown})
    if base:
        word.add(style, "w:basedOn", {"w:val": base})
    word.add(style, "w:qFormat")
    paragraph = word.add(style, "w:pPr")
    add_shape(paragraph, shape)
    if outline:
        word.add(paragraph, "w:outlineLvl", {"w:val": str(outline - 1)})
    add_look(word.add(style, "w:rPr"), look)


def _add_character_style(root: etree._Element, shown: str, identifier: str, base: str, look: Look) -> None:
    style = word.add(root, "w:style", {"w:type": "character", "w:styleId": identifier})
    word.add(style, "w:name", {"w:val": shown})
    if base:
        word.add(style, "w:basedOn", {"w:val": base})
    add_look(word.add(style, "w:rPr"), look)


def _add_table_style(root: etree._Element) -> None:
    style = word.add(root, "w:style", {"w:type": "table", "w:styleId": "TableGrid"})
    word.add(style, "w:name", {"w:val": "Table Grid"})
    borders = word.add(word.add(style, "w:tblPr"), "w:tblBorders")
    for side in ("top", "left", "bottom", "right", "insideH", "insideV"):
        word.add(borders, f"w:{side}", {"w:val": "single", "w:sz": "4", "w:space": "0", "w:color": "auto"})
    first = word.add(style, "w:tblStylePr", {"w:type": "firstRow"})
    word.add(word.add(first, "w:rPr"), "w:b")


def numbering_part(lists: dict[int, bool]) -> bytes:
    """One numbering a list, so that each ordered list begins at 1."""
    root = word.root("w:numbering")
    for number, ordered in lists.items():
        abstract = word.add(root, "w:abstractNum", {"w:abstractNumId": str(number)})
        word.add(abstract, "w:multiLevelType", {"w:val": "multilevel"})
        for level in range(6):
            element = word.add(abstract, "w:lvl", {"w:ilvl": str(level)})
            word.add(element, "w:start", {"w:val": "1"})
            word.add(element, "w:numFmt", {"w:val": "decimal" if ordered else "bullet"})
            word.add(element, "w:lvlText", {"w:val": f"%{level + 1}." if ordered else _BULLETS[level]})
            word.add(element, "w:lvlJc", {"w:val": "left"})
            indent = {"w:left": str(720 * (level + 1)), "w:hanging": "360"}
            word.add(word.add(element, "w:pPr"), "w:ind", indent)
    for number in lists:
        element = word.add(root, "w:num", {"w:numId": str(number)})
        word.add(element, "w:abstractNumId", {"w:val": str(number)})
    return serialise(root)


def comment_members(comments: list[Comment]) -> list[Member]:
    """The comments in the order met, each followed by its replies; a second part ties replies to comments."""
    root = _people.root("w:comments", {"mc:Ignorable": "w14 w15"})
    extended = _people.root("w15:commentsEx", {"mc:Ignorable": "w14"})
    parents: dict[int, str] = {}
    for number, comment in enumerate(comments):
        identifier = f"{number + 1:08X}"
        for reply in comment.replies:
            parents[id(reply)] = identifier
        element = _people.add(root, "w:comment", {
            "w:id": str(number), "w:author": comment.author, "w:date": comment.date + "Z",
            "w:initials": "".join(part[0] for part in comment.author.split())[:3],
        })  # fmt: skip
        paragraph = _people.add(element, "w:p", {"w14:paraId": identifier})
        _people.add(_people.add(paragraph, "w:r"), "w:t", text=comment.text)
        attributes = {"w15:paraId": identifier, "w15:paraIdParent": parents.get(id(comment)), "w15:done": "0"}
        _people.add(extended, "w15:commentEx", attributes)
    members = [Member("word/comments.xml", serialise(root))]
    return [*members, Member("word/commentsExtended.xml", serialise(extended))] if parents else members


def footnotes_part(notes: list[str]) -> bytes:
    root = word.root("w:footnotes")
    for number, kind in ((-1, "separator"), (0, "continuationSeparator")):
        note = word.add(root, "w:footnote", {"w:type": kind, "w:id": str(number)})
        word.add(word.add(word.add(note, "w:p"), "w:r"), f"w:{kind}")
    for number, text in enumerate(notes, start=1):
        paragraph = word.add(word.add(root, "w:footnote", {"w:id": str(number)}), "w:p")
        word.add(word.add(paragraph, "w:pPr"), "w:pStyle", {"w:val": "FootnoteText"})
        mark = word.add(paragraph, "w:r")
        word.add(word.add(mark, "w:rPr"), "w:vertAlign", {"w:val": "superscript"})
        word.add(mark, "w:footnoteRef")
        word.add(word.add(paragraph, "w:r"), "w:t", text=f" {text}").set(
            "{http://www.w3.org/XML/1998/namespace}space", "preserve"
        )
    return serialise(root)


def property_members(document: Document) -> list[Member]:
    """Only the properties that the description gives; no part where it gives none."""
    given = document.properties
    members = []
    tags = {"title": "dc:title", "subject": "dc:subject", "author": "dc:creator", "keywords": "cp:keywords",
            "description": "dc:description", "last_author": "cp:lastModifiedBy", "created": "dcterms:created",
            "modified": "dcterms:modified"}  # fmt: skip
    if any(key in given for key in tags):
        root = _core.root("cp:coreProperties")
        for key, tag in tags.items():
            if key in given:
                dated = tag.startswith("dcterms:")
                attributes = {"xsi:type": "dcterms:W3CDTF"} if dated else {}
                _core.add(root, tag, attributes, given[key] + ("Z" if dated else ""))
        members.append(Member("docProps/core.xml", serialise(root)))
    if "company" in given or "manager" in given:
        root = _extended.root("ep:Properties")
        for key in ("manager", "company"):
            if key in given:
                _extended.add(root, f"ep:{key.title()}", text=given[key])
        members.append(Member("docProps/app.xml", serialise(root)))
    return members
