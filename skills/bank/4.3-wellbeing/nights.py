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
# School, and work from Tuesday to Saturday. `first`: the day of the first of five nights that are ticked, as a number in DAYS.
DUTIES = (
    {"first": 6, "ticked": ("dim., lun., mar., mer., jeu.", "Sun, Mon, Tue, Wed, Thu"),
     "group": ("message du groupe de classe", "message in the class group chat")},
    {"first": 0, "ticked": ("lun., mar., mer., jeu., ven.", "Mon, Tue, Wed, Thu, Fri"),
     "group": ("message du groupe de l’équipe", "message in the team group chat")},
)  # fmt: skip
KINDS = (
    "free_evening", "first_evening", "allowed", "not_allowed", "before_dawn", "too_early", "alarm", "free_dawn",
)  # fmt: skip
RINGS = {"free_evening", "allowed", "too_early", "free_dawn"}
SHOWN = 6


def quiet_nights(draw, values):
    """The settings, six things that happen, the ones that ring, and the ones that people misjudge."""
    setting = _drawn_setting(draw)
    kinds = _kinds(draw)
    days = _days(draw, setting["duty"]["first"])
    events = {kind: _event(draw, kind, setting, days[kind]) for kind in kinds}
    ids = {kind: f"e{number}" for number, kind in enumerate(kinds, start=1)}
    rings = {kind: kind in RINGS or (kind == "alarm" and setting["alarms"]) for kind in kinds}
    return {
        "from": _clock(setting["start"]),
        "to": _clock(setting["end"]),
        "is_school": setting["duty"] is DUTIES[0],
        "calls_ring": setting["calls"],
        "day": {kind: _day(days[kind]) for kind in KINDS},
        "eve": _day(days["free_dawn"] - 1),
        "choices": [{"id": ids[kind], "text": events[kind]} for kind in kinds],
        "key": [ids[kind] for kind in kinds if rings[kind]],
        "ids": {kind: ids.get(kind, "") for kind in KINDS},
        "has": {kind: kind in kinds for kind in KINDS},
        "named": {kind: events.get(kind, {"fr": "", "en": ""}) for kind in KINDS},
        "why": [
            {"event": events[kind], "rings": rings[kind], "reason": _reason(kind, setting, days[kind])}
            for kind in kinds
        ],
        "settings": _settings(setting),
    }


def _drawn_setting(draw):
    stream = draw.stream("settings")
    duty = stream.choose(DUTIES)
    return {
        "start": stream.integer(42, 45) * 30,
        "end": stream.integer(12, 14) * 30,
        "duty": duty,
        "relative": stream.choose(RELATIVES if duty is DUTIES[0] else RELATIVES[:3]),
        "calls": stream.chance(0.5),
        "alarms": stream.chance(0.6),
    }


def _kinds(draw):
    """Six kinds: those that test the nights and the exception always stand among them."""
    stream = draw.stream("kinds")
    fixed = ["first_evening", "allowed", stream.choose(["free_evening", "free_dawn"]), "before_dawn"]
    rest = stream.sample(["not_allowed", "too_early", "alarm"], SHOWN - len(fixed))
    return stream.shuffled([*fixed, *rest])


def _days(draw, first):
    """The day of each kind; the five ticked nights begin on `first` and the four days after it."""
    stream = draw.stream("days")
    return {
        "first_evening": first,
        "free_evening": first + 5,
        "free_dawn": first + stream.choose([6, 7]),
        "before_dawn": first + stream.choose([1, 2, 3, 4, 5, 5]),
        "alarm": first + stream.integer(1, 5),
        "allowed": first + stream.integer(0, 4),
        "not_allowed": first + stream.integer(0, 4),
        "too_early": first + stream.integer(1, 4),
    }


def _day(number):
    return {language: DAYS[language][number % 7] for language in ("fr", "en")}


