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
MASK, ADDED = "•", "◦"
# Rows and columns of the two blocks; with the bridge, several rows, several columns or both have three masked cells.
SHAPES = [((3, 2), (2, 2)), ((2, 2), (2, 3)), ((3, 2), (2, 3))]


def masked_cells(draw, values):
    """The published table, the cell that leaks with its value, and the cheapest cell that would close the leak.

    The masked cells are two blocks (each some rows by some columns, all masked) and a bridge between them: the
    bridge alone follows from the totals, because every other cell is a corner of a rectangle of masked cells.
    """
    blocks = _blocks(draw)
    (rows, _), (_, columns) = blocks
    bridge = (rows[0], columns[0])
    masked = {cell for block in blocks for cell in product(*block)} | {bridge}
    repairs = _repairs(blocks, bridge)
    best = draw.stream("best").choose(repairs)
    counts = _counts(draw, masked, repairs, bridge, best)
    draw.require(_is_closed(counts, blocks, bridge, best), "masking the repair leaves several values open")
    useless = sorted(counts.keys() - masked - set(repairs), key=counts.__getitem__)
    on_line = min((cell for cell in repairs if _shares(cell, bridge)), key=counts.__getitem__)
    dearer, too = draw.stream("offered").sample([cell for cell in repairs if cell not in (best, on_line)], 2)
    named = {"best": best, "smallest": useless[0], "on_line": on_line, "dearer": dearer}
    named["dearer_too"] = too if on_line == best else dearer
    names = (draw.stream("activities").sample(ACTIVITIES, ROWS), draw.stream("towns").sample(TOWNS, COLUMNS))
    return {
        "cells": _options(sorted(masked), names),
        "extras": _options(_offered(named, useless), names),
        "key": {"cell": _id(bridge), "value": counts[bridge], "extra": _id(best)},
        "apart": on_line != best,
        "slips": {
            **{name: {"extra": _id(cell)} for name, cell in named.items()},
            "missing": {"value": sum(counts[cell] for cell in masked if cell[0] == bridge[0])},
        },
        "told": _told(counts, names, blocks, bridge, named),
        "table": _table(counts, masked, names),
    }


def _blocks(draw):
    """The rows and columns of both blocks, which share none."""
    (height, width), (other_height, other_width) = draw.stream("shape").choose(SHAPES)
    rows = draw.stream("rows").shuffled(range(ROWS))
    columns = draw.stream("columns").shuffled(range(COLUMNS))
    return [
        (rows[:height], columns[:width]),
        (rows[height : height + other_height], columns[width : width + other_width]),
    ]


def _repairs(blocks, bridge):
    """The cells that link the two blocks once more; masked with them, the bridge lies on a ring too."""
    (first_rows, first_columns), (other_rows, other_columns) = blocks
    cells = {*product(first_rows, other_columns), *product(other_rows, first_columns)}
    return sorted(cells - {bridge})


def _shares(cell, other):
    return cell[0] == other[0] or cell[1] == other[1]


def _counts(draw, masked, repairs, bridge, best):
    """Counts of 2 to 3 in the blocks, so that no bound gives them away, larger ones elsewhere, none of them twice."""
    stream = draw.stream("counts")
    counts = {cell: stream.integer(2, 3) for cell in sorted(masked)}
    counts[bridge], counts[best] = stream.integer(1, 4), stream.integer(9, 14)
    rest = [cell for cell in product(range(ROWS), range(COLUMNS)) if cell not in masked and cell != best]
    useless = [cell for cell in stream.shuffled(rest) if cell not in repairs][: stream.integer(1, 3)]
    counts |= zip(useless, stream.sample(range(LOW, counts[best]), len(useless)), strict=True)
    others = [cell for cell in rest if cell not in useless]
    return counts | dict(zip(others, stream.sample(range(counts[best] + 1, 48), len(others)), strict=True))


def _is_closed(counts, blocks, bridge, extra):
    """Whether the bridge could have another value of 1 to 4 once `extra` is masked with the rest."""
    for value in set(range(1, LOW)) - {counts[bridge]}:
        shift = value - counts[bridge]
        for other in (shift, -shift):
            moved = {bridge: shift, extra: other}
            if counts[extra] + other > 0 and all(_solvable(counts, block, moved) for block in blocks):
                return True
    return False


def _solvable(counts, block, moved):
    """Whether the cells of a block can take values of 1 to 4 that keep every total once others have moved."""
    rows, columns = block
    totals = [
        [
            sum(counts[cell] for cell in product(rows, columns) if cell[axis] == line)
            - sum(shift for cell, shift in moved.items() if cell[axis] == line)
            for line in lines
        ]
        for axis, lines in enumerate(block)
    ]
    pairs, ends = totals if len(columns) == 2 else totals[::-1]
    lowest = sum(max(1, total - LOW + 1) for total in pairs)
    highest = sum(min(LOW - 1, total - 1) for total in pairs)
    return (
        sum(pairs) == sum(ends)
        and all(1 < total < 2 * LOW - 1 for total in pairs)
        and lowest <= ends[0] <= highest
    )


def _offered(named, useless):
    """Eight cells to choose from: three that repair, and of those that repair nothing the smallest."""
    repairing = {cell for name, cell in named.items() if name != "smallest"}
    return sorted([*repairing, *useless[: 8 - len(repairing)]])


def _id(cell):
    return f"c{cell[0] + 1}{cell[1] + 1}"


def _name(cell, names):
    activity, town = names[0][cell[0]], names[1][cell[1]]
    return {language: f"{activity[language]}, {town}" for language in ("fr", "en")}


def _options(cells, names):
    return [{"id": _id(cell), "text": _name(cell, names)} for cell in cells]


def _told(counts, names, blocks, bridge, cells):
    """What the explanation counts: what rows and columns of the bridge's first block lack."""
    (rows, columns), _ = blocks
    in_rows = sum(counts[cell] for cell in product(rows, columns)) + counts[bridge]
    return {
        "rows": [names[0][row] for row in rows],
        "columns": [names[1][column] for column in columns],
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
            "fr": f"{MASK}\u00a0: de 1 à 4. La case ajoutée portera {ADDED}.",
            "en": f"{MASK}: 1 to 4. The added cell will show {ADDED}.",
        },
    }
