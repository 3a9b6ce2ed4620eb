"""A scanning application that stops with a message, and its maker's help table."""

OPTIONS = [
    {"fr": "Lissage automatique", "en": "Automatic smoothing"},
    {"fr": "Détection des pages blanches", "en": "Blank page detection"},
    {"fr": "Aperçu rapide", "en": "Quick preview"},
    {"fr": "Redressement des pages", "en": "Page straightening"},
    {"fr": "Compression maximale", "en": "Maximum compression"},
    {"fr": "Reconnaissance du texte", "en": "Text recognition"},
    {"fr": "Suppression du fond", "en": "Background removal"},
    {"fr": "Profil de couleurs", "en": "Colour profile"},
    {"fr": "Alimentation continue", "en": "Continuous feed"},
    {"fr": "Économie d’énergie", "en": "Energy saving"},
    {"fr": "Découpe des marges", "en": "Margin trimming"},
    {"fr": "Renommage automatique", "en": "Automatic renaming"},
]
RANGES = ((4, 0, 9), (5, 0, 4), (5, 5, 9))
CODES = 4


def scanner_message(draw, values):
    """The message, the help table, the option to switch off, and where each slip leads."""
    stream = draw.stream("numbers")
    hundred, ten, unit = stream.sample(range(1, 10), 3)
    code, twin = f"N-{hundred}{ten}{unit}", f"N-{hundred}{unit}{ten}"
    near = [f"N-{hundred}{ten}{other}" for other in range(10) if other not in (ten, unit)]
    codes = sorted([code, twin, *stream.sample(near, CODES - 2)])
    options = draw.stream("options").sample(OPTIONS, CODES * len(RANGES))
    table = {
        each: dict(zip(RANGES, options[3 * place : 3 * place + 3], strict=True))
        for place, each in enumerate(codes)
    }
    app, system, other = stream.shuffled(RANGES)
    versions = {
        name: f"{span[0]}.{stream.integer(*span[1:])}" for name, span in (("app", app), ("system", system))
    }
    incident = f"{twin[2:]}-{stream.integer(10, 99)}"
    return {
        "code": code,
        "twin": twin,
        "incident": incident,
        "version": versions["app"],
        "system": versions["system"],
        "span": _span(app),
        "option": table[code][app],
        "slips": {"system": table[code][system], "other": table[code][other], "incident": table[twin][app]},
        "spans": {"system": _span(system), "other": _span(other)},
        "window": _window(stream, code, incident, versions),
        "help": _help(table),
    }


def _span(span):
    major, low, high = span
    return {"fr": f"{major}.{low} à {major}.{high}", "en": f"{major}.{low} to {major}.{high}"}


def _window(stream, code, incident, versions):
    """What the message says, its numbers in drawn order."""
    rows = [
        [{"fr": "Incident", "en": "Incident"}, incident],
        [{"fr": "Version de l’application", "en": "Application version"}, versions["app"]],
        [{"fr": "Version du système", "en": "System version"}, versions["system"]],
        [{"fr": "Code", "en": "Code"}, code],
        [{"fr": "Processus", "en": "Process"}, str(stream.integer(2000, 9000))],
    ]
    return {
        "kind": "details",
        "label": {"fr": "Fenêtre affichée", "en": "Window on screen"},
        "title": {"fr": "Numérisation interrompue", "en": "Scanning stopped"},
        "rows": stream.shuffled(rows),
    }


def _help(table):
    return {
        "kind": "table",
        "label": {"fr": "Aide de l’éditeur", "en": "The maker’s help page"},
        "columns": [
            {"fr": "Code", "en": "Code"},
            {"fr": "Version de l’application", "en": "Application version"},
            {"fr": "Option à désactiver", "en": "Option to switch off"},
        ],
        "rows": [
            [code, _span(span), option] for code, spans in table.items() for span, option in spans.items()
        ],
    }
