"""What the modules of levels 1 to 4 show, and their quick checks."""

from .week import MEETINGS, WHEN, WHERE, decoy, told_place, week_of

ONE_PERSON = [
    {"fr": "Une personne capitaine cette saison des handballeuses U13 de Montclar", "en": "A person who captains Montclar’s under-13 girls at handball this season"},
    {"fr": "Une personne plus jeune que toutes les autres de la 4e B des Tilleuls", "en": "A pupil younger than all the others in class 4e B at Tilleuls"},
    {"fr": "Une personne plus âgée que toutes les autres de la chorale de Rivesec", "en": "A person older than all the others in the Rivesec choir"},
    {"fr": "Une personne qui a gagné le tournoi d’échecs du Port en 2025", "en": "A person who won the 2025 Port chess tournament"},
]  # fmt: skip
MANY_PEOPLE = {
    "place": [
        {"fr": "Une personne qui habite à Montclar, dans une des rues qui longent le lac", "en": "A person who lives in Montclar, in one of the streets that run along the lake"},
        {"fr": "Une personne née à Rivesec un jour de printemps, et qui y habite encore", "en": "A person born in Rivesec one day in spring, who still lives in the town"},
        {"fr": "Une personne qui prend souvent le bus de la ligne 4 le matin, vers 8 h", "en": "A person who often takes the number 4 bus in the morning, at about 8"},
    ],
    "taste": [
        {"fr": "Une personne passionnée de mangas, de judo, de dessin et de jeux de société", "en": "A person who is mad about manga, judo, drawing and all sorts of board games"},
        {"fr": "Une personne qui aime les chats, la danse, la cuisine et les films d’animation", "en": "A person who likes cats, dancing, cooking and going to see animated films"},
        {"fr": "Une personne qui joue de la guitare le soir, avec des amis, dans sa chambre", "en": "A person who plays the guitar with friends in the evening, in a bedroom"},
    ],
    "first_name": [
        {"fr": "Une élève de 5e qui s’appelle Emma et qui vient à pied au collège", "en": "A pupil in Year 8 who is called Emma and walks to school"},
        {"fr": "Un élève de 3e qui s’appelle Lucas et qui s’occupe d’un chien", "en": "A pupil in Year 10 who is called Lucas and looks after a dog"},
        {"fr": "Une élève de 6e qui s’appelle Inès et qui joue au basket le mercredi", "en": "A pupil in Year 7 who is called Inès and plays basketball on Wednesdays"},
    ],
}  # fmt: skip
PURPOSES = [
    ({"fr": "Mesure d’audience", "en": "Audience measurement"}, "measure"),
    ({"fr": "Publicité personnalisée", "en": "Personalised advertising"}, "adverts"),
    ({"fr": "Partage avec nos partenaires", "en": "Sharing with our partners"}, "partners"),
    ({"fr": "Vidéos d’autres sites", "en": "Videos from other sites"}, "videos"),
    ({"fr": "Boutons de réseaux sociaux", "en": "Social network buttons"}, "social"),
]
NECESSARY = {
    "fr": "Strictement nécessaires (panier, connexion)",
    "en": "Strictly necessary (basket, sign-in)",
}
POSITION = {"fr": "Coordonnées", "en": "Coordinates"}
# How cameras and galleries name the place of a photo.
PLACE_LABELS = [
    POSITION,
    {"fr": "Latitude et longitude", "en": "Latitude and longitude"},
    {"fr": "GPS", "en": "GPS"},
]


def post_and_settings(draw, values):
    """A post that says too much, as in the exercise, and the audience of a profile."""
    post = week_of(draw, values)
    return {
        "post": post["page"],
        "texts": post["texts"],
        "settings": {
            "kind": "settings",
            "title": {"fr": "Qui peut voir…", "en": "Who can see…"},
            "groups": [
                {
                    "title": {"fr": "Mon profil", "en": "My profile"},
                    "rows": [
                        {"label": {"fr": "Mes messages", "en": "My posts"}, "value": {"fr": "Tout le monde", "en": "Everyone"}},
                        {"label": {"fr": "Ma date de naissance", "en": "My date of birth"}, "value": {"fr": "Tout le monde", "en": "Everyone"}},
                        {"label": {"fr": "Mon pseudonyme", "en": "My nickname"}, "value": {"fr": "Tout le monde", "en": "Everyone"}},
                    ],
                }
            ],
        },
    }  # fmt: skip


