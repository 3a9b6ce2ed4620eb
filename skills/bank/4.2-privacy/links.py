"""A page's address as a newsletter gave it: what opens the page, and what tells on the reader."""

PLACES = [
    {
        "address": "agenda-des-rives.example/concert",
        "site": {"fr": "L’agenda des Rives", "en": "Rives events"},
        "what": {"fr": "la page de ce concert", "en": "the page for this concert"},
        "same": {"fr": "même concert, même soirée", "en": "same concert, same evening"},
        "title": {"fr": "Concert de printemps", "en": "Spring concert"},
        "item": {"fr": "Le concert affiché", "en": "The concert shown"},
        "view": {"fr": "La soirée choisie", "en": "The evening chosen"},
        "views": ["0314", "0321", "0404", "0411"],
        "lost": {
            "fr": "la page s’ouvrirait sur une autre soirée",
            "en": "the page would open on another evening",
        },
    },
    {
        "address": "velos-repris.example/annonce",
        "site": {"fr": "Vélos repris", "en": "Second-hand bikes"},
        "what": {"fr": "la page de cette annonce", "en": "the page for this advert"},
        "same": {"fr": "même vélo, même taille", "en": "same bike, same size"},
        "title": {"fr": "Vélo de ville révisé", "en": "City bike, serviced"},
        "item": {"fr": "Le vélo affiché", "en": "The bike shown"},
        "view": {"fr": "La taille choisie", "en": "The size chosen"},
        "views": ["s", "m", "l", "xl"],
        "lost": {
            "fr": "la page s’ouvrirait sur une autre taille",
            "en": "the page would open on another size",
        },
    },
    {
        "address": "cinema-le-quai.example/seance",
        "site": {"fr": "Cinéma Le Quai", "en": "Le Quai cinema"},
        "what": {"fr": "la page de cette séance", "en": "the page for this screening"},
        "same": {"fr": "même film, même jour", "en": "same film, same day"},
        "title": {"fr": "Séance du film choisi", "en": "Screening of the film chosen"},
        "item": {"fr": "Le film affiché", "en": "The film shown"},
        "view": {"fr": "Le jour choisi", "en": "The day chosen"},
        "views": ["mer", "ven", "sam", "dim"],
        "lost": {"fr": "la page s’ouvrirait sur un autre jour", "en": "the page would open on another day"},
    },
    {
        "address": "stages-ouest.example/offre",
        "site": {"fr": "Stages Ouest", "en": "Placements West"},
        "what": {"fr": "la page de cette offre de stage", "en": "the page for this work placement"},
        "same": {"fr": "même offre, même ville", "en": "same offer, same town"},
        "title": {"fr": "Stage d’observation", "en": "Work placement"},
        "item": {"fr": "L’offre affichée", "en": "The offer shown"},
        "view": {"fr": "La ville choisie", "en": "The town chosen"},
        "views": ["montclar", "valbrune", "rivesec", "hautbourg"],
        "lost": {
            "fr": "la page s’ouvrirait sur une autre ville",
            "en": "the page would open on another town",
        },
    },
    {
        "address": "recettes-du-four.example/fiche",
        "site": {"fr": "Recettes du four", "en": "Oven recipes"},
        "what": {"fr": "la page de cette recette", "en": "the page for this recipe"},
        "same": {"fr": "même recette, même nombre de parts", "en": "same recipe, same number of servings"},
        "title": {"fr": "Gratin de saison", "en": "Seasonal bake"},
        "item": {"fr": "La recette affichée", "en": "The recipe shown"},
        "view": {"fr": "Le nombre de parts choisi", "en": "The number of servings chosen"},
        "views": ["4", "6", "8", "12"],
        "lost": {
            "fr": "la page s’ouvrirait pour un autre nombre de parts",
            "en": "the page would open for another number of servings",
        },
    },
]
NAMES = ["id", "ref", "k", "n", "v", "s", "u", "p", "t", "src", "cid", "x"]
LETTERS = ["lettre-mars", "rentree", "0327", "n12", "relance", "noel-2", "6", "ven", "sud"]
MEANINGS = {
    "letter": {
        "fr": "La lettre d’information d’où vient le clic",
        "en": "The newsletter the click came from",
    },
    "reader": {"fr": "Le numéro de la personne abonnée", "en": "The subscriber’s number"},
    "click": {
        "fr": "Un code unique, propre à chaque exemplaire envoyé",
        "en": "A unique code, different in every copy sent out",
    },
    "mail": {"fr": "L’adresse électronique de la personne abonnée", "en": "The subscriber’s email address"},
}


