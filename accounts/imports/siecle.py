"""SIECLE's 'élèves' (XML) as one more table: a row a pupil, titled by the tags."""

from collections import defaultdict
from dataclasses import dataclass

from lxml import etree

from .containers import xml_root
from .names import trimmed
from .refusal import Refused
from .tables import Gathering, Sheet

ROOT = "BEE_ELEVES"
TAGS = ("ID_NATIONAL", "NOM_DE_FAMILLE", "NOM_USAGE", "PRENOM", "DATE_NAISS", "DATE_SORTIE")
CLASS = "CODE_STRUCTURE"
NO_CLASS = "inactifs"
SEVERAL = "\n"  # between the classes of one pupil who has more than one


@dataclass(frozen=True)
class Siecle:
    """The pupils, and whose file it is: UAJ and school year as '2026-2027', '' where the file does not say."""

    sheet: Sheet
    uai: str
    school_year: str


def read_siecle(data: bytes) -> Siecle:
    """The pupils of an export; Refused names a sibling file or a file that is none of SIECLE's."""
    root = xml_root(data)
    name = etree.QName(root).localname
    if name != ROOT:
        raise Refused("sibling" if name.startswith("BEE_") else "unknown_xml", got=name[:60])
    classes = _classes(root)
    gathered = Gathering()
    gathered.add(1, [*TAGS, CLASS, "ELEVE_ID"])
    for pupil in _children(root, "DONNEES", "ELEVES", "ELEVE"):
        cells = [_text(pupil, tag) for tag in TAGS]
        line = pupil.sourceline if isinstance(pupil.sourceline, int) else 0
        number = pupil.get("ELEVE_ID", "")
        # The number makes a row of a pupil whose every tag is empty, so that nobody is dropped in silence.
        gathered.add(line, [*cells, SEVERAL.join(classes.get(number, [])), number or "?"])
    year = _parameter(root, "ANNEE_SCOLAIRE")
    return Siecle(
        gathered.sheet(""),
        _parameter(root, "UAJ").upper(),
        f"{year}-{int(year) + 1}" if len(year) == 4 and year.isdecimal() else year,
    )


def _parameter(root: etree._Element, tag: str) -> str:
    found = _children(root, "PARAMETRES")
    return _text(found[0], tag) if found else ""


def _classes(root: etree._Element) -> dict[str, list[str]]:
    """ELEVE_ID -> the classes (type D, or no type) of a pupil, each once; groups are none."""
    found: dict[str, list[str]] = defaultdict(list)
    for pupil in _children(root, "DONNEES", "STRUCTURES", "STRUCTURES_ELEVE"):
        for structure in _children(pupil, "STRUCTURE"):
            code = _text(structure, CLASS)
            kind = _text(structure, "TYPE_STRUCTURE").upper()
            known = found[pupil.get("ELEVE_ID", "")]
            if code and kind in ("D", "") and code.casefold() not in (NO_CLASS, *map(str.casefold, known)):
                known.append(code)
    return found


def _children(element: etree._Element, *steps: str) -> list[etree._Element]:
    """Elements reached by these names, whatever their namespace."""
    found = [element]
    for step in steps:
        found = [
            child
            for parent in found
            for child in parent
            if isinstance(child.tag, str) and etree.QName(child).localname == step
        ]
    return found


def _text(element: etree._Element, tag: str) -> str:
    """The text of a child: '' where it is absent, empty or blank."""
    found = _children(element, tag)
    return trimmed("".join(str(piece) for piece in found[0].itertext())) if found else ""
