"""School files as they come: each pupil accounted for by name, each refusal with its reason. No database."""

import datetime
import unicodedata

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from accounts.imports import containers
from accounts.imports.reading import Choices, read
from accounts.imports.refusal import Refused

from . import school_files as files

TODAY = datetime.date(2026, 11, 28)
ZOE = ("LE GOFF", "Zoé", "03/04/2015", "123456789AB", "CM2 A")
LEO = ("MARTIN", "Léo", "15/06/2015", "", "CM2 A")
TITLES = ["Nom", "Prénom", "Né(e) le", "Classe"]
ZIP_PASSWORD_BIT = 0x1


def reading_of(data, **choices):
    return read(data if isinstance(data, bytes) else data.encode(), Choices(**choices), today=TODAY)


def names_of(reading):
    return [one.name for one in reading.pupils]


def set_aside(reading):
    return {(one.name, trouble.code) for one in reading.asides for trouble in one.troubles}


def refusal_of(data):
    with pytest.raises(Refused) as refused:
        reading_of(data)
    return refused.value.code


@pytest.mark.parametrize(
    "encoding",
    [
        "utf-8",
        "utf-8-sig",
        "utf-16",
        "utf-16-le",
        "utf-16-be",
        "cp1252",
        "iso-8859-15",
        "iso-8859-1",
        "mac-roman",
    ],
)
def test_an_onde_export_is_read_in_whatever_encoding_it_was_saved(encoding):
    text = files.onde(ZOE, LEO).replace("’", "'" if encoding.startswith("iso") else "’")

    reading = reading_of(text.encode(encoding))

    assert (reading.format.code, names_of(reading)) == ("onde", ["Zoé LE GOFF", "Léo MARTIN"])
    assert reading.pupils[0].birth_date == datetime.date(2015, 4, 3)
    assert reading.pupils[0].ine == "123456789AB"


@pytest.mark.parametrize("encoding", ["iso-8859-15", "utf-8", "cp1252", "utf-16"])
@pytest.mark.parametrize("declared", ["ISO-8859-15", "UTF-8"])
def test_siecle_is_read_as_its_bytes_are_whatever_it_declares(encoding, declared):
    text = files.siecle(files.pupil(1, "BŒUF", "Gaël"), encoding=declared)

    assert names_of(reading_of(text.encode(encoding))) == ["Gaël BŒUF"]


def test_siecle_tells_class_from_groups_and_whose_file_it_is():
    reading = reading_of(files.siecle(files.pupil(1, groups=("LATIN", "3AGR1"), classes=("3A",))))

    assert (reading.uai, reading.school_year) == ("0750680G", "2026-2027")
    assert reading.pupils[0].class_name == "3A"


def test_siecle_comes_in_a_zip_as_well():
    data = files.zipped(("ElevesSansAdresses.xml", files.siecle(files.pupil(1)).encode("iso-8859-15")))

    assert names_of(reading_of(data)) == ["Léo MARTIN"]


SIECLE_PUPILS = {
    "absent tags": (files.pupil(1, born=None, ine="123456789AB"), None),
    "empty tags": (files.pupil(1, usage="", left="", ine=""), None),
    "blank tags": (files.pupil(1, usage=" ", left="\n ", ine="\t"), None),
    "padding": (files.pupil(1, last="  MARTIN\u00a0", first="\n Léo "), None),
    "decomposed accents": (files.pupil(1, first=unicodedata.normalize("NFD", "Léo")), None),
    "leaves later": (files.pupil(1, left="04/07/2027"), None),
    "left": (files.pupil(1, left="28/11/2026"), "left"),
    "no class": (files.pupil(1, classes=()), "no_class"),
    "only groups": (files.pupil(1, classes=(), groups=("LATIN",)), "no_class"),
    "inactive": (files.pupil(1, classes=("Inactifs",)), "no_class"),
    "empty class": (files.pupil(1, classes=("",)), "no_class"),
    "two classes": (files.pupil(1, classes=("3A", "3B")), "two_classes"),
    "one class twice": (files.pupil(1, classes=("3A", "3A", "Inactifs")), None),
    "neither INE nor birth date": (files.pupil(1, born="", ine=None), "no_identity"),
    "no first name": (files.pupil(1, first=None), "missing_name"),
    "no day that exists": (files.pupil(1, born="31/02/2012"), "not_a_date"),
    "two digits": (files.pupil(1, born="03/04/12"), "two_digit_year"),
    "born tomorrow": (files.pupil(1, born="29/11/2026"), "out_of_range"),
    "formula": (files.pupil(1, last="=HYPERLINK(1)"), "formula"),
    "turned round": (files.pupil(1, last="MAR\u202eTIN"), "characters"),
    "long": (files.pupil(1, last="M" * 81), "too_long"),
    "not an INE": (files.pupil(1, ine="12345"), "ine"),
}


