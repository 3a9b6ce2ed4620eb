"""Rows into the engine's values: what was answered, and the table of exercises to choose from."""

from dataclasses import dataclass
from datetime import datetime
from functools import cached_property, lru_cache
from typing import NamedTuple

from skills import framework
from skills.models import BankRelease, ExerciseVersion

from .constants import AUTHORED, DOUBTING_RULES, RULES_VERSION
from .engine.irt import AUTHORED_A, AUTHORED_SD, authored_b
from .engine.items import Item, ItemTable
from .engine.posterior import Evidence
from .models import Calibration, PinnedStart, Question, Response
from .prepared import Prepared
from .reserve import certification_only

SKILL_INDEX = {code: index for index, code in enumerate(framework.SKILL_CODES)}
VERSIONS_KEPT = 16  # tables of a process: assessments under way stay on theirs for days
ANSWERED_KEPT = 100_000  # some 20 MB
RUNS_KEPT = 1_000  # under way, as many as a process meets in an hour or two
EVIDENCE_KEPT = 16_384  # answers that differ in anything the engine looks at


class Facts(NamedTuple):
    """What never changes of an exercise version, as far as the engine looks at it."""

    exercise: str
    skill: int
    level: int
    guessing: float


class Answered(NamedTuple):
    """One response as the state sees it, oldest first; when it was given, where that is asked for."""

    pk: int
    exercise: str
    skill: int
    is_correct: bool
    level: int
    guessing: float
    answered_at: datetime | None = None

    @classmethod
    def of(cls, row):
        pk, exercise, skill, *more = row
        return cls(pk, exercise, SKILL_INDEX[skill], *more)


@dataclass(frozen=True)
class Versions:
    """What is pinned together: a bank release's id, a calibration's key or 'authored', the version of the rules."""

    bank: int
    calibration: str
    rules: int

    @classmethod
    def today(cls):
        """What an assessment that starts now pins."""
        latest = Calibration.objects.latest()
        return cls(BankRelease.objects.latest().pk, latest.key if latest else AUTHORED, RULES_VERSION)

    @classmethod
    def of_response(cls, pk):
        """What the assessment of this response pinned."""
        starts = PinnedStart.objects.filter(assessment__questions__response=pk)
        return cls(*starts.values_list("bank", "calibration", "rules").get())


class Difficulty(NamedTuple):
    """Of one exercise: a in logits a level, b and its error sd in levels.

    is_doubted: sd is the authors' word, for no calibration has looked how far they err.
    """

    a: float
    b: float
    sd: float
    is_doubted: bool = False


def difficulty(calibration, exercise, level):
    """The Difficulty of an exercise: as this calibration has learnt, else as authored at this level.

    The error of what is authored is that which this calibration found among authors, where it kept it.
    """
    known, unanswered_sd = parameters(calibration)
    if exercise in known:
        return known[exercise]
    if unanswered_sd is None:
        return Difficulty(AUTHORED_A, authored_b(level), AUTHORED_SD, is_doubted=True)
    return Difficulty(AUTHORED_A, authored_b(level), unanswered_sd)


@lru_cache(maxsize=VERSIONS_KEPT)
def parameters(calibration):
    """({exercise id: Difficulty}, error of b of all others or None) of a calibration: immutable, loaded once a process.

    Raises LookupError where no calibration has this key.
    """
    if calibration == AUTHORED:
        return {}, None
    made = Calibration.objects.filter(key=calibration).first()
    if made is None:
        raise LookupError(f"no calibration has the key {calibration}")
    rows = made.exercises.values_list("exercise", "a", "b", "se_b")
    return {exercise: Difficulty(*values) for exercise, *values in rows}, made.unanswered_sd


def evidence(answered, calibration, rules):
    """The engine's Evidence of counted responses, at the difficulties of a calibration, by a version of the rules."""
    return [
        evidence_of(calibration, rules, one.exercise, one.skill, one.is_correct, one.level, one.guessing)
        for one in answered
    ]


@lru_cache(maxsize=EVIDENCE_KEPT)
def evidence_of(calibration, rules, exercise, skill, is_correct, level, guessing):
    """The Evidence of one answer: the same object for everybody who gave it."""
    known = difficulty(calibration, exercise, level)
    return Evidence(
        exercise=exercise,
        skill=skill,
        is_correct=is_correct,
        a=known.a,
        b=known.b,
        sd=known.sd,
        guessing=guessing,
        is_doubted=known.is_doubted and rules >= DOUBTING_RULES,
    )


