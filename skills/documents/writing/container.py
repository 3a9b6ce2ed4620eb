"""Every zip container that PixPrep makes: members stored, in the order given, with fixed times."""

import io
import zipfile
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime

EARLIEST = datetime(1980, 1, 1)  # the first moment that a zip can write


@dataclass(frozen=True)
class Member:
    """One member. A folder's path ends with a slash and has no data."""

    path: str
    data: bytes = b""
    modified: datetime = EARLIEST


def pack(members: Iterable[Member], *, compressed: bool = False) -> bytes:
    """The zip of `members`, byte for byte the same from one run to the next."""
    method = zipfile.ZIP_DEFLATED if compressed else zipfile.ZIP_STORED
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w") as archive:
        for member in members:
            archive.writestr(_entry(member), member.data, compress_type=_method(member, method))
    return buffer.getvalue()


def _method(member: Member, method: int) -> int:
    return zipfile.ZIP_STORED if member.path.endswith("/") or member.path == "mimetype" else method


def _entry(member: Member) -> zipfile.ZipInfo:
    moment = member.modified
    entry = zipfile.ZipInfo(
        member.path, (moment.year, moment.month, moment.day, moment.hour, moment.minute, moment.second)
    )
    entry.create_system = 0  # the same on every machine
    entry.external_attr = 0x10 if member.path.endswith("/") else 0
    return entry
