"""Seven sources of a work that is about to be released, and which of them its licence or its sale rules out."""


def _two(french, english):
    return {"fr": french, "en": english}


# (licence of the release, is it sold, how it is told)
RELEASES = [
    ("BY", True, _two("vendu, et publié sous CC BY 4.0", "sold, and released under CC BY 4.0")),
    ("BY", False, _two("diffusé gratuitement, sous CC BY 4.0", "released free of charge, under CC BY 4.0")),
    ("BY-SA", True, _two("vendu, et publié sous CC BY-SA 4.0", "sold, and released under CC BY-SA 4.0")),
    ("BY-SA", False, _two("diffusé gratuitement, sous CC BY-SA 4.0", "released free of charge, under CC BY-SA 4.0")),
    ("BY-NC-SA", False, _two("diffusé gratuitement, sous CC BY-NC-SA 4.0", "released free of charge, under CC BY-NC-SA 4.0")),
]  # fmt: skip
WORKS = [
    {"id": "film", "fr": "un film documentaire", "en": "a documentary film", "subject": _two("le fleuve", "the river")},
    {"id": "book", "fr": "un livre illustré", "en": "an illustrated book", "subject": _two("le vieux port", "the old harbour")},
]  # fmt: skip
# Sources that the work changes: what they are, what is done with them.
CHANGED = [
    (_two("Carte des marais", "Map of the marshes"), _two("redessinée, avec d’autres couleurs", "redrawn, in other colours")),
    (_two("Conte en breton", "Tale in Breton"), _two("traduit en français", "translated into French")),
    (_two("Schéma d’une écluse", "Diagram of a lock"), _two("complété et recolorié", "completed and recoloured")),
    (_two("Article d’encyclopédie", "Encyclopaedia article"), _two("réécrit pour le jeune public", "rewritten for children")),
    (_two("Portrait gravé", "Engraved portrait"), _two("intégré à un photomontage", "merged into a photomontage")),
    (_two("Frise des crues", "Timeline of the floods"), _two("refaite avec d’autres dates", "remade with other dates")),
]  # fmt: skip
WHOLE = [
    (_two("Photo du phare", "Photograph of the lighthouse"), _two("reproduite telle quelle, avec sa propre mention de licence", "shown as it is, with its own licence notice")),
    (_two("Gravure d’un voilier", "Engraving of a sailing ship"), _two("reproduite telle quelle, avec sa propre mention de licence", "shown as it is, with its own licence notice")),
    (_two("Poème d’un batelier", "Boatman’s poem"), _two("cité en entier, tel quel, avec sa propre mention de licence", "quoted in full, as it is, with its own licence notice")),
    (_two("Vue aérienne", "Aerial view"), _two("reproduite telle quelle, avec sa propre mention de licence", "shown as it is, with its own licence notice")),
]  # fmt: skip
MUSIC = (
    _two("Morceau de harpe", "Harp piece"),
    _two("joué en entier sous les images d’une séquence", "played in full under the pictures of a scene"),
)
UNLICENSED = [
    (_two("Affiche des années 2010", "Poster from the 2010s"), _two("reproduite telle quelle", "shown as it is")),
    (_two("Croquis d’un pont, 2014", "Sketch of a bridge, 2014"), _two("reproduit tel quel", "shown as it is")),
]  # fmt: skip
NO_LICENCE = {
    "none": _two("aucune mention, ni à la source ni ailleurs", "no notice, at the source or elsewhere"),
    "agreed": _two("aucune ; accord écrit de l’auteur pour ce projet", "none; the author’s written consent for this project"),
    "other_use": _two("aucune ; accord écrit de l’auteur pour une exposition en 2019", "none; the author’s written consent for an exhibition in 2019"),
    "owner": _two("aucune ; accord écrit du musée qui a acheté l’original", "none; written consent from the museum that bought the original"),
}  # fmt: skip
CONVERTED = [
    (_two("Panorama du delta", "Panorama of the delta"), _two("converti dans un autre format de fichier, sans autre changement, avec sa propre mention de licence", "converted to another file format, with no other change and its own licence notice")),
    (_two("Estampe d’un lavoir", "Print of a wash house"), _two("convertie dans un autre format de fichier, sans autre changement, avec sa propre mention de licence", "converted to another file format, with no other change and its own licence notice")),
]  # fmt: skip
FREE = [
    ("CC0", "CC0 1.0"),
    ("BY", "CC BY 4.0"),
    ("OPEN", _two("Licence Ouverte 2.0", "Licence Ouverte 2.0 (French open licence: credit only)")),
]


