"""What the module on the right place and the right source, and its checks, show."""

from datetime import date, timedelta

from .claims import BIG, CLAIMS, day_in_words
from .threads import STATES
from .words import two

# Each thing to share, and the day it is made for.
FILES = [
    (two("l’album de la chorale", "the choir’s album"), two("le concert", "the concert")),
    (two("le carnet du voyage", "the travel journal"), two("la soirée photos", "the photo evening")),
    (two("le livret du spectacle", "the show booklet"), two("le spectacle", "the show")),
    (two("le recueil de recettes", "the recipe book"), two("le repas", "the meal")),
    (two("le guide du jardin collectif", "the community garden guide"), two("la fête", "the garden party")),
]
AUDIENCES = {
    "link": [
        two("les familles, dont plusieurs ne veulent pas de compte", "the families, several of whom do not want an account"),
        two("les adhérents, dont plusieurs ne veulent pas de compte", "the members, several of whom do not want an account"),
        two("les gens de la salle, à qui vous donnerez un code QR imprimé", "the people in the room, who will get a printed QR code from you"),
    ],
    "named": [
        two("les trois responsables, qui ont déjà un compte", "the three people in charge, who already have an account"),
        two("deux collègues, qui ont déjà un compte", "two colleagues, who already have an account"),
        two("les quatre membres du bureau, qui ont déjà un compte", "the four committee members, who already have an account"),
    ],
    "web": [
        two("les gens de la ville, qui n’auront que son titre pour le trouver", "people in town, who will only have its title to find it by"),
        two("des personnes que vous ne connaissez pas, qui devront le trouver en cherchant sur le web", "people you do not know, who will have to come across it by searching the web"),
    ],
}  # fmt: skip
TASKS = {
    "view": [two("le lire et l’imprimer", "read it and print it"),
             two("le lire et en montrer des pages autour d’elles", "read it and show pages of it to others")],
    "comment": [two("indiquer à côté de chaque page ce qu’il vous reste à y ajouter", "point out next to each page what you still have to add to it"),
                two("poser des questions à côté de chaque page, dont le contenu restera tel quel", "ask questions next to each page, whose content will stay as it is")],
    "edit": [two("ajouter ce qui manque sur chaque page", "add what is missing on each page"),
             two("remplir chacune une page", "fill in a page each")],
}  # fmt: skip
WEEKS = [
    two("une semaine", "one week"),
    two("deux semaines", "two weeks"),
    two("trois semaines", "three weeks"),
]


def forum_and_chain(draw, values):
    """The worked examples of the module: the threads of a forum, a share panel, a chain of posts."""
    return {"threads": _example_threads(), "panel": _example_panel(), "chain": _example_chain()}


def _example_threads():
    rows = [
        [two("Aide", "Help"), two("Page blanche au démarrage (Onda S)", "Blank page at start-up (Onda S)"), STATES["open"]],
        [two("Aide", "Help"), two("Page blanche au démarrage (Tabula 3)", "Blank page at start-up (Tabula 3)"), STATES["closed"]],
        [two("Idées", "Ideas"), two("Un mode sombre, s’il vous plaît", "A dark mode, please"), STATES["open"]],
        [two("Bavardage", "Chat"), two("Bonjour à toutes et à tous", "Hello everyone"), STATES["open"]],
    ]  # fmt: skip
    return {
        "kind": "table",
        "caption": two("Forum de l’application Météole", "Météole app forum"),
        "columns": [two("Rubrique", "Section"), two("Fil", "Thread"), two("État", "Status")],
        "rows": rows,
    }


def _example_panel():
    return {
        "kind": "settings",
        "title": two("Partager l’album de la fête", "Share the party album"),
        "groups": [
            {"title": two("Lien de partage", "Share link"), "rows": [
                {"label": two("Qui peut ouvrir", "Who can open it"), "value": two("Toute personne ayant le lien", "Anyone with the link")},
                {"label": two("Ce qu’elle peut faire", "What they can do"), "value": two("Regarder", "View")},
                {"label": two("Fin du partage", "Sharing ends"), "value": {"date": "2026-06-30"}},
            ]}
        ],
    }  # fmt: skip


def _example_chain():
    claim = two("Le marché du samedi déménage place Ronde.", "The Saturday market is moving to Place Ronde.")

    def post(name, day, title, elements):
        return {
            "element": "group",
            "title": [name, " · ", {"date": day}],
            "elements": [*([title] if title else []), *elements],
        }

    return {
        "kind": "page", "address": "https://placette.example/recherche", "site": "Placette",
        "title": two("Résultats de votre recherche", "Your search results"),
        "elements": [
            post("Nina", "2026-03-14", two("Repartagé depuis le compte Tout Montclar", "Reposted from Tout Montclar"), [claim]),
            post("Tout Montclar", "2026-03-13", two("À faire passer !", "Pass it on!"),
                 [{"element": "quote", "elements": [claim], "by": two("Halle du Moulin, 11 mars", "Halle du Moulin, 11 March")}]),
            post("Halle du Moulin", "2026-03-11", None, [claim]),
        ],
    }  # fmt: skip


