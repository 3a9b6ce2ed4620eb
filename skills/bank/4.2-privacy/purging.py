"""A register of people to purge by its own retention rules: what becomes of each, and the workbook handed out."""

from datetime import date, timedelta

from skills.authoring.people import FIRST_NAMES, LAST_NAMES, person_from

SHEET, RULES = {"fr": "Registre", "en": "Register"}, {"fr": "Règles", "en": "Rules"}
HEADS = {
    "number": {"fr": "N°", "en": "No."},
    "status": {"fr": "Statut", "en": "Status"},
    "last": {"fr": "Nom", "en": "Surname"},
    "first": {"fr": "Prénom", "en": "First name"},
    "phone": {"fr": "Téléphone", "en": "Phone"},
    "mail": {"fr": "Courriel", "en": "E-mail"},
    "begun": {"fr": "Premier contact", "en": "First contact"},
    "seen": {"fr": "Dernier contact", "en": "Last contact"},
    "paid": {"fr": "Dernier paiement", "en": "Last payment"},
}
STATUS = {
    "member": {"fr": "adhérent", "en": "member"},
    "former": {"fr": "ancien", "en": "former"},
    "asked": {"fr": "demande", "en": "enquiry"},
}
DATES = ("begun", "seen", "paid")
FATES = {
    "member": 9, "member_silent": 5, "former_recent": 6, "former_limit": 2, "former_old": 10, "former_paid": 8,
    "former_paid_limit": 2, "former_paid_long_ago": 6, "asked_recent": 6, "asked_limit": 2, "asked_old": 10,
}  # fmt: skip
GONE = ("former_old", "former_paid_long_ago", "asked_old")
EMPTIED = ("former_paid", "former_paid_limit")
LIMITS = ("former_limit", "asked_limit")


def register(draw, values):
    """The people with what becomes of each, the limits of the rules, and the workbook."""
    today = date.fromisoformat(values["today"])
    limits = {
        name: today.replace(year=today.year - values["years"][name]) for name in ("former", "asked", "paid")
    }
    fates = draw.stream("fates").shuffled([fate for fate, count in FATES.items() for _ in range(count)])
    names = draw.stream("names").sample(range(len(FIRST_NAMES) * len(LAST_NAMES)), len(fates))
    stream = draw.stream("register")
    rows, number = [], stream.integer(1000, 1400)
    calls = stream.sample(range(10000), len(fates))
    for fate, name, call in zip(fates, names, calls, strict=True):
        person = person_from(FIRST_NAMES[name % len(FIRST_NAMES)], LAST_NAMES[name // len(FIRST_NAMES)])
        number += stream.integer(1, 9)
        rows.append(_row(stream, fate, {**person, "call": call}, number, limits, today))
    draw.require(all(_fate(row, limits) == _kind(row["fate"]) for row in rows), "the rules say the same")
    return {
        "rows": rows,
        "counts": {
            "gone": sum(row["fate"] in GONE for row in rows),
            "emptied": sum(row["fate"] in EMPTIED for row in rows),
        },
        "limits": {name: limit.isoformat() for name, limit in limits.items()},
        "told": {fate: _told(next(row for row in rows if row["fate"] == fate)) for fate in FATES},
        "book": book(rows, values),
    }


def _row(stream, fate, person, number, limits, today):
    status = fate.partition("_")[0]
    limit = limits["former" if status == "member" else status]
    if fate in LIMITS:
        seen = limit
    elif fate in ("member", "former_recent", "asked_recent"):
        seen = limit + timedelta(days=1 + stream.below((today - limit).days - 20))
    else:
        seen = limit - timedelta(days=stream.integer(1, 700))
    paid = None
    if fate in ("member", "former_recent", "former_paid"):
        paid = max(seen - timedelta(days=stream.integer(5, 300)), limits["paid"] + timedelta(days=30))
    elif fate == "former_paid_limit":
        paid = limits["paid"]
    elif fate == "former_paid_long_ago":
        paid = limits["paid"] - timedelta(days=stream.integer(1, 500))
    begun = (paid or seen) - timedelta(days=stream.integer(40, 900))
    return {
        "number": number, "fate": fate, "status": STATUS[status], "last": person["last"], "first": person["first"],
        "phone": f"06 39 98 {person['call'] // 100:02} {person['call'] % 100:02}", "mail": f"{person['login']}@courrier.example",
        "begun": begun.isoformat(), "seen": seen.isoformat(), "paid": paid.isoformat() if paid else None,
    }  # fmt: skip


def _kind(fate):
    return "gone" if fate in GONE else "emptied" if fate in EMPTIED else "kept"


def _fate(row, limits):
    """What the rules say of a row: kept, gone or emptied (of phone and email)."""
    if row["status"] == STATUS["member"]:
        return "kept"
    name = "former" if row["status"] == STATUS["former"] else "asked"
    if row["seen"] >= limits[name].isoformat():
        return "kept"
    return "emptied" if row["paid"] and row["paid"] >= limits["paid"].isoformat() else "gone"


def _told(row):
    return {name: row[name] for name in ("seen", "paid", "begun")} | {
        "name": f"{row['first']} {row['last']}",
        "number": str(row["number"]),
    }


def book(rows, values, extension="ods"):
    """The workbook's description: the register with these rows, and the rules."""

    def cells(row):
        return [
            {"value": row[name], "type": "date"} if name in DATES and row[name] else row[name] or None
            for name in HEADS
        ]

    register_sheet = {
        "name": SHEET,
        "header": 1,
        "freeze": "A2",
        "widths": [8, 12, 18, 16, 18, 38, 16, 16, 18],
        "rows": [list(HEADS.values()), *(cells(row) for row in rows)],
    }
    rules = {"name": RULES, "widths": [110], "rows": [[rule] for rule in rules_of(values)]}
    return {"name": f"registre.{extension}", "kind": "workbook", "sheets": [register_sheet, rules]}


def rules_of(values):
    """The retention rules as the association wrote them."""
    years = values["years"]

    def more(count):
        return {
            "fr": f"{count} an{'s' if count > 1 else ''}",
            "en": f"{count} year{'s' if count > 1 else ''}",
        }

    former, asked, paid = (more(years[name]) for name in ("former", "asked", "paid"))
    return [
        {
            "fr": "1. adhérent\u00a0: on garde tout, même sans contact récent.",
            "en": "1. member: everything is kept, even without recent contact.",
        },
        {
            "fr": f"2. ancien\u00a0: la ligne est supprimée si le dernier contact date de plus de {former['fr']}.",
            "en": f"2. former: the row is deleted if the last contact is more than {former['en']} old.",
        },
        {
            "fr": f"3. demande (renseignements sans suite)\u00a0: la ligne est supprimée si le dernier contact date de plus de {asked['fr']}.",
            "en": f"3. enquiry (nothing came of it): the row is deleted if the last contact is more than {asked['en']} old.",
        },
        {
            "fr": f"4. comptabilité\u00a0: si la ligne à supprimer porte un paiement de {paid['fr']} ou moins, on la garde, mais on vide le téléphone et le courriel.",
            "en": f"4. accounts: if a row to be deleted has a payment {paid['en']} old or less, it is kept, but phone and email are emptied.",
        },
        {
            "fr": "À la date anniversaire, le délai n’est pas dépassé\u00a0: on garde la ligne.",
            "en": "On the exact anniversary it is not yet “more than”: the row is kept.",
        },
    ]
