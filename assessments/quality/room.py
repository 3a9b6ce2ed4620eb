"""The authors' review page: every exercise by skill and level with its state, and the cells that are thin."""

from collections import Counter
from dataclasses import dataclass
from functools import lru_cache

from django.db.models import Count, Q
from django.utils.translation import gettext_lazy as _

from skills import framework
from skills.authoring import BrokenFile, parse_exercise
from skills.checking import record
from skills.models import BankProblem, Exercise, LinkCheck, State

from ..constants import CELL_TARGET, READY_EXERCISES, READY_RESERVED
from . import words
from .figures import EXERCISE
from .scope import Scope
from .standing import standing

STATES = {
    "in_use": _("in use"),
    "to_mend": _("file to mend"),
    "withdrawn": _("withdrawn"),
    "out_of_exams": _("not in exams"),
    "check": _("check of a module"),
}


@dataclass(frozen=True)
class Row:
    """One exercise of the list. state: a key of STATES."""

    exercise: Exercise
    state: str
    is_in_exams: bool
    reports: int
    open_reports: int

    @property
    def version(self):
        return self.exercise.current

    @property
    def form(self):
        return words.form_of(self.version)

    @property
    def needs(self):
        return words.needs_of(self.version)

    @property
    def state_name(self):
        return STATES[self.state]

    @property
    def variants(self):
        """How many of the checked seeds differ, where that was recorded; None where it was not."""
        return recorded().get(self.exercise.pk, {}).get("variants")

    @property
    def why_single(self):
        """The author's reason for fewer than 20 variants; empty where there are as many."""
        return reason_of(self.version.pk, self.version.source, self.exercise.file)[framework.language()]


@lru_cache(maxsize=1024)
def reason_of(version, source, file):
    """{fr, en}: why this version has few variants; empty texts where it has 20 or more. version: keys the cache."""
    try:
        reason = parse_exercise(source, file).front.single_variant
    except BrokenFile:  # written for an older schema
        reason = None
    return reason.as_pair() if reason else dict.fromkeys(framework.LANGUAGES, "")


@lru_cache(maxsize=1)
def recorded():
    """What `make check-bank` wrote, read once a process."""
    return record.read()


@dataclass(frozen=True)
class Cell:
    """One skill and level of the matrix. missing: exercises up to the target of three."""

    skill: str
    level: int
    count: int

    @property
    def missing(self):
        return max(0, CELL_TARGET - self.count)

    @property
    def pips(self):
        """One a wanted exercise: whether it is there."""
        return [place < self.count for place in range(CELL_TARGET)]

    @property
    def state(self):
        return "empty" if not self.count else "thin" if self.missing else "full"


def matrix():
    """[(skill, its Cells, exercises in use)] of the whole bank: one statement."""
    in_use = Exercise.objects.in_use().filter(check_of=None, current__isnull=False)
    counts = Counter(
        {
            (skill, level): n
            for skill, level, n in in_use.values_list("skill_id", "level").annotate(Count("pk"))
        }
    )
    return [
        (skill, cells, sum(cell.count for cell in cells))
        for code, skill in framework.SKILLS.items()
        for cells in [[Cell(code, level, counts[code, level]) for level in framework.LEVELS]]
    ]


def review(filters, *, now):
    """(rows of exercises that fit, a function that makes Rows of some of them).

    filters: {skill, level, form, state, reports}, each may be empty.
    """
    at = standing(now=now)
    broken = set(BankProblem.objects.values_list("file", flat=True))
    found = chosen(filters, at, broken)

    def rows(page):
        ids = [exercise.pk for exercise in page]
        counts = {
            exercise: (count, still_open)
            for exercise, count, still_open in Scope()
            .reports()
            .filter(**{f"{EXERCISE}__in": ids})
            .values_list(EXERCISE)
            .annotate(Count("pk"), still_open=Count("pk", filter=Q(resolved_at=None)))
        }
        return [row_of(exercise, at, broken, *counts.get(exercise.pk, (0, 0))) for exercise in page]

    return found, rows


def row_of(exercise, at, broken, reports, open_reports):
    state = state_of(exercise, broken)
    asked = state in ("in_use", "to_mend") and exercise.check_of_id is None
    return Row(exercise, state, asked and at.is_in_exams(exercise.pk), reports, open_reports)


def state_of(exercise, broken):
    if exercise.state == State.WITHDRAWN:
        return "withdrawn"
    if exercise.file in broken:
        return "to_mend"
    return "check" if exercise.check_of_id else "in_use"


def chosen(filters, at, broken):
    """The exercises that fit these filters, by skill, level and id."""
    rows = Exercise.objects.filter(current__isnull=False).select_related("current__module", "topic")
    for name, field in (("skill", "skill"), ("level", "level"), ("form", "current__form")):
        if filters.get(name):
            rows = rows.filter(**{field: filters[name]})
    rows = in_state(rows, filters.get("state"), at, broken)
    if filters.get("reports"):
        rows = rows.filter(pk__in=Scope().reports().open().values(EXERCISE))
    return rows.order_by("skill", "level", "pk")


def in_state(rows, state, at, broken):
    if state == "withdrawn":
        return rows.filter(state=State.WITHDRAWN)
    if state == "check":
        return rows.in_use().exclude(check_of=None)
    if state == "to_mend":
        return rows.in_use().filter(file__in=broken)
    if state == "in_use":
        return rows.in_use().filter(check_of=None).exclude(file__in=broken)
    if state == "out_of_exams":
        concerned = {*at.told.flags, *at.decisions}
        return rows.in_use().filter(
            check_of=None, pk__in=[one for one in concerned if not at.is_in_exams(one)]
        )
    return rows.filter(check_of=None)


def problems():
    """What is to be mended in files today, file by file: their exercises keep the last good version."""
    return BankProblem.objects.order_by("file", "line")


def unopened_links():
    """LinkChecks of the addresses in modules that did not open when this site last tried them."""
    return LinkCheck.objects.exclude(problem="").order_by("url")


NEEDED = {"cell": CELL_TARGET, "skill": READY_EXERCISES, "reserved": READY_RESERVED}
