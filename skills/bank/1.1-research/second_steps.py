"""What the module on precise queries and origins shows, and what its checks are drawn from."""

import re
import unicodedata
from datetime import date, timedelta

from . import chains, queries, sources
from .words import two

_LANGUAGES = ("fr", "en")
_PARTS = [
    two("le tableau des chiffres", "the table of figures"),
    two("le plan d’accès", "the location map"),
    two("le graphique", "the graph"),
    two("la liste des sources", "the list of sources"),
    two("le témoignage", "the eyewitness account"),
    two("la frise des dates", "the timeline"),
]

_RULES = {"kind": "details", "title": two("Comment citer une page : consignes", "How to cite a page: guidelines"), "rows": [
    [two("Auteur", "Author"), two("qui a écrit la page ; si personne ne signe, l’organisme qui la publie", "whoever wrote the page; if nobody signs it, the organisation that publishes it")],
    [two("Titre", "Title"), two("celui de la page, entre guillemets", "the title of the page, in quotation marks")],
    [two("Date", "Date"), two("le jour où ce que l’on cite a paru sur la page", "the day on which what is quoted appeared on the page")],
]}  # fmt: skip


def precise_and_traced(draw, values):
    """A help card, three pages of one figure, and a page to cite, for the lessons."""
    place = queries.PLACES[0]
    card, query = queries.card(place)
    story, figure = chains.STORIES[1], chains.FIGURES[3]
    names = {
        "survey": story["survey"],
        "daily": two("Le Fil du matin", "Le Fil du matin"),
        "post": two("@info_flash", "@info_flash"),
    }
    chain = ["survey", "daily", "post"]
    days = {
        "survey": ("2026-01-12", "2026-03-02"),
        "daily": ("2026-01-19", None),
        "post": ("2026-01-21", None),
    }
    subject, author = sources.SUBJECTS[1], draw.stream("author").people(2)
    cited = _cited(subject["pages"][3], author, date(2026, 2, 5))
    return {
        "query": query,
        "words": place["phrase"],
        "dropped": place["without"],
        "card": card[0],
        "traced": {"post": names["post"], "daily": names["daily"], "survey": names["survey"]},
        **{f"{kind}_page": chains.page(story, figure, kind, chain, names, _days(days)) for kind in chain},
        "cited": cited,
        "cited_page": _saved(cited),
    }  # fmt: skip


def _days(days):
    return {
        kind: {"published": first, "shown": later or first, "updated": bool(later)}
        for kind, (first, later) in days.items()
    }


_NEEDS = {
    "phrase": ("singular", "quoted"),
    "words": ("singular", "loose"),
    "plural": ("plural", "plural_quoted"),
    "added": ("added", "without_minus"),
    "added_phrase": ("added", "quoted_with"),
}
# The page, where there is one, that has the words in the other number only.
_OTHER_NUMBER = {"phrase": "many", "words": "many", "plural": "found", "added": "many_dropped"}
_QUERIES = {
    "singular": {"quoted": '"{p}" -{w}', "loose": "{p} -{w}", "plural_quoted": '"{ps}" -{w}', "without_minus": "{p} {w}"},
    "plural": {"quoted": '"{p}" -{w}', "plural_loose": "{ps} -{w}", "plural_quoted": '"{ps}" -{w}', "plural_with": '"{ps}" {w}'},
    "added": {"quoted": '"{p}" -{w}', "loose": "{p} -{w}", "quoted_with": '"{p}" {w}', "without_minus": "{p} {w}"},
}  # fmt: skip


def query_for_the_need(draw, values):
    """Five short pages, the two to find, and four queries of which one finds just these.

    Each query is what some need asks for: none is right by its shape.
    """
    stream = draw.stream("pages")
    place = stream.choose(queries.PLACES)
    need = stream.choose(list(queries.WANTED))
    shown = queries.five_pages(stream, place, need)
    wanted = [rank for rank, (role, _) in enumerate(shown, start=1) if role in queries.WANTED[need]]
    offered, key = _NEEDS[need]
    written = {
        role: {language: pattern.format(p=place["phrase"][language], ps=place["many"][language], w=place["without"][language])
               for language in _LANGUAGES}
        for role, pattern in _QUERIES[offered].items()
    }  # fmt: skip
    found = {
        role: {language: [rank for rank, (_, text) in enumerate(shown, start=1) if matches(query[language], text[language])]
               for language in _LANGUAGES}
        for role, query in written.items()
    }  # fmt: skip
    draw.require(
        all(found[key][language] == wanted for language in _LANGUAGES), "the key finds what is wanted"
    )
    others = [found[role] for role in written if role != key]
    draw.require(
        all(one[language] != wanted for one in others for language in _LANGUAGES), "others find other pages"
    )
    draw.require(all(one["fr"] == one["en"] for one in found.values()), "both languages find the same")
    letters = dict(zip(stream.shuffled(list(written)), "abcd", strict=True))
    return {
        "wanted": [str(rank) for rank in wanted],
        "ranks": {name: next((rank for rank, (role, _) in enumerate(shown, start=1) if role == sought), 0)
                  for name, sought in (("capitals", "capitals"), ("other_number", _OTHER_NUMBER.get(need)))},
        "need": need,
        "written": {**written, "key": written[key]},
        "found": {role: [str(rank) for rank in one["fr"]] for role, one in (*found.items(), ("key", found[key]))},
        "phrase": place["phrase"],
        "without": place["without"],
        "ids": {**letters, "key": letters[key]},
        "choices": [{"id": letters[role], "text": {"text": query, "look": "code"}} for role, query in written.items()],
        "pages": {
            "kind": "table", "label": two("Cinq pages, en entier", "Five pages in full"), "row_headers": True,
            "columns": ["", two("Texte de la page", "Page text"), two("À trouver", "To be found")],
            "rows": [[str(rank), text, two("oui", "yes") if rank in wanted else two("non", "no")]
                     for rank, (_, text) in enumerate(shown, start=1)],
        },
        "card": queries.card(place)[0][0],
    }  # fmt: skip


