"""A shop's page saved twice on one day: what its first state claims, and what the second one proves."""

from datetime import date, timedelta

from .claims import CLAIMS, both, clock, euros

GOODS = (
    {"fr": "Casque sans fil Lyrio", "en": "Lyrio wireless headphones", "price": (59, 119)},
    {"fr": "Enceinte portable Galet", "en": "Galet portable speaker", "price": (49, 99)},
    {"fr": "Lampe de bureau Héron", "en": "Héron desk lamp", "price": (35, 79)},
    {"fr": "Sac à dos Cordée", "en": "Cordée backpack", "price": (45, 89)},
    {"fr": "Trottinette Zéphyr", "en": "Zéphyr scooter", "price": (189, 329)},
    {"fr": "Clavier sans fil Nacre", "en": "Nacre wireless keyboard", "price": (39, 89)},
)
CHECKED = ("countdown", "stock", "reference", "reviews", "returns", "cover")
CONDITIONS = ("reference", "returns", "cover")
URGENT = ("countdown", "stock")
PRAISE = (
    {"fr": "Vous allez l’adorer", "en": "You’re going to love it"},
    {"fr": "Un vrai bonheur au quotidien", "en": "A joy to use every day"},
    {"fr": "Un achat que vous ne regretterez pas", "en": "A buy you won’t regret"},
)
MONTHS = {
    "fr": ("janvier", "février", "mars", "avril", "mai", "juin"),
    "en": ("January", "February", "March", "April", "May", "June"),
}


def shop_snapshots(draw, values):
    """Both pages, the claims of the first that the second proves false, and the ones people mark by mistake."""
    false = draw.stream("false").sample(CHECKED, draw.stream("how many").integer(2, 4))
    facts = _facts(draw, false)
    order = draw.stream("order").shuffled([*CHECKED, "viewers", "praise"])
    parts = {name: f"p{number}" for number, name in enumerate(order, start=1)}
    told = {name: say(facts, name in false) for name, say in CLAIMS.items()}
    small = [name for name in false if name not in URGENT]
    honest = [name for name in URGENT if name not in false]
    return {
        "praise": facts["praise"],
        "upheld": [name for name in CHECKED if name not in false],
        "refuted": false,
        "key": sorted((parts[name] for name in false), key=lambda part: int(part[1:])),
        "parts": parts,
        "told": told,
        "disproved": [told[name] for name in order if name in false],
        "confirmed": [told[name] for name in order if name in told and name not in false],
        "honest": [parts[name] for name in honest],
        "honest_told": [told[name] for name in honest],
        "small_claims": [told[name]["claim"] for name in small],
        "small_print": [parts[name] for name in small],
        "pages": [_first_page(facts, order, told, parts), _second_page(draw, facts, told)],
    }


def _facts(draw, false):
    """Prices in euros, moments in minutes of the day, stock and opinions."""
    stream = draw.stream("facts")
    good = stream.choose(GOODS)
    price = stream.integer(*good["price"])
    usual = round(price * 1.6)
    first = stream.integer(9 * 60, 11 * 60)
    second = first + stream.integer(75, 140)
    return {
        "good": {"fr": good["fr"], "en": good["en"]},
        "price": price,
        "usual": usual,
        "first": first,
        "second": second,
        **_countdown_facts(stream, second - first, "countdown" in false),
        **_stock_facts(stream, "stock" in false),
        **_price_facts(stream, price, usual, "reference" in false),
        **_review_facts(draw, "reviews" in false),
        "days": stream.choose([14, 30]),
        "fee": round(3.9 + stream.integer(0, 3), 2),
        "cover": round(2.9 + stream.integer(0, 3), 2),
        "praise": stream.choose(PRAISE),
        "viewers": stream.integer(24, 40),
        "viewers_left": stream.integer(8, 19),
    }


def _countdown_facts(stream, elapsed, is_false):
    """What the counter shows each time; a false one starts anew, or goes down more slowly than the clock."""
    runs = elapsed + stream.integer(95, 170)
    later = runs - elapsed + (stream.choose([elapsed, elapsed, stream.integer(31, 59)]) if is_false else 0)
    return {"runs": runs, "runs_later": later}


