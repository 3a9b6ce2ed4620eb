"""Checks of files: those handed out can be made, quickly and always the same; judges accept and refuse rightly."""

import itertools
import time

from skills import documents, forms
from skills.authoring import texts
from skills.authoring.generators import function
from skills.authoring.localised import LANGUAGES
from skills.authoring.problems import CannotDraw
from skills.forms import produce

FILE_SECONDS = 0.25
NEAR_MISSES = 3


def problems_of_files(variant, figures):
    """(field, message, mend) of the files of one variant, as readers of each language get them."""
    for place, spec in [entry for language in LANGUAGES for entry in enumerate(variant.files_in(language))]:
        field = f"files[{place}]"
        try:
            started = time.process_time()
            data = documents.write(spec)
            spent = time.process_time() - started
            again = documents.write(spec)
        except documents.SpecError as error:
            yield field, str(error), "See docs/material-files.md."
            continue
        except Exception as error:  # a description may be broken in any way: it is named, never a traceback
            yield (
                field,
                f"the file cannot be made: {type(error).__name__}: {error}",
                "See docs/material-files.md.",
            )
            continue
        figures.file_seconds.append(spent)
        if spent > FILE_SECONDS:
            yield (
                field,
                f"it takes {spent * 1000:.0f} ms to make",
                f"Keep it under {FILE_SECONDS * 1000:.0f} ms: fewer rows or pixels.",
            )
        if data != again:
            yield field, "made twice it is not the same", "This is a fault of skills/documents."
        if len(data) > documents.MAX_BYTES:
            yield field, f"it has {len(data) / 1e6:.1f} MB", "Keep it under 5 MB."


def problems_of_judge(exercise, variant):
    """(field, message, mend): the reference is accepted; the original and near misses are refused, each by name."""
    try:
        yield from problems_of_solution(exercise, variant)
        yield from problems_of_original(exercise, variant)
        yield from problems_of_near_misses(exercise, variant)
    except CannotDraw as error:
        yield error.field, error.why, "Write judge_x, solve_x and near_misses_x in generators.py."
    except documents.SpecError as error:
        yield "judge", f"a reference document cannot be made: {error}", "See docs/material-files.md."
    except forms.Unparsable as problem:
        why = "the judge itself fails, as logged above" if problem.code == "not_judged" else str(problem)
        yield "judge", f"a reference document cannot be read: {why}", "Mend judge or solution."


def problems_of_solution(exercise, variant):
    accepts = variant.rules["accepts"]
    solve = function(exercise.root, exercise.folder, f"solve_{variant.rules['judge']}", exercise.id, "judge")
    for extension in accepts if produce.takes_extension(solve) else accepts[:1]:
        judged = sent(exercise, variant, forms.right_upload(exercise, variant, extension))
        verdict = forms.judge(exercise, variant, judged)
        if not verdict.is_correct:
            failing = [each["id"] for each in verdict.criteria if not each["holds"]]
            yield (
                "judge",
                f"the reference solution (.{extension}) is refused: {', '.join(failing)}",
                "Mend judge or solution.",
            )
        yield from problems_of_criteria(exercise, variant, judged.criteria)


def sent(exercise, variant, upload):
    return forms.parse(exercise, variant, {}, upload)


def problems_of_criteria(exercise, variant, criteria):
    """Each criterion has a text in both languages, and each mistake breaks one that exists."""
    ids = {each.id for each in criteria}
    for language in LANGUAGES:
        shown = texts(exercise, variant, language)
        for each in criteria:
            try:
                if not shown.criterion(each.id, each.details):
                    yield f"{language}.criteria", f"`{each.id}` has no text", f"Add `- {each.id}: …`."
            except CannotDraw as error:
                yield (
                    error.field,
                    error.why,
                    "Use the drawn values and the details that the judge gives each time.",
                )
    for mistake in variant.mistakes:
        if mistake["criterion"] not in ids:
            yield (
                f"mistakes.{mistake['id']}.criterion",
                f"the judge knows no criterion `{mistake['criterion']}`",
                f"Known: {', '.join(sorted(ids))}.",
            )


def problems_of_original(exercise, variant):
    for spec in itertools.chain.from_iterable(variant.files_in(language) for language in LANGUAGES):
        try:
            judged = sent(exercise, variant, (spec["name"], documents.write(spec)))
        except (forms.Unparsable, documents.SpecError):
            continue
        if forms.judge(exercise, variant, judged).is_correct:
            yield (
                "judge",
                f"the untouched original `{spec['name']}` is accepted",
                "Judge what was to be done.",
            )


def problems_of_near_misses(exercise, variant):
    make = function(
        exercise.root, exercise.folder, f"near_misses_{variant.rules['judge']}", exercise.id, "judge"
    )
    misses = make(dict(variant.values))
    if len(misses) < NEAR_MISSES:
        yield "judge", f"{len(misses)} near misses", f"Give at least {NEAR_MISSES}."
    for name, (data, criterion) in misses.items():
        judged = sent(exercise, variant, (f"{name}.{extension_of(variant, data)}", data))
        failing = [each.id for each in judged.criteria if not each.holds]
        if criterion not in failing:
            told = f"breaks {', '.join(failing)}" if failing else "is accepted"
            yield "judge", f"the near miss `{name}` {told}, not `{criterion}`", "Mend judge or near miss."
        yield from problems_of_criteria(exercise, variant, judged.criteria)


def extension_of(variant, data):
    """The extension under which a near miss is sent: the first accepted one that its content bears out."""
    for extension in variant.rules["accepts"]:
        try:
            documents.open_upload(data, f"answer.{extension}", [extension])
        except documents.Refused:
            continue
        return extension
    return variant.rules["accepts"][0]
