"""Names of file types, and the digest by which two files are the same."""

import hashlib
import io
import zipfile

MEDIA_TYPES = {
    "csv": "text/csv",
    "docx": "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    "eml": "message/rfc822",
    "gif": "image/gif",
    "html": "text/html",
    "ics": "text/calendar",
    "jpeg": "image/jpeg",
    "jpg": "image/jpeg",
    "js": "text/javascript",
    "json": "application/json",
    "log": "text/plain",
    "md": "text/markdown",
    "odp": "application/vnd.oasis.opendocument.presentation",
    "ods": "application/vnd.oasis.opendocument.spreadsheet",
    "odt": "application/vnd.oasis.opendocument.text",
    "pdf": "application/pdf",
    "png": "image/png",
    "py": "text/x-python",
    "rss": "application/rss+xml",
    "srt": "application/x-subrip",
    "svg": "image/svg+xml",
    "tsv": "text/tab-separated-values",
    "txt": "text/plain",
    "vcf": "text/vcard",
    "vtt": "text/vtt",
    "wav": "audio/x-wav",
    "webp": "image/webp",
    "xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    "xml": "application/xml",
    "yaml": "application/yaml",
    "zip": "application/zip",
}
_CONTAINERS = frozenset({"docx", "ods", "odt", "xlsx", "zip"})
_MAX_DEPTH = 3


def extension(name: str) -> str:
    """The last extension of a file's name in small letters, without its dot; empty where there is none."""
    stem, dot, last = name.rpartition("/")[2].rpartition(".")
    return last.lower() if dot and stem else ""


def media_type(name: str) -> str:
    """The media type to serve a file of this name with."""
    return MEDIA_TYPES.get(extension(name), "application/octet-stream")


def digest(data: bytes, name: str) -> str:
    """SHA-256 in hexadecimal; of the unpacked members where the file is a container, so that packing is no matter."""
    return _digest(data, name, 0).hexdigest()


def _digest(data: bytes, name: str, depth: int) -> "hashlib._Hash":
    if extension(name) not in _CONTAINERS or depth >= _MAX_DEPTH or not data.startswith(b"PK"):
        return hashlib.sha256(data)
    whole = hashlib.sha256()
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        for entry in sorted(archive.infolist(), key=lambda item: item.filename):
            moment = "-".join(f"{part:02}" for part in entry.date_time)
            member = _digest(archive.read(entry), entry.filename, depth + 1)
            whole.update(f"{entry.filename}\0{moment}\0{member.hexdigest()}\n".encode())
    return whole
