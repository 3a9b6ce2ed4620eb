"""A handbook written on two branches: three marked conflicts, and one change that no marker shows."""

import re

from skills.authoring.judging import criterion

from .words import two

BRANCHES = ("accueil", "ateliers")
MARKS = re.compile(r"^(<{7}|\|{7}|={7}|>{7})", re.MULTILINE)
ROOMS = ["Bleue", "Verte", "Rouge", "Claire", "Ronde", "Haute"]
NAMES = ["Colette", "Césaire", "Tillion", "Prévert", "Germain", "Senghor"]
HEADINGS = {
    "welcome": two("BIENVENUE", "WELCOME"),
    "hours": two("HORAIRES", "OPENING HOURS"),
    "rooms": two("SALLES", "ROOMS"),
    "joining": two("INSCRIPTIONS", "SIGNING UP"),
    "history": two("HISTOIRE DU LIEU", "HISTORY OF THE CENTRE"),
    "contact": two("CONTACT", "CONTACT"),
    "gear": two("MATÉRIEL", "EQUIPMENT"),
}
DISPUTED = ["hours", "joining", "contact"]


def merge_conflicts(draw, values):
    """The file with its conflicts, the thread that decides, and the lines wanted in each section.

    In one disputed section the line of the first branch stays, in one that of the second, in one both; one decision is
    taken back later in the thread. The room is renamed everywhere but in its history.
    """
    old, new = draw.stream("old").choose(ROOMS), draw.stream("new").choose(NAMES)
    lines = _lines(draw)
    decisions = dict(zip(DISPUTED, draw.stream("decisions").shuffled([*BRANCHES, "both"]), strict=True))
    first = draw.stream("first").choose(BRANCHES)
    reversed_one = draw.stream("reversed").choose([one for one in DISPUTED if decisions[one] != "both"])
    people = [one["first"] for one in draw.stream("people").people(3)]
    both = next(section for section, branch in decisions.items() if branch == "both")
    single = {
        branch: next(section for section in DISPUTED if decisions[section] == branch) for branch in BRANCHES
    }
    return {
        "old": _room(old),
        "new": _room(new),
        "lines": {section: _in_both(found, old, new) for section, found in lines.items()},
        "decisions": decisions,
        "first": first,
        "second": next(branch for branch in BRANCHES if branch != first),
        "titles": {section: HEADINGS[section] for section in HEADINGS},
        "both_title": HEADINGS[both],
        "single_titles": {branch: HEADINGS[section] for branch, section in single.items()},
        "reversed_title": HEADINGS[reversed_one],
        "reversed": reversed_one,
        "thread": _thread(decisions, first, reversed_one, people, old, new),
        "files": [
            {
                "name": "livret.txt",
                "kind": "text",
                "text": {language: _conflicting(lines, old, new, language) for language in ("fr", "en")},
            }
        ],
    }


def _room(name):
    return two(f"salle {name}", f"{name} room")


def _lines(draw):
    """{section: lines}; a disputed section is {branch: line}. {room} is as each branch writes it, {old} the old name."""
    hours, days = draw.stream("hours").sample(range(17, 23), 2), draw.stream("days").sample(range(5, 28), 2)
    phones = [
        f"01 99 00 {number // 100:02d} {number % 100:02d}"
        for number in draw.stream("phones").sample(range(1000, 9999), 2)
    ]
    seats, year, chairs = (
        draw.stream("seats").integer(30, 90, 5),
        draw.stream("year").integer(1998, 2015),
        draw.stream("chairs").integer(20, 60, 4),
    )
    return {
        "welcome": [
            two(
                "Ce livret présente la maison des associations.",
                "This handbook introduces the community centre.",
            ),
            two(
                "La {room} est au rez-de-chaussée, à gauche en entrant.",
                "The {room} is on the ground floor, on the left.",
            ),
        ],
        "hours": {
            "accueil": two(
                f"En semaine, la {{room}} ferme à {hours[0]} h.",
                f"On weekdays the {{room}} closes at {hours[0]}:00.",
            ),
            "ateliers": two(
                f"Le samedi, la {{room}} ferme à {hours[1]} h.",
                f"On Saturdays the {{room}} closes at {hours[1]}:00.",
            ),
        },
        "rooms": [
            two(f"La {{room}} compte {seats} places assises.", f"The {{room}} seats {seats}."),
            two("La petite salle se réserve à la demi-journée.", "The small room is booked by the half-day."),
            two(
                "L’atelier de couture se tient dans la {added}.",
                "The sewing workshop takes place in the {added}.",
            ),
        ],
        "joining": {
            "accueil": two(
                f"On s’inscrit à l’accueil avant le {days[0]} septembre.",
                f"Sign up at the front desk before {days[0]} September.",
            ),
            "ateliers": two(
                f"On s’inscrit en ligne avant le {days[1]} octobre.",
                f"Sign up online before {days[1]} October.",
            ),
        },
        "history": [
            two(
                f"La maison a ouvert en {year}, et la {{old}} s’appelait ainsi pour ses murs.",
                f"The centre opened in {year}; the {{old}} got its name from its walls.",
            ),
        ],
        "contact": {
            "accueil": two(f"Téléphone de l’accueil : {phones[0]}.", f"Front desk telephone: {phones[0]}."),
            "ateliers": two(f"Téléphone des ateliers : {phones[1]}.", f"Workshop telephone: {phones[1]}."),
        },
        "gear": [
            two(
                f"{chairs} chaises pliantes sont rangées sous l’escalier.",
                f"{chairs} folding chairs are kept under the stairs.",
            ),
            two(
                "Le vidéoprojecteur de la {added} se demande à l’accueil.",
                "Ask at the front desk for the {added} projector.",
            ),
        ],
    }