def tracked_link(draw, values):
    """An address of six parameters, two of which open the page, and what each habit of cutting leaves of it."""
    place = draw.stream("place").choose(PLACES)
    roles = ["item", "view", "letter", "reader", "click", "mail"]
    names = dict(zip(roles, draw.stream("names").sample(NAMES, len(roles)), strict=True))
    found = {
        "item": _code(draw.stream("item")),
        "view": draw.stream("view").choose(place["views"]),
        "letter": draw.stream("letter").choose(LETTERS),
        "reader": _number(draw.stream("reader")),
        "click": _code(draw.stream("click")),
        "mail": f"{values['who']['login']}%40courrier.example",
    }
    draw.require(len(set(found.values())) == len(found), "each value has one meaning")
    order = draw.stream("order").shuffled(roles)

    def kept(*wanted):
        query = "&".join(f"{names[role]}={found[role]}" for role in order if role in wanted)
        return f"https://{place['address']}" + (f"?{query}" if query else "")

    answers = {
        "whole": kept(*roles),
        "cut": kept(),
        "no_view": kept("item"),
        "no_item": kept("view"),
        "no_name": kept("item", "view", "letter", "reader", "click"),
        "codes_kept": kept("item", "view", "reader", "click"),
        "code_kept": kept("item", "view", "click"),
        "reader_kept": kept("item", "view", "reader"),
        "letter_kept": kept("item", "view", "letter"),
        "mail_kept": kept("item", "view", "mail"),
    }
    key = kept("item", "view")
    answers["stray"] = f"{key}&"
    draw.require(len({key, *answers.values()}) == len(answers) + 1, "each habit leaves an address of its own")
    return {
        "place": {name: place[name] for name in ("what", "same", "lost", "site")},
        "names": names,
        "found": found,
        "answers": answers,
        "key": key,
        "accepted": _written(key),
        "typed": {
            **{habit: _written(address) for habit, address in answers.items()},
            "cut": [*_written(answers["cut"]), *_written(f"{answers['cut']}?")],
        },
        "page": _page(place, answers["whole"], names),
    }


def _written(address):
    """The ways in which one address is typed: the browser adds the scheme, and @ is as good as %40."""
    bare = address.removeprefix("https://")
    spellings = list(dict.fromkeys([bare, bare.replace("%40", "@")]))
    return [f"{scheme}{spelling}" for spelling in spellings for scheme in ("https://", "", "http://")]


def _number(stream):
    """Four to six figures, behind a letter or not: a length says nothing of what a number is for."""
    first = 10 ** stream.integer(3, 5)
    letter = stream.letters(1) if stream.chance(0.3) else ""
    return f"{letter}{stream.integer(first + 1, 10 * first - 1)}"


def _code(stream):
    return stream.letters(stream.integer(7, 10)) if stream.chance(0.5) else _number(stream)


def _page(place, address, names):
    meanings = {"item": place["item"], "view": place["view"], **MEANINGS}
    rows = sorted([[name, meanings[role]] for role, name in names.items()], key=lambda row: row[0])
    return {
        "kind": "page",
        "address": address,
        "site": place["site"],
        "title": place["title"],
        "elements": [
            {
                "element": "heading",
                "level": 2,
                "text": {"fr": "Aide\u00a0: lire nos adresses", "en": "Help: reading our addresses"},
            },
            {
                "fr": "Après le point d’interrogation, chaque élément a la forme nom=valeur\u202f; les éléments sont séparés par &. Leur ordre est libre.",
                "en": "After the question mark, each item reads name=value; items are separated by &. They may come in any order.",
            },
            {
                "kind": "table",
                "columns": [
                    {"fr": "Nom", "en": "Name"},
                    {"fr": "Ce que contient la valeur", "en": "What the value holds"},
                ],
                "rows": [[{"text": name, "look": "code"}, meaning] for name, meaning in rows],
            },
        ],
    }
