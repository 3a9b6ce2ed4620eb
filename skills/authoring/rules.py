"""What must hold in an exercise file beyond its schema: ids that agree, fields that belong together, both languages."""

from collections.abc import Collection, Iterator
from pathlib import PurePosixPath

from skills.authoring import text_rules
from skills.authoring.exercise import Exercise
from skills.authoring.problems import Problem, nearest
from skills.authoring.schema import COMMON_FIELDS, FIELDS_OF, MISTAKE_ID, Choice
from skills.authoring.source import Path
from skills.authoring.text_rules import problem_at

LEVEL_PAIRS = {1: "1-2", 2: "1-2", 3: "3-4", 4: "3-4", 5: "5-6", 6: "5-6", 7: "7-8", 8: "7-8"}
RESERVED = {"has", "lacks", "before"}


def problems_of(exercise: Exercise, topics: Collection[str] | None) -> Iterator[Problem]:
    """All problems of a file whose schema holds."""
    yield from _identity(exercise, topics)
    yield from _fields(exercise)
    yield from _conditions(exercise)
    yield from _mistakes(exercise)
    yield from text_rules.problems_of(exercise)


def _identity(exercise: Exercise, topics: Collection[str] | None) -> Iterator[Problem]:
    front = exercise.front
    expected = f"{exercise.skill_code}-{PurePosixPath(exercise.path).stem}"
    if front.id != expected:
        yield problem_at(
            exercise,
            ("id",),
            f"`{front.id}` is not the id of this file",
            f"Write `id: {expected}`, or rename the file.",
        )
    if topics is not None and front.topic not in topics:
        yield problem_at(
            exercise,
            ("topic",),
            f"`{front.topic}` is no topic of {exercise.skill_code}",
            nearest(front.topic, topics),
        )
    module = f"{exercise.skill_code}-levels-{LEVEL_PAIRS[front.level]}"
    if front.module is not None and front.module != module:
        yield problem_at(
            exercise,
            ("module",),
            f"`{front.module}` does not fit level {front.level}",
            f"Write `module: {module}`.",
        )
    if front.module is None and not exercise.is_check:
        yield problem_at(exercise, ("module",), "the module to study is missing", f"Add `module: {module}`.")


def _fields(exercise: Exercise) -> Iterator[Problem]:
    front, form = exercise.front, exercise.form
    allowed = FIELDS_OF.get(exercise.answered_by, set()) | (FIELDS_OF.get(form, set()))
    allowed = allowed | {"answered_by"} if form == "file" else allowed
    for name in sorted(front.model_fields_set - COMMON_FIELDS - allowed):
        yield problem_at(
            exercise,
            (name,),
            f"`{name}` means nothing in a `{exercise.answered_by}`",
            f"Its fields: {', '.join(sorted(allowed))}.",
        )
    required = {
        "file": ["answered_by", "files"], "single": ["choices"], "multiple": ["choices"], "blanks": ["blanks"],
        "order": ["items"], "match": ["items", "boxes"], "produce": ["accepts", "judge"], "spot": ["material"],
    }  # fmt: skip
    wanted = required.get(form, []) + (required.get(exercise.answered_by, []) if form == "file" else [])
    for name in wanted:
        if name not in front.model_fields_set:
            yield problem_at(exercise, (name,), f"a `{form}` needs `{name}`", f"Add `{name}:`.")
    if exercise.answered_by not in ("produce", "blanks", "file") and front.key is None:
        yield problem_at(exercise, ("key",), "the key is missing", "Add `key:` with the right answer.")
    if form == "produce" and front.key is not None:
        yield problem_at(exercise, ("key",), "a `produce` has no key: its judge decides", "Take `key` away.")
    yield from _counts(exercise)
    for name, blank in (front.blanks or {}).items():
        yield from _blank(exercise, name, blank.answered_by)


