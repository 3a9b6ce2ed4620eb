"""Search equations measured on notices that a person has judged: what each keeps, and how much of it is of use."""

from itertools import pairwise

from .words import two

SCENES = [
    {
        "asks": two("rafraîchir les cours d’école", "keeping school yards cool"),
        "terms": {"a": two("ombr*", "shad*"), "b": two("arbre*", "tree*"), "c": two("école*", "school*"),
                  "d": two("cour*", "yard*"), "n": two("emploi", "job")},
        "words": {
            "a": [two("ombre", "shade"), two("ombrage", "shading"), two("ombrière", "shade sail")],
            "b": [two("arbre", "tree"), two("arbres", "trees")],
            "c": [two("école", "school"), two("écoles", "schools")],
            "d": [two("cour", "yard"), two("cours intérieures", "yards")],
            "n": [two("emploi", "job")],
            "noise": [two("courrier", "yardstick"), two("course à pied", "yardage")],
        },
    },
    {
        "asks": two("faire venir les lycéens à vélo", "getting pupils to cycle to school"),
        "terms": {"a": two("lycée*", "school*"), "b": two("jeune*", "young*"), "c": two("vélo*", "bicycle*"),
                  "d": two("cycl*", "cycl*"), "n": two("compétition", "race")},
        "words": {
            "a": [two("lycée", "school"), two("lycées", "schools")],
            "b": [two("jeune", "young people"), two("jeunesse", "youngsters")],
            "c": [two("vélo", "bicycle"), two("vélos", "bicycles")],
            "d": [two("cyclable", "cycling"), two("cyclisme", "cyclists")],
            "n": [two("compétition", "race")],
            "noise": [two("cyclone", "cyclone"), two("cycle de conférences", "cyclical unemployment")],
        },
    },
    {
        "asks": two("réduire les déchets des cantines", "cutting waste in canteens"),
        "terms": {"a": two("déchet*", "waste*"), "b": two("compost*", "compost*"), "c": two("cantine*", "canteen*"),
                  "d": two("rest*", "cater*"), "n": two("marché public", "tender")},
        "words": {
            "a": [two("déchet", "waste"), two("déchets", "waste sorting")],
            "b": [two("compost", "compost"), two("compostage", "composting")],
            "c": [two("cantine", "canteen"), two("cantines", "canteens")],
            "d": [two("restaurant scolaire", "catering"), two("restauration", "caterers")],
            "n": [two("marché public", "tender")],
            "noise": [two("restriction d’eau", "caterpillar"), two("restitution d’étude", "caterpillars")],
        },
    },
]  # fmt: skip
_NEUTRAL = [two("budget", "budget"), two("travaux", "works"), two("enquête", "survey"), two("conseil municipal", "council"),
            two("quartier nord", "north district"), two("bilan annuel", "annual report"), two("santé", "health"),
            two("partenariat", "partnership"), two("subvention", "grant"), two("calendrier", "calendar")]  # fmt: skip
# What a notice bears (noise: a word that only the asterisk lets in), and how many there may be.
_USEFUL = {"ac": (6, 9), "bc": (3, 5), "ad": (2, 5), "bd": (1, 4), "acn": (0, 4), "abd": (0, 1), "a": (0, 1)}
_USELESS = {"acn": (0, 4), "bdn": (0, 2), "a+": (1, 4), "b+": (1, 3), "a": (1, 4), "b": (0, 2), "c": (2, 3),
            "ac": (0, 2), "bc": (0, 1), "": (2, 3), "cn": (0, 2)}  # fmt: skip
