"""A club's rules with tracked changes by three people: what remains of them after a vote."""

from datetime import date, timedelta

RULES = [
    {"id": "fee", "fr": "La cotisation annuelle est de {v}\u00a0€.", "en": "The yearly fee is €{v}.", "range": (24, 60, 2), "label": {"fr": "Cotisation annuelle", "en": "Yearly fee"}, "unit": "€"},
    {"id": "reduced", "fr": "Les moins de 18 ans paient {v}\u00a0€.", "en": "Those under 18 pay €{v}.", "range": (8, 22, 1), "label": {"fr": "Tarif des moins de 18 ans", "en": "Fee for under-18s"}, "unit": "€"},
    {"id": "deposit", "fr": "La caution du matériel s’élève à {v}\u00a0€.", "en": "The deposit for equipment is €{v}.", "range": (50, 140, 10), "label": {"fr": "Caution du matériel", "en": "Equipment deposit"}, "unit": "€"},
    {"id": "days", "fr": "Un prêt dure au plus {v} jours.", "en": "A loan lasts {v} days at most.", "range": (10, 28, 1), "label": {"fr": "Durée d’un prêt", "en": "Length of a loan"}, "unit": {"fr": "jours", "en": "days"}},
    {"id": "board", "fr": "Le bureau compte {v} membres.", "en": "The committee has {v} members.", "range": (5, 13, 1), "label": {"fr": "Membres du bureau", "en": "Committee members"}, "unit": ""},
    {"id": "quorum", "fr": "L’assemblée se tient si {v} personnes au moins sont présentes.", "en": "The meeting is held if at least {v} people are present.", "range": (15, 45, 1), "label": {"fr": "Nombre minimal de personnes", "en": "People needed at a meeting"}, "unit": ""},
    {"id": "notice", "fr": "La convocation part {v} jours avant l’assemblée.", "en": "Notice of a meeting is sent {v} days ahead.", "range": (8, 30, 1), "label": {"fr": "Délai de convocation", "en": "Notice of a meeting"}, "unit": {"fr": "jours", "en": "days"}},
    {"id": "late", "fr": "Un retard coûte {v}\u00a0€ par semaine.", "en": "A late return costs €{v} a week.", "range": (1, 9, 1), "label": {"fr": "Retard, par semaine", "en": "Late return, per week"}, "unit": "€"},
    {"id": "guests", "fr": "Chaque membre peut inviter {v} personnes par an.", "en": "Each member may invite {v} people a year.", "range": (2, 12, 1), "label": {"fr": "Invités par membre et par an", "en": "Guests per member, a year"}, "unit": ""},
    {"id": "spend", "fr": "Au-delà de {v}\u00a0€, une dépense demande deux signatures.", "en": "Any expense above €{v} needs two signatures.", "range": (100, 400, 20), "label": {"fr": "Seuil des deux signatures", "en": "Two-signature limit"}, "unit": "€"},
]  # fmt: skip
PADDING = [
    {
        "fr": "L’association est ouverte à toute personne qui accepte ce règlement.",
        "en": "Membership is open to anyone who accepts these rules.",
    },
    {
        "fr": "Le matériel est rangé et vérifié après chaque séance.",
        "en": "Equipment is put away and checked after each session.",
    },
    {
        "fr": "Les décisions sont affichées dans le local pendant un mois.",
        "en": "Decisions stay on the noticeboard for a month.",
    },
    {
        "fr": "Toute question non prévue ici est tranchée par le bureau.",
        "en": "Any matter not covered here is settled by the committee.",
    },
]
CLUBS = [
    {"fr": "du club de canoë", "en": "canoe club"},
    {"fr": "du club d’astronomie", "en": "astronomy club"},
    {"fr": "de la ludothèque", "en": "toy library"},
    {"fr": "de l’atelier vélo", "en": "bicycle workshop"},
    {"fr": "de la troupe de théâtre", "en": "theatre company"},
]
# Who changed the asked values: the voted author before and after the vote, another person, and one of these again.
ASKED = ["voted", "later", "second"]
OTHERS = ["voted", "later", "second", "third", "third", "none"]


