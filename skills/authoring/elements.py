"""The things that an answer is made of: choices, items, boxes, blanks, parts of the material."""

from collections.abc import Iterator, Mapping
from dataclasses import replace
from typing import Any

from skills.authoring.naming import NAME
from skills.authoring.randomness import Stream, key_of
from skills.authoring.shapes import Misshapen, holds
from skills.authoring.variant import Variant


def elements(value: Any) -> list[dict[str, Any]]:
    """[{id} or {id, text}] of a computed list; raises Misshapen."""
    if value is None:
        return []
    if not isinstance(value, list):
        raise Misshapen(f"a list of ids or of {{id, text}} is wanted, not `{value}`")
    found: list[dict[str, Any]] = []
    for each in value:
        entry = each if isinstance(each, Mapping) and "id" in each else {"id": each}
        if isinstance(entry["id"], bool) or not isinstance(entry["id"], (str, int)):
            raise Misshapen(f"`{each}` has no id")
        found.append({"id": own_id(entry["id"]), **({"text": entry["text"]} if "text" in entry else {})})
    ids = [each["id"] for each in found]
    if len(set(ids)) != len(ids):
        raise Misshapen(f"an id stands twice among {', '.join(ids)}")
    return found


def own_id(value: Any) -> str:
    """An id as text; raises Misshapen where it is one of the names that pages give to all elements."""
    if NAME.fullmatch(str(value)):
        raise Misshapen(f"`{value}` is what a page would call it: choose another id")
    return str(value)


def shuffled(entries: list[dict[str, Any]], key: tuple[Any, ...], name: str) -> list[dict[str, Any]]:
    """The entries in the order that this seed shows them in."""
    return Stream(key_of(*key, "order", name)).shuffled(entries)


def blanks_of(blanks: Mapping[str, Any], key: tuple[Any, ...]) -> list[dict[str, Any]]:
    """The blanks in the order of the file, the options of each in shown order."""
    found = []
    for name, fields in blanks.items():
        blank: dict[str, Any] = {"id": own_id(name), "answered_by": "text", **fields}
        if blank["answered_by"] == "choice":
            options = elements(blank.get("options"))
            if len(options) < 2:
                raise Misshapen(f"the blank `{name}` offers fewer than two options")
            blank["options"] = (
                options if blank.get("keep_order") else shuffled(options, key, f"options {name}")
            )
        found.append(blank)
    return found


def parts_in(material: Any) -> Iterator[str]:
    """Ids of all parts of a material that can be marked."""
    if isinstance(material, Mapping):
        part = material.get("part")
        if isinstance(part, str):
            yield part
        for each in material.values():
            yield from parts_in(each)
    elif isinstance(material, list):
        for each in material:
            yield from parts_in(each)


def without_solution(variant: Variant, key: tuple[Any, ...]) -> Variant:
    """The variant with its items in a shown order that is not already a right one."""
    turn = 0
    while solves(variant.key, [item["id"] for item in variant.items]):
        turn += 1
        variant = replace(variant, items=shuffled(variant.items, key, f"items again {turn}"))
    return variant


def solves(key: Any, ids: list[str]) -> bool:
    """Whether an order is a right one."""
    return holds(key["before"], ids) if isinstance(key, Mapping) else ids == key
