"""Typed texts: each tolerance holds where it is named; times of day and addresses are read as people write them."""

import pytest

from . import exercises
from .answering import verdict


@pytest.mark.parametrize(
    ("accept", "typed", "is_right"),
    [
        ("[]", "Le Havre", True),
        ("[]", "  Le\u00a0Havre ", True),
        ("[]", "le havre", False),
        ("[case]", "LE HAVRE", True),
        ("[]", "Le  Havre", False),
        ("[spaces]", "LeHavre", True),
        ("[]", "Le Havre.", False),
        ("[punctuation]", "Le Havre.", True),
        ("[accents]", "Le Hâvre", True),
        ("[typos]", "Le Havrr", True),
        ("[typos]", "Le Hvare", False),
        ("[typos]", "La Havre", False),
        ("[]", "Le Havrr", False),
        ("[]", "« Le Havre »", True),
        ("[]", "“Le Havre”", True),
        ("[]", "Havre", False),
        ("[articles, case]", "HAVRE", True),
        ("[articles]", "L’ Havre", True),
    ],
)
def test_each_tolerance_of_a_text_holds_only_where_it_is_named(accept, typed, is_right):
    assert verdict(exercises.text(key='"Le Havre"', accept=accept), answer=typed).is_correct is is_right


@pytest.mark.parametrize(
    "typed",
    [
        "13:20",
        "13h20",
        "13 h 20",
        "13 H 20 min",
        "13.20",
        "13:20:00",
        "à 13 h 20",
        "at 1:20 pm",
        "1.20 p.m.",
        "1:20 P.M",
        "13 heures 20",
        "1320",
        "13:20 Paris time",
        "13 h 20 (heure de Paris)",
    ],
)
def test_a_time_of_day_is_read_in_any_way_that_people_write_it(typed):
    text = exercises.text(key='"13:20"', accept="[clock]", first='"09:05"')

    assert verdict(text, answer=typed).is_correct


@pytest.mark.parametrize(
    ("typed", "mistake"),
    [
        ("9 h 05", "first_slip"),
        ("9.05 a.m.", "first_slip"),
        ("1:20", "other"),
        ("1:20 am", "other"),
        ("13:20 am", "other"),
        ("132", "other"),
        ("0120", "other"),
        ("13:20 UTC", "other"),
        ("13:20-14:50", "other"),
        ("13 h", "other"),
        ("25:20", "other"),
    ],
)
def test_another_time_of_day_is_another_answer(typed, mistake):
    text = exercises.text(key='"13:20"', accept="[clock]", first='"09:05"')

    assert verdict(text, answer=typed).mistake == mistake


@pytest.mark.parametrize(
    "typed",
    [
        "13:20-14:50",
        "13 h 20 – 14 h 50",
        "de 13 h 20 à 14 h 50",
        "1320-1450",
        "from 1:20 pm to 2:50 pm",
        "13h20 à 15h",
    ],
)
def test_a_stretch_of_time_is_read_for_its_start_where_that_is_asked(typed):
    text = exercises.text(key='"13:20"', accept="[clock, span]", first='"09:05"')

    assert verdict(text, answer=typed).is_correct


@pytest.mark.parametrize(
    ("typed", "mistake"),
    [
        ("9:05-13:20", "first_slip"),
        ("13:20", None),
        ("13:20-11:50", "other"),
        ("13:20 ou 14:50", "other"),
        ("13:20 et 14:50", "other"),
        ("13:20 / 14:50", "other"),
        ("13:20, 14:50", "other"),
        ("13-14", "other"),
        ("1:20-2:50", "other"),
    ],
)
def test_two_times_that_are_no_stretch_are_no_answer(typed, mistake):
    text = exercises.text(key='"13:20"', accept="[clock, span]", first='"09:05"')

    assert verdict(text, answer=typed).mistake == mistake


def test_noon_and_midnight_are_the_first_hours_of_their_halves():
    noon, midnight = (exercises.text(key=f'"{key}"', accept="[clock]") for key in ("12:30", "00:30"))

    assert verdict(noon, answer="12.30 p.m.").is_correct
    assert verdict(midnight, answer="12:30 am").is_correct
    assert not verdict(noon, answer="12:30 am").is_correct


@pytest.mark.parametrize("key", ["photo2026.jpg", "=SUM(A1:A9)", "a.b@club.example", "192.168.1.10"])
def test_codes_and_addresses_and_numbers_know_no_slip_of_typing(key):
    text = exercises.text(key=f'"{key}"', accept="[typos]")

    assert verdict(text, answer=key).is_correct
    assert not verdict(text, answer=key[:-1] + "x").is_correct


def test_a_text_that_is_a_mistake_is_no_slip_of_the_key():
    text = exercises.text(key='"relative"', accept="[typos]", first='"relatived"', second='"absolue"')

    assert verdict(text, answer="relatived").mistake == "first_slip"
    assert verdict(text, answer="relativ").is_correct


def test_typographic_quotes_and_composed_letters_never_matter():
    text = exercises.text(key='"\'l\'été\' \\"x\\""')

    assert verdict(text, answer="’l’e\u0301te\u0301’ « x »").is_correct


def test_an_address_may_give_its_parameters_in_any_order():
    text = exercises.text(key='"https://a.example/p?x=1&y=2#part"', accept="[order]")

    assert verdict(text, answer="https://a.example/p?y=2&x=1#part").is_correct
    assert not verdict(text, answer="https://a.example/p?y=2&x=1").is_correct


def test_quotation_marks_around_an_answer_matter_where_the_answer_has_some():
    quoted = exercises.text(key='"\\"petits pois\\""')
    plain = exercises.text(key='"petits pois"', first='"\\"petits pois\\""')

    assert not verdict(quoted, answer="petits pois").is_correct
    assert verdict(quoted, answer="« petits pois »").is_correct
    assert verdict(plain, answer="« petits pois »").mistake == "first_slip"


def test_scheme_and_host_of_an_address_know_no_case_and_its_path_does():
    text = exercises.text(key='"https://a.example/Page"')

    assert verdict(text, answer="HTTPS://A.example/Page").is_correct
    assert not verdict(text, answer="https://a.example/page").is_correct
