"""Several short answers in a text or a table: all must hold."""

from collections.abc import Callable, Mapping
from math import prod
from typing import Any

from markupsafe import Markup

from skills.authoring.exercise import Exercise
from skills.authoring.markdown import plain_inline
from skills.authoring.naming import PREFIX
from skills.authoring.texts import label_of
from skills.authoring.variant import Variant
from skills.forms import number, text
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

Blank = Mapping[str, Any]


def parse(exercise: Exercise, variant: Variant, fields: Fields, upload: Upload | None) -> dict[str, Any]:
    ids = ids_of(variant.blanks)
    if any(name.startswith(PREFIX) and name.removeprefix(PREFIX) not in ids for name in fields):
        raise Unparsable("unknown")
    typed = {blank["id"]: one(fields, PREFIX + blank["id"]) for blank in variant.blanks}
    missing = [each for each, value in typed.items() if not value]
    if missing:
        raise Unparsable("empty" if len(missing) == len(ids) else "incomplete", fields=missing)
    return {blank["id"]: _parsed(blank, typed[blank["id"]]) for blank in variant.blanks}


def _parsed(blank: Blank, typed: str) -> Any:
    if blank["answered_by"] == "choice":
        return known(typed, ids_of(blank["options"]), field=blank["id"])
    if blank["answered_by"] == "number":
        return number.parse_number(typed, blank, field=blank["id"])
    return text.parse_text(typed, field=blank["id"])


def is_value(blank: Blank, answer: Any, target: Any) -> bool:
    """Whether the answer of a blank is `target`, a key or the answer of a mistake, slips apart."""
    if blank["answered_by"] == "choice":
        return bool(answer == target)
    if blank["answered_by"] == "number":
        return number.equals(answer, target, blank)
    return text.is_among(answer, text.both(target), frozenset(blank.get("accept", ())))


def is_right(variant: Variant, blank: Blank, answer: Any, key: Any) -> bool:
    """Whether the answer of a blank is this key; a slip of typing may be tolerated."""
    if blank["answered_by"] != "text":
        return is_value(blank, answer, key)
    wrong = [
        mistake["answer"][blank["id"]]
        for mistake in variant.mistakes
        if not is_containing(mistake["answer"]) and blank["id"] in mistake["answer"]
    ]
    return text.is_right(
        answer, text.both(key), [each for one in wrong for each in text.both(one)], blank.get("accept", ())
    )


def filled_right(
    variant: Variant,
    answer: Mapping[str, Any],
    keys: Mapping[str, Any],
    fits: Callable[[Blank, Any, Any], bool],
) -> set[str]:
    """Ids of the blanks whose answer fits its key, or any key of its kind where the order does not matter."""
    right = {blank["id"] for blank in variant.blanks if fits(blank, answer[blank["id"]], keys[blank["id"]])}
    if not variant.rules.get("any_order"):
        return right
    open_ones = [blank for blank in variant.blanks if blank["answered_by"] != "choice"]
    taken: dict[str, str] = {}

    def place(blank: Blank, seen: set[str]) -> bool:
        for other in open_ones:
            if other["id"] in seen or other["answered_by"] != blank["answered_by"]:
                continue
            if fits(other, answer[blank["id"]], keys[other["id"]]):
                seen.add(other["id"])
                holder = next((each for each in open_ones if each["id"] == taken.get(other["id"])), None)
                if holder is None or place(holder, seen):
                    taken[other["id"]] = blank["id"]
                    return True
        return False

    for blank in open_ones:
        place(blank, set())
    return {each for each in right if each not in ids_of(open_ones)} | set(taken.values())


def judge(exercise: Exercise, variant: Variant, answer: Any) -> Verdict:
    keys = {blank["id"]: blank["key"] for blank in variant.blanks}
    right = filled_right(
        variant, answer, keys, lambda blank, given, key: is_right(variant, blank, given, key)
    )
    marks = {each: "right" if each in right else "wrong" for each in keys}
    normalised = " | ".join(f"{blank['id']}={_text(blank, answer[blank['id']])}" for blank in variant.blanks)
    if len(right) == len(keys):
        return Verdict(True, marks=marks, text=normalised)
    return Verdict(
        False, explained(variant, lambda wrong: fits(variant, wrong, answer, right)), marks, text=normalised
    )


def _text(blank: Blank, answer: Any) -> str:
    if blank["answered_by"] == "number":
        return number.normalised(answer)
    return str(answer) if blank["answered_by"] == "choice" else text.normalised(answer, frozenset({"case"}))


def fits(variant: Variant, wrong: Any, answer: Mapping[str, Any], right: set[str]) -> bool:
    """Whether an answer is a mistake's own (all else being right), or has and lacks the right blanks it says."""
    if is_containing(wrong):
        return set(wrong.get("has", ())) <= right and not set(wrong.get("lacks", ())) & right
    keys = {blank["id"]: wrong.get(blank["id"], blank["key"]) for blank in variant.blanks}

    def is_wanted(blank: Blank, given: Any, key: Any) -> bool:
        if key is not blank["key"]:
            return is_value(blank, given, key)
        return is_right(variant, blank, given, key)

    return len(filled_right(variant, answer, keys, is_wanted)) == len(keys)


def guessing(variant: Variant) -> float:
    """The product of its parts: nothing is guessed where one of them is typed."""
    return float(
        prod(
            1 / len(blank["options"]) if blank["answered_by"] == "choice" else 0.0 for blank in variant.blanks
        )
    )


def fields_for(variant: Variant, canonical: Any) -> dict[str, list[str]]:
    found = {}
    for blank in variant.blanks:
        value = (canonical or {}).get(blank["id"], blank["key"])
        if blank["answered_by"] == "number":
            value = number.written(value)
        elif blank["answered_by"] == "text":
            value = value["fr"][0]
        found[PREFIX + blank["id"]] = [value]
    return found


def fields_of(variant: Variant, answer: Any) -> dict[str, list[str]]:
    return {
        PREFIX + name: [value["typed"] if isinstance(value, Mapping) else value]
        for name, value in answer.items()
    }


def shown(exercise: Exercise, variant: Variant, language: str) -> Markup:
    """`label: answer` of each blank."""
    lines = []
    for blank in variant.blanks:
        answer = _shown(exercise, variant, language, blank)
        label = plain_inline(blank["label"], language) if blank.get("label") is not None else Markup("")
        colon = "\N{NO-BREAK SPACE}: " if language == "fr" else ": "
        lines.append(label + colon + answer if label else answer)
    return Markup(" · ").join(lines)


def _shown(exercise: Exercise, variant: Variant, language: str, blank: Blank) -> Markup:
    if blank["answered_by"] == "number":
        return Markup.escape(number.with_unit(blank["key"], blank, language))
    if blank["answered_by"] == "text":
        return Markup.escape(blank["key"][language][0])
    option = next(option for option in blank["options"] if option["id"] == blank["key"])
    return label_of(exercise, variant, language, "options", option)
