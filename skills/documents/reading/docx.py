"""Text documents of Word and of every suite that saves its format (ECMA-376, part 1)."""

import re
from collections.abc import Iterable
from dataclasses import replace

from lxml import etree

from skills.documents.dialects import EMU_PER_CENTIMETRE, word
from skills.documents.markup import local_name
from skills.documents.reading.docx_notes import drawing, plain, read_comments, read_notes
from skills.documents.reading.docx_pages import MAIN, number_of, read_sections
from skills.documents.reading.docx_styles import Styles, characters_of, is_on, paragraph_of
from skills.documents.reading.package import Package
from skills.documents.reading.prose import (
    MAX_TEXT_ELEMENTS,
    Change,
    Contents,
    Image,
    Look,
    Paragraph,
    Run,
    Section,
    Table,
    TextDocument,
    plain_moment,
)
from skills.documents.reading.xlsx import core_properties, relations
from skills.documents.refusal import Refused

_FIELDS = {"PAGE": "page", "NUMPAGES": "pages", "SECTIONPAGES": "pages", "TOC": "contents", "REF": "ref",
           "PAGEREF": "ref", "SEQ": "seq", "DATE": "date", "TIME": "date", "HYPERLINK": "link"}  # fmt: skip


def read_docx(data: bytes, name: str) -> TextDocument:
    """The document; Refused where it cannot be read."""
    package = Package(data, "docx")
    body = word.child(package.tree(MAIN, MAX_TEXT_ELEMENTS), "w:body")
    if body is None:
        raise Refused("corrupt", got="docx")
    styles = Styles(package)
    reader = _Story(package, styles, MAIN)
    reader.read_blocks(body)
    sections = tuple(
        read_sections(package, reader.section_elements, lambda path: _margin(package, styles, path))
    )
    return TextDocument(
        name=name,
        type="docx",
        size=len(data),
        blocks=tuple(_broken_by_sections(reader.blocks, reader.section_elements)),
        sections=sections or (Section(21.0, 29.7),),
        images=tuple(reader.images),
        contents=tuple(reader.contents),
        comments=read_comments(package),
        changes=tuple(reader.changes),
        notes=read_notes(package),
        default_language=styles.language,
        properties=core_properties(package),
    )


def _broken_by_sections(
    blocks: list[Paragraph | Table], sections: list[etree._Element]
) -> Iterable[Paragraph | Table]:
    """The blocks, the first paragraph of each section that begins on a new page being told so."""
    section = 0
    for block in blocks:
        if block.section != section:
            section = block.section
            kind = word.child(sections[section], "w:type") if section < len(sections) else None
            if isinstance(block, Paragraph) and word.get(kind, "w:val", "nextPage") != "continuous":
                block = replace(block, page_break=True)
        yield block


