"""Captions of a film that got an opening and lost a passage: the file to mend, and its judge."""

import re

from skills.authoring.judging import criterion
from skills.documents import write


def _two(french, english):
    return {"fr": french, "en": english}


# Any passage between the sixth line and the thirteenth may be removed: each line there stands on its own, so that neither what
# goes nor what stays looks like a slip of the editing.
FILMS = [
    {"name": _two("du film du club astronomie", "the astronomy club’s film"), "lines": [
        _two("Bienvenue sur le toit du collège.", "Welcome to the roof of the school."),
        _two("Le ciel est clair, nous avons de la chance.", "The sky is clear, so we’re in luck."),
        _two("Voici notre télescope.", "This is our telescope."),
        _two("Il a été construit par les élèves.", "It was built by the pupils."),
        _two("Faisons un tour du ciel.", "Let’s take a tour of the sky."),
        _two("Les taches sombres de la Lune sont des plaines de lave.", "The dark patches on the Moon are plains of lava."),
        _two("Jupiter brille derrière le gymnase.", "Jupiter is shining behind the gym."),
        _two("L’étoile Polaire indique le nord.", "The Pole Star shows where north is."),
        _two("Ce point qui avance est un satellite.", "That moving dot is a satellite."),
        _two("Une étoile rouge est moins chaude qu’une bleue.", "A red star is cooler than a blue one."),
        _two("La Grande Ourse ressemble à une casserole.", "The Plough looks like a saucepan."),
        _two("Trois étoiles alignées forment la ceinture d’Orion.", "Three stars in a row make Orion’s belt."),
        _two("La Voie lactée passe au-dessus du préau.", "The Milky Way runs above the playground shelter."),
        _two("Cette tache floue est une galaxie.", "That fuzzy patch is a galaxy."),
        _two("Il est tard, on range le matériel.", "It’s late, so we’re packing up."),
        _two("Rendez-vous au printemps\u202f!", "See you in spring!"),
    ]},
    {"name": _two("du film de l’atelier cuisine", "the cookery club’s film"), "lines": [
        _two("Aujourd’hui, on prépare une soupe d’hiver.", "Today we are making a winter soup."),
        _two("Il faut trois poireaux et deux carottes.", "You need three leeks and two carrots."),
        _two("On lave les légumes, on les coupe en dés.", "Wash the vegetables and dice them."),
        _two("On les fait revenir cinq minutes.", "Fry them for five minutes."),
        _two("On ajoute un litre d’eau, et on couvre.", "Add a litre of water and put the lid on."),
        _two("Un couteau bien aiguisé glisse moins.", "A sharp knife slips less."),
        _two("Les épluchures vont au compost.", "The peelings go on the compost heap."),
        _two("Le vert des poireaux se mange aussi.", "You can eat the green part of leeks too."),
        _two("Le pain rassis fait de bons croûtons.", "Stale bread makes good croutons."),
        _two("Une pomme de terre épaissit la soupe.", "A potato thickens the soup."),
        _two("Le potiron peut remplacer les carottes.", "Pumpkin can replace the carrots."),
        _two("Une soupe se garde trois jours au frais.", "Soup keeps for three days in the fridge."),
        _two("Les herbes fraîches s’ajoutent à la fin.", "Fresh herbs go in at the end."),
        _two("Après vingt minutes, on mixe le tout.", "After twenty minutes, blend everything."),
        _two("On goûte avant de saler.", "Taste before adding salt."),
        _two("À table\u202f!", "Dinner is served!"),
    ]},
    {"name": _two("du film du conseil de quartier", "the neighbourhood council’s film"), "lines": [
        _two("Ce terrain est vide depuis dix ans.", "This plot has been empty for ten years."),
        _two("Nous voulons en faire un jardin.", "We want to turn it into a garden."),
        _two("Chaque immeuble aura sa parcelle.", "Each building will have its own bed."),
        _two("La mairie prête les outils.", "The council lends the tools."),
        _two("Voici ce qui est prévu.", "Here is what is planned."),
        _two("Au fond, on plantera trois pommiers.", "At the far end we’ll plant three apple trees."),
        _two("L’eau viendra du toit de la salle.", "Water will come from the hall roof."),
        _two("Le portail sera ouvert en journée.", "The gate will be open in the daytime."),
        _two("Une haie coupera le bruit de la rue.", "A hedge will cut the noise from the street."),
        _two("Deux bancs seront à l’ombre.", "Two benches will be in the shade."),
        _two("Les bacs hauts évitent de se baisser.", "Raised beds save you from bending."),
        _two("Un fauteuil roulant passera partout.", "You’ll be able to get everywhere in a wheelchair."),
        _two("Le compost sera à gauche de l’entrée.", "The compost will be to the left of the entrance."),
        _two("Il reste quatre parcelles.", "Four beds are left."),
        _two("Inscrivez-vous à la loge.", "Put your name down at the caretaker’s office."),
        _two("Merci, et à samedi\u202f!", "Thank you, and see you on Saturday!"),
    ]},
]  # fmt: skip
NEAR = 20  # milliseconds


