"""Values in two languages: a mapping with `fr` and `en` reads, in a text, as the one of its language."""

from collections.abc import Mapping
from typing import Any

LANGUAGES = ("fr", "en")
SCALARS = (str, int, float)
# Asked of each cell of a table, where a call for each takes long.
LEAVES = frozenset({str, int, float, bool, type(None)})


def is_bilingual(value: Any) -> bool:
    return isinstance(value, Mapping) and "fr" in value and "en" in value


class Localised(dict[str, Any]):
    """A two-language mapping inside a text of one language; its other fields read as usual."""

    language = "fr"

    def __init__(self, fields: Mapping[str, Any], language: str) -> None:
        super().__init__(fields)
        self.language = language

    def __str__(self) -> str:
        return str(self[self.language])

    def __bool__(self) -> bool:
        return bool(self[self.language])

    def __add__(self, other: Any) -> str:
        return str(self) + str(other)

    def __radd__(self, other: Any) -> str:
        return str(other) + str(self)

    def __lt__(self, other: Any) -> bool:
        return str(self) < str(other)


def localised(value: Any, language: str) -> Any:
    """The value with every two-language mapping in it, however deep, reading as one language."""
    if value is None or isinstance(value, SCALARS):
        return value
    if isinstance(value, Mapping):
        inner = {name: localised(each, language) for name, each in value.items()}
        return Localised(inner, language) if is_bilingual(value) else inner
    if isinstance(value, (list, tuple)):
        return [localised(each, language) for each in value]
    return value


def wholly_in_language(value: Any, language: str) -> Any:
    """The value with every two-language mapping in it, however deep, replaced by the language's own text."""
    value = in_language(value, language)
    if isinstance(value, Mapping):
        return {name: wholly_in_language(each, language) for name, each in value.items()}
    if isinstance(value, (list, tuple)):
        return [wholly_in_language(each, language) for each in value]
    return value


def plain(value: Any) -> Any:
    """Back to plain JSON data."""
    if isinstance(value, (list, tuple)):
        return [each if type(each) in LEAVES else plain(each) for each in value]
    if isinstance(value, Mapping):
        return {str(name): each if type(each) in LEAVES else plain(each) for name, each in value.items()}
    return value


def in_language(value: Any, language: str) -> Any:
    """The language's own text of a two-language mapping; anything else as it is."""
    return value[language] if is_bilingual(value) else value
