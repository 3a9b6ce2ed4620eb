"""The front matter of an exercise: which fields there are, and what each may hold (docs/authoring.md)."""

import re
from typing import Annotated, Any, ClassVar, Literal

from pydantic import BaseModel, BeforeValidator, ConfigDict, Field, model_validator
from pydantic_core import PydanticCustomError

from skills.authoring.typography import typeset

FORMS = ("single", "multiple", "text", "number", "blanks", "order", "match", "spot", "file", "produce")
ANSWERED_BY = ("single", "multiple", "text", "number", "blanks", "order", "match")
NEEDS = ("computer", "office", "sight", "sound", "colour", "pointer")
EXPRESSION = re.compile(r"\s*\{\{.*\}\}\s*", re.DOTALL)
IDENTIFIER = re.compile(r"[A-Za-z][A-Za-z0-9_-]*")
MISTAKE_ID = re.compile(r"[a-z][a-z0-9_]*")


def wrong(message: str, mend: str) -> PydanticCustomError:
    """An error that carries how to mend it."""
    return PydanticCustomError("authoring", "{message}", {"message": message, "mend": mend})


def seconds(value: Any) -> int:
    """Seconds of `90 s` or `4 min`."""
    match = re.fullmatch(r"(\d+)\s*(s|min)", str(value).strip())
    if not match or int(match[1]) == 0:
        raise wrong(f"`{value}` is no expected time", "Write `90 s` or `4 min`.")
    return int(match[1]) * (60 if match[2] == "min" else 1)


def identifiers(value: Any) -> Any:
    """Ids are words of letters, digits, `-` and `_`; a whole number stands for its text."""
    if isinstance(value, int) and not isinstance(value, bool):
        value = str(value)
    if not isinstance(value, str) or not re.fullmatch(r"[A-Za-z0-9_][A-Za-z0-9_.-]*", value):
        raise wrong(f"`{value}` is no id", "Use letters, digits, `-` and `_` only.")
    return value


Identifier = Annotated[str, BeforeValidator(identifiers)]
Expression = Annotated[str, Field(pattern=r"^\s*\{\{[\s\S]*\}\}\s*$")]
Number = int | float


class Model(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True, strict=True)


class Bilingual(Model):
    """A text in both languages."""

    fr: str = Field(min_length=1)
    en: str = Field(min_length=1)

    def __getitem__(self, language: str) -> str:
        return typeset(self.fr if language == "fr" else self.en, language)

    def as_pair(self) -> dict[str, str]:
        """{fr, en}, each well set."""
        return {"fr": self["fr"], "en": self["en"]}


class Parameter(Model):
    """What is drawn: one kind, and what that kind takes."""

    choose: list[Any] | None = Field(None, min_length=1)
    sample: list[Any] | None = Field(None, min_length=1)
    size: int | None = Field(None, ge=1)
    shuffle: list[Any] | None = Field(None, min_length=1)
    integer: list[int] | None = Field(None, min_length=2, max_length=3)
    amount: list[Number] | None = Field(None, min_length=3, max_length=3)
    date: list[str] | None = Field(None, min_length=2, max_length=2)
    weekdays: list[Annotated[int, Field(ge=1, le=7)]] | None = Field(None, min_length=1)
    time: list[str | int] | None = Field(None, min_length=3, max_length=3)
    person: Literal["any"] | None = None
    people: int | None = Field(None, ge=1, le=40)
    compute: str | None = None
    value: Any = None

    KINDS: ClassVar[tuple[str, ...]] = (
        "choose", "sample", "shuffle", "integer", "amount", "date", "time", "person", "people", "compute", "value",
    )  # fmt: skip

    @property
    def kind(self) -> str:
        return next(kind for kind in self.KINDS if kind in self.model_fields_set)

    @model_validator(mode="after")
    def one_kind(self) -> "Parameter":
        given = self.model_fields_set
        kinds = [kind for kind in self.KINDS if kind in given]
        if len(kinds) != 1:
            raise wrong("a parameter has exactly one kind", f"Use one of: {', '.join(self.KINDS)}.")
        beside = given - {kinds[0]} - {"sample": {"size"}, "date": {"weekdays"}}.get(kinds[0], set())
        if beside:
            raise wrong(f"`{sorted(beside)[0]}` means nothing beside `{kinds[0]}`", "Take it away.")
        self._check_range(kinds[0])
        return self

    def _check_range(self, kind: str) -> None:
        if kind == "sample" and not 1 <= (self.size or 0) <= len(self.sample or []):
            raise wrong(
                "`size` says how many of the list are drawn",
                f"Write `size:` from 1 to {len(self.sample or [])}.",
            )
        if kind in ("integer", "amount"):
            low, high, *step = getattr(self, kind)
            if high < low or (step and step[0] <= 0):
                raise wrong(f"{getattr(self, kind)} is no range", "Write [lowest, highest, step above 0].")
        if kind == "date" and not all(re.fullmatch(r"\d{4}-\d\d-\d\d", day) for day in self.date or []):
            raise wrong(f"{self.date} are no dates", "Write [2026-03-02, 2026-05-29].")
        if kind == "time" and not _is_time_range(self.time or []):
            raise wrong(
                f"{self.time} is no range of times",
                'Write ["08:00", "18:00", 15]: first, last, minutes between.',
            )


