"""An Atom feed (RFC 4287) of which two announcements never reach the subscribers."""

from datetime import date, datetime, timedelta

from .words import two

COUNT, SHOWN = 14, 8
SITES = [
    {"name": two("Ville de Sorvanne", "Town of Sorvanne"), "domain": "sorvanne.example"},
    {
        "name": two("Médiathèque des Ondines", "Ondines Library"),
        "domain": "mediatheque-ondines.example",
    },
    {"name": two("Université Claire-Rive", "Claire-Rive University"), "domain": "claire-rive.example"},
    {"name": two("Maison des associations", "Community Centre"), "domain": "asso-maison.example"},
]
TITLES = [
    two("Coupure d’eau rue des Tanneurs", "No water in Tanners Street"),
    two("Atelier réparation de vélos", "Bicycle repair workshop"),
    two("Nouveaux horaires du samedi", "New Saturday opening hours"),
    two("Collecte de sang", "Blood donation session"),
    two("Bourse aux plantes", "Plant swap"),
    two("Appel à bénévoles", "Volunteers wanted"),
    two("Fermeture pour inventaire", "Closed for stocktaking"),
    two("Conférence sur les chauves-souris", "Talk about bats"),
    two("Travaux place du Marché", "Roadworks in Market Square"),
    two("Inscriptions au tournoi d’échecs", "Sign up for the chess tournament"),
    two("Don de livres", "Books to give away"),
    two("Concert des élèves", "Pupils’ concert"),
    two("Marche nocturne", "Night walk"),
    two("Vaccination gratuite", "Free vaccination"),
    two("Cours de langue des signes", "Sign language classes"),
    two("Visite du réservoir", "Tour of the reservoir"),
    two("Objets trouvés", "Lost property"),
    two("Prêt de jardinières", "Window boxes to borrow"),
]
FAULTS = {
    "offset": two(
        "sa date de mise à jour n’indique pas de décalage horaire",
        "its updated date has no time offset",
    ),
    "missing": two("elle n’a pas d’élément updated", "it has no updated element"),
    "empty": two("son élément id est vide", "its id element is empty"),
}
LETTERS = "abcdefgh"


def broken_feed(draw, values):
    """The feed, eight announcements to choose from, the two that are lost and those that each slip names.

    Two entries share an id: the one updated earlier is dropped, though its clock shows the later time. One entry has a
    fault of form. Decoys: ids that differ in case only, one title twice, an offset from overseas.
    """
    site = draw.stream("site").choose(SITES)
    day = date.fromisoformat(draw.stream("day").date("2026-01-12", "2026-06-19"))
    fault = draw.stream("fault").choose(sorted(FAULTS))
    entries = _entries(draw, site, day)
    dropped, kept, broken, upper, lower, twin, other_twin, overseas = entries[:SHOWN]
    _share_an_id(draw, dropped, kept, day)
    head, _, opaque = lower["tag"].rpartition(":")
    upper["tag"] = f"{head}:{opaque.upper()}"
    other_twin["title"] = twin["title"]
    overseas["updated"] = (
        f"{overseas['updated'][:19]}{draw.stream('overseas').choose(['-04:00', '-03:00', '+04:00'])}"
    )
    broken["fault"] = fault
    shown = draw.stream("letters").shuffled(entries[:SHOWN])
    for letter, entry in zip(LETTERS, sorted(shown, key=lambda one: one["number"]), strict=True):
        entry["letter"] = letter
    draw.require(dropped["updated"][11:16] > kept["updated"][11:16], "the clocks mislead")
    return {
        "site": site["name"],
        "count": COUNT,
        "kept_count": COUNT - 2,
        "lost": _told(dropped),
        "survivor": _told(kept),
        "broken": _told(broken),
        "fault": FAULTS[fault],
        "id": dropped["tag"],
        "twins": [{"number": one["number"], "id": one["tag"]} for one in (twin, other_twin)],
        "cases": [{"number": one["number"], "id": one["tag"]} for one in (upper, lower)],
        "overseas": _told(overseas),
        "choices": [{"id": one["letter"], "text": _told(one)} for one in shown],
        "letters": {
            "key": [dropped["letter"], broken["letter"]],
            "survivor": [kept["letter"], broken["letter"]],
            "cases": [upper["letter"], lower["letter"]],
            "twins": [twin["letter"], other_twin["letter"]],
            "overseas": [overseas["letter"]],
            "broken": [broken["letter"]],
        },
        "times": {"lost": _time(dropped), "survivor": _time(kept)},
        "instants": {"lost": _instant(dropped), "survivor": _instant(kept)},
        "reader": _reader_page(site),
        "files": [{"name": "flux.xml", "kind": "xml", "text": _feed(draw, site, entries)}],
    }


