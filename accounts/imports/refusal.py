"""Why a file is not read, or a line of it not taken in: a code, and what a sentence about it needs."""

from dataclasses import dataclass, field
from typing import Any, Literal

FileCode = Literal[
    "empty",  # nothing in it
    "too_big",  # limit (bytes)
    "too_many",  # limit; what: rows, columns, parts, depth
    "unpacked",  # limit (bytes): the archive holds more than a file of people ever does
    "encrypted",  # protected by a password
    "corrupt",  # line, where known: cut off or damaged
    "entities",  # the XML declares a document type
    "old_excel",  # .xls
    "wrong_type",  # got
    "several_files",  # names: an archive with several
    "no_file",  # an archive without a file of people
    "sibling",  # got: BEE_COMMUN, BEE_RESPONSABLES, …
    "unknown_xml",  # got: the root's name
    "quotes",  # line: a quotation mark that is not closed
    "long_cell",  # limit (characters), line
    "encoding",  # text in no known encoding
    "no_header",  # no line that names columns
    "other_institution",  # got, own
    "other_year",  # got, own: '2025-2026'
    "no_people",  # columns, and nobody under them
]


class Refused(Exception):
    """A file that is not read: `code` names the cause."""

    def __init__(self, code: FileCode, **details: Any) -> None:
        super().__init__(f"{code} {details}" if details else code)
        self.code: FileCode = code
        self.details = details


RowCode = Literal[
    "missing_name",
    "too_long",  # limit
    "characters",  # control or bidirectional characters
    "garbled",  # read in another encoding than it was written in
    "formula",
    "no_letter",
    "name_order",  # surname and first name cannot be told apart
    "not_a_date",
    "two_digit_year",
    "day_number",  # a spreadsheet's number of days
    "date_order",  # day or month first: nothing tells
    "month_first",  # the rest of the column is day first
    "out_of_range",  # born in the future, or more than 120 years ago
    "ine",
    "two_classes",  # other: the other line
    "alike",  # other: a line that nothing tells apart from this one
    "ine_twice",  # other
    "extra_cells",
    "missing_date",
    # left out, nothing to mend
    "left",  # date
    "no_class",
    "no_identity",  # neither INE nor birth date, in a file that has them
    "doubled",  # other: the same person stands there
]


@dataclass(frozen=True)
class Trouble:
    """What is wrong with one cell, or why one line is left out."""

    code: RowCode
    column: str = ""  # its title in the file
    value: str = ""
    details: dict[str, Any] = field(default_factory=dict)
