"""A phone's quiet nights, and what gets through to it over a week."""

DAYS = {
    "fr": ("lundi", "mardi", "mercredi", "jeudi", "vendredi", "samedi", "dimanche"),
    "en": ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"),
}
RELATIVES = (
    {"fr": "sa mère", "en": "Mum", "label": {"fr": "Maman", "en": "Mum"}},
    {"fr": "son père", "en": "Dad", "label": {"fr": "Papa", "en": "Dad"}},
    {"fr": "sa grand-mère", "en": "Gran", "label": {"fr": "Mamie", "en": "Gran"}},
    {"fr": "son tuteur", "en": "the guardian", "label": {"fr": "Tuteur", "en": "Guardian"}},
)
SCHOOL_NIGHTS = (6, 0, 1, 2, 3)  # Sunday to Thursday
KINDS = (
    "friday_evening", "sunday_evening", "allowed_call", "allowed_message", "before_dawn", "too_early", "alarm",
    "saturday_dawn",
)  # fmt: skip
RINGS = {"friday_evening", "allowed_call", "too_early", "alarm", "saturday_dawn"}
SHOWN = 6


def quiet_nights(draw, values):
    """The settings, six things that happen, the ones that ring, and the ones that people misjudge."""
    stream = draw.stream("settings")
    start, end = stream.integer(42, 45) * 30, stream.integer(12, 14) * 30
    relative = stream.choose(RELATIVES)
    kinds = _kinds(draw)
    events = {kind: _event(draw, kind, start, end, relative) for kind in kinds}
    ids = {kind: f"e{number}" for number, kind in enumerate(kinds, start=1)}
    rings = [kind for kind in kinds if kind in RINGS]
    return {
        "start": start,
        "from": _clock(start),
        "to": _clock(end),
        "relative": {"fr": relative["fr"], "en": relative["en"]},
        "choices": [{"id": ids[kind], "text": events[kind]} for kind in kinds],
        "key": [ids[kind] for kind in rings],
        "ids": {kind: ids.get(kind, "") for kind in KINDS},
        "has": {kind: kind in kinds for kind in KINDS},
        "named": {kind: events.get(kind, {"fr": "", "en": ""}) for kind in KINDS},
        "why": [
            {"event": events[kind], "rings": kind in RINGS, "reason": _reason(kind, relative)}
            for kind in kinds
        ],
        "settings": _settings(start, end, relative),
    }


def _kinds(draw):
    """Six kinds: those that test the nights and the exception always stand among them."""
    stream = draw.stream("kinds")
    fixed = [
        "sunday_evening",
        "allowed_call",
        stream.choose(["friday_evening", "saturday_dawn"]),
        "before_dawn",
    ]
    rest = stream.sample(["allowed_message", "too_early", "alarm"], SHOWN - len(fixed))
    return stream.shuffled([*fixed, *rest])


def _event(draw, kind, start, end, relative):
    """What happens, with its day and time."""
    stream = draw.stream(f"event {kind}")
    night = stream.choose(SCHOOL_NIGHTS)
    late = start + stream.integer(4, 14) * 5
    days = {
        "friday_evening": (4, late),
        "sunday_evening": (6, late),
        "allowed_call": (night, late + 10),
        "allowed_message": (night, late + 5),
        "before_dawn": (stream.choose([0, 1, 2, 3, 4]), end - stream.integer(6, 14) * 5),
        "too_early": (stream.choose(SCHOOL_NIGHTS[1:]), start - stream.integer(3, 9) * 5),
        "alarm": (stream.choose([0, 1, 2, 3, 4]), end - stream.integer(2, 4) * 5),
        "saturday_dawn": (5, end - stream.integer(6, 14) * 5),
    }
    day, moment = days[kind]
    what = {
        "allowed_call": (f"appel de {relative['fr']}", f"call from {relative['en']}"),
        "allowed_message": (f"message de {relative['fr']}", f"message from {relative['en']}"),
        "alarm": ("alarme du réveil", "wake-up alarm"),
    }.get(kind, stream.choose(_OTHERS))
    written = _clock(moment % (24 * 60))
    return {
        "fr": f"{DAYS['fr'][day].capitalize()}, {written['fr']}\u00a0: {what[0]}",
        "en": f"{DAYS['en'][day]}, {written['en']}: {what[1]}",
    }


_OTHERS = (
    ("message du groupe de classe", "message in the class group chat"),
    ("notification d’un jeu", "notification from a game"),
    ("message d’une amie", "message from a friend"),
    ("alerte d’un site de vidéos", "alert from a video site"),
)


def _clock(minutes):
    return {
        "fr": f"{minutes // 60}\u00a0h\u00a0{minutes % 60:02d}",
        "en": f"{minutes // 60:02d}:{minutes % 60:02d}",
    }


def _reason(kind, relative):
    """Why it rings, or does not."""
    fr, en = {
        "friday_evening": ("la nuit du vendredi n’est pas cochée", "Friday night is not ticked"),
        "sunday_evening": ("la nuit du dimanche est cochée", "Sunday night is ticked"),
        "allowed_call": ("ses appels sont autorisés", "calls from this person are allowed"),
        "allowed_message": ("l’exception vaut pour les appels seulement", "the exception is for calls only"),
        "before_dawn": (
            "la nuit commencée la veille n’est pas finie",
            "the night that began the evening before is not over",
        ),
        "too_early": ("la plage n’a pas encore commencé", "the quiet time has not begun yet"),
        "alarm": ("les alarmes sonnent toujours", "alarms always ring"),
        "saturday_dawn": (
            "cette nuit a commencé le vendredi, qui n’est pas coché",
            "that night began on Friday, which is not ticked",
        ),
    }[kind]
    return {"fr": fr, "en": en}


def _settings(start, end, relative):
    first, last = _clock(start), _clock(end)
    return {
        "kind": "settings",
        "title": {"fr": "Nuits calmes", "en": "Quiet nights"},
        "groups": [
            {
                "title": {"fr": "Horaires", "en": "Times"},
                "rows": [
                    {
                        "label": {"fr": "Nuits", "en": "Nights"},
                        "help": {
                            "fr": "Une nuit commence le soir du jour coché et finit le lendemain matin.",
                            "en": "A night begins on the evening of the day ticked and ends the next morning.",
                        },
                        "value": {"fr": "dim., lun., mar., mer., jeu.", "en": "Sun, Mon, Tue, Wed, Thu"},
                    },
                    {
                        "label": {"fr": "Plage", "en": "Quiet time"},
                        "value": {
                            "fr": f"de {first['fr']} à {last['fr']}",
                            "en": f"{first['en']} to {last['en']}",
                        },
                    },
                ],
            },
            {
                "title": {"fr": "Peuvent sonner quand même", "en": "Still allowed to ring"},
                "rows": [
                    {"label": {"fr": "Appels", "en": "Calls"}, "value": relative["label"]},
                    {
                        "label": {"fr": "Messages", "en": "Messages"},
                        "value": {"fr": "personne", "en": "nobody"},
                    },
                    {"label": {"fr": "Alarmes", "en": "Alarms"}, "value": True},
                ],
            },
        ],
    }
