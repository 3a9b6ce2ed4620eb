"""What is being answered, kept until the answer (docs/decisions/the-newest-draft-stands.md)."""

from django.db import models


class Draft(models.Model):
    """What was last typed in answer to an open question; it ends with the answer.

    version: the moment of the last change by the server's clock, in milliseconds; with `writer`, the window that
    it came from, it puts drafts in order. fields: {name: values}, as a browser sends them. other: a text that
    gave way without having been seen by whoever wrote `fields`.
    """

    question = models.OneToOneField("assessments.Question", models.CASCADE, related_name="draft")
    fields = models.JSONField()
    other = models.JSONField(null=True, blank=True)
    version = models.BigIntegerField()
    writer = models.CharField(max_length=36, blank=True)
    saved_at = models.DateTimeField()

    class Meta:
        constraints = [
            models.CheckConstraint(condition=models.Q(version__gt=0), name="draft_version_is_a_moment")
        ]

    def __str__(self):
        return f"draft of {self.question_id}"

    @property
    def order(self):
        """Of two drafts the one with the greater order is the newer."""
        return self.version, self.writer
