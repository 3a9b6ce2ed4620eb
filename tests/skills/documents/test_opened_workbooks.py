"""A judge reads one view of a workbook, whichever family of suites saved it."""

import io
import zipfile
from datetime import date, timedelta

import openpyxl
import pytest
from openpyxl.chart import BarChart, Reference
from openpyxl.worksheet.formula import ArrayFormula
from openpyxl.worksheet.table import Table

from skills.documents import open_upload, write

SALES = {
    "kind": "workbook",
    "sheets": [
        {
            "name": "Ventes",
            "header": 1,
            "filter": "A1:C4",
            "freeze": "A2",
            "merges": ["E1:F2"],
            "rows": [
                ["Jour", "Classe", "Montant"],
                [{"value": "2026-03-05", "type": "date"}, "4eB", {"value": 12.5, "type": "currency"}],
                [{"value": "2026-03-06", "type": "date"}, "007", 7],
                [None, "  Total\u00a0:  ", {"formula": "=SUM(C2:C3)", "value": 19.5, "format": "#,##0.00"}],
            ],
        },
        {
            "name": "Bilan d'été",
            "rows": [
                [
                    {"formula": "=Ventes!C4*Taux", "value": 1.95},
                    {"formula": "=A1+SUM(Ventes!C:C)", "value": 40.95},
                ],
                [
                    {"formula": "=1/0", "value": "#DIV/0!"},
                    {"formula": '=IF(A1>1,"oui","non")', "value": "oui"},
                ],
                [True, {"value": "26:30", "type": "time"}, {"value": 0.125, "type": "percent"}],
            ],
        },
        {"name": "Réglages", "hidden": True, "rows": [["Taux", 0.1]]},
    ],
    "names": {"Taux": "Réglages!$B$1"},
}


@pytest.fixture(params=["xlsx", "ods"])
def book(request):
    name = f"ventes.{request.param}"
    return open_upload(write({"name": name, **SALES}), name, ["xlsx", "ods"])


def test_cells_have_the_types_that_were_typed_in(book):
    sales, summary = book.sheet("ventes"), book.sheet("Bilan d'été")

    assert sales.cell("A2").is_date(date(2026, 3, 5))
    assert (sales.cell("B3").kind, sales.cell("B3").value) == ("text", "007")
    assert sales.cell("C2").is_number(12.5)
    assert not sales.cell("B3").is_number(7)
    assert sales.cell("B4").text == "Total :"
    assert [(cell.kind, cell.value) for cell in summary.row(3)] == [
        ("boolean", True), ("time", timedelta(hours=26, minutes=30)), ("number", 0.125)]  # fmt: skip
    assert (summary.cell("A2").kind, summary.cell("A2").value) == ("error", "#DIV/0!")
    assert sales.cell("Z99").kind == "empty"


def test_formulas_and_formats_are_spelled_one_way(book):
    sales, summary = book.sheet("Ventes"), book.sheet("Bilan d'été")

    assert sales.cell("C4").formula == "=SUM(C2:C3)"
    assert summary.cell("A1").formula == "=Ventes!C4*Taux"
    assert summary.cell("B2").formula == '=IF(A1>1,"oui","non")'
    assert [sales.cell(place).format for place in ("A2", "C2", "C4")] == [
        "DD/MM/YYYY",
        "#,##0.00 €",
        "#,##0.00",
    ]


def test_sheets_areas_and_layout_are_told(book):
    sales = book.sheet("Ventes")

    assert [sheet.name for sheet in book.visible_sheets] == ["Ventes", "Bilan d'été"]
    assert (sales.used, sales.filter, sales.merged, sales.frozen) == ("A1:C4", "A1:C4", ("E1:F2",), (0, 1))
    assert sales.cell("A1").bold and not sales.cell("A2").bold
    assert dict(book.names) == {"Taux": "Réglages!$B$1"}
    assert sales.find("total :") == ("B4",)


def test_a_value_is_followed_to_the_cells_it_comes_from(book):
    direct = book.references("Bilan d'été", "A1")
    whole = book.depends_on("Bilan d'été", "B1")

    assert direct == {("Ventes", "C4"), ("Réglages", "B1")}
    assert whole == {
        ("Bilan d'été", "A1"),
        ("Réglages", "B1"),
        *(("Ventes", f"C{row}") for row in range(1, 5)),
    }


