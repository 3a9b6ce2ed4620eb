"""The properties of a photo: three of them say where, when and by whom it was taken."""

from .lessons import POSITION, coordinates

# What must not be told.
SECRETS = {
    "place": {"fr": "où elle a été prise", "en": "where it was taken"},
    "moment": {"fr": "quand elle a été prise", "en": "when it was taken"},
    "maker": {"fr": "qui l’a prise", "en": "who took it"},
}
# How cameras and galleries name them.
LABELS = {
    "place": [POSITION, {"fr": "Latitude et longitude", "en": "Latitude and longitude"}, {"fr": "GPS", "en": "GPS"}],
    "moment": [{"fr": "Horodatage", "en": "Timestamp"}, {"fr": "Date et heure d’origine", "en": "Original date and time"}, {"fr": "Exif DateTimeOriginal", "en": "Exif DateTimeOriginal"}],
    "maker": [{"fr": "Artiste", "en": "Artist"}, {"fr": "Droits d’auteur", "en": "Copyright"}, {"fr": "Créateur", "en": "Creator"}],
}  # fmt: skip
IDLE = {
    "size": ({"fr": "Dimensions", "en": "Dimensions"}, ["4000 × 3000", "4624 × 3468", "3264 × 2448"]),
    "exposure": ({"fr": "Temps de pose", "en": "Exposure time"}, ["1/250 s", "1/60 s", "1/1000 s"]),
    "profile": ({"fr": "Espace de couleurs", "en": "Colour space"}, ["sRGB", "Display P3"]),
}  # fmt: skip
# Looks like the value that tells what must not be told, and tells something else.
TWINS = {
    "place": ("focus", {"fr": "Collimateur AF", "en": "AF point"}),
    "moment": ("profile_day", {"fr": "Profil ICC : créé le", "en": "ICC profile: created on"}),
    "maker": ("profile_maker", {"fr": "Profil ICC : auteur", "en": "ICC profile: author"}),
}


def photo_properties(draw, values):
    """Five properties of a photo, of which one tells what must stay unknown and another looks as if it did."""
    stream = draw.stream("photo")
    number = stream.integer(1000, 9800)
    secret = draw.stream("secret").choose(sorted(SECRETS))
    rows = {kind: [stream.choose(LABELS[kind]), _told(stream, kind)] for kind in SECRETS}
    idle = stream.choose(sorted(IDLE))
    label, found = IDLE[idle]
    rows[idle] = [label, stream.choose(found)]
    twin, label = TWINS[secret]
    rows[twin] = [label, _untold(stream, secret)]
    order = stream.shuffled(sorted(rows))
    ids = dict(zip(order, "abcde", strict=True))
    return {
        "secret": secret,
        "hidden": SECRETS[secret],
        "key": ids[secret],
        "ids": ids,
        "values": {kind: row[1] for kind, row in rows.items()},
        "choices": [{"id": ids[kind], "text": rows[kind][0]} for kind in order],
        "details": {
            "kind": "details",
            "title": f"IMG_{number}.jpg",
            "rows": [rows[kind] for kind in order],
        },
    }


def _untold(stream, kind):
    """What the twin of a property of this kind holds."""
    if kind == "place":
        across, down = stream.integer(900, 2300), stream.integer(700, 1700)
        return {"fr": f"{across}\u202f; {down}", "en": f"{across}; {down}"}
    if kind == "maker":
        return stream.person()["full"]
    return f"{stream.integer(2014, 2019)}:{stream.integer(1, 12):02d}:{stream.integer(1, 28):02d} {stream.time('09:00', '19:00', 1)}"


def _told(stream, kind):
    """What a property that tells something holds."""
    if kind == "place":
        return coordinates(stream.integer(44100, 44260) / 1000, stream.integer(760, 950) / 1000)
    if kind == "maker":
        return stream.person()["full"]
    return f"{stream.date('2026-03-02', '2026-09-27').replace('-', ':')} {stream.time('09:00', '19:00', 1)}"
