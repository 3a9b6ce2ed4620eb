"""A family whose variants differ in difficulty is found out; one that is even is seldom accused."""

import numpy as np
import pytest

from assessments.engine.calibration import Encounters, Exercises, calibrate, predict
from assessments.engine.cohort import Predictions
from assessments.engine.families import CLEARLY_WIDE, LEAST_ANSWERS, WIDEST_SPREAD, spreads
from assessments.engine.irt import chance_of_success

COUNT, PARAMETERS = 96, 4
SPREADS = (0.0, 0.2, 0.6, 0.9)  # levels: of the families, in turn


def families(*, persons, variants, seed, parameter=0):
    """(true SD, Spread) of 96 families: values of one parameter differ, those of three others do not."""
    random = np.random.default_rng(seed)
    exercises = Exercises(
        np.arange(COUNT) % 16, 1 + np.arange(COUNT) // 16, np.take((0.25, 0.0, 1 / 15), np.arange(COUNT) % 3)
    )
    truth = np.take(SPREADS, np.arange(COUNT) % len(SPREADS))
    offsets = random.normal(0, 1, (COUNT, variants))
    offsets -= offsets.mean(axis=1, keepdims=True)
    offsets *= (truth / offsets.std(axis=1))[:, None]
    places = np.concatenate([random.permutation(COUNT)[:30] for _ in range(persons)])
    who = np.repeat(np.arange(persons), 30)
    values = random.integers(variants, size=(len(places), PARAMETERS))
    skills = random.normal(3.5, 1.9, (persons, 1)) + random.normal(0, 0.9, (persons, 16))
    b = exercises.authored + random.normal(0, 0.4, COUNT)
    chances = chance_of_success(
        skills[who, exercises.skills[places]],
        1.2,
        b[places] + offsets[places, values[:, parameter]],
        exercises.guessing[places],
    )
    encounters = Encounters(who, places, random.random(len(places)) < chances)
    told = predict(calibrate(encounters, exercises), encounters, exercises)
    return truth, spreads(places, values, encounters.right, told, exercises.guessing)


@pytest.mark.parametrize(("variants", "power"), [(3, 0.8), (8, 0.7), (20, 0.5)])
def test_uneven_families_are_found_and_even_ones_are_left_alone(variants, power):
    truth, found = families(persons=1300, variants=variants, seed=3, parameter=2)

    assert np.mean(found.is_uneven[truth == 0.9]) >= power
    assert np.mean(found.is_uneven[truth <= 0.2]) <= 0.05
    assert (found.parameter[found.is_uneven & (truth == 0.9)] == 2).mean() >= 0.9
    assert np.nanmedian(found.sd[truth == 0.9]) == pytest.approx(0.9, abs=0.25)
    assert np.nanmedian(found.sd[truth == 0.0]) < WIDEST_SPREAD


def test_few_answers_raise_no_false_alarm_and_say_that_they_are_few():
    truth, found = families(persons=200, variants=6, seed=4)

    assert np.mean(found.is_uneven[truth <= 0.2]) <= 0.05
    assert np.isnan(found.sd).mean() > 0.5


def test_more_answers_tell_more():
    few, many = (families(persons=persons, variants=6, seed=5) for persons in (300, 1500))

    (truth, little), (_, much) = few, many
    assert np.mean(much.is_uneven[truth == 0.9]) > np.mean(little.is_uneven[truth == 0.9])
    assert np.isnan(much.sd).sum() < np.isnan(little.sd).sum()


def alone(values, *, answers=60):
    """The Spread of one typed exercise with these values, whose answers are as likely right as wrong."""
    told = predict_half(answers)
    right = np.arange(answers) % 2 == 0
    return spreads(np.zeros(answers, dtype=int), values, right, told, np.zeros(1))


def predict_half(answers):
    half = np.full(answers, 0.5)
    return Predictions(half, np.full(answers, -0.3), half * 0, half)


def test_where_every_variant_was_met_once_nothing_can_be_told():
    found = alone(np.arange(60)[:, None])

    assert np.isnan(found.sd[0])
    assert found.parameter[0] == -1


def test_a_parameter_of_one_value_and_a_missing_one_are_no_parameters():
    found = alone(np.stack([np.zeros(60, dtype=int), np.full(60, -1)], axis=1))

    assert np.isnan(found.sd[0])
    assert found.parameter[0] == -1


def test_opposite_answers_to_two_values_are_as_uneven_as_can_be():
    found = alone((np.arange(60) % 2)[:, None])

    assert found.sd[0] > CLEARLY_WIDE
    assert found.is_uneven[0]
    assert found.variants[0] == 2


def test_fewer_answers_than_twenty_are_not_looked_at():
    found = alone((np.arange(19) % 2)[:, None], answers=LEAST_ANSWERS - 1)

    assert np.isnan(found.sd[0])
