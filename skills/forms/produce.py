"""A document that a person made or changed: opened, then judged criterion by criterion."""

import hashlib
import logging
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from markupsafe import Markup

from skills.authoring.exercise import Exercise
from skills.authoring.generators import function
from skills.authoring.judging import Criterion
from skills.authoring.variant import Variant
from skills.documents import Refused, open_upload
from skills.forms.base import UPLOAD_LIMIT, Fields, Unparsable, Upload, Verdict

log = logging.getLogger("pixprep.forms")


@dataclass(frozen=True)
class Judged:
    """An upload that was opened and judged; of it only name, size and digest are kept."""

    name: str
    size: int
    sha256: str
    criteria: tuple[Criterion, ...] = field(repr=False)

    def stored(self) -> dict[str, Any]:
        return {"name": self.name, "size": self.size, "sha256": self.sha256}


def parse(exercise: Exercise, variant: Variant, fields: Fields, upload: Upload | None) -> Judged:
    """The upload, opened and judged: one that the judge cannot judge is no answer and does not count."""
    if upload is None or not upload[0]:
        raise Unparsable("no_file", accepts=variant.rules["accepts"])
    name, data = upload
    if len(data) > UPLOAD_LIMIT:
        raise Unparsable("file_too_big", limit=UPLOAD_LIMIT, size=len(data))
    try:
        document = open_upload(data, name, variant.rules["accepts"])
    except Refused as refused:
        raise Unparsable(
            f"file_{refused.code}", **{"accepts": variant.rules["accepts"], **refused.details}
        ) from None
    try:
        criteria = judged(exercise, variant, document)
    except Exception:  # a judge may fail on a document nobody foresaw: the person loses nothing by it
        log.exception("the judge of %s failed (variant %s)", exercise.id, variant.seed)
        raise Unparsable("not_judged") from None
    return Judged(name[-200:], len(data), hashlib.sha256(data).hexdigest(), criteria)


def judged(exercise: Exercise, variant: Variant, document: Any) -> tuple[Criterion, ...]:
    """What the exercise's own judge says of an opened document."""
    judge_it = function(
        exercise.root, exercise.folder, f"judge_{variant.rules['judge']}", exercise.id, "judge"
    )
    criteria = tuple(judge_it(document, dict(variant.values)))
    if not criteria or not all(isinstance(each, Criterion) for each in criteria):
        raise TypeError("a judge returns a list of criteria")
    return criteria


def judge(exercise: Exercise, variant: Variant, answer: Judged) -> Verdict:
    """The Verdict on the criteria that the exercise's text names.

    A judge is today's code, a question may be of an older version: what its text did not ask for does not count.
    """
    asked = exercise.entries.get(("fr", "criteria"), {})
    counted = [each for each in answer.criteria if each.id in asked] or answer.criteria
    failing = [each for each in counted if not each.holds]
    marks = {each.id: "right" if each.holds else "wrong" for each in counted}
    criteria = [each.to_json() for each in counted]
    text = " ".join(each.id for each in failing)
    if not failing:
        return Verdict(True, marks=marks, criteria=criteria, text=text)
    return Verdict(False, mistake_of(failing), marks, criteria, text)


def mistake_of(failing: list[Criterion]) -> str:
    """What the judge named first, else `other`: only a judge knows which belief broke a criterion."""
    return next((each.mistake for each in failing if each.mistake), "other")


def solution(exercise: Exercise, variant: Variant, extension: str | None = None) -> Upload:
    """A right document, made by the exercise's own code: (name, content)."""
    solve = function(exercise.root, exercise.folder, f"solve_{variant.rules['judge']}", exercise.id, "judge")
    accepts = variant.rules["accepts"]
    chosen = extension or accepts[0]
    data = solve(dict(variant.values), chosen) if takes_extension(solve) else solve(dict(variant.values))
    return f"answer.{chosen}", data


def takes_extension(solve: Any) -> bool:
    """Whether a `solve_…` is asked for each format."""
    return bool(solve.__code__.co_argcount > 1)


def guessing(variant: Variant) -> float:
    return 0.0


def fields_for(variant: Variant, canonical: Any) -> dict[str, list[str]]:
    return {}


def fields_of(variant: Variant, answer: Any) -> dict[str, list[str]]:
    return {"answer": [answer["name"] if isinstance(answer, Mapping) else answer.name]}


def shown(exercise: Exercise, variant: Variant, language: str) -> Markup:
    """Nothing in a line: the criteria say what is expected."""
    return Markup("")
