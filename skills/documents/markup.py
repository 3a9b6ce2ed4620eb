"""Build and name XML elements by prefix, as the office formats spell them (`text:p`, `w:r`)."""

from collections.abc import Mapping
from typing import Any

from lxml import etree

Attributes = Mapping[str, str | None]


class Dialect:
    """The namespaces of one format: short prefixed names in, elements out."""

    def __init__(self, namespaces: Mapping[str, str], unprefixed: str | None = None) -> None:
        """`unprefixed` names the prefix that is left out in files: some readers of parts know no other spelling."""
        self.namespaces: dict[Any, str] = {
            None if prefix == unprefixed else prefix: uri for prefix, uri in namespaces.items()
        }
        self._uris = dict(namespaces)
        self._names: dict[str, str] = {}

    def name(self, prefixed: str) -> str:
        """`text:p` as lxml spells it: `{uri}p`. A name without prefix has no namespace."""
        known = self._names.get(prefixed)
        if known is None:
            prefix, _, local = prefixed.rpartition(":")
            known = f"{{{self._uris[prefix]}}}{local}" if prefix else local
            self._names[prefixed] = known
        return known

    def root(self, tag: str, attributes: Attributes | None = None) -> etree._Element:
        """A document element that declares every namespace of the dialect."""
        element = etree.Element(self.name(tag), nsmap=self.namespaces)
        return self._dress(element, attributes, None)

    def add(
        self, parent: etree._Element, tag: str, attributes: Attributes | None = None, text: str | None = None
    ) -> etree._Element:
        """A new last child of `parent`; attributes whose value is None are left out."""
        return self._dress(etree.SubElement(parent, self.name(tag)), attributes, text)

    def get(self, element: etree._Element | None, attribute: str, default: str = "") -> str:
        """The attribute's text, or `default` where element or attribute is missing."""
        if element is None:
            return default
        value = element.get(self.name(attribute))
        return default if value is None else str(value)

    def child(self, element: etree._Element | None, *path: str) -> etree._Element | None:
        """The first descendant reached by going down `path`, one tag a level."""
        for tag in path:
            if element is None:
                return None
            element = element.find(self.name(tag))
        return element

    def children(self, element: etree._Element | None, tag: str) -> list[etree._Element]:
        return [] if element is None else element.findall(self.name(tag))

    def descendants(self, element: etree._Element | None, *tags: str) -> list[etree._Element]:
        """All descendants bearing one of `tags`, in the order of the document."""
        return [] if element is None else list(element.iter(*[self.name(tag) for tag in tags]))

    def _dress(
        self, element: etree._Element, attributes: Attributes | None, text: str | None
    ) -> etree._Element:
        for key, value in (attributes or {}).items():
            if value is not None:
                element.set(self.name(key), value)
        if text is not None:
            element.text = text
        return element


def serialise(root: etree._Element) -> bytes:
    return etree.tostring(root, xml_declaration=True, encoding="UTF-8", standalone=True)


def local_name(element: etree._Element) -> str:
    """The tag without its namespace; empty for a comment or a processing instruction."""
    tag = element.tag
    return tag.rpartition("}")[2] if isinstance(tag, str) else ""
