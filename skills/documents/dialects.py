"""The namespaces of the office formats, shared by those who write and those who read."""

from skills.documents.markup import Dialect

EMU_PER_CENTIMETRE = 360_000
_ODF = "urn:oasis:names:tc:opendocument:xmlns:"
odf = Dialect(
    {
        "office": f"{_ODF}office:1.0",
        "table": f"{_ODF}table:1.0",
        "text": f"{_ODF}text:1.0",
        "style": f"{_ODF}style:1.0",
        "number": f"{_ODF}datastyle:1.0",
        "fo": f"{_ODF}xsl-fo-compatible:1.0",
        "draw": f"{_ODF}drawing:1.0",
        "svg": f"{_ODF}svg-compatible:1.0",
        "config": f"{_ODF}config:1.0",
        "meta": f"{_ODF}meta:1.0",
        "manifest": f"{_ODF}manifest:1.0",
        "dc": "http://purl.org/dc/elements/1.1/",
        "xlink": "http://www.w3.org/1999/xlink",
        "of": f"{_ODF}of:1.2",
        "calcext": "urn:org:documentfoundation:names:experimental:calc:xmlns:calcext:1.0",
        "loext": "urn:org:documentfoundation:names:experimental:office:xmlns:loext:1.0",
        "ooo": "http://openoffice.org/2004/office",
    }
)
word = Dialect(
    {
        "w": "http://schemas.openxmlformats.org/wordprocessingml/2006/main",
        "r": "http://schemas.openxmlformats.org/officeDocument/2006/relationships",
    }
)