def missing_half(draw, values):
    """A sentence that gives a place; which of four others makes an appointment of it."""
    stream = draw.stream("half")
    meeting = stream.choose(MEETINGS)
    texts = {kind: decoy(stream, kind, meeting) for kind in ("past", "vague", "taste")}
    when = stream.choose(WHEN)
    texts["when"] = {language: f"{meeting[language]} {when[language]}" for language in ("fr", "en")}
    ids = dict(zip(stream.shuffled(sorted(texts)), "abcd", strict=True))
    return {
        "ids": ids,
        "texts": texts,
        "where": told_place(WHERE[1], meeting),
        "choices": [{"id": ids[kind], "text": text} for kind, text in sorted(texts.items())],
    }


def one_person(draw, values):
    """Four descriptions without a surname; one alone fits a single person."""
    stream = draw.stream("people")
    texts = {kind: stream.choose(choices) for kind, choices in MANY_PEOPLE.items()}
    texts["one"] = stream.choose(ONE_PERSON)
    ids = dict(zip(stream.shuffled(sorted(texts)), "abcd", strict=True))
    return {
        "ids": ids,
        "texts": texts,
        "choices": [{"id": ids[kind], "text": text} for kind, text in sorted(texts.items())],
    }


def cookies_and_photo(draw, values):
    """A cookie panel with a second page, and the properties of a photo."""
    stream = draw.stream("panel")
    purposes = stream.sample(PURPOSES, 4)
    rows = [{"label": label, "value": stream.chance(0.5)} for label, _ in purposes]
    for row, is_on in zip(rows, (False, True, True), strict=False):
        row["value"] = is_on
    place = (stream.integer(44100, 44260) / 1000, stream.integer(760, 950) / 1000)
    return {
        "panel": _panel(rows[:2], rows[2:]),
        "left_on": [row["label"] for row in rows if row["value"]],
        "second": rows[2]["label"],
        "properties": {
            "kind": "details",
            "title": "IMG_2041.jpg",
            "rows": [
                [{"fr": "Appareil", "en": "Camera"}, "Galet One 5"],
                [{"fr": "Date de prise de vue", "en": "Date taken"}, {"date": values["day"], "style": "short"}],
                [{"fr": "Dimensions", "en": "Size"}, "4000 × 3000"],
                [POSITION, _coordinates(*place)],
            ],
        },
    }  # fmt: skip


def _coordinates(north, west):
    french = f"{north:.3f} N, {west:.3f} O".replace(".", ",").replace("N,", "N\u202f;")
    return {"fr": french, "en": f"{north:.3f} N, {west:.3f} W"}


def _panel(first, second):
    return {
        "kind": "settings",
        "title": {"fr": "Vos choix sur les cookies", "en": "Your cookie choices"},
        "groups": [
            {"title": {"fr": "Consentement", "en": "Consent"}, "rows": [{"label": NECESSARY, "value": {"fr": "Toujours actifs", "en": "Always on"}}, *first]},
            {"title": {"fr": "Intérêt légitime (page 2)", "en": "Legitimate interest (page 2)"}, "rows": second},
        ],
    }  # fmt: skip


def still_on(draw, values):
    """A cookie panel of two pages, five switches; which ones are still to be turned off."""
    stream = draw.stream("panel")
    labels = [label for label, _ in stream.shuffled(PURPOSES)]
    states = [*stream.shuffled([True, False, stream.chance(0.5)]), *stream.shuffled([True, False])]
    rows = [
        {"label": label, "value": state, "id": f"s{number}"}
        for number, (label, state) in enumerate(zip(labels, states, strict=True), start=1)
    ]
    shown = [{"label": row["label"], "value": row["value"]} for row in rows]
    on = [row["id"] for row in rows if row["value"]]
    return {
        "panel": _panel(shown[:3], shown[3:]),
        "choices": [{"id": row["id"], "text": row["label"]} for row in rows],
        "key": on,
        "first_page": [one for one in on if one in ("s1", "s2", "s3")],
        "off": next(row for row in rows if not row["value"]),
        "second": next(row["label"] for row in rows[3:] if row["value"]),
        "labels": [row["label"] for row in rows if row["value"]],
    }


