"""Sixty laptops in a table, a club's needs, and what each laptop costs over four years."""

from decimal import ROUND_HALF_UP, Decimal
from itertools import product

COUNTS = [10, 12, 14, 15, 16, 18, 20]  # laptops to buy
YEARS = 4
NARROW = "\u202f"
FINE = 100_000  # whole numbers of these parts of a euro are exact
ROWS = 40
FIRST_YEAR = 2027
# How far a model exceeds the needs (times the memory, tenths of a kilogram less, hours more), and what it may miss, by
# how much: drawn in one go, for there are many models.
SPARE = list(product((1, 2), range(4), range(6)))
LACKS = (
    [("memory", 0)] * 6
    + [("weight", much) for much in (1, 2, 3)] * 2
    + [("battery", much) for much in (1, 2)] * 3
)
DOCKS = [39, 49, 59, 69, 89, 99, 119]  # euros
STEMS = ["Alto", "Brio", "Ciel", "Dune", "Ember", "Flot", "Givre", "Halo", "Iris", "Jade", "Kaolin", "Lilas"]
COLUMNS = [
    ("modele", "model"), ("prix_euros", "price_euros"), ("memoire_go", "memory_gb"), ("poids_kg", "weight_kg"),
    ("autonomie_h", "battery_h"), ("puissance_w", "power_w"), ("fin_de_suivi", "support_end"),
    ("reparation_euros_par_an", "repair_euros_a_year"), ("station_euros", "dock_euros"),
]  # fmt: skip


def four_year_cost(draw, values):
    """The file, the needs, the cheapest model that meets them, and where each thing left out leads."""
    needs = _needs(draw)
    rows = _models(draw, needs)
    fit = [row for row in rows if _suits(row, needs) and row["until"] >= needs["until"]]
    key = min(fit, key=lambda row: _cost(row, needs))
    slips = _slips(rows, fit, needs)
    costs = sorted(_cost(row, needs) for row in fit)
    draw.require(costs[1] * 100 > costs[0] * 103, "the cheapest is clearly so")
    draw.require(
        all(slips["lowest_price"][part] > key[part] for part in ("power", "repair")), "what it costs later"
    )
    draw.require(
        len({row["name"] for row in [key, *slips.values()]}) == 5, "each slip leads to a model of its own"
    )
    forgotten = _forgotten([key, *slips.values()], fit, needs)
    return {
        "needs": needs,
        "key": _typed(key, needs),
        "slips": {name: row["name"] for name, row in slips.items()},
        "typed": {name: _typed(row, needs) for name, row in {**slips, **forgotten}.items()},
        "forgot": {name: _bill(row, needs) for name, row in forgotten.items()},
        "count": len(fit),
        "best": _bill(key, needs),
        "cheap": {**_bill(slips["lowest_price"], needs)},
        "undocked": _bill(slips["dock_forgotten"], needs),
        "early_until": slips["support_ends"]["until"],
        "unfit": _lacks(slips["needs_ignored"], needs),
        "sheet": _sheet(needs),
        "file": _file(rows),
    }


def _slips(rows, fit, needs):
    """The model to which each thing left out leads."""
    early = [row for row in rows if _suits(row, needs)]
    lasting = [row for row in rows if row["until"] >= needs["until"]]
    return {
        "lowest_price": min(fit, key=lambda row: row["price"]),
        "support_ends": min(early, key=lambda row: _cost(row, needs)),
        "needs_ignored": min(lasting, key=lambda row: _cost(row, needs)),
        "dock_forgotten": min(fit, key=lambda row: _cost(row, needs, without="dock")),
    }


def _forgotten(known, fit, needs):
    """The model to which leaving out electricity or repairs leads, where no other belief leads there already."""
    found, names = {}, {row["name"] for row in known}
    for part in ("energy", "repair"):
        row = min(fit, key=lambda row, part=part: _cost(row, needs, without=part))
        if row["name"] not in names:
            found[f"{part}_forgotten"] = row
            names.add(row["name"])
    return found


def _needs(draw):
    stream = draw.stream("needs")
    return {
        "count": draw.stream("count").choose(COUNTS),
        "memory": stream.choose([8, 16]),
        "weight": stream.choose([1.4, 1.5, 1.6]),
        "battery": stream.choose([8, 9, 10]),
        "until": FIRST_YEAR + YEARS - 1,
        "hours": stream.integer(1400, 2000, 200),
        "cents": stream.choose([22, 25, 28]),
        "discount": stream.choose([5, 8, 10]),
    }


def _suits(row, needs):
    return (
        row["memory"] >= needs["memory"]
        and row["weight"] <= needs["weight"]
        and row["battery"] >= needs["battery"]
    )


