"""What the module on reading pages and results shows, and what its checks are drawn from."""

from . import listings, openings
from .words import two

_SERVICES = [
    {"slug": "musee", "name": two("le musée", "the museum")},
    {"slug": "piscine", "name": two("la piscine", "the pool")},
    {"slug": "theatre", "name": two("le théâtre", "the theatre")},
    {"slug": "bibliotheque", "name": two("la bibliothèque", "the library")},
]
_TOWNS = [
    ("Orlane", "orlane"),
    ("Valrance", "valrance"),
    ("Montclar", "montclar"),
    ("Brec’hell", "brechell"),
    ("Armel", "armel"),
]


def two_pages(draw, values):
    """A page of results and a page of opening hours, for the lessons."""
    stream = draw.stream("place")
    place, town = stream.choose(listings.PLACES), stream.choose(listings.TOWNS)
    entries = listings.entries(draw.stream("words"), place, town)
    pool = openings.PLACES[0]
    return {
        "town": town["name"],
        "site": town["site"],
        "page_address": entries["key"]["address"],
        "results": listings.shown(
            place, town, [entries[name] for name in ("advert", "shop", "key", "paper")]
        ),
        "hours": openings.shown(pool, openings.timetables(draw.stream("times")), ["term", "holidays"]),
    }


def four_addresses(draw, values):
    """Four addresses that all name a town, and the one that is on the town's own site."""
    stream = draw.stream("address")
    (town, slug), service = stream.choose(_TOWNS), stream.choose(_SERVICES)
    site = f"{slug}.example"
    addresses = _addresses(stream, slug, site, service["slug"])
    letters = dict(zip(stream.shuffled(list(addresses)), "abcd", strict=True))
    return {
        "town": town,
        "site": site,
        "service": service["name"],
        "addresses": addresses,
        "ids": letters,
        "choices": [
            {"id": letters[name], "text": {"text": address, "look": "code"}}
            for name, address in addresses.items()
        ],
    }


def _addresses(stream, slug, site, about):
    """One address on the town's own site, three that name the town where it does not count."""
    page = stream.choose(["tarifs", "horaires", "reserver", "acces"])
    # All four hold the site or its name and one other word, and the ends of the addresses are dealt out: none stands
    # out, by its length either.
    stranger = stream.choose(["sorties", "loisirs", "billets", "agenda"])
    end, *ends = stream.shuffled(
        [
            f"{about}/{page}",
            f"{about}/{page}-2026",
            f"infos/{about}/{page}",
            f"infos-pratiques/{about}/{page}",
        ]
    )
    return {
        "key": stream.choose([
            f"https://{site}/{stranger}/{end}",
            f"https://www.{site}/{stranger}/{end}",
            f"https://{stranger}.{site}/{end}",
        ]),
        "name_inside": f"https://{slug}-{stranger}.example/{ends[0]}",
        "name_after_slash": f"https://{stranger}.example/{site}/{ends[1]}",
        "name_in_front": f"https://{site}.{stranger}.example/{ends[2]}",
    }  # fmt: skip


def paid_results(draw, values):
    """A page of results of which two or three were paid for, wherever they stand and whoever paid."""
    stream = draw.stream("place")
    place, town = stream.choose(listings.PLACES), stream.choose(listings.TOWNS)
    entries = listings.entries(draw.stream("words"), place, town)
    ranked = draw.stream("order").shuffled(["advert", "deal", "shop", "paper", "key"])
    parts = {name: f"p{rank}" for rank, name in enumerate(ranked, start=1)}
    paid, shop = _payers(draw.stream("paid"))
    label = draw.stream("label").choose(listings.PAID)
    key, first = sorted(parts[name] for name in paid), [f"p{rank}" for rank in range(1, len(paid) + 1)]
    marks = {name: {"part": parts[name], "sponsored": label if name in paid else None} for name in ranked}
    return {
        "key": key,
        "count": two("deux", "two") if len(paid) == 2 else two("trois", "three"),
        "label": label,
        "first": None if first == key else first,
        "shop_part": parts[shop],
        "shop": entries[shop]["address"],
        "paid": [entries[name]["address"] for name in ranked if name in paid],
        "results": listings.shown(place, town, [{**entries[name], **marks[name]} for name in ranked]),
    }


def _payers(stream):
    """Those who paid, one of them at times no seller, and a seller who did not."""
    *sellers, shop = stream.shuffled(["advert", "deal", "shop"])
    paid, other = sellers[: stream.integer(1, 2)], stream.choose(["paper", "key"])
    return [*paid, *([other] if len(paid) == 1 or stream.chance(0.5) else [])], shop
