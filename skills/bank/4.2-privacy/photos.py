"""Six photos of a bicycle for sale, one of which carries the position where it was taken."""

VIEWS = ["profil", "entier", "propre", "soleil", "ombre", "revise", "annonce", "dernier"]
TOWNS = ["montclar", "rivesec", "valbrune", "hautbourg", "sauvagny"]
STREETS = ["RUE DES LILAS", "RUE DU MOULIN", "PLACE DU PUITS", "RUE DES TILLEULS"]
PHONES = [("Ardoise", "A12"), ("Galet", "One 5"), ("Lumio", "Photo 3")]
PAINTS = ["#C2410C", "#1D4ED8", "#15803D", "#7E22CE", "#B91C1C"]
WALLS = ["#D6D3C9", "#C9D3D6", "#D9CFC1", "#CBD5C0", "#D8CBD3"]
ROLES = ("position", "street", "detailed", "plain", "other", "town")


def bike_photos(draw, values):
    """The archive of photos, the name of the one that holds a position, and where each slip leads."""
    stream = draw.stream("photos")
    town = stream.choose(TOWNS)
    names = {role: f"velo-{view}" for role, view in zip(ROLES, stream.sample(VIEWS, 5), strict=False)}
    names["town"] = f"velo-{town}"
    place = (stream.integer(44100, 44260) / 1000, -stream.integer(760, 950) / 1000)
    street, maker = stream.choose(STREETS), stream.choose(PHONES)
    paint = stream.choose(PAINTS)
    photos = {
        role: {
            "name": f"{name}.jpg",
            "kind": "picture",
            "size": [800, 600],
            "quality": 85,
            "draw": _drawing(stream, paint, street if role == "street" else None),
            "exif": _exif(stream, role, values, maker, place),
        }
        for role, name in names.items()
    }
    order = draw.stream("order").shuffled(ROLES)
    return {
        "names": {role: f"{name}.jpg" for role, name in names.items()},
        "key": _as_typed(names["position"]),
        "slips": {role: _as_typed(names[role]) for role in ("street", "detailed", "town")},
        "street": street.title().replace("Du", "du").replace("Des", "des"),
        "town": town.capitalize(),
        "latitude": place[0],
        "longitude": place[1],
        "archive": {
            "name": "annonce.zip",
            "kind": "archive",
            "members": [{"path": f"annonce/{names[role]}.jpg", "file": photos[role]} for role in order],
        },
    }


def _as_typed(name):
    """A photo's name as people write it: with its folder or without, with either ending or none."""
    return [
        f"{folder}{name}{ending}"
        for folder in ("", "annonce/", "annonce\\")
        for ending in (".jpg", "", ".jpeg")
    ]


def _exif(stream, role, values, maker, place):
    """What the phone noted: always its name and the moment; a position for one photo only."""
    day = f"{values['day']}T{stream.integer(9, 18):02}:{stream.integer(10, 59)}"
    noted = {"make": maker[0], "model": maker[1], "date": day}
    if role == "detailed":
        return noted | {
            "description": {
                "fr": "Photo retouchee, lumiere et contraste regles a la main",
                "en": "Photo retouched, light and contrast set by hand",
            },
            "artist": values["who"]["login"],
            "copyright": f"{values['who']['login']}, {values['day'][:4]}",
            "software": {"fr": "Atelier Photo 7.2", "en": "Photo Workshop 7.2"},
        }
    return noted | {"gps": list(place)} if role == "position" else noted


def _drawing(stream, paint, street):
    """A bicycle before a wall, never twice from the same place."""
    left, top, wide = stream.integer(60, 160), stream.integer(180, 240), stream.integer(300, 380)
    size = wide // 2
    floor = top + size
    hubs = [(left + size // 2, top + size // 2 + 60), (left + size // 2 + wide, top + size // 2 + 60)]
    shapes = [
        {"shape": "rectangle", "box": [0, 0, 800, floor], "fill": stream.choose(WALLS)},
        {"shape": "rectangle", "box": [0, floor, 800, 600], "fill": "#8A8578"},
    ]
    if street:
        shapes += [
            {"shape": "rectangle", "box": [470, 40, 770, 110], "fill": "#1E3A8A", "outline": "#FFFFFF", "width": 4},
            {"shape": "text", "at": [620, 75], "text": street, "size": 28, "fill": "#FFFFFF", "anchor": "mm"},
        ]  # fmt: skip
    for x, y in hubs:
        box = [x - size // 2, y - size // 2, x + size // 2, y + size // 2]
        shapes.append({"shape": "ellipse", "box": box, "outline": "#222222", "width": 9})
    (back, y), (front, _) = hubs
    middle, saddle = (back + wide * 2 // 5, y), (back + wide // 4, y - size * 3 // 4)
    bars = (front - wide // 6, y - size * 4 // 5)
    for points in ([(back, y), saddle, bars, (front, y)], [(back, y), middle, saddle], [middle, bars]):
        shapes.append(
            {"shape": "line", "points": [list(point) for point in points], "fill": paint, "width": 12}
        )
    return shapes