# A goal needs notices of its own: the criterion that drops too much, or the equation that only seems bracketed.
_CHANGED = {
    "limited": {},
    "wide": {True: {"acn": (3, 5), "ad": (2, 4), "bd": (1, 2), "bc": (2, 4)}, False: {"acn": (0, 1), "a": (4, 7)}},
    "bracketless": {True: {"ac": (8, 11), "bc": (4, 6), "ad": (0, 1), "bd": (0, 1), "acn": (0, 1)},
                    False: {"a+": (3, 5), "b+": (2, 4)}},
}  # fmt: skip
_SHAPES = {
    "narrow": [("a AND c", "{a} AND {c}"), ("c AND (a OR b)", "{c} AND ({a} OR {b})")],
    "wide": [("(a OR b) AND (c OR d)", "({a} OR {b}) AND ({c} OR {d})")],
    "limited": [("(a OR b) AND (c OR d) NOT n", "({a} OR {b}) AND ({c} OR {d}) NOT {n}")],
    "open": [("a OR b AND c", "{a} OR {b} AND {c}"), ("a OR b AND d", "{a} OR {b} AND {d}")],
}
_TESTS = {
    "a AND c": lambda s: "a" in s and "c" in s,
    "c AND (a OR b)": lambda s: "c" in s and ("a" in s or "b" in s),
    "(a OR b) AND (c OR d)": lambda s: ("a" in s or "b" in s) and ("c" in s or "d" in s or "+" in s),
    "(a OR b) AND (c OR d) NOT n": lambda s: ("a" in s or "b" in s) and ("c" in s or "d" in s or "+" in s) and "n" not in s,
    "a OR b AND c": lambda s: "a" in s or ("b" in s and "c" in s),
    "a OR b AND d": lambda s: "a" in s or ("b" in s and ("d" in s or "+" in s)),
}  # fmt: skip
_FROM_THE_LEFT = {
    "a OR b AND c": lambda s: ("a" in s or "b" in s) and "c" in s,
    "a OR b AND d": lambda s: ("a" in s or "b" in s) and ("d" in s or "+" in s),
}
LEAST_RECALL = 90


def plan(stream):
    """(notices, equations, measures, answers) of a drawing in which one equation wins clearly, or None."""
    goal = stream.choose(["wide", "limited", "bracketless"])
    shapes = {name: stream.choose(ways) for name, ways in _SHAPES.items()}
    if goal != "limited":
        shapes |= {"narrow": _SHAPES["narrow"][0], "open": _SHAPES["open"][0]}
    classes = [(bears, useful, bounds) for useful, table in ((True, _USEFUL), (False, _USELESS))
               for bears, bounds in {**table, **_CHANGED[goal].get(useful, {})}.items()]  # fmt: skip
    for _ in range(80):
        counts = [(bears, useful, stream.integer(*bounds)) for bears, useful, bounds in classes]
        measures = {name: _measured(counts, _TESTS[shape]) for name, (shape, _) in shapes.items()}
        if not _is_clear(measures):
            continue
        answers = _answers(counts, shapes, measures)
        aimed = "left_to_right" in answers if goal == "bracketless" else answers["key"][0] == goal
        if aimed and len(answers) >= 4:
            return counts, shapes, measures, answers
    return None


def _measured(counts, test):
    """{kept, useful, precision, recall}, the last two in %."""
    kept = sum(count for bears, _, count in counts if test(bears))
    found = sum(count for bears, useful, count in counts if useful and test(bears))
    wanted = sum(count for _, useful, count in counts if useful)
    return {"kept": kept, "useful": found, "precision": 100 * found / kept, "recall": 100 * found / wanted, "wanted": wanted}  # fmt: skip


def _is_clear(measures):
    precisions = sorted(one["precision"] for one in measures.values())
    apart = all(after - before >= 3 for before, after in pairwise(precisions))
    readable = all(abs(one["precision"] % 1 - 0.5) > 0.05 for one in measures.values())
    decided = all(abs(one["recall"] - LEAST_RECALL) >= 1.5 for one in measures.values())
    several = sum(one["recall"] >= LEAST_RECALL for one in measures.values()) > 1
    return apart and readable and decided and several and _winner(measures) in ("wide", "limited")


