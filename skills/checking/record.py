"""What was checked last: skills/bank/checked.toml, one table an exercise."""

import tomllib

from skills.authoring import BANK
from skills.authoring.digests import content_digest
from skills.authoring.problems import BrokenFile, CannotDraw

from .exercise import drawn_digest
from .files import exercise_paths, form_digest, id_of, read_exercise
from .shortcuts import SHORTCUTS

NAME = "checked.toml"
CHANGED = "changed since its last check"
GONE = "recorded, but its file is gone"
HEAD = """# Written by `make check-bank`: what the last check of each exercise was about, and what it drew.
# content: its text and generators; code: the form that judges it; drawn: its first variants;
# longest, shortest, alike, odd: how often its right choice is that one (most or least like the others);
# variants: how many of its seeds differ.
"""


def read(root=BANK):
    """{exercise id: {content, code, drawn, seeds}}; empty where nothing was recorded yet."""
    path = root / NAME
    return tomllib.loads(path.read_text(encoding="utf-8")).get("exercises", {}) if path.exists() else {}


def write(rows, root=BANK):
    """Replace the record by these rows, sorted by id."""
    lines = [HEAD]
    for exercise, row in sorted(rows.items()):
        lines.append(f'[exercises."{exercise}"]')
        lines += [f'{name} = "{row[name]}"' for name in ("content", "code", "drawn")]
        lines += [f"{name} = {row[name]}" for name in (*SHORTCUTS, "variants") if row.get(name) is not None]
        lines.append(f"seeds = {row['seeds']}\n")
    (root / NAME).write_text("\n".join(lines), encoding="utf-8")


def row_of(report):
    return {
        "content": report.content,
        "code": report.code,
        "drawn": report.drawn,
        **report.figures.shortcuts.shares(),
        "variants": len(report.figures.variants),
        "seeds": report.seeds,
    }


def changed(root=BANK):
    """Paths of the exercises whose file, generators or form changed since they were recorded."""
    rows = read(root)
    return [path for path in exercise_paths(root) if _is_changed(path, rows, root)]


def _is_changed(path, rows, root):
    try:
        exercise = read_exercise(path, root=root)
    except BrokenFile:
        return True
    row = rows.get(exercise.id)
    return (
        row is None
        or row["content"] != content_digest(exercise)
        or row["code"] != form_digest(exercise.answered_by)
    )


def stale(root=BANK):
    """(path, why) of all that the record does not tell rightly; empty where it is up to date."""
    rows = read(root)
    paths = exercise_paths(root)
    for path in paths:
        if _is_changed(path, rows, root):
            yield path, CHANGED
        else:
            yield from _drawn_otherwise(path, rows, root)
    for exercise in sorted(set(rows) - {id_of(path) for path in paths}):
        yield exercise, GONE


def _drawn_otherwise(path, rows, root):
    """The same content must draw the same variants for ever."""
    exercise = read_exercise(path, root=root)
    try:
        is_same = drawn_digest(exercise) == rows[exercise.id]["drawn"]
    except CannotDraw as error:
        yield path, f"cannot be drawn any more: {error.why}"
        return
    if not is_same:
        yield (
            path,
            "draws other variants though its content is the same: undo the change of code, or raise its `version`",
        )
