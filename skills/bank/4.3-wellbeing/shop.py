"""A shop's page saved twice on one day: what its first state claims, and what the second one proves."""

GOODS = (
    {"fr": "Casque sans fil Lyrio", "en": "Lyrio wireless headphones", "price": (59, 119)},
    {"fr": "Enceinte portable Galet", "en": "Galet portable speaker", "price": (49, 99)},
    {"fr": "Lampe de bureau Héron", "en": "Héron desk lamp", "price": (35, 79)},
    {"fr": "Sac à dos Cordée", "en": "Cordée backpack", "price": (45, 89)},
    {"fr": "Trottinette Zéphyr", "en": "Zéphyr scooter", "price": (189, 329)},
    {"fr": "Clavier sans fil Nacre", "en": "Nacre wireless keyboard", "price": (39, 89)},
)
CHECKED = ("countdown", "stock", "lowest", "delivery", "returns", "reviews", "extension")
CONDITIONS = ("delivery", "returns", "extension")
PRAISE = (
    {"fr": "Vous allez l’adorer", "en": "You’re going to love it"},
    {"fr": "Un vrai bonheur au quotidien", "en": "A joy to use every day"},
    {"fr": "Un achat que vous ne regretterez pas", "en": "A buy you won’t regret"},
)


def shop_snapshots(draw, values):
    """Both pages, the claims of the first that the second proves false, and the ones people mark by mistake."""
    facts = _facts(draw)
    false = draw.stream("false").sample(CHECKED, draw.stream("how many").integer(2, 4))
    order = draw.stream("order").shuffled([*CHECKED, "praise"])
    parts = {name: f"p{number}" for number, name in enumerate(order, start=1)}
    claims = {name: _claim(name, facts) for name in order}
    proofs = {name: _proof(name, name in false, facts) for name in CHECKED}
    honest = [name for name in ("countdown", "stock") if name not in false]
    true = [name for name in CHECKED if name not in false]
    return {
        "facts": facts,
        "praise": facts["praise"],
        "extension_is_true": "extension" not in false,
        "key": sorted((parts[name] for name in false), key=lambda part: int(part[1:])),
        "count": len(false),
        "parts": parts,
        "disproved": [{"claim": claims[name], "proof": proofs[name]} for name in order if name in false],
        "confirmed": [{"claim": claims[name], "proof": proofs[name]} for name in order if name in true],
        "honest": [parts[name] for name in honest],
        "honest_claim": claims[honest[0]] if honest else {"fr": "", "en": ""},
        "honest_proof": proofs[honest[0]] if honest else {"fr": "", "en": ""},
        "small_claims": [claims[name] for name in false if name not in ("countdown", "stock")],
        "small_print": [parts[name] for name in false if name not in ("countdown", "stock")],
        "pages": [_first_page(facts, order, claims, parts), _second_page(draw, facts, proofs)],
    }


def _facts(draw):
    """Prices in euros, moments in minutes of the day, stock and opinions."""
    stream = draw.stream("facts")
    good = stream.choose(GOODS)
    price = stream.integer(*good["price"])
    first = stream.integer(9 * 60, 11 * 60)
    second = first + stream.integer(300, 420)
    stock, gone = stream.integer(18, 29), stream.integer(6, 11)
    return {
        "good": {"fr": good["fr"], "en": good["en"]},
        "price": price,
        "usual": round(price * 1.6),
        "first": first,
        "second": second,
        "ends": second - stream.integer(70, 150),
        "stock": stock,
        "gone": gone,
        "unexpected": stock - gone + _unexplained(stream, gone),
        "days": stream.choose([14, 30]),
        "lower": price - stream.integer(5, 12),
        "higher": price + stream.integer(4, 15),
        "fee": round(3.9 + stream.integer(0, 3), 2),
        "warranty": (warranty := round(9.9 + stream.integer(0, 6), 2)),
        "dearer": round(warranty + stream.integer(2, 7), 2),
        "praise": stream.choose(PRAISE),
        "ones": stream.integer(2, 5),
        "fives": stream.integer(70, 110),
    }


def _unexplained(stream, gone):
    """How many more are left than the sales say: all that were sold, some of them, or more."""
    return stream.choose([gone, gone, stream.integer(2, gone - 2), gone + stream.integer(2, 9)])


def clock(minutes):
    """A moment of the day as each language writes it."""
    hour, minute = divmod(minutes, 60)
    return {"fr": f"{hour}\u00a0h\u00a0{minute:02d}", "en": f"{hour}:{minute:02d}"}


def _both(fr, en):
    return {"fr": fr, "en": en}


def _euros(value):
    written = f"{value:.2f}" if isinstance(value, float) else str(value)
    return _both(f"{written.replace('.', ',')}\u00a0€", f"€{written}")


