"""Digests: of what an exercise is made of, and of what it draws."""

import hashlib
import json
from collections.abc import Iterable
from functools import lru_cache
from pathlib import Path

from skills.authoring.exercise import Exercise
from skills.authoring.generators import modules_of
from skills.authoring.variant import Variant


def content_digest(exercise: Exercise) -> str:
    """SHA-256 over the file's text and, where it names a generator or a judge, the Python of its folder."""
    parts = [("text", exercise.text.replace("\r\n", "\n"))]
    if exercise.front.generator or exercise.front.judge:
        folder = Path(exercise.root) / exercise.folder
        parts += [(path.name, _code(path, path.stat().st_mtime_ns)) for path in modules_of(folder)]
    return _digest(parts)


@lru_cache(maxsize=256)
def _code(path: Path, changed: int) -> str:
    return path.read_text(encoding="utf-8").replace("\r\n", "\n")


def variants_digest(variants: Iterable[Variant]) -> str:
    """SHA-256 over all that these variants drew."""
    return _digest([variant.to_json() for variant in variants])


def _digest(data: object) -> str:
    text = json.dumps(data, sort_keys=True, ensure_ascii=False, separators=(",", ":"))
    return hashlib.sha256(text.encode()).hexdigest()
