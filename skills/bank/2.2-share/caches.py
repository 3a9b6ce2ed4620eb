"""A page mended at its origin, and what six readers with caches of their own see next (RFC 9111)."""

from datetime import datetime, timedelta

from .lifetimes import LIFETIMES
from .words import two

# What each kind of path leads to: the browser's own copy, the shared cache's copy, or the mended page.
OWN, SHARED, NEW = "w1", "w2", "w3"
PAGES = [
    {
        "page": two("le prix du stage de voile", "the price of the sailing course"),
        "domain": "voile-sorvanne.example",
    },
    {
        "page": two("le tarif de la cantine", "the price of canteen meals"),
        "domain": "college-aubrelle.example",
    },
    {
        "page": two("le prix du pass annuel", "the price of the annual pass"),
        "domain": "musee-ondines.example",
    },
    {
        "page": two("le droit d’inscription au tournoi", "the tournament’s entry fee"),
        "domain": "echecs-montclar.example",
    },
    {
        "page": two("le loyer du local associatif", "the rent for the club room"),
        "domain": "quartier-tanneurs.example",
    },
]
READERS = [
    "Adèle",
    "Bilal",
    "Chloé",
    "Djibril",
    "Élias",
    "Farah",
    "Gabin",
    "Hana",
    "Iris",
    "Jules",
    "Kenza",
    "Linh",
]
NAMED = ["relayed_stale", "aged", "checked", "browser_only"]  # those that the feedback of a mistake speaks of
# Each has the headers of another kind: only the hours and the route tell them apart.
OTHERS = ["fresh", "stale", "own_outlives", "own_lapsed", "aged_fresh", "relayed_over"]


def spread(draw, values):
    """The responses, the two visits of each reader, where each gets the page, and where each slip sends them."""
    page = draw.stream("page").choose(PAGES)
    kinds = _kinds(draw)
    names = sorted(draw.stream("readers").sample(READERS, len(kinds)))
    mended = _mended(draw)
    readers = [_reader(draw, kind, name, mended) for kind, name in zip(kinds, names, strict=True)]
    key = {one["id"]: _seen(one) for one in readers}
    slips = {
        "age_ignored": {one["id"]: _seen(one, age=False) for one in readers},
        "shared_lifetime_at_home": {one["id"]: _seen(one, own_reads_shared=True) for one in readers},
        "one_lifetime": {one["id"]: _seen(one, shared_reads_own=True) for one in readers},
        "no_cache_kept": {one["id"]: _seen(one, no_cache=False) for one in readers},
        "all_new": dict.fromkeys(key, NEW),
    }
    draw.require(len({str(where) for where in (key, *slips.values())}) == 6, "each slip leads elsewhere")
    by_kind = {one["kind"]: _explained(one) for one in readers}
    return {
        "page": page["page"],
        "mended": f"{mended:%H:%M}",
        "day": mended.date().isoformat(),
        "items": [{"id": one["id"], "text": one["name"]} for one in readers],
        "where": key,
        "slips": {
            slip: {who: box for who, box in boxes.items() if box != key[who]} for slip, boxes in slips.items()
        },
        "readers": [_explained(one) for one in readers],
        "by_kind": by_kind,
        "visits": _visits(readers),
        "files": [_archive(readers, page, mended)],
    }


def _kinds(draw):
    """The four that are always there and two others, in drawn order."""
    stream = draw.stream("kinds")
    return stream.shuffled([*NAMED, *stream.sample(OTHERS, 2)])


def _mended(draw):
    day = draw.stream("day").date("2026-01-12", "2026-03-20", [1, 2, 3, 4, 5])
    return datetime.fromisoformat(f"{day}T{draw.stream('hour').time('11:00', '12:00', 10)}")


def _reader(draw, kind, name, mended):
    """One reader: seconds between visits, lifetimes and Age of the response got before the page was mended."""
    stream = draw.stream(f"reader {kind}")
    first = mended - timedelta(minutes=stream.integer(20, 100, 5))
    elapsed = int((mended - first).total_seconds()) + stream.integer(60, 180, 5) * 60
    return {
        "kind": kind,
        "name": name,
        "id": f"r{name[0].lower().replace('é', 'e')}",
        "first": first,
        "elapsed": elapsed,
        "shared": None,
        "age": None,
        "no_cache": False,
        "relay": kind not in ("fresh", "stale", "browser_only"),
        **LIFETIMES[kind](stream, elapsed),
    }


def _seen(one, age=True, own_reads_shared=False, shared_reads_own=False, no_cache=True):
    """Where the next visit is served from, as somebody thinks who reads the headers in the way told."""
    if one["no_cache"] and no_cache:
        return NEW
    now = one["elapsed"] + ((one["age"] or 0) if age else 0)
    own = one["shared"] if own_reads_shared and one["shared"] else one["max"]
    if now < own:
        return OWN
    if not one["relay"]:
        return NEW
    shared = one["max"] if shared_reads_own or one["shared"] is None else one["shared"]
    return SHARED if now < shared else NEW


def _control(one):
    parts = [f"max-age={one['max']}"]
    if one["shared"]:
        parts.append(f"s-maxage={one['shared']}")
    return ", ".join([*parts, "no-cache"] if one["no_cache"] else parts)


