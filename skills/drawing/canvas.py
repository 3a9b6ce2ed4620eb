"""A small SVG canvas: classes and presentation attributes only, since no page allows inline style."""

from math import cos, pi, sin

from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString, mark_safe


def figure(value):
    """A coordinate, short and with a point in every language."""
    return f"{value:.1f}".removesuffix(".0")


def point(place):
    """A place as a path writes it."""
    return f"{figure(place[0])} {figure(place[1])}"


class Canvas:
    """Collects shapes; `svg()` is the picture. Coordinates are units of its viewBox."""

    def __init__(self, width, height):
        self.width, self.height = width, height
        self.shapes = []

    def add(self, tag, attributes, content=""):
        listed = format_html_join(
            "",
            ' {}="{}"',
            (
                (name.replace("_", "-"), figure(value) if isinstance(value, int | float) else value)
                for name, value in attributes.items()
                if value not in (None, "")
            ),
        )
        self.shapes.append(format_html("<{}{}>{}</{}>", mark_safe(tag), listed, content, mark_safe(tag)))

    def line(self, x1, y1, x2, y2, look, **more):
        self.add("line", {"class": look, "x1": x1, "y1": y1, "x2": x2, "y2": y2, **more})

    def box(self, x, y, width, height, look, **more):
        self.add("rect", {"class": look, "x": x, "y": y, "width": width, "height": height, **more})

    def path(self, d, look, **more):
        self.add("path", {"class": look, "d": d, **more})

    def dot(self, x, y, radius, look):
        self.add("circle", {"class": look, "cx": x, "cy": y, "r": radius})

    def text(self, x, y, words, look="", anchor="middle", **more):
        self.add("text", {"class": look, "x": x, "y": y, "text_anchor": anchor, **more}, words)

    def svg(self, label, look="chart-drawing", *, stretches=False) -> SafeString:
        """The picture with its name for readers; one that stretches keeps no proportions (a bar)."""
        return format_html(
            '<svg class="{}"{} viewBox="0 0 {} {}" width="{}" height="{}" role="img" aria-label="{}">{}</svg>',
            look,
            mark_safe(' preserveAspectRatio="none"') if stretches else "",
            figure(self.width),
            figure(self.height),
            figure(self.width),
            figure(self.height),
            label,
            mark_safe("".join(self.shapes)),
        )


def polyline(points):
    return "M" + "L".join(map(point, points))


def polar(centre, radius, turn):
    """The point at `turn` (0 to 1, clockwise from the top) on a circle around (centre, centre)."""
    return centre + radius * sin(2 * pi * turn), centre - radius * cos(2 * pi * turn)


def ring_segment(centre, inner, outer, start, end):
    """Path of the part of a ring between two turns, at most half the ring or more."""
    wide = 1 if end - start > 0.5 else 0
    a, b = polar(centre, inner, start), polar(centre, outer, start)
    c, d = polar(centre, outer, end), polar(centre, inner, end)
    big, small = figure(outer), figure(inner)
    there = f"M{point(a)}L{point(b)}A{big} {big} 0 {wide} 1 {point(c)}"
    return f"{there}L{point(d)}A{small} {small} 0 {wide} 0 {point(a)}Z"


def arc(centre, radius, start, end):
    """Path of an arc between two turns."""
    wide = 1 if end - start > 0.5 else 0
    a, b = polar(centre, radius, start), polar(centre, radius, end)
    return f"M{point(a)}A{figure(radius)} {figure(radius)} 0 {wide} 1 {point(b)}"
