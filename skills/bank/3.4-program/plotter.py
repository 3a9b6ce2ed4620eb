"""A pen plotter: the seven instructions that draw a given path, each different from the others.

Moves and other instructions alternate and the four lengths differ, so that the points of the path fix the place of
each instruction: one order only gives the path.
"""

from itertools import pairwise

MOVES = {"up": (0, -1), "right": (1, 0), "down": (0, 1), "left": (-1, 0)}
HEADINGS = list(MOVES)
ACTS = ["right", "left", "pen"]
SIDE = 9
CELL = 40
EDGE = 40
NAMES = {
    "up": {"fr": "le haut", "en": "the top"},
    "right": {"fr": "la droite", "en": "the right"},
    "down": {"fr": "le bas", "en": "the bottom"},
    "left": {"fr": "la gauche", "en": "the left"},
}
TEXTS = {
    "right": {"fr": "Tourner à droite d’un quart de tour", "en": "Make a quarter turn to the right"},
    "left": {"fr": "Tourner à gauche d’un quart de tour", "en": "Make a quarter turn to the left"},
    "pen": {"fr": "Baisser le stylo", "en": "Lower the pen"},
}


def plotter(draw, values):
    """The drawing, its points in words, the instructions as items and the orders that the mistakes lead to."""
    acts = draw.stream("acts").shuffled(ACTS)
    lengths = draw.stream("lengths").sample([1, 2, 3, 4, 5], 4)
    heading = draw.stream("heading").choose(["right", "down", "left"])
    program = _alternate(lengths, acts)
    path = _path(program, heading)
    draw.require(_is_simple(path), "the path does not cross itself")
    start = _start(draw, path)
    points = [(column + start[0], row + start[1]) for column, row in _corners(path)]
    letters = dict(zip(draw.stream("letters").shuffled(program), "abcdefg", strict=True))
    slips = {
        "mirror": [{"right": "left", "left": "right"}.get(step, step) for step in program],
        "turn_late": _alternate_late(lengths, acts),
        "backwards": program[::-1],
        "pen_first": ["pen", *(step for step in program if step != "pen")],
    }
    draw.require(
        len({tuple(order) for order in [program, *slips.values()]}) == 5, "each slip is another order"
    )
    return {
        "heading": NAMES[heading],
        "start": square(points[0]),
        "end": square(points[-1]),
        "items": [{"id": letters[step], "text": _text(step)} for step in program],
        "key_order": [letters[step] for step in program],
        "slips": {name: [letters[step] for step in order] for name, order in slips.items()},
        "steps": _steps(program, heading, points),
        "pen_place": square(points[_pen_point(program)]),
        "first_turn": _first_turn(program, heading),
        "picture": _picture(points, _pen_point(program), heading),
        "table": _table(points, _pen_point(program)),
    }


def _alternate(lengths, acts):
    """Move, act, move, act, move, act, move."""
    return [lengths[0]] + [
        step for act, length in zip(acts, lengths[1:], strict=True) for step in (act, length)
    ]


def _alternate_late(lengths, acts):
    """The same acts, each one move too late."""
    return [
        lengths[0],
        *(step for act, length in zip(acts, lengths[1:], strict=True) for step in (length, act)),
    ]


def turned(heading, act):
    """The heading after an instruction."""
    turn = {"right": 1, "left": -1}.get(act, 0)
    return HEADINGS[(HEADINGS.index(heading) + turn) % 4]


def facing(heading):
    """Where somebody faces, in English: right or left, but the top or the bottom."""
    return heading if heading in ("right", "left") else NAMES[heading]["en"]


def _path(program, heading):
    """Corner cells from (0, 0), one more after each move."""
    corners = [(0, 0)]
    for step in program:
        if isinstance(step, int):
            across, along = MOVES[heading]
            corners.append((corners[-1][0] + across * step, corners[-1][1] + along * step))
        else:
            heading = turned(heading, step)
    return corners


def _corners(path):
    left, top = min(column for column, _ in path), min(row for _, row in path)
    return [(column - left, row - top) for column, row in path]


def _is_simple(path):
    """Whether no square of the grid is passed twice and the whole fits."""
    seen = [path[0]]
    for (x, y), (to_x, to_y) in pairwise(path):
        step = ((to_x > x) - (to_x < x), (to_y > y) - (to_y < y))
        while (x, y) != (to_x, to_y):
            x, y = x + step[0], y + step[1]
            seen.append((x, y))
    corners = _corners(path)
    return len(set(seen)) == len(seen) and max(max(corner) for corner in corners) < SIDE


def _start(draw, path):
    """Where the path's top left corner stands in the grid, columns and rows from 1."""
    corners = _corners(path)
    stream = draw.stream("place")
    return [1 + stream.integer(0, SIDE - 1 - max(corner[axis] for corner in corners)) for axis in (0, 1)]


def square(point):
    """The name of a square: column letter and row, as in B6."""
    return f"{'ABCDEFGHI'[point[0] - 1]}{point[1]}"


def _text(step):
    if isinstance(step, int):
        cells = {"fr": "case" if step == 1 else "cases", "en": "square" if step == 1 else "squares"}
        return {"fr": f"Avancer de {step} {cells['fr']}", "en": f"Move forward {step} {cells['en']}"}
    return TEXTS[step]


def _pen_point(program):
    """The number of the point where the pen comes down."""
    return sum(isinstance(step, int) for step in program[: program.index("pen")])


