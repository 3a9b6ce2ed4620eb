"""A question of a test's choice."""

from django.utils import timezone

from assessments import practice
from assessments.models import Mode
from skills.authoring import draw_variant
from skills.models import ExerciseVersion


def ask(student, exercise, *, seed=7, mode=Mode.SMART, without=(), **changed):
    """An open question about this exercise, alone in its run; changed: parts of the variant, given instead of drawn."""
    version = ExerciseVersion.load(exercise.current_id)
    run = student.assessments.create(mode=mode, scope=exercise.pk, planned=8, started_at=timezone.now())
    practice.PinnedStart.objects.create(assessment=run, **practice.pinned({"without": list(without)}))
    return run.questions.create(
        number=1,
        exercise_version_id=version.pk,
        seed=seed,
        variant={**draw_variant(version.exercise, seed).to_json(), **changed},
        chosen_at=timezone.now(),
    )
