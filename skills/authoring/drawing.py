"""From an exercise and a seed to a variant."""

import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from typing import Any

from skills.authoring import shapes
from skills.authoring.elements import blanks_of, elements, own_id, parts_in, shuffled, without_solution
from skills.authoring.exercise import Exercise
from skills.authoring.expressions import ExpressionError, filled, used_names
from skills.authoring.generators import Draw, Rejected, function
from skills.authoring.localised import SCALARS
from skills.authoring.parameters import draw_parameters
from skills.authoring.problems import CannotDraw
from skills.authoring.shapes import Misshapen
from skills.authoring.variant import Variant

ATTEMPTS = 40
WRITTEN = json.JSONEncoder(ensure_ascii=False, check_circular=False).encode


@dataclass(frozen=True)
class Drawn:
    """A variant with all its values (it keeps only those that are needed) and the proofs of its checker."""

    variant: Variant
    values: Mapping[str, Any]
    proof: Mapping[str, Any]


def draw_variant(exercise: Exercise, seed: int) -> Variant:
    """The variant of this seed: the same one on every machine. Raises CannotDraw."""
    return _first_drawable(exercise, seed)[0]


def draw(exercise: Exercise, seed: int) -> Drawn:
    """The variant of this seed with what the checks need besides. Raises CannotDraw."""
    variant, values = _first_drawable(exercise, seed)
    fill, proof = _Filler(exercise, values), exercise.front.proof
    kinds = ("right", "wrong", "unparsable")
    return Drawn(variant, values, {kind: fill(f"proof.{kind}", getattr(proof, kind)) for kind in kinds})


def _first_drawable(exercise: Exercise, seed: int) -> tuple[Variant, dict[str, Any]]:
    """The variant of the first attempt that its generator does not reject, and all its values."""
    why = ""
    for attempt in range(ATTEMPTS):
        key = (exercise.id, exercise.front.version, seed, *([attempt] if attempt else []))
        try:
            values = _values(exercise, key)
            return _variant(exercise, seed, attempt, key, values), values
        except Rejected as rejected:
            why = str(rejected)
    raise CannotDraw(exercise.id, "generator", f"no variant in {ATTEMPTS} attempts with seed {seed}: {why}")


def _values(exercise: Exercise, key: tuple[Any, ...]) -> dict[str, Any]:
    front = exercise.front
    values = draw_parameters(exercise.id, front.parameters, key)
    if front.generator is None:
        return values
    generate = function(exercise.root, exercise.folder, front.generator, exercise.id, "generator")
    try:
        made = generate(Draw(*key), dict(values))
    except Rejected:
        raise
    except Exception as error:  # an author's function may fail in any way: it is named, never a traceback
        raise CannotDraw(
            exercise.id, "generator", f"`{front.generator}` fails: {type(error).__name__}: {error}"
        ) from error
    if not isinstance(made, dict):
        raise CannotDraw(
            exercise.id, "generator", f"`{front.generator}` returns {type(made).__name__}, not a dict"
        )
    made = {str(name): value for name, value in made.items()}
    try:
        values.update(json.loads(WRITTEN(made)))
    except TypeError:  # the first stranger among them is to be named
        values.update({name: _json(exercise, name, value) for name, value in made.items()})
    return values


def _json(exercise: Exercise, place: str, value: Any) -> Any:
    """The value as JSON data; CannotDraw names what is none."""
    try:
        return json.loads(WRITTEN(value))
    except TypeError:
        where, stranger = next(_strangers(place, value))
        why = f"`{exercise.front.generator}` returns {type(stranger).__name__} in `{where}`"
        raise CannotDraw(
            exercise.id, "generator", f"{why}: use str, int, float, bool, None, list, dict"
        ) from None


def _strangers(place: str, value: Any) -> Iterator[tuple[str, Any]]:
    """(where it stands, the value) of each value and name in it that JSON does not know."""
    if isinstance(value, dict):
        yield from ((f"{place}.{name}", name) for name in value if not isinstance(name, SCALARS))
        for name, each in value.items():
            yield from _strangers(f"{place}.{name}", each)
    elif isinstance(value, (list, tuple)):
        for at, each in enumerate(value):
            yield from _strangers(f"{place}[{at}]", each)
    elif value is not None and not isinstance(value, SCALARS):
        yield place, value


