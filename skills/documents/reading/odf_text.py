"""Text of OpenDocument elements, with the elements that stand for blanks."""

from lxml import etree

from skills.documents.dialects import odf

_SPACE, _TAB, _BREAK = odf.name("text:s"), odf.name("text:tab"), odf.name("text:line-break")
SKIPPED = frozenset(
    odf.name(tag) for tag in ("office:annotation", "text:note", "text:tracked-changes", "draw:frame")
)
MAX_BLANKS = 100  # that one element may stand for


def blank(element: etree._Element) -> str | None:
    """The characters that an element stands for, None where it stands for none."""
    if element.tag == _SPACE:
        count = odf.get(element, "text:c", "1")
        return " " * min(int(count) if count.isdecimal() and len(count) < 6 else 1, MAX_BLANKS)
    return {_TAB: "\t", _BREAK: "\n"}.get(str(element.tag))


def plain_text(element: etree._Element) -> str:
    """The text of a paragraph, its notes, comments and pictures left out."""
    parts = [element.text or ""]
    for child in element:
        if child.tag not in SKIPPED:
            standing = blank(child)
            parts.append(plain_text(child) if standing is None else standing)
        parts.append(child.tail or "")
    return "".join(parts)
