"""Text tables and plain text as a judge reads them."""

import json
from dataclasses import dataclass
from typing import Any

from skills.documents.reading.text import decoded, newline_of, table_of


@dataclass(frozen=True)
class PlainText:
    """Text of any kind; `encoding` is ascii, utf-8, utf-8-sig, utf-16, cp1252 or unknown."""

    name: str
    type: str
    size: int
    text: str  # line ends as sent
    encoding: str
    newline: str

    @property
    def lines(self) -> tuple[str, ...]:
        """The lines without their ends; an end after the last line adds none."""
        return tuple(self.text.replace("\r\n", "\n").replace("\r", "\n").removesuffix("\n").split("\n"))

    def data(self) -> Any:
        """What a JSON text holds; ValueError where it is none."""
        return json.loads(self.text, parse_constant=_refuse)


def _refuse(name: str) -> None:
    raise ValueError(name)


@dataclass(frozen=True)
class Table:
    """A text table: every cell as written, quotes taken off. `ragged` are rows of another width than the first."""

    name: str
    type: str
    size: int
    text: str
    encoding: str
    newline: str
    delimiter: str
    rows: tuple[tuple[str, ...], ...]
    ragged: tuple[int, ...]

    @property
    def header(self) -> tuple[str, ...]:
        return self.rows[0] if self.rows else ()

    @property
    def body(self) -> tuple[tuple[str, ...], ...]:
        return self.rows[1:]

    def column(self, title: str) -> tuple[str, ...]:
        """The body's cells under a title (exact); KeyError where there is no such column."""
        if title not in self.header:
            raise KeyError(title)
        index = self.header.index(title)
        return tuple(row[index] if index < len(row) else "" for row in self.body)


def read_plain(data: bytes, name: str, kind: str) -> PlainText:
    text, encoding = decoded(data)
    return PlainText(name, kind, len(data), text, encoding, newline_of(text))


def read_table(data: bytes, name: str, kind: str) -> Table:
    """The table; its delimiter is told from its lines (.tsv has tabs)."""
    text, encoding = decoded(data)
    found = table_of(text, "\t" if kind == "tsv" else None)
    return Table(
        name, kind, len(data), text, encoding, newline_of(text), found.delimiter, found.rows, found.ragged
    )
