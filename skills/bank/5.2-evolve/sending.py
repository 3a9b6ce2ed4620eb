"""How many nights a first backup to an online storage takes, and what hurried readings make of it."""

from math import ceil


def _two(french, english):
    return {"fr": french, "en": english}


SCENES = [
    {"fr": "la radio du lycée", "en": "the school radio", "folders": [("Émissions", "Programmes"), ("Entretiens", "Interviews"), ("Musiques", "Music")]},
    {"fr": "le club vidéo", "en": "the video club", "folders": [("Films montés", "Finished films"), ("Prises de vues", "Footage"), ("Affiches", "Posters")]},
    {"fr": "l’atelier d’architecture", "en": "the architects’ office", "folders": [("Plans", "Plans"), ("Relevés 3D", "3D surveys"), ("Photos de chantier", "Site photos")]},
    {"fr": "les archives de la mairie", "en": "the town archives", "folders": [("Registres numérisés", "Scanned registers"), ("Cartes postales", "Postcards"), ("Films anciens", "Old films")]},
]  # fmt: skip
BIN = _two("Fichiers temporaires", "Temporary files")


def first_backup(draw, values):
    """The folders, the line, the settings of the backup, the nights it takes and those that slips lead to."""
    scene, stream = draw.stream("scene").choose(SCENES), draw.stream("numbers")
    up, share = stream.integer(16, 40, 4), stream.choose([40, 50, 60, 75])
    start, hours = stream.choose([22, 23, 0, 1]), stream.integer(5, 7)
    down = up * stream.integer(16, 24)
    used = up * share / 100
    night = used / 8 * 3.6 * hours
    left = round((stream.integer(12, 18) - stream.integer(2, 8) / 10) * night)
    sent, spare = round(night * stream.amount(2.2, 3.8, 0.1)), round(night * stream.amount(4.2, 6.8, 0.1))
    nights = _nights(left / night, (left + sent) / left, (left + spare) / left, up / down, share / 100, hours)
    draw.require(
        all(0.05 < value % 1 < 0.95 for value in [nights["key"]]), "the last night is neither full nor empty"
    )
    whole = {name: ceil(value) for name, value in nights.items()}
    draw.require(len(set(whole.values())) == len(whole), "each reading leads to a number of its own")
    sizes = _sizes(stream, left + sent)
    return {
        "scene": scene, "up": up, "down": down, "share": share, "hours": hours, "used": used, "night": night,
        "left": left, "sent": sent, "spare": spare, "total": left + sent, "rate": used / 8, "quotient": nights["key"],
        "key": whole.pop("key"), "slips": whole,
        "material": [_folders(scene, sizes, spare), _line(up, down), _settings(start, hours, share, sent)],
    }  # fmt: skip


def _nights(right, sent, spare, received, share, hours):
    """The nights it takes, and those of each slip: as many times more or fewer."""
    return {
        "key": right,
        "bits_as_bytes": right / 8,
        "download_rate": right * received,
        "share_forgotten": right * share,
        "sent_again": right * sent,
        "temporary_sent": right * spare,
        "everything_sent": right * (sent + spare - 1),
        "whole_days": right * hours / 24,
        "last_night_forgotten": right - 1,
    }


def _sizes(stream, total):
    """Three sizes that make the total."""
    first, second = (
        round(total * stream.amount(0.3, 0.45, 0.01)),
        round(total * stream.amount(0.2, 0.4, 0.01)),
    )
    return [first, second, total - first - second]


def _folders(scene, sizes, spare):
    names = [_two(*pair) for pair in scene["folders"]] + [BIN]
    rows = [
        [name, {"number": size, "unit": _two("Go", "GB")}]
        for name, size in zip(names, [*sizes, spare], strict=True)
    ]
    return {"kind": "table", "label": _two("Dossiers de l’ordinateur", "Folders on the computer"),
            "columns": [_two("Dossier", "Folder"), {"cell": _two("Taille", "Size"), "align": "end"}], "rows": rows}  # fmt: skip


def _line(up, down):
    def speed(number):
        return _two(f"{number} Mb/s", f"{number} Mb/s")

    return {"kind": "details", "title": _two("Mesure de la connexion, la nuit", "Connection speed at night"), "rows": [
        [_two("Débit descendant", "Download"), speed(down)],
        [_two("Débit montant", "Upload"), speed(up)],
        [_two("Latence", "Latency"), "14 ms"],
    ]}  # fmt: skip


def _settings(start, hours, share, sent):
    until = (start + hours) % 24
    return {"kind": "settings", "title": _two("Sauvegarde en ligne", "Online backup"), "groups": [{"title": _two("Première sauvegarde", "First backup"), "rows": [
        {"label": _two("Envoyer seulement", "Send only"), "value": _two(f"de {start} h à {until} h", f"from {start:02}:00 to {until:02}:00")},
        {"label": _two("Part du débit utilisée", "Share of the speed used"), "value": _two(f"{share}\u00a0%", f"{share}%")},
        {"label": _two("Dossier exclu", "Excluded folder"), "value": BIN},
        {"label": _two("Déjà envoyé", "Already sent"), "value": _two(f"{sent} Go", f"{sent} GB")},
    ]}]}  # fmt: skip
