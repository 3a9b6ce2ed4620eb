"""Four calendars in iCalendar (RFC 5545): the first time when all four people are free."""

from datetime import date, datetime, timedelta

from .words import two

OPENING, CLOSING = 9 * 60, 18 * 60
LENGTH = 90
STEP = 15
MARCH_CHANGE = date(2026, 3, 29)  # Paris is at UTC+1 before, at UTC+2 after
MONDAYS = [
    "2026-01-12", "2026-01-19", "2026-01-26", "2026-02-02", "2026-02-09", "2026-03-02", "2026-03-09", "2026-03-16",
    "2026-04-13", "2026-04-20", "2026-06-01", "2026-06-08", "2026-06-15",
]  # fmt: skip
DAYS = {
    "fr": ["lundi", "mardi", "mercredi", "jeudi", "vendredi"],
    "en": ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday"],
}
CODES = ["MO", "TU", "WE", "TH", "FR"]
PROJECTS = [
    {"fr": "la fête du quartier", "en": "the street party"},
    {"fr": "le forum des métiers", "en": "the careers fair"},
    {"fr": "la semaine du vélo", "en": "bike week"},
    {"fr": "le voyage à Gand", "en": "the trip to Ghent"},
    {"fr": "l’exposition de fin d’année", "en": "the end-of-year exhibition"},
]
BUSY = [
    two("Rendez-vous fournisseur", "Meeting with supplier"),
    two("Entretien", "Interview"),
    two("Formation", "Training"),
    two("Visite du local", "Viewing of premises"),
    two("Conseil", "Council meeting"),
    two("Atelier", "Workshop"),
    two("Permanence", "On duty"),
    two("Livraison", "Delivery"),
    two("Appel mairie", "Call to the council"),
    two("Répétition", "Rehearsal"),
    two("Inventaire", "Stocktaking"),
    two("Commission", "Committee"),
    two("Tutorat", "Tutoring"),
    two("Essai salle", "Room test"),
]
WEEKLY = [
    two("Point d’équipe", "Team update"),
    two("Cours du soir", "Evening class"),
    two("Réunion de service", "Staff meeting"),
    two("Chorale", "Choir"),
    two("Atelier hebdomadaire", "Weekly workshop"),
]
FREE = [
    two("À relire : compte rendu", "To read over: the minutes"),
    two("Anniversaire de Lou", "Lou’s birthday"),
    two("Poubelles à sortir", "Bins to put out"),
    two("Soldes (pour mémoire)", "Sales (as a reminder)"),
]


