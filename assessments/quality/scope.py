"""Whose answers a figure rests on."""

from dataclasses import dataclass

from accounts.models import Institution, Role, User

from ..models import Assessment, Mode, ProblemReport, Question, Response
from ..permissions import can_author

INSIDE = (Mode.RETRY, Mode.MODULE)  # runs inside another: no choice of the engine's


@dataclass(frozen=True)
class Scope:
    """Everybody's answers, or those of the students of some institutions (ids)."""

    institutions: tuple[int, ...] | None = None

    @classmethod
    def of(cls, user):
        """All answers for an author; for administrators those of their institutions."""
        if can_author(user):
            return cls()
        return cls(tuple(Institution.objects.administered_by(user).values_list("pk", flat=True)))

    @property
    def is_everybody(self):
        return self.institutions is None

    def responses(self):
        return self._among(Response.objects.tried(), "student")

    def assessments(self):
        """Those in which the engine chose."""
        return self._among(Assessment.objects.exclude(mode__in=INSIDE), "student")

    def questions(self):
        """Those that the engine chose."""
        return self._among(Question.objects.exclude(assessment__mode__in=INSIDE), "assessment__student")

    def reports(self):
        return self._among(ProblemReport.objects.all(), "question__assessment__student")

    def _among(self, rows, student):
        if self.is_everybody:
            return rows
        students = User.objects.filter(
            memberships__institution__in=self.institutions, memberships__role=Role.STUDENT
        )
        return rows.filter(**{f"{student}__in": students})
