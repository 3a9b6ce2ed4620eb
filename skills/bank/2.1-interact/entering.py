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
        True: two("Nous ferons un tour de table dès l’ouverture : on doit vous entendre tout de suite.",
                  "We’ll go round the table at the start: we must be able to hear you straight away."),
        False: two("Vous arriverez pendant un exposé : que rien ne s’entende de chez vous.",
                   "You’ll be joining during a talk: nothing from your side should be heard."),
    },
    "camera": {
        "label": two("Caméra", "Camera"),
        True: two("Nous voulons nous voir : montrez votre visage.", "We want to see each other: show your face."),
        False: two("La connexion est faible : n’envoyez pas d’image de vous.", "The connection is weak: don’t send any picture of yourself."),
    },
    "captions": {
        "label": two("Sous-titres automatiques", "Automatic captions"),
        True: two("Une personne parle bas : vous devrez pouvoir lire ce qu’elle dit.",
                  "One of us speaks very softly: you’ll need to be able to read what is said."),
        False: two("Des plans occuperont tout l’écran : ne laissez rien s’écrire par-dessus.",
                   "Floor plans will fill the whole screen: let no text appear over them."),
    },
    "background": {
        "label": two("Flou d’arrière-plan", "Background blur"),
        True: two("On ne doit pas reconnaître la pièce où vous serez.", "Nobody should be able to recognise the room you’re in."),
        False: two("Vous présenterez l’affiche accrochée derrière vous : elle doit rester lisible.",
                   "You’ll be presenting the poster on the wall behind you: it must stay readable."),
    },
}  # fmt: skip
NAME = two(
    "On doit savoir qui entre : prénom et nom.", "We need to know who is joining: first name and surname."
)
VOLUME = two("Ménagez vos oreilles : 50 % au plus.", "Spare your ears: 50% at most.")
SOUND = two(
    "Autour de vous, personne d’autre ne doit entendre la réunion.",
    "Nobody else around you should hear the meeting.",
)
_HEADSET, _SPEAKER = two("Casque", "Headset"), two("Haut-parleur", "Loudspeaker")


def _free(stream):
    """The switches that no request is about. Without a camera, a blur answers nothing: it is left with it."""
    if stream.chance(0.25):
        return ["camera", "background"]
    return [stream.choose([name for name in SWITCHES if name != "camera"])]


def entry(stream, person):
    """The requests, the settings as they stand with their parts, which are asked about and which of those to change."""
    free = _free(stream)
    asked = stream.shuffled([name for name in SWITCHES if name not in free])
    wanted = {name: stream.chance(0.5) for name in asked}
    if "background" in asked:
        wanted["camera"] = True
    state = {name: wanted[name] for name in asked}
    changed = stream.sample(asked, stream.integer(1, len(asked) - 1))
    for name in changed:
        state[name] = not state[name]
    state |= {name: stream.chance(0.5) for name in free}
    named_right, sound_asked, volume_asked = stream.chance(0.5), stream.chance(0.6), stream.chance(0.4)
    name_asked = "camera" in free or stream.chance(0.75)
    account = stream.choose(
        ["eleve-{n}", "pc-salle-{n}", person["first"], f"{person['first']} {person['last'][0]}."]
    ).format(n=stream.integer(11, 98))
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
    if name_asked and not named_right:
        changed.append("name")
    if sound_asked and not headset:
        changed.append("sound")
    if volume_asked and loud:
        changed.append("volume")
    told = (
        [SWITCHES[name][wanted[name]] for name in wanted]
        + [NAME] * name_asked
        + [SOUND] * sound_asked
        + [VOLUME] * volume_asked
    )
    order = stream.shuffled(list(rows))
    parts = {name: f"p{rank}" for rank, name in enumerate(order, start=1)}
    asked = [*asked, *["name"] * name_asked, *["sound"] * sound_asked, *["volume"] * volume_asked]
    return {"told": stream.shuffled(told), "rows": [{**rows[name], "part": parts[name]} for name in order], "parts": parts,
            "changed": changed, "asked": asked, "free": free, "account": account,
            "labels": {name: row["label"] for name, row in rows.items()}, "named_right": named_right or not name_asked}  # fmt: skip


def shown(call, found):
    """The invitation, and the page before entering."""
    return [
        {"kind": "document", "label": two("Invitation", "Invitation"), "elements": [
            {"element": "heading", "level": 2, "text": two("Avant d’entrer", "Before you join")},
            {"element": "list", "items": found["told"]}]},
        {"kind": "settings", "title": two("Vous allez entrer dans la réunion", "You are about to join the meeting"), "groups": [
            {"title": two("Vos réglages", "Your settings"), "rows": found["rows"]}]},
    ]  # fmt: skip
