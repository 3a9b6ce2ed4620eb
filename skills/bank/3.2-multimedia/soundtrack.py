"""What the module of levels 3 and 4 draws: marks before and after cuts, objects of a drawing, enlargements."""

from itertools import pairwise

NARROW = "\u202f"


def _two(french, english):
    return {"fr": french, "en": english}


PASSAGES = [
    _two("la question sur les horaires", "the question about working hours"),
    _two("le fou rire", "the burst of laughter"),
    _two("l’anecdote du premier jour", "the story of the first day"),
    _two("le remerciement", "the thank-you"),
    _two("l’extrait de musique", "the piece of music"),
]
# (French, English, shape in the file): the first two are of one class
SCENES = [
    (("le soleil", "the sun", "circle"), ("la voile", "the sail", "polygon"), ("la mer", "the sea", "rect")),
    (("la lune", "the moon", "circle"), ("le toit", "the roof", "polygon"), ("le mur", "the wall", "rect")),
    (("la roue", "the wheel", "circle"), ("le drapeau", "the flag", "polygon"), ("la route", "the road", "rect")),
    (("le ballon", "the ball", "circle"), ("le chapeau", "the hat", "polygon"), ("le tapis", "the rug", "rect")),
]  # fmt: skip
MARKS = {
    "circle": 'cx="230" cy="60" r="34"',
    "polygon": 'points="120,30 120,110 60,110"',
    "rect": 'x="0" y="130" width="300" height="70"',
}
COLOURS = ["#C62828", "#F9A825", "#1565C0", "#2E7D32", "#6A1B9A", "#EF6C00"]
CLASSES = ["chaud", "accent", "principal", "vif"]
# What a file made of outlines holds, and what one that is only a box around a picture holds.
DRAWN = [
    (
        "8 formes et un texte ; aperçu de 300 × 300 pixels",
        "8 shapes and some text; a preview of 300 × 300 pixels",
    ),
    ("des contours remplis de couleur, tracés d’après {}", "outlines filled with colour, traced from {}"),
    (
        "214 courbes et 6 dégradés ; aperçu de 640 × 640 pixels",
        "214 curves and 6 gradients; a preview of 640 × 640 pixels",
    ),
    ("le dessin de {}, repris en 31 courbes", "the drawing in {}, redone as 31 curves"),
    (
        "un cercle et 5 polygones ; aperçu de 900 × 900 pixels",
        "a circle and 5 polygons; a preview of 900 × 900 pixels",
    ),
]
WRAPPED = [
    ("une seule image : {}, collée telle quelle", "a single picture: {}, simply pasted in"),
    (
        "un rectangle, rempli par {} ; aperçu de 640 × 640 pixels",
        "a rectangle, filled with {}; a preview of 640 × 640 pixels",
    ),
    ("un cadre autour de {}", "a frame around {}"),
    (
        "un cercle et une image, {} ; aperçu de 900 × 900 pixels",
        "a circle and a picture, {}; a preview of 900 × 900 pixels",
    ),
]
LOGOS = ["logo", "blason", "mascotte", "cocarde"]


def studio_example(draw, values):
    """An interview with the marks of its passages before and after the edit, and a drawing beside its code."""
    start, low, high = 15, 80, 105
    passages = [(40, PASSAGES[0]), (130, PASSAGES[2]), (200, PASSAGES[3])]
    rows = [[name, clock(at), clock(at - start - (high - low if at > high else 0))] for at, name in passages]
    columns = [_two("Passage", "Passage"), _two("Enregistrement", "Recording"), _two("Version montée", "Edited recording")]  # fmt: skip
    return {
        "start": start,
        "cut": high - low,
        "low": clock(low),
        "high": clock(high),
        "told": [{"name": name, "before": before, "after": after} for name, before, after in rows],
        "marks": {"kind": "table", "columns": columns, "rows": rows,
                  "label": _two("Repères, en minutes:secondes", "Marks, in minutes:seconds")},
        "drawing": _drawing(),
        "code": _code("chaud", "#F9A825", "#1565C0", "voile.svg"),
    }  # fmt: skip


