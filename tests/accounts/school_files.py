"""Files as school software writes them, and as people spoil them, made by code."""

import io
import zipfile
from xml.sax.saxutils import escape

import openpyxl

ONDE_TITLES = (
    "Nom élève;Nom d’usage élève;Prénom élève;Date naissance;Sexe;INE;Adresse1;Cp1;Commune1;Pays1;Adresse2;Cp2;"
    "Commune2;Pays2; Cycle;Niveau;Libellé classe;Identifiant classe"
)
HIGHER_TITLES = (
    "Premier prénom; Deuxième prénom; Troisième prénom; Nom de famille; Nom d'usage; Date de naissance (jj/mm/aaaa);"
    " Email; Numéro étudiant; Composante; Équipe pédagogique; Groupe; Diplôme; Régime"
)


def onde(*pupils):
    """Text of an ONDE export; a pupil is (surname, first name, birth date, INE, class)."""
    lines = [
        f"{last};;{first};{born};F;{ine};1 rue des Lilas;75011;Paris;FR;;;;;Cycle 3;CM2;{where};77"
        for last, first, born, ine, where in pupils
    ]
    return "\r\n".join([ONDE_TITLES, *lines, ""])


def higher(*students):
    """Text of a list of a university; a student is (first name, surname, birth date, group)."""
    lines = [
        f"{first};;;{last};;{born};x@mail.example;21900001;UFR;Équipe A;{group};Licence;FI"
        for first, last, born, group in students
    ]
    return "\r\n".join([HIGHER_TITLES, *lines, ""])


def tag(name, value):
    return "" if value is None else f"<{name}>{escape(value)}</{name}>"


def pupil(
    number,
    last="MARTIN",
    first="Léo",
    born="03/04/2012",
    ine=None,
    usage=None,
    left=None,
    classes=("3A",),
    groups=(),
):
    """(ELEVE, STRUCTURES_ELEVE) of SIECLE; None leaves the tag away, '' leaves it empty."""
    tags = [
        tag("ID_NATIONAL", ine), tag("NOM_DE_FAMILLE", last), tag("NOM_USAGE", usage), tag("PRENOM", first),
        tag("DATE_NAISS", born), tag("CODE_SEXE", "1"), tag("DATE_SORTIE", left),
    ]  # fmt: skip
    kinds = [*((code, "D") for code in classes), *((code, "G") for code in groups)]
    structures = "".join(
        f"<STRUCTURE>{tag('CODE_STRUCTURE', code)}{tag('TYPE_STRUCTURE', kind)}</STRUCTURE>"
        for code, kind in kinds
    )
    return (
        f'<ELEVE ELEVE_ID="{number}" ELENOET="{number}">{"".join(tags)}</ELEVE>',
        f'<STRUCTURES_ELEVE ELEVE_ID="{number}" ELENOET="{number}">{structures}</STRUCTURES_ELEVE>'
        if kinds
        else "",
    )


def siecle(*pupils, uai="0750680G", year="2026", root="BEE_ELEVES", encoding="ISO-8859-15"):
    """Text of SIECLE's pupils without addresses."""
    return (
        f'<?xml version="1.0" encoding="{encoding}"?>\n<{root} VERSION="2.1"><PARAMETRES>{tag("UAJ", uai)}'
        f"{tag('ANNEE_SCOLAIRE', year)}<DATE_EXPORT>01/09/2026</DATE_EXPORT></PARAMETRES><DONNEES>\n<ELEVES>\n"
        + "\n".join(one for one, _ in pupils)
        + "\n</ELEVES>\n<STRUCTURES>"
        + "".join(structures for _, structures in pupils)
        + f"</STRUCTURES></DONNEES></{root}>"
    )


def zipped(*files):
    """A ZIP of (name, bytes)."""
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in files:
            archive.writestr(name, content)
    return buffer.getvalue()


def xlsx(*sheets, prepare=None):
    """A workbook of (title, rows); `prepare(book)` spoils it before it is written."""
    book = openpyxl.Workbook()
    book.remove(book.active)
    for title, rows in sheets:
        sheet = book.create_sheet(title)
        for row in rows:
            sheet.append(row)
    if prepare:
        prepare(book)
    buffer = io.BytesIO()
    book.save(buffer)
    return buffer.getvalue()


NAMESPACES = " ".join(
    f'xmlns:{short}="urn:oasis:names:tc:opendocument:xmlns:{short}:1.0"'
    for short in ("office", "table", "text")
)


def ods(*rows, empty_rows=0, repeated=1, manifest=""):
    """A workbook of one sheet, each row `repeated`; `empty_rows` are what LibreOffice leaves at its foot."""
    times = f'table:number-rows-repeated="{repeated}"'
    cells = "".join(
        f"<table:table-row {times}>{''.join(map(ods_cell, row))}</table:table-row>" for row in rows
    )
    if empty_rows:
        cells += (
            f'<table:table-row table:number-rows-repeated="{empty_rows}">'
            '<table:table-cell table:number-columns-repeated="16384"/></table:table-row>'
        )
    content = (
        f'<?xml version="1.0" encoding="UTF-8"?><office:document-content {NAMESPACES}><office:body>'
        f'<office:spreadsheet><table:table table:name="Feuille1">{cells}</table:table></office:spreadsheet>'
        "</office:body></office:document-content>"
    )
    return zipped(
        ("mimetype", b"application/vnd.oasis.opendocument.spreadsheet"),
        ("content.xml", content.encode()),
        ("META-INF/manifest.xml", manifest.encode()),
    )


def ods_cell(value):
    if isinstance(value, tuple):
        kind = f'office:value-type="date" office:date-value="{value[0]}"'
        return f"<table:table-cell {kind}><text:p>x</text:p></table:table-cell>"
    return f'<table:table-cell office:value-type="string"><text:p>{escape(value)}</text:p></table:table-cell>'
