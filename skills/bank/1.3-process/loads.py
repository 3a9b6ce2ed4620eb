"""A half-hourly load curve in universal time across a change of the clocks, and what two contracts make of it.

Rule of the clocks: in the European Union they change at 01:00 universal time on the last Sunday of March and October.
"""

from datetime import date, timedelta

from .words import two

DAYS, CHANGE_AT = 8, 4
CHANGES = {"spring": date(2026, 3, 29), "autumn": date(2026, 10, 25)}
SHOPS = [
    {"who": two("Une boulangerie", "A bakery"), "file": "boulangerie.csv",
     "shape": [(0, 900), (3, 9800), (9, 5200), (13, 2400), (20, 900)]},
    {"who": two("Une fromagerie", "A cheesemaker"), "file": "fromagerie.csv",
     "shape": [(0, 3100), (5, 7400), (10, 4300), (16, 3900), (21, 3100)]},
    {"who": two("Une blanchisserie", "A laundry"), "file": "blanchisserie.csv",
     "shape": [(0, 1200), (4, 8600), (11, 6100), (17, 7900), (23, 1200)]},
]  # fmt: skip
OFF_FROM, OFF_TO = 22, 6
SLIP = 0.03  # euros by which a slip must differ from the key, the tolerance being half a cent


def slots(stream, shop, season):
    """({utc, local, fixed, watts} for every half-hour of eight local days, the first day).

    The three clocks are minutes since the first local midnight: universal time, local time, and local time
    as if the clocks had not changed.
    """
    change = CHANGES[season]
    before, after = (1, 2) if season == "spring" else (2, 1)
    noise = [stream.integer(-60, 60) * 5 for _ in range(48)]
    weights = [stream.integer(85, 115) for _ in range(DAYS)]
    levels = [next(watts for start, watts in reversed(shop["shape"]) if start <= hour) for hour in range(24)]
    switch, found = CHANGE_AT * 1440 + 60, []
    for rank, utc in enumerate(range(-60 * before, DAYS * 1440 - 60 * after, 30)):
        local = utc + 60 * (before if utc < switch else after)
        watts = levels[local % 1440 // 60] * weights[local // 1440] // 100 + noise[rank * 7 % 48]
        found.append({"utc": utc, "local": local, "fixed": utc + 60 * before, "watts": max(150, watts)})
    return found, change - timedelta(days=CHANGE_AT)


def gaps(stream, places):
    """Indexes of five slots whose reading is missing: their neighbours a day off are there, on one side of the change."""
    days = stream.choose([(1, 2, 6), (1, 6), (2, 6)])
    minutes = stream.sample(range(4 * 60, 20 * 60, 30), 5)
    wanted = [stream.choose(days) * 1440 + minute for minute in minutes]
    return sorted(places[local] for local in wanted)


def filled(found, missing):
    """The watts of each slot, a missing one being the mean of the same local slot the day before and after."""
    watts = [one["watts"] for one in found]
    for at in missing:
        watts[at] = (found[at - 48]["watts"] + found[at + 48]["watts"]) / 2
    return watts


def margin(minute, prices, after):
    """Euros by which a kWh at this local minute costs more at the flat price than at the two-rate one."""
    off = minute % 1440 >= OFF_FROM * 60 or minute % 1440 < OFF_TO * 60
    return prices["flat"][after] - prices["off" if off else "peak"][after]


def misfilled(found, missing, prices, new_day):
    """Euros by which the contracts move apart for whoever fills with the mean of the half-hours just before and after."""
    total = 0
    for at in missing:
        beside, days = (found[at - step]["watts"] + found[at + step]["watts"] for step in (1, 48))
        local = found[at]["local"]
        total += (beside - days) / 4000 * margin(local, prices, local >= new_day * 1440)
    return total


def mispriced(found, prices, new_day):
    """Euros by which they move apart for whoever changes the prices at midnight of universal time."""
    start = new_day * 1440
    return sum(
        one["watts"] / 2000 * (margin(one["local"], prices, False) - margin(one["local"], prices, True))
        for one in found[start // 30 - 2 : start // 30 + 8]  # at most two hours, and two slots of the clocks
        if one["utc"] < start <= one["local"]
    )


def energies(found, watts, new_day, clock):
    """kWh by (after the change of prices, off-peak), as this clock tells them."""
    sums = {(after, off): 0 for after in (False, True) for off in (False, True)}
    start, late, early = new_day * 1440, OFF_FROM * 60, OFF_TO * 60
    for one, power in zip(found, watts, strict=True):
        at = one[clock]
        minute = at % 1440
        sums[at >= start, minute >= late or minute < early] += power
    return {place: total / 2000 for place, total in sums.items()}


def stamp(first, minutes):
    """Universal time of a slot as the file writes it."""
    day, minute = divmod(minutes, 1440)
    return f"{(first + timedelta(days=day)).isoformat()}T{minute // 60:02}:{minute % 60:02}Z"


def costs(kwh, prices):
    """(flat, two-rate) in euros."""
    flat = sum(total * prices["flat"][after] for (after, _), total in kwh.items())
    double = sum(total * prices["off" if off else "peak"][after] for (after, off), total in kwh.items())
    return flat, double


def prices(stream):
    """€/kWh before and after the change of prices."""
    flat = [stream.integer(1850, 2150), 0]
    flat[1] = flat[0] + stream.integer(60, 160)
    # Most of the energy falls in peak hours: two rates win only when off-peak is far below the flat price.
    dearer, cheaper = stream.choose([((280, 420), (320, 600)), ((60, 190), (660, 1080))])
    peak = [price + stream.integer(*dearer) for price in flat]
    off = [price - stream.integer(*cheaper) for price in flat]
    return {
        name: [price / 10_000 for price in pair]
        for name, pair in (("flat", flat), ("peak", peak), ("off", off))
    }


def export(shop, found, missing, first):
    """The curve as a file: universal time and mean power, missing readings left out."""
    days = [(first + timedelta(days=day)).isoformat() for day in range(-1, DAYS + 1)]
    rows = [[two("debut_utc", "start_utc"), two("puissance_moyenne_w", "mean_power_w")]]
    for at, one in enumerate(found):
        day, minute = divmod(one["utc"], 1440)
        if at not in missing:
            rows.append([f"{days[day + 1]}T{minute // 60:02}:{minute % 60:02}Z", one["watts"]])
    return {"name": shop["file"], "kind": "csv", "rows": rows}


def card(amounts, day):
    """The two contracts."""

    def price(amount):
        text = two(f"{amount:.4f}\u00a0€/kWh".replace(".", ","), f"€{amount:.4f}/kWh")
        return {"cell": text, "align": "end"}

    before, since = (
        [two("Avant le ", "Before "), {"date": day}],
        [two("À partir du ", "From "), {"date": day}],
    )
    rows = [
        (two("Base : toutes les heures", "Flat: all hours"), "flat"),
        (two("Double tarif : heures pleines", "Two-rate: peak"), "peak"),
        (two(f"Double tarif : heures creuses (de {OFF_FROM} h à {OFF_TO} h, heure légale)",
             f"Two-rate: off-peak ({OFF_FROM}:00 to 0{OFF_TO}:00, local time)"), "off"),
    ]  # fmt: skip
    return {"kind": "table", "label": two("Les deux contrats, abonnement égal", "The two contracts, same standing charge"), "row_headers": True,
            "columns": [two("Prix", "Price"), before, since],
            "rows": [[name, price(amounts[kind][0]), price(amounts[kind][1])] for name, kind in rows]}  # fmt: skip


def telling(draw, found, amounts):
    """(day of the new prices, missing readings) for which slips that no mistake names lead well away from the key."""
    days = draw.stream("new_day").shuffled([2, 3, 5, 6])
    day = next((day for day in days if abs(mispriced(found, amounts, day)) > SLIP), None)
    draw.require(day is not None, "midnight of universal time tells")
    stream, places = draw.stream("gaps"), {one["local"]: at for at, one in enumerate(found)}
    for _ in range(20):
        missing = gaps(stream, places)
        alone = all(b - a > 1 for a, b in zip(missing, missing[1:], strict=False))
        if alone and abs(misfilled(found, missing, amounts, day)) > SLIP:
            return day, missing
    return draw.require(False, "the neighbours' mean tells")


def load_curve(draw, values):
    """A load curve across a change of the clocks, what two contracts cost on it, and what each belief finds."""
    stream = draw.stream("curve")
    shop, season = stream.choose(SHOPS), stream.choose(list(CHANGES))
    found, first = slots(stream, shop, season)
    amounts = prices(draw.stream("prices"))
    new_day, missing = telling(draw, found, amounts)
    watts = filled(found, missing)
    before, after = (1, 2) if season == "spring" else (2, 1)

    def answer(kwh, amounts):
        flat, double = costs(kwh, amounts)
        return {"contract": "base" if flat < double else "double", "gap": round(abs(flat - double), 2)}

    same = {kind: [pair[0], pair[0]] for kind, pair in amounts.items()}
    twice = {kind: [2 * price for price in pair] for kind, pair in amounts.items()}
    kwh = energies(found, watts, new_day, "local")
    key = answer(kwh, amounts)
    draw.require(key["gap"] >= 2, "one contract is clearly cheaper")
    filled_in = energies([found[at] for at in missing], [watts[at] for at in missing], new_day, "local")
    beliefs = {
        "utc_as_local": answer(energies(found, watts, new_day, "utc"), amounts),
        "one_offset": answer(energies(found, watts, new_day, "fixed"), amounts),
        "watts_as_hours": answer(kwh, twice),
        "gaps_as_zero": answer({place: kwh[place] - filled_in[place] for place in kwh}, amounts),
        "one_price": answer(kwh, same),
    }
    signed = [one["gap"] * (1 if one["contract"] == "base" else -1) for one in [key, *beliefs.values()]]
    apart = sorted(signed)
    draw.require(
        all(b - a > 0.05 for a, b in zip(apart, apart[1:], strict=False)), "each belief finds its own"
    )
    flat, double = costs(kwh, amounts)
    example = missing[0]
    return {
        "shop": shop["who"],
        "first": first.isoformat(),
        "last": (first + timedelta(days=DAYS - 1)).isoformat(),
        "change": CHANGES[season].isoformat(),
        "new_day": (first + timedelta(days=new_day)).isoformat(),
        "before": before,
        "after": after,
        "off_start": OFF_FROM - before,
        "off_start_after": OFF_FROM - after,
        "missing": len(missing),
        "gap": {"utc": stamp(first, found[example]["utc"]), "eve": found[example - 48]["watts"],
                "next": found[example + 48]["watts"], "value": watts[example]},
        "total": round(sum(kwh.values()), 1),
        "off": round(kwh[False, True] + kwh[True, True], 1),
        "flat": round(flat, 3),
        "double": round(double, 3),
        "best": two("Base", "Flat") if key["contract"] == "base" else two("Double tarif", "Two-rate"),
        "gap_key": key["gap"],
        "key": key,
        "found": beliefs,
        "card": card(amounts, (first + timedelta(days=new_day)).isoformat()),
        "export": export(shop, found, set(missing), first),
    }  # fmt: skip
