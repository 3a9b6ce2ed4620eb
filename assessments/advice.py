"""Whether advice was of use to those it was given to; counted for its authors."""

from dataclasses import dataclass

from django.db.models import Count, Q

from skills.models import Exercise, Module, Skill

from .models import AdviceMark
from .prepared import Prepared

SUBJECTS = {
    AdviceMark.Kind.TODAY: Skill,
    AdviceMark.Kind.MODULE: Module,
    AdviceMark.Kind.EXPLANATION: Exercise,
}


class NoSuchAdvice(Exception):
    """Nothing of this kind and name is ever advised."""


@dataclass(frozen=True)
class Advice:
    """An advice on screen, with its reader's mark: useful, not useful, or None."""

    kind: str
    subject: str
    is_useful: bool | None = None


def of(student, kind, subject):
    """The Advice with the mark of the student of this id, in one statement."""
    return Advice(kind, subject, MARK.first(student, str(kind), subject))


MARK = Prepared(
    lambda student, kind, subject: AdviceMark.objects.filter(
        student=student, kind=kind, subject=subject
    ).values_list("is_useful", flat=True),
    *(int, str, str),
)


def mark(student, kind, subject, *, is_useful, now):
    """Keep the student's word on an advice, the last one; raises NoSuchAdvice."""
    if kind not in SUBJECTS or "\0" in subject or not SUBJECTS[kind].objects.filter(pk=subject).exists():
        raise NoSuchAdvice
    AdviceMark.objects.update_or_create(
        student=student,
        kind=kind,
        subject=subject,
        defaults={"is_useful": is_useful, "marked_at": now},
    )
    return Advice(kind, subject, is_useful)


def counts(kind):
    """For authors: [{subject, useful, not_useful}], those of least use first."""
    return (
        AdviceMark.objects.filter(kind=kind)
        .values("subject")
        .annotate(
            useful=Count("pk", filter=Q(is_useful=True)), not_useful=Count("pk", filter=Q(is_useful=False))
        )
        .order_by("-not_useful", "subject")
    )
