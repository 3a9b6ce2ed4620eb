"""The body of a docx, block by block."""

from lxml import etree

from skills.documents.dialects import word
from skills.documents.markup import serialise
from skills.documents.writing.container import Member
from skills.documents.writing.document import (
    Change,
    Comment,
    Contents,
    Document,
    Look,
    Paragraph,
    Picture,
    Run,
    Section,
    Table,
)
from skills.documents.writing.docx_parts import add_look, add_shape, style_id, twips
from skills.documents.writing.docx_picture import add_drawing

_SPACE = "{http://www.w3.org/XML/1998/namespace}space"


class BodyWriter:
    """The body, and what it gathers on the way: links (type, target), parts, comments, notes."""

    def __init__(self, document: Document) -> None:
        self._document = document
        self.links: list[tuple[str, str]] = []
        self.parts: list[Member] = []
        self.comments: list[Comment] = []
        self.notes: list[str] = []
        self._changes = 0
        self._pictures = 0

    def body(self) -> bytes:
        root = word.root("w:document")
        body = word.add(root, "w:body")
        section = self._document.blocks[0]
        assert isinstance(section, Section)
        for index, block in enumerate(self._document.blocks[1:], start=1):
            if isinstance(block, Section):
                self._close_section(body, section)
                section = block
            elif isinstance(block, Paragraph):
                self._add_paragraph(body, block)
            elif isinstance(block, Table):
                self._add_table(body, block)
                following = self._document.blocks[index + 1 : index + 2]
                if not following or isinstance(following[0], Table | Section):
                    word.add(body, "w:p")  # a table is followed by a paragraph
            elif isinstance(block, Picture):
                self._add_picture(word.add(body, "w:p"), block)
            elif isinstance(block, Contents):
                self._add_contents(body, block)
        self._add_section(body, section)
        return serialise(root)

    def _close_section(self, body: etree._Element, section: Section) -> None:
        """A section of docx ends in the properties of its last paragraph."""
        last = body[-1] if len(body) and body[-1].tag == word.name("w:p") else None
        if last is None:
            if not len(body):
                return
            last = word.add(body, "w:p")
        properties = word.child(last, "w:pPr")
        if properties is None:
            properties = word.add(last, "w:pPr")
            last.insert(0, properties)
        self._add_section(properties, section)

    def _add_section(self, parent: etree._Element, section: Section) -> None:
        element = word.add(parent, "w:sectPr")
        for part, tag in (("header", "w:hdr"), ("footer", "w:ftr")):
            runs = getattr(section, part)
            identifier = self._link(part, self._margin_part(part, tag, runs))
            word.add(element, f"w:{part}Reference", {"w:type": "default", "r:id": identifier})
        word.add(element, "w:type", {"w:val": "nextPage"})
        width, height = section.page
        word.add(element, "w:pgSz", {
            "w:w": twips(width), "w:h": twips(height),
            "w:orient": "landscape" if section.orientation == "landscape" else None,
        })  # fmt: skip
        sides = dict.fromkeys(("w:top", "w:right", "w:bottom", "w:left"), twips(section.margin))
        word.add(element, "w:pgMar", {**sides, "w:header": "567", "w:footer": "567", "w:gutter": "0"})
        if section.restart is not None:
            word.add(element, "w:pgNumType", {"w:start": str(section.restart)})

    def _margin_part(self, part: str, tag: str, runs: tuple[Run, ...]) -> str:
        number = sum(member.path.startswith(f"word/{part}") for member in self.parts) + 1
        root = word.root(tag)
        self._add_paragraph(root, Paragraph(runs, style=part.title()))
        self.parts.append(Member(f"word/{part}{number}.xml", serialise(root)))
        return f"{part}{number}.xml"

    def _link(self, kind: str, target: str) -> str:
        self.links.append((kind, target))
        return f"rId{len(self.links)}"

    def _add_paragraph(self, parent: etree._Element, block: Paragraph) -> None:
        named = block.style or {
            "heading": f"Heading {block.level}", "title": "Title", "caption": "Caption", "item": "List Paragraph",
        }.get(block.kind, "")  # fmt: skip
        element = word.add(parent, "w:p")
        properties = word.add(element, "w:pPr")
        if named:
            word.add(properties, "w:pStyle", {"w:val": style_id(named)})
        if block.page_break:
            word.add(properties, "w:pageBreakBefore")
        if block.kind == "item":
            numbering = word.add(properties, "w:numPr")
            word.add(numbering, "w:ilvl", {"w:val": str(block.level - 1)})
            word.add(numbering, "w:numId", {"w:val": str(block.list_number)})
        add_shape(properties, block.shape)
        if not len(properties):
            element.remove(properties)
        for run in block.runs:
            self._add_run(element, run)

    def _add_run(self, paragraph: etree._Element, run: Run) -> None:
        opened = []
        for comment in (run.comment, *run.comment.replies) if run.comment else ():
            opened.append(str(len(self.comments)))
            self.comments.append(comment)
            word.add(paragraph, "w:commentRangeStart", {"w:id": opened[-1]})
        parent = paragraph
        if run.link:
            parent = word.add(parent, "w:hyperlink", {"r:id": self._link("hyperlink", run.link)})
        if run.change:
            parent = self._add_change(parent, run.change)
        self._add_run_text(parent, run)
        for identifier in opened:
            word.add(paragraph, "w:commentRangeEnd", {"w:id": identifier})
            word.add(word.add(paragraph, "w:r"), "w:commentReference", {"w:id": identifier})
        if run.note:
            self.notes.append(run.note)
            reference = word.add(paragraph, "w:r")
            word.add(word.add(reference, "w:rPr"), "w:vertAlign", {"w:val": "superscript"})
            word.add(reference, "w:footnoteReference", {"w:id": str(len(self.notes))})

    def _add_change(self, parent: etree._Element, change: Change) -> etree._Element:
        self._changes += 1
        attributes = {
            "w:id": str(10_000 + self._changes),
            "w:author": change.author,
            "w:date": change.date + "Z",
        }
        return word.add(parent, "w:ins" if change.kind == "inserted" else "w:del", attributes)

    def _add_run_text(self, parent: etree._Element, run: Run) -> None:
        if run.field:
            instruction = " NUMPAGES " if run.field == "pages" else " PAGE "
            parent = word.add(parent, "w:fldSimple", {"w:instr": instruction})
        element = word.add(parent, "w:r")
        style = run.style or ("Hyperlink" if run.link else "")
        if style or run.look != Look():
            properties = word.add(element, "w:rPr")
            if style:
                word.add(properties, "w:rStyle", {"w:val": style_id(style)})
            add_look(properties, run.look)
        deleted = run.change is not None and run.change.kind == "deleted"
        add_characters(element, run.text, "w:delText" if deleted else "w:t")

    def _add_table(self, body: etree._Element, block: Table) -> None:
        table = word.add(body, "w:tbl")
        properties = word.add(table, "w:tblPr")
        word.add(properties, "w:tblStyle", {"w:val": "TableGrid"})
        word.add(properties, "w:tblW", {"w:w": "0", "w:type": "auto"})
        look = {"w:val": "0020" if block.header else "0000", "w:firstRow": "1" if block.header else "0"}
        word.add(properties, "w:tblLook", look)
        grid = word.add(table, "w:tblGrid")
        columns = len(block.rows[0])
        widths = [block.widths[n] if n < len(block.widths) else 17 / columns for n in range(columns)]
        for width in widths:
            word.add(grid, "w:gridCol", {"w:w": twips(width)})
        for index, cells in enumerate(block.rows):
            row = word.add(table, "w:tr")
            if index < block.header:
                word.add(word.add(row, "w:trPr"), "w:tblHeader")
            for runs, width in zip(cells, widths, strict=True):
                cell = word.add(row, "w:tc")
                word.add(word.add(cell, "w:tcPr"), "w:tcW", {"w:w": twips(width), "w:type": "dxa"})
                self._add_paragraph(cell, Paragraph(runs))

    def _add_contents(self, body: etree._Element, block: Contents) -> None:
        holder = word.add(body, "w:sdt")
        part = word.add(word.add(holder, "w:sdtPr"), "w:docPartObj")
        word.add(part, "w:docPartGallery", {"w:val": "Table of Contents"})
        word.add(part, "w:docPartUnique")
        content = word.add(holder, "w:sdtContent")
        if block.title:
            self._add_paragraph(content, Paragraph((Run(block.title),), style="TOC Heading"))
        listed = [heading for heading in self._document.headings if heading.level <= block.levels]
        instruction = f' TOC \\o "1-{block.levels}" \\h \\z \\u '
        first = True
        for number, heading in enumerate(listed):
            line = word.add(content, "w:p")
            properties = word.add(line, "w:pPr")
            word.add(properties, "w:pStyle", {"w:val": f"TOC{heading.level}"})
            tabs = word.add(properties, "w:tabs")
            word.add(tabs, "w:tab", {"w:val": "right", "w:leader": "dot", "w:pos": "9638"})
            if first:
                self._open_field(line, instruction)
                first = False
            page = block.pages[number] if number < len(block.pages) else 1
            add_characters(word.add(line, "w:r"), f"{heading.text}\t{page}", "w:t")
        ending = content[-1] if listed else word.add(content, "w:p")
        if first:
            self._open_field(ending, instruction)
        word.add(word.add(ending, "w:r"), "w:fldChar", {"w:fldCharType": "end"})

    def _open_field(self, paragraph: etree._Element, instruction: str) -> None:
        word.add(word.add(paragraph, "w:r"), "w:fldChar", {"w:fldCharType": "begin"})
        text = word.add(word.add(paragraph, "w:r"), "w:instrText", text=instruction)
        text.set(_SPACE, "preserve")
        word.add(word.add(paragraph, "w:r"), "w:fldChar", {"w:fldCharType": "separate"})

    def _add_picture(self, paragraph: etree._Element, block: Picture) -> None:
        self._pictures += 1
        number = str(self._pictures)
        path = f"media/picture{number}.{block.extension}"
        self.parts.append(Member(f"word/{path}", block.data))
        identifier = self._link("image", path)
        add_drawing(word.add(word.add(paragraph, "w:r"), "w:drawing"), block, number, identifier)


def add_characters(run: etree._Element, text: str, tag: str) -> None:
    """Append text to a run, its tabs and line ends as elements."""
    for line_number, line in enumerate(text.split("\n")):
        if line_number:
            word.add(run, "w:br")
        for part_number, part in enumerate(line.split("\t")):
            if part_number:
                word.add(run, "w:tab")
            if part:
                word.add(run, tag, text=part).set(_SPACE, "preserve")
