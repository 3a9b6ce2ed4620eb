"""Six devices of a family: versions, updates on offer, and the day on which the maker stops mending flaws."""

from datetime import date, timedelta

DEVICES = [
    {"fr": "Téléphone de Papi", "en": "Grandpa’s phone"},
    {"fr": "Tablette du salon", "en": "Living-room tablet"},
    {"fr": "Ordinateur portable", "en": "Laptop"},
    {"fr": "Box de l’entrée", "en": "Router in the hall"},
    {"fr": "Caméra du garage", "en": "Garage camera"},
    {"fr": "Télévision", "en": "Television"},
    {"fr": "Imprimante", "en": "Printer"},
    {"fr": "Enceinte connectée", "en": "Smart speaker"},
    {"fr": "Montre connectée", "en": "Smart watch"},
    {"fr": "Console de jeux", "en": "Games console"},
]
NOW, AFTER, NEVER = "a", "b", "c"


def family_devices(draw, values):
    """Six devices, two in each box; which one each false friend would misplace."""
    today = date.fromisoformat(values["today"])
    stream = draw.stream("devices")
    kinds = stream.shuffled(["old_safe", "safe", "old_waiting", "waiting", "ended", "ended_young"])
    names = stream.sample(DEVICES, 6)
    rows = [_device(stream, kind, name, today) for kind, name in zip(kinds, names, strict=True)]
    for number, row in enumerate(rows, start=1):
        row["id"] = f"d{number}"
    by_kind = {row["kind"]: row for row in rows}
    draw.require(
        by_kind["old_safe"]["bought"] < by_kind["ended_young"]["bought"], "age and support do not agree"
    )
    boxes = {"safe": NOW, "old_safe": NOW, "waiting": AFTER, "old_waiting": AFTER}
    return {
        "items": [{"id": row["id"], "text": row["name"]} for row in rows],
        "key": {row["id"]: boxes.get(row["kind"], NEVER) for row in rows},
        "told": {kind: _told(row) for kind, row in by_kind.items()},
        "slips": {
            "up_to_date": {by_kind[kind]["id"]: NOW for kind in ("ended", "ended_young")},
            "by_age": {by_kind["old_safe"]["id"]: NEVER, by_kind["old_waiting"]["id"]: NEVER},
            "waiting": {by_kind[kind]["id"]: NEVER for kind in ("waiting", "old_waiting")},
            "ends_soon": {by_kind[values["soon"]]["id"]: NEVER},
        },
        "table": _table(rows),
    }


def _device(stream, kind, name, today):
    years = {"old_safe": (6, 8), "old_waiting": (6, 8), "ended": (5, 7), "ended_young": (2, 3)}.get(
        kind, (1, 4)
    )
    version = [stream.integer(2, 14), stream.integer(0, 9)]
    offered = (
        [version[0], version[1] + stream.integer(1, 3)] if kind in ("waiting", "old_waiting") else version
    )
    if kind in ("ended", "ended_young"):
        end = today - timedelta(days=stream.integer(20, 400))
    elif kind in ("safe", "waiting"):
        end = today + timedelta(days=stream.integer(25, 80))
    else:
        end = today + timedelta(days=stream.integer(300, 900))
    return {
        "kind": kind,
        "name": name,
        "bought": today.year - stream.integer(*years),
        "version": ".".join(map(str, version)),
        "offered": ".".join(map(str, offered)),
        "end": end.isoformat(),
    }


def _told(row):
    return {
        **{name: row[name] for name in ("name", "version", "offered", "end")},
        "bought": str(row["bought"]),
    }


def _table(rows):
    return {
        "kind": "table",
        "label": {"fr": "Les appareils de la maison", "en": "The devices at home"},
        "columns": [
            {"fr": "Appareil", "en": "Device"},
            {"fr": "Acheté en", "en": "Bought in"},
            {"fr": "Version installée", "en": "Installed version"},
            {"fr": "Dernière version proposée", "en": "Latest version available"},
            {"fr": "Correctifs de sécurité jusqu’au", "en": "Security fixes until"},
        ],
        "row_headers": True,
        "rows": [
            [
                row["name"],
                str(row["bought"]),
                row["version"],
                row["offered"],
                {"date": row["end"], "style": "long"},
            ]
            for row in rows
        ],
    }
