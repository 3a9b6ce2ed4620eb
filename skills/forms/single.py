"""One of several choices."""

from typing import Any

from markupsafe import Markup

from skills.authoring.exercise import Exercise
from skills.authoring.texts import label_of
from skills.authoring.variant import Variant
from skills.forms.base import Fields, Unparsable, Upload, Verdict, explained, ids_of, known, one


def parse(exercise: Exercise, variant: Variant, fields: Fields, upload: Upload | None) -> str:
    values = fields.get("answer") or []
    if len(set(values)) > 1:
        raise Unparsable("how_many", count=1, given=len(set(values)))
    value = one(fields, "answer")
    if not value:
        raise Unparsable("nothing_chosen")
    return known(value, ids_of(variant.choices))


def judge(exercise: Exercise, variant: Variant, answer: Any) -> Verdict:
    if answer == variant.key:
        return Verdict(True, marks={answer: "right"}, text=answer)
    marks = {answer: "wrong", variant.key: "missed"}
    return Verdict(False, explained(variant, lambda wrong: bool(wrong == answer)), marks, text=answer)


def guessing(variant: Variant) -> float:
    return 1 / len(variant.choices)


def fields_for(variant: Variant, canonical: Any) -> dict[str, list[str]]:
    return {"answer": [canonical]}


def fields_of(variant: Variant, answer: Any) -> dict[str, list[str]]:
    return {"answer": [answer]}


def shown(exercise: Exercise, variant: Variant, language: str) -> Markup:
    chosen = next(choice for choice in variant.choices if choice["id"] == variant.key)
    return label_of(exercise, variant, language, "choices", chosen)
