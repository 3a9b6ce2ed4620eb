"""Folders whose file names say one thing and whose dates say another."""

from datetime import datetime, timedelta

from .words import two

SUBJECTS = [
    {"stem": two("expose-volcans", "volcano-talk"), "ending": "odp", "kind": two("Présentation", "Presentation"), "folder": two("SVT", "Science"),
     "team": two("Pour l’exposé sur les volcans", "For their talk on volcanoes")},
    {"stem": two("affiche-concert", "concert-poster"), "ending": "odg", "kind": two("Dessin", "Drawing"), "folder": two("Concert", "Concert"),
     "team": two("Pour l’affiche du concert", "For the concert poster")},
    {"stem": two("budget-voyage", "trip-budget"), "ending": "ods", "kind": two("Classeur", "Spreadsheet"), "folder": two("Voyage", "Trip"),
     "team": two("Pour le budget du voyage", "For the trip budget")},
    {"stem": two("rapport-stage", "placement-report"), "ending": "odt", "kind": two("Document texte", "Text document"), "folder": two("Stage", "Placement"),
     "team": two("Pour le rapport de stage", "For the work placement report")},
    {"stem": two("dossier-subvention", "grant-application"), "ending": "odt", "kind": two("Document texte", "Text document"),
     "folder": two("Mairie", "Town hall"), "team": two("Pour la demande de subvention", "For the grant application")},
    {"stem": two("montage-interview", "interview-edit"), "ending": "mp4", "kind": two("Vidéo", "Video"), "folder": two("Webradio", "Web radio"),
     "team": two("Pour l’interview filmée", "For the filmed interview")},
]  # fmt: skip
# The endings of both languages stand in the same alphabetical order: one list, sorted by name, serves both.
_ENGLISH = {
    "-a-rendre": "-all-done", "-bis": "-backup", "-copie": "-copy", "-corrige": "-corrected", "-definitif": "-definitive",
    "-derniere-version": "-done", "-essai": "-draft", "-FINAL": "-FINAL", "-fini": "-finished", "-Lou": "-Lou",
    "-maison": "-mine", "-mardi": "-monday", "-nouveau": "-new", "-relu": "-proofread", "-suite": "-rest",
    "-v2": "-v2", "-v3": "-v3", "-v4": "-v4", "-version-longue": "-with-notes",
}  # fmt: skip
_FINALS = ["-FINAL", "-fini", "-definitif", "-derniere-version", "-a-rendre"]
_PLAIN = ["-corrige", "-copie", "-Lou", "-nouveau", "-relu", "-bis", "-maison", "-essai", "-suite", "-mardi"]
_LAST = ["-v2", "-v3", "-v4", "-version-longue"]


def named(subject, ending):
    """The name of a version of the file, in both languages."""
    stem, kind = subject["stem"], subject["ending"]
    return two(f"{stem['fr']}{ending}.{kind}", f"{stem['en']}{_ENGLISH[ending]}.{kind}")


def names(stream, subject):
    """Six names in the order of the list: two call themselves final, the last one is a numbered version."""
    endings = [*stream.sample(_FINALS, 2), *stream.sample(_PLAIN, 3), stream.choose(_LAST)]
    return [named(subject, ending) for ending in sorted(endings, key=str.lower)]


def is_final(name):
    """Whether the name claims to be the last state of the work."""
    return any(f"{ending}." in name["fr"] for ending in _FINALS)


def roles(stream, names, edge):
    """{role: name}: one end of the list is a trap of its own; the others are dealt.

    The key makes no claim to be the last: who trusts names must not be right by them.
    """
    trap = names[0] if edge == "first_of_list" else names[-1]
    final = stream.choose([name for name in names if is_final(name)])
    free = stream.shuffled([name for name in names if name not in (final, trap)])
    key = next(name for name in free if not is_final(name) and "-nouveau." not in name["fr"])
    others = [name for name in free if name != key]
    dealt = dict(zip(("hour_ignored", "month_ignored", "heaviest"), others, strict=True))
    return {"key": key, **dealt, "trusted_name": final, edge: trap}


