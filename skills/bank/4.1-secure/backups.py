"""A server's files encrypted at a known moment, its backups before and after, and when each disk was plugged in."""

from datetime import datetime, timedelta

FOLDERS = ["Adherents", "Comptabilite", "Courriers", "Photos", "Plannings", "Projets", "Subventions"]
WORDS = [
    "affiche", "bilan", "bulletin", "budget", "compte-rendu", "convention", "devis", "facture", "fiche", "inventaire",
    "lettre", "liste", "recu", "reglement", "tarifs",
]  # fmt: skip
ENDINGS = ["odt", "ods", "pdf", "jpg", "csv"]
LOCKED = ".verrou"
FULL, PARTIAL, GOOD = "complète", "partielle", "vérifiée"
BAD = ["interrompue", "erreur de relecture"]
DISKS = ["Disque bleu", "Disque gris", "Disque rouge", "Disque vert"]
SERVER = "NAS"
ENGLISH = {
    "complète": "full", "partielle": "partial", "vérifiée": "verified", "interrompue": "interrupted", "erreur de relecture": "read-back error",
    "Disque bleu": "Blue disk", "Disque gris": "Grey disk", "Disque rouge": "Red disk", "Disque vert": "Green disk", "NAS": "NAS",
}  # fmt: skip
SLIPS = ("key", "failed", "plugged", "partial", "after")
ENDS_AT = {"failed": "spare", "plugged": "back", "key": "safe", "after": "late"}


def backups(draw, values):
    """The workbook of files, backups and plugs; the backup to restore, and where each slip leads."""
    stream = draw.stream("moments")
    found = datetime.fromisoformat(values["found"]) + timedelta(hours=8, minutes=stream.integer(2, 40))
    locked = found - timedelta(days=stream.integer(4, 6), minutes=stream.integer(-560, 290))
    names = draw.stream("disks").shuffled(DISKS)
    disks = dict(zip(("safe", "spare", "back", "late"), names, strict=True))
    rows, roles = _journal(draw, found, locked, disks)
    plugs = _plugs(draw, rows, roles, locked, found, disks["back"])
    fitting = [row for row in rows if _fits(row, plugs, locked, found)]
    draw.require(fitting and fitting[-1] is roles["key"], "the rules lead to the key alone")
    again = max((plug for plug in plugs if plug["disk"] == disks["back"]), key=lambda plug: plug["to"])
    files = _files(draw, locked, found)
    return {
        "key": roles["key"]["id"],
        "slips": {role: row["id"] for role, row in roles.items() if role != "key"},
        "told": {role: _told(row) for role, row in roles.items()},
        "locked": _told_moment(locked),
        "hour_found": found.strftime("%H:%M"),
        "first_file": next(file["path"] for file in files if file["at"] == locked),
        "again": {"from": _told_moment(again["from"]), "to": _told_moment(again["to"])},
        "book": _book(files, rows, plugs),
    }


def _journal(draw, found, locked, disks):
    """All backups in order of time, numbered, and by role the five that matter."""
    stream = draw.stream("journal")
    evening = locked.replace(hour=18, minute=20) - timedelta(days=1)
    more = stream.sample(["failed", "plugged", "plugged", "partial"], stream.integer(0, 3))
    recent = [*stream.shuffled(["failed", "plugged", "partial", *more]), "key"]
    days = [(role, evening - timedelta(days=2 * rank)) for rank, role in enumerate(recent)]
    days += [("old", evening - timedelta(days=2 * rank)) for rank in range(len(recent), 14)]
    late = found.replace(hour=18, minute=20) - timedelta(days=1)
    days += [("late", late - timedelta(days=rank)) for rank in range(stream.integer(0, 2), 0, -1)]
    days += [("after", late)]
    made = [(role, _backup(stream, role, day, disks)) for role, day in days]
    # of several with one role, the latest is the one that a slip leads to
    roles = {
        role: max((row for of, row in made if of == role), key=lambda row: row["from"]) for role in SLIPS
    }
    rows = [row for _, row in made]
    rows += [_nightly(stream, found - timedelta(days=day)) for day in range(1, stream.integer(7, 22))]
    rows.sort(key=lambda row: row["from"])
    for number, row in enumerate(rows, start=stream.integer(110, 480)):
        row["id"] = f"S{number}"
    return rows, roles


def _backup(stream, role, day, disks):
    """One evening's backup on a disk; its role says what spoils it, if anything does."""
    place = ENDS_AT.get(role) or stream.choose(["late"] if role == "late" else ["safe", "spare"])
    if role == "old":
        place = stream.choose(list(disks))
    is_partial = role == "partial" or (role == "old" and stream.chance(0.4))
    is_bad = role == "failed" or (role == "old" and stream.chance(0.15))
    start = day + timedelta(minutes=stream.integer(0, 40))
    minutes = stream.integer(12, 25) if is_partial else stream.integer(55, 95)
    return {
        "disk": disks[place],
        "from": start,
        "to": start + timedelta(minutes=minutes),
        "kind": PARTIAL if is_partial else FULL,
        "state": stream.choose(BAD) if is_bad else GOOD,
    }


