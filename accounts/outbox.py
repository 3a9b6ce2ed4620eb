"""Mail without a mail server: kept in the database, read on the outbox page."""

from django.core.mail.backends.base import BaseEmailBackend
from django.utils import timezone

from .models import OutboxMail


class OutboxBackend(BaseEmailBackend):
    def send_messages(self, email_messages):
        mails = [
            OutboxMail(
                recipients=", ".join(message.recipients()),
                subject=message.subject[:300],
                body=message.body,
                sent_at=timezone.now(),
            )
            for message in email_messages
            if message.recipients()
        ]
        OutboxMail.objects.bulk_create(mails)
        return len(mails)
