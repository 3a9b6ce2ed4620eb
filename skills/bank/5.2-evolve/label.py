"""The label of an internet box, and a phone that asks for the key of one of its two networks."""


def _two(french, english):
    return {"fr": french, "en": english}


BIRDS = ["Hirondelle", "Merle", "Bruant", "Loriot", "Sittelle", "Huppe"]
LETTERS, DIGITS = "abcdefghjkmnpqrstuvwxyz", "23456789"
SCENES = [
    {"fr": "Vous arrivez pour le week-end chez {name}", "en": "You have come to spend the weekend with {name}"},
    {"fr": "Vous travaillez sur un exposé chez {name}", "en": "You are working on a talk at {name}’s home"},
    {"fr": "Vous arrosez les plantes chez {name}", "en": "You are watering the plants for {name}"},
    {"fr": "Vous aidez {name} à installer une tablette neuve", "en": "You are helping {name} to set up a new tablet"},
]  # fmt: skip


def box_label(draw, values):
    """The label, the prompt, the key that it asks for, and the other codes of the label."""
    stream = draw.stream("codes")
    bird, name = draw.stream("bird").choose(BIRDS), values["who"]["first"]
    networks = [f"{bird}-{stream.integer(1000, 9999)}", f"{bird}-{stream.integer(1000, 9999)}-{'invites'}"]
    asked = stream.integer(0, 1)
    scene = draw.stream("scene").choose(SCENES)
    codes = {
        "keys": [_code(stream, 3), _code(stream, 3)],
        "admin": _code(stream, 2),
        "serial": f"SN{stream.integer(10000000, 99999999)}",
    }
    return {
        "scene": {language: text.format(name=name) for language, text in scene.items()},
        "network": networks[asked],
        "key": codes["keys"][asked],
        "other": {"name": networks[1 - asked], "key": codes["keys"][1 - asked]},
        "codes": codes,
        "material": [_prompt(networks[asked]), _label(stream, bird, networks, codes)],
    }


def _code(stream, groups):
    return "-".join("".join(stream.choose(list(LETTERS + DIGITS)) for _ in range(4)) for _ in range(groups))


def _prompt(network):
    return {"kind": "settings", "title": _two("Wi-Fi", "Wi-Fi"), "groups": [{"title": _two("Se connecter à un réseau", "Join a network"), "rows": [
        {"label": _two("Réseau choisi", "Chosen network"), "value": network},
        {"label": _two("Mot de passe", "Password"), "value": _two("à saisir", "to be entered")},
    ]}]}  # fmt: skip


def _label(stream, bird, networks, codes):
    def code(text):
        return {"text": text, "look": "code"}

    wifi = [
        [_two(f"Wi-Fi {number} : nom du réseau", f"Wi-Fi {number}: network name"), code(network)]
        for number, network in enumerate(networks, start=1)
    ]
    keys = [
        [_two(f"Wi-Fi {number} : clé de sécurité", f"Wi-Fi {number}: security key"), code(one)]
        for number, one in enumerate(codes["keys"], start=1)
    ]
    rows = [
        [_two("Modèle", "Model"), f"Box {bird}"],
        [_two("Numéro de série", "Serial number"), code(codes["serial"])],
        wifi[0], keys[0], wifi[1], keys[1],
        [_two("Page de réglage", "Settings page"), code("192.168.1.1")],
        [_two("Mot de passe d’administration", "Administrator password"), code(codes["admin"])],
    ]  # fmt: skip
    return {"kind": "details", "title": _two("Étiquette sous la box", "Label under the router"), "rows": rows}
