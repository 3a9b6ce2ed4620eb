"""A list published without names, the members' list beside it, and how many of its rows fit one name only."""

from collections import Counter

FIRST_NAMES = [
    "Adèle", "Aïcha", "Alban", "Amine", "Anaïs", "Baptiste", "Bilal", "Camille", "Célia", "Clément", "Dounia", "Éliott",
    "Emma", "Farah", "Gabin", "Hana", "Hugo", "Ilan", "Inès", "Jade", "Jules", "Kenza", "Léo", "Lina", "Malik", "Manon",
    "Mathis", "Maya", "Naël", "Nina", "Noé", "Oscar", "Rayan", "Romane", "Sacha", "Salomé", "Samuel", "Tess", "Yanis", "Zoé",
]  # fmt: skip
LAST_NAMES = [
    "Arnaud", "Bakri", "Belkacem", "Bertin", "Blanchet", "Brunel", "Carvalho", "Cissé", "Collin", "Da Silva", "Delmas",
    "Diallo", "Dubreuil", "Fabre", "Fontaine", "Garnier", "Guerin", "Haddad", "Hamel", "Jacquet", "Kaya", "Keller",
    "Lacroix", "Lambert", "Le Goff", "Legrand", "Lopez", "Mansour", "Marchal", "Mercier", "N’Diaye", "Nguyen", "Perrot",
    "Picard", "Rahmani", "Renaud", "Sorel", "Traoré", "Vasseur", "Wagner",
]  # fmt: skip
TOWNS = ["Montclar", "Rivesec", "Hautbourg", "Valbrune", "Saint-Orens-les-Prés", "Pontaubert-le-Vieux"]
ACTIVITIES = {
    "Aviron": "Rowing", "Escalade": "Climbing", "Judo": "Judo", "Natation": "Swimming",
    "Tennis de table": "Table tennis", "Théâtre": "Drama",
}  # fmt: skip
HEADS = [
    {"fr": "Année de naissance", "en": "Year of birth"},
    {"fr": "Commune", "en": "Town"},
    {"fr": "Activité", "en": "Activity"},
]
YES, NO = {"fr": "oui", "en": "yes"}, {"fr": "non", "en": "no"}


def two_lists(draw, values):
    """A workbook of both lists, how many published rows fit one member only, and where each slip leads."""
    members = _members(draw)
    published = draw.stream("published").sample(members, draw.stream("size").integer(54, 72))
    in_members = Counter(member["traits"] for member in members)
    in_published = Counter(member["traits"] for member in published)
    alone = [member for member in published if in_members[member["traits"]] == 1]
    seeming = [m for m in published if in_published[m["traits"]] == 1 and in_members[m["traits"]] > 1]
    slips = {
        "unique_in_published": sum(count == 1 for count in in_published.values()),
        "unique_in_members": sum(count == 1 for count in in_members.values()),
        "every_row": len(published),
        "several": len(published) - len(alone),
    }
    draw.require(len({len(alone), *slips.values()}) == 5, "each slip leads to a number of its own")
    draw.require(bool(seeming) and len(alone) > 9, "some rows are alone in the published list only")
    return {
        "fitting": len(alone),
        "slips": slips,
        "shown": _example(published, alone[0]),
        "seeming": {**_example(published, seeming[0]), "count": in_members[seeming[0]["traits"]]},
        "workbook": _workbook(draw, members, published),
    }


def _members(draw):
    stream = draw.stream("members")
    towns = draw.stream("towns").sample(TOWNS, 5)
    activities = draw.stream("activities").sample(list(ACTIVITIES), 5)
    names = draw.stream("names").sample(range(len(FIRST_NAMES) * len(LAST_NAMES)), stream.integer(150, 175))
    return [
        {
            "first": FIRST_NAMES[name % len(FIRST_NAMES)],
            "last": LAST_NAMES[name // len(FIRST_NAMES)],
            "traits": (stream.integer(2005, 2012), stream.choose(towns), stream.choose(activities)),
        }
        for name in names
    ]


def _example(published, member):
    year, town, activity = member["traits"]
    return {
        "row": published.index(member) + 2,
        "year": str(year),
        "town": town,
        "activity": _activity(activity),
        "name": f"{member['first']} {member['last']}",
    }


def _activity(name):
    return {"fr": name, "en": ACTIVITIES[name]}


def _shown(member):
    """Year, town and activity as they stand in a sheet."""
    year, town, activity = member["traits"]
    return [year, town, _activity(activity)]


def _workbook(draw, members, published):
    help_asked = draw.stream("help")
    rows = [[*_shown(member), YES if help_asked.chance(0.3) else NO] for member in published]
    named = sorted(members, key=lambda member: (member["last"], member["first"]))
    return {
        "name": "enquete.xlsx",
        "kind": "workbook",
        "sheets": [
            {
                "name": {"fr": "À publier", "en": "To publish"},
                "header": 1,
                "freeze": "A2",
                "widths": [18, 24, 18, 26],
                "rows": [[*HEADS, {"fr": "Demande une aide", "en": "Asks for help"}], *rows],
            },
            {
                "name": {"fr": "Adhérents", "en": "Members"},
                "header": 1,
                "freeze": "A2",
                "widths": [18, 18, 18, 24, 18],
                "rows": [
                    [{"fr": "Nom", "en": "Surname"}, {"fr": "Prénom", "en": "First name"}, *HEADS],
                    *([member["last"], member["first"], *_shown(member)] for member in named),
                ],
            },
        ],
    }
