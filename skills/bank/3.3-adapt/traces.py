"""A folder about to be published: six files, some of which still hold traces that do not show at first sight."""

from unicodedata import normalize


def _two(french, english):
    return {"fr": french, "en": english}


GROUPS = [
    {"fr": "l’association Les Sentiers du Val", "en": "the walking club Les Sentiers du Val", "name": "Les Sentiers du Val"},
    {"fr": "l’association Rive Claire", "en": "the river conservation group Rive Claire", "name": "Rive Claire"},
    {"fr": "l’atelier vélo La Chaîne du Port", "en": "the bike workshop La Chaîne du Port", "name": "La Chaîne du Port"},
]  # fmt: skip
PLACES = [(45.1885, 5.7245), (47.2184, -1.5536), (43.6108, 3.8767), (48.1173, -1.6778), (50.6292, 3.0573)]
PHOTOS = ["atelier.jpg", "berge.jpg", "equipe.jpg", "sortie.jpg"]
TEXTS = ["bilan.odt", "programme.docx", "projet.odt", "reglement.docx"]
BOOKS = ["budget.ods", "inscriptions.xlsx", "materiel.ods", "planning.xlsx"]
FAULTS = {"photo": ["gps", "artist"], "text": ["author", "comment", "deleted"], "book": ["sheet", "note"]}


def hidden_traces(draw, values):
    """The folder, which files may not go out as they are, and why for each."""
    group = draw.stream("group").choose(GROUPS)
    people = draw.stream("people").people(4)
    kinds = ["photo", "photo", "text", "text", "book", "book"]
    spoilt = draw.stream("spoilt").sample(range(6), draw.stream("count").integer(2, 4))
    names = [
        *draw.stream("photos").sample(PHOTOS, 2),
        *draw.stream("texts").sample(TEXTS, 2),
        *draw.stream("books").sample(BOOKS, 2),
    ]
    order = {kind: draw.stream(f"faults {kind}").shuffled(faults) for kind, faults in FAULTS.items()}
    faults = [order[kind][place % 2] if place in spoilt else "none" for place, kind in enumerate(kinds)]
    rows = sorted(zip(names, kinds, faults, strict=True))
    scene = {"group": group["name"], "people": [each["full"] for each in people], "place": draw.stream("place").choose(PLACES),
             "day": draw.stream("day").date("2026-03-02", "2026-06-26")}  # fmt: skip
    marks = {name: f"p{number}" for number, (name, _, _) in enumerate(rows, 1)}
    where = {fault: marks[name] for name, _, fault in rows if fault != "none"}
    clean = {
        kind: next((marks[name] for name, each, fault in rows if each == kind and fault == "none"), "")
        for kind in FAULTS
    }
    return {
        "group": group,
        "choices": [{"id": marks[name], "text": {"text": name, "look": "code"}} for name, _, _ in rows],
        "key": [marks[name] for name, _, fault in rows if fault != "none"],
        "where": where,
        "clean": clean,
        "named": {mark: name for name, mark in marks.items()},
        "people": scene["people"],
        "artist": _ascii(scene["people"][0]),
        "reasons": [{"name": name, "barred": fault != "none", "why": _why(kind, fault, scene)} for name, kind, fault in rows],
        "files": [{"name": "a-publier.zip", "kind": "archive", "members": [
            {"path": f"a-publier/{name}", "file": _made(name, kind, fault, scene), "modified": f"{scene['day']}T18:00"}
            for name, kind, fault in rows]}],
    }  # fmt: skip


def _why(kind, fault, scene):
    one, two, three, four = scene["people"]
    return {
        "gps": _two("ses propriétés donnent la latitude et la longitude de la prise de vue", "its properties give the latitude and longitude where it was taken"),
        "artist": _two(f"le champ de l’auteur, dans ses propriétés, contient {_ascii(one)}", f"the author field in its properties contains {_ascii(one)}"),
        "author": _two(f"ses propriétés désignent {two} comme auteur du document", f"its properties name {two} as its author"),
        "comment": _two(f"un commentaire signé {three} est resté dans la marge", f"a comment by {three} was left in the margin"),
        "deleted": _two("une phrase supprimée avec le suivi des modifications est encore là", "a sentence deleted while changes were tracked is still there"),
        "sheet": _two(f"une feuille masquée contient des noms et des téléphones ; {four} y figure", f"a hidden sheet holds names and telephone numbers, including that of {four}"),
        "note": _two(f"un commentaire de cellule cite {one}", f"a comment (note) on a cell mentions {one}"),
        "none": {
            "photo": _two("l’appareil et la date y figurent, ce que la règle permet ; ni lieu, ni nom", "it gives the camera and the date, which the rule allows, but no place and no name"),
            "text": _two(f"l’auteur indiqué est le groupe ({scene['group']}), et rien n’est resté d’une relecture", f"the author given is the group ({scene['group']}), and nothing is left over from reviewing"),
            "book": _two("toutes ses feuilles sont visibles, sans nom ni commentaire", "all its sheets are visible, with no names or comments"),
        }[kind],
    }[fault]  # fmt: skip


