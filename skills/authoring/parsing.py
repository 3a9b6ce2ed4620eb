"""From the text of a file to an Exercise, or to the list of everything that is wrong in it."""

from collections.abc import Collection, Iterable, Iterator
from pathlib import Path as FilePath
from typing import Any, TypeVar

from pydantic import BaseModel, ValidationError

from skills.authoring import rules
from skills.authoring.exercise import Exercise
from skills.authoring.problems import BrokenFile, Problem, nearest
from skills.authoring.schema import SECTION_NAMES, Front
from skills.authoring.source import Path, Source, dotted, read_source

BANK = FilePath(__file__).resolve().parent.parent / "bank"
M = TypeVar("M", bound=BaseModel)
PLAIN = {
    "missing": ("this field is missing", ""),
    "string_type": ("a text is wanted", "Put the value between double quotes."),
    "int_type": ("a whole number is wanted", "Write digits only, without quotes."),
    "list_type": ("a list is wanted", "Write [a, b, c]."),
    "dict_type": ("a mapping is wanted", "Write `name: value` lines, indented."),
    "model_type": ("a mapping is wanted", "Write `name: value` lines, indented, or {fr: …, en: …}."),
    "model_attributes_type": (
        "a mapping is wanted",
        "Write `name: value` lines, indented, or {fr: …, en: …}.",
    ),
    "bool_type": ("true or false is wanted", "Write `true` or `false`, without quotes."),
    "string_too_short": ("this text is empty", "Write it in both languages."),
}


def parse_exercise(
    text: str, path: str, *, topics: Collection[str] | None = None, root: FilePath = BANK
) -> Exercise:
    """The Exercise of a file's text; raises BrokenFile with all its problems.

    path: of the file inside the bank, such as `4.1-secure/link-behind-the-text.md`. topics: the ids that its
    skill has; None where they are not to be checked.
    """
    exercise = read_stored(text, path, root=root)
    problems = list(rules.problems_of(exercise, topics))
    if problems:
        raise BrokenFile(problems)
    return exercise


def read_stored(text: str, path: str, *, root: FilePath = BANK) -> Exercise:
    """The Exercise of a text that was taken in before: its rules held then, and take most of the time of a reading."""
    source = read_source(text, path, SECTION_NAMES)
    return Exercise(path, validated(Front, source), source, text, str(root))


def validated(model: type[M], source: Source) -> M:
    """The front matter of a source as `model`; raises BrokenFile."""
    try:
        return model.model_validate(source.data)
    except ValidationError as error:
        raise BrokenFile(_problems(error, model, source)) from None


def _problems(error: ValidationError, model: type[BaseModel], source: Source) -> Iterator[Problem]:
    """One problem a place: of the branches of a union, the one that came furthest."""
    found: dict[Path, Problem] = {}
    for each in error.errors(include_url=False):
        path = _path_in(source.data, each["loc"], each["type"])
        found.setdefault(path, _problem(dict(each), path, model, source))
    for path, problem in found.items():
        if not any(len(other) > len(path) and other[: len(path)] == path for other in found):
            yield problem


def _path_in(data: Any, location: Iterable[str | int], kind: str) -> Path:
    """The steps of a location that exist in the data; pydantic also names branches of unions."""
    steps = list(location)
    path: list[str | int] = []
    for index, step in enumerate(steps):
        is_index = isinstance(data, list) and isinstance(step, int) and step < len(data)
        if is_index or (isinstance(data, dict) and step in data):
            data = data[step]
        elif not (index == len(steps) - 1 and kind == "missing"):
            continue
        path.append(step)
    return tuple(path)


def _problem(error: dict[str, Any], path: Path, model: type[BaseModel], source: Source) -> Problem:
    context = error.get("ctx", {})
    message, mend = PLAIN.get(error["type"], (f"{error['msg'][0].lower()}{error['msg'][1:]}", ""))
    if error["type"] == "authoring":
        message, mend = context["message"], context["mend"]
    elif error["type"] == "extra_forbidden":
        message, mend = f"`{path[-1]}` is no field here", _unknown(path, error["input"], model)
    elif error["type"] == "literal_error":
        message = f"`{error['input']}` is not one of them"
        mend = f"Known here: {context['expected'].replace(chr(39), '')}."
    elif error["type"] == "missing":
        mend = f"Add `{path[-1]}:`."
    return Problem(source.file, source.line_of(path), dotted(path), message, mend)


def _unknown(path: Path, value: Any, model: type[BaseModel]) -> str:
    known = set(_model_at(path[:-1], model).model_fields)
    if known == {"fr", "en"} and value is None:
        return "A comma inside { } ends the text: put the texts between double quotes."
    return nearest(str(path[-1]), known)


def _model_at(path: Path, model: type[BaseModel]) -> type[BaseModel]:
    """The model that describes the mapping at a path."""
    for step in path:
        if isinstance(step, int) or step not in model.model_fields:
            continue
        inner = [each for each in _models(model.model_fields[step].annotation) if each is not model]
        model = inner[0] if inner else model
    return model


def _models(annotation: Any) -> Iterator[type[BaseModel]]:
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        yield annotation
    for inner in getattr(annotation, "__args__", ()):
        yield from _models(inner)
