"""Where the shapes of an SVG drawing stand, however a drawing program has rewritten them."""

import re
from math import cos, radians, sin

from skills.documents.markup import local_name

SHAPES = ("path", "polygon", "polyline", "rect", "circle", "ellipse")
_UNMOVED = (1.0, 0.0, 0.0, 1.0, 0.0, 0.0)
_NUMBER = re.compile(r"[-+]?(?:\d+\.?\d*|\.\d+)(?:[eE][-+]?\d+)?")
_PIECE = re.compile(r"[MmLlHhVvCcSsQqTtAaZz]|[-+]?(?:\d+\.?\d*|\.\d+)(?:[eE][-+]?\d+)?")
_TAKES = {"M": 2, "L": 2, "H": 1, "V": 1, "C": 6, "S": 4, "Q": 4, "T": 2, "A": 7}


def boxes(svg):
    """[(element, (centre x, centre y, width, height))] of the shapes that are painted, as shares of the view box."""
    view = svg.view_box
    if view is None or not view[2] or not view[3]:
        return []
    found = []
    for element in svg.all(*SHAPES):
        points = [_moved(point, _matrix(element)) for point in _points(element)]
        if points and _is_painted(svg, element):
            across = [(x - view[0]) / view[2] for x, _ in points]
            down = [(y - view[1]) / view[3] for _, y in points]
            left, right, top, bottom = min(across), max(across), min(down), max(down)
            found.append((element, ((left + right) / 2, (top + bottom) / 2, right - left, bottom - top)))
    return found


def is_near(box, other, slack=0.025):
    """Whether two boxes are the same, but for what rounding and rewriting may shift."""
    return all(abs(one - two) <= slack for one, two in zip(box, other, strict=True))


def _is_painted(svg, element):
    hidden = ("defs", "clipPath", "mask", "symbol", "marker", "pattern")
    if any(local_name(parent) in hidden for parent in element.iterancestors()):
        return False
    return svg.colour_of(element) != "none" or svg.colour_of(element, "stroke") != "none"


def _points(element):
    """Points whose frame is that of the shape, before its transforms."""

    def number(name):
        match = _NUMBER.match(str(element.get(name) or "0").strip())
        return float(match[0]) if match else 0.0

    kind = local_name(element)
    if kind in ("polygon", "polyline"):
        numbers = [float(each) for each in _NUMBER.findall(str(element.get("points") or ""))]
        return list(zip(numbers[::2], numbers[1::2], strict=False))
    if kind == "path":
        return _path(str(element.get("d") or ""))
    if kind == "rect":
        x, y, wide, high = (number(name) for name in ("x", "y", "width", "height"))
        return [(x, y), (x + wide, y), (x, y + high), (x + wide, y + high)]
    x, y = number("cx"), number("cy")
    wide, high = (number("r"), number("r")) if kind == "circle" else (number("rx"), number("ry"))
    return [(x - wide, y), (x + wide, y), (x, y - high), (x, y + high)]


def _path(text):
    """Ends and control points of a path: their frame is that of the curve for the curves drawn here."""
    pieces, points, at, start, command = _PIECE.findall(text), [], (0.0, 0.0), (0.0, 0.0), "M"
    index = 0
    while index < len(pieces):
        if pieces[index].isalpha():
            command, index = pieces[index], index + 1
            if command in "Zz":
                at = start
                continue
        size = _TAKES.get(command.upper(), 2)
        numbers = [float(each) for each in pieces[index : index + size] if not each.isalpha()]
        if len(numbers) < size:
            break
        index += size
        new = _steps(command, numbers, at)
        points += new
        at = new[-1]
        if command in "Mm":
            start, command = at, "L" if command == "M" else "l"
    return points


def _steps(command, numbers, at):
    """The points of one command; the last is where it ends."""
    base = at if command.islower() else (0.0, 0.0)
    kind = command.upper()
    if kind == "H":
        return [(base[0] + numbers[0], at[1])]
    if kind == "V":
        return [(at[0], base[1] + numbers[0])]
    if kind == "A":
        end = (base[0] + numbers[5], base[1] + numbers[6])
        middle, (wide, high) = ((at[0] + end[0]) / 2, (at[1] + end[1]) / 2), numbers[:2]
        is_half = max(abs(end[0] - at[0]) / (wide or 1), abs(end[1] - at[1]) / (high or 1)) > 1.9
        sides = [(middle[0] + a * wide, middle[1] + b * high) for a, b in ((-1, 0), (1, 0), (0, -1), (0, 1))]
        return [*(sides if is_half else []), end]
    return [(base[0] + x, base[1] + y) for x, y in zip(numbers[::2], numbers[1::2], strict=True)]


def _matrix(element):
    """The transforms of the element and of all around it, as one matrix."""
    matrix = _UNMOVED
    for one in [element, *element.iterancestors()]:
        for name, inner in reversed(re.findall(r"(\w+)\s*\(([^)]*)\)", str(one.get("transform") or ""))):
            matrix = _product(_single(name, [float(each) for each in _NUMBER.findall(inner)]), matrix)
    return matrix


def _single(name, numbers):
    if name == "matrix" and len(numbers) == 6:
        return tuple(numbers)
    if name == "translate" and numbers:
        return (1.0, 0.0, 0.0, 1.0, numbers[0], numbers[1] if len(numbers) > 1 else 0.0)
    if name == "scale" and numbers:
        return (numbers[0], 0.0, 0.0, numbers[-1], 0.0, 0.0)
    if name == "rotate" and numbers:
        turn, (x, y) = radians(numbers[0]), numbers[1:3] if len(numbers) == 3 else (0.0, 0.0)
        spin = (cos(turn), sin(turn), -sin(turn), cos(turn), 0.0, 0.0)
        return _product(_product((1.0, 0.0, 0.0, 1.0, x, y), spin), (1.0, 0.0, 0.0, 1.0, -x, -y))
    return _UNMOVED


def _product(first, second):
    a, b, c, d, e, f = first
    g, h, i, j, k, l = second  # noqa: E741
    return (a * g + c * h, b * g + d * h, a * i + c * j, b * i + d * j, a * k + c * l + e, b * k + d * l + f)


def _moved(point, matrix):
    a, b, c, d, e, f = matrix
    return (a * point[0] + c * point[1] + e, b * point[0] + d * point[1] + f)