def common_slot(draw, values):
    """The four files, the first common slot, and the slot that each slip leads to.

    Everything but three windows is busy up to the day of the slot. Before it stand one window closed only by a weekly
    event and one closed only by an event in UTC; in the true window lie an event marked free and a cancelled weekly one.
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
            _file(draw, name, number, mine, monday, offset)
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


def _event(day, start, stop, kind="plain"):
    return {"day": day, "start": start, "stop": stop, "kind": kind}


def _closed_day(draw, day, trap):
    """A day without any common slot; `trap` says what closes the window in its middle."""
    stream = draw.stream(f"closed {day}")
    if trap is None:
        return [_event(day, *block) for block in _blocks(stream, OPENING, CLOSING)]
    start = stream.integer(OPENING + 90, CLOSING - 300, STEP)
    stop = start + stream.integer(LENGTH, 120, STEP)
    after = stop + (30 if trap == "utc" else 0)
    before = [_event(day, *block) for block in _blocks(stream, OPENING, start)]
    before[-1]["stop"] = start
    return [
        *before,
        _event(day, start, stop, trap),
        *(_event(day, *b) for b in _blocks(stream, after, CLOSING)),
    ]


def _true_day(draw, day):
    stream = draw.stream(f"true {day}")
    start = stream.integer(OPENING + 90, CLOSING - 270, STEP)
    stop = start + stream.choose([150, 165, 180])
    before = [_event(day, *block) for block in _blocks(stream, OPENING, start)]
    before[-1]["stop"] = start
    return [
        *before,
        _event(day, start, start + stream.choose([30, 45]), "free"),
        _event(day, start, start + 60, "cancelled"),
        *(_event(day, *block) for block in _blocks(stream, stop, CLOSING)),
    ]


def _open_day(draw, day):
    stream = draw.stream(f"open {day}")
    start = stream.integer(OPENING + 30, OPENING + 120, STEP)
    return [_event(day, start, start + 90), _event(day, start + 240, start + 315)]


def _first(events, offset, free_is_busy=False, utc_is_paris=False, exceptions=True, recurrences=True):
    """The first free slot as a person finds it who reads the calendars in the way told; minutes from midnight."""
    busy = {day: [] for day in range(5)}
    for event in events:
        kind = event["kind"]
        if (
            (kind == "free" and not free_is_busy)
            or (kind == "cancelled" and exceptions)
            or (kind == "weekly" and not recurrences)
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


def _written(minutes):
    """The ways in which people write an hour, the one shown first."""
    hour, minute = divmod(minutes, 60)
    half = "am" if hour < 12 else "pm"
    short = f"{hour % 12 or 12}:{minute:02d}"
    texts = [
        f"{hour}:{minute:02d}",
        f"{hour:02d}:{minute:02d}",
        f"{hour}h{minute:02d}",
        f"{hour:02d}h{minute:02d}",
    ]
    texts += [f"{hour}.{minute:02d}", f"{short}{half}", f"{hour}:{minute:02d}:00"]
    texts += [
        f"{short}{half[0]}.m.",
        f"{short.replace(':', '.')}{half}",
        f"{hour}h{minute:02d}min",
        f"{hour}heures{minute:02d}",
    ]
    if minute == 0:
        texts += [f"{hour}h", f"{hour:02d}h", f"{hour % 12 or 12}{half}"]
    return texts


def _answer(slot, key):
    """All of the key; of a slip only the fields that differ."""
    answer = {"day": f"d{slot['day'] + 1}", "start": _written(slot["start"])}
    if slot is key:
        return answer
    return {name: value for name, value in answer.items() if slot[name] != key[name]}


def _dealt(draw, events):
    """The events in four hands, as equal as can be."""
    shuffled = draw.stream("owners").shuffled(events)
    return [shuffled[hand::4] for hand in range(4)]


def _file(draw, name, number, mine, monday, offset):
    past = draw.stream(f"past {number}")
    earlier = [
        _event(past.integer(0, 4) - 7, start := past.integer(OPENING, CLOSING - 120, STEP), start + 60)
        for _ in range(2)
    ]
    shuffled = draw.stream(f"order {number}").shuffled([*mine, *earlier])
    events = [
        _vevent(draw, event, monday, offset, f"{number}-{place}") for place, event in enumerate(shuffled)
    ]
    return {
        "name": f"agenda-{number + 1}-{_plain(name)}.ics",
        "kind": "calendar",
        "text": {language: _calendar(name, events, language) for language in ("fr", "en")},
    }


def _calendar(name, events, language):
    """The file in the language of whoever downloads it."""
    lines = ["BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//Agenda//FR", f"X-WR-CALNAME:{name}", *_zone()]
    for properties, summary in events:
        lines += [*properties, f"SUMMARY:{summary[language]}", "END:VEVENT"]
    return "\r\n".join([*lines, "END:VCALENDAR", ""])


def _plain(name):
    letters = str.maketrans("àâäçéèêëîïôöùûü", "aaaceeeeiioouuu")
    return "".join(
        letter for letter in name.lower().translate(letters) if letter.isalpha() and letter.isascii()
    )


def _zone():
    """Paris, by the rules in force since 1996."""
    return [
        "BEGIN:VTIMEZONE", "TZID:Europe/Paris",
        "BEGIN:DAYLIGHT", "TZOFFSETFROM:+0100", "TZOFFSETTO:+0200", "TZNAME:CEST",
        "DTSTART:19700329T020000", "RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU", "END:DAYLIGHT",
        "BEGIN:STANDARD", "TZOFFSETFROM:+0200", "TZOFFSETTO:+0100", "TZNAME:CET",
        "DTSTART:19701025T030000", "RRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU", "END:STANDARD",
        "END:VTIMEZONE",
    ]  # fmt: skip


def _vevent(draw, event, monday, offset, uid):
    """(lines of the event, its name in both languages)."""
    stream = draw.stream(f"event {uid}")
    kind = event["kind"]
    midnight = datetime.combine(monday + timedelta(days=event["day"]), datetime.min.time())
    weeks = stream.integer(2, 5) if kind in ("weekly", "cancelled") else 0
    first = midnight - timedelta(weeks=weeks)
    lines = ["BEGIN:VEVENT", f"UID:{uid}@agenda.example", "DTSTAMP:20260105T080000Z"]
    if kind == "utc":
        start, stop = (first + timedelta(minutes=event[at] - offset) for at in ("start", "stop"))
        lines += [f"DTSTART:{start:%Y%m%dT%H%M%S}Z", f"DTEND:{stop:%Y%m%dT%H%M%S}Z"]
    else:
        start, stop = (first + timedelta(minutes=event[at]) for at in ("start", "stop"))
        lines += [
            f"DTSTART;TZID=Europe/Paris:{start:%Y%m%dT%H%M%S}",
            f"DTEND;TZID=Europe/Paris:{stop:%Y%m%dT%H%M%S}",
        ]
    if weeks:
        lines.append(f"RRULE:FREQ=WEEKLY;BYDAY={CODES[event['day']]}")
    if kind == "cancelled":
        lines.append(f"EXDATE;TZID=Europe/Paris:{midnight + timedelta(minutes=event['start']):%Y%m%dT%H%M%S}")
    if kind == "free":
        lines.append("TRANSP:TRANSPARENT")
    names = {"weekly": WEEKLY, "cancelled": WEEKLY, "free": FREE}.get(kind, BUSY)
    return lines, stream.choose(names)