def release_conflict(draw, values):
    """The work, its seven sources, which must be replaced, and where each belief leads."""
    work = draw.stream("work").choose(WORKS)
    release, sold, told = draw.stream("release").choose(RELEASES)
    changed = draw.stream("changed").sample(CHANGED, 4)
    whole = draw.stream("whole").sample(WHOLE, 3)
    version = draw.stream("version").choose(["3.0", "4.0"])
    free = draw.stream("free").choose(FREE)
    nc_changed, stream = draw.stream("nc").chance(0.5), draw.stream("last")
    no_change = (MUSIC, "synched") if work["id"] == "film" else (changed[0], "changed")
    converted = draw.stream("converted").choose(CONVERTED)
    nd_use = draw.stream("nd").weighted([no_change, (converted, "converted")], [3, 2])
    nd_terms = draw.stream("nd kept").choose(["ND", "NC-ND"])
    unlicensed = draw.stream("consent").weighted(list(NO_LICENCE), [2, 3, 2, 2])
    cards = [
        ("none", draw.stream("none").choose(UNLICENSED), unlicensed, "whole", NO_LICENCE[unlicensed]),
        ("nd_kept", whole[0], nd_terms, "whole", f"CC BY-{nd_terms} 4.0"),
        ("nd_changed", nd_use[0], "ND", nd_use[1], "CC BY-ND 4.0"),
        ("sa", changed[1], "SA", "changed", f"CC BY-SA {version}"),
        ("nc", changed[2] if nc_changed else whole[1], "NC", "changed" if nc_changed else "whole", "CC BY-NC-SA 4.0" if nc_changed else "CC BY-NC 4.0"),
        ("free", changed[3], "FREE", "changed", free[1]),
        ("plain_kept", whole[2], *stream.weighted([("SA", "whole", "CC BY-SA 4.0"), ("FREE", "whole", "CC BY 4.0")], [3, 2])),
    ]  # fmt: skip
    cards = draw.stream("order").shuffled(cards)
    place = {card[0]: f"p{number}" for number, card in enumerate(cards, 1)}
    barred = {card[0] for card in cards if _barred(card[2], card[3], release, sold)}
    draw.require(2 <= len(barred) <= 5, "some must go, some may stay")
    draw.require(barred & {"sa", "nc"}, "one licence at least conflicts with the release")
    return {
        "work": {"fr": work["fr"], "en": work["en"]},
        "subject": work["subject"],
        "told": told,
        "is_film": work["id"] == "film",
        "release": f"CC {release} 4.0",
        "sold": sold,
        "nc_sold": sold and not nc_changed,
        "nc_kept": "nc" not in barred,
        "nc_is_changed": nc_changed,
        "sa_barred": "sa" in barred,
        "place": place,
        "number": {name: int(mark[1:]) for name, mark in place.items()},
        "choices": [{"id": f"p{number}", "text": {language: f"{number}. {card[1][0][language]}" for language in ("fr", "en")}}
                    for number, card in enumerate(cards, 1)],
        "key": [place[card[0]] for card in cards if card[0] in barred],
        "only_none": [place["none"]],
        "consent": unlicensed,
        "nd_kept_barred": "nd_kept" in barred,
        "nd_changed_barred": "nd_changed" in barred,
        "clash": next({"number": number, "why": _why(card[2], card[3], card[4], release, sold)}
                      for number, card in enumerate(cards, 1) if card[0] in barred - {"none"}),
        "reasons": [{"number": number, "name": card[1][0], "barred": card[0] in barred,
                     "why": _why(card[2], card[3], card[4], release, sold)} for number, card in enumerate(cards, 1)],
        "table": _table(cards),
    }  # fmt: skip


