"""Answering: the key is accepted, each mistake refused under its name, and what is no answer is not taken for one."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from skills import forms
from skills.forms import Unparsable

from . import exercises
from .answering import asked, refusal, verdict


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