def _is_time_range(value: list[Any]) -> bool:
    pattern = r"([01]\d|2[0-3]):[0-5]\d"
    texts, step = value[:2], value[2]
    return (
        all(isinstance(t, str) and re.fullmatch(pattern, t) for t in texts)
        and isinstance(step, int)
        and step > 0
    )


class Choice(Model):
    """A thing with an id; its text may stand in the section of the same name instead."""

    id: Identifier
    text: str | Bilingual | None = None


def choice(value: Any) -> Any:
    return value if isinstance(value, dict) else {"id": value}


def choices(value: Any) -> Any:
    """A list of ids or `{id, text}`, or one expression that gives such a list."""
    if isinstance(value, str) and EXPRESSION.fullmatch(value):
        return value
    if not isinstance(value, list):
        raise wrong(
            "a list of ids is wanted", 'Write [a, b, c] with their texts in the section, or "{{ a_list }}".'
        )
    return [choice(each) for each in value]


Choices = Annotated[list[Choice] | str, BeforeValidator(choices)]


Tolerance = Literal["case", "accents", "spaces", "punctuation", "typos", "articles", "order", "clock", "span"]


class TextRules(Model):
    """How typed text is compared; every tolerance is off unless named."""

    accept: list[Tolerance] = []
    placeholder: Bilingual | None = None


class Blank(Model):
    """One field of `blanks`."""

    label: Bilingual | Expression | None = None
    answered_by: Literal["number", "text", "choice"] = "text"
    key: Any = None
    accept: list[Tolerance] = []
    placeholder: Bilingual | None = None
    tolerance: Number | str = 0
    unit: str | Bilingual | None = None
    decimals: int | None = Field(None, ge=0, le=9)
    options: Choices | None = None
    keep_order: bool = False


class Mistake(Model):
    """A named wrong path: the answer that it leads to, or the criterion that it breaks."""

    name: Bilingual
    answer: Any = None
    criterion: str | None = None
    when: Expression | None = None


class Proof(Model):
    """Raw answers that prove the checker: as typed, or in the shape of the key."""

    right: list[Any] | str = []
    wrong: list[Any] | str = []
    unparsable: list[Any] | str = []


class Front(Model):
    """All fields of the front matter."""

    id: str
    version: int = Field(1, ge=1)
    title: Bilingual
    topic: str
    level: int = Field(ge=1, le=8)
    why_level: Bilingual
    form: Literal[
        "single", "multiple", "text", "number", "blanks", "order", "match", "spot", "file", "produce"
    ]
    answered_by: Literal["single", "multiple", "text", "number", "blanks", "order", "match"] | None = None
    time: Annotated[int, BeforeValidator(seconds)]
    module: str | None = None
    needs: list[Literal["computer", "office", "sight", "sound", "colour", "pointer"]] = []
    tags: list[str] = []
    parameters: dict[str, Parameter] = {}
    generator: str | None = None
    material: list[Any] | Expression = []
    files: list[Any] | Expression = []
    key: Any = None
    mistakes: dict[str, Mistake] = {}
    single_variant: Bilingual | None = None
    proof: Proof = Proof()
    stands_for: str | None = None
    choices: Choices | None = None
    keep_order: bool = False
    says_how_many: bool = False
    accept: list[Tolerance] = []
    placeholder: Bilingual | None = None
    tolerance: Number | str = 0
    unit: str | Bilingual | None = None
    decimals: int | None = Field(None, ge=0, le=9)
    blanks: dict[str, Blank] | None = None
    any_order: bool = False
    items: Choices | None = None
    shown: list[Any] | Expression | None = None
    boxes: Choices | None = None
    parts: list[Any] | Expression | None = None
    accepts: list[str] | None = None
    judge: str | None = None

    @property
    def answer_form(self) -> str:
        """The form of the answer itself: that of `answered_by` for a `file`."""
        return self.answered_by or self.form


COMMON_FIELDS = frozenset(Front.model_fields) - {
    "answered_by", "choices", "keep_order", "says_how_many", "accept", "placeholder", "tolerance", "unit", "decimals",
    "blanks", "any_order", "items", "shown", "boxes", "parts", "accepts", "judge",
}  # fmt: skip
FIELDS_OF = {
    "single": {"choices", "keep_order"},
    "multiple": {"choices", "keep_order", "says_how_many"},
    "text": {"accept", "placeholder"},
    "number": {"tolerance", "unit", "decimals", "placeholder"},
    "blanks": {"blanks", "any_order"},
    "order": {"items", "shown"},
    "match": {"items", "boxes", "keep_order"},
    "spot": {"says_how_many", "parts"},
    "produce": {"accepts", "judge"},
}
SECTIONS_OF = {
    "single": {"choices"},
    "multiple": {"choices"},
    "blanks": {"options", "to complete"},
    "order": {"items"},
    "match": {"items", "boxes"},
    "produce": {"criteria"},
}
COMMON_SECTIONS = frozenset({"statement", "hint", "explanation", "mistakes"})
SECTION_NAMES = {
    "fr": {
        "choix": "choices", "options": "options", "éléments": "items", "boîtes": "boxes", "à compléter": "to complete",
        "indice": "hint", "explication": "explanation", "erreurs": "mistakes", "critères": "criteria",
    },
    "en": {
        "choices": "choices", "options": "options", "items": "items", "boxes": "boxes", "to complete": "to complete",
        "hint": "hint", "explanation": "explanation", "mistakes": "mistakes", "criteria": "criteria",
    },
}  # fmt: skip
