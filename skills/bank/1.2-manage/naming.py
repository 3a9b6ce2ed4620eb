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
    dates = dict(
        zip(
            _DATES,
            zip(stream.sample(range(1, 7), 2), stream.sample(range(7, 13), 2), strict=True),
            strict=True,
        )
    )
    asked, other = stream.shuffled(list(_DATES))
    month, day = dates[asked]
    date, stem = f"2026-{month:02}-{day:02}", _plain(title)
    beliefs = {
        "other_date": ["2026-{:02}-{:02}".format(*dates[other]) + f"_{stem}.{ending}"],
        "day_first": [f"{day:02}-{month:02}-2026_{stem}.{ending}"],
        "day_before_month": [f"2026-{day:02}-{month:02}_{stem}.{ending}"],
        "digits_missing": [f"2026-{month}-{day}_{stem}.{ending}", f"2026-{month}-{day:02}_{stem}.{ending}"],
        "title_as_typed": [f"{date}_{one}.{ending}" for one in _as_typed(title)],
        "ending_lost": [f"{date}_{stem}"],
        "first_dot": [f"{date}_{stem}.{old.partition('.')[2]}.{ending}"],
        "other_sign": [
            f"{date}{first}{stem.replace('-', then)}.{ending}"
            for first, then in ("--", "__", "-_", " -", "  ")
        ],
    }
    told = {name: {"date": f"2026-{pair[0]:02}-{pair[1]:02}"} for name, pair in dates.items()}
    return {
        "title": title, "ending": ending, "stem": stem, "old": f"{old}.{ending}", "number": str(day), "asked": asked,
        "days": {name: one["date"] for name, one in (("asked", told[asked]), ("other", told[other]))},
        "names": {"key": f"{date}_{stem}.{ending}", **beliefs},
        "material": [_rule(asked), _properties(f"{old}.{ending}", title, told)],
    }  # fmt: skip


def _plain(title):
    letters = "".join(one for one in normalize("NFD", title) if not combining(one))
    return letters.lower().replace(" ", "-")


def _as_typed(title):
    """The title with its capital, its accents or its spaces, or several of them."""
    bare = "".join(one for one in normalize("NFD", title) if not combining(one))
    found = [
        (low(one)).replace(" ", sign)
        for one, low, sign in product((title, bare), (str, str.lower), (" ", "-"))
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
