"""Exams on the bank that stands, on half of it, and on one that has lost a skill."""

import numpy as np
import pytest

from assessments.constants import AUTHORED
from assessments.engine import simulation
from assessments.engine.ending import Ending
from assessments.engine.items import ItemTable
from assessments.engine.scoring import profile
from assessments.evidence import item_table

CUTS = {
    "whole": lambda number, item: True,
    "half": lambda number, item: number % 2 == 0,
    "without a skill": lambda number, item: item.skill != 5,
}


@pytest.mark.parametrize("cut", CUTS)
def test_a_real_bank_gives_exams_with_a_named_end_and_honest_totals(bank, cut):
    items = item_table(bank.pk, AUTHORED)[0].items
    table = ItemTable.of(item for number, item in enumerate(items) if CUTS[cut](number, item))
    random = np.random.default_rng(7)

    for seed, person in enumerate(simulation.normal_persons(6, random)):
        truth = simulation.Truth.as_written(table)
        end, asked = simulation.examine(person, table, truth, random, seed=seed)

        assert end.ending is (Ending.COMPLETE if len(asked) == 32 else Ending.EXHAUSTED)
        found = profile(end.posterior, caps=table.caps)
        assert (found.pix is None) == (0 in end.posterior.counts)
        if found.pix is not None:
            assert found.low <= found.pix <= found.high
            assert found.pix <= found.cap == 8 * sum(table.caps)