def _counts(exercise: Exercise) -> Iterator[Problem]:
    bounds = {
        "choices": (4, 6) if exercise.answered_by == "single" else (4, 8),
        "items": (4, 8),
        "boxes": (2, 4),
    }
    for name, (low, high) in bounds.items():
        value = getattr(exercise.front, name)
        if not isinstance(value, list):
            continue
        ids = [each.id for each in value]
        if not low <= len(ids) <= high:
            yield problem_at(exercise, (name,), f"{len(ids)} {name}", f"Give {low} to {high}.")
        for at, one in enumerate(ids):
            if one in ids[:at]:
                yield problem_at(exercise, (name, at), f"`{one}` stands twice", "Each id is used once.")


def _blank(exercise: Exercise, name: str, form: str) -> Iterator[Problem]:
    blank = (exercise.front.blanks or {})[name]
    path: Path = ("blanks", name)
    allowed = {
        "number": FIELDS_OF["number"], "text": FIELDS_OF["text"], "choice": {"options", "keep_order"},
    }[form] | {"label", "answered_by", "key"}  # fmt: skip
    for each in sorted(blank.model_fields_set - allowed):
        yield problem_at(
            exercise,
            (*path, each),
            f"`{each}` means nothing in a blank answered by {form}",
            f"Its fields: {', '.join(sorted(allowed))}.",
        )
    if form == "choice" and blank.options is None:
        yield problem_at(
            exercise, path, "a blank answered by choice needs `options`", "Add `options: [a, b, c]`."
        )
    if blank.key is None and not (isinstance(exercise.front.key, str) or name in (exercise.front.key or {})):
        yield problem_at(
            exercise, path, "this blank has no key", "Give it `key:`, here or in the exercise's `key`."
        )
    if name in RESERVED or not name.replace("_", "").replace("-", "").isalnum():
        yield problem_at(exercise, path, f"`{name}` cannot name a blank", "Use letters, digits, `-` and `_`.")


def _conditions(exercise: Exercise) -> Iterator[Problem]:
    front = exercise.front
    if exercise.form in ("file", "produce") and "computer" not in front.needs:
        yield problem_at(
            exercise,
            ("needs",),
            f"a `{exercise.form}` needs a computer",
            "Write `needs: [computer]`, with `office` where an office suite is needed.",
        )
    if exercise.form == "produce" and isinstance(front.key, dict):
        yield problem_at(exercise, ("key",), "a `produce` has no key", "Take it away.")


def _mistakes(exercise: Exercise) -> Iterator[Problem]:
    mistakes = exercise.front.mistakes
    if len(mistakes) < 2:
        yield problem_at(
            exercise,
            ("mistakes",),
            f"{len(mistakes)} named mistake(s)",
            "Name at least two wrong paths that people really take.",
        )
    chosen = (
        {each.id for each in exercise.front.choices if isinstance(each, Choice)}
        if exercise.front.choices
        else set()
    )
    for name, mistake in mistakes.items():
        path: Path = ("mistakes", name)
        if not MISTAKE_ID.fullmatch(name) or name == "other" or len(name) > 60:
            yield problem_at(
                exercise, path, f"`{name}` cannot name a mistake", "Use a lower_case word; `other` is taken."
            )
        if exercise.form == "produce":
            if not mistake.criterion or mistake.answer is not None:
                yield problem_at(
                    exercise,
                    path,
                    "a mistake of a `produce` names the criterion that it breaks",
                    "Write `criterion: id`, without `answer`.",
                )
        elif mistake.criterion:
            yield problem_at(
                exercise,
                (*path, "criterion"),
                f"a `{exercise.form}` has no criteria",
                "Give the `answer` that this mistake leads to.",
            )
        elif mistake.answer is None and not (
            exercise.answered_by == "single" and (name in chosen or not chosen)
        ):
            yield problem_at(
                exercise,
                path,
                "the answer that this mistake leads to is missing",
                'Add `answer:` in the shape of the key, such as "{{ … }}".',
            )
