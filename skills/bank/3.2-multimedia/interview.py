"""The length of an interview once two passages are cut and a jingle is put before it."""

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
    total, first, passage, (start, end), is_shifted = _cuts(draw, stream)
    length = end - start
    shift = first if is_shifted else 0
    low, high, to_end = start - shift, end - shift, passage == "end"
    jingle = stream.integer(9, 18)
    overlap = stream.integer(3, 6)
    # The jingle ends within the interview, or a silence parts the two.
    is_overlap = draw.stream("joint").chance(0.5)
    gap = -overlap if is_overlap else overlap
    kept = total - first - length
    key = kept + jingle + gap
    slips = {
        **_slips(total, first, (low, high), jingle, gap),
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
        "cut": length, "kept": kept, "key": key, "slips": slips, "is_overlap": is_overlap, "added": jingle + gap,
        "shown": {"total": _clock(total), "first": _clock(first), "start": _clock(low), "end": _clock(high), "key": _clock(key)},
        "minutes": total // 60, "seconds": total % 60,
        "table": _table(total, first, _second_cut(passage, low, high), _joined(jingle, overlap, is_overlap), is_shifted),
    }  # fmt: skip


def _cuts(draw, stream):
    """The recording's length, that of the first cut, and the second cut's place on the recording's clock."""
    total = stream.integer(250, 420)
    first = stream.integer(14, 48)
    passage, length = draw.stream("passage").choose(list(PASSAGES)), stream.integer(22, 75)
    # Either all times are those of the recording, or each step reads its own in the sound as the step before left it.
    is_shifted = draw.stream("clock").chance(0.6)
    end = total if passage == "end" else stream.integer(90, 150) + length
    return total, first, passage, (end - length, end), is_shifted


def _slips(total, first, cut, jingle, gap):
    """What careless reckoning gives; cut: the second one's two times as shown."""
    low, high = cut
    kept = total - first - (high - low)
    return {
        "overlap_added" if gap < 0 else "gap_taken_off": kept + jingle - gap,
        "overlap_forgotten": kept + jingle,
        "first_cut_only": total - first + jingle + gap,
        "decimal_minutes": _decimal(total) - first - (_decimal(high) - _decimal(low)) + jingle + gap,
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


def _joined(jingle, overlap, is_overlap):
    where = _two(
        f"il finit {overlap} secondes avant le début de l’entretien",
        f"it ends {overlap} seconds before the interview starts",
    )
    if is_overlap:
        where = _two(
            f"il finit {overlap} secondes après le début de l’entretien",
            f"it ends {overlap} seconds after the interview starts",
        )
    return ["4", _two(f"Commencer par le jingle ({jingle} s)", f"Start with the jingle ({jingle} s)"), where]  # fmt: skip


def _table(total, first, second_cut, joined, is_shifted):
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
            joined,
        ],
        "caption": caption,
    }  # fmt: skip
