"""Whether a register was purged by its rules, and documents that try the judge."""

from datetime import date

from skills.authoring.judging import criterion
from skills.authoring.localised import wholly_in_language
from skills.documents import write

from .purging import DATES, EMPTIED, GONE, HEADS, LIMITS, book

ANONYMOUS = ("phone", "mail")


def judge_register(document, values):
    """Rows past their limit are gone, rows of the accounts emptied, all others intact."""
    found = _Register(document)
    gone, emptied, kept = ([], [], [])
    for row in values["rows"]:
        (gone if row["fate"] in GONE else emptied if row["fate"] in EMPTIED else kept).append(row)
    left = [row for row in gone if found.still_holds(row)]
    badly = [row for row in emptied if not found.is_emptied(row)]
    spoilt = [row for row in kept if not found.is_intact(row)]
    return [
        criterion("found", found.columns),
        criterion("gone", found.columns and not left, _why_left(left, found, values), **_shown(left)),
        criterion("emptied", found.columns and not badly, _why_badly(badly, found), **_shown(badly)),
        criterion("kept", found.columns and not spoilt, _why_spoilt(spoilt, found, values), **_shown(spoilt)),
    ]


class _Register:
    """The register as it stands in an uploaded workbook, whatever the order of its rows and columns."""

    def __init__(self, document):
        self.document = document
        self.columns, self.sheet, self.rows = {}, None, {}
        for sheet in document.sheets:
            places = {name: _title(sheet, titles) for name, titles in HEADS.items()}
            if all(places.values()):
                self.sheet = sheet
                self.columns = {name: place[0] for name, place in places.items()}
                break
        for row in range(1, self.sheet.last_row + 1) if self.sheet else ():
            self.rows.setdefault(self._cell("number", row).text.removesuffix(".0"), []).append(row)
        self.texts = {cell.text for sheet in document.sheets for cell in sheet.cells.values()}

    def _cell(self, name, row):
        return self.sheet.at(self.columns[name], row)

    def rows_of(self, row):
        return self.rows.get(str(row["number"]), [])

    def still_holds(self, row):
        """Whether the person is still in the file: in the register, hidden or not, or copied elsewhere."""
        return bool(self.rows_of(row)) or row["mail"] in self.texts or row["phone"] in self.texts

    def is_hidden(self, row):
        return any(place in self.sheet.hidden_rows for place in self.rows_of(row))

    def shows(self, name, row, place):
        cell, value = self._cell(name, place), row[name]
        if value is None:
            return cell.text == ""
        if name in DATES:
            return cell.is_date(date.fromisoformat(value))
        if name == "number":
            return True
        wanted = value.values() if isinstance(value, dict) else [value]
        return cell.text in wanted

    def is_intact(self, row, without=()):
        places = self.rows_of(row)
        return len(places) == 1 and all(
            self.shows(name, row, places[0]) for name in HEADS if name not in without
        )

    def is_emptied(self, row):
        return self.is_intact(row, ANONYMOUS) and not any(self.contact(row)) and row["mail"] not in self.texts

    def contact(self, row):
        """What phone and email hold in the person's row."""
        places = self.rows_of(row)
        return [self._cell(name, places[0]).text for name in ANONYMOUS] if places else []


def _title(sheet, titles):
    wanted = {text.casefold() for text in titles.values()}
    places = [(row, column) for (column, row), cell in sheet.cells.items() if cell.text.casefold() in wanted]
    return min(places)[::-1] if places else None


def _shown(rows):
    return {"count": len(rows), "first": f"{rows[0]['first']} {rows[0]['last']}" if rows else ""}


def _why_left(left, found, values):
    """The belief behind rows that should have gone."""
    if left and found.columns and all(found.is_hidden(row) for row in left):
        return "only_hidden"
    if left and all(row["fate"] == "former_paid_long_ago" for row in left):
        return "any_payment_kept"
    limit = values["limits"]["former"]
    if left and all(row["fate"] == "asked_old" and row["seen"] >= limit for row in left):
        return "one_limit_for_all"
    return None


def _why_badly(badly, found):
    if badly and found.columns and all(not found.rows_of(row) for row in badly):
        return "accounts_deleted"
    held = [text for row in badly for text in found.contact(row)]
    if held and not set(held) & {text for row in badly for text in (row["phone"], row["mail"])}:
        return "filler_left"
    return None


def _why_spoilt(spoilt, found, values):
    missing = found.columns and all(not found.rows_of(row) for row in spoilt)
    if not spoilt or not missing:
        return None
    if all(row["fate"] in LIMITS for row in spoilt):
        return "limit_day_deleted"
    if all(row["fate"] == "member_silent" for row in spoilt):
        return "members_purged"
    limits = values["limits"]
    if all(row["begun"] < limits["asked" if row["fate"].startswith("asked") else "former"] for row in spoilt):
        return "first_contact_used"
    return None


def solve_register(values, extension):
    """The register as the rules want it."""
    return _made(values, extension, _purged(values))


def near_misses_register(values, extension="ods"):
    """Registers that break one thing each."""
    right = _purged(values)
    rows, limits = values["rows"], values["limits"]

    def without(*fates):
        return [row for row in right if row["fate"] not in fates]

    def begun_late(row):
        name = "asked" if row["fate"].startswith("asked") else "former"
        return row["fate"].startswith("member") or row["fate"] in EMPTIED or row["begun"] >= limits[name]

    cases = {
        "the limit day deleted too": (without(*LIMITS), "kept"),
        "members without recent contact deleted": (without("member_silent"), "kept"),
        "limits counted from the first contact": ([row for row in right if begun_late(row)], "kept"),
        "rows of the accounts deleted": (without(*EMPTIED), "emptied"),
        "contact details replaced by XXX": (
            [{**row, "phone": "XXX", "mail": "XXX"} if row["fate"] in EMPTIED else row for row in right], "emptied"
        ),
        "contact details of the accounts left": (
            [row for row in rows if row["fate"] not in GONE], "emptied"
        ),
        "a payment of any age keeps the row": (
            _with(rows, right, "former_paid_long_ago"), "gone"
        ),
        "one limit for every status": (_with(rows, right, "asked_old", limits["former"]), "gone"),
    }  # fmt: skip
    return {name: (_made(values, extension, made), broken) for name, (made, broken) in cases.items()}


def _purged(values):
    kept = [row for row in values["rows"] if row["fate"] not in GONE]
    return [{**row, "phone": None, "mail": None} if row["fate"] in EMPTIED else row for row in kept]


def _with(rows, right, fate, since=""):
    """The right rows and those of a fate whose last contact is not older than `since`."""
    done = {row["number"]: row for row in right}
    left = {row["number"]: row for row in rows if row["fate"] == fate and row["seen"] >= since}
    return [done.get(row["number"], row) for row in rows if row["number"] in {**done, **left}]


def _made(values, extension, rows):
    return write(wholly_in_language(book(rows, values, extension), "fr"))
