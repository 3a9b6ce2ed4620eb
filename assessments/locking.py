"""The lock under which answers and drafts follow one another (docs/decisions/one-response-one-question.md)."""

from django.contrib.auth import get_user_model
from django.db import connection
from django.db.models.functions import Now

from .models import Assessment
from .prepared import Prepared, in_one_trip


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


def lock_statements(assessment):
    """What locks the student's row, or the run's own where there is none. SQLite, with one writer, locks no row."""
    if not connection.features.has_select_for_update:
        return []
    if assessment.student_id:
        return [PERSON_LOCKED.statement(assessment.student_id)]
    return [RUN_LOCKED.statement(assessment.pk)]


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
    *_, found = in_one_trip(*lock_statements(assessment), MOMENT.statement(assessment.pk))
    if not found:
        raise Assessment.DoesNotExist
    ((now, assessment.finished_at),) = MOMENT.read(found)
    return now


class Clock(Now):
    """The moment itself: a statement that is sent together with the lock before it has its own from before the wait."""

    def as_postgresql(self, compiler, connection, **context):
        return self.as_sql(compiler, connection, template="CLOCK_TIMESTAMP()", **context)


MOMENT = Prepared(
    lambda assessment: (
        Assessment.objects.filter(pk=assessment).annotate(now=Clock()).values_list("now", "finished_at")
    ),
    int,
)
