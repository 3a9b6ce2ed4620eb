"""Charts of both families of suites, reduced to what a judge asks about."""

import re

from lxml import etree

from skills.documents import formulas
from skills.documents.dialects import odf
from skills.documents.markup import Dialect
from skills.documents.reading.workbook import Chart, Series
from skills.documents.references import Reference

_C = "http://schemas.openxmlformats.org/drawingml/2006/chart"
chart_markup = Dialect({"c": _C, "a": "http://schemas.openxmlformats.org/drawingml/2006/main"})
_ODF_CHART = Dialect(
    {
        "chart": "urn:oasis:names:tc:opendocument:xmlns:chart:1.0",
        **{str(prefix): uri for prefix, uri in odf.namespaces.items()},
    }
)
_KINDS = {"circle": "pie", "ring": "doughnut", "net": "radar", "filled-radar": "radar", "filled-net": "radar"}


def read_xlsx_chart(root: etree._Element) -> Chart:
    """The chart of one chart part."""
    c = chart_markup
    area = c.child(root, "c:chart", "c:plotArea")
    plots = [] if area is None else [child for child in area if str(child.tag).endswith("Chart")]
    kind = _xlsx_kind(plots[0]) if plots else ""
    series = tuple(_xlsx_series(item) for plot in plots for item in c.children(plot, "c:ser"))
    lowest = c.get(c.child(area, "c:valAx", "c:scaling", "c:min"), "val")
    axes = [] if area is None else [child for child in area if str(child.tag).endswith("Ax")]
    titles = tuple(text for axis in axes if (text := _xlsx_text(c.child(axis, "c:title"))))
    title = _xlsx_text(c.child(root, "c:chart", "c:title"))
    return Chart(kind, title, series, _number(lowest), titles)


def _xlsx_kind(plot: etree._Element) -> str:
    name = str(plot.tag).rpartition("}")[2].removesuffix("Chart").removesuffix("3D")
    if name == "bar":
        horizontal = chart_markup.get(chart_markup.child(plot, "c:barDir"), "val") == "bar"
        return "bar" if horizontal else "column"
    return name


def _xlsx_series(element: etree._Element) -> Series:
    c = chart_markup
    title = c.child(element, "c:tx")
    values = _formula_in(c.child(element, "c:val"), c.child(element, "c:yVal"))
    categories = _formula_in(c.child(element, "c:cat"), c.child(element, "c:xVal"))
    return Series(_xlsx_text(title), _formula_in(title), values, categories)


def _formula_in(*holders: etree._Element | None) -> str:
    for holder in holders:
        for element in chart_markup.descendants(holder, "c:f"):
            return _plain(formulas.references("=" + (element.text or "")))
    return ""


def _xlsx_text(element: etree._Element | None) -> str:
    """A title's words, written in or stored from the cell that it names."""
    words = [item.text or "" for item in chart_markup.descendants(element, "a:t", "c:v")]
    return " ".join("".join(words).split())


def read_ods_chart(root: etree._Element) -> Chart | None:
    """The chart of one embedded object of OpenDocument; None where the object is something else."""
    o = _ODF_CHART
    chart = o.child(root, "office:body", "office:chart", "chart:chart")
    if chart is None:
        return None
    properties = _properties_by_style(root)
    plot = o.child(chart, "chart:plot-area")
    kind = o.get(chart, "chart:class").rpartition(":")[2]
    kind = _KINDS.get(kind, kind)
    if kind == "bar":
        upright = properties.get(o.get(plot, "chart:style-name"), {}).get("vertical") != "true"
        kind = "column" if upright else "bar"
    axes = o.children(plot, "chart:axis")
    lowest = next(
        (properties.get(o.get(axis, "chart:style-name"), {}).get("minimum", "")
         for axis in axes if o.get(axis, "chart:dimension") == "y"), "",
    )  # fmt: skip
    categories = next((_area(o.get(item, "table:cell-range-address"))
                       for item in o.descendants(plot, "chart:categories")), "")  # fmt: skip
    series = tuple(_ods_series(item, categories) for item in o.children(plot, "chart:series"))
    titles = tuple(text for axis in axes if (text := _ods_text(o.child(axis, "chart:title"))))
    return Chart(kind, _ods_text(o.child(chart, "chart:title")), series, _number(lowest), titles)


def _ods_series(element: etree._Element, categories: str) -> Series:
    o = _ODF_CHART
    domain = o.get(o.child(element, "chart:domain"), "table:cell-range-address")
    label = _area(o.get(element, "chart:label-cell-address"))
    return Series(
        "", label, _area(o.get(element, "chart:values-cell-range-address")), _area(domain) or categories
    )


def _area(address: str) -> str:
    """`Ventes.A2:Ventes.A9` in the one spelling."""
    if not address:
        return ""
    return _plain(formulas.references(formulas.normalised(f"=[{address}]", open_formula=True)))


def _plain(areas: tuple[Reference, ...]) -> str:
    """The first area without `$`, a single cell as one: suites differ there."""
    text = str(areas[0]).replace("$", "") if areas else ""
    sheet, separator, cells = text.rpartition("!")
    start, _, end = cells.partition(":")
    return sheet + separator + (start if start == end else cells)


def _ods_text(element: etree._Element | None) -> str:
    return "" if element is None else " ".join("".join(str(text) for text in element.itertext()).split())


def _properties_by_style(root: etree._Element) -> dict[str, dict[str, str]]:
    o = _ODF_CHART
    found = {}
    for style in o.descendants(root, "style:style"):
        values = o.child(style, "style:chart-properties")
        pairs = (
            {}
            if values is None
            else {str(key).rpartition("}")[2]: str(text) for key, text in values.attrib.items()}
        )
        found[o.get(style, "style:name")] = pairs
    return found


def _number(text: str) -> float | None:
    return float(text) if re.fullmatch(r"-?\d+(\.\d+)?(e[+-]?\d+)?", text, re.IGNORECASE) else None
