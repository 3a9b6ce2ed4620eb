"""A share panel with groups, and who may change the document."""

from .words import two

DOCUMENTS = [
    {"fr": "Budget du voyage à Lisbonne", "en": "Lisbon trip budget"},
    {"fr": "Programme de la fête du quartier", "en": "Street party programme"},
    {"fr": "Règlement du tournoi", "en": "Tournament rules"},
    {"fr": "Liste des bénévoles", "en": "List of volunteers"},
    {"fr": "Plan du journal du lycée", "en": "School newspaper outline"},
    {"fr": "Compte rendu du conseil d’école", "en": "School council minutes"},
]
EDITORS = [
    {"fr": "Bureau", "en": "Committee"},
    {"fr": "Rédaction", "en": "Writers"},
    {"fr": "Trésorerie", "en": "Treasurers"},
    {"fr": "Organisation", "en": "Organisers"},
]
READERS = [
    {"fr": "Adhérents", "en": "Members"},
    {"fr": "Parents", "en": "Parents"},
    {"fr": "Classe de 2de 4", "en": "Year 11, class 4"},
    {"fr": "Voisinage", "en": "Neighbours"},
]
WIDE = {
    "edit": {"fr": "Modification", "en": "Can edit"},
    "comment": {"fr": "Commentaire", "en": "Can comment"},
    "read": {"fr": "Lecture", "en": "Can view"},
}
PENDING = {
    "fr": "Modification (invitation envoyée, pas encore acceptée)",
    "en": "Can edit (invitation sent, not yet accepted)",
}
# What each kind of person has: own line in the panel, groups, and whether they may edit where the widest role counts.
KINDS = {
    "own_edit": ("edit", [], True),
    "lifted": ("read", ["editors"], True),
    "lifted_comment": ("comment", ["editors"], True),
    "group_only": (None, ["editors"], True),
    "both_groups": (None, ["readers", "editors"], True),
    "comment": ("comment", [], False),
    "comment_reader": ("comment", ["readers"], False),
    "pending": ("pending", [], False),
    "pending_reader": ("pending", ["readers"], False),
    "reader": (None, ["readers"], False),
    "own_read": ("read", [], False),
    "reader_twice": ("read", ["readers"], False),
}
LINK = ["read", "comment"]
RULES = {
    "widest": two(
        "Une personne qui reçoit plusieurs rôles garde le plus large.",
        "A person who is given several roles keeps the widest.",
    ),
    "own": two(
        "Un rôle donné au nom d’une personne remplace ceux de ses groupes. Entre deux groupes, le plus large compte.",
        "A role given to a person by name replaces those of their groups. Between two groups, the wider one counts.",
    ),
}
INVITATION = two(
    "Une invitation n’ouvre rien tant qu’elle n’est pas acceptée.",
    "An invitation gives no access until it has been accepted.",
)
OTHER_HELP = [
    two(
        "Une personne qui quitte un groupe perd aussitôt le rôle qu’elle en recevait.",
        "A person who leaves a group loses at once the role that came with it.",
    ),
    two("Seul le propriétaire peut supprimer le document.", "Only the owner can delete the document."),
    two(
        "Une personne peut demander un autre rôle : le propriétaire accepte ou refuse.",
        "A person can ask for another role: the owner accepts or refuses.",
    ),
    two(
        "Le propriétaire peut désactiver le lien à tout moment.",
        "The owner can turn the link off at any time.",
    ),
    two(
        "Chaque modification garde le nom de la personne qui l’a faite.",
        "Each change keeps the name of the person who made it.",
    ),
]


def share_panel(draw, values):
    """The panel, the groups, the people who may edit now, and the ids that each mistake adds or leaves out."""
    rule = draw.stream("rule").choose(["widest", "own"])
    kinds = _kinds(draw, rule)
    people = dict(zip("abcdef", draw.stream("people").people(6), strict=True))
    kind_of = dict(zip(people, draw.stream("deal").shuffled(kinds), strict=True))
    owner = draw.stream("owner").person()["full"]
    draw.require(owner not in [one["full"] for one in people.values()], "the owner is somebody else")
    groups = {
        "editors": draw.stream("editors").choose(EDITORS),
        "readers": draw.stream("readers").choose(READERS),
    }
    link = draw.stream("link").choose(LINK)
    edits = {letter: _edits(kind, rule) for letter, kind in kind_of.items()}
    key = [letter for letter in people if edits[letter]]
    found = {name: [letter for letter in people if kind_of[letter].startswith(name)] for name in _TRAPS}
    grouped = [*found["group_only"], *found["both_groups"]]
    names = {letter: one["full"] for letter, one in people.items()}
    return {
        "document_name": draw.stream("document").choose(DOCUMENTS),
        "editors": groups["editors"],
        "link_role": WIDE[link],
        "choices": [{"id": letter, "text": name} for letter, name in names.items()],
        "key_ids": key,
        "key_names": [names[letter] for letter in key],
        "reasons": _reasons(names, kind_of, groups, edits),
        "by_own": rule == "own",
        "rule": RULES[rule],
        "help": _help(draw, rule),
        "missed": [*grouped, *(found["lifted"] if rule == "widest" else [])],
        "grouped_names": [names[letter] for letter in grouped],
        "has_grouped": bool(grouped),
        "lifted": found["lifted"],
        "lifted_name": names[found["lifted"][0]],
        "pending": found["pending"],
        "pending_name": names[found["pending"][0]],
        "comment": found["comment"],
        "comment_name": names[found["comment"][0]],
        "panel": _panel(draw, owner, names, kind_of, groups, link),
        "groups": _groups(draw, owner, names, kind_of, groups),
    }


