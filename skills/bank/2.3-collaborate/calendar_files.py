"""The files of calendars in iCalendar (RFC 5545): an event, its lines, its name in both languages."""

from datetime import datetime, timedelta

from .words import two

OPENING, CLOSING = 9 * 60, 18 * 60
STEP = 15
CODES = ["MO", "TU", "WE", "TH", "FR"]
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
    two("Cours d’espagnol", "Spanish class"),
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


def event_of(day, start, stop, kind="plain"):
    """An event of the week; `kind` says how it is written, and with that whether it makes anybody busy."""
    return {"day": day, "start": start, "stop": stop, "kind": kind}


def calendar_file(draw, name, number, mine, monday, offset):
    """One person’s file: the events of the week, and two of the week before."""
    past = draw.stream(f"past {number}")
    earlier = [
        event_of(past.integer(0, 4) - 7, start := past.integer(OPENING, CLOSING - 120, STEP), start + 60)
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
    weeks = stream.integer(2, 5) if kind in ("weekly", "cancelled", "kept") else 0
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
    if kind in ("cancelled", "kept"):
        gone = start + timedelta(weeks=weeks - (1 if kind == "kept" else 0))
        lines.append(f"EXDATE;TZID=Europe/Paris:{gone:%Y%m%dT%H%M%S}")
    if kind == "free":
        lines.append("TRANSP:TRANSPARENT")
    names = {"weekly": WEEKLY, "cancelled": WEEKLY, "kept": WEEKLY, "free": FREE}.get(kind, BUSY)
    return lines, stream.choose(names)
