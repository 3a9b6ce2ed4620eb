"""What the templates in jinja/components/material/ say of material (docs/materials.md)."""

from django.utils.html import format_html
from django.utils.safestring import mark_safe

from skills.drawing import charts, diagrams, pictures, sheets, spans, timetables
from skills.templatetags.design_tags import icon

WORDED = ("text", "title", "by", "elements", "cells", "items", "label")  # where the words of an entry stand

KINDS = {
    "mail", "page", "results", "table", "tree", "code", "terminal", "chat", "document", "settings", "details", "chart",
    "picture", "calendar", "diagram",
}  # fmt: skip
ELEMENTS = {"heading", "list", "quote", "notice", "button", "field", "group", "menu", "advert", "rule"}


def material_template(block):
    """The template of a block. Raises ValueError for an unknown kind."""
    kind = block.get("kind")
    if kind not in KINDS:
        raise ValueError(f"unknown kind of material {kind!r}: one of {', '.join(sorted(KINDS))}")
    return f"components/material/{kind}.html"


def element_kind(element):
    """'paragraph', 'block', or the name of the element. Raises ValueError for an unknown one."""
    if not isinstance(element, dict) or not {"element", "kind"} & set(element):
        return "paragraph"
    if "kind" in element:
        return "block"
    if element["element"] not in ELEMENTS:
        raise ValueError(f"unknown element {element['element']!r}: one of {', '.join(sorted(ELEMENTS))}")
    return element["element"]


def code_lines(block):
    """Lines of a `code` block as {number, text, is_highlighted}."""
    lines = block["lines"] if "lines" in block else spans.in_language(block["text"]).split("\n")
    first, highlighted = block.get("first_line", 1), set(block.get("highlight", ()))
    return [
        {"number": number, "text": text, "is_highlighted": number in highlighted}
        for number, text in enumerate(lines, start=first)
    ]


def with_levels(elements, above):
    """(element, heading level for readers): the first heading comes one below `above`, and none skips a level."""
    last = int(above or 1)
    levelled = []
    for element in elements:
        level = None
        if element_kind(element) == "heading":
            level = last = min(element.get("level", 2) + 1, last + 1)
        levelled.append((element, level))
    return levelled


def element_template(element):
    """The template of an element."""
    return f"components/material/elements/{element['element']}.html"


def marking(block, question=None, spotting=False):
    """How the parts of a block behave: `spotting`, the question's `given`, `names` and `marks`, and its `targets`."""
    chosen, marks = _of_question(question, "given"), _of_question(question, "marks")
    return spans.Marking(
        is_open=bool(spotting),
        chosen=frozenset(chosen) if isinstance(chosen, list | tuple | set | frozenset) else frozenset(),
        names=(_of_question(question, "names") or {}) if spotting else {},
        marks=marks if isinstance(marks, dict) and not spotting else {},
        asks_targets=isinstance(block, dict) and block.get("targets") == "asked",
        is_code=isinstance(block, dict) and block.get("kind") in {"code", "terminal"},
    )


def _of_question(question, name):
    if not question:
        return None
    return question.get(name) if isinstance(question, dict) else getattr(question, name, None)


def markable(entry, how):
    """Attributes of an entry that may be marked as a whole (a row, a message, a result)."""
    part = entry.get("part") if isinstance(entry, dict) else None
    if part and how.is_open:
        return mark_safe(" data-markable")
    if part and part in how.marks:
        return format_html(' data-mark="{}"', how.marks[part])
    return ""


def words_of(entry, *, at_most=80):
    """The words inside an entry that has no title, as the name of its toggle."""
    if not isinstance(entry, dict | list):
        return spans.plain(entry)[:at_most]
    inner = entry if isinstance(entry, list) else [entry[key] for key in WORDED if key in entry]
    return " ".join(filter(None, (words_of(spans.in_language(one)) for one in inner)))[:at_most]


def marker(entry, how, name=""):
    """The toggle of a whole entry while parts are to be marked, its mark's word in a review.

    name: a text of material that says which entry this is.
    """
    part = entry.get("part") if isinstance(entry, dict) else None
    if part and how.is_open:
        return format_html(
            '<label class="marker"><input type="checkbox" name="answer" value="{}"{}>{}'
            '<span class="visually-hidden">{}</span></label>',
            how.names.get(part, part),
            mark_safe(" checked") if part in how.chosen else "",
            icon("check"),
            spans.plain(name) or words_of(entry),
        )
    if part and part in how.marks:
        return format_html('<b class="mark-word">{}</b>', spans.mark_word(how.marks[part]))
    return ""


def picture_address(block, question):
    """The address that shows a file of the question as a picture; None where the picture is a drawing."""
    if "file" not in block:
        return None
    file = (_of_question(question, "files") or [])[block["file"]]
    url = file["url"] if isinstance(file, dict) else file.url
    return f"{url}?inline"


def drawing(block):
    """A drawn picture as SVG: presentation attributes only."""
    return pictures.drawing(block)


FUNCTIONS = {
    **{one.__name__: one for one in (
        code_lines, drawing, element_kind, element_template, markable, marker, marking, material_template,
        picture_address, with_levels,
    )},
    "plain": spans.plain,
    "span": spans.render,
    "sheet": sheets.sheet,
    "timetable": timetables.timetable,
    "chart": charts.chart,
    "diagram": diagrams.diagram,
}  # fmt: skip
