"""What a file is, told from its content; its name only chooses among kinds of text."""

import re
import zipfile

from skills.documents.media import extension
from skills.documents.reading.package import open_zip, read_member
from skills.documents.reading.text import decoded
from skills.documents.refusal import Refused

_MAGIC = (
    (b"\x89PNG\r\n\x1a\n", "png"),
    (b"\xff\xd8\xff", "jpg"),
    (b"GIF87a", "gif"),
    (b"GIF89a", "gif"),
    (b"BM", "bmp"),
    (b"II*\0", "tiff"),
    (b"MM\0*", "tiff"),
    (b"%PDF-", "pdf"),
    (b"{\\rtf", "rtf"),
    (b"Rar!\x1a\x07", "rar"),
    (b"7z\xbc\xaf\x27\x1c", "7z"),
    (b"\x1f\x8b", "gz"),
    (b"BZh", "bz2"),
    (b"\xfd7zXZ\0", "xz"),
    (b"MZ", "exe"),
    (b"\x7fELF", "exe"),
    (b"ID3", "mp3"),
    (b"OggS", "ogg"),
    (b"SQLite format 3\0", "sqlite"),
)
_ZIP = (b"PK\x03\x04", b"PK\x05\x06")
_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_OPEN_DOCUMENT = {
    b"application/vnd.oasis.opendocument.spreadsheet": "ods",
    b"application/vnd.oasis.opendocument.text": "odt",
    b"application/vnd.oasis.opendocument.presentation": "odp",
    b"application/vnd.oasis.opendocument.graphics": "odg",
    b"application/vnd.oasis.opendocument.spreadsheet-template": "ots",
    b"application/vnd.oasis.opendocument.text-template": "ott",
    b"application/epub+zip": "epub",
}
_MAIN_PARTS = (("xl/workbook.xml", "xlsx"), ("word/document.xml", "docx"), ("ppt/presentation.xml", "pptx"))
_ALIASES = {"jpeg": "jpg", "htm": "html", "tab": "tsv", "text": "txt", "markdown": "md"}
# Text whose kind the content cannot tell: its extension is believed.
_NAMED_TEXTS = (
    "csv",
    "tsv",
    "txt",
    "vtt",
    "srt",
    "json",
    "md",
    "log",
    "xml",
    "css",
    "js",
    "py",
    "vcf",
    "yaml",
    "rss",
)


def canonical(name: str) -> str:
    """An extension in its usual spelling: `.JPEG` and `jpg` are `jpg`."""
    ending = extension(name) if "." in name.strip(".") else name
    return _ALIASES.get(ending.lower().strip("."), ending.lower().strip("."))


def kind_of(data: bytes, filename: str) -> str:
    """The extension that the content deserves. Refused for what is encrypted, broken or macro-ridden."""
    if data.startswith(_ZIP):
        return _kind_of_zip(data)
    if data.startswith(_OLE):
        return _kind_of_compound(data, filename)
    if data[:4] == b"RIFF":
        return {b"WEBP": "webp", b"WAVE": "wav"}.get(data[8:12], "riff")
    if data[4:8] == b"ftyp":
        return {b"heic": "heic", b"mif1": "heic", b"avif": "avif"}.get(data[8:12], "mp4")
    for start, kind in _MAGIC:
        if data.startswith(start) and (len(start) > 2 or _is_binary(data)):
            return kind
    if _is_binary(data):
        return "binary"
    return _kind_of_text(decoded(data)[0], canonical(extension(filename)))


def _is_binary(data: bytes) -> bool:
    if data.startswith((b"\xff\xfe", b"\xfe\xff")):
        return False
    return b"\0" in data[:4096]


def _kind_of_zip(data: bytes) -> str:
    archive = open_zip(data, "zip")
    names = set(archive.namelist())
    if "mimetype" in names and "META-INF/manifest.xml" in names:
        kind = _OPEN_DOCUMENT.get(
            read_member(archive, archive.getinfo("mimetype"), "zip", 200).strip(), "zip"
        )
        if b"encryption-data" in read_member(archive, archive.getinfo("META-INF/manifest.xml"), kind):
            raise Refused("encrypted", got=kind)
        if any(
            re.match(r"(Basic/[^/]+/(?!script-lb|dialog-lb)[^/]+\.xml|Scripts/.)", name) for name in names
        ):
            raise Refused("macros", got=kind)
        return kind
    if "mimetype" in names:
        return _OPEN_DOCUMENT.get(
            read_member(archive, archive.getinfo("mimetype"), "zip", 200).strip(), "zip"
        )
    if "[Content_Types].xml" in names:
        return _kind_of_office(archive, names)
    return "zip"


def _kind_of_office(archive: zipfile.ZipFile, names: set[str]) -> str:
    kind = next((kind for part, kind in _MAIN_PARTS if part in names), "zip")
    if kind == "zip" and "xl/workbook.bin" in names:
        return "xlsb"
    types = read_member(archive, archive.getinfo("[Content_Types].xml"), kind)
    if b"macroEnabled" in types or any(name.endswith("vbaProject.bin") for name in names):
        raise Refused("macros", got=kind)
    return kind


def _kind_of_compound(data: bytes, filename: str) -> str:
    """Old office formats, and the envelope in which Office puts encrypted files."""
    if "EncryptedPackage".encode("utf-16-le") in data:
        raise Refused("encrypted", got=canonical(extension(filename)) or "office")
    for stream, kind in (("Workbook", "xls"), ("WordDocument", "doc"), ("PowerPoint Document", "ppt")):
        if stream.encode("utf-16-le") in data:
            return kind
    return "msg" if "__properties_version1.0".encode("utf-16-le") in data else "binary"


def _kind_of_text(text: str, named: str) -> str:
    start = text[:20_000].lstrip("\ufeff \t\r\n")
    bare = re.sub(
        r"<\?xml.*?\?>|<!--.*?-->|<!DOCTYPE(?:[^<>\[\]]|\[[^\]]*\])*>", "", start, flags=re.DOTALL | re.I
    )
    root = re.match(r"\s*<(?:[\w-]+:)?([A-Za-z][\w-]*)", bare)
    if root and root[1].lower() == "svg":
        return "svg"
    if re.match(r"<!doctype\s+html|<html[\s>]", start, re.IGNORECASE) or (
        root and root[1].lower() in ("html", "head")
    ):
        return "html"
    if start[:15].upper() == "BEGIN:VCALENDAR":
        return "ics"
    if named in ("html", "ics", "eml", "svg"):
        return _claimed(start, named, root is not None)
    if start.startswith("<?xml") or (root and named == "xml"):
        return named if named in ("xml", "rss") else "xml"
    if named in _NAMED_TEXTS:
        return named
    return "eml" if _is_mail(start) else "txt"


def _claimed(start: str, named: str, has_root: bool) -> str:
    """The kind that a name claims where the content bears it out, `txt` where it does not."""
    if named == "html" and (has_root or re.search(r"<[a-z][^>]*>", start, re.IGNORECASE)):
        return "html"
    if named == "eml" and _is_mail(start):
        return "eml"
    return "txt"


def _is_mail(start: str) -> bool:
    head = re.split(r"\r?\n\r?\n", start, maxsplit=1)[0]
    fields = re.findall(r"^([!-9;-~]+):", head, re.MULTILINE)
    known = {"from", "to", "subject", "date", "received", "message-id", "mime-version", "return-path"}
    lines_fit = all(re.match(r"[!-9;-~]+:|[ \t]", line) for line in head.splitlines() if line)
    return lines_fit and len(known & {field.lower() for field in fields}) >= 2
