"""A formula has one spelling, whatever suite stored it."""

import pytest

from skills.documents import formulas
from skills.documents.references import FormulaError

SPELLINGS = [
    ("=SUM(B2:B9)", "of:=SUM([.B2:.B9])", "SUM(B2:B9)"),
    ("=SUMIF(Ventes!$A$2:$A$90,\"4e;B\",Ventes!D2:D90)",
     "of:=SUMIF([$Ventes.$A$2:.$A$90];\"4e;B\";[$Ventes.D2:.D90])",
     "SUMIF(Ventes!$A$2:$A$90,\"4e;B\",Ventes!D2:D90)"),
    ("='Prix d''été'!B1*2", "of:=[$'Prix d''été'.B1]*2", "'Prix d''été'!B1*2"),
    ("=SUM(A:A)+SUM(3:$4)", "of:=SUM([.A:.A])+SUM([.3:.$4])", "SUM(A:A)+SUM(3:$4)"),
    ("=IFS(A1>=2,TRUE,A1<>0,FALSE)", "of:=COM.MICROSOFT.IFS([.A1]>=2;TRUE();[.A1]<>0;FALSE())",
     "_xlfn.IFS(A1>=2,TRUE,A1<>0,FALSE)"),
    ("=INDEX({1,2;3,4},2,1)", "of:=INDEX({1;2|3;4};2;1)", "INDEX({1,2;3,4},2,1)"),
    ("=LOG10(A1)&\"a \"\"b\"\"\"", "of:=LOG10([.A1])&\"a \"\"b\"\"\"", "LOG10(A1)&\"a \"\"b\"\"\""),
    ("=Taux*-B1%", "of:=Taux*-[.B1]%", "Taux*-B1%"),
    ("=SUM(A1:C3 B2:D4)", "of:=SUM([.A1:.C3]![.B2:.D4])", "SUM(A1:C3 B2:D4)"),
]  # fmt: skip


@pytest.mark.parametrize(("plain", "open_formula", "stored"), SPELLINGS)
def test_a_formula_is_written_for_both_suites_and_read_back_the_same(plain, open_formula, stored):
    assert formulas.to_open_formula(plain) == open_formula
    assert formulas.to_stored_excel(plain) == stored
    assert formulas.normalised(open_formula, open_formula=True) == plain
    assert formulas.normalised("=" + stored) == plain


@pytest.mark.parametrize(
    ("stored", "plain"),
    [
        ("of:=SUM([Ventes.A1:Ventes.B2];[.C1:.C1048576])", "=SUM(Ventes!A1:B2,C:C)"),
        ("of:=SUM([.A1:.B2]~[.C3])", "=SUM(A1:B2,C3)"),
        ("of:=SUM( [.A1] ; 2 )", "=SUM(A1,2)"),
        ("of:=[.#REF!]+1", "=#REF!+1"),
    ],
)
def test_the_other_spellings_of_opendocument_are_read_too(stored, plain):
    assert formulas.normalised(stored, open_formula=True) == plain


def test_small_letters_and_blanks_do_not_count():
    assert formulas.normalised(" =sum( b2:b9 ; 3 ) ".replace(";", ",")) == "=SUM(B2:B9,3)"


def test_what_cannot_be_read_stays_as_it_is():
    assert formulas.normalised("=1 § 2") == "=1 § 2"
    assert formulas.references("=1 § 2") == ()


def test_a_copied_formula_moves_what_is_not_fixed():
    assert formulas.shifted("=B3*C$1+$A3", 1, 2) == "=C5*C$1+$A5".replace("C$1", "D$1")


def test_areas_and_functions_of_a_formula_are_listed():
    formula = '=SUMIF(Ventes!$A$2:B9,"x",C:C)/COUNT(D1)'

    assert [str(reference) for reference in formulas.references(formula)] == ["Ventes!$A$2:B9", "C:C", "D1"]
    assert formulas.functions(formula) == ("SUMIF", "COUNT")


@pytest.mark.parametrize("text", ["A1:", "1A", "A1:B2:C3", "", "AAAA1"])
def test_what_is_no_area_is_refused(text):
    with pytest.raises(FormulaError):
        formulas.parse_reference(text)
