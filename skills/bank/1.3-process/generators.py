"""What the words of the exercises of 1.3 cannot draw, and the judge of the class report."""

from . import copying, counters, crossing, filters, till
from .counters import judge_schema, near_misses_schema, solve_schema
from .fair import club_sales, fair_example, one_rate_formula, race_results
from .first_steps import kept_at_most, row_with_most, survey_and_films
from .loads import load_curve
from .punctuality import two_zones
from .report import class_report, judge_report, near_misses_report, solve_report

__all__ = [
    "class_report",
    "club_sales",
    "fair_example",
    "judge_report",
    "judge_schema",
    "kept_at_most",
    "load_curve",
    "near_misses_report",
    "near_misses_schema",
    "one_rate_formula",
    "race_results",
    "row_with_most",
    "solve_report",
    "solve_schema",
    "survey_and_films",
    "two_zones",
]


def table_crossing(draw, values):
    """Two tables of the same shape, one crossing to read, and where a slip of table, row or column leads."""
    scene = draw.stream("scene").choose(crossing.SCENES)
    height, width = len(scene["rows"]), len(scene["columns"])
    figures = draw.stream("figures").sample(list(range(26, 100)), 2 * height * width)
    grids = [
        [figures[(table * height + row) * width :][:width] for row in range(height)] for table in range(2)
    ]
    place = draw.stream("place")
    table, row, column = place.integer(0, 1), place.integer(0, height - 1), place.integer(0, width - 1)
    beside = column + 1 if column + 1 < width else column - 1
    below = row + 1 if row + 1 < height else row - 1
    slips = {
        "other_table": grids[1 - table][row][column],
        "next_column": grids[table][row][beside],
        "next_row": grids[table][below][column],
        "row_total": sum(grids[table][row]),
    }
    key = grids[table][row][column]
    draw.require(len({key, *slips.values()}) == 5, "each slip leads to a figure of its own")
    return {
        "question": crossing.filled(
            scene["question"],
            table=scene["named"][table],
            row=scene["rows"][row],
            column=scene["said"][column],
        ),
        "table": scene["tables"][table],
        "other_table": scene["tables"][1 - table],
        "row": scene["rows"][row],
        "below": scene["rows"][below],
        "column": scene["columns"][column],
        "beside": scene["columns"][beside],
        "answer": key,
        "unit": scene["unit"],
        "slips": slips,
        "tables": [_shown_table(scene, index, grids[index]) for index in range(2)],
    }


def _shown_table(scene, index, grid):
    rows = [
        [_capital(name), *line, {"cell": sum(line), "look": "strong"}]
        for name, line in zip(scene["rows"], grid, strict=True)
    ]
    return {
        "kind": "table",
        "label": scene["tables"][index],
        "caption": scene["source"],
        "columns": [scene["corner"], *scene["columns"], crossing.TOTAL],
        "rows": rows,
        "row_headers": True,
    }


def _capital(words):
    return {language: text[0].upper() + text[1:] for language, text in words.items()}


def copied_formula(draw, values):
    """A sheet, a formula in one of its cells, and the formula found where it was copied to."""
    sheet = draw.stream("sheet")
    top = sheet.integer(1, 4)
    grid = sheet.choose(copying.SHEETS)(sheet, top)
    place = draw.stream("place")
    way = place.choose(sorted(grid["reach"]))
    count = place.integer(1, grid["reach"][way])
    right, down = copying.towards(way, count)
    column, row = grid["start"]
    start, target = f"{column}{row}", f"{chr(ord(column) + right)}{row + down}"
    formula = grid["formula"]
    found = {name: copying.copied(formula, right, down, holds) for name, holds in copying.BELIEFS.items()}
    found["other_way"] = copying.copied(formula, down, right, copying.BELIEFS["key"])
    key = found.pop("key")
    # Where only one reference bears a $, holding the other part of it holds nothing.
    twisted = found["other_side"] not in (key, found["dollars_ignored"])
    beliefs = [formula, *(text for name, text in found.items() if twisted or name != "other_side")]
    draw.require(len({key, *beliefs}) == len(beliefs) + 1, "each belief leads to a formula of its own")
    first, second = copying.steps(formula, way, count)
    return {
        "formula": formula,
        "start": start,
        "target": target,
        "way": way,
        "move": copying.told_move(way, count),
        "wish": grid["wish"],
        "key": key,
        "found": found,
        "twisted": twisted,
        "first": first,
        "second": second,
        "sheet": _shown_sheet(grid["rows"], top, start, target, formula),
    }


