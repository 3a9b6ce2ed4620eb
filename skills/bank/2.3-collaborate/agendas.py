"""Four calendars in iCalendar (RFC 5545): the first time when all four people are free."""

from datetime import date, timedelta

from .calendar_files import CLOSING, OPENING, STEP, calendar_file, event_of

LENGTH = 90
GAP = 30  # the longest windows leave no more of a day that holds three of them
MARCH_CHANGE = date(2026, 3, 29)  # Paris is at UTC+1 before, at UTC+2 after
MONDAYS = [
    "2026-01-12", "2026-01-19", "2026-01-26", "2026-02-02", "2026-02-09", "2026-03-02", "2026-03-09", "2026-03-16",
    "2026-04-13", "2026-04-20", "2026-06-01", "2026-06-08", "2026-06-15",
]  # fmt: skip
DAYS = {
    "fr": ["lundi", "mardi", "mercredi", "jeudi", "vendredi"],
    "en": ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday"],
}
PROJECTS = [
    {"fr": "la fête du quartier", "en": "the street party"},
    {"fr": "le forum des métiers", "en": "the careers fair"},
    {"fr": "la semaine du vélo", "en": "bike week"},
    {"fr": "le voyage à Gand", "en": "the trip to Ghent"},
    {"fr": "l’exposition de fin d’année", "en": "the end-of-year exhibition"},
]


def common_slot(draw, values):
    """The four files, the first common slot, and the slot that each slip leads to.

    Everything but three windows is busy up to the day of the slot, which may be any. Before it, on the same day or not,
    stand one window closed only by a weekly event and one closed only by an event in UTC; in the true window lie an event marked free and a cancelled weekly one,
    of which several more lie where somebody is busy anyway.
    """
    monday = date.fromisoformat(draw.stream("monday").choose(MONDAYS))
    offset = 60 if monday < MARCH_CHANGE else 120
    # Seldom Friday, so that the slot is seldom the only one of the week; seldom Monday, when it must come after both traps.
    last = draw.stream("day").choose([0, 1, 1, 2, 2, 3, 3, 4])
    windows = _windows(draw.stream("trap days"), last)
    events = _week(draw, last, windows, offset)
    found = _slots(draw, events, offset)
    people = [one["first"] for one in draw.stream("people").people(4)]
    draw.require(len(set(people)) == 4, "four first names")
    return {
        "project": draw.stream("project").choose(PROJECTS),
        "people": people,
        "monday": monday.isoformat(),
        "friday": (monday + timedelta(days=4)).isoformat(),
        "offset": offset // 60,
        "day_options": [{"id": f"d{day + 1}", "text": _dated(monday, day)} for day in range(5)],
        "slots": {name: _slot(monday, slot) for name, slot in found.items()},
        "traps": sorted(["recurrence", "utc"], key=lambda name: (found[name]["day"], found[name]["start"])),
        "universal": _universal(monday, next(event for event in events if event["kind"] == "utc"), offset),
        "unmarked": _written(found["key"]["start"])["en"][1],
        "answer": {name: _answer(slot, found["key"]) for name, slot in found.items()},
        "files": [
            calendar_file(draw, name, number, mine, monday, offset)
            for number, (name, mine) in enumerate(zip(people, _dealt(draw, events), strict=True))
        ],
    }


def _universal(monday, event, offset):
    """The event in universal time: how its file writes its start, and when it takes place."""
    written = _clock(event["start"] - offset).replace(":", "")
    return {"day": _dated(monday, event["day"]), "written": f"T{written}00Z",
            "start": _clock(event["start"]), "end": _clock(event["stop"])}  # fmt: skip


def _week(draw, last, windows, offset):
    """The events of all four: the days up to the slot hold nothing but windows, those after it are open."""
    events = []
    for day in range(5):
        events += _day(draw, day, windows[day], offset) if day <= last else _open_day(draw, day)
    return events + _without_effect(draw, events)


def _slots(draw, events, offset):
    """The first common slot, and the one that each slip finds."""
    found = {
        "key": _first(events, offset),
        "free": _first(events, offset, free_is_busy=True),
        "utc": _first(events, offset, utc_is_paris=True),
        "exception": _first(events, offset, exceptions=False),
        "recurrence": _first(events, offset, recurrences=False),
    }
    draw.require(None not in found.values(), "each slip finds a slot")
    draw.require(
        len({(slot["day"], slot["start"]) for slot in found.values()}) == 5, "each slip leads elsewhere"
    )
    return found


def _blocks(stream, start, end):
    """Busy blocks from start to end, with pauses too short for the meeting between them."""
    blocks = []
    while start < end:
        stop = start + stream.integer(60, 135, STEP)
        if end - stop < 60:
            stop = end
        blocks.append([start, stop])
        start = stop + (stream.choose([0, 0, 15, 30]) if stop < end else 0)
        if end - start < 60 and start < end:
            blocks[-1][1] = end
            break
    return blocks


def _windows(stream, last):
    """The windows of each day in order; that of the slot is the last one of the last day."""
    windows = {day: [] for day in range(last + 1)}
    for trap in stream.shuffled(["weekly", "utc"]):
        windows[stream.choose([*range(last + 1), *range(last)])].append(trap)
    windows[last].append("true")
    return windows


