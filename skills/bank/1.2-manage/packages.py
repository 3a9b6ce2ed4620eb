"""A deposit of archives in BagIt form (RFC 8493) in which four files are not as the manifest says."""

import hashlib
from datetime import datetime, timedelta

from .words import two

# Names that two or three of the four folders may hold: only its digest says where a file comes from, and there is
# always a folder to which it may be moved.
SERIES = {
    "deliberations": ["halle", "ecole", "pont", "budget", "gare"],
    "plans": ["halle", "ecole", "pont", "fontaine", "lavoir", "gare"],
    "courriers": ["prefecture", "ecole", "fontaine", "syndicat", "halle"],
    "recensements": ["bourg", "pont", "gare", "moulins", "lavoir"],
}
_FIGURES = "0123456789"
_NOTE = "feuillet relu et compte en entier, coin bas corne, encre palie, "


def deposit(stream):
    """The package as deposited: {path: content}, and the paths that something happened to."""
    paths = _paths(stream)
    contents = {path: _content(stream, path) for path in paths}
    altered, recent, lost, capitals, before = stream.sample(paths, 5)
    elsewhere = [f"data/{folder}/{before.rpartition('/')[2]}" for folder in SERIES]
    after = stream.choose([path for path in elsewhere if path not in paths])
    change = stream.choose(["none", "none", "more", "fewer"])
    year = stream.integer(1880, 1939)
    intruder = next(path for path in _candidates(stream, year) if path not in (*paths, after))
    return {
        "contents": contents, "altered": altered, "recent": recent, "lost": lost, "capitals": capitals,
        "before": before, "after": after, "intruder": intruder,
        "intruder_content": _intruder(stream, contents[lost], intruder, change), "change": change,
    }  # fmt: skip


def _paths(stream):
    first = {(folder, stem): stream.integer(1881, 1925) for folder, stems in SERIES.items() for stem in stems}
    found = [(folder, stem, year) for (folder, stem), year in first.items()]
    for folder, stem in stream.sample(list(first), stream.integer(3, 9)):
        found.append((folder, stem, first[folder, stem] + stream.integer(1, 13)))
    return [f"data/{folder}/{stem}-{year}.csv" for folder, stem, year in sorted(found)]


def _candidates(stream, year):
    for folder, stems in stream.shuffled(list(SERIES.items())):
        for stem in stems:
            yield f"data/{folder}/{stem}-{year}.csv"


def _content(stream, path):
    """A few lines of an inventory: its mark, at times a note, then folios, days and figures."""
    lines = [f"cote;{path.rpartition('/')[2].removesuffix('.csv').upper()}"]
    if stream.chance(0.6):
        lines.append(f"note;{_NOTE[: stream.integer(4, 40)].rstrip(' ,')}.")
    lines.append("folio;jour;montant")
    lines += [f"{stream.integer(1, 400)};{stream.integer(1, 28):02};{stream.integer(1000, 9999)}" for _ in range(stream.integer(3, 6))]  # fmt: skip
    return "\n".join(lines) + "\n"


def _intruder(stream, lost, path, change):
    """Another content, with as many bytes as the lost one, more or fewer; its note makes up the length."""
    less, more = stream.integer(3, 12), stream.integer(3, 40)
    wanted = len(lost) + {"none": 0, "more": more, "fewer": -less}[change]
    mark, *lines = [line for line in _content(stream, path).splitlines() if not line.startswith("note;")]
    while len("\n".join([mark, "note;vu", *lines])) + 1 > wanted:
        lines.pop()
    short = wanted - len("\n".join([mark, "note;", *lines])) - 1
    return "\n".join([mark, "note;" + (_NOTE * 3)[: short - 1] + ".", *lines]) + "\n"


def spoilt(text, stream):
    """The text with one figure of its last line changed: as many bytes as before."""
    at = len(text) - 2 - stream.integer(0, 2)
    return text[:at] + _FIGURES[(int(text[at]) + stream.integer(1, 8)) % 10] + text[at + 1 :]


def digest(text):
    return hashlib.sha256(text.encode()).hexdigest()


def archive(stream, found):
    """The package as it arrived, with its manifest as it left."""
    contents = found["contents"]
    arrived = {path: text for path, text in contents.items() if path not in (found["lost"], found["before"])}
    arrived[found["altered"]] = spoilt(contents[found["altered"]], stream)
    arrived[found["after"]] = contents[found["before"]]
    arrived[found["intruder"]] = found["intruder_content"]
    # Neither capitals nor a recent date tells an intact file from an altered one.
    loud = {found["capitals"], *([found["altered"]] if stream.chance(0.5) else [])}
    late = {found["recent"], *([found["altered"]] if stream.chance(0.5) else [])}
    lines = []
    for path, text in contents.items():
        said = digest(text)
        lines.append(f"{said.upper() if path in loud else said}  {path}\n")
    size = sum(len(text) for text in contents.values())
    tags = {
        "bagit.txt": "BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n",
        "bag-info.txt": f"Source-Organization: Archives municipales d'Armel\nBagging-Date: 2026-02-09\nPayload-Oxum: {size}.{len(contents)}\n",
        "manifest-sha256.txt": "".join(stream.shuffled(lines)),
    }
    day = datetime(2026, 2, 2, 9, 0)
    members = []
    for path, text in [*tags.items(), *sorted(arrived.items())]:
        moment = (
            datetime(2026, 3, 17, 16, 42)
            if path in late
            else day + timedelta(minutes=stream.integer(0, 2000))
        )
        members.append(
            {
                "path": f"versement/{path}",
                "file": {"kind": "text", "text": text},
                "modified": f"{moment:%Y-%m-%dT%H:%M}",
            }
        )
    now = sum(len(text) for text in arrived.values())
    return {"name": "versement.zip", "kind": "archive", "members": members}, {
        "said": size,
        "now": now,
        "count": len(contents),
    }


def accepted(path):
    """The ways in which a person may write the path of a file of the package; the first is the one shown."""
    whole = [path, f"versement/{path}", path.removeprefix("data/")]
    ways = [f"{start}{one}" for one in whole for start in ("", "./", "/")]
    return [*ways, *(one.replace("/", "\\") for one in ways)]


QUICK = [
    {"id": "q1", "text": two("Non : taille totale et nombre de fichiers sont inchangés", "No: total size and number of files are unchanged")},
    {"id": "q2", "text": two("Oui : la taille totale a augmenté, pas le nombre", "Yes: the total size has gone up, but not the number")},
    {"id": "q3", "text": two("Oui : la taille totale a diminué, pas le nombre", "Yes: the total size has gone down, but not the number")},
    {"id": "q4", "text": two("Oui : le nombre de fichiers a changé", "Yes: the number of files has changed")},
]  # fmt: skip