def _barred(terms, use, release, sold):
    """Whether a source under these terms, used so, may not stay (CC licences 4.0, sections 1 to 3)."""
    if terms in ("none", "other_use", "owner") or (terms in ("NC", "NC-ND") and sold):
        return True
    if use in ("whole", "converted"):
        return False
    return {"ND": True, "SA": release != "BY-SA", "NC": release != "BY-NC-SA", "FREE": False}[terms]


def _why(terms, use, licence, release, sold):
    """What settles it, in both languages."""
    name = f"CC {release} 4.0"
    if terms == "none":
        return _two(
            "sans licence, tous les droits restent réservés", "without a licence, all rights are reserved"
        )
    if terms == "other_use":
        return _two("l’accord de l’auteur ne vaut que pour l’exposition",
                    "the author’s consent covers the exhibition only")  # fmt: skip
    if terms == "owner":
        return _two("acheter un original ne donne pas le droit de le faire reproduire : il faut l’accord de l’auteur",
                    "buying an original does not give the right to let others reproduce it: the author must consent")  # fmt: skip
    if terms in ("NC", "NC-ND") and sold:
        return _two(
            "NC exclut un usage commercial, et l’œuvre est vendue",
            "NC rules out commercial use, and the work is sold",
        )
    if terms == "agreed":
        return _two(
            "aucune licence, mais l’auteur a donné son accord écrit pour ce projet",
            "no licence, but the author has given written consent for this project",
        )
    if use == "converted":
        return _two("changer de format de fichier n’est pas adapter, et ND n’interdit que de diffuser une adaptation",
                    "changing the file format is not adapting, and ND rules out sharing adaptations only")  # fmt: skip
    if use == "whole" and terms in ("NC", "NC-ND"):
        return _two("rien n’est modifié, la source garde sa mention et sa licence, et la diffusion est gratuite",
                    "nothing is changed, it keeps its own notice and licence, and the work is given away free")  # fmt: skip
    if use == "whole":
        return _two("rien n’est modifié, la source garde sa mention et sa licence, à côté du reste de l’œuvre",
                    "nothing is changed, and it keeps its own notice and licence beside the rest of the work")  # fmt: skip
    if terms == "ND" and use == "synched":
        return _two("une musique synchronisée avec des images compte comme une adaptation, que ND interdit de diffuser",
                    "music synchronised with moving pictures counts as an adaptation, which ND does not allow to be shared")  # fmt: skip
    if terms == "ND":
        return _two("ND interdit de diffuser une adaptation", "ND does not allow an adaptation to be shared")
    if terms == "SA" and release == "BY-SA":
        return _two(f"SA demande la même licence pour l’adaptation, ou une version plus récente, et {name} convient",
                    f"SA requires the adaptation to carry the same licence, or a later version; {name} will do")  # fmt: skip
    if terms == "SA":
        return _two(f"SA oblige à publier l’adaptation sous BY-SA, et {name} est une autre licence",
                    f"SA requires the adaptation to be under BY-SA, and {name} is another licence")  # fmt: skip
    if terms == "NC" and release == "BY-NC-SA":
        return _two(f"la diffusion est gratuite, et l’adaptation sort sous la même licence, {name}",
                    f"the work is given away, and the adaptation comes out under the same licence, {name}")  # fmt: skip
    if terms == "NC":
        return _two(f"SA oblige à publier l’adaptation sous BY-NC-SA, et sous {name} n’importe qui pourrait la vendre",
                    f"SA requires the adaptation to be under BY-NC-SA, and under {name} anybody could sell it")  # fmt: skip
    short = licence["fr"] if isinstance(licence, dict) else licence
    return _two(f"{short} permet l’adaptation et la publication sous {name}, avec mention de la source",
                f"{short} allows adapting and releasing under {name}, with the source named")  # fmt: skip


def _table(cards):
    return {
        "kind": "table",
        "label": _two("Les sept sources", "The seven sources"),
        "columns": [_two("Source", "Source"), _two("Licence", "Licence"), _two("Utilisation", "Use")],
        "rows": [
            [
                {language: f"{number}. {card[1][0][language]}" for language in ("fr", "en")},
                card[4],
                card[1][1],
            ]
            for number, card in enumerate(cards, 1)
        ],
    }
