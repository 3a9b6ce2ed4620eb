"""Faulty versions of a program that prices tickets, and tests of which one smallest set exposes them all."""

from itertools import combinations

PLACES = [
    {"fr": "de la piscine", "en": "swimming pool"},
    {"fr": "du musée", "en": "museum"},
    {"fr": "de la patinoire", "en": "ice rink"},
    {"fr": "du planétarium", "en": "planetarium"},
    {"fr": "de l’aquarium", "en": "aquarium"},
]
BOUNDS = ["low_bound", "high_bound", "group_bound"]
FAULTS = [
    "low_bound",
    "high_bound",
    "group_bound",
    "half_adults",
    "half_of_full",
    "group_adults",
    "group_visitors",
    "free_visitors",
]
ROOM, TRIES = 8, 120


def price(fare, test, fault=None):
    """Euros for a test [age, resident, tickets]; `fault` is the one that this version of the program has."""
    age, resident, tickets = test
    low, high = fare["low"], fare["high"]
    free = age < low + (fault == "low_bound") and not (fault == "free_visitors" and resident)
    is_reduced = age <= high - (fault == "high_bound")
    each = 0 if free else fare["reduced"] if is_reduced else fare["full"]
    if resident and not (fault == "half_adults" and age <= high):
        each = (fare["full"] if fault == "half_of_full" else each) // 2
    left_out = (fault == "group_adults" and age <= high) or (fault == "group_visitors" and resident)
    is_group = tickets >= fare["group"] + (fault == "group_bound") and not left_out
    return (tickets - is_group) * each


def smallest_tests(draw, values):
    """Rules, program, five faulty versions and eight tests of which one smallest set exposes all five."""
    stream = draw.stream("fare")
    low = stream.integer(4, 8)
    fare = {
        "low": low,
        "high": low + stream.integer(7, 12),
        "reduced": 2 * stream.integer(2, 3),
        "full": 2 * stream.integer(4, 6),
        "group": stream.integer(4, 8),
    }
    faults, tests, smallest = _chosen(draw, fare)
    letters = "abcdefgh"
    exposed = {letter: [n + 1 for n, fault in enumerate(faults) if price(fare, test, fault) != price(fare, test)]
               for letter, test in zip(letters, tests, strict=True)}  # fmt: skip
    key = [letters[place] for place in smallest]
    useful = [letter for letter in letters if exposed[letter]]
    extra = max((letter for letter in useful if letter not in key), key=lambda letter: len(exposed[letter]))
    with_extra = sorted([*key, extra])
    bound = next(n + 1 for n, fault in enumerate(faults) if fault in BOUNDS)
    return {
        **fare,
        "place": draw.stream("place").choose(PLACES),
        "choices": [{"id": letter, "text": _asked(fare, test)} for letter, test in zip(letters, tests, strict=True)],
        "key": key,
        "size": len(key),
        "useful": useful,
        "with_extra": with_extra,
        "has_extra": with_extra != useful,
        "extra": _asked(fare, tests[letters.index(extra)]),
        "bound": bound,
        "bound_where": _where(fare, faults[bound - 1]),
        "bound_tests": [letter for letter in letters if bound in exposed[letter]],
        "by_test": [{"test": _asked(fare, test), "kept": letter in key, "found": exposed[letter]}
                    for letter, test in zip(letters, tests, strict=True)],
        "why": [{"number": n + 1, "where": _where(fare, fault)} for n, fault in enumerate(faults)],
        "material": [_rules(fare), _program(fare), _versions(fare, faults)],
    }  # fmt: skip


