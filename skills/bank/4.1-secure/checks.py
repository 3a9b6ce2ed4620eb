"""What the checks inside the module of levels 3 and 4 draw."""

TOWNS = ["montclar", "rivesec", "hautbourg", "valbrune", "pontaubert", "roquefeuil"]
STRANGERS = [
    "espace-usagers.example",
    "mes-demarches.example",
    "compte-verif.example",
    "paiement-sur.example",
]
GENUINE = [
    "https://www.ville-{town}.example/piscine/horaires",
    "https://inscriptions.ville-{town}.example/creche",
    "http://ville-{town}.example/agenda?jour=mardi&lieu=gymnase",
    "https://cantine.services.ville-{town}.example/menus/semaine-12",
]
FORGED = {
    "in_front": "https://ville-{town}.example.{stranger}/compte",
    "in_path": "https://{stranger}/ville-{town}.example/compte",
    "hyphen": "https://ville-{town}-cantine.example/menus",
    "ending": "https://www.ville-{town}.test/piscine",
}
STEMS = ["bulletin", "facture", "planning", "menu", "convocation", "recu", "attestation", "programme"]


def town_addresses(draw, values):
    """Five addresses, two or three of which belong to the town."""
    town = draw.stream("town").choose(TOWNS)
    stranger = draw.stream("stranger").choose(STRANGERS)
    size = draw.stream("size").integer(2, 3)
    genuine = draw.stream("genuine").sample(GENUINE, size)
    tricks = ["in_front", *draw.stream("tricks").sample(["in_path", "hyphen", "ending"], 4 - size)]
    drawn = [(address, "a") for address in genuine] + [(FORGED[trick], "b") for trick in tricks]
    items = [
        {"id": f"t{number}", "box": box, "text": address.format(town=town, stranger=stranger)}
        for number, (address, box) in enumerate(draw.stream("order").shuffled(drawn), start=1)
    ]
    forged = [item for item in items if item["box"] == "b"]
    longest = max((item for item in items if item["box"] == "a"), key=lambda item: len(item["text"]))
    in_front = next(item for item in items if f"example.{stranger}" in item["text"])
    return {
        "domain": f"ville-{town}.example",
        "stranger": stranger,
        "items": [{"id": item["id"], "text": item["text"]} for item in items],
        "key": {item["id"]: item["box"] for item in items},
        "in_front": in_front["text"],
        "longest": longest["text"],
        "name_anywhere": {item["id"]: "a" for item in forged},
        "name_in_front": {in_front["id"]: "a"},
        "long_is_forged": {longest["id"]: "b"},
        "owned": [item["text"] for item in items if item["box"] == "a"],
    }


def full_names(draw, values):
    """Four full names of files; one alone is no PDF."""
    first, second, third, fourth = draw.stream("stems").sample(STEMS, 4)
    names = {
        "not_pdf": f"{first}.pdf{draw.stream('ending').choose(['.html', '.zip', '.iso', '.exe'])}",
        "zip_inside": f"{second}.zip.pdf",
        "dots": f"{third}.2026.{draw.stream('month').integer(1, 12):02}.pdf",
        "copy": f"{fourth} ({draw.stream('copy').integer(1, 4)}).PDF",
    }
    ids = dict(zip(draw.stream("ids").shuffled(list(names)), "abcd", strict=True))
    return {
        "ids": ids,
        "names": names,
        "choices": [{"id": ids[role], "text": name} for role, name in names.items()],
        "ending": names["not_pdf"].rpartition(".")[2],
    }
