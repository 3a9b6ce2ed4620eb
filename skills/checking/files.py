"""The files of a bank, and what of an exercise must be checked again when it changes."""

import hashlib
from functools import lru_cache
from pathlib import Path

from skills import forms
from skills.authoring import BANK, BrokenFile, Exercise, Problem, parse_exercise
from skills.authoring.modules import Module, parse_module

FORMS = Path(forms.__file__).parent


def exercise_paths(root=BANK):
    """Paths of all exercise files inside the bank, checks of modules too, in order."""
    found = [*root.glob("*/*.md"), *root.glob("*/modules/*/*.md")]
    return sorted(path.relative_to(root).as_posix() for path in found if not path.name.startswith(("_", ".")))


def module_paths(root=BANK):
    return sorted(path.relative_to(root).as_posix() for path in root.glob("*/modules/*.md"))


def id_of(path):
    """The id that the file at this path must have."""
    return f"{path.split('-', 1)[0]}-{Path(path).stem}"


def text_at(path, root):
    """The text of a file of the bank; BrokenFile where it is no UTF-8."""
    data = (root / path).read_bytes()
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError as error:
        line = data[: error.start].count(b"\n") + 1
        raise BrokenFile([Problem(path, line, "", "this is not UTF-8", "Save the file as UTF-8.")]) from None


def read_exercise(path, *, topics=None, root=BANK) -> Exercise:
    """The Exercise at a path of the bank; raises BrokenFile."""
    return parse_exercise(text_at(path, root), path, topics=topics, root=root)


def read_module(path, *, root=BANK) -> Module:
    """The Module at a path of the bank; raises BrokenFile."""
    return parse_module(text_at(path, root), path, root=root)


@lru_cache(maxsize=32)
def form_digest(form):
    """SHA-256 of the code that parses and judges this form."""
    names = {form, "base"} | ({"number", "text", "notations"} if form == "blanks" else set())
    names |= {"notations"} if form == "number" else {"multiple"} if form == "spot" else set()
    digest = hashlib.sha256()
    for name in sorted(names):
        digest.update((FORMS / f"{name}.py").read_bytes())
    return digest.hexdigest()
