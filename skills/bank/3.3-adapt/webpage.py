"""A public page with defects that only a screen reader's user meets, and whether they were mended."""

from itertools import pairwise

from skills.authoring.judging import criterion
from skills.authoring.localised import wholly_in_language
from skills.documents import write

from .places import DAYS, PLACES, WORDS

DEFECTS = ("language", "title", "headings", "image", "decor", "label", "link", "table", "list")
_HERE = {"ici", "cliquez ici", "cliquer ici", "here", "click here", "lien", "link", "en savoir plus", "read more"}  # fmt: skip
# What the target may be called.
_PRICES = {
    "fr": ("tarif", "prix", "coût", "montant", "combien"),
    "en": ("price", "pricing", "rate", "fee", "charge", "cost", "tariff", "how much"),
}
_SAID = {
    "language": ("la page indique une autre langue que la sienne", "the page declares a language other than its own"),
    "title": ("le titre de l’onglet ne dit rien de la page", "the tab’s title says nothing about the page"),
    "headings": ("les titres des parties ne suivent pas le titre principal", "the section headings do not follow on from the main one"),
    "image": ("le panneau, qui informe, n’a pas d’alternative utile", "the sign, which gives information, has no useful alternative text"),
    "decor": ("le filet décoratif est lu à voix haute", "the decorative line is read aloud"),
    "label": ("le champ n’a pas d’étiquette", "the field has no label"),
    "link": ("un lien lu seul ne dit pas où il mène", "a link read on its own does not say where it leads"),
    "table": ("le tableau n’a pas de cellules d’en-tête", "the table has no header cells"),
    "list": ("la liste est faite de tirets", "the list is made with dashes"),
}  # fmt: skip


def spoilt_page(draw, values):
    """The page with five of nine defects, its two pictures, and what its sign says."""
    index = draw.stream("place").integer(0, len(PLACES) - 1)
    day = draw.stream("day").choose(DAYS)
    drawn = draw.stream("defects").sample(DEFECTS, 5)
    defects = [name for name in DEFECTS if name in drawn]
    scene = {"place": index, "day": day, "headings": draw.stream("headings").choose(["h4", "bold"])}
    return {
        "scene": scene,
        "defects": defects,
        "place_of": PLACES[index]["of"],
        "place_name": PLACES[index]["name"],
        "day": day,
        "sign": _sign(day),
        "found": [{"fr": _SAID[name][0], "en": _SAID[name][1]} for name in defects],
        "files": [page(scene, defects), _sign_picture(day), _line_picture()],
    }


def _sign(day):
    return {name: WORDS["closed"][name].format(day=day[name]) for name in ("fr", "en")}


def _sign_picture(day):
    draw = [
        {"shape": "rectangle", "box": [6, 6, 474, 154], "fill": "#B71C1C", "outline": "#FFFFFF", "width": 6, "radius": 16},
        {"shape": "text", "at": [240, 80], "text": _sign(day), "size": 34, "fill": "#FFFFFF", "anchor": "mm"},
    ]  # fmt: skip
    return {
        "name": "panneau.png",
        "kind": "picture",
        "size": [480, 160],
        "background": "#FFFFFF",
        "draw": draw,
    }


def _line_picture():
    draw = [{"shape": "line", "points": [[0, 6], [600, 6]], "fill": "#B0BEC5", "width": 4}]
    return {"name": "filet.png", "kind": "picture", "size": [600, 12], "background": "#FFFFFF", "draw": draw}


def page(scene, defects=(), **changes):
    """The description of the page, with these defects; `changes` replace whole pieces by other HTML."""
    return {
        "name": "page.html",
        "kind": "html",
        "text": {name: _html(scene, defects, name, changes) for name in ("fr", "en")},
    }


def _html(scene, defects, language, changes):
    pieces = {**_pieces(scene, defects, language), **changes}
    return "\n".join([
        "<!DOCTYPE html>", pieces["language"], "<head>", '  <meta charset="utf-8">', f"  <title>{pieces['title']}</title>",
        "  <style>", "    body { font-family: sans-serif; max-width: 40rem; margin: 2rem auto; }",
        "    td, th { border: 1px solid #90a4ae; padding: 0.4rem 0.8rem; }", "  </style>", "</head>", "<body>",
        *(pieces[name] for name in ("top", "image", "decor", "hours", "table", "link", "bring", "list", "news", "label", "foot")),
        "</body>", "</html>", "",
    ])  # fmt: skip