def _stock_facts(stream, is_false):
    """How many are left each time; a false count differs by all that were sold, some of them, or more."""
    stock, gone = stream.integer(18, 29), stream.integer(6, 11)
    more = stream.choose([gone, gone, stream.integer(2, gone - 2), gone + stream.integer(2, 9)])
    return {"stock": stock, "gone": gone, "left": stock - gone + (more if is_false else 0)}


def _price_facts(stream, price, usual, is_false):
    """A lower price always stands in the history: within the last thirty days, or before them."""
    today = date.fromisoformat(stream.date("2026-04-01", "2026-05-29"))
    ago = stream.integer(7, 24) if is_false else stream.integer(34, 46)
    return {
        "today": _day(today),
        "ago": ago,
        "low": price + stream.integer(3, (usual - price) // 2),
        "low_from": _day(today - timedelta(days=ago + stream.integer(20, 40))),
        "low_until": _day(today - timedelta(days=ago)),
        "usual_from": _day(today - timedelta(days=ago - 1)),
    }


def _review_facts(draw, is_false):
    """Opinions from five stars to one, their true average and the one that is claimed."""
    stream = draw.stream("reviews")
    low, high = ((14, 20), (9, 13)) if is_false else ((3, 6), (16, 24))
    stars = [
        stream.integer(52, 66),
        stream.integer(*high),
        *stream.sample(range(2, 8), 2),
        stream.integer(*low),
    ]
    average = sum(count * (5 - place) for place, count in enumerate(stars)) / sum(stars)
    draw.require(abs(average * 10 % 1 - 0.5) > 0.1, "rounding the average leaves no doubt")
    return {
        "stars": stars,
        "average": round(average, 1),
        "claimed": round(average + (stream.integer(5, 8) / 10 if is_false else 0), 1),
    }


def _day(moment):
    """A day of the year as each language writes it."""
    french = "1er" if moment.day == 1 else moment.day
    month = moment.month - 1
    return {"fr": f"{french} {MONTHS['fr'][month]}", "en": f"{moment.day} {MONTHS['en'][month]}"}


def _address(facts):
    return "https://bonneaffaire.example/" + facts["good"]["fr"].split()[-1].lower().replace("é", "e")


def _page(facts, label, elements):
    price = [
        {"text": euros(facts["price"]), "look": "strong"},
        both(" au lieu de ", ", was "),
        {"text": euros(facts["usual"]), "look": "strike"},
    ]
    return {
        "kind": "page",
        "label": label,
        "address": _address(facts),
        "site": "Bonne Affaire",
        "title": facts["good"],
        "secure": True,
        "elements": [price, *elements],
    }


def _first_page(facts, order, told, parts):
    claims = {name: each["claim"] for name, each in told.items()} | {"praise": facts["praise"]}
    day, time = facts["today"], clock(facts["first"])
    return _page(
        facts,
        both(f"Page enregistrée le {day['fr']} à {time['fr']}", f"Page saved on {day['en']} at {time['en']}"),
        [
            {"element": "list", "items": [{"text": claims[name], "part": parts[name]} for name in order]},
            {"element": "button", "text": both("Ajouter au panier", "Add to basket"), "main": True},
        ],
    )


def _second_page(draw, facts, told):
    today = draw.stream("second page").shuffled([name for name in told if name not in CONDITIONS])
    conditions = draw.stream("conditions").shuffled(CONDITIONS)
    day, time = facts["today"], clock(facts["second"])
    return _page(
        facts,
        both(
            f"Page enregistrée le {day['fr']} à {time['fr']}, en navigation privée",
            f"Page saved on {day['en']} at {time['en']}, in a private window",
        ),
        [
            {"element": "list", "items": [told[name]["proof"] for name in today]},
            {
                "element": "heading",
                "text": both("Détails et conditions, inchangés aujourd’hui", "Details and terms, unchanged today"),
                "level": 2,
            },
            {"element": "list", "items": [told[name]["proof"] for name in conditions]},
        ],
    )  # fmt: skip
