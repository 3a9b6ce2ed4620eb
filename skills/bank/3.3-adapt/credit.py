"""A picture's page in a shared library, and the credit line that its licence asks for."""


def _two(french, english):
    return {"fr": french, "en": english}


PICTURES = [
    {
        "title": _two("Le phare au petit matin", "The lighthouse at dawn"),
        "what": _two("un phare", "a lighthouse"),
        "file": "phare-matin",
    },
    {
        "title": _two("Marché sous la pluie", "Market in the rain"),
        "what": _two("un marché", "a market"),
        "file": "marche-pluie",
    },
    {
        "title": _two("Renard dans les fougères", "Fox among ferns"),
        "what": _two("un renard", "a fox"),
        "file": "renard-fougeres",
    },
    {
        "title": _two("Le pont suspendu", "The suspension bridge"),
        "what": _two("un pont", "a bridge"),
        "file": "pont-suspendu",
    },
    {
        "title": _two("Ruches dans la lavande", "Beehives in the lavender"),
        "what": _two("des ruches", "beehives"),
        "file": "ruches-lavande",
    },
    {
        "title": _two("Course de canoës", "Canoe race"),
        "what": _two("des canoës", "canoes"),
        "file": "course-canoes",
    },
]
SITES = ["images-en-partage.example", "phototheque-commune.example", "regards-libres.example"]
LICENCES = ["CC BY 4.0", "CC BY-SA 4.0", "CC BY-NC 4.0", "CC BY-NC-SA 4.0"]
CHANGES = {
    "cropped": _two("image recadrée", "picture cropped"),
    "grey": _two("image passée en noir et blanc", "picture converted to black and white"),
    "none": _two("image non modifiée", "picture unchanged"),
    "lettered": _two("image avec texte ajouté", "picture with text added"),
}
DEEDS = {
    "cropped": _two("n’en a gardé que le centre", "kept only the middle of it"),
    "grey": _two("l’a passée en noir et blanc", "converted it to black and white"),
    "none": _two("l’a placée telle quelle", "used it as it was"),
    "lettered": _two("a écrit le titre du spectacle dessus", "wrote the show’s title across it"),
}


def credit_line(draw, values):
    """The page, the four things to fill in, and the confusions that the page invites."""
    picture, site = draw.stream("picture").choose(PICTURES), draw.stream("site").choose(SITES)
    author, uploader = draw.stream("people").people(2)
    licence, of_site, *others = draw.stream("licences").shuffled(LICENCES)
    change = draw.stream("change").weighted(list(CHANGES), [3, 3, 2, 2])
    number = draw.stream("number").integer(1200, 9800)
    word = picture["file"].split("-")[0]
    addresses = {
        "page": f"https://{site}/fichier/{number}",
        "search": f"https://{site}/recherche?q={word}",
        "pixels": f"https://{site}/originaux/{picture['file']}.jpg",
        "home": f"https://{site}/",
    }
    marks = dict(zip(addresses, draw.stream("marks").shuffled(["s1", "s2", "s3", "s4"]), strict=True))
    places = {name: f"l{place}" for place, name in enumerate(sorted([licence, of_site, *others]), 1)}
    ids = dict(zip(CHANGES, ("c1", "c2", "c3", "c4"), strict=True))
    return {
        "title": picture["title"],
        "what": picture["what"],
        "author": author["full"],
        "author_last_first": f"{author['last']} {author['first']}",
        "uploader": uploader["full"],
        "licence": {"name": licence, "id": places[licence]},
        "site_licence": {"name": of_site, "id": places[of_site]},
        "licences": [{"id": mark, "text": {"fr": name, "en": name}} for name, mark in places.items()],
        "addresses": addresses,
        "sources": [
            {"id": marks[name], "text": {"fr": address, "en": address}} for name, address in addresses.items()
        ],
        "marks": marks,
        "changes": [{"id": ids[name], "text": text} for name, text in CHANGES.items()],
        "change": {"id": ids[change], "made": change != "none", "unchanged": ids["none"], **CHANGES[change]},
        "deed": DEEDS[change],
        # whether cropping alone makes an adaptation depends on the country: nothing is said of it
        "is_adapted": change in ("grey", "lettered"),
        "material": [_page(picture, site, author, uploader, licence, of_site, addresses, draw)],
    }


def _page(picture, site, author, uploader, licence, of_site, addresses, draw):
    day = draw.stream("day")
    taken = f"{day.integer(2016, 2020)}-{day.integer(1, 12):02}-{day.integer(1, 28):02}"
    sent = f"{day.integer(2021, 2025)}-{day.integer(1, 12):02}-{day.integer(1, 28):02}"
    rows = [
        [_two("Titre", "Title"), picture["title"]],
        *draw.stream("rows").shuffled(
            [
                [_two("Photographie", "Photographer"), author["full"]],
                [_two("Date de la photo", "Date taken"), [{"date": taken}]],
                [_two("Mise en ligne", "Uploaded by"), uploader["full"]],
                [_two("Date de mise en ligne", "Date uploaded"), [{"date": sent}]],
                [_two("Licence", "Licence"), licence],
                [_two("Fichier d’origine", "Original file"), {"text": addresses["pixels"], "look": "code"}],
            ]
        ),
    ]
    return {
        "kind": "page",
        "address": addresses["page"],
        "site": site,
        "title": picture["title"],
        "elements": [
            {"kind": "details", "title": _two("À propos de ce fichier", "About this file"), "rows": rows},
            {
                "link": _two("Retour aux résultats de la recherche", "Back to the search results"),
                "target": addresses["search"],
            },
        ],
        "footer": [
            _two(
                "Sauf mention contraire, les contenus de ce site sont publiés sous licence ",
                "Unless otherwise stated, the contents of this site are published under ",
            ),
            of_site,
            ".",
        ],
    }
