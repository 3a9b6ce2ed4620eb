"""An exercise that behaves oddly is flagged with its evidence; one that behaves is left alone."""

import numpy as np
import pytest

from assessments.engine.calibration import Encounters, Exercises, calibrate, predict
from assessments.engine.families import spreads
from assessments.engine.fit import Fit, fit, flags, medians
from assessments.engine.irt import chance_of_success

EXERCISES = Exercises(np.arange(96) % 16, 1 + np.arange(96) // 16 + 1, np.where(np.arange(96) % 2, 0.25, 0.0))
WRONG_KEY, COIN, MISJUDGED, UNEVEN, EVEN = 20, 36, 22, 38, 54
VARIANTS = np.array([-1.2, -0.4, 0.4, 1.2])


class Answered:
    """Answers of 500 persons to 96 exercises, some odd, and what became of them."""

    def __init__(self):
        random = np.random.default_rng(11)
        places = np.concatenate([random.permutation(96)[:30] for _ in range(500)])
        persons, self.variants = np.repeat(np.arange(500), 30), random.integers(4, size=len(places))
        skills = random.normal(3.5, 1.9, (500, 1)) + random.normal(0, 0.9, (500, 16))
        b = EXERCISES.authored + random.normal(0, 0.4, 96)
        b[MISJUDGED] += 3.5
        offsets = np.where(places == UNEVEN, VARIANTS[self.variants], 0.0)
        chances = chance_of_success(
            skills[persons, EXERCISES.skills[places]], 1.2, b[places] + offsets, EXERCISES.guessing[places]
        )
        right = random.random(len(places)) < chances
        right[places == WRONG_KEY] ^= True
        right[places == COIN] = random.random((places == COIN).sum()) < 0.5
        self.places, self.right = places, right
        encounters = Encounters(persons, places, right)
        self.calibration = calibrate(encounters, EXERCISES)
        self.told = predict(self.calibration, encounters, EXERCISES)
        self.fit = fit(places, right, self.told, 96)
        self.spread = spreads(places, self.variants[:, None], right, self.told, EXERCISES.guessing)
        self.flags = flags(self.fit, self.calibration, EXERCISES, spread=self.spread)

    def kinds(self, exercise):
        return {flag.kind for flag in self.flags if flag.exercise == exercise}


@pytest.fixture(scope="module")
def answered():
    return Answered()


def test_a_wrong_key_shows_in_the_point_biserial(answered):
    (flag,) = (flag for flag in answered.flags if (flag.exercise, flag.kind) == (WRONG_KEY, "point_biserial"))

    assert flag.value < flag.low == 0
    assert flag.answers == answered.fit.answers[WRONG_KEY]
    assert flag.leaves_exams


def test_an_exercise_that_a_coin_could_answer_is_flat_and_may_stay(answered):
    (flag,) = (flag for flag in answered.flags if (flag.exercise, flag.kind) == (COIN, "flat"))

    assert flag.value + 2 * flag.error < flag.low
    assert not flag.leaves_exams


def test_a_level_that_the_author_misjudged_by_three_is_flagged(answered):
    assert "drift" in answered.kinds(MISJUDGED)


def test_a_family_whose_variants_differ_is_flagged_and_an_even_one_is_not(answered):
    assert answered.spread.sd[UNEVEN] == pytest.approx(VARIANTS.std(), abs=0.5)
    assert "spread" in answered.kinds(UNEVEN)
    assert "spread" not in answered.kinds(EVEN)
    assert answered.spread.variants[EVEN] == 4


def test_exercises_that_behave_are_left_alone(answered):
    odd = {WRONG_KEY, COIN, MISJUDGED, UNEVEN}
    flagged = {flag.exercise for flag in answered.flags if flag.leaves_exams} - odd

    assert len(flagged) <= 4
    good = [place for place in range(96) if place not in odd]
    assert np.mean(answered.fit.infit[good]) == pytest.approx(1, abs=0.05)
    assert np.mean(answered.fit.outfit[good]) == pytest.approx(1, abs=0.12)


def test_chance_alone_raises_no_flag(answered):
    few = Fit(*(np.full(96, value) for value in (8, 0.5, 1.5, 0.4, 1.6, 0.5, -0.3)))

    raised = {flag.kind for flag in flags(few, answered.calibration, EXERCISES)}

    assert not raised & {"infit", "outfit", "point_biserial"}


def test_an_exercise_without_answers_has_no_statistics(answered):
    met = answered.places != 5
    told = type(answered.told)(
        *(getattr(answered.told, name)[met] for name in ("chance", "slope_b", "slope_log_a", "ability"))
    )

    found = fit(answered.places[met], answered.right[met], told, 96)

    assert np.isnan([found.infit[5], found.outfit[5], found.share_right[5], found.point_biserial[5]]).all()


def test_an_exercise_that_takes_twice_the_expected_time_is_slow_and_may_stay(answered):
    seconds = np.full(len(answered.places), 60.0)
    seconds[answered.places == 3] = 130

    found = flags(
        answered.fit,
        answered.calibration,
        EXERCISES,
        seconds=medians(answered.places, seconds, 96),
        expected_seconds=np.full(96, 60.0),
    )

    slow = [flag for flag in found if flag.kind == "slow"]
    assert [(flag.exercise, flag.value, flag.leaves_exams) for flag in slow] == [(3, 130, False)]


def test_a_median_of_even_many_lies_between_the_two_in_the_middle():
    found = medians(np.array([1, 1, 0, 1, 1]), np.array([4.0, 1, 9, 3, 2]), 3)

    assert found[:2].tolist() == [9, 2.5]
    assert np.isnan(found[2])
