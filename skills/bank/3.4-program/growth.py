"""A program of two nested loops, quicker programs that do the same or nearly, and lists that tell them apart."""

from collections import Counter

CONTEXTS = [
    {
        "fr": "des adresses de la liste de diffusion d’une mairie",
        "en": "addresses on a town council’s mailing list",
    },
    {
        "fr": "des numéros de badge relevés à l’entrée d’un festival",
        "en": "badge numbers scanned at a festival entrance",
    },
    {
        "fr": "des codes-barres lus par la caisse d’une ressourcerie",
        "en": "barcodes scanned at the till of a second-hand shop",
    },
    {"fr": "des plaques relevées sur un parking public", "en": "number plates recorded in a public car park"},
    {
        "fr": "des cotes d’ouvrages relevées à l’inventaire d’une bibliothèque",
        "en": "shelfmarks recorded during a library stocktake",
    },
]
# The condition of the original, after `avant` and `après` have been counted.
CONDITIONS = {
    "first": {"fr": "avant = 0", "en": "before = 0"},
    "last": {"fr": "après = 0", "en": "after = 0"},
    "several": {"fr": "avant = 0 et après > 0", "en": "before = 0 and after > 0"},
    "again": {"fr": "avant = 1", "en": "before = 1"},
    "once": {"fr": "avant = 0 et après = 0", "en": "before = 0 and after = 0"},
}
MEANINGS = {
    "first": {"fr": "chaque valeur une fois, dans l’ordre de sa première apparition", "en": "each value once, in order of first appearance"},
    "last": {"fr": "chaque valeur une fois, dans l’ordre de sa dernière apparition", "en": "each value once, in order of last appearance"},
    "several": {"fr": "chaque valeur répétée, une fois, dans l’ordre de sa première apparition",
                "en": "each repeated value, once, in order of first appearance"},
    "again": {"fr": "chaque valeur répétée, une fois, dans l’ordre de sa deuxième apparition",
              "en": "each repeated value, once, in order of second appearance"},
    "once": {"fr": "les valeurs qui n’apparaissent qu’une fois, dans l’ordre de la liste", "en": "the values that appear only once, in list order"},
}  # fmt: skip
NEAREST = {"first": "last", "last": "first", "several": "again", "again": "several", "once": "last"}
FAMILIES = {
    "first": ["several", "again"],
    "last": ["again", "once"],
    "several": ["first", "once"],
    "again": ["first", "last"],
    "once": ["first", "several"],
}
COUNTED = [
    {
        "fr": "pour chaque x de L : compte[x] ← compte[x] + 1",
        "en": "for each x in L: count[x] ← count[x] + 1",
    },
    {"fr": "pour chaque x de L :", "en": "for each x in L:"},
]
EMPTY = {"fr": "R ← liste vide", "en": "R ← empty list"}
COUNTS = {"fr": "compte ← dictionnaire vide", "en": "count ← empty dictionary"}
QUICK = {
    "first": [EMPTY, {"fr": "Vus ← ensemble vide", "en": "Seen ← empty set"}, COUNTED[1],
              {"fr": "    si x n’est pas dans Vus :", "en": "    if x is not in Seen:"},
              {"fr": "        ajouter x à R et à Vus", "en": "        add x to R and to Seen"}],
    "last": [EMPTY, COUNTS, *COUNTED, {"fr": "    compte[x] ← compte[x] − 1", "en": "    count[x] ← count[x] − 1"},
             {"fr": "    si compte[x] = 0 : ajouter x à R", "en": "    if count[x] = 0: add x to R"}],
    "several": [EMPTY, COUNTS, *COUNTED, {"fr": "    si compte[x] ≥ 2 :", "en": "    if count[x] ≥ 2:"},
                {"fr": "        ajouter x à R ; compte[x] ← 0", "en": "        add x to R; count[x] ← 0"}],
    "again": [EMPTY, COUNTS, COUNTED[1], {"fr": "    compte[x] ← compte[x] + 1", "en": "    count[x] ← count[x] + 1"},
              {"fr": "    si compte[x] = 2 : ajouter x à R", "en": "    if count[x] = 2: add x to R"}],
    "once": [EMPTY, COUNTS, *COUNTED, {"fr": "    si compte[x] = 1 : ajouter x à R", "en": "    if count[x] = 1: add x to R"}],
}  # fmt: skip
HIDDEN = {
    "first": [EMPTY, COUNTED[1], {"fr": "    si x n’est pas dans R : ajouter x à R", "en": "    if x is not in R: add x to R"}],
    "last": [EMPTY, COUNTED[1], {"fr": "    si x est dans R : retirer x de R", "en": "    if x is in R: remove x from R"},
             {"fr": "    ajouter x à la fin de R", "en": "    add x to the end of R"}],
    "several": [EMPTY, COUNTED[1], {"fr": "    si nombre de x dans L ≥ 2 et x n’est pas dans R :", "en": "    if number of x in L ≥ 2 and x is not in R:"},
                {"fr": "        ajouter x à R", "en": "        add x to R"}],
    "again": [{"fr": "R ← liste vide ; Vus ← liste vide", "en": "R ← empty list; Seen ← empty list"}, COUNTED[1],
              {"fr": "    si x est dans Vus et n’est pas dans R :", "en": "    if x is in Seen and is not in R:"},
              {"fr": "        ajouter x à R", "en": "        add x to R"},
              {"fr": "    ajouter x à Vus", "en": "    add x to Seen"}],
    "once": [EMPTY, COUNTED[1], {"fr": "    si nombre de x dans L = 1 : ajouter x à R", "en": "    if number of x in L = 1: add x to R"}],
}  # fmt: skip
COUNTING = {
    "several",
    "once",
}  # their hidden version counts in all of L each time, the others in what was found so far
SORT = {"fr": "R ← liste vide ; T ← L triée", "en": "R ← empty list; T ← L sorted"}
_EACH = {"fr": "pour i de 1 à n :", "en": "for i from 1 to n:"}
_DISTINCT = [
    SORT,
    _EACH,
    {
        "fr": "    si i = 1 ou T[i] ≠ T[i − 1] : ajouter T[i] à R",
        "en": "    if i = 1 or T[i] ≠ T[i − 1]: add T[i] to R",
    },
]
_REPEATED = [SORT, {"fr": "pour i de 2 à n :", "en": "for i from 2 to n:"},
             {"fr": "    si T[i] = T[i − 1] et T[i] ≠ dernier de R :", "en": "    if T[i] = T[i − 1] and T[i] ≠ last of R:"},
             {"fr": "        ajouter T[i] à R", "en": "        add T[i] to R"}]  # fmt: skip
