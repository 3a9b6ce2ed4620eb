"""An audit of a network: by how much posts with a certain word reach fewer people, like for like."""

from statistics import mean, median

from .words import two

SLOTS = ["matin", "midi", "soir", "nuit"]
FORMATS = ["texte", "image", "vidéo"]
SLOT_LEVELS = [400, 600, 900, 300]
FORMAT_LEVELS = [1, 2, 4]
SUBJECTS = [
    {
        "who": two("Une association de cyclistes", "A cyclists’ association"),
        "word": two("piste cyclable", "cycle lane"),
    },
    {
        "who": two("Un collectif de quartier", "A residents’ group"),
        "word": two("enquête publique", "public inquiry"),
    },
    {"who": two("Une association d’aide aux devoirs", "A homework club"), "word": two("grève", "strike")},
    {
        "who": two("Un club d’astronomie", "An astronomy club"),
        "word": two("éclairage nocturne", "night lighting"),
    },
    {"who": two("Une ressourcerie", "A reuse centre"), "word": two("don", "donation")},
]
COLUMNS = ["Moment", "Format", "Terme", "Portée"]
ENGLISH = {
    "Moment": "Time", "Terme": "Term", "Portée": "Reach", "matin": "morning", "midi": "midday", "soir": "evening",
    "nuit": "night", "texte": "text", "vidéo": "video", "oui": "yes", "non": "no",
}  # fmt: skip


def demotion(draw, values):
    """The table of posts, the median of the drops (in %) of its twelve groups, and where the slips lead."""
    subject = draw.stream("subject").choose(SUBJECTS)
    drop = draw.stream("drop").integer(17, 38)
    drops = _drops(draw, drop)
    leans_low = draw.stream("lean").chance(0.5)
    groups = _groups(draw, drops, leans_low)
    rows = [row for group in groups for row in group["rows"]]
    with_word = [row[3] for row in rows if row[2] == "oui"]
    without = [row[3] for row in rows if row[2] == "non"]
    slips = {
        "overall_median": _fall(median(with_word), median(without)),
        "overall_mean": _fall(mean(with_word), mean(without)),
        "format_only": _by_format(rows),
        "mean_of_drops": round(mean(drops)),
        "share_left": 100 - drop,
        "turned_round": round(median(100 * one / (100 - one) for one in drops)),
        "sign_kept": -drop,
        "left_as_fraction": drop / 100,
    }
    figures = [drop, *slips.values()]
    draw.require(len(set(figures)) == len(figures), "each slip has a figure of its own")
    draw.require(all(abs(slip - drop) >= 3 for slip in slips.values()), "the slips lead well away")
    example = draw.stream("example").choose(groups)
    return {
        "who": subject["who"],
        "word": subject["word"],
        "drop": drop,
        "slips": slips,
        "count": len(rows),
        "example": {
            **{
                name: two(example[name], ENGLISH.get(example[name], example[name]))
                for name in ("slot", "format")
            },
            **{name: example[name] for name in ("with", "without", "drop")},
        },
        "smallest": min(drops),
        "largest": max(drops),
        "overall": {"with": median(with_word), "without": median(without)},
        "leans_low": leans_low,
        "files": [
            {
                "name": "publications.csv",
                "kind": "text",
                "encoding": "utf-8-sig",
                "newline": "\r\n",
                # One text: as cells, these rows would take most of the time of a draw.
                "text": _csv([COLUMNS, *draw.stream("order").shuffled(rows)]),
            }
        ],
    }


def _csv(rows):
    french = english = "".join(";".join(str(cell) for cell in row) + "\n" for row in rows)
    for word, own in ENGLISH.items():
        english = english.replace(word, own)
    return {"fr": french, "en": english}


def _drops(draw, middle):
    """Twelve drops whose median is `middle` and whose mean is 3 away; none is `middle`, so no one group tells it."""
    stream = draw.stream("drops")
    side = 1 if stream.chance(0.5) else -1
    near, far = [1, 2, 2, 3, 3, 4], [1, 8, 9, 10, 11, 12]
    offsets = [*(-side * step for step in near), *(side * step for step in far)]
    return stream.shuffled([middle + offset for offset in offsets])


def _fall(with_word, without):
    return round(100 * (1 - with_word / without))


def _by_format(rows):
    """The mean of the falls of the three formats, hours being mixed."""
    falls = []
    for kind in FORMATS:
        reach = {
            word: [row[3] for row in rows if row[1] == kind and row[2] == word] for word in ("oui", "non")
        }
        falls.append(100 * (1 - median(reach["oui"]) / median(reach["non"])))
    return round(mean(falls))


def _groups(draw, drops, leans_low):
    """Twelve groups of posts; the word is used more where reach is low, or more where it is high."""
    stream = draw.stream("groups")
    groups, left = [], list(drops)
    for slot, slot_level in zip(SLOTS, SLOT_LEVELS, strict=True):
        for kind, factor in zip(FORMATS, FORMAT_LEVELS, strict=True):
            without = slot_level * factor + 100 * stream.integer(0, 2)
            level = (SLOT_LEVELS.index(slot_level) in (1, 2)) + FORMATS.index(kind)
            often, seldom = 19 - 4 * level, 7 + 4 * level
            count = often if leans_low else seldom
            counts = {"oui": count, "non": 26 - count}
            drop = left.pop()
            with_word = without * (100 - drop) // 100
            rows = [
                [slot, kind, word, reach]
                for word, middle in (("oui", with_word), ("non", without))
                for reach in _around(stream, middle, counts[word])
            ]
            found = {"slot": slot, "format": kind, "with": with_word, "without": without, "drop": drop}
            groups.append({**found, "rows": rows})
    return groups


def _around(stream, middle, count):
    """An odd number of values whose median is `middle`."""
    half = count // 2
    below = [middle - stream.integer(1, middle // 3) for _ in range(half)]
    above = [middle + stream.integer(1, middle // 2) for _ in range(half)]
    return [*below, middle, *above]
