"""Zip archives whose members are described in turn."""

from collections.abc import Callable
from datetime import datetime
from typing import Any

from skills.documents.specs import SpecError, fields
from skills.documents.writing.container import EARLIEST, Member, pack


def write_archive(spec: dict[str, Any], write: Callable[[dict[str, Any]], bytes]) -> bytes:
    """{members: [{path, file?, modified?}], compressed = false}: a path ending with a slash is a folder."""
    given = fields(spec, "", {"name": str, "kind": str, "members": list}, {"compressed": bool})
    members: list[Member] = []
    for index, item in enumerate(given["members"]):
        where = f"members[{index}]"
        member = fields(item, where, {"path": str}, {"file": dict, "modified": str})
        path = member["path"]
        _check(path, where, {known.path for known in members})
        if path.endswith("/") != ("file" not in member):
            raise SpecError(where, "a folder's path ends with a slash, a file's does not and it has a `file`")
        data = b"" if path.endswith("/") else _data(member["file"], path, where, write)
        members.append(Member(path, data, _moment(member.get("modified"), where)))
    return pack(members, compressed=given.get("compressed", False))


def _check(path: str, where: str, known: set[str]) -> None:
    steps = path.rstrip("/").split("/")
    if not all(steps) or "." in steps or ".." in steps or "\\" in path:
        raise SpecError(f"{where}.path", f"{path!r} does not stay inside the archive")
    if path in known:
        raise SpecError(f"{where}.path", f"{path!r} is written twice")


def _data(spec: dict[str, Any], path: str, where: str, write: Callable[[dict[str, Any]], bytes]) -> bytes:
    try:
        return write({"name": path.rpartition("/")[2], **spec})
    except SpecError as error:
        raise SpecError(f"{where}.file.{error.where}".rstrip("."), error.problem) from None


def _moment(text: str | None, where: str) -> datetime:
    if text is None:
        return EARLIEST
    try:
        moment = datetime.fromisoformat(text)
    except ValueError:
        raise SpecError(f"{where}.modified", f"{text!r} is not a moment such as 2026-03-05T14:30") from None
    if moment.tzinfo is not None or not 1980 <= moment.year <= 2107:
        raise SpecError(f"{where}.modified", "a zip holds local times from 1980 to 2107")
    return moment
