"""A profile to set: four wishes, and the most closed audience that still allows each."""

NOBODY, FRIENDS, EVERYONE = "c", "b", "a"
AUDIENCES = {
    EVERYONE: {"fr": "Tout le monde", "en": "Everyone"},
    FRIENDS: {"fr": "Mes amis", "en": "My friends"},
    NOBODY: {"fr": "Personne d’autre que moi", "en": "Nobody but me"},
}
SETTINGS = [
    {
        "label": {"fr": "Voir ma date de naissance", "en": "See my date of birth"},
        NOBODY: {
            "fr": "Ma date de naissance ne regarde que moi.",
            "en": "My date of birth is my own business.",
        },
        FRIENDS: {
            "fr": "Mes amis comptent sur la date affichée pour fêter mon anniversaire.",
            "en": "My friends rely on the date shown here to wish me a happy birthday.",
        },
    },
    {
        "label": {"fr": "Voir ma liste d’amis", "en": "See my list of friends"},
        NOBODY: {
            "fr": "Je ne montre à personne avec qui je suis en contact.",
            "en": "I don’t want anyone to see who I’m in touch with.",
        },
        FRIENDS: {
            "fr": "Mes amis se retrouvent entre eux grâce à ma liste d’amis.",
            "en": "My friends find each other through my list of friends.",
        },
    },
    {
        "label": {"fr": "Trouver mon profil par mon nom", "en": "Find my profile by my name"},
        NOBODY: {
            "fr": "Je ne veux plus apparaître quand on cherche mon nom.",
            "en": "I don’t want to come up any more when people search for my name.",
        },
        EVERYONE: {
            "fr": "Mon entraîneuse, qui n’est pas parmi mes amis, me cherche par mon nom.",
            "en": "My coach, who isn’t one of my friends, looks me up by name.",
        },
    },
    {
        "label": {"fr": "M’envoyer un message", "en": "Send me a message"},
        FRIENDS: {
            "fr": "Mes amis m’écrivent ici\u202f; je n’attends de message de personne d’autre.",
            "en": "My friends write to me here; I’m not expecting messages from anyone else.",
        },
        EVERYONE: {
            "fr": "Le secrétariat du club, qui n’est pas parmi mes amis, m’écrit ici.",
            "en": "The club office, which isn’t on my list of friends, writes to me here.",
        },
    },
    {
        "label": {"fr": "Voir mon numéro de téléphone", "en": "See my phone number"},
        NOBODY: {
            "fr": "Mon numéro sert seulement à retrouver mon compte.",
            "en": "My number is only there to recover my account.",
        },
        FRIENDS: {
            "fr": "Mes amis lisent mon numéro sur mon profil pour m’appeler.",
            "en": "My friends look up my number on my profile to call me.",
        },
    },
    {
        "label": {"fr": "Voir ma ville", "en": "See my town"},
        NOBODY: {
            "fr": "Je préfère que l’on ne sache pas où j’habite.",
            "en": "I’d rather people didn’t know where I live.",
        },
        EVERYONE: {
            "fr": "Pour jouer au tennis, je cherche des gens de ma ville que je ne connais pas\u00a0: ils doivent la voir.",
            "en": "I want to play tennis with people I don’t know in my town: they need to see which town it is.",
        },
    },
    {
        "label": {"fr": "Voir mes dessins", "en": "See my drawings"},
        NOBODY: {
            "fr": "Mes dessins sont des brouillons que je garde pour moi.",
            "en": "My drawings are drafts that I keep to myself.",
        },
        FRIENDS: {
            "fr": "Mes amis suivent mes dessins\u202f; les inconnus n’ont pas à les voir.",
            "en": "My friends follow my drawings; strangers don’t need to see them.",
        },
        EVERYONE: {
            "fr": "Le jury d’un concours, que je ne connais pas, viendra regarder mes dessins.",
            "en": "The judges of a contest, who don’t know me, will come and look at my drawings.",
        },
    },
    {
        "label": {"fr": "Voir quand je suis en ligne", "en": "See when I am online"},
        NOBODY: {
            "fr": "Mes heures de connexion ne servent à personne.",
            "en": "Nobody needs to know when I’m online.",
        },
        FRIENDS: {
            "fr": "Mes amis regardent si je suis en ligne avant de lancer une partie.",
            "en": "My friends check whether I’m online before starting a game.",
        },
    },
]


def profile_settings(draw, values):
    """Four settings, the wish behind each, and the audience it needs; each audience is needed at least once."""
    fourth = draw.stream("fourth").choose([EVERYONE, FRIENDS, NOBODY])
    rows = _rows(draw, draw.stream("needed").shuffled([EVERYONE, FRIENDS, NOBODY, fourth]))
    by_need = {audience: [row for row in rows if row["needs"] == audience] for audience in AUDIENCES}
    return {
        "audiences": [{"id": audience, "text": text} for audience, text in AUDIENCES.items()],
        "labels": {row["id"]: row["label"] for row in rows},
        "needs": {row["id"]: row["needs"] for row in rows},
        "slips": {
            "all_closed": _answer(by_need[EVERYONE] + by_need[FRIENDS], NOBODY),
            "strangers_shut_out": _answer(by_need[EVERYONE], FRIENDS),
            "all_open": _answer(by_need[FRIENDS] + by_need[NOBODY], EVERYONE),
            "friends_everywhere": _answer(by_need[EVERYONE] + by_need[NOBODY], FRIENDS),
        },
        "lines": rows,
        "stranger": by_need[EVERYONE][0],
        "alone": by_need[NOBODY][0],
        "note": _note(draw.stream("wishes").shuffled(rows)),
    }


def _rows(draw, needed):
    """One setting for each audience needed, none of them twice."""
    left = draw.stream("settings").shuffled(SETTINGS)
    rows = []
    for number, audience in enumerate(needed, start=1):
        setting = next(setting for setting in left if audience in setting)
        left.remove(setting)
        rows.append(
            {"id": f"r{number}", "label": setting["label"], "needs": audience, "wish": setting[audience]}
        )
    return rows


def _note(rows):
    return {
        "kind": "document",
        "label": {"fr": "La note", "en": "The note"},
        "elements": [
            {
                "element": "heading",
                "level": 2,
                "text": {"fr": "Ce que j’attends de mon profil", "en": "What I want from my profile"},
            },
            {"element": "list", "items": [row["wish"] for row in rows]},
        ],
    }


def _answer(rows, audience):
    return {row["id"]: audience for row in rows}
