"""What every benchmark shares: rows with their goals, intervals by resampling, one table, one file.

Imported before numpy, it keeps linear algebra on one core.
"""

import os

os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")

import argparse
import json
import sys
from collections.abc import Callable, Iterable
from dataclasses import asdict, dataclass
from pathlib import Path

import numpy as np

sys.path.insert(0, str(Path(__file__).resolve().parents[2]))

RESAMPLINGS = 1000


@dataclass(frozen=True)
class Row:
    """One figure; `holds` says whether its 95 % interval touches the goal."""

    name: str
    value: float
    unit: str
    goal: str
    holds: bool
    how: str


def within(name, values, goal, unit, how, *, of=np.mean, groups=None) -> Row:
    """The row of a statistic of the values. goal: its bounds, None where there is none."""
    least, most = goal
    low, middle, high = interval(values, of, groups)
    holds = (most is None or low <= most) and (least is None or high >= least)
    shown = f"{least} to {most}" if None not in goal else f">= {least}" if most is None else f"<= {most}"
    return Row(name, middle, unit, shown, bool(holds), f"{how}; 95 %: {low:.3f} to {high:.3f}")


def at_most(name, values, goal, unit, how, *, of=np.mean, groups=None) -> Row:
    return within(name, values, (None, goal), unit, how, of=of, groups=groups)


def at_least(name, values, goal, unit, how, *, of=np.mean, groups=None) -> Row:
    return within(name, values, (goal, None), unit, how, of=of, groups=groups)


def plain(name, value, goal, unit, how) -> Row:
    """The row of a figure without an interval, such as a time or a ratio of times."""
    least, most = goal
    holds = (most is None or value <= most) and (least is None or value >= least)
    return Row(name, float(value), unit, f">= {least}" if most is None else f"<= {most}", bool(holds), how)


def interval(values, of: Callable, groups=None) -> tuple[float, float, float]:
    """The statistic between the ends of its 95 % interval, by resampling values, or whole groups of them."""
    values = np.asarray(values, dtype=float)
    random = np.random.default_rng(0)
    if groups is None:
        again = [of(values[random.integers(len(values), size=len(values))]) for _ in range(RESAMPLINGS)]
    else:
        parts = [values[groups == group] for group in np.unique(groups)]
        picks = (random.integers(len(parts), size=len(parts)) for _ in range(RESAMPLINGS))
        again = [of(np.concatenate([parts[k] for k in pick])) for pick in picks]
    low, high = np.quantile(again, [0.025, 0.975])
    return float(low), float(of(values)), float(high)


def root_mean_square(values) -> float:
    return float(np.sqrt(np.mean(np.square(values))))


def missing(package: str) -> None:
    """Says that a peer is not installed; its rows are left out."""
    print(f"{package} is not installed: pip install -r requirements/bench.txt", file=sys.stderr)


def main(description: str, options: dict[str, tuple[int, str]], rows: Callable[..., Iterable[Row]]) -> int:
    """Reads the options ({name: (default, help)}), prints the rows as one table; 1 where one does not hold."""
    parser = argparse.ArgumentParser(description=description.splitlines()[0])
    for name, (default, text) in options.items():
        parser.add_argument(f"--{name}", type=int, default=default, help=f"{text} (default {default})")
    parser.add_argument("--json", type=Path, metavar="FILE", help="write the rows to this file too")
    arguments = vars(parser.parse_args())
    target = arguments.pop("json")
    found = []
    for row in rows(**{name.replace("-", "_"): value for name, value in arguments.items()}):
        if not found:
            print(f"{'figure':<62} {'value':>10} {'unit':<6} {'goal':<14} {'':<6} how")
        found.append(row)
        verdict = "holds" if row.holds else "FAILS"
        print(
            f"{row.name:<62} {row.value:>10.3f} {row.unit:<6} {row.goal:<14} {verdict:<6} {row.how}",
            flush=True,
        )
    if target:
        target.write_text(json.dumps([asdict(row) for row in found], indent=2))
    return 0 if all(row.holds for row in found) else 1
