"""The words of a variant in one language, as safe HTML."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from functools import cached_property
from typing import Any

from markupsafe import Markup

from skills.authoring.exercise import LISTS, Exercise
from skills.authoring.expressions import ExpressionError
from skills.authoring.localised import in_language
from skills.authoring.markdown import HOLE, plain_inline, render, render_inline, with_holes
from skills.authoring.problems import CannotDraw
from skills.authoring.variant import Variant

Renderer = Callable[[str, Mapping[str, Any], str], Markup]


def render_text(
    exercise: Exercise, variant: Variant | Mapping[str, Any], language: str, section: str
) -> Markup:
    """A whole section (`statement`, `hint`, `explanation`, `to complete`) as HTML; empty where there is none."""
    found = exercise.section(language, section)
    if found is None or section in LISTS:
        return Markup("")
    values = Variant.from_json(variant).values
    return _rendered(exercise, f"{language}.{section}", found.text, values, language, render)


def render_entry(
    exercise: Exercise,
    variant: Variant,
    language: str,
    section: str,
    element: str,
    more: Mapping[str, Any] | None = None,
) -> Markup:
    """One entry of a list section as HTML of one line; empty where it has none. more: values besides the drawn ones."""
    text = exercise.entry(language, section, element)
    if text is None:
        return Markup("")
    values = {**variant.values, **(more or {})}
    return _rendered(exercise, f"{language}.{section}.{element}", text, values, language, render_inline)


def _rendered(
    exercise: Exercise, place: str, text: str, values: Mapping[str, Any], language: str, how: Renderer
) -> Markup:
    try:
        html = how(text, values, language)
    except ExpressionError as error:
        raise CannotDraw(exercise.id, place, str(error)) from None
    return html


def label_of(
    exercise: Exercise, variant: Variant, language: str, section: str, entry: Mapping[str, Any]
) -> Markup:
    """The text of a choice, item, box or option: its own, else that of its section."""
    if entry.get("text") is not None:
        return plain_inline(entry["text"], language)
    return render_entry(exercise, variant, language, section, entry["id"])


@dataclass(frozen=True)
class Texts:
    """All words of one variant in one language; each piece is rendered when it is first asked for."""

    exercise: Exercise = field(repr=False)
    variant: Variant = field(repr=False)
    language: str

    def _section(self, name: str) -> Markup:
        return render_text(self.exercise, self.variant, self.language, name)

    def _labelled(
        self, section: str, entries: Iterable[Mapping[str, Any]], names: Mapping[str, str]
    ) -> list[dict[str, Any]]:
        return [
            {
                "id": entry["id"],
                "name": names[entry["id"]],
                "html": label_of(self.exercise, self.variant, self.language, section, entry),
            }
            for entry in entries
        ]

    @property
    def title(self) -> str:
        return self.exercise.front.title[self.language]

    @cached_property
    def statement(self) -> Markup:
        return self._section("statement")

    @cached_property
    def hint(self) -> Markup:
        return self._section("hint")

    @cached_property
    def explanation(self) -> Markup:
        return self._section("explanation")

    @cached_property
    def choices(self) -> list[dict[str, Any]]:
        """[{id, name, html}] in shown order; pages send the name (see naming)."""
        return self._labelled("choices", self.variant.choices, self.variant.names.elements)

    @cached_property
    def items(self) -> list[dict[str, Any]]:
        """[{id, name, html}] in shown order."""
        return self._labelled("items", self.variant.items, self.variant.names.elements)

    @cached_property
    def boxes(self) -> list[dict[str, Any]]:
        """[{id, name, html}] in the author's order."""
        return self._labelled("boxes", self.variant.boxes, self.variant.names.boxes)

    @cached_property
    def blanks(self) -> list[dict[str, Any]]:
        """[{id, name, label, kind, options: [{id, name, html}], unit, placeholder}]; kind: number, text, choice."""
        names = self.variant.names
        return [
            {
                "id": blank["id"],
                "name": names.elements[blank["id"]],
                "label": self._label(blank),
                "kind": blank["answered_by"],
                "options": self._labelled(
                    "options", blank.get("options", []), names.values.get(blank["id"], {})
                ),
                "unit": in_language(blank.get("unit"), self.language) or "",
                "placeholder": in_language(blank.get("placeholder"), self.language) or "",
            }
            for blank in self.variant.blanks
        ]

    def _label(self, blank: Mapping[str, Any]) -> Markup:
        label = blank.get("label")
        return plain_inline(label, self.language) if label is not None else Markup("")

    @cached_property
    def to_complete(self) -> list[dict[str, Any]]:
        """The text to complete, cut where fields stand: [{html}, {blank: id}, …]; empty where there is none."""
        section = self.exercise.section(self.language, "to complete")
        if section is None:
            return []
        place = f"{self.language}.to complete"
        html = _rendered(
            self.exercise, place, with_holes(section.text), self.variant.values, self.language, render
        )
        pieces: list[dict[str, Any]] = []
        for at, piece in enumerate(HOLE.split(str(html))):
            if at % 2:
                pieces.append({"blank": piece})
            elif piece:
                pieces.append({"html": Markup(piece)})
        return pieces

    @property
    def unit(self) -> str:
        return in_language(self.variant.rules.get("unit"), self.language) or ""

    @property
    def placeholder(self) -> str:
        return in_language(self.variant.rules.get("placeholder"), self.language) or ""

    @cached_property
    def feedback(self) -> dict[str, Markup]:
        """{mistake: html} of the mistakes that exist in this variant."""
        return {mistake: self.feedback_for(mistake) for mistake in self.variant.mistake_ids}

    def feedback_for(self, mistake: str, details: Mapping[str, Any] | None = None) -> Markup:
        """The feedback of one mistake; details: those of the criterion that it breaks."""
        return render_entry(
            self.exercise, self.variant, self.language, "mistakes", mistake, _with_details(details)
        )

    def criterion(self, criterion: str, details: Mapping[str, Any] | None = None) -> Markup:
        """The text of one criterion with the details that a judge gave."""
        return render_entry(
            self.exercise, self.variant, self.language, "criteria", criterion, _with_details(details)
        )

    def criteria_of(self, judged: Iterable[Mapping[str, Any]]) -> list[dict[str, Any]]:
        """[{id, holds, html}] of a verdict's criteria."""
        return [
            {"id": one["id"], "holds": one["holds"], "html": self.criterion(one["id"], one.get("details"))}
            for one in judged
        ]


def _with_details(details: Mapping[str, Any] | None) -> dict[str, Any]:
    return {**(details or {}), "details": dict(details or {})}


def texts(exercise: Exercise, variant: Variant | Mapping[str, Any], language: str) -> Texts:
    """All words of a variant in one language (`fr` or `en`)."""
    return Texts(exercise, Variant.from_json(variant), language)
