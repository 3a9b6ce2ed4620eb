"""What somebody's name brings up, and what to do first about each result."""

# In each draft NAME is the person's first name. No draft fixes a gender.
DRAFTS = {
    "own": [
        {
            "fr": "Un vieux blog de recettes, tenu au collège ; le mot de passe marche encore",
            "en": "An old recipe blog from school days; the password still works",
        },
        {
            "fr": "Une vidéo de skate, publiée il y a trois ans sur sa propre chaîne, toujours ouverte",
            "en": "A skating video, posted three years ago on NAME’s own channel, which is still active",
        },
        {
            "fr": "L’annonce d’un vélo à vendre, déposée depuis son compte sur un site de troc",
            "en": "An ad for a bike, posted from NAME’s account on a swap site",
        },
        {
            "fr": "Un avis sévère sur une pizzeria, signé de son nom, que son compte permet de retirer",
            "en": "A harsh review of a pizzeria, posted by NAME, who can still withdraw it",
        },
    ],
    "author": [
        {
            "fr": "Une photo de fin d’année, sur le compte public d’un ami",
            "en": "An end-of-year photo, on a friend’s public account",
        },
        {
            "fr": "Le classement d’un cross, avec nom et âge, sur le site du club organisateur",
            "en": "The results of a cross-country race, with name and age, on the organising club’s site",
        },
        {
            "fr": "Un portrait paru dans le journal du lycée, sur le site de l’établissement",
            "en": "An interview from the school newspaper, on the school’s website",
        },
        {
            "fr": "Une vidéo de fête de famille, mise en ligne par une cousine",
            "en": "A video of a family party, posted by a cousin",
        },
        {
            "fr": "Une fiche avec adresse et téléphone, dans un annuaire en ligne qui indique un contact",
            "en": "An entry with an address and phone number, in an online directory that gives contact details",
        },
    ],
    "fake": [
        {
            "fr": "Un profil à son nom, avec sa photo, ouvert par quelqu’un d’autre, qui écrit à ses proches",
            "en": "A profile with NAME’s name and photo, set up by somebody else, who messages family and friends",
        },
        {
            "fr": "Un compte de jeu qui se fait passer pour NAME et réclame de l’argent à son équipe",
            "en": "A gaming account that pretends to be NAME and asks the team for money",
        },
        {
            "fr": "Une page de vente où quelqu’un se fait passer pour NAME, photo à l’appui",
            "en": "A sales page on which somebody poses as NAME, with a photo",
        },
        {
            "fr": "Un compte à son nom, avec sa photo de classe, qui publie des messages inventés",
            "en": "An account in NAME’s name, with a class photo, that posts made-up messages",
        },
    ],
    "engine": [
        {
            "fr": "Une page du club de judo, supprimée depuis : le lien mène à « Page introuvable »",
            "en": "A judo club page that has since been deleted: the link leads to “Page not found”",
        },
        {
            "fr": "Un extrait où figure son nom, alors que la page, corrigée depuis, ne le contient plus",
            "en": "A snippet showing the name, although the page has since been corrected and no longer does",
        },
        {
            "fr": "La miniature d’une photo que l’autrice a déjà retirée de son site",
            "en": "The thumbnail of a photo that the photographer has already taken down",
        },
        {
            "fr": "Le titre d’un blog fermé l’an dernier : l’adresse ne répond plus",
            "en": "The title of a blog that closed last year: the address no longer works",
        },
    ],
}
# How many results of each kind (own, author, fake, engine): a box may stay empty.
SHARES = [(1, 2, 1, 2), (2, 2, 1, 1), (2, 1, 1, 2), (1, 2, 2, 1), (0, 2, 2, 2), (2, 2, 0, 2), (1, 1, 2, 2)]
BOXES = {"own": "w1", "author": "w2", "fake": "w3", "engine": "w4"}


def removals(draw, values):
    """Six results as items, the box of each, and the boxes that each mistake puts them in."""
    name = values["person"]["first"]
    share = draw.stream("share").choose(SHARES)
    drawn = [
        (kind, draft)
        for kind, count in zip(BOXES, share, strict=True)
        for draft in draw.stream(kind).sample(DRAFTS[kind], count)
    ]
    found = {
        letter: {
            "kind": kind,
            "text": {language: draft[language].replace("NAME", name) for language in ("fr", "en")},
        }
        for letter, (kind, draft) in zip("abcdef", draw.stream("results").shuffled(drawn), strict=True)
    }

    def moved(kind, box):
        return {letter: BOXES[box] for letter, one in found.items() if one["kind"] == kind}

    def first(kind):
        return next((one["text"] for one in found.values() if one["kind"] == kind), "")

    return {
        "items": [{"id": letter, "text": one["text"]} for letter, one in found.items()],
        "boxes_of": {letter: BOXES[one["kind"]] for letter, one in found.items()},
        "slips": {
            "engine_first": moved("author", "engine"),
            "report_everything": moved("author", "fake"),
            "publisher_for_gone": moved("engine", "author"),
            "own_through_others": moved("own", "author"),
            "impostor_asked": moved("fake", "author"),
        },
        "example": {kind: first(kind) for kind in BOXES},
        "listed": {kind: [one["text"] for one in found.values() if one["kind"] == kind] for kind in BOXES},
        "has": {kind: bool(first(kind)) for kind in BOXES},
    }
