"""A tree of styles, passages set in them and a charter that one single change fulfils, but for one passage."""

LARGE = [
    {"fr": "Chapeau", "en": "Standfirst"},
    {"fr": "Mise en avant", "en": "Highlight"},
    {"fr": "Intertitre", "en": "Subheading"},
    {"fr": "Repère", "en": "Key fact"},
]
SMALL = [
    {"fr": "Encadré", "en": "Box"},
    {"fr": "Citation", "en": "Quotation"},
    {"fr": "Signature", "en": "By-line"},
    {"fr": "Légende", "en": "Caption"},
]
BASE = {"fr": "Texte courant", "en": "Body text"}
DOCUMENTS = [
    {"fr": "le bulletin d’une mairie", "en": "a town council’s newsletter"},
    {"fr": "le journal d’un lycée", "en": "a school magazine"},
    {"fr": "le rapport annuel d’une association", "en": "an association’s annual report"},
    {"fr": "le guide d’accueil d’une université", "en": "a university’s welcome guide"},
    {"fr": "le catalogue d’une petite maison d’édition", "en": "a small publisher’s catalogue"},
]
ROLES = ["note", "aside", "hub", "low", "high", "fixed", "same"]
SIZES = range(6, 61)


def charter(draw, values):
    """Styles, passages and charter; the style to edit, its size, the passage that will not follow."""
    stream = draw.stream("sizes")
    is_deep = draw.stream("depth").chance(0.5)
    size = stream.choose([14, 16, 18, 20, 24])
    styles = _styles(stream, is_deep, size)
    edited = {**styles, "hub": {"parent": "base", "points": size}}
    now, then = _sizes(styles), _sizes(edited)
    draw.require(abs(now["hub"] - size) >= 2, "the style has to change")
    passages = _passages(stream, now, then, "aside" if is_deep else "base")
    for passage in passages:
        passage["now"] = passage["direct"] or now[passage["style"]]
        is_kept = passage["role"] == "other_direct" or then[passage["style"]] == now[passage["style"]]
        passage["wanted"] = passage["now"] if is_kept else then[passage["style"]]
        draw.require(
            all(8 <= passage[when] <= 30 and passage[when] * 2 % 1 == 0 for when in ("now", "wanted")),
            "usual sizes, in halves of a point",
        )
    draw.require(
        then["low"] != size and then["high"] != size and now["hub"] != then["low"],
        "each slip gives another size",
    )
    passages = stream.shuffled(passages)
    draw.require(_solutions(styles, passages) == [("hub", size)], "one change only will do")
    names = _names(draw.stream("names"), styles["same"]["parent"])
    letters = dict(zip(draw.stream("letters").shuffled(list(styles)), "abcdefgh", strict=True))
    numbers = {passage["role"]: number for number, passage in enumerate(passages, 1)}
    return {
        "document": draw.stream("document").choose(DOCUMENTS),
        "size": size,
        "is_deep": is_deep,
        "names": names,
        "percents": {name: style["percent"] for name, style in styles.items() if "percent" in style},
        "old": now,
        "new": then,
        "letters": letters,
        "numbers": numbers,
        "follower": names[next(p["style"] for p in passages if p["role"] == "direct")],
        "direct_size": next(p["direct"] for p in passages if p["role"] == "direct"),
        "options": {"style": [{"id": letters[name], "text": names[name]} for name in draw.stream("order").shuffled(list(styles))],
                    "passage": [{"id": f"p{n}", "text": str(n)} for n in range(1, len(passages) + 1)]},
        "key": {"style": letters["hub"], "size": size, "passage": f"p{numbers['direct']}"},
        "material": [_tree(draw, styles, names), _table(passages, names)],
    }  # fmt: skip


def _styles(stream, is_deep, size):
    """The tree; in the deep one the style to edit has a parent with more children than itself, and one of fixed size beside it."""
    above = "aside" if is_deep else "base"
    base = stream.choose([10, 12])
    aside = _percent(stream, [110, 120, 125], base)
    over = base * aside / 100 if is_deep else base
    hub = _percent(stream, [125, 150, 160, 180, 200], over)
    return {
        "base": {"parent": "", "points": base},
        "aside": {"parent": "base", "percent": aside},
        "note": {"parent": above, "percent": stream.choose([75, 80, 90])},
        "hub": {"parent": above, "percent": hub},
        "low": {"parent": "hub", "percent": _percent(stream, [60, 75, 80], over * hub / 100, size)},
        "high": {"parent": "hub", "percent": _percent(stream, [110, 125, 150], over * hub / 100, size)},
        "fixed": {"parent": above if is_deep else "hub", "points": stream.choose([9, 11, 13])},
        "same": {"parent": stream.choose(["low", "high"]), "percent": 100},
    }


