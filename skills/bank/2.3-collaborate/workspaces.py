"""Six plans for a shared workspace: the cheapest that meets every need, the months of seats to pay for, the total."""

from .words import two

NAMES = [
    "Ardoise",
    "Bureau clair",
    "Canopée",
    "Duo",
    "Établi",
    "Fanal",
    "Grand-Place",
    "Hublot",
    "Îlot",
    "Jonque",
]
PROJECTS = [
    two("le festival du quartier", "the neighbourhood festival"),
    two("l’inventaire des arbres de la commune", "the town’s tree survey"),
    two("le jumelage avec Gand", "the twinning with Ghent"),
    two("la rénovation de la maison de quartier", "the renovation of the community centre"),
]
STEP = 0.1
EXACT = 1.04  # how far above the answer another true total stays, and below it a mistaken one
LOGS = {
    True: [two("journal d’accès", "access log"), two("historique des consultations", "viewing history")],
    False: [
        two("suivi des modifications", "change tracking"),
        two("auteur de chaque version", "author of each version"),
        two("alerte à chaque modification", "alert on each change"),
    ],
}  # whether it tells who opened a document
FULL = (
    "quota",
    "yearly",
    "readers",
    "minimum",
)  # the plans that meet all needs, each with a clause of its own
BELIEFS = {
    "term_ignored": ("yearly", {"term": False}),
    "guests_comment": ("readers", {"rights": False}),
    "minimum_ignored": ("minimum", {"minimum": False}),
    "all_guests_free": ("quota", {"quota": False}),
    "history_missed": ("short", {}),
    "log_missed": ("bare", {}),
}
OF_THE_BEST = {
    "everyone_pays": {"guests": False},
    "peak_all_along": {"peak": True},
    "dropped_at_once": {"hold": False},
}


def workspace(draw, values):
    """The plans, the needs, the answer and where each belief leads.

    Each of the plans of FULL may be the cheapest, so that no clause and no displayed price points to it. Every other
    one of them looks cheaper than the answer to whoever leaves its clause out; `short` and `bare` are cheaper but lack
    a need.
    """
    needs = _needs(draw)
    best = draw.stream("best").weighted(FULL, (3, 3, 2, 2))
    plans = _plans(draw, best, needs)
    costs = {role: _cost(plan, needs) for role, plan in plans.items()}
    draw.require(
        all(costs[role]["total"] > costs[best]["total"] * EXACT for role in FULL if role != best),
        "the best is the cheapest",
    )
    names = dict(zip(plans, draw.stream("names").sample(NAMES, len(plans)), strict=True))
    letters = dict(zip(draw.stream("order").shuffled(sorted(plans)), "abcdef", strict=True))
    key = {"offer": letters[best], **costs[best]}
    second = min((role for role in FULL if role != best), key=lambda role: costs[role]["total"])
    answers = _answers(draw, plans, needs, letters, best)
    answers["winner_discarded"] = {"offer": letters[second], **costs[second]}
    draw.require(
        len({str(answer) for answer in (key, *answers.values())}) == len(answers) + 1,
        "each belief leads elsewhere",
    )
    return {
        "needs": needs,
        "project": draw.stream("project").choose(PROJECTS),
        "start": f"{draw.stream('year').integer(2026, 2028)}-09-01",
        "answer": key,
        "slips": {belief: _differing(answer, key) for belief, answer in answers.items()},
        "slip_totals": {belief: answer["total"] for belief, answer in answers.items()},
        "names": names,
        "best": best,
        "second": second,
        "written": needs["low"] * (needs["months"] - needs["peak"]) + needs["high"] * needs["peak"],
        "short_lasts": _lasting(plans["short"], needs),
        "plans": {role: {**plan, **costs[role]} for role, plan in plans.items()},
        **_shown(plans, needs, names, letters),
    }


def _shown(plans, needs, names, letters):
    """The documents and the choices, in the order of the letters."""
    order = list(letters)
    return {
        "options": [{"id": letters[role], "text": names[role]} for role in order],
        "requirements": _requirements(needs),
        "prices": _prices(plans, names, order),
        "contents": _contents(plans, names, order),
    }


