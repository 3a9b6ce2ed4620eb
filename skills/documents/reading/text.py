"""Text from bytes: which encoding, which line ends, which table."""

import csv
import io
import re
from dataclasses import dataclass, field

from skills.documents.refusal import Refused

_MARKS = (
    (b"\xef\xbb\xbf", "utf-8-sig", "utf-8"),
    (b"\xff\xfe", "utf-16", "utf-16-le"),
    (b"\xfe\xff", "utf-16", "utf-16-be"),
)
DELIMITERS = (";", ",", "\t", "|")
# Bytes that cp1252 leaves empty: a text with one of them is in none of the encodings met here.
_UNUSED_CP1252 = re.compile(rb"[\x81\x8d\x8f\x90\x9d]")


def decoded(data: bytes) -> tuple[str, str]:
    """(text without its mark, encoding). The encoding is utf-8, utf-8-sig, utf-16, ascii or cp1252.

    Latin-1 and Latin-9 cannot be told from cp1252 and are reported as cp1252.
    """
    for mark, encoding, codec in _MARKS:
        if data.startswith(mark):
            try:
                return data[len(mark) :].decode(codec), encoding
            except UnicodeDecodeError:
                raise Refused("encoding") from None
    try:
        return data.decode("utf-8"), "ascii" if data.isascii() else "utf-8"
    except UnicodeDecodeError:
        pass
    if _UNUSED_CP1252.search(data):
        return data.decode("latin-1"), "unknown"
    return data.decode("cp1252"), "cp1252"


def newline_of(text: str) -> str:
    """The most frequent line end; empty where there is one line only."""
    windows = text.count("\r\n")
    counts = {"\r\n": windows, "\n": text.count("\n") - windows, "\r": text.count("\r") - windows}
    best = max(counts, key=lambda end: counts[end])
    return best if counts[best] else ""


@dataclass(frozen=True)
class Lines:
    """Rows of a text table, each a tuple of texts as written, quotes taken off."""

    rows: tuple[tuple[str, ...], ...]
    delimiter: str
    ragged: tuple[int, ...] = field(default=())  # indices of rows whose number of cells is not the header's


def table_of(text: str, delimiter: str | None = None) -> Lines:
    """The table in a text; the delimiter is the one that cuts most lines alike, unless given."""
    chosen = delimiter or _delimiter(text)
    try:
        reader = csv.reader(io.StringIO(text, newline=""), delimiter=chosen)
        rows = tuple(tuple(row) for row in reader)
    except csv.Error:
        raise Refused("corrupt", got="csv") from None
    while rows and not any(cell.strip() for cell in rows[-1]) and len(rows[-1]) <= 1:
        rows = rows[:-1]
    width = len(rows[0]) if rows else 0
    return Lines(rows, chosen, tuple(index for index, row in enumerate(rows) if len(row) != width))


def _delimiter(text: str) -> str:
    bare = re.sub(r'"(?:[^"]|"")*"', '""', text[:200_000])
    lines = [line for line in bare.splitlines() if line.strip()][:200]
    if not lines:
        return ";"

    def fitness(delimiter: str) -> tuple[float, int]:
        counts = [line.count(delimiter) for line in lines]
        usual = max(set(counts), key=counts.count)
        return (counts.count(usual) / len(counts) if usual else 0.0, usual)

    first = {delimiter: lines[0].count(delimiter) for delimiter in DELIMITERS}
    return max(DELIMITERS, key=lambda delimiter: (first[delimiter] > 0, *fitness(delimiter)))
