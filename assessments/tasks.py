"""Periodic work: load, one call, safe to run twice."""

from celery import shared_task
from django.utils import timezone

from . import constants, material
from .models import Assessment


@shared_task
def forget_visitors():
    """Delete the three questions of visitors who did not sign up within 30 days."""
    limit = timezone.now() - constants.VISITOR_KEPT
    Assessment.objects.filter(student=None, started_at__lt=limit).delete()


@shared_task
def remove_made_files():
    """Remove made files that nobody fetched for a week: their questions can make them again."""
    material.remove_unused(older_than=constants.MADE_FILE_KEPT, now=timezone.now())
