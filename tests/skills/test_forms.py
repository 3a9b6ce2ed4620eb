"""Answering: the key is accepted, each mistake refused under its name, and what is no answer is not taken for one."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from skills import forms
from skills.authoring import draw_variant
from skills.forms import Unparsable

from . import exercises
from .exercises import parsed


def asked(text, seed=1):
    exercise = parsed(text)
    return exercise, draw_variant(exercise, seed)


def verdict(text, **fields):
    exercise, variant = asked(text)
    sent = {
        name.replace("__", "-"): value if isinstance(value, list) else [value]
        for name, value in fields.items()
    }
    return forms.judge(exercise, variant, forms.parse(exercise, variant, sent))


def refusal(text, **fields):
    with pytest.raises(Unparsable) as caught:
        verdict(text, **fields)
    return caught.value


@pytest.mark.parametrize("form", exercises.VALID)
@given(seed=st.integers(min_value=0, max_value=10**12))
def test_the_key_is_right_and_each_mistake_is_refused_under_its_name(form, seed):
    exercise, variant = asked(exercises.VALID[form], seed)

    right = forms.judge(exercise, variant, forms.parse(exercise, variant, forms.right_fields(variant)))
    assert right.is_correct and right.mistake is None and set(right.marks.values()) <= {"right"}

    for mistake in variant.mistake_ids:
        fields = forms.wrong_fields(variant, mistake)
        if fields is not None:
            wrong = forms.judge(exercise, variant, forms.parse(exercise, variant, fields))
            assert not wrong.is_correct and wrong.mistake == mistake


@pytest.mark.parametrize("form", exercises.VALID)
@given(
    fields=st.dictionaries(
        st.sampled_from(["answer", "answer-a", "answer-town", "answer-b", "x"]),
        st.lists(st.text(max_size=12) | st.sampled_from(["a", "b", "p1", "1", "12"]), max_size=4),
    )
)
def test_whatever_is_sent_is_an_answer_or_named_as_none(form, fields):
    exercise, variant = asked(exercises.VALID[form])

    try:
        answer = forms.parse(exercise, variant, fields)
    except Unparsable as problem:
        assert problem.code
    else:
        assert forms.judge(exercise, variant, answer).is_correct in (True, False)


@pytest.mark.parametrize("form", exercises.VALID)
def test_what_was_given_can_be_shown_again(form):
    exercise, variant = asked(exercises.VALID[form])
    fields = forms.right_fields(variant)

    stored = forms.stored(variant, forms.parse(exercise, variant, fields))

    assert {name: sorted(value) for name, value in forms.fields_of(variant.to_json(), stored).items()} == {
        name: sorted(value) for name, value in fields.items()
    }


@pytest.mark.parametrize("form", exercises.VALID)
def test_an_empty_answer_is_no_answer(form):
    exercise, variant = asked(exercises.VALID[form])

    with pytest.raises(Unparsable) as caught:
        forms.parse(exercise, variant, {})

    assert caught.value.code in ("empty", "nothing_chosen")


@pytest.mark.parametrize(
    ("form", "chance"),
    [
        ("single", 1 / 4),
        ("multiple", 1 / 31),
        ("text", 0),
        ("number", 0),
        ("blanks", 0),
        ("order", 1 / 24),
        ("match", 1 / 16),
        ("spot", 1 / 7),
    ],
)
def test_the_chance_to_guess_right_follows_from_the_form(form, chance):
    assert forms.guessing(asked(exercises.VALID[form])[1]) == pytest.approx(chance)


def test_where_the_statement_says_how_many_another_number_is_no_answer():
    text = exercises.multiple(says_how_many=True)

    assert refusal(text, answer=["a"]).details == {"count": 2, "given": 1}
    assert forms.guessing(asked(text)[1]) == pytest.approx(1 / 10)
    assert verdict(text, answer=["a", "c"]).is_correct


def test_a_foreign_id_is_no_answer():
    assert refusal(exercises.single(), answer="z").code == "unknown"
    assert refusal(exercises.multiple(), answer=["a", "z"]).code == "unknown"
    assert refusal(exercises.order(), **{"answer-z": "1"}).code == "unknown"


def test_what_was_missed_is_marked_apart_from_what_was_wrong():
    assert verdict(exercises.multiple(), answer=["a", "b"]).marks == {
        "a": "right",
        "b": "wrong",
        "c": "missed",
    }


def test_a_mistake_that_says_what_an_answer_has_explains_it_only_where_no_other_answers_exactly():
    assert verdict(exercises.multiple(), answer=["a", "e"]).mistake == "first_slip"
    assert verdict(exercises.multiple(), answer=["a"]).mistake == "second_slip"
    assert verdict(exercises.multiple(), answer=["a", "b"]).mistake == "other"


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


def test_blanks_that_are_empty_are_named():
    problem = refusal(exercises.blanks(), answer__town="Le Havre", answer__pick="a")

    assert (problem.code, problem.details) == ("incomplete", {"fields": ["count"]})


def test_a_blank_that_cannot_be_read_is_named():
    problem = refusal(exercises.blanks(), answer__town="Le Havre", answer__count="douze", answer__pick="a")

    assert (problem.code, problem.details) == ("not_a_number", {"field": "count"})


def test_all_blanks_must_hold_and_each_is_marked():
    judged = verdict(exercises.blanks(), answer__town="le havre", answer__count="12,0", answer__pick="c")

    assert not judged.is_correct
    assert judged.marks == {"town": "right", "count": "right", "pick": "wrong"}


def test_a_mistake_in_blanks_leaves_the_others_right():
    right = {"answer__town": "Le Havre", "answer__count": "12", "answer__pick": "a"}

    assert verdict(exercises.blanks(), **{**right, "answer__town": "rouen"}).mistake == "first_slip"
    assert (
        verdict(exercises.blanks(), **{**right, "answer__town": "Rouen", "answer__count": "1"}).mistake
        == "other"
    )
    assert (
        verdict(exercises.blanks(), **{**right, "answer__count": "13", "answer__pick": "b"}).mistake
        == "second_slip"
    )


def test_blanks_in_any_order_may_be_exchanged_but_each_counts_once():
    text = exercises.source(
        "blanks",
        "blanks:\n  one: {label: {fr: Un, en: One}, key: nord}\n"
        "  two: {label: {fr: Deux, en: Two}, key: sud}\nany_order: true\n",
        first="{one: est}",
        second="{two: ouest}",
    )

    assert verdict(text, answer__one="sud", answer__two="nord").is_correct
    assert not verdict(text, answer__one="nord", answer__two="nord").is_correct
    assert verdict(text, answer__one="sud", answer__two="est").mistake == "first_slip"


def places(ids):
    return {f"answer-{one}": str(place) for place, one in enumerate(ids, 1)}


@pytest.mark.parametrize(
    ("ids", "is_right"), [("abcd", True), ("abdc", True), ("bacd", False), ("cabd", True)]
)
def test_any_order_that_meets_the_constraints_is_right(ids, is_right):
    text = exercises.order(key="{before: [[a, b], [a, d]], shown: [a, b, c, d]}", first="[b, a, c, d]")

    assert verdict(text, **places(ids)).is_correct is is_right


@pytest.mark.parametrize(
    ("sent", "code"),
    [
        ({"a": "1", "b": "2", "c": "3"}, "incomplete"),
        ({"a": "1", "b": "1", "c": "3", "d": "4"}, "same_position"),
        ({"a": "1", "b": "2", "c": "3", "d": "5"}, "not_a_position"),
        ({"a": "un", "b": "2", "c": "3", "d": "4"}, "not_a_position"),
        ({"a": "²", "b": "2", "c": "3", "d": "4"}, "not_a_position"),
    ],
)
def test_places_that_make_no_order_are_no_answer(sent, code):
    assert refusal(exercises.order(), **{f"answer-{one}": place for one, place in sent.items()}).code == code


def test_a_thing_without_a_box_is_named():
    problem = refusal(exercises.match(), **{"answer-a": "x", "answer-b": "y", "answer-c": "x"})

    assert (problem.code, problem.details) == ("incomplete", {"fields": ["d"]})


def test_a_mistake_of_sorting_may_say_what_is_not_in_its_box():
    judged = verdict(
        exercises.match(), **{"answer-a": "x", "answer-b": "x", "answer-c": "y", "answer-d": "y"}
    )

    assert judged.mistake == "second_slip"
    assert judged.marks == {"a": "right", "b": "wrong", "c": "wrong", "d": "right"}
