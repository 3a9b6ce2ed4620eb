"""Web pages, drawings and other XML as a judge reads them: safe trees, and the style that an element really has."""

import re
from dataclasses import dataclass, field

import lxml.html
from lxml import etree
from PIL import ImageColor

from skills.documents.markup import local_name
from skills.documents.reading.package import parse_xml
from skills.documents.reading.text import decoded
from skills.documents.refusal import Refused

# The one document type that drawing programs write: it names a public page and declares nothing.
_SVG_DOCTYPE = re.compile(
    r'<!DOCTYPE\s+svg\s+PUBLIC\s+"-//W3C//DTD SVG [0-9.]+[^"]*"\s+"https?://www\.w3\.org/[^"]*"\s*>',
    re.IGNORECASE,
)
_INHERITED = frozenset({"fill", "stroke", "stroke-width", "color", "font-size", "font-family", "font-weight",
                        "text-anchor", "visibility", "fill-opacity", "stroke-opacity"})  # fmt: skip


@dataclass(frozen=True)
class Html:
    """`root` is the html element of a tolerant parser; `source` the text as sent."""

    name: str
    type: str
    size: int
    encoding: str
    source: str
    root: lxml.html.HtmlElement = field(repr=False, compare=False)

    def all(self, *tags: str) -> list[lxml.html.HtmlElement]:
        """Every element bearing one of the tags, in order."""
        return [element for element in self.root.iter(*tags) if isinstance(element, lxml.html.HtmlElement)]

    @property
    def text(self) -> str:
        """The words of the page, blanks joined, scripts and styles left out."""
        return " ".join(" ".join(_words(self.root)).split())


@dataclass(frozen=True)
class Xml:
    """Any XML file without a document type."""

    name: str
    type: str
    size: int
    source: str
    root: etree._Element = field(repr=False, compare=False)


@dataclass(frozen=True)
class Svg:
    """A drawing. `property_of` tells the style that an element really has."""

    name: str
    type: str
    size: int
    source: str
    root: etree._Element = field(repr=False, compare=False)
    rules: tuple[tuple[str, dict[str, str]], ...] = ()  # simple selectors of its style sheets, in order

    def all(self, *tags: str) -> list[etree._Element]:
        """Every element of one of these names (namespace aside), in order."""
        return [element for element in self.root.iter() if local_name(element) in tags]

    @property
    def view_box(self) -> tuple[float, float, float, float] | None:
        """(left, top, width, height), from viewBox or else from width and height."""
        numbers = re.findall(r"-?[0-9.]+(?:e-?[0-9]+)?", str(self.root.get("viewBox") or ""))
        if len(numbers) != 4:
            sides = [re.match(r"[0-9.]+", str(self.root.get(side) or "")) for side in ("width", "height")]
            numbers = ["0", "0", *(side[0] for side in sides if side)]
        try:
            left, top, width, height = map(float, numbers)
        except ValueError:
            return None
        return left, top, width, height

    @property
    def texts(self) -> tuple[str, ...]:
        return tuple(" ".join("".join(map(str, element.itertext())).split()) for element in self.all("text"))

    def property_of(self, element: etree._Element, name: str) -> str:
        """The value that wins for a style property: style attribute, style sheet, own attribute, then parents'."""
        current: etree._Element | None = element
        while current is not None:
            value = self._own(current, name)
            if value and value != "inherit":
                return value
            if name not in _INHERITED:
                return ""
            current = current.getparent()
        return ""

    def colour_of(self, element: etree._Element, name: str = "fill") -> str:
        """The element's colour as `#RRGGBB`; `none` or an address stays as written; a missing fill is black."""
        return colour(self.property_of(element, name) or ("#000000" if name == "fill" else "none"))

    def _own(self, element: etree._Element, name: str) -> str:
        inline = _declarations(str(element.get("style") or ""))
        if name in inline:
            return inline[name]
        matching = [(_weight(selector), values[name]) for selector, values in self.rules
                    if name in values and _matches(selector, element)]  # fmt: skip
        if matching:
            best = max(weight for weight, _ in matching)
            return [value for weight, value in matching if weight == best][-1]
        return str(element.get(name) or "").strip()


