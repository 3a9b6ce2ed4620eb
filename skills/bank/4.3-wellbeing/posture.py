"""A desk described in eight facts, two of which go against the advice posted beside it."""

# (id, what is looked at, ways that are fine, ways to be changed); {n} is a drawn measure between low and high.
FACTS = (
    (
        "distance",
        {"fr": "Des yeux à l’écran", "en": "From the eyes to the screen"},
        [
            {"fr": "{n} cm", "en": "{n} cm", "range": (55, 66)},
            {"fr": "La longueur d’un bras", "en": "An arm’s length", "range": (1, 1)},
        ],
        [
            {"fr": "{n} cm", "en": "{n} cm", "range": (26, 36)},
            {"fr": "La longueur d’une main", "en": "The length of a hand", "range": (1, 1)},
        ],
    ),
    (
        "height",
        {"fr": "Haut de l’écran", "en": "Top of the screen"},
        [
            {"fr": "Au niveau des yeux, sur un support", "en": "Level with the eyes, on a stand", "range": (1, 1)},
            {"fr": "À hauteur des yeux, sur une pile de livres", "en": "At eye level, on a pile of books", "range": (1, 1)},
        ],
        [
            {"fr": "{n} cm plus bas que les yeux", "en": "{n} cm below the eyes", "range": (22, 34)},
            {"fr": "Au niveau du menton", "en": "Level with the chin", "range": (1, 1)},
        ],
    ),
    (
        "window",
        {"fr": "Fenêtre", "en": "Window"},
        [
            {"fr": "Sur le côté, à gauche du bureau", "en": "At the side, to the left of the desk", "range": (1, 1)},
            {"fr": "Sur le côté, store baissé en plein soleil", "en": "At the side, with the blind down in full sun", "range": (1, 1)},
        ],
        [
            {"fr": "Derrière l’écran, en plein soleil", "en": "Behind the screen, in full sun", "range": (1, 1)},
            {"fr": "Dans le dos, avec des reflets sur l’écran", "en": "Behind the chair, reflected in the screen", "range": (1, 1)},
        ],
    ),
    (
        "feet",
        {"fr": "Pieds", "en": "Feet"},
        [
            {"fr": "À plat sur un repose-pieds", "en": "Flat on a footrest", "range": (1, 1)},
            {"fr": "À plat par terre, sans chaussures", "en": "Flat on the floor, shoes off", "range": (1, 1)},
        ],
        [
            {"fr": "Dans le vide, sans toucher le sol", "en": "Hanging, not touching the floor", "range": (1, 1)},
            {"fr": "Sur la pointe, pour toucher le sol", "en": "On tiptoe, to reach the floor", "range": (1, 1)},
        ],
    ),
    (
        "back",
        {"fr": "Dos", "en": "Back"},
        [
            {"fr": "Soutenu par le dossier du siège", "en": "Supported by the back of the chair", "range": (1, 1)},
            {"fr": "Soutenu par un coussin ferme", "en": "Supported by a firm cushion", "range": (1, 1)},
        ],
        [
            {"fr": "Sans appui, au bord du siège", "en": "Unsupported, on the edge of the seat", "range": (1, 1)},
            {"fr": "Courbé vers l’écran, loin du dossier", "en": "Hunched towards the screen, not touching the backrest", "range": (1, 1)},
        ],
    ),
    (
        "breaks",
        {"fr": "Pauses", "en": "Breaks"},
        [
            {"fr": "{n} minutes toutes les heures", "en": "{n} minutes every hour", "range": (5, 7)},
            {"fr": "Dix minutes debout, chaque heure", "en": "Ten minutes standing, every hour", "range": (1, 1)},
        ],
        [
            {"fr": "Aucune avant la fin du travail", "en": "None until the work is finished", "range": (1, 1)},
            {"fr": "{n} minutes après deux heures d’affilée", "en": "{n} minutes after two hours without a stop", "range": (5, 7)},
        ],
    ),
)  # fmt: skip
# Why each of them matters to the body.
REASONS = {
    "distance": {"fr": "l’écran se regarde à une distance de 50 à 70 cm, soit à bout de bras ; plus près, les yeux forcent", "en": "a screen is read from 50 to 70 cm, an arm’s length; closer than that, the eyes strain"},
    "height": {"fr": "le haut de l’écran doit être à hauteur des yeux ; plus bas, la nuque se penche", "en": "the top of the screen should be at eye level; lower than that, the neck bends"},
    "window": {"fr": "une fenêtre est bien sur le côté ; devant, elle éblouit, et derrière, elle se reflète dans l’écran", "en": "a window belongs at the side; in front it dazzles, and behind you it is reflected in the screen"},
    "feet": {"fr": "les pieds doivent être à plat, par terre ou sur un support", "en": "feet should be flat, on the floor or on a support"},
    "back": {"fr": "le dos doit être soutenu", "en": "the back should be supported"},
    "breaks": {"fr": "il faut au moins cinq minutes de pause toutes les heures", "en": "the body needs a break of at least five minutes every hour"},
}  # fmt: skip
# What the module's lesson does not tell: it takes the poster to know.
POSTER_FACTS = (
    (
        "mouse",
        {"fr": "Souris", "en": "Mouse"},
        [
            {"fr": "Contre le clavier, à gauche, pour la main gauche", "en": "Right beside the keyboard, on the left, for the left hand", "range": (1, 1)},
            {"fr": "À {n} cm du clavier, le coude près du corps", "en": "{n} cm from the keyboard, with the elbow close in", "range": (2, 5)},
        ],
        [
            {"fr": "À {n} cm du clavier, au bout du bras", "en": "{n} cm from the keyboard, at arm’s length", "range": (42, 55)},
            {"fr": "Derrière les livres, bras tendu pour l’atteindre", "en": "Behind the books, reached with a straight arm", "range": (1, 1)},
        ],
    ),
    (
        "lamp",
        {"fr": "Lampe", "en": "Lamp"},
        [
            {"fr": "Allumée, dirigée vers le cahier", "en": "On, pointing at the notebook", "range": (1, 1)},
            {"fr": "À {n} cm, dirigée vers la table", "en": "{n} cm away, pointing at the desk", "range": (24, 38)},
        ],
        [
            {"fr": "Dirigée vers l’écran, où elle se reflète", "en": "Pointing at the screen, which reflects it", "range": (1, 1)},
            {"fr": "À {n} cm, dirigée vers le visage", "en": "{n} cm away, pointing at the face", "range": (24, 38)},
        ],
    ),
)  # fmt: skip
DECOR = (
    (
        "plant",
        {"fr": "Plante", "en": "Plant"},
        [
            {"fr": "Sur le bureau, à {n} cm du clavier", "en": "On the desk, {n} cm from the keyboard", "range": (24, 38)},
            {"fr": "Sur une étagère, à droite du bureau", "en": "On a shelf, to the right of the desk", "range": (1, 1)},
        ],
    ),
    (
        "bottle",
        {"fr": "Bouteille d’eau", "en": "Water bottle"},
        [
            {"fr": "Fermée, par terre, à {n} cm de la chaise", "en": "Closed, on the floor, {n} cm from the chair", "range": (24, 38)},
            {"fr": "Fermée, au bord du bureau", "en": "Closed, at the edge of the desk", "range": (1, 1)},
        ],
    ),
    (
        "headphones",
        {"fr": "Casque audio", "en": "Headphones"},
        [
            {"fr": "Accroché au coin de l’écran", "en": "Hanging from the corner of the screen", "range": (1, 1)},
            {"fr": "Posé à {n} cm du clavier", "en": "Lying {n} cm from the keyboard", "range": (24, 38)},
        ],
    ),
    (
        "wallpaper",
        {"fr": "Fond d’écran", "en": "Wallpaper"},
        [
            {"fr": "Une photo de montagne", "en": "A photo of mountains", "range": (1, 1)},
            {"fr": "Uni, vert foncé", "en": "Plain dark green", "range": (1, 1)},
        ],
    ),
)  # fmt: skip
ADVICE = (
    {
        "fr": "Écran à 50–70 cm, bord supérieur à hauteur des yeux",
        "en": "Screen 50–70 cm from the eyes, with its top at eye level",
    },
    {
        "fr": "Fenêtre sur le côté, jamais devant ni derrière",
        "en": "Window at the side, never in front or behind",
    },
    {
        "fr": "Dos soutenu, pieds à plat, par terre ou sur un support",
        "en": "Back supported, feet flat on the floor or on a support",
    },
    {
        "fr": "Souris tout près du clavier, sans tendre le bras",
        "en": "Mouse close to the keyboard, without stretching your arm",
    },
    {
        "fr": "Lampe dirigée vers la table, ni vers l’écran ni vers les yeux",
        "en": "Lamp pointing at the desk, not at the screen or your eyes",
    },
    {
        "fr": "Une pause d’au moins 5 minutes toutes les heures",
        "en": "A break of at least 5 minutes every hour",
    },
)

