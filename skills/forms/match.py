"""Sorting things into boxes: each in its own."""

from collections.abc import Mapping
from typing import Any

from markupsafe import Markup

from skills.authoring.exercise import Exercise
from skills.authoring.naming import PREFIX
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
    one,
)


def parse(exercise: Exercise, variant: Variant, fields: Fields, upload: Upload | None) -> dict[str, str]:
    items, boxes = ids_of(variant.items), ids_of(variant.boxes)
    if any(name.startswith(PREFIX) and name.removeprefix(PREFIX) not in items for name in fields):
        raise Unparsable("unknown")
    given = {item: one(fields, PREFIX + item) for item in items}
    missing = [item for item, box in given.items() if not box]
    if missing:
        raise Unparsable("nothing_chosen" if len(missing) == len(items) else "incomplete", fields=missing)
    return {item: known(box, boxes, field=item) for item, box in given.items()}


def judge(exercise: Exercise, variant: Variant, answer: Any) -> Verdict:
    text = " ".join(f"{item}:{box}" for item, box in sorted(answer.items()))
    marks = {item: "right" if variant.key[item] == box else "wrong" for item, box in answer.items()}
    if answer == variant.key:
        return Verdict(True, marks=marks, text=text)
    return Verdict(False, explained(variant, lambda wrong: fits(variant, wrong, answer)), marks, text=text)


def fits(variant: Variant, wrong: Any, answer: Mapping[str, str]) -> bool:
    """Whether an answer is a mistake's own (all else being right), or has and lacks what the mistake says."""
    if not is_containing(wrong):
        return dict(answer) == {**variant.key, **wrong}
    has, lacks = wrong.get("has", {}), wrong.get("lacks", {})
    return all(answer[item] == box for item, box in wanted(variant, has).items()) and all(
        answer[item] != box for item, box in wanted(variant, lacks).items()
    )


def wanted(variant: Variant, ids: Any) -> dict[str, str]:
    """Items with their boxes: those named, or the right ones of a list of items."""
    return dict(ids) if isinstance(ids, Mapping) else {item: variant.key[item] for item in ids}


def guessing(variant: Variant) -> float:
    return float(1 / len(variant.boxes) ** len(variant.items))


def fields_for(variant: Variant, canonical: Any) -> dict[str, list[str]]:
    return {f"{PREFIX}{item}": [box] for item, box in {**variant.key, **canonical}.items()}


def fields_of(variant: Variant, answer: Any) -> dict[str, list[str]]:
    return {f"{PREFIX}{item}": [box] for item, box in answer.items()}


def shown(exercise: Exercise, variant: Variant, language: str) -> Markup:
    boxes = {box["id"]: label_of(exercise, variant, language, "boxes", box) for box in variant.boxes}
    pairs = [
        Markup("{}\N{NO-BREAK SPACE}→ {}").format(
            label_of(exercise, variant, language, "items", item), boxes[variant.key[item["id"]]]
        )
        for item in variant.items
    ]
    return Markup(" · ").join(pairs)
