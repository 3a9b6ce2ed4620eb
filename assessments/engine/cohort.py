"""Beliefs about many persons at once: the algebra of `posterior`, batched, for calibration.

Each person's skills are integrated exactly, over answered exercises only. Every second point of the engine's
grid is enough for functions this smooth [sums at 0.3 and at 0.15 level agree to 1e-6].
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

import numpy as np
from numpy.typing import NDArray

from .constants import LEVELS, SKILL_SD, SKILLS
from .irt import GRID, Array, authored_b, log_chances
from .items import Indices, Mask, frozen
from .posterior import SMALLEST

Numbers = NDArray[np.int64]

POINTS = frozen(GRID[::2].copy())
CHUNK = 500  # persons believed about at once: what they need stays in the processor's cache
SURE = 1e-9  # a chance is kept this far from 0 and 1


def kernel_columns() -> Array:
    """Chances of each λ (rows) given g (columns) at these points; each column sums to 1."""
    density = np.exp(-0.5 * ((POINTS[:, None] - POINTS) / SKILL_SD) ** 2)
    return np.asarray(density / density.sum(axis=0))


KERNEL = frozen(kernel_columns())


@dataclass(frozen=True, eq=False)
class Exercises:
    """The exercises to calibrate, in columns. skills: 0 to 15; levels: 1 to 8; guessing: floors, [0, 1)."""

    skills: Numbers
    levels: Numbers
    guessing: Array

    def __post_init__(self) -> None:
        if not len(self.skills) == len(self.levels) == len(self.guessing):
            raise ValueError("skills, levels and guessing need one row an exercise")
        if not all((self.skills >= 0) & (self.skills < SKILLS)):
            raise ValueError(f"skills are numbered 0 to {SKILLS - 1}")
        if not all((self.levels >= 1) & (self.levels <= LEVELS)):
            raise ValueError(f"levels are 1 to {LEVELS}")
        if not all((self.guessing >= 0) & (self.guessing < 1)):
            raise ValueError("guessing is a chance below 1")

    def __len__(self) -> int:
        return len(self.skills)

    @property
    def authored(self) -> Array:
        """b in levels as the authors say."""
        return np.array([authored_b(int(level)) for level in self.levels], dtype=np.float64)


@dataclass(frozen=True, eq=False)
class Encounters:
    """Counted first encounters in columns, a row an answer. exercises: places among the Exercises.

    persons: any whole numbers. Raises ValueError where someone meets an exercise twice.
    """

    persons: Numbers
    exercises: Indices
    right: Mask

    def __post_init__(self) -> None:
        if not len(self.persons) == len(self.exercises) == len(self.right):
            raise ValueError("persons, exercises and right need one row an answer")
        order = np.lexsort((self.exercises, self.persons))
        again = (np.diff(self.persons[order]) == 0) & (np.diff(self.exercises[order]) == 0)
        if again.any():
            raise ValueError("only first encounters count: someone meets an exercise twice")

    def __len__(self) -> int:
        return len(self.persons)


@dataclass(frozen=True, eq=False)
class Curves:
    """Exercises' parameters (one each), and the logarithms of their chances (exercises x points)."""

    a: Array
    b: Array
    guessing: Array
    log_wrong: Array
    log_right: Array

    @classmethod
    def of(cls, a: Array, b: Array, guessing: Array) -> "Curves":
        return cls(a, b, guessing, *log_chances(POINTS, a[:, None], b[:, None], guessing[:, None]))

    def slopes(self) -> tuple[Array, Array]:
        """Derivatives of P(right) by b and by log a, each exercises x points."""
        logit = self.a[:, None] * (POINTS - self.b[:, None])
        change = np.exp(self.log_wrong - np.logaddexp(0.0, -logit))  # (1 - c) s (1 - s), s = logistic
        return -self.a[:, None] * change, logit * change


@dataclass(frozen=True, eq=False)
class Block:
    """The answers that some persons gave in one skill, ordered by exercise and mark.

    answers : their places among all encounters
    persons : places in the chunk; exercises: places in the bank; each once
    rows, columns, right : of each answer its place in these two, and its mark
    groups  : the answers that share exercise and mark
    """

    answers: Indices
    persons: Indices
    exercises: Indices
    rows: Indices
    columns: Indices
    right: Mask
    groups: tuple[slice, ...]

    def marks(self) -> Array:
        """Persons x (wrong | right of each exercise): 1 where so answered, else 0."""
        table = np.zeros((len(self.persons), 2 * len(self.exercises)))
        table[self.rows, self.columns + len(self.exercises) * self.right] = 1.0
        return table


@dataclass(frozen=True, eq=False)
class Chunk:
    """Some persons, and their blocks: at most one a skill."""

    size: int
    blocks: tuple[Block, ...]


