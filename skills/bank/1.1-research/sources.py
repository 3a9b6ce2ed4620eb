"""Saved web pages from which references are taken, the judge of the table, and tables that try the judge."""

import re
import unicodedata
from datetime import date, timedelta
from html import escape

from babel.dates import format_date

from skills.authoring.judging import criterion
from skills.authoring.localised import wholly_in_language
from skills.authoring.typography import typeset
from skills.documents import write

from .words import two

COLUMNS = {
    "author": two("auteur", "author"),
    "title": two("titre", "title"),
    "date": two("date", "date"),
    "address": two("adresse", "address"),
}


def past(french, english):
    """What had happened already when the page was published."""
    return {**two(french, english), "is_past": True}


SUBJECTS = [
    {
        "about": two("les abeilles en ville", "bees in towns"),
        "pages": [
            ("La Ruche du canal", "ruche-du-canal.example", two("Cent mille abeilles sur un toit", "A hundred thousand bees on one roof"),
             past("Les premières ruches ont été posées le {day}, au-dessus de l’école.", "The first hives were put up on {day}, above the school.")),
            ("Observatoire des pollinisateurs", "pollinisateurs.example", two("Compter les abeilles sauvages : la méthode", "Counting wild bees: how it is done"),
             two("Le prochain comptage aura lieu le {day}.", "The next count takes place on {day}.")),
            ("Ville d’Orlane", "orlane.example", two("Moins de tonte, plus de fleurs", "Less mowing, more flowers"),
             past("Depuis le {day}, douze pelouses ne sont plus tondues qu’une fois par an.", "Since {day}, twelve lawns have been mown only once a year.")),
            ("Le Fil vert", "fil-vert.example", two("Trop de ruches en ville ?", "Too many hives in town?"),
             two("Une rencontre est prévue le {day} avec des apiculteurs et apicultrices du quartier.", "A meeting with local beekeepers is planned for {day}.")),
            ("Musée des sciences de Valrance", "musee-valrance.example", two("Ce que voit une abeille", "What a bee sees"),
             two("L’exposition ferme le {day}.", "The exhibition closes on {day}.")),
            ("Jardins partagés d’Armel", "jardins-armel.example", two("Planter pour les butineuses", "Planting for pollinators"),
             past("Les graines ont été distribuées le {day}.", "Seeds were handed out on {day}.")),
        ],
    },
    {
        "about": two("les phares de la côte", "lighthouses along the coast"),
        "pages": [
            ("Amis du phare de Kerlann", "phare-kerlann.example", two("Le dernier gardien raconte", "The last keeper’s story"),
             past("Il a quitté la tour le {day}.", "He left the tower on {day}.")),
            ("Archives du littoral", "archives-littoral.example", two("Une lumière visible à quarante kilomètres", "A light visible forty kilometres away"),
             past("Le dossier a été versé aux archives le {day}.", "The papers were added to the archives on {day}.")),
            ("Le Courrier des îles", "courrier-des-iles.example", two("Faut-il éteindre les phares ?", "Should lighthouses go dark?"),
             past("Le débat public s’est tenu le {day}.", "A public debate was held on {day}.")),
            ("École de voile du Ponant", "voile-ponant.example", two("Reconnaître un phare à son rythme", "Telling a lighthouse by its rhythm"),
             two("Une sortie de nuit est prévue le {day}.", "A night sail is planned for {day}.")),
            ("Musée de la mer de Port-Aven", "musee-port-aven.example", two("Comment marche une lentille à échelons", "How a stepped lens works"),
             two("La lentille sera de nouveau montrée le {day}.", "The lens will be shown again on {day}.")),
            ("Commune de Brec’hell", "brechell.example", two("Le phare rouvre ses 230 marches", "All 230 steps open again"),
             past("Les travaux ont fini le {day}.", "The work was finished on {day}.")),
        ],
    },
    {
        "about": two("le pain à travers l’histoire", "bread through history"),
        "pages": [
            ("Moulin de la Sauldre", "moulin-sauldre.example", two("Moudre à la pierre aujourd’hui", "Stone milling today"),
             past("La meule a été changée le {day}.", "The millstone was replaced on {day}.")),
            ("Musée du blé", "musee-du-ble.example", two("Le pain de disette", "Bread in lean years"),
             two("La vitrine sera démontée le {day}.", "The display will be taken down on {day}.")),
            ("Fournil des Halles", "fournil-des-halles.example", two("Un levain de soixante ans", "A sixty-year-old sourdough"),
             two("Un atelier est ouvert à tous le {day}.", "A workshop is open to all on {day}.")),
            ("Cahiers d’histoire rurale", "histoire-rurale.example", two("Le four commun du village", "The village’s shared oven"),
             past("La journée d’étude a eu lieu le {day}.", "The study day took place on {day}.")),
            ("Gazette d’Orlane", "gazette-orlane.example", two("Le prix du pain en trois guerres", "The price of bread in three wars"),
             two("L’enquête complète sera vendue en kiosque le {day}.", "The full story is on sale from {day}.")),
            ("Lycée agricole des Marais", "lycee-marais.example", two("Quatre blés anciens au banc d’essai", "Four heritage wheats put to the test"),
             past("La récolte a commencé le {day}.", "Harvest began on {day}.")),
        ],
    },
]  # fmt: skip
_TRACKERS = ["utm_source=lettre", "fbref=9f3k2", "utm_medium=mail&utm_campaign=mars", "partage=7c1"]