def moments(stream):
    """(late, early): two hours of the newest day, and four moments of the month before it."""
    year, month = stream.choose([(2025, 11), (2025, 12), (2026, 1), (2026, 3), (2026, 4), (2026, 5)])
    after = datetime(year + month // 12, month % 12 + 1, stream.integer(2, 11))
    hour = stream.integer(13, 21)
    late = {
        "afternoon": after + timedelta(hours=hour, minutes=stream.integer(0, 59)),
        "morning": after + timedelta(hours=stream.integer(7, 9), minutes=stream.integer(0, 59)),
    }
    days = stream.sample(list(range(12, 24)), 3)
    early = {"high_day": datetime(year, month, stream.integer(25, 28))}
    early |= {
        name: datetime(year, month, day) for name, day in zip(("first", "second", "third"), days, strict=True)
    }
    for name, moment in early.items():
        early[name] = moment + timedelta(hours=stream.integer(8, 21), minutes=stream.integer(0, 59))
    return late, early


def saved(stream, edge):
    """When the file of each role was saved."""
    late, early = moments(stream)
    return {
        "key": late["afternoon"],
        "hour_ignored": late["morning"],
        "month_ignored": early["high_day"],
        "heaviest": early["first"],
        "trusted_name": early["second"],
        edge: early["third"],
    }


def sizes(stream, roles, subject):
    """Sizes in thousands of bytes, in millions of a film; the largest one that of the heaviest file."""
    smaller = stream.sample(list(range(310, 940)), len(roles) - 1)
    found = dict(zip([role for role in roles if role != "heaviest"], smaller, strict=True))
    found["heaviest"] = max(smaller) + stream.integer(120, 900)
    return {role: size * unit_of(subject) for role, size in found.items()}


def unit_of(subject):
    """What sizes of such files are counted in, in thousands of bytes."""
    return 1000 if subject["ending"] == "mp4" else 1


def weight(size):
    """The size as the list shows it: in megabytes from a hundred thousand kilobytes on."""
    units = two("Ko", "KB")
    if size >= 100_000:
        size, units = size // 1000, two("Mo", "MB")
    thousands, rest = divmod(size, 1000)
    french = f"{thousands}\u202f{rest:03}" if thousands else str(rest)
    return two(f"{french}\u00a0{units['fr']}", f"{size:,}\u00a0{units['en']}")


def spoken(moment):
    """The moment as the list shows it."""
    return f"{moment:%d/%m/%Y %H:%M}"


def told(moment):
    """The moment inside a sentence, its day in the figures of the list."""
    return two(f"{moment:%d/%m/%Y} à {moment.hour}\u00a0h\u00a0{moment:%M}", f"{moment:%d/%m/%Y at %H:%M}")


def lightened(subject):
    """What may have made a later version of such a file smaller."""
    return {
        "mp4": two("si l’on a coupé un passage", "if part of it has been cut"),
        "ods": two("si l’on a supprimé une feuille", "if a sheet has been deleted"),
    }.get(subject["ending"], two("si l’on a retiré une image", "if a picture has been removed"))


def shown(subject, lines):
    """The folder in the details view of a file manager."""
    return {
        "kind": "table",
        "label": two(f"Dossier « {subject['folder']['fr']} »", f"“{subject['folder']['en']}” folder"),
        "columns": [
            two("Nom", "Name"),
            two("Modifié le", "Modified"),
            {"cell": two("Taille", "Size"), "align": "end"},
            two("Type", "Type"),
        ],
        "sorted": {"column": 0, "order": "ascending"},
        "rows": [
            [name, spoken(moment), {"cell": weight(size), "align": "end"}, subject["kind"]]
            for name, moment, size in lines
        ],
        "row_headers": True,
    }
