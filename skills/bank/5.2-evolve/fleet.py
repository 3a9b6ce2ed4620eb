"""Sixty laptops in a table, a club's needs, and what each laptop costs over four years."""

from decimal import ROUND_HALF_UP, Decimal

COUNT = 12  # laptops to buy
YEARS = 4
NARROW = "\u202f"
ROWS = 60
FIRST_YEAR = 2027
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
    early = [row for row in rows if _suits(row, needs)]
    key = min(fit, key=lambda row: _cost(row, needs))
    slips = {
        "lowest_price": min(fit, key=lambda row: row["price"]),
        "support_ends": min(early, key=lambda row: _cost(row, needs)),
        "needs_ignored": min(
            (row for row in rows if row["until"] >= needs["until"]), key=lambda row: _cost(row, needs)
        ),
        "dock_forgotten": min(fit, key=lambda row: _cost(row, needs, docks=False)),
    }
    costs = sorted(_cost(row, needs) for row in fit)
    draw.require(costs[1] * 100 > costs[0] * 103, "the cheapest is clearly so")
    draw.require(
        len({row["name"] for row in [key, *slips.values()]}) == 5, "each slip leads to a model of its own"
    )
    return {
        "needs": needs,
        "key": key["name"],
        "slips": {name: row["name"] for name, row in slips.items()},
        "count": len(fit),
        "best": _bill(key, needs),
        "cheap": {**_bill(slips["lowest_price"], needs)},
        "undocked": _bill(slips["dock_forgotten"], needs),
        "early_until": slips["support_ends"]["until"],
        "unfit": _lacks(slips["needs_ignored"], needs),
        "sheet": _sheet(needs),
        "file": _file(rows),
    }


def _needs(draw):
    stream = draw.stream("needs")
    return {
        "memory": stream.choose([8, 16]),
        "weight": stream.choose([1.4, 1.5, 1.6]),
        "battery": stream.choose([8, 9, 10]),
        "until": FIRST_YEAR + YEARS - 1,
        "hours": stream.integer(1000, 1800, 200),
        "cents": stream.choose([20, 22, 25]),
        "discount": stream.choose([5, 8, 10]),
    }


def _suits(row, needs):
    return (
        row["memory"] >= needs["memory"]
        and row["weight"] <= needs["weight"]
        and row["battery"] >= needs["battery"]
    )


def _energy(row, needs):
    """Euros of electricity of one laptop over the years: watts, hours a year, cents a kilowatt hour."""
    return Decimal(row["power"] * needs["hours"] * YEARS * needs["cents"]) / 100_000


def _cost(row, needs, *, docks=True):
    """Euros for all laptops: price with the discount, electricity, repairs, docks."""
    price = Decimal(row["price"]) * (100 - needs["discount"]) / 100
    return COUNT * (price + _energy(row, needs) + row["repair"] * YEARS + (row["dock"] if docks else 0))


def _models(draw, needs):
    """Sixty models: five that the question turns on, the others dearer or unfit."""
    stream = draw.stream("models")
    names = draw.stream("names").sample(
        [f"{stem} {number}" for stem in STEMS for number in (11, 13, 14, 15, 17, 21)], ROWS
    )
    base = stream.integer(560, 640, 5)
    last = needs["until"]
    rows = [
        _row(
            stream, needs, price=base + 45, power=24, repair=9, dock=0, until=last + stream.integer(0, 1)
        ),  # the cheapest in all
        _row(stream, needs, price=base - 40, power=52, repair=38, dock=59, until=last),  # cheapest to buy
        _row(
            stream, needs, price=base, power=24, repair=8, dock=0, until=last - 1
        ),  # support ends a year early
        _row(stream, needs, price=base + 10, power=24, repair=8, dock=89, until=last + 1),  # needs a dock
        _unfit(stream, needs, price=base - 25, power=23, repair=7, dock=0, until=last),  # lacks one need
    ]
    rows += [_row(stream, needs, price=base + stream.integer(130, 420, 5), power=stream.integer(24, 58), repair=stream.integer(9, 44),
                  dock=stream.choose([0, 49, 59, 89]), until=last + stream.integer(-1, 3)) for _ in range(14)]  # fmt: skip
    rows += [_unfit(stream, needs, price=base + stream.integer(20, 380, 5), power=stream.integer(24, 58), repair=stream.integer(9, 44),
                    dock=stream.choose([0, 49, 59, 89]), until=last + stream.integer(-2, 3)) for _ in range(ROWS - len(rows))]  # fmt: skip
    shuffled = draw.stream("order").shuffled(rows)
    return [{"name": name, **row} for name, row in zip(names, shuffled, strict=True)]


def _row(stream, needs, **given):
    """A model that meets the three needs."""
    return {
        "memory": stream.choose([needs["memory"], 2 * needs["memory"]]),
        "weight": round(needs["weight"] - stream.integer(0, 3) / 10, 1),
        "battery": needs["battery"] + stream.integer(0, 5),
        **given,
    }


def _unfit(stream, needs, **given):
    """A model that misses one need, by little."""
    row = _row(stream, needs, **given)
    lack = stream.choose(["memory", "weight", "battery"])
    row[lack] = {"memory": needs["memory"] // 2, "weight": round(needs["weight"] + 0.1 * stream.integer(1, 3), 1),
                 "battery": needs["battery"] - stream.integer(1, 2)}[lack]  # fmt: skip
    return row


def _whole(value):
    return int(value.quantize(Decimal(1), ROUND_HALF_UP))


def _bill(row, needs):
    """The parts of the cost of one laptop, and of all, in euros."""
    price = Decimal(row["price"]) * (100 - needs["discount"]) / 100
    return {
        "name": row["name"], "price": row["price"], "reduced": float(price), "energy": float(_energy(row, needs)),
        "repair": row["repair"] * YEARS, "dock": row["dock"], "total": _whole(_cost(row, needs)),
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
        ("Remise", "Discount", f"{needs['discount']} % sur le prix des ordinateurs, dès 10", f"{needs['discount']}% off the price of the computers for 10 or more"),
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
    return [{"name": f"portables.{ending}", "kind": "workbook",
             "sheets": [{"name": {"fr": "Portables", "en": "Laptops"}, "header": 1, "freeze": "B2", "widths": [14, *[16] * 8], "rows": [head, *cells]}]}
            for ending in ("ods", "xlsx")]  # fmt: skip
