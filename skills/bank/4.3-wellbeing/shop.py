"""A shop's page saved twice on one day: what its first state claims, and what the second one proves."""

from datetime import date, timedelta

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


def clock(minutes):
    """A moment of the day as each language writes it."""
    hour, minute = divmod(minutes, 60)
    return {"fr": f"{hour}\u00a0h\u00a0{minute:02d}", "en": f"{hour}:{minute:02d}"}


def _lasting(minutes):
    return f"{minutes // 60}\u00a0h\u00a0{minutes % 60:02d}\u00a0min"


def _both(fr, en):
    return {"fr": fr, "en": en}


def _told(claim, proof, why):
    """What the first page says, what the second one shows, and what follows."""
    return {"claim": _both(*claim), "proof": _both(*proof), "why": _both(*why)}


def _euros(value):
    written = f"{value:.2f}" if isinstance(value, float) else str(value)
    return _both(f"{written.replace('.', ',')}\u00a0€", f"€{written}")


def _counter(minutes):
    left = _lasting(minutes)
    return f"Fin de l’offre, pour tout le monde, dans {left}", f"Offer ends, for everybody, in {left}"


def _countdown(facts, is_false):
    first, second = clock(facts["first"]), clock(facts["second"])
    runs, later = _lasting(facts["runs"]), _lasting(facts["runs_later"])
    end, later_end = clock(facts["first"] + facts["runs"]), clock(facts["second"] + facts["runs_later"])
    said = {
        "fr": ("mais", "\u00a0: l’heure de fin a reculé.") if is_false else ("et", "\u00a0: la fin n’a pas bougé."),
        "en": ("but", ": the end has been put off.") if is_false else ("and", ": the end has not moved."),
    }  # fmt: skip
    why = [
        f"{first[one]} + {runs} = {end[one]}, {but} {second[one]} + {later} = {later_end[one]}{so}"
        for one, (but, so) in said.items()
    ]
    return _told(_counter(facts["runs"]), _counter(facts["runs_later"]), why)


def _stock(facts, is_false):
    since, due = clock(facts["first"]), facts["stock"] - facts["gone"]
    sum_ = f"{facts['stock']} − {facts['gone']} = {due}"
    return _told(
        (
            f"Il ne reste que {facts['stock']} exemplaires, aucun réassort aujourd’hui",
            f"Only {facts['stock']} left, no new stock today",
        ),
        (
            f"Vendus depuis {since['fr']}\u00a0: {facts['gone']} (aucun retour). Il ne reste que {facts['left']} exemplaires",
            f"Sold since {since['en']}: {facts['gone']} (none returned). Only {facts['left']} left",
        ),
        (
            f"{sum_}, et non {facts['left']}\u00a0: il y a eu un réassort, ou l’un des comptes est faux.",
            f"{sum_}, not {facts['left']}: new stock has come in, or one of the counts is false.",
        )
        if is_false
        else (f"{sum_}\u00a0: le compte est bon.", f"{sum_}: the count is right."),
    )


def _reference(facts, is_false):
    usual, low, ago = _euros(facts["usual"]), _euros(facts["low"]), facts["ago"]
    start, end, since = facts["low_from"], facts["low_until"], facts["usual_from"]
    return _told(
        (
            "Prix barré\u00a0: notre prix le plus bas des 30 jours avant l’offre",
            "Crossed-out price: our lowest in the 30 days before the offer",
        ),
        (
            f"Nos prix avant l’offre d’aujourd’hui\u00a0: {usual['fr']} depuis le {since['fr']}, {low['fr']} du {start['fr']} au {end['fr']}",
            f"Our prices before today’s offer: {usual['en']} since {since['en']}, {low['en']} from {start['en']} to {end['en']}",
        ),
        (
            f"Le {end['fr']}, il y a {ago} jours, le prix était encore de {low['fr']}\u00a0: c’est lui, le plus bas des 30 jours.",
            f"On {end['en']}, {ago} days ago, the price was still {low['en']}: that is the lowest of the 30 days.",
        )
        if is_false
        else (
            f"Le prix de {low['fr']} a pris fin il y a {ago} jours\u00a0: sur 30 jours, le plus bas est bien {usual['fr']}.",
            f"The price of {low['en']} ended {ago} days ago: over 30 days, the lowest is indeed {usual['en']}.",
        ),
    )


def _decimal(value):
    return _both(f"{value:.1f}".replace(".", ","), f"{value:.1f}")


