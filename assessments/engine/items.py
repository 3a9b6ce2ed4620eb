"""Exercises as the engine sees them: an immutable table, its information computed once."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from functools import cached_property
from types import MappingProxyType
from typing import TypeVar

import numpy as np
from numpy.typing import NDArray

from .constants import AUTHORED_A, AUTHORED_SD, FILE_FORMS, LEVELS, SHORT_SECONDS, SKILLS, UPLOAD_FORM
from .irt import GRID, Array, authored_b, blurred_slope, chance_of_success, information

Indices = NDArray[np.intp]
Mask = NDArray[np.bool_]
Scalar = TypeVar("Scalar", bound=np.generic)
Name = TypeVar("Name")


@dataclass(frozen=True)
class Item:
    """One exercise. skill: 0 to 15 (1.1 to 5.2); level: 1 to 8; a, b, sd: difficulty and its uncertainty.

    Without calibration b is what the author's level says, and is doubted. needs: of computer, office, sight, sound,
    colour.
    """

    id: str
    skill: int
    level: int
    guessing: float
    seconds: int
    topic: str
    form: str
    needs: frozenset[str] = frozenset()
    a: float = AUTHORED_A
    b: float | None = None
    sd: float = AUTHORED_SD

    def __post_init__(self) -> None:
        if not 0 <= self.skill < SKILLS:
            raise ValueError(f"exercise {self.id}: skill {self.skill} is not one of 0 to {SKILLS - 1}")
        if not 1 <= self.level <= LEVELS:
            raise ValueError(f"exercise {self.id}: level {self.level} is not one of 1 to {LEVELS}")
        if not 0 <= self.guessing < 1:
            raise ValueError(f"exercise {self.id}: guessing {self.guessing} is not in [0, 1)")
        if self.a <= 0 or self.sd < 0 or self.seconds <= 0:
            raise ValueError(f"exercise {self.id}: a and seconds must be above 0, sd not below")

    @property
    def difficulty(self) -> float:
        """b in levels: calibrated, or authored."""
        return authored_b(self.level) if self.b is None else self.b

    @property
    def is_doubted(self) -> bool:
        """Whether b and sd are the authors' word alone (see Evidence)."""
        return self.b is None


@dataclass(frozen=True)
class SkillShelf:
    """The exercises of one skill: their `places` in the table, and tables with a row an exercise.

    information (per squared level) and success (chance of being right) hold one column a grid point, in column order.
    quickest: rows, shortest expected time first; longest: seconds, 0 where there is none.
    of_topic: the rows of each topic.
    """

    places: Indices
    information: Array
    success: Array
    quickest: tuple[int, ...]
    longest: int
    has_files: bool
    of_topic: Mapping[str, Indices]