def _filled(line, language, room, old, added):
    return line[language].format(
        room=_room(room)[language], old=_room(old)[language], added=_room(added)[language]
    )


def _in_both(found, old, new):
    """Lines as they must be in the end, {fr, en} each; of a disputed section by branch."""
    done = lambda line: {language: _filled(line, language, new, old, new) for language in ("fr", "en")}
    if isinstance(found, dict):
        return {branch: done(line) for branch, line in found.items()}
    return [done(line) for line in found]


def _conflicting(lines, old, new, language):
    text = []
    for section, found in lines.items():
        text.append(HEADINGS[section][language])
        if isinstance(found, dict):
            ours, theirs = (
                _filled(found[branch], language, room, old, room)
                for branch, room in zip(BRANCHES, (new, old), strict=True)
            )
            text += [f"<<<<<<< {BRANCHES[0]}", ours, "=======", theirs, f">>>>>>> {BRANCHES[1]}"]
        else:
            text += [_filled(line, language, new, old, old) for line in found]
        text.append("")
    return "\n".join(text)


def _thread(decisions, first, reversed_one, people, old, new):
    """The messages that decide, the one taken back first."""
    clock = iter(["09:12", "09:15", "09:21", "10:02", "10:40"])
    other = {BRANCHES[0]: BRANCHES[1], BRANCHES[1]: BRANCHES[0]}

    def said(by, text):
        return {"from": people[by], "time": next(clock), "text": text}

    messages = []
    for number, section in enumerate(DISPUTED):
        title, branch = HEADINGS[section], decisions[section]
        if branch == "both":
            text = two(
                f"{title['fr']} : on garde les deux lignes, celle de « {first} » en premier.",
                f"{title['en']}: keep both lines, the one from “{first}” first.",
            )
        else:
            told = other[branch] if section == reversed_one else branch
            text = two(
                f"{title['fr']} : gardons la ligne de « {told} ».",
                f"{title['en']}: let’s keep the line from “{told}”.",
            )
        messages.append(said(number % 3, text))
    messages.append(
        said(
            0,
            two(
                f"Sur « accueil », j’ai renommé la salle {old} en salle {new} : à faire partout, sauf dans {HEADINGS['history']['fr']}, qui parle du passé.",
                f"On “accueil” I renamed the {old} room the {new} room: do the same everywhere, except in {HEADINGS['history']['en']}, which is about the past.",
            ),
        )
    )
    title = HEADINGS[reversed_one]
    messages.append(
        said(
            2,
            two(
                f"Je reviens sur {title['fr']} : après vérification, c’est la ligne de « {decisions[reversed_one]} » qui est à jour. D’accord ?",
                f"About {title['en']} again: I checked, and the line from “{decisions[reversed_one]}” is the current one. OK?",
            ),
        )
    )
    messages.append(
        {
            "from": people[1],
            "time": "10:44",
            "text": two("D’accord. Je n’ai plus de remarque.", "Agreed. Nothing more from me."),
        }
    )
    return {
        "kind": "chat",
        "title": two("Livret : fusion des branches", "Handbook: merging the branches"),
        "members": people,
        "messages": messages,
    }