_ALONE = [SORT, _EACH, {"fr": "    si T[i] ≠ ses voisins T[i − 1] et T[i + 1] (quand ils existent) :", "en": "    if T[i] ≠ its neighbours T[i − 1] and T[i + 1] (where they exist):"},
          {"fr": "        ajouter T[i] à R", "en": "        add T[i] to R"}]  # fmt: skip
SORTED = {"first": _DISTINCT, "last": _DISTINCT, "several": _REPEATED, "again": _REPEATED, "once": _ALONE}


def result(task, items):
    """What the original gives, by the meaning of its condition."""
    total, before, found = Counter(items), Counter(), []
    for each in items:
        after = total[each] - before[each] - 1
        holds = {
            "first": before[each] == 0,
            "last": after == 0,
            "several": before[each] == 0 and after > 0,
            "again": before[each] == 1,
            "once": total[each] == 1,
        }
        if holds[task]:
            found.append(each)
        before[each] += 1
    return found


def quicker(draw, values):
    """The original, its times, five rewritings and five short lists; the estimate, the version and the list asked for."""
    task = draw.stream("task").choose(list(CONDITIONS))
    unit = draw.stream("speed").integer(18, 34) / 100
    noise = draw.stream("noise")
    times = [round(unit * size * size * (1 + noise.integer(-15, 15) / 1000), 2) for size in (1, 2, 4)]
    size = draw.stream("size").choose([40_000, 60_000, 80_000, 100_000, 120_000])
    seconds = round(unit * (size / 1000) ** 2)
    others = [NEAREST[task], draw.stream("other").choose(FAMILIES[task])]
    programs = {
        "right": QUICK[task],
        "hidden": HIDDEN[task],
        "sorted": SORTED[task],
        "near": QUICK[others[0]],
        "far": QUICK[others[1]],
    }
    letters = dict(zip(draw.stream("letters").shuffled(list(programs)), "abcde", strict=True))
    compared = "sorted" if task == "once" else draw.stream("compared").choose(["near", "sorted"])
    lists, telling, outputs = _lists(draw, task, others[0], compared)
    return {
        "context": draw.stream("context").choose(CONTEXTS),
        "size": size,
        "times": times,
        "seconds": seconds,
        "tolerance": round(seconds * 0.08, 1),
        "straight": round(times[2] * size / 4000),
        "factor": size // 1000,
        "scans": size * size // (1 if task in COUNTING else 2) // 10_000_000,
        "options": {"version": [{"id": letter, "text": letter.upper()} for letter in "abcde"],
                    "list": [{"id": name, "text": " ".join(items)} for name, items in zip("vwxyz", lists, strict=True)]},
        "key": {"seconds": seconds, "version": letters["right"], "list": "vwxyz"[telling]},
        "ids": letters,
        "names": {name: letter.upper() for name, letter in letters.items()},
        "compared": letters[compared].upper(),
        "telling": " ".join(lists[telling]),
        "outputs": [" ".join(items) or "–" for items in outputs],
        "meaning": MEANINGS[task],
        "near_meaning": MEANINGS[others[0]],
        "far_meaning": MEANINGS[others[1]],
        "material": [_original(task), _measured(times), *_rewritings(programs, letters), _costs()],
    }  # fmt: skip


