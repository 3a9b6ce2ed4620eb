"""Variants: the same for ever from the same seed, each draw from a stream of its own."""

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from skills.authoring import CannotDraw, Variant, draw, draw_variant, parse_exercise
from skills.authoring.randomness import Stream, key_of

from . import exercises
from .exercises import parsed

PARAMETERS = """\
parameters:
  price: {amount: [4.5, 20, 0.5]}
  count: {integer: [3, 9]}
  day: {date: [2026-03-02, 2026-05-29], weekdays: [2]}
  hour: {time: ["08:00", "18:00", 15]}
  who: {people: 3}
  town: {choose: [{fr: Londres, en: London, code: LDN}, {fr: Bruxelles, en: Brussels, code: BRU}]}
  total: {compute: "price * count"}
"""


def drawn(more="", seed=1):
    return draw(
        parsed(exercises.number(fields=PARAMETERS + more, key='"{{ total }}"', first='"{{ total + 1 }}"')),
        seed,
    )


def test_the_same_seed_draws_the_same_variant_and_another_seed_another():
    assert drawn(seed=7) == drawn(seed=7)
    assert drawn(seed=7).values != drawn(seed=8).values


def test_a_new_parameter_changes_no_other():
    before, after = drawn().values, drawn("  colour: {choose: [red, blue]}\n").values

    assert {name: after[name] for name in before} == before


@given(st.integers(min_value=0, max_value=2**63 - 1))
def test_parameters_keep_to_what_they_declare(seed):
    values = drawn(seed=seed).values

    assert 4.5 <= values["price"] <= 20 and values["price"] * 2 == int(values["price"] * 2)
    assert values["count"] in range(3, 10)
    assert "2026-03-02" <= values["day"] <= "2026-05-29"
    assert values["hour"][3:] in ("00", "15", "30", "45")
    assert len({person["full"] for person in values["who"]}) == 3
    assert values["total"] == values["price"] * values["count"]


def test_streams_with_different_names_are_independent():
    first, second = (Stream(key_of("4.1-x", 1, 7, "parameter", name)) for name in ("a", "b"))

    pairs = {(first.below(8), second.below(8)) for _ in range(2000)}

    assert len(pairs) == 64


def test_names_joined_otherwise_are_another_stream():
    assert key_of("a", "bc") != key_of("ab", "c")


@given(st.lists(st.integers(), max_size=30, unique=True), st.integers())
def test_a_shuffle_keeps_every_item(items, seed):
    assert sorted(Stream(key_of(seed)).shuffled(items)) == sorted(items)


@pytest.mark.parametrize("form", exercises.VALID)
def test_a_variant_comes_back_from_its_stored_data_unchanged(form):
    variant = draw_variant(parsed(exercises.VALID[form]), 3)

    assert Variant.from_json(json.loads(json.dumps(variant.to_json()))) == variant


def test_an_order_is_never_shown_already_solved():
    exercise = parsed(exercises.order())

    for seed in range(60):
        variant = draw_variant(exercise, seed)
        assert [item["id"] for item in variant.items] != variant.key


def test_the_right_choice_stands_at_every_place_about_as_often():
    exercise = parsed(exercises.single())
    places = [
        [choice["id"] for choice in draw_variant(exercise, seed).choices].index("c") for seed in range(400)
    ]

    assert all(70 <= places.count(place) <= 130 for place in range(4))


@pytest.mark.parametrize(
    ("key", "told"),
    [
        ('"{{ missing }}"', "missing"),
        ('"{{ total / 0 }}"', "ZeroDivisionError"),
        ('"{{ total.__class__.__mro__ }}"', "unsafe"),
        ('"{{ who }}"', "a number is wanted"),
    ],
)
def test_an_expression_that_cannot_be_computed_is_named_by_its_field(key, told):
    exercise = parsed(exercises.number(fields=PARAMETERS, key=key))

    with pytest.raises(CannotDraw) as caught:
        draw_variant(exercise, 1)

    assert caught.value.field == "key"
    assert told in caught.value.why


def bank_with(tmp_path, code):
    folder = tmp_path / "4.1-secure"
    folder.mkdir()
    (folder / "generators.py").write_text(code, encoding="utf-8")
    (folder / "tables.py").write_text("LOW = 5\n", encoding="utf-8")
    text = exercises.number(
        fields="generator: figures\n", key='"{{ n }}"', first='"{{ n + 1 }}"', second='"{{ n + 2 }}"'
    )
    return parse_exercise(text, exercises.PATH, root=tmp_path)


def test_a_generator_draws_from_streams_and_from_the_modules_beside_it(tmp_path):
    exercise = bank_with(
        tmp_path,
        "from . import tables\n\n\ndef figures(draw, values):\n"
        "    return {'n': draw.stream('n').integer(tables.LOW, 90)}\n",
    )

    keys = {draw_variant(exercise, seed).key for seed in range(50)}

    assert len(keys) > 20 and min(keys) >= 5


def test_a_draw_that_a_generator_refuses_is_tried_again(tmp_path):
    exercise = bank_with(
        tmp_path,
        "def figures(draw, values):\n    n = draw.stream('n').integer(1, 10)\n"
        "    draw.require(n > 5, 'n is large')\n    return {'n': n}\n",
    )

    assert all(draw_variant(exercise, seed).key > 5 for seed in range(40))


@pytest.mark.parametrize(
    ("code", "told"),
    [
        ("def figures(draw, values):\n    draw.require(False, 'never holds')\n", "never holds"),
        ("def figures(draw, values):\n    return 1 / 0\n", "ZeroDivisionError"),
        ("def figures(draw, values):\n    return {'n': {1, 2}}\n", "returns set"),
        ("def figures(draw, values):\n    return []\n", "not a dict"),
        ("def other(draw, values):\n    return {}\n", "no function `figures`"),
        ("def figures(:\n", "cannot be loaded"),
    ],
)
def test_a_generator_that_fails_is_named_and_why(tmp_path, code, told):
    with pytest.raises(CannotDraw) as caught:
        draw_variant(bank_with(tmp_path, code), 1)

    assert caught.value.field == "generator" and told in caught.value.why
