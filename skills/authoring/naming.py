"""What a page calls the elements of an answer: an author's ids may say what is right, these names do not."""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import Any

from skills.authoring.randomness import Stream, key_of

PREFIX = "answer-"
NAME = re.compile(r"n-\d+")

Fields = Mapping[str, Any]  # {field: its values, or its one value}


@dataclass(frozen=True)
class Names:
    """Names of one variant's elements: `n-1`, `n-2`, … in an order drawn from its seed, so that none means anything.

    elements : {id: name} of its choices, items, blanks or parts
    values   : {element: {id: name}} of what can be chosen for an item or a blank: boxes, options
    """

    elements: Mapping[str, str] = field(default_factory=dict)
    values: Mapping[str, Mapping[str, str]] = field(default_factory=dict)

    @property
    def boxes(self) -> Mapping[str, str]:
        """{id: name} of the boxes of a `match`, the same for each of its items."""
        return next(iter(self.values.values()), {})

    def outward(self, fields: Fields) -> dict[str, list[str]]:
        """Fields with an author's ids, as the page of this variant sends them."""
        return self._renamed(fields, self.elements, self.values)

    def inward(self, fields: Fields) -> dict[str, list[str]]:
        """Fields as a page sent them, with the author's ids; what is no name of this variant stays as it is."""
        values = {self.elements[element]: _turned(names) for element, names in self.values.items()}
        return self._renamed(fields, _turned(self.elements), values)

    @staticmethod
    def _renamed(
        fields: Fields, elements: Mapping[str, str], values: Mapping[str, Mapping[str, str]]
    ) -> dict[str, list[str]]:
        found: dict[str, list[str]] = {}
        for name, given in fields.items():
            listed = list(given) if isinstance(given, list | tuple) else [given]
            if name == "answer":
                found.setdefault(name, []).extend(elements.get(value, value) for value in listed)
                continue
            element = name.removeprefix(PREFIX)
            new = PREFIX + elements.get(element, element) if name.startswith(PREFIX) else name
            names = values.get(element, {})
            found.setdefault(new, []).extend(names.get(value, value) for value in listed)
        return found


def _turned(names: Mapping[str, str]) -> dict[str, str]:
    return {name: each for each, name in names.items()}


def named(ids: Iterable[str], *key: Any) -> dict[str, str]:
    """{id: name}, in an order drawn from the key."""
    drawn = Stream(key_of(*key)).shuffled(list(ids))
    return {each: f"n-{place}" for place, each in enumerate(drawn, 1)}
