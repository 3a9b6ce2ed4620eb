"""Jinja for authors: sandboxed, strict about unknown names, compiled once.

A value of the exercise never becomes code, and in a text never becomes Markdown: see `markdown`.
"""

import re
from collections.abc import Callable, Iterable, Mapping
from functools import lru_cache
from types import GeneratorType
from typing import Any

from jinja2 import (
    StrictUndefined,
    Template,
    TemplateError,
    TemplateSyntaxError,
    Undefined,
    meta,
    pass_context,
)
from jinja2.environment import TemplateExpression
from jinja2.runtime import Context
from jinja2.sandbox import ImmutableSandboxedEnvironment

from skills.authoring import filters
from skills.authoring.localised import LEAVES, Localised, localised, plain

LANGUAGES = ("fr", "en")
SINGLE = re.compile(r"\s*\{\{((?:[^{}]|\{(?!\{)|\}(?!\}))*)\}\}\s*")
OPEN, CLOSE = "\ue000", "\ue001"
NOTHING_TO_FILL = re.compile(r"[^{\r]*(?<!\n)")  # a template would give it back as it is
VALUES = "_printed"
LANGUAGE = "_language"


class ExpressionError(Exception):
    """An expression that cannot be read or computed; the message says why."""


class _Environment(ImmutableSandboxedEnvironment):
    """A mapping's field comes before its methods, so that `scene.items` is the author's."""

    def getattr(self, obj: Any, attribute: str) -> Any:
        if isinstance(obj, Mapping) and attribute in obj:
            return obj[attribute]
        return super().getattr(obj, attribute)


@pass_context
def _printed(context: Context, value: Any) -> Any:
    """A placeholder for what a text prints, where it is rendered as Markdown; else the value."""
    if isinstance(value, Undefined):
        return value
    kept = context.get(VALUES)
    if kept is None:
        return value
    kept.append(value)
    return f"{OPEN}{len(kept) - 1}{CLOSE}"


def _environment() -> ImmutableSandboxedEnvironment:
    environment = _Environment(
        undefined=StrictUndefined, autoescape=False, finalize=_printed, trim_blocks=True, lstrip_blocks=True
    )
    for name in ("random", "pprint", "urlize", "xmlattr", "tojson", "filesizeformat", "safe"):
        environment.filters.pop(name, None)
    for name in ("lipsum", "cycler", "joiner", "namespace"):
        environment.globals.pop(name, None)
    environment.filters.update(filters.FILTERS)
    environment.globals.update({"min": min, "max": max, "abs": abs, "len": len, "sum": sum, "round": round})
    return environment


ENVIRONMENT = _environment()


@lru_cache(maxsize=8192)
def _expression(text: str) -> TemplateExpression:
    compiled = ENVIRONMENT.compile_expression(text.strip(), undefined_to_none=False)
    assert isinstance(compiled, TemplateExpression)
    return compiled


@lru_cache(maxsize=8192)
def _template(text: str) -> Template:
    return ENVIRONMENT.from_string(text)


@lru_cache(maxsize=8192)
def names_in(text: str) -> frozenset[str]:
    """The names that a template reads from outside."""
    return frozenset(meta.find_undeclared_variables(ENVIRONMENT.parse(text)))


def problem_of_expression(text: str) -> str:
    """Why an expression cannot be read; empty where it can."""
    try:
        _expression(text)
    except TemplateError as error:
        return f"`{text}` cannot be read: {error.message}"
    return ""


def problem_of_template(text: str) -> str:
    """Why a text with `{{ … }}` cannot be read; empty where it can."""
    try:
        _template(text)
    except TemplateSyntaxError as error:
        return f"line {error.lineno} of this text cannot be read: {error.message}"
    except TemplateError as error:
        return f"this text cannot be read: {error.message}"
    return ""


def compute(text: str, values: Mapping[str, Any]) -> Any:
    """The value of one expression (a name alone: that value itself); a pair {fr, en} where the languages differ."""
    name, *steps = text.strip().split(".")
    if name in values:
        found = values[name]
        for step in steps:
            if not isinstance(found, dict) or step not in found or hasattr(found, step):
                break
            found = found[step]
        else:
            if not steps or type(found) in LEAVES:  # the same in both languages, without running a template
                return found
    results = [_computed(text, values, language) for language in LANGUAGES]
    if results[0] == results[1]:
        return results[0]
    return dict(zip(LANGUAGES, results, strict=True))


def _computed(text: str, values: Mapping[str, Any], language: str) -> Any:
    return _run(lambda: _expression(text)(_context(f"{{{{{text}}}}}", values, language)), text)


def _context(template: str, values: Mapping[str, Any], language: str) -> dict[str, Any]:
    """The values that a template reads, and no other: making all of them read as one language takes its time."""
    try:
        names = names_in(template)
    except TemplateError as error:
        raise ExpressionError(f"`{template}`: {error.message}") from None
    return {
        **{name: localised(values[name], language) for name in names if name in values},
        LANGUAGE: language,
    }


def _run(call: Callable[[], Any], text: str) -> Any:
    try:
        result = call()
        if isinstance(result, Undefined):
            str(result)
        if isinstance(result, (GeneratorType, range, tuple, set, frozenset, filter, map)):
            result = list(result)
        return plain(result)
    except TemplateError as error:
        raise ExpressionError(f"`{text.strip()}`: {error.message}") from None
    except (
        Exception
    ) as error:  # what an author's expression may raise has no end: it is named, never a traceback
        raise ExpressionError(f"`{text.strip()}`: {type(error).__name__}: {error}") from None


def filled(value: Any, values: Mapping[str, Any]) -> Any:
    """A field of the front matter with its expressions computed, however deep.

    A text that is one single `{{ expression }}` becomes the value; under `fr` and `en` each text is filled in
    its own language; another text becomes a pair {fr, en} where the languages differ.
    """
    if isinstance(value, list):
        return [filled(each, values) for each in value]
    if isinstance(value, Mapping):
        return {name: _filled_field(name, each, values) for name, each in value.items()}
    if not isinstance(value, str) or "{" not in value:
        return value
    single = SINGLE.fullmatch(value)
    if single:
        return compute(single[1], values)
    texts = {language: fill_text(value, values, language) for language in LANGUAGES}
    return texts["fr"] if texts["fr"] == texts["en"] else texts


def _filled_field(name: str, value: Any, values: Mapping[str, Any]) -> Any:
    result = filled(value, values)
    if name in LANGUAGES and isinstance(result, dict) and set(LANGUAGES) <= set(result):
        return result[name]
    return result


def fill_text(text: str, values: Mapping[str, Any], language: str) -> str:
    """A plain text filled in one language."""
    context = _context(text, values, language)
    return str(_run(lambda: _template(text).render({**context, LANGUAGE: language}), text))


def with_placeholders(text: str, values: Mapping[str, Any], language: str) -> tuple[str, list[Any]]:
    """A text in which each printed value is an opaque placeholder, and these values in order."""
    kept: list[Any] = []
    bare = text.replace(OPEN, "").replace(CLOSE, "")
    if NOTHING_TO_FILL.fullmatch(bare):
        return bare, kept
    context = _context(bare, values, language)
    rendered = _run(lambda: _template(bare).render({**context, LANGUAGE: language, VALUES: kept}), text)
    return str(rendered), kept


def used_names(texts: Iterable[str]) -> frozenset[str]:
    """All names that these texts read."""
    return frozenset().union(*(names_in(text) for text in texts))


__all__ = [
    "ExpressionError",
    "Localised",
    "compute",
    "fill_text",
    "filled",
    "used_names",
    "with_placeholders",
]
