"""Diagrams of material: boxes on a grid, arrows between them, frames around; and the same as a list."""

from hashlib import sha256

from django.utils.html import format_html
from django.utils.translation import gettext as _
from lucide.templatetags.lucide import lucide

from . import spans
from .canvas import Canvas, figure

BOX_WIDTH, LINE, GAP_X, GAP_Y, MARGIN = 132, 17, 62, 54, 18
FRAME_NAME = 10
WRAP = 16
ICONS = {
    "laptop": "laptop", "computer": "monitor", "phone": "smartphone", "tablet": "tablet", "server": "server",
    "router": "router", "printer": "printer", "cloud": "cloud", "database": "database", "person": "user",
    "people": "users", "house": "house", "school": "school", "file": "file", "folder": "folder", "mail": "mail",
    "lock": "lock", "shield": "shield", "start": "circle-play", "end": "circle-stop", "decision": "diamond",
}  # fmt: skip


def wrapped(words, width=WRAP):
    """A text cut into lines of about `width` signs."""
    lines = [""]
    for word in words.split():
        if lines[-1] and len(lines[-1]) + 1 + len(word) > width:
            lines.append(word)
        else:
            lines[-1] = f"{lines[-1]} {word}".strip()
    return [line for line in lines if line]


def diagram(block):
    """A `diagram` block as {svg, boxes, arrows}; boxes and arrows are for the list."""
    boxes = {box["id"]: _measured(box) for box in block["boxes"]}
    heights = {}
    for box in boxes.values():
        heights[box["row"]] = max(heights.get(box["row"], 0), box["height"])
    tops, below = {}, MARGIN + (FRAME_NAME if block.get("frames") else 0)
    for row in range(max(heights) + 1):
        tops[row] = below
        below += heights.get(row, 0) + GAP_Y
    columns = max(box["column"] for box in boxes.values()) + 1
    canvas = Canvas(2 * MARGIN + columns * BOX_WIDTH + (columns - 1) * GAP_X, below - GAP_Y + MARGIN)
    for box in boxes.values():
        box["x"] = MARGIN + box["column"] * (BOX_WIDTH + GAP_X)
        box["y"] = tops[box["row"]] + (heights[box["row"]] - box["height"]) / 2
    head = "head-" + sha256(repr(block).encode()).hexdigest()[:8]
    _heads(canvas, head)
    for frame in block.get("frames", ()):
        _frame(canvas, frame, [boxes[one] for one in frame["around"]])
    for arrow in block.get("arrows", ()):
        _arrow(canvas, arrow, boxes[arrow["from"]], boxes[arrow["to"]], f"url(#{head})")
    for box in boxes.values():
        _box(canvas, box)
    label = spans.plain(block.get("alt")) or _("Diagram")
    return {"svg": canvas.svg(label, "diagram-drawing"), "boxes": block["boxes"], "arrows": _listed(block)}


def _measured(box):
    lines = wrapped(spans.plain(box["text"]))
    details = wrapped(spans.plain(box.get("detail")), WRAP + 3)
    icon = ICONS.get(box.get("icon"))
    if box.get("icon") and not icon:
        raise ValueError(f"unknown icon {box['icon']!r} in a diagram: one of {', '.join(ICONS)}")
    height = 20 + LINE * (len(lines) + len(details)) + (30 if icon else 0)
    column, row = box["at"]
    return {"lines": lines, "details": details, "icon": icon, "height": height, "column": column, "row": row}


def _heads(canvas, name):
    canvas.shapes.append(
        format_html(
            '<defs><marker id="{}" viewBox="0 0 10 10" refX="9" refY="5" markerWidth="7" markerHeight="7" '
            'orient="auto-start-reverse"><path class="arrow-head" d="M0 0L10 5L0 10Z"/></marker></defs>',
            name,
        )
    )


def _frame(canvas, frame, around):
    left, top = min(box["x"] for box in around) - 12, min(box["y"] for box in around) - 24
    right = max(box["x"] for box in around) + BOX_WIDTH + 12
    bottom = max(box["y"] + box["height"] for box in around) + 12
    canvas.box(left, top, right - left, bottom - top, "frame", rx=10)
    canvas.text(left + 10, top + 15, spans.plain(frame.get("text")), "frame-name", "start")


def _arrow(canvas, arrow, source, target, mark):
    (x1, y1), (x2, y2) = _ends(source, target)
    look = "link dashed" if arrow.get("dashed") else "link"
    head = None if arrow.get("line") else mark
    canvas.line(x1, y1, x2, y2, look, marker_end=head, marker_start=head if arrow.get("both") else None)
    words = wrapped(spans.plain(arrow.get("text")), 14)
    upright = abs(x2 - x1) < 1
    for index, line in enumerate(words):
        x, y = (x1 + x2) / 2 + (8 if upright else 0), (y1 + y2) / 2 - 6 - 14 * (len(words) - 1 - index)
        canvas.text(x, y + (10 if upright else 0), line, "link-name", "start" if upright else "middle")


def _ends(source, target):
    """Where a line leaves one box and meets the other: facing sides, straight where they can be."""
    centre = source["x"] + BOX_WIDTH / 2, source["y"] + source["height"] / 2
    other = target["x"] + BOX_WIDTH / 2, target["y"] + target["height"] / 2
    rows_apart = abs(source["row"] - target["row"])
    if rows_apart > abs(source["column"] - target["column"]):
        down = other[1] > centre[1]
        leaves, meets = (source["height"], 0) if down else (0, target["height"])
        return (centre[0], source["y"] + leaves), (other[0], target["y"] + meets)
    right = other[0] > centre[0]
    return (source["x"] + (BOX_WIDTH if right else 0), centre[1]), (
        target["x"] + (0 if right else BOX_WIDTH),
        other[1],
    )


def _box(canvas, box):
    canvas.box(box["x"], box["y"], BOX_WIDTH, box["height"], "box", rx=8)
    y = box["y"] + 10
    middle = box["x"] + BOX_WIDTH / 2
    if box["icon"]:
        place = {"x": figure(middle - 12), "y": figure(y), "class": "box-icon", "aria-hidden": "true"}
        canvas.shapes.append(format_html("{}", lucide(box["icon"], size=24, **place)))
        y += 30
    for look, lines in (("box-name", box["lines"]), ("box-detail", box["details"])):
        for line in lines:
            canvas.text(middle, y + 13, line, look)
            y += LINE


def _listed(block):
    names = {box["id"]: box["text"] for box in block["boxes"]}
    signs = {(False, False): "→", (True, False): "↔", (False, True): "—", (True, True): "—"}
    return [
        {
            "from": names[arrow["from"]],
            "to": names[arrow["to"]],
            "sign": signs[bool(arrow.get("both")), bool(arrow.get("line"))],
            "text": arrow.get("text"),
        }
        for arrow in block.get("arrows", ())
    ]