def _steps(program, heading, points):
    """What each instruction does: {text, then}."""
    steps, place, down = [], 0, False
    for step in program:
        if isinstance(step, int):
            place += 1
            trace = {
                "fr": "en traçant" if down else "sans tracer",
                "en": "drawing" if down else "without drawing",
            }
            where = square(points[place])
            then = {"fr": f"jusqu’à {where}, {trace['fr']}", "en": f"to {where}, {trace['en']}"}
        elif step == "pen":
            down = True
            then = {"fr": "le trait commence", "en": "the line begins"}
        else:
            heading = turned(heading, step)
            then = {
                "fr": f"la machine regarde vers {NAMES[heading]['fr']}",
                "en": f"it now faces {NAMES[heading]['en']}",
            }
        steps.append({"text": _text(step), "then": then})
    return steps


def _first_turn(program, heading):
    """The first turn: which way it goes for the machine, from which heading to which."""
    act = next(step for step in program if step in ("right", "left"))
    side = {"right": {"fr": "à droite", "en": "right"}, "left": {"fr": "à gauche", "en": "left"}}[act]
    return {"side": side, "before": NAMES[heading], "after": NAMES[turned(heading, act)]}


def _centre(point):
    return [EDGE + (point[0] - 1) * CELL + CELL // 2, EDGE + (point[1] - 1) * CELL + CELL // 2]


def _picture(points, pen, heading):
    size, shapes = grid(SIDE)
    for number, (here, there) in enumerate(pairwise(points)):
        shapes += _stroke(_centre(here), _centre(there), number >= pen)
    shapes += arrow(points[0], heading)
    end = _centre(points[-1])
    shapes.append(
        {"shape": "ellipse", "box": [end[0] - 9, end[1] - 9, end[0] + 9, end[1] + 9], "fill": "#1F2937"}
    )
    squares = [square(point) for point in points]
    return {
        "kind": "picture",
        "size": [size, size],
        "width": "medium",
        "background": "#FFFFFF",
        "draw": shapes,
        "alt": {
            "fr": f"Grille de {SIDE} sur {SIDE}, lignes 1 à {SIDE} de haut en bas : départ en {squares[0]}, arrivée en {squares[-1]}, trajet détaillé dans le tableau.",
            "en": f"{SIDE} by {SIDE} grid, rows 1 to {SIDE} from top to bottom: path from {squares[0]} to {squares[-1]}, given in the table.",
        },
        "caption": {
            "fr": "Flèche : départ. Pointillés : stylo levé. Trait plein : stylo baissé. Point noir : arrivée.",
            "en": "Arrow: start. Dotted: pen up. Solid line: pen down. Black dot: end.",
        },
    }


def grid(side):
    """The size of a drawing of so many squares by as many, and its lines and labels."""
    shapes = []
    for number in range(side + 1):
        at = EDGE + number * CELL
        shapes += [
            {
                "shape": "line",
                "points": [[at, EDGE], [at, EDGE + side * CELL]],
                "fill": "#C9CED6",
                "width": 1,
            },
            {
                "shape": "line",
                "points": [[EDGE, at], [EDGE + side * CELL, at]],
                "fill": "#C9CED6",
                "width": 1,
            },
        ]
    for number in range(1, side + 1):
        middle = EDGE + number * CELL - CELL // 2
        shapes += [
            _label("ABCDEFGHI"[number - 1], [middle, EDGE // 2]),
            _label(str(number), [EDGE // 2, middle]),
        ]
    return EDGE + side * CELL + 4, shapes


def _label(text, at):
    return {"shape": "text", "at": at, "text": text, "size": 18, "fill": "#4B5563", "anchor": "mm"}


def _stroke(here, there, is_down):
    if is_down:
        return [{"shape": "line", "points": [here, there], "fill": "#1D4ED8", "width": 6}]
    dots = round(max(abs(there[0] - here[0]), abs(there[1] - here[1])) / 10)
    across, along = (there[0] - here[0]) / dots, (there[1] - here[1]) / dots
    centres = [(here[0] + across * dot, here[1] + along * dot) for dot in range(dots + 1)]
    return [
        {
            "shape": "ellipse",
            "box": [round(x) - 2, round(y) - 2, round(x) + 2, round(y) + 2],
            "fill": "#1D4ED8",
        }
        for x, y in centres
    ]


def arrow(point, heading):
    """The mark of whoever stands on a square, pointing the way they face."""
    at = _centre(point)
    across, along = MOVES[heading]
    tip = [at[0] + 16 * across, at[1] + 16 * along]
    left = [at[0] - 11 * across - 11 * along, at[1] - 11 * along + 11 * across]
    right = [at[0] - 11 * across + 11 * along, at[1] - 11 * along - 11 * across]
    return [{"shape": "polygon", "points": [tip, left, right], "fill": "#B45309"}]


def _table(points, pen):
    down, up = {"fr": "baissé", "en": "down"}, {"fr": "levé", "en": "up"}
    return {
        "kind": "table",
        "label": {"fr": "Le trajet, étape par étape", "en": "The path, leg by leg"},
        "columns": [{"fr": "De", "en": "From"}, {"fr": "À", "en": "To"}, {"fr": "Stylo", "en": "Pen"}],
        "rows": [
            [square(here), square(there), down if number >= pen else up]
            for number, (here, there) in enumerate(pairwise(points))
        ],
    }
