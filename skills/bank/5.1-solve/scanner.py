"""A scanning application that stops with a message, and its maker's help table."""

OPTIONS = [
    {"the": "le ", "fr": "Lissage automatique", "en": "Automatic smoothing"},
    {"the": "la ", "fr": "Détection des pages blanches", "en": "Blank page detection"},
    {"the": "l’", "fr": "Aperçu rapide", "en": "Quick preview"},
    {"the": "le ", "fr": "Redressement des pages", "en": "Page straightening"},
    {"the": "la ", "fr": "Compression maximale", "en": "Maximum compression"},
    {"the": "la ", "fr": "Reconnaissance du texte", "en": "Text recognition"},
    {"the": "la ", "fr": "Suppression du fond", "en": "Background removal"},
    {"the": "le ", "fr": "Profil de couleurs", "en": "Colour profile"},
    {"the": "l’", "fr": "Alimentation continue", "en": "Continuous feed"},
    {"the": "l’", "fr": "Économie d’énergie", "en": "Energy saving"},
    {"the": "la ", "fr": "Découpe des marges", "en": "Margin trimming"},
    {"the": "le ", "fr": "Renommage automatique", "en": "Automatic renaming"},
]
# major, first and last minor number: 5.12 comes after 5.9
RANGES = ((4, 0, 9), (5, 0, 3), (5, 4, 9), (5, 10, 19))
PARTS = {
    "app": {"tag": "ScanFacile", "fr": "l’application", "en": "the application", "of": "de l’application", "head": "Application"},
    "driver": {"tag": "drv", "fr": "le pilote", "en": "the driver", "of": "du pilote", "head": "Driver"},
    "firmware": {"tag": "fw", "fr": "le micrologiciel", "en": "the firmware", "of": "du micrologiciel", "head": "Firmware"},
}  # fmt: skip
CODES = 3
LINKS = ("de", "des", "du")


def scanner_message(draw, values):
    """The message, the help table, the option to switch off, and where each slip leads."""
    stream = draw.stream("numbers")
    hundred, ten, unit = stream.sample(range(1, 10), 3)
    code, twin = f"N-{hundred}{ten}{unit}", f"N-{hundred}{unit}{ten}"
    near = f"N-{hundred}{ten}{stream.choose([other for other in range(10) if other not in (ten, unit)])}"
    codes = sorted([code, twin, near])
    options = draw.stream("options").sample(OPTIONS, CODES * len(RANGES))
    table = {each: dict(zip(RANGES, options[4 * n : 4 * n + 4], strict=True)) for n, each in enumerate(codes)}
    asked, second, third = stream.shuffled(list(PARTS))
    right, *others = _places(stream)
    spans = dict(zip((asked, second, third), (right, *others[:2]), strict=True))
    versions = {part: f"{span[0]}.{stream.integer(*span[1:])}" for part, span in spans.items()}
    incident = f"{twin[2:]}-{stream.integer(10, 99)}"
    wrong = {"second": others[0], "third": others[1], "rest": others[2]}
    return {
        "code": code,
        "twin": twin,
        "near": near,
        "incident": incident,
        "asked": PARTS[asked],
        "parts": {"second": PARTS[second], "third": PARTS[third]},
        "version": versions[asked],
        "versions": {"second": versions[second], "third": versions[third]},
        "long": right == RANGES[3],
        "span": _span(right),
        "option": table[code][right],
        "linked": _linked(table[code][right]["fr"]),
        "parts_of_name": {
            language: _parts(table[code][right][language], language) for language in ("fr", "en")
        },
        "slips": {
            **{name: table[code][span] for name, span in wrong.items()},
            "incident": _texts(table[twin]),
            "neighbour": _texts(table[near]),
        },
        "spans": {name: _span(span) for name, span in wrong.items()},
        "window": _window(stream, code, incident, versions),
        "help": _help(table, PARTS[asked]),
    }


def _places(stream):
    """The ranges of the version asked for, of the two others and of none; beside 5.10 and later, none is in 5.0 to 5.3."""
    if stream.chance(0.5):
        return [RANGES[3], *stream.shuffled([RANGES[0], RANGES[2]]), RANGES[1]]
    return stream.shuffled(RANGES[:3]) + [RANGES[3]]


def _linked(name):
    """The name with another of the little words that link it: nothing hangs on `de`, `des` or `du`."""
    return [
        name.replace(f" {one} ", f" {other} ") for one in LINKS for other in LINKS if f" {one} " in name
    ] or [name]


def _parts(name, language):
    """What begins or ends this option's name, and no other's."""
    words = name.split()
    ends = [words[:n] for n in range(1, len(words))] + [words[n:] for n in range(1, len(words))]
    kept = [" ".join(end) for end in ends if end[0] not in LINKS and end[-1] not in LINKS]
    others = [option[language].casefold() for option in OPTIONS if option[language] != name]
    return [part for part in kept if not any(part.casefold() in other for other in others)]


def _texts(options):
    return {language: [option[language] for option in options.values()] for language in ("fr", "en")}


def _span(span):
    major, low, high = span
    return {"fr": f"{major}.{low} à {major}.{high}", "en": f"{major}.{low} to {major}.{high}"}


def _window(stream, code, incident, versions):
    """What the program wrote as it stopped, its facts in drawn order, the same in both languages."""
    facts = [f"{PARTS[part]['tag']} {version}" for part, version in versions.items()]
    marks = [f"err {code}", f"ref {incident}", f"pid {stream.integer(2000, 9000)}"]
    return {
        "kind": "code",
        "label": {"fr": "Message de ScanFacile", "en": "Message from ScanFacile"},
        "log": True,
        "numbered": False,
        "lines": ["SCAN ABORTED", *stream.shuffled(marks), *stream.shuffled(facts)],
    }


def _help(table, asked):
    return {
        "kind": "table",
        "label": {"fr": "Aide de l’éditeur", "en": "The maker’s help page"},
        "columns": [
            {"fr": "Code d’erreur", "en": "Error code"},
            {"fr": f"Version {asked['of']}", "en": f"{asked['head']} version"},
            {"fr": "Option à désactiver", "en": "Option to switch off"},
        ],
        "rows": [
            [code, _span(span), option] for code, spans in table.items() for span, option in spans.items()
        ],
    }
