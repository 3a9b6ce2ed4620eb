"""Three days of carbon intensity at four sites, and a five-hour computation to be placed where it emits least."""

from datetime import date, timedelta
from operator import itemgetter

HOURS = 72
LENGTH = 5
SITES = ("Brumeval", "Clairpont", "Hautmarais", "Vertefaille")
EARLY = ((70, 90, 60, 25, 20), (85, 75, 50, 30, 15), (60, 95, 70, 20, 20))
LATE = tuple(tuple(reversed(powers)) for powers in EARLY)
SLOTS = (5, 13, 21, 30, 39, 48)
CLOSURES = (5, 14, 29, 38)  # a closure after one of these never spans midnight: one day and two hours say it


def lowest_window(draw, values):
    """The curves as a file, the rules, the best site and start, and where each slip leads."""
    setting = _setting(draw)
    setting["closures"] = _closures(draw, setting)
    curves = _curves(draw, setting)
    windows = _windows(curves, setting)
    found = {name: _best(windows, name) for name in ("right", *SLIPS)}
    right = found["right"]
    draw.require(
        right["place"] == (setting["roles"]["best"], setting["best_start"]), "the planted window is the best"
    )
    second = sorted(each["grams"] for each in windows if not each["broken"])[1]
    draw.require(second > right["grams"] * 1.03, "the best is 3 % ahead")
    places = [each["place"] for each in found.values()]
    draw.require(len(set(places)) == len(places), "each slip leads to another window")
    draw.require(
        found["closed"]["place"][0] == setting["roles"]["closed"], "the closure that matters is the one meant"
    )
    days = [(date.fromisoformat(values["monday"]) + timedelta(days=n)).isoformat() for n in range(3)]
    closed = setting["closed"]
    return {
        "answer": _answer(right, right["grams"]),
        "wrong": {name: _typed(found[name], found[name][COUNTED.get(name, "grams")]) for name in SLIPS},
        "slips": {
            name: {
                **_answer(found[name], found[name][COUNTED.get(name, "grams")]),
                **_moment(days, found[name]["place"][1]),
            }
            for name in SLIPS
        },
        "really": {name: round(found[name]["grams"] / 1000, 1) for name in SLIPS},
        "days": [{"id": f"d{n}", "text": _day_of(days, 24 * n)} for n in range(3)],
        "sites": [{"id": f"s{n}", "text": site} for n, site in enumerate(SITES)],
        "pue": {role: setting["pue"][site] for role, site in setting["roles"].items()},
        "start": _moment(days, right["place"][1]),
        "terms": _terms(curves, setting, right),
        "weighted": right["raw"],
        "without_pue": round(right["raw"] / 1000, 1),
        "deadline": _moment(days, setting["deadline"]),
        "closed": {**_moment(days, closed[0]), "to": _clock(closed[1])},
        "site_table": _site_table(setting, days),
        "power_table": _power_table(setting["powers"]),
        "curves": _file(curves, days),
    }


def _setting(draw):
    """Who plays which part, and where each planted dip stands."""
    stream = draw.stream("setting")
    roles = dict(zip(("best", "closed", "greedy", "outside"), stream.shuffled(range(4)), strict=True))
    best, flat = stream.sample(SLOTS, 2)
    closed_start, single = stream.sample(CLOSURES, 2)
    deadline = stream.integer(60, 64)
    pue = {
        roles["best"]: stream.amount(1.12, 1.28, 0.02),
        roles["closed"]: stream.amount(1.12, 1.28, 0.02),
        roles["greedy"]: stream.amount(1.74, 1.88, 0.02),
        roles["outside"]: stream.amount(1.12, 1.28, 0.02),
    }
    return {
        "roles": roles,
        "powers": stream.choose(EARLY + LATE),
        "pue": [pue[site] for site in range(4)],
        "best_start": best + stream.integer(0, 2),
        "flat_start": flat + stream.integer(0, 2),
        "closed_start": closed_start,
        "closed": (closed_start + 1, closed_start + 5),
        "single": single + stream.integer(0, 3),
        "greedy_start": stream.choose(SLOTS) + stream.integer(0, 2),
        "outside_start": stream.choose(SLOTS),
        "deadline": deadline,
        "late_start": deadline - stream.integer(1, 2),
    }


def _closures(draw, setting):
    """The hours in which a site is closed, by site: the closure that matters, and often one that matters to nobody."""
    stream = draw.stream("closures")
    closures = {setting["roles"]["closed"]: setting["closed"]}
    for role, dips in (("best", ("best_start", "flat_start", "late_start")), ("greedy", ("greedy_start",))):
        free = [
            hour
            for hour in range(2, 58)
            if hour % 24 <= 19
            and all(hour >= setting[dip] + LENGTH or hour + 4 <= setting[dip] for dip in dips)
        ]
        if stream.chance(0.6):
            hour = stream.choose(free)
            closures[setting["roles"][role]] = (hour, hour + 4)
    return closures


def _curves(draw, setting):
    """Grams of CO2e a kWh at each site and hour: an ordinary level, and the dips of the setting."""
    stream = draw.stream("curves")
    swell = [0, 2, 4, 7, 9, 12, 15, 17, 18, 17, 15, 12, 10, 9, 8, 9, 12, 16, 20, 21, 18, 13, 8, 3]
    curves = [
        [86 + swell[(hour + 3 * site) % 24] + stream.integer(0, 8) for hour in range(HOURS)]
        for site in range(4)
    ]
    roles, powers = setting["roles"], setting["powers"]
    peak_low = [round(78 - power * 0.4) for power in powers]
    peak_high = [round(32 + power * 0.4) for power in powers]
    dips = (
        ("best", setting["best_start"], peak_low),
        ("best", setting["flat_start"], peak_high),
        ("best", setting["late_start"], [36] * LENGTH),
        ("closed", setting["closed_start"], [32] * LENGTH),
        ("closed", setting["single"], [19]),
        ("greedy", setting["greedy_start"], [40] * LENGTH),
    )
    for role, start, levels in dips:
        for hour, level in enumerate(levels, start=start):
            curves[roles[role]][hour] = level + stream.integer(0, 2)
    outside = curves[roles["outside"]]
    for hour in range(HOURS):
        outside[hour] = round(outside[hour] * 0.6)
    for hour in range(setting["outside_start"], setting["outside_start"] + LENGTH):
        outside[hour] = 21 + stream.integer(0, 2)
    return curves


