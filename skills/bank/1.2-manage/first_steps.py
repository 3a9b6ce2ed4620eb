"""What the module on knowing where one’s files are shows, and what its checks are drawn from."""

from datetime import datetime, timedelta

from . import newest, paths
from .words import two

_NAMES = ["affiche", "liste", "photo", "exercice", "invitation", "programme", "carte", "recette"]
_FOLDERS = [("Maths", "Devoirs", "Corriges"), ("Sport", "Tournoi", "Tournoi-photos"), ("Musique", "Concert", "Concert-2025"),
            ("Famille", "Vacances", "Vacances-idees"), ("Atelier", "Plans", "Plans-anciens")]  # fmt: skip


def one_file_found(draw, values):
    """A tree with its path, and a folder sorted by name, for the lessons."""
    scene = paths.SCENES[0]
    tree, _, path = paths.tree(draw.stream("tree"), scene)
    subject = newest.SUBJECTS[0]
    lines = [("expose-volcans-FINAL.odp", datetime(2026, 3, 3, 18, 20), 812), ("expose-volcans-Lou.odp", datetime(2026, 3, 9, 17, 45), 640),
             ("expose-volcans-corrige.odp", datetime(2026, 3, 9, 8, 10), 655), ("expose-volcans-v3.odp", datetime(2026, 2, 26, 21, 5), 1240)]  # fmt: skip
    return {"path": path, "name": scene["name"], "tree": tree, "folder": newest.shown(subject, lines)}


def path_of_a_file(draw, values):
    """A tree, one file in it, its path, and paths with one slip, another, or both.

    Right path and slips form a square, so that no choice stands out as the one that most resemble.
    """
    stream = draw.stream("tree")
    subject, work, like = stream.choose(_FOLDERS)
    name = f"{stream.choose(_NAMES)}-{stream.integer(1, 9)}.{stream.choose(['odt', 'png', 'pdf', 'ods'])}"
    extra = stream.sample(_NAMES, 3)
    inner = stream.shuffled([
        {"folder": work, "nodes": [{"file": name}, {"file": f"{extra[0]}.txt"}]},
        {"folder": like, "nodes": [{"file": f"{extra[1]}.txt"}]},
    ])  # fmt: skip
    nodes = stream.shuffled([
        {"folder": "Documents", "nodes": [{"folder": subject, "nodes": inner}]},
        {"folder": two("Téléchargements", "Downloads"), "nodes": [{"file": f"{extra[2]}.pdf"}]},
    ])  # fmt: skip
    slip = draw.stream("slip").choose(["step_missing", "order_turned"])
    right = f"Documents > {subject}"
    wrong = {"step_missing": "Documents", "order_turned": f"{subject} > Documents"}[slip]
    found = {
        "key": f"{right} > {work} > {name}",
        "neighbour": f"{right} > {like} > {name}",
        "slip": f"{wrong} > {work} > {name}",
        "both": f"{wrong} > {like} > {name}",
    }
    letters = dict(zip(stream.shuffled(list(found)), "abcd", strict=True))
    return {
        "name": name,
        "subject": subject,
        "work": work,
        "like": like,
        "found": found,
        "slip": slip,
        "ids": letters,
        "choices": [{"id": letters[role], "text": path} for role, path in found.items()],
        "tree": {"kind": "tree", "nodes": nodes},
    }


def last_saved(draw, values):
    """Four files whose names and dates disagree, and the one that was saved last."""
    stream = draw.stream("files")
    subject = stream.choose(newest.SUBJECTS)
    month = stream.integer(2, 6)
    day = datetime(2026, month, stream.integer(3, 9))
    saved = {
        "key": day + timedelta(hours=stream.integer(14, 20), minutes=stream.integer(0, 59)),
        "morning": day + timedelta(hours=stream.integer(8, 11), minutes=stream.integer(0, 59)),
        "high_day": datetime(
            2026, month - 1, stream.integer(22, 27), stream.integer(9, 20), stream.integer(0, 59)
        ),
        "final": day - timedelta(days=1, hours=-stream.integer(9, 20)),
    }
    ends = dict(
        zip(
            ("key", "morning", "high_day"),
            stream.sample(["-Lou", "-relu", "-bis", "-copie", "-corrige"], 3),
            strict=True,
        )
    )
    ends["final"] = stream.choose(["-final", "-FINAL", "-a-rendre"])
    names = {role: f"{subject['stem']}{end}.{subject['ending']}" for role, end in ends.items()}
    order = sorted(names, key=lambda role: names[role].lower())
    letters = dict(zip(stream.shuffled(order), "abcd", strict=True))
    return {
        "names": names,
        "saved": {role: newest.spoken(moment) for role, moment in saved.items()},
        "ids": letters,
        "choices": [{"id": letters[role], "text": names[role]} for role in order],
        "folder": newest.shown(
            subject, [(names[role], saved[role], stream.integer(300, 900)) for role in order]
        ),
    }
