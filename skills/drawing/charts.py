"""Charts of material as SVG with their figures in a table."""

from math import ceil, floor, log10

from django.utils.translation import gettext as _

from . import spans
from .canvas import Canvas, polar, polyline, ring_segment

WIDTH, HEIGHT = 480, 280
LEFT, RIGHT, TOP, BOTTOM = 52, 12, 14, 30


def chart(block):
    """A `chart` block as {svg, legend, table}; raises ValueError for an unknown type."""
    kind = block.get("type")
    if kind not in DRAWERS:
        raise ValueError(f"unknown type of chart {kind!r}: one of {', '.join(DRAWERS)}")
    label = spans.plain(block.get("title") or block.get("label")) or _("Chart")
    canvas = DRAWERS[kind](block)
    named = block["x"]["values"] if kind == "pie" else [one.get("name") for one in block["series"]]
    legend = [{"name": spans.plain(name), "number": at} for at, name in enumerate(named, start=1)]
    if len(block["series"]) < 2 and kind != "pie":
        legend = []
    shown = block.get("table") is not False
    return {"svg": canvas.svg(label), "legend": legend, "table": _table(block) if shown else None}


def _table(block):
    corner = block["x"].get("label") or ""
    columns = [
        corner,
        *[one.get("name") or block.get("y", {}).get("label") or _("Value") for one in block["series"]],
    ]
    values = zip(*[one["values"] for one in block["series"]], strict=True)
    rows = [[name, *line] for name, line in zip(block["x"]["values"], values, strict=True)]
    return {"kind": "table", "columns": columns, "rows": rows, "row_headers": True}


class Axis:
    """A scale of values from `low` to `high` in steps, onto pixels from `start` to `end`."""

    def __init__(self, given, values, start, end):
        found = [value for value in values if value is not None] or [0]
        self.low = given.get("min", min(0, *found) if len(found) > 1 else min(0, found[0]))
        top = given.get("max")
        self.step = given.get("step") or _nice_step((top if top is not None else max(found)) - self.low)
        self.high = (
            top
            if top is not None
            else self.low + self.step * max(1, ceil((max(found) - self.low) / self.step))
        )
        self.start, self.end = start, end
        self.unit = spans.plain(given.get("unit"))

    def at(self, value):
        share = (value - self.low) / ((self.high - self.low) or 1)
        return self.start + (self.end - self.start) * min(max(share, 0), 1)

    def ticks(self):
        count = floor((self.high - self.low) / self.step + 1e-9)
        return [round(self.low + self.step * index, 10) for index in range(count + 1)]

    def name(self, value):
        return spans.number(value, None, self.unit)


def _nice_step(width):
    """A step of 1, 2 or 5 times a power of ten that cuts this width in about five."""
    raw = (width or 1) / 5
    power = 10 ** floor(log10(raw))
    return next(factor * power for factor in (1, 2, 5, 10) if factor * power >= raw)


def _upright(block, values):
    canvas = Canvas(WIDTH, HEIGHT)
    axis = Axis(block.get("y", {}), values, HEIGHT - BOTTOM, TOP)
    for tick in axis.ticks():
        canvas.line(LEFT, axis.at(tick), WIDTH - RIGHT, axis.at(tick), "grid")
        canvas.text(LEFT - 8, axis.at(tick) + 4, axis.name(tick), "tick", "end")
    return canvas, axis


def _places(count):
    width = (WIDTH - LEFT - RIGHT) / max(count, 1)
    return [LEFT + width * (index + 0.5) for index in range(count)], width


def _names(canvas, block, places):
    skip = max(1, ceil(len(places) / 12))
    for index, (place, name) in enumerate(zip(places, block["x"]["values"], strict=True)):
        if index % skip == 0:
            canvas.text(place, HEIGHT - BOTTOM + 18, spans.plain(name), "tick")


def _flat(block):
    return [value for one in block["series"] for value in one["values"]]


def _bars(block):
    canvas, axis = _upright(block, _flat(block))
    places, width = _places(len(block["x"]["values"]))
    share = width * 0.72 / len(block["series"])
    for number, one in enumerate(block["series"], start=1):
        for place, value in zip(places, one["values"], strict=True):
            if value is None:
                continue
            left = place - width * 0.36 + share * (number - 1)
            _bar(canvas, axis, left, share * 0.94, max(axis.low, 0) if axis.low > 0 else 0, value, number)
            _value(canvas, block, left + share * 0.47, axis.at(value) - 5, axis, value)
    _names(canvas, block, places)
    return canvas


def _bar(canvas, axis, left, width, floor_value, value, number):
    low, high = sorted((axis.at(floor_value), axis.at(value)))
    canvas.box(left, low, width, max(high - low, 0.5), f"series-{number}", rx=2)


