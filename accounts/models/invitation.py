"""A role offered by mail, theirs once the person accepts: nobody is put into an institution unasked."""

from datetime import timedelta

from django.conf import settings
from django.db import models, transaction

from .membership import Role

INVITATION_LIFE = timedelta(days=14)


class InvitationQuerySet(models.QuerySet):
    def open(self, *, now):
        return self.filter(sent_at__gt=now - INVITATION_LIFE)


class Invitation(models.Model):
    user = models.ForeignKey(settings.AUTH_USER_MODEL, models.CASCADE, related_name="invitations")
    institution = models.ForeignKey("accounts.Institution", models.CASCADE, related_name="invitations")
    role = models.CharField(max_length=13, choices=Role)
    sent_at = models.DateTimeField()

    objects = InvitationQuerySet.as_manager()

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["user", "institution", "role"], name="a_role_is_offered_once_in_an_institution"
            )
        ]

    def __str__(self):
        return f"{self.user}, {self.get_role_display()}"

    def accept(self):
        """Give the role; the invitation is used up."""
        with transaction.atomic():
            self.institution.give(self.user, Role(self.role))
            self.delete()