def _nightly(stream, day):
    start = day.replace(hour=1, minute=stream.integer(0, 40))
    return {
        "disk": SERVER,
        "from": start,
        "to": start + timedelta(minutes=stream.integer(9, 30)),
        "kind": PARTIAL,
        "state": GOOD,
    }


def _plugs(draw, rows, roles, locked, found, back):
    """When each disk was plugged in: around its backups, and one of them once more or too long."""
    stream = draw.stream("plugs")
    plugs = [
        {
            "disk": row["disk"],
            "from": row["from"] - timedelta(minutes=stream.integer(3, 15)),
            "to": row["to"] + timedelta(minutes=stream.integer(4, 30)),
        }
        for row in rows
        if row["disk"] != SERVER
    ]
    if stream.chance(0.5):
        moment = locked + timedelta(minutes=stream.integer(400, 2000))
        plugs.append({"disk": back, "from": moment, "to": moment + timedelta(minutes=stream.integer(9, 40))})
    else:
        mine = next(plug for plug in plugs if plug["from"] < roles["plugged"]["from"] < plug["to"])
        mine["to"] = locked + timedelta(minutes=stream.integer(30, 600))
    plugs.append({"disk": SERVER, "from": found - timedelta(days=stream.integer(200, 500)), "to": None})
    return sorted(plugs, key=lambda plug: plug["from"])


def _fits(row, plugs, locked, found):
    """Whether a backup is full, verified, older than the first locked file, and was out of reach since."""
    reached = any(
        plug["disk"] == row["disk"] and plug["from"] < found and (plug["to"] is None or plug["to"] > locked)
        for plug in plugs
    )
    return row["kind"] == FULL and row["state"] == GOOD and row["to"] < locked and not reached


def _files(draw, locked, found):
    """70 files of the server in order of path; some are locked, the first of them at `locked`."""
    stream = draw.stream("files")
    places = stream.sample(range(len(FOLDERS) * len(WORDS) * 9), 70)
    files = []
    for number, place in enumerate(places):
        folder, rest = FOLDERS[place % len(FOLDERS)], place // len(FOLDERS)
        path = f"{folder}/{WORDS[rest % len(WORDS)]}-{rest // len(WORDS) + 1:02}.{ENDINGS[place % 5]}"
        if number < 28:
            moment = locked + timedelta(minutes=3 * number + (stream.below(3) if number else 0))
            path += LOCKED
        else:
            moment = found - timedelta(minutes=stream.integer(30, 60 * 24 * 160))
        files.append({"path": path, "at": moment, "size": 11 + place * 7919 % 4789})
    return sorted(files, key=lambda file: file["path"])


def _book(files, rows, plugs):
    def at(moment):
        if moment is None:
            return None
        return {"value": moment.isoformat(timespec="minutes"), "type": "date", "format": "DD/MM/YYYY HH:MM"}

    sheets = [
        (
            _two("Fichiers", "Files"),
            [40, 18, 12],
            [_two("Chemin", "Path"), _two("Modifié le", "Modified on"), _two("Taille (Ko)", "Size (KB)")],
            [[file["path"], at(file["at"]), file["size"]] for file in files],
        ),
        (
            _two("Sauvegardes", "Backups"),
            [10, 16, 18, 18, 12, 20],
            [_two("Numéro", "Number"), _two("Support", "Disk"), _two("Début", "Start"), _two("Fin", "End"), _two("Type", "Type"), _two("État", "State")],
            [[r["id"], _named(r["disk"]), at(r["from"]), at(r["to"]), _named(r["kind"]), _named(r["state"])] for r in rows],
        ),
        (
            _two("Branchements", "Plugged in"),
            [16, 18, 18],
            [_two("Support", "Disk"), _two("Branché le", "Plugged in on"), _two("Débranché le", "Unplugged on")],
            [[_named(plug["disk"]), at(plug["from"]), at(plug["to"])] for plug in plugs],
        ),
    ]  # fmt: skip
    return {
        "name": "serveur.xlsx",
        "kind": "workbook",
        "sheets": [
            {"name": name, "header": 1, "freeze": "A2", "widths": widths, "rows": [heads, *lines]}
            for name, widths, heads, lines in sheets
        ],
    }


def _two(french, english):
    return {"fr": french, "en": english}


def _named(word):
    return _two(word, ENGLISH[word])


def _told(row):
    disk = _named(row["disk"])
    return {
        "id": row["id"],
        "disk": {language: name.lower() for language, name in disk.items()},
        "day": row["from"].date().isoformat(),
        "state": _named(row["state"]),
    }


def _told_moment(moment):
    return {"day": moment.date().isoformat(), "hour": moment.strftime("%H:%M")}
