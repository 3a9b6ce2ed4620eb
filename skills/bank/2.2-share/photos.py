"""Six photographs of an outing, some of which give a child's first name or the place in name, caption or GPS."""

from PIL import Image, ImageChops, ImageStat

from skills.authoring.judging import criterion
from skills.authoring.people import bare
from skills.documents import Refused, open_upload, write

from .words import two

SIZE = [1280, 860]
LONG_SIDE = 1200
TYPES = ["jpg", "jpeg", "png", "webp"]
CHILDREN = [
    "Apolline", "Bastien", "Djibril", "Ibrahim", "Mathis", "Quentin", "Romane", "Soline", "Valentin", "Victoire",
    "Wassim", "Yasmine",
]  # fmt: skip
TEACHERS = ["Nadia Perrin", "Vincent Moulin", "Pauline Sow", "Malik Vidal", "Clara Huet"]
OUTINGS = [
    {
        "place": "Sorvanne",
        "text": two("la sortie au lac de Sorvanne", "the outing to Lake Sorvanne"),
        "gps": [45.91, 6.62],
    },
    {
        "place": "Aubrelle",
        "text": two("la randonnée au refuge de l’Aubrelle", "the hike to the Aubrelle hut"),
        "gps": [44.98, 6.21],
    },
    {
        "place": "Kermadel",
        "text": two("la journée à la plage de Kermadel", "the day at Kermadel beach"),
        "gps": [48.62, -3.91],
    },
    {
        "place": "Puylourde",
        "text": two("la visite du château de Puylourde", "the visit to Puylourde castle"),
        "gps": [44.81, 1.13],
    },
]
SCENES = ["depart", "pique-nique", "groupe", "marche", "atelier", "retour"]
CAPTIONS = ["{} en pleine action", "Bravo {}", "{} et ses jumelles", "{} au premier plan"]
PALETTES = [
    ("#7EC8E3", "#F4E3B2"), ("#243B55", "#5B8C5A"), ("#F2A65A", "#772F1A"), ("#D8E2DC", "#6D6875"),
    ("#88D498", "#1A936F"), ("#C8553D", "#2B2D42"),
]  # fmt: skip
THUMB = (8, 6)
ALIKE = 14  # mean distance of thumbnails, 0 to 255


def outing_photos(draw, values):
    """The archive, the names not to give, and what each picture gives away."""
    outing = draw.stream("outing").choose(OUTINGS)
    children = draw.stream("children").sample(CHILDREN, 4)
    teacher = draw.stream("teacher").person()
    draw.require(
        bare(teacher["first"]) not in {bare(name) for name in children}, "the teacher is none of them"
    )
    pictures = [
        {
            "scene": scene,
            "palette": list(palette),
            "at": draw.stream(f"at {scene}").integer(0, 700, 20),
            "name": f"photo_{number}_{scene}",
            "caption": None,
            "gps": None,
        }
        for number, (scene, palette) in enumerate(
            zip(SCENES, draw.stream("palettes").shuffled(PALETTES), strict=True), start=1
        )
    ]
    given = _give_away(draw, pictures, outing, children)
    found = {
        "outing": outing["text"],
        "place": outing["place"],
        "children": sorted(children, key=bare),
        "teacher": draw.stream("teacher").choose(TEACHERS),
        "pictures": pictures,
        "given": given,
        "camera": draw.stream("camera").choose(["Lumiko P7", "Orbix 20", "Nacelle X"]),
        "day": draw.stream("day").date("2026-04-01", "2026-06-26", [1, 2, 4, 5]),
    }
    return {**found, "files": [_archive(found, found["pictures"])]}


def _give_away(draw, pictures, outing, children):
    """Puts names and places into some of the pictures; {what: names of the files as handed out}."""
    stream = draw.stream("leaks")
    order = stream.shuffled(range(len(pictures)))
    in_name, place_in_name = order[:2], order[2]
    captions, located = (
        stream.sample(range(len(pictures)), 2),
        stream.sample(range(len(pictures)), stream.integer(2, 3)),
    )
    for place, child in zip(in_name, children[:2], strict=True):
        pictures[place]["name"] += f"_{bare(child)}"
    pictures[place_in_name]["name"] += f"_{outing['place'].lower()}"
    texts = draw.stream("captions").sample(CAPTIONS, 2)
    for place, child, text in zip(captions, children[2:], texts, strict=True):
        pictures[place]["caption"] = text.format(child)
    for place in located:
        pictures[place]["gps"] = [round(value + place / 1000, 4) for value in outing["gps"]]
    files = [f"{one['name']}.jpg" for one in pictures]
    return {
        "names": [files[place] for place in sorted([*in_name, place_in_name])],
        "captions": [files[place] for place in sorted(captions)],
        "gps": [files[place] for place in sorted(located)],
    }


