"""Open what strangers upload: within bounds, in memory only, nothing executed, nothing fetched."""

from collections.abc import Callable, Sequence

from skills.documents.media import extension
from skills.documents.reading.archive import MAX_DEPTH, Archive, read_archive
from skills.documents.reading.calendar import Calendar, read_calendar
from skills.documents.reading.docx import read_docx
from skills.documents.reading.kinds import canonical, kind_of
from skills.documents.reading.mail import Mail, read_mail
from skills.documents.reading.ods import read_ods
from skills.documents.reading.odt import read_odt
from skills.documents.reading.package import MAX_BYTES
from skills.documents.reading.picture import Picture, read_picture
from skills.documents.reading.plain import PlainText, Table, read_plain, read_table
from skills.documents.reading.prose import TextDocument
from skills.documents.reading.web import Html, Svg, Xml, read_html, read_svg, read_xml
from skills.documents.reading.workbook import Workbook
from skills.documents.reading.xlsx import read_xlsx
from skills.documents.refusal import Refused

Document = (
    Workbook | TextDocument | Table | PlainText | Picture | Archive | Html | Svg | Xml | Calendar | Mail
)
_PLAIN = ("txt", "vtt", "srt", "json", "md", "log", "css", "js", "py", "vcf", "yaml")
_TEXTS = frozenset({*_PLAIN, "csv", "tsv", "html", "svg", "xml", "rss", "ics", "eml"})


def open_upload(data: bytes, filename: str, accepts: Sequence[str]) -> Document:
    """The document in `data`, one of the extensions in `accepts`; Refused says why it is not opened.

    The kind is told from the content. The name matters for text alone, where content cannot tell `.csv` from `.txt`.
    """
    return _open(data, filename, accepts, 0)


def _open(data: bytes, filename: str, accepts: Sequence[str], depth: int) -> Document:
    if not data:
        raise Refused("empty")
    if len(data) > MAX_BYTES:
        raise Refused("too_big", size=len(data), limit=MAX_BYTES)
    expected = tuple(dict.fromkeys(canonical(kind) for kind in accepts))
    kind = _accepted(kind_of(data, filename), canonical(extension(filename)), expected)
    if kind not in expected or kind not in _READERS:
        raise Refused("wrong_type", got=kind, expected=expected)
    try:
        return _READERS[kind](data, filename, kind, depth)
    except RecursionError:
        raise Refused("bomb", reason="depth", got=kind) from None
    except (ArithmeticError, AttributeError, LookupError, TypeError, ValueError) as error:
        # A stranger's file can break any expectation of a format; its cause stays attached for the log.
        raise Refused("corrupt", got=kind) from error


def _accepted(kind: str, named: str, expected: tuple[str, ...]) -> str:
    """The kind told from the content, or a plain one that the name claims: any text may be handed in as .txt."""
    if kind not in expected and kind in _TEXTS and named in _PLAIN and named in expected:
        return named
    return kind


def _archive(data: bytes, name: str, kind: str, depth: int) -> Archive:
    if depth >= MAX_DEPTH:
        raise Refused("bomb", reason="depth", limit=MAX_DEPTH, got="zip")
    return read_archive(data, name, lambda inner, title, accepts: _open(inner, title, accepts, depth + 1))


_Reader = Callable[[bytes, str, str, int], Document]
_READERS: dict[str, _Reader] = {
    "xlsx": lambda data, name, kind, depth: read_xlsx(data, name),
    "ods": lambda data, name, kind, depth: read_ods(data, name),
    "docx": lambda data, name, kind, depth: read_docx(data, name),
    "odt": lambda data, name, kind, depth: read_odt(data, name),
    "html": lambda data, name, kind, depth: read_html(data, name),
    "svg": lambda data, name, kind, depth: read_svg(data, name),
    "ics": lambda data, name, kind, depth: read_calendar(data, name),
    "eml": lambda data, name, kind, depth: read_mail(data, name),
    "zip": _archive,
    **dict.fromkeys(
        ("png", "jpg", "gif", "webp"), lambda data, name, kind, depth: read_picture(data, name, kind)
    ),
    **dict.fromkeys(("xml", "rss"), lambda data, name, kind, depth: read_xml(data, name, kind)),
    **dict.fromkeys(("csv", "tsv"), lambda data, name, kind, depth: read_table(data, name, kind)),
    **dict.fromkeys(_PLAIN, lambda data, name, kind, depth: read_plain(data, name, kind)),
}
