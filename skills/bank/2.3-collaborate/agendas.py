"""Four calendars in iCalendar (RFC 5545): the first time when all four people are free."""

from datetime import date, timedelta

from .calendar_files import CLOSING, OPENING, STEP, calendar_file, event_of

LENGTH = 90
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

    Everything but three windows is busy up to the day of the slot. Before it stand one window closed only by a weekly
    event and one closed only by an event in UTC; in the true window lie an event marked free and a cancelled weekly one,
    of which several more lie where somebody is busy anyway.
    """
    monday = date.fromisoformat(draw.stream("monday").choose(MONDAYS))
    offset = 60 if monday < MARCH_CHANGE else 120
    last = draw.stream("day").integer(2, 3)
    days = draw.stream("trap days").sample(list(range(last)), 2)
    events = []
    for day in range(5):
        if day == last:
            events += _true_day(draw, day)
        elif day == days[0]:
            events += _closed_day(draw, day, "weekly")
        elif day == days[1]:
            events += _closed_day(draw, day, "utc")
        else:
            events += _closed_day(draw, day, None) if day < last else _open_day(draw, day)
    events += _without_effect(draw, events)
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
        "answer": {name: _answer(slot, found["key"]) for name, slot in found.items()},
        "files": [
            calendar_file(draw, name, number, mine, monday, offset)
            for number, (name, mine) in enumerate(zip(people, _dealt(draw, events), strict=True))
        ],
    }


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


def _closed_day(draw, day, trap):
    """A day without any common slot; `trap` says what closes the window in its middle."""
    stream = draw.stream(f"closed {day}")
    if trap is None:
        return [event_of(day, *block) for block in _blocks(stream, OPENING, CLOSING)]
    start = stream.integer(OPENING + 90, CLOSING - 300, STEP)
    stop = start + stream.integer(LENGTH, 120, STEP)
    after = stop + (30 if trap == "utc" else 0)
    before = [event_of(day, *block) for block in _blocks(stream, OPENING, start)]
    before[-1]["stop"] = start
    return [
        *before,
        event_of(day, start, stop, trap),
        *(event_of(day, *b) for b in _blocks(stream, after, CLOSING)),
    ]


def _true_day(draw, day):
    """The day of the slot; what does not count need not begin where the slot does."""
    stream = draw.stream(f"true {day}")
    start = stream.integer(OPENING + 90, CLOSING - 270, STEP)
    inside = [
        event_of(day, begin, begin + stream.integer(30, 60, STEP), kind)
        for kind in ("free", "cancelled")
        for begin in [start + stream.choose([0, 15, 15, 30])]
    ]
    stop = max(event["stop"] for event in inside) + LENGTH + stream.choose([0, STEP])
    before = [event_of(day, *block) for block in _blocks(stream, OPENING, start)]
    before[-1]["stop"] = start
    return [*before, *inside, *(event_of(day, *block) for block in _blocks(stream, stop, CLOSING))]


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
    answer = {"day": f"d{slot['day'] + 1}", "start": _clock(slot["start"])}
    if slot is key:
        return answer
    return {name: value for name, value in answer.items() if slot[name] != key[name]}


def _dealt(draw, events):
    """The events in four hands, as equal as can be."""
    shuffled = draw.stream("owners").shuffled(events)
    return [shuffled[hand::4] for hand in range(4)]
