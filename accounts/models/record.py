"""What an institution knows of a student from its own files: seen by its staff alone, never by another one."""

from django.conf import settings
from django.db import models
from django.db.models import Q


class StudentRecord(models.Model):
    """Names as the institution has them (an account's own may be changed by its owner), birth date and INE."""

    institution = models.ForeignKey("accounts.Institution", models.CASCADE, related_name="student_records")
    student = models.ForeignKey(settings.AUTH_USER_MODEL, models.CASCADE, related_name="student_records")
    last_name = models.CharField(max_length=80)
    usage_name = models.CharField(max_length=80, blank=True, default="")
    first_name = models.CharField(max_length=80)
    birth_date = models.DateField(null=True, blank=True)
    ine = models.CharField(max_length=11, blank=True, default="")
    home_class = models.ForeignKey(
        "accounts.ClassGroup",
        models.SET_NULL,
        null=True,
        blank=True,
        related_name="records",
        help_text="the class that the institution's files put the student in",
    )
    left_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["institution", "student"], name="a_student_has_one_record_in_an_institution"
            ),
            models.UniqueConstraint(
                fields=["institution", "ine"],
                condition=~Q(ine=""),
                name="an_ine_is_of_one_student_in_an_institution",
            ),
        ]

    def __str__(self):
        return f"{self.first_name} {self.usage_name or self.last_name}"