def _value(canvas, block, x, y, axis, value, anchor="middle"):
    if block.get("values_shown"):
        canvas.text(x, y, axis.name(value), "value", anchor)


def _stacked(block):
    sums = [
        sum(value or 0 for value in line)
        for line in zip(*[one["values"] for one in block["series"]], strict=True)
    ]
    canvas, axis = _upright(block, sums)
    places, width = _places(len(sums))
    for index, place in enumerate(places):
        below = 0
        for number, one in enumerate(block["series"], start=1):
            value = one["values"][index] or 0
            low, high = axis.at(below), axis.at(below + value)
            canvas.box(place - width * 0.33, high, width * 0.66, low - high, f"series-{number}")
            below += value
        _value(canvas, block, place, axis.at(below) - 5, axis, below)
    _names(canvas, block, places)
    return canvas


def _rows(block):
    names = [spans.plain(name) for name in block["x"]["values"]]
    left = min(190, max(60, 8 * max(map(len, names), default=0) + 14))
    line = 16 * len(block["series"]) + 14
    canvas = Canvas(WIDTH, TOP + line * len(names) + BOTTOM)
    axis = Axis(block.get("y", {}), _flat(block), left, WIDTH - RIGHT - 34)
    for tick in axis.ticks():
        canvas.line(axis.at(tick), TOP, axis.at(tick), canvas.height - BOTTOM, "grid")
        canvas.text(axis.at(tick), canvas.height - BOTTOM + 18, axis.name(tick), "tick")
    for index, name in enumerate(names):
        top = TOP + line * index + 7
        canvas.text(left - 8, top + (line - 14) / 2 + 4, name, "tick", "end")
        for number, one in enumerate(block["series"], start=1):
            value = one["values"][index]
            if value is not None:
                canvas.box(
                    left,
                    top + 16 * (number - 1),
                    max(axis.at(value) - left, 0.5),
                    14,
                    f"series-{number}",
                    rx=2,
                )
                _value(canvas, block, axis.at(value) + 6, top + 16 * (number - 1) + 11, axis, value, "start")
    return canvas


def _lines(block):
    canvas, axis = _upright(block, _flat(block))
    places, _width = _places(len(block["x"]["values"]))
    for number, one in enumerate(block["series"], start=1):
        for run in _runs(places, one["values"], axis):
            canvas.path(polyline(run), f"line-{number}")
            for x, y in run:
                canvas.dot(x, y, 3.5, f"series-{number}")
        for place, value in zip(places, one["values"], strict=True):
            if value is not None:
                _value(canvas, block, place, axis.at(value) - 9, axis, value)
    _names(canvas, block, places)
    return canvas


def _runs(places, values, axis):
    """Points of a line, cut where a value is missing."""
    run = []
    for place, value in zip(places, values, strict=True):
        if value is not None:
            run.append((place, axis.at(value)))
        elif run:
            yield run
            run = []
    if run:
        yield run


def _points(block):
    canvas, axis = _upright(block, _flat(block))
    across = Axis(block["x"], block["x"]["values"], LEFT, WIDTH - RIGHT)
    for tick in across.ticks():
        canvas.text(across.at(tick), HEIGHT - BOTTOM + 18, across.name(tick), "tick")
    for number, one in enumerate(block["series"], start=1):
        for x, value in zip(block["x"]["values"], one["values"], strict=True):
            if value is not None:
                canvas.dot(across.at(x), axis.at(value), 4.5, f"series-{number}")
    return canvas


def _pie(block):
    canvas = Canvas(HEIGHT, HEIGHT)
    centre, radius = HEIGHT / 2, HEIGHT / 2 - 8
    values = [value or 0 for value in block["series"][0]["values"]]
    total, turn = sum(values) or 1, 0.0
    for number, value in enumerate(values, start=1):
        end = turn + value / total
        if value == total:
            canvas.dot(centre, centre, radius, f"series-{number}")
        elif value:
            canvas.path(ring_segment(centre, 0, radius, turn, end), f"series-{number} slice")
            if block.get("values_shown"):
                _slice_value(canvas, block, centre, radius * 0.66, (turn + end) / 2, value)
        turn = end
    return canvas


def _slice_value(canvas, block, centre, radius, turn, value):
    x, y = polar(centre, radius, turn)
    unit = spans.plain(block.get("y", {}).get("unit"))
    canvas.text(x, y + 4, spans.number(value, None, unit), "value on-slice")


DRAWERS = {"bars": _bars, "rows": _rows, "stacked": _stacked, "lines": _lines, "points": _points, "pie": _pie}