def resync(draw, values):
    """The cues on the film's first clock, the opening's length, the passage removed, and the file to mend."""
    film = draw.stream("film").integer(0, len(FILMS) - 1)
    stream, cues, clock = draw.stream("times"), [], 0
    first = draw.stream("cut").integer(5, 9)
    after = first + draw.stream("length").integer(2, 4)
    for place in range(len(FILMS[film]["lines"])):
        clock += stream.integer(1500, 4200) if place in (first, after) else stream.integer(200, 2600)
        length = stream.integer(1600, 4300)
        cues.append([clock, clock + length])
        clock += length
    opening = draw.stream("opening").integer(3200, 9800, 100)
    start = (cues[first - 1][1] + cues[first][0]) // 200 * 100
    end = (cues[after - 1][1] + cues[after][0]) // 200 * 100
    draw.require(
        cues[first - 1][1] < start < cues[first][0] and cues[after - 1][1] < end < cues[after][0],
        "no cue astride the cut",
    )
    draw.require(abs(opening - (end - start)) >= 300, "what follows the cut does move")
    late = [place for place, cue in enumerate(cues) if start <= cue[0] + opening < end]
    draw.require(late and late[0] < first, "a cut read on the new clock takes a cue too early")
    return {
        "film": FILMS[film]["name"], "cues": cues,
        "opening": opening, "start": start, "end": end, "first": first, "after": after,
        "removed": after - first,
        "late": late,
        "shift": opening - (end - start),
        "told": {"opening": _seconds(opening), "start": stamp(start), "end": stamp(end), "cut": _seconds(end - start),
                 "shift": _seconds(abs(opening - (end - start))), "sign": "+" if opening >= end - start else "−",
                 "last_before": stamp(cues[first - 1][0]), "moved_before": stamp(cues[first - 1][0] + opening),
                 "first_after": stamp(cues[after][0]), "moved_after": stamp(cues[after][0] + opening - (end - start))},
        "lines": {"before": FILMS[film]["lines"][first - 1], "after": FILMS[film]["lines"][after]},
        "gone": [{"fr": f"«\u00a0{line['fr']}\u00a0»", "en": f"“{line['en']}”"} for line in FILMS[film]["lines"][first:after]],
        "changes": _changes(opening, start, end),
        "files": [{"name": "film.vtt", "kind": "text", "text": {
            language: _file([(*cue, line[language]) for cue, line in zip(cues, FILMS[film]["lines"], strict=True)])
            for language in ("fr", "en")}}],
    }  # fmt: skip


def stamp(moment):
    """00:01:02.500 of milliseconds."""
    seconds, rest = divmod(moment, 1000)
    return f"{seconds // 3600:02}:{seconds // 60 % 60:02}:{seconds % 60:02}.{rest:03}"


def _seconds(moment):
    return moment / 1000


def _changes(opening, start, end):
    return {
        "kind": "details",
        "title": _two("Changements du montage", "Changes to the edit"),
        "rows": [
            [_two("Ajouté avant la première image", "Added before the first frame"),
             [_two("générique de ", "title sequence of "), {"number": opening / 1000, "decimals": 1, "unit": "s"}]],
            [_two("Retiré, aux temps de l’ancien film", "Removed (times in the old film)"),
             [{"text": stamp(start), "look": "code"}, _two(" à ", " to "), {"text": stamp(end), "look": "code"}]],
        ],
    }  # fmt: skip


def _file(cues):
    return "WEBVTT\n\n" + "\n".join(f"{stamp(start)} --> {stamp(end)}\n{text}\n" for start, end, text in cues)


_TIME = re.compile(r"^(?:(\d{2,}):)?([0-5]\d):([0-5]\d)\.(\d{3})$")
_ARROW = re.compile(r"^(\S+)[ \t]+-->[ \t]+(\S+)(?:[ \t].*)?$")


def _moment(text):
    match = _TIME.match(text)
    if not match:
        return None
    hours, minutes, seconds, rest = (int(part or 0) for part in match.groups())
    return ((hours * 60 + minutes) * 60 + seconds) * 1000 + rest


def read_cues(text):
    """([(start, end, words)] in milliseconds, whether the text is sound WebVTT)."""
    blocks = re.split(
        r"\n[ \t]*\n+", text.removeprefix("\ufeff").replace("\r\n", "\n").replace("\r", "\n").strip()
    )
    is_sound, cues = bool(re.match(r"^WEBVTT(?:[ \t].*)?(?:\n|$)", blocks[0])) and "-->" not in blocks[0], []
    for block in blocks:
        lines = block.split("\n")
        at = next((place for place, line in enumerate(lines[:2]) if "-->" in line), None)
        if at is None:
            continue
        match = _ARROW.match(lines[at].strip())
        start, end = (_moment(part) for part in match.groups()) if match else (None, None)
        is_sound = is_sound and start is not None and end is not None and start < end
        cues.append((start, end, _plain(" ".join(lines[at + 1 :]))))
    return cues, is_sound and bool(cues)


