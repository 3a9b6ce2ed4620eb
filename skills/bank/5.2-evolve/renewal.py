"""Forty-five computers of a town, what may be done with each, and the cheapest plan under a price that steps."""

COUNT = 45
STICK, DISK = 45, 60  # euros
UPGRADABLE = [(4, "SSD"), (8, "HDD"), (8, "SSD"), (4, "SSD"), (16, "HDD"), (16, "SSD")]
COLUMNS = [
    ("poste", "computer"), ("service", "department"), ("fin_de_suivi", "support_end"), ("memoire_go", "memory_gb"),
    ("emplacements_libres", "free_slots"), ("disque", "disk"), ("puce_de_securite", "security_chip"), ("logiciel_metier", "work_software"),
]  # fmt: skip
WORDS = {
    "HDD": {"fr": "disque dur", "en": "hard disk"},
    "SSD": {"fr": "SSD", "en": "SSD"},
    True: {"fr": "oui", "en": "yes"},
    False: {"fr": "non", "en": "no"},
    "web": {"fr": "dans le navigateur", "en": "in the browser"},
    "local": {"fr": "installé", "en": "installed"},
}
DEPARTMENTS = [
    ("État civil", "Registry"), ("Accueil", "Front desk"), ("Urbanisme", "Planning"), ("Médiathèque", "Library"),
    ("Écoles", "Schools"), ("Sports", "Sports"), ("Finances", "Finance"), ("Voirie", "Roads"),
]  # fmt: skip


def fleet_plan(draw, values):
    """The file, the conditions, the least total, and the totals of plans that miss one condition."""
    terms = _terms(draw)
    rows = _computers(draw, terms)
    best = _plan(rows, terms)
    costs = [_alternative(row, terms) for row in rows]
    alone = _priced(costs, terms, terms["forced"])
    bargain = _undiscounted(costs, terms) if terms["reached"] else _priced(costs, terms, terms["step"])
    early = sum(row["until"] < terms["until"] for row in rows)
    plans = {
        _SLIP_OF[terms["case"]]: alone if terms["worth"] else bargain,
        "software_ignored": _plan(rows, terms, software=False),
        "chip_ignored": _plan(rows, terms, chip=False),
        "slot_ignored": _plan(rows, terms, slots=False),
        "replace_all": {"replaced": early, "total": early * terms["reduced"]},
    }
    draw.require(
        best["replaced"] == terms["step" if terms["worth"] else "forced"], "the step decides as meant"
    )
    draw.require(abs(alone["total"] - bargain["total"]) >= 40, "the two plans are clearly apart")
    draw.require(
        len({plan["total"] for plan in [best, *plans.values()]}) == 6, "each slip has a total of its own"
    )
    free = costs.count(0) - (COUNT - early)
    tally = {str(cost): costs.count(cost) for cost in (STICK, DISK, terms["other"], STICK + DISK)}
    draw.require(min(free, *tally.values()) > 1, "every way is met several times")
    return {
        "terms": terms,
        "key": best,
        "slips": {name: {blank: value for blank, value in plan.items() if value != best[blank]} for name, plan in plans.items()},
        "plans": plans,
        "alone": alone,
        "bargain": bargain,
        "early": early,
        "kept": COUNT - early,
        "free": free,
        "tally": tally,
        "dearest": max(cost for cost in costs if cost is not None),
        "extra": terms["step"] - terms["forced"],
        "sheet": _sheet(terms),
        "file": _file(rows),
    }  # fmt: skip


# The discount is worth buying more for, or is not, or comes with what must be bought: the number printed is no answer.
_SLIP_OF = {"worth": "each_alone", "dear": "step_at_any_price", "reached": "discount_unseen"}
_STEPS = {"worth": (1, 2), "dear": (4, 5), "reached": (-3, -1)}  # beyond what must be bought


def _terms(draw):
    stream = draw.stream("terms")
    case = stream.choose(["worth", "worth", "worth", "dear", "dear", "reached", "reached"])
    forced = stream.integer(11, 13)
    price = stream.integer(520, 580, 10)
    return {
        "until": 2030,
        "case": case,
        "worth": case == "worth",
        "reached": case == "reached",
        "forced": forced,
        "step": forced + stream.integer(*_STEPS[case]),
        "price": price,
        "reduced": price - (stream.integer(70, 85, 5) if case == "dear" else stream.integer(85, 100, 5)),
        "other": stream.choose([80, 90, 95]),
    }


def _alternative(row, terms, *, software=True, chip=True, slots=True):
    """Euros to keep this computer until the date; None where it must be replaced."""
    if row["until"] >= terms["until"]:
        return 0
    ways = []
    if (row["chip"] or not chip) and (row["memory"] >= 8 or row["slots"] > 0 or not slots):
        ways.append((0 if row["memory"] >= 8 else STICK) + (0 if row["disk"] == "SSD" else DISK))
    if row["software"] == "web" or not software:
        ways.append(terms["other"])
    return min(ways, default=None)


