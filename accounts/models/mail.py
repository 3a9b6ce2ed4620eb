"""Mails of an installation without a mail server, read on the outbox page."""

from django.db import models


class OutboxMail(models.Model):
    recipients = models.TextField()
    subject = models.CharField(max_length=300)
    body = models.TextField()
    sent_at = models.DateTimeField(db_index=True)

    def __str__(self):
        return self.subject
