"""Two operators compared in two zones, with totals that may tell another story than the zones."""

from .words import two

SCENES = [
    {"what": two("Deux compagnies de bus publient leur ponctualité sur le même mois.", "Two bus companies publish their punctuality figures for the same month."),
     "names": ["Navibus", "Transval"], "zones": [two("Centre-ville", "Town centre"), two("Campagne", "Countryside")],
     "runs": two("Courses", "Journeys"), "good": two("À l’heure", "On time"), "are": two("des courses sont à l’heure", "of journeys are on time"),
     "better": two("est plus souvent à l’heure que", "is on time more often than"),
     "cause": two("parce que ses bus sont plus récents", "because its buses are newer")},
    {"what": two("Deux services de livraison comparent leurs livraisons du même trimestre.", "Two delivery services compare their deliveries over the same quarter."),
     "names": ["Colivite", "Portapas"], "zones": [two("Points relais", "Pick-up points"), two("À domicile", "Home delivery")],
     "runs": two("Colis", "Parcels"), "good": two("Livrés en 48 h", "Within 48 h"), "are": two("des colis sont livrés en 48 h", "of parcels arrive within 48 h"),
     "better": two("livre plus souvent en 48 h que", "delivers within 48 h more often than"),
     "cause": two("parce que ses tournées sont mieux préparées", "because its rounds are better planned")},
    {"what": two("Deux auto-écoles publient leurs résultats de l’année.", "Two driving schools publish their results for the year."),
     "names": ["Volant Vert", "Cap Conduite"], "zones": [two("Premières présentations", "First attempts"), two("Présentations suivantes", "Later attempts")],
     "runs": two("Candidats", "Candidates"), "good": two("Reçus", "Passed"), "are": two("des candidats sont reçus", "of candidates pass"),
     "better": two("a un meilleur taux de réussite que", "has a higher pass rate than"),
     "cause": two("parce que ses moniteurs sont plus patients", "because its instructors are more patient")},
]  # fmt: skip