def test_order_is_told_of_a_column(book):
    sales = book.sheet("Ventes")

    assert sales.is_sorted("C", 2, 3, descending=True)
    assert not sales.is_sorted("C", 2, 3)
    assert sales.is_sorted("A", 2, 3)
    assert not sales.is_sorted("A", 1, 3)  # a title among dates has no order


def test_the_suite_that_saved_makes_no_difference():
    first, second = (
        open_upload(write({"name": name, **SALES}), "x", ["xlsx", "ods"]) for name in ("a.xlsx", "a.ods")
    )

    assert [dict(sheet.cells) for sheet in first.sheets] == [dict(sheet.cells) for sheet in second.sheets]


def saved(workbook):
    buffer = io.BytesIO()
    workbook.save(buffer)
    return open_upload(buffer.getvalue(), "a.xlsx", ["xlsx"])


def test_a_formula_that_was_never_computed_is_told_apart_from_an_empty_cell():
    workbook = openpyxl.Workbook()
    workbook.active["A1"] = "=1+1"

    book = saved(workbook)

    assert book.has_stale_formulas
    assert book.sheets[0].cell("A1").formula == "=1+1"
    assert book.sheets[0].cell("A1").stale


def test_formulas_that_name_columns_of_a_table_are_followed():
    workbook = openpyxl.Workbook()
    for row in [["Mois", "Total"], ["mars", 3], ["avril", 4]]:
        workbook.active.append(row)
    workbook.active.add_table(Table(displayName="Suivi", ref="A1:B3"))
    workbook.active["D1"] = "=SUM(Suivi[Total])"
    workbook.active["D2"] = "=Suivi[[#This Row],[Total]]*2"

    book = saved(workbook)

    assert book.depends_on("Sheet", "D1") == {("Sheet", "B2"), ("Sheet", "B3")}
    assert book.depends_on("Sheet", "D2") == {("Sheet", "B2")}


def test_an_array_formula_counts_as_a_formula():
    workbook = openpyxl.Workbook()
    workbook.active["A1"] = ArrayFormula("A1", "=SUM(B1:B3*C1:C3)")

    assert saved(workbook).sheets[0].cell("A1").formula == "=SUM(B1:B3*C1:C3)"


def test_a_chart_tells_its_kind_areas_and_the_start_of_its_axis():
    workbook = openpyxl.Workbook()
    for row in [["Mois", "Total"], ["mars", 3], ["avril", 4]]:
        workbook.active.append(row)
    chart = BarChart()
    chart.title = "Ventes par mois"
    chart.add_data(Reference(workbook.active, min_col=2, min_row=1, max_row=3), titles_from_data=True)
    chart.set_categories(Reference(workbook.active, min_col=1, min_row=2, max_row=3))
    chart.y_axis.scaling.min = 2
    workbook.active.add_chart(chart, "D2")

    found = saved(workbook).sheets[0].charts[0]

    assert (found.kind, found.title, found.minimum) == ("column", "Ventes par mois", 2)
    assert (found.series[0].label, found.series[0].values, found.series[0].categories) == (
        "Sheet!B1", "Sheet!B2:B3", "Sheet!A2:A3")  # fmt: skip


def test_copies_of_a_shared_formula_are_written_out():
    data = write({"name": "a.xlsx", "kind": "workbook", "sheets": [{"name": "A", "rows": [[1], [2]]}]})
    second = b'<c r="A2"><v>2</v></c>'
    shared = second + b'<c r="B2"><f t="shared" ref="B2:B3" si="0">A2*$A$1</f><v>2</v></c>'
    copy = b'</row><row r="3"><c r="B3"><f t="shared" si="0"/><v>0</v></c></row>'
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        members = {entry.filename: archive.read(entry) for entry in archive.infolist()}
    sheet = members["xl/worksheets/sheet1.xml"]
    members["xl/worksheets/sheet1.xml"] = sheet.replace(second + b"</row>", shared + copy)
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w") as archive:
        for path, member in members.items():
            archive.writestr(path, member)

    book = open_upload(buffer.getvalue(), "a.xlsx", ["xlsx"])

    assert [cell.formula for cell in book.sheets[0].column("B", 2)] == ["=A2*$A$1", "=A3*$A$1"]
