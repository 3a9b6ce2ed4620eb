"""A robot on a board of squares, for the module of levels 1 and 2: where it stops, how far it goes."""

from .plotter import ACTS, MOVES, NAMES, arrow, facing, grid, square, turned

BOARD = 7
TURNS = {
    "right": {"fr": "Tourner à droite", "en": "Turn right"},
    "left": {"fr": "Tourner à gauche", "en": "Turn left"},
}
ERRANDS = [
    {"fr": "un colis", "en": "a parcel"},
    {"fr": "un plateau", "en": "a tray"},
    {"fr": "le courrier", "en": "the post"},
    {"fr": "une caisse de pommes", "en": "a crate of apples"},
]


def robot_stop(draw, values):
    """A program of five instructions, the square where it ends and where each slip ends."""
    stream = draw.stream("program")
    program = []
    for _ in range(2):
        program += [stream.integer(1, 3), stream.choose(["right", "left"])]
    program.append(stream.integer(1, 3))
    heading = draw.stream("heading").choose(["right", "down", "left"])
    paths = {
        "key": _walk(program, heading),
        "mirror": _walk([{"right": "left", "left": "right"}.get(step, step) for step in program], heading),
        "turn_moves": _walk(program, heading, turn_moves=True),
        "one_short": _walk([step - 1 if isinstance(step, int) else step for step in program], heading),
    }
    start = _place(draw, [point for path in paths.values() for point in path])
    ends = {name: square(_shifted(path[-1], start)) for name, path in paths.items()}
    draw.require(len(set(ends.values())) == len(ends), "each slip ends elsewhere")
    return {
        "start": square(start),
        "heading": _faced(heading),
        "ends": ends,
        "steps": _steps(program, heading, start),
        "program": _code([_line(step) for step in program]),
        "board": _board(start, heading),
    }


def robot_rounds(draw, values):
    """A repeated pair of moves, one before, one after or both; the squares covered and what each slip counts."""
    stream = draw.stream("moves")
    bounds = ((3, 6), (2, 5), (1, 4), (2, 6), (2, 6))
    times, first, second, last, lead = (stream.integer(low, high) for low, high in bounds)
    outside = draw.stream("outside").choose(["before", "after", "both"])
    lead, last = lead * (outside != "after"), last * (outside != "before")
    turn = TURNS[stream.choose(["right", "left"])]
    swept = lead if outside == "before" else last
    slips = {
        "once": lead + first + second + last,
        "all_repeated": times * (first + second + swept) + lead + last - swept,
        "first_only": lead + times * first + second + last,
    }
    squares = lead + times * (first + second) + last
    draw.require(len({squares, *slips.values()}) == 4, "each slip counts differently")
    return {
        "errand": draw.stream("errand").choose(ERRANDS),
        "times": times,
        "first": first,
        "second": second,
        "outside": outside,
        "lead": lead,
        "last": last,
        "inside": first + second,
        "squares": squares,
        "slips": slips,
        "program": _code(_rounds(times, [_line(first), turn, _line(second)], lead, last)),
    }


def _rounds(times, inside, lead, last):
    """The lines of a repetition, with a move before or after it where there is one."""
    return [
        *([_line(lead)] if lead else []),
        {"fr": f"Répéter {times}\u00a0fois\u00a0:", "en": f"Repeat {times} times:"},
        *({"fr": f"    {line['fr']}", "en": f"    {line['en']}"} for line in inside),
        *([_line(last)] if last else []),
    ]


def robot_example(draw, values):
    """The worked example of the module: a program, the board and the trace."""
    program, heading, start = [3, "right", 4, "right", 2], "up", [2, 6]
    steps = _steps(program, heading, start)
    return {
        "program": _code([_line(step) for step in program]),
        "board": _board(start, heading),
        "trace": {
            "kind": "table",
            "label": {"fr": "Le programme, pas à pas", "en": "The program, step by step"},
            "columns": [
                {"fr": "Instruction", "en": "Instruction"},
                {"fr": "Case", "en": "Square"},
                {"fr": "Le robot regarde vers", "en": "Robot faces"},
            ],
            "rows": [
                [{"fr": "(départ)", "en": "(start)"}, square(start), _faced(heading)],
                *([step["text"], step["square"], step["facing"]] for step in steps),
            ],
        },
    }


def _walk(program, heading, turn_moves=False):
    """The squares where each instruction leaves the robot, from (0, 0)."""
    path = [(0, 0)]
    for step in program:
        length = step if isinstance(step, int) else int(turn_moves)
        if not isinstance(step, int):
            heading = turned(heading, step)
        across, along = MOVES[heading]
        path.append((path[-1][0] + across * length, path[-1][1] + along * length))
    return path


def _place(draw, points):
    """A start, from 1, that keeps all these points on the board."""
    stream = draw.stream("place")
    start = []
    for axis in (0, 1):
        low, high = min(point[axis] for point in points), max(point[axis] for point in points)
        draw.require(high - low < BOARD, "every path fits on the board")
        start.append(stream.integer(1 - low, BOARD - high))
    return start


def _shifted(point, start):
    return [point[0] + start[0], point[1] + start[1]]


def _line(step):
    if step in ACTS:
        return TURNS[step]
    return {"fr": f"Avancer de {step}", "en": f"Move forward {step}"}


def _steps(program, heading, start):
    """What each instruction does: {text, square, facing}."""
    steps = []
    for step, point in zip(program, _walk(program, heading)[1:], strict=True):
        heading = turned(heading, step)
        steps.append(
            {"text": _line(step), "square": square(_shifted(point, start)), "facing": _faced(heading)}
        )
    return steps


def _faced(heading):
    return {"fr": NAMES[heading]["fr"], "en": facing(heading)}


def _code(lines):
    return {
        "kind": "code",
        "name": {"fr": "Programme du robot", "en": "The robot’s program"},
        "lines": lines,
    }


def _board(start, heading):
    size, shapes = grid(BOARD)
    return {
        "kind": "picture",
        "size": [size, size],
        "width": "medium",
        "background": "#FFFFFF",
        "draw": [*shapes, *arrow(start, heading)],
        "alt": {
            "fr": f"Plateau de {BOARD} cases sur {BOARD}, colonnes A à G, lignes 1 à 7 de haut en bas. Le robot est en "
            f"{square(start)}, tourné vers {NAMES[heading]['fr']}.",
            "en": f"Board of {BOARD} by {BOARD} squares, columns A to G, rows 1 to 7 from top to bottom. The robot is on "
            f"{square(start)}, facing {facing(heading)}.",
        },
    }
