"""Five ways of equipping a room for some years, compared at equal service: one seat for one year."""

YEARS = 6
GRAMS_A_KWH = 60
KINDS = {
    "laptop": {"fr": "Portables neufs", "en": "New laptops", "kwh": (28, 40)},
    "reused": {"fr": "Portables reconditionnés", "en": "Refurbished laptops", "kwh": (30, 44)},
    "mini": {"fr": "Mini-ordinateurs et écrans", "en": "Mini-computers and screens", "kwh": (70, 95)},
    "thin": {"fr": "Clients légers et serveurs", "en": "Thin clients and servers", "kwh": (45, 60)},
    "tower": {"fr": "Unités centrales et écrans", "en": "Desktop computers and screens", "kwh": (100, 140)},
}
ROLES = ("best", "dear", "unsupported", "scarce", "heavy")
OVER = {"over_budget": "dear", "unsupported": "unsupported", "over_cap": "scarce"}
# kg CO2e a seat-year that each role comes to. Some of those that break a limit emit more than the best
# (BEYOND): the best allowed one is the second, third or fourth of all.
TARGETS = {"scarce": (25, 27), "unsupported": (28, 30), "dear": (31, 33), "best": (35, 39), "heavy": (47, 56)}
BEYOND = (41, 45)
LIVES = {"best": (5, 6), "dear": (4, 5), "unsupported": (6, 6), "scarce": (6, 6), "heavy": (3, 4)}
REUSED_LIFE = 2


def seat_year(draw, values):
    """The two tables, the best allowed way, its kg CO2e a seat-year, and where each slip leads."""
    stream = draw.stream("roles")
    best = stream.choose(["reused", "laptop", "thin", "mini"])
    rest = stream.shuffled([kind for kind in KINDS if kind != best])
    if rest[-1] == "reused":
        rest.reverse()
    others = dict(zip(ROLES[1:], rest, strict=True))
    roles = {"best": best, **others}
    limits = {"price": stream.integer(700, 900, 50), "scarce": stream.amount(10, 14, 0.5)}
    beyond = draw.stream("beyond")
    beyond = beyond.sample(list(OVER.values()), beyond.integer(0, 2))
    ways = {
        role: _way(
            draw,
            role,
            kind,
            limits,
            values["seats"],
            _broken(draw, role, beyond),
            BEYOND if role in beyond else TARGETS[role],
        )
        for role, kind in roles.items()
    }
    shown = draw.stream("order").shuffled(list(ROLES))
    for letter, role in zip("ABCDE", shown, strict=True):
        ways[role]["letter"] = letter
    found = _slips(ways)
    _require_told_apart(draw, ways, found)
    return {
        "ways": ways,
        "limits": limits,
        "key": _typed(ways["best"], ways["best"]["seat_year"]),
        "wrong": {name: {"way": each["way"].lower(), "kg": each["kg"]} for name, each in found.items()},
        "found": found,
        "is_reused": best == "reused",
        "is_thin": best == "thin",
        "choices": [
            {"id": way["letter"].lower(), "text": _lettered(way)} for way in (ways[role] for role in shown)
        ],
        "table": _table([ways[role] for role in shown]),
        "servers": _servers(ways, values["seats"]),
    }


def _require_told_apart(draw, ways, found):
    """Each slip leads to an answer of its own, and prices are those of a shop."""
    answers = [
        (ways["best"]["letter"], ways["best"]["seat_year"]),
        *((f["way"], f["kg"]) for f in found.values()),
    ]
    draw.require(len(set(answers)) == len(answers), "each slip leads elsewhere")
    close = [
        (a, b) for i, a in enumerate(answers) for b in answers[:i] if a[0] == b[0] and abs(a[1] - b[1]) < 0.5
    ]
    draw.require(not close, "each slip is told from the others")
    prices = {way["kind"]: way["price"] for way in ways.values()}
    draw.require(prices["reused"] <= prices["laptop"] * 0.85, "a used laptop costs less than a new one")