class _Filler:
    """Fields of the front matter, computed from the values; a failure names the field."""

    def __init__(self, exercise: Exercise, values: Mapping[str, Any]) -> None:
        self.exercise = exercise
        self.values = values

    def __call__(self, field: str, value: Any) -> Any:
        try:
            return filled(value, self.values)
        except ExpressionError as error:
            raise CannotDraw(self.exercise.id, field, str(error)) from None

    def fail(self, field: str, why: object) -> CannotDraw:
        return CannotDraw(self.exercise.id, field, str(why))


def _variant(
    exercise: Exercise, seed: int, attempt: int, key: tuple[Any, ...], values: dict[str, Any]
) -> Variant:
    front = exercise.front
    fill = _Filler(exercise, values)
    material, files = fill("material", front.material), fill("files", front.files)
    for name, value in (("material", material), ("files", files)):
        if not isinstance(value, list) or not all(isinstance(each, dict) for each in value):
            raise fill.fail(name, "a list of mappings is wanted")
    variant = Variant(
        exercise=exercise.id, version=front.version, seed=seed, form=exercise.form, answered_by=exercise.answered_by,
        attempt=attempt, values=_kept(exercise, values), material=material, files=files, rules=_rules(exercise, fill),
    )  # fmt: skip
    try:
        variant = _with_elements(exercise, variant, fill, key)
        key_given = fill("key", front.key)
        if front.shown is not None and isinstance(key_given, Mapping):
            key_given = {**key_given, "shown": fill("shown", front.shown)}
        variant = replace(variant, key=_key(variant, key_given, fill))
    except Misshapen as error:
        raise fill.fail("key", error) from None
    if variant.answered_by == "order":
        variant = without_solution(variant, key)
    return replace(variant, mistakes=_mistakes(exercise, variant, fill))


def _kept(exercise: Exercise, values: dict[str, Any]) -> dict[str, Any]:
    """The values that some text prints; all of them where a judge of documents may ask for any."""
    if exercise.form == "produce":
        return values
    texts = [section.text for sections in exercise.source.languages.values() for section in sections.values()]
    texts += [blank.label for blank in (exercise.front.blanks or {}).values() if isinstance(blank.label, str)]
    names = used_names(texts)
    return {name: value for name, value in values.items() if name in names}


def _rules(exercise: Exercise, fill: _Filler) -> dict[str, Any]:
    front = exercise.front
    rules: dict[str, Any] = {
        "accept": list(front.accept),
        "placeholder": front.placeholder.model_dump() if front.placeholder else None,
        "tolerance": _tolerance(fill, "tolerance", front.tolerance),
        "unit": _unit(fill("unit", _dumped(front.unit))),
        "decimals": front.decimals,
        "says_how_many": front.says_how_many,
        "any_order": front.any_order,
        "accepts": front.accepts,
        "judge": front.judge,
    }
    return {name: value for name, value in rules.items() if value not in (None, [], False, 0)}


def _dumped(value: Any) -> Any:
    return value.model_dump() if hasattr(value, "model_dump") else value


def _unit(value: Any) -> Any:
    return str(value) if isinstance(value, (int, float)) else value


def _tolerance(fill: _Filler, field: str, value: Any) -> int | float:
    found = fill(field, value)
    if isinstance(found, bool) or not isinstance(found, (int, float)) or found < 0:
        raise fill.fail(field, f"a number of 0 or more is wanted, not `{found}`")
    return found


def _with_elements(exercise: Exercise, variant: Variant, fill: _Filler, key: tuple[Any, ...]) -> Variant:
    """Choices, items, boxes, blanks and parts, in the order that a person sees."""
    front = exercise.front
    choices = elements(fill("choices", _dumped_list(front.choices)))
    items = elements(fill("items", _dumped_list(front.items)))
    parts = fill("parts", front.parts) or []
    blanks = {name: blank.model_dump(exclude_unset=True) for name, blank in (front.blanks or {}).items()}
    return replace(
        variant,
        choices=choices if front.keep_order else shuffled(choices, key, "choices"),
        items=items if front.keep_order else shuffled(items, key, "items"),
        boxes=elements(fill("boxes", _dumped_list(front.boxes))),
        blanks=blanks_of({name: fill(f"blanks.{name}", blank) for name, blank in blanks.items()}, key),
        parts=sorted({own_id(part) for part in (*parts, *parts_in(variant.material))})
        if exercise.form == "spot"
        else [],
    )


