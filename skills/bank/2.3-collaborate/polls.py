"""A poll for a date: the slots that suit everybody without reserve."""

from datetime import date, timedelta

from .words import two

REASONS = [
    two("de la réunion des parents délégués", "the parent representatives’ meeting"),
    two("de la répétition générale", "the dress rehearsal"),
    two("du nettoyage de la rivière", "the river clean-up"),
    two("du conseil du foyer", "the common-room committee"),
    two("de la répétition du spectacle de cirque", "the run-through of the circus show"),
]
HOURS = ["12:30", "17:00", "17:30", "18:00", "18:30", "19:00"]  # all in the afternoon, as the English says
HOLIDAYS = {
    "2026-04-06",
    "2026-05-01",
    "2026-05-08",
    "2026-05-14",
    "2026-05-25",
}  # in France, where nobody meets
MONTHS = {
    1: ("janvier", "January"),
    2: ("février", "February"),
    3: ("mars", "March"),
    4: ("avril", "April"),
    5: ("mai", "May"),
    6: ("juin", "June"),
}
YES, MAYBE, NO, NONE = "yes", "maybe", "no", ""
SHOWN = {
    YES: {"cell": two("oui", "yes"), "look": "good"},
    MAYBE: {"cell": two("si besoin", "if need be"), "look": "attention"},
    NO: {"cell": two("non", "no")},
    NONE: {"cell": two("pas de réponse", "no answer"), "look": "empty"},
}


def date_poll(draw, values):
    """The poll, the parts of the slots that suit all, and the part of each trap."""
    people = [one["first"] for one in draw.stream("people").people(5)]
    rows = {
        "suits": [YES] * 5,
        "reserved": _but_one(draw, "reserved", MAYBE),
        "refused": _but_one(draw, "refused", NO),
        "unanswered": _but_one(draw, "unanswered", NONE),
    }
    stream = draw.stream("others")
    kinds = ["suits", "reserved", "refused", "unanswered"]
    if draw.stream("second").chance(0.5):
        rows["suits_too"] = [YES] * 5
        kinds.append("suits_too")
    while len(kinds) < 6:
        name = f"mixed_{len(kinds)}"
        rows[name] = stream.shuffled([NO, NO, stream.choose([YES, MAYBE]), YES, stream.choose([MAYBE, YES])])
        kinds.append(name)
    order = draw.stream("order").shuffled(kinds)
    slots = _slots(draw)
    part = {kind: f"p{place}" for place, kind in enumerate(order, start=1)}
    slot = dict(zip(order, slots, strict=True))
    who = {
        kind: people[next((at for at, answer in enumerate(rows[kind]) if answer != YES), 0)]
        for kind in ("reserved", "refused", "unanswered")
    }
    suiting = [kind for kind in order if kind.startswith("suits")]
    return {
        "reason": draw.stream("reason").choose(REASONS),
        "key": [part[kind] for kind in suiting],
        "suiting": [slot[kind] for kind in suiting],
        "part": part,
        "slot": {kind: slot[kind] for kind in who},
        "who": who,
        "one_missed": [part[kind] for kind in suiting],
        "poll": _table(order, rows, slots, people, part),
    }


def _but_one(draw, name, answer):
    place = draw.stream(f"place {name}").integer(0, 4)
    return [answer if at == place else YES for at in range(5)]


def _slots(draw):
    """Six different days and hours, in order of time, as texts."""
    first = date.fromisoformat(draw.stream("first").date("2026-01-12", "2026-06-12", [1]))
    week = {(first + timedelta(days=day)).isoformat() for day in range(5)}
    draw.require(not week & HOLIDAYS, "a week of five working days")
    stream = draw.stream("slots")
    days = sorted(stream.sample(range(5), 4) + stream.sample(range(5), 2))
    found, taken = [], set()
    for day in days:
        hour = stream.choose([one for one in HOURS if (day, one) not in taken])
        taken.add((day, hour))
        found.append((day, hour))
    return [_told(first + timedelta(days=day), hour) for day, hour in sorted(found)]


def _told(day, hour):
    french = ["lundi", "mardi", "mercredi", "jeudi", "vendredi"][day.weekday()]
    english = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday"][day.weekday()]
    month_fr, month_en = MONTHS[day.month]
    spoken = "\u00a0".join([str(int(hour[:2])), "h", *([hour[3:]] if hour[3:] != "00" else [])])
    return two(
        f"{french} {day.day if day.day > 1 else '1er'} {month_fr}, {spoken}",
        f"{english} {day.day} {month_en}, {int(hour[:2]) % 12 or 12}{hour[2:].removesuffix(':00')} pm",
    )


def _table(order, rows, slots, people, part):
    return {
        "kind": "table",
        "caption": two("Sondage : réponses reçues", "Poll: answers so far"),
        "columns": [two("Créneau", "Slot"), *people],
        "rows": [
            {"part": part[kind], "cells": [slot, *(SHOWN[answer] for answer in rows[kind])]}
            for kind, slot in zip(order, slots, strict=True)
        ],
    }
