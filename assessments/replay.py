"""Replay: run a stored assessment again from what it pinned, and compare every choice and the score."""

from dataclasses import dataclass

from . import asking, state
from .choosing import next_choice

UNDRAWABLE = "undrawable:"
TOLERANCE = 1e-9


@dataclass(frozen=True)
class Replayed:
    """What a replay found: `differences` is empty where everything is the same.

    is_replayable: False where earlier responses that it rested on were erased.
    """

    assessment: int
    questions: int
    differences: tuple[str, ...]
    is_replayable: bool = True

    @property
    def is_same(self):
        return not self.differences


def replay(assessment):
    """Choose every question of a stored assessment again and score it again; return what Replayed says."""
    known = state.load(assessment)
    if assessment.inputs_erased_at:
        return Replayed(assessment.pk, len(known.asked), (), is_replayable=False)
    differences = [*choices_that_differ(assessment, known), *scores_that_differ(assessment, known)]
    return Replayed(assessment.pk, len(known.asked), tuple(differences))


def choices_that_differ(assessment, known):
    for one in known.asked:
        undrawable = [note.removeprefix(UNDRAWABLE) for note in one.relaxed if note.startswith(UNDRAWABLE)]
        choice = next_choice(assessment, known.up_to(one.number), undrawable=undrawable)
        again = (choice.exercise, choice.seed) if choice else None
        if again != (one.exercise, one.seed):
            yield f"question {one.number}: stored {(one.exercise, one.seed)}, replayed {again}"


def scores_that_differ(assessment, known):
    stored = assessment.outcome
    if not stored:
        return
    again = asking.outcome(known.profile)
    for figure in ("pix", "level", "low", "high"):
        if stored[figure] != again[figure]:
            yield f"{figure}: stored {stored[figure]}, replayed {again[figure]}"
    for number, (kept, now) in enumerate(zip(stored["skills"], again["skills"], strict=True)):
        if kept["pix"] != now["pix"] or abs(kept["median"] - now["median"]) > TOLERANCE:
            yield f"skill {number}: stored {kept}, replayed {now}"
