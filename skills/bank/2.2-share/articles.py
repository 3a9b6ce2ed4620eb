"""The articles of a site's editor: which a visitor without an account can read at a given moment."""

from datetime import datetime, timedelta

from .claims import day_in_words
from .words import two

SITES = [
    "Le journal du lycée",
    "La gazette du foyer",
    "Club d’escalade",
    "Comité des fêtes",
    "Radio Préau",
    "Atelier Vélo",
]
TITLES = [
    two("Les résultats du tournoi", "The tournament results"),
    two("Recette : la soupe du jardin", "Recipe: garden soup"),
    two("Entretien avec la bibliothécaire", "Interview with the librarian"),
    two("Le planning des répétitions", "The rehearsal timetable"),
    two("Cinq films à voir cet été", "Five films to see this summer"),
    two("Recherche : un local plus grand", "Wanted: a larger room"),
    two("Pourquoi nous changeons de logo", "Why we are changing our logo"),
    two("Retour sur la course en relais", "Looking back at the relay race"),
    two("Le compte rendu de l’assemblée", "Minutes of the general meeting"),
    two("Prêt de matériel : mode d’emploi", "Borrowing gear: how it works"),
    two("Une journée avec les pompiers", "A day with the firefighters"),
    two("Le menu du grand repas", "The menu for the big meal"),
]
STATES = {
    "published": two("Publié", "Published"),
    "scheduled": two("Programmé", "Scheduled"),
    "pending": two("En attente de relecture", "Waiting for review"),
    "draft": two("Brouillon", "Draft"),
}
AUDIENCES = {
    "public": two("Tout le monde", "Everyone"),
    "members": two("Membres connectés", "Signed-in members"),
}
# kind: state, audience, whether it has begun, whether it has ended (None: no such date)
KINDS = {
    "plain": ("published", "public", True, None),
    "begun": ("scheduled", "public", True, None),
    "ends_later": ("published", "public", True, False),
    "to_come": ("scheduled", "public", False, None),
    "over": ("published", "public", True, True),
    "members": ("published", "members", True, None),
    "pending": ("pending", "public", True, None),
    "draft": ("draft", "public", None, None),
}
# These may as well be scheduled: their state alone tells nothing of them.
EITHER = {"ends_later", "over", "members"}
ONLINE = {"plain", "begun", "ends_later"}


def article_list(draw, values):
    """The list of eight articles, the parts that are online, and the parts of each kind."""
    moment = datetime.fromisoformat(
        f"{draw.stream('day').date('2026-05-05', '2026-06-25')}T{draw.stream('hour').time('12:00', '18:00', 30)}"
    )
    extra = draw.stream("extra").choose(["plain", "begun", "over", "members", "to_come", "pending"])
    kinds = draw.stream("order").shuffled([*KINDS, extra])
    titles = draw.stream("titles").sample(TITLES, len(kinds))
    dates = draw.stream("dates")
    rows = [
        _row(dates, moment, kind, title, f"p{place}")
        for place, (kind, title) in enumerate(zip(kinds, titles, strict=True), 1)
    ]
    of_kind = {kind: [row for row in rows if row["kind"] == kind] for kind in KINDS}
    twin = next(row for row in reversed(rows) if row["kind"] == extra)
    return {
        "twin": {
            "title": twin["title"],
            "part": twin["part"],
            "why": _why(twin),
            "online": extra in ONLINE,
        },
        "site": draw.stream("site").choose(SITES),
        "day": moment.date().isoformat(),
        "hour": f"{moment:%H:%M}",
        "online": [row["part"] for row in rows if row["kind"] in ONLINE],
        "parts": {kind: [row["part"] for row in found] for kind, found in of_kind.items()},
        "example": {
            kind: {"title": found[0]["title"], "start": found[0]["start"], "end": found[0]["end"]}
            for kind, found in of_kind.items()
        },
        "reasons": [
            {"title": row["title"], "why": _why(row), "verdict": _verdict(row["kind"])} for row in rows
        ],
        "table": _table(rows),
    }


def _row(dates, moment, kind, title, part):
    state, audience, has_begun, has_ended = KINDS[kind]
    if kind in EITHER:
        state = dates.choose(["published", "scheduled"])
    row = {
        "kind": kind,
        "title": title,
        "part": part,
        "state": STATES[state],
        "audience": AUDIENCES[audience],
        "start": "",
        "end": "",
    }
    hours = dates.integer(1, 4)
    same_day = dates.chance(0.6)
    if has_begun is not None:
        step = (
            timedelta(hours=hours)
            if same_day and kind in ("begun", "to_come")
            else timedelta(days=dates.integer(2, 9), hours=hours - 2)
        )
        row["start"] = f"{(moment - step if has_begun else moment + step):%Y-%m-%dT%H:%M}"
    if has_ended is not None:
        step = timedelta(hours=hours) if same_day else timedelta(days=1, hours=hours - 2)
        row["end"] = f"{(moment - step if has_ended else moment + step):%Y-%m-%dT%H:%M}"
    return row


def _verdict(kind):
    # An article for members is online: saying that it is not would deny what the list shows.
    if kind == "members":
        return two("pas visible sans compte", "not visible without an account")
    return two("en ligne", "online") if kind in ONLINE else two("pas en ligne", "not online")


def _why(row):
    start, end = _moment(row["start"]), _moment(row["end"])
    return {
        "plain": two(
            "publié, pour tout le monde, sans date de fin", "published, for everyone, with no end date"
        ),
        "begun": two(
            f"programmé, mais l’heure de début ({start['fr']}) est passée",
            f"scheduled, but its start ({start['en']}) has passed",
        ),
        "ends_later": two(
            f"paru le {start['fr']}, et la fin ({end['fr']}) n’est pas encore arrivée",
            f"out since {start['en']}, and its end ({end['en']}) is still to come",
        ),
        "to_come": two(f"programmé pour plus tard ({start['fr']})", f"scheduled for later ({start['en']})"),
        "over": two(f"la date de fin ({end['fr']}) est passée", f"its end ({end['en']}) has passed"),
        "members": two("réservé aux membres connectés", "for signed-in members only"),
        "pending": two(
            "l’heure de début ne suffit pas, il faut encore une relecture",
            "reaching the start time is not enough, it still has to be reviewed",
        ),
        "draft": two(
            "un brouillon n’est visible que dans l’éditeur", "a draft can only be seen in the editor"
        ),
    }[row["kind"]]


def _moment(text):
    if not text:
        return two("–", "–")
    when = datetime.fromisoformat(text)
    day = day_in_words(when, weekday=False)
    minutes = f"\u00a0{when:%M}" if when.minute else ""
    return two(f"{day['fr']} à {when.hour}\u00a0h{minutes}", f"{day['en']}, {when:%H:%M}")


def _table(rows):
    return {
        "kind": "table",
        "caption": two("Tous les articles", "All articles"),
        "columns": [
            two("Titre", "Title"),
            two("État", "Status"),
            two("Visible par", "Visible to"),
            two("Début", "Start"),
            two("Fin", "End"),
        ],
        "rows": [
            {
                "part": row["part"],
                "cells": [
                    row["title"],
                    row["state"],
                    row["audience"],
                    _moment(row["start"]),
                    _moment(row["end"]),
                ],
            }
            for row in rows
        ],
    }
