"""A drawer of old things, and where each of them may go."""


def _thing(fr, en):
    return {"fr": fr, "en": en}


WORKING = [
    _thing("Une tablette de 2021, remise à zéro, qui marche", "A tablet from 2021, reset and working"),
    _thing("Une souris USB ancienne, mais en état de marche", "An old USB mouse, still in working order"),
    _thing(
        "Un casque audio démodé dont le son est bon", "An unfashionable pair of headphones with good sound"
    ),
    _thing("Une calculatrice scientifique qui fonctionne", "A scientific calculator that works"),
    _thing("Un clavier USB complet, jauni, qui marche", "A complete USB keyboard, yellowed but working"),
    _thing("Un vieux téléphone à touches, vidé, qui marche", "An old push-button phone, wiped and working"),
]
SMALL = [
    _thing("Des écouteurs devenus muets", "Earphones that have gone silent"),
    _thing(
        "Un chargeur au câble dénudé, qui ne charge plus", "A charger with bare wires that no longer charges"
    ),
    _thing(
        "Une clé USB qu’aucun appareil ne reconnaît plus", "A USB stick that no device recognises any more"
    ),
    _thing("Un câble HDMI coupé en deux", "An HDMI cable cut in two"),
    _thing("Une souris à fil qui ne clique plus", "A wired mouse that no longer clicks"),
]
BUILT_IN = [
    _thing(
        "Un téléphone brisé qui ne démarre plus, batterie scellée à l’intérieur",
        "A smashed phone that no longer starts, with a sealed battery inside",
    ),
    _thing(
        "Une brosse à dents électrique en panne, batterie scellée à l’intérieur",
        "A broken electric toothbrush with a sealed battery inside",
    ),
    _thing(
        "Une montre connectée qui ne s’allume plus, batterie scellée à l’intérieur",
        "A smartwatch that no longer turns on, with a sealed battery inside",
    ),
    _thing(
        "Une enceinte sans fil muette, batterie scellée à l’intérieur",
        "A wireless speaker that no longer makes a sound, with a sealed battery inside",
    ),
]
BATTERIES = [
    _thing("Quatre piles de télécommande usées", "Four flat batteries from a remote control"),
    _thing("Une pile bouton de montre", "A button cell from a watch"),
    _thing(
        "Deux piles rechargeables qui ne tiennent plus la charge",
        "Two rechargeable batteries that no longer hold a charge",
    ),
    _thing("La batterie, retirée, d’un vieil appareil photo", "The battery taken out of an old camera"),
]
PAPER = [
    _thing("La boîte en carton d’un téléphone", "The cardboard box a phone came in"),
    _thing("Le mode d’emploi en papier d’une imprimante", "The paper manual for a printer"),
    _thing("L’étui en carton d’une clé USB", "The cardboard sleeve from a USB stick"),
    _thing("Une notice dépliante d’appareil photo", "A fold-out leaflet from a camera"),
]
POOLS = {"working": WORKING, "small": SMALL, "built_in": BUILT_IN, "battery": BATTERIES, "paper": PAPER}
BOX_OF = {"working": "a", "small": "b", "built_in": "b", "battery": "c", "paper": "d"}


def drawer(draw, values):
    """Six things: one of each sort, one sort twice; their ids follow the order in which they are shown."""
    twice = draw.stream("twice").choose(list(POOLS))
    drawn = [
        (sort, thing)
        for sort, pool in POOLS.items()
        for thing in draw.stream(f"things {sort}").sample(pool, 2 if sort == twice else 1)
    ]
    shown = [
        {"id": f"t{number}", "sort": sort, "text": thing}
        for number, (sort, thing) in enumerate(draw.stream("order").shuffled(drawn), start=1)
    ]
    return {
        "items": [{"id": thing["id"], "text": thing["text"]} for thing in shown],
        "key": {thing["id"]: BOX_OF[thing["sort"]] for thing in shown},
        "named": {sort: _named(thing for thing in shown if thing["sort"] == sort) for sort in POOLS},
        "mistaken": {
            "inside_battery": _moved(shown, "built_in", "c"),
            "small_to_packaging": _moved(shown, "small", "d"),
            "working_collected": _moved(shown, "working", "b"),
            "broken_given": _moved(shown, "built_in", "a"),
        },
    }


def _named(things):
    """The things as they stand in the middle of a sentence."""
    texts = [thing["text"] for thing in things]
    return {
        language: mark.join(text[language][0].lower() + text[language][1:] for text in texts)
        for language, mark in (("fr", "\u202f; "), ("en", "; "))
    }


def _moved(shown, sort, box):
    """The first thing of a sort, in this box."""
    return {next(thing["id"] for thing in shown if thing["sort"] == sort): box}