@pytest.mark.parametrize("situation", SIECLE_PUPILS)
def test_each_pupil_of_siecle_is_taken_in_or_set_aside_by_name(situation):
    pupil, reason = SIECLE_PUPILS[situation]

    reading = reading_of(files.siecle(pupil, files.pupil(2, "DUPONT", "Ana", "05/05/2012")))

    assert reading.count == 2
    if reason is None:
        assert sorted(names_of(reading)) == ["Ana DUPONT", "Léo MARTIN"]
    else:
        assert names_of(reading) == ["Ana DUPONT"]
        assert [trouble.code for trouble in reading.asides[0].troubles] == [reason]
        assert reading.asides[0].name


def test_a_pupil_whose_every_tag_is_empty_is_still_counted():
    reading = reading_of(files.siecle(files.pupil(1), files.pupil(2, "", "", "", classes=())))

    assert (reading.count, len(reading.pupils), len(reading.asides)) == (2, 1, 1)


DOUBLES = {
    "stands twice": ([("A", "Zoé", "03/04/2015", "", "6A")] * 2, ["doubled"], 1),
    "stands twice, with INE": ([("A", "Zoé", "03/04/2015", "123456789AB", "6A")] * 2, ["doubled"], 1),
    "once with INE, once without": (
        [("A", "Zoé", "03/04/2015", "123456789AB", "6A"), ("A", "Zoé", "03/04/2015", "", "6A")],
        ["doubled"],
        1,
    ),
    "in two classes": (
        [("A", "Zoé", "03/04/2015", "", "6A"), ("A", "Zoe", "03/04/2015", "", "6B")],
        ["two_classes", "two_classes"],
        0,
    ),
    "another birth date": (
        [("A", "Zoé", "03/04/2015", "", "6A"), ("A", "Zoé", "13/04/2015", "", "6A")],
        [],
        2,
    ),
    "another INE": (
        [("A", "Zoé", "03/04/2015", "123456789AB", "6A"), ("A", "Zoé", "03/04/2015", "123456789AC", "6A")],
        [],
        2,
    ),
    "the INE of somebody else": (
        [("A", "Zoé", "03/04/2015", "123456789AB", "6A"), ("B", "Léo", "05/05/2015", "123456789ab", "6A")],
        ["ine_twice", "ine_twice"],
        0,
    ),
}


@pytest.mark.parametrize("situation", DOUBLES)
def test_doubles_are_told_from_namesakes_and_nobody_is_guessed(situation):
    pupils, codes, kept = DOUBLES[situation]

    reading = reading_of(files.onde(*pupils))

    assert [trouble.code for one in reading.asides for trouble in one.troubles] == codes
    assert len(reading.pupils) == kept


def test_two_lines_that_nothing_tells_apart_are_both_asked_about():
    reading = reading_of("Nom;Prénom;Classe\nA;Zoé;6A\nA;Zoé;6A\n")

    assert [trouble.code for one in reading.asides for trouble in one.troubles] == ["alike", "alike"]


