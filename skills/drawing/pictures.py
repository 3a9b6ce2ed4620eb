"""Drawn pictures of material as SVG, from the shapes of picture files (docs/material-files.md)."""

from hashlib import sha256

from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString, mark_safe

from . import spans


def drawing(block) -> SafeString:
    """A `picture` block with `draw` as an SVG image: presentation attributes only, so that no style is inline."""
    width, height = block["size"]
    name = "g" + sha256(repr(block["draw"]).encode()).hexdigest()[:8]
    shapes = [_shape(shape, f"{name}-{index}") for index, shape in enumerate(block["draw"])]
    ground = block.get("background")
    if ground:
        shapes.insert(0, _tag("rect", {"width": width, "height": height, "fill": ground}))
    alternative = spans.plain(block.get("alt"))
    said = {"role": "img", "aria-label": alternative} if alternative else {"aria-hidden": "true"}
    frame = {"viewBox": f"0 0 {width} {height}", "width": width, "height": height}
    return _tag("svg", frame | said, mark_safe("".join(shapes)))


def _shape(shape, name):
    if shape.get("shape") not in SHAPES:
        raise ValueError(f"unknown shape {shape.get('shape')!r} in a drawing: one of {', '.join(SHAPES)}")
    return SHAPES[shape["shape"]](shape, name)


def _tag(tag, attributes, content=""):
    listed = format_html_join(
        "", ' {}="{}"', ((key, value) for key, value in attributes.items() if value is not None)
    )
    return format_html("<{}{}>{}</{}>", mark_safe(tag), listed, content, mark_safe(tag))


def _ink(shape, *, fill="none"):
    return {
        "fill": shape.get("fill", fill),
        "stroke": shape.get("outline"),
        "stroke-width": shape.get("width"),
    }


def _box(shape):
    left, top, right, bottom = shape["box"]
    return {"x": left, "y": top, "width": right - left, "height": bottom - top}


def _rectangle(shape, name):
    return _tag("rect", _box(shape) | _ink(shape) | {"rx": shape.get("radius")})


def _ellipse(shape, name):
    left, top, right, bottom = shape["box"]
    place = {
        "cx": (left + right) / 2,
        "cy": (top + bottom) / 2,
        "rx": (right - left) / 2,
        "ry": (bottom - top) / 2,
    }
    return _tag("ellipse", place | _ink(shape))


def _points(shape):
    return " ".join(f"{x},{y}" for x, y in shape["points"])


def _polygon(shape, name):
    return _tag("polygon", {"points": _points(shape)} | _ink(shape))


def _line(shape, name):
    look = {"fill": "none", "stroke": shape.get("fill", "#000000"), "stroke-width": shape.get("width", 1)}
    return _tag("polyline", {"points": _points(shape)} | look)


# The second letter of an anchor, as Pillow names them: ascender, top, middle, baseline, bottom, descender.
BASELINES = {
    "a": "text-before-edge",
    "t": "text-before-edge",
    "m": "central",
    "s": None,
    "b": "text-after-edge",
}
BASELINES["d"] = BASELINES["b"]


def _text(shape, name):
    across, up = (shape.get("anchor") or "la").ljust(2, "a")[:2]
    place = {
        "x": shape["at"][0],
        "y": shape["at"][1],
        "font-size": shape.get("size", 16),
        "font-family": "sans-serif",
        "fill": shape.get("fill", "#000000"),
        "text-anchor": {"l": "start", "m": "middle", "r": "end"}[across],
        "dominant-baseline": BASELINES[up],
    }
    return _tag("text", place, spans.plain(shape["text"]))


def _gradient(shape, name):
    upright = shape.get("direction", "vertical") == "vertical"
    stops = format_html_join(
        "", '<stop offset="{}" stop-color="{}"/>', ((0, shape["from"]), (1, shape["to"]))
    )
    end = {"x2": 0, "y2": 1} if upright else {"x2": 1, "y2": 0}
    defined = _tag("linearGradient", {"id": name, "x1": 0, "y1": 0} | end, stops)
    return format_html("<defs>{}</defs>{}", defined, _tag("rect", _box(shape) | {"fill": f"url(#{name})"}))


SHAPES = {
    "rectangle": _rectangle,
    "ellipse": _ellipse,
    "polygon": _polygon,
    "line": _line,
    "text": _text,
    "gradient": _gradient,
}