def _fine_energy(row, needs):
    """What the electricity of one laptop costs over the years, in hundred thousandths of a euro: watts, hours a year, cents a kilowatt hour."""
    return row["power"] * needs["hours"] * YEARS * needs["cents"]


def _energy(row, needs):
    """The same in euros."""
    return Decimal(_fine_energy(row, needs)) / FINE


def _cost(row, needs, *, without=None):
    """Euros for all laptops: price with the discount, electricity, repairs, docks; or all but one of these."""
    cost = row["price"] * (100 - needs["discount"]) * (FINE // 100)
    if without != "energy":
        cost += _fine_energy(row, needs)
    if without != "repair":
        cost += row["repair"] * YEARS * FINE
    if without != "dock":
        cost += row["dock"] * FINE
    return Decimal(needs["count"] * cost) / FINE


def _models(draw, needs):
    """All models: six that the question turns on, the others dearer or unfit."""
    rows = _rivals(draw.stream("rivals"), needs)
    # What the other models, dear to draw, cannot mend: they undercut the best by 30 at most.
    best, cheap, _, docked, _, thirsty = rows
    dearer = min(best["price"] - 30, docked["price"], thirsty["price"])
    draw.require(cheap["price"] < dearer, "the lowest price is of the model meant")
    draw.require(
        _undocked(docked) < min(_undocked(cheap), _undocked(best)), "so is the lowest cost without docks"
    )
    stream = draw.stream("models")
    price, total, last = rows[0]["price"], rows[0]["total"], needs["until"]
    for place in range(ROWS - len(rows)):
        running = {"power": stream.integer(22, 66), "repair": stream.integer(7, 44), "dock": stream.choose([0, 0, *DOCKS])}  # fmt: skip
        if place < 14:
            row = _row(stream, needs, total + running["dock"] + stream.integer(40, 320), until=last + stream.integer(-1, 3), **running)  # fmt: skip
            row["price"] = max(row["price"], price + stream.integer(-30, 60))
        else:
            row = _unfit(stream, needs, total + stream.integer(10, 380), until=last + stream.integer(-2, 3), **running)  # fmt: skip
            row["price"] = max(row["price"], price - stream.integer(0, 60))
        rows.append(row)
    names = draw.stream("names").sample(
        [f"{stem} {number}" for stem in STEMS for number in ("S2", "S4", "T3", "T5", "V1", "V6")], ROWS
    )
    shuffled = draw.stream("order").shuffled(rows)
    return [{"name": name, **row} for name, row in zip(names, shuffled, strict=True)]


def _undocked(row):
    return row["total"] - row["dock"]


def _rivals(stream, needs):
    """The cheapest in all, with a dock or without; then the model of each belief, and one without a dock that uses more power."""
    last, total = needs["until"], stream.integer(680, 860)
    power, repair, dock = stream.integer(26, 42), stream.integer(9, 24), stream.choose([0, 0, *DOCKS[:3]])
    free = 0 if stream.chance(0.5) else stream.choose(DOCKS[:4])
    thirst = round(stream.integer(36, 50) / float(_energy({"power": 1}, needs)))
    far = stream.choose([each for each in DOCKS if each >= dock + 50])

    def near():
        return {"power": power + stream.integer(-4, 4), "repair": repair + stream.integer(-2, 3)}

    return [
        _row(stream, needs, total, power=power, repair=repair, dock=dock, until=last + stream.integer(0, 2)),
        _row(stream, needs, total + stream.integer(28, 45), power=power + stream.integer(12, 26), repair=repair + stream.integer(12, 24), dock=free, until=last + stream.integer(0, 2)),
        _row(stream, needs, total - stream.integer(12, 40), **near(), dock=stream.choose([0, dock]), until=last - 1),
        _row(stream, needs, total - dock - stream.integer(10, 18) + far, **near(), dock=far, until=last + stream.integer(0, 2)),
        _unfit(stream, needs, total - stream.integer(45, 70), **near(), dock=stream.choose([0, dock]), until=last + stream.integer(0, 2)),
        _row(stream, needs, total + stream.integer(28, 34), power=power + thirst, repair=repair - stream.integer(0, 2), dock=0, until=last + stream.integer(0, 2)),
    ]  # fmt: skip


def _row(stream, needs, total, **given):
    """A model that meets the three needs, at the price that makes one of them cost that much over the years."""
    running = _fine_energy(given, needs) / FINE + given["repair"] * YEARS + given["dock"]
    times, lighter, longer = stream.choose(SPARE)
    return {
        "total": total,
        "price": round((total - running) * 100 / (100 - needs["discount"])),
        "memory": needs["memory"] * times,
        "weight": round(needs["weight"] - lighter / 10, 1),
        "battery": needs["battery"] + longer,
        **given,
    }


def _unfit(stream, needs, total, **given):
    """A model that misses one need, by little."""
    row = _row(stream, needs, total, **given)
    lack, much = stream.choose(LACKS)
    row[lack] = {"memory": needs["memory"] // 2, "weight": round(needs["weight"] + much / 10, 1),
                 "battery": needs["battery"] - much}[lack]  # fmt: skip
    return row


def _typed(row, needs):
    """The name as people type it: alone, with the word for it, or with what it costs."""
    name, cost = row["name"], _cost(row, needs)
    sums = [
        text
        for each in (Decimal(row["price"]), cost / needs["count"], cost)
        for text in (str(_whole(each)), f"{each:.2f}")
    ]
    words = ["modèle {}", "model {}", "{} model", "ordinateur {}", "portable {}", "ordinateur portable {}", "laptop {}", "{} laptop"]  # fmt: skip
    return [
        name,
        *(each.format(name) for each in words),
        *(f"{name} {each}" for one in dict.fromkeys(sums) for each in (one, f"{one} €", f"€{one}")),
    ]


def _whole(value):
    return int(value.quantize(Decimal(1), ROUND_HALF_UP))


def _bill(row, needs):
    """The parts of the cost of one laptop, and of all, in euros."""
    price = Decimal(row["price"]) * (100 - needs["discount"]) / 100
    return {
        "name": row["name"], "price": row["price"], "reduced": float(price), "energy": float(_energy(row, needs)),
        "repair": row["repair"] * YEARS, "dock": row["dock"], "each": float(_cost(row, needs) / needs["count"]), "total": _whole(_cost(row, needs)),
    }  # fmt: skip


def _lacks(row, needs):
    """What the model misses, in words."""
    if row["memory"] < needs["memory"]:
        return {
            "fr": f"{row['memory']} Go de mémoire au lieu de {needs['memory']}",
            "en": f"{row['memory']} GB of memory instead of {needs['memory']}",
        }
    if row["weight"] > needs["weight"]:
        heavy, limit = str(row["weight"]), str(needs["weight"])
        return {
            "fr": f"{heavy.replace('.', ',')} kg au lieu de {limit.replace('.', ',')} au plus",
            "en": f"{heavy} kg instead of {limit} at most",
        }
    return {
        "fr": f"{row['battery']} h d’autonomie au lieu de {needs['battery']}",
        "en": f"{row['battery']} hours of battery instead of {needs['battery']}",
    }


def _sheet(needs):
    weight, hours = str(needs["weight"]), f"{needs['hours']:,}"
    rows = [
        ("Mémoire", "Memory", f"{needs['memory']} Go au moins", f"at least {needs['memory']} GB"),
        ("Poids", "Weight", f"{weight.replace('.', ',')} kg au plus", f"at most {weight} kg"),
        ("Autonomie", "Battery", f"{needs['battery']} h au moins", f"at least {needs['battery']} hours"),
        ("Mises à jour de sécurité", "Security updates", f"jusqu’à fin {needs['until']} au moins (fin_de_suivi : dernière année couverte)", f"until the end of {needs['until']} at least (support_end: last year covered)"),
        ("Usage", "Use", f"{hours.replace(',', NARROW)} h par an et par ordinateur, pendant {YEARS} ans", f"{hours} hours a year for each computer, for {YEARS} years"),
        ("Électricité", "Electricity", f"0,{needs['cents']} € le kWh", f"€0.{needs['cents']} a kWh"),
        ("Remise", "Discount", f"{needs['discount']} % sur le prix des ordinateurs, dès 10 achetés", f"{needs['discount']}% off the price of the computers when 10 or more are bought"),
        ("Station d’accueil", "Dock", "à acheter avec chaque ordinateur si la colonne n’est pas à 0", "to be bought with each computer if the column is not 0"),
        ("Réparations", "Repairs", "coût moyen par an et par ordinateur", "average cost per year for each computer"),
    ]  # fmt: skip
    return {"kind": "details", "title": {"fr": "Besoins et conditions", "en": "Needs and conditions"},
            "rows": [[{"fr": a, "en": b}, {"fr": c, "en": d}] for a, b, c, d in rows]}  # fmt: skip


def _file(rows):
    """The table as a workbook: no trap of formats is meant."""
    head = [{"fr": french, "en": english} for french, english in COLUMNS]
    cells = [[row["name"], row["price"], row["memory"], row["weight"], row["battery"], row["power"], row["until"], row["repair"], row["dock"]]
             for row in rows]  # fmt: skip
    return [{"name": f"catalogue.{ending}", "kind": "workbook",
             "sheets": [{"name": {"fr": "Portables", "en": "Laptops"}, "header": 1, "freeze": "B2", "widths": [14, *[16] * 8], "rows": [head, *cells]}]}
            for ending in ("ods", "xlsx")]  # fmt: skip
