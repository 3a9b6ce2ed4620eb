"""Messages as a mail client saves them (RFC 5322, MIME)."""

import base64
import quopri
import re
from collections.abc import Callable, Sequence
from email.header import Header
from email.utils import formataddr, getaddresses
from typing import Any

from skills.documents.media import media_type
from skills.documents.specs import SpecError, fields

_ADDRESS_FIELDS = frozenset({"from", "to", "cc", "bcc", "sender", "reply-to", "resent-from", "resent-to"})
Part = tuple[list[tuple[str, str]], bytes]
Write = Callable[[dict[str, Any]], bytes]


def write_mail(spec: dict[str, Any], write: Write) -> bytes:
    """A message: its headers in the order given, then what is present of text, html, report and attachments.

    headers       [[name, value], …]; MIME-Version and Content-Type are added
    text, html    two spellings of one body
    attachments   [{file: spec, type?, inline_id?}]; an inline_id makes it a picture of the html body
    delivery      [[[name, value], …], …]: the groups of fields of a delivery report (RFC 3464)
    returned      [[name, value], …]: headers of the message that the report is about
    """
    given = fields(
        spec,
        "",
        {"name": str, "kind": str, "headers": list},
        {"text": str, "html": str, "attachments": list, "delivery": list, "returned": list},
    )
    headers = [_header(pair, f"headers[{index}]") for index, pair in enumerate(given["headers"])]
    maker = _Parts()
    body_headers, body = _body(given, maker, write)
    lines = [
        f"{name}: {_folded(name, value)}"
        for name, value in [*headers, ("MIME-Version", "1.0"), *body_headers]
    ]
    return "\r\n".join(lines).encode("ascii") + b"\r\n\r\n" + body


class _Parts:
    """Joins parts; boundaries are numbered, and cannot occur in quoted-printable or base64 text."""

    def __init__(self) -> None:
        self._count = 0

    def joined(self, kind: str, parts: Sequence[Part], parameters: str = "") -> Part:
        if len(parts) == 1 and not parameters:
            return parts[0]
        self._count += 1
        boundary = f"=_part_{self._count:03}"
        lines = []
        for headers, body in parts:
            head = "".join(f"{name}: {value}\r\n" for name, value in headers)
            lines.append(f"--{boundary}\r\n{head}\r\n".encode("ascii") + body)
        ending = f"--{boundary}--\r\n".encode("ascii")
        content_type = f'multipart/{kind}; boundary="{boundary}"{parameters}'
        return [("Content-Type", content_type)], b"\r\n".join([*lines, ending])


def _body(given: dict[str, Any], maker: _Parts, write: Write) -> Part:
    attachments = [
        _attachment(item, f"attachments[{index}]", write)
        for index, item in enumerate(given.get("attachments", ()))
    ]
    inline = [part for part, is_inline in attachments if is_inline]
    joined = [part for part, is_inline in attachments if not is_inline]
    spellings = []
    if "text" in given or "html" not in given:
        spellings.append(_text_part("plain", given.get("text", "")))
    if "html" in given:
        page = _text_part("html", given["html"])
        spellings.append(maker.joined("related", [page, *inline]) if inline else page)
    body = maker.joined("alternative", spellings)
    if "delivery" in given:
        return maker.joined("report", [body, *_report(given), *joined], "; report-type=delivery-status")
    return maker.joined("mixed", [body, *joined]) if joined else body


def _text_part(kind: str, text: str) -> Part:
    lines = text.replace("\r\n", "\n").encode("utf-8")
    quoted = quopri.encodestring(lines).replace(b"\n", b"\r\n")
    return [
        ("Content-Type", f"text/{kind}; charset=utf-8"),
        ("Content-Transfer-Encoding", "quoted-printable"),
    ], quoted


def _report(given: dict[str, Any]) -> list[Part]:
    groups = []
    for number, group in enumerate(given["delivery"]):
        pairs = [_header(pair, f"delivery[{number}][{index}]") for index, pair in enumerate(group)]
        groups.append("".join(f"{name}: {_folded(name, value)}\r\n" for name, value in pairs))
    parts: list[Part] = [([("Content-Type", "message/delivery-status")], "\r\n".join(groups).encode("ascii"))]
    if "returned" in given:
        pairs = [_header(pair, f"returned[{index}]") for index, pair in enumerate(given["returned"])]
        head = "".join(f"{name}: {_folded(name, value)}\r\n" for name, value in pairs)
        parts.append(([("Content-Type", "text/rfc822-headers")], head.encode("ascii")))
    return parts


def _attachment(spec: object, where: str, write: Write) -> tuple[Part, bool]:
    given = fields(spec, where, {"file": dict}, {"type": str, "inline_id": str})
    name = str(given["file"].get("name", ""))
    data = write(given["file"])
    kind = given.get("type") or media_type(name)
    shown = Header(name, "utf-8").encode() if not name.isascii() else name
    inline = "inline_id" in given
    headers = [
        ("Content-Type", f'{kind}; name="{shown}"'),
        ("Content-Transfer-Encoding", "base64"),
        ("Content-Disposition", f'{"inline" if inline else "attachment"}; filename="{shown}"'),
    ]
    if inline:
        headers.append(("Content-ID", f"<{given['inline_id']}>"))
    return (headers, base64.encodebytes(data).replace(b"\n", b"\r\n")), inline


def _header(pair: object, where: str) -> tuple[str, str]:
    if not (
        isinstance(pair, list | tuple) and len(pair) == 2 and all(isinstance(item, str) for item in pair)
    ):
        raise SpecError(where, 'a header is written ["Name", "value"]')
    name, value = pair
    if not re.fullmatch(r"[!-9;-~]+", name):
        raise SpecError(where, f"{name!r} is no header name")
    if re.search(r"[\r\n](?![ \t])", value):
        raise SpecError(where, "a header goes on to another line only after a blank")
    return name, value.replace("\r\n", "\n").replace("\n", "\r\n")


def _folded(name: str, value: str) -> str:
    """The value in ASCII: names and words in other letters are encoded (RFC 2047)."""
    if value.isascii():
        return value
    if name.lower() in _ADDRESS_FIELDS:
        addresses = getaddresses([value])
        if addresses and all(address and address.isascii() for _, address in addresses):
            return ",\r\n ".join(formataddr(pair, "utf-8") for pair in addresses)
    return Header(value, "utf-8", header_name=name).encode(linesep="\r\n")
