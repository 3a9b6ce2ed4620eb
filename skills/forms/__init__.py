"""The forms of answering: what was sent becomes an answer or is no answer; an answer is judged. Pure.

    answer = parse(exercise, variant, {"answer": ["12,5 km"]})     # or Unparsable
    verdict = judge(exercise, variant, answer)
    kept = stored(variant, answer)                                 # JSON data

Names of fields: `answer` (single, text, number; repeated in multiple and spot), `answer-<name>` of each blank, of
each item of an order (its place from 1) and of a match (its box); the upload of a `produce` is `answer`. Pages name
elements by `authoring.naming`, so that their source tells nothing; an author's ids are understood as well.
A variant may be given as a Variant or as its stored data.
"""

from collections.abc import Mapping
from typing import Any

from markupsafe import Markup

from skills.authoring.exercise import Exercise
from skills.authoring.variant import Variant
from skills.forms import blanks, match, multiple, number, order, produce, single, spot, text
from skills.forms.base import (
    GIVEN_UP,
    UPLOAD_LIMIT,
    Fields,
    Form,
    Unparsable,
    Upload,
    Verdict,
    is_containing,
)

FORMS: dict[str, Form] = {
    "single": single,
    "multiple": multiple,
    "text": text,
    "number": number,
    "blanks": blanks,
    "order": order,
    "match": match,
    "spot": spot,
    "produce": produce,
}
SEVERAL = {"multiple", "spot"}  # of which several may be chosen
AnyVariant = Variant | Mapping[str, Any]


def _form(variant: Variant) -> Form:
    return FORMS[variant.answered_by]


def parse(exercise: Exercise, variant: AnyVariant, fields: Fields, upload: Upload | None = None) -> Any:
    """The answer in what a browser sent; raises Unparsable. upload: (name, content) of a `produce`."""
    drawn = Variant.from_json(variant)
    return _form(drawn).parse(exercise, drawn, drawn.names.inward(fields), upload)


def judge(exercise: Exercise, variant: AnyVariant, answer: Any) -> Verdict:
    """The Verdict on a parsed answer."""
    drawn = Variant.from_json(variant)
    return _form(drawn).judge(exercise, drawn, answer)


def stored(variant: AnyVariant, answer: Any) -> Any:
    """The answer as JSON data to keep: of an upload its name, size and digest."""
    return answer.stored() if isinstance(answer, produce.Judged) else answer


def guessing(variant: AnyVariant) -> float:
    """Chance of being right by guessing, 0 to 1: from the form of answering alone (engine.md)."""
    drawn = Variant.from_json(variant)
    return _form(drawn).guessing(drawn)


def right_fields(variant: AnyVariant) -> dict[str, list[str]]:
    """The fields that a browser would send for the right answer; none for an upload (see right_upload)."""
    drawn = Variant.from_json(variant)
    return drawn.names.outward(_form(drawn).fields_for(drawn, drawn.key))


def wrong_fields(variant: AnyVariant, mistake: str) -> dict[str, list[str]] | None:
    """The fields that a browser would send for a mistake's own answer; None where it has no answer of its own."""
    drawn = Variant.from_json(variant)
    answer = next(each.get("answer") for each in drawn.mistakes if each["id"] == mistake)
    if answer is None or is_containing(answer):
        return None
    return drawn.names.outward(_form(drawn).fields_for(drawn, answer))


def right_upload(exercise: Exercise, variant: AnyVariant, extension: str | None = None) -> Upload:
    """(name, content) of a right document for a `produce`, made by the exercise's own code."""
    return produce.solution(exercise, Variant.from_json(variant), extension)


def fields_of(variant: AnyVariant, answer: Any) -> dict[str, list[str]]:
    """The fields that show again what was given (parsed or stored)."""
    drawn = Variant.from_json(variant)
    return drawn.names.outward(_form(drawn).fields_of(drawn, answer))


def shown_answer(exercise: Exercise, variant: AnyVariant, language: str) -> Markup:
    """The right answer as a line of safe HTML; empty for `spot` and `produce`, which show it otherwise."""
    drawn = Variant.from_json(variant)
    return _form(drawn).shown(exercise, drawn, language)


__all__ = [
    "GIVEN_UP",
    "UPLOAD_LIMIT",
    "Unparsable",
    "Verdict",
    "fields_of",
    "guessing",
    "judge",
    "parse",
    "right_fields",
    "right_upload",
    "shown_answer",
    "stored",
    "wrong_fields",
]