def _needs(draw):
    """Months, writers outside the peak (low) and during it (high), commenters, and what must be kept."""
    stream, heads, kept = draw.stream("months"), draw.stream("heads"), draw.stream("kept")
    months, first, peak = stream.integer(15, 20), stream.integer(4, 9), stream.integer(4, 8)
    last = first + peak - 1
    draw.require(last != 12 and last < months, "the peak ends before the end, and not on the anniversary")
    low, commenters = heads.integer(6, 10), heads.integer(9, 14)
    return {
        "months": months,
        "first": first,
        "last": last,
        "peak": peak,
        "low": low,
        "high": low + heads.integer(8, 14),
        "commenters": commenters,
        "guests": (guests := heads.integer(commenters // 3, commenters // 2)),
        "extra": commenters - guests,
        "days": kept.choose([60, 90, 120, 180]),
        "rate": kept.choose([20, 30, 40]),
    }


def _answers(draw, plans, needs, letters, best):
    """What each belief answers: another plan that looks cheaper, or the right one wrongly counted."""
    right = _cost(plans[best], needs)
    answers = {
        belief: {"offer": letters[role], **_cost(plans[role], needs, **how)}
        for belief, (role, how) in BELIEFS.items()
    }
    draw.require(
        all(answer["total"] < right["total"] / EXACT for answer in answers.values()),
        "each belief finds a cheaper plan",
    )
    counted = {belief: _cost(plans[best], needs, **how) for belief, how in OF_THE_BEST.items()}
    return answers | {
        belief: {"offer": letters[best], **cost} for belief, cost in counted.items() if cost != right
    }


def _plans(draw, best, needs):
    """A plan for each role; prices are built from the answer's total, not hoped for."""
    stream = draw.stream("prices")
    gap = needs["high"] - needs["low"]
    plans = {
        "quota": _plan(quota=needs["guests"]),
        "yearly": _plan(term=12),
        "readers": _plan(rights="read"),
        "minimum": _plan(minimum=needs["low"] + stream.integer(gap // 2 + 1, gap + 4)),
        "short": _plan(),
        "bare": _plan(),
    }
    for role, plan in plans.items():
        plan["kept"] = _kept(stream, needs, role != "short")
        plan["tracked"] = stream.choose(LOGS[role != "bare"])
    plans[best]["price"] = stream.amount(4, 7, STEP)
    total = _cost(plans[best], needs)["total"]
    for role, how in BELIEFS.values():
        if role == best:
            continue
        mistaken = _cost({**plans[role], "price": 1}, needs, **how)["total"]
        if role in FULL:  # too dear as it is, yet cheaper than the answer as it is mistaken for
            true = _cost({**plans[role], "price": 1}, needs)["total"]
            low, high = total * EXACT / true + STEP, total / EXACT / mistaken
            price = low + (high - low) * stream.choose([0, 0, 0.5, 0.9])
        else:
            price = total * stream.choose([0.5, 0.6, 0.7, 0.9]) / mistaken
        plans[role]["price"] = round(int(price / STEP) * STEP, 2)
    return plans


def _kept(stream, needs, enough):
    """How long versions are kept: told in days, or as a number that the daily rate turns into days."""
    days = needs["days"]
    if stream.chance(0.5):
        return {"days": days + stream.choose([0, 30, 60, days]) if enough else days // stream.integer(2, 3)}
    share = stream.choose([1.1, 1.3, 1.6]) if enough else stream.choose([0.3, 0.5, 0.7])
    return {"versions": int(round(days * needs["rate"] * share, -2))}


def _plan(quota=None, term=1, rights="comment", minimum=1):
    return {"price": None, "quota": quota, "term": term, "rights": rights, "minimum": minimum}


def _cost(plan, needs, term=True, rights=True, minimum=True, quota=True, guests=True, peak=False, hold=True):
    """{seats, total}: months of seats and their price, as somebody counts who leaves out what is told (False).

    peak: counts the writers of the peak all along.
    """
    commenters = needs["commenters"]
    free = commenters if plan["rights"] == "comment" or not rights else 0
    if plan["quota"] is not None and quota:
        free = min(free, plan["quota"])
    beside = commenters - (free if guests else 0)
    seats = [
        (needs["high"] if peak or needs["first"] <= month <= needs["last"] else needs["low"]) + beside
        for month in range(1, needs["months"] + 1)
    ]
    if minimum:
        seats = [max(count, plan["minimum"]) for count in seats]
    if term and plan["term"] == 12:
        seats = _by_the_year(seats, hold)
    return {"seats": sum(seats), "total": round(sum(seats) * plan["price"], 2)}


def _by_the_year(seats, hold):
    """Seats billed in each month of full years: more at any time, fewer only on the anniversary (hold)."""
    billed = []
    for month in range(-(-len(seats) // 12) * 12):
        needed = seats[min(month, len(seats) - 1)]
        billed.append(max(billed[-1], needed) if hold and month % 12 else needed)
    return billed


def _differing(answer, key):
    return {field: value for field, value in answer.items() if value != key[field]}


def _lasting(plan, needs):
    """How many days of versions a plan keeps, and how that is found."""
    kept = plan["kept"]
    if "days" in kept:
        return two(f"{kept['days']} jours", f"{kept['days']} days")
    days, rate = kept["versions"] // needs["rate"], needs["rate"]
    return two(
        f"{_thousands(kept['versions'], 'fr')} versions à {rate} par jour, soit {days} jours",
        f"{_thousands(kept['versions'], 'en')} versions at {rate} a day, that is {days} days",
    )


def _thousands(number, language):
    return f"{number:,}".replace(",", "\u202f") if language == "fr" else f"{number:,}"


def _requirements(needs):
    low, high, rate = needs["low"], needs["high"], needs["rate"]
    months, first, last = needs["months"], needs["first"], needs["last"]
    lines = [
        two(
            f"L’espace sert pendant {months} mois, puis il est fermé.",
            f"The workspace is used for {months} months, then closed.",
        ),
        two(
            f"Rédaction\u00a0: {high} personnes du mois {first} au mois {last}, {low} le reste du temps.",
            f"Writing: {high} people from month {first} to month {last}, {low} the rest of the time.",
        ),
        two(
            f"Relecture\u00a0: {needs['commenters']} autres personnes commentent, du début à la fin.",
            f"Reviewing: {needs['commenters']} other people comment, from start to finish.",
        ),
        two(
            f"Un document doit pouvoir revenir à n’importe quel état des {needs['days']} derniers jours. "
            f"Les plus travaillés reçoivent {rate} versions par jour.",
            f"It must be possible to take a document back to any state of the last {needs['days']} days. "
            f"The busiest ones get {rate} versions a day.",
        ),
        two(
            "En cas de fuite, il faut pouvoir dire qui a ouvert un document, et quand.",
            "In case of a leak, it must be possible to tell who opened a document, and when.",
        ),
    ]
    return {
        "kind": "document",
        "name": two("Cahier des charges", "Requirements"),
        "elements": [{"element": "list", "items": lines}],
    }


def _prices(plans, names, order):
    """What each plan costs, and by which clauses."""
    by_month = two(
        "mensuel, nombre de sièges ajustable chaque mois", "monthly, number of seats adjustable each month"
    )
    by_year = two("annuel, sièges ajoutés à tout moment, retirés à l’échéance seulement",
                  "annual, seats added at any time, removed only at renewal")  # fmt: skip
    rows = [
        [
            names[role],
            {"number": plans[role]["price"], "decimals": 2, "unit": "€"},
            by_month if plans[role]["term"] == 1 else by_year,
            plans[role]["minimum"],
        ]
        for role in order
    ]
    return {
        "kind": "table",
        "caption": two("Six offres\u00a0: le prix", "Six plans: prices"),
        "columns": [
            two("Offre", "Plan"),
            two("Prix d’un siège par mois", "Price per seat per month"),
            two("Engagement", "Commitment"),
            two("Sièges facturés au minimum", "Minimum number of seats billed"),
        ],
        "rows": rows,
        "row_headers": True,
    }


def _contents(plans, names, order):
    """What each plan offers."""
    rights = {"comment": two("commentaire", "comment"), "read": two("lecture seule", "view only")}
    rows = [
        [
            names[role],
            two("sans limite", "no limit") if plans[role]["quota"] is None else plans[role]["quota"],
            rights[plans[role]["rights"]],
            _history(plans[role]["kept"]),
            plans[role]["tracked"],
        ]
        for role in order
    ]
    return {
        "kind": "table",
        "caption": two("Six offres\u00a0: le contenu", "Six plans: what you get"),
        "columns": [
            two("Offre", "Plan"),
            two("Invités gratuits", "Free guests"),
            two("Droit des invités", "Guests’ rights"),
            two("Historique, par document", "History, per document"),
            two("Traçabilité", "Traceability"),
        ],
        "rows": rows,
        "row_headers": True,
    }


def _history(kept):
    if "days" in kept:
        return two(f"{kept['days']} jours", f"{kept['days']} days")
    count = kept["versions"]
    return two(f"{_thousands(count, 'fr')} versions", f"{_thousands(count, 'en')} versions")