REFUSED_FILES = {
    "empty": (b"", "empty"),
    "blank": (b"\xef\xbb\xbf \r\n", "empty"),
    "image": (b"\x89PNG\r\n\x1a\n" + bytes(200), "wrong_type"),
    "photo": (b"\xff\xd8\xff\xe0" + bytes(200), "wrong_type"),
    "pdf": (b"%PDF-1.7\n" + bytes(50), "wrong_type"),
    "binary": (bytes(range(256)) * 4, "wrong_type"),
    "web page": (b"<!DOCTYPE html><html><table><tr><td>Nom", "wrong_type"),
    "old excel": (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600), "old_excel"),
    "excel with a password": (
        b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600) + "EncryptedPackage".encode("utf-16-le"),
        "encrypted",
    ),
    "ods with a password": (files.ods(TITLES, manifest="<manifest:encryption-data/>"), "encrypted"),
    "titles alone": ("Nom;Prénom;Classe\n", "no_people"),
    "one word": (b"bonjour", "no_header"),
    "other xml": (b"<?xml version='1.0'?><rss/>", "unknown_xml"),
    "sibling": (files.siecle(root="BEE_COMMUN"), "sibling"),
    "parents": (files.siecle(root="BEE_RESPONSABLES"), "sibling"),
    "nobody": (files.siecle(), "no_people"),
    "cut xml": (files.siecle(files.pupil(1))[:300], "corrupt"),
    "cut workbook": (files.xlsx(("A", [TITLES, ["A", "B", "", "3A"]]))[:-400], "corrupt"),
    "entities": ('<?xml version="1.0"?><!DOCTYPE a [<!ENTITY b "c">]><BEE_ELEVES>&b;</BEE_ELEVES>', "entities"),
    "laughs": (
        '<!DOCTYPE l [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;">]><BEE_ELEVES>&b;</BEE_ELEVES>',
        "entities",
    ),
    "outer entity": (
        '<!DOCTYPE a [<!ENTITY b SYSTEM "file:///etc/passwd">]><BEE_ELEVES><A>&b;</A></BEE_ELEVES>',
        "entities",
    ),
    "deep": ("<BEE_ELEVES>" + "<a>" * 3000 + "</a>" * 3000 + "</BEE_ELEVES>", "corrupt"),
    "bomb": (files.zipped(("a.xml", bytes(60 * 1024 * 1024))), "unpacked"),
    "several": (files.zipped(("a.csv", b"Nom"), ("b.csv", b"Nom")), "several_files"),
    "nothing inside": (files.zipped(("lisez.moi", b"x")), "no_file"),
    "zip in a zip": (files.zipped(("a.csv", files.zipped(("b.csv", b"Nom")))), "no_file"),
    "open quotation": ('Nom;Prénom;Classe\n"Martin;Léo;3A\nDupont;Ana;3A\n', "quotes"),
    "closed too late": ('Nom;Prénom;Classe\n"Martin;Léo;3A\nDupont;Ana";x;3A\n', "quotes"),
    "long cell": (f"Nom;Prénom;Classe\n{'M' * 6000};Léo;3A\n", "long_cell"),
    "endless cell": (f"Nom;Prénom;Classe\n{'M' * 2_000_000};Léo;3A\n", "long_cell"),
    "too many": ("Nom;Prénom;Classe\n" + "A;B;3A\n" * 20_001, "too_many"),
    "a row a million times": (
        files.ods(*[["A", "B", "23/04/2012", "3A"]] * 200, repeated=1_000_000),
        "too_many",
    ),
    "too wide": (";".join(["Nom", "Prénom", "Classe", *map(str, range(300))]) + "\nA;B;C\n", "too_many"),
}  # fmt: skip


@pytest.mark.parametrize("situation", REFUSED_FILES)
def test_a_file_that_cannot_be_read_is_refused_with_its_reason(situation):
    data, code = REFUSED_FILES[situation]

    assert refusal_of(data) == code


def test_a_file_too_big_is_not_even_looked_at():
    assert refusal_of(b"Nom;Prenom\n" + b"x" * containers.MAX_BYTES) == "too_big"


def test_a_zip_with_a_password_says_so():
    data = bytearray(files.zipped(("eleves.csv", b"Nom;Prenom;Classe\nA;B;3A")))
    for mark, offset in ((b"PK\x03\x04", 6), (b"PK\x01\x02", 8)):
        data[data.index(mark) + offset] |= ZIP_PASSWORD_BIT

    assert refusal_of(bytes(data)) == "encrypted"


@pytest.mark.parametrize("delimiter", [";", ",", "\t", "|"])
@pytest.mark.parametrize("newline", ["\n", "\r\n", "\r"])
def test_any_separator_and_line_end_is_told_from_the_file(delimiter, newline):
    rows = [TITLES, ["Le Goff", "Zoé", "23/04/2012", "3e A"], ["Martin", "Léo", "03/04/2012", "3e A"]]

    reading = reading_of(newline.join(delimiter.join(row) for row in rows))

    assert (reading.delimiter, names_of(reading)) == (delimiter, ["Zoé Le Goff", "Léo Martin"])


