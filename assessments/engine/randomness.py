"""Choices that look random and are the same on every machine: SHA-256 of (seed, question number, purpose)."""

from collections.abc import Iterable
from hashlib import sha256

Seed = int | str | bytes

SEED_LIMIT = 2**53  # whole numbers that JSON and JavaScript keep exactly


def digest(seed: Seed, number: int, purpose: str) -> int:
    """256 bits keyed by an assessment's seed, a question's number (0: the whole assessment) and a purpose."""
    name = seed.hex() if isinstance(seed, bytes) else str(seed)
    return int.from_bytes(sha256(f"{name}/{number}/{purpose}".encode()).digest())


def draw_seed(seed: Seed, number: int) -> int:
    """The seed of question `number`'s variant, 0 to 2**53 - 1."""
    return digest(seed, number, "variant") % SEED_LIMIT


def chance(seed: Seed, purpose: str) -> float:
    """A number in [0, 1) that belongs to a purpose within one assessment."""
    return digest(seed, 0, purpose) % SEED_LIMIT / SEED_LIMIT


def in_keyed_order(values: Iterable[int], seed: Seed, purpose: str, number: int = 0) -> list[int]:
    """The values in an order that depends on the seed alone: each is ranked by a hash of its own."""
    return sorted(values, key=lambda value: (digest(seed, number, f"{purpose}/{value}"), value))
