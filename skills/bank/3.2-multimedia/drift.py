"""A copy of a film whose sound drifts: two conversions, one of them done wrongly, told by two probe reports."""

from itertools import pairwise

from skills.authoring.filters import shown_number


def _two(french, english):
    return {"fr": french, "en": english}


# (numerator, denominator) of the pictures a second, before and after.
FRAMES = [((24, 1), (25, 1)), ((25, 1), (24, 1)), ((24000, 1001), (24, 1)), ((24, 1), (24000, 1001)),
          ((30000, 1001), (30, 1)), ((30, 1), (30000, 1001)), ((24000, 1001), (25, 1))]  # fmt: skip
SAMPLES = [(44100, 48000), (48000, 44100), (48000, 47952), (47952, 48000)]
FILMS = [_two("la fanfare du village", "the village brass band"), _two("le bal du port", "the harbour dance"),
         _two("la fête des moissons", "the harvest festival"), _two("le chantier naval", "the shipyard")]  # fmt: skip


def growing_delay(draw, values):
    """The two reports, the three claps, the cause, the tempo that mends the sound, and the delay at the end."""
    stream = draw.stream("film")
    before, after = stream.choose(FRAMES)
    old_rate, new_rate = stream.choose(SAMPLES)
    is_picture = draw.stream("cause").chance(0.55)
    seconds = stream.integer(1500, 3300)
    frames = seconds * before[0] // before[1]
    length = frames * before[1] / before[0]
    tail = stream.integer(28, 64) / 10
    source = _report(before, frames, old_rate, round((length + tail) * old_rate))
    made = frames if is_picture else round(length * after[0] / after[1])
    samples = round((length + tail) * new_rate) if is_picture else round((length + tail) * old_rate)
    copy = _report(after, made, new_rate, samples)
    ratio = (after[0] * before[1]) / (after[1] * before[0]) if is_picture else old_rate / new_rate
    shown = round(made * after[1] / after[0], 3)
    end = round(shown * (ratio - 1), 2)
    claps = _claps(draw.stream("claps"), shown, ratio)
    slips = {
        "inverted": round(1 / ratio, 5),
        "tail": round(copy["sound"] / shown, 5),
        "tail_end": round(copy["sound"] - shown, 2),
        "last_clap": round(claps[-1][1], 2),
    }
    draw.require(
        all(
            high - low > 0.00012
            for low, high in pairwise(sorted([1, round(ratio, 5), slips["inverted"], slips["tail"]]))
        ),
        "each path leads to a factor of its own",
    )
    draw.require(
        abs(slips["last_clap"] - end) > 0.3 and abs(slips["tail_end"] - end) > 0.3,
        "each path leads to a delay of its own",
    )
    ids = draw.stream("ids").shuffled(list("abcde"))
    return {
        "film": draw.stream("name").choose(FILMS),
        "is_picture": is_picture,
        "source": source, "copy": copy,
        "options": _options(ids, source, copy),
        "cause": ids[0] if is_picture else ids[1],
        "innocent": ids[3] if is_picture else ids[2],
        "opposite": ids[1] if is_picture else ids[0],
        "offset": ids[4],
        "factor": round(ratio, 5), "precise": round(ratio, 7), "end": end, "slips": slips,
        "is_late": ratio > 1,
        "claps": {"kind": "table", "label": _two("Trois claps, mesurés sur la copie", "Three claps, measured on the copy"),
                  "columns": [_two("Temps à l’image (s)", "Picture time (s)"), _two("Son moins image (s)", "Sound minus picture (s)")],
                  "rows": [[_cell(time, 1), _cell(late, 3)] for time, late in claps]},
        "last": {"time": claps[-1][0], "late": claps[-1][1]},
        "check": {"time": claps[1][0], "late": claps[1][1], "slope": round(claps[1][1] / claps[1][0], 5)},
        "files": [{"name": f"{name}.txt", "kind": "text", "text": _text(report, f"{name}.mkv")}
                  for name, report in (("archive", source), ("web", copy))],
    }  # fmt: skip


def _report(rate, frames, sample_rate, samples):
    """What the probe says of one file; `picture` and `sound` are lengths in seconds."""
    return {
        "rate": f"{rate[0]}/{rate[1]}",
        "per_second": round(rate[0] / rate[1], 3),
        "frames": frames,
        "picture": round(frames * rate[1] / rate[0], 3),
        "sample_rate": sample_rate,
        "samples": samples,
        "sound": round(samples / sample_rate, 3),
    }


def _text(report, name):
    """A report in the layout of a probe's key=value sections."""
    is_copy = name.startswith("web")
    return "\n".join([
        "[FORMAT]", f"filename={name}", "nb_streams=2", "start_time=0.000000", "[/FORMAT]",
        "[STREAM]", "index=0", "codec_type=video", f"codec_name={'h264' if is_copy else 'ffv1'}",
        f"r_frame_rate={report['rate']}", f"avg_frame_rate={report['rate']}", "start_time=0.000000",
        f"nb_frames={report['frames']}", f"duration={report['picture']:.3f}", "[/STREAM]",
        "[STREAM]", "index=1", "codec_type=audio", f"codec_name={'flac' if is_copy else 'pcm_s16le'}", "channels=2",
        f"sample_rate={report['sample_rate']}", "start_time=0.000000",
        f"nb_samples={report['samples']}", f"duration={report['sound']:.3f}", "[/STREAM]", "",
    ])  # fmt: skip


def _claps(stream, length, ratio):
    """[(time in the picture, sound minus picture)], seconds; the last well before the end."""
    times = [
        round(length * stream.integer(low, high) / 1000, 1)
        for low, high in ((60, 140), (350, 500), (680, 800))
    ]
    return [(time, round(time * (ratio - 1), 3)) for time in times]


def _cell(value, decimals):
    """A number of the table, written as in the texts around it."""
    return {"cell": {name: shown_number(value, name, decimals) for name in ("fr", "en")}, "align": "end"}


def _options(ids, source, copy):
    """For picture and sound, a change that kept the number of frames or samples and one that kept the length; a shift."""
    rates = {
        language: [shown_number(report[name], language) for name in ("per_second", "sample_rate") for report in (source, copy)]
        for language in ("fr", "en")
    }  # fmt: skip
    texts = [
        ("Images passées de {0} à {1} par seconde, nombre d’images gardé", "Frame rate changed from {0} to {1} per second, number of frames kept"),
        ("Son passé de {2} à {3} Hz, nombre d’échantillons gardé", "Sample rate changed from {2} to {3} Hz, number of samples kept"),
        ("Images passées de {0} à {1} par seconde, durée gardée", "Frame rate changed from {0} to {1} per second, length kept"),
        ("Son passé de {2} à {3} Hz, durée gardée", "Sample rate changed from {2} to {3} Hz, length kept"),
        ("Début du son décalé, d’une durée constante", "Start of the sound shifted by a constant amount"),
    ]  # fmt: skip
    return [
        {"id": mark, "text": _two(french.format(*rates["fr"]), english.format(*rates["en"]))}
        for mark, (french, english) in zip(ids, texts, strict=True)
    ]
