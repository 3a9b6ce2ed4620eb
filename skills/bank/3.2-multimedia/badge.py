"""A club's badge as a vector drawing: one object to recolour, one year to change, all else to keep."""

from math import cos, pi, sin

from skills.authoring.judging import criterion
from skills.authoring.localised import wholly_in_language
from skills.documents import open_upload, write

from .outlines import boxes, is_near

EMBLEMS = [
    {"fr": "l’étoile", "de": "de l’étoile", "en": "the star", "kind": "star"},
    {"fr": "l’éclair", "de": "de l’éclair", "en": "the lightning bolt", "kind": "bolt"},
    {"fr": "la montagne", "de": "de la montagne", "en": "the mountain", "kind": "mountain"},
    {"fr": "la maison", "de": "de la maison", "en": "the house", "kind": "house"},
]
CLUBS = [
    {"fr": "CLUB ROBOTIQUE", "en": "ROBOTICS CLUB"},
    {"fr": "CLUB ESCALADE", "en": "CLIMBING CLUB"},
    {"fr": "CLUB THÉÂTRE", "en": "DRAMA CLUB"},
    {"fr": "CLUB JARDIN", "en": "GARDEN CLUB"},
    {"fr": "CLUB MATHS", "en": "MATHS CLUB"},
]
# The object that has the same colour as the emblem: (id, French, English).
PARTNERS = [
    {"fr": "l’anneau", "en": "the ring", "id": "ring"},
    {"fr": "le bandeau", "en": "the banner", "id": "banner"},
    {"fr": "les deux pastilles", "en": "the two dots", "id": "dots"},
]
CHARTERS = [
    [("Vert forêt", "Forest green", "#1B5E20"), ("Vert tendre", "Soft green", "#7CB342"), ("Bleu nuit", "Midnight blue", "#1A237E"),
     ("Orange vif", "Bright orange", "#EF6C00"), ("Orange doux", "Soft orange", "#FFB74D")],
    [("Bleu marine", "Navy blue", "#0D3B66"), ("Bleu ciel", "Sky blue", "#4FA3D1"), ("Rouge brique", "Brick red", "#B23A48"),
     ("Rose corail", "Coral pink", "#F28482"), ("Jaune miel", "Honey yellow", "#F6BD60")],
    [("Violet prune", "Plum", "#4A148C"), ("Violet lilas", "Lilac", "#B39DDB"), ("Vert menthe", "Mint green", "#26A69A"),
     ("Vert sapin", "Fir green", "#004D40"), ("Jaune citron", "Lemon yellow", "#FDD835")],
]  # fmt: skip
_PLATE = "#FFFFFF"
_INK = "#212121"


# What may stand in any order, from back to front.
FREE = ["wave", "emblem", "dot on the left", "dot on the right", "banner"]


def club_badge(draw, values):
    """The badge as handed out, what to change, and every object with its place and colour."""
    emblem, partner = draw.stream("emblem").choose(EMBLEMS), draw.stream("partner").choose(PARTNERS)
    club, charter = draw.stream("club").choose(CLUBS), draw.stream("charter").choose(CHARTERS)
    shared, wanted, other, third = draw.stream("colours").sample(charter, 4)
    year = draw.stream("year").integer(2021, 2026)
    later = year + draw.stream("later").integer(1, 3)
    colours = {"emblem": shared[2], "ring": other[2], "banner": third[2], "dots": other[2], "wave": third[2]}
    colours[partner["id"]] = shared[2]
    draw.require(wanted[2] not in colours.values(), "the colour asked for is nowhere yet")
    by_class = draw.stream("way").chance(0.5)
    scene = {
        "emblem": emblem["kind"],
        "club": club,
        "colours": colours,
        "by_class": by_class,
        "drawn_as": draw.stream("shape").choose(["polygon", "path"]),
        "order": draw.stream("order").shuffled(FREE),
    }
    return {
        "emblem": emblem,
        "partner": partner,
        "club": club,
        "old": str(year),
        "new": str(later),
        "wanted": {"fr": wanted[0], "en": wanted[1], "code": wanted[2]},
        "shared": {"fr": shared[0], "en": shared[1], "code": shared[2]},
        "by_class": by_class,
        "scene": scene,
        "charter": _charter(charter),
        "files": [drawing(scene, str(year), "badge.svg")],
    }


def _charter(charter):
    rows = [
        [{"fr": french, "en": english}, {"text": code, "look": "code"}] for french, english, code in charter
    ]
    return {
        "kind": "details",
        "title": {"fr": "Charte du club : couleurs", "en": "Club style guide: colours"},
        "rows": rows,
    }