@dataclass(frozen=True, eq=False)
class Beliefs:
    """general: persons x points, of g, summing to 1; skills: the same of λ for the persons of each block."""

    general: Array
    skills: tuple[Array, ...]


def chunks_of(encounters: Encounters, skills: Numbers) -> tuple[Chunk, ...]:
    """The encounters by persons and skills. skills: of each exercise of the bank."""
    if not len(encounters):
        return ()
    numbers, person = np.unique(encounters.persons, return_inverse=True)
    part = person // CHUNK * SKILLS + skills[encounters.exercises]
    order = np.lexsort((person, encounters.right, encounters.exercises, part))
    found: list[list[Block]] = [[] for _ in range(0, len(numbers), CHUNK)]
    for answers in np.split(order, np.flatnonzero(np.diff(part[order])) + 1):
        found[int(part[answers[0]]) // SKILLS].append(block_of(encounters, answers, person % CHUNK))
    sizes = [min(CHUNK, len(numbers) - start) for start in range(0, len(numbers), CHUNK)]
    return tuple(Chunk(size, tuple(blocks)) for size, blocks in zip(sizes, found, strict=True))


def block_of(encounters: Encounters, answers: Indices, places: Indices) -> Block:
    """The block of these answers. places: of each answer's person in its chunk."""
    persons, rows = np.unique(places[answers], return_inverse=True)
    exercises, columns = np.unique(encounters.exercises[answers], return_inverse=True)
    right = encounters.right[answers]
    ends = [0, *(np.flatnonzero(np.diff(2 * columns + right)) + 1).tolist(), len(answers)]
    groups = tuple(slice(start, end) for start, end in pairwise(ends))
    return Block(answers, persons, exercises, rows, columns, right, groups)


def believe(chunk: Chunk, curves: Curves, log_population: Array) -> Beliefs:
    """What their answers say about the persons of a chunk. log_population: of g at each point."""
    general = np.tile(np.exp(log_population - log_population.max()), (chunk.size, 1))
    likelihoods, givens = [], []
    for block in chunk.blocks:
        logs = np.concatenate([curves.log_wrong[block.exercises], curves.log_right[block.exercises]])
        log_likelihood = block.marks() @ logs
        likelihood = np.exp(log_likelihood - log_likelihood.max(axis=1, keepdims=True))
        given = np.maximum(likelihood @ KERNEL, SMALLEST)
        product = general[block.persons] * given
        general[block.persons] = product / product.max(axis=1, keepdims=True)  # so that nothing vanishes
        likelihoods.append(likelihood)
        givens.append(given)
    skills = []
    for block, likelihood, given in zip(chunk.blocks, likelihoods, givens, strict=True):
        without = general[block.persons] / given  # what the other skills say about g, up to a factor
        chances = likelihood * (without @ KERNEL.T)
        chances /= chances.sum(axis=1, keepdims=True)
        skills.append(chances)
    return Beliefs(general / general.sum(axis=1, keepdims=True), tuple(skills))


def grouped(chunk: Chunk, beliefs: Beliefs) -> Iterator[tuple[int, int, Indices, Array]]:
    """For each exercise and mark (0 wrong, 1 right): the answers, and what is believed about their persons."""
    for block, skills in zip(chunk.blocks, beliefs.skills, strict=True):
        for group in block.groups:
            exercise = int(block.exercises[block.columns[group.start]])
            yield exercise, int(block.right[group.start]), block.answers[group], skills[block.rows[group]]


@dataclass(frozen=True, eq=False)
class Predictions:
    """What everything but an answer says about it, one row an answer.

    chance  : of being right; slope_b, slope_log_a: its derivatives by the exercise's b and log a
    ability : expected λ in levels
    """

    chance: Array
    slope_b: Array
    slope_log_a: Array
    ability: Array


def predictions(chunks: Sequence[Chunk], curves: Curves, log_population: Array, answers: int) -> Predictions:
    """Predictions of all `answers`: an answer is left out of the belief by dividing by its own chance."""
    asked = np.stack(
        [np.exp(curves.log_right), *curves.slopes(), *np.broadcast_arrays(POINTS, 1.0, curves.log_right)[:2]],
        axis=1,
    )
    tables = [asked * np.exp(-logs)[:, None] for logs in (curves.log_wrong, curves.log_right)]
    rows = np.empty((answers, asked.shape[1]))
    for chunk in chunks:
        for exercise, mark, places, chances in grouped(chunk, believe(chunk, curves, log_population)):
            rows[places] = chances @ tables[mark][exercise].T
    told = rows / rows[:, -1:]
    return Predictions(np.clip(told[:, 0], SURE, 1 - SURE), told[:, 1], told[:, 2], told[:, 3])
