"""A file to rename by a club's rule, and the names that forget a part of the rule."""

from itertools import product
from unicodedata import combining, normalize

from .words import two

_TITLES = [("Réunion de rentrée", "odt"), ("Matériel à racheter", "ods"), ("Menu du café", "pdf"), ("Équipe des cadets", "jpg"),
           ("Répétition générale", "odp"), ("Trésorerie du club", "ods"), ("Règlement intérieur", "pdf")]  # fmt: skip
_OLD_NAMES = ["doc3.v2", "scan.final", "copie.2", "nouveau.bis"]
_DATES = {
    "written": two("Date écrite dans le document", "Date written in the document"),
    "saved": two("Dernier enregistrement", "Last saved"),
}
_ASKED = {
    "written": two("La date est celle qui est écrite dans le document.", "The date is the one written in the document."),
    "saved": two("La date est celle du dernier enregistrement.", "The date is the one on which the file was last saved."),
}  # fmt: skip


def name_by_the_rule(draw, values):
    """A file and a rule, the name that the rule gives, and names that break it in one way."""
    stream = draw.stream("name")
    title, ending = stream.choose(_TITLES)
    old = stream.choose(_OLD_NAMES)
    pairs = zip(stream.sample(range(1, 7), 2), stream.sample(range(7, 13), 2), strict=True)
    dates = dict(zip(_DATES, pairs, strict=True))
    asked, other = stream.shuffled(list(_DATES))
    told = {name: {"date": _written(*pair)} for name, pair in dates.items()}
    rest = f"_{_plain(title)}.{ending}"
    return {
        "title": title, "ending": ending, "stem": _plain(title), "old": f"{old}.{ending}", "number": str(dates[asked][1]), "asked": asked,
        "day": f"{dates[asked][1]:02}", "days": {"asked": told[asked]["date"], "other": told[other]["date"]},
        "names": {
            "key": _written(*dates[asked]) + rest,
            "other_date": [_written(*dates[other]) + rest],
            **{belief: [one + rest for one in found] for belief, found in _slips_of_date(*dates[asked]).items()},
            **_slips_of_title(_written(*dates[asked]), title, ending, old),
        },
        "material": [_rule(asked), _properties(f"{old}.{ending}", title, told)],
    }  # fmt: skip


def _written(month, day):
    return f"2026-{month:02}-{day:02}"


def _slips_of_date(month, day):
    """{belief: dates as it writes them}."""
    slips = {
        "day_first": [f"{day:02}-{month:02}-2026"],
        "day_before_month": [f"2026-{day:02}-{month:02}"],
        "digits_missing": [f"2026-{month}-{day}", f"2026-{month}-{day:02}"],
    }
    return slips | ({"day_digit_missing": [f"2026-{month:02}-{day}"]} if day < 10 else {})


def _slips_of_title(date, title, ending, old):
    """{belief: names whose date is right}."""
    stem = _plain(title)
    return {
        "title_as_typed": [f"{date}_{one}.{ending}" for one in _as_typed(title)],
        "ending_lost": [f"{date}_{stem}"],
        "ending_in_capitals": [f"{date}_{stem}.{ending.upper()}"],
        "first_dot": [f"{date}_{stem}.{old.partition('.')[2]}.{ending}"],
        "other_sign": [
            f"{date}{first}{stem.replace('-', then)}.{ending}"
            for first, then in ("--", "__", "-_", " -", "  ")
        ],
    }


def _plain(title):
    letters = "".join(one for one in normalize("NFD", title) if not combining(one))
    return letters.lower().replace(" ", "-")


def _as_typed(title):
    """The title with its capital, its accents or its spaces, or several of them."""
    bare = "".join(one for one in normalize("NFD", title) if not combining(one))
    found = [
        low(one).replace(" ", sign) for one, low, sign in product((title, bare), (str, str.lower), (" ", "-"))
    ]
    return [one for one in found if one != _plain(title)]


def _rule(asked):
    items = [
        two("Chaque fichier s’appelle AAAA-MM-JJ_titre, suivi de son extension d’origine.",
            "Every file is called YYYY-MM-DD_title, followed by its original extension."),
        _ASKED[asked],
        two("Le titre est celui du document, sans majuscule ni accent, avec un tiret à la place de chaque espace.",
            "The title is that of the document, with no capitals and no accents, and a hyphen in place of each space."),
    ]  # fmt: skip
    heading = two("Les fichiers du club", "The club’s files")
    return {"kind": "document", "elements": [{"element": "heading", "level": 2, "text": heading}, {"element": "list", "items": items}]}  # fmt: skip


def _properties(name, title, told):
    rows = [[two("Nom actuel", "Current name"), {"text": name, "look": "code"}], [two("Titre du document", "Title of the document"), title],
            *([_DATES[one], told[one]] for one in _DATES)]  # fmt: skip
    return {"kind": "details", "title": two("Fichier à renommer", "File to rename"), "rows": rows}
