"""Six offers of one kind of service: the cheapest over two years that meets the needs, and who pays for the free one."""

from .words import two

MONTHS = 24
SERVICES = [
    two("un service de musique en ligne", "a music streaming service"),
    two("un espace pour ranger ses photos en ligne", "an online photo storage service"),
    two("une application de révisions", "a revision app"),
    two("un bouquet de journaux en ligne", "an online newspaper bundle"),
    two("un service de livres audio", "an audiobook service"),
]
NAMES = [
    "Alizé",
    "Brio",
    "Cabane",
    "Dédale",
    "Écho",
    "Frimas",
    "Galet",
    "Houle",
    "Iris",
    "Jalon",
    "Kiosque",
    "Loupiote",
]
# What the terms of the free offer say, and the option that says who pays.
FUNDINGS = {
    "a": two(
        "Gratuit. Des messages choisis d’après votre usage s’affichent toutes les dix minutes.",
        "Free. Messages chosen according to how you use the service are shown every ten minutes.",
    ),
    "b": two(
        "Gratuit. Nos rapports sur ce que vous ouvrez, et à quelle heure, sont vendus à des instituts d’études.",
        "Free. Our reports on what you open, and when, are sold to research firms.",
    ),
    "c": two(
        "Gratuit. Des partenaires nous versent une redevance pour figurer en tête de nos suggestions.",
        "Free. Partners pay us a fee to come top of our suggestions.",
    ),
    "d": two(
        "Gratuit. Les membres Plus règlent la facture de l’ensemble.",
        "Free. Plus members foot the bill for all users.",
    ),
}
OPTIONS = {
    "a": two(
        "Des annonceurs, qui achètent de la publicité ciblée", "Advertisers who buy targeted advertising"
    ),
    "b": two("Des sociétés, qui achètent des données d’usage", "Companies that buy usage data"),
    "c": two("Des marques, qui paient pour être mises en avant", "Brands that pay to be promoted"),
    "d": two(
        "Les personnes abonnées à la formule payante, pour tout le monde",
        "Subscribers to the paid plan, for everyone",
    ),
}
# What paid offers say of the needs that are not counted: all is well in other words each time, or one need is broken.
CLEAN = [
    two("Sans publicité, sans cession de données, sans contenu sponsorisé.", "No advertising, no sharing of data, no sponsored content."),
    two("Ni publicité, ni contenu sponsorisé ; vos données ne sont cédées à personne.", "No adverts and no sponsored content; your data is shared with nobody."),
    two("Aucune annonce. Nos suggestions ne sont payées par personne, et vos données restent chez nous.", "No adverts. Nobody pays for our suggestions, and your data stays with us."),
    two("Vos données restent chez nous ; pas d’annonce, et des sélections faites sans contrepartie.", "Your data stays with us; no adverts, and selections that nobody pays for."),
]  # fmt: skip
BROKEN = [
    {
        "terms": two("Sans contenu sponsorisé, sans cession de données. Une annonce par heure.", "No sponsored content, no sharing of data. One advert an hour."),
        "need": two("affiche de la publicité", "shows advertising"),
    },
    {
        "terms": two("Sans publicité, sans contenu sponsorisé. Vos habitudes sont transmises à nos partenaires commerciaux.", "No advertising, no sponsored content. Your habits are passed on to our business partners."),
        "need": two("cède des données", "shares data"),
    },
    {
        "terms": two("Sans publicité, sans cession de données. Nos sélections sont parrainées par des marques.", "No advertising, no sharing of data. Our selections are paid for by brands."),
        "need": two("propose du contenu sponsorisé", "has sponsored content"),
    },
]  # fmt: skip


