"""Jobs of the accounts; each can run twice without harm."""

from datetime import timedelta

from axes.models import AccessAttempt
from celery import shared_task
from django.core.management import call_command
from django.utils import timezone

from . import importing, retention
from .models import OutboxMail, SignInFailure
from .sign_in import ACCOUNT_PERIOD

OUTBOX_LIFE = timedelta(days=30)


@shared_task
def clear_sessions():
    """Forget ended sessions, sign-in failures that no limit counts any more, and old mails of the outbox."""
    now = timezone.now()
    call_command("clearsessions")
    SignInFailure.objects.filter(failed_at__lt=now - ACCOUNT_PERIOD).delete()
    AccessAttempt.objects.filter(attempt_time__lt=now - ACCOUNT_PERIOD).delete()
    OutboxMail.objects.filter(sent_at__lt=now - OUTBOX_LIFE).delete()


@shared_task
def remove_unused_accounts():
    """Warn who has an unused account, and erase those who were warned and did not come back."""
    now = timezone.now()
    retention.warn_unused(now=now)
    retention.erase_unused(now=now)


@shared_task
def wipe_uploaded_files():
    """Delete the files of people that nobody confirmed within their hours, and the reports of those confirmed."""
    importing.wipe_expired(now=timezone.now())
