"""Three news feeds that repeat one another, each with its own clock."""

from datetime import datetime, timedelta
from xml.sax.saxutils import escape

from .words import two

TOPICS = [
    {
        "name": two("Vélo", "Cycling"),
        "word": two("vélo", "cycling"),
        "with_word": [two("le vélo gagne du terrain", "cycling gains ground"),
                      two("à vélo au marché", "cycling to the market")],
        "without": [two("une piste élargie", "a wider lane"), two("vingt arceaux de plus", "twenty more racks"),
                    two("atelier de réparation samedi", "repair workshop on Saturday"),
                    two("un carrefour plus sûr", "a safer junction")],
        "elsewhere": two("le budget vélo en débat", "cycling budget under debate"),
    },
    {
        "name": two("Cantines", "Canteens"),
        "word": two("cantine", "canteen"),
        "with_word": [two("la cantine passe au bio", "the canteen goes organic"),
                      two("une cantine rénovée", "canteen refitted")],
        "without": [two("un menu végétarien de plus", "an extra vegetarian menu"),
                    two("le pain vient d’à côté", "bread from next door"),
                    two("moins de restes jetés", "less food thrown away"),
                    two("les cuisines ouvrent leurs portes", "the kitchens open their doors")],
        "elsewhere": two("le prix de la cantine au conseil", "canteen prices before the council"),
    },
    {
        "name": two("Cinéma", "Cinema"),
        "word": two("cinéma", "cinema"),
        "with_word": [two("le cinéma fait salle comble", "full house at the cinema"),
                      two("une nuit de cinéma", "a night of cinema")],
        "without": [two("un ciné-club pour les lycéens", "a film club for schools"),
                    two("tournage rue fermée", "street closed for filming"),
                    two("le festival cherche des bénévoles", "festival seeks volunteers"),
                    two("projection en plein air", "open-air screening")],
        "elsewhere": two("travaux devant le cinéma", "roadworks outside the cinema"),
    },
]  # fmt: skip
_FILLERS = [
    (two("Travaux", "Roadworks"), two("circulation alternée", "temporary traffic lights")),
    (two("Travaux", "Roadworks"), two("le pont fermé deux jours", "bridge closed for two days")),
    (two("Conseil", "Council"), two("le budget voté", "budget passed")),
    (two("Conseil", "Council"), two("réunion publique jeudi", "public meeting on Thursday")),
    (two("Sports", "Sport"), two("le gymnase rouvre", "the gym reopens")),
    (two("Sports", "Sport"), two("victoire des juniors", "juniors win")),
]
_PLACES = ["Les Halles", "Saint-Roch", "La Garenne", "Les Ormeaux", "Gare centrale", "Beauséjour", "Le Port",
           "Les Lilas", "Montplaisir", "La Rotonde", "Belle-Île", "Les Tanneurs", "Haut-Pré", "La Faïencerie",
           "Champ-Vert", "Les Minimes"]  # fmt: skip
SITES = {
    "town": {
        "file": "orlane.xml",
        "name": two("Ville d’Orlane", "Town of Orlane"),
        "home": "https://orlane.example",
    },
    "island": {
        "file": "reunion.xml",
        "name": two("Jumelage Orlane–La Réunion", "Orlane–Réunion twin towns"),
        "home": "https://jumelage-orlane.example",
    },
    "paper": {
        "file": "gazette.xml",
        "name": two("Gazette d’Orlane", "Orlane Gazette"),
        "home": "https://gazette-orlane.example",
    },
}
_OFFSETS = {"island": 4, "paper": 0}


def monday(stream):
    """(the Monday at 08:00 in Paris as a naive moment, hours that Paris is ahead of universal time)."""
    if stream.chance(0.5):
        return datetime(2026, 1, 12, 8) + timedelta(weeks=stream.integer(0, 9)), 1
    return datetime(2026, 4, 13, 8) + timedelta(weeks=stream.integer(0, 9)), 2


def plan(stream):
    """How many entries of each sort, such that no two beliefs lead to the same count."""
    again, revived = stream.integer(2, 3), stream.integer(1, 2)
    updated = stream.choose([count for count in (2, 3, 4) if count not in (revived, again + revived)])
    shift = stream.choose(
        [gap for gap in (-3, -2, -1, 1, 2, 3) if gap not in (revived, again + revived, updated)]
    )
    late = max(1, 1 - shift) + stream.integer(0, 1)
    return {"fresh": stream.integer(4, 7), "old": stream.integer(3, 5), "late": late, "early": late + shift,
            "again": again, "revived": revived, "updated": updated}  # fmt: skip


