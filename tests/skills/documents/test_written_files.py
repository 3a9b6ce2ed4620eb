"""A description becomes a real file: other libraries read in it what the description says, and nothing else."""

import io
import json
import re
import wave
import zipfile
from datetime import date, datetime, time
from email import message_from_bytes
from email.policy import default

import docx
import openpyxl
import pytest
from PIL import Image
from python_calamine import CalamineWorkbook

from skills.documents import SpecError, digest, media_type, write

BOOK = {
    "kind": "workbook",
    "sheets": [
        {
            "name": "Ventes d'été",
            "header": 1,
            "widths": [12, None, 8],
            "freeze": "A2",
            "filter": "A1:D3",
            "merges": ["F1:G1"],
            "validations": [{"range": "B2:B9", "type": "list", "list": ["4eA", "4eB"]},
                            {"range": "C2:C9", "type": "decimal", "min": 0, "max": 99.5}],
            "rows": [
                ["Date", "Classe", "Montant", "Heure"],
                [{"value": "2026-03-05", "type": "date"}, "007", 12.5, {"value": "14:30", "type": "time"}],
                [{"value": "2026-03-06T08:15", "type": "date"}, "  a  b ", {"value": 3, "type": "currency"}, True],
                [None, "Total", {"formula": "=SUM(C2:C3)", "value": 15.5, "note": "Vérifié", "fill": "#FFEE00"}],
            ],
        },
        {"name": "Taux", "hidden": True, "rows": [[{"value": 0.125, "type": "percent", "format": "0.0%"}]]},
    ],
    "names": {"Taux": "Taux!$A$1"},
}  # fmt: skip
LETTER = {
    "kind": "document",
    "language": "en-GB",
    "properties": {"title": "Report", "author": "Awa Diallo", "company": "Club"},
    "page": {"footer": ["Page ", {"field": "page"}]},
    "blocks": [
        {"block": "title", "text": "Report"},
        {"block": "contents", "title": "Contents", "pages": [1]},
        {"block": "heading", "level": 2, "text": "A heading"},
        {"block": "paragraph", "text": ["plain ", {"text": "bold", "bold": True}, "\ttab"], "align": "right"},
        {"block": "list", "ordered": True, "items": ["one", {"text": "two", "items": ["deep"]}]},
        {"block": "table", "header": 1, "rows": [["A", "B"], ["1", "2"]]},
        {"block": "picture", "alt": "A square", "picture": {"size": [40, 20], "background": "#336699"}},
        {"block": "section", "orientation": "landscape"},
        {"block": "paragraph", "text": "wide"},
    ],
}
MAIL = {
    "name": "m.eml",
    "kind": "mail",
    "headers": [["Received", "from a.example\n by b.example; Thu, 5 Mar 2026 10:00:00 +0100"],
                ["Received", "from c.example by a.example; Thu, 5 Mar 2026 09:59:58 +0100"],
                ["From", "École Jean-Macé <ecole@jean-mace.example>"],
                ["Subject", "Réunion du conseil d'administration : à lire avant jeudi soir, merci à toutes et à tous"]],
    "text": "Bonjour,\nà jeudi — 12 €\n.\nFrom vous\n",
    "html": '<p>Bonjour</p><img src="cid:logo">',
    "attachments": [{"file": {"name": "logo.png", "kind": "picture", "size": [9, 9]}, "inline_id": "logo"},
                    {"file": {"name": "été.csv", "kind": "csv", "rows": [["a", 1]]}}],
}  # fmt: skip
PICTURE = {
    "name": "p.jpg",
    "kind": "picture",
    "size": [120, 80],
    "dpi": 300,
    "draw": [{"shape": "gradient", "box": [0, 0, 120, 40], "from": "#88BBFF", "to": "#FFFFFF"},
             {"shape": "grain", "box": [0, 0, 120, 80], "strength": 0.1, "seed": 4},
             {"shape": "text", "at": [60, 60], "text": "Île", "size": 12, "fill": "#000000", "anchor": "mm"}],
    "exif": {"model": "F1", "date": "2026-03-05T14:30", "gps": [48.8566, -2.3522]},
}  # fmt: skip
SPECS = [
    {"name": "v.xlsx", **BOOK},
    {"name": "v.ods", **BOOK},
    {"name": "r.docx", **LETTER},
    {"name": "r.odt", **LETTER},
    MAIL,
    PICTURE,
    {
        "name": "s.wav",
        "kind": "sound",
        "passages": [{"seconds": 0.1, "frequency": 440, "level": 6, "gain": -6}],
    },
    {"name": "c.csv", "kind": "csv", "rows": [["a", "é"]], "encoding": "cp1252"},
]
SPECS.append(
    {"name": "z.zip", "kind": "archive",
     "members": [{"path": "club/"}, *({"path": f"club/{spec['name']}", "file": spec} for spec in SPECS)]}
)  # fmt: skip


