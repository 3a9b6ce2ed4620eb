"""The settings of an online meeting, one of which explains why sound or picture does not get through."""

# Every row: (id, group, label, values while all is well): True, (low, high) in per cent, or what cuts nothing, whether
# it is on or off (None) or at 0 % (ANY).
ANY = (20, 80)
ROWS = (
    ("mic_on", "sound", {"fr": "Micro", "en": "Microphone"}, True),
    ("mic_level", "sound", {"fr": "Niveau du micro", "en": "Microphone level"}, (45, 90)),
    ("speaker_on", "sound", {"fr": "Haut-parleurs", "en": "Speakers"}, True),
    ("speaker_level", "sound", {"fr": "Volume des haut-parleurs", "en": "Speaker volume"}, (30, 80)),
    ("ring_level", "sound", {"fr": "Volume de la sonnerie", "en": "Ringtone volume"}, ANY),
    ("share_sound", "sound", {"fr": "Son de l’écran partagé", "en": "Shared screen sound"}, None),
    ("camera_on", "picture", {"fr": "Caméra", "en": "Camera"}, True),
    ("brightness", "picture", {"fr": "Luminosité de l’image", "en": "Picture brightness"}, (40, 80)),
    ("blur", "picture", {"fr": "Flou de l’arrière-plan", "en": "Background blur"}, None),
    ("zoom", "picture", {"fr": "Zoom de l’image", "en": "Picture zoom"}, (100, 180)),
    ("captions", "call", {"fr": "Sous-titres", "en": "Captions"}, None),
    ("hand", "call", {"fr": "Main levée", "en": "Hand raised"}, None),
    ("record", "call", {"fr": "Enregistrement", "en": "Recording"}, None),
)
GROUPS = {
    "sound": {"fr": "Son", "en": "Sound"},
    "picture": {"fr": "Image", "en": "Picture"},
    "call": {"fr": "Réunion", "en": "Meeting"},
}
SYMPTOMS = {
    "unheard": ("mic_on", "mic_level"),
    "deaf": ("speaker_on", "speaker_level"),
    "unseen": ("camera_on", "brightness"),
}
# The row that a person marks who goes the wrong way along the sound, or mixes up sound and picture.
REVERSED = {
    "mic_on": "speaker_on",
    "mic_level": "speaker_level",
    "speaker_on": "mic_on",
    "speaker_level": "mic_level",
    "camera_on": "blur",
    "brightness": "blur",
}


# What a person has turned off on purpose, so that not only the cause of the symptom is off among voices.
CHOSEN = {"unheard": "speaker_on", "deaf": "mic_on"}


def online_meeting(draw, values):
    """The settings, the one row that explains the symptom, and the rows that people take for it."""
    symptom = draw.stream("symptom").choose(list(SYMPTOMS))
    cause = draw.stream("cause").choose(SYMPTOMS[symptom])
    off, shown = _shown(draw.stream("values"), cause)
    chosen = CHOSEN.get(symptom) if draw.stream("chosen").chance(0.5) else None
    if chosen:
        shown[chosen] = False
    if chosen and symptom == "unheard":
        draw.require(off != "captions", "captions are read")
        shown["captions"] = True
    labels = {row[0]: row[2] for row in ROWS}
    groups = draw.stream("groups").shuffled(list(GROUPS))
    order = [
        row[0] for group in groups for row in draw.stream(group).shuffled([r for r in ROWS if r[1] == group])
    ]
    parts = {row: f"p{number}" for number, row in enumerate(order, start=1)}
    partner = next(row for row in SYMPTOMS[symptom] if row != cause)
    taken = {"reversed": chosen or REVERSED[cause], "off": off, "partner": partner, "zero": "ring_level"}
    return {
        "symptom": symptom,
        "chosen": chosen is not None,
        "cause": labels[cause],
        "level": cause.endswith("level") or cause == "brightness",
        "key": [parts[cause]],
        "slips": {belief: parts[row] for belief, row in taken.items()},
        "has_zero": shown["ring_level"] == 0,
        "named": {belief: labels[row] for belief, row in taken.items()},
        "partner_value": _written(shown[partner]),
        "settings": _settings(groups, order, shown, labels, parts),
    }


def _shown(stream, cause):
    """(the harmless row that is off, the value of each row): the cause is off, or at zero."""
    extras = [row[0] for row in ROWS if row[3] is None and row[0] != "blur"]
    off = stream.choose(extras)
    shown = {row[0]: _value(stream, row[3]) for row in ROWS}
    shown.update({off: False, "blur": False})
    shown[cause] = 0 if isinstance(shown[cause], int) and not isinstance(shown[cause], bool) else False
    return off, shown


def _value(stream, usual):
    if usual is None:
        return stream.chance(0.5)
    if usual is ANY and stream.chance(0.6):
        return 0
    return usual if usual is True else stream.integer(*usual)


def _written(value):
    if isinstance(value, bool):
        return {"fr": "activé", "en": "on"} if value else {"fr": "désactivé", "en": "off"}
    return {"fr": f"{value}\u00a0%", "en": f"{value}%"}


def _settings(groups, order, shown, labels, parts):
    group_of = {row[0]: row[1] for row in ROWS}
    return {
        "kind": "settings",
        "title": {"fr": "Réunion en cours", "en": "Meeting in progress"},
        "groups": [
            {
                "title": GROUPS[group],
                "rows": [
                    {
                        "label": labels[row],
                        "value": shown[row] if isinstance(shown[row], bool) else _written(shown[row]),
                        "part": parts[row],
                    }
                    for row in order
                    if group_of[row] == group
                ],
            }
            for group in groups
        ],
    }