def pages(stream, subject):
    """Five saved pages as data: who wrote it or publishes it, its dates, its addresses."""
    bodies = stream.choose([2, 3])
    chosen = stream.sample(subject["pages"], 5)
    writers = stream.people(10)
    found = []
    for rank, (site, domain, title, event) in enumerate(chosen):
        published = date.fromisoformat(stream.date("2025-09-01", "2026-02-28"))
        while published.day > 12 or published.day == published.month:
            published += timedelta(days=1)
        number = stream.integer(1200, 9800)
        address = f"https://{domain}/{number}"
        found.append({
            "rank": rank + 1, "site": site, "title": title, "event": event,
            "author": site if rank < bodies else writers[rank]["full"], "signed": rank >= bodies,
            "poster": writers[5 + rank]["full"], "published": published.isoformat(),
            "updated": (published + timedelta(days=stream.integer(20, 90))).isoformat(),
            "other_day": (published + timedelta(days=stream.integer(95, 160) * (-1 if event.get("is_past") else 1))).isoformat(),
            "address": address, "shared": f"{address}?{stream.choose(_TRACKERS)}", "layout": stream.integer(0, 2),
        })  # fmt: skip
    shuffled = stream.shuffled(found)
    return [{**page, "rank": rank} for rank, page in enumerate(shuffled, start=1)]


def archive(found):
    """The saved pages in one archive."""
    members = [
        {"path": f"pages/page-{page['rank']}.html",
         "file": {"kind": "html", "text": {language: _html(page, language) for language in ("fr", "en")}}}
        for page in found
    ]  # fmt: skip
    return {"name": "pages.zip", "kind": "archive", "members": members}


def empty_table():
    """The table to fill: its header alone."""
    return {"name": "sources.csv", "kind": "csv", "encoding": "utf-8-sig", "rows": [list(COLUMNS.values())]}


def _html(page, language):
    """The page as a browser saved it: who put it online, two dates, and two addresses are easily confused."""
    words = {
        "fr": ("Publié le {}", "Dernière mise à jour : {}", "Par {}", "Éditeur : {}", "Mise en ligne : {}", "Adresse permanente : ",
               "Lien à partager : "),
        "en": ("Published on {}", "Last updated: {}", "By {}", "Publisher: {}", "Uploaded by {}", "Permanent address: ", "Link to share: "),
    }[language]  # fmt: skip

    def spoken(day):
        text = format_date(
            date.fromisoformat(day), "d MMMM y", locale={"fr": "fr_FR", "en": "en_GB"}[language]
        )
        return re.sub("^1 ", "1er ", text) if language == "fr" else text

    words = [typeset(word, language) for word in words]
    title = escape(page["title"][language])
    dates = [words[0].format(spoken(page["published"])), words[1].format(spoken(page["updated"]))]
    by = words[2 if page["signed"] else 3].format(escape(page["author"]))
    posted = words[4].format(escape(page["poster"]))
    top = {0: [dates[1], by], 1: [by, dates[0]], 2: [dates[1]]}[page["layout"]]
    bottom = {0: [dates[0], posted], 1: [posted, dates[1]], 2: [by, posted, dates[0]]}[page["layout"]]
    event = escape(page["event"][language].format(day=spoken(page["other_day"])))
    lines = "".join(f"<p>{line}</p>\n" for line in bottom)
    return (
        f'<!doctype html>\n<html lang="{language}">\n<head>\n<meta charset="utf-8">\n'
        f"<title>{title} | {escape(page['site'])}</title>\n</head>\n<body>\n<p><b>{escape(page['site'])}</b></p>\n"
        f"<h1>{title}</h1>\n<p>{' – '.join(top)}</p>\n<p>{event}</p>\n<hr>\n{lines}"
        f"<p>{words[6]}{escape(page['shared'])}</p>\n<p>{words[5]}{escape(page['address'])}</p>\n</body>\n</html>\n"
    )


def _plain(text):
    bare = unicodedata.normalize("NFKD", text.replace("’", "'").replace("\u00ad", ""))
    return " ".join("".join(one for one in bare if not unicodedata.combining(one)).casefold().split())


def _titled(text):
    """Its words in their order: an encoding without narrow spaces puts other signs in their place."""
    return re.findall(r"\w+", _plain(text))


def _words(text):
    return sorted(re.findall(r"\w+", _plain(text)))


