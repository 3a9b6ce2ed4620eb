"""Small things that every page uses: icons, numbers, lookups."""

from decimal import Decimal
from functools import lru_cache

from django import template
from django.template.loader import render_to_string
from django.utils.formats import number_format
from django.utils.html import format_html
from django.utils.safestring import mark_safe
from lucide.templatetags.lucide import lucide

register = template.Library()

AREA_KEYS = ("information", "communication", "creation", "security", "environment")


@register.simple_tag(takes_context=True)
def jinja(context, name, **values):
    """A template of jinja/ with these values inside one of templates/."""
    return mark_safe(render_to_string(name, values, context.get("request"), using="jinja"))


@register.simple_tag
def icon(name, label=""):
    """A Lucide icon in the colour and size of the text; silent for readers unless it has a label."""
    return _drawn(str(name), str(label))


@lru_cache(maxsize=512)
def _drawn(name, label):
    said = {"role": "img", "aria-label": label} if label else {"aria-hidden": "true"}
    return lucide(name, size=20, **{"class": "icon"}, **said)


@register.filter
def area_class(area):
    """The class that gives an element the hue of an area: an Area, its key, a skill code or a number."""
    key = getattr(area, "key", area)
    if key not in AREA_KEYS:
        key = AREA_KEYS[int(str(key)[0]) - 1]
    return f"area-{key}"


@register.filter
def get(mapping, key):
    """The value under a key, or None: for keys that a template can only name by a variable."""
    try:
        return mapping.get(key)
    except AttributeError:
        return None


@register.filter
def number(value, decimals=None):
    """A number in the language's notation, thousands grouped; whole unless decimals are given."""
    if value is None or value == "":
        return ""
    return number_format(Decimal(str(value)), decimals or 0, use_l10n=True, force_grouping=True)


@register.filter
def signed(value):
    """A change, always with its sign (a true minus)."""
    return f"+{number(value)}" if value > 0 else f"\u2212{number(-value)}" if value < 0 else "0"


@register.filter
def is_given(given, one):
    """Whether an id is among what was answered (a text, or a list of ids)."""
    return one == given if isinstance(given, str) else one in (given or ())


@register.filter
def by_position(items, given):
    """Items in the order that was answered ({item id: position}); as they are where it is no whole order."""
    items = list(items)
    try:
        return sorted(items, key=lambda item: int(given[_id(item)]))
    except (KeyError, TypeError, ValueError):
        return items


def _id(item):
    return item["id"] if isinstance(item, dict) else item.id


@register.simple_tag
def attribute(name, condition=True):
    """A bare attribute such as `checked`, where the condition holds."""
    return mark_safe(f" {name}") if condition else ""


@register.simple_tag
def described_by(*ids):
    """`aria-describedby` for the ids that are not empty; nothing where all are."""
    found = " ".join(one for one in ids if one)
    return format_html(' aria-describedby="{}"', found) if found else ""


FILE_ICONS = {
    "file-spreadsheet": {"xlsx", "xls", "ods", "csv", "tsv"},
    "file-archive": {"zip"},
    "file-image": {"png", "jpg", "jpeg", "svg", "gif", "webp"},
    "file-code": {"html", "py", "json", "xml", "css", "js"},
    "file-music": {"wav", "mp3", "ogg"},
    "mail": {"eml"},
    "calendar-days": {"ics"},
}


@register.filter
def file_icon(name):
    """The icon for a file of this name; `file-text` where the extension says nothing special."""
    extension = str(name).rpartition(".")[2].lower()
    return next((icon for icon, extensions in FILE_ICONS.items() if extension in extensions), "file-text")
