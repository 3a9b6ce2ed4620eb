"""A collage of five shapes on a background, and which orders of its layers give exactly that picture."""

from collections import Counter
from math import ceil, floor

SIZE = (640, 400)
STEP = 20  # pixels between two points of the grid on which overlaps are measured
ENOUGH = 6  # points: an overlap of about 48 × 48 pixels is plain to see
ROW = 4  # pixels between two lines on which the least touch of two shapes is looked for
OUTLINE = 2  # pixels by which a shape is taken wider there: its outline, and corners that nearly touch
BACKGROUND = {"fr": "le fond bleu clair", "en": "the light blue background"}
SHAPES = [
    {"kind": "disc", "fr": "l’ovale", "en": "oval"},
    {"kind": "diamond", "fr": "le losange", "en": "diamond"},
    {"kind": "rectangle", "fr": "le rectangle", "en": "rectangle"},
    {"kind": "hexagon", "fr": "l’hexagone", "en": "hexagon"},
    {"kind": "triangle", "fr": "le triangle", "en": "triangle"},
]
COLOURS = [
    {"fr": "vert", "en": "green", "fill": "#43A047"},
    {"fr": "rouge", "en": "red", "fill": "#D84315"},
    {"fr": "jaune", "en": "yellow", "fill": "#FBC02D"},
    {"fr": "violet", "en": "purple", "fill": "#8E24AA"},
    {"fr": "gris", "en": "grey", "fill": "#78909C"},
]
CENTRES = [(210, 130), (430, 140), (205, 265), (435, 260), (320, 200)]


def collage(draw, values):
    """The picture, the pairs of layers that it settles, one right order, and where two habits lead."""
    layers = _layers(draw)
    names = [layer["id"] for layer in layers]
    stacks = _stacks(layers)
    seen = _seen(stacks)
    pairs = [pair for pair, points in seen.items() if points >= ENOUGH]
    shows = Counter(stack[-1] for stack in stacks)
    draw.require(all(shows[name] >= 2 * ENOUGH for name in names), "each layer shows")
    before = [["z", name] for name in names] + [list(pair) for pair in pairs]
    shown = ["z", *names]
    by_size = ["z", *(layer["id"] for layer in sorted(layers, key=lambda one: -one["area"]))]
    by_height = ["z", *(layer["id"] for layer in sorted(layers, key=lambda one: one["centre"][1]))]
    reverse = shown[::-1]
    draw.require(
        not _meets(by_size, before) and not _meets(by_height, before), "size and height tell nothing"
    )
    draw.require(
        by_size != by_height and reverse not in (by_size, by_height),
        "each habit leads to an order of its own",
    )
    draw.require(
        not any(_touch(layers, back, front) for back, front in _unsettled(pairs, names)),
        "what touches is settled",
    )
    told = {layer["id"]: layer["name"] for layer in layers}
    ids = dict(zip(["z", *names], draw.stream("ids").shuffled(list("abcdef")), strict=True))
    return {
        "items": [{"id": ids[name], "text": {language: text[0].upper() + text[1:] for language, text in {**told, "z": BACKGROUND}[name].items()}}
                  for name in ["z", *names]],
        "before": [[ids[name] for name in pair] for pair in before],
        "shown": [ids[name] for name in shown],
        "slips": {"reverse": [ids[n] for n in reverse], "size": [ids[n] for n in by_size], "height": [ids[n] for n in by_height]},
        "facts": [{"front": told[front], "back": told[back], "back_of": of(told[back])} for back, front in _chain(pairs, names)],
        "against_size": _against(pairs, by_size, told),
        "against_height": _against(pairs, by_height, told),
        "last": told[names[-1]],
        "files": [_picture(layers)],
    }  # fmt: skip


def of(name):
    """‘of the diamond’: the article joins its preposition in French."""
    french = name["fr"]
    return {
        "fr": f"de {french}" if french.startswith("l’") else french.replace("le ", "du ", 1),
        "en": name["en"],
    }


def _layers(draw):
    """Five different shapes from the back to the front, each with a place, a size and a colour."""
    shapes, colours = draw.stream("shapes").shuffled(SHAPES), draw.stream("colours").shuffled(COLOURS)
    centres, sizes = (
        draw.stream("centres").shuffled(CENTRES),
        draw.stream("sizes").shuffled([84, 94, 104, 114, 124]),
    )
    shift = draw.stream("shift")
    layers = []
    for shape, colour, (x, y), half in zip(shapes, colours, centres, sizes, strict=True):
        width, height = half * 1.25, half * 0.95
        layers.append({
            "id": shape["kind"], "kind": shape["kind"], "fill": colour["fill"], "half": (width, height), "area": half,
            "centre": (x + shift.integer(-14, 14), y + shift.integer(-10, 10)),
            "name": {"fr": f"{shape['fr']} {colour['fr']}", "en": f"the {colour['en']} {shape['en']}"},
        })  # fmt: skip
    return layers


