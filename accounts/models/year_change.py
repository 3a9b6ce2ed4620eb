"""A change of school year, with the exact record that undoes it."""

from datetime import timedelta

from django.conf import settings
from django.db import models
from django.db.models import Q

UNDO_LIFE = timedelta(days=30)


class YearChange(models.Model):
    """`record` holds ids only: what was archived, made, taken and what stood there before."""

    institution = models.ForeignKey("accounts.Institution", models.CASCADE, related_name="year_changes")
    made_by = models.ForeignKey(settings.AUTH_USER_MODEL, models.SET_NULL, null=True, related_name="+")
    from_year = models.CharField(max_length=9)
    to_year = models.CharField(max_length=9)
    record = models.JSONField()
    made_at = models.DateTimeField()
    undone_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["institution", "from_year"],
                condition=Q(undone_at=None),
                name="a_school_year_ends_once_in_an_institution",
            )
        ]

    def __str__(self):
        return f"{self.from_year}, {self.to_year}"

    def may_be_undone(self, *, now):
        return self.undone_at is None and now < self.made_at + UNDO_LIFE

    @property
    def undo_until(self):
        return self.made_at + UNDO_LIFE
