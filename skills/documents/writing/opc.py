"""The parts that every Office Open XML package has: links between parts, types of parts (ECMA-376, part 2)."""

from collections.abc import Sequence

from skills.documents.markup import Dialect, serialise

OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
packages = Dialect({"p": "http://schemas.openxmlformats.org/package/2006/relationships"}, unprefixed="p")
types = Dialect({"t": "http://schemas.openxmlformats.org/package/2006/content-types"}, unprefixed="t")


def relationships(targets: Sequence[tuple[str, str]]) -> bytes:
    """The part that links a part to others: (type, target), named rId1, rId2, … in order.

    A type is its last word where Office itself has given it, else its whole address.
    """
    root = packages.root("p:Relationships")
    for number, (kind, target) in enumerate(targets, start=1):
        external = "External" if "://" in target or target.startswith("mailto:") else None
        attributes = {
            "Id": f"rId{number}",
            "Type": kind if "://" in kind else f"{OFFICE}/{kind}",
            "Target": target,
            "TargetMode": external,
        }
        packages.add(root, "p:Relationship", attributes)
    return serialise(root)


def content_types(defaults: Sequence[tuple[str, str]], overrides: Sequence[tuple[str, str]]) -> bytes:
    """The part that gives each part its type: by extension, then by path."""
    root = types.root("t:Types")
    for extension, kind in defaults:
        types.add(root, "t:Default", {"Extension": extension, "ContentType": kind})
    for path, kind in overrides:
        types.add(root, "t:Override", {"PartName": path, "ContentType": kind})
    return serialise(root)
