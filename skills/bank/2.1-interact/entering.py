"""What an invitation to a video call asks, and the settings before one enters."""

from .words import two

CALLS = [
    {"what": two("un entretien de stage", "a placement interview"), "host": two("L’entreprise", "The firm")},
    {"what": two("un cours à distance", "an online lesson"), "host": two("Le lycée", "The school")},
    {"what": two("une réunion d’association", "a charity meeting"), "host": two("L’association", "The charity")},
    {"what": two("une réunion de parents", "a parents’ meeting"), "host": two("Le collège", "The school")},
]  # fmt: skip
ON, OFF = two("activé", "on"), two("coupé", "off")
SWITCHES = {
    "microphone": {
        "label": two("Micro", "Microphone"),
        True: two("Entrez micro ouvert.", "Join with your microphone on."),
        False: two("Entrez micro coupé.", "Join with your microphone off."),
    },
    "camera": {
        "label": two("Caméra", "Camera"),
        True: two("Gardez votre caméra allumée : nous voulons nous voir.", "Keep your camera on: we want to see each other."),
        False: two("Entrez caméra éteinte : la connexion est faible.", "Join with your camera off: the connection is weak."),
    },
    "captions": {
        "label": two("Sous-titres automatiques", "Automatic captions"),
        True: two("Affichez les sous-titres : une personne parle anglais.", "Show captions: one of us speaks French."),
        False: two("Coupez les sous-titres automatiques.", "Turn automatic captions off."),
    },
    "background": {
        "label": two("Flou d’arrière-plan", "Background blur"),
        True: two("Floutez votre arrière-plan.", "Blur your background."),
        False: two("Ne floutez pas l’arrière-plan : nous regarderons des objets.", "Don’t blur your background: we’ll be looking at objects."),
    },
}  # fmt: skip
NAME = two("Affichez votre prénom et votre nom.", "Show your first name and surname.")
VOLUME = two("Gardez le volume d’écoute à 50 % au plus.", "Keep the listening volume at 50% or below.")
SOUND = two("Mettez un casque : pas de haut-parleur.", "Use a headset, not a loudspeaker.")
_HEADSET, _SPEAKER = two("Casque", "Headset"), two("Haut-parleur", "Loudspeaker")


def entry(stream, person):
    """The requests, the settings as they stand with their parts, which are asked about and which of those to change."""
    names = stream.shuffled(list(SWITCHES))
    asked, free = names[:3], names[3]
    wanted = {name: stream.chance(0.5) for name in asked}
    state = {name: wanted[name] for name in asked}
    changed = stream.sample(asked, stream.integer(1, 2))
    for name in changed:
        state[name] = not state[name]
    state[free] = stream.chance(0.5)
    named_right, sound_asked, volume_asked = stream.chance(0.3), stream.chance(0.6), stream.chance(0.4)
    account = stream.choose(["eleve-{n}", "pc-salle-{n}", "invite-{n}"]).format(n=stream.integer(11, 98))
    headset, loud = stream.chance(0.4), stream.chance(0.5)
    rows = {name: {"label": one["label"], "value": state[name]} for name, one in SWITCHES.items()}
    rows["name"] = {
        "label": two("Nom affiché", "Display name"),
        "value": person["full"] if named_right else account,
    }
    rows["sound"] = {"label": two("Sortie du son", "Sound output"), "value": _HEADSET if headset else _SPEAKER,
                     "options": [_SPEAKER if headset else _HEADSET]}  # fmt: skip
    rows["volume"] = {
        "label": two("Volume d’écoute", "Listening volume"),
        "value": two("80 %", "80%") if loud else two("40 %", "40%"),
    }
    if not named_right:
        changed.append("name")
    if sound_asked and not headset:
        changed.append("sound")
    if volume_asked and loud:
        changed.append("volume")
    told = (
        [SWITCHES[name][wanted[name]] for name in wanted]
        + [NAME]
        + [SOUND] * sound_asked
        + [VOLUME] * volume_asked
    )
    order = stream.shuffled(list(rows))
    parts = {name: f"p{rank}" for rank, name in enumerate(order, start=1)}
    asked = [*asked, "name", *["sound"] * sound_asked, *["volume"] * volume_asked]
    return {"told": stream.shuffled(told), "rows": [{**rows[name], "part": parts[name]} for name in order], "parts": parts,
            "changed": changed, "asked": asked, "free": free, "account": account,
            "labels": {name: row["label"] for name, row in rows.items()}, "named_right": named_right}  # fmt: skip


def shown(call, found):
    """The invitation, and the page before entering."""
    return [
        {"kind": "document", "label": two("Invitation", "Invitation"), "elements": [
            {"element": "heading", "level": 2, "text": two("Avant d’entrer", "Before you join")},
            {"element": "list", "items": found["told"]}]},
        {"kind": "settings", "title": two("Vous allez entrer dans la réunion", "You are about to join the meeting"), "groups": [
            {"title": two("Vos réglages", "Your settings"), "rows": found["rows"]}]},
    ]  # fmt: skip
