"""Where the titles of a table stand, and which column is which."""

from collections.abc import Mapping
from dataclasses import dataclass

from . import names
from .formats import TABLE, FieldName, Format, titles_of
from .tables import Row, Sheet

LOOKED_AT = 30  # rows, to find the titles
SURE = 2  # titles known, from which a row is one of titles


@dataclass(frozen=True)
class Columns:
    """Field -> index of its column; fields that two columns claim; required fields that none does."""

    titles: tuple[str, ...]
    indices: Mapping[FieldName, int]
    twice: tuple[FieldName, ...]
    missing: tuple[FieldName, ...]

    def cell(self, row: Row, field: FieldName) -> str:
        return row[self.indices[field]] if field in self.indices else ""

    def title(self, field: FieldName) -> str:
        index = self.indices.get(field, -1)
        return self.titles[index] if 0 <= index < len(self.titles) else ""


_USUAL = {names.key(title): field.name for field in TABLE.fields for title in titles_of(field)}


def fitness(sheet: Sheet) -> int:
    """How many different fields the best row of titles names."""
    return max((_known(row) for row in sheet.rows[:LOOKED_AT]), default=0)


def _known(row: Row) -> int:
    return len({_USUAL[names.key(cell)] for cell in row.cells if names.key(cell) in _USUAL})


def header_of(sheet: Sheet) -> tuple[int, bool]:
    """(index of the row of titles, whether it is known to be one); the first row of two cells where none is."""
    scores = [_known(row) for row in sheet.rows[:LOOKED_AT]]
    best = max(scores, default=0)
    if best >= SURE:
        return scores.index(best), True
    wide = [index for index, row in enumerate(sheet.rows[:LOOKED_AT]) if sum(map(bool, row.cells)) > 1]
    return (scores.index(1) if best else wide[0] if wide else 0), best > 0


def match(
    form: Format, titles: tuple[str, ...], rows: tuple[Row, ...], by_hand: Mapping[FieldName, int] | None
) -> Columns:
    """The columns of a table, those set by hand where they are."""
    indices: dict[FieldName, int] = {}
    twice: list[FieldName] = []
    if by_hand is not None:
        indices = {name: index for name, index in by_hand.items() if 0 <= index < len(titles)}
    else:
        keys = [names.key(title) for title in titles]
        for field in form.fields:
            found = next((same for title in titles_of(field) if (same := _at(keys, title))), [])
            if len(found) > 1 and any(len({row[index].strip() for index in found}) > 1 for row in rows):
                twice.append(field.name)
            elif found:
                indices[field.name] = found[0]
        if {"last_name", "first_name"} <= indices.keys():
            indices.pop("full_name", None)
    missing = [field.name for field in form.fields if field.is_required and field.name not in indices]
    if "full_name" in indices:
        missing = [name for name in missing if name not in ("last_name", "first_name")]
        twice = [name for name in twice if name not in ("last_name", "first_name")]
    return Columns(titles, indices, tuple(twice), tuple(missing))


def _at(keys: list[str], title: str) -> list[int]:
    wanted = names.key(title)
    return [index for index, one in enumerate(keys) if one == wanted]