def _chosen(draw, fare):
    """Five faults and eight tests, found so that exactly one set of three or four tests, and no smaller one, exposes them all."""
    stream = draw.stream("tests")
    low, high, group = fare["low"], fare["high"], fare["group"]
    ages = [low - 2, low, (low + high) // 2, high, high + 1, high + 23]
    everything = [
        [age, resident, n]
        for age in ages
        for resident in (False, True)
        for n in (1, group - 1, group, group + 2)
    ]
    size = stream.choose([3, 4, 4])
    for _ in range(TRIES):
        faults = [stream.choose(BOUNDS)]
        faults = stream.shuffled(faults + stream.sample([each for each in FAULTS if each not in faults], 4))
        tests = stream.sample(everything, ROOM)
        masks = [
            sum((price(fare, test, fault) != price(fare, test)) << n for n, fault in enumerate(faults))
            for test in tests
        ]
        covers = _covers(masks)
        if len(covers) == 1 and len(covers[0]) == size and sum(map(bool, masks)) > len(covers[0]):
            break
    else:
        draw.require(False, "one smallest set exists")
    return faults, tests, covers[0]


def _covers(masks):
    """The smallest sets of places whose masks together hold every fault."""
    for size in (1, 2, 3, 4):
        found = []
        for places in combinations(range(len(masks)), size):
            union = 0
            for place in places:
                union |= masks[place]
            if union == 31:
                found.append(places)
                if len(found) > 1:
                    return found
        if found:
            return found
    return []


def _asked(fare, test):
    age, resident, tickets = test
    due = price(fare, test)
    return {
        "fr": f"{age} ans, {'habitant la ville' if resident else 'venant d’ailleurs'}, {tickets} billet{'s' * (tickets > 1)} : {due}\u00a0€",
        "en": f"Aged {age}, {'living in town' if resident else 'from elsewhere'}, {tickets} ticket{'s' * (tickets > 1)}: €{due}",
    }


def _rules(fare):
    low, high, group = fare["low"], fare["high"], fare["group"]
    return {
        "kind": "document",
        "name": {"fr": "Tarif voté", "en": "Agreed prices"},
        "label": {"fr": "La règle", "en": "The rules"},
        "elements": [{"element": "list", "items": [
            {"fr": f"Gratuit avant {low} ans. Tarif réduit de {low} à {high} ans compris : {fare['reduced']}\u00a0€. Ensuite, plein tarif : {fare['full']}\u00a0€.",
             "en": f"Free under {low}. Reduced price from {low} to {high} inclusive: €{fare['reduced']}. Above that, full price: €{fare['full']}."},
            {"fr": "Les personnes qui habitent la ville paient la moitié de ce prix, quel que soit leur âge.",
             "en": "People who live in town pay half that price, whatever their age."},
            {"fr": f"Pour tout le monde, à partir de {group} billets identiques, un billet est offert.",
             "en": f"For everyone, with {group} or more identical tickets, one ticket is free."},
        ]}],
    }  # fmt: skip


def _lines(fare):
    low, high, group = fare["low"], fare["high"], fare["group"]
    return [
        {"fr": f"si âge < {low} : prix ← 0", "en": f"if age < {low}: price ← 0"},
        {
            "fr": f"sinon, si âge ≤ {high} : prix ← {fare['reduced']}",
            "en": f"else if age ≤ {high}: price ← {fare['reduced']}",
        },
        {"fr": f"sinon : prix ← {fare['full']}", "en": f"else: price ← {fare['full']}"},
        {"fr": "si habitant : prix ← prix / 2", "en": "if resident: price ← price / 2"},
        {
            "fr": f"si billets ≥ {group} : billets ← billets − 1",
            "en": f"if tickets ≥ {group}: tickets ← tickets − 1",
        },
        {"fr": "renvoyer billets × prix", "en": "return tickets × price"},
    ]


def _program(fare):
    return {
        "kind": "code",
        "label": {"fr": "Le programme juste", "en": "The correct program"},
        "name": {"fr": "somme_due(âge, habitant, billets)", "en": "amount_due(age, resident, tickets)"},
        "numbered": True,
        "lines": _lines(fare),
    }


def _changed(fare, fault):
    """(line, what it reads in the faulty version)."""
    low, high, group = fare["low"], fare["high"], fare["group"]
    return {
        "low_bound": (1, {"fr": f"si âge ≤ {low} : prix ← 0", "en": f"if age ≤ {low}: price ← 0"}),
        "high_bound": (2, {"fr": f"sinon, si âge < {high} : prix ← {fare['reduced']}", "en": f"else if age < {high}: price ← {fare['reduced']}"}),
        "group_bound": (5, {"fr": f"si billets > {group} : billets ← billets − 1", "en": f"if tickets > {group}: tickets ← tickets − 1"}),
        "half_adults": (4, {"fr": f"si habitant et âge > {high} : prix ← prix / 2", "en": f"if resident and age > {high}: price ← price / 2"}),
        "half_of_full": (4, {"fr": f"si habitant : prix ← {fare['full'] // 2}", "en": f"if resident: price ← {fare['full'] // 2}"}),
        "group_adults": (5, {"fr": f"si billets ≥ {group} et âge > {high} : billets ← billets − 1",
                             "en": f"if tickets ≥ {group} and age > {high}: tickets ← tickets − 1"}),
        "group_visitors": (5, {"fr": f"si billets ≥ {group} et non habitant : billets ← billets − 1",
                               "en": f"if tickets ≥ {group} and not resident: tickets ← tickets − 1"}),
        "free_visitors": (1, {"fr": f"si âge < {low} et non habitant : prix ← 0", "en": f"if age < {low} and not resident: price ← 0"}),
    }[fault]  # fmt: skip


def _where(fare, fault):
    """For whom a faulty version asks another amount."""
    low, high, group = fare["low"], fare["high"], fare["group"]
    return {
        "low_bound": {"fr": f"à {low} ans tout juste", "en": f"at exactly age {low}"},
        "high_bound": {"fr": f"à {high} ans tout juste", "en": f"at exactly age {high}"},
        "group_bound": {"fr": f"pour {group} billets tout juste, s’ils sont payants", "en": f"for exactly {group} tickets that are not free"},
        "half_adults": {"fr": f"pour les habitants de {low} à {high} ans", "en": f"for residents aged {low} to {high}"},
        "half_of_full": {"fr": f"pour les habitants de {high} ans ou moins", "en": f"for residents aged {high} or under"},
        "group_adults": {"fr": f"de {low} à {high} ans, à partir de {group} billets", "en": f"from age {low} to {high}, with {group} or more tickets"},
        "group_visitors": {"fr": f"pour les habitants de {low} ans et plus, à partir de {group} billets",
                           "en": f"for residents aged {low} or over, with {group} or more tickets"},
        "free_visitors": {"fr": f"pour les habitants de moins de {low} ans", "en": f"for residents under {low}"},
    }[fault]  # fmt: skip


def _versions(fare, faults):
    changed = [_changed(fare, fault) for fault in faults]
    return {
        "kind": "table",
        "label": {"fr": "Les cinq versions fautives", "en": "The five faulty versions"},
        "caption": {"fr": "Chaque version est le programme juste, où une seule ligne a changé.",
                    "en": "Each version is the correct program with a single line changed."},
        "columns": [{"fr": "Version", "en": "Version"}, {"fr": "Ligne", "en": "Line"}, {"fr": "Ce qu’elle y écrit", "en": "What it has there"}],
        "rows": [[f"V{n + 1}", str(line), {"text": text, "look": "code"}] for n, (line, text) in enumerate(changed)],
    }  # fmt: skip
