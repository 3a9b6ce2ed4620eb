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
_CARDS = [
    two("Jeune", "Youth"),
    two("Famille", "Family"),
    two("Club", "Club"),
    two("Parrain", "Sponsor"),
    two("Fidélité", "Loyalty"),
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


_KEYS = {
    "class": {"name": two("Classe", "Class"), "ways": [two("de A à Z", "A to Z"), two("de Z à A", "Z to A")]},
    "time": {"name": two("Temps", "Time"), "ways": [two("croissant", "ascending"), two("décroissant", "descending")]},
}  # fmt: skip


def race_results(draw, values):
    """Seven runners, a sort with two keys, and who stands on one line under each way of reading it."""
    stream = draw.stream("race")
    names = [one["first"] for one in stream.people(7)]
    classes = stream.shuffled(
        ["5e A", "5e A", "5e B", "5e B", "5e C", "5e C", stream.choose(["5e A", "5e C"])]
    )
    times = stream.sample(list(range(185, 290)), 4)
    rows = [
        {"name": name, "class": group, "time": stream.choose(times)}
        for name, group in zip(names, classes, strict=True)
    ]
    draw.require(
        len({(row["class"], row["time"]) for row in rows}) == 7, "no two runners of one class and one time"
    )
    keys = [(name, stream.integer(0, 1)) for name in stream.shuffled(sorted(_KEYS))]
    sorts = _race_sorts(rows, keys)
    lines = [
        (place, _beliefs(stream, {belief: order[place - 1] for belief, order in sorts.items()}))
        for place in range(1, 8)
    ]
    lines = [line for line in lines if len(line[1]) == 4]
    draw.require(lines, "three ways of sorting put somebody else on a line")
    place, found = stream.choose(lines)
    letters = dict(zip(stream.shuffled([row["name"] for row in found.values()]), "abcd", strict=True))
    first, second = [{"name": _KEYS[name]["name"], "way": _KEYS[name]["ways"][way]} for name, way in keys]
    return {
        "place": place, "first": first, "second": second,
        "choices": [{"id": letter, "text": name} for name, letter in letters.items()],
        "ids": {belief: letters[row["name"]] for belief, row in found.items()},
        "found": {belief: {**row, "time": _minutes(row["time"])} for belief, row in found.items()},
        "order": [row["name"] for row in sorts["key"]],
        "race": _race(rows), "panel": _sort_panel([first, second]),
    }  # fmt: skip


def _race_sorts(rows, keys):
    """The rows in the order that each belief leads to; a key is (column, whether it goes down)."""
    (first, down), (second, sinks) = keys

    def by(lines, *applied):
        for column, is_down in reversed(applied):
            lines = sorted(lines, key=lambda row, column=column: row[column], reverse=bool(is_down))
        return lines

    return {
        "key": by(rows, *keys),
        "keys_swapped": by(rows, *reversed(keys)),
        "second_reversed": by(rows, (first, down), (second, 1 - sinks)),
        "second_key_forgotten": by(rows, keys[0]),
        "first_reversed": by(rows, (first, 1 - down), (second, sinks)),
    }


def _sort_panel(keys):
    shown = [[key["name"], " · ", key["way"]] for key in keys]
    return {"kind": "details", "title": two("Trier", "Sort"),
            "rows": [[two("Trier par", "Sort by"), shown[0]], [two("Puis par", "Then by"), shown[1]]]}  # fmt: skip


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
        "columns": [two("Nom", "Name"), _KEYS["class"]["name"], _KEYS["time"]["name"]],
        "rows": [
            [row["name"], row["class"], {"cell": _minutes(row["time"]), "align": "end"}] for row in rows
        ],
        "row_headers": True,
    }


def _minutes(seconds):
    return f"{seconds // 60}:{seconds % 60:02}"


def club_sales(draw, values):
    """Sales of four clubs, two of them alike in name, and what each way of adding gives."""
    stream = draw.stream("sales")
    club, alike = stream.choose(_CLUBS)
    own_rows, alike_rows = stream.integer(2, 4), stream.integer(1, 2)
    others = [stream.choose(_OTHERS) for _ in range(8 - own_rows - alike_rows)]
    names = stream.shuffled([club] * own_rows + [alike] * alike_rows + others)
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
    """A list with one rate for all, one price for all or both on each line, and formulas to copy down beside it."""
    stream = draw.stream("rate")
    case, turned, top = stream.choose(["rate", "price", "own"]), stream.chance(0.5), stream.integer(4, 6)
    letter, at = ("C", top) if case == "own" else (stream.choose("BCD"), stream.integer(1, 2))
    listed, alone = f"B{top}", f"{letter}{at}"
    held = {listed: f"$B${top}", alone: f"${letter}${at}"}
    price, rate = (alone, listed) if case == "price" else (listed, alone)

    def product(one, other):
        return f"={other}*{one}" if turned else f"={one}*{other}"

    formulas = {
        "nothing_held": product(price, rate),
        "rate_held": product(price, held[rate]),
        "price_held": product(held[price], rate),
        "all_held": product(held[price], held[rate]),
    }
    letters = dict(zip(stream.shuffled(list(formulas)), "abcd", strict=True))
    key = {"own": "nothing_held", "rate": "rate_held", "price": "price_held"}[case]
    result = "D" if case == "own" else "C"
    return {
        "case": case,
        "cell": f"{result}{top}", "last": f"{result}{top + 4}", "next": f"{result}{top + 1}",
        "alone": alone, "below": f"{letter}{at + 1}", "listed": listed, "under": f"B{top + 1}",
        "formula": formulas[key],
        "ids": {**letters, "key": letters[key]},
        "choices": [{"id": letters[name], "text": text} for name, text in formulas.items()],
        "prices": {"kind": "table", "spreadsheet": True, "rows": _price_list(stream, case, top, (letter, at))},
    }  # fmt: skip


def _price_list(stream, case, top, at):
    """Its rows: a rate or a price in a cell above the list, or both in each line of it."""
    prices = stream.sample([8, 12, 15, 18, 24, 30, 36, 45], 5)
    rates = [two(f"{rate} %", f"{rate}%") for rate in stream.sample([5, 10, 15, 20, 25, 30], 5)]
    rows = [["", "", "", ""] for _ in range(top - 1)]
    article, card, result = two("Article", "Item"), two("Carte", "Card"), two("Remise (€)", "Discount (€)")
    price, rate = two("Prix (€)", "Price (€)"), two("Taux", "Rate")
    if case == "own":
        rows[top - 2] = [article, price, rate, result]
        return rows + [[*line, ""] for line in zip(_GOODS, prices, rates, strict=True)]
    column = "ABCD".index(at[0])
    rows[at[1] - 1][column - 1 : column + 1] = [rate, rates[0]] if case == "rate" else [price, prices[0]]
    rows[top - 2] = [article, price, result, ""] if case == "rate" else [card, rate, result, ""]
    lines = zip(_GOODS, prices, strict=True) if case == "rate" else zip(_CARDS, rates, strict=True)
    return rows + [[*line, "", ""] for line in lines]
