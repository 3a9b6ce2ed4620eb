"""Hourly temperatures of four rooms, and whether the uploaded table counts their hot spells rightly."""

from skills.authoring.judging import criterion

BUILDINGS = [
    {"fr": "d’un collège", "en": "a secondary school"},
    {"fr": "d’une école maternelle", "en": "a nursery school"},
    {"fr": "d’une médiathèque", "en": "a library"},
    {"fr": "d’une résidence étudiante", "en": "a student residence"},
    {"fr": "d’une mairie", "en": "a town hall"},
]
HOURS, DAYS = 24, 4
SLIPS = {"or_equal": {"equal": True}, "gap_bridged": {"bridge": True}, "short_counted": {"least": 1}}


def spells(readings, bound, least, equal=False, bridge=False):
    """[number, longest] of the runs of at least `least` readings above the bound (tenths); None is a missing one."""
    runs, run = [], 0
    for value in [*readings, -1000]:
        if value is None and bridge:
            continue
        if value is not None and (value > bound or (equal and value == bound)):
            run += 1
            continue
        if run >= least:
            runs.append(run)
        run = 0
    return [len(runs), max(runs, default=0)]


def heat(draw, values):
    """The file of readings, what is to be delivered and what each slip would count."""
    stream = draw.stream("readings")
    bound = 10 * draw.stream("bound").integer(25, 29)
    least = draw.stream("least").integer(3, 5)
    names = sorted(f"{stream.choose('ABCD')}{number}" for number in stream.sample(range(11, 40), 4))
    draw.require(len(set(names)) == 4, "four rooms")
    equal, gap = stream.sample(range(4), 2), stream.sample(range(4), 3)
    series = {
        name: _series(stream, bound, least, place, place in equal, place in gap)
        for place, name in enumerate(names)
    }
    expected = {name: spells(readings, bound, least) for name, readings in series.items()}
    slips = {slip: {name: spells(readings, bound, options.get("least", least), **{key: on for key, on in options.items() if key != "least"})
                    for name, readings in series.items()} for slip, options in SLIPS.items()}  # fmt: skip
    slips["rooms_joined"] = _joined(series, names, bound, least)
    slips["readings_counted"] = {
        name: [_hot(series[name], bound, least), expected[name][1]] for name in names
    }
    for name, slip in slips.items():
        draw.require(any(slip[room][0] != expected[room][0] for room in names), f"{name} counts otherwise")
    seen = [str({room: slip[room][0] for room in names}) for slip in slips.values()]
    draw.require(len(set(seen)) == len(seen), "each slip counts in its own way")
    return {
        "building": draw.stream("building").choose(BUILDINGS),
        "bound": bound // 10,
        "least": least,
        "lines": 4 * DAYS * HOURS,
        "expected": expected,
        "slips": slips,
        "results": [
            {"room": name, "spells": count, "longest": longest} for name, (count, longest) in expected.items()
        ],
        "example": _example(names, slips, expected),
        "files": [_file(series, draw.stream("month").choose([6, 7, 9]))],
    }


def _series(stream, bound, least, place, has_equal, has_gap):
    """A room's readings: cool stretches between planted runs, the first and last hours prepared for the joined rooms."""
    planted = [_run(stream, bound, stream.integer(least, least + 5)) for _ in range(stream.integer(2, 4))]
    planted += [_run(stream, bound, stream.integer(1, least - 1)) for _ in range(stream.integer(1, 3))]
    half = _run(stream, bound, least - 1)
    if has_equal:
        planted.append([*half, bound, *_run(stream, bound, stream.integer(1, 2))])
    if has_gap:
        planted.append([*half, None, *_run(stream, bound, stream.integer(1, least - 1))])
    planted = stream.shuffled(planted)
    left = DAYS * HOURS - sum(map(len, planted)) - 2 * (least - 1)
    cuts = sorted(stream.sample(range(2, left - 1), len(planted)))
    readings = _run(stream, bound, least - 1) if place else _cool(stream, bound, least - 1)
    done = 0
    for cut, run in zip(cuts, planted, strict=True):
        readings += [*_cool(stream, bound, max(1, cut - done)), *run]
        done = max(cut, done + 1)
    missing = DAYS * HOURS - len(readings) - (least - 1)
    readings += _cool(stream, bound, missing)
    return readings + (_run(stream, bound, least - 1) if place < 3 else _cool(stream, bound, least - 1))


def _run(stream, bound, length):
    return [bound + stream.integer(1, 38) for _ in range(length)]


