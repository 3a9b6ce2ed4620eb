"""Text documents in Office Open XML (ECMA-376, part 1)."""

from skills.documents.dialects import word
from skills.documents.markup import serialise
from skills.documents.writing.container import Member, pack
from skills.documents.writing.document import Document, Paragraph
from skills.documents.writing.docx_body import BodyWriter
from skills.documents.writing.docx_parts import (
    comment_members,
    footnotes_part,
    numbering_part,
    property_members,
    styles_part,
)
from skills.documents.writing.opc import content_types, relationships

_WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml."
_CORE = "http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties"
_EXTENDED_COMMENTS = "http://schemas.microsoft.com/office/2011/relationships/commentsExtended"
# Parts of the document, each with the type of the link to it.
_LINKED = {
    "styles.xml": "styles", "numbering.xml": "numbering", "settings.xml": "settings", "footnotes.xml": "footnotes",
    "comments.xml": "comments", "commentsExtended.xml": _EXTENDED_COMMENTS,
}  # fmt: skip
_ROOTS = {
    "word/document.xml": "officeDocument",
    "docProps/core.xml": _CORE,
    "docProps/app.xml": "extended-properties",
}


def write_docx(document: Document) -> bytes:
    """The bytes of the document."""
    writer = BodyWriter(document)
    body = Member("word/document.xml", writer.body())
    lists = {block.list_number: block.ordered for block in document.blocks if isinstance(block, Paragraph)}
    members = [
        body,
        Member("word/styles.xml", styles_part(document)),
        Member("word/numbering.xml", numbering_part({n: ordered for n, ordered in lists.items() if n})),
        Member("word/settings.xml", _settings()),
        *writer.parts,
        *([Member("word/footnotes.xml", footnotes_part(writer.notes))] if writer.notes else []),
        *(comment_members(writer.comments) if writer.comments else []),
        *property_members(document),
    ]
    paths = [member.path for member in members]
    links = [(kind, path) for path, kind in _LINKED.items() if f"word/{path}" in paths]
    roots = [(kind, path) for path, kind in _ROOTS.items() if path in paths]
    return pack(
        [
            Member("[Content_Types].xml", _content_types(sorted(paths))),
            Member("_rels/.rels", relationships(roots)),
            Member("word/_rels/document.xml.rels", relationships([*writer.links, *links])),
            *members,
        ]
    )


def _content_types(paths: list[str]) -> bytes:
    defaults = [
        ("rels", "application/vnd.openxmlformats-package.relationships+xml"),
        ("xml", "application/xml"),
        ("png", "image/png"),
        ("jpg", "image/jpeg"),
    ]
    kinds = {"word/document.xml": "document.main", "docProps/core.xml": "", "docProps/app.xml": ""}
    overrides = []
    for path in paths:
        stem = path.removeprefix("word/").removesuffix(".xml").rstrip("0123456789")
        if path == "docProps/core.xml":
            kind = "application/vnd.openxmlformats-package.core-properties+xml"
        elif path == "docProps/app.xml":
            kind = "application/vnd.openxmlformats-officedocument.extended-properties+xml"
        elif path.startswith("word/media/"):
            continue
        else:
            kind = f"{_WORD}{kinds.get(path, stem)}+xml"
        overrides.append((f"/{path}", kind))
    return content_types(defaults, overrides)


def _settings() -> bytes:
    root = word.root("w:settings")
    compatibility = word.add(root, "w:compat")
    word.add(compatibility, "w:compatSetting", {
        "w:name": "compatibilityMode", "w:uri": "http://schemas.microsoft.com/office/word", "w:val": "15",
    })  # fmt: skip
    return serialise(root)