class _Story:
    """Reads one flow of text: the body, a header or a footer."""

    def __init__(self, package: Package, styles: Styles, part: str) -> None:
        self._package, self._styles = package, styles
        self._links = relations(package, part)
        self.blocks: list[Paragraph | Table] = []
        self.images: list[Image] = []
        self.contents: list[Contents] = []
        self.changes: list[Change] = []
        self.section_elements: list[etree._Element] = []
        self._fields: list[
            list[str]
        ] = []  # open complex fields: [instruction, "shown" once its result began]
        self._contents_lines: list[str] | None = None
        self._in_contents = 0
        self._broken = False  # the paragraph before ended with a page break

    def read_blocks(self, parent: etree._Element) -> None:
        for element in parent:
            tag = local_name(element)
            if tag == "p":
                self._read_paragraph(element)
            elif tag == "tbl":
                self.blocks.append(self._table(element))
            elif tag == "sdt":
                self._read_control(element)
            elif tag == "sectPr":
                self.section_elements.append(element)
            elif tag in ("ins", "moveTo", "customXml", "smartTag"):
                self.read_blocks(element)

    def _read_control(self, element: etree._Element) -> None:
        gallery = word.get(word.child(element, "w:sdtPr", "w:docPartObj", "w:docPartGallery"), "w:val")
        content = word.child(element, "w:sdtContent")
        if content is None:
            return
        if "Table of Contents" not in gallery:
            self.read_blocks(content)
            return
        self._in_contents += 1
        self._open_contents()
        self.read_blocks(content)
        self._in_contents -= 1
        if not any(_kind(instruction) == "contents" for instruction, _ in self._fields):
            self._close_contents()

    def _open_contents(self) -> None:
        if self._contents_lines is None:
            self._contents_lines = []

    def _close_contents(self) -> None:
        if self._contents_lines is not None and not self._in_contents:
            lines = tuple(line for line in self._contents_lines if line.strip())
            before = sum(isinstance(block, Paragraph) and block.part == "body" for block in self.blocks)
            self.contents.append(Contents(lines, before))
            self._contents_lines = None

    def _read_paragraph(self, element: etree._Element) -> None:
        started = self._contents_lines is not None
        paragraph = self.paragraph(element)
        if started or self._contents_lines is not None:
            paragraph = replace(paragraph, part="contents")
            if self._contents_lines is not None:
                self._contents_lines.append(paragraph.text)
        self.blocks.append(paragraph)
        ending = word.child(element, "w:pPr", "w:sectPr")
        if ending is not None:
            self.section_elements.append(ending)
        if self._contents_lines is not None and not any(
            _kind(field[0]) == "contents" for field in self._fields
        ):
            self._close_contents()

    def paragraph(self, element: etree._Element) -> Paragraph:
        properties = word.child(element, "w:pPr")
        style = word.get(word.child(properties, "w:pStyle"), "w:val")
        direct = paragraph_of(properties)
        effective = self._styles.paragraph(style, direct)
        runs: list[Run] = []
        self._read_runs(element, runs, style, "", "")
        mark = word.child(properties, "w:rPr")
        for tag in ("ins", "del"):
            change = word.child(mark, f"w:{tag}")
            if change is not None:
                self._note_change(change, "inserted" if tag == "ins" else "deleted", "")
        if word.child(properties, "w:pPrChange") is not None:
            self._note_change(word.child(properties, "w:pPrChange"), "formatted", "")
        broken = bool(effective.get("page_break")) or self._broken or self._breaks_inside(element)
        self._broken = self._breaks_after(element)
        return Paragraph(
            runs=tuple(runs),
            style="Title" if self._styles.is_title(style) else self._styles.name(style),
            level=self._styles.level(style, effective),
            item=self._styles.item(effective),
            align=effective.get("align", "left"),
            space_before=effective.get("space_before", 0.0),
            space_after=effective.get("space_after", 0.0),
            indent=effective.get("indent", 0.0),
            direct=frozenset(direct) - {"outline", "list", "list_level", "page_break"},
            page_break=broken,
            section=len(self.section_elements),
        )

    def _breaks_inside(self, element: etree._Element) -> bool:
        """A manual page break has text after it in the same paragraph."""
        return bool(_page_breaks(element)) and not self._breaks_after(element)

    def _breaks_after(self, element: etree._Element) -> bool:
        """A manual page break ends the paragraph, so that the next one begins the page."""
        breaks = _page_breaks(element)
        if not breaks:
            return False
        pieces = list(element.iter(word.name("w:t"), word.name("w:br")))
        return not any(piece.text for piece in pieces[pieces.index(breaks[-1]) :])

    def _read_runs(self, parent: etree._Element, runs: list[Run], style: str, link: str, change: str) -> None:
        for element in parent:
            tag = local_name(element)
            if tag == "r":
                self._read_run(element, runs, style, link, change)
            elif tag == "hyperlink":
                target = self._links.get(drawing.get(element, "r:id"), ("", ""))[1]
                anchor = word.get(element, "w:anchor")
                self._read_runs(element, runs, style, target or (f"#{anchor}" if anchor else ""), change)
            elif tag in ("ins", "moveTo", "del", "moveFrom"):
                kind = "inserted" if tag in ("ins", "moveTo") else "deleted"
                before = len(runs)
                self._read_runs(element, runs, style, link, kind)
                self._note_change(element, kind, "".join(run.text for run in runs[before:]))
            elif tag == "fldSimple":
                self._fields.append([word.get(element, "w:instr"), "shown"])
                self._read_runs(element, runs, style, link, change)
                self._fields.pop()
            elif tag == "sdt":
                content = word.child(element, "w:sdtContent")
                if content is not None:
                    self._read_runs(content, runs, style, link, change)
            elif tag in ("smartTag", "customXml"):
                self._read_runs(element, runs, style, link, change)

    def _read_run(self, element: etree._Element, runs: list[Run], style: str, link: str, change: str) -> None:
        properties = word.child(element, "w:rPr")
        named = word.get(word.child(properties, "w:rStyle"), "w:val")
        direct = characters_of(properties)
        if word.child(properties, "w:rPrChange") is not None:
            self._note_change(word.child(properties, "w:rPrChange"), "formatted", plain(element))
        text = self._run_text(element)
        if not text:
            return
        instruction = self._fields[-1][0] if self._fields else ""
        kind = _kind(instruction)
        if kind == "link" and not link:
            quoted = re.search(r'"([^"]+)"', instruction)
            link = quoted[1] if quoted else ""
        look: Look = self._styles.look(style, named, direct)
        shown_style = self._styles.name(named) if named else ""
        field = "" if kind in ("link", "contents") else kind
        runs.append(Run(text, look, frozenset(direct) - {"language"}, shown_style, link, change, field))

    def _run_text(self, element: etree._Element) -> str:
        parts = []
        for child in element.iter():
            tag = local_name(child)
            if tag == "fldChar":
                self._field_mark(word.get(child, "w:fldCharType"))
            elif tag == "instrText":
                if self._fields and not self._fields[-1][1]:
                    self._fields[-1][0] += child.text or ""
            elif tag in ("t", "delText"):
                parts.append(child.text or "")
            elif tag in ("tab", "br", "cr", "noBreakHyphen", "softHyphen"):
                is_page = word.get(child, "w:type") in ("page", "column")
                parts.append(
                    ""
                    if is_page
                    else {"tab": "\t", "noBreakHyphen": "\u2011", "softHyphen": ""}.get(tag, "\n")
                )
            elif tag in ("inline", "anchor"):
                self._read_image(child)
        return "".join(parts) if not self._fields or self._fields[-1][1] else ""

    def _field_mark(self, kind: str) -> None:
        if kind == "begin":
            self._fields.append(["", ""])
        elif kind == "separate" and self._fields:
            self._fields[-1][1] = "shown"
            if _kind(self._fields[-1][0]) == "contents":
                self._open_contents()
        elif kind == "end" and self._fields:
            self._fields.pop()

    def _read_image(self, element: etree._Element) -> None:
        blips = drawing.descendants(element, "a:blip")
        if not blips:
            return
        named = drawing.child(element, "wp:docPr")
        alt = (named.get("descr") or named.get("title") or "") if named is not None else ""
        extent = drawing.child(element, "wp:extent")
        sides = [
            number_of(extent.get(side) if extent is not None else None) / EMU_PER_CENTIMETRE
            for side in ("cx", "cy")
        ]
        path = self._links.get(drawing.get(blips[0], "r:embed"), ("", ""))[1]
        data = self._package.read(path) if path in self._package else b""
        self.images.append(Image(alt.strip(), sides[0], sides[1], data, len(self.section_elements)))

    def _table(self, element: etree._Element) -> Table:
        rows, headers, leading = [], 0, True
        for row in _through(element, "tr"):
            is_header = is_on(word.child(row, "w:trPr", "w:tblHeader"))
            leading = leading and is_header
            headers += leading
            rows.append(tuple(self._cell(cell) for cell in _through(row, "tc")))
        return Table(tuple(rows), headers, len(self.section_elements))

    def _cell(self, element: etree._Element) -> tuple[Paragraph, ...]:
        return tuple(replace(self.paragraph(item), part="table") for item in word.descendants(element, "w:p"))

    def _note_change(self, element: etree._Element | None, kind: str, text: str) -> None:
        date = plain_moment(word.get(element, "w:date"))
        self.changes.append(Change(kind, word.get(element, "w:author"), date, text))


def _page_breaks(element: etree._Element) -> list[etree._Element]:
    return [item for item in word.descendants(element, "w:br") if word.get(item, "w:type") == "page"]


def _kind(instruction: str) -> str:
    words = instruction.split()
    return _FIELDS.get(words[0].upper(), "other") if words else ""


def _through(parent: etree._Element, tag: str) -> Iterable[etree._Element]:
    """Children of this name, those inside content controls and changes included."""
    for element in parent:
        name = local_name(element)
        if name == tag:
            yield element
        elif name in ("sdt", "sdtContent", "ins", "customXml"):
            yield from _through(element, tag)


def _margin(package: Package, styles: Styles, path: str) -> tuple[Paragraph, ...]:
    """The paragraphs of a header or a footer, those in tables included."""
    story = _Story(package, styles, path)
    root = package.tree(path)
    return tuple(story.paragraph(element) for element in word.descendants(root, "w:p"))
