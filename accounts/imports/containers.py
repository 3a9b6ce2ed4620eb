"""What kind of file the bytes are, archives and XML from strangers: bounded, in memory, nothing fetched."""

import io
import re
import zipfile
import zlib
from collections.abc import Iterator

from lxml import etree

from .refusal import Refused
from .texts import decoded, decoded_xml

MAX_BYTES = 8 * 1024 * 1024
MAX_UNPACKED = 40 * 1024 * 1024  # bytes; the file of 3,000 pupils with their addresses has 10
MAX_PARTS = 500
MAX_ELEMENTS = 2_000_000
_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_OTHERS = {
    b"\x89PNG": "png",
    b"\xff\xd8\xff": "jpg",
    b"GIF8": "gif",
    b"BM": "bmp",
    b"%PDF": "pdf",
    b"{\\rtf": "rtf",
    b"\x1f\x8b": "gz",
    b"7z\xbc\xaf": "7z",
    b"Rar!": "rar",
}
_TABLES = (".csv", ".txt", ".tsv", ".xlsx", ".ods", ".xml")
_DOCUMENT_TYPE = re.compile(r"<!(?:DOCTYPE|ENTITY)", re.IGNORECASE)


def kind_of(data: bytes) -> str:
    """'xlsx', 'ods', 'zip', 'xml' or 'text', told from the content; Refused for everything else."""
    if not data.strip(b"\xef\xbb\xbf\xff\xfe \t\r\n\0"):
        raise Refused("empty")
    if len(data) > MAX_BYTES:
        raise Refused("too_big", limit=MAX_BYTES)
    if data.startswith(_OLE):
        raise Refused("encrypted" if "EncryptedPackage".encode("utf-16-le") in data else "old_excel")
    if data.startswith((b"PK\x03\x04", b"PK\x05\x06")):
        return _kind_of_zip(data)
    for start, got in _OTHERS.items():
        if data.startswith(start) and (start != b"BM" or b"\0" in data[:64]):
            raise Refused("wrong_type", got=got)
    text = decoded(data[:4096])[0].lstrip("\ufeff \t\r\n") if not _is_binary(data) else ""
    if not text:
        raise Refused("wrong_type", got="")
    if re.match(r"<(?:!doctype\s+)?html", text, re.IGNORECASE):
        raise Refused("wrong_type", got="html")
    return "xml" if text.startswith("<") else "text"


def _is_binary(data: bytes) -> bool:
    """Bytes of no text: many control characters, in a place where UTF-16 would have none."""
    start = data[:4096]
    if start.startswith((b"\xff\xfe", b"\xfe\xff")):
        return False
    zeros = start.count(0)
    if zeros and not (start[::2].count(0) in (0, zeros) and zeros > len(start) // 8):
        return True
    controls = sum(byte < 9 or 14 <= byte < 32 for byte in start) - zeros
    return controls > len(start) // 20


def _kind_of_zip(data: bytes) -> str:
    names = {entry.filename for entry in open_zip(data).infolist()}
    if "xl/workbook.xml" in names:
        return "xlsx"
    if "content.xml" in names and "mimetype" in names:
        return "ods"
    if "[Content_Types].xml" in names:
        raise Refused("wrong_type", got="xlsb" if "xl/workbook.bin" in names else "docx")
    return "zip"


def open_zip(data: bytes) -> zipfile.ZipFile:
    """The archive once its list of parts is within bounds and none is encrypted."""
    try:
        archive = zipfile.ZipFile(io.BytesIO(data))
        entries = archive.infolist()
    except (zipfile.BadZipFile, ValueError, OSError, NotImplementedError, UnicodeDecodeError, EOFError):
        raise Refused("corrupt") from None
    if len(entries) > MAX_PARTS:
        raise Refused("too_many", what="parts", limit=MAX_PARTS)
    if sum(entry.file_size for entry in entries) > MAX_UNPACKED:
        raise Refused("unpacked", limit=MAX_UNPACKED)
    if any(entry.flag_bits & 0x1 for entry in entries):
        raise Refused("encrypted")
    return archive


def part(archive: zipfile.ZipFile, name: str) -> bytes:
    """The bytes of a part, never more than the bound whatever its header claims; b'' where there is none."""
    try:
        with archive.open(name) as member:
            data = member.read(MAX_UNPACKED + 1)
    except KeyError:
        return b""
    except (zipfile.BadZipFile, zlib.error, EOFError, NotImplementedError, RuntimeError, OSError, ValueError):
        raise Refused("corrupt") from None
    if len(data) > MAX_UNPACKED:
        raise Refused("unpacked", limit=MAX_UNPACKED)
    return data


def only_file(data: bytes) -> tuple[str, bytes]:
    """Name and bytes of the one file of people in an archive."""
    archive = open_zip(data)
    names = [
        name
        for name in archive.namelist()
        if name.lower().endswith(_TABLES)
        and "__MACOSX" not in name.split("/")
        and not name.rpartition("/")[2].startswith(".")
    ]
    if not names:
        raise Refused("no_file")
    if len(names) > 1:
        raise Refused("several_files", names=names[:10])
    inner = part(archive, names[0])
    if len(inner) > MAX_BYTES and not names[0].lower().endswith(".xml"):
        raise Refused("too_big", limit=MAX_BYTES)
    return names[0].rpartition("/")[2], inner


def xml_root(data: bytes) -> etree._Element:
    """The root of XML without document type or entities; what the bytes say counts, not what they declare."""
    text = decoded_xml(data)
    if _DOCUMENT_TYPE.search(text):
        raise Refused("entities")
    try:
        root = etree.fromstring(text.encode(), _parser())
    except etree.XMLSyntaxError as error:
        raise Refused("corrupt", line=error.lineno) from None
    except ValueError:
        raise Refused("corrupt") from None
    if root is None or sum(1 for _ in root.iter()) > MAX_ELEMENTS:
        raise Refused("too_many", what="elements", limit=MAX_ELEMENTS)
    return root


def _parser() -> etree.XMLParser:
    return etree.XMLParser(
        resolve_entities=False,
        no_network=True,
        load_dtd=False,
        huge_tree=False,
        remove_comments=True,
        remove_pis=True,
        encoding="utf-8",
    )


def elements(data: bytes, tag: str) -> Iterator[etree._Element]:
    """Each element of this tag in a part of an office file, one at a time and forgotten after use."""
    refuse_document_type(data)
    try:
        for _event, element in etree.iterparse(
            io.BytesIO(data), tag=tag, resolve_entities=False, no_network=True, load_dtd=False
        ):
            yield element
            element.clear()
            while element.getprevious() is not None and element.getparent() is not None:
                del element.getparent()[0]
    except etree.XMLSyntaxError as error:
        raise Refused("corrupt", line=error.lineno) from None


def refuse_document_type(data: bytes) -> None:
    for encoding in ("ascii", "utf-16-le", "utf-16-be"):
        if "<!DOCTYPE".encode(encoding) in data or "<!ENTITY".encode(encoding) in data:
            raise Refused("entities")
