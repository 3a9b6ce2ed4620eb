"""What each school software writes, declared: another format is another declaration.

Titles are compared by `names.key`; of the columns of a file only those named here are read, the others
(addresses, telephones, parents) are never kept: data asked is data used.
"""

from dataclasses import dataclass
from typing import Literal

from . import names
from .dates import Order

FieldName = Literal[
    "last_name", "usage_name", "first_name", "full_name", "birth_date", "ine", "class_name", "left_on"
]
"""What is read of a person; `left_on` decides who is still here and is not kept."""


@dataclass(frozen=True)
class Field:
    """One thing read: the titles it has in files, best first. Required means: a person without it is not taken in."""

    name: FieldName
    titles: tuple[str, ...]
    is_required: bool = False


@dataclass(frozen=True)
class Format:
    """A file of a known software.

    `signature` are titles that only it has; `identified_by` are the fields of which a person needs one at least,
    so that two of them are never taken for one; `dates` says what comes first in a date, '' where it must be told.
    """

    code: str
    label: str
    signature: tuple[str, ...]
    fields: tuple[Field, ...]
    dates: Order
    identified_by: tuple[FieldName, ...] = ()

    def is_recognised(self, titles: tuple[str, ...]) -> bool:
        keys = {names.key(title) for title in titles}
        return bool(self.signature) and {names.key(title) for title in self.signature} <= keys


SIECLE = Format(
    code="siecle",
    label="SIECLE",
    signature=("NOM_DE_FAMILLE", "CODE_STRUCTURE"),
    fields=(
        Field("ine", ("ID_NATIONAL",)),
        Field("last_name", ("NOM_DE_FAMILLE",), is_required=True),
        Field("usage_name", ("NOM_USAGE",)),
        Field("first_name", ("PRENOM",), is_required=True),
        Field("birth_date", ("DATE_NAISS",)),
        Field("left_on", ("DATE_SORTIE",)),
        Field("class_name", ("CODE_STRUCTURE",)),
    ),
    dates="day",
    identified_by=("ine", "birth_date"),
)
ONDE = Format(
    code="onde",
    label="ONDE",
    signature=("Nom élève", "Prénom élève"),
    fields=(
        Field("last_name", ("Nom élève",), is_required=True),
        Field("usage_name", ("Nom d'usage élève",)),
        Field("first_name", ("Prénom élève",), is_required=True),
        Field("birth_date", ("Date naissance", "Date de naissance"), is_required=True),
        Field("ine", ("INE",)),
        Field("class_name", ("Libellé classe",)),
    ),
    dates="day",
    identified_by=("ine", "birth_date"),
)
HIGHER = Format(
    code="higher",
    label="Enseignement supérieur",
    signature=("Premier prénom", "Nom de famille"),
    fields=(
        Field("last_name", ("Nom de famille",), is_required=True),
        Field("usage_name", ("Nom d'usage",)),
        Field("first_name", ("Premier prénom",), is_required=True),
        Field("birth_date", ("Date de naissance (jj/mm/aaaa)", "Date de naissance"), is_required=True),
        Field("class_name", ("Groupe", "Équipe pédagogique", "Diplôme")),
    ),
    dates="day",
    identified_by=("birth_date",),
)
_LAST_NAMES = (
    *("Nom de famille", "Nom de naissance", "Nom", "Nom élève", "Nom de l'élève", "Nom étudiant"),
    *("Nom patronymique", "Nom du candidat", "Last name", "Surname", "Family name", "Lastname"),
)
_FIRST_NAMES = (
    *("Prénom", "Premier prénom", "Prénom 1", "Prénom usuel", "Prénom élève", "Prénom de l'élève"),
    *("Prénoms", "Prénom(s)", "First name", "Given name", "Firstname", "Forename"),
)
_FULL_NAMES = (
    *("Élève", "Élèves", "Nom et prénom", "Nom Prénom", "Nom complet", "Nom et prénom de l'élève"),
    *("Étudiant", "Student", "Full name"),
)
_BIRTH_DATES = (
    *("Né(e) le", "Date de naissance", "Date naissance", "Date de naissance (jj/mm/aaaa)", "Naissance"),
    *("Né le", "Date de naiss.", "Ddn", "Date of birth", "Birth date", "Birthdate", "Birthday"),
)
_INES = (
    *("INE", "Identifiant national", "Numéro INE", "N° INE", "No INE", "Code INE"),
    *("Ident. national", "N° national"),
)
_CLASSES = (
    *("Classe", "Classes", "Libellé classe", "Classe de rattachement", "Division", "Code structure"),
    *("Groupe classe", "Nom de la classe", "Groupe", "Équipe pédagogique", "Class", "Group", "Form"),
)
TABLE = Format(
    code="table",
    label="",
    signature=(),
    fields=(
        Field("last_name", (*_LAST_NAMES, "NOM_DE_FAMILLE"), is_required=True),
        Field("usage_name", ("Nom d'usage", "Nom usuel", "Nom d'usage élève", "Nom marital", "NOM_USAGE")),
        Field("first_name", _FIRST_NAMES, is_required=True),
        Field("full_name", _FULL_NAMES),
        Field("birth_date", (*_BIRTH_DATES, "DATE_NAISS")),
        Field("ine", (*_INES, "ID_NATIONAL")),
        Field("class_name", _CLASSES),
    ),
    dates="",
)
FORMATS = (SIECLE, ONDE, HIGHER)


def recognise(titles: tuple[str, ...]) -> Format:
    return next((one for one in FORMATS if one.is_recognised(titles)), TABLE)


def titles_of(field: Field) -> tuple[str, ...]:
    """A declared field's own titles, then the usual ones: a newer export names some columns otherwise."""
    usual = next(one.titles for one in (*TABLE.fields, *SIECLE.fields) if one.name == field.name)
    return (*field.titles, *usual)
