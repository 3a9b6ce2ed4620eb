"""Problems that people report with a question: they go to the exercise's quality page."""

from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _


class ProblemReport(models.Model):
    """One person's report on one question, with the variant they had before them."""

    class Category(models.TextChoices):
        CANNOT_OPEN = "cannot_open", _("Something cannot be opened")
        WRONG_KEY = "wrong_key", _("The expected answer seems wrong")
        UNCLEAR = "unclear", _("The question is not clear")
        OUTDATED = "outdated", _("It is out of date")
        ACCESSIBILITY = "accessibility", _("I cannot use it with my tools")
        OTHER = "other", _("Something else")

    question = models.ForeignKey("assessments.Question", models.CASCADE, related_name="problem_reports")
    student = models.ForeignKey(settings.AUTH_USER_MODEL, models.SET_NULL, null=True, blank=True)
    category = models.CharField(max_length=20, choices=Category)
    text = models.TextField(blank=True, max_length=1000)
    reported_at = models.DateTimeField()

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["question", "category"], name="problem_report_one_per_question_and_category"
            )
        ]

    def __str__(self):
        return f"{self.question_id}: {self.category}"