def figures(stream):
    """([[(runs, good) by zone] by operator], their shares in %); half of the time a total reverses the zones."""
    easy, hard = stream.integer(84, 94), stream.integer(58, 72)
    small, large = stream.choose([100, 200]), stream.choose([600, 700, 800])
    gaps = [stream.integer(3, 6), stream.integer(3, 6)]
    if stream.chance(0.5):
        rates, runs = [[easy, hard], [easy - gaps[0], hard - gaps[1]]], [[small, large], [large, small]]
    else:
        other = stream.choose([1, -1])
        rates = [[easy, hard], [easy - gaps[0], hard + other * gaps[1]]]
        runs = [[stream.choose([300, 400]), large], [stream.choose([200, 500]), stream.choose([300, 700])]]
    table = [
        [
            (count, count * rate // 100 + stream.integer(0, count // 150))
            for count, rate in zip(line, shares, strict=True)
        ]
        for line, shares in zip(runs, rates, strict=True)
    ]
    return table, [[100 * good / count for count, good in line] for line in table]


def overall(lines):
    """The share of all runs, in %."""
    return 100 * sum(good for _, good in lines) / sum(count for count, _ in lines)


def _tells_alike(exact, rounded):
    """Whether a figure is the same from exact shares and from shares that a reader has rounded to a decimal."""
    return abs(round(exact, 1) - round(rounded, 1)) < 0.05


def _halfway(figure):
    """Whether the figure stands between two decimals (69.25), so that readers may round it either way."""
    return abs(figure * 10 % 1 - 0.5) < 0.001


def shown(scene, names, table, order):
    """The table that both publish, with its totals."""

    def row(name, zone, count, good, look=None):
        cells = [name, zone, count, good]
        return {"cells": cells, "look": look} if look else cells

    rows = []
    for name, lines in [(names[at], table[at]) for at in order]:
        rows += [row(name, zone, *line) for zone, line in zip(scene["zones"], lines, strict=True)]
        rows.append(
            row(
                name,
                two("Ensemble", "Overall"),
                sum(line[0] for line in lines),
                sum(line[1] for line in lines),
                "total",
            )
        )
    return {
        "kind": "table",
        "columns": [two("Entreprise", "Company"), two("Groupe", "Group"), scene["runs"], scene["good"]],
        "rows": rows,
    }


def two_zones(draw, values):
    """Two operators in two zones, six statements, those that the table supports, and those that beliefs tick."""
    scene, stream = draw.stream("scene").choose(SCENES), draw.stream("figures")
    names = draw.stream("names").shuffled(scene["names"])
    table, rates = figures(stream)
    totals = [overall(lines) for lines in table]
    said = draw.stream("said")
    asked, doubts = said.choose([0, 1]), said.chance(0.7)
    # a second statement as long as the one that doubts the cause, so that length and caution tell nothing
    except_zone = draw.stream("except").chance(0.6)
    mean = sum(rates[asked]) / 2
    gap, relative = rates[0][0] - rates[1][0], 100 * (rates[0][0] - rates[1][0]) / rates[1][0]
    draw.require(
        abs(totals[0] - totals[1]) > 1 and abs(mean - totals[asked]) > 1 and abs(relative - gap) > 0.15,
        "figures apart",
    )
    other_gaps = [abs(rates[0][1] - rates[1][1]), abs(totals[0] - totals[1])]
    draw.require(
        all(abs(one - figure) > 0.15 for one in other_gaps for figure in (gap, relative)),
        "the gap told is of one row only",
    )
    figures_told = (*totals, relative, gap, mean, *rates[0], *rates[1])
    draw.require(not any(_halfway(figure) for figure in figures_told), "one way to round to a decimal")
    first, second = [round(line[0], 1) for line in rates]
    draw.require(
        _tells_alike(gap, first - second)
        and _tells_alike(mean, sum(round(rate, 1) for rate in rates[asked]) / 2),
        "rounding early tells alike",
    )
    opened, named, leads, blamed, order = (said.shuffled([0, 1]) for _ in range(5))
    share, points = said.choose([totals[asked], mean]), said.choose([gap, relative])
    means = [sum(line) / 2 for line in rates]
    good = [[line[1] for line in lines] for lines in table]
    sums = [sum(line) for line in good]

    def ticked(a, b, c, share_read, points_read):
        told = {"a": a[opened[0]] > a[opened[1]], "b": b[named[0]] > b[named[1]],
                "c": c[leads[0]] > c[leads[1]] and not (except_zone and b[leads[0]] > b[leads[1]]),
                "d": abs(share - share_read) < 0.05, "e": abs(points - points_read) < 0.05, "f": doubts and a[blamed[0]] > a[blamed[1]]}  # fmt: skip
        return [letter for letter, holds in told.items() if holds]

    zones = [[line[zone] for line in rates] for zone in range(2)]
    picks = {
        "mean_of_shares": ticked(*zones, means, mean, gap),
        "total_only": ticked(totals, totals, totals, totals[asked], gap),
        "counts_compared": ticked(
            [good[0][0], good[1][0]], [good[0][1], good[1][1]], sums, totals[asked], gap
        ),
        "points_as_percent": ticked(*zones, totals, totals[asked], relative),
    }
    key = ticked(*zones, totals, totals[asked], gap)
    known = [key]
    for name, pick in picks.items():
        picks[name] = None if pick in known or not pick else pick
        known.append(pick)
    draw.require(0 < len(key) < 6 and sum(pick is not None for pick in picks.values()) >= 2, "beliefs differ")
    return {
        "what": scene["what"], "zones": scene["zones"], "better": scene["better"], "are": scene["are"], "cause": scene["cause"],
        "first": names[0], "second": names[1],
        "opened": [names[at] for at in opened], "named": [names[at] for at in named], "leads": [names[at] for at in leads], "blamed": [names[at] for at in blamed],
        "asked": {"name": names[asked], "rates": [round(rate, 1) for rate in rates[asked]], "total": round(totals[asked], 1)}, "doubts": doubts, "except_zone": except_zone,
        "said": {"share": round(share, 1), "points": round(points, 1)},
        "rates": [[round(rate, 1) for rate in line] for line in rates], "totals": [round(total, 1) for total in totals], "mean": round(mean, 1), "gap": round(gap, 1), "relative": round(relative, 1),
        "reversed": rates[0][1] > rates[1][1] and totals[0] < totals[1],
        "ahead": [names[0] if one[0] > one[1] else names[1] for one in ([line[1] for line in rates], totals)],
        "key": key, "picks": picks,
        "table": shown(scene, names, table, order),
    }  # fmt: skip
