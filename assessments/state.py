"""The state of an assessment: its pinned start and the responses it names and contains, nothing hidden."""

from dataclasses import dataclass, replace
from functools import cached_property

from .constants import AUTHORED
from .engine.posterior import posterior
from .engine.scoring import profile
from .evidence import SKILL_INDEX, Answered, caps, evidence, item_table
from .models import Mode, Response


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

    @property
    def is_answered(self):
        return self.is_correct is not None


@dataclass(frozen=True)
class State:
    """What the engine may look at: `earlier` counted responses (oldest first), then what was `asked` here."""

    start: object
    mode: str
    planned: int
    earlier: tuple[Answered, ...]
    asked: tuple[Asked, ...] = ()

    @cached_property
    def table(self):
        return item_table(self.start.bank_id)[0]

    @cached_property
    def versions(self):
        return item_table(self.start.bank_id)[1]

    @cached_property
    def caps(self):
        return caps(self.table)

    @cached_property
    def posterior(self):
        own = [one for one in self.asked if one.counts]
        return posterior(evidence([*self.earlier, *own]), forgets=True)

    @cached_property
    def profile(self):
        return profile(self.posterior, caps=self.caps)

    @cached_property
    def profile_at_start(self):
        return profile(posterior(evidence(self.earlier), forgets=True), caps=self.caps)

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
    """The State of a stored assessment, in two statements besides its pinned start."""
    start = assessment.start
    if start.calibration != AUTHORED:
        raise LookupError(
            f"assessment {assessment.pk} is pinned to an unknown calibration: {start.calibration}"
        )
    return State(
        start,
        assessment.mode,
        assessment.planned,
        counted_earlier(assessment, start),
        own_questions(assessment),
    )


def counted_earlier(assessment, start):
    if (
        assessment.student_id is None
        or assessment.mode in {Mode.RETRY, Mode.MODULE}
        or not start.last_response
    ):
        return ()
    rows = (
        Response.objects.counted()
        .filter(student=assessment.student_id, pk__lte=start.last_response)
        .exclude(question__assessment=assessment)
    )
    excluded = set(start.excluded_responses)
    return tuple(Answered.of(row) for row in rows.evidence_rows() if row[0] not in excluded)


def own_questions(assessment):
    rows = assessment.questions.order_by("number").values_list(
        "number",
        "exercise_version__exercise_id",
        "seed",
        "exercise_version__exercise__skill_id",
        "exercise_version__level",
        "exercise_version__guessing",
        "response__is_correct",
        "response__counts",
        "response__verdict__skipped",
        "hinted_at",
        "relaxed",
    )
    return tuple(
        Asked(
            number,
            exercise,
            seed,
            SKILL_INDEX[skill],
            level,
            guessing,
            is_correct,
            bool(counts),
            bool(skipped),
            hinted_at is not None,
            tuple(relaxed),
        )
        for number, exercise, seed, skill, level, guessing, is_correct, counts, skipped, hinted_at, relaxed in rows
    )
