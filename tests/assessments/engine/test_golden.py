"""A stored assessment is asked again the same way: a change here breaks replay, and needs a new rules version."""

import json
import os
import platform
import subprocess
import sys
from dataclasses import replace
from pathlib import Path

import pytest

from assessments.engine.ending import evidence_of
from assessments.engine.items import ItemTable
from assessments.engine.posterior import posterior
from assessments.engine.scoring import profile
from assessments.engine.selection import Situation, choose
from assessments.engine.simulation import simulated_table

BANK = simulated_table([(2, 4, 6), (1, 3, 6)])
# a bank that was calibrated, and a lottery: slopes, difficulties and chances without any pattern
CALIBRATED = ItemTable.of(
    replace(
        item,
        a=1.2 * (1 + 0.3 * ((7 * k) % 11 - 5) / 5),
        b=item.difficulty + ((5 * k) % 13 - 6) / 10,
        sd=0.05 + (k % 7) / 20,
    )
    for k, item in enumerate(simulated_table([range(1, 9)]).items)
)
LOTTERY = {item.id: ((3 * k) % 10 + 1) / 11 for k, item in enumerate(CALIBRATED.items)}


def path(mode, questions):
    """Exercises and final medians of someone who is right up to level 3, and above it in even skills."""
    table, details = BANK, {"skill": 2}
    if mode == "exam under a lottery":
        mode, table, details = "exam", CALIBRATED, {"exposure": LOTTERY}
    if mode.endswith(" under rules 2"):
        mode, details = mode.removesuffix(" under rules 2"), {"skill": 2, "opens_by_information": False}
    given, asked = [], []
    for number in range(1, questions + 1):
        belief = posterior(given, forgets=mode != "exam" or table is BANK)
        item = choose(mode, Situation("golden", number, table, belief, asked=asked, **details)).item
        asked.append(item.id)
        given.append(evidence_of(item, is_correct=item.level <= 3 or item.skill % 2 == 0))
    found = profile(posterior(given, forgets=mode != "exam" or table is BANK), caps=table.caps)
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
        "07-0002 12-0000 03-0001 02-0002 15-0002 11-0001 06-0001 00-0001",
        None,
        5.476288,
    ),
    "smart under rules 2": (
        "07-0001 12-0001 03-0001 02-0001 15-0002 11-0001 06-0001 00-0001",
        None,
        5.290779,
    ),
    "skill": (
        "02-0002 02-0001 02-0000",
        None,
        5.849876,
    ),
    "skill under rules 2": (
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
    "exam under a lottery": (
        "00-0003 05-0002 11-0002 06-0005 15-0004 04-0007 08-0002 13-0005 "
        "14-0005 12-0005 03-0004 01-0005 10-0004 09-0006 07-0005 02-0005 "
        "11-0005 02-0002 04-0001 03-0005 10-0005 08-0001 00-0006 15-0005 "
        "14-0004 06-0004 09-0003 01-0004 13-0002 05-0004 12-0006 07-0003",
        646,
        5.411843,
    ),
}


@pytest.mark.parametrize("mode", GOLDEN)
def test_the_path_and_the_score_are_those_of_the_first_day(mode):
    asked, pix, median = GOLDEN[mode]

    assert path(mode, len(asked.split())) == (asked, pix, median)


@pytest.mark.parametrize("kernel", ["Sandybridge", "Nehalem", "Haswell"])
def test_another_machine_s_linear_algebra_takes_the_same_paths(kernel):
    done = subprocess.run(
        [sys.executable, __file__],
        env={
            **os.environ,
            "OPENBLAS_CORETYPE": kernel,
            "OPENBLAS_NUM_THREADS": "1",
            "PYTHONPATH": str(Path.cwd()),
        },
        capture_output=True,
        text=True,
        check=True,
    )
    found = json.loads(done.stdout)

    assert found["paths"] == {mode: list(path) for mode, path in GOLDEN.items()}
    if found["kernel"] and platform.machine() in {"x86_64", "AMD64"}:
        assert found["kernel"] == kernel


def kernel_in_use():
    """The name of OpenBLAS's kernel in this process, or None where numpy has another library."""
    import ctypes

    maps = Path("/proc/self/maps")
    loaded = {line.split()[-1] for line in maps.read_text().splitlines()} if maps.exists() else set()
    for library in sorted(name for name in loaded if "openblas" in name):
        for symbol in ("scipy_openblas_get_corename64_", "openblas_get_corename"):
            name = getattr(ctypes.CDLL(library), symbol, None)
            if name is not None:
                name.restype = ctypes.c_char_p
                return name().decode()
    return None


if __name__ == "__main__":
    paths = {mode: path(mode, len(asked.split())) for mode, (asked, _, _) in GOLDEN.items()}
    print(json.dumps({"kernel": kernel_in_use(), "paths": paths}))
