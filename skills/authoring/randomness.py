"""Named random streams: the same names give the same draws on every machine, for ever.

A stream is SHA-256 in counter mode over its key, so nothing depends on a library's generator.
"""

import hashlib
import json
import string
import struct
from collections.abc import Sequence
from datetime import date, timedelta
from decimal import Decimal
from typing import Any, TypeVar

from skills.authoring.people import FIRST_NAMES, LAST_NAMES, person_from

T = TypeVar("T")
WORDS = struct.Struct(">4Q")  # a digest is four draws of 64 bits
WRITTEN = json.JSONEncoder(ensure_ascii=False, separators=(",", ":")).encode
SPACE = 1 << 64  # what one draw may be
LETTERS = "abcdefghijkmnopqrstuvwxyz"  # without l, which looks like 1


def key_of(*names: Any) -> bytes:
    """A key of 32 bytes from names and numbers; no two different lists of names share one."""
    return hashlib.sha256(WRITTEN([str(name) for name in names]).encode()).digest()


class Stream:
    """Draws that depend on the key and on how many came before, and on nothing else."""

    def __init__(self, key: bytes) -> None:
        self._key = key
        self._counter = 0
        self._pool: list[int] = []

    def _refilled(self) -> list[int]:
        digest = hashlib.sha256(self._key + self._counter.to_bytes(8, "big")).digest()
        self._pool = [*reversed(WORDS.unpack(digest))]
        self._counter += 1
        return self._pool

    def _word(self) -> int:
        return (self._pool or self._refilled()).pop()

    def below(self, count: int) -> int:
        """A whole number from 0 to count - 1, each as likely as the other."""
        if count < 1:
            raise ValueError("nothing to draw from")
        while True:
            word = (self._pool or self._refilled()).pop()  # _word's own line: half of all draws pass here
            drawn = word % count
            if word - drawn <= SPACE - count:  # else it lies in the last block, which is cut short
                return drawn

    def choose(self, items: Sequence[T]) -> T:
        """One of them."""
        return items[self.below(len(items))]

    def shuffled(self, items: Sequence[T]) -> list[T]:
        """All of them, in drawn order."""
        return self.sample(items, len(items))

    def sample(self, items: Sequence[T], size: int) -> list[T]:
        """`size` different ones, in drawn order."""
        if not 0 <= size <= len(items):
            raise ValueError(f"{size} of {len(items)} cannot be drawn")
        # The places that were swapped, not a copy of all: some generators draw eighty of ten thousand.
        chosen: list[T] = []
        moved: dict[int, T] = {}
        for at in range(size):
            other = at + self.below(len(items) - at)
            chosen.append(moved[other] if other in moved else items[other])
            moved[other] = moved[at] if at in moved else items[at]
        return chosen

    def integer(self, low: int, high: int, step: int = 1) -> int:
        """low, low + step, … up to high, both ends included."""
        return low + step * self.below((high - low) // step + 1)

    def amount(self, low: float, high: float, step: float) -> int | float:
        """A number on the grid from low to high; whole ones without decimals."""
        first, last, wide = (Decimal(str(value)) for value in (low, high, step))
        value = first + wide * self.below(int((last - first) / wide) + 1)
        return int(value) if value == value.to_integral_value() else float(value)

    def chance(self, p: float) -> bool:
        """True with probability p."""
        return self._word() < p * SPACE

    def weighted(self, items: Sequence[T], weights: Sequence[int | float]) -> T:
        """One of them, each as often as its weight says."""
        exact = [weight if type(weight) is int else Decimal(str(weight)) for weight in weights]
        total = sum(exact)
        if len(items) != len(weights) or total <= 0:
            raise ValueError("each item has a weight, and one of them is above 0")
        place = self._word() * total
        for item, weight in zip(items, exact, strict=True):
            place -= weight * SPACE
            if place < 0:
                return item
        return items[-1]

    def date(self, first: str, last: str, weekdays: Sequence[int] = (1, 2, 3, 4, 5, 6, 7)) -> str:
        """A day from first to last as ISO text; weekdays: 1 is Monday."""
        start, end = date.fromisoformat(str(first)), date.fromisoformat(str(last))
        days = [start + timedelta(days=n) for n in range((end - start).days + 1)]
        return self.choose([day for day in days if day.isoweekday() in weekdays]).isoformat()

    def time(self, first: str, last: str, step: int) -> str:
        """A time of day on a grid of minutes, as `HH:MM`."""
        low, high = (int(text[:2]) * 60 + int(text[3:]) for text in (first, last))
        minutes = self.integer(low, high, step)
        return f"{minutes // 60:02d}:{minutes % 60:02d}"

    def letters(self, count: int) -> str:
        """So many small letters."""
        return "".join(self.choose(LETTERS) for _ in range(count))

    def digits(self, count: int) -> str:
        """So many figures."""
        return "".join(self.choose(string.digits) for _ in range(count))

    def person(self) -> dict[str, str]:
        """A fictional person: {first, last, full, login}."""
        return self.people(1)[0]

    def people(self, count: int) -> list[dict[str, str]]:
        """Different fictional people: no first name, no surname twice."""
        firsts, lasts = self.sample(FIRST_NAMES, count), self.sample(LAST_NAMES, count)
        return [person_from(first, last) for first, last in zip(firsts, lasts, strict=True)]