def _event(draw, kind, setting, day):
    """What happens, with its day and time."""
    stream = draw.stream(f"event {kind}")
    start, end, relative = setting["start"], setting["end"], setting["relative"]
    late = start + stream.integer(4, 14) * 5
    moment = {
        "allowed": late + 10,
        "not_allowed": late + 5,
        "before_dawn": end - stream.integer(6, 14) * 5,
        "too_early": start - stream.integer(3, 9) * 5,
        "alarm": end - stream.integer(2, 4) * 5,
        "free_dawn": end - stream.integer(6, 14) * 5,
    }.get(kind, late)
    call = (f"appel de {relative['fr']}", f"call from {relative['en']}")
    message = (f"message de {relative['fr']}", f"message from {relative['en']}")
    what = {
        "allowed": call if setting["calls"] else message,
        "not_allowed": message if setting["calls"] else call,
        "alarm": ("alarme du réveil", "wake-up alarm"),
    }.get(kind, stream.choose([*_OTHERS, setting["duty"]["group"]]))
    name, written = _day(day), _clock(moment % (24 * 60))
    return {
        "fr": f"{name['fr'].capitalize()}, {written['fr']}\u00a0: {what[0]}",
        "en": f"{name['en']}, {written['en']}: {what[1]}",
    }


_OTHERS = (
    ("notification d’un jeu", "notification from a game"),
    ("message d’une amie", "message from a friend"),
    ("alerte d’un site de vidéos", "alert from a video site"),
)


def _clock(minutes):
    return {
        "fr": f"{minutes // 60}\u00a0h\u00a0{minutes % 60:02d}",
        "en": f"{minutes // 60:02d}:{minutes % 60:02d}",
    }


def _reason(kind, setting, day):
    """Why it rings, or does not."""
    night, eve = _day(day), _day(day - 1)
    calls, messages = ("appels", "calls"), ("messages", "messages")
    free, _ = (calls, messages) if setting["calls"] else (messages, calls)
    alarm = (
        ("les alarmes sont autorisées", "alarms are allowed")
        if setting["alarms"]
        else ("les alarmes ne sont pas autorisées", "alarms are not allowed")
    )
    fr, en = {
        "free_evening": (f"la nuit du {night['fr']} n’est pas cochée", f"{night['en']} night is not ticked"),
        "first_evening": (f"la nuit du {night['fr']} est cochée", f"{night['en']} night is ticked"),
        "allowed": (f"ses {free[0]} sont autorisés", f"{free[1]} from this person are allowed"),
        "not_allowed": (
            f"l’exception vaut pour les {free[0]} seulement",
            f"the exception is for {free[1]} only",
        ),
        "before_dawn": (
            f"la nuit du {eve['fr']}, qui est cochée, n’est pas finie",
            f"{eve['en']} night, which is ticked, is not over",
        ),
        "too_early": ("la plage n’a pas encore commencé", "the quiet time has not begun yet"),
        "alarm": alarm,
        "free_dawn": (
            f"cette nuit a commencé le {eve['fr']}, qui n’est pas coché",
            f"that night began on {eve['en']}, which is not ticked",
        ),
    }[kind]
    return {"fr": fr, "en": en}


def _settings(setting):
    first, last = _clock(setting["start"]), _clock(setting["end"])
    relative, nobody = setting["relative"]["label"], {"fr": "personne", "en": "nobody"}
    ticked = setting["duty"]["ticked"]
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
                        "value": {"fr": ticked[0], "en": ticked[1]},
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
                    {
                        "label": {"fr": "Appels", "en": "Calls"},
                        "value": relative if setting["calls"] else nobody,
                    },
                    {
                        "label": {"fr": "Messages", "en": "Messages"},
                        "value": nobody if setting["calls"] else relative,
                    },
                    {"label": {"fr": "Alarmes", "en": "Alarms"}, "value": setting["alarms"]},
                ],
            },
        ],
    }
