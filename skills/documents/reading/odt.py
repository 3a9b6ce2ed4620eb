"""Text documents in OpenDocument, from LibreOffice and from the suites that save its format."""

from collections import defaultdict
from dataclasses import replace

from lxml import etree

from skills.documents.dialects import odf
from skills.documents.markup import local_name
from skills.documents.reading.odf_text import blank
from skills.documents.reading.ods import metadata, rows_of
from skills.documents.reading.odt_pages import Pages
from skills.documents.reading.odt_styles import Styles, centimetres
from skills.documents.reading.package import Package
from skills.documents.reading.prose import (
    MAX_TEXT_ELEMENTS,
    Change,
    Comment,
    Contents,
    Image,
    ListItem,
    Paragraph,
    Run,
    Table,
    TextDocument,
    plain_moment,
)
from skills.documents.refusal import Refused

_FIELDS = {"page-number": "page", "page-count": "pages", "sequence": "seq", "bookmark-ref": "ref",
           "sequence-ref": "ref", "reference-ref": "ref", "date": "date", "time": "date"}  # fmt: skip
_TRANSPARENT = frozenset({"bookmark-start", "bookmark-end", "bookmark", "soft-page-break"})


def read_odt(data: bytes, name: str) -> TextDocument:
    """The document; Refused where it cannot be read."""
    package = Package(data, "odt")
    content = package.tree("content.xml", MAX_TEXT_ELEMENTS)
    body = odf.child(content, "office:body", "office:text")
    if body is None:
        raise Refused("corrupt", got="odt")
    named = package.tree_if_present("styles.xml")
    styles = Styles(named, content)
    margin = Story(package, Styles(named, named) if named is not None else styles, {})
    pages = Pages(named, margin.margin)
    changes = _regions(odf.child(body, "text:tracked-changes"))
    story = Story(package, styles, changes, pages)
    story.read_blocks(body)
    return TextDocument(
        name=name,
        type="odt",
        size=len(data),
        blocks=tuple(story.blocks),
        sections=tuple(pages.sections),
        images=tuple(story.images),
        contents=tuple(story.contents),
        comments=tuple(story.comments),
        changes=tuple(
            replace(change, text=story.changed.get(key, change.text)) for key, change in changes.items()
        ),
        notes=tuple(story.notes),
        default_language=styles.language,
        properties=metadata(package),
    )


