"""One number, in either notation, with its unit or without."""

from collections.abc import Mapping
from decimal import ROUND_HALF_UP, Decimal
from typing import Any

from markupsafe import Markup

from skills.authoring.exercise import Exercise
from skills.authoring.filters import MINUS, shown_number
from skills.authoring.localised import in_language
from skills.authoring.variant import Variant
from skills.forms.base import TEXT_LIMIT, Fields, Unparsable, Upload, Verdict, one
from skills.forms.notations import duration, is_counting, readings, same_unit, split_unit, without_unit

EPSILON = 1e-9  # relative: what adding floats may leave


def parse(exercise: Exercise, variant: Variant, fields: Fields, upload: Upload | None) -> dict[str, Any]:
    return parse_number(one(fields, "answer"), variant.rules)


def parse_number(typed: str, rules: Mapping[str, Any], **details: Any) -> dict[str, Any]:
    """{typed, values}: the text, and the values that it can mean; raises Unparsable."""
    if not typed:
        raise Unparsable("empty", **details)
    if len(typed) > TEXT_LIMIT:
        raise Unparsable("too_long", limit=TEXT_LIMIT, **details)
    unit = rules.get("unit")
    units = [str(each) for each in (unit.values() if isinstance(unit, Mapping) else [unit]) if each]
    time = duration(typed, units)
    if time is not None:
        return {"typed": typed, "values": _whole([time])}
    parts = split_unit(without_unit(typed, units))
    values = readings(parts[0]) if parts else []
    if parts is None or not values:
        raise Unparsable("not_a_number", **details)
    if parts[1] and not same_unit(parts[1], units) and not is_counting(typed, units):
        if not units:
            raise Unparsable("not_a_number", **details)
        raise Unparsable("wrong_unit", unit=unit, **details)
    return {"typed": typed, "values": _whole(values)}


def _whole(values: list[float]) -> list[float]:
    return [int(value) if float(value).is_integer() else value for value in values]


def judge(exercise: Exercise, variant: Variant, answer: Any) -> Verdict:
    if equals(answer, variant.key, variant.rules):
        return Verdict(True, marks={"answer": "right"}, text=normalised(answer))
    return Verdict(False, mistake_of(variant, answer), {"answer": "wrong"}, text=normalised(answer))


def mistake_of(variant: Variant, answer: Any) -> str:
    """The mistake whose number this is: exactly, else within the tolerance; `other` where there is none."""
    for rules in ({}, variant.rules):
        for mistake in variant.mistakes:
            if equals(answer, mistake["answer"], rules):
                return str(mistake["id"])
    return "other"


def equals(answer: Mapping[str, Any], key: float, rules: Mapping[str, Any]) -> bool:
    """Whether one of the readings is the key, within its tolerance, or the key rounded as it is shown."""
    tolerance = float(rules.get("tolerance", 0)) + EPSILON * max(1.0, abs(key))
    targets = [key]
    if rules.get("decimals") is not None:
        targets.append(rounded(key, rules["decimals"]))
    return any(abs(value - target) <= tolerance for value in answer["values"] for target in targets)


def rounded(value: float, decimals: int) -> float:
    """Halves away from zero, as at school."""
    return float(Decimal(str(value)).quantize(Decimal(1).scaleb(-decimals), ROUND_HALF_UP))


def normalised(answer: Mapping[str, Any]) -> str:
    return " or ".join(f"{value:.10g}" for value in answer["values"])


def guessing(variant: Variant) -> float:
    return 0.0


def fields_for(variant: Variant, canonical: Any) -> dict[str, list[str]]:
    return {"answer": [written(canonical)]}


def written(value: float) -> str:
    """A number as its owner would type it, with one reading only."""
    text = format(Decimal(str(value)), "f")
    return text + "0" if len(text.partition(".")[2]) == 3 else text


def fields_of(variant: Variant, answer: Any) -> dict[str, list[str]]:
    return {"answer": [answer["typed"]]}


def shown(exercise: Exercise, variant: Variant, language: str) -> Markup:
    return Markup.escape(with_unit(variant.key, variant.rules, language))


def with_unit(key: float, rules: Mapping[str, Any], language: str) -> str:
    """The number with its unit, as the language writes it: 12,50 € in French, €12.50 in English."""
    unit = in_language(rules.get("unit"), language)
    text = shown_number(
        key if rules.get("decimals") is None else rounded(key, rules["decimals"]),
        language,
        rules.get("decimals"),
    )
    if unit == "€" and language == "en":
        return f"€{text}".replace(f"€{MINUS}", f"{MINUS}€")
    if unit == "%" and language == "en":
        return f"{text}%"
    return f"{text}\N{NO-BREAK SPACE}{unit}" if unit else text
