"""The Python of a skill folder: its `generators.py`, loaded under a private package name."""

import hashlib
import importlib
import importlib.util
import sys
from collections.abc import Callable
from functools import lru_cache
from pathlib import Path
from types import ModuleType
from typing import Any

from skills.authoring.problems import CannotDraw
from skills.authoring.randomness import Stream, key_of

PACKAGE = "_pixprep_bank"


class Rejected(Exception):
    """A draw that a generator refuses: another is tried."""


class Draw:
    """What a generator draws with; `key` is of this exercise, version, seed and attempt."""

    def __init__(self, *key: Any) -> None:
        self._key = key
        self._streams: dict[str, Stream] = {}

    def stream(self, name: str) -> Stream:
        """The random stream of this name: its own, going on where it was left."""
        if name not in self._streams:
            self._streams[name] = Stream(key_of(*self._key, "generator", name))
        return self._streams[name]

    def require(self, condition: object, why: str) -> None:
        """Where the condition does not hold, this draw is given up and another is tried."""
        if not condition:
            raise Rejected(why)


@lru_cache(maxsize=1024)
def package_of(folder: Path) -> str:
    """The private package name of a skill folder; two banks do not share one."""
    word = "".join(letter if letter.isalnum() else "_" for letter in folder.name)
    return f"{PACKAGE}_{hashlib.sha256(str(folder.resolve()).encode()).hexdigest()[:8]}_{word}"


def modules_of(folder: Path) -> list[Path]:
    """The Python files of a skill folder, in order of name."""
    return sorted(folder.glob("*.py"))


def load(folder: Path) -> ModuleType:
    """The folder's `generators` module, loaded once; FileNotFoundError where there is none."""
    package = package_of(folder)
    name = f"{package}.generators"
    if name in sys.modules:
        return sys.modules[name]
    if not (folder / "generators.py").exists():
        raise FileNotFoundError(f"{folder.name} has no generators.py")
    if package not in sys.modules:
        parent = ModuleType(package)
        parent.__path__ = [str(folder)]
        sys.modules[package] = parent
        importlib.invalidate_caches()
    try:
        return importlib.import_module(name)
    except BaseException:
        forget(folder)
        raise


def forget(folder: Path) -> None:
    """Load the folder's modules anew at their next use: their files changed."""
    package = package_of(folder)
    for name in [name for name in sys.modules if name == package or name.startswith(f"{package}.")]:
        del sys.modules[name]


def function(root: str, folder: str, name: str, exercise: str, field: str) -> Callable[..., Any]:
    """A function of a skill folder's generators; CannotDraw where it is missing or the module is broken."""
    try:
        module = load(Path(root) / folder)
    except FileNotFoundError as error:
        raise CannotDraw(exercise, field, f"{error}: write the function `{name}` there") from None
    except Exception as error:  # an author's module may fail in any way: it is named, never a traceback
        raise CannotDraw(
            exercise, field, f"generators.py cannot be loaded: {type(error).__name__}: {error}"
        ) from None
    found = getattr(module, name, None)
    if not callable(found):
        raise CannotDraw(exercise, field, f"generators.py has no function `{name}`")
    return found  # type: ignore[no-any-return]
