"""A variant: all that was drawn for one question, as plain data. Drawn once, stored, never redrawn."""

from collections.abc import Mapping
from dataclasses import dataclass, field, fields
from functools import cached_property
from typing import Any

from skills.authoring.localised import wholly_in_language
from skills.authoring.naming import Names, named


@dataclass(frozen=True)
class Variant:
    """One drawn exercise. Texts stay in the exercise; whatever they print stands in `values`.

    form, answered_by : the exercise's form, and that of the answer (they differ for a `file`)
    choices           : [{id} or {id, text}] in shown order (`single`, `multiple`)
    items, boxes      : the same (`order`, `match`); parts: ids that can be marked (`spot`)
    blanks            : [{id, label, answered_by, key, accept, tolerance, unit, decimals, options, …}]
    key               : single: id; multiple, spot: sorted ids; text: {fr: [texts], en: [texts]}; number: a number;
                        order: [ids] or {before: [[a, b]], shown: [ids]}; match: {item: box}; else None
    mistakes          : [{id, answer, criterion}] that exist in this variant; answers in the shape of the key, of
                        `blanks` and `match` only what is wrong, or {has: …, lacks: …}
    material, files   : blocks and file descriptions as data
    rules             : accept, placeholder, tolerance, unit, decimals, says_how_many, any_order, accepts, judge
    """

    exercise: str
    version: int
    seed: int
    form: str
    answered_by: str
    attempt: int = 0
    values: Mapping[str, Any] = field(default_factory=dict)
    choices: list[dict[str, Any]] = field(default_factory=list)
    items: list[dict[str, Any]] = field(default_factory=list)
    boxes: list[dict[str, Any]] = field(default_factory=list)
    blanks: list[dict[str, Any]] = field(default_factory=list)
    parts: list[str] = field(default_factory=list)
    key: Any = None
    mistakes: list[dict[str, Any]] = field(default_factory=list)
    material: list[Any] = field(default_factory=list)
    files: list[Any] = field(default_factory=list)
    rules: Mapping[str, Any] = field(default_factory=dict)

    def to_json(self) -> dict[str, Any]:
        """Plain data; what is empty is left out."""
        data = {each.name: getattr(self, each.name) for each in fields(self)}
        return {name: value for name, value in data.items() if value not in ([], {}, None)}

    @classmethod
    def from_json(cls, data: "Variant | Mapping[str, Any]") -> "Variant":
        """The variant of stored data; a variant is given back as it is."""
        return data if isinstance(data, Variant) else cls(**data)

    def files_in(self, language: str) -> list[Any]:
        """Descriptions of the files that a reader of this language gets."""
        return [wholly_in_language(spec, language) for spec in self.files]

    @property
    def mistake_ids(self) -> list[str]:
        return [mistake["id"] for mistake in self.mistakes]

    @cached_property
    def names(self) -> Names:
        """What this variant's page calls the elements of its answer."""
        key = (self.exercise, self.version, self.seed, "names")
        entries = [*self.choices, *self.items, *self.blanks]
        elements = named([*(entry["id"] for entry in entries), *self.parts], *key)
        boxes = named([box["id"] for box in self.boxes], *key, "boxes") if self.boxes else {}
        values = {item["id"]: boxes for item in self.items} if boxes else {}
        for blank in self.blanks:
            if "options" in blank:
                ids = [option["id"] for option in blank["options"]]
                values[blank["id"]] = named(ids, *key, "options", blank["id"])
        return Names(elements, values)
