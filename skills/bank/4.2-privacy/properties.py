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
    "moment": [{"fr": "Horodatage", "en": "Timestamp"}, {"fr": "Date de prise de vue", "en": "Date taken"}, {"fr": "Exif DateTime", "en": "Exif DateTime"}],
    "maker": [{"fr": "Artiste", "en": "Artist"}, {"fr": "Droits d’auteur", "en": "Copyright"}, {"fr": "Propriétaire de l’appareil", "en": "Camera owner"}],
}  # fmt: skip
IDLE = {
    "size": ({"fr": "Dimensions", "en": "Size"}, ["4000 × 3000", "4624 × 3468", "3264 × 2448"]),
    "focus": ({"fr": "Zone de mise au point", "en": "Focus area"}, [{"fr": "Centre", "en": "Centre"}, {"fr": "Bord gauche", "en": "Left edge"}, {"fr": "Tout le cadre", "en": "Whole frame"}]),
    "exposure": ({"fr": "Temps de pose", "en": "Exposure time"}, ["1/250 s", "1/60 s", "1/1000 s"]),
    "profile": ({"fr": "Espace de couleurs", "en": "Colour space"}, ["sRGB", "Display P3"]),
}  # fmt: skip


def photo_properties(draw, values):
    """Four properties of a photo, of which one tells what must stay unknown."""
    stream = draw.stream("photo")
    number = stream.integer(1000, 9800)
    secret = draw.stream("secret").choose(sorted(SECRETS))
    rows = {kind: [stream.choose(LABELS[kind]), _told(stream, kind)] for kind in SECRETS}
    idle = stream.choose(sorted(IDLE))
    label, found = IDLE[idle]
    rows[idle] = [label, stream.choose(found)]
    order = stream.shuffled(sorted(rows))
    ids = dict(zip(order, "abcd", strict=True))
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


def _told(stream, kind):
    """What a property that tells something holds."""
    if kind == "place":
        return coordinates(stream.integer(44100, 44260) / 1000, stream.integer(760, 950) / 1000)
    if kind == "maker":
        return stream.person()["full"]
    return f"{stream.date('2026-03-02', '2026-09-27').replace('-', ':')} {stream.time('09:00', '19:00', 1)}"
