"""What a laptop's sockets, the cables of a room and two adapters allow."""

from functools import lru_cache
from itertools import combinations, product


def _two(french, english):
    return {"fr": french, "en": english}


NEEDS = {  # plug of the cable in the room, what it must carry
    "beamer": ("HDMI", "screen", _two("Projeter l’écran (câble HDMI)", "Project the screen (HDMI cable)")),
    "monitor": ("USB-C", "screen", _two("Ajouter un second écran (câble USB-C)", "Add a second screen (USB-C cable)")),
    "network": ("RJ45", "data", _two("Accéder au réseau (câble RJ45)", "Connect to the network (RJ45 cable)")),
    "stick": ("USB-A", "data", _two("Lire une clé USB (fiche USB-A)", "Read a USB stick (USB-A plug)")),
    "speakers": ("jack", "sound", _two("Diffuser le son (câble jack des enceintes)", "Play the sound (speakers with a jack cable)")),
    "charger": ("USB-C", "charge", _two("Recharger l’ordinateur (chargeur à câble USB-C)", "Charge the laptop (charger with a USB-C cable)")),
}  # fmt: skip
# socket of the laptop that it takes, what it asks of it, plug it takes on the other side, what it carries
ADAPTERS = [
    ("USB-C", "screen", "HDMI", "screen"), ("HDMI", "screen", "USB-C", "screen"), ("USB-C", "data", "RJ45", "data"),
    ("USB-A", "data", "RJ45", "data"), ("USB-C", "data", "USB-A", "data"), ("USB-C", "data", "jack", "sound"),
    ("USB-A", "data", "jack", "sound"),
]  # fmt: skip
OTHERS = {"HDMI": ["screen"], "RJ45": ["data"], "jack": ["sound"], "USB-A": ["data"]}
C_SOCKETS = [["data"], ["data", "charge"], ["data", "screen"], ["data", "screen", "charge"], ["charge"]]
WORDS = {
    "data": _two("données", "data"),
    "screen": _two("écran", "screen"),
    "charge": _two("charge", "charging"),
    "sound": _two("son", "sound"),
}
SAID = {"data": _two("les données", "data"), "screen": _two("l’écran", "the screen"), "charge": _two("la charge", "charging"), "sound": _two("le son", "sound")}  # fmt: skip
PASS = {"data": "passent", "screen": "passe"}
EVERYTHING = ["data", "screen", "charge", "sound"]
SCENES = [
    {"fr": "pour une conférence au CDI", "en": "for a talk in the school library"},
    {"fr": "pour la réunion de l’association", "en": "for the association’s meeting"},
    {"fr": "pour un atelier à la médiathèque", "en": "for a workshop at the public library"},
    {"fr": "pour un oral à l’université", "en": "for an oral exam at the university"},
    {"fr": "pour une soirée au centre social", "en": "for an evening at the community centre"},
]


def _fitting(need, sockets, adapters, reversible=False):
    """The adapters (`first`, `second`) through which a need can be met."""
    plug, function, _ = NEEDS[need]
    found = []
    for name, (takes, asks, gives, carried) in zip(("first", "second"), adapters, strict=True):
        ways = [(takes, asks, gives, carried)] + ([(gives, carried, takes, asks)] if reversible else [])
        for enters, asked, leaves, brought in ways:
            if leaves == plug and brought == function and any(own == enters and asked in carries for own, carries in sockets):  # fmt: skip
                found.append(name)
    return found


def _box(need, sockets, adapters, reversible=False):
    """Where a need goes: `direct`, `first` or `second` adapter, `none`."""
    plug, function, _ = NEEDS[need]
    if any(own == plug and function in carries for own, carries in sockets):
        return "direct"
    return next(iter(_fitting(need, sockets, adapters, reversible)), "none")


def _sorted(sockets, adapters, **reading):
    return {need: _box(need, sockets, adapters, **reading) for need in NEEDS}


