"""How many kilobits a second are left for the picture of a film that must fit into so many megabytes."""

from itertools import pairwise
from math import floor


def bit_rate(draw, values):
    """The budget of a film's export: the key, each step of it, and where careless paths lead."""
    stream = draw.stream("film")
    minutes, seconds, credits = stream.integer(3, 8), stream.integer(17, 52), stream.integer(12, 28)
    limit, margin = stream.integer(120, 300, 20), stream.choose([2, 3])
    first, second = stream.choose([160, 192, 256]), stream.choose([64, 96, 128])
    length = 60 * minutes + seconds + credits
    usable = limit * 8000 * (100 - margin) / 100
    total = usable / length
    sound = first + second
    key = floor(total - sound)
    typed_time = round((minutes + seconds / 100) * 60 + credits, 1)
    slips = {
        "bytes_as_bits": total / 8 - sound,
        "sound_forgotten": total,
        "one_track": total - first,
        "margin_forgotten": limit * 8000 / length - sound,
        "credits_forgotten": usable / (length - credits) - sound,
        "decimal_minutes": usable / typed_time - sound,
    }
    slips = {name: floor(value) for name, value in slips.items()}
    gap = min(high - low for low, high in pairwise(sorted([key, *slips.values()])))
    draw.require(slips["bytes_as_bits"] > 60 and gap > 6, "each path leads to a rate of its own")
    draw.require(
        0.1 < total - sound - key < 0.9, "rounding a step to a tenth does not change the whole number"
    )
    return {
        "minutes": minutes, "seconds": seconds, "credits": credits, "limit": limit, "margin": margin,
        "first": first, "second": second, "sound": sound, "length": length, "bits": limit * 8000,
        "usable": _whole(usable), "total": round(total, 1), "key": key, "slips": {**slips, "rounded_up": key + 1},
        "decimal": f"{minutes}.{seconds:02}", "typed_time": typed_time,
        "material": _material(minutes, seconds, credits, limit, margin, first, second),
    }  # fmt: skip


def _whole(value):
    return int(value) if value == int(value) else round(value, 1)


def _material(minutes, seconds, credits, limit, margin, first, second):
    def time(low, high):
        return {
            "fr": f"{low} min {high:02} s" if low else f"{high} s",
            "en": f"{low} min {high:02} s" if low else f"{high} s",
        }

    def rate(value):
        return {"fr": f"{value} kbit/s", "en": f"{value} kbit/s"}

    film = {"kind": "details", "title": {"fr": "Projet", "en": "Project"}, "rows": [
        [{"fr": "Film monté", "en": "Edited film"}, time(minutes, seconds)],
        [{"fr": "Générique, ajouté à la suite", "en": "Credits, added at the end"}, time(0, credits)],
    ]}  # fmt: skip
    platform = {"kind": "details", "title": {"fr": "Règles de la plateforme", "en": "The platform’s rules"}, "rows": [
        [{"fr": "Taille du fichier", "en": "File size"}, {"fr": f"{limit} Mo au plus (1 Mo = 1\u202f000\u202f000 octets)", "en": f"at most {limit} MB (1 MB = 1,000,000 bytes)"}],
        [{"fr": "Conteneur et sous-titres", "en": "Container and subtitles"},
         {"fr": f"ils prennent {margin}\u00a0% de cette taille", "en": f"they take up {margin}% of that size"}],
        [{"fr": "Audiodescription", "en": "Audio description"}, {"fr": "une seconde piste sonore dans le même fichier", "en": "a second sound track in the same file"}],
    ]}  # fmt: skip
    export = {"kind": "settings", "title": {"fr": "Exporter la vidéo", "en": "Export the video"}, "groups": [
        {"title": {"fr": "Image", "en": "Picture"}, "rows": [
            {"label": {"fr": "Débit", "en": "Bit rate"}, "value": {"fr": "constant", "en": "constant"}},
            {"label": {"fr": "Débit vidéo (kbit/s)", "en": "Video bit rate (kbit/s)"}, "value": "?"}]},
        {"title": {"fr": "Son", "en": "Sound"}, "rows": [
            {"label": {"fr": "Piste 1, son du film", "en": "Track 1, film sound"}, "value": rate(first)},
            {"label": {"fr": "Piste 2, audiodescription", "en": "Track 2, audio description"}, "value": rate(second)}]},
    ]}  # fmt: skip
    return [film, platform, export]
