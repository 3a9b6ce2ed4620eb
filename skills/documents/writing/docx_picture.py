"""A picture on a line of text, as DrawingML spells it."""

from lxml import etree

from skills.documents.dialects import EMU_PER_CENTIMETRE
from skills.documents.markup import Dialect
from skills.documents.writing.document import Picture

draw = Dialect(
    {
        "wp": "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing",
        "a": "http://schemas.openxmlformats.org/drawingml/2006/main",
        "pic": "http://schemas.openxmlformats.org/drawingml/2006/picture",
        "r": "http://schemas.openxmlformats.org/officeDocument/2006/relationships",
    }
)


def add_drawing(parent: etree._Element, block: Picture, number: str, identifier: str) -> None:
    """Append the picture to a w:drawing; `identifier` is the link to its part."""
    size = {
        "cx": str(round(block.width * EMU_PER_CENTIMETRE)),
        "cy": str(round(block.height * EMU_PER_CENTIMETRE)),
    }
    named = {"id": number, "name": f"Picture {number}", "descr": block.alt or None}
    inline = draw.add(parent, "wp:inline",
                      dict.fromkeys(("distT", "distB", "distL", "distR"), "0"))  # fmt: skip
    draw.add(inline, "wp:extent", size)
    draw.add(inline, "wp:docPr", named)
    graphic = draw.add(inline, "a:graphic")
    data = draw.add(graphic, "a:graphicData", {"uri": str(draw.namespaces["pic"])})
    element = draw.add(data, "pic:pic")
    identity = draw.add(element, "pic:nvPicPr")
    draw.add(identity, "pic:cNvPr", named)
    draw.add(identity, "pic:cNvPicPr")
    fill = draw.add(element, "pic:blipFill")
    draw.add(fill, "a:blip", {"r:embed": identifier})
    draw.add(draw.add(fill, "a:stretch"), "a:fillRect")
    shape = draw.add(element, "pic:spPr")
    frame = draw.add(shape, "a:xfrm")
    draw.add(frame, "a:off", {"x": "0", "y": "0"})
    draw.add(frame, "a:ext", size)
    draw.add(draw.add(shape, "a:prstGeom", {"prst": "rect"}), "a:avLst")
