"""Sign-in failures, counted by account and by address (the pair of both is counted by django-axes)."""

from django.db import models


class SignInFailure(models.Model):
    """One refused password or class code; kept for a day."""

    account = models.CharField(max_length=80, help_text="a login, or a digest of what was typed")
    address = models.CharField(max_length=45)
    failed_at = models.DateTimeField()

    class Meta:
        indexes = [
            models.Index(fields=["account", "failed_at"], name="failure_by_account"),
            models.Index(fields=["address", "failed_at"], name="failure_by_address"),
        ]

    def __str__(self):
        return f"{self.account} {self.failed_at}"