def _cool(stream, bound, length):
    return [bound - stream.integer(4, 60) for _ in range(length)]


def _joined(series, names, bound, least):
    """Runs that go on from one room to the next, each counted with the room where it ends."""
    found, carried = {}, []
    for place, name in enumerate(names):
        readings = [*carried, *series[name]]
        tail = next((at for at, value in enumerate(reversed(readings)) if value is None or value <= bound), 0)
        carried = readings[len(readings) - tail :] if tail and place < 3 else []
        found[name] = spells(readings[: len(readings) - len(carried)], bound, least)
    return found


def _hot(readings, bound, least):
    """Readings inside the spells."""
    count = run = 0
    for value in [*readings, -1000]:
        if value is not None and value > bound:
            run += 1
            continue
        count += run if run >= least else 0
        run = 0
    return count


def _example(names, slips, expected):
    """For each slip: a room where it shows, what it counts there, what is right."""
    shown = {}
    for slip, found in slips.items():
        room = next(name for name in names if found[name][0] != expected[name][0])
        shown[slip] = {"room": room, "found": found[room][0], "right": expected[room][0]}
    return shown


def _file(series, month):
    """As text: as a table of cells it would take a draw's whole time."""
    lines = ["", *(
        f"{name};2026-{month:02d}-{at // HOURS + 14:02d};{at % HOURS:02d}:00;{'' if value is None else f'{value // 10},{value % 10}'}"
        for name, readings in series.items() for at, value in enumerate(readings)
    ), ""]  # fmt: skip
    rows = "\n".join(lines)
    text = {
        "fr": f"salle;jour;heure;temperature{rows}",
        "en": f"room;day;hour;temperature{rows.replace(',', '.')}",
    }
    return {"name": "temperatures.csv", "kind": "text", "newline": "\r\n", "text": text}


def judge_heat(document, values):
    """Four rooms once each and no other line of numbers, the number of spells, the longest; header and order are free."""
    expected, found, is_whole, has_more = values["expected"], {}, True, False
    for row in document.rows:
        cells = [cell.strip() for cell in row]
        room = cells[0].upper().removeprefix("SALLE ").removeprefix("ROOM ") if cells else ""
        if room not in expected:
            has_more = has_more or any(_whole(cell) is not None for cell in cells[1:3])
            continue
        is_whole = is_whole and room not in found and len(cells) >= 3
        found[room] = [_whole(cell) for cell in [*cells[1:3], "", ""][:2]]
    missing = [name for name in expected if name not in found]
    counts = {name: pair[0] for name, pair in found.items()}
    off = [name for name in expected if counts.get(name) != expected[name][0]]
    off_longest = [name for name in expected if name not in found or found[name][1] != expected[name][1]]
    belief = next((slip for slip, right in values["slips"].items()
                   if all(counts.get(name) == right[name][0] for name in expected)), None)  # fmt: skip
    return [
        criterion("rooms", is_whole and not missing and not has_more, first=missing[0] if missing else ""),
        criterion("spells", is_whole and not off, belief, count=len(off), first=off[0] if off else ""),
        criterion(
            "longest",
            is_whole and not off_longest,
            count=len(off_longest),
            first=off_longest[0] if off_longest else "",
        ),
    ]


def _whole(text):
    """A whole number as a person or a spreadsheet writes it (`4`, `4,0`), or None."""
    bare = text.replace("\u00a0", "").replace("\u202f", "").replace(" ", "").replace(",", ".")
    head, _, tail = bare.partition(".")
    return int(head) if head.isdecimal() and head.isascii() and not tail.strip("0") else None


def _table(rows):
    return "\r\n".join(
        [
            "salle;episodes;plus_long",
            *(f"{name};{count};{longest}" for name, (count, longest) in rows.items()),
            "",
        ]
    ).encode()


def solve_heat(values):
    """The table asked for."""
    return _table(values["expected"])


def near_misses_heat(values):
    """Tables as each slip would make them, one without its last room, one with a longest spell too short."""
    expected = values["expected"]
    last = list(expected)[-1]
    shorter = {name: [count, longest - (name == last)] for name, (count, longest) in expected.items()}
    return {
        **{slip.replace("_", " "): (_table(rows), "spells") for slip, rows in values["slips"].items()},
        "a total added": (
            _table({**expected, "Total": [sum(pair[0] for pair in expected.values()), 0]}),
            "rooms",
        ),
        "a room left out": (_table({name: pair for name, pair in expected.items() if name != last}), "rooms"),
        "a longest spell one reading short": (_table(shorter), "longest"),
    }
