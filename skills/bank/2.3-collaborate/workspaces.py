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
    two("le festival du quartier", "the neighbourhood festival"),
    two("l’inventaire des arbres de la commune", "the town’s tree survey"),
    two("le jumelage avec Gand", "the twinning with Ghent"),
    two("la rénovation de la maison de quartier", "the renovation of the community centre"),
]
STEP = 0.1
EXACT = 1.04  # how far above the answer another true total stays, and below it a mistaken one
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


def workspace(draw, values):
    """The plans, the needs, the answer and where each belief leads.

    Each of the plans of FULL may be the cheapest, so that no clause and no displayed price points to it. Every other
    one of them looks cheaper than the answer to whoever leaves its clause out; `short` and `bare` are cheaper but lack
    a need.
    """
    months = draw.stream("months").integer(15, 19)
    heads = draw.stream("heads")
    editors = heads.integer(14, 24, 2)
    commenters = heads.integer(editors // 2, editors // 2 + 6)
    guests = draw.stream("guests").integer(commenters // 3, commenters // 2)
    kept_days = draw.stream("days").choose([60, 90, 120, 180])
    needs = {"months": months, "editors": editors, "commenters": commenters, "days": kept_days}
    best = draw.stream("best").weighted(FULL, (3, 3, 2, 2))
    plans = _plans(draw, best, needs, guests)
    total = _cost(plans[best], needs)
    draw.require(
        all(_cost(plans[role], needs)["total"] > total["total"] * EXACT for role in FULL if role != best),
        "the best is the cheapest",
    )
    names = dict(zip(plans, draw.stream("names").sample(NAMES, len(plans)), strict=True))
    order = draw.stream("order").shuffled(sorted(plans))
    letters = dict(zip(order, "abcdef", strict=True))
    answers = {
        belief: {"offer": letters[role], **_cost(plans[role], needs, **how)}
        for belief, (role, how) in BELIEFS.items()
    }
    draw.require(
        all(answer["total"] < total["total"] / EXACT for answer in answers.values()),
        "each belief finds a cheaper plan",
    )
    key = {"offer": letters[best], **total}
    paid_by_all = {"offer": letters[best], **_cost(plans[best], needs, guests=False)}
    if paid_by_all != key:
        answers["everyone_pays"] = paid_by_all
    second = min((role for role in FULL if role != best), key=lambda role: _cost(plans[role], needs)["total"])
    answers["winner_discarded"] = {"offer": letters[second], **_cost(plans[second], needs)}
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
        "some_free": paid_by_all != key,
        "guests": guests,
        "extra": commenters - guests,
        "free": guests if best == "quota" else commenters,
        "plans": {
            role: {**plan, "seats": (cost := _cost(plan, needs))["seats"], "total": cost["total"]}
            for role, plan in plans.items()
        },
        "options": [{"id": letters[role], "text": names[role]} for role in order],
        "requirements": _requirements(needs),
        "prices": _prices(plans, names, order),
        "contents": _contents(plans, names, order),
    }


def _plans(draw, best, needs, guests):
    """A plan for each role; prices are built from the answer's total, not hoped for."""
    stream = draw.stream("prices")
    days = needs["days"]
    minimum = needs["editors"] + needs["commenters"] - guests + stream.integer(8, 12)
    plans = {
        "quota": _plan(quota=guests),
        "yearly": _plan(term=12),
        "readers": _plan(rights="read"),
        "minimum": _plan(minimum=minimum),
        "short": _plan(days=days // 2),
        "bare": _plan(log=False),
    }
    for plan in plans.values():
        plan["days"] = plan["days"] or days + stream.choose([0, 30, 60, days])
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


def _plan(quota=None, days=None, term=1, rights="comment", minimum=1, log=True):
    return {
        "price": None,
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
                        f"{needs['commenters']} autres personnes n’ont besoin que de commenter.",
                        f"{needs['commenters']} other people only need to comment.",
                    ),
                    two(
                        f"On doit pouvoir revenir à toute version des {needs['days']} derniers jours.",
                        f"It must be possible to go back to any version of the last {needs['days']} days.",
                    ),
                    two(
                        "Un journal dit qui a ouvert ou modifié chaque document.",
                        "A log shows who opened or changed each document.",
                    ),
                    two(
                        f"L’espace sert pendant {needs['months']} mois, puis il est fermé.",
                        f"The workspace will be used for {needs['months']} months, then closed.",
                    ),
                ],
            }
        ],
    }


def _prices(plans, names, order):
    """What each plan costs, and by which clauses."""
    by_month, by_year = two("par mois", "monthly"), two("par année entière", "full years only")
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
        "caption": two("Six offres : le prix", "Six plans: prices"),
        "columns": [
            two("Offre", "Plan"),
            two("Prix d’un siège par mois", "Price per seat per month"),
            two("Engagement", "Term"),
            two("Nombre minimum de sièges payés", "Minimum number of seats"),
        ],
        "rows": rows,
        "row_headers": True,
    }


def _contents(plans, names, order):
    """What each plan offers."""
    yes, no, endless = two("oui", "yes"), two("non", "no"), two("sans limite", "no limit")
    rights = {"comment": two("lire, commenter", "read, comment"), "read": two("lire", "read")}
    rows = [
        [
            names[role],
            endless if plans[role]["quota"] is None else plans[role]["quota"],
            rights[plans[role]["rights"]],
            two(f"{plans[role]['days']} jours", f"{plans[role]['days']} days"),
            yes if plans[role]["log"] else no,
        ]
        for role in order
    ]
    return {
        "kind": "table",
        "caption": two("Six offres : le contenu", "Six plans: what you get"),
        "columns": [
            two("Offre", "Plan"),
            two("Invités gratuits", "Free guests"),
            two("Un invité peut", "A guest can"),
            two("Versions gardées", "Versions kept"),
            two("Journal", "Log"),
        ],
        "rows": rows,
        "row_headers": True,
    }
