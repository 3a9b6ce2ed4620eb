"""Keys and answers of mistakes in one shape for each form; what does not fit is named.

single: id · multiple, spot: sorted ids · text: {fr: [texts], en: [texts]} · number: int or float ·
blanks: {blank: answer} · order: [ids] or {before, shown} · match: {item: box}
"""

import itertools
from collections.abc import Collection, Mapping
from typing import Any

from skills.authoring.localised import LANGUAGES, is_bilingual


class Misshapen(Exception):
    """A key or an answer that does not fit the form; the message says why."""


def one_id(value: Any, known: Collection[str]) -> str:
    """An id among those known; a whole number stands for its text."""
    text = str(value) if isinstance(value, (str, int)) and not isinstance(value, bool) else ""
    if text not in known:
        raise Misshapen(f"`{value}` is none of the ids {', '.join(sorted(known))}")
    return text


def several_ids(value: Any, known: Collection[str]) -> list[str]:
    """Different ids among those known, sorted."""
    if not isinstance(value, list):
        raise Misshapen(f"a list of ids is wanted, not `{value}`")
    ids = [one_id(each, known) for each in value]
    if len(set(ids)) != len(ids):
        raise Misshapen(f"`{value}` names an id twice")
    return sorted(ids)


def texts(value: Any) -> dict[str, list[str]]:
    """Accepted texts of each language, the first of each is the one shown."""
    if is_bilingual(value):
        return {language: _texts(value[language]) for language in LANGUAGES}
    if isinstance(value, list) and any(is_bilingual(each) for each in value):
        return {
            language: _texts([each[language] if is_bilingual(each) else each for each in value])
            for language in LANGUAGES
        }
    return {language: _texts(value) for language in LANGUAGES}


def _texts(value: Any) -> list[str]:
    found = [str(each) for each in (value if isinstance(value, list) else [value])]
    if not found or not all(
        isinstance(each, (str, int, float)) for each in (value if isinstance(value, list) else [value])
    ):
        raise Misshapen(f"a text or a list of texts is wanted, not `{value}`")
    if not all(each.strip() for each in found):
        raise Misshapen("an accepted text is empty")
    return list(dict.fromkeys(found))


def number(value: Any) -> int | float:
    if isinstance(value, bool) or not isinstance(value, (int, float)):
        raise Misshapen(f"a number is wanted, not `{value}`")
    return value


def order(value: Any, items: Collection[str]) -> Any:
    """All items in one order, or the constraints {before: [[a, b]], shown: [ids]}."""
    if isinstance(value, Mapping):
        pairs = value.get("before")
        if set(value) != {"before", "shown"} or not isinstance(pairs, list) or not pairs:
            raise Misshapen("constraints are {before: [[a, b], …], shown: [ids]}")
        before = [[one_id(each, items) for each in pair] for pair in pairs]
        shown = order(value["shown"], items)
        if not holds(before, shown):
            raise Misshapen("the order in `shown` breaks a constraint of `before`")
        return {"before": before, "shown": shown}
    if not isinstance(value, list) or sorted(map(str, value)) != sorted(items):
        raise Misshapen(f"an order of all of {', '.join(sorted(items))} is wanted, not `{value}`")
    return [str(each) for each in value]


def holds(before: list[list[str]], ids: list[str]) -> bool:
    """Whether an order meets all constraints; a constraint of more than two ids is a chain."""
    place = {one: at for at, one in enumerate(ids)}
    return all(place[a] < place[b] for chain in before for a, b in itertools.pairwise(chain))


def placed(value: Any, items: Collection[str], boxes: Collection[str], *, is_whole: bool) -> dict[str, str]:
    """{item: box}; of all items where `is_whole`."""
    if not isinstance(value, Mapping):
        raise Misshapen(f"a mapping item → box is wanted, not `{value}`")
    found = {one_id(item, items): one_id(box, boxes) for item, box in value.items()}
    if is_whole and set(found) != set(items):
        raise Misshapen(f"no box for {', '.join(sorted(set(items) - set(found)))}")
    if not found:
        raise Misshapen("no item is named")
    return found


def blank(value: Any, field: Mapping[str, Any]) -> Any:
    """The answer of one blank, in the shape of its form."""
    if field["answered_by"] == "number":
        return number(value)
    if field["answered_by"] == "choice":
        return one_id(value, [option["id"] for option in field["options"]])
    return texts(value)


def containing(value: Any, known: Collection[str], box_ids: Collection[str] = ()) -> dict[str, Any] | None:
    """The {has, lacks} of a mistake, or None where the value is an answer of its own."""
    if not isinstance(value, Mapping) or not value or not set(value) <= {"has", "lacks"}:
        return None
    found: dict[str, Any] = {}
    for name, ids in value.items():
        if isinstance(ids, Mapping) and box_ids:
            found[name] = placed(ids, known, box_ids, is_whole=False)
        else:
            found[name] = several_ids(ids if isinstance(ids, list) else [ids], known)
    return found
