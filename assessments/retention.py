"""How long answers of practice are kept (rules.md, personal data)."""

from django.db import transaction
from django.db.models import Max
from django.db.models.functions import Coalesce

from accounts import retention
from accounts.models import User
from accounts.models.institution import KEPT_YEARS

from .models import Assessment, Mode

RULE = "practice_kept_years"


def erase_old_practice(*, now):
    """Remove runs whose last answer is older than its owner's institutions keep it; return how many.

    Later runs that rested on them are marked: they cannot be replayed any more.
    """
    erased = 0
    for years in KEPT_YEARS:
        limit = now - years * retention.YEAR
        kept = retention.with_kept_years(User.objects.all(), RULE).filter(kept_years=years)
        students = old_runs(limit).filter(student__in=kept.values("pk")).values_list("student", flat=True)
        erased += sum(erase_of(student, limit, now=now) for student in sorted(set(students)))
    return erased


def old_runs(limit):
    """Runs of students that ended, or were last answered or begun, before the limit."""
    answered = Max("questions__response__answered_at")
    return (
        Assessment.objects.exclude(student=None)
        .annotate(last_at=Coalesce(answered, "started_at"))
        .filter(last_at__lt=limit)
    )


@transaction.atomic
def erase_of(student, limit, *, now):
    User.objects.select_for_update(of=("self",)).get(pk=student)
    doomed = list(old_runs(limit).filter(student=student).values_list("pk", flat=True))
    Assessment.objects.filter(pk__in=doomed).delete()
    later = Assessment.objects.filter(student=student, inputs_erased_at=None, start__last_response__gt=0)
    later.exclude(mode__in=[Mode.RETRY, Mode.MODULE]).update(inputs_erased_at=now)
    return len(doomed)
