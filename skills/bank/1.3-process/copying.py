"""Small sheets in which one formula has been copied, and what it becomes under each belief."""

import re

from .words import two

_REFERENCE = re.compile(r"(\$?)([A-Z])(\$?)([0-9]+)")
# Along which way a formula is copied: the part of a reference that this changes, told as held and as free.
_WHY = {
    ("right", True): two("le $ placé devant la lettre fixe la colonne.", "the $ before the letter fixes the column."),
    ("right", False): two("sans $ devant la lettre, la colonne suit la copie.", "with no $ before the letter, the column follows the copy."),
    ("down", True): two("le $ placé devant le numéro fixe la ligne.", "the $ before the number fixes the row."),
    ("down", False): two("sans $ devant le numéro, la ligne suit la copie.", "with no $ before the number, the row follows the copy."),
}  # fmt: skip

BELIEFS = {
    "key": lambda column, row: (column, row),
    "dollars_ignored": lambda column, row: (False, False),
    "other_side": lambda column, row: (row, column),
}


def copied(formula, right, down, holds):
    """The formula as copied `right` columns and `down` rows away; `holds` says which parts stay."""

    def moved(match):
        column_stays, row_stays = holds(bool(match[1]), bool(match[3]))
        column = match[2] if column_stays else chr(ord(match[2]) + right)
        row = match[4] if row_stays else str(int(match[4]) + down)
        return f"{match[1]}{column}{match[3]}{row}"

    return _REFERENCE.sub(moved, formula)


def steps(formula, way, count):
    """What becomes of each reference of the formula copied `count` cells that way, and why."""
    found = []
    for match in _REFERENCE.finditer(formula):
        after = copied(match[0], *towards(way, count), BELIEFS["key"])
        found.append(
            {"before": match[0], "after": after, "why": _WHY[way, bool(match[1 if way == "right" else 3])]}
        )
    return found


def towards(way, count):
    """(right, down) of a copy `count` cells that way."""
    return (count, 0) if way == "right" else (0, count)


def told_move(way, count):
    """A move in words."""
    french, english = ("colonne", "column") if way == "right" else ("ligne", "row")
    plural = "s" if count > 1 else ""
    return two(
        f"{count} {french}{plural} vers {'la droite' if way == 'right' else 'le bas'}",
        f"{count} {english}{plural} {'to the right' if way == 'right' else 'down'}",
    )


def price_list(stream, top):
    """Head counts down the side, prices along the top."""
    words = stream.choose(
        [
            {
                "corner": two("Groupe", "Group"),
                "count": two("Personnes", "People"),
                "price": two("Prix par personne", "Price per person"),
                "columns": [two("Musée", "Museum"), two("Escalade", "Climbing"), two("Kayak", "Kayak"),
                            two("Cinéma", "Cinema")],
                "rows": ["6e A", "6e B", "5e A", "5e B", "5e C"],
                "wish": two("le coût de chaque activité pour chaque groupe", "what each activity costs each group"),
            },
            {
                "corner": two("Stand", "Stall"),
                "count": two("Cartons", "Boxes"),
                "price": two("Prix du carton", "Price per box"),
                "columns": [two("Jus", "Juice"), two("Crêpes", "Pancakes"), two("Fruits", "Fruit"),
                            two("Sirop", "Cordial")],
                "rows": [two("Nord", "North"), two("Sud", "South"), two("Est", "East"), two("Ouest", "West"), two("Centre", "Centre")],
                "wish": two("le prix de chaque commande possible", "what each possible order would cost"),
            },
        ]
    )  # fmt: skip
    counts = stream.sample(list(range(8, 34)), 5)
    prices = stream.sample([2.5, 3, 4, 4.5, 5, 6, 7, 8], 4)
    rows = [
        [words["corner"], words["count"], *words["columns"]],
        [words["price"], None, *prices],
        *([name, count, None, None, None, None] for name, count in zip(words["rows"], counts, strict=True)),
    ]
    return {
        "rows": rows,
        "formula": f"=$B{top + 2}*C${top + 1}",
        "start": ("C", top + 2),
        "reach": {"right": 3, "down": 4},
        "wish": words["wish"],
    }


