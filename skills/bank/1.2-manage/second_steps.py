"""What the module on tidying, weighing and finding files shows, and what its checks are drawn from."""

from datetime import date, timedelta

from . import contest
from .words import two

_UNITS = [("o", "bytes", 1), ("Ko", "KB", 1_000), ("Mo", "MB", 1_000_000), ("Go", "GB", 1_000_000_000)]
# One ending may stand at several sizes: the kind of a file must not tell its place.
_HEAVY = ["film-vacances.mp4", "concert.mkv", "photos.zip", "sauvegarde.zip"]
# Each with the sizes, in megabytes, that such a file may have.
_MEDIUM = [
    ("podcast.mp3", 25, 130),
    ("diaporama.odp", 5, 90),
    ("brochure.pdf", 5, 60),
    ("clip.mp4", 5, 400),
    ("photos.zip", 5, 700),
    ("exposé.odt", 5, 60),
]
_SMALL = [
    "clip.mp4",
    "affiche.png",
    "exposé.odt",
    "annonce.mp3",
    "brochure.pdf",
    "diaporama.odp",
    "textes.zip",
]
_TINY = ["memo.txt", "contacts.csv", "icone.png", "notes.zip", "page.html"]
# What each of the three deletions of one file is, by the rank of the right one.
_ROLES = [
    ("key", "made_later", "most_recent"),
    ("already_gone", "key", "most_recent"),
    ("oldest", "already_gone", "key"),
]
_THINGS = [
    ("notes", "odt"),
    ("budget", "ods"),
    ("podium", "png"),
    ("programme", "pdf"),
    ("contacts", "ods"),
]


def order_and_weight(draw, values):
    """Files refused and accepted, sizes in four units, and names by a rule, for the lessons."""
    rules = contest.CONTESTS[0]
    tries = [
        ("ma photo.jpg.heic", "2,1 Mo", "2.1 MB", two("refusé : format", "refused: format")),
        ("marais.jpg", "8,4 Mo", "8.4 MB", two("refusé : taille", "refused: size")),
        ("été.jpg", "2,1 Mo", "2.1 MB", two("refusé : nom", "refused: name")),
        ("marais.JPG", "640 Ko", "640 KB", two("accepté", "accepted")),
    ]
    rows = [
        [{"text": name, "look": "code"}, two(french, english), end] for name, french, english, end in tries
    ]
    folder = [
        ("2026-03-05_compte-rendu.odt", "48"),
        ("2026-03-19_compte-rendu.odt", "52"),
        ("2026-04-02_budget.ods", "31"),
        ("2026-04-02_compte-rendu.odt", "50"),
    ]
    return {
        "formats": rules["said"],
        "limit": rules["limit"],
        "tries": {
            "kind": "table", "label": two("Quatre essais", "Four attempts"),
            "columns": [two("Fichier", "File"), two("Taille", "Size"), two("Réponse du site", "What the site says")], "rows": rows,
        },
        "folder": {
            "kind": "tree", "location": "Documents > Club",
            "nodes": [{"folder": two("Réunions", "Meetings"), "nodes": [{"file": name, "size": two(f"{size} Ko", f"{size} KB")} for name, size in folder]},
                      {"folder": "archives", "open": False, "nodes": [], "detail": two("14 éléments", "14 items")}],
        },
        "trash": _trash([
            ("budget.ods", "Documents > Club", "2026-04-03", 31),
            ("budget.ods", "Documents > Maison", "2026-04-09", 44),
        ]),
    }  # fmt: skip


def heaviest_first(draw, values):
    """Five files in four units, two of which only a conversion tells apart, and the orders of wrong beliefs."""
    stream = draw.stream("sizes")
    upper = stream.integer(1, 3)
    above, below = _close_pair(draw, stream, upper)
    sizes = [above, below, *_around(draw, stream, upper)]
    draw.require(len({one[0] for one in sizes}) == 5, "each name stands once")
    true, orders = _orders(sizes, above, below)
    letters = dict(zip(stream.shuffled([one[0] for one in sizes]), "abcde", strict=True))
    ids = {belief: [letters[one[0]] for one in order] for belief, order in orders.items()}
    key = [letters[one[0]] for one in true]
    draw.require(len({tuple(key), *map(tuple, ids.values())}) == 5, "each belief gives an order of its own")
    return {
        "key": key, "orders": ids, "crossed": _bytes(below) > _bytes(above),
        "items": [{"id": letters[one[0]], "text": _labelled(one)} for one in sizes],
        "told": [_labelled(one) for one in true],
        "largest_number": _labelled(orders["number_only"][0]),
        "kilo": _labelled(next(one for one in sizes if one[2] == 1)),
        "mega": _labelled(max((one for one in sizes if one[2] == 2), key=lambda one: one[1])),
        "above": _labelled(above), "below": _labelled(below),
        "converted": below[1] / 1000, "unit": two(*_UNITS[upper][:2]),
    }  # fmt: skip


