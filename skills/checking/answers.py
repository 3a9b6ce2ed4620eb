"""Checks of the checker: the key is accepted, each mistake is named, what is no answer is not taken for one."""

from skills import forms
from skills.authoring.drawing import shape
from skills.authoring.filters import number_text
from skills.authoring.shapes import Misshapen
from skills.forms import blanks, match, multiple
from skills.forms.base import is_containing

JUNK = {
    "single": {"answer": ["no-such-id"]},
    "multiple": {"answer": ["no-such-id"]},
    "spot": {"answer": ["no-such-id"]},
    "text": {"answer": ["   "]},
    "number": {"answer": ["douze"]},
}


def verdict(exercise, variant, fields):
    return forms.judge(exercise, variant, forms.parse(exercise, variant, fields))


def problems_of_key(exercise, variant):
    """(field, message, mend): every way to give the right answer is accepted."""
    for fields in right_answers(variant):
        try:
            if not verdict(exercise, variant, fields).is_correct:
                yield "key", f"the right answer is refused: {fields}", "Look at the key and its tolerances."
        except forms.Unparsable as problem:
            yield "key", f"the right answer cannot be read: {fields} ({problem})", "Look at the key."


def right_answers(variant):
    yield forms.right_fields(variant)
    if variant.answered_by == "text":
        for text in {*variant.key["fr"], *variant.key["en"]}:
            yield {"answer": [text]}
    if variant.answered_by == "number":
        for language in ("fr", "en"):
            yield {"answer": [number_text(variant.key, language, variant.rules.get("decimals"))]}
            unit = variant.rules.get("unit")
            if unit:
                unit = unit[language] if isinstance(unit, dict) else unit
                yield {"answer": [f"{number_text(variant.key, language)} {unit}"]}


def problems_of_mistakes(exercise, variant):
    """(field, message, mend): each mistake is refused under its own name; no two lead to one answer."""
    seen = {}
    for mistake in variant.mistakes:
        name, answer = mistake["id"], mistake.get("answer")
        field = f"mistakes.{name}.answer"
        if answer in ({}, None):
            yield field, "it leads to the right answer", "Let it lead elsewhere: draw.require it."
            continue
        if is_containing(answer):
            if key_fits(variant, answer):
                yield field, "the right answer fits it", "Say what the right answer does not have or lack."
            continue
        same = repr(answer)
        if same in seen:
            yield (
                field,
                f"it leads to the same answer as `{seen[same]}`: {answer}",
                "Let them differ: draw.require it.",
            )
        seen[same] = name
        try:
            given = verdict(exercise, variant, forms.wrong_fields(variant, name))
        except forms.Unparsable as problem:
            if problem.code != "how_many":
                yield (
                    field,
                    f"its answer cannot be read: {answer} ({problem})",
                    "Give it in the shape of the key.",
                )
            continue
        if given.is_correct:
            yield (
                field,
                f"its answer is accepted as right: {answer}",
                "Let it lead elsewhere: draw.require it.",
            )
        elif given.mistake != name:
            yield field, f"its answer {answer} counts as `{given.mistake}`", "Let the two differ."


def key_fits(variant, answer):
    """Whether the right answer itself has and lacks what a mistake says."""
    if variant.answered_by in ("multiple", "spot"):
        return multiple.fits(answer, variant.key)
    if variant.answered_by == "match":
        return match.fits(variant, answer, variant.key)
    return blanks.fits(variant, answer, {}, {blank["id"] for blank in variant.blanks})


def problems_of_choices(variant):
    """Each other choice of a `single` is a belief with a name."""
    if variant.answered_by != "single":
        return
    named = {mistake["answer"] for mistake in variant.mistakes}
    for choice in variant.choices:
        if choice["id"] != variant.key and choice["id"] not in named:
            mend = "Name the belief behind it: a mistake of the same id, or one whose `answer` it is."
            yield "mistakes", f"the choice `{choice['id']}` is no named mistake", mend
    low, high = 4, 6
    if not low <= len(variant.choices) <= high:
        yield "choices", f"{len(variant.choices)} choices", f"Give {low} to {high}."


def problems_of_counts(variant):
    bounds = {
        "multiple": ("choices", 4, 8),
        "order": ("items", 4, 8),
        "match": ("items", 4, 8),
        "spot": ("parts", 3, 40),
    }
    if variant.answered_by in bounds:
        name, low, high = bounds[variant.answered_by]
        count = len(getattr(variant, name))
        if not low <= count <= high:
            yield name, f"{count} {name}", f"Give {low} to {high}."


def problems_of_junk(exercise, variant):
    """What is no answer is not taken for one."""
    for fields in ({}, JUNK.get(variant.answered_by, {"answer-no-such-id": ["1"]})):
        try:
            forms.parse(exercise, variant, fields)
        except forms.Unparsable:
            continue
        yield "form", f"{fields} was taken for an answer", "This is a fault of skills/forms."


def problems_of_proof(exercise, drawn):
    """(field, message, mend): the author's own proofs hold."""
    variant = drawn.variant
    for kind in ("right", "wrong", "unparsable"):
        given = drawn.proof[kind]
        for raw in given if isinstance(given, list) else [given]:
            field, fields = f"proof.{kind}", fields_of_raw(variant, raw)
            try:
                judged = verdict(exercise, variant, fields)
            except forms.Unparsable as problem:
                if kind != "unparsable":
                    yield (
                        field,
                        f"`{raw}` cannot be read as an answer ({problem})",
                        "Mend the proof or the tolerances.",
                    )
                continue
            if kind == "unparsable":
                yield field, f"`{raw}` was taken for an answer", "Mend the proof."
            elif judged.is_correct != (kind == "right"):
                told = "accepted" if judged.is_correct else f"refused as `{judged.mistake}`"
                yield field, f"`{raw}` is {told}", "Mend the proof, the key or the tolerances."


def fields_of_raw(variant, raw):
    """The fields of a raw answer: as typed, or in the shape of the key (of `blanks`: those named, else right)."""
    form = variant.answered_by
    if form == "blanks" and isinstance(raw, dict):
        return {
            **forms.right_fields(variant),
            **{f"answer-{name}": [str(value)] for name, value in raw.items()},
        }
    if form in ("order", "match"):
        try:
            canonical = shape(variant, raw, is_whole=False)
        except Misshapen:
            return {"answer": [str(raw)]}
        return forms.FORMS[form].fields_for(variant, canonical)
    values = raw if isinstance(raw, list) else [raw]
    return {"answer": [str(value) for value in values]}