def _explained(one):
    """Name, figures in seconds and the sentence that says what happens."""
    age = one["age"] or 0
    now = age + one["elapsed"]
    shared = one["shared"] or one["max"]
    told = f"{age:,} + {one['elapsed']:,} = {now:,}\u00a0s" if age else f"{now:,}\u00a0s"
    age_fr, age_en = told.replace(",", "\u202f"), told
    arrived, at_last = f"{age:,}", f"{now:,}"
    arrived_fr, at_last_fr = arrived.replace(",", "\u202f"), at_last.replace(",", "\u202f")
    over = two(
        f"sa copie a {age_fr}, plus que max-age={one['max']} pour le navigateur et plus que s-maxage={shared} pour le cache partagé : l’origine répond",
        f"the copy is {age_en} old, more than max-age={one['max']} for the browser and more than s-maxage={shared} for the shared cache: the origin answers",
    )
    sentences = {
        "fresh": two(
            f"sa copie a {age_fr}, moins que max-age={one['max']} : le navigateur ne demande rien",
            f"the copy is {age_en} old, less than max-age={one['max']}: the browser does not ask anyone",
        ),
        "stale": two(
            f"sa copie a {age_fr}, plus que max-age={one['max']}, et il n’y a pas de cache partagé : l’origine répond",
            f"the copy is {age_en} old, more than max-age={one['max']}, and there is no shared cache: the origin answers",
        ),
        "relayed_stale": two(
            f"sa copie a {age_fr}, plus que max-age={one['max']}, mais le cache partagé, lui, a droit à s-maxage={one['shared']} : il ressert l’ancienne page",
            f"the copy is {age_en} old, more than max-age={one['max']}, but the shared cache is allowed s-maxage={one['shared']}: it serves the old page again",
        ),
        "aged": two(
            f"la page avait déjà {arrived_fr}\u00a0s à son arrivée (Age) ; elle en a {at_last_fr}, plus que max-age={one['max']}, dans le navigateur comme dans le cache partagé : l’origine répond",
            f"the page was already {arrived}\u00a0s old when it arrived (Age); it is now {at_last}, more than max-age={one['max']}, in the browser and in the shared cache alike: the origin answers",
        ),
        "aged_fresh": two(
            f"la page avait déjà {arrived_fr}\u00a0s à son arrivée (Age) ; elle en a {at_last_fr}, moins que max-age={one['max']} : le navigateur ne demande rien",
            f"the page was already {arrived}\u00a0s old when it arrived (Age); it is now {at_last}, less than max-age={one['max']}: the browser does not ask anyone",
        ),
        "relayed_over": over,
        "own_lapsed": over,
        "checked": two(
            "no-cache oblige à vérifier auprès de l’origine avant chaque usage de la copie, malgré max-age",
            "no-cache means that the copy must be checked with the origin before each use, whatever max-age says",
        ),
        "browser_only": two(
            f"s-maxage ne vaut que pour un cache partagé, et il n’y en a pas ; sa copie a {age_fr}, plus que max-age={one['max']} : l’origine répond",
            f"s-maxage only counts for a shared cache, and there is none; the copy is {age_en} old, more than max-age={one['max']}: the origin answers",
        ),
        "own_outlives": two(
            f"le cache partagé est périmé (s-maxage={shared}), mais on ne lui demande rien : dans le navigateur, la copie a {age_fr}, moins que max-age={one['max']}",
            f"the shared cache is out of date (s-maxage={shared}), but nobody asks it: in the browser the copy is {age_en} old, less than max-age={one['max']}",
        ),
    }
    return {
        "name": one["name"],
        "age": age,
        "now": now,
        "max": one["max"],
        "shared": one["shared"],
        "why": sentences[one["kind"]],
        "box": _seen(one),
    }


def _visits(readers):
    rows = [
        [
            one["name"],
            {"time": f"{one['first']:%H:%M}"},
            {"time": f"{one['first'] + timedelta(seconds=one['elapsed']):%H:%M}"},
            two("par un cache partagé", "through a shared cache")
            if one["relay"]
            else two("direct", "direct"),
        ]
        for one in readers
    ]
    return {
        "kind": "table",
        "caption": two(
            "Deux visites de chaque personne, le même jour (heure de Paris)",
            "Two visits by each person, on the same day (Paris time)",
        ),
        "columns": [
            two("Personne", "Person"),
            two("1re visite", "1st visit"),
            two("2e visite", "2nd visit"),
            two("Chemin", "Route"),
        ],
        "rows": rows,
        "row_headers": True,
    }


def _archive(readers, page, mended):
    members = [
        {"path": f"entetes/{_plain(one['name'])}.txt", "file": {"kind": "text", "text": _response(one, page)}}
        for one in readers
    ]
    return {"name": "entetes.zip", "kind": "archive", "members": members}


def _plain(name):
    return name.lower().replace("é", "e").replace("è", "e")


def _response(one, page):
    """The headers of the first response; Paris is one hour ahead of GMT on all days drawn."""
    made = one["first"] - timedelta(seconds=one["age"] or 0, hours=1)
    days = ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"]
    months = ["Jan", "Feb", "Mar"]
    lines = [
        f"GET https://{page['domain']}/tarifs",
        "",
        "HTTP/1.1 200 OK",
        f"Date: {days[made.weekday()]}, {made.day:02d} {months[made.month - 1]} {made.year} {made:%H:%M:%S} GMT",
        "Content-Type: text/html; charset=utf-8",
        f"Cache-Control: {_control(one)}",
    ]
    if one["age"] is not None:
        lines.append(f"Age: {one['age']}")
    return "\n".join([*lines, ""])
