"""A text document as a judge reads it, whatever suite saved it."""

import re
from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass, field


@dataclass(frozen=True)
class Look:
    """How characters appear, styles and direct formatting together.

    Sizes in points (0 unknown), colours `#RRGGBB`, empty for automatic or black, language as `fr-FR`.
    """

    bold: bool = False
    italic: bool = False
    underline: bool = False
    strike: bool = False
    hidden: bool = False
    colour: str = ""
    highlight: str = ""
    size: float = 0.0
    font: str = ""
    language: str = ""


@dataclass(frozen=True)
class Run:
    """Characters of one look.

    direct  the properties of the look that are set on the run itself, over its styles
    change  inserted, deleted or empty (tracked changes)
    field   page, pages, ref, seq, date, … or empty: text that the suite computes
    """

    text: str
    look: Look = Look()
    direct: frozenset[str] = frozenset()
    style: str = ""
    link: str = ""
    change: str = ""
    field: str = ""


@dataclass(frozen=True)
class ListItem:
    """Membership of a list; the outer level is 1."""

    ordered: bool
    level: int


@dataclass(frozen=True)
class Paragraph:
    """One paragraph.

    style       name as the user sees it, built-in names in English (`Heading 1`, `Title`, `Caption`)
    level       its level in the outline (1 to 9), 0 for body text, told by real outline levels, never by looks
    direct      paragraph properties set on the paragraph itself, over its style (align, indent, …)
    page_break  a page begins with it by a real break
    section     index of its section in the document's sections
    part        body, table or contents (a line of an automatic table of contents)
    """

    runs: tuple[Run, ...]
    style: str = ""
    level: int = 0
    item: ListItem | None = None
    align: str = "left"
    space_before: float = 0.0
    space_after: float = 0.0
    indent: float = 0.0  # centimetres
    direct: frozenset[str] = frozenset()
    page_break: bool = False
    section: int = 0
    part: str = "body"

    @property
    def text(self) -> str:
        """What it reads as once every change is accepted."""
        return "".join(run.text for run in self.runs if run.change != "deleted")

    @property
    def text_before_changes(self) -> str:
        """What it read as before any change: every one refused."""
        return "".join(run.text for run in self.runs if run.change != "inserted")

    @property
    def is_title(self) -> bool:
        return self.style == "Title"

    @property
    def is_empty(self) -> bool:
        return not self.text.strip()

    def is_all(self, name: str) -> bool:
        """True where every visible character has the look's property `name` (bold, italic, …)."""
        spoken = [run for run in self.runs if run.text.strip() and run.change != "deleted"]
        return bool(spoken) and all(getattr(run.look, name) for run in spoken)


@dataclass(frozen=True)
class Table:
    """rows of cells, each cell its paragraphs; `headers` rows are repeated on each page."""

    rows: tuple[tuple[tuple[Paragraph, ...], ...], ...]
    headers: int = 0
    section: int = 0

    @property
    def texts(self) -> tuple[tuple[str, ...], ...]:
        """The text of each cell, its paragraphs on lines of their own."""
        return tuple(tuple("\n".join(p.text for p in cell) for cell in row) for row in self.rows)


@dataclass(frozen=True)
class Image:
    """An image in the text; sizes in centimetres; `alt` is title or description, whichever is filled."""

    alt: str
    width: float
    height: float
    data: bytes = b""
    section: int = 0


@dataclass(frozen=True)
class Contents:
    """An automatic table of contents: its stored lines, and how many body paragraphs stand before it."""

    lines: tuple[str, ...]
    after: int


@dataclass(frozen=True)
class Section:
    """Pages of one layout; sizes in centimetres.

    first_*  what the first page shows instead, None where it shows the same
    restart  the number given to its first page, None where numbers go on
    """

    width: float
    height: float
    header: tuple[Paragraph, ...] = ()
    footer: tuple[Paragraph, ...] = ()
    first_header: tuple[Paragraph, ...] | None = None
    first_footer: tuple[Paragraph, ...] | None = None
    restart: int | None = None
    first_width: float | None = None
    first_height: float | None = None

    @property
    def is_landscape(self) -> bool:
        return self.width > self.height

    @property
    def has_page_number(self) -> bool:
        """A page field stands in the header or the footer of its pages (the first one aside)."""
        return _has_page_field(self.header) or _has_page_field(self.footer)

    @property
    def first_has_page_number(self) -> bool:
        header = self.header if self.first_header is None else self.first_header
        footer = self.footer if self.first_footer is None else self.first_footer
        return _has_page_field(header) or _has_page_field(footer)


