"""A score that a bonus changes, lines of a page and a ticket program, for the module of levels 3 and 4."""

GAMES = [
    {"fr": "un quiz de géographie", "en": "a geography quiz"},
    {"fr": "un jeu d’orthographe", "en": "a spelling game"},
    {"fr": "un quiz sur la sécurité routière", "en": "a road safety quiz"},
    {"fr": "un défi de calcul mental", "en": "a mental arithmetic challenge"},
]
LINKS = [
    {"fr": ("Voir", "plan.html", "le plan"), "en": ("See", "plan.html", "the map")},
    {"fr": ("Lire", "menu.html", "le menu"), "en": ("Read", "menu.html", "the menu")},
    {"fr": ("Ouvrir", "photos.html", "l’album"), "en": ("Open", "photos.html", "the album")},
    {"fr": ("Remplir", "fiche.html", "la fiche"), "en": ("Fill in", "fiche.html", "the form")},
    {"fr": ("Écouter", "radio.html", "l’émission"), "en": ("Listen to", "radio.html", "the programme")},
]
PICTURES = [
    {"fr": ("Au jardin", "serre.jpg", "La serre en avril"), "en": ("In the garden", "serre.jpg", "The greenhouse in April")},
    {"fr": ("Sur scène", "concert.jpg", "La chorale debout"), "en": ("On stage", "concert.jpg", "The choir standing")},
    {"fr": ("En finale", "tournoi.jpg", "Deux joueuses assises"), "en": ("In the final", "tournoi.jpg", "Two players seated")},
    {"fr": ("À l’atelier", "radio.jpg", "Un micro allumé"), "en": ("In the workshop", "radio.jpg", "A microphone switched on")},
]  # fmt: skip
KINDS = {
    "link": {"what": {"fr": "un lien", "en": "a link"}, "inner": "a", "closed": "href", "right": "href", "wrong": "src"},
    "picture": {"what": {"fr": "une image", "en": "a picture"}, "inner": "em", "closed": "strong", "right": "src", "wrong": "href"},
}  # fmt: skip
RIGHT = {"fr": "juste", "en": "right"}
WRONG = {"fr": "fausse", "en": "wrong"}
RIGHT_ONES = (
    "11101",
    "10111",
    "110111",
    "111011",
    "101101",
    "110101",
)  # answers in their order, 1 for a right one


def score_trace(draw, values):
    """The program, its trace, what it prints and what each slip leads to."""
    stream = draw.stream("rules")
    start, bonus = stream.integer(2, 9), stream.integer(2, 4)
    answers = [each == "1" for each in stream.choose(RIGHT_ONES)]
    trace = _run(answers, start, bonus)
    slips = {
        "fixed": start + bonus * sum(answers),
        "no_reset": _run(answers, start, bonus, resets=False)[-1]["points"],
        "early": _run(answers, start, bonus, early=True)[-1]["points"],
    }
    points = trace[-1]["points"]
    draw.require(len({points, *slips.values()}) == 4, "each slip gives another score")
    listed = {
        language: ", ".join((RIGHT if each else WRONG)[language] for each in answers)
        for language in ("fr", "en")
    }
    return {
        "game": draw.stream("game").choose(GAMES),
        "bonus": bonus,
        "points": points,
        "trace": trace,
        "slips": slips,
        "program": {"kind": "code", "name": {"fr": "Programme du jeu", "en": "The game’s program"}, "numbered": True, "lines": [
            {"fr": f"réponses ← [{listed['fr']}]", "en": f"answers ← [{listed['en']}]"},
            f"points ← {start}",
            f"bonus ← {bonus}",
            {"fr": "pour chaque réponse de la liste réponses :", "en": "for each answer in the list answers:"},
            {"fr": "    si réponse = juste :", "en": "    if answer = right:"},
            "        points ← points + bonus",
            "        bonus ← bonus + 1",
            {"fr": "    sinon :", "en": "    else:"},
            f"        bonus ← {bonus}",
            {"fr": "afficher points", "en": "print points"},
        ]},
    }  # fmt: skip


def _run(answers, points, first, resets=True, early=False):
    """One line an answer: {answer, points, bonus}, as they stand after it."""
    bonus, trace = first, []
    for is_right in answers:
        if is_right:
            points += bonus + early
            bonus += 1
        elif resets:
            bonus = first
        trace.append({"answer": RIGHT if is_right else WRONG, "points": points, "bonus": bonus})
    return trace


