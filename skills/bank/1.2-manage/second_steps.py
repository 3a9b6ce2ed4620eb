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
    ("diaporama.odp", 4, 90),
    ("brochure.pdf", 3, 60),
    ("clip.mp4", 5, 400),
    ("photos.zip", 4, 700),
    ("exposé.odt", 3, 60),
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
_THINGS = [
    ("notes", two("notes de la réunion", "notes of the meeting"), "odt"),
    ("budget", two("budget de la fête", "party budget"), "ods"),
    ("podium", two("photo du podium", "photo of the podium"), "png"),
    ("programme", two("programme du concert", "concert programme"), "pdf"),
    ("contacts", two("adresses des bénévoles", "volunteers’ addresses"), "ods"),
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
    """Five files in four units, their order by size, and the orders that forget the units."""
    stream = draw.stream("sizes")
    medium = stream.sample(_MEDIUM, 2)
    names, megas = [one[0] for one in medium], [stream.integer(low, high) for _, low, high in medium]
    sizes = [
        (stream.choose(_HEAVY), stream.integer(12, 38) / 10, 3), (names[0], megas[0], 2), (names[1], megas[1], 2),
        (stream.choose(_SMALL), stream.integer(120, 960), 1), (stream.choose(_TINY), stream.integer(1100, 9800), 0),
    ]  # fmt: skip
    draw.require(len({one[0] for one in sizes}) == 5, "each name stands once")
    draw.require(abs(megas[0] - megas[1]) > 0.2 * max(megas), "the two in megabytes are well apart")
    true = sorted(sizes, key=lambda one: one[1] * _UNITS[one[2]][2], reverse=True)
    by_number = sorted(sizes, key=lambda one: one[1], reverse=True)
    kilo_above = sorted(sizes, key=lambda one: ({0: 0, 1: 2, 2: 1, 3: 3}[one[2]], one[1]), reverse=True)
    letters = dict(zip(stream.shuffled([one[0] for one in sizes]), "abcde", strict=True))
    orders = {"number_only": by_number, "kilo_above_mega": kilo_above, "reversed": true[::-1]}
    ids = {belief: [letters[one[0]] for one in order] for belief, order in orders.items()}
    key = [letters[one[0]] for one in true]
    draw.require(len({tuple(key), *map(tuple, ids.values())}) == 4, "each belief gives an order of its own")
    return {
        "key": key,
        "orders": ids,
        "items": [{"id": letters[one[0]], "text": _labelled(one)} for one in sizes],
        "told": [_labelled(one) for one in true],
        "largest_number": _labelled(by_number[0]),
        "kilo": _labelled(sizes[3]),
        "mega": _labelled(min(sizes[1:3], key=lambda one: one[1])),
    }  # fmt: skip


def _labelled(one):
    name, amount, unit = one
    french, english, _ = _UNITS[unit]
    told = {"fr": f"{amount:,}".replace(",", "\u202f").replace(".", ","), "en": f"{amount:,}"}
    return two(f"{name} : {told['fr']} {french}", f"{name}: {told['en']} {english}")


def one_to_restore(draw, values):
    """A trash with five files of like names, the one to restore, and the ones that other clues point to."""
    stream = draw.stream("trash")
    stem, _, ending = stream.choose(_THINGS)
    names = {"name": f"{stem}.{ending}", "near": f"{stem}-2.{ending}"}
    here, there = stream.sample(["Club", "Maison", "Lycée", "Stage", "Voyage"], 2)
    heavy_from = stream.choose(["Documents", f"Documents > {there}"])
    lines, remade = _thrown_away(stream, names, here, there, heavy_from)
    order = stream.shuffled(list(lines))
    numbers = {role: str(rank) for rank, role in enumerate(order, start=1)}
    letters = {role: "abcde"[int(rank) - 1] for role, rank in numbers.items()}
    return {
        **names,
        "folder": here,
        "there": there,
        "heavy_from": heavy_from,
        "remade": remade.isoformat(),
        "earlier": lines["earlier_version"][2].isoformat(),
        "numbers": numbers,
        "ids": letters,
        "choices": [{"id": letters[role], "text": two(f"La ligne {numbers[role]}", f"Row {numbers[role]}")} for role in order],
        "trash": _trash([(*lines[role][:2], lines[role][2].isoformat(), lines[role][3]) for role in order], numbered=True),
    }  # fmt: skip


def _thrown_away(stream, names, here, there, heavy_from):
    """({role: (name, origin, day, size)}, the day between the two versions on which the second one was made)."""
    first = date.fromisoformat(stream.date("2026-02-02", "2026-05-20"))
    days = sorted(first + timedelta(days=2 * each) for each in stream.sample(range(12), 5))
    *sizes, most = sorted(stream.sample(range(24, 96), 5))
    key_size, near_size, other_size, early_size = stream.shuffled(sizes)
    # The near name and the other folder are deleted after the file was made again: the date alone finds nothing.
    early_day = days.pop(stream.integer(0, 1))
    heavy_day = days.pop(stream.below(4) if days[0] > early_day else 0)
    key_day, near_day, other_day = stream.shuffled(days)
    name, home = names["name"], f"Documents > {here}"
    lines = {
        "key": (name, home, key_day, key_size),
        "earlier_version": (name, home, early_day, early_size),
        "other_folder": (name, f"Documents > {there}", other_day, other_size),
        "near_name": (names["near"], home, near_day, near_size),
        "heaviest": (name, heavy_from, heavy_day, most),
    }
    return lines, early_day + timedelta(days=1)


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