def entries(stream, topic, start, ahead):
    """Every entry of the three feeds. Moments are naive, in Paris time."""
    writer, number = _Writer(stream, topic, ahead), plan(stream)

    def after():
        return start + timedelta(minutes=stream.integer(260, 5_400))

    def before(most=12_000):
        return start - timedelta(minutes=stream.integer(400, most))

    fresh = [writer.add(writer.any_site(), after()) for _ in range(number["fresh"])]
    for _ in range(number["old"]):
        writer.add(writer.any_site(), before())
    for _ in range(number["early"]):
        writer.add("island", start - timedelta(minutes=stream.integer(5, 60 * (4 - ahead) - 5)))
    for _ in range(number["late"]):
        writer.add("paper", start + timedelta(minutes=stream.integer(5, 60 * ahead - 5)))
    for entry in stream.sample(fresh, number["again"]):
        writer.again(entry, stream.integer(20, 200))
    for _ in range(number["revived"]):
        writer.again(writer.add("town", before(most=3_000)), stream.integer(3_300, 4_500))
    for _ in range(number["updated"]):
        writer.add("paper", before(), updated=after())
    for _ in range(_elsewhere(stream, writer.found, topic, start, ahead)):
        writer.add(writer.any_site(), after(), title=writer.elsewhere(), filed=_FILLERS[2][0])
    for category, text in _FILLERS:
        writer.add(
            writer.any_site(), after() if stream.chance(0.5) else before(), writer.filler(text), category
        )
    return writer.found


def _elsewhere(stream, found, topic, start, ahead):
    """How many titles bear the word under another heading, so that counting words leads to a count of its own."""
    counted = counts(found, topic, start, ahead)
    taken = set(counted.values()) - {counted["word_in_title"]}
    free = [count for count in (2, 3, 4) if counted["word_in_title"] + count not in taken]
    return stream.choose(free or [3])


class _Writer:
    """Adds entries to the feeds, each under a title and a link of its own."""

    def __init__(self, stream, topic, ahead):
        self._stream, self._topic, self.found = stream, topic, []
        self._hours = {"town": ahead, **_OFFSETS}
        self._numbers = iter(stream.sample(range(10_007, 99_999, 11), 80))
        texts = [*topic["with_word"], *topic["without"]]
        self._filed = stream.shuffled([_titled(place, text) for place in _PLACES for text in texts])
        self._places = stream.shuffled(_PLACES)

    def add(self, site, moment, title=None, filed=None, *, link=None, updated=None):
        entry = {
            "site": site,
            "moment": moment,
            "offset": self._hours[site],
            "title": title or self._filed.pop(),
            "link": link or f"{SITES[site]['home']}/{next(self._numbers)}",
            "categories": [filed or self._topic["name"]],
            "updated": updated,
        }
        self.found.append(entry)
        return entry

    def again(self, entry, minutes):
        """The same article, taken up by another feed."""
        other = self._stream.choose([site for site in SITES if site != entry["site"]])
        self.add(other, entry["moment"] + timedelta(minutes=minutes), entry["title"], link=entry["link"])

    def any_site(self):
        return self._stream.choose(list(SITES))

    def elsewhere(self):
        return _titled(self._places.pop(), self._topic["elsewhere"])

    def filler(self, text):
        return _titled(self._places.pop(), text)


def _titled(place, text):
    return two(f"{place} : {text['fr']}", f"{place}: {text['en']}")


def counts(found, topic, start, ahead):
    """The count asked for (`key`) and the count of each belief."""

    def wall(entry):
        return entry["moment"] + timedelta(hours=entry["offset"] - ahead)

    def first(entries, moment):
        links = {}
        for entry in entries:
            at = moment(entry)
            links[entry["link"]] = min(at, links.get(entry["link"], at))
        return sum(at >= start for at in links.values())

    filed = [entry for entry in found if topic["name"] in entry["categories"]]
    worded = [entry for entry in found if topic["word"]["fr"] in entry["title"]["fr"]]
    return {
        "key": first(filed, lambda entry: entry["moment"]),
        "offset_ignored": first(filed, wall),
        "doubles_counted": sum(entry["moment"] >= start for entry in filed),
        "reprise_as_new": len({entry["link"] for entry in filed if entry["moment"] >= start}),
        "updated_as_published": first(filed, lambda entry: entry["updated"] or entry["moment"]),
        "word_in_title": first(worded, lambda entry: entry["moment"]),
        "island_as_paris": first(
            filed, lambda entry: wall(entry) if entry["site"] == "island" else entry["moment"]
        ),
        "universal_as_paris": first(
            filed, lambda entry: wall(entry) if entry["site"] == "paper" else entry["moment"]
        ),
    }


