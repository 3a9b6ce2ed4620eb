"""From belief to Pix: whole numbers, their sums, caps and intervals."""

from dataclasses import replace

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from assessments.engine.constants import AREAS
from assessments.engine.irt import GRID
from assessments.engine.posterior import BELLS, Evidence, Posterior, posterior
from assessments.engine.scoring import chance_of_level, chances_of_reaching, profile, quantiles, whole_pix

NO_CAP = (8,) * 16


def answer(skill, is_correct=True, *, level=4, exercise="exercise", guessing=0.0):
    return Evidence(f"{skill}-{exercise}", skill, is_correct, 1.2, level - 0.5, 0.7, guessing)


def answers(counts, is_correct=True, *, level=4):
    """counts: {skill: how many answers}, each to an exercise of its own."""
    return [answer(s, is_correct, level=level, exercise=str(k)) for s, n in counts.items() for k in range(n)]


def certain(levels, counts=(9,) * 16):
    """A belief with hardly any doubt: each skill is known to stand at this level."""
    skills = np.array([np.exp(-0.5 * ((GRID - level) / 0.2) ** 2) for level in levels])
    return Posterior(
        skills=skills / skills.sum(axis=1, keepdims=True),
        general=np.full(141, 1 / 141),
        likelihood=skills,
        given=skills @ BELLS,
        counts=tuple(counts),
    )


@pytest.mark.parametrize(
    ("median", "cap", "pix"),
    [
        (-2.0, 8, 0),
        (0.0625, 8, 1),
        (0.0624, 8, 0),
        (2.9375, 8, 24),
        (5.5, 8, 44),
        (9.0, 8, 64),
        (7.2, 6, 48),
        (3.0, 0, 0),
    ],
)
def test_a_level_is_eight_pix_halves_rounded_up_never_above_the_cap(median, cap, pix):
    assert whole_pix(median, cap) == pix


@pytest.mark.parametrize(
    ("levels", "total", "level"), [(7.0, 896, 7), (8.5, 1024, 8), (6.875, 880, 6), (0.0, 0, 0)]
)
def test_896_pix_is_level_seven_and_1024_level_eight(levels, total, level):
    found = profile(certain([levels] * 16), caps=NO_CAP)

    assert (found.pix, found.level) == (total, level)


def test_895_pix_is_still_level_six():
    found = profile(certain([7.0] * 15 + [6.875]), caps=NO_CAP)

    assert (found.pix, found.level) == (895, 6)


def test_without_an_answer_nothing_is_shown():
    found = profile(posterior([], forgets=True), caps=NO_CAP)

    assert (found.pix, found.level, found.low, found.high) == (None,) * 4
    assert found.areas == (None,) * 5
    assert not any(skill.is_measured for skill in found.skills)
    assert not found.is_certifiable
    assert not found.is_capped


def test_doubt_of_authors_widens_intervals_and_moves_no_score():
    given = answers(dict.fromkeys(range(16), 1)) + answers(dict.fromkeys(range(16), 1), False, level=6)
    believed, doubted = (
        posterior([replace(one, is_doubted=is_doubted) for one in given], forgets=False)
        for is_doubted in (False, True)
    )
    firm, wide = profile(believed, caps=NO_CAP), profile(doubted, caps=NO_CAP)

    assert [skill.median for skill in wide.skills] == [skill.median for skill in firm.skills]
    assert (wide.pix, wide.certifiable_skills) == (firm.pix, firm.certifiable_skills)
    assert wide.high - wide.low > firm.high - firm.low
    assert chances_of_reaching(doubted.cautious_skills, 8)[0] > chances_of_reaching(believed.skills, 8)[0]
    assert chance_of_level(doubted, wide.level + 1) > chance_of_level(believed, firm.level + 1)


def test_a_skill_is_measured_from_its_second_counted_answer_on():
    found = profile(posterior(answers({0: 1, 1: 2}), forgets=True), caps=NO_CAP)

    assert [skill.is_measured for skill in found.skills[:3]] == [False, True, False]
    assert [skill.answers for skill in found.skills[:3]] == [1, 2, 0]


def test_the_total_appears_once_each_skill_has_been_asked():
    fifteen = profile(posterior(answers(dict.fromkeys(range(15), 3)), forgets=True), caps=NO_CAP)
    sixteen = profile(posterior(answers(dict.fromkeys(range(16), 1)), forgets=True), caps=NO_CAP)

    assert fifteen.pix is None
    assert fifteen.areas[0] is not None
    assert fifteen.areas[4] is None
    assert sixteen.pix is not None


def test_above_the_cap_the_score_says_or_more_and_its_interval_too():
    able = posterior(answers(dict.fromkeys(range(16), 4), level=8), forgets=True)

    found = profile(able, caps=(6,) * 16)

    assert all(skill.pix == 48 and skill.level == 6 for skill in found.skills)
    assert all(skill.is_capped and skill.is_open for skill in found.skills)
    assert found.pix == 768
    assert found.is_capped
    assert found.is_open
    assert found.high > found.cap == 768