@pytest.mark.parametrize("spec", SPECS, ids=lambda spec: spec["name"])
def test_a_description_kept_as_json_gives_the_same_bytes_again(spec):
    first, second = write(spec), write(json.loads(json.dumps(spec)))

    assert first == second


def test_a_spreadsheet_for_excel_holds_values_formulas_and_layout():
    data = io.BytesIO(write({"name": "v.xlsx", **BOOK}))
    shown, typed = openpyxl.load_workbook(data, data_only=True), openpyxl.load_workbook(data)
    sheet = shown["Ventes d'été"]

    assert [cell.value for cell in sheet[2][:4]] == [datetime(2026, 3, 5), "007", 12.5, time(14, 30)]
    assert [cell.value for cell in sheet[3][:4]] == [datetime(2026, 3, 6, 8, 15), "  a  b ", 3, True]
    assert (sheet["C4"].value, typed["Ventes d'été"]["C4"].value) == (15.5, "=SUM(C2:C3)")
    assert (sheet["C4"].comment.text, sheet["C4"].fill.fgColor.rgb, sheet["A1"].font.b) == (
        "Vérifié",
        "FFFFEE00",
        True,
    )
    assert (sheet.freeze_panes, sheet.auto_filter.ref, [str(area) for area in sheet.merged_cells.ranges]) == (
        "A2", "A1:D3", ["F1:G1"])  # fmt: skip
    assert [rule.formula1 for rule in sheet.data_validations.dataValidation] == ['"4eA,4eB"', "0"]
    assert (shown["Taux"].sheet_state, shown["Taux"]["A1"].number_format) == ("hidden", "0.0%")
    assert shown.defined_names["Taux"].attr_text == "Taux!$A$1"


def test_a_spreadsheet_for_libreoffice_holds_the_same_values():
    book = CalamineWorkbook.from_filelike(io.BytesIO(write({"name": "v.ods", **BOOK})))

    rows = book.get_sheet_by_name("Ventes d'été").to_python()

    assert rows[1][:3] == [date(2026, 3, 5), "007", 12.5]
    assert rows[2][:3] == [datetime(2026, 3, 6, 8, 15), "  a  b ", 3.0]
    assert rows[3][:3] == ["", "Total", 15.5]


@pytest.mark.parametrize("spec", [SPECS[1], SPECS[3]], ids=lambda spec: spec["name"])
def test_an_opendocument_begins_with_its_media_type_and_lists_its_members(spec):
    data = write(spec)
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        first = archive.infolist()[0]
        manifest = archive.read("META-INF/manifest.xml").decode()

    assert (first.filename, first.compress_type) == ("mimetype", zipfile.ZIP_STORED)
    assert data[38 : 38 + len(media_type(spec["name"]))].decode() == media_type(spec["name"])
    listed = set(re.findall(r'full-path="([^"/][^"]*)"', manifest))
    assert listed == set(archive.namelist()) - {"mimetype", "META-INF/manifest.xml"}