def examples(found, topic, start, ahead):
    """One article for each rule that changes the count: its title, its files, and its times as these write them."""
    filed = [entry for entry in found if topic["name"] in entry["categories"]]
    links = {}
    for entry in filed:
        links.setdefault(entry["link"], []).append(entry)
    alone = [entries[0] for entries in links.values() if len(entries) == 1]
    pairs = [entries for entries in links.values() if len(entries) == 2]
    picked = {
        "twice": next(pair for pair in pairs if pair[0]["moment"] >= start),
        "revived": next(pair for pair in pairs if pair[0]["moment"] < start <= pair[1]["moment"]),
        "updated": [next(one for one in alone if one["updated"])],
        "early": [next(one for one in alone if one["site"] == "island" and _seems_later(one, start, ahead))],
        "late": [next(one for one in alone if one["site"] == "paper" and _seems_earlier(one, start, ahead))],
    }
    return {rule: _told(entries, ahead) for rule, entries in picked.items()}


def _seems_later(entry, start, ahead):
    return entry["moment"] < start <= entry["moment"] + timedelta(hours=entry["offset"] - ahead)


def _seems_earlier(entry, start, ahead):
    return entry["moment"] + timedelta(hours=entry["offset"] - ahead) < start <= entry["moment"]


def _told(entries, ahead):
    first = entries[0]
    written = _iso(first["moment"], ahead) if first["site"] == "paper" else _rfc822(first, ahead)
    return {
        "title": first["title"],
        "files": [SITES[entry["site"]]["file"] for entry in entries],
        "written": written,
        "updated": _iso(first["updated"], ahead) if first["updated"] else "",
        "paris": f"{first['moment']:%H:%M}",
    }


def archive(found, ahead):
    """The three feeds in one archive: two RSS 2.0, one Atom."""
    members = []
    for site, about in SITES.items():
        lines = sorted(
            (one for one in found if one["site"] == site), key=lambda one: one["moment"], reverse=True
        )
        write = _atom if site == "paper" else _rss
        text = {language: write(about, lines, ahead, language) for language in ("fr", "en")}
        members.append({"path": about["file"], "file": {"kind": "xml", "text": text}})
    return {"name": "orlane.zip", "kind": "archive", "members": members}


def _rss(about, lines, ahead, language):
    items = "".join(
        f"    <item>\n      <title>{escape(one['title'][language])}</title>\n      <link>{one['link']}</link>\n"
        + "".join(f"      <category>{escape(name[language])}</category>\n" for name in one["categories"])
        + f"      <pubDate>{_rfc822(one, ahead)}</pubDate>\n    </item>\n"
        for one in lines
    )
    return (
        '<?xml version="1.0" encoding="UTF-8"?>\n<rss version="2.0">\n  <channel>\n'
        f"    <title>{escape(about['name'][language])}</title>\n    <link>{about['home']}</link>\n"
        f"    <description>{escape(about['name'][language])}</description>\n{items}  </channel>\n</rss>\n"
    )


def _atom(about, lines, ahead, language):
    items = "".join(
        f"  <entry>\n    <title>{escape(one['title'][language])}</title>\n    <id>{one['link']}</id>\n"
        f'    <link href="{one["link"]}"/>\n'
        + "".join(f'    <category term="{escape(name[language])}"/>\n' for name in one["categories"])
        + f"    <published>{_iso(one['moment'], ahead)}</published>\n"
        f"    <updated>{_iso(one['updated'] or one['moment'], ahead)}</updated>\n  </entry>\n"
        for one in lines
    )
    newest = max(one["updated"] or one["moment"] for one in lines)
    return (
        '<?xml version="1.0" encoding="UTF-8"?>\n<feed xmlns="http://www.w3.org/2005/Atom">\n'
        f"  <title>{escape(about['name'][language])}</title>\n  <id>{about['home']}</id>\n"
        f"  <updated>{_iso(newest, ahead)}</updated>\n{items}</feed>\n"
    )


def _rfc822(entry, ahead):
    there = entry["moment"] + timedelta(hours=entry["offset"] - ahead)
    day = ("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun")[there.weekday()]
    month = ("Dec", "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul")[there.month % 12]
    return f"{day}, {there.day:02} {month} {there:%Y %H:%M}:00 +{entry['offset']:02}00"


def _iso(moment, ahead):
    return f"{moment - timedelta(hours=ahead):%Y-%m-%dT%H:%M}:00Z"
