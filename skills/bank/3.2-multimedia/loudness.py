"""Three voices to be brought to one loudness by fixed gains, with a ceiling for true peaks."""

TARGET, CEILING = -16.0, -1.0


def _two(french, english):
    return {"fr": french, "en": english}


VOICES = [
    _two("Présentation", "Presenter"),
    _two("Entretien au studio", "Studio interview"),
    _two("Reportage dans la rue", "Street report"),
    _two("Entretien au téléphone", "Telephone interview"),
    _two("Lecture à voix haute", "Reading aloud"),
    _two("Débat dans la salle", "Debate in the hall"),
]


def common_loudness(draw, values):
    """Each track's measures, the loudness they can share, the gains, and where careless paths lead."""
    stream = draw.stream("tracks")
    names = draw.stream("names").sample(VOICES, 3)
    crests = [stream.integer(158, 182) / 10, stream.integer(100, 142) / 10, stream.integer(100, 142) / 10]
    levels = [value / 10 for value in _apart(stream)]
    tracks = [{"level": level, "peak": round(level + crest, 1), "range": stream.integer(30, 95) / 10}
              for level, crest in zip(levels, crests, strict=True)]  # fmt: skip
    tracks = [
        {**track, "name": name}
        for track, name in zip(draw.stream("order").shuffled(tracks), names, strict=True)
    ]
    limits = [round(track["level"] - track["peak"] + CEILING, 1) for track in tracks]
    goal = min(TARGET, *limits)
    binding = limits.index(goal)
    quiet = min(track["level"] for track in tracks)
    paths = {
        "key": _answers(tracks, goal),
        "target_blind": _answers(tracks, TARGET),
        "quietest": _answers(tracks, quiet),
        "sample_margin": _answers(tracks, round(goal - CEILING, 1)),
        "peaks_aligned": {
            **_answers(tracks, TARGET),
            **{f"g{at}": round(CEILING - track["peak"], 1) for at, track in enumerate(tracks, 1)},
        },
    }
    gaps = [
        max(abs(one[name] - other[name]) for name in one)
        for at, one in enumerate(list(paths.values()))
        for other in list(paths.values())[:at]
    ]
    draw.require(all(track["level"] != goal for track in tracks), "each track needs a gain")
    draw.require(
        goal < TARGET - 0.5 and limits.count(goal) == 1 and min(gaps) > 0.25,
        "one track binds, each path differs",
    )
    signs = {f"g{at}": round(track["level"] - goal, 1) for at, track in enumerate(tracks, 1)}
    return {
        "names": names, "goal": goal, "paths": paths,
        "signs": signs,
        "gains": [{"name": track["name"], "level": track["level"], "gain": paths["key"][f"g{at}"],
                   "peak": round(track["peak"] + paths["key"][f"g{at}"], 1), "limit": limits[at - 1]} for at, track in enumerate(tracks, 1)],
        "binding": {"name": names[binding], "level": tracks[binding]["level"], "peak": tracks[binding]["peak"],
                    "blind": round(tracks[binding]["peak"] + TARGET - tracks[binding]["level"], 1),
                    "margin": round(tracks[binding]["peak"] + goal - CEILING - tracks[binding]["level"], 1)},
        "quiet": quiet,
        "aligned": [round(track["level"] + CEILING - track["peak"], 1) for track in tracks],
        "report": _report(tracks),
    }  # fmt: skip


def _apart(stream):
    """Three loudnesses in tenths of LUFS, at least 12 tenths apart."""
    low = stream.integer(-275, -240)
    middle = low + stream.integer(12, 40)
    return stream.shuffled([low, middle, middle + stream.integer(12, 40)])


def _answers(tracks, goal):
    return {
        "loudness": goal,
        **{f"g{at}": round(goal - track["level"], 1) for at, track in enumerate(tracks, 1)},
    }


def _report(tracks):
    return {
        "kind": "table",
        "label": _two("Mesures de chaque piste, avant réglage", "Measurements for each track, before any adjustment"),
        "columns": [_two("Piste", "Track"), _two("Sonie intégrée (LUFS)", "Integrated loudness (LUFS)"),
                    _two("Crête vraie (dBTP)", "True peak (dBTP)"), _two("Étendue de sonie (LU)", "Loudness range (LU)")],
        "rows": [[track["name"], *({"number": track[name], "decimals": 1} for name in ("level", "peak", "range"))] for track in tracks],
        "row_headers": True,
    }  # fmt: skip
