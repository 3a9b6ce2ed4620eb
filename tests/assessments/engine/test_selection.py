"""Which exercise comes next, in each way of practising."""

from collections import Counter
from dataclasses import replace

import numpy as np
import pytest

from assessments.engine.constants import AREAS
from assessments.engine.irt import chance_of_success
from assessments.engine.items import Item, ItemTable
from assessments.engine.posterior import Evidence, posterior
from assessments.engine.selection import Situation, by_gain, choose
from assessments.engine.simulation import simulated_table


def item(id, skill=0, level=3, *, form="text", seconds=60, topic="topic", guessing=0.0, needs=()):
    return Item(id, skill, level, guessing, seconds, topic, form, frozenset(needs))


def situation(items, *, evidence=(), seed="seed", number=1, **details):
    table = items if isinstance(items, ItemTable) else ItemTable.of(items)
    return Situation(seed, number, table, posterior(evidence, forgets=True), **details)


def answer(item, is_correct=True):
    return Evidence(item.id, item.skill, is_correct, item.a, item.difficulty, item.sd, item.guessing)


def run(mode, table, *, is_correct=lambda item: item.level <= 3, questions=60, evidence=(), **details):
    """Choices of a whole assessment, each answered; its last_met follows the answers."""
    choices, evidence, last_met = [], list(evidence), dict(details.pop("last_met", {}))
    while len(choices) < questions:
        asked = [choice.item.id for choice in choices]
        now = situation(
            table, evidence=evidence, number=len(choices) + 1, asked=asked, last_met=last_met, **details
        )
        choice = choose(mode, now)
        if choice is None:
            break
        choices.append(choice)
        evidence.append(answer(choice.item, is_correct(choice.item)))
        last_met[choice.skill] = choice.item.id
    return choices


SMALL_BANK = simulated_table([(2, 4, 6), (1, 3, 6)])
LARGE_BANK = simulated_table([range(1, 9)])


def test_placement_asks_each_skill_once_and_then_each_again():
    choices = run("placement", SMALL_BANK)

    assert len(choices) == 32
    assert {choice.skill for choice in choices[:16]} == set(range(16))
    assert {choice.skill for choice in choices[16:]} == set(range(16))
    assert len({choice.item.id for choice in choices}) == 32


def test_the_second_round_of_placement_begins_where_least_is_known():
    table = ItemTable.of(
        [
            *(item(f"{s}-{k}", s, level=4) for s in range(16) for k in range(2)),
            item("3-very-hard", 3, level=8, form="file"),
        ]
    )
    first = [table.items[table.place[f"{s}-0"]] for s in range(16)]
    once = [answer(one, is_correct=one.skill % 2 == 0) for one in first if one.skill != 3]
    told_less = Evidence("3-0", 3, True, 0.3, 3.5, 0.7, 0.25)

    choice = choose(
        "placement", situation(table, evidence=[*once, told_less], asked=[one.id for one in first])
    )

    assert choice.skill == 3


def test_placement_orders_its_skills_by_the_seed():
    orders = [
        [choice.skill for choice in run("placement", SMALL_BANK, seed=seed)][:16] for seed in ("a", "b", "a")
    ]

    assert orders[0] == orders[2] != orders[1]


def test_placement_is_short_and_without_files_where_it_can_be():
    table = [
        item("0-file", level=4, form="file"),
        item("0-long", level=4, seconds=300),
        item("0-short", level=1),
    ]

    choices = run("placement", table)

    assert [choice.item.id for choice in choices] == ["0-short", "0-file"]
    assert [choice.relaxed for choice in choices] == [(), ("short",)]


def test_placement_passes_over_a_skill_without_exercises():
    choices = run("placement", [one for one in SMALL_BANK.items if one.skill != 7])

    assert len(choices) == 30
    assert 7 not in {choice.skill for choice in choices}


def test_a_skipped_question_does_not_use_up_its_skill():
    table = [item("0-file", form="file"), item("0-other", form="produce"), item("0-third", form="file")]

    choices = run("placement", table, skipped=frozenset({"0-file"}), questions=9)

    assert len(choices) == 3