def _reviews(facts, is_false):
    fives, fours, threes, twos, ones = facts["stars"]
    claimed, average = _decimal(facts["claimed"]), _decimal(facts["average"])
    sum_ = f"(5 × {fives} + 4 × {fours} + 3 × {threes} + 2 × {twos} + {ones}) ÷ {sum(facts['stars'])} ≈"
    return _told(
        (
            f"Note moyenne de nos avis\u00a0: {claimed['fr']} étoiles sur 5",
            f"Average of our reviews: {claimed['en']} stars out of 5",
        ),
        (
            f"Avis, dont aucun aujourd’hui\u00a0: {fives} à cinq étoiles, {fours} à quatre, {threes} à trois, {twos} à deux, {ones} à une",
            f"Reviews, none of them from today: {fives} with five stars, {fours} with four, {threes} with three, {twos} with two, {ones} with one",
        ),
        (f"{sum_} {average['fr']}, et non {claimed['fr']}.", f"{sum_} {average['en']}, not {claimed['en']}.")
        if is_false
        else (
            f"{sum_} {average['fr']}\u00a0: la note est juste.",
            f"{sum_} {average['en']}: the average is right.",
        ),
    )


def _returns(facts, is_false):
    days, fee = facts["days"], _euros(facts["fee"])
    claim = f"Retour gratuit pendant {days} jours", f"Free returns for {days} days"
    if is_false:
        return _told(
            claim,
            (
                f"Retour sous {days} jours avec notre étiquette\u00a0; {fee['fr']} retenus sur le remboursement",
                f"Returns within {days} days with our label; {fee['en']} taken off the refund",
            ),
            ("Ce qui est retenu est payé\u00a0: le retour n’est pas gratuit.", "What is taken off is paid: returning is not free."),
        )  # fmt: skip
    return _told(
        claim,
        (
            f"Retour sous {days} jours avec notre étiquette prépayée\u00a0; remboursement intégral",
            f"Returns within {days} days with our prepaid label; full refund",
        ),
        ("Rien n’est payé ni retenu.", "Nothing is paid or taken off."),
    )


def _cover(facts, is_false):
    monthly = _euros(facts["cover"])
    claim = (
        "☑ Assurance casse\u00a0: premier mois offert, sans engagement (case déjà cochée)",
        "☑ Damage cover: first month free, no commitment (box already ticked)",
    )
    if is_false:
        return _told(
            claim,
            (
                f"Assurance casse\u00a0: {monthly['fr']} par mois à partir du deuxième\u00a0; en cas d’arrêt, la première année reste due",
                f"Damage cover: {monthly['en']} a month from the second month on; if cancelled, the first year remains payable",
            ),
            ("Une année due quoi qu’il arrive est un engagement.", "A year that has to be paid for in any case is a commitment."),
        )  # fmt: skip
    return _told(
        claim,
        (
            f"Assurance casse\u00a0: {monthly['fr']} par mois à partir du deuxième\u00a0; en cas d’arrêt, plus rien n’est dû",
            f"Damage cover: {monthly['en']} a month from the second month on; if cancelled, nothing more is payable",
        ),
        (
            "Le premier mois est offert, et l’on peut arrêter quand on veut.",
            "The first month is free, and you can stop at any time.",
        ),
    )


def _viewers(facts, is_false):
    """A number that no later one can disprove."""
    then, now = facts["viewers"], facts["viewers_left"]
    return _told(
        (f"{then} personnes regardent cette page", f"{then} people are looking at this page"),
        (f"{now} personnes regardent cette page", f"{now} people are looking at this page"),
        (
            "Ce nombre change à chaque instant\u00a0: les deux peuvent être vrais.",
            "This number changes all the time: both may be true.",
        ),
    )


CLAIMS = {
    "countdown": _countdown,
    "stock": _stock,
    "reference": _reference,
    "reviews": _reviews,
    "returns": _returns,
    "cover": _cover,
    "viewers": _viewers,
}


def _address(facts):
    return "https://bonneaffaire.example/" + facts["good"]["fr"].split()[-1].lower().replace("é", "e")


def _page(facts, label, elements):
    price = [
        {"text": _euros(facts["price"]), "look": "strong"},
        _both(" au lieu de ", ", was "),
        {"text": _euros(facts["usual"]), "look": "strike"},
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
        _both(
            f"Page enregistrée le {day['fr']} à {time['fr']}", f"Page saved on {day['en']} at {time['en']}"
        ),
        [
            {"element": "list", "items": [{"text": claims[name], "part": parts[name]} for name in order]},
            {"element": "button", "text": _both("Ajouter au panier", "Add to basket"), "main": True},
        ],
    )


def _second_page(draw, facts, told):
    today = draw.stream("second page").shuffled([name for name in told if name not in CONDITIONS])
    conditions = draw.stream("conditions").shuffled(CONDITIONS)
    day, time = facts["today"], clock(facts["second"])
    return _page(
        facts,
        _both(
            f"Page enregistrée le {day['fr']} à {time['fr']}, en navigation privée",
            f"Page saved on {day['en']} at {time['en']}, in a private window",
        ),
        [
            {"element": "list", "items": [told[name]["proof"] for name in today]},
            {
                "element": "heading",
                "text": _both("Détails et conditions, inchangés aujourd’hui", "Details and terms, unchanged today"),
                "level": 2,
            },
            {"element": "list", "items": [told[name]["proof"] for name in conditions]},
        ],
    )  # fmt: skip
