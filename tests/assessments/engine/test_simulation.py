"""Simulated persons on a bank of 48: the estimates are near the truth and the intervals honest."""

import numpy as np
import pytest

from assessments.engine.scoring import profile
from assessments.engine.simulation import Truth, practise, simulated_table, skill_errors, uniform_persons

BANK = simulated_table([(2, 4, 6), (1, 3, 6)])


def measured(*, draws, persons, answers, seed=20):
    """Per-skill RMSE (levels) and the share of totals inside their interval, after each number of answers."""
    errors, inside = {n: [] for n in answers}, {n: [] for n in answers}
    for draw in range(draws):
        random = np.random.default_rng([seed, draw])
        truth = Truth.drawn(BANK, random)
        for person in uniform_persons(persons, random):
            for belief, n in practise(person, BANK, truth, random):
                if n in errors:
                    found = profile(belief, caps=BANK.caps)
                    errors[n].append(skill_errors(belief, person))
                    inside[n].append(found.low <= person.pix <= found.high)
                if n == max(answers):
                    break
    return {n: (float(np.sqrt(np.mean(np.square(errors[n])))), float(np.mean(inside[n]))) for n in answers}


def test_practice_on_a_small_bank_is_accurate_and_its_interval_stays_honest():
    found = measured(draws=10, persons=6, answers=(160, 320))

    (rmse, coverage), (later_rmse, later_coverage) = found[160], found[320]
    assert rmse <= 0.75
    assert later_rmse < rmse
    assert coverage >= 0.82
    assert later_coverage >= coverage - 0.05


def test_simulated_persons_stay_within_their_bounds():
    persons = uniform_persons(200, np.random.default_rng(3))

    skills = np.array([person.skills for person in persons])

    assert skills.min() >= 0
    assert skills.max() <= 5.5
    assert persons[0].pix == pytest.approx(8 * sum(persons[0].skills))
