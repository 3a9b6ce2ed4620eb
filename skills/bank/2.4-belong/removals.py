"""What somebody's name brings up, and what to do first about each result."""

# In each draft NAME is the person's first name, never after a word that a vowel would shorten. No draft fixes a gender.
# What comes from the person, but stands where their account cannot reach it (or no longer stands), is a lure.
DRAFTS = {
    "own": [
        {
            "fr": "Un blog de recettes tenu par NAME au collège, et qui s’ouvre toujours",
            "en": "A recipe blog that NAME kept while at school, and that still opens",
        },
        {
            "fr": "Une vidéo de skate, mise en ligne par NAME il y a trois ans",
            "en": "A skating video that NAME posted three years ago",
        },
        {
            "fr": "L’annonce d’un vélo vendu par NAME l’an dernier, toujours affichée sur un site de troc",
            "en": "An ad for a bike that NAME sold last year, still showing on a swap site",
        },
        {
            "fr": "Un avis sévère sur une pizzeria, écrit par NAME un soir de colère",
            "en": "A harsh review of a pizzeria, written by NAME in a fit of temper",
        },
    ],
    "author": [
        {
            "fr": "Une photo de fin d’année, sur le compte public de quelqu’un de sa classe",
            "en": "An end-of-year photo, on a classmate’s public account",
        },
        {
            "fr": "Le classement d’un cross, avec nom et âge, sur le site du club organisateur",
            "en": "The results of a cross-country race, with name and age, on the organising club’s site",
        },
        {
            "fr": "Une interview parue dans le journal du lycée, sur le site de l’établissement",
            "en": "An interview from the school newspaper, on the school’s website",
        },
        {
            "fr": "Une vidéo d’anniversaire, mise en ligne par quelqu’un de sa famille",
            "en": "A birthday video, posted by a relative",
        },
        {
            "fr": "Une fiche avec adresse et téléphone, dans un annuaire en ligne qui indique un contact",
            "en": "An entry with an address and phone number, in an online directory that gives contact details",
        },
        {
            "fr": "Une vidéo tournée par NAME, recopiée sur la chaîne d’un magasin de sport",
            "en": "A video that NAME filmed, copied onto a sports shop’s channel",
            "is_lure": True,
        },
        {
            "fr": "Un vieux message écrit par NAME, dont un blog montre une capture d’écran",
            "en": "A screenshot, on somebody’s blog, of an old post by NAME",
            "is_lure": True,
        },
        {
            "fr": "Un poème signé par NAME, repris sur le site d’un concours",
            "en": "A poem by NAME, reproduced on a competition’s website",
            "is_lure": True,
        },
    ],
    "fake": [
        {
            "fr": "Un profil à son nom, avec sa photo, qui écrit à ses proches ; NAME ne l’a jamais ouvert",
            "en": "A profile with NAME’s name and photo that messages family and friends; NAME never set it up",
        },
        {
            "fr": "Un compte de jeu créé hier, avec son pseudo à une lettre près, qui réclame de l’argent à son équipe",
            "en": "A gaming account created yesterday, one letter away from NAME’s user name, that asks the team for money",
        },
        {
            "fr": "Une page de vente à son nom, photo à l’appui ; NAME n’a jamais rien vendu",
            "en": "A sales page in NAME’s name, with a photo; NAME has never sold anything",
        },
        {
            "fr": "Un compte à son nom, avec sa photo de classe, dont NAME découvre les messages",
            "en": "An account in NAME’s name, with a class photo, whose posts are news to NAME",
        },
    ],
    "engine": [
        {
            "fr": "Une page du club de judo : le lien mène à « Page introuvable »",
            "en": "A judo club page: the link leads to “Page not found”",
        },
        {
            "fr": "Un extrait où figure son nom ; la page qui s’ouvre ne le contient pas",
            "en": "A snippet showing the name; the page that opens does not contain it",
        },
        {
            "fr": "La miniature d’une photo ; l’album qui s’ouvre ne la contient pas",
            "en": "The thumbnail of a photo; the album that opens does not include it",
        },
        {
            "fr": "Le titre d’un billet de blog ; l’adresse ne répond plus depuis un mois",
            "en": "The title of a blog post; the address stopped working a month ago",
        },
        {
            "fr": "Une petite annonce passée par NAME : le lien mène à « Cette annonce n’existe plus »",
            "en": "A small ad by NAME: the link leads to “This ad no longer exists”",
            "is_lure": True,
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
            "is_lure": draft.get("is_lure", False),
            "text": {language: draft[language].replace("NAME", name) for language in ("fr", "en")},
        }
        for letter, (kind, draft) in zip("abcdef", draw.stream("results").shuffled(drawn), strict=True)
    }

    def moved(kind, box):
        return {letter: BOXES[box] for letter, one in found.items() if one["kind"] == kind}

    def first(kind):
        return next((one["text"] for one in found.values() if one["kind"] == kind), "")

    lures = {letter: one for letter, one in found.items() if one["is_lure"]}
    lure = next(iter(lures), None)
    return {
        "items": [{"id": letter, "text": one["text"]} for letter, one in found.items()],
        "boxes_of": {letter: BOXES[one["kind"]] for letter, one in found.items()},
        "slips": {
            "engine_first": moved("author", "engine"),
            "report_everything": moved("author", "fake"),
            "publisher_for_gone": moved("engine", "author"),
            "own_through_others": moved("own", "author"),
            "impostor_asked": moved("fake", "author"),
            "made_is_owned": {"has": {lure: BOXES["own"]} if lure else {}},
        },
        "example": {kind: first(kind) for kind in BOXES},
        "listed": {kind: [one["text"] for one in found.values() if one["kind"] == kind] for kind in BOXES},
        "has": {
            **{kind: bool(first(kind)) for kind in BOXES},
            "copy": any(one["kind"] == "author" for one in lures.values()),
        },
        "lure": lures.get(lure, {"kind": "", "text": ""}),
    }