def _has_page_field(paragraphs: tuple[Paragraph, ...]) -> bool:
    return any(run.field == "page" for paragraph in paragraphs for run in paragraph.runs)


MAX_TEXT_ELEMENTS = 150_000  # of one text: a report of some hundred pages


def shown_name(stored: str) -> str:
    """Built-in names as suites show them in English: `heading 1` is `Heading 1`."""
    builtin = re.fullmatch(r"(heading|toc) ([1-9])", stored, re.IGNORECASE)
    if builtin:
        return f"{'Heading' if builtin[1].lower() == 'heading' else 'Contents'} {builtin[2]}"
    known = {"title": "Title", "subtitle": "Subtitle", "caption": "Caption", "toc heading": "Contents Heading",
             "normal": "Standard", "header": "Header", "footer": "Footer"}  # fmt: skip
    return known.get(stored.lower(), stored)


def plain_colour(text: str) -> str:
    """`#RRGGBB` in capitals; empty for automatic, for black (they look alike) and for what is no colour."""
    colour = text.upper()
    return colour if re.fullmatch(r"#[0-9A-F]{6}", colour) and colour != "#000000" else ""


def plain_moment(text: str) -> str:
    """`2026-03-05T14:30:00Z` and `2026-03-05T14:30:00.123` without zone and fractions, as suites differ there."""
    return text[:19] if len(text) >= 19 else text


@dataclass(frozen=True)
class Comment:
    """`reply_to` is the index of the comment that it answers."""

    author: str
    date: str
    text: str
    reply_to: int | None = None
    is_resolved: bool = False


@dataclass(frozen=True)
class Change:
    """A tracked change. kind: inserted, deleted or formatted."""

    kind: str
    author: str
    date: str
    text: str


@dataclass(frozen=True)
class TextDocument:
    name: str
    type: str  # docx or odt
    size: int
    blocks: tuple[Paragraph | Table, ...]
    sections: tuple[Section, ...]
    images: tuple[Image, ...] = ()
    contents: tuple[Contents, ...] = ()
    comments: tuple[Comment, ...] = ()
    changes: tuple[Change, ...] = ()
    notes: tuple[str, ...] = ()
    default_language: str = ""
    properties: Mapping[str, str] = field(default_factory=dict)

    @property
    def paragraphs(self) -> tuple[Paragraph, ...]:
        """The paragraphs of the body, tables and tables of contents left out."""
        return tuple(block for block in self.blocks if isinstance(block, Paragraph) and block.part == "body")

    @property
    def all_paragraphs(self) -> tuple[Paragraph, ...]:
        """Every paragraph in order, those of tables and tables of contents included."""
        found: list[Paragraph] = []
        for block in self.blocks:
            found += (
                [block]
                if isinstance(block, Paragraph)
                else [p for row in block.rows for cell in row for p in cell]
            )
        return tuple(found)

    @property
    def tables(self) -> tuple[Table, ...]:
        return tuple(block for block in self.blocks if isinstance(block, Table))

    @property
    def headings(self) -> tuple[Paragraph, ...]:
        """Paragraphs of the outline that say something."""
        return tuple(paragraph for paragraph in self.paragraphs if paragraph.level and not paragraph.is_empty)

    @property
    def text(self) -> str:
        """The body's text, one line a paragraph, changes accepted, tables' cells in order."""
        return "\n".join(paragraph.text for paragraph in self.all_paragraphs if paragraph.part != "contents")

    @property
    def links(self) -> tuple[tuple[str, str], ...]:
        """(text, target) of each link outside tables of contents; runs that share a target are joined."""
        found: list[tuple[str, str]] = []
        for paragraph in self.all_paragraphs:
            before = ""
            for run in paragraph.runs if paragraph.part != "contents" else ():
                if run.link and run.link == before:
                    found[-1] = (found[-1][0] + run.text, run.link)
                elif run.link:
                    found.append((run.text, run.link))
                before = run.link
        return tuple(found)

    @property
    def language(self) -> str:
        """The language that most characters bear; the default one in an empty document."""
        letters: Counter[str] = Counter()
        for paragraph in self.all_paragraphs:
            for run in paragraph.runs:
                letters[run.look.language or self.default_language] += len(run.text.strip())
        best = letters.most_common(1)
        return best[0][0] if best and best[0][1] else self.default_language

    @property
    def hidden_text(self) -> str:
        return "\n".join(
            run.text for p in self.all_paragraphs for run in p.runs if run.look.hidden and run.text.strip()
        )

    @property
    def has_page_number(self) -> bool:
        """A page field stands in the header or footer of some section."""
        return any(section.has_page_number or section.first_has_page_number for section in self.sections)
