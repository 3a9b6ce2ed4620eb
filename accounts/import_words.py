"""What is wrong with a file, or with a line of it, in sentences that say how to mend it."""

from django.utils.formats import date_format
from django.utils.translation import gettext as _

from .imports.people import Aside
from .imports.refusal import Refused, Trouble

MEGABYTE = 1024 * 1024
FIELD_LABELS = {
    "last_name": lambda: _("surname"),
    "usage_name": lambda: _("usage name"),
    "first_name": lambda: _("first name"),
    "full_name": lambda: _("surname and first name together"),
    "birth_date": lambda: _("birth date"),
    "ine": lambda: _("INE"),
    "class_name": lambda: _("class"),
    "left_on": lambda: _("date of leaving"),
}
SIBLINGS = {
    "BEE_COMMUN": lambda: _("the common tables (Commun)"),
    "BEE_RESPONSABLES": lambda: _("the pupils' parents (Responsables)"),
    "BEE_STRUCTURES": lambda: _("the classes and groups (Structures)"),
    "BEE_NOMENCLATURES": lambda: _("the nomenclatures (Nomenclature)"),
}
KINDS = {
    "html": lambda: _("a web page"),
    "docx": lambda: _("a text document"),
    "odt": lambda: _("a text document"),
    "strict xlsx": lambda: _("a workbook in the 'strict' form"),
}
PICTURES = {"png", "jpg", "gif", "bmp"}


def field_label(name):
    return FIELD_LABELS[name]()


def about_file(refused: Refused) -> str:
    """One or two sentences: what the file is, and what to do."""
    return FILE[refused.code](refused.details)


def _wrong_type(details):
    got = details.get("got", "")
    if got in PICTURES:
        what = _("a picture")
    else:
        what = KINDS[got]() if got in KINDS else got.upper() or _("a file of another kind")
    return _(
        "This is %(what)s, whatever its name says. Export the list as CSV, XLSX, ODS or XML and choose that file."
    ) % {"what": what}


def _corrupt(details):
    if details.get("line"):
        return _(
            "The file is cut off or damaged: it cannot be read from line %(line)d on. Export it again, then "
            "choose the new file."
        ) % {"line": details["line"]}
    return _("The file is cut off or damaged. Export it again, then choose the new file.")


def _too_many(details):
    what = {
        "rows": _("More than %(limit)d lines. Split the list into several files."),
        "columns": _("More than %(limit)d columns. Keep those with names, birth date, INE and class."),
    }.get(details["what"], _("The file holds more than a list of people ever does. Export it again."))
    return what % {"limit": details["limit"]}


def _sibling(details):
    what = SIBLINGS[details["got"]]() if details["got"] in SIBLINGS else details["got"]
    return _(
        "This SIECLE file (%(root)s) holds %(what)s, not the pupils. In SIECLE choose Exportations, En XML, "
        "'Élèves sans adresses' (ElevesSansAdresses.xml, whose root is BEE_ELEVES)."
    ) % {"root": details["got"], "what": what}


