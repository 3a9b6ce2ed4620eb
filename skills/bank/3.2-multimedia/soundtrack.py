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
LOGOS = ["logo", "blason", "mascotte", "cocarde"]


def studio_example(draw, values):
    """An interview with the marks of its passages before and after the edit, and a drawing beside its code."""
    start, low, high = 15, 80, 105
    passages = [(40, PASSAGES[0]), (130, PASSAGES[2]), (200, PASSAGES[3])]
    rows = [[name, clock(at), clock(at - start - (high - low if at > high else 0))] for at, name in passages]
    columns = [_two("Passage", "Passage"), _two("Enregistrement", "Recording"), _two("Son monté", "Edited recording")]  # fmt: skip
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


def _code(mark, shared, other, name):
    lines = [
        '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 300 200">',
        f"  <style>.{mark} {{ fill: {shared}; }}</style>",
        f'  <circle class="{mark}" {MARKS["circle"]}/>',
        f'  <polygon class="{mark}" {MARKS["polygon"]}/>',
        f'  <rect fill="{other}" {MARKS["rect"]}/>',
        "</svg>",
    ]
    return {"kind": "code", "name": name, "lines": lines, "numbered": True}


def new_place(draw, values):
    """Where a passage is heard once three others are cut, two before it and one after, and careless paths."""
    stream = draw.stream("times")
    start = stream.integer(11, 38)
    low = stream.integer(62, 95)
    high = low + stream.integer(14, 41)
    at = stream.integer(165, 230)
    late = at + stream.integer(25, 50)
    late_length = stream.integer(12, 33)
    key = at - start - (high - low)
    slips = {
        "unmoved": at,
        "first_only": at - start,
        "later_cut_too": key - late_length,
        "end_taken_off": at - start - high,
    }
    draw.require(
        all(more - less > 1 for less, more in pairwise(sorted([key, *slips.values()]))),
        "each path has a place of its own",
    )
    cuts = [f"0:00 – {clock(start)}", f"{clock(low)} – {clock(high)}", f"{clock(late)} – {clock(late + late_length)}"]  # fmt: skip
    return {
        "passage": draw.stream("passage").choose(PASSAGES),
        "at": at, "start": start, "cut": high - low, "late_length": late_length, "key": key, "slips": slips,
        "shown": {"at": clock(at), "low": clock(low), "high": clock(high), "late": clock(late), "key": clock(key)},
        "table": {"kind": "table", "columns": [_two("Coupe", "Cut"), _two("De – à", "From – to")],
                  "rows": [[str(number), cut] for number, cut in enumerate(cuts, 1)],
                  "label": _two("Coupes (temps lus sur l’enregistrement d’origine)", "Cuts (times in the original recording)")},
    }  # fmt: skip


def clock(seconds):
    return f"{seconds // 60}:{seconds % 60:02}"


def one_object(draw, values):
    """Two objects of one class and a third of the same colour by itself; one alone is to change."""
    round_one, pointed, wide = draw.stream("scene").choose(SCENES)
    target, partner = draw.stream("target").shuffled([round_one, pointed])
    shared, wanted = draw.stream("colours").sample(COLOURS, 2)
    mark = draw.stream("mark").choose(CLASSES)
    return {
        "target": _two(*target[:2]),
        "partner": _two(*partner[:2]),
        "shape": target[2],
        "names": {each[2]: _two(*each[:2]) for each in (round_one, pointed, wide)},
        "mark": mark, "shared": shared, "wanted": wanted,
        "code": _code(mark, shared, shared, "dessin.svg"),
    }  # fmt: skip


def sharp_banner(draw, values):
    """Four files of one logo for a big banner: only one of them is made of outlines."""
    name = draw.stream("name").choose(LOGOS)
    small = draw.stream("small").integer(240, 480, 40)
    times = draw.stream("times").integer(8, 12)
    metres = draw.stream("metres").integer(3, 6)
    print_side = draw.stream("print").integer(1000, 1600, 100)
    one, two, three, four = draw.stream("marks").shuffled(list("1234"))
    facts = {
        "outlines": (f"{name}-{one}.svg", _two("8 formes et un texte", "8 shapes and some text"), 3),
        "enlarged": (f"{name}-{two}.png", _two(
            f"{_grouped(small * times, NARROW)} × {_grouped(small * times, NARROW)} pixels, obtenus en agrandissant {name}-web.png",
            f"{_grouped(small * times)} × {_grouped(small * times)} pixels, made by enlarging {name}-web.png"), 2400),
        "wrapped": (f"{name}-{three}.svg", _two(
            f"une seule image : {name}-web.png, collée telle quelle", f"a single picture: {name}-web.png, simply pasted in"), 41),
        "camera": (f"{name}-{four}.jpg", _two(
            f"{_grouped(print_side, NARROW)} × {_grouped(print_side, NARROW)} pixels, photo de l’ancienne affiche",
            f"{_grouped(print_side)} × {_grouped(print_side)} pixels, a photo of the old poster"), 900),
    }  # fmt: skip
    order = draw.stream("order").shuffled(list(facts))
    rows = [[{"text": facts[role][0], "look": "code"}, facts[role][1], _weight(facts[role][2])] for role in order]  # fmt: skip
    return {
        "metres": metres,
        "small": small,
        "large": small * times,
        "times": times,
        "photo": print_side,
        "ids": {role: f"f{place}" for place, role in enumerate(order, 1)},
        "named": {role: fact[0] for role, fact in facts.items()},
        "web": f"{name}-web.png",
        "choices": [{"id": f"f{place}", "text": {"text": facts[role][0], "look": "code"}} for place, role in enumerate(order, 1)],
        "table": {"kind": "table", "rows": rows,
                  "columns": [_two("Fichier", "File"), _two("Contenu", "Contents"), _two("Poids", "Size")]},
    }  # fmt: skip


def _weight(kilobytes):
    return _two(f"{_grouped(kilobytes, NARROW)}\u00a0Ko", f"{_grouped(kilobytes)}\u00a0KB")


def _grouped(count, mark=","):
    """The count with its thousands apart."""
    return f"{count:,}".replace(",", mark)