def _drawing():
    shapes = [
        {"shape": "ellipse", "box": [196, 26, 264, 94], "fill": "#F9A825"},
        {"shape": "polygon", "points": [[120, 30], [120, 110], [60, 110]], "fill": "#F9A825"},
        {"shape": "rectangle", "box": [0, 130, 300, 200], "fill": "#1565C0"},
    ]
    alt = _two(
        "Un soleil et une voile de la même couleur, au-dessus de la mer.",
        "A sun and a sail in the same colour, above the sea.",
    )
    return {"kind": "picture", "size": [300, 200], "background": "#FFFFFF", "alt": alt, "width": "small", "draw": shapes}  # fmt: skip


def _code(mark, shared, other, name, classed=("circle", "polygon"), plain=None):
    """A drawing whose `classed` shapes have a rule's colour, the others one of their own, the `plain` one none."""
    own = {shape: f' class="{mark}"' if shape in classed else f' fill="{other}"' for shape in MARKS}
    lines = [
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 300 200"{own.pop(plain, "")}>',
        f"  <style>.{mark} {{ fill: {shared}; }}</style>",
        *(f"  <{shape}{own.get(shape, '')} {place}/>" for shape, place in MARKS.items()),
        "</svg>",
    ]
    return {"kind": "code", "name": name, "lines": lines, "numbered": True}


def new_place(draw, values):
    """Where a passage is heard once others are cut, some before it and some after, and careless paths."""
    before, at, after = _cuts(draw.stream("times"))
    removed = sum(end - start for start, end in before)
    key = at - removed
    late = after[0][1] - after[0][0]
    slips = {
        "unmoved": at,
        "later_cut_too": key - late,
        "end_taken_off": key - before[-1][0],
        **({"first_only": at - before[0][1] + before[0][0]} if len(before) > 1 else {}),
    }
    draw.require(slips["end_taken_off"] > 0, "a place after the start")
    draw.require(
        all(more - less > 1 for less, more in pairwise(sorted([key, *slips.values()]))),
        "each path has a place of its own",
    )
    return {
        "passage": draw.stream("passage").choose(PASSAGES),
        "at": at, "key": key, "slips": slips, "removed": [end - start for start, end in before],
        "first": _shown(before[0]), "last": _shown(before[-1]), "late": _shown(after[0]),
        "before": [_shown(cut) for cut in before], "shown": {"at": clock(at), "key": clock(key)},
        "table": {"kind": "table", "columns": [_two("Coupe", "Cut"), _two("De – à", "From – to")],
                  "rows": [[str(number), f"{clock(start)} – {clock(end)}"] for number, (start, end) in enumerate([*before, *after], 1)],
                  "label": _two("Coupes (temps lus sur l’enregistrement d’origine)", "Cuts (times in the original recording)")},
    }  # fmt: skip


def _cuts(stream):
    """Cuts before a passage (one to three, the first at the very start or not), where it begins, and cuts after it."""
    count = stream.integer(1, 3)
    now = 0 if count > 1 and stream.chance(0.5) else stream.integer(20, 60)
    before = []
    for _ in range(count):
        before.append((now, now + stream.integer(11, 38)))
        now = before[-1][1] + stream.integer(25, 60)
    at, after = now, []
    for _ in range(stream.integer(1, 4 - count) if count < 3 else 1):
        start = now + stream.integer(25, 50)
        after.append((start, start + stream.integer(12, 33)))
        now = after[-1][1]
    return before, at, after


def _shown(cut):
    return {"low": clock(cut[0]), "high": clock(cut[1]), "length": cut[1] - cut[0]}


def clock(seconds):
    return f"{seconds // 60}:{seconds % 60:02}"


def one_object(draw, values):
    """One or two objects of a class, the others of the same colour otherwise; one, two or three are to change."""
    round_one, pointed, wide = draw.stream("scene").choose(SCENES)
    target, partner = draw.stream("target").shuffled([round_one, pointed])
    shared, wanted = draw.stream("colours").sample(COLOURS, 2)
    mark = draw.stream("mark").choose(CLASSES)
    wish = draw.stream("wish").choose(["one", "one", "one", "two", "three"])
    holder = "both" if wish == "two" else draw.stream("class").choose(["target", "both", "others"])
    one = {"target": "rule", "both": "own", "others": "attribute"}[holder]
    key = {"one": one, "two": "rule", "three": "replace"}[wish]
    classed = {"target": [target], "both": [target, partner], "others": [partner, wide]}[holder]
    return {
        "holder": holder,
        "wish": wish,
        "styled": target[2] if holder == "both" else partner[2],
        "target": _two(*target[:2]),
        "partner": _two(*partner[:2]),
        "third": _two(*(words[0].upper() + words[1:] for words in wide[:2])),
        "told": _repainted(wish, *(each[:2] for each in (target, partner, wide))),
        "key": key,
        "shape": target[2],
        "names": {each[2]: _two(*each[:2]) for each in (round_one, pointed, wide)},
        "mark": mark, "shared": shared, "wanted": wanted,
        "code": _code(mark, shared, shared, "dessin.svg", [each[2] for each in classed],
                      target[2] if holder == "others" else None),
    }  # fmt: skip