FILE = {
    "empty": lambda details: _("This file is empty. Export the list again, then choose the new file."),
    "too_big": lambda details: (
        _("The file has more than %(limit)d MB. Choose an export without photos, or zip it.")
        % {"limit": details["limit"] // MEGABYTE}
    ),
    "too_many": _too_many,
    "unpacked": lambda details: (
        _("Unpacked, this file would take more than %(limit)d MB: no list of people does. Export it again.")
        % {"limit": details["limit"] // MEGABYTE}
    ),
    "encrypted": lambda details: _(
        "A password protects this file. Open it, save it without a password, then choose it again."
    ),
    "corrupt": _corrupt,
    "entities": lambda details: _(
        "This XML declares a document type, which school software never does. Choose the file as it was exported."
    ),
    "old_excel": lambda details: _(
        "This is the old Excel form (.xls). Open it, save it as 'Excel workbook (.xlsx)', then choose that file."
    ),
    "wrong_type": _wrong_type,
    "several_files": lambda details: (
        _("This archive holds several files: %(names)s. Unpack it and choose the one with the pupils.")
        % {"names": ", ".join(name[-60:] for name in details["names"])}
    ),
    "no_file": lambda details: _(
        "This archive holds no list that can be read. Choose an XML, CSV, XLSX or ODS file, or a ZIP of one of them."
    ),
    "sibling": _sibling,
    "unknown_xml": lambda details: (
        _(
            "This XML file begins with '%(root)s': it is no export of pupils from SIECLE, which begins with BEE_ELEVES."
        )
        % {"root": details["got"]}
    ),
    "quotes": lambda details: (
        _(
            "Line %(line)d: a quotation mark is opened and not closed, so that the lines after it cannot be told "
            "apart. Remove it or double it, then choose the file again."
        )
        % {"line": details["line"]}
    ),
    "long_cell": lambda details: (
        _("Line %(line)d: a cell has more than %(limit)d characters. Shorten it, then choose the file again.")
        % {"limit": details["limit"], "line": details["line"]}
    ),
    "encoding": lambda details: _(
        "The letters of this file cannot be told in this encoding. Save it as 'CSV UTF-8', then choose it again."
    ),
    "no_header": lambda details: _(
        "No titles and people were found. The first line has to name the columns, such as Nom; Prénom; Classe."
    ),
    "other_institution": lambda details: (
        _(
            "This file is of the institution %(got)s, and yours is %(own)s. Choose the file of your institution; if "
            "the code of yours is wrong, change it in the settings of the institution."
        )
        % details
    ),
    "other_year": lambda details: (
        _(
            "This file is of the school year %(got)s, and your institution is in %(own)s. Export the current year, or "
            "go to the new school year first."
        )
        % details
    ),
    "no_people": lambda details: _("The titles are there, and nobody under them. Export the list again."),
}


def about_trouble(trouble: Trouble, kind: str = "") -> str:
    """Why a line is not taken in, and how to mend it. `kind` is the file's: an XML file has pupils, not lines."""
    details = {"column": trouble.column, "value": trouble.value, **trouble.details}
    if "other" in details:
        details["other"] = where(details["other"], kind)
    if "date" in details:
        details["date"] = date_format(details["date"], "DATE_FORMAT")
    return ROW[trouble.code]() % details


def where(place, kind):
    """A row as the person finds it: 'line 12', 'sheet 3e A, line 4', 'pupil 7'."""
    if kind == "xml":
        return _("pupil %(number)d") % {"number": place.number}
    if place.sheet:
        return _("sheet %(sheet)s, line %(line)d") % {"sheet": place.sheet, "line": place.line}
    return _("line %(line)d") % {"line": place.line}


def name_of(one: Aside, kind: str) -> str:
    return one.name or _("no name (%(where)s)") % {"where": where(one.place, kind)}


ROW = {
    "missing_name": lambda: _("the name is missing: fill it in"),
    "too_long": lambda: _("longer than %(limit)d characters: shorten it"),
    "characters": lambda: _("holds invisible characters that can hide or turn text round: type it again"),
    "garbled": lambda: _(
        "its accents were lost on the way: choose another encoding above, or export the file as UTF-8"
    ),
    "formula": lambda: _("begins like a formula (=, +, - or @): write the text itself"),
    "no_letter": lambda: _("holds no letter: write the name"),
    "name_order": lambda: _(
        "surname and first name cannot be told apart: write the surname in capitals, or in a column of its own"
    ),
    "not_a_date": lambda: _("is no date that exists: write it as day/month/year, such as 23/04/2012"),
    "two_digit_year": lambda: _("has a year of two digits: write all four, such as 23/04/2012"),
    "day_number": lambda: _(
        "is a spreadsheet's number of days: show the column as a date, then export the file again"
    ),
    "date_order": lambda: _("could be two dates: say above whether the day or the month comes first"),
    "month_first": lambda: _("has the month first, unlike the others: write it as day/month/year"),
    "out_of_range": lambda: _("cannot be the birth date of a student: check the year"),
    "ine": lambda: _("is no INE, which has 11 digits and letters: correct it or empty the cell"),
    "two_classes": lambda: _("is in two classes of the file: keep the right one"),
    "alike": lambda: _(
        "nothing tells this person from %(other)s: add the birth date or the INE to both, or remove one"
    ),
    "ine_twice": lambda: _("has the same INE as somebody else (%(other)s): correct one of them"),
    "extra_cells": lambda: _(
        "has more cells than there are titles: put quotation marks round what holds the separator"
    ),
    "missing_date": lambda: _("the birth date is missing: fill it in"),
    "left": lambda: _("left the institution on %(date)s"),
    "no_class": lambda: _("is in no class"),
    "no_identity": lambda: _("has neither INE nor birth date, so that nobody can tell who it is"),
    "doubled": lambda: _("stands in the file twice (%(other)s), and is taken in once"),
}
