"""A survey to publish: the size of its smallest group, and the recipes that would leave no group under five."""

from collections import Counter
from itertools import product

# what the rows hold reads alike in French and in English; the heads are in both
AGES = [
    [("11-12", "11-14"), ("13-14", "11-14"), ("15-16", "15-18"), ("17-18", "15-18")],
    [("12-13", "12-15"), ("14-15", "12-15"), ("16-17", "16-19"), ("18-19", "16-19")],
]  # fmt: skip
PLACES = [
    [("Montclar", "Arzelle"), ("Rivesec", "Arzelle"), ("Valbrune", "Bréval"), ("Luzeron", "Bréval")],
    [("Hautbourg", "Corvanne"), ("Sauvagny", "Corvanne"), ("Pontarel", "Durelle"), ("Brisselac", "Durelle")],
]
CLUBS = [
    [("Judo", "Sport"), ("Tennis", "Sport"), ("Piano", "Arts"), ("Slam", "Arts")],
    [("Rugby", "Sport"), ("Badminton", "Sport"), ("Hip-hop", "Arts"), ("Photo", "Arts")],
]
HEADS = [
    {"fr": "Âge fin (ans)", "en": "Narrow age (years)"},
    {"fr": "Âge large (ans)", "en": "Wide age (years)"},
    {"fr": "Commune", "en": "Town"},
    {"fr": "Secteur", "en": "Sector"},
    {"fr": "Club", "en": "Club"},
    {"fr": "Famille", "en": "Family"},
    {"fr": "Se sent à l’aise (1 à 5)", "en": "Feels at ease (1 to 5)"},
]
WANTED, MAY_GO = 5, 3
BLOCKS = list(product((0, 1), repeat=3))
CORNERS = list(product((0, 1), repeat=3))
# Which recipe is best: what each keeps of small groups, by its place from the cheapest kind on.
SPARED, TOO_MANY = "spared", "too many"
CASES = {
    "one column": {0: [4, 4, 4, 4], 1: SPARED},
    "first pair": {2: SPARED},
    "second pair": {2: TOO_MANY, 3: SPARED},
    "third pair": {2: TOO_MANY, 3: TOO_MANY, 4: SPARED},
    "all three": {2: TOO_MANY, 3: TOO_MANY, 4: [4], 5: SPARED},
}


def recipes(draw, values):
    """The survey as a workbook, its k, six recipes, the best of them and where each slip leads."""
    listed = _recipes(draw)
    smallest = draw.stream("k").integer(1, 4)
    counts = _counts(draw, listed, smallest)
    for recipe in listed:
        small = [size for size in _sizes(counts, recipe["wide"]).values() if 0 < size < WANTED]
        recipe |= {"gone": sum(small), "small": len(small)}
    named = _named(listed)
    numbers = _numbers(counts)
    draw.require(len({smallest, numbers["mean"], numbers["without"]}) == 3, "each count gives its own k")
    draw.require(numbers["k"] == smallest, "the smallest group is as drawn")
    best = named["best"]
    return {
        "total": sum(counts.values()),
        "key": {"k": smallest, "recipe": best["id"], "gone": best["gone"]},
        "options": [
            {"id": one["id"], "text": one["name"]} for one in sorted(listed, key=lambda one: one["id"])
        ],
        "slips": {
            **{name: {"k": numbers[name]} for name in ("mean", "without")},
            **{name: {"recipe": one["id"], "gone": one["gone"]} for name, one in named.items()},
        },
        "told": named,
        "tried": listed[: listed.index(best)],
        "numbers": numbers,
        "apart": _apart(named),
        "table": _table(listed),
        "book": _book(draw, counts),
    }


def _apart(named):
    """Which beliefs take a recipe that no belief before them takes, nor the right answer."""
    taken, apart = [named["best"]["id"]], []
    for name in ("cheapest", "counted", "spared", "heaviest"):
        if named[name]["id"] not in taken:
            taken.append(named[name]["id"])
            apart.append(name)
    return apart


def _recipes(draw):
    """Six recipes from the cheapest kinds on: two that widen one column, three that widen two, one all three."""
    costs = draw.stream("costs").sample(range(2, 10), 3)
    singles = sorted(range(3), key=costs.__getitem__)[:2]
    pairs = sorted([(0, 1), (0, 2), (1, 2)], key=lambda pair: sum(costs[axis] for axis in pair))
    wide = [*((axis,) for axis in singles), *pairs, (0, 1, 2)]
    letters = draw.stream("letters").shuffled("ABCDEF")
    return [
        {
            "id": letter.lower(),
            "letter": letter,
            "name": {"fr": f"Recette {letter}", "en": f"Recipe {letter}"},
            "wide": axes,
            "cost": sum(costs[axis] for axis in axes),
        }
        for letter, axes in zip(letters, wide, strict=True)
    ]