# Which line of the advice each fact is to be compared with.
_LINE_OF = {"distance": 0, "height": 0, "window": 1, "feet": 2, "back": 2, "mouse": 3, "lamp": 4, "breaks": 5}


def desk_to_change(draw, values):
    """The desk with two things to change, the advice, and the facts that people take for faults."""
    facts = draw.stream("facts").sample([*FACTS, *POSTER_FACTS], 6)
    ids = [fact[0] for fact in facts]
    faults = draw.stream("faults").sample(ids, 2)
    decor = draw.stream("decor").sample(DECOR, 2)
    shown = {}
    for name, label, fine, bad in facts:
        shown[name] = (label, _told(draw, name, bad if name in faults else fine))
    for name, label, ways in decor:
        shown[name] = (label, _told(draw, name, ways))
    order = draw.stream("order").shuffled(list(shown))
    parts = {name: f"p{number}" for number, name in enumerate(order, start=1)}
    sound = [name for name in order if name in ids and name not in faults]
    return {
        "key": [parts[name] for name in order if name in faults],
        "faults": [_advised(name, shown[name]) for name in order if name in faults],
        "decor": [{"part": parts[name], "text": _sentence(shown[name])} for name, *_ in decor],
        "sound": [{"part": parts[name], **_advised(name, shown[name])} for name in sound],
        "desk": {
            "kind": "details",
            "title": {"fr": "Le poste de travail", "en": "The workstation"},
            "rows": [
                {"label": shown[name][0], "value": shown[name][1], "part": parts[name]} for name in order
            ],
        },
        "poster": {
            "kind": "document",
            "label": {"fr": "Affiche au mur", "en": "Poster on the wall"},
            "elements": [
                {
                    "element": "heading",
                    "text": {"fr": "Bien s’installer", "en": "Setting up your desk"},
                    "level": 3,
                },
                {"element": "list", "items": list(ADVICE)},
            ],
        },
    }


