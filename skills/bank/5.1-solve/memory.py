"""A day of readings of seven programs, one of which never gives its memory back."""

from itertools import pairwise

PROGRAMS = [
    "Ardoise",
    "Boussole",
    "Cyclone",
    "Fanal",
    "Grimoire",
    "Lucarne",
    "Pélican",
    "Sifflet",
    "Tamis",
    "Vigie",
]
ROLES = ("leak", "large", "busy", "wave", "document", "calm", "quiet")
STEPS = 66
MINUTES = 10


def memory_log(draw, values):
    """The log as a file, the program that never gives memory back, and when the total first exceeds the limit."""
    names = dict(zip(ROLES, draw.stream("names").sample(PROGRAMS, len(ROLES)), strict=True))
    memory = {role: MAKERS[role](draw.stream(f"memory {role}")) for role in ROLES}
    draw.require(
        all(_drops(memory[role]) for role in ROLES if role != "leak"), "the others give some memory back"
    )
    draw.require(not _drops(memory["leak"]), "one never does")
    totals = [sum(memory[role][step] for role in ROLES) for step in range(STEPS)]
    limit, first, last = _crossings(draw, totals)
    start = values["start"]
    growth = memory["leak"][-1] - memory["leak"][0]
    draw.require(max(memory["wave"]) - min(memory["wave"]) > growth, "another program grows more for a while")
    return {
        "names": names,
        "choices": [
            {"id": f"p{number}", "text": name} for number, name in enumerate(sorted(names.values()), start=1)
        ],
        "ids": {role: f"p{sorted(names.values()).index(name) + 1}" for role, name in names.items()},
        "limit": limit,
        "first": _moment(start, first),
        "last": _moment(start, last),
        "before": _moment(start, first - 1),
        "end": _moment(start, STEPS - 1),
        "total_first": totals[first],
        "total_before": totals[first - 1],
        "total_dip": totals[last - 1],
        "leak_from": memory["leak"][0],
        "leak_to": memory["leak"][-1],
        "wave_low": min(memory["wave"]),
        "wave_high": max(memory["wave"]),
        "large_from": min(memory["large"]),
        "large_to": max(memory["large"]),
        "log": _file(draw, start, names, memory),
    }


def _crossings(draw, totals):
    """A limit (MB), the first reading above it, and the one from which the total goes above it for the last time."""
    stream = draw.stream("limit")
    peaks = [
        s
        for s in range(20, STEPS - 14)
        if totals[s] == max(totals[: s + 1]) and min(totals[s:]) < totals[s] - 200
    ]
    draw.require(bool(peaks), "the total falls again after a peak")
    limit = (totals[stream.choose(peaks)] - stream.integer(20, 90)) // 10 * 10
    above = [total > limit for total in totals]
    rises = [s for s in range(1, STEPS) if above[s] and not above[s - 1]]
    draw.require(
        not above[0] and len(rises) >= 2 and limit not in totals, "the limit is crossed more than once"
    )
    return limit, rises[0], rises[-1]


def _leak(stream):
    level, slope = stream.integer(240, 420), stream.integer(7, 11)
    levels = []
    for _ in range(STEPS):
        levels.append(level)
        level += stream.integer(max(slope - 6, 1), slope + 6)
    return levels


def _wave(stream):
    low, high, period = stream.integer(300, 380), stream.integer(1350, 1600), stream.integer(16, 21)
    offset = stream.integer(0, 6)
    step = (high - low) / period
    return [round(low + step * ((s + offset) % (period + 1))) + stream.integer(-9, 9) for s in range(STEPS)]


def _document(stream):
    opened = stream.integer(8, 18)
    closed = opened + stream.integer(20, 34)
    small, large = stream.integer(150, 200), stream.integer(420, 560)
    return [(large if opened <= s < closed else small) + stream.integer(-4, 4) for s in range(STEPS)]


def _flat(low, high, swing):
    def levels(stream):
        level = stream.integer(low, high)
        return [level + stream.integer(-swing, swing) for _ in range(STEPS)]

    return levels


MAKERS = {
    "leak": _leak,
    "large": _flat(2300, 2900, 30),
    "busy": _flat(420, 680, 20),
    "wave": _wave,
    "document": _document,
    "calm": _flat(160, 300, 8),
    "quiet": _flat(60, 140, 4),
}
PROCESSOR = {
    "leak": (1, 4),
    "large": (4, 11),
    "busy": (38, 66),
    "wave": (6, 18),
    "document": (2, 7),
    "calm": (1, 5),
    "quiet": (1, 3),
}


def _drops(levels):
    return any(after < before for before, after in pairwise(levels))


def _moment(start, step):
    hour, minute = (int(part) for part in start.split(":"))
    minutes = hour * 60 + minute + step * MINUTES
    return f"{minutes // 60:02}:{minutes % 60:02}"


def _file(draw, start, names, memory):
    order = draw.stream("order").shuffled(list(ROLES))
    stream = draw.stream("processor")
    rows = []
    for step in range(STEPS):
        moment, noise = _moment(start, step), stream.integer(0, 10**14)
        for place, role in enumerate(order):
            low, high = PROCESSOR[role]
            rows.append(
                [moment, names[role], low + noise // 61**place % (high - low + 1), memory[role][step]]
            )
    heads = [
        {"fr": "heure", "en": "time"},
        {"fr": "programme", "en": "program"},
        {"fr": "processeur (%)", "en": "CPU (%)"},
        {"fr": "mémoire (Mo)", "en": "memory (MB)"},
    ]
    return {
        "name": "releve.csv",
        "kind": "csv",
        "encoding": "utf-8-sig",
        "rows": [heads, *rows],
    }