def _counts(draw, listed, smallest):
    """How many rows each of the 64 fine groups has.

    The 64 groups are eight blocks of 2 × 2 × 2. Where a recipe is to keep a small group, one block has it alone among
    the groups that this recipe puts together: narrower recipes keep it too, all others join it to larger ones. One
    block holds the smallest group of all; where more than one column must be widened, another is chequered, so that
    each widening of one column leaves small groups there. All other groups hold three rows or more.
    """
    stream = draw.stream("counts")
    case = CASES[draw.stream("case").choose(sorted(CASES))]
    low, free = max(3, smallest), iter(stream.shuffled(BLOCKS))
    counts = {_cell(block, corner): stream.integer(low, 5) for block in BLOCKS for corner in CORNERS}
    counts |= _block(next(free), [smallest, 5, 5, 5, 5, 5, 5, 5])
    if 1 not in case:
        odd = stream.below(2)
        sizes = [stream.integer(low, 4) if sum(corner) % 2 == odd else 0 for corner in CORNERS]
        counts |= _block(next(free), sizes)
    for place, kept in case.items():
        for size in _kept(stream, kept, smallest):
            side, own = stream.choose(CORNERS), stream.choose(CORNERS)
            wide = listed[place]["wide"]
            counts |= _block(next(free), [_small(corner, wide, side, own, size) for corner in CORNERS])
    return counts


def _block(block, sizes):
    return {_cell(block, corner): size for corner, size in zip(CORNERS, sizes, strict=True)}


def _kept(stream, kept, smallest):
    """The sizes of the small groups that a recipe keeps: few rows, none, or more than may go."""
    if kept == SPARED:
        spared = list(range(smallest, MAY_GO + 1))
        gone = stream.weighted([0, *spared], [1, *(3 for _ in spared)])
        return [gone] if gone else []
    return [stream.integer(max(2, smallest), 4) for _ in range(2)] if kept == TOO_MANY else kept


def _small(corner, wide, side, own, size):
    """The size of one group of a block in which `wide` leaves a group of `size` on one side."""
    if any(corner[axis] != side[axis] for axis in range(3) if axis not in wide):
        return 5
    return size if all(corner[axis] == own[axis] for axis in wide) else 0


def _cell(block, corner):
    return tuple(2 * far + near for far, near in zip(block, corner, strict=True))


def _sizes(counts, wide):
    """Sizes of the groups once the columns of `wide` are widened."""
    sizes = Counter()
    by_age, by_place, by_club = (2 if axis in wide else 1 for axis in range(3))
    for (age, place, club), count in counts.items():
        sizes[age // by_age, place // by_place, club // by_club] += count
    return sizes


def _named(listed):
    """The best recipe, and the one that each belief takes."""

    def cheapest(fits):
        return min(filter(fits, listed), key=lambda one: one["cost"])

    heaviest = max(listed, key=lambda one: one["cost"])
    return {
        "best": cheapest(lambda one: one["gone"] <= MAY_GO),
        "counted": cheapest(lambda one: one["small"] <= MAY_GO),
        "cheapest": cheapest(lambda one: True),
        "spared": min(
            (one for one in listed if not one["gone"]), key=lambda one: one["cost"], default=heaviest
        ),
        "heaviest": heaviest,
    }


def _numbers(counts):
    there = [count for count in counts.values() if count]
    without = Counter()
    for (age, _, club), count in counts.items():
        without[age, club] += count
    return {
        "k": min(there),
        "groups": len(there),
        "smallest": there.count(min(there)),
        "mean": round(sum(there) / len(there), 1),
        "without": min(count for count in without.values() if count),
    }


def _table(listed):
    choices = [
        ({"fr": "fin", "en": "narrow"}, {"fr": "large", "en": "wide"}),
        ({"fr": "commune", "en": "town"}, {"fr": "secteur", "en": "sector"}),
        ({"fr": "club", "en": "club"}, {"fr": "famille", "en": "family"}),
    ]
    return {
        "kind": "table",
        "label": {"fr": "Les six recettes", "en": "The six recipes"},
        "columns": [
            {"fr": "Recette", "en": "Recipe"},
            {"fr": "Âge", "en": "Age"},
            {"fr": "Lieu", "en": "Place"},
            {"fr": "Activité", "en": "Activity"},
            {"fr": "Perte (points)", "en": "Loss (points)"},
        ],
        "row_headers": True,
        "rows": [
            [one["id"].upper(), *(choices[axis][axis in one["wide"]] for axis in range(3)), one["cost"]]
            for one in sorted(listed, key=lambda one: one["id"])
        ],
    }


def _book(draw, counts):
    stream = draw.stream("answers")
    ages, places, clubs = (
        draw.stream(f"names {n}").choose(names) for n, names in enumerate((AGES, PLACES, CLUBS))
    )
    rows = [
        [*ages[age], *places[place], *clubs[club], stream.integer(1, 5)]
        for (age, place, club), count in sorted(counts.items())
        for _ in range(count)
    ]
    return {
        "name": "enquete.xlsx",
        "kind": "workbook",
        "sheets": [
            {
                "name": {"fr": "Réponses", "en": "Answers"},
                "header": 1,
                "freeze": "A2",
                "widths": [12, 12, 14, 12, 14, 12, 18],
                "rows": [HEADS, *draw.stream("rows").shuffled(rows)],
            }
        ],
    }
