"""The sections of a docx: their pages, headers and footers."""

import re
from collections.abc import Callable, Iterator

from lxml import etree

from skills.documents.dialects import word
from skills.documents.reading.docx_notes import drawing
from skills.documents.reading.docx_styles import is_on
from skills.documents.reading.package import Package
from skills.documents.reading.prose import Paragraph, Section
from skills.documents.reading.xlsx import relations

MAIN = "word/document.xml"
_TWIPS_PER_CENTIMETRE = 1440 / 2.54
Margin = Callable[[str], tuple[Paragraph, ...]]


def number_of(text: str | None) -> float:
    """The number in an attribute; 0 where it holds none."""
    return float(text) if text and re.fullmatch(r"-?\d{1,12}(\.\d+)?", text) else 0.0


def read_sections(package: Package, elements: list[etree._Element], margin: Margin) -> Iterator[Section]:
    """The sections in order; one without a header or footer of its own goes on with that of the one before."""
    links = relations(package, MAIN)
    stories: dict[tuple[str, str], tuple[Paragraph, ...]] = {}
    for element in elements:
        for part in ("header", "footer"):
            for reference in word.children(element, f"w:{part}Reference"):
                path = links.get(drawing.get(reference, "r:id"), ("", ""))[1]
                if path in package:
                    stories[part, word.get(reference, "w:type", "default")] = margin(path)
        yield _section(element, stories)


def _section(element: etree._Element, stories: dict[tuple[str, str], tuple[Paragraph, ...]]) -> Section:
    size = word.child(element, "w:pgSz")
    width, height = (number_of(word.get(size, side)) / _TWIPS_PER_CENTIMETRE for side in ("w:w", "w:h"))
    first_differs = is_on(word.child(element, "w:titlePg"))
    start = word.get(word.child(element, "w:pgNumType"), "w:start")
    return Section(
        width=round(width, 2) or 21.0,
        height=round(height, 2) or 29.7,
        header=stories.get(("header", "default"), ()),
        footer=stories.get(("footer", "default"), ()),
        first_header=stories.get(("header", "first"), ()) if first_differs else None,
        first_footer=stories.get(("footer", "first"), ()) if first_differs else None,
        restart=int(start) if start.isdecimal() else None,
    )
