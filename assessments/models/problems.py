"""Problems that people report with a question: they go to the exercise's quality page."""

from django.conf import settings
from django.db import models, transaction
from django.db.models import Q
from django.utils.translation import gettext_lazy as _


class ReportAlreadyResolved(Exception):
    """Somebody has resolved this report before: their line stands."""


class ProblemReportQuerySet(models.QuerySet):
    def open(self):
        return self.filter(resolved_at=None)


class ProblemReport(models.Model):
    """One person's report on one question, with the variant they had before them, until an author resolves it."""

    class Category(models.TextChoices):
        CANNOT_OPEN = "cannot_open", _("Something cannot be opened")
        WRONG_KEY = "wrong_key", _("The expected answer seems wrong")
        UNCLEAR = "unclear", _("The question is not clear")
        OUTDATED = "outdated", _("It is out of date")
        ACCESSIBILITY = "accessibility", _("I cannot use it with my tools")
        OTHER = "other", _("Something else")

    question = models.ForeignKey("assessments.Question", models.CASCADE, related_name="problem_reports")
    student = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.SET_NULL, null=True, blank=True, related_name="problem_reports"
    )
    category = models.CharField(max_length=20, choices=Category)
    text = models.TextField(blank=True, max_length=1000)
    reported_at = models.DateTimeField()
    resolved_at = models.DateTimeField(null=True, blank=True)
    resolved_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.SET_NULL, null=True, blank=True, related_name="resolved_reports"
    )
    resolution = models.CharField(max_length=300, blank=True)

    objects = ProblemReportQuerySet.as_manager()

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["question", "category"], name="problem_report_one_per_question_and_category"
            ),
            models.CheckConstraint(
                condition=Q(resolved_at=None, resolution="")
                | (Q(resolved_at__isnull=False) & ~Q(resolution="")),
                name="problem_report_is_resolved_with_a_line",
            ),
        ]

    def __str__(self):
        return f"{self.question_id}: {self.category}"

    def resolve(self, line, *, by, now):
        """Close the report with a line that says what was done; raise ReportAlreadyResolved."""
        with transaction.atomic():
            report = ProblemReport.objects.select_for_update(of=("self",)).get(pk=self.pk)
            if report.resolved_at is not None:
                raise ReportAlreadyResolved
            report.resolved_at, report.resolved_by, report.resolution = now, by, line
            report.save(update_fields=["resolved_at", "resolved_by", "resolution"])
        return report
