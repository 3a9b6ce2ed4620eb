"""Whether advice was of use: one tap by the person it was given to, read by those who write it."""

from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _


class AdviceMark(models.Model):
    """One person's word on one advice; it can be changed."""

    class Kind(models.TextChoices):
        TODAY = "today", _("What to do today")
        MODULE = "module", _("A module to read")
        EXPLANATION = "explanation", _("A worked explanation")

    student = models.ForeignKey(settings.AUTH_USER_MODEL, models.CASCADE, related_name="advice_marks")
    kind = models.CharField(max_length=12, choices=Kind)
    subject = models.CharField(max_length=120, help_text="a skill, a module or an exercise, by its id")
    is_useful = models.BooleanField()
    marked_at = models.DateTimeField()

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["student", "kind", "subject"], name="advice_mark_one_per_student_and_advice"
            )
        ]
        indexes = [models.Index(fields=["kind", "subject"], name="advice_mark_of_subject")]

    def __str__(self):
        return f"{self.kind} {self.subject}: {'useful' if self.is_useful else 'not useful'}"
