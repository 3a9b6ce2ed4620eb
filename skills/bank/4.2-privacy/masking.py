"""A table of counts with its small cells masked, one of which can still be worked out from the totals."""

from itertools import product

ACTIVITIES = [
    {"fr": "Boxe", "en": "Boxing"},
    {"fr": "Chorale", "en": "Choir"},
    {"fr": "Danse", "en": "Dance"},
    {"fr": "Échecs", "en": "Chess"},
    {"fr": "Judo", "en": "Judo"},
    {"fr": "Natation", "en": "Swimming"},
    {"fr": "Théâtre", "en": "Drama"},
    {"fr": "Yoga", "en": "Yoga"},
]
TOWNS = ["Hautbourg", "Luzeron", "Montclar", "Pontarel", "Rivesec", "Sauvagny", "Valbrune"]
ROWS, COLUMNS, LOW = 5, 6, 5
MASK = "•"


def masked_cells(draw, values):
    """The published table, the cell that leaks with its value, and the cheapest cell that would close the leak.

    The nine masked cells are two rings of four (each a pair of rows and a pair of columns) and a bridge between
    them: the bridge alone follows from the totals, because no ring passes through it.
    """
    rows = draw.stream("rows").shuffled(range(ROWS))
    columns = draw.stream("columns").shuffled(range(COLUMNS))
    rings = [(rows[:2], columns[:2]), (rows[2:4], columns[2:4])]
    bridge = (rows[0], columns[2])
    masked = {cell for ring in rings for cell in product(*ring)} | {bridge}
    repairs = _repairs(rings, bridge)
    counts = _counts(draw, masked, repairs, bridge)
    best = min(repairs, key=counts.__getitem__)
    draw.require(_is_closed(counts, rings, bridge, best), "masking the repair leaves several values possible")
    smallest = min((cell for cell in counts if cell not in masked), key=counts.__getitem__)
    on_line = min((cell for cell in repairs if _shares(cell, bridge)), key=counts.__getitem__)
    draw.require(smallest not in repairs and not _shares(best, bridge), "each slip leads elsewhere")
    names = (draw.stream("activities").sample(ACTIVITIES, ROWS), draw.stream("towns").sample(TOWNS, COLUMNS))
    offered = _offered(draw, counts, masked, {best, smallest, on_line}, repairs)
    return {
        "cells": _options(sorted(masked), names),
        "extras": _options(offered, names),
        "key": {"cell": _id(bridge), "value": counts[bridge], "extra": _id(best)},
        "slips": {
            "smallest": {"extra": _id(smallest)},
            "on_line": {"extra": _id(on_line)},
            "missing": {"value": sum(counts[cell] for cell in masked if cell[0] == bridge[0])},
        },
        "told": _told(counts, names, rings, bridge, {"best": best, "smallest": smallest, "on_line": on_line}),
        "table": _table(counts, masked, names),
    }


def _repairs(rings, bridge):
    """The cells that link the two rings once more; masked with them, the bridge lies on a ring too."""
    (first_rows, first_columns), (other_rows, other_columns) = rings
    cells = {*product(first_rows, other_columns), *product(other_rows, first_columns)}
    return sorted(cells - {bridge})


def _shares(cell, other):
    return cell[0] == other[0] or cell[1] == other[1]


def _counts(draw, masked, repairs, bridge):
    """Counts of 2 to 3 in the rings, so that no bound gives them away, larger ones elsewhere, none of them twice."""
    stream = draw.stream("counts")
    far = [cell for cell in repairs if not _shares(cell, bridge)]
    best = stream.choose(far)
    counts = {cell: stream.integer(2, 3) for cell in sorted(masked)}
    counts[bridge] = stream.integer(1, 4)
    low, rest = (
        stream.integer(6, 8),
        [cell for cell in product(range(ROWS), range(COLUMNS)) if cell not in masked],
    )
    others = [cell for cell in stream.shuffled(rest) if cell != best]
    smallest = next(cell for cell in others if cell not in repairs)
    counts[smallest], counts[best] = stream.integer(LOW, low - 1), low
    large = stream.sample(range(low + 1, 48), len(others))
    counts |= {cell: count for cell, count in zip(others, large, strict=True) if cell != smallest}
    return counts


