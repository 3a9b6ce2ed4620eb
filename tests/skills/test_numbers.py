"""Numbers: read in any notation that people write, and nothing else taken for one."""

import pytest

from skills import forms
from skills.forms import Unparsable

from . import exercises
from .answering import asked, refusal, verdict


@pytest.mark.parametrize(
    "typed",
    ["1 234,5", "1,234.5", "1234.5", "1\u202f234,5", "1\u00a0234,5 km", "1.234,5", "+1234,50", "1234,5 KM"],
)
def test_a_number_is_right_in_either_notation_with_its_unit_or_without(typed):
    assert verdict(exercises.number(), answer=typed).is_correct


@pytest.mark.parametrize(
    ("typed", "key"), [("1,234", 1234), ("1,234", 1.234), ("1.234", 1234), ("1.234", 1.234)]
)
def test_an_ambiguous_mark_is_right_where_one_of_its_readings_is(typed, key):
    assert verdict(exercises.number(key=str(key), fields=""), answer=typed).is_correct


@pytest.mark.parametrize(
    ("typed", "key"),
    [("0,234", 234), ("1 234", 1.234), ("12,345", 12.3), ("1,23", 123), ("12.34.56", 123456)],
)
def test_a_mark_that_is_not_ambiguous_has_one_reading(typed, key):
    exercise, variant = asked(exercises.number(key=str(key), fields="", first="5", second="6"))
    try:
        judged = forms.judge(exercise, variant, forms.parse(exercise, variant, {"answer": [typed]}))
    except Unparsable as problem:
        assert problem.code == "not_a_number"
    else:
        assert not judged.is_correct


@pytest.mark.parametrize("typed", ["douze", "12 et 13", "1 23 456", "--4", "1234.5 1", "km", "½", "1/2"])
def test_what_is_no_number_is_no_answer(typed):
    assert refusal(exercises.number(), answer=typed).code == "not_a_number"


@pytest.mark.parametrize("typed", ["12 kg CO2", "12 kg\u00a0CO2", "12"])
def test_a_unit_may_hold_figures(typed):
    assert verdict(
        exercises.number(key="12", fields="unit: kg CO2\n", first="20", second="30"), answer=typed
    ).is_correct


@pytest.mark.parametrize(
    ("unit", "typed", "key"),
    [
        ("min", "1 h 20", 80),
        ("h", "14:00", 14),
        ("s", "3 min 05 s", 185),
        ("s", "4:52", 292),
        ("kbit/s", "3390 kbps", 3390),
        ("{fr: pixels, en: pixels}", "440 px", 440),
        ("{fr: litres, en: litres}", "42 L", 42),
        ("{fr: litres, en: litres}", "42 l", 42),
        ("{fr: fois, en: times}", "12 occurrences", 12),
        ("", "16 élèves", 16),
        ("", "17 points", 17),
        ("", "12 lignes de code", 12),
    ],
)
def test_a_number_may_be_said_as_people_say_it(unit, typed, key):
    fields = f"unit: {unit}\n" if unit else ""

    text = exercises.number(key=str(key), fields=fields, first="5000", second="6000")
    assert verdict(text, answer=typed).is_correct


@pytest.mark.parametrize(
    "typed",
    [
        *("3 millions", "12 Mo", "12 miles", "12 douzaines", "12 moins", "12 km"),
        *("12 mégaoctets", "12 kilo-octets", "12 centimes", "12 pourcents"),
    ],
)
def test_what_would_change_a_number_is_never_left_out(typed):
    text = exercises.number(key=typed.split()[0], fields="", first="5000", second="6000")

    assert refusal(text, answer=typed).code == "not_a_number"


@pytest.mark.parametrize(
    ("unit", "typed"),
    [
        ("m", "5 ms"),
        ("{fr: nuits, en: nights}", "7 jours"),
        ("min", "1 h 75"),
        ("kbit/s", "5 kB/s"),
        ("kbit/s", "5 kBps"),
        ("Mbit/s", "5 MB/s"),
        ("Mo", "5 Mb"),
    ],
)
def test_a_unit_that_only_looks_like_the_one_expected_is_told(unit, typed):
    text = exercises.number(key="5", fields=f"unit: {unit}\n", first="20", second="30")

    assert refusal(text, answer=typed).code in ("wrong_unit", "not_a_number")


def test_another_unit_is_told_with_the_one_expected():
    problem = refusal(exercises.number(), answer="1234,5 miles")

    assert (problem.code, problem.details["unit"]) == ("wrong_unit", "km")


@pytest.mark.parametrize(
    ("typed", "is_right"), [("10", True), ("10.5", True), ("9,5", True), ("10.6", False)]
)
def test_a_number_is_right_within_its_tolerance(typed, is_right):
    text = exercises.number(key="10", fields="tolerance: 0.5\n", first="20", second="30")

    assert verdict(text, answer=typed).is_correct is is_right


def test_a_result_may_be_given_rounded_as_it_is_shown():
    text = exercises.number(key="12.3456", fields="decimals: 2\n", first="20", second="30")

    assert verdict(text, answer="12,35").is_correct
    assert verdict(text, answer="12.3456").is_correct
    assert not verdict(text, answer="12,3").is_correct