def _percent(stream, percents, *sizes):
    """One that gives these sizes halves of a point, where there is one."""
    fit = [one for one in percents if all(size * one % 50 == 0 and size * one <= 3000 for size in sizes)]
    return stream.choose(fit or percents)


def _names(stream, parent_of_same):
    """A name for each style, one of larger texts for those that are larger."""
    large, small = stream.shuffled(LARGE), stream.shuffled(SMALL)
    names = {"base": BASE, "hub": large.pop(), "high": large.pop(), "low": small.pop(), "fixed": small.pop()}
    names["same"] = (large if parent_of_same == "high" else small).pop()
    names["note"], names["aside"] = small.pop(), large.pop()
    return names


def _sizes(styles):
    """Points of each style; every style stands after its parent."""
    sizes = {}
    for name, style in styles.items():
        sizes[name] = (
            float(style["points"]) if "points" in style else sizes[style["parent"]] * style["percent"] / 100
        )
    return {name: int(size) if size == int(size) else size for name, size in sizes.items()}


def _passages(stream, now, then, kept):
    """[{role, style, direct, bold}]: one a style of those in use, one that will not follow, two that only look special."""
    stubborn, bold = stream.sample(["low", "high", "same"], 2)
    taken = {now[stubborn], then[stubborn]}
    direct = stream.choose([size for size in (10, 12, 13, 15, 17, 21) if size not in taken])
    other = stream.choose(
        [size for size in (8, 11, 14, 16) if size not in (now["note"], now["hub"], then["hub"])]
    )
    found = [
        {"role": role, "style": role, "direct": 0, "bold": False} for role in ("low", "high", "fixed", "same")
    ]
    return [
        *found,
        {"role": "kept", "style": kept, "direct": 0, "bold": False},
        {"role": "direct", "style": stubborn, "direct": direct, "bold": False},
        {"role": "bold", "style": bold, "direct": 0, "bold": True},
        {"role": "other_direct", "style": stream.choose(["note", "hub"]), "direct": other, "bold": False},
    ]


def _solutions(styles, passages):
    """Every (style, points) that gives all passages but those with a size of their own what the charter wants."""
    free = [passage for passage in passages if not passage["direct"]]
    found = []
    for name, style in styles.items():
        own = {passage["wanted"] for passage in free if passage["style"] == name}
        for points in own.intersection(SIZES) if own else SIZES:
            sizes = _sizes({**styles, name: {"parent": style["parent"], "points": points}})
            if all(sizes[passage["style"]] == passage["wanted"] for passage in free):
                found.append((name, points))
    return found


def _points(size):
    return {"number": size, "unit": "pt"}


def _tree(draw, styles, names):
    rows = []
    for name in ["base", *draw.stream("rows").shuffled(ROLES)]:
        style = styles[name]
        percent = style.get("percent")
        told = {"number": percent, "unit": "%"} if percent else _points(style["points"])
        if percent == 100:
            told = {"fr": "comme le parent", "en": "same as its parent"}
        rows.append([names[name], names[style["parent"]] if style["parent"] else "–", told])
    return {
        "kind": "table",
        "label": {"fr": "Les styles", "en": "The styles"},
        "columns": [
            {"fr": "Style", "en": "Style"},
            {"fr": "Fondé sur", "en": "Based on"},
            {"fr": "Taille", "en": "Size"},
        ],
        "rows": rows,
        "caption": {
            "fr": "Une taille en % se calcule sur celle du style parent.",
            "en": "A size in % is a percentage of the parent style’s size.",
        },
    }


def _table(passages, names):
    rows = []
    for number, passage in enumerate(passages, 1):
        direct = {"fr": "–", "en": "–"}
        if passage["bold"]:
            direct = {"fr": "gras", "en": "bold"}
        elif passage["direct"]:
            direct = {
                "fr": ["taille ", _points(passage["direct"])],
                "en": ["size ", _points(passage["direct"])],
            }
        wanted = (
            _points(passage["wanted"])
            if passage["wanted"] != passage["now"]
            else {"fr": "inchangée", "en": "unchanged"}
        )
        rows.append([str(number), names[passage["style"]], direct, _points(passage["now"]), wanted])
    return {
        "kind": "table",
        "label": {"fr": "Les passages", "en": "The passages"},
        "columns": [{"fr": "Passage", "en": "Passage"}, {"fr": "Style", "en": "Style"}, {"fr": "Mise en forme directe", "en": "Direct formatting"},
                    {"fr": "Taille actuelle", "en": "Current size"}, {"fr": "Taille voulue", "en": "Size wanted"}],
        "rows": rows,
    }  # fmt: skip
