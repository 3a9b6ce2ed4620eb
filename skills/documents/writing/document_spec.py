"""What a text document's description says, checked."""

import re
from collections.abc import Mapping
from dataclasses import replace
from datetime import datetime
from typing import Any

from skills.documents.specs import SpecError, fields, one_of
from skills.documents.writing.document import (
    PAGE_SIZES,
    Block,
    Change,
    Comment,
    Contents,
    Document,
    Look,
    Paragraph,
    Picture,
    Run,
    Section,
    Shape,
    Style,
    Table,
)
from skills.documents.writing.picture import write_picture

PROPERTIES = ("title", "subject", "author", "last_author", "keywords", "description", "company", "manager")
ALIGNMENTS = ("left", "center", "right", "justify")
_LOOK: dict[str, type] = {"bold": bool, "italic": bool, "underline": bool, "strike": bool, "hidden": bool,
                          "colour": str, "highlight": str, "size": float, "font": str}  # fmt: skip
_SHAPE: dict[str, type] = {"align": str, "space_before": float, "space_after": float, "indent": float}


def read_document(spec: dict[str, Any]) -> Document:
    """The checked document of a description."""
    given = fields(
        spec,
        "",
        {"name": str, "kind": str, "blocks": list},
        {"language": str, "properties": dict, "styles": dict, "page": dict},
    )
    properties = fields(
        given.get("properties", {}),
        "properties",
        {},
        dict.fromkeys((*PROPERTIES, "created", "modified"), str),
    )
    for key in {"created", "modified"} & properties.keys():
        properties[key] = _moment(properties[key], f"properties.{key}")
    styles = tuple(_style(name, item, f"styles.{name}") for name, item in given.get("styles", {}).items())
    first = _section({"block": "section", **given.get("page", {})}, "page", Section())
    blocks: list[Block] = [first]
    reader = _Blocks(first)
    for index, block in enumerate(given["blocks"]):
        blocks += reader.read(block, f"blocks[{index}]")
    return Document(given.get("language", "fr-FR"), properties, styles, tuple(blocks))


class _Blocks:
    """Reads blocks one after the other: lists are numbered, sections inherit from the one before."""

    def __init__(self, section: Section) -> None:
        self._section = section
        self._lists = 0
        self._page_break = False

    def read(self, spec: object, where: str) -> list[Block]:
        kinds = {"heading": self._heading, "title": self._paragraph, "paragraph": self._paragraph,
                 "caption": self._paragraph, "list": self._list, "table": self._table, "picture": self._picture,
                 "contents": self._contents, "section": self._new_section, "page_break": self._break}  # fmt: skip
        kind = spec.get("block") if isinstance(spec, dict) else None
        return kinds[one_of(str(kind), tuple(kinds), f"{where}.block")](spec, where)

    def _heading(self, spec: object, where: str) -> list[Block]:
        level = spec.get("level") if isinstance(spec, dict) else None
        if not isinstance(level, int) or not 1 <= level <= 6:
            raise SpecError(f"{where}.level", "a heading has a level from 1 to 6")
        return self._paragraph(spec, where, level)

    def _paragraph(self, spec: object, where: str, level: int = 0) -> list[Block]:
        optional = {"style": str, "level": int, **_LOOK, **_SHAPE}
        given = fields(spec, where, {"block": str, "text": object}, optional)
        runs = _runs(given["text"], f"{where}.text")
        base = _look(given, where)
        runs = tuple(replace(run, look=_over(base, run.look)) for run in runs)
        broken, self._page_break = self._page_break, False
        shape = _shape(given, where)
        return [Paragraph(runs, given["block"], level, given.get("style", ""), shape, page_break=broken)]

    def _list(self, spec: object, where: str) -> list[Block]:
        given = fields(spec, where, {"block": str, "items": list}, {"ordered": bool})
        self._lists += 1
        return list(self._items(given["items"], given.get("ordered", False), 1, f"{where}.items"))

    def _items(self, items: list[Any], ordered: bool, level: int, where: str) -> list[Paragraph]:
        found = []
        for index, item in enumerate(items):
            here = f"{where}[{index}]"
            nested = isinstance(item, dict) and "items" in item
            given = (
                fields(item, here, {"items": list}, {"text": object})
                if nested
                else {"text": item, "items": []}
            )
            runs = _runs(given.get("text", ""), here)
            broken, self._page_break = self._page_break, False
            found.append(
                Paragraph(runs, "item", level, list_number=self._lists, ordered=ordered, page_break=broken)
            )
            found += self._items(given["items"], ordered, level + 1, f"{here}.items")
        return found

    def _table(self, spec: object, where: str) -> list[Block]:
        given = fields(spec, where, {"block": str, "rows": list}, {"header": int, "widths": list})
        rows = tuple(
            tuple(_runs(cell, f"{where}.rows[{row}][{column}]") for column, cell in enumerate(cells))
            for row, cells in enumerate(given["rows"])
        )
        if not rows or len({len(row) for row in rows}) != 1 or not rows[0]:
            raise SpecError(
                f"{where}.rows", "the rows of a table have the same number of cells, one at least"
            )
        return [*self._waiting(), Table(rows, given.get("header", 0), tuple(given.get("widths", ())))]

    def _picture(self, spec: object, where: str) -> list[Block]:
        given = fields(spec, where, {"block": str, "picture": dict}, {"alt": str, "width": float})
        drawing = {"name": "picture.png", "kind": "picture", **given["picture"]}
        try:
            data = write_picture(drawing)
        except SpecError as error:
            raise SpecError(f"{where}.picture.{error.where}".rstrip("."), error.problem) from None
        width = float(given.get("width", 8.0))
        height = width * drawing["size"][1] / drawing["size"][0]
        ending = "png" if drawing["name"].endswith("png") else "jpg"
        return [*self._waiting(), Picture(data, ending, width, height, given.get("alt", ""))]

    def _contents(self, spec: object, where: str) -> list[Block]:
        given = fields(spec, where, {"block": str}, {"title": str, "levels": int, "pages": list})
        pages = tuple(given.get("pages", ()))
        return [*self._waiting(), Contents(given.get("title", ""), given.get("levels", 3), pages)]

    def _new_section(self, spec: object, where: str) -> list[Block]:
        self._section = _section(spec, where, self._section)
        self._page_break = False
        return [self._section]

    def _break(self, spec: object, where: str) -> list[Block]:
        fields(spec, where, {"block": str})
        self._page_break = True
        return []

    def _waiting(self) -> list[Block]:
        """An empty paragraph that carries the page break, where what follows cannot."""
        broken, self._page_break = self._page_break, False
        return [Paragraph((), page_break=True)] if broken else []