def photo_properties(draw, values):
    """The properties of a photo, of which one tells where it was taken."""
    stream = draw.stream("photo")
    number = stream.integer(1000, 9800)
    rows = {
        "place": (stream.choose(PLACE_LABELS), _coordinates(stream.integer(44100, 44260) / 1000, stream.integer(760, 950) / 1000)),
        "size": ({"fr": "Dimensions", "en": "Size"}, stream.choose(["4000 × 3000", "4624 × 3468", "3264 × 2448"])),
        "turn": ({"fr": "Orientation", "en": "Orientation"}, stream.choose([{"fr": "Paysage", "en": "Landscape"}, {"fr": "Portrait", "en": "Portrait"}])),
        "focus": ({"fr": "Zone de mise au point", "en": "Focus area"}, stream.choose([{"fr": "Centre", "en": "Centre"}, {"fr": "Bord gauche", "en": "Left edge"}, {"fr": "Tout le cadre", "en": "Whole frame"}])),
    }  # fmt: skip
    order = stream.shuffled(sorted(rows))
    ids = dict(zip(order, "abcd", strict=True))
    return {
        "ids": ids,
        "choices": [{"id": ids[kind], "text": rows[kind][0]} for kind in order],
        "position": rows["place"][1],
        "details": {
            "kind": "details",
            "title": f"IMG_{number}.jpg",
            "rows": [list(rows[kind]) for kind in order],
        },
    }


WISHES = [
    {
        "fr": "Cette application de sport se sert de vos trajets pour la publicité. Vous voulez que cela cesse.",
        "en": "This sports app uses your routes for advertising. You want that to stop.",
    },
    {
        "fr": "Cette application de sport garde vos trajets depuis trois ans. Vous voulez en recevoir une copie.",
        "en": "This sports app has kept your routes for three years. You want a copy of them.",
    },
    {
        "fr": "Vous n’utilisez plus cette application de sport, qui garde vos trajets. Vous voulez qu’ils soient effacés.",
        "en": "You no longer use this sports app, but it still keeps your routes. You want them deleted.",
    },
]


def whom_to_ask(draw, values):
    """An extract of a policy with four addresses; one is meant for people's rights."""
    stream = draw.stream("policy")
    name = stream.choose(["foulee-app", "carnet-sport", "pas-a-pas", "souffle-club"])
    rows = {
        "rights": (
            {"fr": "Données personnelles et exercice de vos droits", "en": "Personal data and your rights"},
            f"{stream.choose(['dpo', 'vie-privee', 'mes-donnees'])}@{stream.choose([name, 'droits-et-donnees'])}.example",
        ),
        "support": ({"fr": "En cas de panne de l’application", "en": "If the app stops working"}, f"aide@{name}.example"),
        "host": ({"fr": "Hébergeur des serveurs", "en": "Server hosting"}, "contact@serveurs-du-nord.example"),
        "press": ({"fr": "Presse et partenariats", "en": "Press and partners"}, f"presse@{name}.example"),
    }  # fmt: skip
    order = stream.shuffled(sorted(rows))
    ids = dict(zip(order, "abcd", strict=True))
    return {
        "wish": draw.stream("wish").choose(WISHES),
        "ids": ids,
        "addresses": {kind: row[1] for kind, row in rows.items()},
        "choices": [{"id": ids[kind], "text": {"text": rows[kind][1], "look": "code"}} for kind in order],
        "page": {
            "kind": "page",
            "address": f"https://{name}.example/confidentialite",
            "site": name,
            "title": {"fr": "Confidentialité", "en": "Privacy"},
            "elements": [
                {"element": "heading", "level": 2, "text": {"fr": "Nous écrire", "en": "Write to us"}},
                {"kind": "details", "title": "Contacts", "rows": [list(rows[kind]) for kind in order]},
            ],
        },
    }
