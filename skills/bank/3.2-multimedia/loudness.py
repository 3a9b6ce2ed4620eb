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
    capped = draw.stream("case").weighted([False, True], [2, 1])
    crests = [stream.integer(158, 182) / 10, stream.integer(100, 142) / 10, stream.integer(100, 142) / 10]
    crests[0] = crests[0] - 4 if capped else crests[0]
    levels = [value / 10 for value in _apart(stream)]
    tracks = [{"level": level, "peak": round(level + crest, 1), "range": stream.integer(30, 95) / 10}
              for level, crest in zip(levels, crests, strict=True)]  # fmt: skip
    tracks = [
        {**track, "name": name}
        for track, name in zip(draw.stream("order").shuffled(tracks), names, strict=True)
    ]
    limits = [round(track["level"] - track["peak"] + CEILING, 1) for track in tracks]
    lowest = min(limits)
    goal = min(TARGET, lowest)
    draw.require(all(track["level"] != goal for track in tracks), "each track needs a gain")
    draw.require(limits.count(lowest) == 1 and abs(lowest - TARGET) > 0.5, "one limit is the strictest")
    paths = _paths(tracks, goal, lowest)
    lowered = {name: -value for name, value in paths["key"].items() if name != "loudness" and value < 0}
    _require_apart(draw, [path for name, path in paths.items() if name not in _idle(capped)])
    return {
        "names": names, "capped": capped, "goal": goal, "lowest": lowest,
        "paths": {"key": paths["key"], **{name: _wrong(path, paths["key"]) for name, path in paths.items() if name != "key"}},
        "signs": {f"g{at}": round(track["level"] - goal, 1) for at, track in enumerate(tracks, 1)},
        "lowered": lowered, "unsigned": {"loudness": -goal, **lowered},
        "gains": [{"name": track["name"], "level": track["level"], "gain": paths["key"][f"g{at}"],
                   "peak": round(track["peak"] + paths["key"][f"g{at}"], 1), "limit": limits[at - 1]} for at, track in enumerate(tracks, 1)],
        "binding": {"name": names[limits.index(lowest)], "blind": round(TARGET - lowest + CEILING, 1)},
        "quiet": min(track["level"] for track in tracks),
        "aligned": [round(track["level"] + CEILING - track["peak"], 1) for track in tracks],
        "report": _report(tracks),
    }  # fmt: skip


def _paths(tracks, goal, lowest):
    """What each way of reckoning answers, the right one first."""
    peaks = {f"g{at}": round(CEILING - track["peak"], 1) for at, track in enumerate(tracks, 1)}
    return {
        "key": _answers(tracks, goal),
        "target_blind": _answers(tracks, TARGET),
        "cap_forgotten": _answers(tracks, lowest),
        "quietest": _answers(tracks, min(track["level"] for track in tracks)),
        "sample_margin": _answers(tracks, round(goal - CEILING, 1)),
        "peaks_aligned": {**_answers(tracks, TARGET), **peaks},
    }


def _idle(capped):
    """The slips that do not exist where the cap, or the peaks, decide."""
    return ["target_blind", "sample_margin"] if capped else ["cap_forgotten"]


def _wrong(path, key):
    return {name: value for name, value in path.items() if value != key[name]}


def _require_apart(draw, paths):
    gaps = [
        max(abs(one[name] - other[name]) for name in one)
        for at, one in enumerate(paths)
        for other in paths[:at]
    ]
    draw.require(min(gaps) > 0.25, "each path differs")


def _apart(stream):
    """Three loudnesses in tenths of LUFS, at least 12 tenths apart."""
    low = stream.integer(-250, -205)
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
