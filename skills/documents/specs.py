"""Read a file's description (plain JSON data) strictly, so that an author's slip is named, never ignored."""

from collections.abc import Mapping, Sequence
from typing import Any

type_names: dict[type, str] = {
    str: "text",
    int: "a whole number",
    float: "a number",
    bool: "true or false",
    list: "a list",
    dict: "a mapping",
}


class SpecError(ValueError):
    """A description that cannot become a file. `where` is a path such as `sheets[0].rows[3][1]`."""

    def __init__(self, where: str, problem: str) -> None:
        super().__init__(f"{where}: {problem}" if where else problem)
        self.where = where
        self.problem = problem

    def __reduce__(self) -> tuple[type["SpecError"], tuple[str, str]]:
        return SpecError, (self.where, self.problem)  # a worker process hands it on whole


def fields(
    value: object,
    where: str,
    required: Mapping[str, type] | None = None,
    optional: Mapping[str, type] | None = None,
) -> dict[str, Any]:
    """The mapping `value` once its keys and their types are right; `object` as a type lets anything pass."""
    required, optional = required or {}, optional or {}
    if not isinstance(value, dict):
        raise SpecError(where, f"a mapping is expected, got {type(value).__name__}")
    known = {**required, **optional}
    if unknown := [key for key in value if key not in known]:
        raise SpecError(where, f"unknown key {unknown[0]!r}; known keys: {', '.join(sorted(known))}")
    if missing := [key for key in required if key not in value]:
        raise SpecError(where, f"key {missing[0]!r} is missing")
    for key, expected in known.items():
        if value.get(key) is not None and not _is_a(value[key], expected):
            raise SpecError(f"{where}.{key}" if where else key, f"{type_names[expected]} is expected")
    return {key: item for key, item in value.items() if item is not None}


def one_of(value: str, allowed: Sequence[str], where: str) -> str:
    """`value` itself when it is one of `allowed`."""
    if value not in allowed:
        raise SpecError(where, f"{value!r} is not one of: {', '.join(allowed)}")
    return value


def _is_a(value: object, expected: type) -> bool:
    if expected is object:
        return True
    if expected in (int, float) and isinstance(value, bool):
        return False
    if expected is float:
        return isinstance(value, int | float)
    if expected is list:
        return isinstance(value, list | tuple)
    return isinstance(value, expected)
