"""A page with two timetables, one for term and one for the holidays."""

from .words import two

DAYS = [two("lundi", "Monday"), two("mardi", "Tuesday"), two("mercredi", "Wednesday"), two("jeudi", "Thursday"),
        two("vendredi", "Friday"), two("samedi", "Saturday"), two("dimanche", "Sunday")]  # fmt: skip
PERIODS = {
    "term": {"table": two("Période scolaire", "Term time"), "said": two("pendant la période scolaire", "in term time")},
    "holidays": {"table": two("Vacances scolaires", "School holidays"), "said": two("pendant les vacances scolaires", "in the school holidays")},
}  # fmt: skip
PLACES = [
    {"of": two("la piscine des Ondines", "the Ondines pool"), "site": "Piscine des Ondines", "address": "https://piscine-ondines.example/horaires",
     "does": two("veut nager", "wants to swim"), "note": two("Sortie des bassins 20 minutes avant la fermeture.", "Swimmers must leave the water 20 minutes before closing.")},
    {"of": two("la médiathèque Jean-Macé", "the Jean-Macé library"), "site": "Médiathèque Jean-Macé", "address": "https://mediatheque-jean-mace.example/venir",
     "does": two("veut rendre ses livres", "wants to return some books"), "note": two("Les retours se font aux automates.", "Please return books at the self-service machines.")},
    {"of": two("la patinoire du Lac", "the Lac ice rink"), "site": "Patinoire du Lac", "address": "https://patinoire-du-lac.example/horaires",
     "does": two("veut patiner", "wants to skate"), "note": two("Location de patins sur place.", "Skates can be hired on site.")},
    {"of": two("la ludothèque du Parc", "the Parc toy library"), "site": "Ludothèque du Parc", "address": "https://ludotheque-du-parc.example/infos",
     "does": two("veut emprunter un jeu", "wants to borrow a game"), "note": two("Trois jeux au plus par famille.", "No more than three games per family.")},
]  # fmt: skip


def timetables(stream):
    """{period: [(opening, closing)] for the seven days}: all closings differ, and so do all openings of a day."""
    closings = stream.sample(
        [f"{hour}:{minutes}" for hour in range(16, 21) for minutes in ("00", "15", "30", "45")], 14
    )
    openings = stream.sample(
        [f"{hour:02}:{minutes}" for hour in range(8, 12) for minutes in ("00", "15", "30", "45")], 14
    )
    lines = list(zip(openings, closings, strict=True))
    return {"term": lines[:7], "holidays": lines[7:]}


def shown(place, tables, order):
    """The page, with its two tables in drawn order."""
    columns = [two("Jour", "Day"), two("Ouverture", "Opens"), two("Fermeture", "Closes")]
    blocks = [
        {"kind": "table", "label": PERIODS[period]["table"], "columns": columns, "row_headers": True,
         "rows": [[_capital(day), {"time": opens}, {"time": closes}] for day, (opens, closes) in zip(DAYS, tables[period], strict=True)]}
        for period in order
    ]  # fmt: skip
    return {
        "kind": "page",
        "address": place["address"],
        "site": place["site"],
        "title": two("Horaires", "Opening hours"),
        "elements": [*blocks, {"text": place["note"], "look": "soft"}],
    }


def _capital(words):
    return {language: text[0].upper() + text[1:] for language, text in words.items()}
