"""Text documents in OpenDocument (ODF 1.2)."""

from dataclasses import dataclass

from lxml import etree

from skills.documents.dialects import odf
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
    Shape,
    Table,
)
from skills.documents.writing.odf_styles import (
    Styles,
    add_list_style,
    add_metadata,
    add_named_styles,
    style_name,
)
from skills.documents.writing.ods import add_text, package

MEDIA_TYPE = "application/vnd.oasis.opendocument.text"
_XML_ID = "{http://www.w3.org/XML/1998/namespace}id"


def write_odt(document: Document) -> bytes:
    """The bytes of the document."""
    writer = _Writer(document)
    content = writer.content()
    styles = odf.root("office:document-styles", {"office:version": "1.2"})
    add_named_styles(odf.add(styles, "office:styles"), document)
    writer.add_pages(styles)
    metadata = odf.root("office:document-meta", {"office:version": "1.2"})
    add_metadata(odf.add(metadata, "office:meta"), document)
    return package(
        MEDIA_TYPE,
        [Member("content.xml", content), Member("styles.xml", serialise(styles)),
         Member("meta.xml", serialise(metadata)), *writer.pictures],
    )  # fmt: skip


@dataclass(frozen=True)
class _Start:
    """What the next paragraph begins: a page layout and, perhaps, a page number."""

    master: str
    restart: int | None


