"""What the checks inside the module of levels 3 and 4 draw."""

TOWNS = ["montclar", "rivesec", "hautbourg", "valbrune", "pontaubert", "roquefeuil"]
STRANGERS = [
    "espace-usagers.example",
    "mes-demarches.example",
    "compte-verif.example",
    "paiement-sur.example",
]
GENUINE = [
    "www.ville-{town}.example/{service}/{page}",
    "{service}.ville-{town}.example/{page}",
    "ville-{town}.example/{service}?{query}",
    "{service}.services.ville-{town}.example/{page}",
]
FORGED = {
    "in_front": "ville-{town}.example.{stranger}/{page}",
    "in_path": "{stranger}/ville-{town}.example/{page}",
    "hyphen": "ville-{town}-{service}.example/{page}",
    "ending": "{service}.ville-{town}.test/{page}",
}
SERVICES = ["piscine", "cantine", "creche", "mediatheque", "musee", "stade"]
PAGES = ["horaires", "agenda/semaine-12", "compte", "inscriptions", "tarifs/ete", "contact"]
QUERIES = ["jour=mardi&lieu=centre", "mois=mai&page=2", "jour=samedi&mois=juin"]
KINDS = {
    "pdf": {"fr": "un document PDF", "en": "a PDF document"},
    "exe": {"fr": "un programme", "en": "a program"},
    "html": {"fr": "une page web", "en": "a web page"},
    "zip": {"fr": "une archive", "en": "an archive"},
}
STEMS = [
    {"fr": "bulletin", "en": "newsletter"},
    {"fr": "facture", "en": "invoice"},
    {"fr": "planning", "en": "schedule"},
    {"fr": "menu", "en": "menu"},
    {"fr": "convocation", "en": "invitation"},
    {"fr": "ticket", "en": "receipt"},
    {"fr": "attestation", "en": "certificate"},
    {"fr": "affiche", "en": "poster"},
]


def town_addresses(draw, values):
    """Five addresses, two or three of which belong to the town."""
    town = draw.stream("town").choose(TOWNS)
    stranger = draw.stream("stranger").choose(STRANGERS)
    size = draw.stream("size").integer(2, 3)
    genuine = draw.stream("genuine").sample(GENUINE, size)
    tricks = ["in_front", *draw.stream("tricks").sample(["in_path", "hyphen", "ending"], 4 - size)]
    drawn = [(address, "a") for address in genuine] + [(FORGED[trick], "b") for trick in tricks]
    items = _items(draw, drawn, {"town": town, "stranger": stranger})
    forged = [item for item in items if item["box"] == "b"]
    longest = max((item for item in items if item["box"] == "a"), key=lambda item: len(item["text"]))
    in_front = next(item for item in items if f"example.{stranger}" in item["text"])
    return {
        "domain": f"ville-{town}.example",
        "stranger": stranger,
        "items": [{"id": item["id"], "text": {"text": item["text"], "look": "code"}} for item in items],
        "key": {item["id"]: item["box"] for item in items},
        "in_front": in_front["text"],
        "longest": longest["text"],
        "name_anywhere": {item["id"]: "a" for item in forged},
        "name_in_front": {in_front["id"]: "a"},
        "long_is_forged": {longest["id"]: "b"},
        "owned": [item["text"] for item in items if item["box"] == "a"],
    }


def _items(draw, drawn, names):
    """The addresses in drawn order, each with a service and a page that say nothing of its owner."""
    stream = draw.stream("words")
    services, pages = stream.sample(SERVICES, len(drawn)), stream.sample(PAGES, len(drawn))
    query = stream.choose(QUERIES)
    return [
        {
            "id": f"t{number}",
            "box": box,
            "text": ("http://" if stream.chance(0.3) else "https://")
            + address.format(**names, service=services[number - 1], page=pages[number - 1], query=query),
        }
        for number, (address, box) in enumerate(draw.stream("order").shuffled(drawn), start=1)
    ]


def full_names(draw, values):
    """Four full names that all hold one ending; one alone ends with it."""
    asked, other, second, third = draw.stream("kinds").shuffled(sorted(KINDS))
    copy = draw.stream("copy").integer(1, 4)
    shape = draw.stream("shape").choose([".{other}", "-{other}", ".{other} ({copy})"])
    rests = {
        "last": f"{shape.format(other=other, copy=copy % 4 + 1)}.{asked}",
        "inner": f".{asked}.{other}",
        "word": f"-{asked}.{second}",
        "copy": f".{asked} ({copy}).{third}",
    }
    endings = [rest.rpartition(".")[2] for rest in list(rests.values())[1:]]
    loud = draw.stream("loud").choose(list(rests))
    rest, _, ending = rests[loud].rpartition(".")
    rests[loud] = f"{rest}.{ending.upper()}"
    stems = draw.stream("stems").sample(STEMS, 4)
    names = {
        role: {language: word + rest for language, word in stem.items()}
        for (role, rest), stem in zip(rests.items(), stems, strict=True)
    }
    ids = dict(zip(draw.stream("ids").shuffled(list(names)), "abcd", strict=True))
    return {
        "ids": ids,
        "names": names,
        "choices": [{"id": ids[role], "text": name} for role, name in names.items()],
        "asked": asked,
        "kind": KINDS[asked],
        "endings": endings,
    }