def emblem_points(kind):
    """The emblem's corners, in the middle of the badge."""
    if kind == "star":
        turns = [(72 if step % 2 == 0 else 30, pi * step / 5) for step in range(10)]
        return [(round(200 + far * sin(turn), 1), round(185 - far * cos(turn), 1)) for far, turn in turns]
    return {
        "bolt": [(225, 110), (150, 200), (195, 200), (175, 262), (252, 168), (205, 168)],
        "mountain": [(118, 250), (175, 140), (205, 190), (232, 156), (282, 250)],
        "house": [(200, 112), (275, 178), (255, 178), (255, 250), (145, 250), (145, 178), (125, 178)],
    }[kind]


_WAVE = [(80, 278), (140, 266), (200, 272), (260, 280), (320, 268), (312, 286), (88, 286)]
_CURVED_WAVE = 'path d="M 80 278 C 140 262 160 262 200 272 C 240 282 270 282 320 268 L 312 286 L 88 286 Z"'


def objects(scene):
    """[(id, role, name and attributes of the element)] from back to front; a role has one colour."""
    # Questions asked before the order and the kind of shape were drawn have neither, and are judged all the same.
    drawn_as = scene.get("drawn_as")
    free = {
        "wave": ("wave", _closed(_WAVE, "polygon") if drawn_as == "polygon" else _CURVED_WAVE),
        "emblem": ("emblem", _closed(emblem_points(scene["emblem"]), drawn_as or "polygon")),
        "dot on the left": ("dots", 'circle cx="66" cy="200" r="14"'),
        "dot on the right": ("dots", 'circle cx="334" cy="200" r="14"'),
        "banner": ("banner", 'rect x="110" y="292" width="180" height="46" rx="6"'),
    }
    behind = [("ring", 'circle cx="200" cy="200" r="192"'), ("plate", 'circle cx="200" cy="200" r="168"')]
    shapes = [*behind, *(free[name] for name in scene.get("order", FREE))]
    return [(f"o{place}", role, shape) for place, (role, shape) in enumerate(shapes, 1)]


def _closed(points, name):
    corners = " ".join(f"{x},{y}" for x, y in points)
    return f'polygon points="{corners}"' if name == "polygon" else f'path d="M {corners} Z"'


def drawing(scene, year, name, *, extra="", texts=True, colours=None, leave=()):
    """The description of the SVG file; `extra` stands after all objects."""
    paint = {"plate": _PLATE, **scene["colours"], **(colours or {})}
    shades = {
        shade: f"c{place}"
        for place, shade in enumerate(dict.fromkeys(paint[role] for _, role, _ in objects(scene)), 1)
    }
    look = {
        role: f'class="{shades[shade]}"' if scene["by_class"] else f'fill="{shade}"'
        for role, shade in paint.items()
    }
    sheet = "".join(f".{mark} {{ fill: {shade}; }}\n" for shade, mark in shades.items())
    return {"name": name, "kind": "svg", "text": {
        language: "\n".join([
            '<svg xmlns="http://www.w3.org/2000/svg" width="400" height="400" viewBox="0 0 400 400">',
            *([f"<style>\n{sheet}</style>"] if scene["by_class"] else []),
            *(f'<{shape} id="{mark}" {look[role]}/>' for mark, role, shape in objects(scene) if role not in leave),
            *([_text(200, 88, 24, _INK, scene["club"][language]), _text(200, 324, 28, _readable_on(paint["banner"]), year)] if texts else []),
            *([extra] if extra else []),
            "</svg>\n",
        ])
        for language in ("fr", "en")
    }}  # fmt: skip


def _readable_on(colour):
    """White on a dark colour, ink on a light one."""
    red, green, blue = (int(colour[at : at + 2], 16) for at in (1, 3, 5))
    return "#FFFFFF" if 0.3 * red + 0.59 * green + 0.11 * blue < 140 else _INK


def _text(x, y, size, fill, words):
    return f'<text x="{x}" y="{y}" font-family="sans-serif" font-weight="bold" font-size="{size}" text-anchor="middle" fill="{fill}">{words}</text>'


def judge_badge(document, values):
    """Vector still, same frame, emblem recoloured, the rest untouched, new year as text."""
    wanted, shapes = values["wanted"]["code"], boxes(document)
    targets = dict(_originals(values["scene"]))
    place = next(targets[mark] for mark, role, _ in objects(values["scene"]) if role == "emblem")
    emblem = [document.colour_of(element) for element, box in shapes if is_near(box, place)]
    changed = _changed(document, values, shapes, targets)
    words = " ".join(document.texts)
    has_year = values["new"] in words and values["old"] not in words
    return [
        criterion("vector", not document.all("image", "foreignObject") and len(shapes) >= len(targets) - 1,
                  "raster_inside" if document.all("image", "foreignObject") else None),
        criterion("frame", _is_square(document)),
        criterion("emblem", bool(emblem) and set(emblem) == {wanted}, "covered" if wanted in emblem else None,
                  found=next((each for each in emblem if each != wanted), "")),
        criterion("others", not changed, _belief(document, values, changed, shapes, targets), first=changed[0] if changed else {"fr": "", "en": ""}),
        criterion("year", has_year, "text_to_path" if not document.all("text") else None),
        criterion("club", any(name.lower() in words.lower() for name in values["club"].values())),
    ]  # fmt: skip


