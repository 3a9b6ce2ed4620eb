"""What the module of levels 1 and 2, and its checks, show."""

from .words import two

TEXTS = [
    two("Le canal a été creusé à la main pendant onze ans.", "The canal was dug by hand over eleven years."),
    two("L’écluse élève les bateaux de trois mètres.", "The lock raises boats by three metres."),
    two("Les péniches transportaient du blé et du charbon.", "Barges carried wheat and coal."),
    two("Aujourd’hui, on y pêche et on s’y promène.", "Today people fish and walk there."),
    two("L’hiver, l’eau est parfois prise par la glace.", "In winter the water sometimes freezes."),
    two(
        "Un musée occupe l’ancienne maison de l’éclusier.",
        "There is a museum in the old lock-keeper’s cottage.",
    ),
]
NEEDS = {
    "read": [
        two("savoir à quelle heure commence la réunion", "find out when the meeting starts"),
        two("imprimer le programme pour l’afficher", "print the programme to put on the wall"),
        two("voir si un nom est dans la liste", "see whether a name is on the list"),
        two("compter les personnes inscrites", "count the people who have signed up"),
        two("apprendre les paroles avant samedi", "learn the lyrics before Saturday"),
    ],
    "comment": [
        two("signaler une faute sans la corriger", "point out a mistake without correcting it"),
        two("poser une question sur un paragraphe", "ask a question about a paragraph"),
        two("donner son avis sur chaque idée", "give an opinion on each idea"),
        two("demander la source d’un chiffre", "ask for the source of a figure"),
        two("dire quel paragraphe semble trop long", "say which paragraph seems too long"),
    ],
    "edit": [
        two("compléter le tableau des horaires", "fill in the timetable"),
        two("réécrire la fin de l’introduction", "rewrite the end of the introduction"),
        two("ajouter une photo au milieu du texte", "add a photo in the middle of the text"),
        two("supprimer un paragraphe en double", "delete a paragraph that appears twice"),
        two("mettre à jour la date de la sortie", "update the date of the outing"),
    ],
}


def shared_report(draw, values):
    """The worked example of the module: a shared document with a comment."""
    return {
        "report": {
            "kind": "document",
            "name": two("Exposé : le canal", "Presentation: the canal"),
            "elements": [
                {"element": "heading", "text": two("Le canal", "The canal"), "level": 2},
                TEXTS[0],
                [TEXTS[1], " ", {"text": "Inès ▎", "look": "highlight"}],
                TEXTS[2],
            ],
            "comments": [
                {
                    "by": "Sami",
                    "text": two(
                        "@Lou : peux-tu citer la source des onze ans ?",
                        "@Lou: can you give a source for the eleven years?",
                    ),
                }
            ],
        }
    }


def cursors(draw, values):
    """Five paragraphs: three with a person's cursor, one with a comment by the first person; whose cursor is where."""
    people = [one["first"] for one in draw.stream("people").people(4)]
    texts = draw.stream("texts").sample(TEXTS, 5)
    roles = draw.stream("roles").shuffled(["asked", "second", "third", "commented", "plain"])
    parts = {role: f"p{place}" for place, role in enumerate(roles, start=1)}
    names = {"asked": people[0], "second": people[1], "third": people[2]}
    elements = []
    for role, text in zip(roles, texts, strict=True):
        line = [text]
        if role in names:
            line += [" ", {"text": f"{names[role]} ▎", "look": "highlight"}]
        elements.append({"element": "group", "part": parts[role], "elements": [line]})
    at = roles.index("commented") + 1
    return {
        "person": people[0],
        "other": people[1],
        "third": people[2],
        "last": people[3],
        "key": [parts["asked"]],
        "slips": {role: [parts[role]] for role in ("second", "third", "commented", "plain")},
        "place": roles.index("asked") + 1,
        "commented": at,
        "plain": roles.index("plain") + 1,
        "document": {
            "kind": "document",
            "name": two("Exposé : le canal", "Presentation: the canal"),
            "elements": elements,
            "footer": two(
                f"Dernier enregistrement : {people[3]}, il y a 2 minutes",
                f"Last saved: {people[3]}, 2 minutes ago",
            ),
            "comments": [
                {
                    "by": people[0],
                    "text": two(f"Paragraphe {at} : à vérifier.", f"Paragraph {at}: to be checked."),
                }
            ],
        },
    }


def smallest_role(draw, values):
    """Five people and what each has to do; the smallest role that allows it, and where each belief sorts them."""
    stream = draw.stream("needs")
    more = draw.stream("more")
    kinds = ["read", "comment", "edit", *(more.choose(["read", "comment", "edit"]) for _ in range(2))]
    used = {kind: stream.sample(NEEDS[kind], kinds.count(kind)) for kind in NEEDS}
    people = draw.stream("people").people(len(kinds))
    order = draw.stream("order").shuffled(range(len(kinds)))
    entries = []
    for person, place in zip(people, order, strict=True):
        kind = kinds[place]
        entries.append(
            {"id": f"i{len(entries) + 1}", "name": person["first"], "kind": kind, "need": used[kind].pop()}
        )
    boxes = {"read": "w1", "comment": "w2", "edit": "w3"}
    commenting = [one for one in entries if one["kind"] == "comment"]
    return {
        "items": [
            {
                "id": one["id"],
                "text": two(f"{one['name']} : {one['need']['fr']}", f"{one['name']}: {one['need']['en']}"),
            }
            for one in entries
        ],
        "key": {one["id"]: boxes[one["kind"]] for one in entries},
        "slips": {
            "edit_to_comment": {one["id"]: "w3" for one in commenting},
            "read_is_enough": {one["id"]: "w1" for one in commenting},
            "edit_for_all": {one["id"]: "w3" for one in entries if one["kind"] != "edit"},
        },
        "listed": {kind: [one["name"] for one in entries if one["kind"] == kind] for kind in boxes},
        "example": commenting[0],
    }
