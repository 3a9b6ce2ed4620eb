"""What people decide about exercises in exams, and what a bank was measured to be worth."""

from django.conf import settings
from django.core.validators import MinLengthValidator
from django.db import models
from django.db.models import F
from django.db.models.functions import Length, RowNumber
from django.db.models.lookups import GreaterThanOrEqual
from django.utils.translation import gettext_lazy as _

REASON_AT_LEAST = 10  # characters


class QualityDecisionQuerySet(models.QuerySet):
    def standing(self, *, now):
        """The latest decision on each exercise at that time."""
        place = models.Window(RowNumber(), partition_by=F("exercise"), order_by=F("pk").desc())
        return self.filter(decided_at__lte=now).annotate(place=place).filter(place=1)


class QualityDecision(models.Model):
    """One person's word on whether an exercise is in exams, against its flags or for want of one.

    Only ever added: the latest stands, and another one undoes it.
    """

    exercise = models.ForeignKey("skills.Exercise", models.PROTECT, related_name="quality_decisions")
    is_in_exams = models.BooleanField()
    reason = models.TextField(
        max_length=1000,
        validators=[MinLengthValidator(REASON_AT_LEAST, _("Give a reason of 10 characters or more."))],
    )
    decided_by = models.ForeignKey(settings.AUTH_USER_MODEL, models.SET_NULL, null=True)
    decided_at = models.DateTimeField()

    objects = QualityDecisionQuerySet.as_manager()

    class Meta:
        constraints = [
            models.CheckConstraint(
                condition=GreaterThanOrEqual(Length("reason"), REASON_AT_LEAST),
                name="quality_decision_has_a_reason",
            )
        ]

    def __str__(self):
        return f"{self.exercise_id} {'in' if self.is_in_exams else 'out of'} exams"

    def save(self, *args, **kwargs):
        if not self._state.adding:
            raise TypeError("a decision never changes: another one undoes it")
        super().save(*args, **kwargs)

    def delete(self, *args, **kwargs):
        raise TypeError("a decision stays: another one undoes it")


class BankMeasure(models.Model):
    """What a mock exam on one bank would be worth, by simulation. Never changed.

    `exercises`: SHA-256 of what could be asked, with its difficulties; the same content is measured once.
    """

    exercises = models.CharField(max_length=64)
    persons = models.PositiveIntegerField()
    seed = models.PositiveIntegerField()
    figures = models.JSONField(null=True, help_text="null where no exercise can be asked")
    measured_at = models.DateTimeField()

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["exercises", "persons", "seed"], name="bank_measure_one_per_content_persons_and_seed"
            )
        ]

    def __str__(self):
        return f"{self.exercises[:8]}, {self.persons} persons"
