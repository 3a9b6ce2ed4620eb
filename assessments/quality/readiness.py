"""Which skills are ready for certification, and what a mock exam on today's bank would be worth."""

import hashlib
from collections import Counter
from dataclasses import dataclass

from django.utils.functional import cached_property
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from skills import framework
from skills.models import BankRelease

from ..constants import (
    AUTHORED,
    MEASURED_PERSONS,
    MEASURED_SEED,
    READY_AT_TOP,
    READY_EXERCISES,
    READY_RESERVED,
)
from ..engine.items import ItemTable
from ..evidence import item_table
from ..models import BankMeasure
from ..reserve import certification_only
from .measuring import measured
from .standing import standing

TOP = max(framework.LEVELS)


@dataclass(frozen=True)
class SkillReadiness:
    """One skill of the bank. levels: exercises at each level, 1 first; those barred from exams are not among them.

    reserved: kept for certifications; barred: by their flags or by a person.
    """

    skill: framework.Skill
    levels: tuple[int, ...]
    reserved: int
    barred: int

    @property
    def exercises(self):
        return sum(self.levels)

    @property
    def covered(self):
        return [level for level, count in zip(framework.LEVELS, self.levels, strict=True) if count]

    @property
    def empty(self):
        return [level for level in framework.LEVELS if level not in self.covered]

    @property
    def cap(self):
        """Highest level that a score can show in practice and mock exams; 0 where there is no exercise."""
        return max(self.covered, default=0)

    @property
    def certified_cap(self):
        """The same in a certification that is no rehearsal: three exercises are wanted."""
        proved = zip(framework.LEVELS, self.levels, strict=True)
        return max((level for level, count in proved if count >= READY_AT_TOP), default=0)

    @property
    def at_top(self):
        return self.levels[-1]

    @property
    def is_ready(self):
        return not self.missing

    @cached_property
    def missing(self):
        """What is missing, as sentences; empty where the skill is ready for certification."""
        return [
            *missing_exercises(READY_EXERCISES - self.exercises),
            *missing_levels(self.empty),
            *missing_at_top(READY_AT_TOP - self.at_top),
            *missing_reserve(READY_RESERVED - self.reserved, self.exercises),
        ]

    def to_json(self):
        return {
            "skill": self.skill.code,
            "exercises": self.exercises,
            "certification_only": self.reserved,
            "barred_from_exams": self.barred,
            "levels": dict(zip(map(str, framework.LEVELS), self.levels, strict=True)),
            "cap": self.cap,
            "certified_cap": self.certified_cap,
            "at_level_8": self.at_top,
            "is_ready": self.is_ready,
            "missing": self.missing,
        }


def missing_exercises(count):
    if count > 0:
        yield ngettext("%(count)d more exercise", "%(count)d more exercises", count) % {"count": count}


def missing_levels(levels):
    if levels:
        told = ", ".join(map(str, levels))
        yield ngettext("nothing at level %(levels)s", "nothing at levels %(levels)s", len(levels)) % {
            "levels": told
        }


def missing_at_top(count):
    if count > 0:
        yield ngettext("%(count)d more at level 8", "%(count)d more at level 8", count) % {"count": count}


def missing_reserve(count, exercises):
    if count > 0 and exercises < READY_EXERCISES:
        yield _("%(count)d kept for certifications: they are from %(from)d exercises on") % {
            "count": count,
            "from": READY_EXERCISES,
        }
    elif count > 0:
        yield ngettext(
            "%(count)d more kept for certifications: each third of a level is",
            "%(count)d more kept for certifications: each third of a level is",
            count,
        ) % {"count": count}


@dataclass(frozen=True)
class Readiness:
    """The bank at one time: its release, its skills, what exams may ask, and the measure of that, if it was taken."""

    release: BankRelease
    skills: tuple[SkillReadiness, ...]
    table: ItemTable
    calibration: object
    barred: frozenset

    @property
    def is_ready(self):
        return all(skill.is_ready for skill in self.skills)

    @property
    def ready(self):
        return [skill for skill in self.skills if skill.is_ready]

    @property
    def unasked(self):
        """Skills in which a mock exam can ask nothing: it shows no total then."""
        return [
            one.skill
            for one, shelf in zip(self.skills, self.table.shelves, strict=True)
            if not shelf.places.size
        ]

    @cached_property
    def content(self):
        """SHA-256 of all that a simulated exam depends on."""
        return hashlib.sha256(repr(self.table.items).encode()).hexdigest()

    @cached_property
    def measure(self):
        """The stored BankMeasure of this very content, or None."""
        return BankMeasure.objects.filter(
            exercises=self.content, persons=MEASURED_PERSONS, seed=MEASURED_SEED
        ).first()

    def to_json(self):
        return {
            "bank": str(self.release),
            "calibration": self.calibration.key if self.calibration else None,
            "is_ready": self.is_ready,
            "skills": [skill.to_json() for skill in self.skills],
            "unasked": [skill.code for skill in self.unasked],
            "mock_exam": self.measure and self.measure.figures,
        }


def readiness(*, now):
    """The Readiness of the current bank, or None where none was loaded; nothing is simulated."""
    release = BankRelease.objects.filter(is_current=True).first()
    if release is None:
        return None
    found = standing(now=now)
    reserved = certification_only(release.pk)
    rows = list(release.versions().values_list("exercise_id", "exercise__skill_id", "level"))
    barred = frozenset(exercise for exercise, _skill, _level in rows if not found.is_in_exams(exercise))
    return Readiness(
        release=release,
        skills=tuple(of_skill(code, rows, reserved, barred) for code in framework.SKILL_CODES),
        table=mock_table(release, found.told.calibration, barred),
        calibration=found.told.calibration,
        barred=barred,
    )


def of_skill(code, rows, reserved, barred):
    own = [(exercise, level) for exercise, skill, level in rows if skill == code]
    usable = [(exercise, level) for exercise, level in own if exercise not in barred]
    levels = Counter(level for _exercise, level in usable)
    return SkillReadiness(
        skill=framework.skill(code),
        levels=tuple(levels[level] for level in framework.LEVELS),
        reserved=sum(exercise in reserved for exercise, _level in usable),
        barred=len(own) - len(usable),
    )


def mock_table(release, calibration, barred):
    """What a mock exam may ask, at the difficulties of the calibration in force."""
    table, _versions = item_table(release.pk, calibration.key if calibration else AUTHORED)
    return ItemTable.of(item for item in table.items if item.id not in barred)


def measure(found, *, now, progress=lambda share: None):
    """The BankMeasure of this Readiness, simulated where it was not yet. Safe to run twice."""
    if found.measure is None:
        figures = measured(found.table, persons=MEASURED_PERSONS, seed=MEASURED_SEED, progress=progress)
        row, _is_new = BankMeasure.objects.get_or_create(
            exercises=found.content,
            persons=MEASURED_PERSONS,
            seed=MEASURED_SEED,
            defaults={"figures": figures, "measured_at": now},
        )
        found.__dict__["measure"] = row
    return found.measure