def link_to_set(draw, values):
    """A need in a few words, and the three settings of a share link that meet it."""
    who = draw.stream("public").weighted(["link", "named", "web"], [2, 2, 1])
    rights = ["view", "comment"] if who == "web" else ["view", "comment", "edit"]
    right = draw.stream("right").choose(rights)
    thing, event = draw.stream("file").choose(FILES)
    weeks = draw.stream("weeks").integer(1, 3)
    day = date.fromisoformat(draw.stream("day").date("2026-03-10", "2026-06-20"))
    gap = timedelta(weeks=weeks)
    days = {
        role: when.isoformat() for role, when in {"before": day - gap, "day": day, "after": day + gap}.items()
    }
    end = draw.stream("lasting").choose(["before", "after", "day", "never"])
    side = end if end in ("before", "after") else draw.stream("side").choose(["before", "after"])
    other = "after" if side == "before" else "before"
    return {
        "file": thing,
        "event": event,
        "weeks": WEEKS[weeks - 1],
        "who": draw.stream("who").choose(AUDIENCES[who]),
        "what": draw.stream("what").choose(TASKS[right]),
        "days": days,
        "audience": who,
        "right": right,
        "end": end,
        "side": side,
        "event_end": other if end == "day" else "day",
        "slip": side if end == "day" else other,
        "ends": [
            *({"id": role, "text": _long(when)} for role, when in days.items()),
            {"id": "never", "text": two("Jamais", "Never")},
        ],
        "key": {"who": who, "may": right, "end": end},
    }


def _long(day):
    when = date.fromisoformat(day)
    return {language: f"{text} {when.year}" for language, text in day_in_words(when, weekday=False).items()}


def credit_to_write(draw, values):
    """A post that takes up another, and the ways to say where the news comes from: three accounts, three dates.

    Each account and each date stands in two choices, so that neither tells the right one by being there most often;
    the account that carried the news stands among them with its own date, which is the most tempting.
    """
    subject = draw.stream("claim").choose(CLAIMS)
    way = draw.stream("way").choose(["signed", "undated", "above"])
    names = dict(zip(("first", "second"), draw.stream("names").shuffled(subject["origins"]), strict=False))
    names["big"] = draw.stream("big").choose(BIG)
    days = _days_of_posts(draw)
    third = draw.stream("third").choose(["big", "other"])
    lines = _credits(draw.stream("turn").chance(0.5), third)
    letters = dict(zip(draw.stream("letters").shuffled(sorted(lines)), "abcdef", strict=True))
    told = {role: {"name": names[who], "day": days[when]} for role, (who, when) in lines.items()}
    return {
        "claim": subject["claim"],
        "way": way,
        "names": names,
        "days": days,
        "third": third,
        "false_day": lines["false_day"][1],
        "told": told,
        "letters": letters,
        "choices": [
            {
                "id": letters[role],
                "text": two(
                    f"D’après {one['name']}, {one['day']['fr']}", f"Source: {one['name']}, {one['day']['en']}"
                ),
            }
            for role, one in told.items()
        ],
        "found": _found_posts(draw, subject, way, names, days),
    }


def _credits(turn, third):
    """Who and when in each choice: each account with its own date and with that of one neighbour."""
    first, second, big = ("first", "first"), ("second", "second"), ("big", third)
    if turn:
        rest = {
            "false_day": ("first", "second"),
            "mixed": ("second", third),
            "relay_name": ("big", "first"),
        }
    else:
        rest = {
            "false_day": ("first", third),
            "mixed": ("big", "second"),
            "relay_name": ("second", "first"),
        }
    return {"key": first, "carrier": second, "sharer": big, **rest}


def _days_of_posts(draw):
    """The days of the first post, of its two relays, and of a post beside them that is older or newer than the first."""
    stream = draw.stream("days")
    first = date.fromisoformat(stream.date("2026-02-12", "2026-05-22"))
    second = first + timedelta(days=stream.integer(2, 3))
    days = {"first": first, "second": second, "big": second + timedelta(days=stream.integer(1, 3))}
    days["other"] = first + timedelta(days=stream.choose([-5, -3, 1, 1]))
    return {role: day_in_words(day) for role, day in days.items()}


def _found_posts(draw, subject, way, names, days):
    """What a search finds, in any order: the repost, a post about something else and, where no date is quoted, the first post."""
    posts = {
        "big": [
            two(f"Repartagé depuis le compte {names['second']}", f"Reposted from {names['second']}"),
            _post(
                names["second"],
                days["second"],
                _taking_up(subject["claim"], way, names["first"], days["first"]),
            ),
        ],
        "other": [subject["other"]],
    }
    if way == "undated":
        posts["first"] = [subject["claim"]]
    order = draw.stream("posts").shuffled(sorted(posts))
    return {
        "kind": "page",
        "address": "https://placette.example/recherche",
        "site": "Placette",
        "title": two("Résultats de votre recherche", "Your search results"),
        "elements": [_post(names.get(role, names["first"]), days[role], posts[role]) for role in order],
    }


def _post(name, day, elements):
    return {"element": "group", "title": [name, " · ", day], "elements": elements}


def _taking_up(claim, way, name, day):
    if way == "above":
        return [two(f"Source\u00a0: {name} ({day['fr']})", f"Source: {name} ({day['en']})"), claim]
    by = name if way == "undated" else two(f"{name}, {day['fr']}", f"{name}, {day['en']}")
    return [two("À lire\u00a0!", "Worth reading!"), {"element": "quote", "elements": [claim], "by": by}]
