"""A stored assessment is asked again the same way: a change here breaks replay, and needs a new rules version."""

import pytest

from assessments.engine.posterior import posterior
from assessments.engine.scoring import profile
from assessments.engine.selection import Situation, choose
from assessments.engine.simulation import evidence_of, simulated_table

BANK = simulated_table([(2, 4, 6), (1, 3, 6)])


def path(mode, questions):
    """Exercises and final medians of someone who is right up to level 3, and above it in even skills."""
    given, asked = [], []
    for number in range(1, questions + 1):
        belief = posterior(given, forgets=True)
        item = choose(mode, Situation("golden", number, BANK, belief, asked=asked, skill=2)).item
        asked.append(item.id)
        given.append(evidence_of(item, is_correct=item.level <= 3 or item.skill % 2 == 0))
    found = profile(posterior(given, forgets=True), caps=BANK.caps)
    return " ".join(asked), found.pix, found.skills[2].median


GOLDEN = {
    "trial": (
        "03-0001 10-0001 14-0000",
        None,
        4.985947,
    ),
    "placement": (
        "07-0002 10-0001 06-0001 15-0002 01-0001 11-0001 13-0002 08-0001 "
        "02-0002 03-0002 14-0001 09-0002 12-0002 00-0002 05-0002 04-0002 "
        "01-0002 11-0002 00-0001 06-0002 08-0002 10-0002 14-0002 03-0001 "
        "05-0001 07-0001 09-0001 13-0001 15-0001 02-0001 04-0001 12-0001",
        707,
        5.891839,
    ),
    "smart": (
        "07-0001 12-0001 03-0001 02-0001 15-0002 11-0001 06-0001 00-0001",
        None,
        5.290779,
    ),
    "skill": (
        "02-0000 02-0001 02-0002",
        None,
        5.898241,
    ),
    "exam": (
        "00-0001 05-0002 11-0001 06-0001 15-0002 04-0002 08-0001 13-0002 "
        "14-0001 12-0002 03-0002 01-0002 10-0002 09-0002 07-0002 02-0002 "
        "11-0002 02-0001 04-0001 03-0001 10-0001 08-0002 00-0002 15-0001 "
        "14-0002 06-0002 09-0001 01-0001 13-0001 05-0001 12-0001 07-0001",
        709,
        5.89469,
    ),
}


@pytest.mark.parametrize("mode", GOLDEN)
def test_the_path_and_the_score_are_those_of_the_first_day(mode):
    asked, pix, median = GOLDEN[mode]

    assert path(mode, len(asked.split())) == (asked, pix, median)
