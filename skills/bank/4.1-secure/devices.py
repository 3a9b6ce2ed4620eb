"""Six devices of a family: versions, updates on offer, and the day on which the maker stops mending flaws."""

from datetime import date, timedelta

# Each as the table lists it, and as a sentence names it.
DEVICES = [
    ({"fr": "Téléphone de Papi", "en": "Grandpa’s phone"}, {"fr": "le téléphone de Papi", "en": "Grandpa’s phone"}),
    ({"fr": "Tablette du salon", "en": "Living-room tablet"}, {"fr": "la tablette du salon", "en": "the living-room tablet"}),
    ({"fr": "Ordinateur portable", "en": "Laptop"}, {"fr": "l’ordinateur portable", "en": "the laptop"}),
    ({"fr": "Box de l’entrée", "en": "Router in the hall"}, {"fr": "la box de l’entrée", "en": "the router in the hall"}),
    ({"fr": "Caméra du garage", "en": "Garage camera"}, {"fr": "la caméra du garage", "en": "the garage camera"}),
    ({"fr": "Télévision", "en": "Television"}, {"fr": "la télévision", "en": "the television"}),
    ({"fr": "Imprimante", "en": "Printer"}, {"fr": "l’imprimante", "en": "the printer"}),
    ({"fr": "Enceinte connectée", "en": "Smart speaker"}, {"fr": "l’enceinte connectée", "en": "the smart speaker"}),
    ({"fr": "Montre connectée", "en": "Smartwatch"}, {"fr": "la montre connectée", "en": "the smartwatch"}),
    ({"fr": "Console de jeux", "en": "Games console"}, {"fr": "la console de jeux", "en": "the games console"}),
]  # fmt: skip
NOW, AFTER, NEVER = "a", "b", "c"


BOXES = {
    "safe": NOW,
    "old_safe": NOW,
    "waiting": AFTER,
    "old_waiting": AFTER,
    "ended": NEVER,
    "ended_behind": NEVER,
    "ended_young": NEVER,
}


def family_devices(draw, values):
    """Six devices, one at least in each box; which one each false friend would misplace."""
    today = date.fromisoformat(values["today"])
    stream = draw.stream("devices")
    kinds = list(dict.fromkeys(["old_safe", "waiting", "ended_young", values["soon"]]))
    # An update may wait on a device past its support too: it mends nothing found since.
    kinds += ["ended_behind"] * stream.chance(0.7)
    kinds += [stream.choose(["safe", "old_waiting", "ended"]) for _ in range(6 - len(kinds))]
    names = stream.sample(DEVICES, 6)
    rows = [
        _device(stream, kind, name, today) for kind, name in zip(stream.shuffled(kinds), names, strict=True)
    ]
    for number, row in enumerate(rows, start=1):
        row["id"] = f"d{number}"
    by_kind = {row["kind"]: row for row in rows}
    draw.require(
        by_kind["old_safe"]["bought"] < by_kind["ended_young"]["bought"], "age and support do not agree"
    )
    in_box = {box: [row for row in rows if BOXES[row["kind"]] == box] for box in (NOW, AFTER, NEVER)}
    slips = _slips(rows, in_box, by_kind[values["soon"]])
    draw.require(slips["waiting"] != slips["ends_soon"], "each slip leads elsewhere")
    return {
        "items": [{"id": row["id"], "text": row["name"]} for row in rows],
        "key": {row["id"]: BOXES[row["kind"]] for row in rows},
        "told": {kind: _told(row) for kind, row in by_kind.items()},
        "in_box": {box: [_told(row) for row in each] for box, each in in_box.items()},
        "slips": slips,
        "table": _table(rows),
    }


def _slips(rows, in_box, soon):
    """What each false friend misplaces."""
    return {
        "up_to_date": {row["id"]: NOW for row in in_box[NEVER] if row["version"] == row["offered"]},
        "by_age": {row["id"]: NEVER for row in rows if row["kind"] in ("old_safe", "old_waiting")},
        "waiting": {row["id"]: NEVER for row in in_box[AFTER]},
        "ends_soon": {soon["id"]: NEVER},
        "past_support": {"has": {row["id"]: AFTER for row in rows if row["kind"] == "ended_behind"}},
    }


def _device(stream, kind, names, today):
    years = {
        "old_safe": (6, 8),
        "old_waiting": (6, 8),
        "ended": (5, 7),
        "ended_behind": (3, 7),
        "ended_young": (2, 3),
    }.get(kind, (1, 4))
    version = [stream.integer(2, 14), stream.integer(0, 9)]
    is_behind = kind in ("waiting", "old_waiting", "ended_behind")
    offered = [version[0], version[1] + stream.integer(1, 3)] if is_behind else version
    if BOXES[kind] == NEVER:
        end = today - timedelta(days=stream.integer(20, 400))
    elif kind in ("safe", "waiting"):
        end = today + timedelta(days=stream.integer(25, 80))
    else:
        end = today + timedelta(days=stream.integer(300, 900))
    return {
        "kind": kind,
        "name": names[0],
        "said": names[1],
        "bought": today.year - stream.integer(*years),
        "version": ".".join(map(str, version)),
        "offered": ".".join(map(str, offered)),
        "end": end.isoformat(),
    }


def _told(row):
    return {
        **{name: row[name] for name in ("said", "version", "offered", "end")},
        "first_word": {language: text[0].upper() + text[1:] for language, text in row["said"].items()},
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
