"""Several of several choices: the exact set."""

from collections.abc import Iterable, Mapping
from math import comb
from typing import Any

from markupsafe import Markup

from skills.authoring.exercise import Exercise
from skills.authoring.texts import label_of
from skills.authoring.variant import Variant
from skills.forms.base import (
    Fields,
    Unparsable,
    Upload,
    Verdict,
    explained,
    ids_of,
    is_containing,
    known,
    set_marks,
)


def parse(exercise: Exercise, variant: Variant, fields: Fields, upload: Upload | None) -> list[str]:
    return chosen(variant, fields, ids_of(variant.choices))


def chosen(variant: Variant, fields: Fields, ids: list[str]) -> list[str]:
    """The sorted ids that were ticked; raises Unparsable."""
    values = [value for value in fields.get("answer") or [] if value]
    if not values:
        raise Unparsable("nothing_chosen")
    found = [known(value, ids) for value in values]
    if len(set(found)) != len(found):
        raise Unparsable("twice")
    if variant.rules.get("says_how_many") and len(found) != len(variant.key):
        raise Unparsable("how_many", count=len(variant.key), given=len(found))
    return sorted(found)


def judge(exercise: Exercise, variant: Variant, answer: Any) -> Verdict:
    text = " ".join(answer)
    marks = set_marks(answer, variant.key)
    if answer == variant.key:
        return Verdict(True, marks=marks, text=text)
    return Verdict(False, explained(variant, lambda wrong: fits(wrong, answer)), marks, text=text)


def fits(wrong: Any, answer: list[str]) -> bool:
    """Whether an answer is the one of a mistake, or has and lacks what the mistake says."""
    if is_containing(wrong):
        assert isinstance(wrong, Mapping)
        return set(wrong.get("has", ())) <= set(answer) and not set(wrong.get("lacks", ())) & set(answer)
    return bool(wrong == answer)


def adds_to(key: Iterable[str], wrong: Any) -> bool:
    """Whether the answer of a mistake, or what that answer has, holds an id that the key does not."""
    held = wrong.get("has", ()) if is_containing(wrong) else wrong
    return not set(held) <= set(key)


def guessing(variant: Variant) -> float:
    return floor(variant, len(variant.choices))


def floor(variant: Variant, count: int) -> float:
    """1 / C(k, m) where the statement says how many, else 1 / (2^k - 1)."""
    return 1 / (comb(count, len(variant.key)) if variant.rules.get("says_how_many") else 2**count - 1)


def fields_for(variant: Variant, canonical: Any) -> dict[str, list[str]]:
    return {"answer": list(canonical)}


def fields_of(variant: Variant, answer: Any) -> dict[str, list[str]]:
    return {"answer": list(answer)}


def shown(exercise: Exercise, variant: Variant, language: str) -> Markup:
    right = [choice for choice in variant.choices if choice["id"] in variant.key]
    return Markup(" · ").join(label_of(exercise, variant, language, "choices", choice) for choice in right)