def voted_changes(draw, values):
    """The rules to open, the four values that remain and what each slip would leave."""
    stream = draw.stream("rules")
    voted, second, third = draw.stream("people").people(3)
    vote = draw.stream("vote").date("2026-03-09", "2026-04-17", (1, 2, 3, 4, 5))
    rules = stream.sample(RULES, len(RULES))
    kinds = [*ASKED, draw.stream("again").choose(ASKED), *OTHERS]
    lines = []
    for rule, kind in zip(rules, kinds, strict=True):
        old, new = stream.sample(range(rule["range"][0], rule["range"][1] + 1, rule["range"][2]), 2)
        author = {"second": second, "third": third}.get(kind, voted)
        lines.append(
            {
                "rule": rule,
                "kind": kind,
                "old": old,
                "new": new,
                "author": author["full"],
                "on": _day(stream, vote, kind),
            }
        )
    asked = lines[: len(ASKED) + 1]
    texts = stream.shuffled(lines)
    blocks = _blocks(texts, stream.shuffled(PADDING))
    ids = ["a", "b", "c", "d"]
    order = stream.shuffled(asked)
    places = dict(zip(ids, order, strict=True))

    def kept(*accepted):
        return {
            name: line["new"] if line["kind"] in accepted else line["old"] for name, line in places.items()
        }

    key = kept("voted")
    slips = {
        "all_accepted": kept("voted", "later", "second"),
        "all_refused": kept(),
        "date_ignored": kept("voted", "later"),
        "other_author": kept("second"),
    }
    return {
        "club": draw.stream("club").choose(CLUBS),
        "who": voted,
        "vote": vote,
        "fields": {name: {"label": line["rule"]["label"], "unit": line["rule"]["unit"]} for name, line in places.items()},
        "key": key,
        "slips": {slip: {name: value for name, value in found.items() if value != key[name]} for slip, found in slips.items()},
        "story": [{"label": line["rule"]["label"], "old": line["old"], "new": line["new"], "by": line["author"], "on": line["on"], "kept": key[name],
                   "accepted": line["kind"] == "voted"} for name, line in places.items()],
        "later": next({"label": line["rule"]["label"], "on": line["on"], "old": line["old"], "new": line["new"]} for line in asked if line["kind"] == "later"),
        "second": second["full"],
        "files": [{"name": f"reglement.{ending}", "kind": "document", "language": {"fr": "fr-FR", "en": "en-GB"}, "blocks": blocks} for ending in ("odt", "docx")],
    }  # fmt: skip


def _day(stream, vote, kind):
    """A moment two to twenty days before the vote, or after it for what came later."""
    days = stream.integer(2, 9) if kind == "later" else -stream.integer(2, 20)
    day = date.fromisoformat(vote) + timedelta(days=days)
    return f"{day.isoformat()}T{stream.integer(8, 21):02d}:{stream.choose(['05', '20', '40'])}"


def _blocks(lines, padding):
    title = {"fr": "Règlement intérieur", "en": "Rules"}
    blocks = [{"block": "title", "text": title}]
    for number, line in enumerate(lines):
        if number % 3 == 0:
            blocks.append(
                {
                    "block": "heading",
                    "level": 1,
                    "text": {"fr": f"Article {number // 3 + 1}", "en": f"Article {number // 3 + 1}"},
                }
            )
            blocks.append(
                {"block": "paragraph", "text": padding[number // 3 % len(padding)], "space_after": 6}
            )
        blocks.append({"block": "paragraph", "text": _sentence(line), "space_after": 6})
    return blocks


def _sentence(line):
    """The sentence as runs, in each language; a change is a deleted value and an inserted one."""
    mark = {"author": line["author"], "date": line["on"]}
    found = {}
    for language in ("fr", "en"):
        before, after = line["rule"][language].split("{v}")
        if line["kind"] == "none":
            found[language] = f"{before}{line['old']}{after}"
        else:
            found[language] = [
                before,
                {"text": str(line["old"]), "deleted": mark},
                {"text": str(line["new"]), "inserted": mark},
                after,
            ]
    return found