def _priced(costs, terms, replaced):
    """The plan that replaces that many: those that must be, then those dearest to keep."""
    kept = sorted(cost for cost in costs if cost is not None)[: COUNT - replaced]
    price = terms["reduced"] if replaced >= terms["step"] else terms["price"]
    return {"replaced": replaced, "total": replaced * price + sum(kept)}


def _undiscounted(costs, terms):
    """The plan that replaces what it must, at the price of a single computer."""
    return _priced(costs, {**terms, "reduced": terms["price"]}, terms["forced"])


def _plan(rows, terms, **ignored):
    """The cheapest plan of all numbers of computers replaced."""
    costs = [_alternative(row, terms, **ignored) for row in rows]
    counts = range(costs.count(None), COUNT + 1)
    return min((_priced(costs, terms, count) for count in counts), key=lambda plan: plan["total"])


def _computers(draw, terms):
    """Some to keep as they are, the ones that must be replaced, the others of every kind."""
    stream = draw.stream("computers")
    last = terms["until"]

    def computer(until, memory, slots, disk, chip, software):
        return {
            "until": until,
            "memory": memory,
            "slots": slots,
            "disk": disk,
            "chip": chip,
            "software": software,
        }

    def early():
        return last - stream.integer(1, 4)

    def disk():
        return stream.choose(["SSD", "HDD"])

    stuck = stream.integer(3, 5)
    rows = [computer(last + stream.integer(0, 3), stream.choose([4, 8, 16]), stream.integer(0, 2), disk(), stream.chance(0.6), stream.choose(["web", "local"]))
            for _ in range(stream.integer(10, 16))]  # fmt: skip
    rows += [computer(early(), 4, 0, disk(), True, "local") for _ in range(stuck)]
    rows += [computer(early(), stream.choose([4, 8, 16]), stream.integer(0, 2), disk(), False, "local") for _ in range(terms["forced"] - stuck)]  # fmt: skip
    rows += [computer(early(), 4, stream.integer(1, 2), "HDD", True, "local") for _ in range(5)]
    rows += [computer(early(), stream.choose([4, 8]), stream.integer(0, 2), disk(), False, "web") for _ in range(stream.integer(3, 5))]  # fmt: skip
    for place in range(COUNT - len(rows)):
        memory, kind = UPGRADABLE[place % len(UPGRADABLE)]
        rows.append(
            computer(early(), memory, stream.integer(1, 2), kind, True, stream.choose(["web", "local"]))
        )
    return stream.shuffled(rows)


def _sheet(terms):
    pairs = [
        ("But", "Aim", f"mises à jour de sécurité jusqu’à fin {terms['until']} pour les {COUNT} postes ; la nouvelle version, l’autre système et un poste neuf les assurent", f"security updates until the end of {terms['until']} for all {COUNT} computers; the new version, the other system and a new computer all provide them"),
        ("Garder tel quel", "Keep as it is", f"si fin_de_suivi (dernière année couverte) est {terms['until']} ou plus tard : 0 €", f"if support_end (last year covered) is {terms['until']} or later: €0"),
        ("Passer à la nouvelle version du système", "Move to the new version of the system", "0 €, s’il y a une puce de sécurité, 8 Go de mémoire au moins et un SSD", "€0, with a security chip, at least 8 GB of memory and an SSD"),
        ("Pour y arriver, on peut ajouter", "To get there, you may add", f"8 Go de mémoire ({STICK} €) s’il reste un emplacement libre ; un SSD à la place du disque dur ({DISK} €)", f"8 GB of memory (€{STICK}) if a slot is free; an SSD in place of the hard disk (€{DISK})"),
        ("Installer un autre système", "Install another system", f"{terms['other']} € par poste, sur tout poste dont le logiciel métier s’utilise dans le navigateur", f"€{terms['other']} a computer, on any computer whose work software runs in the browser"),
        ("Remplacer", "Replace", f"{terms['price']} € par poste ; {terms['reduced']} € pour chacun dès {terms['step']} postes achetés", f"€{terms['price']} a computer; €{terms['reduced']} each when {terms['step']} or more are bought"),
    ]  # fmt: skip
    return {"kind": "details", "title": {"fr": "Ce qui est possible", "en": "What can be done"},
            "rows": [[{"fr": a, "en": b}, {"fr": c, "en": d}] for a, b, c, d in pairs]}  # fmt: skip


def _file(rows):
    head = [{"fr": french, "en": english} for french, english in COLUMNS]
    cells = []
    for place, row in enumerate(rows):
        french, english = DEPARTMENTS[place * len(DEPARTMENTS) // COUNT]
        cells.append([f"PC-{place + 101}", {"fr": french, "en": english}, row["until"], row["memory"], row["slots"],
                      WORDS[row["disk"]], WORDS[row["chip"]], WORDS[row["software"]]])  # fmt: skip
    return [{"name": f"parc.{ending}", "kind": "workbook",
             "sheets": [{"name": {"fr": "Parc", "en": "Computers"}, "header": 1, "freeze": "B2", "widths": [10, 16, 14, 14, 20, 14, 18, 20],
                         "rows": [head, *cells]}]} for ending in ("ods", "xlsx")]  # fmt: skip
