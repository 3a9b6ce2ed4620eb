"""A drawer of old things, and where each of them may go."""


def _thing(fr, en):
    return {"fr": fr, "en": en}


# A word of a box stands in lines that go there and in lines that do not.
WORKING = [
    _thing("Une tablette de 2021, remise à zéro, en parfait état", "A tablet from 2021, reset, in perfect condition"),
    _thing("Une souris USB ancienne, dont les deux boutons cliquent", "An old USB mouse whose two buttons both click"),
    _thing("Un casque audio démodé dont le son est bon", "An old-fashioned pair of headphones with good sound"),
    _thing("Une calculatrice avec ses piles, qui compte juste", "A calculator with its batteries, which adds up correctly"),
    _thing("Un clavier USB jauni, dont chaque touche répond", "A yellowed USB keyboard on which every key responds"),
    _thing("Un vieux téléphone à touches, effacé, prêt à servir", "An old push-button phone, wiped and ready to use"),
    _thing("Une lampe de poche électrique qui éclaire bien", "An electric torch that gives a good light"),
    _thing("Un réveil neuf, jamais sorti de son carton", "A new alarm clock, never taken out of its cardboard box"),
]  # fmt: skip
SMALL = [
    _thing("Des écouteurs devenus muets", "Earphones that have gone silent"),
    _thing("Un chargeur de piles grillé, sans ses piles", "A burnt-out battery charger, without its batteries"),
    _thing("Une clé USB qu’aucun ordinateur ne reconnaît plus", "A USB stick that no computer recognises any more"),
    _thing("Un câble HDMI coupé en deux", "An HDMI cable cut in two"),
    _thing("Une souris à fil qui ne clique plus", "A wired mouse that no longer clicks"),
    _thing("Une télécommande cassée, sans ses piles", "A broken remote control, without its batteries"),
    _thing("Une multiprise noircie par la foudre", "An extension lead blackened by lightning"),
]  # fmt: skip
BUILT_IN = [
    _thing("Un téléphone brisé qui ne démarre plus, batterie scellée à l’intérieur", "A smashed phone that no longer starts, with a sealed battery inside"),
    _thing("Une brosse à dents électrique en panne, batterie scellée à l’intérieur", "A broken electric toothbrush with a sealed battery inside"),
    _thing("Une montre connectée qui ne s’allume plus, batterie scellée à l’intérieur", "A smartwatch that no longer turns on, with a sealed battery inside"),
    _thing("Une enceinte sans fil muette, batterie scellée à l’intérieur", "A wireless speaker that no longer makes a sound, with a sealed battery inside"),
    _thing("Une liseuse à l’écran mort, batterie scellée à l’intérieur", "An e-reader with a dead screen and a sealed battery inside"),
    _thing("Un rasoir électrique hors service depuis une chute dans l’eau, batterie scellée à l’intérieur", "An electric shaver that stopped working after falling into water, with a sealed battery inside"),
]  # fmt: skip
BATTERIES = [
    _thing("Quatre piles de télécommande usées", "Four dead batteries from a remote control"),
    _thing("Une pile bouton de montre", "A button cell from a watch"),
    _thing("Deux piles rechargeables qui ne tiennent plus la charge", "Two rechargeable batteries that no longer hold a charge"),
    _thing("La batterie, retirée, d’un vieil appareil photo", "The battery taken out of an old camera"),
    _thing("Une pile carrée, vide, sortie d’un détecteur de fumée", "A dead 9-volt battery out of a smoke alarm"),
    _thing("Trois petites piles à plat, sorties d’un jouet", "Three small dead batteries taken out of a toy"),
]  # fmt: skip
PAPER = [
    _thing("La boîte d’un téléphone, pliée à plat", "The box a phone came in, folded flat"),
    _thing("Le mode d’emploi d’une imprimante en panne", "The manual of a printer that has broken down"),
    _thing("Une notice dépliante d’appareil photo", "A fold-out leaflet from a camera"),
    _thing("Le bon de garantie, périmé, d’une batterie", "An expired guarantee slip for a battery"),
    _thing("Un catalogue d’appareils électriques", "A catalogue of electrical goods"),
    _thing("Le plan de montage d’une lampe à piles", "The assembly instructions for a battery-powered lamp"),
]  # fmt: skip
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
