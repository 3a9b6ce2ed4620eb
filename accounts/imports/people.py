"""Pupils from the rows of a table, each row accounted for: a pupil, or set aside with its reason."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from datetime import date

from . import dates, names
from .columns import Columns
from .formats import FieldName, Format
from .refusal import RowCode, Trouble
from .siecle import NO_CLASS, SEVERAL
from .tables import Row

MAX_NAME = 80
MAX_CLASS = 60
_INE = re.compile(r"[0-9A-Z]{11}\Z")
_NOT_THERE = frozenset({"-", "--", "—", "/", "."})


@dataclass(frozen=True)
class Place:
    """Where a row stands: `number` counts the rows of the whole file from 1 (an XML file may be one line)."""

    sheet: str
    line: int
    number: int

    @property
    def key(self) -> str:
        return str(self.number)


@dataclass(frozen=True)
class Pupil:
    """One person of the file who can be taken in; `birth_date` None and `ine` '' where the file has none."""

    place: Place
    last_name: str
    usage_name: str
    first_name: str
    birth_date: date | None
    ine: str
    class_name: str

    @property
    def name(self) -> str:
        return f"{self.first_name} {self.usage_name or self.last_name}"

    @property
    def keys(self) -> frozenset[tuple[str, str]]:
        """Under which names this person may be known: (surname or usage name, first name), normalised."""
        first = names.key(self.first_name)
        return frozenset(
            (names.key(last), first) for last in (self.last_name, self.usage_name) if names.key(last)
        )


@dataclass(frozen=True)
class Aside:
    """A row that is not taken in: something is to mend, or there is a good reason."""

    place: Place
    name: str
    class_name: str
    troubles: tuple[Trouble, ...]

    @property
    def is_to_mend(self) -> bool:
        return any(one.code not in ("left", "no_class", "no_identity", "doubled") for one in self.troubles)


@dataclass
class _Reader:
    """One row under way: its troubles gather, so that all are told at once."""

    columns: Columns
    row: Row
    order: dates.Order
    today: date
    troubles: list[Trouble] = field(default_factory=list)

    def note(self, code: RowCode, field_name: FieldName, value: str = "", **details: object) -> None:
        self.troubles.append(Trouble(code, self.columns.title(field_name), value[:200], details))

    def text(self, field_name: FieldName, limit: int) -> str:
        raw = self.columns.cell(self.row, field_name)
        if names.has_forbidden(raw.strip()):
            self.note("characters", field_name, raw)
            return shown(raw)
        value = names.trimmed(raw)
        if value in _NOT_THERE:
            return ""
        if names.is_garbled(value):
            self.note("garbled", field_name, value)
        elif value[:1] in ("=", "+", "-", "@"):
            self.note("formula", field_name, value)
        elif value and not any(map(str.isalnum, value)):
            self.note("no_letter", field_name, value)
        elif len(value) > limit:
            self.note("too_long", field_name, value, limit=limit)
        return value

    def name(self, field_name: FieldName, *, is_required: bool = True) -> str:
        value = self.text(field_name, MAX_NAME)
        if is_required and not value and not self.troubles:
            self.note("missing_name", field_name)
        return value

    def full_name(self) -> tuple[str, str]:
        value = self.text("full_name", 2 * MAX_NAME)
        halves = names.split_full(value)
        if halves is None:
            if not self.troubles:
                self.note("name_order" if value else "missing_name", "full_name", value)
            return value, ""
        return halves

    def day(self, field_name: FieldName, *, may_come: bool = False) -> date | None:
        raw = self.columns.cell(self.row, field_name)
        value = names.trimmed(raw)
        if not value or value in _NOT_THERE:
            return None
        try:
            return dates.parse(
                value, self.order, today=date(self.today.year + 60, 1, 1) if may_come else self.today
            )
        except dates.NotADate as reason:
            self.note(reason.code, field_name, shown(value))
            return None

    def ine(self) -> str:
        raw = names.trimmed(self.columns.cell(self.row, "ine"))
        value = re.sub(r"[\s.-]", "", raw).upper()
        if value and (not _INE.match(value) or sum(map(str.isdigit, value)) < 5):
            self.note("ine", "ine", shown(raw))
        return value


def shown(text: str) -> str:
    """What was in a cell, safe to show: without characters that hide or turn text round."""
    return "".join(one if one.isprintable() else "\ufffd" for one in names.trimmed(text))[:200]


def read_rows(
    form: Format,
    columns: Columns,
    rows: tuple[Row, ...],
    *,
    sheet: str,
    first_number: int,
    order: dates.Order,
    class_for_all: str,
    is_text: bool,
    today: date,
) -> Iterator[Pupil | Aside]:
    """One of both for each row."""
    for number, row in enumerate(rows, start=first_number):
        reader = _Reader(columns, row, order, today)
        yield _person(form, reader, Place(sheet, row.line, number), class_for_all, is_text)


def _person(form: Format, reader: _Reader, place: Place, class_for_all: str, is_text: bool) -> Pupil | Aside:
    if "full_name" in reader.columns.indices:
        last_name, first_name = reader.full_name()
    else:
        last_name, first_name = reader.name("last_name"), reader.name("first_name")
    usage_name = reader.name("usage_name", is_required=False)
    usage_name = "" if names.key(usage_name) == names.key(last_name) else usage_name
    birth_date, ine = reader.day("birth_date"), reader.ine()
    class_name = reader.text("class_name", MAX_CLASS) or class_for_all
    left_on = reader.day("left_on", may_come=True)
    if is_text and any(cell.strip() for cell in reader.row.cells[len(reader.columns.titles) :]):
        reader.note("extra_cells", "last_name", reader.row.cells[-1])
    pupil = Pupil(place, last_name, usage_name, first_name, birth_date, ine, class_name)
    if not reader.troubles:
        _look_at_whole(form, reader, pupil, left_on)
    if reader.troubles:
        return aside(pupil, *reader.troubles)
    return pupil


def _look_at_whole(form: Format, reader: _Reader, pupil: Pupil, left_on: date | None) -> None:
    """Reasons that only the whole row tells."""
    several = reader.columns.cell(reader.row, "class_name").strip()
    if left_on and left_on <= reader.today:
        reader.note("left", "left_on", date=left_on)
    elif not pupil.class_name or pupil.class_name.casefold() == NO_CLASS:
        reader.note("no_class", "class_name")
    elif SEVERAL in several:
        reader.note("two_classes", "class_name", several.replace(SEVERAL, ", "))
    elif form.identified_by and not any(getattr(pupil, name) for name in form.identified_by):
        reader.note("no_identity", form.identified_by[0])
    elif "birth_date" in reader.columns.missing or (
        not pupil.birth_date
        and any(one.name == "birth_date" and one.is_required for one in form.fields)
        and not pupil.ine
    ):
        reader.note("missing_date", "birth_date")


def aside(pupil: Pupil, *troubles: Trouble) -> Aside:
    """The row set aside, under the best name that can be shown."""
    name = shown(f"{pupil.first_name} {pupil.usage_name or pupil.last_name}")[:MAX_NAME]
    return Aside(pupil.place, name, shown(pupil.class_name)[:MAX_CLASS], troubles)


def without_doubles(found: list[Pupil]) -> tuple[list[Pupil], list[Aside]]:
    """Those who are one person each; the others, each with the line of whom they may be.

    The same INE, or the same name and birth date, is the same person; another INE or another birth date is
    somebody else. Where neither is there to tell, nothing is guessed.
    """
    asides: dict[int, Aside] = {}
    by_ine: dict[str, int] = {}
    by_name: dict[tuple[str, str], list[int]] = {}
    for index, one in enumerate(found):
        same_name = (names.key(one.last_name), names.key(one.first_name))
        rivals = by_name.setdefault(same_name, [])
        known = by_ine.get(one.ine) if one.ine else None
        for other in [known] if known is not None else rivals:
            code = _likeness(one, found[other])
            if code:
                asides[index] = _twin(code, one, found[other])
                if code != "doubled":
                    asides.setdefault(other, _twin(code, found[other], one))
                break
        rivals.append(index)
        if one.ine:
            by_ine.setdefault(one.ine, index)
    return [one for index, one in enumerate(found) if index not in asides], list(asides.values())


def _twin(code: RowCode, one: Pupil, other: Pupil) -> Aside:
    details = {"other": other.place, "other_class": other.class_name}
    value = one.ine if code == "ine_twice" else one.class_name if code == "two_classes" else ""
    return aside(one, Trouble(code, "", value, details))


def _likeness(one: Pupil, other: Pupil) -> RowCode | None:
    """What two rows with the same INE or the same name are to each other; None: two persons."""
    has_same_day = one.birth_date is not None and one.birth_date == other.birth_date
    if one.ine and one.ine == other.ine:
        if not has_same_day and not one.keys & other.keys:
            return "ine_twice"
    elif one.ine and other.ine:
        return None
    elif one.birth_date and other.birth_date:
        if not has_same_day:
            return None
    else:
        return "alike"
    return "doubled" if one.class_name.casefold() == other.class_name.casefold() else "two_classes"


def with_one_spelling(found: list[Pupil]) -> list[Pupil]:
    """Classes whose names differ in case alone are one, spelled as where it stands first."""
    spelled: dict[str, str] = {}
    return [
        replace(one, class_name=spelled.setdefault(one.class_name.casefold(), one.class_name))
        for one in found
    ]
