"""Exposure tables: the more often an exercise is asked where it is eligible, the less often it is eligible."""

from collections import Counter

import numpy as np
import pytest

from assessments.engine.exposure import EXPOSURE_TARGET, LEAST_ELIGIBLE, Sitting, exposure_table
from assessments.engine.simulation import Truth, examine, normal_persons, simulated_table

BANK = simulated_table([range(1, 9)])


def sittings(count, asked, exposure=None):
    return [Sitting(asked(number), exposure or {}) for number in range(count)]


def test_twenty_exams_make_a_table_and_nineteen_do_not():
    always = lambda number: ["00-0000"]

    assert exposure_table(sittings(19, always), BANK) == {}
    assert "00-0000" in exposure_table(sittings(20, always), BANK)


def test_an_exercise_asked_twice_as_often_as_wanted_is_eligible_half_the_time():
    asked = lambda number: ["00-0000"] if number < 32 else []

    assert exposure_table(sittings(100, asked), BANK) == {"00-0000": pytest.approx(EXPOSURE_TARGET / 0.32)}


def test_exams_under_an_earlier_table_say_the_same():
    earlier = {"00-0000": 0.5}
    free = sittings(100, lambda number: ["00-0000"] if number < 32 else [])
    barred = sittings(100, lambda number: ["00-0000"] if number < 16 else [], earlier)

    assert exposure_table([*free, *barred], BANK) == exposure_table(free, BANK)


def test_a_small_skill_keeps_enough_exercises_eligible():
    everything = [item.id for item in BANK.items if item.skill == 3]

    table = exposure_table(sittings(40, lambda number: everything), BANK)

    assert sum(table[name] for name in everything) == pytest.approx(LEAST_ELIGIBLE, abs=0.01)
    assert max(table.values()) <= 1


def test_what_has_left_the_bank_has_left_the_table():
    assert exposure_table(sittings(40, lambda number: ["gone"]), BANK) == {}


def test_the_lottery_spreads_an_exams_questions_over_the_bank():
    random = np.random.default_rng(12)
    truth = Truth.as_written(BANK)
    found, exposure = [], {}
    for batch in range(5):
        for number, person in enumerate(normal_persons(25, random)):
            _, asked = examine(person, BANK, truth, random, seed=100 * batch + number, exposure=exposure)
            found.append(Sitting(asked, exposure))
        exposure = exposure_table(found, BANK)

    def highest(exams):
        return max(Counter(name for exam in exams for name in exam.asked).values()) / len(exams)

    assert highest(found[100:]) < 0.85 * highest(found[:25])