def test_an_interval_that_reaches_beyond_the_cap_is_open_before_its_score_is_capped():
    found = profile(posterior(answers({0: 4}), forgets=True), caps=(6,) * 16)

    skill = found.skills[0]
    assert not skill.is_capped
    assert skill.is_open
    assert skill.high == 6


def test_a_full_score_on_a_whole_bank_is_no_or_more():
    found = profile(certain([8.4] * 16), caps=NO_CAP)

    assert found.pix == 1024
    assert not found.is_capped
    assert not any(skill.is_open for skill in found.skills)


@pytest.mark.parametrize("skills", [4, 5])
def test_five_measured_skills_at_level_one_make_certifiable(skills):
    found = profile(posterior(answers(dict.fromkeys(range(skills), 3)), forgets=True), caps=NO_CAP)

    assert found.certifiable_skills == tuple(range(skills))
    assert found.is_certifiable == (skills == 5)


def test_a_skill_asked_once_is_not_certifiable_however_likely():
    found = profile(posterior(answers(dict.fromkeys(range(16), 1), level=6), forgets=True), caps=NO_CAP)

    assert found.certifiable_skills == ()


def test_quantiles_of_a_normal_belief_are_those_of_the_normal():
    found = [quantiles(certain([4.27] * 16).skills, share)[0] for share in (0.05, 0.5, 0.95)]

    assert found == pytest.approx([4.27 - 0.2 * 1.645, 4.27, 4.27 + 0.2 * 1.645], abs=0.02)


def test_the_chance_of_reaching_the_median_is_a_half():
    skills = posterior(answers({3: 5}), forgets=True).skills

    assert chances_of_reaching(skills, quantiles(skills, 0.5)) == pytest.approx([0.5] * 16, abs=1e-5)


def test_moments_of_the_total_are_those_of_many_draws():
    belief = posterior(answers(dict.fromkeys(range(0, 16, 2), 2)) + answers({1: 3}, False), forgets=True)
    mean, sd = belief.pix_moments()

    random = np.random.default_rng(7)
    general = random.choice(141, size=4000, p=belief.general)
    drawn = random.normal(belief.pix_mean[:, general], np.sqrt(belief.pix_variance[:, general])).sum(axis=0)

    assert mean == pytest.approx(drawn.mean(), abs=4 * sd / np.sqrt(4000))
    assert sd == pytest.approx(drawn.std(), rel=0.05)


def test_the_moments_of_one_skill_are_those_of_its_marginal():
    belief = posterior(answers({3: 5, 4: 2}), forgets=True)
    pix = 8 * np.clip(GRID, 0, 8)
    mean = belief.skills[3] @ pix

    assert belief.pix_moments([3]) == pytest.approx(
        (mean, np.sqrt(belief.skills[3] @ (pix - mean) ** 2)), abs=1e-6
    )


def test_a_higher_level_is_never_more_likely():
    belief = posterior(answers(dict.fromkeys(range(16), 2)), forgets=True)

    chances = [chance_of_level(belief, level) for level in range(9)]

    assert chances[0] == 1
    assert chances == sorted(chances, reverse=True)


@pytest.mark.parametrize("caps", [(8,) * 15, (9,) * 16, (-1,) * 16])
def test_caps_that_are_not_sixteen_levels_are_refused(caps):
    with pytest.raises(ValueError, match="caps are 16 levels"):
        profile(posterior([], forgets=True), caps=caps)


histories = st.lists(
    st.tuples(st.integers(0, 15), st.booleans(), st.integers(1, 8), st.sampled_from([0.0, 0.25, 1 / 15])),
    max_size=40,
)


@settings(deadline=None, max_examples=60)
@given(history=histories, caps=st.lists(st.integers(0, 8), min_size=16, max_size=16))
def test_skills_sum_to_areas_and_areas_to_the_total_and_intervals_hold_them(history, caps):
    asked_once = [answer(skill) for skill in range(16)]
    evidence = [
        *asked_once,
        *(
            answer(s, ok, level=level, exercise=str(k), guessing=c)
            for k, (s, ok, level, c) in enumerate(history)
        ),
    ]

    found = profile(posterior(evidence, forgets=True), caps=caps)

    assert found.pix == sum(skill.pix for skill in found.skills) == sum(area.pix for area in found.areas)
    assert [area.pix for area in found.areas] == [sum(found.skills[s].pix for s in area) for area in AREAS]
    assert 0 <= found.low <= found.pix <= found.high <= 1024
    assert all(area.low <= area.pix <= area.high for area in found.areas)
    assert all(0 <= skill.low <= skill.pix / 8 <= skill.high <= 8 for skill in found.skills)
    assert all(8 * skill.high <= 8 * cap >= skill.pix for skill, cap in zip(found.skills, caps, strict=True))
    assert found.level == found.pix // 128