def _shown_sheet(rows, top, start, target, formula):
    def cell(column, row, content):
        if f"{column}{row}" == start:
            return {"cell": {"text": formula, "look": "code"}, "look": "filled"}
        if f"{column}{row}" == target:
            return {"cell": "?", "look": "attention"}
        return "" if content is None else content

    return {
        "kind": "table",
        "spreadsheet": True,
        "first_row": top,
        "formula": {"cell": start, "text": formula},
        "rows": [
            [cell(column, row, content) for column, content in zip("ABCDEFGH", line, strict=False)]
            for row, line in enumerate(rows, start=top)
        ],
    }


def counter_export(draw, values):
    """A raw export and the schema that it is to meet."""
    made = counters.table(draw.stream("table"))
    telling = [
        one for one in made["records"] if one[4] >= 1000 and one[3][5:7] != one[3][8:] and one[3][8:] < "13"
    ]
    draw.require(telling, "one line shows all that changes")
    large = telling[0]
    counter, code, _, day, passages, warmth = large
    year, month, number = day.split("-")
    return {
        "what": draw.stream("what").choose(counters.WHAT),
        "made": made,
        "lines": len(made["order"]) + 1,
        "count": len(made["records"]),
        "doubles": counters.DOUBLES,
        "raw": {
            "day": f"{number}/{month}/{year}",
            "passages": f"{passages:,}".replace(",", "\u00a0"),
            "warmth": warmth.replace(".", ","),
        },
        "example": {
            "counter": counter,
            "code": code,
            "day": day,
            "passages": str(passages),
            "warmth": warmth,
        },
        "export": counters.export(made),
        "schema": counters.schema(),
    }


def till_sheet(draw, values):
    """A till whose total leaves out a few amounts, and the totals of those who find some of them."""
    club = draw.stream("club").choose(till.CLUBS)
    found, amounts, cells, book = till.sheet(draw.stream("sheet"), club)
    key, texts = sum(amounts), sum(sum(kind) for kind in found.values())
    slips = {
        "texts_ignored": key - texts,
        "signs_missed": key - sum(found["euro"]),
        "space_missed": key - sum(found["hidden"]),
        "plain_missed": key - sum(found["plain"]),
        "total_added": 2 * key,
    }
    draw.require(len({key, *slips.values()}) == 6, "each slip leads to a total of its own")
    return {
        "club": club["name"],
        "lines": len(amounts),
        "cells": list(cells),
        "plain": [cell for cell, kind in cells.items() if kind == "plain"],
        "with_sign": [cell for cell, kind in cells.items() if kind == "euro"],
        "with_space": next(cell for cell, kind in cells.items() if kind == "hidden"),
        "missing": texts,
        "key": key,
        "slips": slips,
        "books": [book, {**book, "name": book["name"].replace(".ods", ".xlsx")}],
    }


def filtered_rows(draw, values):
    """Ten rows, the ones that two conditions keep, and those that a careless filter keeps."""
    scene, stream = draw.stream("scene").choose(filters.SCENES), draw.stream("rows")
    limit = stream.choose(scene["limits"])
    lines = filters.rows(stream, scene, limit)

    def parts(test):
        return sorted(
            part
            for part, role, _, number, word in lines
            if test(role, number, word["en"] == scene["yes"]["en"])
        )

    marks = {
        "limit_included": parts(lambda role, number, fits: number <= limit and fits),
        "first_condition_only": parts(lambda role, number, fits: number < limit),
        "second_condition_only": parts(lambda role, number, fits: fits),
    }
    kept = parts(lambda role, number, fits: number < limit and fits)
    draw.require(len({tuple(kept), *map(tuple, marks.values())}) == 4, "each belief marks rows of its own")
    name = values["person"]["first"]
    return {
        "ask": {language: text.format(name=name, limit=limit) for language, text in scene["ask"].items()},
        "limit": limit,
        "unit": scene["unit"],
        "yes": scene["yes"],
        "names": {
            role: [line[2] for line in lines if line[1] == role]
            for role in ("kept", "equal", "other", "over")
        },
        "kept": kept,
        "marks": marks,
        "table": filters.shown(scene, lines),
    }
