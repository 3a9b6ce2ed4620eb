"""Pages of OpenDocument: master pages told as the sections of a document."""

from collections.abc import Callable, Mapping
from typing import Any

from lxml import etree

from skills.documents.dialects import odf
from skills.documents.reading.odt_styles import centimetres
from skills.documents.reading.prose import Paragraph, Section

Margin = Callable[[etree._Element], tuple[Paragraph, ...]]


class Pages:
    """Which section the text is in; a section begins where a paragraph asks for a master page."""

    def __init__(self, styles: etree._Element | None, margin: Margin) -> None:
        self._margin = margin
        self._masters = {
            odf.get(item, "style:name"): item
            for item in odf.children(odf.child(styles, "office:master-styles"), "style:master-page")
        }
        self._layouts = {
            odf.get(item, "style:name"): odf.child(item, "style:page-layout-properties")
            for item in odf.descendants(styles, "style:page-layout")
        }
        self.sections: list[Section] = [self._section("Standard", None)]
        self._started = False
        self._last = "Standard"

    @property
    def current(self) -> int:
        """Index of the section that the text is in."""
        return len(self.sections) - 1

    def enter(self, properties: Mapping[str, Any]) -> bool:
        """Take note of a paragraph's effective properties; True where a new section begins with it."""
        master, restart = properties.get("master", ""), properties.get("restart")
        begins = bool(master) or (restart is not None and bool(properties.get("page_break")))
        if begins and not self._started:
            self.sections = [self._section(master or "Standard", restart)]
        elif begins:
            self.sections.append(self._section(master or self._last, restart))
        if master:
            self._last = master
        begins, self._started = begins and self._started, True
        return begins

    def _section(self, name: str, restart: int | None) -> Section:
        """A master page; where another one follows it, it is the first page of that one."""
        master = self._masters.get(name)
        following = self._masters.get(odf.get(master, "style:next-style-name"))
        if following is None or following is master:
            width, height = self._size(master)
            return Section(
                width, height, self._story(master, "header"), self._story(master, "footer"),
                self._first(master, "header"), self._first(master, "footer"), restart,
            )  # fmt: skip
        width, height = self._size(following)
        first_width, first_height = self._size(master)
        return Section(
            width, height, self._story(following, "header"), self._story(following, "footer"),
            self._story(master, "header"), self._story(master, "footer"), restart, first_width, first_height,
        )  # fmt: skip

    def _size(self, master: etree._Element | None) -> tuple[float, float]:
        layout = self._layouts.get(odf.get(master, "style:page-layout-name"))
        sides = [centimetres(odf.get(layout, f"fo:page-{side}")) for side in ("width", "height")]
        return round(sides[0], 2) or 21.0, round(sides[1], 2) or 29.7

    def _story(self, master: etree._Element | None, part: str) -> tuple[Paragraph, ...]:
        element = odf.child(master, f"style:{part}")
        if element is None or odf.get(element, "style:display", "true") == "false":
            return ()
        return self._margin(element)

    def _first(self, master: etree._Element | None, part: str) -> tuple[Paragraph, ...] | None:
        """What a first page shows where it differs (ODF 1.3, or LibreOffice's own spelling of it)."""
        for element in master if master is not None else ():
            if str(element.tag).rpartition("}")[2] == f"{part}-first":
                return self._margin(element)
        return None
