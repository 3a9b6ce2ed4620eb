"""Three ways into a page, each open or closed by a setting of its own, and the role that a person ends up with."""

from datetime import date, timedelta
from itertools import permutations, product

from .reviewing import GROUPS, PAGES, ROLES
from .words import two

WIDTH = ["read", "comment", "edit"]
WAYS = ["own", "group", "link"]
MEMBERS = ["Alix", "Dario", "Mina", "Solal", "Ulysse", "Yann"]
RULES = {
    "widest": two(
        "De plusieurs rôles, le plus étendu s’applique.",
        "Of several roles, the one that allows most applies.",
    ),
    "own": two(
        "Un rôle au nom de la personne passe avant les autres ; sinon, le plus étendu s’applique.",
        "A role given by name comes before the others; otherwise the one that allows most applies.",
    ),
}
DOMAINS = ["lycee-rostand.example", "mairie.example"]
LETTERS = {"read": "a", "comment": "b", "edit": "c"}
STATES = {
    "group": {True: ["direct", "nested"], False: ["reverse", "stranger"]},
    "link": {True: ["all", "same"], False: ["off", "other"]},
}
# (role that a person ends up with, way by which), and how often: each role as often as the others, and by ways where the
# rule can decide. A narrow role counts before a wider one only where it is given by name, the widest only where it is not.
OUTCOMES = {
    ("none", "own"): 4,
    ("read", "own"): 8, ("read", "group"): 2, ("read", "link"): 2,
    ("comment", "own"): 4, ("comment", "group"): 4, ("comment", "link"): 4,
    ("edit", "own"): 2, ("edit", "group"): 5, ("edit", "link"): 5,
}  # fmt: skip


def _found(rule, roles, is_open):
    """The way that decides, if any is open."""
    ways = [way for way in WAYS if is_open[way]]
    if rule == "own" and is_open["own"]:
        return "own"
    return max(ways, key=lambda way: WIDTH.index(roles[way]), default=None)


def _case(stream):
    """(rule, role by way, openness by way, the way that decides)."""
    target, wanted = stream.weighted(list(OUTCOMES), list(OUTCOMES.values()))
    cases = []
    for rule, order, flags in product(RULES, permutations(WIDTH), product([True, False], repeat=3)):
        roles, is_open = dict(zip(WAYS, order, strict=True)), dict(zip(WAYS, flags, strict=True))
        way = _found(rule, roles, is_open)
        if (way is None and target == "none") or (way == wanted and roles[way] == target):
            cases.append((rule, roles, is_open, way))
    return stream.weighted(cases, [_weight(*case) for case in cases])


def _weight(rule, roles, is_open, way):
    """Most often the rule decides: the person's own role is live and another way that is open gives more."""
    other = next(one for one in RULES if one != rule)
    if _found(other, roles, is_open) != way:
        return 12
    return 2 if sum(is_open.values()) > 1 else 1


def two_ways_in(draw, values):
    """A person's own line with its last day, a group and its groups, a link and its limit, the rule, and what counts."""
    rule, roles, is_open, counts = _case(draw.stream("case"))
    state = {way: draw.stream(way).choose(STATES[way][is_open[way]]) for way in STATES}
    person = draw.stream("person").person()
    home, away = draw.stream("domains").shuffled(DOMAINS)
    outer, inner = draw.stream("groups").sample(GROUPS, 2)
    today = date.fromisoformat(draw.stream("today").date("2026-10-05", "2027-05-28"))
    gap = timedelta(days=draw.stream("gap").integer(3, 25))
    until = (today + gap if is_open["own"] else today - gap).isoformat()
    told = {way: ROLES[role] for way, role in roles.items()}
    return {
        "person": person["first"],
        "page": draw.stream("page").choose(PAGES)["page"],
        "today": today.isoformat(),
        "until": until,
        "group": outer,
        "inner": inner,
        "home": home,
        "away": away,
        "roles": told,
        "rule": RULES[rule],
        "by_own": rule == "own" and is_open["own"],
        "open": is_open,
        "state": state,
        "counts": counts or "none",
        "key": LETTERS[roles[counts]] if counts else "d",
        "slips": {way: LETTERS[role] for way, role in roles.items()},
        "panel": _panel(f"{person['first']} ({person['login']}@{home})", told, outer, until, _limit(state, home, away), rule),
        "groups": _groups(draw, person["first"], outer, inner, state["group"]),
    }  # fmt: skip


def _limit(state, home, away):
    domain = away if state["link"] == "other" else home
    return {
        "all": two("lien ouvert à tout le monde", "link open to everyone"),
        "off": two("lien désactivé", "link turned off"),
    }.get(state["link"]) or two(
        f"lien réservé aux adresses en @{domain}", f"link restricted to @{domain} addresses"
    )


def _panel(person, told, outer, until, limit, rule):
    own = [told["own"], {"fr": " (jusqu’au ", "en": " (until "}, {"date": until}, ")"]
    link = {language: f"{told['link'][language]} ({limit[language]})" for language in ("fr", "en")}
    return {
        "kind": "details",
        "title": two("Partagé avec", "Shared with"),
        "rows": [
            [person, own],
            [_named(outer, capital=True), told["group"]],
            [two("Toute personne ayant le lien", "Anyone with the link"), link],
            [two("Règle de la plateforme", "Platform rule"), RULES[rule]],
        ],
    }


def _named(group, capital=False):
    return two(f"{'Groupe' if capital else 'groupe'} « {group['fr']} »", f"“{group['en']}” group")


def _groups(draw, person, outer, inner, state):
    """Who is in the group that has a role, and in another one, of which one holds the other."""
    stream = draw.stream("members")
    members = stream.sample(MEMBERS, 4)
    names = {"outer": members[:2], "inner": members[2:]}
    if state == "direct":
        names["outer"][1] = person
    elif state in ("nested", "reverse"):
        names["inner"][1] = person
    inner_within = {"nested": True, "reverse": False}.get(state)
    if inner_within is None:
        inner_within = stream.chance(0.5)
    names["outer" if inner_within else "inner"].append(_named(inner if inner_within else outer))
    rows = [
        [group, [part for name in stream.shuffled(names[which]) for part in (", ", name)][1:]]
        for which, group in (("outer", outer), ("inner", inner))
    ]
    return {
        "kind": "table",
        "label": two("Membres des groupes", "Group members"),
        "row_headers": True,
        "columns": [two("Groupe", "Group"), two("Membres", "Members")],
        "rows": stream.shuffled(rows),
    }
