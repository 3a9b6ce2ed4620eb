"""What answers say about a person, against independent quadrature over the real line."""

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from scipy import integrate, special, stats

from assessments.engine.irt import GRID
from assessments.engine.posterior import KERNEL, Evidence, answer_weights, posterior
from assessments.engine.scoring import quantiles

NODES, WEIGHTS = special.roots_hermitenorm(7)
FLOORS = (0.0, 1 / 4, 1 / 15)


def answer(skill, is_correct, *, level=4, exercise="exercise", guessing=0.25, a=1.2, sd=0.7):
    return Evidence(f"{skill}-{exercise}", skill, is_correct, a, level - 0.5, sd, guessing)


def answers_of(pattern, skill=0, *, levels=range(1, 9)):
    """One answer an exercise: pattern '101' is right, wrong, right, at rising levels."""
    return [
        answer(skill, mark == "1", level=levels[k % len(levels)], exercise=str(k), guessing=FLOORS[k % 3])
        for k, mark in enumerate(pattern)
    ]


def mean_and_sd(chances):
    mean = chances @ GRID
    return mean, np.sqrt(chances @ (GRID - mean) ** 2)


def likelihood(ability, evidence):
    """∏ over exercises of Σ_k w_k ∏ P(answer | ability, b + SD·x_k), written as plainly as the formula."""
    product = np.ones_like(ability)
    for exercise in {one.exercise for one in evidence}:
        shared = np.zeros_like(ability)
        for node, weight in zip(NODES, WEIGHTS / WEIGHTS.sum(), strict=True):
            each = np.ones_like(ability)
            for one in evidence:
                if one.exercise == exercise:
                    logit = one.a * (ability - one.b - one.sd * node)
                    right = one.guessing + (1 - one.guessing) * special.expit(logit)
                    each = each * (right if one.is_correct else 1 - right)
            shared = shared + weight * each
        product = product * shared
    return product


def by_quadrature(evidence, *, others=()):
    """Mean and SD of skill 0 over the real line. others: answers in skill 1."""

    points = np.linspace(-14, 21, 1401)  # six times as dense as the engine's grid, and twice as wide
    around = stats.norm.pdf(points[None, :], points[:, None], 0.9)  # N(λ; g, 0.9²), a row for each g
    other_skill = integrate.simpson(around * likelihood(points, others), x=points) if others else 1.0
    general = stats.norm.pdf(points, 3.5, 1.9) * other_skill

    def density(ability):
        weighed = general * stats.norm.pdf(ability, points, 0.9)
        return likelihood(np.array(ability), evidence) * integrate.simpson(weighed, x=points)

    def moment(power, centre=0.0):
        return integrate.quad(
            lambda ability: (ability - centre) ** power * density(ability),
            -12,
            19,
            points=[0, 3.5, 8],
            epsabs=1e-13,
            epsrel=1e-10,
            limit=400,
        )[0]

    whole = moment(0)
    mean = moment(1) / whole
    return mean, np.sqrt(moment(2, mean) / whole)


@pytest.mark.parametrize(
    ("pattern", "tolerance"),
    [("1", 1e-5), ("10", 1e-5), ("11011010", 1e-5), ("0110", 1e-5), ("1" * 8, 1e-3), ("0" * 8, 1e-3)],
)
def test_mean_and_sd_agree_with_quadrature_over_the_real_line(pattern, tolerance):
    evidence = answers_of(pattern)

    found = mean_and_sd(posterior(evidence, forgets=False).skills[0])

    assert found == pytest.approx(by_quadrature(evidence), abs=tolerance)


def test_what_another_skill_says_agrees_with_quadrature():
    own, others = answers_of("101"), answers_of("1101", skill=1)

    found = mean_and_sd(posterior([*own, *others], forgets=False).skills[0])

    assert found == pytest.approx(by_quadrature(own, others=others), abs=1e-5)


def test_variants_of_one_exercise_share_its_difficulty():
    repeated = [answer(0, True, exercise="same") for _ in range(6)]

    found = mean_and_sd(posterior(repeated, forgets=False).skills[0])

    assert found == pytest.approx(by_quadrature(repeated), abs=1e-3)


def test_six_right_answers_to_one_exercise_say_less_than_six_to_different_ones():
    same = posterior([answer(0, True, exercise="same") for _ in range(6)], forgets=False)
    different = posterior([answer(0, True, exercise=str(k)) for k in range(6)], forgets=False)

    assert mean_and_sd(same.skills[0])[0] < mean_and_sd(different.skills[0])[0]
    assert mean_and_sd(same.skills[0])[1] > mean_and_sd(different.skills[0])[1]


