"""Difficulty learnt from answers: accurate, honest about its errors, the same on every machine."""

import numpy as np
import pytest

from assessments.engine.calibration import Encounters, Exercises, calibrate, predict
from assessments.engine.cohort import CHUNK, POINTS, Curves, believe, chunks_of
from assessments.engine.constants import GENERAL_MEAN, GENERAL_SD
from assessments.engine.irt import GRID, chance_of_success
from assessments.engine.posterior import Evidence, posterior

FLOORS = (0.25, 0.0, 1 / 15)


def bank(count, *, skills=16):
    places = np.arange(count)
    return Exercises(places % skills, 1 + places // skills % 8, np.take(FLOORS, places % 3))


def simulated(exercises, *, persons, answers, seed, off=0.7, mean=GENERAL_MEAN, sd=GENERAL_SD, general=None):
    """Encounters of simulated persons with random exercises, and the true a and b.

    general: abilities of the persons, else drawn from a normal population
    """
    random = np.random.default_rng(seed)
    count = len(exercises)
    b, a = random.normal(exercises.authored, off), 1.2 * np.exp(random.normal(0, 0.3, count))
    drawn = random.normal(mean, sd, persons) if general is None else general
    skills = drawn[:, None] + random.normal(0, 0.9, (persons, 16))
    places = np.concatenate([random.permutation(count)[:answers] for _ in range(persons)])
    who = np.repeat(np.arange(persons), answers)
    chances = chance_of_success(
        skills[who, exercises.skills[places]], a[places], b[places], exercises.guessing[places]
    )
    return Encounters(who, places, random.random(len(who)) < chances), a, b


def error(values, truth):
    return float(np.sqrt(np.mean((values - truth) ** 2)))


def test_a_cohort_believes_of_each_person_what_the_engine_believes_of_one():
    exercises = bank(64)
    encounters, a, b = simulated(exercises, persons=3, answers=20, seed=1)
    evidence = [
        Evidence(str(place), int(exercises.skills[place]), bool(right), a[place], b[place], 0.0, floor)
        for place, right in zip(encounters.exercises[20:40], encounters.right[20:40], strict=True)
        for floor in [float(exercises.guessing[place])]
    ]

    (chunk,) = chunks_of(encounters, exercises.skills)
    population = -0.5 * ((POINTS - GENERAL_MEAN) / GENERAL_SD) ** 2
    beliefs = believe(chunk, Curves.of(a, b, exercises.guessing), population)

    alone = posterior(evidence, forgets=False)
    assert beliefs.general[1] @ POINTS == pytest.approx(alone.general @ GRID, abs=1e-5)
    for block, skills in zip(chunk.blocks, beliefs.skills, strict=True):
        skill = exercises.skills[block.exercises[0]]
        for row in np.flatnonzero(block.persons == 1):
            assert skills[row] @ POINTS == pytest.approx(alone.skills[skill] @ GRID, abs=1e-5)


def test_difficulties_are_found_and_their_intervals_cover_the_truth():
    exercises = bank(128)
    encounters, a, b = simulated(exercises, persons=500, answers=30, seed=2)

    found = calibrate(encounters, exercises)

    assert error(found.b, b) < 0.6 * error(exercises.authored, b)
    assert error(np.log(found.a), np.log(a)) < error(np.log(1.2), np.log(a))
    assert 0.9 <= np.mean(np.abs(found.b - b) <= 1.96 * found.se_b) <= 0.99
    assert 0.9 <= np.mean(np.abs(found.a - a) <= 1.96 * found.se_a) <= 0.99


@pytest.mark.parametrize(("mean", "sd"), [(2.0, 1.0), (6.0, 1.0)])
def test_another_population_does_not_move_the_scale(mean, sd):
    exercises = bank(128)
    encounters, _, b = simulated(exercises, persons=400, answers=30, seed=3, mean=mean, sd=sd)

    found = calibrate(encounters, exercises)

    assert found.mean == pytest.approx(mean, abs=0.5)
    assert abs(np.mean(found.b - b)) < 0.25
    assert np.mean(np.abs(found.b - b) <= 1.96 * found.se_b) >= 0.9


def test_two_clusters_of_persons_are_not_taken_for_one_normal_population():
    exercises = bank(160)
    general = np.repeat([1.2, 6.2], 400)
    encounters, a, b = simulated(exercises, persons=800, answers=30, seed=12, off=0.35, general=general)

    found = calibrate(encounters, exercises)

    at = {level: found.shape[np.abs(POINTS - level).argmin()] for level in (1.2, 3.7, 6.2)}
    assert at[1.2] > 4 * at[3.7] < at[6.2]
    assert 0.92 <= np.mean(np.abs(found.b - b) <= 1.96 * found.se_b) <= 1
    assert 0.92 <= np.mean(np.abs(found.a - a) <= 1.96 * found.se_a) <= 1


def test_a_wrong_key_does_not_keep_the_others_from_being_found():
    exercises = bank(128)
    encounters, _, b = simulated(exercises, persons=500, answers=30, seed=13, off=0.35)
    turned = encounters.exercises % 32 == 0
    found = calibrate(
        Encounters(encounters.persons, encounters.exercises, encounters.right ^ turned), exercises
    )

    good = np.arange(128) % 32 > 0
    assert error(found.b[good], b[good]) < error(exercises.authored[good], b[good])
    assert np.mean(np.abs(found.b - b)[good] <= 1.96 * found.se_b[good]) >= 0.9


@pytest.mark.parametrize(("off", "spread"), [(0.2, (0.1, 0.5)), (1.5, (1.1, 1.8))])
def test_authors_are_trusted_as_far_as_they_turn_out_to_be_right(off, spread):
    exercises = bank(128)
    encounters, _, b = simulated(exercises, persons=400, answers=30, seed=4, off=off)

    found = calibrate(encounters, exercises)

    assert spread[0] <= found.spread_b <= spread[1]
    assert np.mean(np.abs(found.b - b) <= 1.96 * found.se_b) >= 0.88


def test_an_exercise_that_nobody_met_keeps_what_its_author_says():
    exercises = bank(48)
    encounters, _, _ = simulated(exercises, persons=200, answers=20, seed=5)
    others = encounters.exercises != 7
    without = Encounters(encounters.persons[others], encounters.exercises[others], encounters.right[others])

    found = calibrate(without, exercises)

    assert found.answers[7] == 0
    assert (found.b[7], found.a[7]) == pytest.approx((exercises.authored[7], 1.2))
    assert found.se_b[7] == pytest.approx(found.spread_b)
    assert found.se_b[7] > found.se_b[[*range(7), *range(8, 48)]].max()


def test_without_any_answer_everything_is_as_authored():
    exercises = bank(8)
    nothing = np.zeros(0, dtype=np.int64)

    found = calibrate(Encounters(nothing, nothing, nothing.astype(bool)), exercises)

    assert found.b == pytest.approx(exercises.authored)
    assert found.se_b == pytest.approx(np.full(8, 0.7))
    assert found.se_a == pytest.approx(
        np.full(8, 1.2 * np.exp(0.045) * np.sqrt(np.expm1(0.09)))
    )  # log-normal


def test_an_earlier_calibration_saves_rounds_and_changes_nothing_that_matters():
    exercises = bank(80)
    encounters, _, _ = simulated(exercises, persons=400, answers=30, seed=6, off=1.5)
    cold = calibrate(encounters, exercises)

    warm = calibrate(encounters, exercises, start=cold)

    assert warm.rounds < cold.rounds
    assert warm.b == pytest.approx(cold.b, abs=0.02)


def test_the_order_of_the_answers_does_not_matter():
    exercises = bank(48)
    encounters, _, _ = simulated(exercises, persons=CHUNK + 20, answers=12, seed=7)
    order = np.random.default_rng(8).permutation(len(encounters))
    shuffled = Encounters(encounters.persons[order], encounters.exercises[order], encounters.right[order])

    first, second = calibrate(encounters, exercises), calibrate(shuffled, exercises)

    assert first.b == pytest.approx(second.b, abs=1e-9)


def test_progress_rises_to_one():
    exercises = bank(32)
    encounters, _, _ = simulated(exercises, persons=100, answers=10, seed=9)
    shares = []

    calibrate(encounters, exercises, progress=shares.append)

    assert shares == sorted(shares)
    assert 0 <= shares[0] < shares[-1] == 1


def test_a_prediction_leaves_its_own_answer_out():
    exercises = bank(32)
    encounters, _, _ = simulated(exercises, persons=100, answers=10, seed=10)
    found = calibrate(encounters, exercises)
    turned = Encounters(
        encounters.persons, encounters.exercises, np.r_[~encounters.right[:1], encounters.right[1:]]
    )

    before, after = (predict(found, answers, exercises) for answers in (encounters, turned))

    assert before.chance[0] == pytest.approx(after.chance[0], abs=1e-12)
    assert abs(before.chance[1] - after.chance[1]) > 1e-6


def test_meeting_an_exercise_twice_is_no_first_encounter():
    with pytest.raises(ValueError, match="twice"):
        Encounters(np.array([1, 1]), np.array([3, 3]), np.array([True, False]))


def test_an_unknown_exercise_is_named():
    with pytest.raises(ValueError, match="not one of 0 to 7"):
        calibrate(Encounters(np.array([1]), np.array([8]), np.array([True])), bank(8))


GOLDEN = {
    "b": [1.2260507784215828, 2.1158478706564106, 3.5822079948745778, 4.466346883990978],
    "a": [1.3910601830474656, 1.3443803206949896, 1.3753322422402452, 1.437195096226839],
    "se_b": [0.4230556083877091, 0.4123124164921772, 0.43748813682486526, 0.46220190334741335],
    "se_a": [0.41588378756336103, 0.3944975413937827, 0.4036807616159713, 0.4184192232081602],
}


def test_the_calibration_of_a_fixed_data_set_is_that_of_the_first_day():
    exercises = bank(24, skills=4)
    persons, places = np.divmod(np.arange(60 * 24), 24)
    met = (persons * 7 + places * 5) % 3 > 0
    right = (persons * 13 + places * 29) % 61 < 8 * (persons % 8) + 20 - 6 * exercises.levels[places]

    found = calibrate(Encounters(persons[met], places[met], right[met]), exercises)

    for name, values in GOLDEN.items():
        assert getattr(found, name)[::6] == pytest.approx(values, rel=1e-9)
