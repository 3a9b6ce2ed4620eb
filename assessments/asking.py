"""The next question of an assessment, or its end, under its lock."""

import logging

from skills.authoring import CannotDraw, draw_variant
from skills.models import ExerciseVersion

from . import state
from .choosing import next_choice
from .models import Mode, Question, Response
from .prepared import PreparedInsert, insert

log = logging.getLogger("pixprep.practice")


class NothingToAsk(Exception):
    """No exercise of the bank fits what was asked for and what this person can use now."""


def ask_next(assessment, *, now):
    """Choose, draw and store the next question, or finish the assessment; raise NothingToAsk at the first."""
    question = next_question(assessment, state.load(assessment), now=now)
    if question is not None:
        store(question)


def next_question(assessment, known, *, now):
    """The next question in this State, drawn and not stored yet; None where the assessment is finished now.

    Raises NothingToAsk at the first.
    """
    undrawable = []
    while True:
        choice = next_choice(assessment, known, undrawable=undrawable)
        if choice is None:
            if not known.asked or assessment.mode == Mode.MODULE:
                raise NothingToAsk
            return end(assessment, outcome(known.profile), now=now)
        try:
            return drawn(assessment, known, choice, undrawable, now=now)
        except CannotDraw as error:
            log.error("exercise %s cannot be drawn with seed %s: %s", choice.exercise, choice.seed, error)
            undrawable.append(choice.exercise)


def drawn(assessment, known, choice, undrawable, *, now):
    version = ExerciseVersion.load(choice.version or known.versions[choice.exercise])
    return Question(
        assessment=assessment,
        number=len(known.asked) + 1,
        exercise_version_id=version.pk,
        seed=choice.seed,
        variant=draw_variant(version.exercise, choice.seed).to_json(),
        relaxed=notes(choice, undrawable),
        chosen_at=now,
    )


def store(*rows):
    """Store new questions and responses in this order."""
    insert(*rows, by=INSERTS)


INSERTS = {model: PreparedInsert(model) for model in (Question, Response)}


def notes(choice, undrawable):
    """What is kept with a question of how it was chosen: wishes given up, and exercises that could not be drawn."""
    return [*choice.relaxed, *(f"undrawable:{exercise}" for exercise in undrawable)]


def end(assessment, result, *, now):
    assessment.finished_at = now
    assessment.outcome = result
    assessment.save(update_fields=["finished_at", "outcome"])


def outcome(profile):
    """The profile as it is kept with a finished assessment: whole Pix, and the medians behind them."""
    return {
        "pix": profile.pix,
        "level": profile.level,
        "low": profile.low,
        "high": profile.high,
        "skills": [
            {
                "pix": skill.pix,
                "median": skill.median,
                "low": skill.low,
                "high": skill.high,
                "answers": skill.answers,
            }
            for skill in profile.skills
        ],
    }
