"""One spelling for spreadsheet formulas, whatever suite wrote them.

The spelling is that of an English Excel without blanks: `=SUMIF(Ventes!$A$2:$A$90,"4eB",Ventes!D2:D90)`.
OpenFormula (ODF 1.2, part 2) and the prefixes that Excel stores are read into it and written from it.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from skills.documents.references import (
    AREA,
    LAST_COLUMN,
    LAST_ROW,
    Corner,
    FormulaError,
    Reference,
    bare_sheet,
    corner,
    parse_reference,
)

MAX_LENGTH = 10_000  # Excel stops at 8 192 characters
_SHEET = r"(?:\$?'(?:[^']|'')+'|\$?(?:\[[0-9]+\])?[\w.]+)"

_COMMON = r"""
  (?P<string>"(?:[^"]|"")*")
 |(?P<error>\#(?:N/A|DIV/0!|REF!|NAME\?|NULL!|NUM!|VALUE!|SPILL!|CALC!))
 |%(reference)s
 |(?P<structured>[^\W\d][\w.]*\[(?:[^\[\]]|\[[^\[\]]*\])*\])
 |(?P<function>[^\W\d][\w.]*)[ ]*(?=\()
 |(?P<number>(?:[0-9]+\.?[0-9]*|\.[0-9]+)(?:[eE][+-]?[0-9]+)?)
 |(?P<name>[^\W\d][\w.]*)
 |(?P<open>\()|(?P<close>\))|(?P<brace>[{}])
 |(?P<separator>;|,|\|)
 |(?P<space>\s+)
 |(?P<operator><>|<=|>=|[-+*/^&=<>%%:@~!])
"""
_EXCEL = re.compile(
    _COMMON % {"reference": rf"(?P<reference>(?:{_SHEET}!)?(?:{AREA})(?![\w.(\[]))"}, re.VERBOSE | re.UNICODE
)
_OPEN = re.compile(
    _COMMON % {"reference": r"(?P<reference>\[(?:'(?:[^']|'')*'|[^\]'])*\])"}, re.VERBOSE | re.UNICODE
)
_PREFIXES = re.compile(
    r"^(?:_xlfn\.|_xlws\.|_xludf\.|COM\.MICROSOFT\.|ORG\.LIBREOFFICE\.|LEGACY\.)+", re.IGNORECASE
)

# What Excel stores with a prefix because its first xlsx readers did not know it (MS-XLSX 2.2.2).
NEWER_FUNCTIONS = frozenset({
    "CONCAT", "IFS", "MAXIFS", "MINIFS", "SWITCH", "TEXTJOIN", "XLOOKUP", "XMATCH", "FILTER", "SORT",
    "SORTBY", "UNIQUE", "SEQUENCE", "LET", "LAMBDA", "DAYS", "ISFORMULA", "FORMULATEXT", "IFNA", "XOR",
    "NUMBERVALUE", "STDEV.S", "STDEV.P", "VAR.S", "VAR.P", "MODE.SNGL", "RANK.EQ", "RANK.AVG",
    "PERCENTILE.INC", "PERCENTILE.EXC", "QUARTILE.INC", "QUARTILE.EXC", "CEILING.MATH", "FLOOR.MATH",
    "ISOWEEKNUM",
})  # fmt: skip
_STORED_TWICE_PREFIXED = frozenset({"FILTER", "SORT"})


@dataclass(frozen=True)
class Token:
    """kind: string, error, reference, structured, function, number, name, open, close, brace, separator, …"""

    kind: str
    text: str
    reference: Reference | None = None


def tokens(formula: str, *, open_formula: bool = False) -> list[Token]:
    """The parts of a formula; a leading `=` (and the prefix of OpenFormula) is left out."""
    text = re.sub(r"^\s*(?:[a-z]+:)?=", "", formula, count=1)
    if len(text) > MAX_LENGTH:
        raise FormulaError("too long")
    pattern = _OPEN if open_formula else _EXCEL
    found, position = [], 0
    while position < len(text):
        match = pattern.match(text, position)
        if match is None or match.end() == position:
            raise FormulaError(f"unreadable from {text[position : position + 12]!r}")
        found.append(_token(_kind(match), match, open_formula))
        position = match.end()
        if [token.text.upper() for token in found[-3:]] in (["TRUE", "(", ")"], ["FALSE", "(", ")"]):
            del found[-2:]
            found[-1] = Token("name", found[-1].text)
    return found


def normalised(formula: str, *, open_formula: bool = False) -> str:
    """The one spelling of `formula`; the text itself, without outer blanks, where it cannot be read."""
    try:
        return "=" + "".join(_spellings(tokens(formula, open_formula=open_formula), open_formula))
    except FormulaError:
        return formula.strip()


def to_open_formula(formula: str) -> str:
    """`=SUM(A1:B2,3)` as ODF stores it: `of:=SUM([.A1:.B2];3)`."""
    spelled, depth = ["of:="], 0
    for token in tokens(normalised(formula)):
        depth += {"{": 1, "}": -1}.get(token.text, 0) if token.kind == "brace" else 0
        if token.reference is not None:
            spelled.append(token.reference.open_formula())
        elif token.kind == "separator":
            spelled.append("|" if depth and token.text == ";" else ";")
        elif token.kind == "function":
            name = token.text.upper()
            spelled.append(f"COM.MICROSOFT.{name}" if name in _MICROSOFT else name)
        elif token.kind == "name" and token.text in ("TRUE", "FALSE"):
            spelled.append(token.text + "()")
        elif token.kind == "space":
            spelled.append("!")  # the intersection of two areas
        else:
            spelled.append(token.text)
    return "".join(spelled)


def to_stored_excel(formula: str) -> str:
    """The formula as xlsx stores it: no `=`, newer functions prefixed."""
    spelled = []
    for token in tokens(normalised(formula)):
        if token.kind == "function" and token.text in NEWER_FUNCTIONS:
            spelled.append(
                "_xlfn._xlws." + token.text if token.text in _STORED_TWICE_PREFIXED else "_xlfn." + token.text
            )
        else:
            spelled.append(token.text)
    return "".join(spelled)


def shifted(formula: str, columns: int, rows: int) -> str:
    """The formula as it reads once copied `columns` to the right and `rows` down."""
    moved = [
        replace(token, reference=token.reference.shifted(columns, rows)) if token.reference else token
        for token in tokens(formula)
    ]
    return "=" + "".join(_spellings(moved, open_formula=False))


def references(formula: str) -> tuple[Reference, ...]:
    """Every cell or area that a formula in the one spelling names, in order; none where it cannot be read."""
    try:
        return tuple(token.reference for token in tokens(formula) if token.reference is not None)
    except FormulaError:
        return ()


def functions(formula: str) -> tuple[str, ...]:
    """The functions that a formula in the one spelling calls, in order, in capitals."""
    try:
        return tuple(token.text.upper() for token in tokens(formula) if token.kind == "function")
    except FormulaError:
        return ()


_MICROSOFT = frozenset({"CONCAT", "IFS", "MAXIFS", "MINIFS", "SWITCH", "TEXTJOIN", "XLOOKUP", "XMATCH", "FILTER",
                        "SORT", "SORTBY", "UNIQUE", "SEQUENCE", "LET", "RANDARRAY"})  # fmt: skip


def _spellings(parts: list[Token], open_formula: bool) -> Iterator[str]:
    depth = 0
    for index, token in enumerate(parts):
        if token.kind == "brace":
            depth += 1 if token.text == "{" else -1
        if token.reference is not None:
            yield str(token.reference)
        elif token.kind == "function":
            yield _PREFIXES.sub("", token.text).upper()
        elif token.kind == "separator" and open_formula:
            yield ";" if depth and token.text == "|" else ","
        elif token.kind == "operator" and open_formula and token.text in "~!":
            yield "," if token.text == "~" else " "
        elif token.kind == "space":
            yield " " if _is_intersection(parts, index) else ""
        elif token.kind == "name" and token.text.upper() in ("TRUE", "FALSE"):
            yield token.text.upper()
        else:
            yield token.text


def _is_intersection(parts: list[Token], index: int) -> bool:
    before = parts[index - 1].kind if index else ""
    after = parts[index + 1].kind if index + 1 < len(parts) else ""
    return before in ("reference", "name") and after in ("reference", "name")


def _kind(match: re.Match[str]) -> str:
    return next(kind for kind, text in match.groupdict().items() if text is not None)


def _token(kind: str, match: re.Match[str], open_formula: bool) -> Token:
    text = match[kind]
    if kind != "reference":
        return Token(kind, text)
    if not open_formula:
        return Token(kind, text, parse_reference(text))
    return _open_reference(text)


def _open_reference(text: str) -> Token:
    """`[$Ventes.$A$2:.B9]` as a token. A broken `[.#REF!]` is an error."""
    halves = re.findall(r"(?:(\$?'(?:[^']|'')*'|[^.:']*)\.)?([^.:']+)", text[1:-1])
    if not halves or any("#REF" in corner for _, corner in halves):
        return Token("error", "#REF!")
    try:
        corners = [corner(end) for _, end in halves[:2]]
    except FormulaError:
        return Token("error", "#REF!")
    sheet = bare_sheet(halves[0][0]) if halves[0][0] else None
    end = corners[1] if len(corners) == 2 else None
    return Token("reference", text, _whole(Reference(sheet, corners[0], end)))


def _whole(reference: Reference) -> Reference:
    """A1:A1048576, as ODF 1.2 spells a whole column, in the short spelling `A:A` (rows alike)."""
    start, end = reference.start, reference.end
    if end is None or start.row is None or start.column is None:
        return reference
    if start.row == 1 and end.row == LAST_ROW:
        return replace(reference, start=_rowless(start), end=_rowless(end))
    if start.column == 1 and end.column == LAST_COLUMN:
        return replace(reference, start=_columnless(start), end=_columnless(end))
    return reference


def _rowless(corner: Corner) -> Corner:
    return Corner(corner.column, None, corner.column_fixed)


def _columnless(corner: Corner) -> Corner:
    return Corner(None, corner.row, row_fixed=corner.row_fixed)
