"""Periodic work: load, one call, safe to run twice."""

import logging

from celery import shared_task
from django.conf import settings
from django.utils import timezone

from skills.checking import links

from . import calibrating, constants, material, retention
from .models import Assessment
from .quality import readiness

log = logging.getLogger("pixprep.calibration")


@shared_task
def calibrate():
    """Learn the difficulty of exercises from all answers: assessments that start from now on rest on it."""
    try:
        outcome = calibrating.calibrate(now=timezone.now())
    except calibrating.TooFewAnswers as few:
        log.info("no calibration yet: %s", few)
    else:
        log.info("%s is in force (new: %s)", outcome.calibration, outcome.is_new)


@shared_task
def forget_visitors():
    """Delete the three questions of visitors who did not sign up within 30 days."""
    limit = timezone.now() - constants.VISITOR_KEPT
    Assessment.objects.filter(student=None, started_at__lt=limit).delete()


@shared_task
def remove_made_files():
    """Remove made files that nobody fetched for a week: their questions can make them again."""
    material.remove_unused(older_than=constants.MADE_FILE_KEPT, now=timezone.now())


@shared_task
def erase_old_practice():
    """Remove answers of practice that are older than institutions keep them."""
    retention.erase_old_practice(now=timezone.now())


@shared_task
def measure_bank():
    """Simulate mock exams on today's bank, unless this very bank was measured before."""
    now = timezone.now()
    if found := readiness.readiness(now=now):
        readiness.measure(found, now=now)


@shared_task
def check_links():
    """Open the official addresses of the modules, where this site is allowed to: one request a week to each."""
    if settings.CHECK_LINKS:
        links.look(timezone.localdate())