def _winner(measures):
    enough = [name for name, one in measures.items() if one["recall"] >= LEAST_RECALL]
    return max(enough, key=lambda name: measures[name]["precision"], default=None)


def _answers(counts, shapes, measures):
    """What the right reading (`key`) and each belief answer, as far as they differ."""
    left = dict(measures)
    left["open"] = _measured(counts, _FROM_THE_LEFT[shapes["open"][0]])
    meant = {name: _measured([(bears.replace("+", ""), useful, count) for bears, useful, count in counts], _TESTS[shape])
             for name, (shape, _) in shapes.items()}  # fmt: skip
    winner = _winner(measures)
    beliefs = {
        "key": (winner, measures[winner]["precision"]),
        "recall_as_precision": (winner, measures[winner]["recall"]),
        "precision_first": _best(measures, "precision"),
        "recall_only": _best(measures, "recall"),
        "left_to_right": (_winner(left), left[_winner(left)]["precision"]),
        "asterisk_by_sense": (_winner(meant), meant[_winner(meant)]["precision"])
        if _winner(meant)
        else (None, 0),
    }
    found = {}
    for name, (equation, share) in beliefs.items():
        answer = (equation, round(share))
        if equation and answer not in found.values() and (name == "key" or _far(answer, found["key"])):
            found[name] = answer
    return found


def _best(measures, what):
    equation = max(measures, key=lambda name: (measures[name][what], measures[name]["precision"]))
    return equation, measures[equation]["precision"]


def _far(answer, key):
    return answer[0] != key[0] or abs(answer[1] - key[1]) >= 2


def notices(stream, scene, counts):
    """Rows of the export: number, descriptors in drawn order, judgement."""
    lines = []
    for bears, useful, count in counts:
        for _ in range(count):
            words = [stream.choose(scene["words"]["noise" if letter == "+" else letter]) for letter in bears]
            words += stream.sample(_NEUTRAL, stream.integer(1, 2))
            lines.append((stream.shuffled(words), useful))
    rows = []
    for rank, (words, useful) in enumerate(stream.shuffled(lines), start=1):
        joined = {language: " | ".join(word[language] for word in words) for language in ("fr", "en")}
        rows.append([f"N{rank:02}", joined, two("oui", "yes") if useful else two("non", "no")])
    return rows


def written(scene, shape):
    """The equation as the alert service shows it."""
    french = shape[1].replace("AND", "ET").replace("OR", "OU").replace("NOT", "SAUF")
    terms = scene["terms"]
    return {
        language: pattern.format(**{letter: term[language] for letter, term in terms.items()})
        for language, pattern in (("fr", french), ("en", shape[1]))
    }


def shown(lines):
    """The four equations, and the help card of the service."""
    return [
        {"kind": "table", "label": two("Équations proposées", "Queries to choose from"), "row_headers": True,
         "columns": [two("Équation", "Query"), two("Texte", "Text")],
         "rows": [[letter, {"text": text, "look": "code"}] for letter, text in lines]},
        {"kind": "details", "title": two("Aide du service d’alerte", "Alert service help"), "rows": [
            [two("ET, OU", "AND, OR"), two("les deux termes ; au moins un des deux", "both terms; at least one of the two")],
            [two("SAUF", "NOT"), two("écarte les notices qui portent ce descripteur", "drops records that have this descriptor")],
            ["*", two("remplace la fin d’un descripteur : lun* retient « lune », « lundi », « lunettes noires »",
                      "stands for the end of a descriptor: sun* keeps “sunny”, “Sunday”, “sunk boats”")],
            [two("Sans *", "Without *"), two("le descripteur entier, tel quel", "the whole descriptor, as it is")],
            [two("Priorités", "Precedence"), two("parenthèses, puis SAUF, puis ET, puis OU", "brackets, then NOT, then AND, then OR")],
        ]},
    ]  # fmt: skip