def _plain(text):
    return " ".join(
        re.sub(r"<[^>]*>", "", text)
        .replace("'", "’")
        .replace("\u00a0", " ")
        .replace("\u202f", " ")
        .casefold()
        .split()
    )


def _lines(values):
    """[{fr, en}]: the words of each cue in the file that was given, which may have been reworded in the bank since."""
    texts = values["files"][0]["text"]
    found = {
        language: [block.split("\n", 1)[1].strip() for block in text.split("\n\n")[1:]]
        for language, text in texts.items()
    }
    return [_two(*both) for both in zip(found["fr"], found["en"], strict=True)]


def judge_captions(document, values):
    """WebVTT still, the cut cues gone, the others kept, and each at its new time."""
    cues, is_sound = read_cues(document.text)
    language = _language(cues, values)
    as_written = {_plain(line[language]): line[language] for line in _lines(values)}
    lines = list(as_written)
    first, after = values["first"], values["after"]
    words = [cue[2] for cue in cues]
    wanted = lines[:first] + lines[after:]
    left = [line for line in lines[first:after] if line in words]
    lost = [line for line in wanted if words.count(line) != 1] or [
        line for line in words if line not in lines
    ]
    is_late = words == [line for place, line in enumerate(lines) if place not in values["late"]]
    at = {cue[2]: cue[:2] for cue in cues}
    before = [
        place
        for place in range(first)
        if not _is_at(at.get(lines[place]), values["cues"][place], values["opening"])
    ]
    later = [
        place
        for place in range(after, len(lines))
        if not _is_at(at.get(lines[place]), values["cues"][place], values["shift"])
    ]
    return [
        criterion("format", is_sound, "srt_inside" if not is_sound and "," in document.text.partition("-->")[0][-5:] else None),
        criterion("removed", not left, "cut_cues_kept" if len(left) == after - first and not is_late else None, count=len(left)),
        criterion("kept", not lost and len(words) == len(set(words)), "new_clock" if is_late else None, first=as_written.get(lost[0], lost[0]) if lost else ""),
        criterion("before", not before, _why_early(at, lines, before, values), found=_shown(at, lines, before)),
        criterion("after", not later, _why_late(at, lines, later, values), found=_shown(at, lines, later)),
    ]  # fmt: skip


def _language(cues, values):
    lines = _lines(values)
    words = {cue[2] for cue in cues}
    return max(("fr", "en"), key=lambda name: sum(_plain(line[name]) in words for line in lines))


def _is_at(found, original, shift):
    return (
        found is not None
        and None not in found
        and all(abs(time - was - shift) <= NEAR for time, was in zip(found, original, strict=True))
    )


def _all_at(at, lines, places, values, shift):
    return bool(places) and all(
        _is_at(at.get(lines[place]), values["cues"][place], shift) for place in places
    )


def _why_early(at, lines, places, values):
    return (
        "shift_sign"
        if _all_at(at, lines, [place for place in places if place], values, -values["opening"])
        else None
    )


def _why_late(at, lines, places, values):
    if _all_at(at, lines, places, values, values["opening"]):
        return "shift_only"
    return (
        "opening_forgotten" if _all_at(at, lines, places, values, values["start"] - values["end"]) else None
    )


def _shown(at, lines, places):
    """The start found of the first cue that is not at its time, as text."""
    found = at.get(lines[places[0]]) if places else None
    return stamp(found[0]) if found and found[0] is not None else ""


def solve_captions(values):
    """The captions of the new edit."""
    return _made(values)


def near_misses_captions(values):
    """Captions that break one thing each."""
    opening, shift = values["opening"], values["shift"]
    whole = _made(values).decode("utf-8")
    return {
        "shifted only": (_made(values, late=opening), "after"),
        "cut cues kept": (_made(values, gone=[]), "removed"),
        "shifted backwards": (_made(values, early=-opening), "before"),
        "opening forgotten after the cut": (_made(values, late=shift - opening), "after"),
        "SRT under the name of a VTT": (_bytes(re.sub(r"(\d)\.(\d{3})", r"\1,\2", whole.removeprefix("WEBVTT\n\n"))), "format"),
        "header lost": (_bytes(whole.removeprefix("WEBVTT\n\n")), "format"),
        "one cue a second late": (_made(values, odd=1000), "after"),
        "one cue lost": (_made(values, skip=1), "kept"),
        "the cut read on the new clock": (_made(values, gone=values["late"]), "kept"),
    }  # fmt: skip


def _bytes(text):
    return write({"name": "film.vtt", "kind": "text", "text": text})


def _made(values, *, early=None, late=None, gone=None, odd=0, skip=0):
    lines = _lines(values)
    first, after = values["first"], values["after"]
    early = values["opening"] if early is None else early
    late = values["shift"] if late is None else late
    gone = list(range(first, after)) if gone is None else gone
    cues = []
    for place, (start, end) in enumerate(values["cues"]):
        move = early if place < max(gone, default=after - 1) else late
        move += odd if place == len(lines) - 1 else 0
        if place not in gone:
            cues.append((max(0, start + move), max(1, end + move), lines[place]["fr"]))
    return _bytes(_file(cues[skip:]))