def _repainted(wish, target, partner, third):
    """Which objects are to change, in words."""
    (fr, en), (fr_too, en_too), (fr_third, en_third) = target, partner, third
    return {
        "one": _two(f"{fr} et rien d’autre", f"{en} and nothing else"),
        "two": _two(f"{fr} et {fr_too}, et rien d’autre", f"{en} and {en_too}, and nothing else"),
        "three": _two(f"{fr}, {fr_too} et {fr_third}", f"{en}, {en_too} and {en_third}"),
    }[wish]


def sharp_banner(draw, values):
    """Four files of one logo for a big banner: only one of them is made of outlines."""
    name = draw.stream("name").choose(LOGOS)
    small = draw.stream("small").integer(240, 480, 40)
    times = draw.stream("times").integer(8, 12)
    photo = draw.stream("print").integer(1000, 1600, 100)
    facts = _logo_files(draw, name, small * times, photo)
    order = draw.stream("order").shuffled(list(facts))
    rows = [[{"text": facts[role][0], "look": "code"}, facts[role][1], _weight(facts[role][2])] for role in order]  # fmt: skip
    return {
        "metres": draw.stream("metres").integer(3, 6),
        "small": small,
        "large": small * times,
        "times": times,
        "photo": photo,
        "ids": {role: f"f{place}" for place, role in enumerate(order, 1)},
        "named": {role: fact[0] for role, fact in facts.items()},
        "web": f"{name}-web.png",
        "choices": [{"id": f"f{place}", "text": {"text": facts[role][0], "look": "code"}} for place, role in enumerate(order, 1)],
        "table": {"kind": "table", "rows": rows,
                  "columns": [_two("Fichier", "File"), _two("Contenu", "Contents"), _two("Poids", "Size")]},
    }  # fmt: skip


def _logo_files(draw, name, large, photo):
    """{role: (file name, what it holds, kilobytes)}; neither ending nor size tells which is made of outlines."""
    one, two, three, four = draw.stream("marks").shuffled(list("1234"))
    ending, other = draw.stream("ending").choose(["svg", "pdf"]), draw.stream("camera").choose(["jpg", "pdf"])
    enlarged = [f"{_grouped(large, mark)} × {_grouped(large, mark)} pixels" for mark in (NARROW, ",")]
    camera = [f"{_grouped(photo, mark)} × {_grouped(photo, mark)} pixels" for mark in (NARROW, ",")]
    wrapper = [words.format(f"{name}-web.png") for words in draw.stream("wrapper").choose(WRAPPED)]
    drawn = [words.format(f"{name}-web.png") for words in draw.stream("drawn").choose(DRAWN)]
    return {
        "outlines": (f"{name}-{one}.{ending}", _two(*drawn), draw.stream("weight").choose([4, 62, 780, 3100])),
        "enlarged": (f"{name}-{two}.png", _two(f"{enlarged[0]}, obtenus en agrandissant {name}-web.png",
                                               f"{enlarged[1]}, made by enlarging {name}-web.png"), 2400),
        "wrapped": (f"{name}-{three}.svg", _two(*wrapper), draw.stream("wrapped").choose([6, 41, 95])),
        "camera": (f"{name}-{four}.{other}", _two(f"{camera[0]}, photo de l’ancienne affiche",
                                                  f"{camera[1]}, a photo of the old poster"), draw.stream("photo").choose([58, 210, 900])),
    }  # fmt: skip


def _weight(kilobytes):
    return _two(f"{_grouped(kilobytes, NARROW)}\u00a0Ko", f"{_grouped(kilobytes)}\u00a0KB")


def _grouped(count, mark=","):
    """The count with its thousands apart."""
    return f"{count:,}".replace(",", mark)
