"""Calendars of material as a table of steps and days, events spanning their rows."""


def minutes(clock):
    hours, _, rest = clock.partition(":")
    return int(hours) * 60 + int(rest)


def clock(total):
    return f"{total // 60:02d}:{total % 60:02d}"


def timetable(block):
    """A `calendar` block as {rows, all_day}: rows of {time, is_full, cells}, a cell {span, events}.

    Events of a day that overlap share one cell, in order of their start; a cell swallowed by the one above is left out.
    """
    step, start, end = (
        block.get("step", 30),
        minutes(block.get("from", "08:00")),
        minutes(block.get("to", "18:00")),
    )
    count = (end - start) // step
    days = range(len(block["days"]))
    timed = [one for one in block["events"] if "from" in one]
    columns = [_column([one for one in timed if one["day"] == day], start, step, count) for day in days]
    rows = [
        {
            "time": clock(start + row * step),
            "is_full": (start + row * step) % 60 == 0,
            "cells": [column[row] for column in columns if row in column],
        }
        for row in range(count)
    ]
    all_day = [[one for one in block["events"] if one["day"] == day and "from" not in one] for day in days]
    return {"rows": rows, "all_day": all_day if any(all_day) else []}


def _column(events, start, step, count):
    """{row: cell} of one day; rows covered by a cell that began above are missing."""
    cells, taken = {}, 0
    for first, last, together in _clusters(events, start, step, count):
        cells |= {row: {"span": 1, "events": []} for row in range(taken, first)}
        cells[first] = {"span": last - first, "events": together}
        taken = last
    return cells | {row: {"span": 1, "events": []} for row in range(taken, count)}


def _clusters(events, start, step, count):
    clusters = []
    for event in sorted(events, key=lambda one: (minutes(one["from"]), minutes(one["to"]))):
        first = max(0, (minutes(event["from"]) - start) // step)
        last = min(count, max(first + 1, -(-(minutes(event["to"]) - start) // step)))
        if clusters and first < clusters[-1][1]:
            clusters[-1][1] = max(clusters[-1][1], last)
            clusters[-1][2].append(event)
        else:
            clusters.append([first, last, [event]])
    return clusters
