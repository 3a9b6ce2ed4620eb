"""A town's page with eight links, some of which say nothing when they are read on their own."""


def _two(french, english):
    return {"fr": french, "en": english}


# (sentence, a good link, a good link in as few words as will do, what an article on it would be called, what a file is about)
SUBJECTS = [
    (_two("Le bassin extérieur rouvre samedi", "The outdoor pool reopens on Saturday"), _two("Horaires de la piscine", "Pool opening times"), _two("Horaires de piscine", "Pool times"), _two("Réouverture du bassin extérieur", "Outdoor pool reopens"), _two("la piscine", "pool")),
    (_two("Le tri change au 1er juin", "Recycling rules change on 1 June"), _two("Guide du tri des déchets", "Guide to sorting your waste"), _two("Tri des déchets", "Recycling"), _two("Tri : ce qui change au 1er juin", "Recycling: what changes on 1 June"), _two("le tri des déchets", "recycling")),
    (_two("Il reste des places en crèche", "There are still nursery places available"), _two("Demander une place en crèche", "Apply for a nursery place"), _two("Places en crèche", "Nursery places"), _two("Crèches : les places qui restent", "Nurseries: places still available"), _two("l’accueil en crèche", "nursery")),
    (_two("Le conseil se réunit jeudi", "The council meets on Thursday"), _two("Ordre du jour du conseil municipal", "Town council agenda"), _two("Séance du conseil", "Council meeting"), _two("Conseil municipal de jeudi", "Thursday’s council meeting"), _two("le conseil municipal", "council meeting")),
    (_two("Le marché déménage pendant les travaux", "The market is moving during the roadworks"), _two("Plan du marché provisoire", "Map of the temporary market"), _two("Plan du marché", "Market map"), _two("Déménagement du marché", "The market’s move"), _two("le marché provisoire", "temporary market")),
    (_two("Trois jardins partagés vont être créés", "Three community gardens are to be set up"), _two("Rejoindre un jardin partagé", "Join a community garden"), _two("Jardins partagés", "Community gardens"), _two("Création de trois jardins partagés", "Three new community gardens"), _two("les jardins partagés", "community garden")),
    (_two("Le festival cherche des bénévoles", "The festival is looking for volunteers"), _two("Aider au festival", "Help at the festival"), _two("Bénévoles du festival", "Festival volunteers"), _two("Appel aux bénévoles du festival", "Call for festival volunteers"), _two("le bénévolat au festival", "festival volunteer")),
    (_two("La bibliothèque prête des instruments", "The library lends out instruments"), _two("Emprunter un instrument de musique", "Borrow a musical instrument"), _two("Prêt d’instruments", "Instrument loans"), _two("Des instruments à la bibliothèque", "Instruments at the library"), _two("le prêt d’instruments", "instrument loan")),
    (_two("Deux lignes de bus sont prolongées", "Two bus routes have been extended"), _two("Nouveau plan des bus", "New bus map"), _two("Plan des bus", "Bus map"), _two("Prolongement de deux lignes de bus", "Extension of two bus routes"), _two("les lignes de bus prolongées", "extended bus route")),
    (_two("Les aides au vélo sont reconduites", "Bike grants have been renewed"), _two("Demander l’aide à l’achat d’un vélo", "Apply for a bike grant"), _two("Aide au vélo", "Bike grant"), _two("Aides au vélo reconduites", "Bike grants renewed"), _two("les aides au vélo", "bike grant")),
]  # fmt: skip
EMPTY = {
    "here": [_two(". Pour tout savoir, cliquez ", ". To find out more, click "), _two("ici", "here")],
    "more": [
        ". ",
        _two("En savoir plus", "Read more"),
        _two("Lire la suite", "Continue reading"),
        _two("Détails", "Details"),
    ],
    "this": [
        _two(". Voir ", ". See "),
        _two("cette page", "this page"),
        _two("ce document", "this document"),
    ],
    "partial": [
        ". ",
        _two("Consulter le dossier complet", "Read the full report"),
        _two("Télécharger la fiche pratique", "Download the fact sheet"),
        _two("Voir toutes les informations pratiques", "See all the practical information"),
    ],
}
# A better text leads to the same thing: what is downloaded stays a download, an article an article.
NAMED = {
    "Consulter le dossier complet": ("Dossier complet sur {}", "Full {} report"),
    "Télécharger la fiche pratique": ("Télécharger la fiche sur {}", "Download the {} fact sheet"),
    "Voir toutes les informations pratiques": ("Informations pratiques sur {}", "Practical information: {}"),
    "ce document": ("Document sur {}", "{} document"),
}
TOWNS = [
    ("Montclar", "ville-montclar.example"),
    ("Saint-Avre", "saint-avre.example"),
    ("Port-Lannec", "port-lannec.example"),
]