def one_rate(stream, top):
    """Takings of three days, and one rate in a cell of its own."""
    words = stream.choose(
        [
            {
                "rate": two("Part pour l’association", "Share for the club"),
                "corner": two("Stand", "Stall"),
                "days": [two("Ven.", "Fri"), two("Sam.", "Sat"), two("Dim.", "Sun")],
                "shares": [two("Part ven.", "Share Fri"), two("Part sam.", "Share Sat"),
                           two("Part dim.", "Share Sun")],
                "rows": [two("Crêpes", "Pancakes"), two("Tombola", "Raffle"), two("Livres", "Books"),
                         two("Jeux", "Games"), two("Buvette", "Drinks")],
                "wish": two("la part de l’association, stand par stand", "the club’s share, stall by stall"),
            },
            {
                "rate": two("Remise", "Discount"),
                "corner": two("Article", "Item"),
                "days": [two("Taille S", "Size S"), two("Taille M", "Size M"), two("Taille L", "Size L")],
                "shares": [two("Remise S", "Off S"), two("Remise M", "Off M"), two("Remise L", "Off L")],
                "rows": [two("Maillot", "Shirt"), two("Short", "Shorts"), two("Veste", "Jacket"),
                         two("Sac", "Bag"), two("Polo", "Polo")],
                "wish": two("la remise sur chaque article", "the discount on each item"),
            },
        ]
    )  # fmt: skip
    amounts = stream.sample(list(range(20, 98)), 15)
    rate = stream.choose([10, 15, 20, 25])
    rows = [
        [words["rate"], two(f"{rate} %", f"{rate}%"), None, None, None, None, None],
        [words["corner"], *words["days"], *words["shares"]],
        *([name, *amounts[3 * at : 3 * at + 3], None, None, None] for at, name in enumerate(words["rows"])),
    ]
    return {
        "rows": rows,
        "formula": f"=B{top + 2}*$B${top}",
        "start": ("E", top + 2),
        "reach": {"right": 2, "down": 4},
        "wish": words["wish"],
    }


def column_shares(stream, top):
    """Three columns with their totals in the last row, and the part of each line in them."""
    words = stream.choose(
        [
            {
                "corner": two("Ligne de bus", "Bus route"),
                "columns": [two("Janv.", "Jan"), two("Fév.", "Feb"), two("Mars", "Mar")],
                "shares": [two("% janv.", "% Jan"), two("% fév.", "% Feb"), two("% mars", "% Mar")],
                "rows": ["A", "B", "C", "D", "E"],
                "wish": two("la part de chaque ligne de bus dans le total du mois",
                             "each bus route’s share of the month’s total"),
            },
            {
                "corner": two("Salle", "Venue"),
                "columns": [two("Lundi", "Mon"), two("Mardi", "Tue"), two("Jeudi", "Thu")],
                "shares": [two("% lun.", "% Mon"), two("% mar.", "% Tue"), two("% jeu.", "% Thu")],
                "rows": [two("Gymnase", "Gym"), two("Dojo", "Dojo"), two("Danse", "Dance"),
                         two("Escrime", "Fencing"), two("Boxe", "Boxing")],
                "wish": two("la part de chaque salle dans le total du jour",
                             "each venue’s share of the day’s total"),
            },
        ]
    )  # fmt: skip
    figures = stream.sample(list(range(20, 98)), 15)
    body = [[name, *figures[3 * at : 3 * at + 3], None, None, None] for at, name in enumerate(words["rows"])]
    totals = [sum(line[column] for line in body) for column in (1, 2, 3)]
    rows = [
        [words["corner"], *words["columns"], *words["shares"]],
        *body,
        [two("Total", "Total"), *totals, None, None, None],
    ]
    return {
        "rows": rows,
        "formula": f"=B{top + 1}/B${top + 6}",
        "start": ("E", top + 1),
        "reach": {"down": 4},
        "wish": words["wish"],
    }


def row_shares(stream, top):
    """Three columns with each line's total beside them, and the part of each answer in it."""
    words = stream.choose(
        [
            {
                "corner": two("Classe", "Class"),
                "columns": [two("Oui", "Yes"), two("Non", "No"), two("Peut-être", "Maybe")],
                "shares": [two("% oui", "% yes"), two("% non", "% no"), two("% peut-être", "% maybe")],
                "rows": ["6e", "5e", "4e", "3e", "2de"],
                "wish": two("la part de chaque réponse dans chaque classe", "the share of each answer in each class"),
            },
            {
                "corner": two("Quartier", "District"),
                "columns": [two("Vélo", "Bike"), two("Bus", "Bus"), two("Marche", "Walk")],
                "shares": [two("% vélo", "% bike"), two("% bus", "% bus"), two("% marche", "% walk")],
                "rows": ["Gare", "Halles", "Lilas", "Port", "Moulin"],
                "wish": two("la part de chaque moyen de transport dans chaque quartier",
                             "the share of each means of transport in each district"),
            },
        ]
    )  # fmt: skip
    figures = stream.sample(list(range(20, 98)), 15)
    body = [figures[3 * at : 3 * at + 3] for at in range(5)]
    rows = [
        [words["corner"], *words["columns"], two("Total", "Total"), *words["shares"]],
        *([name, *line, sum(line), None, None, None] for name, line in zip(words["rows"], body, strict=True)),
    ]
    return {
        "rows": rows,
        "formula": f"=B{top + 1}/$E{top + 1}",
        "start": ("F", top + 1),
        "reach": {"right": 2},
        "wish": words["wish"],
    }


# Each sheet says how far its formula may be copied, each way in which a $ of its holds something.
SHEETS = [price_list, one_rate, column_shares, row_shares]
