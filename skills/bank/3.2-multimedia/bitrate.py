"""How many kilobits a second are left for the picture of a film that must fit into so many megabytes."""

from itertools import pairwise
from math import floor


def _two(french, english):
    return {"fr": french, "en": english}


def bit_rate(draw, values):
    """The budget of a film's export: the key, each step of it, and where careless paths lead."""
    stream = draw.stream("film")
    minutes, seconds, credits = stream.integer(3, 8), stream.integer(17, 52), stream.integer(12, 28)
    limit, margin = stream.integer(120, 300, 20), stream.choose([2, 3])
    first, second = stream.choose([160, 192, 256]), stream.choose([64, 96, 128])
    # The credits may be in the length already, and the audio description in a file of its own.
    included, separate = stream.chance(0.5), stream.chance(0.5)
    added = 0 if included else credits
    length, sound = 60 * minutes + seconds + added, first if separate else first + second
    typed_time = round((minutes + seconds / 100) * 60 + added, 1)
    usable = limit * 8000 * (100 - margin) / 100
    total = usable / length
    key = floor(total - sound)
    slips = _slips(total, sound, limit * 8000 / length, usable / typed_time)
    slips["track_elsewhere" if separate else "one_track"] = total - first - (second if separate else 0)
    miscounted = length + credits if included else length - credits
    slips["credits_twice" if included else "credits_forgotten"] = usable / miscounted - sound
    slips = {name: floor(value) for name, value in slips.items()}
    _require_apart(draw, key, slips, total - sound)
    return {
        "minutes": minutes, "seconds": seconds, "credits": credits, "limit": limit, "margin": margin, "included": included, "separate": separate,
        "first": first, "second": second, "sound": sound, "length": length, "bits": limit * 8000,
        "usable": _whole(usable), "total": round(total, 1), "key": key, "slips": {**slips, "rounded_up": key + 1},
        "decimal": f"{minutes}.{seconds:02}", "typed_time": typed_time,
        "material": [_project(minutes, seconds, credits, included), _platform(limit, margin, separate), _export(first, second)],
    }  # fmt: skip


def _slips(total, sound, without_margin, typed):
    return {
        "bytes_as_bits": total / 8 - sound,
        "sound_forgotten": total,
        "margin_forgotten": without_margin - sound,
        "decimal_minutes": typed - sound,
    }


def _require_apart(draw, key, slips, exact):
    gap = min(high - low for low, high in pairwise(sorted([key, *slips.values()])))
    draw.require(slips["bytes_as_bits"] > 60 and gap > 6, "each path leads to a rate of its own")
    draw.require(0.1 < exact - key < 0.9, "rounding a step to a tenth does not change the whole number")


def _whole(value):
    return int(value) if value == int(value) else round(value, 1)


def _project(minutes, seconds, credits, included):
    length = f"{minutes} min {seconds:02} s"
    place = (
        _two("compris dans cette durée", "included in that length")
        if included
        else _two("à ajouter à la suite", "to be added at the end")
    )
    return {"kind": "details", "title": _two("Projet", "Project"), "rows": [
        [_two("Film monté", "Edited film"), _two(length, length)],
        [_two("Générique", "Credits"), _two(f"{credits} s, {place['fr']}", f"{credits} s, {place['en']}")],
    ]}  # fmt: skip


def _platform(limit, margin, separate):
    description = _two(
        "dans un fichier à part, qui a sa propre limite", "in a file of its own, which has its own limit"
    )
    if not separate:
        description = _two("dans le même fichier, en seconde piste", "in the same file, as a second track")
    return {"kind": "details", "title": _two("Règles de la plateforme", "The platform’s rules"), "rows": [
        [_two("Taille du fichier", "File size"), _two(f"{limit} Mo au plus (1 Mo = 1\u202f000\u202f000 octets)", f"at most {limit} MB (1 MB = 1,000,000 bytes)")],
        [_two("Conteneur et sous-titres", "Container and subtitles"),
         _two(f"ils prennent {margin}\u00a0% de cette taille", f"they take up {margin}% of that size")],
        [_two("Audiodescription", "Audio description"), description],
    ]}  # fmt: skip


def _export(first, second):
    def rate(value):
        return _two(f"{value} kbit/s", f"{value} kbit/s")

    return {"kind": "settings", "title": _two("Exporter la vidéo", "Export the video"), "groups": [
        {"title": _two("Image", "Picture"), "rows": [
            {"label": _two("Débit", "Bit rate"), "value": _two("constant", "constant")},
            {"label": _two("Débit vidéo (kbit/s)", "Video bit rate (kbit/s)"), "value": "?"}]},
        {"title": _two("Son", "Sound"), "rows": [
            {"label": _two("Son du film", "Film sound"), "value": rate(first)},
            {"label": _two("Audiodescription", "Audio description"), "value": rate(second)}]},
    ]}  # fmt: skip