@pytest.mark.parametrize("mode", ["trial", "placement", "smart", "skill", "exam"])
def test_what_this_person_cannot_use_is_never_asked(mode):
    table = [
        item("0-upload", form="produce"),
        item("0-drawing", needs=["sight"]),
        item("0-plain"),
        item("0-broken"),
    ]
    now = situation(
        table,
        excluded_forms=frozenset({"produce"}),
        excluded_needs=frozenset({"sight", "sound"}),
        excluded=frozenset({"0-broken", "unknown"}),
        skill=0,
    )

    assert choose(mode, now).item.id == "0-plain"
    assert choose(mode, replace(now, asked=["0-plain"])) is None


def test_three_first_questions_come_from_three_areas_and_are_short_and_easy():
    for seed in range(20):
        choices = run("trial", LARGE_BANK, questions=3, seed=seed)

        areas = {next(a for a, skills in enumerate(AREAS) if choice.skill in skills) for choice in choices}
        assert len(areas) == 3
        assert all(choice.item.level <= 4 and choice.item.seconds <= 120 for choice in choices)
        assert all(choice.relaxed == () for choice in choices)


def test_first_questions_differ_from_visitor_to_visitor():
    assert len({choose("trial", situation(LARGE_BANK, seed=seed)).skill for seed in range(20)}) > 5


def test_practice_chooses_the_most_informative_exercise_with_a_good_chance_of_success():
    strong = [answer(one) for one in LARGE_BANK.items if one.skill == 2 and one.level <= 6]
    now = situation(LARGE_BANK, evidence=strong, skill=2)

    chosen = choose("skill", now).item

    shelf = LARGE_BANK.shelves[2]
    success, told = shelf.success @ now.posterior.skills[2], shelf.information @ now.posterior.skills[2]
    good = (success >= 0.5) & (success <= 0.85)
    assert chosen.id == LARGE_BANK.items[shelf.places[np.where(good, told, -1).argmax()]].id


def test_practice_opens_a_skill_never_answered_with_what_tells_most_and_only_then_looks_at_the_chance():
    table = [item("likely", level=2), item("telling", level=5)]

    assert choose("skill", situation(table, skill=0)).item.id == "telling"
    assert choose("skill", situation(table, skill=0, opens_by_information=False)).item.id == "likely"
    assert (
        choose("skill", situation(table, skill=0, evidence=[answer(item("other", 1))])).item.id == "telling"
    )
    assert (
        choose("skill", situation(table, skill=0, evidence=[answer(item("other"), False)])).item.id
        == "likely"
    )


@pytest.mark.parametrize(
    ("levels", "is_correct", "nearest"), [((6, 7, 8), False, 6), ((1, 2), True, 2), ((1, 8), True, 1)]
)
def test_where_nothing_fits_practice_takes_the_nearest(levels, is_correct, nearest):
    table = [item(f"level-{level}", level=level) for level in levels]
    others = [answer(item(f"other-{k}", level=4), is_correct) for k in range(8)]

    assert choose("skill", situation(table, evidence=others, skill=0)).item.level == nearest


def test_no_exercise_comes_twice_in_an_assessment_and_then_practice_ends():
    choices = run("skill", SMALL_BANK, skill=4)

    assert len({choice.item.id for choice in choices}) == len(choices) == 3


def test_the_exercise_met_last_in_a_skill_waits_while_another_is_left():
    table = [item("0-a"), item("0-b", level=8)]

    choices = run("skill", table, skill=0, last_met={0: "0-a"})

    assert [choice.item.id for choice in choices] == ["0-b", "0-a"]
    assert choose("skill", situation([item("0-a")], skill=0, last_met={0: "0-a"})).relaxed == ("last_met",)


def test_practice_after_a_module_keeps_to_its_levels_while_it_can():
    choices = run("skill", LARGE_BANK, skill=0, levels=[7, 8], questions=3)

    assert [choice.item.level > 6 for choice in choices] == [True, True, False]
    assert choices[2].relaxed == ("level",)