def _made(name, kind, fault, scene):
    return {"photo": _photo, "text": _text, "book": _book}[kind](name, fault, scene)


def _ascii(text):
    """Without accents: this field of a photo holds no others."""
    return normalize("NFD", text).encode("ascii", "ignore").decode("ascii")


def _photo(name, fault, scene):
    exif = {"make": "Objectif", "model": "K-20", "date": f"{scene['day']}T14:30"}
    if fault == "gps":
        exif["gps"] = list(scene["place"])
    if fault == "artist":
        exif["artist"] = _ascii(scene["people"][0])
    hill = 40 * len(name)
    return {
        "name": name, "kind": "picture", "size": [600, 400], "background": "#BFE3F5", "exif": exif,
        "draw": [
            {"shape": "polygon", "points": [[0, 300], [hill % 400 + 60, 120], [600, 310], [600, 400], [0, 400]], "fill": "#7DAE55"},
            {"shape": "ellipse", "box": [450, 40, 520, 110], "fill": "#F6B93B"},
            {"shape": "rectangle", "box": [80, 250, 200, 340], "fill": "#8E4B2B"},
        ],
    }  # fmt: skip


TITLES = {
    "bilan": _two("Bilan de la saison", "Review of the season"),
    "programme": _two("Programme du printemps", "Spring programme"),
    "projet": _two("Projet pour l’an prochain", "Plans for next year"),
    "reglement": _two("Règlement intérieur", "House rules"),
    "budget": _two("Budget", "Budget"),
    "inscriptions": _two("Inscriptions", "Bookings"),
    "materiel": _two("Matériel", "Equipment"),
    "planning": _two("Planning", "Schedule"),
}


def _text(name, fault, scene):
    title, when = TITLES[name.partition(".")[0]], f"{scene['day']}T09:00"
    reviewed = _two("Les sorties sont ouvertes à toutes et à tous.", "Outings are open to everyone.")
    if fault == "comment":
        reviewed = {
            "text": reviewed,
            "comment": {
                "author": scene["people"][2],
                "date": when,
                "text": _two("À revoir avant la réunion.", "Look at this again before the meeting."),
            },
        }
    gone = {
        "text": _two(
            " Deux personnes n’ont pas payé leur cotisation.", " Two people have not paid their fees."
        ),
        "deleted": {"author": scene["group"], "date": when},
    }
    author = scene["people"][1] if fault == "author" else scene["group"]
    return {
        "name": name, "kind": "document",
        "properties": {"title": title, "author": author, "last_author": scene["group"], "created": when, "modified": when},
        "blocks": [
            {"block": "title", "text": title},
            {"block": "paragraph", "text": [_two("Document du groupe ", "A document by "), {"text": scene["group"], "bold": True}, "."]},
            {"block": "paragraph", "text": [reviewed, *([gone] if fault == "deleted" else [])]},
            {"block": "paragraph", "text": [_two("Le matériel est prêté", "Equipment is lent"), {"text": ".", "note": _two("Dans la limite du stock.", "While stocks last.")}]},
        ],
    }  # fmt: skip


def _book(name, fault, scene):
    title = TITLES[name.partition(".")[0]]
    rows = [[_two("Mois", "Month"), _two("Nombre", "Number")],
            *([_two(*month), 12 + 3 * at] for at, month in enumerate((("Mars", "March"), ("Avril", "April"), ("Mai", "May"), ("Juin", "June"))))]  # fmt: skip
    if fault == "note":
        rows[2][1] = {
            "value": 15,
            "note": _two(
                f"Chiffre à vérifier avec {scene['people'][0]}",
                f"Figure to be checked with {scene['people'][0]}",
            ),
        }
    sheets = [
        {"name": title, "header": 1, "widths": [16, 12], "freeze": "A2", "rows": rows},
        {
            "name": _two("Légende", "Key"),
            "rows": [[_two("Chiffres arrêtés fin juin", "Figures as of the end of June")]],
        },
    ]
    if fault == "sheet":
        people = [
            [person, f"06 39 98 {11 + 7 * at:02} {40 + at:02}"] for at, person in enumerate(scene["people"])
        ]
        sheets.append(
            {
                "name": _two("Contacts", "Contacts"),
                "hidden": True,
                "rows": [[_two("Nom", "Name"), _two("Téléphone", "Telephone")], *people],
            }
        )
    return {"name": name, "kind": "workbook", "sheets": sheets}