def two_year_cost(draw, values):
    """The offers, the needs, the answer, and where each belief leads.

    Roles: `best` (with free months, a joining fee, a price that rises or no clause at all); `promo` is dearer after its first months;
    `joining` has a fee to join; `tainted` is cheap and paid for, but its terms break a need; `free` is paid for in a way
    that the family refuses, or has a single profile; and one of `each`, priced by person, and `small`, with too few
    profiles.
    """
    people = draw.stream("people").integer(3, 5)
    offers = _offers(draw, people)
    totals = {role: _total(offer, people) for role, offer in offers.items() if role != "free"}
    rivals = [total for role, total in totals.items() if role in ("promo", "joining", "each")]
    draw.require(all(total > totals["best"] + 5 for total in rivals), "the best is the cheapest")
    order = draw.stream("order").shuffled(sorted(offers))
    letters = dict(zip(order, "pqrstu", strict=True))
    names = dict(zip(order, sorted(draw.stream("names").sample(NAMES, 6)), strict=True))
    slips = _slips(offers, totals)
    draw.require(
        all(total < totals["best"] - 5 for role, total in slips.values() if role != "best"),
        "each belief finds a lower total",
    )
    draw.require(len(set(slips.values()) | {("best", totals["best"])}) == len(slips) + 1, "each belief apart")
    funding = offers["free"]["funding"]
    return {
        "service": draw.stream("service").choose(SERVICES),
        "people": people,
        "offers": offers,
        "has": {**{role: role in offers for role in ("each", "small")}, "clause": "clause_left_out" in slips},
        "names": names,
        "totals": totals,
        "sums": [{"name": names[role], "sum": _sum(offers[role], people), "total": totals[role]}
                 for role in ("promo", "joining", "each") if role in offers],
        "best_sum": _sum(offers["best"], people),
        "clause": _clause(offers["best"]),
        "broken": offers["tainted"]["broken"],
        "funding": OPTIONS[funding],
        "is_shared_cost": funding == "d",
        "answer": {"offer": letters["best"], "total": totals["best"], "payer": funding},
        "slips": {
            slip: {"total": total, **({} if role == "best" else {"offer": letters[role]})}
            for slip, (role, total) in slips.items()
        },
        "offer_options": [{"id": letters[role], "text": names[role]} for role in order],
        "payer_options": [{"id": letter, "text": text} for letter, text in OPTIONS.items()],
        "page": _page(order, offers, names),
    }  # fmt: skip


def _offers(draw, people):
    price = draw.stream("price").amount(9.5, 15.5, 0.5)
    stream = draw.stream("terms")
    kind = stream.choose(["trial", "fee", "rise", "bare"])
    months = stream.choose([3, 6, 12])
    offers = {
        "best": _best(stream, kind, price, people),
        "promo": {
            "price": _half(price * 0.5),
            "months": months,
            "then": _half(price * stream.choose([1.75, 1.85, 1.95])),
            "profiles": people + 1,
        },
        "joining": {
            "price": _half(price * 0.8),
            "fee": int(price * 5) + stream.integer(0, 6),
            "profiles": people + 1,
        },
        "tainted": {
            "price": _half(price * stream.choose([0.75, 0.8])),
            "profiles": people + stream.integer(0, 1),
        },
        "free": _free(draw.stream("funding").choose(sorted(FUNDINGS)), people),
    }
    if stream.chance(0.5):
        offers["tainted"]["trial"] = stream.integer(1, 2)
    if stream.chance(0.5):
        offers["each"] = {"price": _half(price * 0.65), "by_person": True}
    else:
        offers["small"] = {"price": _half(price * 0.8), "profiles": people - 1}
    return _with_needs(draw.stream("needs"), offers)


def _with_needs(stream, offers):
    """The offers with what each says of adverts, data and sponsored content."""
    broken = stream.choose(BROKEN)
    said = {role: {"needs": stream.choose(CLEAN)} for role in offers if role != "free"}
    said["tainted"] = {"needs": broken["terms"], "broken": broken["need"]}
    return {role: offer | said.get(role, {}) for role, offer in offers.items()}


def _free(funding, people):
    return {"funding": funding, "profiles": 1 if funding == "d" else people + 1}


def _best(stream, kind, price, people):
    """The cheapest true offer, of one kind of terms: 24 months come to about 22 times the price."""
    offer = {"profiles": people + stream.integer(0, 1)}
    if kind == "trial":
        return offer | {"price": price, "trial": stream.integer(1, 3)}
    if kind == "fee":
        return offer | {"price": _half(price * 0.9), "fee": stream.integer(12, 24, 2)}
    if kind == "bare":
        return offer | {"price": _half(price * 0.92)}
    return offer | {"price": _half(price * 0.6), "months": 6, "then": _half(price * 1.05)}


def _total(offer, people):
    """What 24 months cost the family."""
    each = people if offer.get("by_person") else 1
    if "then" in offer:
        return offer["price"] * offer["months"] + offer["then"] * (MONTHS - offer["months"])
    return each * offer["price"] * (MONTHS - offer.get("trial", 0)) + offer.get("fee", 0)


