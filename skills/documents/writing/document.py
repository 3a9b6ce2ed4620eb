"""A text document to be written, before it becomes docx or odt."""

from collections.abc import Mapping
from dataclasses import dataclass

PAGE_SIZES = {
    "A3": (29.7, 42.0),
    "A4": (21.0, 29.7),
    "A5": (14.8, 21.0),
    "Letter": (21.59, 27.94),
}  # centimetres


@dataclass(frozen=True)
class Look:
    """Direct formatting of characters; None leaves it to the style. Sizes in points, colours #RRGGBB."""

    bold: bool | None = None
    italic: bool | None = None
    underline: bool | None = None
    strike: bool | None = None
    hidden: bool | None = None
    colour: str | None = None
    highlight: str | None = None
    size: float | None = None
    font: str | None = None


@dataclass(frozen=True)
class Shape:
    """Direct formatting of a paragraph; spaces in points, indent in centimetres."""

    align: str | None = None
    space_before: float | None = None
    space_after: float | None = None
    indent: float | None = None


@dataclass(frozen=True)
class Change:
    """A tracked change: kind is `inserted` or `deleted`."""

    kind: str
    author: str
    date: str


@dataclass(frozen=True)
class Comment:
    author: str
    date: str
    text: str
    replies: tuple["Comment", ...] = ()


@dataclass(frozen=True)
class Run:
    """Text of one look. `field` is page, pages or empty; a field's text is what is shown until it is updated."""

    text: str
    look: Look = Look()
    style: str = ""
    link: str = ""
    field: str = ""
    note: str = ""
    change: Change | None = None
    comment: Comment | None = None


@dataclass(frozen=True)
class Paragraph:
    """kind: paragraph, heading (level 1 to 6), title, caption or item (of a list, level 1 to 6)."""

    runs: tuple[Run, ...]
    kind: str = "paragraph"
    level: int = 0
    style: str = ""
    shape: Shape = Shape()
    list_number: int = 0
    ordered: bool = False
    page_break: bool = False

    @property
    def text(self) -> str:
        """What the paragraph reads as, insertions accepted."""
        return "".join(run.text for run in self.runs if run.change is None or run.change.kind == "inserted")


@dataclass(frozen=True)
class Table:
    rows: tuple[tuple[tuple[Run, ...], ...], ...]
    header: int
    widths: tuple[float, ...]


@dataclass(frozen=True)
class Picture:
    """A drawn picture on a line of its own; width in centimetres, height kept in proportion."""

    data: bytes
    extension: str
    width: float
    height: float
    alt: str


@dataclass(frozen=True)
class Contents:
    """An automatic table of contents; `pages` are the page numbers shown, heading by heading."""

    title: str
    levels: int
    pages: tuple[int, ...]


@dataclass(frozen=True)
class Section:
    """A page layout that holds from here on. `restart` is the number of its first page."""

    size: str = "A4"
    orientation: str = "portrait"
    margin: float = 2.0
    header: tuple[Run, ...] = ()
    footer: tuple[Run, ...] = ()
    restart: int | None = None

    @property
    def page(self) -> tuple[float, float]:
        """(width, height) in centimetres as the page is seen."""
        short, long = PAGE_SIZES[self.size]
        return (long, short) if self.orientation == "landscape" else (short, long)


@dataclass(frozen=True)
class Style:
    name: str
    family: str
    based_on: str
    look: Look
    shape: Shape
    outline: int


Block = Paragraph | Table | Picture | Contents | Section


@dataclass(frozen=True)
class Document:
    language: str
    properties: Mapping[str, str]
    styles: tuple[Style, ...]
    blocks: tuple[Block, ...]  # the first one is always a Section

    @property
    def headings(self) -> tuple[Paragraph, ...]:
        return tuple(
            block for block in self.blocks if isinstance(block, Paragraph) and block.kind == "heading"
        )