SLIPS = ("no_pue", "flat_power", "single_hour", "deadline", "closed", "outside")
# What somebody who makes this slip looks for the lowest of, and what they then count (grams otherwise).
LOWEST = {"no_pue": "raw", "flat_power": "flat", "single_hour": "first"}
COUNTED = {"no_pue": "raw", "flat_power": "flat"}


def _windows(curves, setting):
    """Every site and start: grams as they are, without the PUE, at average power, and in the first hour's rate; and the
    rules that it breaks, each named as the slip of who forgets it.
    """
    powers = setting["powers"]
    mean = sum(powers) / LENGTH
    p1, p2, p3, p4, p5 = powers
    found = []
    for site, curve in enumerate(curves):
        pue, is_outside = setting["pue"][site], site == setting["roles"]["outside"]
        low, high = setting["closures"].get(site, (0, 0))
        for start in range(HOURS - LENGTH + 1):
            a, b, c, d, e = curve[start : start + LENGTH]
            raw = p1 * a + p2 * b + p3 * c + p4 * d + p5 * e
            flat = (a + b + c + d + e) * mean * pue
            broken = ["outside"] if is_outside else []
            if start + LENGTH > setting["deadline"]:
                broken.append("deadline")
            if start < high and start + LENGTH > low:
                broken.append("closed")
            found.append(
                {"place": (site, start), "raw": raw, "grams": raw * pue, "flat": flat, "first": a * pue, "broken": broken}
            )  # fmt: skip
    return found


def _best(windows, slip):
    """The window that somebody finds who makes this slip."""
    forgiven = ([], [slip])
    allowed = [window for window in windows if window["broken"] in forgiven]
    return min(allowed, key=itemgetter(LOWEST.get(slip, "grams")))


def _answer(window, grams):
    site, start = window["place"]
    return {
        "site": f"s{site}",
        "name": SITES[site],
        "day": f"d{start // 24}",
        "hour": start % 24,
        "kg": round(grams / 1000, 1),
    }


def _typed(window, counted):
    """What stands in the four blanks."""
    return {name: value for name, value in _answer(window, counted).items() if name != "name"}


WEEKDAYS = {
    "fr": ("lundi", "mardi", "mercredi", "jeudi", "vendredi", "samedi", "dimanche"),
    "en": ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"),
}


def _day(day, language):
    return WEEKDAYS[language][date.fromisoformat(day).weekday()]


def _day_of(days, hour):
    return {language: _day(days[hour // 24], language) for language in ("fr", "en")}


def _clock(hour):
    """As the file writes it in English: its answer is an hour from 0 to 23."""
    return {"fr": f"{hour % 24}\u00a0h", "en": f"{hour % 24:02d}:00"}


def _moment(days, hour):
    return {"when": _day_of(days, hour), "clock": _clock(hour)}


def _terms(curves, setting, right):
    """The five products of the best window."""
    site, start = right["place"]
    return " + ".join(
        f"{power} × {curves[site][start + hour]}" for hour, power in enumerate(setting["powers"])
    )


def _site_table(setting, days):
    roles, yes = setting["roles"], {"fr": "oui", "en": "yes"}
    return {
        "kind": "table",
        "label": {"fr": "Les quatre sites", "en": "The four sites"},
        "row_headers": True,
        "columns": [
            {"fr": "Site", "en": "Site"},
            "PUE",
            {"fr": "Dans l’Union européenne", "en": "In the European Union"},
            {"fr": "Maintenance", "en": "Maintenance"},
        ],
        "rows": [
            [
                SITES[site],
                {"number": setting["pue"][site], "decimals": 2},
                {"fr": "non", "en": "no"} if site == roles["outside"] else yes,
                _closed(setting["closures"].get(site), days),
            ]
            for site in range(4)
        ],
    }


def _closed(hours, days):
    if hours is None:
        return {"fr": "aucune", "en": "none"}
    low, high = hours
    day = _day_of(days, low)
    return {
        "fr": f"fermé {day['fr']}, de {_clock(low)['fr']} à {_clock(high)['fr']}",
        "en": f"closed on {day['en']}, {_clock(low)['en']} to {_clock(high)['en']}",
    }


def _power_table(powers):
    return {
        "kind": "table",
        "label": {"fr": "Puissance demandée par le calcul", "en": "Power drawn by the computation"},
        "row_headers": True,
        "columns": [
            {"fr": "Heure du calcul", "en": "Hour of the computation"},
            *({"fr": f"{n}re" if n == 1 else f"{n}e", "en": str(n)} for n in range(1, LENGTH + 1)),
        ],
        "rows": [[{"fr": "Puissance (kW)", "en": "Power (kW)"}, *powers]],
    }


def _file(curves, days):
    heads = [{"fr": "heure qui commence à (heure locale)", "en": "hour starting at (local time)"}, *SITES]
    rows = [
        [f"{days[hour // 24]} {hour % 24:02d}:00", *(str(curve[hour]) for curve in curves)]
        for hour in range(HOURS)
    ]
    return {"name": "intensite-carbone.csv", "kind": "csv", "rows": [heads, *rows]}