def _pieces(scene, defects, language):
    """Each piece of the page in one language, sound or spoilt."""
    place, words = PLACES[scene["place"]], {name: text[language] for name, text in WORDS.items()}
    name, other = place["name"][language], "en" if language == "fr" else "fr"
    items = [item[language] for item in place["bring"]]
    field, cell = place["field"][language], "td" if "table" in defects else "th"
    rows = [[text[language] if isinstance(text, dict) else text for text in row] for row in place["rows"]]
    tag = scene["headings"] if "headings" in defects else "h2"
    return {
        "language": f'<html lang="{other}">' if "language" in defects else f'<html lang="{language}">',
        "title": words["untitled"] if "title" in defects else f"{name} – {words['hours']}",
        "top": f"  <h1>{name}</h1>\n  <p>{place['intro'][language]}</p>",
        "image": '  <p><img src="panneau.png"' + ("" if "image" in defects else f' alt="{_sign(scene["day"])[language]}"') + "></p>",
        "decor": f'  <p><img src="filet.png" alt="{"filet.png" if "decor" in defects else ""}"></p>',
        **{part: _heading(words[part], tag) for part in ("hours", "bring", "news")},
        "table": "\n".join(["  <table>", _row([text[language] for text in place["table"]], cell), *(_row(row, "td") for row in rows), "  </table>"]),
        "link": (f'  <p>{words["more"]} <a href="tarifs.pdf">{words["here"]}</a>.</p>' if "link" in defects
                 else f'  <p>{words["see"]} <a href="tarifs.pdf">{words["prices"]}</a>.</p>'),
        "list": ("  <p>\n" + "<br>\n".join(f"    - {item}" for item in items) + "\n  </p>" if "list" in defects
                 else "\n".join(["  <ul>", *(f"    <li>{item}</li>" for item in items), "  </ul>"])),
        "label": "\n".join(["  <form>", _label(field, "label" in defects),
                            '    <input type="email" id="courriel" name="courriel">', f"    <button>{words['send']}</button>", "  </form>"]),
        "foot": f"  <p>{words['foot']}</p>",
    }  # fmt: skip


def _heading(words, tag):
    return f'  <p class="titre"><b>{words}</b></p>' if tag == "bold" else f"  <{tag}>{words}</{tag}>"


def _row(cells, tag):
    return "    <tr>" + "".join(f"<{tag}>{cell}</{tag}>" for cell in cells) + "</tr>"


def _label(field, is_loose):
    return f"    {field}" if is_loose else f'    <label for="courriel">{field}</label>'


def judge_page(document, values):
    """The nine points that a screen reader's user needs, and that nothing was lost."""
    reading = _Reading(document, values["scene"])
    image, label, headings = reading.image(), reading.label(), reading.headings()
    return [
        criterion("language", reading.states_language()),
        criterion("title", reading.title()),
        criterion("headings", not headings, headings or None),
        criterion("image", not image, image or None),
        criterion("decor", reading.decor(), "decor_described"),
        criterion("label", not label, label or None),
        criterion("link", reading.link(), "here_kept"),
        criterion("table", reading.table()),
        criterion("list", reading.list()),
        criterion("kept", not reading.lost(), first=next(iter(reading.lost()), "")),
    ]


