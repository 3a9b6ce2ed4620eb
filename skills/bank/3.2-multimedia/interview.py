"""The length of an interview once two passages are cut and a jingle overlaps its start."""

from itertools import pairwise


def _two(french, english):
    return {"fr": french, "en": english}


SUBJECTS = [
    _two("la boulangère du quartier", "the local baker"),
    _two("un pompier volontaire", "a volunteer firefighter"),
    _two("la directrice du musée", "the head of the museum"),
    _two("un apiculteur", "a beekeeper"),
    _two("une conductrice de tramway", "a tram driver"),
]


PASSAGES = {
    "middle": _two("la digression", "the digression"),
    "end": _two("la fin", "the end"),
}


def interview_length(draw, values):
    """The recording, its cuts, the jingle, the final length in seconds, and where careless paths lead."""
    stream = draw.stream("times")
    total = stream.integer(250, 420)
    first = stream.integer(14, 48)
    passage, length = draw.stream("passage").choose(list(PASSAGES)), stream.integer(22, 75)
    # Either all times are those of the recording, or each step reads its own in the sound as the step before left it.
    is_shifted = draw.stream("clock").chance(0.6)
    end = total if passage == "end" else stream.integer(90, 150) + length
    start = end - length
    shift = first if is_shifted else 0
    low, high, to_end = start - shift, end - shift, passage == "end"
    jingle = stream.integer(9, 18)
    overlap = stream.integer(3, 6)
    kept = total - first - length
    key = kept + jingle - overlap
    slips = {
        **_slips(total, first, (low, high), jingle, overlap),
        "wrong_clock": key - first if to_end and is_shifted else key + first,
    }
    draw.require(length > first, "the second cut, shortened by the first, is still a cut")
    draw.require(
        all(high - low > 1 for low, high in pairwise(sorted([key, *slips.values()]))),
        "each path has a length of its own",
    )
    return {
        "passage": PASSAGES[passage], "is_shifted": is_shifted, "to_end": to_end,
        "subject": draw.stream("subject").choose(SUBJECTS),
        "total": total, "first": first, "start": start, "end": end, "jingle": jingle, "overlap": overlap,
        "cut": length, "kept": kept, "key": key, "slips": slips,
        "shown": {"total": _clock(total), "first": _clock(first), "start": _clock(low), "end": _clock(high), "key": _clock(key)},
        "minutes": total // 60, "seconds": total % 60,
        "table": _table(total, first, _second_cut(passage, low, high), jingle, overlap, is_shifted),
    }  # fmt: skip


def _slips(total, first, cut, jingle, overlap):
    """What careless reckoning gives; cut: the second one's two times as shown."""
    low, high = cut
    kept = total - first - (high - low)
    return {
        "overlap_added": kept + jingle + overlap,
        "overlap_forgotten": kept + jingle,
        "first_cut_only": total - first + jingle - overlap,
        "decimal_minutes": _decimal(total) - first - (_decimal(high) - _decimal(low)) + jingle - overlap,
    }


def _clock(seconds):
    return f"{seconds // 60}:{seconds % 60:02}"


def _decimal(seconds):
    """What 2:05 becomes when it is read as 205."""
    return seconds // 60 * 100 + seconds % 60


def _second_cut(passage, start, end):
    name, from_start = PASSAGES[passage], f"{_clock(start)} –"
    marks = (
        _two(f"{from_start} fin", f"{from_start} end") if passage == "end" else f"{from_start} {_clock(end)}"
    )
    return ["3", _two(f"Couper {name['fr']}", f"Cut {name['en']}"), marks]


def _table(total, first, second_cut, jingle, overlap, is_shifted):
    caption = (
        _two("Les repères d’une étape se lisent dans le son tel que l’étape précédente l’a laissé.", "The times in each step refer to the sound as left by the step before.")
        if is_shifted
        else _two("Tous les repères sont ceux de l’enregistrement de départ.", "All times refer to the original recording.")
    )  # fmt: skip
    return {
        "kind": "table",
        "label": _two("Feuille de montage (minutes:secondes)", "Editing sheet (minutes:seconds)"),
        "columns": [_two("Étape", "Step"), _two("Opération", "Operation"), _two("Repères", "Times")],
        "rows": [
            ["1", _two("Enregistrement de départ", "Original recording"), f"0:00 – {_clock(total)}"],
            ["2", _two("Couper le début", "Cut the start"), f"0:00 – {_clock(first)}"],
            second_cut,
            ["4", _two(f"Placer le jingle ({jingle} s) avant l’entretien", f"Put the jingle ({jingle} s) before the interview"),
             _two(f"sa fin recouvre les {overlap} premières secondes de l’entretien", f"its end overlaps the interview’s first {overlap} seconds")],
        ],
        "caption": caption,
    }  # fmt: skip
