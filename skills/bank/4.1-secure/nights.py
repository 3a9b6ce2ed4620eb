"""Three nights of a router's log, in which one device calls an undocumented address at fixed intervals."""

from collections import Counter
from datetime import datetime, timedelta
from itertools import pairwise
from operator import itemgetter

OWN_DEVICES = {
    "heavy": ["CAMERA-COUR", "CAMERA-PORTAIL", "CAMERA-HALL"],
    "chatty": ["ECRAN-HALL", "ECRAN-ENTREE", "ECRAN-ACCUEIL"],
    "regular_known": ["DISQUE-RESEAU", "SERVEUR-FICHIERS", "SERVEUR-COMPTA"],
}
DEVICES = [
    "PC-ACCUEIL", "PC-BUREAU", "PC-SALLE-1", "PC-SALLE-2", "TABLETTE-3", "TABLETTE-7", "PORTABLE-12", "BORNE-PRET",
    "TABLEAU-B4", "CAPTEUR-AIR", "IMPRIMANTE-1", "BADGEUSE",
]  # fmt: skip
KNOWN = {
    "backup": ("copie.reseau-interne.example", {"fr": "Sauvegarde de nuit", "en": "Night backup"}),
    "updates": (
        "maj.editeur-ardoise.test",
        {"fr": "Mises à jour des logiciels", "en": "Software updates"},
    ),
    "clock": ("heure.reseau-interne.example", {"fr": "Mise à l’heure", "en": "Clock setting"}),
    "signage": ("x7k2.affichage-hall.example", {"fr": "Affichage du hall", "en": "Hall display"}),
    "camera": (
        "flux.surveillance-cour.example",
        {"fr": "Enregistrement de la caméra", "en": "Camera recording"},
    ),
}
UNKNOWN = [
    "assistance-rapide.example", "cdn-lumiere.test", "statistiques-web.example", "q4z8.relais-net.example", "jeux-du-soir.test",
    "meteo-widget.test", "synchro-agenda.example", "images-partage.test", "radio-locale.example",
]  # fmt: skip
NIGHT_SECONDS = 4 * 3600
REGULAR_SECONDS = 20 * 60
SLOTS = range(120, NIGHT_SECONDS - 60, 180)
OTHERS = ("beacon", "irregular", "plain_1", "plain_2", "plain_3")


def router_nights(draw, values):
    """The log as a file, the device that calls at fixed intervals, and the device that each slip points to."""
    names = dict(zip(OTHERS, draw.stream("devices").sample(DEVICES, len(OTHERS)), strict=True))
    names |= {role: draw.stream(f"device {role}").choose(devices) for role, devices in OWN_DEVICES.items()}
    places = draw.stream("places").sample(UNKNOWN, 5)
    period = draw.stream("period").integer(15, 24) * 60 + draw.stream("seconds").integer(5, 50, 5)
    rows = [row for night in range(3) for row in _night(draw, night, period, places)]
    rows.sort(key=itemgetter(0))
    gaps = {
        role: _gaps(rows, role, place) for role, place in (("beacon", places[0]), ("irregular", places[1]))
    }
    draw.require(max(gaps["beacon"]) - min(gaps["beacon"]) <= 4, "the beacon keeps its interval")
    draw.require(max(gaps["irregular"]) - min(gaps["irregular"]) > 600, "the other undocumented calls do not")
    count, size = Counter(row[1] for row in rows), Counter()
    for row in rows:
        size[row[1]] += row[3]
    most = (max(count, key=count.__getitem__), max(size, key=size.__getitem__))
    draw.require(most == ("chatty", "heavy"), "volume points elsewhere, twice")
    first = datetime.fromisoformat(values["first_night"]) + timedelta(hours=23)
    return {
        "names": names,
        "beacon": {
            "address": places[0],
            "minutes": period // 60,
            "seconds": period % 60,
            "calls": sum(row[1] == "beacon" and row[2] == places[0] for row in rows),
        },
        "irregular": {
            "address": places[1],
            "shortest": min(gaps["irregular"]) // 60,
            "longest": max(gaps["irregular"]) // 60,
        },
        "chatty_rows": count["chatty"],
        "heavy_megabytes": round(size["heavy"] / 1_000_000),
        "backup": KNOWN["backup"][0],
        "services": _services(draw),
        "log": _file(rows, names, first),
    }


def _night(draw, night, period, places):
    """Rows (seconds since the first evening, role, address, bytes) of one night, in no order."""
    stream = draw.stream(f"night {night}")
    start = night * 86_400
    rows = []
    moment = start + stream.integer(30, period)
    while moment < start + NIGHT_SECONDS:
        rows.append([moment + stream.integer(-1, 1), "beacon", places[0], stream.integer(310, 345)])
        moment += period
    for step in range(start + 240, start + NIGHT_SECONDS, REGULAR_SECONDS):
        rows.append([step, "regular_known", KNOWN["backup"][0], stream.integer(20_000, 60_000)])
    for role, address, count, low, high in _habits(places):
        for slot in stream.sample(SLOTS, count):
            noise = stream.integer(0, 10**12)
            rows.append([start + slot + noise % 81 - 40, role, address, low + noise // 81 % (high - low + 1)])
    return rows


def _habits(places):
    """What devices do at no fixed time: role, address, calls a night, least and most bytes."""
    return [
        ("heavy", KNOWN["camera"][0], 8, 2_000_000, 6_000_000),
        ("chatty", KNOWN["signage"][0], 24, 800, 4_000),
        ("chatty", places[2], 1, 700, 900),
        ("irregular", places[1], 13, 300, 5_000),
        ("plain_1", KNOWN["updates"][0], 4, 5_000, 90_000),
        ("plain_1", places[3], 3, 400, 2_500),
        ("plain_2", KNOWN["updates"][0], 5, 5_000, 90_000),
        ("plain_2", KNOWN["clock"][0], 4, 90, 120),
        ("plain_3", KNOWN["clock"][0], 5, 90, 120),
        ("plain_3", places[4], 5, 400, 9_000),
        ("beacon", KNOWN["updates"][0], 4, 5_000, 90_000),
        ("irregular", KNOWN["clock"][0], 4, 90, 120),
    ]


def _gaps(rows, role, address):
    """Seconds between one call and the next, night by night."""
    moments = [row[0] for row in rows if row[1] == role and row[2] == address]
    return [after - before for before, after in pairwise(moments) if before // 86_400 == after // 86_400]


def _services(draw):
    known = draw.stream("services").shuffled(list(KNOWN.values()))
    return {
        "kind": "table",
        "label": {"fr": "Services connus du réseau", "en": "Known services on the network"},
        "columns": [{"fr": "Adresse", "en": "Address"}, {"fr": "Service", "en": "Service"}],
        "rows": [[{"text": address, "look": "code"}, service] for address, service in known],
    }


def _file(rows, names, first):
    """As text: as a table of cells it would take a draw's whole time."""
    heads = {
        "fr": "moment;appareil;adresse appelée;octets envoyés",
        "en": "time;device;address called;bytes sent",
    }
    lines = [
        f"{_written(first, moment)};{names[role]};{address};{size}" for moment, role, address, size in rows
    ]
    text = {language: "\n".join([head, *lines, ""]) for language, head in heads.items()}
    return {"name": "journal.csv", "kind": "text", "encoding": "utf-8-sig", "newline": "\r\n", "text": text}


def _written(first, seconds):
    return (first + timedelta(seconds=seconds)).isoformat(" ")