def _lists(draw, task, near, compared):
    """Five short lists; on exactly one the compared version gives something else."""
    stream = draw.stream("lists")
    same, other = [], []
    for _ in range(400):
        items = [stream.choose("ABC") for _ in range(stream.integer(4, 5))]
        found = result(task, items)
        changed = sorted(found) if compared == "sorted" else result(near, items)
        is_rich = 2 <= len(set(items)) < len(items) and found
        if is_rich and items not in same:
            if found == changed and len(same) < 4:
                same.append(items)
            elif found != changed and not other:
                other.append((items, [found, changed]))
        if len(same) == 4 and other:
            break
    draw.require(len(same) == 4 and other, "four lists agree, one does not")
    place = stream.integer(0, 4)
    items, outputs = other[0]
    return [*same[:place], items, *same[place:]], place, outputs


def _original(task):
    condition = CONDITIONS[task]
    return {
        "kind": "code",
        "label": {"fr": "Le programme d’origine", "en": "The original program"},
        "name": {
            "fr": "Donne la liste R à partir de la liste L de n valeurs",
            "en": "Makes list R from list L, which has n values",
        },
        "numbered": True,
        "lines": [
            EMPTY,
            _EACH,
            {"fr": "    avant ← 0 ; après ← 0", "en": "    before ← 0; after ← 0"},
            {"fr": "    pour j de 1 à n :", "en": "    for j from 1 to n:"},
            {
                "fr": "        si L[j] = L[i] et j < i : avant ← avant + 1",
                "en": "        if L[j] = L[i] and j < i: before ← before + 1",
            },
            {
                "fr": "        si L[j] = L[i] et j > i : après ← après + 1",
                "en": "        if L[j] = L[i] and j > i: after ← after + 1",
            },
            {
                "fr": f"    si {condition['fr']} : ajouter L[i] à R",
                "en": f"    if {condition['en']}: add L[i] to R",
            },
        ],
    }


def _measured(times):
    return {
        "kind": "table",
        "label": {
            "fr": "Durées mesurées du programme d’origine",
            "en": "Measured times of the original program",
        },
        "columns": [{"fr": "Lignes", "en": "Lines"}, {"fr": "Durée", "en": "Time"}],
        "rows": [
            [size, {"number": time, "decimals": 2, "unit": "s"}]
            for size, time in zip((1000, 2000, 4000), times, strict=True)
        ],
    }


def _rewritings(programs, letters):
    return [
        {
            "kind": "code",
            "name": {"fr": f"Version {letter.upper()}", "en": f"Version {letter.upper()}"},
            "lines": programs[name],
        }
        for name, letter in sorted(letters.items(), key=lambda pair: pair[1])
    ]


def _costs():
    one = {"fr": "1 opération, quelle que soit la taille", "en": "1 operation, whatever the size"}
    return {
        "kind": "table",
        "label": {"fr": "Ce que coûte chaque action (10 millions d’opérations par seconde)", "en": "What each action costs (10 million operations a second)"},
        "columns": [{"fr": "Action", "en": "Action"}, {"fr": "Coût", "en": "Cost"}],
        "rows": [
            [{"fr": "Chercher ou compter une valeur dans une liste, l’en retirer", "en": "Look for, count or remove a value in a list"},
             {"fr": "1 opération par élément de la liste", "en": "1 operation for each item in the list"}],
            [{"fr": "Chercher dans un ensemble, lire ou changer une case d’un dictionnaire", "en": "Look for a value in a set, read or change a dictionary entry"}, one],
            [{"fr": "Ajouter à la fin d’une liste", "en": "Add to the end of a list"}, one],
            [{"fr": "Trier une liste de n valeurs", "en": "Sort a list of n values"}, {"fr": "20 × n opérations", "en": "20 × n operations"}],
        ],
        "caption": {"fr": "Une case encore inconnue d’un dictionnaire vaut 0. Presque toutes les valeurs de la longue liste sont différentes.",
                    "en": "An entry not yet in a dictionary counts as 0. Nearly all the values in the long list are different."},
    }  # fmt: skip