class _Reading:
    """An uploaded page beside what it was made from. What is at fault is told by a mistake's id or `other`."""

    def __init__(self, document, scene):
        self._document, self._scene = document, scene
        self._words = _plain(document.text)
        self._place = PLACES[scene["place"]]
        self._language = max(("fr", "en"), key=lambda name: self._place["intro"][name] in document.text)

    def _says(self, part):
        return _plain(WORDS[part][self._language])

    def states_language(self):
        return str(self._document.root.get("lang") or "").lower().split("-")[0] == self._language

    def title(self):
        titles = [_plain(element.text_content()) for element in self._document.all("title")]
        return len(titles) == 1 and any(word in titles[0] for word in self._place["titles"])

    def headings(self):
        found = self._document.all("h1", "h2", "h3", "h4", "h5", "h6")
        levels, texts = (
            [int(element.tag[1]) for element in found],
            [_plain(element.text_content()) for element in found],
        )
        if not all(self._says(part) in texts for part in ("hours", "bring", "news")):
            return "bold_heading"
        jumps = any(high - low > 1 for low, high in pairwise(levels))
        return "other" if jumps or levels.count(1) != 1 or levels[0] != 1 else ""

    def image(self):
        alternatives = [
            _plain(each.get("alt") or "")
            for each in self._document.all("img")
            if "panneau" in str(each.get("src"))
        ]
        if len(alternatives) != 1:
            return "other"
        told = alternatives[0]
        says_all = _plain(self._scene["day"][self._language]) in told and any(
            word in told for word in ("ferm", "clos")
        )
        return "" if says_all and ".png" not in told else "alt_useless" if told else "other"

    def decor(self):
        lines = [element for element in self._document.all("img") if "filet" in str(element.get("src"))]
        return all(
            element.get("alt") == ""
            or element.get("role") in ("presentation", "none")
            or element.get("aria-hidden") == "true"
            for element in lines
        )

    def label(self):
        fields = [element for element in self._document.all("input") if element.get("type") == "email"]
        if len(fields) != 1:
            return "other"
        field, labels = fields[0], self._document.all("label")
        marked = {element.get("for") for element in labels if _plain(element.text_content())}
        by_id = {
            element.get("id"): _plain(element.text_content())
            for element in self._document.all("label", "p", "span", "div", "h2", "h3")
            if element.get("id")
        }
        is_inside = any(_plain(parent.text_content()) for parent in field.iterancestors("label"))
        tied = field.get("id") and field.get("id") in marked
        named = any((field.get(name) or "").strip() for name in ("aria-label", "title")) or by_id.get(
            field.get("aria-labelledby")
        )
        return "" if tied or is_inside or named else "label_loose" if labels else "other"

    def link(self):
        texts = [
            _plain(each.get("aria-label") or each.text_content())
            for each in self._document.all("a")
            if "tarifs.pdf" in str(each.get("href"))
        ]
        return (
            len(texts) == 1
            and texts[0] not in _HERE
            and any(noun in texts[0] for noun in _PRICES[self._language])
        )

    def table(self):
        tables = self._document.all("table")
        rows = tables[0].findall(".//tr") if len(tables) == 1 else []
        wanted = [_plain(text[self._language]) for text in self._place["table"]]
        return bool(rows) and [_plain(cell.text_content()) for cell in rows[0].findall("th")] == wanted

    def list(self):
        items = [_plain(element.text_content()).rstrip(" ,;.") for element in self._document.all("li")]
        return all(_plain(item[self._language]) in items for item in self._place["bring"])

    def lost(self):
        """Words of the original that are gone, and things that must still be there."""
        place, language = self._place, self._language
        cells = [text[language] if isinstance(text, dict) else text for row in place["rows"] for text in row]
        texts = [place["name"][language], place["intro"][language], place["field"][language], WORDS["foot"][language],
                 *(WORDS[part][language] for part in ("hours", "bring", "news", "send")),
                 *(text[language] for text in [*place["table"], *place["bring"]]), *cells]  # fmt: skip
        gone = [text for text in texts if _plain(text) not in self._words and not self._is_name(text)]
        pictures = [str(element.get("src")) for element in self._document.all("img")]
        return gone + [
            name for name in ("panneau.png", "filet.png") if not any(name in source for source in pictures)
        ]

    def _is_name(self, text):
        """The field's own words may have become its aria-label."""
        return any(
            _plain(element.get("aria-label") or "") == _plain(text) for element in self._document.all("input")
        )


def _plain(text):
    return " ".join(text.replace("'", "’").replace("\u00a0", " ").casefold().split())


def solve_page(values):
    """The page without a defect."""
    return write(wholly_in_language(page(values["scene"]), "fr"))


def near_misses_page(values):
    """Pages that keep or bring in one defect each."""
    scene, words = values["scene"], {name: text["fr"] for name, text in WORDS.items()}
    field = PLACES[scene["place"]]["field"]["fr"]
    form = f'<form><label>{field}</label> <input type="email" name="courriel"> <button>{words["send"]}</button></form>'
    changed = {
        "alternative that says nothing": (
            {"image": '<p><img src="panneau.png" alt="image du panneau"></p>'},
            "image",
        ),
        "line described": ({"decor": '<p><img src="filet.png" alt="filet décoratif gris"></p>'}, "decor"),
        "label not tied": ({"label": form}, "label"),
        "bold for a heading": ({"bring": _heading(words["bring"], "bold")}, "headings"),
        "level skipped": ({"news": _heading(words["news"], "h4")}, "headings"),
        "link still here": ({"link": f'<p>{words["more"]} <a href="tarifs.pdf"><b>ici</b></a>.</p>'}, "link"),
        "other language": ({"language": '<html lang="en">'}, "language"),
        "table taken away": ({"table": ""}, "table"),
        "line taken away": ({"decor": ""}, "kept"),
    }
    return {
        name: (write(wholly_in_language(page(scene, **pieces), "fr")), breaks)
        for name, (pieces, breaks) in changed.items()
    }
