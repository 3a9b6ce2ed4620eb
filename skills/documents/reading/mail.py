"""Messages as a judge reads them."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import datetime
from email import message_from_bytes
from email.errors import MessageError
from email.header import decode_header, make_header
from email.message import Message
from email.policy import compat32
from email.utils import getaddresses, parsedate_to_datetime

from skills.documents.refusal import Refused

MAX_PARTS = 500
MAX_BOUNDARIES = 5_000  # lines that may part a message, counted before it is parsed
MAX_HEADERS = 1_000
MAX_DECODED = 5_000  # characters of one header: a longer one stays as it was sent


@dataclass(frozen=True)
class Attachment:
    name: str
    type: str
    data: bytes = field(repr=False)


@dataclass(frozen=True)
class Mail:
    """`headers` in order, words decoded; addresses as (name, address)."""

    name: str
    type: str
    size: int
    headers: tuple[tuple[str, str], ...]
    text: str
    html: str
    attachments: tuple[Attachment, ...]

    def all(self, name: str) -> tuple[str, ...]:
        """Every value of a header, in order."""
        return tuple(value for key, value in self.headers if key.lower() == name.lower())

    def get(self, name: str) -> str:
        """The first value of a header, empty where there is none."""
        return next(iter(self.all(name)), "")

    def addresses(self, name: str) -> tuple[tuple[str, str], ...]:
        return tuple(getaddresses(list(self.all(name))))

    @property
    def subject(self) -> str:
        return self.get("Subject")

    @property
    def date(self) -> datetime | None:
        try:
            return parsedate_to_datetime(self.get("Date"))
        except (ValueError, TypeError, IndexError):
            return None


def read_mail(data: bytes, name: str) -> Mail:
    """The message; Refused where its parts are nested or counted beyond sense."""
    if data.count(b"\n--") > MAX_BOUNDARIES:
        raise Refused("bomb", reason="members", limit=MAX_BOUNDARIES, got="eml")
    try:
        message = message_from_bytes(data, policy=compat32)
        parts = list(_parts(message))
    except (MessageError, RecursionError, ValueError, LookupError, AssertionError):
        raise Refused("corrupt", got="eml") from None
    texts: dict[str, str] = {}
    attachments = []
    for part in parts:
        kind, shown = part.get_content_type(), _header(part.get_filename() or "")
        body = _bytes(part)
        if kind in ("text/plain", "text/html") and not shown and kind not in texts:
            texts[kind] = _decoded(body, part.get_content_charset())
        else:
            attachments.append(Attachment(shown, kind, body))
    if len(message) > MAX_HEADERS:
        raise Refused("bomb", reason="lines", limit=MAX_HEADERS, got="eml")
    headers = tuple((str(key), _header(str(value))) for key, value in message.items())
    return Mail(
        name,
        "eml",
        len(data),
        headers,
        texts.get("text/plain", ""),
        texts.get("text/html", ""),
        tuple(attachments),
    )


def _parts(message: Message) -> Iterator[Message]:
    """The parts that hold something; a forwarded message counts as one part."""
    waiting, count = [message], 0
    while waiting:
        part = waiting.pop(0)
        count += 1
        if count > MAX_PARTS:
            raise Refused("bomb", reason="members", limit=MAX_PARTS, got="eml")
        inner = (
            part.get_payload() if part.is_multipart() and part.get_content_maintype() == "multipart" else None
        )
        if isinstance(inner, list):
            waiting[:0] = [item for item in inner if isinstance(item, Message)]
        else:
            yield part


def _bytes(part: Message) -> bytes:
    if part.is_multipart():
        return part.as_bytes()
    body = part.get_payload(decode=True)
    return body if isinstance(body, bytes) else b""


def _header(text: str) -> str:
    unfolded = text.replace("\r\n", "").replace("\n", "")
    if len(unfolded) > MAX_DECODED:
        return unfolded
    try:
        return str(make_header(decode_header(unfolded)))
    except (MessageError, ValueError, LookupError):
        return unfolded


def _decoded(body: bytes, charset: str | None) -> str:
    try:
        return body.decode(charset or "utf-8", "replace")
    except LookupError:
        return body.decode("utf-8", "replace")