def _reach(kind, down):
    """How far a shape reaches to each side at a height, both as shares of its half size (height from -1 to 1)."""
    match kind:
        case "disc":
            return (1 - down**2) ** 0.5
        case "diamond":
            return 1 - abs(down)
        case "hexagon":
            return 1 - abs(down) / 2
        case "triangle":
            return (down + 1) / 2
    return 1


def _stacks(layers):
    """For each point of the grid where there is a layer, the layers' ids from back to front."""
    stacks = {}
    for layer in layers:
        (x, y), (wide, high) = layer["centre"], layer["half"]
        for row in range(ceil((y - high) / STEP), floor((y + high) / STEP) + 1):
            reach = wide * _reach(layer["kind"], (row * STEP - y) / high)
            for column in range(ceil((x - reach) / STEP), floor((x + reach) / STEP) + 1):
                stacks.setdefault((column, row), []).append(layer["id"])
    return list(stacks.values())


def _seen(stacks):
    """{(back, front): in how many points the front one is seen to hide the back one}."""
    seen = {}
    for stack in stacks:
        for back in stack[:-1]:
            seen[back, stack[-1]] = seen.get((back, stack[-1]), 0) + 1
    return seen


def _unsettled(pairs, names):
    """(back, front) places of the layers whose order no overlap that is plain to see settles."""
    places = range(len(names))
    return [(a, b) for b in places for a in places[:b] if not _leads(pairs, names[a], names[b])]


def _touch(layers, back, front):
    """Whether some overlap of these two, however small, is not hidden by a layer before them."""
    pair = layers[back], layers[front]
    top = round(max(one["centre"][1] - one["half"][1] for one in pair)) - OUTLINE
    foot = round(min(one["centre"][1] + one["half"][1] for one in pair)) + OUTLINE
    for y in range(top, foot + 1, ROW):
        low, high = _span(layers[back], y)
        left, right = _span(layers[front], y)
        pieces = [(max(low, left), min(high, right))]
        if pieces[0][0] >= pieces[0][1]:
            continue
        for start, end in (_span(layer, y) for layer in layers[front + 1 :]):
            pieces = [
                part
                for a, b in pieces
                for part in ((a, min(b, start)), (max(a, end), b))
                if part[0] < part[1]
            ]
        if any(start < end for start, end in pieces):
            return True
    return False


def _span(layer, y):
    """From where to where a layer with its outline lies on a line; nowhere: from its end to its start."""
    (x, middle), (wide, high) = layer["centre"], layer["half"]
    wide, high = wide + OUTLINE, high + OUTLINE
    if abs(y - middle) > high:
        return x, x
    reach = wide * _reach(layer["kind"], (y - middle) / high)
    return x - reach, x + reach


def _leads(pairs, back, front):
    """Whether the order of two layers follows from these pairs."""
    reached, border = {back}, [back]
    while border:
        here = border.pop()
        for low, high in pairs:
            if low == here and high not in reached:
                reached.add(high)
                border.append(high)
    return front in reached


def _meets(order, before):
    return all(order.index(low) < order.index(high) for low, high in before)


def _chain(pairs, names):
    """Pairs that no longer chain of others gives, from the back to the front."""
    needed = [pair for pair in pairs if not _leads([other for other in pairs if other != pair], *pair)]
    return sorted(needed, key=lambda pair: (names.index(pair[0]), names.index(pair[1])))


def _against(pairs, order, told):
    """A visible pair that an order turns round."""
    back, front = next(pair for pair in pairs if order.index(pair[0]) > order.index(pair[1]))
    return {"front": told[front], "back": told[back]}


def _picture(layers):
    """As a file of pixels: a drawing in the page would tell the order in its source."""
    drawn = [_drawn(layer) for layer in layers]
    return {
        "name": "affiche.png",
        "kind": "picture",
        "size": list(SIZE),
        "background": "#D6EAF8",
        "draw": drawn,
    }


def _drawn(layer):
    (x, y), (wide, high) = layer["centre"], layer["half"]
    look = {"fill": layer["fill"], "outline": "#263238", "width": 3}
    box = [round(x - wide), round(y - high), round(x + wide), round(y + high)]
    if layer["kind"] == "disc":
        return {"shape": "ellipse", "box": box, **look}
    if layer["kind"] == "rectangle":
        return {"shape": "rectangle", "box": box, **look}
    corners = {
        "diamond": [(0, -1), (1, 0), (0, 1), (-1, 0)],
        "hexagon": [(-0.5, -1), (0.5, -1), (1, 0), (0.5, 1), (-0.5, 1), (-1, 0)],
        "triangle": [(0, -1), (1, 1), (-1, 1)],
    }[layer["kind"]]
    return {
        "shape": "polygon",
        "points": [[round(x + a * wide), round(y + b * high)] for a, b in corners],
        **look,
    }
