"""Effective formatting in docx: defaults, styles based on styles, numberings, then what is set directly."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, fields, replace
from typing import Any

from lxml import etree

from skills.documents.dialects import word
from skills.documents.reading.package import Package
from skills.documents.reading.prose import ListItem, Look, plain_colour, shown_name

_TWIPS_PER_CENTIMETRE = 1440 / 2.54
_LOOK_KEYS = frozenset(item.name for item in fields(Look))
_MAX_CHAIN = 20  # styles based on styles; a circle ends there


@dataclass(frozen=True)
class Style:
    name: str
    base: str
    characters: Mapping[str, Any]
    paragraph: Mapping[str, Any]


class Styles:
    """The styles and numberings of one document."""

    def __init__(self, package: Package) -> None:
        root = package.tree_if_present("word/styles.xml")
        defaults = word.child(root, "w:docDefaults")
        self._characters = characters_of(word.child(defaults, "w:rPrDefault", "w:rPr"))
        self._paragraph = paragraph_of(word.child(defaults, "w:pPrDefault", "w:pPr"))
        self._styles: dict[str, Style] = {}
        self._default = ""
        self._looks: dict[tuple[object, ...], Look] = {}
        self._known: dict[tuple[str, str], dict[str, Any]] = {}
        for element in word.children(root, "w:style"):
            identifier = word.get(element, "w:styleId")
            self._styles[identifier] = Style(
                shown_name(word.get(word.child(element, "w:name"), "w:val")),
                word.get(word.child(element, "w:basedOn"), "w:val"),
                characters_of(word.child(element, "w:rPr")),
                paragraph_of(word.child(element, "w:pPr")),
            )
            is_default = word.get(element, "w:default") in ("1", "true")
            if is_default and word.get(element, "w:type") == "paragraph":
                self._default = identifier
        self._lists = _numberings(package.tree_if_present("word/numbering.xml"))

    @property
    def language(self) -> str:
        return str({**self._characters, **self._merged(self._default, "characters")}.get("language", ""))

    def name(self, identifier: str) -> str:
        style = self._styles.get(identifier or self._default)
        return style.name if style else identifier

    def paragraph(self, identifier: str, direct: Mapping[str, Any]) -> dict[str, Any]:
        """The effective properties of a paragraph."""
        return {**self._paragraph, **self._merged(identifier or self._default, "paragraph"), **direct}

    def look(self, paragraph_style: str, character_style: str, direct: Mapping[str, Any]) -> Look:
        """The effective look of a run."""
        key = (paragraph_style, character_style, tuple(direct.items()))
        if key not in self._looks:
            self._looks[key] = self._look(paragraph_style, character_style, direct)
        return self._looks[key]

    def _look(self, paragraph_style: str, character_style: str, direct: Mapping[str, Any]) -> Look:
        values = {
            **self._characters,
            **self._merged(paragraph_style or self._default, "characters"),
            **(self._merged(character_style, "characters") if character_style else {}),
            **direct,
        }
        return replace(Look(), **{key: value for key, value in values.items() if key in _LOOK_KEYS})

    def level(self, identifier: str, properties: Mapping[str, Any]) -> int:
        """The level in the outline, 0 for body text."""
        if "outline" in properties:
            return int(properties["outline"])
        for name in self._chain(identifier):
            if match := re.fullmatch(r"Heading ([1-9])", self._styles[name].name):
                return int(match[1])
        return 0

    def is_title(self, identifier: str) -> bool:
        return any(self._styles[name].name == "Title" for name in self._chain(identifier))

    def item(self, properties: Mapping[str, Any]) -> ListItem | None:
        number, level = str(properties.get("list", "0")), int(properties.get("list_level", 0))
        kinds = self._lists.get(number)
        if number == "0" or kinds is None or kinds.get(level) == "none":
            return None
        return ListItem(kinds.get(level, "bullet") != "bullet", level + 1)

    def _chain(self, identifier: str) -> list[str]:
        found: list[str] = []
        while identifier in self._styles and identifier not in found and len(found) < _MAX_CHAIN:
            found.append(identifier)
            identifier = self._styles[identifier].base
        return found

    def _merged(self, identifier: str, part: str) -> dict[str, Any]:
        if (identifier, part) in self._known:
            return self._known[identifier, part]
        merged: dict[str, Any] = {}
        for name in reversed(self._chain(identifier)):
            merged.update(getattr(self._styles[name], part))
        self._known[identifier, part] = merged
        return merged


def is_on(element: etree._Element | None) -> bool:
    """True where a switch such as w:b is present and not turned off."""
    return element is not None and word.get(element, "w:val", "1") not in ("0", "false", "off", "none")


def characters_of(properties: etree._Element | None) -> dict[str, Any]:
    """The properties of a look that a w:rPr sets."""
    found: dict[str, Any] = {}
    for element in properties if properties is not None else ():
        tag, value = str(element.tag).rpartition("}")[2], word.get(element, "w:val")
        switches = {"b": "bold", "i": "italic", "u": "underline", "strike": "strike", "dstrike": "strike",
                    "vanish": "hidden"}  # fmt: skip
        if tag in switches:
            found[switches[tag]] = is_on(element)
        elif tag == "color":
            found["colour"] = plain_colour(f"#{value}")
        elif tag == "sz" and value.isdecimal():
            found["size"] = int(value) / 2
        elif tag == "rFonts" and word.get(element, "w:ascii"):
            found["font"] = word.get(element, "w:ascii")
        elif tag == "lang" and value:
            found["language"] = value
        elif tag == "highlight":
            found["highlight"] = "" if value == "none" else value
        elif tag == "shd":
            fill = word.get(element, "w:fill")
            found["highlight"] = plain_colour(f"#{fill}")
    return found


def paragraph_of(properties: etree._Element | None) -> dict[str, Any]:
    """The properties of a paragraph that a w:pPr sets."""
    found: dict[str, Any] = {}
    for element in properties if properties is not None else ():
        tag, value = str(element.tag).rpartition("}")[2], word.get(element, "w:val")
        if tag == "jc":
            found["align"] = {
                "both": "justify",
                "start": "left",
                "end": "right",
                "distribute": "justify",
            }.get(value, value)
        elif tag == "outlineLvl" and value.isdecimal():
            found["outline"] = int(value) + 1 if int(value) < 9 else 0
        elif tag == "pageBreakBefore":
            found["page_break"] = is_on(element)
        elif tag == "spacing":
            for key, attribute in (("space_before", "w:before"), ("space_after", "w:after")):
                if (text := word.get(element, attribute)).isdecimal():
                    found[key] = int(text) / 20
        elif tag == "ind":
            text = word.get(element, "w:left") or word.get(element, "w:start")
            if text.lstrip("-").isdecimal():
                found["indent"] = int(text) / _TWIPS_PER_CENTIMETRE
        elif tag == "numPr":
            number = word.get(word.child(element, "w:numId"), "w:val")
            level = word.get(word.child(element, "w:ilvl"), "w:val")
            if number:
                found["list"] = number
            if level.isdecimal():
                found["list_level"] = int(level)
    return found


def _numberings(root: etree._Element | None) -> dict[str, dict[int, str]]:
    """Identifier of a numbering -> level from 0 -> bullet, decimal, none, …"""
    abstract: dict[str, dict[int, str]] = {}
    for element in word.children(root, "w:abstractNum"):
        levels = {}
        for level in word.children(element, "w:lvl"):
            number = word.get(level, "w:ilvl")
            kind = word.get(word.child(level, "w:numFmt"), "w:val", "decimal")
            levels[int(number) if number.isdecimal() else 0] = kind
        abstract[word.get(element, "w:abstractNumId")] = levels
    return {
        word.get(element, "w:numId"): abstract.get(
            word.get(word.child(element, "w:abstractNumId"), "w:val"), {}
        )
        for element in word.children(root, "w:num")
    }
