"""Effective formatting in odt: defaults, named styles based on styles, then automatic (direct) ones."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, fields, replace
from typing import Any

from lxml import etree

from skills.documents.dialects import odf
from skills.documents.markup import local_name
from skills.documents.reading.prose import ListItem, Look, plain_colour, shown_name

_LOOK_KEYS = frozenset(item.name for item in fields(Look))
_MAX_CHAIN = 20  # styles based on styles; a circle ends there
_CENTIMETRES = {"cm": 1.0, "mm": 0.1, "in": 2.54, "pt": 2.54 / 72, "pc": 2.54 / 6, "inch": 2.54}


@dataclass(frozen=True)
class Style:
    name: str  # as the user sees it
    base: str
    is_automatic: bool
    characters: Mapping[str, Any]
    paragraph: Mapping[str, Any]


class Styles:
    """The styles, lists and fonts of one document."""

    def __init__(self, named: etree._Element | None, content: etree._Element) -> None:
        self._styles: dict[tuple[str, str], Style] = {}
        self._lists: dict[str, dict[int, bool]] = {}
        self._defaults: dict[str, tuple[Mapping[str, Any], Mapping[str, Any]]] = {}
        self._fonts: dict[str, str] = {}
        self._looks: dict[tuple[str, tuple[str, ...]], Look] = {}
        self._known: dict[tuple[str, str], tuple[dict[str, Any], dict[str, Any]]] = {}
        for root in (named, content):
            for face in odf.descendants(root, "style:font-face"):
                family = odf.get(face, "svg:font-family").strip("'\"")
                self._fonts[odf.get(face, "style:name")] = family
        for root in (named, content):
            for holder, is_automatic in (("office:styles", False), ("office:automatic-styles", True)):
                group = odf.child(root, holder)
                for element in group if group is not None else ():
                    self._read(element, is_automatic)

    def _read(self, element: etree._Element, is_automatic: bool) -> None:
        tag, family = local_name(element), odf.get(element, "style:family")
        if tag == "list-style":
            self._lists[odf.get(element, "style:name")] = _levels(element)
            return
        characters = self._characters(odf.child(element, "style:text-properties"))
        paragraph = paragraph_of(element)
        if tag == "default-style":
            self._defaults[family] = (characters, paragraph)
        elif tag == "style":
            stored = odf.get(element, "style:name")
            shown = shown_name(odf.get(element, "style:display-name") or _decoded(stored))
            base = odf.get(element, "style:parent-style-name")
            self._styles[family, stored] = Style(shown, base, is_automatic, characters, paragraph)

    def _characters(self, properties: etree._Element | None) -> dict[str, Any]:
        found = characters_of(properties)
        if "font_name" in found:
            name = found.pop("font_name")
            found.setdefault("font", self._fonts.get(name, name))
        return found

    @property
    def language(self) -> str:
        return self.look("Standard", ()).language

    def name(self, family: str, stored: str) -> str:
        """The named style behind a style, as the user sees it."""
        for name in self._chain(family, stored):
            if not self._styles[family, name].is_automatic:
                return self._styles[family, name].name
        return _decoded(stored) if (family, stored) not in self._styles else ""

    def is_title(self, stored: str) -> bool:
        return any(
            self._styles["paragraph", name].name == "Title" for name in self._chain("paragraph", stored)
        )

    def paragraph(self, stored: str) -> dict[str, Any]:
        """The effective properties of a paragraph."""
        default = self._defaults.get("paragraph", ({}, {}))[1]
        return {**default, **self._merged("paragraph", stored)[1]}

    def direct_paragraph(self, stored: str) -> frozenset[str]:
        """The paragraph properties that are set directly, in an automatic style."""
        style = self._styles.get(("paragraph", stored))
        if style is None or not style.is_automatic:
            return frozenset()
        return frozenset(style.paragraph) - {"master", "restart", "page_break", "outline", "list"}

    def look(self, paragraph: str, spans: tuple[str, ...]) -> Look:
        """The effective look of characters inside a paragraph and nested spans, the outer one first."""
        if (paragraph, spans) not in self._looks:
            self._looks[paragraph, spans] = self._look(paragraph, spans)
        return self._looks[paragraph, spans]

    def _look(self, paragraph: str, spans: tuple[str, ...]) -> Look:
        values: dict[str, Any] = dict(self._defaults.get("paragraph", ({}, {}))[0])
        layers = [self._merged("paragraph", paragraph)[0], *(self._merged("text", span)[0] for span in spans)]
        for layer in layers:
            size = layer.get("size")
            if isinstance(size, str):  # a percentage of what is around
                layer = {**layer, "size": round(values.get("size", 12.0) * float(size.rstrip("%")) / 100, 1)}
            values.update(layer)
        language, country = values.pop("language_code", ""), values.pop("country", "")
        if language and language != "none":
            values["language"] = language + (f"-{country}" if country and country != "none" else "")
        return replace(Look(), **{key: value for key, value in values.items() if key in _LOOK_KEYS})

    def direct_characters(self, paragraph: str, spans: tuple[str, ...]) -> frozenset[str]:
        """The properties of characters that are set directly, in automatic styles."""
        found: set[str] = set()
        for family, stored in (("paragraph", paragraph), *(("text", span) for span in spans)):
            style = self._styles.get((family, stored))
            if style is not None and style.is_automatic:
                found |= set(style.characters)
        return frozenset(found) - {"language_code", "country"}

    def item(self, list_style: str, level: int) -> ListItem | None:
        return ListItem(self._lists.get(list_style, {}).get(level, False), level)

    def _chain(self, family: str, stored: str) -> list[str]:
        found: list[str] = []
        while (family, stored) in self._styles and stored not in found and len(found) < _MAX_CHAIN:
            found.append(stored)
            stored = self._styles[family, stored].base
        return found

    def _merged(self, family: str, stored: str) -> tuple[dict[str, Any], dict[str, Any]]:
        if (family, stored) in self._known:
            return self._known[family, stored]
        characters: dict[str, Any] = {}
        paragraph: dict[str, Any] = {}
        for name in reversed(self._chain(family, stored)):
            style = self._styles[family, name]
            size, before = style.characters.get("size"), characters.get("size")
            characters.update(style.characters)
            if isinstance(size, str) and isinstance(before, float):
                characters["size"] = round(before * float(size.rstrip("%")) / 100, 1)
            paragraph.update(style.paragraph)
        self._known[family, stored] = (characters, paragraph)
        return characters, paragraph


def centimetres(text: str) -> float:
    """A length of OpenDocument in centimetres; 0 where it is none."""
    match = re.fullmatch(r"(-?[0-9.]{1,12})([a-z]+)", text)
    try:
        return float(match[1]) * _CENTIMETRES.get(match[2], 0.0) if match else 0.0
    except ValueError:
        return 0.0


def characters_of(properties: etree._Element | None) -> dict[str, Any]:
    """The properties of a look that a style sets; a size may be a percentage."""
    found: dict[str, Any] = {}
    for key, value in properties.attrib.items() if properties is not None else ():
        tag, text = str(key).rpartition("}")[2], str(value)
        if tag == "font-weight" and str(key).startswith("{urn:oasis:names:tc:opendocument:xmlns:xsl-fo"):
            found["bold"] = text == "bold" or text in ("600", "700", "800", "900")
        elif tag == "font-style":
            found["italic"] = text in ("italic", "oblique")
        elif tag == "text-underline-style":
            found["underline"] = text != "none"
        elif tag == "text-line-through-style":
            found["strike"] = text != "none"
        elif tag == "display":
            found["hidden"] = text == "none"
        elif tag == "color":
            found["colour"] = plain_colour(text)
        elif tag == "use-window-font-color" and text == "true":
            found["colour"] = ""
        elif tag == "background-color":
            found["highlight"] = plain_colour(text)
        elif tag == "font-size":
            found["size"] = (
                text if re.fullmatch(r"[0-9.]{1,8}%", text) else round(centimetres(text) * 72 / 2.54, 1)
            )
        elif tag == "font-name":
            found["font_name"] = text
        elif tag == "font-family":
            found["font"] = text.strip("'\"")
        elif tag == "language":
            found["language_code"] = text
        elif tag == "country":
            found["country"] = text
    return found


def paragraph_of(style: etree._Element) -> dict[str, Any]:
    """The properties of a paragraph that a style sets."""
    found: dict[str, Any] = {}
    properties = odf.child(style, "style:paragraph-properties")
    aligned = {"start": "left", "end": "right"}
    if text := odf.get(properties, "fo:text-align"):
        found["align"] = aligned.get(text, text)
    for key, attribute in (("space_before", "fo:margin-top"), ("space_after", "fo:margin-bottom")):
        if text := odf.get(properties, attribute):
            found[key] = round(centimetres(text) * 72 / 2.54, 1)
    if text := odf.get(properties, "fo:margin-left"):
        found["indent"] = centimetres(text)
    if text := odf.get(properties, "fo:break-before"):
        found["page_break"] = text == "page"
    if odf.get(properties, "fo:break-after") == "page":
        found["break_after"] = True
    number = odf.get(properties, "style:page-number")
    if number.isdecimal():
        found["restart"] = int(number)
    if master := odf.get(style, "style:master-page-name"):
        found["master"] = master
    level = style.get(odf.name("style:default-outline-level"))
    if level is not None:
        found["outline"] = int(level) if str(level).isdecimal() else 0
    listed = style.get(odf.name("style:list-style-name"))
    if listed is not None:
        found["list"] = str(listed)
    return found


def _levels(element: etree._Element) -> dict[int, bool]:
    """Level from 1 -> True where it is numbered."""
    found = {}
    for level in element:
        number = odf.get(level, "text:level")
        if number.isdecimal():
            found[int(number)] = local_name(level) == "list-level-style-number"
    return found


def _decoded(stored: str) -> str:
    """`Heading_20_1` as the user sees it."""
    return re.sub(r"_([0-9a-f]{2,4})_", lambda match: chr(int(match[1], 16)), stored)