def _originals(scene):
    """[(id, box)] of the objects as handed out."""
    spec = wholly_in_language(drawing(scene, "0000", "badge.svg"), "fr")
    return [
        (str(element.get("id")), box)
        for element, box in boxes(open_upload(write(spec), "badge.svg", ["svg"]))
    ]


def _changed(document, values, shapes, targets):
    """Names of the roles whose colour, place or size is no longer the original one."""
    colours, names = {"plate": _PLATE, **values["scene"]["colours"]}, _names()
    lost = []
    for mark, role, _ in objects(values["scene"]):
        here = [document.colour_of(element) for element, box in shapes if is_near(box, targets[mark])]
        if role != "emblem" and (not here or set(here) != {colours[role]}) and names[role] not in lost:
            lost.append(names[role])
    return [*lost, *_also(document, values, shapes, targets)]


def _also(document, values, shapes, targets):
    """What else has taken the emblem's new colour: a text, or a shape that was not there."""
    wanted = values["wanted"]["code"]
    is_new = any(
        document.colour_of(element) == wanted and not any(is_near(box, other) for other in targets.values())
        for element, box in shapes
    )
    is_text = any(document.colour_of(element) == wanted for element in document.all("text", "tspan"))
    named = [
        (is_new, {"fr": "une forme ajoutée", "en": "an added shape"}),
        (is_text, {"fr": "un texte", "en": "a piece of text"}),
    ]
    return [name for found, name in named if found]


def _names():
    named = {partner["id"]: {"fr": partner["fr"], "en": partner["en"]} for partner in PARTNERS}
    return {
        **named,
        "plate": {"fr": "le disque du fond", "en": "the background disc"},
        "wave": {"fr": "la vague", "en": "the wave"},
    }


def _belief(document, values, changed, shapes, targets):
    """That both of one colour were recoloured, where the other one stands where it was and has the new colour."""
    role = values["partner"]["id"]
    marks = [mark for mark, each, _ in objects(values["scene"]) if each == role]
    colours = {
        document.colour_of(element)
        for element, box in shapes
        for mark in marks
        if is_near(box, targets[mark])
    }
    return "all_same_colour" if changed == [_names()[role]] and values["wanted"]["code"] in colours else None


def _is_square(document):
    view = document.view_box
    return view is not None and abs(view[2] / (view[3] or 1) - 1) < 0.02


def solve_badge(values):
    """The badge with the new year and the emblem in the colour asked for."""
    return _made(values)


def near_misses_badge(values):
    """Badges that break one thing each."""
    code, shared = values["wanted"]["code"], values["shared"]["code"]
    near = f"#{int(code[1:3], 16) ^ 24:02X}{code[3:]}"
    both = {role: code for role, shade in values["scene"]["colours"].items() if shade == shared}
    corners = " ".join(f"{x},{y}" for x, y in emblem_points(values["scene"]["emblem"]))
    pixels = '<image x="0" y="0" width="400" height="400" href="data:image/png;base64,iVBORw0KGgo="/>'
    return {
        "every object of that colour": (_made(values, colours=both), "others"),
        "a near colour": (_made(values, colours={"emblem": near}), "emblem"),
        "a new shape laid over": (
            _made(values, colours={"emblem": shared}, extra=f'<polygon points="{corners}" fill="{code}"/>'), "emblem"),
        "the old year": (_made(values, year=values["old"]), "year"),
        "texts turned into outlines": (_made(values, texts=False), "year"),
        "a picture pasted in": (_made(values, extra=pixels), "vector"),
        "a text in the new colour": (
            _made(values, extra=_text(200, 380, 12, code, values["new"])), "others"),
        "a stain of the new colour": (
            _made(values, extra=f'<circle cx="200" cy="40" r="9" fill="{code}"/>'), "others"),
        "an object lost": (_made(values, leave=("wave",)), "others"),
    }  # fmt: skip


def _made(values, *, year=None, colours=None, **how):
    spec = drawing(values["scene"], year or values["new"], "answer.svg",
                   colours=colours or {"emblem": values["wanted"]["code"]}, **how)  # fmt: skip
    return write(wholly_in_language(spec, "fr"))
