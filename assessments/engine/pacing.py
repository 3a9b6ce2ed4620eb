"""The price of time: where an exam is too short for all that tells most, each question pays alike for its seconds.

It is the Lagrange multiplier of the time budget, as in optimal test design (van der Linden 2005, Linear Models for
Optimal Test Design). Without it the first questions take what they like, and the last have only the shortest left.
"""

from collections.abc import Sequence

import numpy as np

from .constants import RANKING_DECIMALS
from .irt import Array
from .situation import Situation

HALVINGS = 30  # of a price below 1: finer than scores are rounded
Seconds = np.ndarray


def paid(told: Array, seconds: Seconds, price: float) -> Array:
    """What exercises tell less the price of their expected seconds, rounded for ranking."""
    return np.asarray((told - price * seconds).round(RANKING_DECIMALS))


def price_of_time(
    situation: Situation, waiting: Sequence[int], rest: float, *, are_files_barred: bool
) -> float:
    """Information per squared level and second: the lowest price at which the best exercises of all questions to come
    take no more than the rest (seconds), to within 1e-9; near 1, where even the shortest take more.

    waiting: the skill of each question to come.
    """
    told, seconds, counts = offers(situation, waiting, are_files_barred=are_files_barred)
    rows = np.arange(len(counts))

    def taken(price: float) -> int:
        return int(counts @ seconds[rows, paid(told, seconds, price).argmax(axis=1)])

    low, high = 0.0, 1.0
    if not counts.size or taken(low) <= rest:
        return low
    for _ in range(HALVINGS):
        middle = (low + high) / 2
        low, high = (low, middle) if taken(middle) <= rest else (middle, high)
    return high


def offers(
    situation: Situation, waiting: Sequence[int], *, are_files_barred: bool
) -> tuple[Array, Seconds, Seconds]:
    """What exercises tell and their expected seconds, a row a skill in which one is left; the questions of each."""
    told, seconds, counts = [], [], []
    for skill in dict.fromkeys(waiting):
        shelf, left = situation.table.shelves[skill], situation.left(skill)
        if are_files_barred:
            left &= ~situation.table.has_file[shelf.places]
        if left.any():
            told.append(np.where(left, situation.expected(shelf.information, skill), -np.inf))
            seconds.append(situation.table.seconds[shelf.places])
            counts.append(waiting.count(skill))
    width = max((row.size for row in told), default=0)
    padded = [np.pad(row, (0, width - row.size), constant_values=-np.inf) for row in told]
    times = [np.pad(row, (0, width - row.size)) for row in seconds]
    return np.array(padded), np.array(times), np.array(counts)
