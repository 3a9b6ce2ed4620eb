"""Zip containers and XML from strangers, opened within bounds and in memory only."""

import io
import re
import zipfile
import zlib
from collections.abc import Mapping
from xml.parsers import expat

from lxml import etree

from skills.documents.refusal import Refused

MAX_BYTES = 5_000_000
MAX_MEMBERS = 2_000
MAX_UNPACKED = 60_000_000  # bytes, all members together
MAX_PART = 25_000_000  # bytes of one member
MAX_RATIO = 120  # an honest office file of some size packs its XML 10 to 60 times
MAX_ELEMENTS = 800_000  # of one XML part: a sheet of 200 000 cells has three or four a cell
RATIO_FROM = 2_000_000  # bytes unpacked, from which the ratio is looked at


def open_zip(data: bytes, kind: str) -> zipfile.ZipFile:
    """The container once its list of members is within bounds. `kind` is named in a refusal."""
    try:
        archive = zipfile.ZipFile(io.BytesIO(data))
        entries = archive.infolist()
    except (zipfile.BadZipFile, ValueError, OSError, NotImplementedError, UnicodeDecodeError):
        raise Refused("corrupt", got=kind) from None
    if len(entries) > MAX_MEMBERS:
        raise Refused("bomb", reason="members", limit=MAX_MEMBERS, got=kind)
    unpacked = sum(entry.file_size for entry in entries)
    if unpacked > MAX_UNPACKED:
        raise Refused("bomb", reason="unpacked", limit=MAX_UNPACKED, got=kind)
    if unpacked > RATIO_FROM and unpacked > MAX_RATIO * len(data):
        raise Refused("bomb", reason="ratio", limit=MAX_RATIO, got=kind)
    if any(entry.flag_bits & 0x1 for entry in entries):
        raise Refused("encrypted", got=kind)
    for entry in entries:
        check_path(entry)
    return archive


def check_path(entry: zipfile.ZipInfo) -> None:
    """Refuse a member whose path leaves the folder that it is unpacked in."""
    path = entry.orig_filename.replace("\\", "/")
    steps = path.split("/")
    is_link = (entry.external_attr >> 16) & 0o170000 == 0o120000
    if ".." in steps or path.startswith("/") or re.match(r"[A-Za-z]:", path) or "\0" in path or is_link:
        raise Refused("unsafe_path", path=entry.orig_filename)


def read_member(archive: zipfile.ZipFile, entry: zipfile.ZipInfo, kind: str, limit: int = MAX_PART) -> bytes:
    """The bytes of a member, never more than `limit` whatever its header claims."""
    try:
        with archive.open(entry) as member:
            data = member.read(limit + 1)
    except (zipfile.BadZipFile, zlib.error, EOFError, NotImplementedError, RuntimeError, OSError, ValueError):
        raise Refused("corrupt", got=kind) from None
    if len(data) > limit:
        raise Refused("bomb", reason="unpacked", limit=limit, got=kind)
    return data


class Package:
    """The parts of an office file."""

    def __init__(self, data: bytes, kind: str) -> None:
        self.kind = kind
        self._archive = open_zip(data, kind)
        self._entries: Mapping[str, zipfile.ZipInfo] = {
            entry.filename: entry for entry in self._archive.infolist() if not entry.is_dir()
        }
        self._left = MAX_UNPACKED

    @property
    def names(self) -> tuple[str, ...]:
        return tuple(self._entries)

    def __contains__(self, name: str) -> bool:
        return name in self._entries

    def read(self, name: str) -> bytes:
        """The bytes of a part; Refused('corrupt') where it is missing."""
        if name not in self._entries:
            raise Refused("corrupt", got=self.kind, missing=name)
        data = read_member(self._archive, self._entries[name], self.kind)
        self._left -= len(data)
        if self._left < 0:
            raise Refused("bomb", reason="unpacked", limit=MAX_UNPACKED, got=self.kind)
        return data

    def tree(self, name: str, limit: int = MAX_ELEMENTS) -> etree._Element:
        """The root of an XML part of at most `limit` elements."""
        return parse_xml(self.read(name), self.kind, limit)

    def tree_if_present(self, name: str) -> etree._Element | None:
        return self.tree(name) if name in self else None


def parse_xml(data: bytes, kind: str, limit: int = MAX_ELEMENTS) -> etree._Element:
    """The root element of XML without any document type or entity, nothing fetched, nothing expanded."""
    refuse_document_type(data, kind)
    parser = etree.XMLParser(
        resolve_entities=False, no_network=True, load_dtd=False, dtd_validation=False, huge_tree=False,
        remove_comments=True, remove_pis=True,
    )  # fmt: skip
    try:
        root = etree.fromstring(data, parser)
    except (etree.XMLSyntaxError, ValueError):
        raise Refused("corrupt", got=kind) from None
    if root is None:
        raise Refused("corrupt", got=kind)
    if sum(1 for _ in root.iter()) > limit:
        raise Refused("bomb", reason="elements", limit=limit, got=kind)
    return root


def refuse_document_type(data: bytes, kind: str) -> None:
    """Refuse XML that declares a document type, where entities live. Nothing after the first tag is looked at."""
    parser = expat.ParserCreate()

    def refuse(*_: object) -> None:
        raise Refused("entities", got=kind)

    def stop(*_: object) -> None:
        raise _Started

    parser.StartDoctypeDeclHandler = refuse
    parser.EntityDeclHandler = refuse
    parser.StartElementHandler = stop
    try:
        parser.Parse(data, True)
    except _Started:
        return
    except (expat.ExpatError, LookupError, ValueError):
        raise Refused("corrupt", got=kind) from None


class _Started(Exception):
    """The first tag was reached."""
