"""A school fair in a sheet: the worked example of a module, and what its checks are drawn from."""

from .words import two

_STALLS = [
    two("Crêpes", "Pancakes"),
    two("Tombola", "Raffle"),
    two("Livres", "Books"),
    two("Chamboule-tout", "Tin can alley"),
    two("Pêche à la ligne", "Fishing game"),
]
_CLASSES = ["4e A", "4e B", "4e C", "4e A", "4e B"]
_CLUBS = [
    (two("Judo", "Judo"), two("Judo adapté", "Adaptive judo")),
    (two("Chorale", "Choir"), two("Chorale junior", "Junior choir")),
    (two("Échecs", "Chess"), two("Échecs en ligne", "Online chess")),
    (two("Théâtre", "Drama"), two("Théâtre d’impro", "Improv drama")),
]
_OTHERS = [two("Danse", "Dance"), two("Escalade", "Climbing"), two("Photo", "Photography")]
_ARTICLES = [
    two("Gâteaux", "Cakes"),
    two("Badges", "Badges"),
    two("Affiches", "Posters"),
    two("Tickets", "Tickets"),
    two("Sacs", "Bags"),
    two("Boissons", "Drinks"),
    two("Stylos", "Pens"),
    two("Plants", "Seedlings"),
]
_GOODS = [
    two("Maillot", "Shirt"),
    two("Short", "Shorts"),
    two("Veste", "Jacket"),
    two("Ballon", "Ball"),
    two("Sac", "Bag"),
]


def fair_example(draw, values):
    """Takings of five stalls: the sheet, the sheet sorted by halves, and two charts of the same figures."""
    amounts = draw.stream("amounts").shuffled([128, 96, 143, 74, 112])
    lines = list(zip(_STALLS, _CLASSES, amounts, strict=True))
    by_amount = sorted(amounts, reverse=True)
    total = sum(amount for _, name, amount in lines if name == "4e B")
    years, grown = ["2024", "2025", "2026"], [505, 529, sum(amounts)]
    return {
        "total": total,
        "parts": [amount for _, name, amount in lines if name == "4e B"],
        "first": lines[0][0],
        "first_amount": amounts[0],
        "first_spoilt": by_amount[0],
        "takings": _sheet(lines),
        "spoilt": _sheet(
            [(stall, name, amount) for (stall, name, _), amount in zip(lines, by_amount, strict=True)]
        ),
        "cut": _bars(years, grown, {"min": 500, "max": 560, "step": 20}),
        "honest": _bars(years, grown, {"min": 0, "max": 600, "step": 200}),
        "grown": grown,
    }


def _sheet(lines):
    header = [two("Stand", "Stall"), two("Classe", "Class"), two("Recette (€)", "Takings (€)")]
    return {"kind": "table", "spreadsheet": True, "rows": [header, *([*line] for line in lines)]}


def _bars(years, figures, axis):
    return {
        "kind": "chart",
        "type": "bars",
        "title": two("Recettes de la fête", "Fair takings"),
        "x": {"label": two("Année", "Year"), "values": years},
        "y": {"label": two("Recettes", "Takings"), "unit": "€", **axis},
        "series": [{"name": two("Recettes", "Takings"), "values": figures}],
        "values_shown": True,
    }


def race_results(draw, values):
    """Six runners of two classes, and who stands on one line under each way of sorting."""
    stream = draw.stream("race")
    names = [one["first"] for one in stream.people(6)]
    first = stream.choose([2, 3, 3, 4])
    classes = stream.shuffled(["5e A"] * first + ["5e B"] * (6 - first))
    rows = list(zip(names, classes, stream.sample(list(range(185, 290)), 6), strict=True))
    place = stream.integer(1, 6)
    found = _beliefs(stream, {belief: order[place - 1] for belief, order in _race_sorts(rows).items()})
    draw.require(len(found) == 4, "three ways of sorting put somebody else on the line")
    letters = dict(zip(stream.shuffled([row[0] for row in found.values()]), "abcd", strict=True))
    return {
        "place": place,
        "choices": [{"id": letter, "text": name} for name, letter in letters.items()],
        "ids": {belief: letters[row[0]] for belief, row in found.items()},
        "found": {
            belief: {"name": row[0], "class": row[1], "time": _minutes(row[2])}
            for belief, row in found.items()
        },
        "order": [row[0] for row in _race_sorts(rows)["key"]],
        "race": _race(rows),
    }


def _race_sorts(rows):
    """The rows in the order that each belief leads to."""
    return {
        "key": sorted(rows, key=lambda row: (row[1], row[2])),
        "keys_swapped": sorted(rows, key=lambda row: (row[2], row[1])),
        "slowest_first": sorted(rows, key=lambda row: (row[1], -row[2])),
        "second_key_forgotten": sorted(rows, key=lambda row: row[1]),
        "classes_reversed": sorted(rows, key=lambda row: (row[1] == "5e A", row[2])),
    }