def _entries(draw, site, day):
    """All entries, the first eight those of the roles; numbers and titles are drawn."""
    titles = draw.stream("titles").sample(TITLES, COUNT)
    numbers = draw.stream("numbers").sample(range(120, 180), COUNT)
    tags = draw.stream("ids")
    hours = draw.stream("hours")
    entries = []
    for place, (title, number) in enumerate(zip(titles, numbers, strict=True)):
        when = day - timedelta(days=hours.integer(1, 20))
        stamp = (
            f"{when.isoformat()}T{hours.integer(8, 17):02d}:{hours.integer(0, 55, 5):02d}:00{_offset(when)}"
        )
        opaque = f"{tags.letters(1)}{tags.digits(1)}{tags.letters(3)}{place:x}{tags.digits(1)}"
        tag = f"tag:{site['domain']},2026:{opaque}"
        entries.append({"title": title, "number": number, "updated": stamp, "tag": tag, "fault": None})
    return entries


def _offset(when):
    """Of Paris in the first half of 2026."""
    return "+01:00" if when < date(2026, 3, 29) else "+02:00"


def _share_an_id(draw, dropped, kept, day):
    """One id for both, on one day: the dropped one is earlier as an instant, later on its clock.

    Either may be the one in universal time: its Z alone does not tell which is kept.
    """
    stream = draw.stream("clash")
    behind = stream.choose([_offset(day)[1:3], "03"])
    dropped_in, kept_in = ("Z", "-03:00") if behind == "03" else (_offset(day), "Z")
    hour, minute = stream.integer(11, 16), stream.integer(0, 40, 5)
    clock = datetime(day.year, day.month, day.day, hour, minute)
    dropped["updated"] = f"{clock.isoformat()}{dropped_in}"
    earlier = clock - timedelta(minutes=stream.integer(10, int(behind) * 60 - 10, 5))
    kept["updated"] = f"{earlier.isoformat()}{kept_in}"
    kept["tag"] = dropped["tag"]


def _told(entry):
    return two(
        f"n° {entry['number']} : {entry['title']['fr']}".replace("n° ", "n°\u00a0"),
        f"no. {entry['number']}: {entry['title']['en']}",
    )


def _time(entry):
    return entry["updated"][11:].replace(":00Z", "Z").replace(":00+", "+").replace(":00-", "-")


def _instant(entry):
    when = datetime.fromisoformat(entry["updated"].replace("Z", "+00:00"))
    return f"{(when - when.utcoffset()):%H:%M}"


def _feed(draw, site, entries):
    """The feed as text, in both languages, its entries in one order."""
    shuffled = draw.stream("order").shuffled(entries)
    return {language: _written(site, shuffled, language) for language in ("fr", "en")}


def _written(site, entries, language):
    base = f"https://{site['domain']}"
    name = site["name"][language]
    head = [
        '<?xml version="1.0" encoding="utf-8"?>',
        f'<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="{language}">',
        f"  <title>{name} : les annonces</title>"
        if language == "fr"
        else f"  <title>{name}: announcements</title>",
        f"  <id>tag:{site['domain']},2026:flux</id>",
        f'  <link rel="self" href="{base}/flux.xml"/>',
        f"  <updated>{max(one['updated'][:10] for one in entries)}T20:00:00Z</updated>",
        f"  <author><name>{name}</name></author>",
    ]
    body = [line for entry in entries for line in _lines(entry, base, language)]
    return "\n".join([*head, *body, "</feed>", ""])


def _lines(entry, base, language):
    fault = entry["fault"]
    tag = "" if fault == "empty" else entry["tag"]
    updated = entry["updated"][:19] if fault == "offset" else entry["updated"]
    number = entry["number"]
    told = two(
        f"Annonce n° {number}, à lire en entier sur le site.",
        f"Announcement no. {number}, in full on the site.",
    )
    lines = [
        "  <entry>",
        f"    <title>{entry['title'][language]}</title>",
        f"    <id>{tag}</id>",
        f'    <link href="{base}/annonces/{number}"/>',
        f"    <updated>{updated}</updated>",
        f"    <summary>{told[language]}</summary>",
        "  </entry>",
    ]
    return [line for line in lines if not (fault == "missing" and "<updated>" in line)]


def _reader_page(site):
    return {
        "kind": "page",
        "address": "https://liseron.example/aide/flux-atom",
        "site": "Liseron",
        "title": two("Liseron, lecteur de flux : ce qui est gardé", "Liseron, feed reader: what is kept"),
        "elements": [
            two(
                f"Abonnement « {site['name']['fr']} » : {COUNT} entrées lues, {COUNT - 2} gardées.",
                f"Subscription “{site['name']['en']}”: {COUNT} entries read, {COUNT - 2} kept.",
            ),
            {
                "element": "list",
                "items": [
                    two(
                        "Une entrée est gardée si elle respecte la norme Atom (RFC 4287) : un title, un id non vide, un updated.",
                        "An entry is kept if it follows the Atom standard (RFC 4287): a title, a non-empty id and an updated date.",
                    ),
                    two(
                        "Une date suit la RFC 3339 : jour, heure et décalage avec le temps universel (Z, +02:00…).",
                        "A date follows RFC 3339: day, time and offset from universal time (Z, +02:00…).",
                    ),
                    two(
                        "Deux id se comparent caractère par caractère. Pour un même id, seule est gardée l’entrée dont la date updated est la plus récente.",
                        "Two ids are compared character by character. Where ids match, only the entry with the latest updated time is kept.",
                    ),
                ],
            },
        ],
    }