def measured(skills, *, answers=4, is_correct=True, level=3):
    return [answer(item(f"{s}-met-{k}", s, level=level), is_correct) for s in skills for k in range(answers)]


def test_smart_practice_begins_with_what_is_not_measured_and_first_with_what_was_begun():
    evidence = [*measured(set(range(16)) - {3, 9}), *measured([9], answers=1)]

    choices = run("smart", SMALL_BANK, evidence=evidence, due=frozenset({5}), questions=4)

    assert [choice.skill for choice in choices] == [9, 3, 3, 5]


def test_smart_practice_then_checks_what_is_due_once():
    choices = run(
        "smart", LARGE_BANK, evidence=measured(range(16)), due=frozenset({5, 11}), goal=8.0, questions=3
    )

    assert {choice.skill for choice in choices[:2]} == {5, 11}
    assert choices[2].skill not in {5, 11}


def test_smart_practice_then_turns_to_the_weakest_skills_no_skill_twice_while_others_gain():
    evidence = [*measured([6, 12], is_correct=False), *measured(set(range(16)) - {6, 12}, level=5)]

    choices = run("smart", LARGE_BANK, evidence=evidence, goal=7.0, questions=16)

    assert {choice.skill for choice in choices[:2]} == {6, 12}
    assert set(Counter(choice.skill for choice in choices).values()) == {1}


def test_smart_practice_goes_on_where_nothing_is_to_be_gained():
    evidence = measured(range(16), answers=8, level=8)

    assert choose("smart", situation(SMALL_BANK, evidence=evidence, goal=1.0)) is not None


def test_a_skill_without_exercises_comes_last_in_smart_practice():
    table = [one for one in SMALL_BANK.items if one.skill != 7]

    assert by_gain(situation(table))[-1] == 7


def test_exact_ties_go_to_the_lower_id():
    now = situation([item("0-b"), item("0-a"), item("0-c")], skill=0)

    assert choose("skill", now).item.id == "0-a"
    assert choose("placement", now).item.id == "0-a"


def test_differences_in_the_last_bits_of_a_belief_do_not_change_a_path():
    for place in (3, 7, 40):
        now = situation(LARGE_BANK, evidence=measured([0], answers=place % 5), skill=0)
        nudged = replace(now, posterior=replace(now.posterior, skills=now.posterior.skills * (1 + 1e-13)))

        assert choose("skill", now) == choose("skill", nudged)


def test_a_choice_is_a_function_of_its_situation():
    first, second = (choose("smart", situation(SMALL_BANK, seed="abc", number=5)) for _ in range(2))

    assert first == second
    assert first.seed != choose("smart", situation(SMALL_BANK, seed="abc", number=6)).seed
    assert 0 <= first.seed < 2**53


def test_an_unknown_mode_and_a_practice_without_its_skill_are_refused():
    with pytest.raises(ValueError, match="no rule of selection"):
        choose("lottery", situation(SMALL_BANK))
    with pytest.raises(ValueError, match="needs that skill"):
        choose("skill", situation(SMALL_BANK))


def test_two_exercises_with_one_id_are_refused():
    with pytest.raises(ValueError, match="same id"):
        ItemTable.of([item("0-a"), item("0-a", 1)])


@pytest.mark.parametrize(
    "wrong", [{"skill": 16}, {"level": 0}, {"level": 9}, {"guessing": 1.0}, {"seconds": 0}, {"a": 0.0}]
)
def test_an_impossible_exercise_is_refused_by_name(wrong):
    with pytest.raises(ValueError, match="exercise 0-a"):
        replace(item("0-a"), **wrong)


def test_the_table_holds_information_about_the_difficulty_that_it_is_uncertain_of():
    shelf = ItemTable.of([item("0-a", level=3, guessing=0.25)]).shelves[0]

    assert shelf.success[0, 63] == pytest.approx(
        chance_of_success(2.45, 1.2 / np.sqrt(1 + (1.2 * 0.7 / 1.702) ** 2), 2.5, 0.25)
    )
    with pytest.raises(ValueError, match="read-only"):
        shelf.success[0, 0] = 1