def matches(query, text):
    """Whether the engine of the help card finds the text: quoted words side by side, the others anywhere, minus none."""
    words = _words(text)
    for quoted, sign, word in re.findall(r'"([^"]+)"|(-?)([^\s"]+)', query):
        if quoted:
            wanted = _words(quoted)
            held = any(words[at : at + len(wanted)] == wanted for at in range(len(words)))
        else:
            held = all(one in words for one in _words(word))
        if held == bool(sign):
            return False
    return True


def _words(text):
    bare = unicodedata.normalize("NFD", text.casefold())
    return re.findall(r"\w+", "".join(one for one in bare if not unicodedata.combining(one)))


def reference_to_write(draw, values):
    """A saved page, its reference for one thing quoted from it, and references that take one element for another."""
    stream = draw.stream("page")
    subject = stream.choose(sources.SUBJECTS)
    people = stream.people(2)
    cited = _cited(
        stream.choose(subject["pages"]), people, date.fromisoformat(stream.date("2025-09-01", "2026-02-10"))
    )
    parts, doubt = stream.sample(_PARTS, 4), stream.choose(["author", "unsigned", "title"])
    dates = [cited["published"], _later(cited["published"], stream.integer(9, 30)), cited["updated"]]
    rank = stream.integer(0, 2)
    other = stream.choose([date for date in dates if date != dates[rank]])
    cited |= {"signed": doubt != "unsigned", "completed": dates[1]}
    roles = _references(cited, dates[rank], other, doubt)
    letters = dict(zip(stream.shuffled(list(roles)), "abcd", strict=True))
    return {
        "cited": cited,
        "added": rank > 0,
        "late": dates[rank] > other,
        "doubt": doubt,
        "wanted": dates[rank],
        "other": other,
        "quoted": parts[rank],
        "ids": letters,
        "offered": {letters[role]: one for role, one in roles.items()},
        "rules": _RULES,
        "page": _saved(cited, parts[1:3], stream.shuffled(parts)),
    }  # fmt: skip


def _references(cited, wanted, other, doubt):
    """Two dates with both names of what is in doubt, author or title: none of the four can be told without the date."""
    site = two(cited["site"], cited["site"])
    right = {**cited, "author": cited["author"] if cited["signed"] else site}
    wrong = {"title": site} if doubt == "title" else {"author": cited["poster"]}
    return {
        "key": {**right, "date": wanted},
        "other_date": {**right, "date": other},
        "other_name": {**right, **wrong, "date": wanted},
        "both": {**right, **wrong, "date": other},
    }


def _later(day, days):
    return (date.fromisoformat(day) + timedelta(days=days)).isoformat()


def _cited(page, people, published):
    site, domain, title, _ = page
    return {"site": site, "domain": domain, "title": title, "author": people[0]["full"], "poster": people[1]["full"],
            "published": published.isoformat(), "updated": (published + timedelta(days=43)).isoformat()}  # fmt: skip


def _saved(one, added=(), parts=()):
    """The page with everything that a reference may be taken from, and what its two updates added to it."""
    listed = (
        [two(f"On y trouve {_joined('fr', parts)}.", f"It contains {_joined('en', parts)}.")] if parts else []
    )
    extra = [two(f" (ajout : {part['fr']})", f" (added: {part['en']})") for part in added]
    signed = [two("Par ", "By "), one["author"]]
    unsigned = [two("Éditeur : ", "Publisher: "), one["site"]]
    between = [[two("Mise à jour du ", "Updated on "), {"date": one["completed"]}, extra[0]]] if added else []
    return {
        "kind": "page", "address": f"https://{one['domain']}/{one['published'][2:4]}{one['published'][5:7]}", "site": one["site"],
        "title": one["title"],
        "elements": [
            [two("Dernière mise à jour : ", "Last updated: "), {"date": one["updated"]}, *extra[1:]],
            signed if one.get("signed", True) else unsigned,
            *listed,
            {"element": "rule"},
            [two("Publié le ", "Published on "), {"date": one["published"]}],
            *between,
            [two("Mise en ligne : ", "Uploaded by "), one["poster"]],
        ],
    }  # fmt: skip


def _joined(language, parts):
    *most, last = (part[language] for part in parts)
    return ", ".join(most) + {"fr": " et ", "en": " and "}[language] + last
