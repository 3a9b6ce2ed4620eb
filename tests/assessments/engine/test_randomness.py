"""Keyed choices: the same on every machine, different for every purpose."""

from assessments.engine.randomness import chance, draw_seed, in_keyed_order


def test_a_variants_seed_is_the_same_on_every_machine():
    assert draw_seed("00ff", 1) == 3838133381684430


def test_seeds_differ_by_assessment_and_question_and_fit_in_json():
    seeds = {draw_seed(seed, number) for seed in ("a", "b", b"\x01", 7) for number in range(1, 50)}

    assert len(seeds) == 4 * 49
    assert all(0 <= seed < 2**53 for seed in seeds)


def test_an_order_holds_each_value_once_and_belongs_to_seed_and_purpose():
    orders = {
        tuple(in_keyed_order(range(16), seed, purpose)) for seed in range(5) for purpose in ("one", "other")
    }

    assert len(orders) == 10
    assert all(sorted(order) == list(range(16)) for order in orders)


def test_chances_are_spread_evenly():
    chances = [chance("seed", str(k)) for k in range(2000)]

    assert abs(sum(chances) / 2000 - 0.5) < 0.03
    assert all(0 <= one < 1 for one in chances)