def test_a_text_document_for_word_holds_styles_lists_tables_and_sections():
    letter = docx.Document(io.BytesIO(write({"name": "r.docx", **LETTER})))

    styles = {paragraph.text: paragraph.style.name for paragraph in letter.paragraphs}
    assert styles["Report"] == "Title"
    assert styles["A heading"] == "Heading 2"
    assert [(run.text, run.bold) for run in letter.paragraphs[2].runs] == [
        ("plain ", None), ("bold", True), ("\ttab", None)]  # fmt: skip
    assert [[cell.text for cell in row.cells] for row in letter.tables[0].rows] == [["A", "B"], ["1", "2"]]
    assert [section.page_width > section.page_height for section in letter.sections] == [False, True]
    assert (letter.core_properties.title, letter.core_properties.author) == ("Report", "Awa Diallo")
    assert len(letter.inline_shapes) == 1


def test_a_message_keeps_its_chain_of_headers_bodies_and_attachments():
    message = message_from_bytes(write(MAIL), policy=default)

    assert [name for name, _ in message.items()][:4] == ["Received", "Received", "From", "Subject"]
    assert message["Received"].endswith("10:00:00 +0100")
    assert message["From"].addresses[0].display_name == "École Jean-Macé"
    assert message["Subject"] == MAIL["headers"][3][1]
    assert message.get_body(("plain",)).get_content().splitlines() == MAIL["text"].splitlines()
    assert "cid:logo" in message.get_body(("html",)).get_content()
    assert [part.get_filename() for part in message.iter_attachments()] == ["été.csv"]


def test_a_delivery_report_has_the_parts_of_its_standard():
    spec = {**MAIL, "text": "Non remis", "delivery": [[["Reporting-MTA", "dns; mx.example"]], [["Status", "5.2.2"]]],
            "returned": [["Subject", "Sortie"]]}  # fmt: skip
    for key in ("html", "attachments"):
        del spec[key]

    message = message_from_bytes(write(spec), policy=default)

    kinds = [part.get_content_type() for part in message.iter_parts()]
    assert message.get_content_type() == "multipart/report"
    assert kinds == ["text/plain", "message/delivery-status", "text/rfc822-headers"]


def test_an_archive_keeps_folders_order_and_dates():
    members = [
        {"path": "b/"},
        {"path": "b/z.txt", "modified": "2026-03-05T14:30:10", "file": {"kind": "text", "text": "é"}},
        {"path": "a.txt", "file": {"kind": "text", "text": ""}},
    ]
    with zipfile.ZipFile(
        io.BytesIO(write({"name": "a.zip", "kind": "archive", "members": members}))
    ) as archive:
        entries = archive.infolist()

        assert [entry.filename for entry in entries] == ["b/", "b/z.txt", "a.txt"]
        assert entries[1].date_time == (2026, 3, 5, 14, 30, 10)
        assert archive.read("b/z.txt").decode() == "é"


def test_a_photograph_carries_what_a_camera_leaves():
    picture = Image.open(io.BytesIO(write(PICTURE)))

    assert (picture.size, picture.info["dpi"]) == ((120, 80), (300, 300))
    assert picture.getexif()[0x0110] == "F1"
    assert picture.getexif().get_ifd(0x8825)[3] == "W"


def test_a_drawing_without_background_is_transparent():
    square = {"shape": "rectangle", "box": [2, 2, 8, 8], "fill": "#FF0000"}
    picture = Image.open(
        io.BytesIO(write({"name": "a.png", "kind": "picture", "size": [10, 10], "draw": [square]}))
    )

    assert picture.getpixel((0, 0))[3] == 0
    assert [picture.getpixel(at) for at in ((2, 2), (7, 7))] == [(255, 0, 0, 255)] * 2
    assert picture.getpixel((8, 8))[3] == 0


def test_a_clipped_passage_turned_down_stays_flat_at_its_tops():
    with wave.open(io.BytesIO(write(SPECS[6]))) as sound:
        samples = memoryview(sound.readframes(800)).cast("h")

    assert sound.getframerate() == 8_000
    assert samples.tolist().count(max(samples)) > 20