_HOLDS = {
    "author": lambda text, page: _words(text) == _words(page["author"]),
    "title": lambda text, page: _titled(text) in [_titled(one) for one in page["title"].values()],
    "date": lambda text, page: text.strip() == page["published"],
    "address": lambda text, page: text.strip().rstrip("/") == page["address"],
}


def judge_sources(document, values):
    """Whether each page has one line, with its author, title, date of publication and permanent address."""
    columns = _columns(document.header)
    found = _assigned(_lines(document, columns), values["pages"]) if columns else {}
    missing = [page for page in values["pages"] if page["rank"] not in found]
    count = sum(any(cell.strip() for cell in row) for row in document.body)
    told = [criterion("header", columns is not None),
            criterion("lines", not missing and count == len(values["pages"]), count=count,
                      first=f"page-{missing[0]['rank']}.html" if missing else "")]  # fmt: skip
    for name, belief in (
        ("author", _author_belief),
        ("title", _title_belief),
        ("date", _date_belief),
        ("address", _address_belief),
    ):
        amiss = [(found[page["rank"]][name], page) for page in values["pages"]
                 if page["rank"] in found and not _HOLDS[name](found[page["rank"]][name], page)]  # fmt: skip
        first = f"page-{amiss[0][1]['rank']}.html" if amiss else ""
        named = belief(amiss) if amiss else None
        told.append(criterion(name, found and not amiss, named, count=len(amiss), first=first))
    return told


def _columns(header):
    """{column: place}, or None where a title is missing."""
    plain = [_plain(cell) for cell in header]
    places = {name: next((plain.index(_plain(title)) for title in titles.values() if _plain(title) in plain), None)
              for name, titles in COLUMNS.items()}  # fmt: skip
    return None if None in places.values() else places


def _lines(document, columns):
    for row in document.body:
        line = {name: row[place] if place < len(row) else "" for name, place in columns.items()}
        if any(text.strip() for text in line.values()):
            yield line


def _assigned(lines, pages):
    """{rank of a page: its line}: the line that has most in common with it, each line once."""
    lines, scores = list(lines), []
    for page in pages:
        for at, line in enumerate(lines):
            near = [hold(line[name], page) for name, hold in _HOLDS.items()]
            near += [line["address"].strip().startswith(page["address"]), page["site"] in line["title"]]
            scores.append((-sum(near), page["rank"], at))
    found, taken = {}, set()
    for score, rank, at in sorted(scores):
        if score < 0 and rank not in found and at not in taken:
            found[rank] = lines[at]
            taken.add(at)
    return found


def _author_belief(amiss):
    return "poster_as_author" if all(_words(text) == _words(page["poster"]) for text, page in amiss) else None


def _title_belief(amiss):
    return "site_as_title" if all(_plain(page["site"]) in _plain(text) for text, page in amiss) else None


def _date_belief(amiss):
    if all(text.strip() == page["updated"] for text, page in amiss):
        return "updated_for_published"
    return "other_notation" if all(_same_day(text, page["published"]) for text, page in amiss) else None


def _same_day(text, iso):
    """Whether the text is that day in another notation."""
    year, month, day = iso.split("-")
    numbers = re.findall(r"\d+", text)
    return sorted(map(int, numbers)) == sorted(map(int, (year, month, day))) and text.strip() != iso


def _address_belief(amiss):
    return (
        "tracked_address"
        if all(text.strip().startswith(page["address"] + "?") for text, page in amiss)
        else None
    )


def solve_sources(values):
    """The table filled by the rule."""
    return _made(values["pages"])


def near_misses_sources(values):
    """Tables that break one thing each."""
    found = values["pages"]
    body = next(page for page in found if not page["signed"])

    def changed(page, **fields):
        return [{**one, **fields} if one is page else one for one in found]

    year, month, day = body["published"].split("-")
    return {
        "date of the update": (_made(changed(body, published=body["updated"])), "date"),
        "day and month exchanged": (_made(changed(body, published=f"{year}-{day}-{month}")), "date"),
        "French notation": (_made(changed(body, published=f"{day}/{month}/{year}")), "date"),
        "name of the site as title": (_made(changed(body, title=two(body["site"], body["site"]))), "title"),
        "title of the tab": (_made(changed(body, title=two(f"{body['title']['fr']} | {body['site']}", ""))), "title"),
        "address with its tracker": (_made(changed(body, address=body["shared"])), "address"),
        "who put it online": (_made(changed(body, author=body["poster"])), "author"),
        "four lines": (_made(found[:-1]), "lines"),
        "a line twice": (_made([*found, found[0]]), "lines"),
        "without header": (_made(found, header=False), "header"),
    }  # fmt: skip


def _made(found, header=True):
    rows = [[page["author"], page["title"], page["published"], page["address"]] for page in found]
    spec = {**empty_table(), "rows": [*([list(COLUMNS.values())] if header else []), *rows]}
    return write(wholly_in_language(spec, "fr"))