def _day(draw, day, kinds, offset):
    """A day that is busy but for its windows, before, between and after which somebody is busy for a while.

    After the slot the day often ends in another one, which is later.
    """
    stream = draw.stream(f"day {day}")
    filled = [_filled(stream, day, kind, offset) for kind in kinds]
    spare = CLOSING - OPENING - sum(length for _, length in filled) - GAP * (len(filled) + 1)
    cuts = [0, *sorted(stream.integer(0, spare, STEP) for _ in filled)]
    events, now = [], OPENING
    for number, (inside, length) in enumerate(filled):
        start = now + GAP + cuts[number + 1] - cuts[number]
        events += [event_of(day, *block) for block in _blocks(stream, now, start)]
        events += [one | {"start": start + one["start"], "stop": start + one["stop"]} for one in inside]
        now = start + length
    has_later = "true" in kinds and CLOSING - now >= 60 + LENGTH and stream.chance(0.7)
    return events + [
        event_of(day, *block) for block in _blocks(stream, now, now + 60 if has_later else CLOSING)
    ]


def _filled(stream, day, kind, offset):
    """(events, length) of one window, in minutes from its start; what does not count need not begin where it does.

    Read as Paris time, an event in universal time stands earlier by the offset: its window leaves room for the meeting.
    """
    if kind != "true":
        length = stream.integer(LENGTH, LENGTH + STEP, STEP)
        if kind == "utc":
            length, after = (length, STEP) if offset >= LENGTH else (LENGTH, LENGTH - offset)
            return [event_of(day, 0, length, kind)], length + after
        return [event_of(day, 0, length, kind)], length
    begins = [stream.choose([0, 15, 15, 30]) for _ in range(2)]
    # Never the same: who heeds one of them begins at another time than who heeds the other.
    stops = stream.sample(range(45, 91, STEP), 2)
    inside = [event_of(day, *times) for times in zip(begins, stops, ("free", "cancelled"), strict=True)]
    return inside, max(stops) + LENGTH + stream.choose([0, STEP])


def _without_effect(draw, events):
    """Events marked free, and weekly ones with a date taken out, each while another event makes somebody busy."""
    stream = draw.stream("without effect")
    kinds = ["free", "free", "cancelled", "kept", stream.choose(["free", "cancelled", "kept"])]
    busy = stream.sample([event for event in events if event["kind"] == "plain"], len(kinds))
    found = []
    for kind, event in zip(kinds, busy, strict=True):
        start = event["start"] + stream.choose([0, STEP])
        found.append(event_of(event["day"], start, start + stream.choose([30, 45]), kind))
    return found


def _open_day(draw, day):
    stream = draw.stream(f"open {day}")
    start = stream.integer(OPENING + 30, OPENING + 120, STEP)
    return [event_of(day, start, start + 90), event_of(day, start + 240, start + 315)]


def _first(events, offset, free_is_busy=False, utc_is_paris=False, exceptions=True, recurrences=True):
    """The first free slot as a person finds it who reads the calendars in the way told; minutes from midnight."""
    busy = {day: [] for day in range(5)}
    for event in events:
        kind = event["kind"]
        if (
            (kind == "free" and not free_is_busy)
            or (kind == "cancelled" and exceptions)
            or (kind in ("weekly", "kept") and not recurrences)
        ):
            continue
        shift = offset if kind == "utc" and utc_is_paris else 0
        busy[event["day"]].append((event["start"] - shift, event["stop"] - shift))
    for day in range(5):
        start = OPENING
        for begin, end in sorted(busy[day]):
            if begin - start >= LENGTH:
                return {"day": day, "start": start}
            start = max(start, end)
        if CLOSING - start >= LENGTH:
            return {"day": day, "start": start}
    return None


def _dated(monday, day):
    when = monday + timedelta(days=day)
    return {language: f"{DAYS[language][day]} {when.day:02d}/{when.month:02d}" for language in ("fr", "en")}


def _slot(monday, slot):
    return {
        "day": _dated(monday, slot["day"]),
        "start": _clock(slot["start"]),
        "end": _clock(slot["start"] + LENGTH),
    }


def _clock(minutes):
    return f"{minutes // 60:02d}:{minutes % 60:02d}"


def _answer(slot, key):
    """All of the key; of a slip only the fields that differ."""
    answer = {"day": f"d{slot['day'] + 1}", "start": _written(slot["start"])}
    if slot is key:
        return answer
    return {name: value for name, value in answer.items() if slot[name] != key[name]}


def _written(minutes):
    """The time as each language writes it.

    The meeting is between 9 am and 6 pm: an afternoon time without am or pm has only one reading.
    """
    clock, half = minutes - 12 * 60 if minutes >= 13 * 60 else minutes, "am" if minutes < 12 * 60 else "pm"
    twelve = f"{clock // 60}:{clock % 60:02d}"
    return {"fr": _clock(minutes), "en": [f"{twelve} {half}", twelve]}


def _dealt(draw, events):
    """The events in four hands, as equal as can be."""
    shuffled = draw.stream("owners").shuffled(events)
    return [shuffled[hand::4] for hand in range(4)]