def _advised(name, shown):
    """A fact, and the line of the poster that it is to be compared with."""
    return {"text": _sentence(shown), "advice": ADVICE[_LINE_OF[name]]}


def _told(draw, name, ways):
    """One of the ways in which a fact may stand."""
    return _measured(draw, name, draw.stream(f"way {name}").choose(ways))


def _measured(draw, name, text):
    number = draw.stream(f"measure {name}").integer(*text["range"])
    return {language: text[language].format(n=number) for language in ("fr", "en")}


def _sentence(shown):
    """A fact as one phrase."""
    label, text = shown
    return {
        "fr": f"{label['fr']}\u00a0: {text['fr'][0].lower()}{text['fr'][1:]}",
        "en": f"{label['en']}: {text['en'][0].lower()}{text['en'][1:]}",
    }


def desk_check(draw, values):
    """Four facts to keep or to change, one at least of each, for a quick check."""
    drawn = draw.stream("facts").sample(FACTS, 4)
    count = draw.stream("count").integer(1, 3)
    faults = [fact[0] for fact in drawn[:count]]
    shown = draw.stream("order").shuffled(drawn)
    ids = {fact[0]: f"f{number}" for number, fact in enumerate(shown, start=1)}
    texts = {
        name: _sentence((label, _told(draw, name, bad if name in faults else fine)))
        for name, label, fine, bad in shown
    }
    wrong = {
        **{f"kept{at}": name for at, name in enumerate(faults)},
        **{f"changed{at}": fact[0] for at, fact in enumerate(drawn[count:])},
    }
    return {
        "items": [{"id": ids[name], "text": texts[name]} for name in texts],
        "key": {ids[name]: "b" if name in faults else "a" for name in texts},
        "why": [{"text": texts[name], "is_fault": name in faults, "reason": REASONS[name]} for name in texts],
        "count": {"faults": count, "sound": len(drawn) - count},
        "slips": {slip: {ids[name]: "a" if name in faults else "b"} for slip, name in wrong.items()},
        "told": {slip: {"text": texts[name], "reason": REASONS[name]} for slip, name in wrong.items()},
    }


def desk_lesson(draw, values):
    """A desk before and after, for a lesson."""
    before = {
        "distance": {"fr": "32 cm", "en": "32 cm"},
        "height": {"fr": "28 cm plus bas que les yeux", "en": "28 cm below the eyes"},
        "window": {"fr": "Sur le côté, à 2 m", "en": "At the side, 2 m away"},
        "feet": {"fr": "Dans le vide", "en": "Hanging in the air"},
    }
    after = {
        "distance": {"fr": "60 cm, texte agrandi", "en": "60 cm, with larger text"},
        "height": {"fr": "À hauteur des yeux, sur deux livres", "en": "At eye level, on two books"},
        "window": {"fr": "Inchangée", "en": "As it was"},
        "feet": {"fr": "À plat sur un carton solide", "en": "Flat on a sturdy box"},
    }
    labels = {fact[0]: fact[1] for fact in FACTS}
    return {
        "desk": {
            "kind": "table",
            "label": {"fr": "Un bureau, avant et après", "en": "A desk, before and after"},
            "row_headers": True,
            "columns": [
                {"fr": "Ce que l’on regarde", "en": "What to look at"},
                {"fr": "Avant", "en": "Before"},
                {"fr": "Après", "en": "After"},
            ],
            "rows": [[labels[name], before[name], after[name]] for name in before],
        }
    }
