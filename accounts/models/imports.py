"""A school's file between its upload and 'confirm', and how an institution's own tables are read."""

from datetime import timedelta

from django.conf import settings
from django.db import models

DRAFT_LIFE = timedelta(hours=4)


class ImportDraftQuerySet(models.QuerySet):
    def open(self, *, now):
        return self.filter(expires_at__gt=now)

    def expired(self, *, now):
        return self.filter(expires_at__lte=now)


class ImportDraft(models.Model):
    """The uploaded bytes, for their uploader alone, for four hours at most.

    They are one row, so that one DELETE wipes them: at a new upload, at 'leave it', and by a job once expired.
    Confirming puts the report of what was done in their place.
    """

    institution = models.ForeignKey("accounts.Institution", models.CASCADE, related_name="import_drafts")
    uploader = models.ForeignKey(settings.AUTH_USER_MODEL, models.CASCADE, related_name="import_drafts")
    filename = models.CharField(max_length=120)
    content = models.BinaryField()
    choices = models.JSONField(default=dict, help_text="what was set by hand in the preview")
    created_at = models.DateTimeField()
    expires_at = models.DateTimeField()
    confirmed_at = models.DateTimeField(null=True, blank=True)
    outcome = models.JSONField(default=dict, help_text="how many, once confirmed")

    objects = ImportDraftQuerySet.as_manager()

    class Meta:
        indexes = [models.Index(fields=["expires_at"], name="draft_by_end")]

    def __str__(self):
        return self.filename


class ColumnMapping(models.Model):
    """Which column is which, set once by hand for a table with these titles."""

    institution = models.ForeignKey("accounts.Institution", models.CASCADE, related_name="column_mappings")
    titles = models.CharField(max_length=64, help_text="digest of the titles")
    choices = models.JSONField(default=dict)

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["institution", "titles"], name="a_table_is_read_one_way_in_an_institution"
            )
        ]

    def __str__(self):
        return self.titles
