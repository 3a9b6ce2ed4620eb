"""Who of a file is new, known, moved: by INE, else by name and birth date.

Where the name alone matches, a person decides.
"""

import hashlib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Literal

from .people import Pupil

Why = Literal["name", "several", "ine"]
NEW = 0  # decision: somebody else than anyone known


@dataclass(frozen=True)
class Known:
    """A student of the institution: `keys` as those of Pupil; `classes` are those of the year, by name."""

    student_id: int
    name: str
    keys: frozenset[tuple[str, str]]
    birth_date: date | None
    ine: str
    classes: tuple[str, ...] = ()
    home_class: str = ""  # the one that the school's files put the student in
    has_left: bool = False

    @property
    def moves_from(self) -> str:
        """The class that a student leaves when a file names another one; '' where nothing says which."""
        if self.home_class in self.classes:
            return self.home_class
        return self.classes[0] if len(self.classes) == 1 else ""


@dataclass(frozen=True)
class Match:
    """A pupil and who it is. `known` None: a new student. `moved_from` is set where the class changes."""

    pupil: Pupil
    known: Known | None
    moved_from: str = ""
    is_placed: bool = True  # in this class already
    namesake: Known | None = None  # has the same name, and is somebody else
    keeps_ine: bool = True


@dataclass(frozen=True)
class Question:
    """A pupil who may be one of the candidates, or nobody known: a person decides."""

    pupil: Pupil
    candidates: tuple[Known, ...]
    why: Why


@dataclass(frozen=True)
class Plan:
    """Each pupil once: new, known (class unchanged), moved, or a question."""

    new: tuple[Match, ...]
    known: tuple[Match, ...]
    moved: tuple[Match, ...]
    questions: tuple[Question, ...]

    @property
    def matches(self) -> tuple[Match, ...]:
        return (*self.new, *self.known, *self.moved)

    @property
    def digest(self) -> str:
        """Changes with anything that confirming would do."""
        told = [
            (one.pupil.place.key, one.pupil.class_name, one.known and one.known.student_id, one.moved_from)
            for one in self.matches
        ]
        asked = [
            (one.pupil.place.key, [known.student_id for known in one.candidates]) for one in self.questions
        ]
        return hashlib.sha256(repr((told, asked)).encode()).hexdigest()[:24]


def reconcile(
    pupils: Iterable[Pupil], known: Iterable[Known], decisions: Mapping[str, int] | None = None
) -> Plan:
    """The plan; `decisions` maps a pupil's place key to a candidate's id or NEW. A student is never two pupils."""
    everyone = list(known)
    by_ine = {one.ine: one for one in everyone if one.ine}
    by_name: dict[tuple[str, str], list[Known]] = {}
    for one in everyone:
        for key in one.keys:
            by_name.setdefault(key, []).append(one)
    sure: dict[int, Match] = {}
    matches: list[Match] = []
    questions: list[Question] = []
    for pupil in pupils:
        found = _match(pupil, by_ine, by_name)
        if isinstance(found, Question):
            questions.append(found)
        elif found.known and found.known.student_id in sure:
            questions.append(Question(pupil, (), "several"))
        else:
            if found.known:
                sure[found.known.student_id] = found
            matches.append(found)
    left = _decide(questions, sure, matches, decisions or {})
    return _sorted(matches, left)


def _match(
    pupil: Pupil, by_ine: Mapping[str, Known], by_name: Mapping[tuple[str, str], list[Known]]
) -> Match | Question:
    same = by_ine.get(pupil.ine) if pupil.ine else None
    if same:
        agrees = bool(pupil.keys & same.keys) or (pupil.birth_date and pupil.birth_date == same.birth_date)
        return Match(pupil, same) if agrees else Question(pupil, (same,), "ine")
    alike = list({one.student_id: one for key in pupil.keys for one in by_name.get(key, ())}.values())
    others = [one for one in alike if _is_somebody_else(pupil, one)]
    alike = [one for one in alike if one not in others]
    exact = [one for one in alike if one.birth_date and one.birth_date == pupil.birth_date]
    if len(exact) == 1:
        return Match(pupil, exact[0])
    if alike:
        return Question(pupil, tuple(exact or alike), "several" if len(exact or alike) > 1 else "name")
    return Match(pupil, None, namesake=others[0] if others else None)


def _is_somebody_else(pupil: Pupil, known: Known) -> bool:
    if pupil.ine and known.ine:
        return pupil.ine != known.ine
    return bool(pupil.birth_date and known.birth_date and pupil.birth_date != known.birth_date)


def _decide(
    questions: list[Question], sure: dict[int, Match], matches: list[Match], decisions: Mapping[str, int]
) -> list[Question]:
    """Turn questions into matches where they are decided, or where nobody is left to be; return the others."""
    open_questions = []
    for question in questions:
        pupil = question.pupil
        candidates = tuple(one for one in question.candidates if one.student_id not in sure)
        decided = decisions.get(pupil.place.key)
        chosen = next((one for one in candidates if one.student_id == decided), None)
        if chosen:
            sure[chosen.student_id] = Match(pupil, chosen)
            matches.append(sure[chosen.student_id])
        elif decided == NEW or not candidates:
            matches.append(Match(pupil, None, keeps_ine=question.why != "ine"))
        else:
            open_questions.append(Question(pupil, candidates, question.why))
    return open_questions


def _sorted(matches: list[Match], questions: list[Question]) -> Plan:
    new, known, moved = [], [], []
    for one in matches:
        if one.known is None:
            new.append(one)
            continue
        placed = one.pupil.class_name.casefold() in map(str.casefold, one.known.classes)
        if placed or not one.known.classes:
            known.append(Match(one.pupil, one.known, is_placed=placed))
        else:
            moved.append(Match(one.pupil, one.known, one.known.moves_from, is_placed=False))
    return Plan(tuple(new), tuple(known), tuple(moved), tuple(questions))