class _Writer:
    def __init__(self, document: Document) -> None:
        self._document = document
        self.pictures: list[Member] = []
        self._sections = [block for block in document.blocks if isinstance(block, Section)]
        self._start: _Start | None = None
        self._changes: list[tuple[str, Change, str]] = []
        self._comments = 0
        self._notes = 0

    def content(self) -> bytes:
        root = odf.root("office:document-content", {"office:version": "1.2"})
        self._styles = Styles(odf.add(root, "office:automatic-styles"))
        self._add_lists()
        text = odf.add(odf.add(root, "office:body"), "office:text")
        changes = odf.add(text, "text:tracked-changes", {"text:track-changes": "false"})
        number = -1
        blocks = self._document.blocks
        for index, block in enumerate(blocks):
            if isinstance(block, Section):
                number += 1
                self._start = _Start(_master(number), block.restart)
            elif isinstance(block, Paragraph) and block.kind == "item":
                before = blocks[index - 1]
                starts = not isinstance(before, Paragraph) or before.list_number != block.list_number
                self._add_item(text, block, starts)
            else:
                self._add_block(text, block)
        if self._changes:
            for name, change, deleted in self._changes:
                self._add_region(changes, name, change, deleted)
        else:
            text.remove(changes)
        return serialise(root)

    def _add_lists(self) -> None:
        lists = {
            block.list_number: block.ordered
            for block in self._document.blocks
            if isinstance(block, Paragraph)
        }
        for number, ordered in lists.items():
            if number:
                add_list_style(self._styles.parent, f"L{number}", ordered)

    def _add_block(self, parent: etree._Element, block: object) -> None:
        if isinstance(block, Paragraph):
            self._add_paragraph(parent, block)
            return
        if self._start is not None and not (isinstance(block, Picture)):
            self._add_paragraph(parent, Paragraph(()))  # a page layout starts with a paragraph
        if isinstance(block, Table):
            self._add_table(parent, block)
        elif isinstance(block, Contents):
            self._add_contents(parent, block)
        elif isinstance(block, Picture):
            self._add_picture(parent, block)

    def _add_item(self, text: etree._Element, block: Paragraph, starts: bool) -> None:
        if starts:
            self._list = odf.add(text, "text:list", {"text:style-name": f"L{block.list_number}"})
        holder = self._list
        for _ in range(block.level - 1):
            item = holder[-1] if len(holder) else odf.add(holder, "text:list-item")
            deeper = odf.child(item, "text:list")
            holder = odf.add(item, "text:list") if deeper is None else deeper
        self._add_paragraph(odf.add(holder, "text:list-item"), block)

    def _add_paragraph(self, parent: etree._Element, block: Paragraph) -> None:
        named = block.style or {
            "heading": f"Heading {block.level}", "title": "Title", "caption": "Caption", "item": "List",
        }.get(block.kind, "Standard")  # fmt: skip
        start, self._start = self._start, None
        style = self._styles.paragraph(named, block.shape, block.page_break, start.master if start else "",
                                       start.restart if start else None)  # fmt: skip
        tag, attributes = "text:p", {"text:style-name": style}
        if block.kind == "heading":
            tag, attributes = "text:h", {**attributes, "text:outline-level": str(block.level)}
        element = odf.add(parent, tag, attributes)
        for run in block.runs:
            self._add_run(element, run)

    def _add_run(self, parent: etree._Element, run: Run) -> None:
        opened = self._open_comment(parent, run.comment) if run.comment else []
        if run.change and run.change.kind == "deleted":
            name = f"ct{len(self._changes) + 1}"
            self._changes.append((name, run.change, run.text))
            odf.add(parent, "text:change", {"text:change-id": name})
        elif run.change:
            name = f"ct{len(self._changes) + 1}"
            self._changes.append((name, run.change, ""))
            odf.add(parent, "text:change-start", {"text:change-id": name})
            self._add_run_text(parent, run)
            odf.add(parent, "text:change-end", {"text:change-id": name})
        else:
            self._add_run_text(parent, run)
        for name in opened:
            odf.add(parent, "office:annotation-end", {"office:name": name})
        if run.note:
            self._add_note(parent, run.note)

    def _add_run_text(self, parent: etree._Element, run: Run) -> None:
        if run.link:
            parent = odf.add(parent, "text:a", {"xlink:type": "simple", "xlink:href": run.link})
        if run.look != Look() or run.style:
            parent = odf.add(
                parent, "text:span", {"text:style-name": self._styles.characters(run.style, run.look)}
            )
        if run.field == "page":
            odf.add(parent, "text:page-number", {"text:select-page": "current"}, run.text)
        elif run.field == "pages":
            odf.add(parent, "text:page-count", {}, run.text)
        else:
            add_text(parent, run.text)

    def _open_comment(self, parent: etree._Element, comment: Comment) -> list[str]:
        names = []
        for item in (comment, *comment.replies):
            self._comments += 1
            names.append(f"comment{self._comments}")
            answered = names[0] if len(names) > 1 else None
            note = odf.add(
                parent, "office:annotation", {"office:name": names[-1], "loext:parent-name": answered}
            )
            odf.add(note, "dc:creator", text=item.author)
            odf.add(note, "dc:date", text=item.date)
            odf.add(note, "text:p", text=item.text)
        return names

    def _add_note(self, parent: etree._Element, text: str) -> None:
        self._notes += 1
        note = odf.add(parent, "text:note", {"text:id": f"ftn{self._notes}", "text:note-class": "footnote"})
        odf.add(note, "text:note-citation", text=str(self._notes))
        odf.add(odf.add(note, "text:note-body"), "text:p", {"text:style-name": "Footnote"}, text)

    def _add_region(self, parent: etree._Element, name: str, change: Change, deleted: str) -> None:
        region = odf.add(parent, "text:changed-region", {"text:id": name})
        region.set(_XML_ID, name)
        kind = odf.add(region, "text:insertion" if change.kind == "inserted" else "text:deletion")
        information = odf.add(kind, "office:change-info")
        odf.add(information, "dc:creator", text=change.author)
        odf.add(information, "dc:date", text=change.date)
        if change.kind == "deleted":
            add_text(odf.add(kind, "text:p"), deleted)

    def _add_table(self, parent: etree._Element, block: Table) -> None:
        number = self._styles.tables + 1
        names = self._styles.table(number, block.widths, len(block.rows[0]))
        table = odf.add(parent, "table:table", {"table:name": f"Table{number}", "table:style-name": names[0]})
        for name in names[1:]:
            odf.add(table, "table:table-column", {"table:style-name": name})
        headers = odf.add(table, "table:table-header-rows") if block.header else table
        for index, cells in enumerate(block.rows):
            row = odf.add(headers if index < block.header else table, "table:table-row")
            for runs in cells:
                cell = odf.add(row, "table:table-cell", {"table:style-name": "TableCell",
                                                         "office:value-type": "string"})  # fmt: skip
                style = "Table Heading" if index < block.header else "Table Contents"
                self._add_paragraph(cell, Paragraph(runs, style=style))

    def _add_contents(self, parent: etree._Element, block: Contents) -> None:
        index = odf.add(parent, "text:table-of-content", {"text:name": "Contents1", "text:protected": "true"})
        source = odf.add(index, "text:table-of-content-source", {"text:outline-level": str(block.levels)})
        odf.add(source, "text:index-title-template", {"text:style-name": "Contents_20_Heading"}, block.title)
        for level in range(1, block.levels + 1):
            template = odf.add(source, "text:table-of-content-entry-template", {
                "text:outline-level": str(level), "text:style-name": style_name(f"Contents {level}"),
            })  # fmt: skip
            odf.add(template, "text:index-entry-text")
            odf.add(template, "text:index-entry-tab-stop", {"style:type": "right", "style:leader-char": "."})
            odf.add(template, "text:index-entry-page-number")
        body = odf.add(index, "text:index-body")
        if block.title:
            title = odf.add(body, "text:index-title", {"text:name": "Contents1_Head"})
            odf.add(title, "text:p", {"text:style-name": "Contents_20_Heading"}, block.title)
        listed = [heading for heading in self._document.headings if heading.level <= block.levels]
        for number, heading in enumerate(listed):
            line = odf.add(body, "text:p", {"text:style-name": style_name(f"Contents {heading.level}")})
            page = block.pages[number] if number < len(block.pages) else 1
            add_text(line, f"{heading.text}\t{page}")

    def _add_picture(self, parent: etree._Element, block: Picture) -> None:
        path = f"Pictures/picture{len(self.pictures) + 1}.{block.extension}"
        self.pictures.append(Member(path, block.data))
        start, self._start = self._start, None
        style = self._styles.paragraph("Standard", Shape(), False, start.master if start else "",
                                       start.restart if start else None)  # fmt: skip
        frame = odf.add(odf.add(parent, "text:p", {"text:style-name": style}), "draw:frame", {
            "draw:name": f"Picture{len(self.pictures)}", "text:anchor-type": "as-char",
            "svg:width": f"{block.width:.3f}cm", "svg:height": f"{block.height:.3f}cm",
        })  # fmt: skip
        odf.add(frame, "draw:image", {"xlink:href": path, "xlink:type": "simple", "xlink:show": "embed",
                                      "xlink:actuate": "onLoad"})  # fmt: skip
        if block.alt:
            odf.add(frame, "svg:desc", text=block.alt)

    def add_pages(self, root: etree._Element) -> None:
        """The page layouts and master pages, one a section, with headers and footers."""
        automatic = odf.add(root, "office:automatic-styles")
        masters = odf.add(root, "office:master-styles")
        self._styles = Styles(automatic, prefix="M")
        for number, section in enumerate(self._sections):
            width, height = section.page
            layout = odf.add(automatic, "style:page-layout", {"style:name": f"pm{number}"})
            odf.add(layout, "style:page-layout-properties", {
                "fo:page-width": f"{width}cm", "fo:page-height": f"{height}cm",
                "style:print-orientation": section.orientation,
                **{f"fo:margin-{side}": f"{section.margin}cm" for side in ("top", "bottom", "left", "right")},
            })  # fmt: skip
            for part in ("header", "footer"):
                if getattr(section, part):
                    odf.add(odf.add(layout, f"style:{part}-style"), "style:header-footer-properties",
                            {"fo:min-height": "0.6cm"})  # fmt: skip
            master = odf.add(masters, "style:master-page", {
                "style:name": _master(number), "style:page-layout-name": f"pm{number}",
            })  # fmt: skip
            for part in ("header", "footer"):
                if runs := getattr(section, part):
                    self._add_paragraph(odf.add(master, f"style:{part}"), Paragraph(runs, style=part.title()))


def _master(number: int) -> str:
    return "Standard" if number == 0 else f"Section{number + 1}"
