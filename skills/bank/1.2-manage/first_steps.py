"""What the module on knowing where one’s files are shows, and what its checks are drawn from."""

from datetime import datetime, timedelta

from . import newest, paths
from .words import two

_ENDINGS = {"affiche": "png", "liste": "ods", "photo": "jpg", "exercice": "odt", "invitation": "pdf", "programme": "pdf",
            "carte": "png", "recette": "odt"}  # fmt: skip
_FOLDERS = [("Maths", "Devoirs", "Corriges"), ("Sport", "Tournoi", "Tournoi-photos"), ("Musique", "Concert", "Concert-2025"),
            ("Famille", "Vacances", "Vacances-idees"), ("Atelier", "Plans", "Plans-anciens")]  # fmt: skip

_FINISHED = ["-FINAL", "-definitif", "-corrige", "-relu", "-a-rendre"]


def one_file_found(draw, values):
    """A tree with its path, and a folder sorted by name, for the lessons."""
    scene = paths.SCENES[0]
    tree, _, path = paths.tree(draw.stream("tree"), scene)
    subject = newest.SUBJECTS[0]
    lines = [(newest.named(subject, "-FINAL"), datetime(2026, 3, 3, 18, 20), 812), (newest.named(subject, "-Lou"), datetime(2026, 3, 9, 17, 45), 640),
             (newest.named(subject, "-corrige"), datetime(2026, 3, 9, 8, 10), 655), (newest.named(subject, "-v3"), datetime(2026, 2, 26, 21, 5), 1240)]  # fmt: skip
    return {"path": path, "name": scene["name"], "tree": tree, "folder": newest.shown(subject, lines)}


def path_of_a_file(draw, values):
    """A tree, one file in it, its path, and paths with one slip, another, or both.

    Right path and slips form a square, so that no choice stands out as the one that most resemble. The file is in the
    plain folder, in the one like it, or above both.
    """
    stream = draw.stream("tree")
    subject, *pair = stream.choose(_FOLDERS)
    outer, inner = stream.choose([("Documents", subject), ("Documents", subject), (subject, "Documents")])
    stem = stream.choose(list(_ENDINGS))
    name = f"{stem}-{stream.integer(1, 9)}.{_ENDINGS[stem]}"
    home = stream.choose([*pair, None])
    other = next(folder for folder in stream.shuffled(pair) if folder != home)
    slip = draw.stream("slip").choose(["step_missing", "order_turned"])
    ways = {"right": f"{outer} > {inner}", "step_missing": outer, "order_turned": f"{inner} > {outer}"}
    found = {
        role: " > ".join(folder for folder in (ways[way], last, name) if folder)
        for role, way, last in (
            ("key", "right", home), ("neighbour", "right", other), ("slip", slip, home), ("both", slip, other)
        )
    }  # fmt: skip
    letters = dict(zip(stream.shuffled(list(found)), "abcd", strict=True))
    return {
        "name": name,
        "outer": outer,
        "inner": inner,
        "home": home or inner,
        "above": home is None,
        "other": other,
        "found": found,
        "slip": slip,
        "ids": letters,
        "choices": [{"id": letters[role], "text": path} for role, path in found.items()],
        "tree": _tree(stream, (outer, inner, pair), home, name),
    }


def _tree(stream, folders, home, name):
    """The open tree: two folders side by side, the file in one of them or above, and other files."""
    outer, inner, pair = folders
    extra = stream.sample(
        [f"{one}.{ending}" for one, ending in _ENDINGS.items() if not name.startswith(one)], 4
    )
    inside = [
        {"folder": folder, "nodes": [{"file": file} for file in sorted([more, *([name] if home == folder else [])])]}
        for folder, more in zip(stream.shuffled(pair), extra[:2], strict=True)
    ]  # fmt: skip
    above = [{"file": name if home is None else extra[2]}]
    nodes = stream.shuffled([
        {"folder": outer, "nodes": [{"folder": inner, "nodes": [*inside, *above]}]},
        {"folder": two("Téléchargements", "Downloads"), "nodes": [{"file": extra[3]}]},
    ])  # fmt: skip
    return {"kind": "tree", "nodes": nodes}


def last_saved(draw, values):
    """Four files whose names and dates disagree, and the one that was saved last.

    The last one calls itself finished as often as not; so does, always, an older one.
    """
    stream = draw.stream("files")
    subject = stream.choose(newest.SUBJECTS)
    saved = _saved(stream)
    finished = stream.sample(_FINISHED, 3)
    plain = stream.sample(["-Lou", "-bis", "-copie", "-v2", "-v3", "-suite"], 3)
    ends = {"final": finished.pop()}
    for role in ("key", "morning", "high_day"):
        ends[role] = (finished if finished and stream.chance(0.5) else plain).pop()
    names = {role: newest.named(subject, end) for role, end in ends.items()}
    order = sorted(names, key=lambda role: ends[role].lower())
    letters = dict(zip(stream.shuffled(order), "abcd", strict=True))
    unit = newest.unit_of(subject)
    return {
        "names": names,
        "finished": ends["key"] in _FINISHED,
        "saved": {role: newest.told(moment) for role, moment in saved.items()},
        "ids": letters,
        "choices": [{"id": letters[role], "text": names[role]} for role in order],
        "folder": newest.shown(
            subject, [(names[role], saved[role], stream.integer(300, 900) * unit) for role in order]
        ),
    }


def _saved(stream):
    """When each file was saved."""
    month = stream.integer(2, 6)
    day = datetime(2026, month, stream.integer(3, 9))
    return {
        "key": day + timedelta(hours=stream.integer(14, 20), minutes=stream.integer(0, 59)),
        "morning": day + timedelta(hours=stream.integer(8, 11), minutes=stream.integer(0, 59)),
        "high_day": datetime(
            2026, month - 1, stream.integer(22, 27), stream.integer(9, 20), stream.integer(0, 59)
        ),
        "final": day
        - timedelta(days=1)
        + timedelta(hours=stream.integer(9, 20), minutes=stream.integer(0, 59)),
    }