def _bare(line):
    return " ".join(line.replace("\u2019", "'").split())


def sections_of(text):
    """({section: its lines, bare}, language) of a handbook; lines before the first heading are left out."""
    lines = [_bare(line) for line in text.replace("\r\n", "\n").split("\n") if line.strip()]
    language = max(
        ("fr", "en"), key=lambda one: sum(_bare(HEADINGS[section][one]) in lines for section in HEADINGS)
    )
    known = {_bare(heading[language]): section for section, heading in HEADINGS.items()}
    found, current = {section: [] for section in HEADINGS}, None
    for line in lines:
        current = known.get(line, current)
        if line not in known and current:
            found[current].append(line)
    return found, language


def wanted_lines(values, section, language, decisions=None):
    """The lines of a section, bare, as the thread decides."""
    lines = values["lines"][section]
    if isinstance(lines, list):
        return [_bare(line[language]) for line in lines]
    branch = (decisions or values["decisions"])[section]
    branches = [values["first"], values["second"]] if branch == "both" else [branch]
    return [_bare(lines[one][language]) for one in branches]


def judge_merge(document, values):
    """The criteria of an uploaded handbook; the old name of the room is judged apart."""
    found, language = sections_of(document.text)
    old, new = _bare(values["old"][language]), _bare(values["new"][language])

    def renamed(lines):
        return [line.replace(old, new) for line in lines if not MARKS.match(line)]

    def holds(section):
        return renamed(found[section]) == renamed(wanted_lines(values, section, language))

    both = next(section for section in DISPUTED if values["decisions"][section] == "both")
    singles = [section for section in DISPUTED if section != both]
    amiss = [section for section in singles if not holds(section)]
    turned = values["reversed"]
    as_first = amiss == [turned] and renamed(found[turned]) == renamed(
        wanted_lines(values, turned, language, _as_first_decided(values))
    )
    rest = [section for section in found if section not in (*DISPUTED, "history")]
    old_left = [
        section for section, lines in found.items() if section != "history" and old in " ".join(lines)
    ]
    return [
        criterion("marks", not MARKS.search(document.text), "marks_left"),
        criterion("single", not amiss, "first_decision_followed" if as_first else None),
        criterion("both", holds(both), _both_mistake(found[both], values, both, language, renamed)),
        criterion("name", not old_left, "silent_merge_trusted"),
        criterion(
            "history", found["history"] == wanted_lines(values, "history", language), "replaced_everywhere"
        ),
        criterion("rest", all(holds(section) for section in rest)),
    ]


def _as_first_decided(values):
    """The decisions, but for the one that a later message reversed."""
    section = values["reversed"]
    branch = next(one for one in BRANCHES if one != values["decisions"][section])
    return {**values["decisions"], section: branch}


def _both_mistake(lines, values, section, language, renamed):
    wanted = renamed(wanted_lines(values, section, language))
    return "order_reversed" if renamed(lines) == wanted[::-1] else "one_side_only"


def _text(values, language="fr", changes=None):
    """A handbook as decided; `changes` gives other lines for some sections."""
    blocks = []
    for section, heading in HEADINGS.items():
        lines = (changes or {}).get(section) or wanted_lines(values, section, language)
        blocks.append("\n".join([heading[language], *lines]))
    return "\n\n".join([*blocks, ""])


def solve_merge(values):
    """The handbook as the thread decides."""
    return _text(values).encode()


def near_misses_merge(values):
    """Handbooks with one thing amiss each, and the criterion that it breaks."""
    old, new = values["old"]["fr"], values["new"]["fr"]
    both = next(section for section in DISPUTED if values["decisions"][section] == "both")
    flipped = _as_first_decided(values)

    def text(**changes):
        return _text(values, changes=changes).encode()

    def lines(section, decisions=None):
        return wanted_lines(values, section, "fr", decisions)

    return {
        "first decision": (text(**{values["reversed"]: lines(values["reversed"], flipped)}), "single"),
        "all of one branch": (text(**{both: lines(both)[:1]}), "both"),
        "both the other way": (text(**{both: lines(both)[::-1]}), "both"),
        "old name left": (text(gear=[line.replace(new, old) for line in lines("gear")]), "name"),
        "history renamed": (text(history=[line.replace(old, new) for line in lines("history")]), "history"),
        "marks left": (_text(values).replace("\n\n", "\n=======\n\n", 1).encode(), "marks"),
        "line lost": (text(rooms=lines("rooms")[:2]), "rest"),
    }
