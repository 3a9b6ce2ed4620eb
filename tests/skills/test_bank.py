"""The bank itself: every exercise passes every check over three seeds, every module its own."""

import json
from io import StringIO

import pytest
from django.core.management import call_command

from skills.checking import bank, files, record
from skills.checking.exercise import check, likeness_of, stands_out
from skills.checking.module import check_module

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


@pytest.mark.parametrize("figure", bank.TOLD_BY)
def test_right_choices_that_can_be_told_without_the_question_are_named(figure):
    assert list(bank.problems_of_choices(figure, {"1.1-even": 0.2, "1.1-uneven": 0.5})) == []

    [told] = bank.problems_of_choices(figure, {"1.1-even": 0.2, "1.1-uneven": 1.0})
    assert bank.TOLD_BY[figure] in told
    assert told.endswith("see 1.1-uneven, 1.1-even")


def test_the_choice_most_like_the_others_is_measured():
    slips = {"key": "Music > Concert", "a": "Music > Concerts-2025", "b": "Maths > Concert"}
    square = {**slips, "both": "Maths > Concerts-2025"}

    assert stands_out({one: likeness_of(text, slips.values()) for one, text in slips.items()}, "key")
    assert not stands_out({one: likeness_of(text, square.values()) for one, text in square.items()}, "key")


def test_the_counts_of_the_bank_are_told_as_data():
    out = StringIO()

    call_command("bank", "stats", "--json", stdout=out)

    told = json.loads(out.getvalue())
    assert set(told) == {"exercises", "cells", "forms", "parametrised", "with_material", "modules"}
    assert told["exercises"] == sum(sum(levels.values()) for levels in told["cells"].values())
    assert told["exercises"] == sum(sum(found.values()) for found in told["forms"].values())
