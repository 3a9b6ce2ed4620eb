"""What is wrong in a file that an author wrote, and how to mend it."""

from collections.abc import Iterable
from dataclasses import dataclass
from difflib import get_close_matches


@dataclass(frozen=True)
class Problem:
    """One thing to mend. line: from 1, None where it has none; field: dotted path such as `mistakes.logo.name`."""

    file: str
    line: int | None
    field: str
    message: str
    mend: str = ""

    def __str__(self) -> str:
        where = f"{self.file}:{self.line}" if self.line else self.file
        field = f" [{self.field}]" if self.field else ""
        mend = f"\n    mend: {self.mend}" if self.mend else ""
        return f"{where}{field} {self.message}{mend}"


class BrokenFile(Exception):
    """A file that cannot be used; `problems` are all that was found, in the order of lines."""

    def __init__(self, problems: Iterable[Problem]) -> None:
        self.problems = tuple(sorted(problems, key=lambda problem: problem.line or 0))
        super().__init__("\n".join(str(problem) for problem in self.problems))

    def __reduce__(self) -> tuple[type["BrokenFile"], tuple[tuple[Problem, ...]]]:
        return BrokenFile, (self.problems,)


class CannotDraw(Exception):
    """No variant can be drawn: `field` names the place in the exercise, `why` says what does not hold."""

    def __init__(self, exercise: str, field: str, why: str) -> None:
        super().__init__(f"{exercise} [{field}] {why}")
        self.exercise = exercise
        self.field = field
        self.why = why

    def __reduce__(self) -> tuple[type["CannotDraw"], tuple[str, str, str]]:
        return CannotDraw, (self.exercise, self.field, self.why)


def nearest(name: str, known: Iterable[str]) -> str:
    """'Did you mean `title`?' or the whole list of what is known."""
    names = sorted(known)
    close = get_close_matches(name, names, 1, 0.6)
    return f"Did you mean `{close[0]}`?" if close else f"Known here: {', '.join(names)}."
