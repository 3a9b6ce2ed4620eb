"""The exam's rule: 32 questions under constraints."""

from collections import Counter
from dataclasses import replace
from itertools import pairwise

import pytest

from assessments.engine.items import ItemTable
from assessments.engine.posterior import Evidence, posterior
from assessments.engine.selection import Situation, choose
from assessments.engine.simulation import simulated_table

BANK = simulated_table([range(1, 9)])


def with_items(change):
    return ItemTable.of(change(one) for one in BANK.items)


def sit(table, *, seed="seed", **details):
    """Choices of a whole exam whose candidate is right up to level 4."""
    choices, evidence = [], []
    while True:
        now = Situation(
            seed,
            len(choices) + 1,
            table,
            posterior(evidence, forgets=False),
            asked=[choice.item.id for choice in choices],
            **details,
        )
        choice = choose("exam", now)
        if choice is None:
            return choices
        choices.append(choice)
        one = choice.item
        evidence.append(
            Evidence(one.id, one.skill, one.level <= 4, one.a, one.difficulty, one.sd, one.guessing)
        )


@pytest.mark.parametrize("seed", range(8))
def test_an_exam_asks_each_skill_twice_and_never_twice_in_a_row(seed):
    choices = sit(BANK, seed=seed)

    skills = [choice.skill for choice in choices]
    assert Counter(skills) == dict.fromkeys(range(16), 2)
    assert set(skills[:16]) == set(range(16))
    assert all(one != other for one, other in pairwise(skills))
    assert all(choice.relaxed == () for choice in choices)


def test_no_topic_comes_twice_while_another_is_left():
    one_topic = with_items(lambda one: replace(one, topic=f"{one.skill}-only") if one.skill == 3 else one)

    choices = sit(one_topic)

    assert [choice.relaxed for choice in choices if choice.skill == 3] == [(), ("topic",)]


def test_what_was_met_recently_waits_while_another_is_left():
    recent = frozenset(one.id for one in BANK.items if one.level in {3, 4, 5})
    everything = frozenset(one.id for one in BANK.items)

    assert not recent & {choice.item.id for choice in sit(BANK, recently_met=recent)}
    assert all(choice.relaxed == ("recent",) for choice in sit(BANK, recently_met=everything))


@pytest.mark.parametrize("seconds", [60 * 60, 105 * 60])
def test_expected_times_leave_a_quarter_of_the_duration(seconds):
    slow = with_items(lambda one: replace(one, seconds=300 if one.level in {3, 4, 5} else 60))

    choices = sit(slow, seconds=seconds)

    assert len(choices) == 32
    assert sum(choice.item.seconds for choice in choices) <= 0.75 * seconds


def test_at_most_four_uploads_and_eight_files():
    forms = {3: "produce", 4: "file", 5: "file"}
    heavy = with_items(lambda one: replace(one, form=forms.get(one.level, "text")))

    counted = Counter(choice.item.form for choice in sit(heavy))

    assert counted["produce"] <= 4
    assert counted["produce"] + counted["file"] == 8


def test_an_exercise_is_let_in_by_the_lottery_of_its_assessment():
    rare = {one.id: 0.2 for one in BANK.items if one.level in {3, 4, 5}}

    shares = [
        sum(choice.item.id in rare for choice in sit(BANK, seed=seed, exposure=rare)) for seed in range(6)
    ]

    assert 0 < sum(shares) / 6 < sum(choice.item.id in rare for choice in sit(BANK)) * 0.8
    assert len({tuple(choice.item.id for choice in sit(BANK, seed=s, exposure=rare)) for s in range(6)}) == 6


def test_a_withdrawn_question_is_asked_again_from_another_topic():
    first = choose("exam", Situation("seed", 1, BANK, posterior([], forgets=False)))

    again = choose(
        "exam",
        Situation(
            "seed",
            1,
            BANK,
            posterior([], forgets=False),
            asked=[first.item.id],
            skipped=frozenset({first.item.id}),
            excluded_topics=frozenset({first.item.topic}),
        ),
    )

    assert again.skill == first.skill
    assert again.item.topic != first.item.topic


def test_an_exam_is_exhausted_only_after_all_that_can_be_asked():
    without_a_skill = ItemTable.of(one for one in BANK.items if one.skill != 5)

    assert len(sit(without_a_skill)) == 30
