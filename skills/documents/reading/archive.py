"""Zip archives as a judge reads them; a member is opened like an upload of its own."""

import unicodedata
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any

from skills.documents.reading.package import open_zip, read_member
from skills.documents.refusal import Refused

MAX_DEPTH = 2  # archives inside archives
_LEFT_BY_SYSTEMS = frozenset({".ds_store", "thumbs.db", "desktop.ini"})


@dataclass(frozen=True)
class Member:
    path: str
    size: int  # bytes
    is_folder: bool
    modified: datetime | None


@dataclass(frozen=True)
class Archive:
    """A zip, its members in order. `open_member` opens one as `open_upload` does."""

    name: str
    type: str
    size: int
    members: tuple[Member, ...]
    contents: Mapping[str, bytes] = field(repr=False)
    open_inner: Callable[[bytes, str, Sequence[str]], Any] = field(repr=False, compare=False)

    def read(self, path: str) -> bytes:
        """The bytes of a file; KeyError where there is none."""
        return self.contents[path]

    def open_member(self, path: str, accepts: Sequence[str]) -> Any:
        """The member as an opened document; Refused like any upload, KeyError where there is none."""
        return self.open_inner(self.contents[path], path.rpartition("/")[2], accepts)

    @property
    def files(self) -> dict[str, bytes]:
        """Path -> bytes, without what systems add (.DS_Store, __MACOSX, Thumbs.db) and one folder around all."""
        kept = {path: data for path, data in self.contents.items() if not _is_left_by_system(path)}
        tops = {path.split("/")[0] for path in kept}
        wrapped = len(tops) == 1 and all("/" in path for path in kept)
        return {path.split("/", 1)[1]: data for path, data in kept.items()} if wrapped else kept

    @property
    def paths(self) -> tuple[str, ...]:
        """The paths of the files as stored."""
        return tuple(self.contents)


def read_archive(data: bytes, name: str, open_inner: Callable[[bytes, str, Sequence[str]], Any]) -> Archive:
    """The archive, all its members unpacked in memory within bounds."""
    archive = open_zip(data, "zip")
    members, contents = [], {}
    for entry in archive.infolist():
        path = unicodedata.normalize("NFC", entry.filename).replace("\\", "/")  # as old Windows tools write
        is_folder = path.endswith("/")
        try:
            modified = datetime(*entry.date_time)
        except ValueError:
            modified = None
        members.append(Member(path, entry.file_size, is_folder, modified))
        if is_folder:
            continue
        if path in contents:
            raise Refused("corrupt", got="zip", twice=path)
        contents[path] = read_member(archive, entry, "zip")
    return Archive(name, "zip", len(data), tuple(members), contents, open_inner)


def _is_left_by_system(path: str) -> bool:
    steps = path.split("/")
    return "__MACOSX" in steps or steps[-1].lower() in _LEFT_BY_SYSTEMS