_TRAPS = ["lifted", "group_only", "both_groups", "pending", "comment"]


def _edits(kind, rule):
    return KINDS[kind][2] and not (rule == "own" and kind.startswith("lifted"))


def _help(draw, rule):
    stream = draw.stream("help")
    lines = [RULES[rule], INVITATION, *stream.sample(OTHER_HELP, 3)]
    return {
        "kind": "document",
        "name": two("Aide de la plateforme : le partage", "Platform help: sharing"),
        "elements": [{"element": "list", "items": stream.shuffled(lines)}],
    }


def _kinds(draw, rule):
    """Six kinds: always one lifted by a group, one who only comments and one not yet in; one to four may edit."""
    stream = draw.stream("kinds")
    kinds = [
        stream.choose(["lifted", "lifted_comment"]),
        stream.choose(["comment", "comment_reader"]),
        stream.choose(["pending", "pending_reader"]),
    ]
    more = stream.integer(1 if rule == "own" else 0, 3)
    kinds += stream.sample(["own_edit", "group_only", "both_groups"], more)
    return kinds + stream.sample(["reader", "own_read", "reader_twice"], 3 - more)


def _rank(names, kind_of, group):
    return [letter for letter in names if group in KINDS[kind_of[letter]][1]]


def _panel(draw, owner, names, kind_of, groups, link):
    lines = [
        [names[letter], PENDING if KINDS[kind][0] == "pending" else WIDE[KINDS[kind][0]]]
        for letter, kind in kind_of.items()
        if KINDS[kind][0]
    ]
    lines += [
        [_quoted_group(groups["editors"]), WIDE["edit"]],
        [_quoted_group(groups["readers"]), WIDE["read"]],
    ]
    return {
        "kind": "details",
        "title": {"fr": "Partagé avec", "en": "Shared with"},
        "rows": [
            [owner, {"fr": "Propriétaire", "en": "Owner"}],
            *draw.stream("lines").shuffled(lines),
            [{"fr": "Toute personne qui a le lien", "en": "Anyone with the link"}, WIDE[link]],
        ],
    }


def _quoted_group(group):
    return {"fr": f"Groupe « {group['fr']} »", "en": f"“{group['en']}” group"}


def _groups(draw, owner, names, kind_of, groups):
    members = {
        "editors": [owner, *(names[letter] for letter in _rank(names, kind_of, "editors"))],
        "readers": [names[letter] for letter in _rank(names, kind_of, "readers")],
    }
    extra = [one["full"] for one in draw.stream("extra").people(3)]
    draw.require(not set(extra) & {owner, *names.values()}, "the other members are somebody else")
    members["readers"] += extra
    return {
        "kind": "table",
        "label": {"fr": "Membres des groupes", "en": "Group members"},
        "row_headers": True,
        "columns": [{"fr": "Groupe", "en": "Group"}, {"fr": "Membres", "en": "Members"}],
        "rows": [
            [groups[group], ", ".join(draw.stream(f"{group} order").shuffled(people))]
            for group, people in members.items()
        ],
    }


def _reasons(names, kind_of, groups, edits):
    """What each person has, and whether that lets them edit."""
    return [
        {"name": names[letter], "why": _why(kind_of[letter], groups), "edits": edits[letter]}
        for letter in names
    ]


def _why(kind, groups):
    own, member_of, _ = KINDS[kind]
    parts = {"fr": [], "en": []}
    if own == "pending":
        parts["fr"].append("une invitation pas encore acceptée")
        parts["en"].append("an invitation not yet accepted")
    elif own:
        parts["fr"].append(f"« {WIDE[own]['fr']} » à son nom")
        parts["en"].append(f"“{WIDE[own]['en']}” by name")
    for group in member_of:
        role = WIDE["edit" if group == "editors" else "read"]
        parts["fr"].append(f"« {role['fr']} » par le groupe « {groups[group]['fr']} »")
        parts["en"].append(f"“{role['en']}” through the “{groups[group]['en']}” group")
    return {"fr": " et ".join(parts["fr"]), "en": " and ".join(parts["en"])}