def test_a_table_is_written_in_the_encoding_and_with_the_line_ends_asked():
    spec = {"name": "a.csv", "kind": "csv", "rows": [["Été", "12,50"], ["a;b", None]], "before": ["Export"]}

    assert write({**spec, "encoding": "cp1252"}) == b'Export\r\n\xc9t\xe9;12,50\r\n"a;b";\r\n'
    assert write({**spec, "encoding": "utf-8-sig", "newline": "\n"}).startswith(b"\xef\xbb\xbfExport\n")
    assert write({**spec, "name": "a.tsv", "quote": "all"}).endswith(b'"a;b"\t""\r\n')


@pytest.mark.parametrize("spec", SPECS[:4], ids=lambda spec: spec["name"])
def test_nothing_enters_an_office_file_but_what_the_description_says(spec):
    bare = {key: value for key, value in spec.items() if key != "properties"}
    with zipfile.ZipFile(io.BytesIO(write(bare))) as archive:
        whole = b"".join(archive.read(name) for name in archive.namelist()).decode("utf-8", "replace")
        times = {entry.date_time for entry in archive.infolist()}

    assert not re.search(
        r"creator|python|openpyxl|lastModified|generator|20[2-9]\d-\d\d-\d\dT(?!08:15)", whole, re.I
    )
    assert times == {(1980, 1, 1, 0, 0, 0)}


def test_two_containers_are_the_same_when_their_members_are():
    stored = write({"name": "a.zip", **{key: value for key, value in SPECS[-1].items() if key != "name"}})
    packed = write({**SPECS[-1], "name": "a.zip", "compressed": True})

    assert stored != packed
    assert digest(stored, "a.zip") == digest(packed, "a.zip")
    assert digest(stored, "a.zip") != digest(write(SPECS[0]), "v.xlsx")


@pytest.mark.parametrize(
    ("spec", "where", "problem"),
    [
        ({"name": "a.ods", "kind": "tableur"}, "kind", "not one of"),
        ({"name": "a.docx", "kind": "workbook", "sheets": []}, "name", ".xlsx or .ods"),
        ({"name": "a.ods", "kind": "workbook", "sheets": []}, "sheets", "one sheet"),
        ({"name": "a.ods", "kind": "workbook", "sheets": [{"name": "A", "rows": [["a", {"valeur": 1}]]}]},
         "sheets[0].rows[0][1]", "unknown key 'valeur'"),
        ({"name": "a.ods", "kind": "workbook", "sheets": [{"name": "A", "rows": [[{"formula": "=A2"}]]}]},
         "sheets[0].rows[0][0]", "with its value"),
        ({"name": "a.ods", "kind": "workbook",
          "sheets": [{"name": "A", "rows": [[{"value": "05/03/2026", "type": "date"}]]}]},
         "sheets[0].rows[0][0]", "2026-03-05"),
        ({"name": "a.odt", "kind": "document", "blocks": [{"block": "heading", "text": "A"}]},
         "blocks[0].level", "from 1 to 6"),
        ({"name": "a.csv", "kind": "csv", "rows": [["→"]], "encoding": "cp1252"}, "encoding", "U+2192"),
        ({"name": "a.zip", "kind": "archive", "members": [{"path": "../a", "file": {}}]}, "members[0].path", "inside"),
        ({"name": "a.zip", "kind": "archive",
          "members": [{"path": "a.csv", "file": {"kind": "csv", "rows": ["a"]}}]}, "members[0].file.rows[0]", "a list"),
        ({"name": "a.png", "kind": "picture", "size": [9, 9], "draw": [{"shape": "star"}]}, "draw[0].shape", "one of"),
        ({"name": "a.eml", "kind": "mail", "headers": [["Subject", "a\nBcc: b"]]}, "headers[0]", "after a blank"),
    ],
)  # fmt: skip
def test_a_slip_in_a_description_is_named_with_its_place(spec, where, problem):
    with pytest.raises(SpecError) as caught:
        write(spec)

    assert caught.value.where == where
    assert problem in caught.value.problem
