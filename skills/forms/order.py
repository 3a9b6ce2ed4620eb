"""Putting steps in order: exactly, or within stated constraints."""

import itertools
from collections.abc import Mapping
from math import factorial
from typing import Any

from markupsafe import Markup

from skills.authoring.elements import solves
from skills.authoring.exercise import Exercise
from skills.authoring.naming import PREFIX
from skills.authoring.texts import label_of
from skills.authoring.variant import Variant
from skills.forms.base import Fields, Unparsable, Upload, Verdict, explained, ids_of, one


def parse(exercise: Exercise, variant: Variant, fields: Fields, upload: Upload | None) -> list[str]:
    ids = ids_of(variant.items)
    foreign = [name for name in fields if name.startswith(PREFIX) and name.removeprefix(PREFIX) not in ids]
    if foreign:
        raise Unparsable("unknown")
    given = {each: one(fields, PREFIX + each) for each in ids}
    missing = [each for each, value in given.items() if not value]
    if missing:
        raise Unparsable("empty" if len(missing) == len(ids) else "incomplete", fields=missing)
    places: dict[int, str] = {}
    for each, value in given.items():
        if not (value.isascii() and value.isdigit() and len(value) < 4 and 1 <= int(value) <= len(ids)):
            raise Unparsable("not_a_position", field=each, count=len(ids))
        if int(value) in places:
            raise Unparsable("same_position", field=each, position=int(value))
        places[int(value)] = each
    return [places[place] for place in sorted(places)]


def right_order(variant: Variant) -> list[str]:
    """The order that is shown as right."""
    key = variant.key
    return list(key["shown"]) if isinstance(key, Mapping) else list(key)


def judge(exercise: Exercise, variant: Variant, answer: Any) -> Verdict:
    text = " ".join(answer)
    if solves(variant.key, answer):
        return Verdict(True, marks=dict.fromkeys(answer, "right"), text=text)
    marks = {each: "right" if in_place(variant, answer, each) else "wrong" for each in answer}
    return Verdict(False, explained(variant, lambda wrong: solves(wrong, answer)), marks, text=text)


def in_place(variant: Variant, answer: list[str], item: str) -> bool:
    """Whether an item stands where it may: at its place, or with none of its constraints broken."""
    if not isinstance(variant.key, Mapping):
        return bool(variant.key.index(item) == answer.index(item))
    pairs = [pair for chain in variant.key["before"] for pair in itertools.pairwise(chain) if item in pair]
    return all(answer.index(first) < answer.index(second) for first, second in pairs)


def guessing(variant: Variant) -> float:
    return 1 / factorial(len(variant.items))


def fields_for(variant: Variant, canonical: Any) -> dict[str, list[str]]:
    ids = canonical["shown"] if isinstance(canonical, Mapping) else canonical
    return {f"{PREFIX}{each}": [str(place)] for place, each in enumerate(ids, 1)}


def fields_of(variant: Variant, answer: Any) -> dict[str, list[str]]:
    return fields_for(variant, answer)


def shown(exercise: Exercise, variant: Variant, language: str) -> Markup:
    entries = {item["id"]: item for item in variant.items}
    lines = (
        Markup("{}. {}").format(place, label_of(exercise, variant, language, "items", entries[each]))
        for place, each in enumerate(right_order(variant), 1)
    )
    return Markup("<br>").join(["", *lines])
