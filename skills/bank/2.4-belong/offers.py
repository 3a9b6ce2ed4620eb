"""Six offers of one kind of service: the cheapest over two years that meets the needs, and who pays for the free one."""

from .words import two

MONTHS = 24
SERVICES = [
    two("un service d’écoute de musique", "a music service"),
    two("un espace pour ranger ses photos en ligne", "an online space for photos"),
    two("une application de révisions", "a revision app"),
    two("un bouquet de journaux en ligne", "a bundle of online newspapers"),
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
        "Free. Messages chosen by how you use it are shown every ten minutes.",
    ),
    "b": two(
        "Gratuit. Vos habitudes d’usage sont cédées à nos partenaires pour leurs études.",
        "Free. Your habits of use are passed on to our partners for their studies.",
    ),
    "c": two(
        "Gratuit. Certains contenus sont proposés en premier, en accord avec nos partenaires, qui rémunèrent cette place.",
        "Free. Some content is suggested first, by agreement with our partners, who pay for that place.",
    ),
}
OPTIONS = {
    "a": two(
        "Des annonceurs, qui achètent de la publicité ciblée", "Advertisers, who buy targeted advertising"
    ),
    "b": two("Des sociétés, qui achètent des données d’usage", "Companies, which buy data about use"),
    "c": two("Des marques, qui paient pour être mises en avant", "Brands, which pay to be put forward"),
    "d": two(
        "Les abonnés à la formule payante, pour tout le monde", "Subscribers to the paid plan, for everyone"
    ),
}


def two_year_cost(draw, values):
    """The offers, the needs, the answer, and where each belief leads.

    Roles: `best`; `promo` is dearer after its first months; `each` is priced by person; `small` has too few profiles;
    `joining` has a fee to join; `free` is paid for in a way that the family refuses.
    """
    people = draw.stream("people").integer(3, 5)
    price = draw.stream("price").amount(9.5, 15.5, 0.5)
    stream = draw.stream("terms")
    trial, months = stream.integer(1, 3), stream.choose([3, 6, 12])
    offers = {
        "best": {"price": price, "trial": trial},
        "promo": {
            "price": _half(price * 0.5),
            "months": months,
            "then": _half(price * stream.choose([1.75, 1.85, 1.95])),
        },
        "each": {"price": _half(price * 0.65)},
        "small": {"price": _half(price * 0.8), "profiles": people - 1},
        "joining": {"price": _half(price * 0.85), "fee": int(price * 5) + stream.integer(0, 6)},
        "free": {"funding": draw.stream("funding").choose(sorted(FUNDINGS))},
    }
    totals = {
        "best": price * (MONTHS - trial),
        "promo": offers["promo"]["price"] * months + offers["promo"]["then"] * (MONTHS - months),
        "each": offers["each"]["price"] * people * MONTHS,
        "small": offers["small"]["price"] * MONTHS,
        "joining": offers["joining"]["price"] * MONTHS + offers["joining"]["fee"],
    }
    draw.require(
        all(totals[role] > totals["best"] + 5 for role in ("promo", "each", "joining")),
        "the best is the cheapest",
    )
    order = draw.stream("order").shuffled(sorted(offers))
    letters = dict(zip(order, "pqrstu", strict=True))
    names = dict(zip(order, sorted(draw.stream("names").sample(NAMES, 6)), strict=True))
    slips = {
        "promo_for_ever": ("promo", offers["promo"]["price"] * MONTHS),
        "one_person": ("each", offers["each"]["price"] * MONTHS),
        "profiles_missed": ("small", totals["small"]),
        "fee_forgotten": ("joining", offers["joining"]["price"] * MONTHS),
        "free_is_best": ("free", 0),
        "trial_forgotten": ("best", price * MONTHS),
    }
    draw.require(
        all(total < totals["best"] - 5 for role, total in slips.values() if role != "best"),
        "each belief finds a lower total",
    )
    funding = offers["free"]["funding"]
    return {
        "service": draw.stream("service").choose(SERVICES),
        "people": people,
        "months": MONTHS,
        "offers": offers,
        "names": names,
        "totals": totals,
        "funding": OPTIONS[funding],
        "answer": {"offer": letters["best"], "total": totals["best"], "payer": funding},
        "slips": {
            slip: {"total": total, **({} if role == "best" else {"offer": letters[role]})}
            for slip, (role, total) in slips.items()
        },
        "slip_totals": {slip: total for slip, (_, total) in slips.items()},
        "offer_options": [{"id": letters[role], "text": names[role]} for role in order],
        "payer_options": [{"id": letter, "text": text} for letter, text in OPTIONS.items()],
        "page": _page(order, offers, names, people),
    }


def _half(price):
    """A price cut to the half euro below."""
    return int(price * 2) / 2


def _euros(amount):
    cents = f"{amount:.2f}"
    return two(f"{cents.replace('.', ',')} €", f"€{cents}")


def _page(order, offers, names, people):
    return {
        "kind": "page",
        "address": "https://comparatif.example/offres",
        "site": two("Le comparatif", "The comparison"),
        "title": two("Six offres", "Six offers"),
        "elements": [
            {"element": "group", "title": names[role], "elements": _terms(role, offers[role], people)}
            for role in order
        ],
    }


def _terms(role, offer, people):
    """The two lines of an offer: what is written large, and its terms."""
    if role == "free":
        return [
            {"look": "strong", "text": two("0 € par mois", "€0 a month")},
            two(f"Jusqu’à {people + 1} profils.", f"Up to {people + 1} profiles."),
            FUNDINGS[offer["funding"]],
        ]
    euros = _euros(offer["price"])
    large = two(f"{euros['fr']} par mois", f"{euros['en']} a month")
    none = two("Sans publicité, sans cession de données.", "No advertising, no data passed on.")
    family = two(f"Jusqu’à {people + 1} profils.", f"Up to {people + 1} profiles.")
    if role == "best":
        family = two(
            f"Jusqu’à {people} profils. {'Le premier mois est offert' if offer['trial'] == 1 else 'Les ' + str(offer['trial']) + ' premiers mois sont offerts'}.",
            f"Up to {people} profiles. The first {'month is' if offer['trial'] == 1 else str(offer['trial']) + ' months are'} free.",
        )
    if role == "promo":
        then = _euros(offer["then"])
        family = two(
            f"Jusqu’à {people + 1} profils. Prix valable {offer['months']} mois, puis {then['fr']} par mois.",
            f"Up to {people + 1} profiles. Price valid for {offer['months']} months, then {then['en']} a month.",
        )
    if role == "each":
        family = two(
            "Un profil ; un abonnement par personne.", "One profile; one subscription for each person."
        )
    if role == "small":
        family = two(f"Jusqu’à {offer['profiles']} profils.", f"Up to {offer['profiles']} profiles.")
    if role == "joining":
        family = two(
            f"Jusqu’à {people + 1} profils. Frais d’ouverture : {offer['fee']} €.",
            f"Up to {people + 1} profiles. Joining fee: €{offer['fee']}.",
        )
    return [{"look": "strong", "text": large}, family, none]
