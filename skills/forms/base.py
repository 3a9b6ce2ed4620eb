"""What all forms of answering share: verdicts, what cannot be parsed, and matching an answer with the mistakes."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Any, Protocol

from markupsafe import Markup

from skills.authoring.exercise import Exercise
from skills.authoring.variant import Variant

UPLOAD_LIMIT = 5_000_000  # bytes
TEXT_LIMIT = 500  # characters of one typed answer

Fields = Mapping[str, list[str]]
Upload = tuple[str, bytes]  # its name as sent, and its content


class Unparsable(Exception):
    """What was sent is no answer. `code` names why, `details` what a sentence about it needs.

    codes: empty, nothing_chosen, how_many (count, given), unknown, twice, incomplete (fields), not_a_position,
    same_position, too_long (limit), not_a_number, wrong_unit (unit), no_file, not_judged (the judge itself failed),
    and those of `documents.Refused` with `file_` before. One about a field of several has `field`, its element's id.
    """

    def __init__(self, code: str, **details: Any) -> None:
        super().__init__(f"{code} {details}" if details else code)
        self.code = code
        self.details = details


@dataclass(frozen=True)
class Verdict:
    """What became of an answer.

    mistake  : the id of the mistake that explains it, `other` where none does, None where it is right
    marks    : {element: right, missed or wrong}; the element is an id, or `answer` where there is one field
    criteria : of a `produce`: [{id, holds, mistake, details}]
    text     : the answer normalised, for counting what nobody foresaw
    """

    is_correct: bool
    mistake: str | None = None
    marks: Mapping[str, str] = field(default_factory=dict)
    criteria: list[dict[str, Any]] = field(default_factory=list)
    text: str = ""

    def to_json(self) -> dict[str, Any]:
        return {"marks": dict(self.marks), "criteria": self.criteria, "text": self.text}


GIVEN_UP = Verdict(False)


class Form(Protocol):
    """One form of answering. `answer` is JSON data, but for `produce`, whose `stored` says what is kept of it."""

    def parse(self, exercise: Exercise, variant: Variant, fields: Fields, upload: Upload | None) -> Any:
        """The answer in these fields; raises Unparsable."""

    def judge(self, exercise: Exercise, variant: Variant, answer: Any) -> Verdict: ...

    def guessing(self, variant: Variant) -> float:
        """Chance of being right by guessing, 0 to 1 (engine.md)."""

    def fields_for(self, variant: Variant, canonical: Any) -> dict[str, list[str]]:
        """The fields that a browser would send for an answer in the shape of the key."""

    def fields_of(self, variant: Variant, answer: Any) -> dict[str, list[str]]:
        """The fields that show again what was given."""

    def shown(self, exercise: Exercise, variant: Variant, language: str) -> Markup:
        """The right answer as a line of safe HTML."""


def one(fields: Fields, name: str) -> str:
    """The last value of a field, without blanks around it."""
    values = fields.get(name) or [""]
    return values[-1].strip()


def known(value: str, ids: list[str], **details: Any) -> str:
    """An id that the variant has; raises Unparsable."""
    if value not in ids:
        raise Unparsable("unknown", **details)
    return value


def ids_of(entries: list[dict[str, Any]]) -> list[str]:
    return [entry["id"] for entry in entries]


def explained(variant: Variant, fits: Callable[[Any], bool]) -> str:
    """The mistake whose own answer this is, else the first that says what it has or lacks, else `other`."""
    in_turn = sorted(variant.mistakes, key=lambda mistake: is_containing(mistake["answer"]))
    return next((mistake["id"] for mistake in in_turn if fits(mistake["answer"])), "other")


def is_containing(answer: Any) -> bool:
    """Whether a mistake says what an answer has or lacks, instead of the whole answer."""
    return isinstance(answer, Mapping) and bool(answer) and set(answer) <= {"has", "lacks"}


def set_marks(given: list[str], right: list[str]) -> dict[str, str]:
    """Marks of chosen and missed elements."""
    marks = {element: "right" if element in right else "wrong" for element in given}
    return {**marks, **{element: "missed" for element in right if element not in given}}
