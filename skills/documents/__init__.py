"""Real files, made and opened.

`write(spec)` makes a file from plain JSON data; docs/material-files.md has the forms of a description.
`open_upload(data, filename, accepts)` opens what a stranger sends, or raises Refused with a code; what a judge can
read of each kind is in the classes below, one view for both families of office suites.
"""

from skills.documents import formulas
from skills.documents.media import digest, media_type
from skills.documents.reading import Document, open_upload
from skills.documents.reading.archive import Archive
from skills.documents.reading.calendar import Calendar
from skills.documents.reading.mail import Mail
from skills.documents.reading.package import MAX_BYTES
from skills.documents.reading.picture import Picture
from skills.documents.reading.plain import PlainText, Table
from skills.documents.reading.prose import TextDocument
from skills.documents.reading.web import Html, Svg, Xml
from skills.documents.reading.workbook import Cell, Workbook
from skills.documents.refusal import Refused
from skills.documents.specs import SpecError
from skills.documents.writing import write

__all__ = [
    "MAX_BYTES",
    "Archive",
    "Calendar",
    "Cell",
    "Document",
    "Html",
    "Mail",
    "Picture",
    "PlainText",
    "Refused",
    "SpecError",
    "Svg",
    "Table",
    "TextDocument",
    "Workbook",
    "Xml",
    "digest",
    "formulas",
    "media_type",
    "open_upload",
    "write",
]