def _beliefs(stream, found):
    """The right runner and, at most, three beliefs that lead to three others."""
    chosen = {"key": found["key"]}
    for belief in stream.shuffled([belief for belief in found if belief != "key"]):
        if found[belief] not in chosen.values() and len(chosen) < 4:
            chosen[belief] = found[belief]
    return chosen


def _race(rows):
    return {
        "kind": "table",
        "columns": [two("Nom", "Name"), two("Classe", "Class"), two("Temps", "Time")],
        "rows": [[name, group, {"cell": _minutes(second), "align": "end"}] for name, group, second in rows],
        "row_headers": True,
    }


def _minutes(seconds):
    return f"{seconds // 60}:{seconds % 60:02}"


def club_sales(draw, values):
    """Sales of four clubs, two of them alike in name, and what each way of adding gives."""
    stream = draw.stream("sales")
    club, alike = stream.choose(_CLUBS)
    names = stream.shuffled(
        [club, club, club, alike, alike, *stream.sample(_OTHERS, 2), stream.choose(_OTHERS)]
    )
    articles, amounts = stream.shuffled(_ARTICLES), stream.sample(list(range(12, 60)), 8)
    rows = list(zip(names, articles, amounts, strict=True))
    own = [amount for name, _, amount in rows if name == club]
    slips = {
        "name_contained": sum(amount for name, _, amount in rows if name in (club, alike)),
        "rows_counted": len(own),
        "whole_column": sum(amounts),
    }
    header = [two("Club", "Club"), two("Article", "Item"), two("Recette (€)", "Takings (€)")]
    return {
        "club": club,
        "alike": alike,
        "own": own,
        "key": sum(own),
        "slips": slips,
        "sales": {"kind": "table", "spreadsheet": True, "rows": [header, *([*row] for row in rows)]},
    }


def one_rate_formula(draw, values):
    """A price list with one rate for all or a rate on each line, and formulas to copy down beside it."""
    stream = draw.stream("rate")
    own, turned, top = stream.chance(0.4), stream.chance(0.5), stream.integer(4, 6)
    letter, at = ("C", top) if own else (stream.choose("BCD"), stream.integer(1, 2))

    def product(price, rate):
        return f"={rate}*{price}" if turned else f"={price}*{rate}"

    price, rate, held_price, held_rate = f"B{top}", f"{letter}{at}", f"$B${top}", f"${letter}${at}"
    formulas = {
        "nothing_held": product(price, rate),
        "rate_held": product(price, held_rate),
        "price_held": product(held_price, rate),
        "all_held": product(held_price, held_rate),
    }
    letters = dict(zip(stream.shuffled(list(formulas)), "abcd", strict=True))
    key, result = ("nothing_held", "D") if own else ("rate_held", "C")
    return {
        "own": own,
        "cell": f"{result}{top}",
        "last": f"{result}{top + 4}",
        "next": f"{result}{top + 1}",
        "rate_cell": rate,
        "below": f"{letter}{at + 1}",
        "first_price": price,
        "second_price": f"B{top + 1}",
        "formula": formulas[key],
        "ids": {**letters, "key": letters[key]},
        "choices": [{"id": letters[name], "text": text} for name, text in formulas.items()],
        "prices": {"kind": "table", "spreadsheet": True, "rows": _price_list(stream, own, top, (letter, at))},
    }


def _price_list(stream, own, top, rate_at):
    """Its rows: a rate in a cell above the list, or a column of rates in it."""
    prices = stream.sample([8, 12, 15, 18, 24, 30, 36, 45], 5)
    shown = [two(f"{rate} %", f"{rate}%") for rate in stream.sample([5, 10, 15, 20, 25, 30], 5)]
    rows = [["", "", "", ""] for _ in range(top - 1)]
    heads = [two("Article", "Item"), two("Prix (€)", "Price (€)")]
    result = two("Remise (€)", "Discount (€)")
    if own:
        rows[top - 2] = [*heads, two("Taux de remise", "Discount rate"), result]
        return rows + [
            [good, price, rate, ""] for good, price, rate in zip(_GOODS, prices, shown, strict=True)
        ]
    column = "ABCD".index(rate_at[0])
    rows[rate_at[1] - 1][column - 1 : column + 1] = [two("Taux de remise", "Discount rate"), shown[0]]
    rows[top - 2] = [*heads, result, ""]
    return rows + [[good, price, "", ""] for good, price in zip(_GOODS, prices, strict=True)]