def _claim(name, facts):
    """What the first page says."""
    ends, fee = clock(facts["ends"]), _euros(facts["warranty"])
    return {
        "countdown": _both(
            f"Offre à {facts['price']}\u00a0€ valable aujourd’hui jusqu’à {ends['fr']}, pas une minute de plus",
            f"€{facts['price']} offer valid today until {ends['en']}, not a minute longer",
        ),
        "stock": _both(
            f"Il ne reste que {facts['stock']} exemplaires, pas de réassort cette semaine",
            f"Only {facts['stock']} left, no new stock this week",
        ),
        "lowest": _both("Jamais vendu moins cher chez nous", "Never sold for less in our shop"),
        "delivery": _both("Livraison à domicile gratuite", "Free home delivery"),
        "returns": _both(
            f"Retour gratuit pendant {facts['days']} jours", f"Free returns for {facts['days']} days"
        ),
        "reviews": _both(
            "Plus de neuf avis sur dix donnent cinq étoiles", "More than nine reviews in ten give five stars"
        ),
        "extension": _both(
            f"☑ Extension de garantie, {fee['fr']} (case déjà cochée)",
            f"☑ Extended warranty, {fee['en']} (box already ticked)",
        ),
        "praise": facts["praise"],
    }[name]


def _proof(name, is_false, facts):
    """What the second page shows about a claim."""
    since, now, price = clock(facts["first"]), clock(facts["second"]), facts["price"]
    left = facts["unexpected"] if is_false else facts["stock"] - facts["gone"]
    fives, ones = facts["fives"], facts["ones"]
    others = fives // 3 + 6 if is_false else fives // 9 - ones
    low = facts["lower"] if is_false else facts["higher"]
    warranty = _euros(facts["dearer"] if is_false else facts["warranty"])
    texts = {
        "countdown": (
            (
                f"{now['fr']}\u00a0: prix {price}\u00a0€, offre en cours",
                f"{now['en']}: price €{price}, offer still on",
            )
            if is_false
            else (
                f"{now['fr']}\u00a0: offre terminée, prix {facts['usual']}\u00a0€",
                f"{now['en']}: offer over, price €{facts['usual']}",
            )
        ),
        "stock": (
            f"Vendus depuis {since['fr']}\u00a0: {facts['gone']} (aucun retour). Exemplaires restants\u00a0: {left}",
            f"Sold since {since['en']}: {facts['gone']} (none returned). Left: {left}",
        ),
        "lowest": (
            f"Historique de nos prix\u00a0: le plus bas avant aujourd’hui, {low}\u00a0€",
            f"Our price history: lowest before today, €{low}",
        ),
        "delivery": (
            f"Livraison à domicile\u00a0: {_euros(facts['fee'])['fr'] if is_false else 'offerte'}",
            f"Home delivery: {_euros(facts['fee'])['en'] if is_false else 'free of charge'}",
        ),
        "returns": (
            (
                f"Retour sous {facts['days']} jours, frais de renvoi à votre charge",
                f"Returns within {facts['days']} days, return postage at your expense",
            )
            if is_false
            else (
                f"Retour sous {facts['days']} jours, étiquette de renvoi prépayée",
                f"Returns within {facts['days']} days, prepaid return label",
            )
        ),
        "reviews": (
            f"Avis, dont aucun depuis hier\u00a0: {fives} à cinq étoiles, {others} à quatre étoiles ou moins",
            f"Reviews, none of them new since yesterday: {fives} with five stars, {others} with four or fewer",
        ),
        "extension": (
            f"Extension de garantie, en option\u00a0: {warranty['fr']}",
            f"Extended warranty, optional: {warranty['en']}",
        ),
    }
    return _both(*texts[name])


def _address(facts):
    return "https://bonneaffaire.example/" + facts["good"]["fr"].split()[-1].lower().replace("é", "e")


def _page(facts, moment, elements):
    time = clock(moment)
    return {
        "kind": "page",
        "label": _both(f"Page enregistrée à {time['fr']}", f"Page saved at {time['en']}"),
        "address": _address(facts),
        "site": "Bonne Affaire",
        "title": facts["good"],
        "secure": True,
        "elements": elements,
    }


def _first_page(facts, order, claims, parts):
    listed = [{"text": claims[name], "part": parts[name]} for name in order]
    price = [
        {"text": _euros(facts["price"]), "look": "strong"},
        _both(" au lieu de ", ", was "),
        {"text": _euros(facts["usual"]), "look": "strike"},
    ]
    return _page(
        facts,
        facts["first"],
        [
            price,
            {"element": "list", "items": listed},
            {"element": "button", "text": _both("Ajouter au panier", "Add to basket"), "main": True},
        ],
    )


def _second_page(draw, facts, proofs):
    today = draw.stream("second page").shuffled(
        [name for name in proofs if name not in (*CONDITIONS, "countdown")]
    )
    conditions = draw.stream("conditions").shuffled(CONDITIONS)
    return _page(
        facts,
        facts["second"],
        [
            {"text": proofs["countdown"], "look": "strong"},
            {"element": "list", "items": [proofs[name] for name in today]},
            {
                "element": "heading",
                "text": _both("Conditions, inchangées depuis hier", "Conditions, unchanged since yesterday"),
                "level": 2,
            },
            {"element": "list", "items": [proofs[name] for name in conditions]},
        ],
    )
