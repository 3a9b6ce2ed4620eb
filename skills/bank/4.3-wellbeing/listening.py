"""A listening log of three weeks, and the weekly sound dose that it amounts to.

The reference is the adult mode of ITU-T H.870 (WHO): 80 dBA for 40 hours a week; each 3 dBA more halve the time.
"""

from datetime import date, timedelta

LEVELS = (71, 74, 77, 80, 83, 86, 89)
WEEK_HOURS = 40
STARTS = (
    "07:10",
    "08:45",
    "10:20",
    "12:10",
    "13:45",
    "16:10",
    "17:45",
    "19:20",
    "21:05",
)  # an hour and a half apart


def listening_log(draw, values):
    """Sixty sessions over three weeks, the dose of the middle week in percent, and where each slip leads."""
    first = date.fromisoformat(values["monday"]) - timedelta(days=7)
    sessions = [
        session for week in range(3) for session in _week(draw, week, first + timedelta(days=7 * week))
    ]
    week = [session for session in sessions if session["week"] == 1]
    minutes = sum(session["minutes"] for session in week)
    average = sum(session["level"] for session in week) / len(week)
    length_average = sum(session["level"] * session["minutes"] for session in week) / minutes
    dose = _dose(week)
    slips = {
        "whole_file": _dose(sessions),
        "average_level": _percent(minutes * _weight(average)),
        "proportional": _percent(sum(session["minutes"] * session["level"] / 80 for session in week)),
        "loud_only": _dose([session for session in week if session["level"] >= 80]),
    }
    near = {"weighted_average": _percent(minutes * _weight(length_average)), "length_only": _percent(minutes)}
    found = [dose, *slips.values()]
    draw.require(abs(dose - 100) > 4, "the dose is not the reference itself, which could be guessed")
    draw.require(
        all(abs(a - b) > 4 for i, a in enumerate(found) for b in found[:i]), "each slip leads elsewhere"
    )
    draw.require(
        all(abs(dose - value) > 4 for value in near.values()), "nor do the nearest slips lead to the dose"
    )
    return {
        "sunday": (first + timedelta(days=13)).isoformat(),
        "session_count": len(week),
        "hours": round(minutes / 60, 1),
        "average": round(average, 1),
        "dose": dose,
        "slips": slips | near,
        "apart": _apart(near, found),
        "length_average": round(length_average, 1),
        "weighted_hours": round(
            sum(session["minutes"] * _weight(session["level"]) for session in week) / 60, 1
        ),
        "loudest": _by_level(week, max(session["level"] for session in week)),
        "softest": _by_level(week, min(session["level"] for session in week)),
        "log": _file(sessions),
    }


def _week(draw, number, monday):
    """One week's sessions in order: four levels around 80 dBA in the middle week, louder or softer in the others."""
    stream = draw.stream(f"week {number}")
    lean = stream.integer(1, 2) if number == 1 else stream.integer(0, 3)
    slots = sorted(stream.sample(range(7 * len(STARTS)), stream.integer(18, 22)))
    return [
        {
            "week": number,
            "start": f"{monday + timedelta(days=slot // len(STARTS))}T{STARTS[slot % len(STARTS)]}",
            "minutes": stream.integer(35, 90),
            "level": LEVELS[lean + stream.integer(0, 3)],
        }
        for slot in slots
    ]


def _weight(level):
    """How many minutes at 80 dBA one minute at this level (dBA) is worth."""
    return 2 ** ((level - 80) / 3)


def _dose(sessions):
    return _percent(sum(session["minutes"] * _weight(session["level"]) for session in sessions))


def _percent(minutes):
    return round(minutes / (WEEK_HOURS * 60) * 100)


def _apart(near, found):
    """The slips that lead where no other does: some weeks, an average by length comes to the plain one."""
    apart = []
    for name, value in near.items():
        if value not in found:
            apart.append(name)
            found = [*found, value]
    return apart


def _by_level(week, level):
    minutes = sum(session["minutes"] for session in week if session["level"] == level)
    return {
        "level": level,
        "minutes": minutes,
        "worth": round(minutes * _weight(level), 1),
        "weight": _weight(level),
    }


def _file(sessions):
    heads = [
        {"fr": "Début", "en": "Start"},
        {"fr": "Durée (min)", "en": "Length (min)"},
        {"fr": "Niveau moyen (dBA)", "en": "Mean level (dBA)"},
    ]
    rows = [
        [
            {"value": session["start"], "type": "date", "format": "DD/MM/YYYY HH:MM"},
            session["minutes"],
            session["level"],
        ]
        for session in sessions
    ]
    return {
        "name": "ecoutes.ods",
        "kind": "workbook",
        "sheets": [
            {
                "name": {"fr": "Écoutes", "en": "Sessions"},
                "header": 1,
                "widths": [18, 14, 20],
                "freeze": "A2",
                "rows": [heads, *rows],
            }
        ],
    }
