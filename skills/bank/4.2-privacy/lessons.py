"""What the modules of levels 1 to 4 show, and their quick checks."""

from .week import week_of

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
                [{"fr": "Dimensions", "en": "Dimensions"}, "4000 × 3000"],
                [POSITION, coordinates(*place)],
            ],
        },
    }  # fmt: skip


def coordinates(north, west):
    french = f"{north:.3f} N, {west:.3f} O".replace(".", ",").replace("N,", "N\u202f;")
    return {"fr": french, "en": f"{north:.3f} N, {west:.3f} W"}


LEGITIMATE = {"fr": "Intérêt légitime (page 2)", "en": "Legitimate interest (page 2)"}
OBJECTION = {
    "fr": "Intérêt légitime (page 2) : je m’y oppose",
    "en": "Legitimate interest (page 2): I object",
}


def _panel(first, second, second_title=LEGITIMATE):
    return {
        "kind": "settings",
        "title": {"fr": "Vos choix sur les cookies", "en": "Your cookie choices"},
        "groups": [
            {"title": {"fr": "Consentement", "en": "Consent"}, "rows": [{"label": NECESSARY, "value": {"fr": "Toujours actifs", "en": "Always on"}}, *first]},
            {"title": second_title, "rows": second},
        ],
    }  # fmt: skip


def still_on(draw, values):
    """A cookie panel of two pages, five switches; those to be changed so that all is refused.

    On the second page a switch either allows a purpose or objects to it, as its title says.
    """
    stream = draw.stream("panel")
    labels = [label for label, _ in stream.shuffled(PURPOSES)]
    objects = stream.chance(0.5)
    accepted = [*_some_of(stream, 3, [2, 3, 3, 1]), *_some_of(stream, 2, [2, 3, 2])]
    draw.require(0 < sum(accepted) < len(accepted), "something is to be changed, and something is not")
    rows = [
        {"label": label, "value": is_accepted != (objects and number > 3), "id": f"s{number}"}
        for number, (label, is_accepted) in enumerate(zip(labels, accepted, strict=True), start=1)
    ]
    to_change = [row for row, is_accepted in zip(rows, accepted, strict=True) if is_accepted]
    first, second = rows[:3], rows[3:]
    off = [row for row in rows if row not in to_change and not row["value"]]
    shown = [{"label": row["label"], "value": row["value"]} for row in rows]
    return {
        "panel": _panel(shown[:3], shown[3:], OBJECTION if objects else LEGITIMATE),
        "choices": [{"id": row["id"], "text": row["label"]} for row in rows],
        "key": [row["id"] for row in to_change],
        "first_page": [row["id"] for row in first if row in to_change],
        "all_on": [row["id"] for row in rows if row["value"]],
        "off": off[:1],
        "objects": objects,
        "labels": _quoted(row for row in first if row in to_change),
        "behind": _quoted(row for row in second if row in to_change),
        "objected": _quoted(row for row in second if objects and row not in to_change),
    }


def _some_of(stream, count, weights):
    """As many truths as the weights draw, among `count`, in any order."""
    drawn = stream.weighted(list(range(count + 1)), weights)
    return stream.shuffled([number < drawn for number in range(count)])


def _quoted(rows):
    return [{"fr": f"«\u00a0{row['label']['fr']}\u00a0»", "en": f"“{row['label']['en']}”"} for row in rows]
