"""A half-hourly load curve in universal time across a change of the clocks, and what two contracts make of it.

Rule of the clocks: in the European Union they change at 01:00 universal time on the last Sunday of March and October.
"""

from datetime import date, timedelta
from functools import cache
from itertools import compress, product

from .words import two

DAYS, CHANGE_AT = 8, 4
CHANGES = {"spring": date(2026, 3, 29), "autumn": date(2026, 10, 25)}
OFFSETS = {"spring": (1, 2), "autumn": (2, 1)}  # hours ahead of universal time, before and after
# Watts from this hour on. Enough runs at night for new prices to show in the one or two hours between the two midnights.
SHOPS = [
    {"who": two("Une boulangerie", "A bakery"), "file": "boulangerie.csv",
     "shape": [(0, 2300), (3, 9800), (9, 5200), (13, 2400), (20, 2300)]},
    {"who": two("Une fromagerie", "A cheesemaker"), "file": "fromagerie.csv",
     "shape": [(0, 3100), (5, 7400), (10, 4300), (16, 3900), (21, 3100)]},
    {"who": two("Une blanchisserie", "A laundry"), "file": "blanchisserie.csv",
     "shape": [(0, 2500), (4, 8600), (11, 6100), (17, 7900), (23, 2500)]},
]  # fmt: skip
OFF_FROM, OFF_TO = 22, 6
SLIP = 0.03  # euros by which a slip must differ from the key, the tolerance being half a cent