ROWS = [["Le Goff", "Zoé", "23/04/2012", "3e A"]]
TABLES = {
    "leading blanks in the titles": " Nom ;\u00a0Prénom; Né(e) le; Classe\nLe Goff;Zoé;23/04/2012;3e A",
    "told to Excel": "sep=;\nNom;Prénom;Né(e) le;Classe\nLe Goff;Zoé;23/04/2012;3e A",
    "titles further down": "Liste\n\nÉdité le 12/09/2026;;;\nNom;Prénom;Né(e) le;Classe\nLe Goff;Zoé;23/04/2012;3e A",
    "quoted line break": '"Nom";"Prénom";"Né(e)\nle";Classe\n"Le\nGoff";Zoé;23/04/2012;3e A',
    "titles repeated": "Nom;Prénom;Né(e) le;Classe\nLe Goff;Zoé;23/04/2012;3e A\nNom;Prénom;Né(e) le;Classe",
    "both names in one": "Élève;Né(e) le;Classe\nLE GOFF Zoé;23/04/2012;3e A",
    "first name first": "Nom et prénom;Né(e) le;Classe\nZoé LE GOFF;23/04/2012;3e A",
    "english": "Last name,First name,Date of birth,Class\nLe Goff,Zoé,2012-04-23,3e A",
    "in words": "Nom;Prénom;Date de naissance;Classe\nLe Goff;Zoé;23 avril 2012;3e A",
    "dots": "Nom;Prénom;Date de naissance;Classe\nLe Goff;Zoé;23.04.2012;3e A",
    "with a time": "Nom;Prénom;Date de naissance;Classe\nLe Goff;Zoé;2012-04-23 00:00:00;3e A",
    "empty lines and cells": "\n\nNom;Prénom;Né(e) le;Classe;;\n;;;;;\nLe Goff;Zoé;23/04/2012;3e A;;\n ; ;\n",
    "same column twice": "Nom;Nom;Prénom;Né(e) le;Classe\nLe Goff;Le Goff;Zoé;23/04/2012;3e A",
    "text of Excel": 'Nom;Prénom;Né(e) le;Classe\nLe Goff;Zoé;"=""23/04/2012""";3e A',
    "workbook": files.xlsx(("Élèves", [TITLES, ["Le Goff", "Zoé", datetime.date(2012, 4, 23), "3e A"]])),
    "workbook, dates as text": files.xlsx(("Élèves", [TITLES, *ROWS])),
    "workbook, titles further down": files.xlsx(("Élèves", [["Collège"], [], TITLES, *ROWS])),
    "workbook, other sheets": files.xlsx(("Notes", [["Semaine", "Salle"], ["1", "B"]]), ("Élèves", [TITLES, *ROWS])),
    "ods": files.ods(TITLES, ["Le Goff", "Zoé", ("2012-04-23",), "3e A"]),
    "ods to its foot": files.ods(TITLES, ["Le Goff", "Zoé", "23/04/2012", "3e A"], empty_rows=1_048_570),
}  # fmt: skip


@pytest.mark.parametrize("situation", TABLES)
def test_any_table_with_usual_titles_is_read(situation):
    reading = reading_of(TABLES[situation])

    assert names_of(reading) in (["Zoé Le Goff"], ["Zoé LE GOFF"])
    assert reading.pupils[0].birth_date == datetime.date(2012, 4, 23)
    assert (reading.pupils[0].class_name, reading.count) == ("3e A", 1)


def test_higher_education_is_read_by_its_titles():
    reading = reading_of(files.higher(("Ana", "Ruiz", "03/04/2005", "TD 2")).encode("cp1252"))

    assert reading.format.code == "higher"
    assert (names_of(reading), reading.pupils[0].class_name) == (["Ana Ruiz"], "TD 2")


def test_a_class_in_a_merged_cell_holds_for_the_rows_beside_it():
    def merge(book):
        book["A"].merge_cells("D2:D3")

    data = files.xlsx(
        ("A", [TITLES, ["A", "Zoé", "23/04/2012", "3e A"], ["B", "Léo", "24/04/2012", None]]), prepare=merge
    )

    assert [one.class_name for one in reading_of(data).pupils] == ["3e A", "3e A"]