def _orders(sizes, above, below):
    """The order by size, and that of each wrong belief."""
    true, swap = sorted(sizes, key=_bytes, reverse=True), {above: below, below: above}
    return true, {
        "number_only": sorted(sizes, key=lambda one: one[1], reverse=True),
        "kilo_above_mega": sorted(sizes, key=lambda one: ((0, 2, 1, 3)[one[2]], one[1]), reverse=True),
        "reversed": true[::-1],
        "pair": [swap.get(one, one) for one in true],
    }


def _bytes(one):
    return one[1] * _UNITS[one[2]][2]


def _close_pair(draw, stream, upper):
    """A size in a unit, and one above a thousand in the unit below: either may be the larger."""
    one, other = stream.sample({3: _HEAVY, 2: _SMALL, 1: _TINY}[upper], 2)
    above = (one, stream.integer(11, 39) / 10, upper)
    below = (other, stream.integer(1100, 3900, 10), upper - 1)
    draw.require(
        not 0.8 < _bytes(below) / _bytes(above) < 1.25, "the two are apart, a thousand or 1,024 at a time"
    )
    return above, below


def _around(draw, stream, upper):
    """The three other files, in such units that the five have all four."""
    medium = [(name, stream.integer(low, high), 2) for name, low, high in stream.sample(_MEDIUM, 2)]
    draw.require(
        abs(medium[0][1] - medium[1][1]) > 0.2 * max(one[1] for one in medium),
        "the two in megabytes are well apart",
    )
    heavy = (stream.choose(_HEAVY), stream.integer(12, 38) / 10, 3)
    small = (stream.choose(_SMALL), stream.integer(120, 960), 1)
    tiny = (stream.choose(_TINY), stream.integer(4000, 9800), 0)
    return {3: [medium[0], small, tiny], 2: [heavy, medium[0], tiny], 1: [heavy, *medium]}[upper]


def _labelled(one):
    name, amount, unit = one
    french, english, _ = _UNITS[unit]
    told = {"fr": f"{amount:,}".replace(",", "\u202f").replace(".", ","), "en": f"{amount:,}"}
    return two(f"{name} : {told['fr']} {french}", f"{name}: {told['en']} {english}")


def one_to_restore(draw, values):
    """A trash where one file was thrown away three times, and the row that held it on a given day."""
    stream = draw.stream("trash")
    stem, ending = stream.choose(_THINGS)
    here, there = stream.sample(["Club", "Maison", "Lycée", "Stage", "Voyage"], 2)
    places = [f"Documents > {here}", stream.choose(["Documents", f"Documents > {there}"])]
    names = [f"{stem}.{ending}", f"{stem}-2.{ending}"]
    rank = stream.integer(0, 2)
    days, wanted = _thrown_away(stream, rank)
    roles = dict(zip(_ROLES[rank], ((names[0], places[0], day) for day in days["same"]), strict=True))
    roles["other_folder"] = (names[0], places[1], days["folder"])
    roles["near_name"] = (names[1], places[0], days["name"])
    order = stream.shuffled(list(roles))
    numbers = {role: str(place) for place, role in enumerate(order, start=1)}
    sizes = dict(zip(order, stream.sample(range(24, 96), 5), strict=True))
    letters = dict(zip(order, "abcde", strict=True))
    return {
        "name": names[0], "near": names[1], "folder": here, "elsewhere": places[1], "wanted": wanted, "rank": rank,
        "days": {role: line[2] for role, line in roles.items()},
        "numbers": numbers,
        "ids": letters,
        "choices": [{"id": letters[role], "text": two(f"La ligne {numbers[role]}", f"Row {numbers[role]}")} for role in order],
        "trash": _trash([(*roles[role], sizes[role]) for role in order], numbered=True),
    }  # fmt: skip


def _thrown_away(stream, rank):
    """The days of the five deletions, and the day asked for, a little before the deletion of this rank."""
    near, far = stream.shuffled(["folder", "name"])
    order = [0, 1, 2]
    # A row that only looks right comes first after the day asked for: the date alone finds nothing.
    order[rank:rank] = ["wanted", near]
    order.insert(stream.integer(0, 5), far)
    day, days = date.fromisoformat(stream.date("2026-02-02", "2026-05-20")), {}
    for one in order:
        day += timedelta(days=stream.integer(2, 6))
        days[one] = day.isoformat()
    wanted = days.pop("wanted")
    return {"same": [days.pop(at) for at in range(3)], **days}, wanted


def _trash(lines, numbered=False):
    """The bin as a file manager lists it."""
    columns = [
        two("Nom", "Name"),
        two("Emplacement d’origine", "Original location"),
        two("Supprimé le", "Deleted"),
        two("Taille", "Size"),
    ]
    rows = [
        [name, place, {"date": day, "style": "short"}, two(f"{size} Ko", f"{size} KB")]
        for name, place, day, size in lines
    ]
    if numbered:
        columns, rows = ["", *columns], [[str(rank), *row] for rank, row in enumerate(rows, start=1)]
    return {"kind": "table", "label": two("Corbeille", "Bin"), "columns": columns, "rows": rows, "row_headers": True}  # fmt: skip
