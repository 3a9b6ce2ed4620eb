"""From a description to a real file. The forms of descriptions are in docs/material-files.md."""

from collections.abc import Callable
from typing import Any

from skills.documents.media import extension
from skills.documents.specs import SpecError, one_of
from skills.documents.writing.archive import write_archive
from skills.documents.writing.document_spec import read_document
from skills.documents.writing.docx import write_docx
from skills.documents.writing.mail import write_mail
from skills.documents.writing.ods import write_ods
from skills.documents.writing.odt import write_odt
from skills.documents.writing.picture import write_picture
from skills.documents.writing.sheets import read_book
from skills.documents.writing.sound import write_sound
from skills.documents.writing.texts import write_csv, write_text
from skills.documents.writing.xlsx import write_xlsx

_EXTENSIONS = {
    "workbook": ("xlsx", "ods"),
    "csv": ("csv", "tsv", "txt"),
    "document": ("docx", "odt"),
    "mail": ("eml",),
    "archive": ("zip",),
    "picture": ("png", "jpg", "jpeg"),
    "sound": ("wav",),
    "svg": ("svg",),
    "html": ("html", "htm"),
    "calendar": ("ics",),
    "xml": ("xml", "rss", "atom", "gpx", "kml"),
    "text": (),  # any extension: what is text may be called as the exercise needs
}


def write(spec: dict[str, Any]) -> bytes:
    """The file that `spec` describes: the same bytes at each call. SpecError says what is wrong in the description."""
    if (
        not isinstance(spec, dict)
        or not isinstance(spec.get("kind"), str)
        or not isinstance(spec.get("name"), str)
    ):
        raise SpecError("", "a file has a name and a kind")
    kind = one_of(spec["kind"], tuple(_EXTENSIONS), "kind")
    ending = extension(spec["name"])
    if _EXTENSIONS[kind] and ending not in _EXTENSIONS[kind]:
        raise SpecError("name", f"a {kind} is named .{' or .'.join(_EXTENSIONS[kind])}, not {spec['name']!r}")
    return _WRITERS[kind](spec)


def _workbook(spec: dict[str, Any]) -> bytes:
    book = read_book(spec)
    return write_xlsx(book) if extension(spec["name"]) == "xlsx" else write_ods(book)


def _document(spec: dict[str, Any]) -> bytes:
    document = read_document(spec)
    return write_docx(document) if extension(spec["name"]) == "docx" else write_odt(document)


_WRITERS: dict[str, Callable[[dict[str, Any]], bytes]] = {
    "workbook": _workbook,
    "csv": write_csv,
    "document": _document,
    "mail": lambda spec: write_mail(spec, write),
    "archive": lambda spec: write_archive(spec, write),
    "picture": write_picture,
    "sound": write_sound,
    **dict.fromkeys(("svg", "html", "calendar", "xml", "text"), write_text),
}
