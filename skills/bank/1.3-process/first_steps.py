"""What the module on reading and filtering a table shows, and what its checks are drawn from."""

from . import crossing, filters
from .words import two


def survey_and_films(draw, values):
    """A table with one crossing, and a list with two conditions, for the lessons."""
    scene, stream = crossing.SCENES[0], draw.stream("figures")
    grid = [stream.sample(list(range(26, 100)), len(scene["columns"])) for _ in scene["rows"]]
    films, rows = filters.SCENES[0], draw.stream("rows")
    limit = 90
    lines = filters.rows(rows, films, limit)
    return {
        "row": scene["rows"][1],
        "column": scene["columns"][2],
        "cell": grid[1][2],
        "whole": sum(grid[1]),
        "limit": limit,
        "kept": [line[2] for line in lines if line[1] == "kept"],
        "equal": [line[2] for line in lines if line[1] == "equal"],
        "survey": _shown(scene, grid),
        "films": filters.shown(films, [(None, *line[1:]) for line in lines]),
    }


def _shown(scene, grid):
    rows = [
        [_capital(name), *line, {"cell": sum(line), "look": "strong"}]
        for name, line in zip(scene["rows"], grid, strict=True)
    ]
    return {"kind": "table", "label": scene["tables"][0], "caption": scene["source"],
            "columns": [scene["corner"], *scene["columns"], crossing.TOTAL],
            "rows": rows, "row_headers": True}  # fmt: skip


def _capital(words):
    return {language: text[0].upper() + text[1:] for language, text in words.items()}


def row_with_most(draw, values):
    """A table, a column, and the row in which that column is highest, or lowest."""
    scene, stream = draw.stream("scene").choose(crossing.SCENES), draw.stream("figures")
    height, width = len(scene["rows"]), len(scene["columns"])
    # The answer may be the largest number of the table or not: the column decides, not the whole.
    ours, theirs = stream.shuffled([(81, 88), (90, 98)])
    grid = [[stream.integer(30, 58) for _ in range(width)] for _ in range(height)]
    column = stream.integer(0, width - 1)
    other = (column + 1) % width
    top, full, beside, low = stream.sample(list(range(height)), 4)
    grid[full] = [figure if at == column else stream.integer(66, 79) for at, figure in enumerate(grid[full])]
    grid[top][column], grid[beside][other], grid[low][column] = (
        stream.integer(*ours),
        stream.integer(*theirs),
        stream.integer(20, 28),
    )

    def highest(measure):
        return max(range(height), key=measure)

    rows = {
        "key": highest(lambda row: grid[row][column]),
        "row_total": highest(lambda row: sum(grid[row])),
        "next_column": highest(lambda row: grid[row][other]),
        "lowest": min(range(height), key=lambda row: grid[row][column]),
    }
    draw.require(len(set(rows.values())) == 4, "each belief names a row of its own")
    is_least = draw.stream("asked").chance(0.4)
    if is_least:
        grid = [[110 - figure for figure in line] for line in grid]
    letters = dict(zip(stream.shuffled(list(rows)), "abcd", strict=True))
    return {
        "is_least": is_least,
        "column": scene["columns"][column],
        "other": scene["columns"][other],
        "names": {belief: _capital(scene["rows"][row]) for belief, row in rows.items()},
        "values": {belief: grid[row][column] for belief, row in rows.items()},
        "ids": letters,
        "choices": [
            {"id": letters[belief], "text": _capital(scene["rows"][row])} for belief, row in rows.items()
        ],
        "table": _shown(scene, grid),
    }


# Of each filter: its words, whether a number passes, and the filter that faces the other way.
FILTERS = {
    "most": {"said": ("{n} au plus", "at most {n}"), "passes": lambda number, limit: number <= limit, "turned": "least"},
    "under": {"said": ("moins de {n}", "under {n}"), "passes": lambda number, limit: number < limit, "turned": "over"},
    "least": {"said": ("{n} au moins", "at least {n}"), "passes": lambda number, limit: number >= limit, "turned": "most"},
    "over": {"said": ("plus de {n}", "over {n}"), "passes": lambda number, limit: number > limit, "turned": "under"},
}  # fmt: skip
TWINS = {"most": "under", "under": "most", "least": "over", "over": "least"}


def kept_at_most(draw, values):
    """Ten rows and a limit, included or not: how many rows a filter keeps."""
    scene, stream = draw.stream("scene").choose(filters.SCENES), draw.stream("rows")
    limit, asked = stream.choose(scene["limits"]), stream.choose(sorted(FILTERS))
    lines = filters.rows(stream, scene, limit)
    spare = [at for at, line in enumerate(lines) if line[3] != limit]
    for at in stream.sample(spare, stream.integer(0, 2)):
        lines[at] = (*lines[at][:3], limit, lines[at][4])
    numbers = [line[3] for line in lines]

    def kept(name):
        return sum(FILTERS[name]["passes"](number, limit) for number in numbers)

    slips = {
        "limit_misread": kept(TWINS[asked]),
        "other_side": kept(FILTERS[asked]["turned"]),
        "all_rows": len(numbers),
    }
    key = kept(asked)
    draw.require(len({key, *slips.values()}) == 4, "each belief has a count of its own")
    french, english = (said.replace("{n}", str(limit)) for said in FILTERS[asked]["said"])
    return {
        "title": scene["columns"][1],
        "limit": limit,
        "asked": two(french, english),
        "said": two(french[0].upper() + french[1:], english[0].upper() + english[1:]),
        "includes": asked in ("most", "least"),
        "equal": [line[2] for line in lines if line[3] == limit],
        "kept": [line[2] for line in lines if FILTERS[asked]["passes"](line[3], limit)],
        "key": key,
        "slips": slips,
        "table": filters.shown(scene, [(None, *line[1:]) for line in lines]),
    }
