"""Tags that draw material (docs/materials.md) in templates/components/material/."""

from functools import partial

from django import template
from django.template.loader import render_to_string
from django.utils.html import format_html
from django.utils.safestring import mark_safe

from skills.drawing import charts, diagrams, pictures, sheets, spans, timetables
from skills.templatetags.design_tags import icon

WORDED = ("text", "title", "by", "elements", "cells", "items", "label")  # where the words of an entry stand

register = template.Library()

KINDS = {
    "mail", "page", "results", "table", "tree", "code", "terminal", "chat", "document", "settings", "details", "chart",
    "picture", "calendar", "diagram",
}  # fmt: skip
ELEMENTS = {"heading", "list", "quote", "notice", "button", "field", "group", "menu", "advert", "rule"}

register.filter("plain", spans.plain)
register.filter("sheet", sheets.sheet)
register.filter("timetable", timetables.timetable)
register.filter("chart", charts.chart)
register.filter("diagram", diagrams.diagram)


@register.filter
def material_template(block):
    """The template of a block. Raises ValueError for an unknown kind."""
    kind = block.get("kind")
    if kind not in KINDS:
        raise ValueError(f"unknown kind of material {kind!r}: one of {', '.join(sorted(KINDS))}")
    return f"components/material/{kind}.html"


@register.filter
def element_kind(element):
    """'paragraph', 'block', or the name of the element. Raises ValueError for an unknown one."""
    if not isinstance(element, dict) or not {"element", "kind"} & set(element):
        return "paragraph"
    if "kind" in element:
        return "block"
    if element["element"] not in ELEMENTS:
        raise ValueError(f"unknown element {element['element']!r}: one of {', '.join(sorted(ELEMENTS))}")
    return element["element"]


@register.filter
def code_lines(block):
    """Lines of a `code` block as {number, text, is_highlighted}."""
    lines = block["lines"] if "lines" in block else spans.in_language(block["text"]).split("\n")
    first, highlighted = block.get("first_line", 1), set(block.get("highlight", ()))
    return [
        {"number": number, "text": text, "is_highlighted": number in highlighted}
        for number, text in enumerate(lines, start=first)
    ]


@register.filter
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


@register.filter
def element_template(element):
    """The template of an element."""
    return f"components/material/elements/{element['element']}.html"


@register.simple_tag(takes_context=True)
def span(context, value):
    """A text of material, its parts as toggles while they are to be marked, with marks in a review."""
    return spans.render(value, marking(context))


def marking(context):
    """How parts behave here: `spotting`, `question.given`, `question.marks`, and the block's `targets`."""
    chosen, marks = _of_question(context, "given"), _of_question(context, "marks")
    block = context.get("block")
    return spans.Marking(
        is_open=bool(context.get("spotting")),
        chosen=frozenset(chosen) if isinstance(chosen, list | tuple | set | frozenset) else frozenset(),
        marks=marks if isinstance(marks, dict) and not context.get("spotting") else {},
        asks_targets=isinstance(block, dict) and block.get("targets") == "asked",
        is_code=isinstance(block, dict) and block.get("kind") in {"code", "terminal"},
    )


def _of_question(context, name):
    question = context.get("question")
    return question.get(name) if isinstance(question, dict) else getattr(question, name, None)


@register.simple_tag(takes_context=True)
def markable(context, entry):
    """Attributes of an entry that may be marked as a whole (a row, a message, a result)."""
    part = entry.get("part") if isinstance(entry, dict) else None
    how = marking(context)
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


@register.simple_tag(takes_context=True)
def marker(context, entry, name=""):
    """The toggle of a whole entry while parts are to be marked, its mark's word in a review.

    name: a text of material that says which entry this is.
    """
    part = entry.get("part") if isinstance(entry, dict) else None
    how = marking(context)
    if part and how.is_open:
        return format_html(
            '<label class="marker"><input type="checkbox" name="answer" value="{}"{}>{}'
            '<span class="visually-hidden">{}</span></label>',
            part,
            mark_safe(" checked") if part in how.chosen else "",
            icon("check"),
            spans.plain(name) or words_of(entry),
        )
    if part and part in how.marks:
        return format_html('<b class="mark-word">{}</b>', spans.mark_word(how.marks[part]))
    return ""


@register.simple_tag
def fill_in(question):
    """The text or table of a `blanks` with its fields; `body` of the question: [{html}, {blank: id}, …]."""
    read = question.get if isinstance(question, dict) else partial(getattr, question)
    blanks = {blank["id"]: (number, blank) for number, blank in enumerate(read("blanks"), start=1)}

    def field(name):
        number, blank = blanks[name]
        context = {"question": question, "blank": blank, "number": number, "inline": True}
        return render_to_string("components/answers/_blank.html", context).strip()

    return mark_safe(
        "".join(field(piece["blank"]) if "blank" in piece else piece["html"] for piece in read("body"))
    )


@register.simple_tag(takes_context=True)
def picture_address(context, block):
    """The address that shows a file of the question as a picture; None where the picture is a drawing."""
    if "file" not in block:
        return None
    file = (_of_question(context, "files") or [])[block["file"]]
    url = file["url"] if isinstance(file, dict) else file.url
    return f"{url}?inline"


@register.simple_tag
def drawing(block):
    """A drawn picture as SVG: presentation attributes only."""
    return pictures.drawing(block)
