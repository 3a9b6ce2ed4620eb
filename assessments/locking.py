"""The lock under which answers and drafts follow one another (docs/decisions/one-response-one-question.md)."""

from django.contrib.auth import get_user_model
from django.db import connection
from django.db.models.functions import Now

from .models import Assessment
from .prepared import Prepared


def locked_now(student_id):
    """The database's now, with the person's row locked: one person's responses follow one another."""
    return PERSON_LOCKED.get(student_id)


PERSON_LOCKED = Prepared(
    lambda student: (
        get_user_model()
        .objects.select_for_update(no_key=True, of=("self",))
        .filter(pk=student)
        .annotate(now=Now())
        .values_list("now", flat=True)
    ),
    int,
)


def lock(assessment):
    """Lock the row of the run's student, or its own where there is none. SQLite, with one writer, locks no row."""
    if not connection.features.has_select_for_update:
        return
    if assessment.student_id:
        locked_now(assessment.student_id)
    else:
        RUN_LOCKED.get(assessment.pk)


RUN_LOCKED = Prepared(
    lambda assessment: (
        Assessment.objects.select_for_update(no_key=True, of=("self",))
        .filter(pk=assessment)
        .values_list("pk", flat=True)
    ),
    int,
)


def locked(assessment):
    """The database's now, under the lock; the assessment learns whether it has ended meanwhile."""
    lock(assessment)
    now, assessment.finished_at = MOMENT.get(assessment.pk)
    return now


# A statement of its own: one that waits for a lock has its moment, and its view of other rows, from before.
MOMENT = Prepared(
    lambda assessment: (
        Assessment.objects.filter(pk=assessment).annotate(now=Now()).values_list("now", "finished_at")
    ),
    int,
)