def _readings(sockets, adapters):
    """The right boxes, then those of each belief."""
    free = [(own, EVERYTHING if own == "USB-C" else carries) for own, carries in sockets]
    right = _sorted(sockets, adapters)
    return right, {
        "shape_is_function": _sorted(free, adapters),
        "adapter_reversed": _sorted(sockets, adapters, reversible=True),
        "adapters_unused": {
            need: "none" if box in ("first", "second") else box for need, box in right.items()
        },
    }


@lru_cache(maxsize=1)
def _rooms():
    """Every laptop and drawer in which both ends are met, no need has two answers, and each belief has boxes of its own."""
    found = []
    for kept, single, pair in product(product([False, True], repeat=4), C_SOCKETS, combinations(ADAPTERS, 2)):
        sockets = [
            (own, carries) for (own, carries), is_kept in zip(OTHERS.items(), kept, strict=True) if is_kept
        ]
        sockets.append(("USB-C", single))
        right, beliefs = _readings(sockets, pair)
        answers = [right, beliefs["shape_is_function"], beliefs["adapters_unused"]]
        if beliefs["adapter_reversed"] != right:
            answers.append(beliefs["adapter_reversed"])
        boxes = set(right.values())
        single_way = all(right[need] == "direct" or len(_fitting(need, sockets, pair)) <= 1 for need in NEEDS)
        if (
            {"direct", "none"} <= boxes
            and single_way
            and all(one != other for one, other in combinations(answers, 2))
        ):
            found.append((sockets, pair))
    return found


def room_cables(draw, values):
    """The laptop's sheet, the drawer, and where each need goes by the rule and by each belief."""
    sockets, pair = draw.stream("room").choose(_rooms())
    adapters = draw.stream("drawer").shuffled(list(pair))
    right, beliefs = _readings(sockets, adapters)
    ids = dict(zip(NEEDS, draw.stream("ids").shuffled(list("abcdef")), strict=True))
    return {
        "scene": draw.stream("scene").choose(SCENES),
        "items": [{"id": ids[need], "text": words} for need, (_, _, words) in NEEDS.items()],
        "key": {ids[need]: box for need, box in right.items()},
        "slips": {name: {ids[need]: box for need, box in answer.items() if box != right[need]} for name, answer in beliefs.items()},
        "said": {box: [_spoken(need) for need in NEEDS if right[need] == box] for box in ("direct", "first", "second", "none")},
        "moved": {name: [_spoken(need) for need in NEEDS if answer[need] != right[need]] for name, answer in beliefs.items()},
        "reversible": beliefs["adapter_reversed"] != right,
        "carries": [SAID[one] for one in dict(sockets)["USB-C"]],
        "lacking": [SAID[one] for one in ("data", "screen", "charge") if one not in dict(sockets)["USB-C"]],
        "material": [_laptop(sockets), _drawer(adapters)],
    }  # fmt: skip


def _spoken(need):
    """The need inside a sentence."""
    return {language: text[0].lower() + text[1:] for language, text in NEEDS[need][2].items()}


def _listed(functions):
    return _two(", ".join(WORDS[one]["fr"] for one in functions), ", ".join(WORDS[one]["en"] for one in functions))  # fmt: skip


def _laptop(sockets):
    return {"kind": "table", "label": _two("Prises de l’ordinateur", "The laptop’s ports"),
            "columns": [_two("Prise", "Port"), _two("Ce qui y passe", "What it carries")],
            "rows": [[own if own != "jack" else "Jack", _listed(carries)] for own, carries in sockets]}  # fmt: skip


def _drawer(adapters):
    rows = [
        [letter, _two(f"prise {takes} où {PASS[asks]} {SAID[asks]['fr']}", f"{takes} port that carries {SAID[asks]['en']}"), gives]
        for letter, (takes, asks, gives, _) in zip("AB", adapters, strict=True)
    ]  # fmt: skip
    return {"kind": "table", "label": _two("Tiroir : deux adaptateurs, dans un seul sens", "Drawer: two adapters, one way only"),
            "columns": [_two("Adaptateur", "Adapter"), _two("Se branche sur", "Plugs into"), _two("Reçoit un câble ou une fiche", "Takes a cable or plug")],
            "rows": rows}  # fmt: skip
