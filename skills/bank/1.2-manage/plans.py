"""Offers of backups, the rules of a plan, and the cheapest plan that meets them."""

from itertools import combinations

from .words import two

YEARS, VERSIONS = 3, 30
SCENES = [
    {"who": two("Un cabinet vétérinaire", "A veterinary practice"), "place": two("au cabinet", "at the practice"), "outside": two("hors du cabinet", "away from the practice"),
     "away": two("chez une associée", "at a partner’s home")},
    {"who": two("Une association de quartier", "A neighbourhood association"), "place": two("au local", "on the premises"), "outside": two("hors du local", "off the premises"),
     "away": two("chez la trésorière", "at the treasurer’s home")},
    {"who": two("Un atelier de menuiserie", "A joinery workshop"), "place": two("à l’atelier", "at the workshop"), "outside": two("hors de l’atelier", "away from the workshop"),
     "away": two("chez le comptable", "at the accountant’s")},
    {"who": two("Une école de musique", "A music school"), "place": two("à l’école", "at the school"), "outside": two("hors de l’école", "away from the school"),
     "away": two("à la mairie", "at the town hall")},
]  # fmt: skip
_DISK, _SERVER, _CLOUD = (
    two("disque externe", "external drive"),
    two("serveur", "server"),
    two("en ligne", "online"),
)
# name: type, away, unplugged, days of versions, is small, price a month or once
_OFFERS = {
    "plugged": (_DISK, False, False, 0, False, "once", (70, 110)),
    "drawer": (_DISK, False, True, 0, False, "once", (80, 130)),
    "carried": (_DISK, True, True, 0, False, "once", (150, 290)),
    "small": (_DISK, True, True, 30, True, "once", (55, 75)),
    "box": (_SERVER, False, False, 60, False, "once", (190, 340)),
    "sync": (_CLOUD, True, False, 0, False, "month", (2, 3)),
    "backup": (_CLOUD, True, False, 90, False, "month", (8, 13)),
}  # fmt: skip


def offers(stream, needed, now):
    """Seven offers with drawn prices and capacities (GB)."""
    found = {}
    for name, (kind, away, unplugged, days, small, paid, bounds) in _OFFERS.items():
        price = stream.integer(*bounds) + (0.5 if paid == "month" and stream.chance(0.5) else 0)
        size = stream.integer(now + 10, needed - 20, 10) if small else stream.choose([1000, 2000])
        total = price * 12 * YEARS if paid == "month" else price
        found[name] = {"kind": kind, "away": away, "unplugged": unplugged, "days": days, "size": size,
                       "paid": paid, "price": price, "total": total}  # fmt: skip
    return found


RULES = {
    "copies": lambda chosen, needed: len(chosen) >= 2,
    "types": lambda chosen, needed: len({one["kind"]["en"] for one in chosen}) >= 2,
    "away": lambda chosen, needed: any(one["away"] for one in chosen),
    "unplugged": lambda chosen, needed: any(one["unplugged"] for one in chosen),
    "versions": lambda chosen, needed: any(one["days"] >= VERSIONS for one in chosen),
    "size": lambda chosen, needed: all(one["size"] >= needed for one in chosen),
}
BELIEFS = {
    "sync_as_backup": ({"versions"}, "total"),
    "size_today": ({"size"}, "total"),
    "all_on_site": ({"away"}, "total"),
    "always_plugged": ({"unplugged"}, "total"),
    "first_payment": (set(), "price"),
}


def ranking(found, needed, dropped=frozenset(), by="total"):
    """(price, names) of the sets that meet the rules not dropped, from the cheapest."""
    ranked = []
    usable = [name for name in found if "size" in dropped or found[name]["size"] >= needed]
    # One offer each for the versions, the place and the unplugged copy: a fourth adds nothing.
    for size in (2, 3):
        for names in combinations(usable, size):
            chosen = [found[name] for name in names]
            if all(rule(chosen, needed) for name, rule in RULES.items() if name not in dropped):
                ranked.append((sum(one[by] for one in chosen), names))
    return sorted(ranked)


def rival(ranked):
    """(price, names) of the cheapest other set: the cheapest one with something added is no plan of its own."""
    best = set(ranked[0][1])
    return next((price, names) for price, names in ranked if not best <= set(names))


def shown(found, letters, scene):
    """The offers as a table, in the order of their letters."""
    rows = []
    for name in sorted(found, key=letters.get):
        one = found[name]
        rows.append([letters[name].upper(), _placed(one, scene),
                     {"cell": {"number": one["size"]}, "align": "end"},
                     _days(name, one["days"]), _priced(one)])  # fmt: skip
    return {
        "kind": "table", "label": two("Offres", "Options"), "row_headers": True, "rows": rows,
        "columns": ["", two("Type et lieu", "Type and place"), two("Place (Go)", "Space (GB)"), two("Versions gardées", "Versions kept"), two("Prix", "Price")],
    }  # fmt: skip


def _placed(one, scene):
    """Its type, its place and whether it is unplugged, unless it is online."""
    if one["kind"] is _CLOUD:
        return one["kind"]
    at = scene["away"] if one["away"] else scene["place"]
    plugged = (
        two("débranché entre deux sauvegardes", "unplugged between backups")
        if one["unplugged"]
        else two("toujours branché", "always plugged in")
    )
    return {language: f"{one['kind'][language]} {at[language]}, {plugged[language]}" for language in at}


def _priced(one):
    price = f"{one['price']:.2f}" if one["price"] % 1 else str(one["price"])
    french, english = {"once": ("une fois", "one-off"), "month": ("par mois", "a month")}[one["paid"]]
    return two(f"{price.replace('.', ',')} € {french}", f"€{price} {english}")


def _days(name, days):
    if name == "sync":
        return two(
            "aucune : un fichier effacé l’est aussi en ligne",
            "none: a deleted file is deleted online too",
        )
    return two(f"{days} jours", f"{days} days") if days else two("aucune", "none")


def role(one, scene):
    """What an offer brings to the plan."""
    french, english = [one["kind"]["fr"]], [one["kind"]["en"]]
    if one["away"]:
        french.append(scene["outside"]["fr"])
        english.append(scene["outside"]["en"])
    if one["unplugged"]:
        french.append("débranché entre deux sauvegardes")
        english.append("unplugged between backups")
    if one["days"] >= VERSIONS:
        french.append(f"{one['days']} jours d’anciennes versions")
        english.append(f"{one['days']} days of older versions")
    return two(", ".join(french), ", ".join(english))
