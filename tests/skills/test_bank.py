"""The bank itself: every exercise passes every check over three seeds, every module its own."""

import json
from io import StringIO

import pytest
from django.core.management import call_command

from skills.checking import bank, files, record
from skills.checking.exercise import check
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


def test_the_counts_of_the_bank_are_told_as_data():
    out = StringIO()

    call_command("bank", "stats", "--json", stdout=out)

    told = json.loads(out.getvalue())
    assert set(told) == {"exercises", "cells", "forms", "parametrised", "with_material", "modules"}
    assert told["exercises"] == sum(sum(levels.values()) for levels in told["cells"].values())
    assert told["exercises"] == sum(sum(found.values()) for found in told["forms"].values())
