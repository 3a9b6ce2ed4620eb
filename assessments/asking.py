"""The next question of an assessment, or its end, under its lock."""

import logging

from skills.authoring import CannotDraw, draw_variant
from skills.models import ExerciseVersion

from . import state
from .choosing import next_choice
from .models import Mode, Question
from .prepared import PreparedInsert

log = logging.getLogger("pixprep.practice")


class NothingToAsk(Exception):
    """No exercise of the bank fits what was asked for and what this person can use now."""


def ask_next(assessment, *, now, known=None):
    """Choose, draw and store the next question, or finish the assessment; raise NothingToAsk at the first."""
    known = known or state.load(assessment)
    undrawable = []
    while True:
        choice = next_choice(assessment, known, undrawable=undrawable)
        if choice is None:
            if not known.asked or assessment.mode == Mode.MODULE:
                raise NothingToAsk
            return end(assessment, outcome(known.profile), now=now)
        try:
            return store_question(assessment, known, choice, undrawable, now=now)
        except CannotDraw as error:
            log.error("exercise %s cannot be drawn with seed %s: %s", choice.exercise, choice.seed, error)
            undrawable.append(choice.exercise)


def store_question(assessment, known, choice, undrawable, *, now):
    version = ExerciseVersion.load(choice.version or known.versions[choice.exercise])
    return NEW_QUESTION.insert(
        Question(
            assessment=assessment,
            number=len(known.asked) + 1,
            exercise_version_id=version.pk,
            seed=choice.seed,
            variant=draw_variant(version.exercise, choice.seed).to_json(),
            relaxed=notes(choice, undrawable),
            chosen_at=now,
        )
    )


NEW_QUESTION = PreparedInsert(Question)


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