def test_sheets_with_the_same_titles_are_all_read_and_the_others_named():
    data = files.xlsx(
        ("3A", [TITLES, ["A", "Zoé", "23/04/2012", "3A"]]),
        ("3B", [TITLES, ["B", "Léo", "23/04/2012", "3B"]]),
        ("Salles", [["Numéro", "Étage"], ["B12", "2"]]),
    )

    reading = reading_of(data)

    assert names_of(reading) == ["Zoé A", "Léo B"]
    assert reading.unread == (("Salles", 2),)
    assert names_of(reading_of(data, sheet="3B")) == ["Léo B"]


def test_classes_that_differ_in_case_are_one():
    reading = reading_of("Nom;Prénom;Classe\nA;Zoé;3e B\nB;Léo;3E b")

    assert {one.class_name for one in reading.pupils} == {"3e B"}


@pytest.mark.parametrize(
    ("dates", "order", "asks"),
    [
        (["03/04/2012", "05/06/2012"], "", True),
        (["03/04/2012", "23/06/2012"], "day", False),
        (["03/04/2012", "06/23/2012"], "month", False),
        (["03/03/2012"], "", False),
        (["2012-04-03"], "", False),
        (["23/06/2012", "06/23/2012", "03/04/2012"], "", True),
    ],
)
def test_day_and_month_are_never_guessed(dates, order, asks):
    lines = "".join(f"A{number};Zoé;{day};3A\n" for number, day in enumerate(dates))

    reading = reading_of(f"Nom;Prénom;Né(e) le;Classe\n{lines}")

    assert (reading.order, reading.needs_order) == (order, asks)
    assert bool(reading.pupils) is not asks


def test_a_day_that_contradicts_the_order_of_the_others_is_named():
    reading = reading_of("Nom;Prénom;Né(e) le;Classe\nA;Zoé;23/04/2012;3A\nB;Léo;04/23/2012;3A", order="day")

    assert set_aside(reading) == {("Léo B", "month_first")}


@pytest.mark.parametrize(
    ("cell", "code"),
    [
        ("41022", "day_number"),
        ("03/04/12", "two_digit_year"),
        ("31/02/2012", "not_a_date"),
        ("hier", "not_a_date"),
        ("23/04/1812", "out_of_range"),
    ],
)
def test_a_cell_that_is_no_birth_date_is_named_with_its_line_and_column(cell, code):
    reading = reading_of(f"Nom;Prénom;Né(e) le;Classe\nB;Léo;23/04/2012;3A\nA;Zoé;{cell};3A\n")

    (aside,) = reading.asides
    (trouble,) = aside.troubles
    assert (aside.name, aside.place.line, trouble.code) == ("Zoé A", 3, code)
    assert (trouble.column, trouble.value) == ("Né(e) le", cell)


@pytest.mark.parametrize("cell", ["=1+1", "+33", "@nom", "-x"])
def test_a_name_that_begins_like_a_formula_is_set_aside(cell):
    reading = reading_of(f"Nom;Prénom;Classe\n{cell};Zoé;3A\n")

    assert {code for _, code in set_aside(reading)} == {"formula"}


def test_a_formula_without_a_result_is_set_aside():
    data = files.xlsx(("A", [TITLES, ['=UPPER("a")', "Zoé", "23/04/2012", "3A"]]))

    assert {code for _, code in set_aside(reading_of(data))} == {"formula"}


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("Nom;Prénom;Classe\nZoÃ©;Ana;3A", "garbled"),
        ("Nom;Prénom;Classe\nA\x07B;Ana;3A", "characters"),
        ("Nom;Prénom;Classe\nA\u200bB;Ana;3A", "characters"),
        ("Nom;Prénom;Classe\n!!!;Ana;3A", "no_letter"),
        ("Nom;Prénom;Classe\nA;;3A", "missing_name"),
        ("Nom;Prénom;Classe\nDupont;Jr;Ana;3A", "extra_cells"),
        ("Élève;Classe\nZoé Le Goff;3A", "name_order"),
        ("Nom;Prénom;Classe\nA;Ana;", "no_class"),
        (f"Nom;Prénom;Classe\nA;Ana;{'x' * 61}", "too_long"),
    ],
)
def test_a_row_to_mend_is_named_with_what_is_wrong(text, code):
    reading = reading_of(text)

    assert {found for _, found in set_aside(reading)} == {code}
    assert reading.asides[0].name


