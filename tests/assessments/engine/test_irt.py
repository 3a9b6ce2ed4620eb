"""The response model and its information."""

import numpy as np
import pytest

from assessments.engine import irt


def test_at_its_own_difficulty_an_exercise_is_halfway_between_floor_and_certainty():
    chances = irt.chance_of_success(3.5, 1.2, 3.5, np.array([0.0, 0.25, 1 / 15]))

    assert chances == pytest.approx([0.5, 0.625, 0.5 + 1 / 30])


def test_right_and_wrong_sum_to_one_even_far_away():
    wrong, right = irt.log_chances(np.array([-40.0, 0.0, 60.0]), 2.0, 3.5, 0.25)

    assert np.exp(wrong) + np.exp(right) == pytest.approx(np.ones(3), abs=1e-12)
    assert np.isfinite(wrong).all()


@pytest.mark.parametrize("guessing", [0.0, 0.25, 1 / 15])
def test_information_is_the_squared_slope_over_the_variance(guessing):
    abilities = np.linspace(-2, 9, 23)
    step = 1e-5

    slope = (
        irt.chance_of_success(abilities + step, 1.2, 3.5, guessing)
        - irt.chance_of_success(abilities - step, 1.2, 3.5, guessing)
    ) / (2 * step)
    chance = irt.chance_of_success(abilities, 1.2, 3.5, guessing)

    assert irt.information(abilities, 1.2, 3.5, guessing) == pytest.approx(
        slope**2 / (chance * (1 - chance)), rel=1e-6
    )


def test_an_uncertain_difficulty_flattens_the_slope():
    assert irt.blurred_slope(1.2, 0.0) == 1.2
    assert irt.blurred_slope(1.2, 0.7) == pytest.approx(1.2 / np.sqrt(1 + (1.2 * 0.7 / 1.702) ** 2))


@pytest.mark.parametrize(
    ("form", "counts", "floor"),
    [
        ("single", {"choices": 4}, 1 / 4),
        ("multiple", {"choices": 4}, 1 / 15),
        ("multiple", {"choices": 6, "right": 2}, 1 / 15),
        ("order", {"choices": 4}, 1 / 24),
        ("match", {"choices": 4, "boxes": 3}, 1 / 81),
        ("spot", {"choices": 5}, 1 / 31),
        ("blanks", {"parts": (1 / 4, 1 / 3)}, 1 / 12),
        ("blanks", {"parts": (1 / 4, 0.0)}, 0.0),
        ("text", {}, 0.0),
        ("number", {}, 0.0),
        ("produce", {}, 0.0),
    ],
)
def test_the_floor_of_guessing_belongs_to_the_form(form, counts, floor):
    assert irt.guessing_floor(form, **counts) == pytest.approx(floor)
