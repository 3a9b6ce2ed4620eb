"""The state of an assessment: its pinned start and the responses it names and contains, nothing hidden."""

from dataclasses import dataclass, replace
from functools import cached_property

from django.db.models import OuterRef, Subquery

from .engine.posterior import posterior
from .engine.scoring import profile
from .evidence import Past, earlier, evidence, facts_of, item_table, read_earlier, start_of
from .locking import Clock, lock_statements
from .models import Assessment, Draft, Mode, Question, Response
from .prepared import Prepared, in_one_trip


@dataclass(frozen=True)
class Asked:
    """One question of the assessment itself, in order; `is_correct` is None until it is answered."""

    number: int
    exercise: str
    seed: int
    skill: int
    level: int
    guessing: float
    is_correct: bool | None
    counts: bool
    is_skipped: bool
    is_hinted: bool = False
    relaxed: tuple[str, ...] = ()
    has_draft: bool = False

    @property
    def is_answered(self):
        return self.is_correct is not None


@dataclass(frozen=True)
class State:
    """What the engine may look at: the Past of `earlier` counted responses, then what was `asked` here."""

    start: object
    mode: str
    planned: int
    earlier: Past
    asked: tuple[Asked, ...] = ()

    @property
    def tables(self):
        return item_table(self.start.bank_id, self.start.calibration)

    @cached_property
    def table(self):
        return self.tables[0]

    @cached_property
    def versions(self):
        return self.tables[1]

    @property
    def caps(self):
        return self.table.caps

    @cached_property
    def posterior(self):
        own = [one for one in self.asked if one.counts]
        return self.believed(evidence(own, self.start.calibration, self.start.rules))

    @cached_property
    def profile(self):
        return profile(self.posterior, caps=self.caps)

    @cached_property
    def profile_at_start(self):
        return profile(self.believed([]), caps=self.caps)

    def believed(self, own):
        """The posterior after the earlier responses and this Evidence, at the pinned calibration's difficulties."""
        earlier = self.earlier.evidence(self.start.calibration, self.start.rules)
        return posterior([*earlier, *own], forgets=True)

    @property
    def last_met(self):
        """{skill: the exercise met last in it}, over the whole state."""
        return {one.skill: one.exercise for one in (*self.earlier, *self.asked)}

    @property
    def answered(self):
        return [one for one in self.asked if one.is_answered]

    @property
    def skipped(self):
        return sum(one.is_skipped for one in self.asked)

    def place_of(self, number):
        """Where question `number` stands in `asked`."""
        return next(place for place, one in enumerate(self.asked) if one.number == number)

    def answered_at(self, place, is_correct, counts, is_skipped):
        """The state once the question at this place is answered so."""
        given = replace(self.asked[place], is_correct=is_correct, counts=counts, is_skipped=is_skipped)
        return replace(self, asked=(*self.asked[:place], given, *self.asked[place + 1 :]))

    def up_to(self, number):
        """The state just before question `number` was chosen."""
        return replace(self, asked=self.asked[: number - 1])


def load(assessment):
    """The State of a stored assessment, in two statements at most besides its pinned start."""
    return state_of(assessment, OWN_QUESTIONS.rows(assessment.pk))[0]


def load_locked(assessment):
    """(State, the database's now) under the lock; the assessment, which has questions, learns what became of it."""
    own = OWN_QUESTIONS.statement(assessment.pk)
    *_, rows = in_one_trip(*lock_statements(assessment), own)
    return state_of(assessment, OWN_QUESTIONS.read(rows))


def state_of(assessment, rows):
    """(State, the database's now) of an assessment with these questions of its own (rows_of)."""
    # A run that has just begun may still be taken back, and its id used again.
    start = assessment.start if Assessment.start.is_cached(assessment) else start_of(assessment.pk)
    moment = None
    if rows:
        *_, moment, assessment.finished_at, assessment.inputs_erased_at = rows[-1]
    known = State(
        start, assessment.mode, assessment.planned, counted_earlier(assessment, start), own_questions(rows)
    )
    return known, moment


def counted_earlier(assessment, start):
    if (
        assessment.student_id is None
        or assessment.mode in {Mode.RETRY, Mode.MODULE}
        or not start.last_response
    ):
        return Past()
    if assessment.inputs_erased_at:
        answered = read_earlier(assessment.student_id, start.last_response)
    else:
        answered = earlier(assessment.pk, assessment.student_id, start.last_response)
    excluded = set(start.excluded_responses)
    return Past(one for one in answered if one.pk not in excluded) if excluded else answered


def own_questions(rows):
    """The Asked of these rows (rows_of), in their order."""
    facts = facts_of({version for _, version, *_ in rows})
    return tuple(
        Asked(
            number,
            fact.exercise,
            seed,
            fact.skill,
            fact.level,
            fact.guessing,
            is_correct,
            bool(counts),
            bool(skipped),
            hinted_at is not None,
            tuple(relaxed),
            draft is not None,
        )
        for number, version, seed, hinted_at, relaxed, is_correct, counts, skipped, draft, *_ in rows
        for fact in [facts[version]]
    )


def rows_of(assessment):
    """Rows of own_questions. Looked up one by one: PostgreSQL plans that faster than joins, and scans nothing."""
    given, run = Response.objects.filter(question=OuterRef("pk")), Assessment.objects.filter(pk=assessment)
    columns = {
        "is_correct": Subquery(given.values("is_correct")),
        "counts": Subquery(given.values("counts")),
        "skipped": Subquery(given.values("verdict__skipped")),
        "draft_id": Subquery(Draft.objects.filter(question=OuterRef("pk")).values("pk")),
        "now": Clock(),
        "ended": Subquery(run.values("finished_at")),
        "erased": Subquery(run.values("inputs_erased_at")),
    }
    stored = ("number", "exercise_version", "seed", "hinted_at", "relaxed")
    questions = Question.objects.filter(assessment=assessment).order_by("number")
    return questions.annotate(**columns).values_list(*stored, *columns)


OWN_QUESTIONS = Prepared(rows_of, int)