def read_html(data: bytes, name: str) -> Html:
    """The page; a document type that declares entities is refused."""
    text, encoding = decoded(data)
    if re.search(r"<!ENTITY", text[:50_000], re.IGNORECASE):
        raise Refused("entities", got="html")
    bare = re.sub(r"^\s*<\?xml[^>]*\?>", "", text.replace("\0", ""))
    parser = lxml.html.HTMLParser(no_network=True, huge_tree=False)
    try:
        root = lxml.html.document_fromstring(bare, parser=parser)
    except (etree.ParserError, etree.XMLSyntaxError, ValueError, AssertionError):
        raise Refused("corrupt", got="html") from None
    return Html(name, "html", len(data), encoding, text, root)


def read_xml(data: bytes, name: str, kind: str) -> Xml:
    return Xml(name, kind, len(data), decoded(data)[0], parse_xml(data, kind))


def read_svg(data: bytes, name: str) -> Svg:
    """The drawing; every document type but the harmless one of SVG 1.1 is refused."""
    text, _ = decoded(data)
    bare = _SVG_DOCTYPE.sub("", text, count=1)
    if bare != text:
        data_without = re.sub(r"^\s*<\?xml[^>]*\?>", "", bare).encode("utf-8")
        root = parse_xml(data_without, "svg")
    else:
        root = parse_xml(data, "svg")
    if local_name(root) != "svg":
        raise Refused("wrong_type", got="xml", expected=("svg",))
    sheets = "".join(
        "".join(map(str, item.itertext())) for item in root.iter() if local_name(item) == "style"
    )
    return Svg(name, "svg", len(data), text, root, _rules(sheets))


def colour(text: str) -> str:
    """A colour of CSS as `#RRGGBB` (alpha left out); anything else as written."""
    bare = text.strip().lower().removesuffix("!important").strip()
    try:
        red, green, blue = ImageColor.getrgb(bare)[:3]
    except ValueError:
        return bare
    return f"#{red:02X}{green:02X}{blue:02X}"


def _words(element: etree._Element) -> list[str]:
    found = []
    for item in element.iter():
        if local_name(item) not in ("script", "style", "") and item.text:
            found.append(str(item.text))
        if item.tail:
            found.append(str(item.tail))
    return found


def _declarations(text: str) -> dict[str, str]:
    pairs = (part.split(":", 1) for part in text.split(";") if ":" in part)
    return {key.strip().lower(): value.replace("!important", "").strip() for key, value in pairs}


def _rules(sheet: str) -> tuple[tuple[str, dict[str, str]], ...]:
    bare = re.sub(r"/\*.*?\*/|<!\[CDATA\[|\]\]>", "", sheet[:200_000], flags=re.DOTALL)
    return tuple(
        (selector.strip(), _declarations(body))
        for selectors, body in re.findall(r"([^{}]+)\{([^{}]*)\}", bare)
        for selector in selectors.split(",")
    )


def _matches(selector: str, element: etree._Element) -> bool:
    """One simple selector: a name, classes, an identifier, or several of these glued together."""
    match = re.fullmatch(r"(\*|[\w-]+)?((?:[.#][\w-]+)*)", selector)
    if not match or not selector:
        return False
    if match[1] not in (None, "*") and match[1] != local_name(element):
        return False
    classes = set(str(element.get("class") or "").split())
    marks = re.findall(r"([.#])([\w-]+)", match[2])
    return all(name in classes if sign == "." else name == element.get("id") for sign, name in marks)


def _weight(selector: str) -> tuple[int, int, int]:
    return selector.count("#"), selector.count("."), int(bool(re.match(r"[\w-]", selector)))
