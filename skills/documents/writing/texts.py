"""Text files of every kind, and tables as text."""

import csv
import io
from typing import Any

from skills.documents.specs import SpecError, fields, one_of

ENCODINGS = ("utf-8", "utf-8-sig", "cp1252", "iso-8859-15", "utf-16", "mac-roman", "ascii")


def write_text(spec: dict[str, Any]) -> bytes:
    """{text, encoding = utf-8, newline = \\n}: the text as given, line ends as asked."""
    given = fields(spec, "", {"name": str, "kind": str, "text": str}, {"encoding": str, "newline": str})
    newline = one_of(given.get("newline", "\n"), ("\n", "\r\n", "\r"), "newline")
    lines = given["text"].replace("\r\n", "\n").replace("\n", newline)
    return encoded(lines, given.get("encoding", "utf-8"))


def write_csv(spec: dict[str, Any]) -> bytes:
    """{rows, delimiter, encoding, newline = \\r\\n, quote = minimal, before, after}: a table as text.

    Cells are text (already formatted), numbers (written as Python writes them), true, false or null (empty).
    `before` and `after` are lines of text around the table, as exports have them.
    """
    given = fields(
        spec,
        "",
        {"name": str, "kind": str, "rows": list},
        {"delimiter": str, "encoding": str, "newline": str, "quote": str, "before": list, "after": list},
    )
    default = "\t" if given["name"].lower().endswith(".tsv") else ";"
    delimiter = one_of(given.get("delimiter", default), (";", ",", "\t", "|", ":"), "delimiter")
    newline = one_of(given.get("newline", "\r\n"), ("\n", "\r\n", "\r"), "newline")
    quotes_all = one_of(given.get("quote", "minimal"), ("minimal", "all"), "quote") == "all"
    buffer = io.StringIO()
    buffer.write("".join(f"{line}{newline}" for line in given.get("before", ())))
    writer = csv.writer(
        buffer,
        delimiter=delimiter,
        lineterminator=newline,
        quoting=csv.QUOTE_ALL if quotes_all else csv.QUOTE_MINIMAL,
    )
    for index, row in enumerate(given["rows"]):
        if not isinstance(row, list | tuple):
            raise SpecError(f"rows[{index}]", "a row is a list of cells")
        writer.writerow([_shown(cell, f"rows[{index}][{column}]") for column, cell in enumerate(row)])
    buffer.write("".join(f"{line}{newline}" for line in given.get("after", ())))
    return encoded(buffer.getvalue(), given.get("encoding", "utf-8"))


def encoded(text: str, encoding: str) -> bytes:
    """The text in one of ENCODINGS; utf-16 is little-endian with its mark. SpecError where a sign has no code."""
    one_of(encoding, ENCODINGS, "encoding")
    try:
        if encoding == "utf-16":
            return b"\xff\xfe" + text.encode("utf-16-le")
        return text.encode(encoding)
    except UnicodeEncodeError as error:
        sign = text[error.start]
        raise SpecError("encoding", f"{encoding} has no code for {sign!r} (U+{ord(sign):04X})") from None


def _shown(cell: object, where: str) -> str:
    if cell is None:
        return ""
    if isinstance(cell, bool):
        return "true" if cell else "false"
    if isinstance(cell, str | int | float):
        return str(cell)
    raise SpecError(where, "a cell is text, a number, true, false or null")
