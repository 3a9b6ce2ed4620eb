"""Six plans for a shared workspace: the cheapest that meets every need, its seats and its total."""

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
    two("le festival des trois lycées", "the festival of the three schools"),
    two("l’inventaire des arbres de la commune", "the town’s tree survey"),
    two("le jumelage avec Gand", "the twinning with Ghent"),
    two("la rénovation de la maison de quartier", "the renovation of the community centre"),
]
STEP = 0.1
EXACT = 1.04  # how far above the answer another true total stays, and below it a mistaken one


def workspace(draw, values):
    """The plans, the needs, the answer and where each belief leads.

    Roles of plans: `best` meets all needs; `yearly` looks cheaper to whoever leaves the yearly term out, `readers` to
    whoever lets guests comment, `minimum` to whoever leaves out the minimum of seats; `short` and `bare` are cheaper
    but lack a need; so under each belief exactly one plan is the cheapest.
    """
    months = draw.stream("months").integer(15, 19)
    heads = draw.stream("heads")
    editors = heads.integer(14, 24, 2)
    commenters = heads.integer(editors // 2, editors // 2 + 6)
    guests = draw.stream("guests").integer(commenters // 3, commenters // 2)
    kept_days = draw.stream("days").choose([60, 90, 120, 180])
    plans = _plans(draw, months, editors, commenters, guests, kept_days)
    needs = {"months": months, "editors": editors, "commenters": commenters, "days": kept_days}
    best = plans["best"]
    total = _cost(best, needs)
    others = {
        role: _cost(plan, needs) for role, plan in plans.items() if role not in ("best", "short", "bare")
    }
    draw.require(
        all(cost["total"] > total["total"] * EXACT for cost in others.values()), "the best is the cheapest"
    )
    beliefs = {
        "term_ignored": ("yearly", {"term": False}),
        "guests_comment": ("readers", {"rights": False}),
        "minimum_ignored": ("minimum", {"minimum": False}),
        "history_missed": ("short", {}),
        "log_missed": ("bare", {}),
        "all_guests_free": ("best", {"quota": False}),
        "everyone_pays": ("best", {"guests": False}),
    }
    names = dict(zip(plans, draw.stream("names").sample(NAMES, len(plans)), strict=True))
    order = draw.stream("order").shuffled(sorted(plans))
    letters = dict(zip(order, "abcdef", strict=True))
    answers = {
        belief: {"offer": letters[role], **_cost(plans[role], needs, **how)}
        for belief, (role, how) in beliefs.items()
    }
    key = {"offer": letters["best"], **total}
    draw.require(
        len({str(answer) for answer in (key, *answers.values())}) == 8, "each belief leads elsewhere"
    )
    for belief in ("term_ignored", "guests_comment", "minimum_ignored", "history_missed", "log_missed"):
        draw.require(answers[belief]["total"] < total["total"] / EXACT, "each belief finds a cheaper plan")
    return {
        "needs": needs,
        "project": draw.stream("project").choose(PROJECTS),
        "start": f"{draw.stream('year').integer(2026, 2028)}-09-01",
        "answer": key,
        "slips": {belief: _differing(answer, key) for belief, answer in answers.items()},
        "slip_totals": {belief: answer["total"] for belief, answer in answers.items()},
        "names": names,
        "guests": guests,
        "extra": commenters - guests,
        "plans": {
            role: {**plan, "seats": (cost := _cost(plan, needs))["seats"], "total": cost["total"]}
            for role, plan in plans.items()
        },
        "options": [{"id": letters[role], "text": names[role]} for role in order],
        "requirements": _requirements(needs),
        "table": _table(plans, names, order),
    }


def _plans(draw, months, editors, commenters, guests, days):
    """A plan for each role; prices are built from the answer's total, not hoped for."""
    stream = draw.stream("prices")
    best = _plan(price=stream.amount(4, 7, 0.5), quota=guests, days=days + stream.choose([0, 30, 60]))
    total = best["price"] * (editors + commenters - guests) * months
    people = editors + commenters
    minimum = editors + commenters - guests + stream.integer(8, 12)
    full = months * people

    def between(low, high):
        """A price on the grid that makes the true total too high and the mistaken one too low, as near as may be."""
        floor, ceiling = total * EXACT * 1.01 / low, total / EXACT / 1.01 / high
        return round(int((floor + ceiling) / 2 / STEP) * STEP, 2)

    long = days * 2
    return {
        "best": best,
        "yearly": _plan(price=between(24 * editors, months * editors), term=12, quota=None, days=long),
        "readers": _plan(price=between(full, months * editors), quota=None, rights="read", days=long),
        "minimum": _plan(
            price=between(months * minimum, months * editors), quota=None, days=long, minimum=minimum
        ),
        "short": _plan(
            price=round(int(total * 0.85 / (months * editors) / STEP) * STEP, 2), quota=None, days=days // 2
        ),
        "bare": _plan(
            price=round(int(total * 0.9 / (months * editors) / STEP) * STEP, 2),
            quota=None,
            days=long,
            log=False,
        ),
    }


def _plan(price, quota, days, term=1, rights="comment", minimum=1, log=True):
    return {
        "price": price,
        "quota": quota,
        "days": days,
        "term": term,
        "rights": rights,
        "minimum": minimum,
        "log": log,
    }


def _cost(plan, needs, term=True, rights=True, minimum=True, quota=True, guests=True):
    """{seats, total} of a plan, as somebody counts who leaves out what is told (False)."""
    commenters = needs["commenters"]
    free = commenters if plan["rights"] == "comment" or not rights else 0
    if plan["quota"] is not None and quota:
        free = min(free, plan["quota"])
    seats = needs["editors"] + commenters - (free if guests else 0)
    if minimum:
        seats = max(seats, plan["minimum"])
    months = needs["months"]
    if term and plan["term"] == 12:
        months = -(-months // 12) * 12
    return {"seats": seats, "total": round(seats * plan["price"] * months, 2)}


def _differing(answer, key):
    return {field: value for field, value in answer.items() if value != key[field]}


def _requirements(needs):
    return {
        "kind": "document",
        "name": two("Cahier des charges", "Requirements"),
        "elements": [
            {
                "element": "list",
                "items": [
                    two(
                        f"{needs['editors']} personnes écrivent dans les documents.",
                        f"{needs['editors']} people write in the documents.",
                    ),
                    two(
                        f"{needs['commenters']} autres personnes doivent pouvoir commenter, sans écrire.",
                        f"{needs['commenters']} other people must be able to comment, without writing.",
                    ),
                    two(
                        f"On doit pouvoir revenir à toute version des {needs['days']} derniers jours.",
                        f"It must be possible to go back to any version of the last {needs['days']} days.",
                    ),
                    two(
                        "Un journal dit qui a ouvert ou modifié chaque document.",
                        "A log tells who opened or changed each document.",
                    ),
                    two(
                        f"L’espace sert pendant {needs['months']} mois, puis il est fermé.",
                        f"The workspace is used for {needs['months']} months, then closed.",
                    ),
                ],
            }
        ],
    }


def _table(plans, names, order):
    yes, no = two("oui", "yes"), two("non", "no")
    rows = []
    for role in order:
        plan = plans[role]
        quota = two("sans limite", "no limit") if plan["quota"] is None else plan["quota"]
        rows.append(
            [
                names[role],
                {"number": plan["price"], "decimals": 2, "unit": "€"},
                two("par mois", "by the month")
                if plan["term"] == 1
                else two("par année entière", "by the full year"),
                plan["minimum"],
                quota,
                two("lire, commenter", "read, comment")
                if plan["rights"] == "comment"
                else two("lire", "read"),
                two(f"{plan['days']} jours", f"{plan['days']} days"),
                yes if plan["log"] else no,
            ]
        )
    return {
        "kind": "table",
        "caption": two(
            "Six offres. Un siège permet d’écrire et de commenter ; au-delà du nombre d’invités gratuits, il faut des sièges.",
            "Six plans. A seat allows writing and commenting; beyond the number of free guests, seats are needed.",
        ),
        "columns": [
            two("Offre", "Plan"),
            two("Prix d’un siège par mois", "Price of a seat per month"),
            two("Engagement", "Term"),
            two("Sièges payés au minimum", "Seats paid at least"),
            two("Invités gratuits", "Free guests"),
            two("Un invité peut", "A guest can"),
            two("Versions gardées", "Versions kept"),
            two("Journal", "Log"),
        ],
        "rows": rows,
        "row_headers": True,
    }