def _broken(draw, role, beyond):
    """The limits that a role breaks: its own, and often a second one where it emits more than the best anyway."""
    limits = [limit for limit in OVER.values() if limit == role]
    stream = draw.stream(f"broken {role}")
    if role in beyond and stream.chance(0.7):
        limits.append(stream.choose([limit for limit in OVER.values() if limit != role]))
    return limits


def _way(draw, role, kind, limits, seats, broken, targets):
    """One way of equipping: made so that it comes to its role's target and breaks those limits alone."""
    stream = draw.stream(f"way {role}")
    life = REUSED_LIFE if kind == "reused" else stream.integer(*LIVES[role])
    rounds = -(-YEARS // life)
    kwh = stream.integer(*KINDS[kind]["kwh"])
    server = _server(stream, seats) if kind == "thin" else None
    target = stream.amount(*targets, 0.5)
    shared = _shared(server, seats)
    left = target * YEARS - YEARS * kwh * GRAMS_A_KWH / 1000 - shared["kg"]
    making = round(left / rounds)
    price_room = (limits["price"] - shared["price"]) / rounds
    over = "dear" in broken
    price = (
        round(price_room * (stream.amount(1.1, 1.25, 0.05) if over else stream.amount(0.72, 0.95, 0.01)) / 5)
        * 5
    )
    scarce_room = (limits["scarce"] - shared["scarce"]) / rounds
    beyond = stream.amount(1.12, 1.3, 0.02) if "scarce" in broken else stream.amount(0.6, 0.92, 0.02)
    way = {
        "kind": kind,
        "fr": KINDS[kind]["fr"],
        "en": KINDS[kind]["en"],
        "life": life,
        "rounds": rounds,
        "kwh": kwh,
        "making": making,
        "before": stream.integer(240, 310, 5) if kind == "reused" else 0,
        "price": price,
        "scarce": round(scarce_room * beyond, 1),
        "support": life - 1 if "unsupported" in broken else life + stream.integer(0, 2),
        "server": server,
        "shared": shared,
    }
    draw.require(
        making >= 12 and price >= 60 and way["scarce"] >= 0.5, "the figures are those of real devices"
    )
    return {**way, **_totals(way)}


def _server(stream, seats):
    """Servers that serve all seats for the whole time."""
    return {
        "count": stream.integer(2, 3),
        "kg": stream.integer(900, 1300, 50),
        "kwh": stream.integer(1200, 1800, 100),
        "price": stream.integer(3000, 4200, 100),
        "scarce": stream.integer(20, 40, 5),
    }


def _shared(server, seats):
    """What the servers add to one seat over the whole time."""
    if not server:
        return {"kg": 0, "price": 0, "scarce": 0}
    kg = server["kg"] + YEARS * server["kwh"] * GRAMS_A_KWH / 1000
    return {
        "kg": server["count"] * kg / seats,
        "price": server["count"] * server["price"] / seats,
        "scarce": server["count"] * server["scarce"] / seats,
    }


def _totals(way):
    """Over the whole time and one seat: kg of making, of use, price and resources; and kg a seat-year."""
    making = way["rounds"] * way["making"]
    use = YEARS * way["kwh"] * GRAMS_A_KWH / 1000
    return {
        "made": making,
        "used": round(use, 1),
        "shared_kg": round(way["shared"]["kg"], 1),
        "cost": round(way["rounds"] * way["price"] + way["shared"]["price"]),
        "metals": round(way["rounds"] * way["scarce"] + way["shared"]["scarce"], 1),
        "whole": round(making + use + way["shared"]["kg"], 1),
        "seat_year": _a_year(making + use + way["shared"]["kg"]),
    }


def _a_year(kilograms):
    return round(kilograms / YEARS, 1)


def _slips(ways):
    """{slip: {way, name, kg}}: what somebody answers who makes it."""
    allowed = [ways["best"], ways["heavy"]]

    def found(candidates, counted):
        way = min(candidates, key=counted)
        return {"way": way["letter"], "life": way["life"], "rounds": way["rounds"], "kg": counted(way)}

    def kg(way):
        return way["seat_year"]

    def once(way):
        return _a_year(way["making"] + YEARS * way["kwh"] * GRAMS_A_KWH / 1000 + way["shared"]["kg"])

    def use_only(way):
        return round(way["kwh"] * GRAMS_A_KWH / 1000, 1)

    slips = {
        "no_replacement": found(allowed, once),
        "use_only": found(allowed, use_only),
        "whole_period": found([ways["best"]], lambda way: way["whole"]),
    }
    for slip, role in OVER.items():
        if kg(ways[role]) < kg(ways["best"]):
            slips[slip] = found([*allowed, ways[role]], kg)
    if ways["best"]["kind"] == "reused":
        slips["reuse_as_new"] = found(
            allowed, lambda way: _a_year(way["whole"] + way["rounds"] * way["before"])
        )
    if ways["best"]["kind"] == "thin":
        slips["no_server"] = found([ways["best"]], lambda way: _a_year(way["made"] + way["used"]))
    return slips


def _typed(way, kg):
    return {"way": way["letter"].lower(), "kg": kg}


def _lettered(way):
    return {language: f"{way['letter']}\u00a0– {way[language]}" for language in ("fr", "en")}


def _table(ways):
    return {
        "kind": "table",
        "label": {
            "fr": "Les cinq solutions, par appareil (un par place)",
            "en": "The five options, by device (one a seat)",
        },
        "row_headers": True,
        "columns": [
            {"fr": "Solution", "en": "Option"},
            {"fr": "Première fabrication (kg CO₂e)", "en": "First manufacture (kg CO₂e)"},
            {"fr": "Remise en état (kg CO₂e)", "en": "Refurbishment (kg CO₂e)"},
            {"fr": "Électricité (kWh par an)", "en": "Electricity (kWh a year)"},
            {"fr": "Durée d’usage (ans)", "en": "Time in use (years)"},
            {"fr": "Sécurité assurée (ans)", "en": "Security updates (years)"},
            {"fr": "Métaux rares (g)", "en": "Scarce metals (g)"},
            {"fr": "Prix (€)", "en": "Price (€)"},
        ],
        "rows": [
            [
                _lettered(way),
                way["before"] or way["making"],
                way["making"] if way["before"] else "–",
                way["kwh"],
                way["life"],
                way["support"],
                way["scarce"],
                way["price"],
            ]
            for way in ways
        ],
    }


def _servers(ways, seats):
    """The servers of the thin clients, as a table of properties."""
    way = next(each for each in ways.values() if each["kind"] == "thin")
    server = way["server"]
    return {
        "kind": "details",
        "title": {
            "fr": f"Serveurs de la solution {way['letter']} : {server['count']} pour les {seats} places",
            "en": f"Servers of option {way['letter']}: {server['count']} for the {seats} seats",
        },
        "rows": [
            [
                {"fr": "Fabrication, par serveur", "en": "Manufacture, each"},
                {"number": server["kg"], "unit": "kg CO₂e"},
            ],
            [
                {"fr": "Électricité, par serveur", "en": "Electricity, each"},
                {"number": server["kwh"], "unit": {"fr": "kWh par an", "en": "kWh a year"}},
            ],
            [
                {"fr": "Durée d’usage, et sécurité assurée", "en": "Time in use, with security updates"},
                {"fr": f"{YEARS} ans", "en": f"{YEARS} years"},
            ],
            [
                {"fr": "Métaux rares, par serveur", "en": "Scarce metals, each"},
                {"number": server["scarce"], "unit": "g"},
            ],
            [{"fr": "Prix, par serveur", "en": "Price, each"}, {"number": server["price"], "unit": "€"}],
        ],
    }
