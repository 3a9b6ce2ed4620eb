"""Markdown of authors to safe HTML. Values are placeholders meanwhile, so none is ever read as Markdown."""

import re
from collections.abc import Mapping, Sequence
from functools import lru_cache
from html import escape, unescape
from typing import Any, NamedTuple
from urllib.parse import quote as percent_encoded

import nh3
from markdown_it import MarkdownIt
from markdown_it.token import Token
from markupsafe import Markup

from skills.authoring.expressions import CLOSE, OPEN, with_placeholders
from skills.authoring.filters import shown_number
from skills.authoring.localised import Localised
from skills.authoring.typography import typeset_prose

_MARKDOWN = (
    MarkdownIt("commonmark", {"html": False, "linkify": False, "typographer": False})
    .enable("table")
    .enable("strikethrough")
)
_PLACEHOLDER = re.compile(f"{OPEN}(\\d+){CLOSE}|%EE%80%80(\\d+)%EE%80%81")
HOLE = re.compile("\ue002([A-Za-z0-9_-]+)\ue003")
_HOLE_MARK = re.compile(r"\[\[([A-Za-z0-9_-]+)\]\]")
_PRIVATE = re.compile("[\ue000-\ue003]")
KEPT = 4096  # texts of a process
_TAGS = {
    "p", "br", "strong", "em", "s", "code", "pre", "ul", "ol", "li", "blockquote", "a", "table", "thead", "tbody",
    "tr", "th", "td", "h2", "h3", "h4", "hr",
}  # fmt: skip
_ATTRIBUTES: dict[str, set[str]] = {
    "a": {"href"},
    "ol": {"start"},
    "th": {"data-align"},
    "td": {"data-align"},
}
_CLEANER = nh3.Cleaner(
    tags=_TAGS,
    attributes=_ATTRIBUTES,
    url_schemes={"https", "http", "mailto"},
    link_rel="noopener noreferrer",
)


def render(text: str, values: Mapping[str, Any], language: str, heading_level: int = 3) -> Markup:
    """A whole text: paragraphs, lists, tables. heading_level: the highest that its headings get."""
    filled, printed = with_placeholders(text, values, language)
    return _finish(_blocks(filled, language, heading_level), printed, language)


def render_inline(text: str, values: Mapping[str, Any], language: str) -> Markup:
    """One line: no paragraph around it."""
    filled, printed = with_placeholders(text, values, language)
    return _finish(_line(filled, language), printed, language)


@lru_cache(maxsize=KEPT)
def _blocks(filled: str, language: str, heading_level: int) -> str:
    """HTML of a whole text, its values still placeholders: the same for every variant that says the same."""
    tokens = _MARKDOWN.parse(filled)
    _typeset(tokens, language)
    for token in tokens:
        if token.type in ("heading_open", "heading_close"):
            token.tag = f"h{min(max(int(token.tag[1]), heading_level), 4)}"
    return str(_MARKDOWN.renderer.render(tokens, _MARKDOWN.options, {}))


@lru_cache(maxsize=KEPT)
def _line(filled: str, language: str) -> str:
    tokens = _MARKDOWN.parseInline(" ".join(filled.split("\n")))
    _typeset(tokens, language)
    return str(_MARKDOWN.renderer.render(tokens, _MARKDOWN.options, {}))


def with_holes(text: str) -> str:
    """A text whose `[[id]]` marks are holes that no value can imitate; cut the result at HOLE."""
    return _HOLE_MARK.sub("\ue002\\1\ue003", _PRIVATE.sub("", text))


def plain_inline(value: Any, language: str) -> Markup:
    """A value that is shown as it is: escaped, typeset where it is prose in two languages, numbers as written here.

    As in materials, a list is shown one after the other and {text, look} in that look (`code`, `strong`).
    """
    if isinstance(value, list):
        return Markup("").join(plain_inline(each, language) for each in value)
    if isinstance(value, Mapping) and not {"fr", "en"} <= set(value) and "text" in value:
        inner = plain_inline(value["text"], language)
        tag = {"code": "code", "strong": "strong"}.get(str(value.get("look")))
        return Markup(f"<{tag}>{inner}</{tag}>") if tag else inner
    if isinstance(value, (int, float)) and not isinstance(value, bool):
        value = shown_number(value, language)
    return Markup(_shown(value, language, False, quote=True))


def _typeset(tokens: Sequence[Token], language: str) -> None:
    for token in tokens:
        if token.type == "text":
            token.content = typeset_prose(token.content, language)
        style = token.attrs.pop("style", None) if token.type in ("th_open", "td_open") else None
        if style:
            token.attrs["data-align"] = (
                "end" if "right" in str(style) else "center" if "center" in str(style) else "start"
            )
        if token.children:
            _typeset(token.children, language)


def _finish(html: str, printed: Sequence[Any], language: str) -> Markup:
    """Values escaped into their places in what is sanitised; with a value in an address, sanitised once more."""
    places, rest = _places(html)
    if not places:
        return Markup(rest)
    parts: list[str] = []
    for before, number, in_address, is_code in places:
        value = printed[number] if number < len(printed) else ""
        parts += before, _quoted(value) if in_address else _shown(value, language, is_code)
    filled = "".join([*parts, rest]).strip()
    return Markup(_CLEANER.clean(filled) if any(place.in_address for place in places) else filled)


class _Place(NamedTuple):
    """Where a value is printed: the HTML before it, the value's number, and whether an address or code holds it."""

    before: str
    number: int
    in_address: bool
    is_code: bool


@lru_cache(maxsize=KEPT)
def _places(html: str) -> tuple[tuple[_Place, ...], str]:
    """The places of a text's values, and the HTML after the last of them: safe, for each value is escaped."""
    safe = _CLEANER.clean(html).strip()
    places, end = [], 0
    for match in _PLACEHOLDER.finditer(safe):
        upto = match.start()
        in_tag = safe.rfind("<", 0, upto) > safe.rfind(">", 0, upto)
        is_code = safe.rfind("<code", 0, upto) > safe.rfind("</code>", 0, upto)
        places.append(_Place(safe[end:upto], int(match[1] or match[2]), in_tag, is_code))
        end = match.end()
    return tuple(places), safe[end:]


def _quoted(value: Any) -> str:
    return percent_encoded(str(value), safe=":/?#[]@!$&'()*+,;=%~-._")


def _shown(value: Any, language: str, is_code: bool, *, quote: bool = False) -> str:
    if isinstance(value, Mapping) and not isinstance(value, Localised) and {"fr", "en"} <= set(value):
        value = Localised(value, language)
    text = str(value)
    if isinstance(value, Localised) and not is_code:
        text = typeset_prose(text, language)
    return escape(_PRIVATE.sub("", text), quote=quote)


def text_of(html: str) -> str:
    """The words of an HTML fragment, for counting and comparing."""
    bare = nh3.clean(re.sub(r"<(?:/p|/li|br|/td|/th|/tr)[^>]*>", " ", html), tags=set())
    return re.sub(r"[ \t\n]+", " ", unescape(bare)).strip()
