"""Text tables: CSV, TSV and what spreadsheets write as 'Unicode text'."""

import csv
import io
import re

from .refusal import Refused
from .tables import MAX_CELL, Fitness, Gathering, Sheet, Tables
from .texts import decoded

DELIMITERS = (";", "\t", ",", "|")
_TOLD = re.compile(r"sep=(.)\r?\n?", re.IGNORECASE)
_EXCEL_TEXT = re.compile(r'="([^"]*)"\Z')
_LOOKED_AT = 40  # lines, to choose the delimiter


def read_text(data: bytes, fitness: Fitness, encoding: str = "", delimiter: str = "") -> Tables:
    """The one sheet of a text table; encoding and delimiter are told from it unless given."""
    text, encoding = decoded(data, encoding)
    text = text.lstrip("\ufeff")
    first_line = 1
    told = _TOLD.match(text)
    if told:
        delimiter, text, first_line = delimiter or told[1], text[told.end() :], 2
    delimiter = delimiter or _delimiter(text, fitness)
    return Tables((_sheet(text, delimiter, first_line),), encoding, delimiter)


def _delimiter(text: str, fitness: Fitness) -> str:
    """The one under which most titles are known, else the one that cuts most lines alike."""
    start = "\n".join(text.splitlines()[:_LOOKED_AT])

    def worth(delimiter: str) -> tuple[int, float]:
        lines = [line for line in start.splitlines() if line.strip()]
        counts = [line.count(delimiter) for line in lines]
        usual = max(set(counts), key=counts.count, default=0)
        try:
            known = fitness(_sheet(start, delimiter, 1, is_strict=False))
        except Refused:
            known = 0
        return known, counts.count(usual) / len(counts) if usual else 0.0

    return max(DELIMITERS, key=worth)


def _sheet(text: str, delimiter: str, first_line: int, *, is_strict: bool = True) -> Sheet:
    csv.field_size_limit(1_000_000)
    gathered = Gathering()
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=delimiter, strict=is_strict)
    line = 0
    try:
        for cells in reader:
            if is_strict and any(cell.count("\n") and cell.count(delimiter) > 1 for cell in cells):
                # A quotation mark that opened nothing has swallowed whole lines: nobody is lost in silence.
                raise Refused("quotes", line=line + first_line)
            gathered.add(line + first_line, [_EXCEL_TEXT.sub(r"\1", cell.strip()) for cell in cells])
            line = reader.line_num
    except csv.Error as error:
        if "field larger" in str(error):
            raise Refused("long_cell", limit=MAX_CELL, line=line + first_line) from None
        raise Refused("quotes", line=line + first_line) from None
    return gathered.sheet("")