def test_the_columns_of_the_kernel_sum_to_one_over_ability():
    assert KERNEL.sum(axis=0) == pytest.approx(np.ones(141), abs=1e-12)


def test_nobody_knows_anything_before_the_first_answer():
    before = posterior([], forgets=True)

    mean, sd = mean_and_sd(before.skills[5])

    assert mean == pytest.approx(3.5, abs=1e-5)
    assert sd == pytest.approx(np.hypot(1.9, 0.9), abs=1e-3)
    assert before.counts == (0,) * 16


def test_what_is_learnt_in_one_skill_informs_the_others():
    after = posterior(answers_of("11111111"), forgets=True)

    assert 3.5 < mean_and_sd(after.skills[1])[0] < mean_and_sd(after.skills[0])[0]
    assert mean_and_sd(after.skills[1])[1] > mean_and_sd(after.skills[0])[1]


def test_an_answer_weighs_half_after_twenty_later_ones_in_its_skill():
    evidence = [answer(0, True), *[answer(1, True)] * 30, *[answer(0, True)] * 20]

    weights = answer_weights(evidence, forgets=True)

    assert weights[0] == 0.5
    assert weights[-1] == 1
    assert answer_weights(evidence, forgets=False) == [1] * 51


def test_a_right_answer_may_be_a_guess_only_where_guessing_is_possible():
    guessed = posterior([answer(0, True, level=8, guessing=0.25)], forgets=False)
    typed = posterior([answer(0, True, level=8, guessing=0.0)], forgets=False)

    assert mean_and_sd(typed.skills[0])[0] > mean_and_sd(guessed.skills[0])[0] + 0.5


def test_giving_up_costs_nothing_against_a_wrong_guess():
    given_up = posterior([answer(0, False, guessing=0.25)], forgets=False)
    typed_wrong = posterior([answer(0, False, guessing=0.0)], forgets=False)

    assert given_up.skills == pytest.approx(typed_wrong.skills, abs=1e-12)


def test_a_thousand_answers_that_contradict_the_model_still_give_chances():
    evidence = [
        answer(k % 16, (k % 16) < 8, exercise=str(k), level=1 if k % 16 >= 8 else 8) for k in range(1000)
    ]

    belief = posterior(evidence, forgets=False)

    assert belief.skills.sum(axis=1) == pytest.approx(np.ones(16))
    assert np.isfinite(belief.pix_moments()).all()


parameters = st.tuples(
    st.integers(0, 15),
    st.integers(1, 8),
    st.sampled_from(FLOORS),
    st.floats(0.4, 2.5),
    st.floats(0.0, 1.0),
)


@settings(deadline=None, max_examples=60)
@given(history=st.lists(st.tuples(parameters, st.booleans()), max_size=12), new=parameters)
def test_right_on_a_new_exercise_never_lowers_a_skill_and_wrong_never_raises_it(history, new):
    def given_answers(*marks):
        rows = [*history, *((new, mark) for mark in marks)]
        return [
            answer(skill, mark, level=level, exercise=str(k), guessing=guessing, a=a, sd=sd)
            for k, ((skill, level, guessing, a, sd), mark) in enumerate(rows)
        ]

    wrong, before, right = (
        quantiles(posterior(given_answers(*marks), forgets=False).skills, 0.5)
        for marks in ([False], [], [True])
    )

    slack = 1e-6
    assert all(
        low <= middle + slack <= high + 2 * slack
        for low, middle, high in zip(wrong, before, right, strict=True)
    )


@settings(deadline=None, max_examples=30)
@given(st.lists(st.tuples(parameters, st.booleans()), max_size=30), st.randoms())
def test_an_exam_does_not_depend_on_the_order_of_its_answers(rows, shuffler):
    evidence = [
        answer(skill, mark, level=level, exercise=str(k % 5), guessing=guessing, a=a, sd=sd)
        for k, ((skill, level, guessing, a, sd), mark) in enumerate(rows)
    ]
    shuffled = shuffler.sample(evidence, len(evidence))

    first, second = posterior(evidence, forgets=False), posterior(shuffled, forgets=False)

    assert first.skills == pytest.approx(second.skills, abs=1e-9)
