"""What somebody's name brings up, and what to do first about each result."""

# In each draft NAME is the person's first name, never after a word that a vowel would shorten. No draft fixes a gender.
# What comes from the person, but stands where their account cannot reach it (or no longer stands), is a lure. Two of
# "own" come from somebody else: who made a thing does not say who can take it down.
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
        {
            "fr": "Une photo de groupe prise par quelqu’un de sa classe, et publiée par NAME",
            "en": "A group photo taken by a classmate, and posted by NAME",
        },
        {
            "fr": "Un article de journal sur NAME, recopié par NAME sur son propre blog",
            "en": "A newspaper article about NAME, which NAME copied onto a personal blog",
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
        {
            "fr": "Un dessin mis en ligne par NAME, et qui illustre depuis la page d’un café",
            "en": "A drawing that NAME posted, and that now illustrates a café’s page",
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
            "fr": "Un compte à son nom, avec sa photo de classe ; NAME n’a pas écrit les messages qu’on y lit",
            "en": "An account in NAME’s name, with NAME’s school photo and posts that NAME never wrote",
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
    found = _found(draw, values["person"]["first"])

    def named(kind, is_lure=None):
        return {
            letter: one["text"]
            for letter, one in found.items()
            if one["kind"] == kind and is_lure in (None, one["is_lure"])
        }

    def moved(results, box):
        return dict.fromkeys(results, BOXES[box])

    def first(results):
        return next(iter(results.values()), "")

    copy, page, gone = named("author", True), named("author", False), named("engine", True)
    return {
        "items": [{"id": letter, "text": one["text"]} for letter, one in found.items()],
        "boxes_of": {letter: BOXES[one["kind"]] for letter, one in found.items()},
        "slips": {
            "engine_first": moved(named("author"), "engine"),
            "engine_for_page": {"has": moved(page, "engine")},
            "engine_for_copy": {"has": moved(copy, "engine")},
            "report_everything": moved(named("author"), "fake"),
            "publisher_for_gone": moved(named("engine"), "author"),
            "own_through_others": moved(named("own"), "author"),
            "impostor_asked": moved(named("fake"), "author"),
            "made_is_owned": {"has": moved(copy, "own")},
            "gone_is_owned": {"has": moved(gone, "own")},
        },
        "example": {kind: first(named(kind)) for kind in BOXES},
        "lures": {"copy": first(copy), "page": first(page), "gone": first(gone)},
        "listed": {kind: list(named(kind).values()) for kind in BOXES},
        "has": {**{kind: bool(named(kind)) for kind in BOXES}, "page": bool(page), "gone": bool(gone)},
    }


def _found(draw, name):
    """The results by letter: of those on a page of somebody else, one is always a copy of what the person made."""
    share = dict(zip(BOXES, draw.stream("share").choose(SHARES), strict=True))
    copies = [draft for draft in DRAFTS["author"] if draft.get("is_lure")]
    pages = [draft for draft in DRAFTS["author"] if not draft.get("is_lure")]
    drafts = {kind: draw.stream(kind).sample(DRAFTS[kind], share[kind]) for kind in ("own", "fake", "engine")}
    drafts["author"] = [
        draw.stream("copy").choose(copies),
        *draw.stream("author").sample(pages, share["author"] - 1),
    ]
    drawn = [(kind, draft) for kind in BOXES for draft in drafts[kind]]
    return {
        letter: {
            "kind": kind,
            "is_lure": draft.get("is_lure", False),
            "text": {language: draft[language].replace("NAME", name) for language in ("fr", "en")},
        }
        for letter, (kind, draft) in zip("abcdef", draw.stream("results").shuffled(drawn), strict=True)
    }