def _section(spec: object, where: str, before: Section) -> Section:
    given = fields(
        spec, where, {"block": str},
        {"size": str, "orientation": str, "margin": float, "header": object, "footer": object, "restart": int},
    )  # fmt: skip
    return Section(
        size=one_of(given.get("size", before.size), tuple(PAGE_SIZES), f"{where}.size"),
        orientation=one_of(
            given.get("orientation", "portrait"), ("portrait", "landscape"), f"{where}.orientation"
        ),
        margin=given.get("margin", before.margin),
        header=_runs(given["header"], f"{where}.header") if "header" in given else before.header,
        footer=_runs(given["footer"], f"{where}.footer") if "footer" in given else before.footer,
        restart=given.get("restart"),
    )


def _runs(value: object, where: str) -> tuple[Run, ...]:
    """Runs from a text, a run, or a list of both."""
    items = value if isinstance(value, list | tuple) else [value]
    return tuple(
        run for index, item in enumerate(items) for run in [_run(item, f"{where}[{index}]")] if _says(run)
    )


def _says(run: Run) -> bool:
    return bool(run.text or run.field or run.note)


def _run(value: object, where: str) -> Run:
    if isinstance(value, str | int | float) and not isinstance(value, bool):
        return Run(str(value))
    given = fields(
        value, where, {},
        {"text": str, "style": str, "link": str, "field": str, "note": str, "inserted": dict, "deleted": dict,
         "comment": dict, **_LOOK},
    )  # fmt: skip
    kind = next((kind for kind in ("inserted", "deleted") if kind in given), None)
    change = None
    if kind:
        made = fields(given[kind], f"{where}.{kind}", {"author": str, "date": str})
        change = Change(kind, made["author"], _moment(made["date"], f"{where}.{kind}.date"))
    field = one_of(given["field"], ("page", "pages"), f"{where}.field") if "field" in given else ""
    return Run(
        text=given.get("text", "1" if field else ""),
        look=_look(given, where),
        style=given.get("style", ""),
        link=given.get("link", ""),
        field=field,
        note=given.get("note", ""),
        change=change,
        comment=_comment(given["comment"], f"{where}.comment") if "comment" in given else None,
    )


def _comment(spec: object, where: str) -> Comment:
    given = fields(spec, where, {"author": str, "date": str, "text": str}, {"replies": list})
    replies = tuple(
        _comment(item, f"{where}.replies[{n}]") for n, item in enumerate(given.get("replies", ()))
    )
    return Comment(given["author"], _moment(given["date"], f"{where}.date"), given["text"], replies)


def _moment(text: str, where: str) -> str:
    try:
        moment = datetime.fromisoformat(text)
    except ValueError:
        raise SpecError(where, f"{text!r} is not a moment such as 2026-03-05T14:30") from None
    return moment.replace(tzinfo=None).isoformat(timespec="seconds")


def _style(name: str, spec: object, where: str) -> Style:
    given = fields(spec, where, {}, {"family": str, "based_on": str, "outline": int, **_LOOK, **_SHAPE})
    family = one_of(given.get("family", "paragraph"), ("paragraph", "character"), f"{where}.family")
    return Style(
        name,
        family,
        given.get("based_on", ""),
        _look(given, where),
        _shape(given, where),
        given.get("outline", 0),
    )


def _look(given: Mapping[str, Any], where: str) -> Look:
    for key in ("colour", "highlight"):
        if key in given and not re.fullmatch(r"#[0-9A-Fa-f]{6}", given[key]):
            raise SpecError(f"{where}.{key}", "a colour is written #RRGGBB")
    return Look(**{key: given[key] for key in _LOOK if key in given})


def _shape(given: Mapping[str, Any], where: str) -> Shape:
    if "align" in given:
        one_of(given["align"], ALIGNMENTS, f"{where}.align")
    return Shape(**{key: given[key] for key in _SHAPE if key in given})


def _over(base: Look, look: Look) -> Look:
    chosen = {
        key: getattr(look, key) if getattr(look, key) is not None else getattr(base, key) for key in _LOOK
    }
    return Look(**chosen)