def facts_of(versions):
    """{id: Facts} with these exercise versions, loaded once a process: those not met before in one statement."""
    missing = versions - _facts.keys()
    if missing:
        rows = ExerciseVersion.objects.filter(pk__in=missing)
        columns = ("pk", "exercise", "exercise__skill", "level", "guessing")
        for pk, exercise, skill, level, guessing in rows.values_list(*columns):
            _facts[pk] = Facts(exercise, SKILL_INDEX[skill], level, guessing)
    return _facts


@lru_cache(maxsize=RUNS_KEPT)
def start_of(assessment):
    """The PinnedStart, which never changes, of the stored assessment of this id: read once a process."""
    return PinnedStart.objects.get(assessment=assessment)


class Past(tuple):
    """Answered, oldest first; their Evidence is made once for all who share this past."""

    @cached_property
    def _made(self):
        return {}

    def evidence(self, calibration, rules):
        if (calibration, rules) not in self._made:
            self._made[calibration, rules] = evidence(self, calibration, rules)
        return self._made[calibration, rules]


@lru_cache(maxsize=RUNS_KEPT)
def earlier(assessment, student, last):
    """The Past of a student up to response `last`, all that counted, as this assessment pinned it: read once a process.

    assessment: its id. Not for one whose inputs were erased (read_earlier).
    """
    return read_earlier(student, last)


def read_earlier(student, last):
    return Past(answered_of(EARLIER.rows(student, last)))


# The assessment's own responses are not among them: they came after the last one that it pinned.
EARLIER = Prepared(
    lambda student, last: (
        Response.objects.counted()
        .filter(student=student, pk__lte=last)
        .values_list("pk", "question", "is_correct")
    ),
    *(int, int),
)


def answered_of(rows):
    """The Answered of responses as (id, question, is_correct), in their order: each is made once a process.

    A response never changes, nor does the version that its question was drawn from; joined to each response, a
    question's row would be read with its variant, the longest thing stored. Kept as long as they are few enough.
    """
    found = {pk: _answered.get(pk) for pk, _, _ in rows}
    missing = [row for row in rows if found[row[0]] is None]
    if missing:
        questions = Question.objects.filter(pk__in=[question for _, question, _ in missing])
        versions = dict(questions.values_list("pk", "exercise_version"))
        facts = facts_of(set(versions.values()))
        made = {}
        for pk, question, is_correct in missing:
            fact = facts[versions[question]]
            made[pk] = Answered(pk, fact.exercise, fact.skill, is_correct, fact.level, fact.guessing)
        if len(_answered) > ANSWERED_KEPT:
            _answered.clear()  # another thread may be reading: it has taken what it needs
        _answered.update(made)
        found |= made
    return tuple(found.values())


def forget_answered():
    """Empty what this process knows of responses: where they may be taken back, and their ids used again."""
    _answered.clear()
    earlier.cache_clear()
    start_of.cache_clear()


_facts, _answered = {}, {}


@lru_cache(maxsize=VERSIONS_KEPT)
def item_table(bank_id, calibration):
    """(ItemTable, {exercise id: exercise version id}) of a bank release, at the difficulties of a calibration.

    Of what practice and mock exams may ask: exercises kept for certifications are not in it. Immutable, loaded once
    a process.
    """
    release, reserved = BankRelease.objects.get(pk=bank_id), certification_only(bank_id)
    versions = list(release.versions().exclude(exercise__in=reserved).select_related("exercise"))
    items = [
        item_of(version, difficulty(calibration, version.exercise_id, version.level)) for version in versions
    ]
    return ItemTable.of(items), {version.exercise_id: version.pk for version in versions}


def item_of(version, known):
    return Item(
        id=version.exercise_id,
        skill=SKILL_INDEX[version.exercise.skill_id],
        level=version.level,
        guessing=version.guessing,
        seconds=version.seconds,
        topic=version.exercise.topic_id,
        form=version.form,
        needs=frozenset(version.needs),
        a=known.a,
        b=None if known.is_doubted else known.b,
        sd=known.sd,
    )


def forget_tables():
    """Empty what this process has loaded: where ids may name other rows, as in another database."""
    parameters.cache_clear()
    item_table.cache_clear()
    evidence_of.cache_clear()
    _facts.clear()
    forget_answered()