def _picture(values, one, clean=False):
    """The description of one photograph: a sky, a ground and two shapes of its own."""
    sky, ground = one["palette"]
    width, height = SIZE
    left = one["at"]
    exif = {
        "make": "Lumen",
        "model": values["camera"],
        "date": f"{values['day']}T14:30",
        "artist": values["teacher"],
    }
    if one["caption"] and not clean:
        exif["description"] = one["caption"]
    if one["gps"] and not clean:
        exif["gps"] = one["gps"]
    return {
        "kind": "picture",
        "size": SIZE,
        "background": sky,
        "quality": 80,
        "smooth": False,
        "draw": [
            {"shape": "rectangle", "box": [0, height * 3 // 5, width, height], "fill": ground},
            {"shape": "ellipse", "box": [left, 120, left + 420, 540], "fill": "#FFF3C4"},
            {
                "shape": "polygon",
                "points": [[left + 200, 760], [left + 380, 360], [left + 560, 760]],
                "fill": "#3D405B",
            },
        ],
        "exif": exif,
    }


def _archive(values, pictures, clean=False):
    members = [{"path": f"{one['name']}.jpg", "file": _picture(values, one, clean)} for one in pictures]
    return {"name": "photos.zip", "kind": "archive", "members": members}


def judge_photos(document, values):
    """The criteria of an uploaded archive."""
    opened = _opened(document)
    contents = {path: document.files[path] for path, _ in opened}
    told = [*values["children"], values["place"]]
    named = [path for path, picture in opened if _tells(picture, contents[path], told)]
    paths = [path for path in document.paths if any(bare(word) in bare(path) for word in told)]
    located = [
        path for path, picture in opened if picture.gps is not None or b"GPSLatitude" in contents[path]
    ]
    small = [path for path, picture in opened if max(picture.width, picture.height) < LONG_SIDE]
    are_whole = len(document.files) == len(SCENES) and _are_all_there(opened, values)
    return [
        criterion("pictures", are_whole, "one_left_out" if len(opened) < len(SCENES) else None),
        criterion("size", not small, "small_copy", count=len(small)),
        criterion("names", not paths, "name_of_file_kept", count=len(paths)),
        criterion("captions", not named, "caption_kept", count=len(named)),
        criterion("gps", not located, "position_kept", count=len(located)),
    ]


def _opened(document):
    """[(path, picture)] of the members that are pictures."""
    found = []
    for path in document.paths:
        kept = path if path in document.files else path.partition("/")[2]
        try:
            if kept in document.files:
                found.append((kept, document.open_member(path, TYPES)))
        except Refused:
            continue
    return found


def _tells(picture, data, words):
    """Whether the properties of a picture, or any bytes of its file, hold a word."""
    properties = bare(" ".join(str(value) for value in (*picture.exif.values(), *picture.texts.values())))
    spellings = {
        spelling
        for word in words
        for form in (word, bare(word))
        for spelling in (form, form.lower(), form.upper(), form.capitalize())
    }
    return any(bare(word) in properties for word in words) or any(
        spelling.encode(codec) in data
        for spelling in spellings
        for codec in ("utf-8", "latin-1", "utf-16-le")
    )


def _thumb(picture):
    return picture.upright.convert("RGB").resize(THUMB, Image.Resampling.BOX)


def _are_all_there(opened, values):
    """Whether each of the six originals is there, and nothing else."""
    wanted = [_drawn_thumb(one) for one in values["pictures"]]
    given = [_thumb(picture) for _, picture in opened]
    nearest = [min(range(len(wanted)), key=lambda at: _distance(wanted[at], thumb)) for thumb in given]
    return sorted(nearest) == list(range(len(wanted))) and all(
        _distance(wanted[at], thumb) < ALIKE for at, thumb in zip(nearest, given, strict=True)
    )


def _drawn_thumb(one):
    spec = _picture({"camera": "", "day": "2026-01-01", "teacher": ""}, one, clean=True)
    data = write({"name": "original.jpg", **spec})
    return _thumb(open_upload(data, "original.jpg", ["jpg"]))


def _distance(one, other):
    return sum(ImageStat.Stat(ImageChops.difference(one, other)).mean) / 3


def _renamed(values):
    return [{**one, "name": f"photo_{number}"} for number, one in enumerate(values["pictures"], start=1)]


def solve_photos(values):
    """The six pictures under plain names, without captions and positions."""
    return write(_archive(values, _renamed(values), clean=True))


def near_misses_photos(values):
    """Archives with one thing left undone each."""
    clean = [{**one, "caption": None, "gps": None} for one in _renamed(values)]
    originals = values["pictures"]
    located = next(at for at, one in enumerate(originals) if one["gps"])
    captioned = next(at for at, one in enumerate(originals) if one["caption"])
    named = next(at for at, one in enumerate(originals) if one["name"].count("_") > 1)

    def archive(*pictures):
        return write(_archive(values, list(pictures)))

    def with_one(at, **changes):
        return archive(*clean[:at], {**clean[at], **changes}, *clean[at + 1 :])

    within = _archive(values, clean)
    for member in within["members"]:
        member["path"] = f"{values['place'].lower()}/{member['path']}"
    small = _archive(values, clean)
    small["members"][2]["file"] = {**small["members"][2]["file"], "size": [640, 430], "draw": []}
    return {
        "one position": (with_one(located, gps=originals[located]["gps"]), "gps"),
        "one caption": (with_one(captioned, caption=originals[captioned]["caption"]), "captions"),
        "one file name": (with_one(named, name=f"a_{bare(values['children'][0])}"), "names"),
        "place in a name": (with_one(named, name=f"vue_{values['place'].lower()}"), "names"),
        "place in the folder's name": (write(within), "names"),
        "small copy": (write(small), "size"),
        "five pictures": (archive(*clean[:5]), "pictures"),
        "one twice": (archive(*clean[:5], {**clean[4], "name": "photo_6"}), "pictures"),
        "a seventh": (archive(*clean, {**clean[0], "name": "photo_7"}), "pictures"),
    }