def sound_line(draw, values):
    """Four ways to write a line with a link or a picture, one of them sound."""
    kind = draw.stream("kind").choose(list(KINDS))
    words = draw.stream("link").choose(LINKS if kind == "link" else PICTURES)
    outer = draw.stream("tag").choose(["p", "li"])
    fault = draw.stream("fault").choose(["crossed", "unslashed", "misnamed"])
    ways = _link_ways if kind == "link" else _picture_ways
    written = {language: ways(*words[language], outer, fault) for language in ("fr", "en")}
    names = list(written["fr"])
    letters = dict(zip(draw.stream("letters").shuffled(names), "abcd", strict=True))
    return {
        **KINDS[kind],
        "kind": kind,
        "outer": outer,
        "fault": fault,
        "letters": letters,
        "sound": {language: ways["sound"] for language, ways in written.items()},
        "choices": [
            {
                "id": letters[name],
                "text": {"text": {"fr": written["fr"][name], "en": written["en"][name]}, "look": "code"},
            }
            for name in names
        ],
    }


def _link_ways(verb, address, text, outer, fault):
    end = {
        "crossed": f".</{outer}></a>",
        "unslashed": f"<a>.</{outer}>",
        "misnamed": f"</href>.</{outer}>",
    }[fault]
    start = {name: f'<{outer}>{verb} <a {name}="{address}">{text}' for name in ("href", "src")}
    return _square(
        {name: start[name] + f"</a>.</{outer}>" for name in start},
        {name: start[name] + end for name in start},
        "href",
    )


def _picture_ways(caption, address, text, outer, fault):
    close, end = {
        "crossed": ("", f"</{outer}></em>"),
        "unslashed": ("<em>", f"</{outer}>"),
        "misnamed": ("</strong>", f"</{outer}>"),
    }[fault]
    image = {name: f'<img {name}="{address}" alt="{text}">' for name in ("href", "src")}
    start = f"<{outer}><em>{caption}"
    return _square(
        {name: f"{start}</em> {image[name]}</{outer}>" for name in image},
        {name: f"{start}{close} {image[name]}{end}" for name in image},
        "src",
    )


def _square(closed, unclosed, right):
    """One fault, another, both, or none: a square, so that the sound line resembles the others no more than they do."""
    wrong = "src" if right == "href" else "href"
    return {
        "sound": closed[right],
        "tags": unclosed[right],
        "attribute": closed[wrong],
        "both": unclosed[wrong],
    }


def fare_example(draw, values):
    """The worked example of the module: a program with bounds, three ages traced, a small page."""
    columns = [
        {"fr": "Âge", "en": "Age"},
        {"fr": "Première condition", "en": "First condition"},
        {"fr": "Seconde condition", "en": "Second condition"},
        {"fr": "Prix", "en": "Price"},
    ]
    no, yes, skipped = (
        {"fr": "non", "en": "no"},
        {"fr": "oui", "en": "yes"},
        {"fr": "pas lue", "en": "not read"},
    )
    return {
        "program": {"kind": "code", "name": {"fr": "Prix d’une entrée", "en": "Ticket price"}, "numbered": True, "lines": [
            {"fr": "si âge < 6 : prix ← 0", "en": "if age < 6: price ← 0"},
            {"fr": "sinon, si âge ≤ 17 : prix ← 4", "en": "else if age ≤ 17: price ← 4"},
            {"fr": "sinon : prix ← 7", "en": "else: price ← 7"},
            {"fr": "afficher prix", "en": "print price"},
        ]},
        "trace": {"kind": "table", "label": {"fr": "Le programme essayé aux limites", "en": "The program tested at its limits"}, "columns": columns,
                  "rows": [["5", yes, skipped, 0], ["6", no, yes, 4], ["17", no, yes, 4], ["18", no, no, 7]]},
        "page": {"kind": "code", "name": "index.html", "numbered": True, "lines": [
            {"fr": "<h1>Club vélo</h1>", "en": "<h1>Cycling club</h1>"},
            {"fr": "<p>Sortie <strong>samedi</strong> à 9 h.</p>", "en": "<p>Ride on <strong>Saturday</strong> at 9 am.</p>"},
            {"fr": '<p>Voir <a href="parcours.html">le parcours</a>.</p>', "en": '<p>See <a href="parcours.html">the route</a>.</p>'},
            {"fr": '<img src="velos.jpg" alt="Dix vélos devant le lycée">', "en": '<img src="velos.jpg" alt="Ten bicycles outside the school">'},
        ]},
    }  # fmt: skip
