"""What stands beside the text of a docx: comments and notes."""

from lxml import etree

from skills.documents.dialects import word
from skills.documents.markup import Dialect
from skills.documents.reading.package import Package
from skills.documents.reading.prose import Comment, plain_moment

drawing = Dialect(
    {
        "wp": "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing",
        "a": "http://schemas.openxmlformats.org/drawingml/2006/main",
        "r": "http://schemas.openxmlformats.org/officeDocument/2006/relationships",
        "w14": "http://schemas.microsoft.com/office/word/2010/wordml",
        "w15": "http://schemas.microsoft.com/office/word/2012/wordml",
    }
)


def plain(element: etree._Element) -> str:
    """The text of an element, deleted text included, without tabs and breaks."""
    return "".join(item.text or "" for item in word.descendants(element, "w:t", "w:delText"))


def read_comments(package: Package) -> tuple[Comment, ...]:
    """The comments in the order stored, replies tied to what they answer."""
    root = package.tree_if_present("word/comments.xml")
    extended = package.tree_if_present("word/commentsExtended.xml")
    parents, resolved = {}, set()
    for item in drawing.descendants(extended, "w15:commentEx"):
        identifier = drawing.get(item, "w15:paraId").upper()
        parents[identifier] = drawing.get(item, "w15:paraIdParent").upper()
        if drawing.get(item, "w15:done") in ("1", "true"):
            resolved.add(identifier)
    elements = word.children(root, "w:comment")
    marks = [
        {drawing.get(p, "w14:paraId").upper() for p in word.descendants(item, "w:p")} for item in elements
    ]
    found = []
    for element, own in zip(elements, marks, strict=True):
        parent = next((parents[mark] for mark in own if parents.get(mark)), "")
        reply_to = next((index for index, other in enumerate(marks) if parent and parent in other), None)
        text = "\n".join(plain(paragraph) for paragraph in word.descendants(element, "w:p"))
        found.append(
            Comment(
                word.get(element, "w:author"),
                plain_moment(word.get(element, "w:date")),
                text,
                reply_to,
                bool(own & resolved),
            )
        )
    return tuple(found)


def read_notes(package: Package) -> tuple[str, ...]:
    """The text of each footnote, then of each endnote."""
    found = []
    for part, tag in (("footnotes", "footnote"), ("endnotes", "endnote")):
        root = package.tree_if_present(f"word/{part}.xml")
        found += [
            plain(note).strip() for note in word.children(root, f"w:{tag}") if not word.get(note, "w:type")
        ]
    return tuple(found)
