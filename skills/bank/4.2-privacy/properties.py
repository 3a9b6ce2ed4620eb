"""The properties of a photo: some say where, when or by whom it was taken, and a line typed by hand may say it as well."""

from .lessons import POSITION, coordinates


def _two(french, english):
    return {"fr": french, "en": english}


# What must not be told.
SECRETS = {
    "place": _two("où la photo a été prise", "where the photo was taken"),
    "moment": _two("quand la photo a été prise", "when the photo was taken"),
    "maker": _two("qui a pris la photo", "who took the photo"),
}
# How cameras and galleries name them.
LABELS = {
    "place": [POSITION, _two("Latitude et longitude", "Latitude and longitude"), _two("GPS", "GPS")],
    "moment": [_two("Horodatage", "Timestamp"), _two("Date d’origine", "Original date"), _two("DateTimeOriginal", "DateTimeOriginal")],
    "maker": [_two("Artiste", "Artist"), _two("Créateur", "Creator"), _two("Auteur", "Author")],
}  # fmt: skip
IDLE = {
    "size": (_two("Dimensions", "Dimensions"), ["4000 × 3000", "4624 × 3468", "3264 × 2448"]),
    "exposure": (_two("Temps de pose", "Exposure time"), ["1/250 s", "1/60 s", "1/1000 s"]),
    "profile": (_two("Espace de couleurs", "Colour space"), ["sRGB", "Display P3"]),
}
# By label and value like what must not be told, and telling something else: the subject within the picture, the colour profile.
TWINS = {
    "place": ("focus", _two("Position du sujet", "Subject location")),
    "moment": ("profile_day", _two("Date du profil de couleurs (ICC)", "Colour profile date (ICC)")),
    "maker": ("profile_maker", _two("Créateur du profil de couleurs (ICC)", "Colour profile creator (ICC)")),
}
STUDIOS = ["Iridel", "Atelier Chromis", "Nuancier Lumelle"]  # profiles come with software, from firms
TYPED = [
    _two("Légende", "Caption"),
    _two("Description", "Description"),
    _two("Commentaire", "Comment"),
    _two("Titre", "Title"),
]
# What such a line tells: only its words do, never its label.
NOTES = {
    "place": [
        _two("Vue du balcon, 4 quai du Port à Valbrune", "View from the balcony, 4 quai du Port in Valbrune"),
        _two("Portail du collège des Tilleuls à Rivesec", "Gate of the Les Tilleuls school in Rivesec"),
        _two("Goûter au 12 rue des Tanneurs à Montclar", "Tea at 12 rue des Tanneurs in Montclar"),
    ],
    "moment": [
        _two("Premier essai du trépied, le 14 juin 2026", "First try with the tripod, 14 June 2026"),
        _two("Jour des premiers semis, 21 mars 2026", "The day of the first seeds, 21 March 2026"),
        _two("Juste avant l’orage, le 8 mai 2026", "Just before the storm, 8 May 2026"),
    ],
    "maker": [
        _two("Merci à {} pour ce cliché", "Thanks to {} for taking this picture"),
        _two("Photo prise par {} avec un trépied", "Picture taken by {} with a tripod"),
        _two("Crédit photo : {}", "Photo credit: {}"),
    ],
    "nothing": [
        _two("À recadrer, puis à imprimer en grand", "To be cropped, then printed large"),
        _two("Version retenue pour l’affiche", "The one chosen for the poster"),
        _two("Au premier rang, {}, à gauche", "In the front row, {}, on the left"),
        _two("Tout le groupe avec {}, à droite", "The whole group with {}, on the right"),
    ],
}
# The timestamp says the day that the line names.
DAYS = dict(zip((note["en"] for note in NOTES["moment"]), ("2026-06-14", "2026-03-21", "2026-05-08"), strict=True))  # fmt: skip


def photo_properties(draw, values):
    """Six properties of a photo: what one or two of them tell must stay unknown, and another looks as if it told it."""
    stream = draw.stream("photo")
    number = stream.integer(1000, 9800)
    secret = draw.stream("secret").choose(sorted(SECRETS))
    # In half of the photos the line typed by hand tells it too.
    noted = secret if stream.chance(0.5) else stream.choose([kind for kind in sorted(NOTES) if kind != secret])  # fmt: skip
    rows = _rows(stream, secret, noted)
    order = stream.shuffled(sorted(rows))
    ids = dict(zip(order, "abcdef", strict=True))
    return {
        "secret": secret,
        "hidden": SECRETS[secret],
        "noted": noted,
        "key": sorted({ids[secret], ids["note" if noted == secret else secret]}),
        "ids": ids,
        "labels": {kind: row[0] for kind, row in rows.items()},
        "values": {kind: row[1] for kind, row in rows.items()},
        "choices": [{"id": ids[kind], "text": rows[kind][0]} for kind in order],
        "details": {
            "kind": "details",
            "title": f"IMG_{number}.jpg",
            "rows": [rows[kind] for kind in order],
        },
    }


def _rows(stream, asked, noted):
    """The label and the value of each property."""
    maker, pictured = (person["full"] for person in stream.people(2))
    note = stream.choose(NOTES[noted])
    name = maker if noted == "maker" else pictured
    idle, (twin, twin_label) = stream.choose(sorted(IDLE)), TWINS[asked]
    label, found = IDLE[idle]
    return {
        "place": [stream.choose(LABELS["place"]), coordinates(stream.integer(44100, 44260) / 1000, stream.integer(760, 950) / 1000)],
        "moment": [stream.choose(LABELS["moment"]), _moment(stream, DAYS.get(note["en"]) or stream.date("2026-03-02", "2026-09-27"))],
        "maker": [stream.choose(LABELS["maker"]), maker],
        "note": [stream.choose(TYPED), {language: text.format(name) for language, text in note.items()}],
        idle: [label, stream.choose(found)],
        twin: [twin_label, stream.choose(STUDIOS) if asked == "maker" else _untold(stream, asked)],
    }  # fmt: skip


def _untold(stream, kind):
    """What the twin of a place or of a moment holds."""
    if kind == "place":
        across, down = stream.integer(900, 2300), stream.integer(700, 1700)
        return _two(f"{across}\u202f; {down}", f"{across}; {down}")
    return _moment(stream, f"{stream.integer(2014, 2019)}-{stream.integer(1, 12):02d}-{stream.integer(1, 28):02d}")  # fmt: skip


def _moment(stream, day):
    """A day and a time as cameras write them."""
    return f"{day.replace('-', ':')} {stream.time('09:00', '19:00', 1)}"