@dataclass(frozen=True, eq=False)
class ItemTable:
    """Exercises sorted by id, in columns; shared read-only by all assessments of a calibration version."""

    items: tuple[Item, ...]
    place: Mapping[str, int] = field(repr=False)
    shelves: tuple[SkillShelf, ...] = field(repr=False)

    @classmethod
    def of(cls, items: Iterable[Item]) -> "ItemTable":
        """The table of these exercises; raises ValueError if two have one id."""
        ordered = tuple(sorted(items, key=lambda item: item.id))
        place = {item.id: index for index, item in enumerate(ordered)}
        if len(place) != len(ordered):
            raise ValueError("two exercises of a table have the same id")
        return cls(ordered, MappingProxyType(place), tuple(shelf(ordered, skill) for skill in range(SKILLS)))

    def __len__(self) -> int:
        return len(self.items)

    def places_of(self, ids: Iterable[str]) -> list[int]:
        """Where these exercises stand, without those that this table does not hold."""
        return [place for place in map(self.place.get, ids) if place is not None]

    @cached_property
    def skills(self) -> NDArray[np.int64]:
        return frozen(np.array(self.skill_of, dtype=np.int64))

    @cached_property
    def skill_of(self) -> tuple[int, ...]:
        return tuple(item.skill for item in self.items)

    @cached_property
    def row_of(self) -> tuple[int, ...]:
        """On which row of its skill's shelf each exercise stands."""
        rows = {int(place): row for shelf in self.shelves for row, place in enumerate(shelf.places)}
        return tuple(rows[place] for place in range(len(self.items)))

    @cached_property
    def topic_of(self) -> tuple[str, ...]:
        return tuple(item.topic for item in self.items)

    @cached_property
    def seconds_of(self) -> tuple[int, ...]:
        return tuple(item.seconds for item in self.items)

    @cached_property
    def levels(self) -> NDArray[np.int64]:
        return frozen(np.array([item.level for item in self.items], dtype=np.int64))

    @cached_property
    def seconds(self) -> NDArray[np.int64]:
        return frozen(np.array(self.seconds_of, dtype=np.int64))

    @cached_property
    def caps(self) -> tuple[int, ...]:
        """Highest level that an exercise proves, one a skill; 0 where there is none."""
        return tuple(int(self.levels[shelf.places].max(initial=0)) for shelf in self.shelves)

    @cached_property
    def expected_seconds(self) -> tuple[float, ...]:
        """Mean expected time of a skill's exercises; 1 where there is none."""
        return tuple(
            float(self.seconds[shelf.places].mean()) if shelf.places.size else 1.0 for shelf in self.shelves
        )

    @cached_property
    def has_file(self) -> Mask:
        return frozen(np.array([item.form in FILE_FORMS for item in self.items], dtype=np.bool_))

    @cached_property
    def is_upload(self) -> Mask:
        return frozen(np.array([item.form == UPLOAD_FORM for item in self.items], dtype=np.bool_))

    @cached_property
    def is_short(self) -> Mask:
        return frozen((self.seconds <= SHORT_SECONDS) & ~self.has_file)

    @cached_property
    def _by_property(self) -> dict[tuple[str, str], Mask]:
        named = (
            (name, index)
            for index, item in enumerate(self.items)
            for name in (("form", item.form), ("topic", item.topic), *(("need", need) for need in item.needs))
        )
        return {name: frozen(self.mask(places)) for name, places in grouped(named).items()}

    def mask(self, places: Iterable[int]) -> Mask:
        """True at these places of the table."""
        held = np.zeros(len(self.items), dtype=np.bool_)
        held[list(places)] = True
        return held

    def having(self, kind: str, names: Iterable[str]) -> Mask:
        """Exercises with one of these names; kind: 'form', 'topic' or 'need'."""
        held = np.zeros(len(self.items), dtype=np.bool_)
        for name in names:
            if (kind, name) in self._by_property:
                held |= self._by_property[kind, name]
        return held


def shelf(items: tuple[Item, ...], skill: int) -> SkillShelf:
    """The exercises of one skill with their information and success at each point of the grid."""
    places = np.array([index for index, item in enumerate(items) if item.skill == skill], dtype=np.intp)
    columns = np.array(
        [(items[i].a, items[i].difficulty, items[i].sd, items[i].guessing) for i in places], dtype=np.float64
    ).reshape(-1, 4)
    a, b, sd, guessing = (columns[:, [k]] for k in range(4))
    slope = blurred_slope(a, sd)
    own = [items[i] for i in places]
    return SkillShelf(
        places=frozen(places),
        information=frozen(np.asfortranarray(information(GRID, slope, b, guessing))),
        success=frozen(np.asfortranarray(chance_of_success(GRID, slope, b, guessing))),
        quickest=tuple(sorted(range(len(own)), key=lambda row: own[row].seconds)),
        longest=max((item.seconds for item in own), default=0),
        has_files=any(item.form in FILE_FORMS for item in own),
        of_topic=MappingProxyType(
            {
                topic: frozen(np.array(rows, dtype=np.intp))
                for topic, rows in grouped((item.topic, row) for row, item in enumerate(own)).items()
            }
        ),
    )


def grouped(pairs: Iterable[tuple[Name, int]]) -> dict[Name, list[int]]:
    """{name: its numbers, in the order given}."""
    found: dict[Name, list[int]] = {}
    for name, number in pairs:
        found.setdefault(name, []).append(number)
    return found


def frozen(values: NDArray[Scalar]) -> NDArray[Scalar]:
    """The same array, read-only."""
    values.setflags(write=False)
    return values
