"""A role inside one institution. Roles add up; none reaches beyond its institution."""

from django.conf import settings
from django.db import models
from django.utils import timezone
from django.utils.translation import gettext_lazy as _


class Role(models.TextChoices):
    STUDENT = "student", _("student")
    TEACHER = "teacher", _("teacher")
    ADMINISTRATOR = "administrator", _("administrator")


class Membership(models.Model):
    user = models.ForeignKey(settings.AUTH_USER_MODEL, models.CASCADE, related_name="memberships")
    institution = models.ForeignKey("accounts.Institution", models.CASCADE, related_name="memberships")
    role = models.CharField(max_length=13, choices=Role)
    created_at = models.DateTimeField(default=timezone.now, editable=False)

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["user", "institution", "role"], name="a_role_is_given_once_in_an_institution"
            ),
            models.CheckConstraint(condition=models.Q(role__in=Role.values), name="role_is_a_known_role"),
        ]

    def __str__(self):
        return f"{self.user}, {self.get_role_display()}"
