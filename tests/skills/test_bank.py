"""The bank itself: every exercise passes every check over three seeds, every module its own."""

import json
from io import StringIO

import pytest
from django.core.management import call_command

from skills.checking import bank, files, record
from skills.checking.exercise import check
from skills.checking.module import check_module
from skills.checking.shortcuts import SHORTCUTS, Shortcuts
from skills.checking.words import problems_of_labels

SEEDS = 3


@pytest.mark.parametrize("path", files.exercise_paths())
def test_an_exercise_of_the_bank_passes_every_check(path):
    report = check(path, seeds=SEEDS, topics=bank.topics_of(path))

    slow = [problem for problem in report.problems if "ms" in problem.message]  # a test never asserts a time
    assert [str(problem) for problem in report.problems if problem not in slow] == []


@pytest.mark.parametrize("path", files.module_paths())
def test_a_module_of_the_bank_passes_every_check(path):
    assert [str(problem) for problem in check_module(path)] == []


def test_the_same_content_draws_the_variants_that_were_recorded():
    assert [path for path, why in record.stale() if why != record.CHANGED and why != record.GONE] == []


@pytest.mark.parametrize("figure", SHORTCUTS)
def test_right_choices_that_can_be_told_without_the_question_are_named(figure):
    assert list(bank.problems_of_choices(figure, {"1.1-even": 0.2, "1.1-uneven": 0.5})) == []

    [told] = bank.problems_of_choices(figure, {"1.1-even": 0.2, "1.1-uneven": 1.0})
    assert SHORTCUTS[figure] in told
    assert told.endswith("see 1.1-uneven, 1.1-even")


def test_a_label_that_shows_data_instead_of_words_is_a_problem():
    labels = [
        {"id": "a", "html": "le {&#39;date&#39;: &#39;2026-01-01&#39;}"},
        {"id": "b", "html": "le 1er janvier 2026"},
    ]

    [(where, message, _)] = problems_of_labels("fr", "choices", labels)

    assert where == "fr.choices"
    assert "`a` shows data" in message


def measured(*variants):
    """Shortcuts of variants with these choices; the first is right."""
    found = Shortcuts()
    for texts in variants:
        found.measure("en", dict(enumerate(texts)), 0)
    return found


def test_the_choice_most_like_the_others_is_measured():
    slips = ("Music > Concert", "Music > Concerts-2025", "Maths > Concert")

    assert measured(slips).shares()["alike"] == 1
    assert measured((*slips, "Maths > Concerts-2025")).shares()["alike"] == 0


def test_a_choice_that_is_right_or_stands_out_in_most_variants_is_a_problem():
    told = [message for _, message, _ in measured(*[("Yes", "Later", "Perhaps", "Not now")] * 4).problems()]

    assert "the right choice is the shortest choice in 100% of its variants" in told
    assert "“Yes” is right in 100% of its variants" in told
    assert (
        list(measured(("Now", "Yes", "Two"), ("Yes", "Now", "Two"), ("Two", "Now", "Yes")).problems()) == []
    )


def test_an_exercise_that_hardly_varies_may_keep_its_answer_but_not_let_it_stand_out():
    told = [
        message for _, message, _ in measured(("Yes", "Later", "Perhaps", "Not now")).problems(may_vary=False)
    ]

    assert "the right choice is the shortest choice in 100% of its variants" in told
    assert not any("is right in" in message for message in told)


def test_the_counts_of_the_bank_are_told_as_data():
    out = StringIO()

    call_command("bank", "stats", "--json", stdout=out)

    told = json.loads(out.getvalue())
    assert set(told) == {"exercises", "cells", "forms", "parametrised", "with_material", "modules"}
    assert told["exercises"] == sum(sum(levels.values()) for levels in told["cells"].values())
    assert told["exercises"] == sum(sum(found.values()) for found in told["forms"].values())