def links_alone(draw, values):
    """The page, the links that say nothing alone, and what each belief marks or misses."""
    town, domain = draw.stream("town").choose(TOWNS)
    subjects = draw.stream("subjects").sample(SUBJECTS, 8)
    empty = draw.stream("empty").sample(
        ["here", "more", "this", "address"], draw.stream("count").integer(1, 3)
    )
    empty.append("partial")
    kinds = draw.stream("kinds").shuffled([*empty, "short", "short", *["long"] * (6 - len(empty))])
    number = draw.stream("number").integer(1200, 9800)
    said = {kind: draw.stream(f"said {kind}").choose(words) for kind, (_lead, *words) in EMPTY.items()}
    links = [
        _link(kind, subject, said.get(kind), f"https://{domain}/p/{number + 37 * at}")
        for at, (kind, subject) in enumerate(zip(kinds, subjects, strict=True), 1)
    ]
    marks = {kind: f"p{at}" for at, kind in enumerate(kinds, 1)}
    return {
        "town": town,
        "marks": marks,
        "empty": empty,
        "said": said,
        "key": [f"p{at}" for at, kind in enumerate(kinds, 1) if kind in empty],
        "short": next(link["text"] for kind, link in zip(kinds, links, strict=True) if kind == "short"),
        "short_mark": f"p{kinds.index('short') + 1}",
        "reasons": [{"text": link["text"], "goal": link["goal"]} for kind, link in zip(kinds, links, strict=True) if kind in empty],
        "address": next((link["text"] for kind, link in zip(kinds, links, strict=True) if kind == "address"), ""),
        "page": {
            "kind": "page", "address": f"https://{domain}/actualites", "site": _two(f"Ville de {town}", f"Town of {town}"),
            "title": _two("Actualités", "News"),
            "elements": [{"element": "heading", "text": _two("Cette semaine dans la ville", "This week in town"), "level": 2},
                         *([link["before"], {"link": {"text": link["text"], "part": f"p{at}"}}, link["after"]] for at, link in enumerate(links, 1))],
        },
    }  # fmt: skip


def _link(kind, subject, said, address):
    """What stands before and after the link, its words, and words that would name its target."""
    sentence, good, short, article, about = subject
    if kind in EMPTY:
        return {
            "before": [sentence, EMPTY[kind][0]],
            "text": said,
            "after": "." if kind in ("here", "this") else "",
            "goal": article if kind == "more" else _goal(said, good, about),
        }
    if kind == "address":
        return {
            "before": [sentence, _two("\u00a0: ", ": ")],
            "text": address,
            "after": "",
            "goal": good,
        }
    return {
        "before": [sentence, ". "],
        "text": good if kind == "long" else short,
        "after": "",
        "goal": good,
    }


def _goal(said, good, about):
    """The words of a link that keep what it leads to, named by its subject."""
    if said["fr"] not in NAMED:
        return good
    french, english = NAMED[said["fr"]]
    named = english.format(about["en"])
    return _two(french.format(about["fr"]), named[0].upper() + named[1:])
