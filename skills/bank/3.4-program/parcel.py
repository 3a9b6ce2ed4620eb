"""A robot, a parcel and four programs of three instructions, of which one leads to the parcel."""

from .plotter import MOVES, NAMES, arrow, facing, grid, square, turned

BOARD = 7
ERRANDS = [
    {"fr": "un entrepôt", "en": "a warehouse"},
    {"fr": "une pharmacie", "en": "a pharmacy"},
    {"fr": "une bibliothèque", "en": "a library"},
    {"fr": "une cantine", "en": "a canteen"},
]


def robot_parcel(draw, values):
    """The board, the four programs as choices and where each one ends.

    Right or wrong turn, right or wrong numbers: a square, so that no program resembles all the others.
    """
    stream = draw.stream("program")
    first, second = stream.sample([2, 3, 4], 2)
    turn = stream.choose(["left", "right"])
    heading = draw.stream("heading").choose(["right", "down", "left"])
    other = "left" if turn == "right" else "right"
    slip = draw.stream("slip").choose(["turn_moves", "start_counted", "exchanged"])
    wrong = {
        "turn_moves": (first, second - 1),
        "start_counted": (first + 1, second + 1),
        "exchanged": (second, first),
    }[slip]
    programs = {
        "key": (first, turn, second),
        "mirror": (first, other, second),
        "slip": (wrong[0], turn, wrong[1]),
        "both": (wrong[0], other, wrong[1]),
    }
    ends = {name: _end(program, heading) for name, program in programs.items()}
    draw.require(len(set(ends.values())) == len(ends), "each program ends elsewhere")
    start = _start(draw, [(0, 0), *ends.values()])
    squares = {name: square((end[0] + start[0], end[1] + start[1])) for name, end in ends.items()}
    letters = dict(zip(draw.stream("letters").shuffled(list(programs)), "abcd", strict=True))
    return {
        "errand": draw.stream("errand").choose(ERRANDS),
        "heading": NAMES[heading],
        "then": NAMES[turned(heading, turn)],
        "side": {"left": {"fr": "à gauche", "en": "left"}, "right": {"fr": "à droite", "en": "right"}}[turn],
        "start": square(start),
        "corner": square([start[axis] + MOVES[heading][axis] * first for axis in (0, 1)]),
        "squares": squares,
        "first": first,
        "second": second,
        "slip": slip,
        "letters": letters,
        "choices": [{"id": letters[name], "text": _text(program)} for name, program in programs.items()],
        "board": _board(start, heading, [ends["key"][axis] + start[axis] for axis in (0, 1)]),
    }


def _end(program, heading):
    first, turn, second = program
    after = turned(heading, turn)
    return tuple(MOVES[heading][axis] * first + MOVES[after][axis] * second for axis in (0, 1))


def _start(draw, points):
    """A start, from 1, that keeps all these points on the board."""
    stream, start = draw.stream("place"), []
    for axis in (0, 1):
        low, high = min(point[axis] for point in points), max(point[axis] for point in points)
        draw.require(high - low < BOARD, "every program stays on the board")
        start.append(stream.integer(1 - low, BOARD - high))
    return start


def _text(program):
    first, turn, second = program
    side = {"left": {"fr": "gauche", "en": "left"}, "right": {"fr": "droite", "en": "right"}}[turn]
    return {
        "fr": f"Avancer de {first}, tourner à {side['fr']}, avancer de {second}",
        "en": f"Forward {first}, turn {side['en']}, forward {second}",
    }


def _board(start, heading, parcel):
    size, shapes = grid(BOARD)
    left, top = 40 + (parcel[0] - 1) * 40, 40 + (parcel[1] - 1) * 40
    box = {"shape": "rectangle", "box": [left + 9, top + 9, left + 31, top + 31], "fill": "#1D4ED8"}
    tape = {
        "shape": "line",
        "points": [[left + 20, top + 9], [left + 20, top + 31]],
        "fill": "#FFFFFF",
        "width": 3,
    }
    return {
        "kind": "picture",
        "size": [size, size],
        "width": "medium",
        "background": "#FFFFFF",
        "draw": [*shapes, *arrow(start, heading), box, tape],
        "alt": {
            "fr": f"Plateau de {BOARD} cases sur {BOARD}, colonnes A à G de gauche à droite, lignes 1 à 7 de haut en bas. Le robot est en "
            f"{square(start)}, tourné vers {NAMES[heading]['fr']} ; le colis est en {square(parcel)}.",
            "en": f"Board of {BOARD} by {BOARD} squares, columns A to G from left to right, rows 1 to 7 from top to bottom. The robot is on "
            f"{square(start)}, facing {facing(heading)}; the parcel is on {square(parcel)}.",
        },
    }
