"""A power strip that is switched off for some hours a day, and what that saves in a year."""

DEVICES = [
    {"fr": "Téléviseur", "en": "Television", "on": (90, 150, 5), "standby": (1, 3, 0.5), "hours": (2, 4)},
    {"fr": "Décodeur TV", "en": "Set-top box", "on": (14, 20, 1), "standby": (8, 12, 0.5), "hours": (2, 4)},
    {
        "fr": "Console de jeux",
        "en": "Games console",
        "on": (120, 190, 10),
        "standby": (6, 12, 0.5),
        "hours": (1, 3),
    },
    {"fr": "Barre de son", "en": "Sound bar", "on": (25, 45, 5), "standby": (2, 5, 0.5), "hours": (2, 4)},
    {
        "fr": "Ordinateur fixe",
        "en": "Desktop computer",
        "on": (90, 160, 10),
        "standby": (2, 5, 0.5),
        "hours": (2, 4),
    },
    {
        "fr": "Écran d’ordinateur",
        "en": "Computer screen",
        "on": (22, 34, 2),
        "standby": (0.5, 2, 0.5),
        "hours": (2, 4),
    },
    {"fr": "Imprimante", "en": "Printer", "on": (16, 30, 2), "standby": (3, 6, 0.5), "hours": (1, 2)},
    {
        "fr": "Enceinte connectée",
        "en": "Smart speaker",
        "on": (6, 10, 1),
        "standby": (2, 4, 0.5),
        "hours": (1, 3),
    },
    {
        "fr": "Lecteur de disques",
        "en": "Disc player",
        "on": (14, 22, 2),
        "standby": (1, 6, 0.5),
        "hours": (1, 2),
    },
]
DAYS = 365


def power_strip(draw, values):
    """A table of devices, the saving in kWh a year (rounded), and where each slip leads."""
    size = draw.stream("size").integer(5, 7)
    devices = [_device(draw, model) for model in draw.stream("devices").sample(DEVICES, size)]
    on_strip = draw.stream("on strip").integer(3, size - 2)
    for number, device in enumerate(devices):
        device["strip"] = number < on_strip
    rows = draw.stream("rows").shuffled(devices)
    off = values["off"]
    cut = [device for device in rows if device["strip"]]
    standby = sum(device["standby"] for device in cut)
    saving = _kilowatt_hours(standby, off)
    slips = {
        "watts_on": _kilowatt_hours(sum(device["on"] for device in cut), off),
        "all_devices": _kilowatt_hours(sum(device["standby"] for device in rows), off),
        "whole_day": _kilowatt_hours(standby, 24),
        "hours_in_use": _kilowatt_hours(standby, 24 - off),
        "watt_hours": round(standby * off * DAYS),
    }
    found = [saving, *slips.values()]
    draw.require(
        all(abs(a - b) > 4 for i, a in enumerate(found) for b in found[:i]), "each slip leads elsewhere"
    )
    return {
        "saving": saving,
        "slips": slips,
        "standby": standby,
        "strip_count": on_strip,
        "terms": _sum([device["standby"] for device in cut]),
        "cut": [device["name"] for device in cut],
        "day": round(standby * off, 1),
        "year": round(standby * off * DAYS, 1),
        "table": _table(rows),
    }


def _device(draw, model):
    stream = draw.stream(f"device {model['en']}")
    return {
        "name": {"fr": model["fr"], "en": model["en"]},
        "on": stream.integer(*model["on"]),
        "standby": stream.amount(*model["standby"]),
        "hours": stream.integer(*model["hours"]),
    }


def _kilowatt_hours(watts, hours):
    return int(watts * hours * DAYS / 1000 + 0.5)


def _sum(numbers):
    """The terms of an addition, as each language writes them."""
    english = " + ".join(f"{number:g}" for number in numbers)
    return {"fr": english.replace(".", ","), "en": english}


def _table(rows):
    yes, no = {"fr": "oui", "en": "yes"}, {"fr": "non", "en": "no"}
    return {
        "kind": "table",
        "row_headers": True,
        "columns": [
            {"fr": "Appareil", "en": "Device"},
            {"fr": "Sur la multiprise", "en": "On the strip"},
            {"fr": "En marche (W)", "en": "In use (W)"},
            {"fr": "En veille (W)", "en": "On standby (W)"},
            {"fr": "Heures d’usage par jour", "en": "Hours of use a day"},
        ],
        "rows": [
            [device["name"], yes if device["strip"] else no, device["on"], device["standby"], device["hours"]]
            for device in rows
        ],
    }
