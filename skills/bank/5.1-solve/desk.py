"""A wired desk whose external screen stays black: what one sees of each part, one of which explains it."""

CAUSES = ("strip", "lead", "button", "cable", "input", "panel")
POWERLESS = ("strip", "lead", "button")
SEEN = {
    "strip": {
        True: {"fr": "Interrupteur sur arrêt, voyant éteint", "en": "Switch off, light out"},
        False: {"fr": "Interrupteur sur marche, voyant allumé", "en": "Switch on, light on"},
    },
    "lead": {
        True: {
            "fr": "Branché à la multiprise, posé à côté de l’écran",
            "en": "Plugged into the strip, lying beside the screen",
        },
        False: {
            "fr": "Branché à la multiprise et à l’écran",
            "en": "Plugged into the strip and into the screen",
        },
    },
    "button": {
        True: {"fr": "Sur arrêt\u202f; voyant de l’écran éteint", "en": "Off; the screen’s light is out"},
        False: {
            "fr": "Sur marche\u202f; voyant de l’écran {light}",
            "en": "On; the screen’s light is {light}",
        },
    },
    "cable": {
        True: {
            "fr": "Branché à l’écran, posé à côté de l’ordinateur",
            "en": "Plugged into the screen, lying beside the computer",
        },
        False: {
            "fr": "Branché à l’écran et à l’ordinateur",
            "en": "Plugged into the screen and into the computer",
        },
    },
    "input": {
        True: {
            "fr": "Entrée {other}\u202f; le câble vidéo est branché à l’entrée {plugged}",
            "en": "Input {other}; the video cable is plugged into input {plugged}",
        },
        False: {
            "fr": "Entrée {plugged}\u202f; le câble vidéo est branché à l’entrée {plugged}",
            "en": "Input {plugged}; the video cable is plugged into input {plugged}",
        },
    },
}
LIGHTS = {True: {"fr": "éteint", "en": "out"}, False: {"fr": "allumé", "en": "on"}}
PARTS = {
    "strip": {"fr": "Multiprise", "en": "Power strip"},
    "lead": {"fr": "Cordon électrique de l’écran", "en": "Screen power lead"},
    "button": {"fr": "Bouton de l’écran", "en": "Screen power button"},
    "cable": {"fr": "Câble vidéo", "en": "Video cable"},
    "panel": {"fr": "Écran", "en": "Screen"},
    "input": {"fr": "Entrée choisie sur l’écran", "en": "Input chosen on the screen"},
}
PANEL = {
    True: [
        {
            "fr": "Noir\u202f; branché à sa place, un autre écran montre l’image",
            "en": "Black; another screen, plugged in instead, shows the picture",
        },
        {
            "fr": "Noir, même branché ailleurs, là où un autre écran marche",
            "en": "Black, even when plugged in elsewhere, where another screen works",
        },
    ],
    False: [
        {
            "fr": "Noir ici, mais il marchait ailleurs hier",
            "en": "Black here, but it worked elsewhere yesterday",
        },
        {"fr": "Noir, sans trace de choc", "en": "Black, with no sign of damage"},
        {"fr": "Noir, acheté il y a deux ans", "en": "Black, bought two years ago"},
    ],
}


def dark_screen(draw, values):
    """What one sees of the six parts; everything but one part is as it should be."""
    cause = draw.stream("cause").choose(CAUSES)
    light = LIGHTS[cause in POWERLESS]
    plugged, other = draw.stream("inputs").sample(["1", "2", "3"], 2)
    seen = {
        part: {
            language: states[part == cause][language].format(
                light=light[language], plugged=plugged, other=other
            )
            for language in ("fr", "en")
        }
        for part, states in SEEN.items()
    }
    seen["panel"] = draw.stream("panel").choose(PANEL[cause == "panel"])
    order = draw.stream("order").shuffled(list(PARTS))
    return {
        "cause": cause,
        "cause_name": _inside(PARTS[cause], {"strip": "la ", "panel": "l’", "input": "l’"}.get(cause, "le ")),
        "seen": seen,
        "powerless": cause in POWERLESS,
        "desk": {
            "kind": "table",
            "label": {"fr": "Le bureau, élément par élément", "en": "The desk, item by item"},
            "columns": [{"fr": "Élément", "en": "Part"}, {"fr": "Ce que l’on voit", "en": "What you see"}],
            "row_headers": True,
            "rows": [[PARTS[part], seen[part]] for part in order],
        },
    }


def _inside(name, article):
    """The name as it stands inside a sentence, after its article."""
    articles = {"fr": article, "en": "the "}
    return {language: f"{articles[language]}{text[0].lower()}{text[1:]}" for language, text in name.items()}


def desk_example(draw, values):
    """The chains of power and signal of a desk, for a lesson."""
    return {
        "chain": {
            "kind": "diagram",
            "alt": {
                "fr": "Le courant va de la prise à la multiprise, puis à l’écran par son cordon\u202f; l’image va de l’ordinateur à l’écran par le câble vidéo.",
                "en": "Power goes from the socket to the strip, then to the screen through its lead; the picture goes from the computer to the screen through the video cable.",
            },
            "boxes": [
                {"id": "socket", "text": {"fr": "Prise murale", "en": "Wall socket"}, "at": [0, 0]},
                {
                    "id": "strip",
                    "text": PARTS["strip"],
                    "detail": {"fr": "un interrupteur", "en": "a switch"},
                    "at": [1, 0],
                },
                {
                    "id": "screen",
                    "text": PARTS["panel"],
                    "detail": {"fr": "un bouton", "en": "a button"},
                    "at": [2, 0],
                },
                {
                    "id": "computer",
                    "text": {"fr": "Ordinateur", "en": "Computer"},
                    "at": [2, 1],
                    "icon": "laptop",
                },
            ],
            "arrows": [
                {"from": "socket", "to": "strip", "text": {"fr": "courant", "en": "power"}},
                {
                    "from": "strip",
                    "to": "screen",
                    "text": {"fr": "courant, par le cordon", "en": "power, by the lead"},
                },
                {
                    "from": "computer",
                    "to": "screen",
                    "text": {"fr": "image, par le câble vidéo", "en": "picture, by the video cable"},
                },
            ],
        }
    }