def test_all_that_is_wrong_with_a_row_is_told_at_once():
    reading = reading_of("Nom;Prénom;Né(e) le;INE;Classe\n=A;Zoé;31/02/2012;12;3A\n")

    assert {code for _, code in set_aside(reading)} == {"formula", "not_a_date", "ine"}


def test_columns_that_are_missing_are_named_and_can_be_mapped_by_hand():
    text = "Patronyme;Petit nom;Section\nLe Goff;Zoé;3A\n"

    reading = reading_of(text)
    mapped = reading_of(text, columns={"last_name": 0, "first_name": 1, "class_name": 2})

    assert reading.columns.missing == ("last_name", "first_name", "class_name")
    assert not reading.is_titled
    assert names_of(mapped) == ["Zoé Le Goff"]


def test_one_class_for_all_stands_in_for_a_column():
    text = "Nom;Prénom\nLe Goff;Zoé\n"

    assert reading_of(text).columns.missing == ("class_name",)
    assert reading_of(text, class_for_all="3A").pupils[0].class_name == "3A"


def test_two_columns_with_the_same_title_and_other_contents_are_asked_about():
    reading = reading_of("Nom;Nom;Prénom;Classe\nLe Goff;Martin;Zoé;3A\n")

    assert reading.columns.twice == ("last_name",)
    assert reading.columns.missing == ("last_name",)


def test_ten_thousand_rows_are_read():
    rows = "".join(f"NOM{number};Zoé;23/04/2012;3e {number % 300}\n" for number in range(10_000))

    assert len(reading_of("Nom;Prénom;Né(e) le;Classe\n" + rows).pupils) == 10_000


LETTERS = "abcdefghijklmnopqrstuvwxyzàâçéèêëîïôùûüÀÉÈÎÔabcdefghijklmnopqrst"
A_NAME = st.text(LETTERS + " '-", max_size=30)
A_CELL = st.one_of(A_NAME, st.sampled_from(["", "=A1", "\u202eabc", "Zoé\u00a0", "x" * 90, "-", "é" * 3]))
A_DATE = st.one_of(
    st.dates(datetime.date(1900, 1, 1), datetime.date(2026, 1, 1)).map(lambda day: day.strftime("%d/%m/%Y")),
    st.sampled_from(["", "31/02/2012", "03/04/12", "41022", "hier", "2012-04-23"]),
)
AN_INE = st.sampled_from(["", "", "123456789AB", "123456789AC", "12", "123 456 789 AD"])
A_CLASS = st.sampled_from(["3e A", "3E a", "3e B", "", "Inactifs"])
PEOPLE = st.lists(st.tuples(A_CELL, A_CELL, A_DATE, AN_INE, A_CLASS), min_size=1, max_size=12)
WAYS = ["utf-8", "utf-8-sig", "utf-16", "cp1252", "iso-8859-15", "mac-roman", "xlsx", "ods", "tab", "|"]


def written(people, way):
    titles = ("Nom élève", "Prénom élève", "Date naissance", "INE", "Libellé classe")
    if way == "xlsx":
        return files.xlsx(("A", [titles, *(tuple(f"{cell}" or None for cell in one) for one in people)]))
    if way == "ods":
        return files.ods(titles, *people)
    delimiter = {"tab": "\t", "|": "|"}.get(way, ";")
    text = "\r\n".join(delimiter.join(one) for one in (titles, *people))
    return text.encode(way if way not in ("tab", "|") else "utf-8", "replace")


@settings(max_examples=150, deadline=None)
@given(PEOPLE, st.sampled_from(WAYS))
def test_whatever_the_table_everybody_in_it_is_accounted_for(people, way):
    filled = [one for one in people if any(cell.strip("\u00a0 ") for cell in one)]

    try:
        reading = reading_of(written(people, way))
    except Refused as refused:
        assert not filled
        assert refused.code == "no_people"
        return

    assert reading.count == len(filled)
    assert len(reading.pupils) + len(reading.asides) == len(filled)
    places = [one.place.key for one in (*reading.pupils, *reading.asides)]
    assert len(set(places)) == len(places)
    assert all(one.troubles for one in reading.asides)
    assert all(one.name.strip() and one.class_name for one in reading.pupils)
    if way in ("utf-8", "utf-8-sig", "utf-16", "xlsx", "ods"):
        written_names = {" ".join(f"{first} {last}".split()) for last, first, *_ in people}
        assert {one.name for one in reading.pupils} <= written_names