def _dumped_list(value: Any) -> Any:
    if isinstance(value, list):
        return [each.model_dump(exclude_none=True) for each in value]
    return value


def _key(variant: Variant, key: Any, fill: _Filler) -> Any:
    form = variant.answered_by
    if form == "produce":
        return None
    if form == "blanks":
        given = key if isinstance(key, Mapping) else {}
        for blank in variant.blanks:
            if blank.get("key") is None:
                blank["key"] = given.get(blank["id"])
            try:
                blank["key"] = shapes.blank(blank["key"], blank)
            except Misshapen as error:
                raise fill.fail(f"blanks.{blank['id']}.key", error) from None
        return None
    value = shape(variant, key, is_whole=True)
    if form == "multiple" and not 0 < len(value) < len(variant.choices):
        raise Misshapen("at least one choice is right, and not all are")
    if form == "spot" and not value:
        raise Misshapen("at least one part is right")
    return value


def shape(variant: Variant, value: Any, *, is_whole: bool) -> Any:
    """An answer in the canonical shape of the variant's form; raises Misshapen."""
    form = variant.answered_by
    ids = {name: [each["id"] for each in getattr(variant, name)] for name in ("choices", "items", "boxes")}
    if form == "single":
        return shapes.one_id(value, ids["choices"])
    if form in ("multiple", "spot"):
        return shapes.several_ids(value, ids["choices"] if form == "multiple" else variant.parts)
    if form == "text":
        return shapes.texts(value)
    if form == "number":
        return shapes.number(value)
    if form == "order":
        return shapes.order(value, ids["items"])
    if form == "match":
        return shapes.placed(value, ids["items"], ids["boxes"], is_whole=is_whole)
    fields = {blank["id"]: blank for blank in variant.blanks}
    if not isinstance(value, Mapping) or not value or not set(value) <= set(fields):
        raise Misshapen(f"a mapping of blanks {', '.join(fields)} is wanted, not `{value}`")
    return {name: shapes.blank(each, fields[name]) for name, each in value.items()}


def _mistakes(exercise: Exercise, variant: Variant, fill: _Filler) -> list[dict[str, Any]]:
    """The mistakes that exist in this variant, each with its answer."""
    found = []
    for name, mistake in exercise.front.mistakes.items():
        if mistake.when is not None and not fill(f"mistakes.{name}.when", mistake.when):
            continue
        if exercise.form == "produce":
            found.append({"id": name, "criterion": mistake.criterion})
            continue
        answer = fill(f"mistakes.{name}.answer", mistake.answer)
        if answer is None:
            if (
                mistake.answer is not None
                or name == variant.key
                or name not in [each["id"] for each in variant.choices]
            ):
                continue
            answer = name
        try:
            found.append({"id": name, "answer": _wrong_answer(variant, answer)})
        except Misshapen as error:
            raise fill.fail(f"mistakes.{name}.answer", error) from None
    return found


def _wrong_answer(variant: Variant, answer: Any) -> Any:
    form = variant.answered_by
    known = {
        "multiple": [each["id"] for each in variant.choices],
        "spot": variant.parts,
        "match": [each["id"] for each in variant.items],
        "blanks": [blank["id"] for blank in variant.blanks],
    }
    if form in known:
        partial = shapes.containing(answer, known[form], [box["id"] for box in variant.boxes])
        if partial is not None:
            return partial
    value = shape(variant, answer, is_whole=False)
    if form == "match":
        return {item: box for item, box in value.items() if variant.key[item] != box}
    if form == "blanks":
        keys = {blank["id"]: blank["key"] for blank in variant.blanks}
        return {name: each for name, each in value.items() if keys[name] != each}
    return value