class Story:
    """Reads one flow of text: the body, a header or a footer."""

    def __init__(
        self, package: Package, styles: Styles, changes: dict[str, Change], pages: Pages | None = None
    ) -> None:
        self._package, self._styles, self._changes, self._pages = package, styles, changes, pages
        self.blocks: list[Paragraph | Table] = []
        self.images: list[Image] = []
        self.contents: list[Contents] = []
        self.comments: list[Comment] = []
        self.notes: list[str] = []
        self.changed: dict[str, str] = defaultdict(str)
        self._open_changes: list[str] = []
        self._comment_names: dict[str, int] = {}
        self._broken = False  # the paragraph before ended with a page break

    def margin(self, element: etree._Element) -> tuple[Paragraph, ...]:
        """The paragraphs of a header or a footer, those in tables included."""
        return tuple(self._paragraph(item, None) for item in odf.descendants(element, "text:p", "text:h"))

    def read_blocks(self, parent: etree._Element) -> None:
        for element in parent:
            tag = local_name(element)
            if tag in ("p", "h"):
                self.blocks.append(self._paragraph(element, None))
            elif tag == "list":
                self._read_list(element, odf.get(element, "text:style-name"), 1)
            elif tag == "table":
                self.blocks.append(self._table(element))
            elif tag == "section":
                self.read_blocks(element)
            elif tag == "table-of-content":
                self._read_contents(element)
            elif (
                tag.endswith("-index") or tag == "bibliography" or tag == "index-body" or tag == "index-title"
            ):
                self.read_blocks(element)
            elif tag in ("change-start", "change-end", "change"):
                self._mark_change(element, [])

    def _read_contents(self, element: etree._Element) -> None:
        before = sum(isinstance(block, Paragraph) and block.part == "body" for block in self.blocks)
        lines = []
        for item in odf.descendants(odf.child(element, "text:index-body"), "text:p", "text:h"):
            paragraph = replace(self._paragraph(item, None), part="contents", level=0)
            self.blocks.append(paragraph)
            if paragraph.text.strip():
                lines.append(paragraph.text)
        self.contents.append(Contents(tuple(lines), before))

    def _read_list(self, element: etree._Element, style: str, level: int) -> None:
        for item in element:
            if local_name(item) not in ("list-item", "list-header"):
                continue
            first = True
            for child in item:
                tag = local_name(child)
                if tag == "list":
                    self._read_list(child, odf.get(child, "text:style-name") or style, level + 1)
                elif tag in ("p", "h"):
                    marked = first and local_name(item) == "list-item" and tag == "p"
                    self.blocks.append(
                        self._paragraph(child, self._styles.item(style, level) if marked else None)
                    )
                    first = False

    def _paragraph(self, element: etree._Element, item: ListItem | None) -> Paragraph:
        stored = odf.get(element, "text:style-name")
        effective = self._styles.paragraph(stored)
        broken = bool(effective.get("page_break")) or self._broken
        self._broken = bool(effective.get("break_after"))
        if self._pages is not None:
            broken = self._pages.enter(effective) or broken
        runs: list[Run] = []
        self._read_runs(element, runs, stored, (), "", "")
        outline = int(effective.get("outline", 0))
        if local_name(element) == "h":
            level = odf.get(element, "text:outline-level", "1")
            outline = int(level) if level.isdecimal() else 1
        return Paragraph(
            runs=tuple(runs),
            style="Title" if self._styles.is_title(stored) else self._styles.name("paragraph", stored),
            level=outline,
            item=item,
            align=effective.get("align", "left"),
            space_before=effective.get("space_before", 0.0),
            space_after=effective.get("space_after", 0.0),
            indent=effective.get("indent", 0.0),
            direct=self._styles.direct_paragraph(stored),
            page_break=broken,
            section=self._section,
        )

    @property
    def _section(self) -> int:
        return self._pages.current if self._pages is not None else 0

    def _read_runs(
        self,
        parent: etree._Element,
        runs: list[Run],
        paragraph: str,
        spans: tuple[str, ...],
        link: str,
        field: str,
    ) -> None:
        def say(text: str | None) -> None:
            if text:
                self._say(text, runs, paragraph, spans, link, field)

        say(parent.text)
        for element in parent:
            tag, standing = local_name(element), blank(element)
            if standing is not None:
                say(standing)
            elif tag == "span":
                inner = (*spans, odf.get(element, "text:style-name"))
                self._read_runs(element, runs, paragraph, inner, link, field)
            elif tag == "a":
                self._read_runs(element, runs, paragraph, spans, odf.get(element, "xlink:href"), field)
            elif tag in ("change-start", "change-end", "change"):
                self._mark_change(element, runs)
            elif tag == "annotation":
                self._read_comment(element)
            elif tag == "note":
                self.notes.append(_paragraphs_text(odf.child(element, "text:note-body")))
            elif tag in ("frame", "custom-shape", "g"):
                self._read_frame(element)
            elif tag not in _TRANSPARENT and tag not in (
                "annotation-end",
                "reference-mark-start",
                "reference-mark-end",
            ):
                self._read_runs(element, runs, paragraph, spans, link, _FIELDS.get(tag, field))
            say(element.tail)

    def _say(
        self, text: str, runs: list[Run], paragraph: str, spans: tuple[str, ...], link: str, field: str
    ) -> None:
        change = "inserted" if self._open_changes else ""
        for key in self._open_changes:
            self.changed[key] += text
        look = self._styles.look(paragraph, spans)
        direct = self._styles.direct_characters(paragraph, spans)
        named = next((name for span in reversed(spans) if (name := self._styles.name("text", span))), "")
        runs.append(Run(text, look, direct, named, link, change, field))

    def _mark_change(self, element: etree._Element, runs: list[Run]) -> None:
        key, tag = odf.get(element, "text:change-id"), local_name(element)
        change = self._changes.get(key)
        if change is None:
            return
        if tag == "change" and change.kind == "deleted":
            runs.append(Run(change.text, change="deleted"))
        elif tag == "change-start" and change.kind == "inserted":
            self._open_changes.append(key)
        elif tag == "change-end" and key in self._open_changes:
            self._open_changes.remove(key)

    def _read_comment(self, element: etree._Element) -> None:
        parent = next((str(v) for k, v in element.attrib.items() if str(k).endswith("}parent-name")), "")
        resolved = any(str(k).endswith("}resolved") and v == "true" for k, v in element.attrib.items())
        self._comment_names[odf.get(element, "office:name")] = len(self.comments)
        author, date = odf.child(element, "dc:creator"), odf.child(element, "dc:date")
        self.comments.append(Comment(
            _text_of(author), plain_moment(_text_of(date)), _paragraphs_text(element),
            self._comment_names.get(parent) if parent else None, resolved,
        ))  # fmt: skip

    def _read_frame(self, element: etree._Element) -> None:
        image = next(iter(odf.descendants(element, "draw:image")), None)
        if image is None:
            for box in odf.descendants(element, "draw:text-box"):
                self.read_blocks(box)
            return
        words = [_text_of(odf.child(element, f"svg:{part}")).strip() for part in ("title", "desc")]
        path = odf.get(image, "xlink:href").removeprefix("./")
        data = self._package.read(path) if path in self._package else b""
        width, height = (centimetres(odf.get(element, f"svg:{side}")) for side in ("width", "height"))
        self.images.append(Image(words[1] or words[0], width, height, data, self._section))

    def _table(self, element: etree._Element) -> Table:
        headers = sum(
            len(odf.children(item, "table:table-row"))
            for item in odf.children(element, "table:table-header-rows")
        )
        rows = []
        for row in rows_of(element):
            cells = []
            for cell in odf.children(row, "table:table-cell"):
                items = odf.descendants(cell, "text:p", "text:h")
                cells.append(tuple(replace(self._paragraph(item, None), part="table") for item in items))
            rows.append(tuple(cells))
        return Table(tuple(rows), headers, self._section)


def _regions(element: etree._Element | None) -> dict[str, Change]:
    """Identifier -> tracked change, with the text that a deletion took away."""
    found = {}
    for region in odf.children(element, "text:changed-region"):
        key = odf.get(region, "text:id") or str(region.get("{http://www.w3.org/XML/1998/namespace}id", ""))
        for kind in region:
            named = {"insertion": "inserted", "deletion": "deleted", "format-change": "formatted"}
            information = odf.child(kind, "office:change-info")
            author, date = odf.child(information, "dc:creator"), odf.child(information, "dc:date")
            text = _paragraphs_text(kind) if local_name(kind) == "deletion" else ""
            change = Change(
                named.get(local_name(kind), "formatted"), _text_of(author), plain_moment(_text_of(date)), text
            )
            found[key] = change
    return found


def _text_of(element: etree._Element | None) -> str:
    return "" if element is None else "".join(str(text) for text in element.itertext())


def _paragraphs_text(element: etree._Element | None) -> str:
    return "\n".join(_text_of(item) for item in odf.descendants(element, "text:p", "text:h"))