@cache
def calendar(season):
    """What each half-hour of eight local days is called: its minute on three clocks, its stamp in the file, its day and hour.

    The clocks are minutes since the first local midnight: universal time, local time, and local time as if the clocks
    had not changed.
    """
    before, after = OFFSETS[season]
    first, switch = CHANGES[season] - timedelta(days=CHANGE_AT), CHANGE_AT * 1440 + 60
    utc = range(-60 * before, DAYS * 1440 - 60 * after, 30)
    local = [minute + 60 * (before if minute < switch else after) for minute in utc]
    return {
        "first": first,
        "utc": utc,
        "local": local,
        "fixed": [minute + 60 * before for minute in utc],
        "stamps": [stamp(first, minute) for minute in utc],
        "cells": [(minute // 1440, minute % 1440 // 60) for minute in local],
        "places": {minute: at for at, minute in enumerate(local)},
    }


def readings(stream, shop, season):
    """Mean watts of every half-hour of the calendar."""
    noise = [stream.integer(-60, 60) * 5 for _ in range(48)]
    weights = [stream.integer(85, 115) for _ in range(DAYS)]
    levels = [next(watts for start, watts in reversed(shop["shape"]) if start <= hour) for hour in range(24)]
    return [
        levels[hour] * weights[day] // 100 + noise[rank * 7 % 48]
        for rank, (day, hour) in enumerate(calendar(season)["cells"])
    ]


def gaps(stream, places):
    """Indexes of five slots whose reading is missing: their neighbours a day off are there, on one side of the change."""
    days = stream.choose([(1, 2, 6), (1, 6), (2, 6)])
    minutes = stream.sample(range(4 * 60, 20 * 60, 30), 5)
    wanted = [stream.choose(days) * 1440 + minute for minute in minutes]
    return sorted(places[local] for local in wanted)


def filled(watts, missing):
    """The watts of each slot, a missing one being the mean of the same local slot the day before and after."""
    whole = list(watts)
    for at in missing:
        whole[at] = (watts[at - 48] + watts[at + 48]) / 2
    return whole


def margin(minute, prices, after):
    """Euros by which a kWh at this local minute costs more at the flat price than at the two-rate one."""
    off = minute % 1440 >= OFF_FROM * 60 or minute % 1440 < OFF_TO * 60
    return prices["flat"][after] - prices["off" if off else "peak"][after]


def misfilled(season, watts, missing, prices, new_day):
    """Euros by which the contracts move apart for whoever fills with the mean of the half-hours just before and after."""
    total, clock = 0, calendar(season)["local"]
    for at in missing:
        beside, days = (watts[at - step] + watts[at + step] for step in (1, 48))
        total += (beside - days) / 4000 * margin(clock[at], prices, clock[at] >= new_day * 1440)
    return total


def mispriced(season, watts, prices, new_day):
    """Euros by which they move apart for whoever changes the prices at midnight of universal time."""
    times, start = calendar(season), new_day * 1440
    return sum(
        watts[at] / 2000 * (margin(start, prices, False) - margin(start, prices, True))
        for at in range(start // 30 - 2, start // 30 + 8)  # at most two hours, all of them off-peak
        if times["utc"][at] < start <= times["local"][at]
    )


@cache
def periods(season, new_day, clock):
    """{(after the change of prices, off-peak): for each slot whether it is of that period}, as this clock tells it."""
    late, early = OFF_FROM * 60, OFF_TO * 60
    told = [(at >= new_day * 1440, at % 1440 >= late or at % 1440 < early) for at in calendar(season)[clock]]
    return {period: [one == period for one in told] for period in product((False, True), repeat=2)}


def energies(watts, masks):
    """kWh of each of these periods."""
    return {period: sum(compress(watts, mask)) / 2000 for period, mask in masks.items()}


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
    # Most of the energy falls in peak hours: two rates win only when off-peak is far below the flat price. How far
    # changes much with the prices, so that an hour too soon or too late shows.
    dearer, *cheaper = stream.choose(
        [((280, 420), (320, 400), (550, 630)), ((60, 190), (660, 760), (960, 1080))]
    )
    peak = [price + stream.integer(*dearer) for price in flat]
    off = [
        price - stream.integer(*below) for price, below in zip(flat, stream.shuffled(cheaper), strict=True)
    ]
    return {
        name: [price / 10_000 for price in pair]
        for name, pair in (("flat", flat), ("peak", peak), ("off", off))
    }


def export(shop, season, watts, missing):
    """The curve as a file: universal time and mean power, missing readings left out."""
    rows = [
        [moment, power]
        for at, (moment, power) in enumerate(zip(calendar(season)["stamps"], watts, strict=True))
        if at not in missing
    ]
    head = [two("debut_utc", "start_utc"), two("puissance_moyenne_w", "mean_power_w")]
    return {"name": shop["file"], "kind": "csv", "rows": [head, *rows]}


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


def telling(draw, season, watts, amounts):
    """(day of the new prices, missing readings) for which slips that no mistake names lead well away from the key."""
    days = draw.stream("new_day").shuffled([2, 3, 5, 6])
    day = next((day for day in days if abs(mispriced(season, watts, amounts, day)) > SLIP), None)
    draw.require(day is not None, "midnight of universal time tells")
    stream, places = draw.stream("gaps"), calendar(season)["places"]
    for _ in range(20):
        missing = gaps(stream, places)
        alone = all(b - a > 1 for a, b in zip(missing, missing[1:], strict=False))
        if alone and abs(misfilled(season, watts, missing, amounts, day)) > SLIP:
            return day, missing
    return draw.require(False, "the neighbours' mean tells")


def answer(kwh, prices):
    """The cheaper contract, and by how much."""
    flat, double = costs(kwh, prices)
    return {"contract": "base" if flat < double else "double", "gap": round(abs(flat - double), 2)}


def believed(season, watts, missing, prices, new_day):
    """What each belief finds."""
    utc, local, fixed = (
        energies(watts, periods(season, new_day, clock)) for clock in ("utc", "local", "fixed")
    )
    emptied = list(watts)
    for at in missing:
        emptied[at] = 0
    return {
        "utc_as_local": answer(utc, prices),
        "one_offset": answer(fixed, prices),
        "watts_as_hours": answer(
            local, {kind: [2 * price for price in pair] for kind, pair in prices.items()}
        ),
        "gaps_as_zero": answer(energies(emptied, periods(season, new_day, "local")), prices),
        "one_price": answer(local, {kind: [pair[0], pair[0]] for kind, pair in prices.items()}),
    }


def load_curve(draw, values):
    """A load curve across a change of the clocks, what two contracts cost on it, and what each belief finds."""
    stream = draw.stream("curve")
    shop, season = stream.choose(SHOPS), stream.choose(list(CHANGES))
    read, amounts = readings(stream, shop, season), prices(draw.stream("prices"))
    new_day, missing = telling(draw, season, read, amounts)
    watts = filled(read, missing)
    kwh = energies(watts, periods(season, new_day, "local"))
    key, beliefs = answer(kwh, amounts), believed(season, watts, missing, amounts, new_day)
    draw.require(key["gap"] >= 2, "one contract is clearly cheaper")
    apart = sorted(one["gap"] * (1 if one["contract"] == "base" else -1) for one in [key, *beliefs.values()])
    draw.require(
        all(b - a > 0.05 for a, b in zip(apart, apart[1:], strict=False)), "each belief finds its own"
    )
    flat, double = costs(kwh, amounts)
    (before, after), times, example = OFFSETS[season], calendar(season), missing[0]
    day = (times["first"] + timedelta(days=new_day)).isoformat()
    return {
        "shop": shop["who"],
        "first": times["first"].isoformat(),
        "last": (times["first"] + timedelta(days=DAYS - 1)).isoformat(),
        "change": CHANGES[season].isoformat(),
        "new_day": day,
        "before": before,
        "after": after,
        "off_start": OFF_FROM - before,
        "off_start_after": OFF_FROM - after,
        "missing": len(missing),
        "gap": {"utc": times["stamps"][example], "eve": read[example - 48], "next": read[example + 48], "value": watts[example]},
        "total": round(sum(kwh.values()), 1),
        "off": round(kwh[False, True] + kwh[True, True], 1),
        "flat": round(flat, 3),
        "double": round(double, 3),
        "best": two("Base", "Flat") if key["contract"] == "base" else two("Double tarif", "Two-rate"),
        "gap_key": key["gap"],
        "key": key,
        "found": beliefs,
        "card": card(amounts, day),
        "export": export(shop, season, read, missing),
    }  # fmt: skip