def _slips(offers, totals):
    """{belief: (role that it takes, total that it finds)}: of the best offer, its clause is left out."""
    at_face = {role: offer["price"] * MONTHS for role, offer in offers.items() if role != "free"}
    found = {
        "promo_for_ever": ("promo", at_face["promo"]),
        "fee_forgotten": ("joining", at_face["joining"]),
        "free_is_best": ("free", 0),
        "terms_unread": ("tainted", totals["tainted"]),
    }
    if at_face["best"] != totals["best"]:
        found["clause_left_out"] = ("best", at_face["best"])
    if "each" in offers:
        return found | {"one_person": ("each", at_face["each"])}
    return found | {"profiles_missed": ("small", totals["small"])}


def _sum(offer, people):
    """How a total comes about, as a sum in each language."""
    price = _euros(offer["price"])
    if "then" in offer:
        later = _euros(offer["then"])
        return {
            lang: f"{price[lang]} × {offer['months']} + {later[lang]} × {MONTHS - offer['months']}"
            for lang in ("fr", "en")
        }
    if offer.get("by_person"):
        return two(
            f"{price['fr']} × {people} personnes × {MONTHS}", f"{price['en']} × {people} people × {MONTHS}"
        )
    if "fee" in offer:
        return two(
            f"{price['fr']} × {MONTHS} + {offer['fee']}\u00a0€", f"{price['en']} × {MONTHS} + €{offer['fee']}"
        )
    if "trial" in offer:
        paid = MONTHS - offer["trial"]
        return two(f"{price['fr']} × {paid} mois payants", f"{price['en']} × {paid} paid months")
    return two(f"{price['fr']} × {MONTHS}", f"{price['en']} × {MONTHS}")  # fmt: skip


def _clause(offer):
    """What somebody has left out who multiplies the price of the best offer by 24; nothing without a clause."""
    if not {"trial", "fee", "then"} & set(offer):
        return two("", "")
    if "trial" in offer:
        paid = MONTHS - offer["trial"]
        return two(
            f"on ne paie que {paid} mois sur {MONTHS}",
            f"only {paid} of the {MONTHS} months have to be paid for",
        )
    if "fee" in offer:
        return two(
            f"il faut ajouter {offer['fee']}\u00a0€ de frais d’ouverture",
            f"a joining fee of €{offer['fee']} has to be added",
        )
    later = _euros(offer["then"])
    return two(
        f"au bout de {offer['months']} mois, le prix passe à {later['fr']} par mois",
        f"after {offer['months']} months the price goes up to {later['en']} a month",
    )


def _half(price):
    """A price cut to the half euro below."""
    return int(price * 2) / 2


def _euros(amount):
    cents = f"{amount:.2f}"
    return two(f"{cents.replace('.', ',')}\u00a0€", f"€{cents}")


def _page(order, offers, names):
    return {
        "kind": "page",
        "address": "https://comparatif.example/offres",
        "site": two("Le comparatif", "The comparison"),
        "title": two("Six offres", "Six offers"),
        "elements": [
            {"element": "group", "title": names[role], "elements": _terms(role, offers[role])}
            for role in order
        ],
    }


def _terms(role, offer):
    """The lines of an offer: what is written large, its terms, what it does without."""
    if role == "free":
        return [
            {"look": "strong", "text": two("0\u00a0€ par mois", "€0 a month")},
            _profiles(offer),
            FUNDINGS[offer["funding"]],
        ]
    euros = _euros(offer["price"])
    large = two(f"{euros['fr']} par mois", f"{euros['en']} a month")
    return [{"look": "strong", "text": large}, _terms_in_words(offer), offer["needs"]]


def _profiles(offer):
    if offer["profiles"] == 1:
        return two("Un seul profil par foyer.", "Only one profile per household.")
    return two(f"Jusqu’à {offer['profiles']} profils.", f"Up to {offer['profiles']} profiles.")


def _terms_in_words(offer):
    if offer.get("by_person"):
        return two(
            "Un profil ; un abonnement par personne.", "One profile; one subscription for each person."
        )
    if "trial" in offer:
        first = offer["trial"]
        more = two(
            "Le premier mois est offert." if first == 1 else f"Les {first} premiers mois sont offerts.",
            "The first month is free." if first == 1 else f"The first {first} months are free.",
        )
    elif "then" in offer:
        later = _euros(offer["then"])
        more = two(
            f"Prix valable {offer['months']} mois, puis {later['fr']} par mois.",
            f"Price valid for {offer['months']} months, then {later['en']} a month.",
        )
    elif "fee" in offer:
        more = two(f"Frais d’ouverture : {offer['fee']}\u00a0€.", f"Joining fee: €{offer['fee']}.")
    else:
        return _profiles(offer)
    profiles = _profiles(offer)
    return {language: f"{profiles[language]} {more[language]}" for language in ("fr", "en")}