def _is_closed(counts, rings, bridge, extra):
    """Whether the bridge could have another value of 1 to 4 once `extra` is masked with the rest."""
    for value in set(range(1, LOW)) - {counts[bridge]}:
        shift = value - counts[bridge]
        for other in (shift, -shift):
            moved = {bridge: shift, extra: other}
            if counts[extra] + other > 0 and all(_solvable(counts, ring, moved) for ring in rings):
                return True
    return False


def _solvable(counts, ring, moved):
    """Whether the four cells of a ring can take values of 1 to 4 that keep every total once others have moved."""
    (top, bottom), (left, right) = ring

    def total(cells, line):
        return sum(counts[cell] for cell in cells) - sum(shift for cell, shift in moved.items() if line(cell))

    first = total([(top, left), (top, right)], lambda cell: cell[0] == top)
    second = total([(bottom, left), (bottom, right)], lambda cell: cell[0] == bottom)
    down = total([(top, left), (bottom, left)], lambda cell: cell[1] == left)
    across = total([(top, right), (bottom, right)], lambda cell: cell[1] == right)
    if first + second != down + across:
        return False
    return any(
        all(0 < each < LOW for each in (a, first - a, down - a, second - down + a)) for a in range(1, LOW)
    )


def _offered(draw, counts, masked, wanted, repairs):
    """Eight cells to choose from: those that a slip leads to, other repairs, and small ones that repair nothing."""
    others = [cell for cell in repairs if cell not in wanted]
    small = sorted(
        (cell for cell in counts if cell not in masked and cell not in wanted and cell not in repairs),
        key=counts.__getitem__,
    )
    return sorted([*wanted, *draw.stream("offered").sample(others, 2), *small[:3]])


def _id(cell):
    return f"c{cell[0] + 1}{cell[1] + 1}"


def _name(cell, names):
    activity, town = names[0][cell[0]], names[1][cell[1]]
    return {language: f"{activity[language]}, {town}" for language in ("fr", "en")}


def _options(cells, names):
    return [{"id": _id(cell), "text": _name(cell, names)} for cell in cells]


def _told(counts, names, rings, bridge, cells):
    """What the explanation counts: what rows and columns of the bridge's first ring lack."""
    (rows, columns), other = rings
    in_rows = sum(counts[cell] for cell in product(rows, columns)) + counts[bridge]
    return {
        "rows": [names[0][row] for row in rows],
        "columns": [names[1][column] for column in columns],
        "other_columns": [names[1][column] for column in other[1]],
        "in_rows": in_rows,
        "in_columns": in_rows - counts[bridge],
        "bridge": _name(bridge, names),
        "value": counts[bridge],
        "line": names[0][bridge[0]],
        **{name: {"name": _name(cell, names), "count": counts[cell]} for name, cell in cells.items()},
    }


def _table(counts, masked, names):
    def line(row):
        shown = [
            {"cell": MASK, "align": "end"} if (row, column) in masked else counts[row, column]
            for column in range(COLUMNS)
        ]
        return [names[0][row], *shown, sum(counts[row, column] for column in range(COLUMNS))]

    rows = [line(row) for row in range(ROWS)]
    totals = [sum(counts[row, column] for row in range(ROWS)) for column in range(COLUMNS)]
    return {
        "kind": "table",
        "label": {"fr": "Tableau à publier", "en": "Table to publish"},
        "columns": [{"fr": "Activité", "en": "Activity"}, *names[1], "Total"],
        "row_headers": True,
        "rows": [*rows, {"cells": ["Total", *totals, sum(totals)], "look": "total"}],
        "caption": {
            "fr": f"{MASK}\u00a0: effectif de 1 à 4, masqué",
            "en": f"{MASK}: count of 1 to 4, masked",
        },
    }
