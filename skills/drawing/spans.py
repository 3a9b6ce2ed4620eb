"""Texts of material (docs/materials.md: 'T') as HTML, with their parts to mark or to review.

Everything is escaped here; nothing an author wrote is ever taken for HTML.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import date
from decimal import Decimal
from html import escape

from django.utils.formats import date_format, number_format
from django.utils.html import conditional_escape, format_html
from django.utils.safestring import SafeString, mark_safe
from django.utils.translation import get_language, gettext, pgettext

from skills.authoring.filters import MINUS, NARROW
from skills.authoring.typography import typeset_prose

LOOKS = {
    "strong": "<strong>{}</strong>",
    "soft": '<span class="soft">{}</span>',
    "small": "<small>{}</small>",
    "code": "<code>{}</code>",
    "strike": "<s>{}</s>",
    "highlight": "<mark>{}</mark>",
    "key": "<kbd>{}</kbd>",
}
DATE_STYLES = {"long": "j F Y", "short": "d/m/Y", "weekday": "l j F Y", "month": "F Y"}


@dataclass(frozen=True)
class Marking:
    """What the reader of the material may do with its parts.

    is_open: parts can be marked; chosen: ids marked so far; names: {part id: what the page calls it}; marks:
    {part id: 'right', 'missed', 'wrong' or 'chosen'} in a review; asks_targets: where links lead is shown on
    demand; is_code: spaces stay as they are.
    """

    is_open: bool = False
    chosen: frozenset = frozenset()
    names: Mapping[str, str] = field(default_factory=dict)
    marks: dict = field(default_factory=dict)
    asks_targets: bool = False
    is_code: bool = False


def is_two_languages(value):
    return isinstance(value, dict) and "fr" in value and "en" in value


def in_language(value):
    """A value of two languages in the active one; any other value as it is."""
    if is_two_languages(value):
        language = reading_language()
        while is_two_languages(value):
            value = value[language]
    return value


def reading_language():
    return "en" if (get_language() or "fr").startswith("en") else "fr"


def render(value, marking=Marking()) -> SafeString:
    """A T as HTML. Raises ValueError where it is none."""
    if value is None:
        return SafeString("")
    if isinstance(value, SafeString):
        return value
    if isinstance(value, str):
        return SafeString(escape(value).replace("\n", "<br>"))
    if isinstance(value, bool | int | float | Decimal):
        return conditional_escape(number(value))
    if isinstance(value, list | tuple):
        return SafeString("".join(render(one, marking) for one in value))
    if isinstance(value, dict):
        return _mapping(value, marking)
    raise ValueError(f"not a text of material: {value!r}")


def prose(value, marking):
    """The text of the reader's language with its typographic spaces and apostrophes, but in code."""
    text = in_language(value)
    if marking.is_code or not isinstance(text, str):
        return text
    return typeset_prose(text, reading_language())


def plain(value) -> str:
    """A T without any mark-up, for names, alternatives and drawings."""
    if value is None:
        return ""
    if isinstance(value, str):
        return str(value).replace("\n", " ")
    if isinstance(value, bool | int | float | Decimal):
        return number(value)
    if isinstance(value, list | tuple):
        return "".join(plain(one) for one in value)
    if isinstance(value, dict):
        if "link" in value:
            return plain(value["link"])
        return plain(prose(value, Marking()) if is_two_languages(value) else _content(value))
    raise ValueError(f"not a text of material: {value!r}")


def _mapping(value, marking):
    if is_two_languages(value) and "part" not in value:
        return render(prose(value, marking), marking)
    if "link" in value:
        shown = format_html('<span class="link-text">{}</span>', render(value["link"], marking))
        return format_html("{}{}", _part(value, shown, marking), _target(value.get("target"), marking))
    look = value.get("look")
    if look == "code":
        marking = replace(marking, is_code=True)
    content = render(prose(value, marking) if is_two_languages(value) else _content(value), marking)
    if look:
        if look not in LOOKS:
            raise ValueError(f"unknown look {look!r}: one of {', '.join(LOOKS)}")
        content = format_html(LOOKS[look], content)
    return _part(value, content, marking)


def _content(value):
    if is_two_languages(value):
        return in_language(value)
    if "text" in value:
        return value["text"]
    if "date" in value:
        return day(value["date"], value.get("style", "long"))
    if "time" in value:
        return value["time"]
    if "number" in value:
        return number(value["number"], value.get("decimals"), in_language(value.get("unit", "")))
    raise ValueError(f"not a text of material: {value!r}")


def _target(target, marking):
    if target is None:
        return ""
    shown = render(target, marking)
    if marking.asks_targets:
        return format_html(
            '<details class="leads-to"><summary>{}</summary><span class="address">{}</span></details>',
            gettext("Where does it lead?"),
            shown,
        )
    return format_html(
        '<span class="leads-to"><span class="soft">{}</span> <span class="address">{}</span></span>',
        gettext("Leads to:"),
        shown,
    )


def _part(value, content, marking):
    part = value.get("part")
    if not part:
        return content
    if marking.is_open:
        return format_html(
            '<label class="part"><input type="checkbox" name="answer" value="{}"{}><span>{}</span></label>',
            marking.names.get(part, part),
            mark_safe(" checked") if part in marking.chosen else "",
            content,
        )
    if part in marking.marks:
        return format_html(
            '<span class="part" data-mark="{}"><span>{}</span> <b class="mark-word">{}</b></span>',
            marking.marks[part],
            content,
            mark_word(marking.marks[part]),
        )
    return content


def mark_word(mark):
    """The word beside an element of a reviewed answer."""
    return {
        "right": pgettext("mark", "right"),
        "missed": pgettext("mark", "was to be marked"),
        "wrong": pgettext("mark", "not this one"),
        "chosen": pgettext("mark", "your answer"),
    }[mark]


def number(value, decimals=None, unit=""):
    """A number in the language's notation, its unit after a no-break space; English writes €5 and 5%."""
    if isinstance(value, bool):
        return gettext("yes") if value else gettext("no")
    exact = Decimal(str(value))
    if decimals is None and exact == exact.to_integral_value():
        decimals = 0
    shown = number_format(exact, decimals, use_l10n=True, force_grouping=True)
    shown = shown.replace("-", MINUS).replace("\u00a0", NARROW)
    if not (get_language() or "").startswith("fr"):
        if unit == "€":
            return f"€{shown}".replace(f"€{MINUS}", f"{MINUS}€")
        if unit == "%":
            return f"{shown}%"
    return f"{shown}\u00a0{unit}" if unit else shown


def day(iso, style="long"):
    """An ISO date in the language's words; style: long, short, weekday or month."""
    if style not in DATE_STYLES:
        raise ValueError(f"unknown style of date {style!r}: one of {', '.join(DATE_STYLES)}")
    when = date.fromisoformat(iso)
    shown = date_format(when, DATE_STYLES[style])
    if when.day == 1 and style in {"long", "weekday"} and (get_language() or "").startswith("fr"):
        shown = shown.replace("1 ", "1er ", 1)
    return shown
