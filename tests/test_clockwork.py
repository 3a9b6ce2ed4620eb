"""The periodic jobs where there is no broker."""

from datetime import UTC, datetime, timedelta

import pytest

from pixprep import clockwork

pytestmark = pytest.mark.django_db

NIGHT = datetime(2026, 3, 12, 4, 0, tzinfo=UTC)


@pytest.fixture(autouse=True)
def _own_folder(settings, tmp_path):
    settings.VAR_DIR = tmp_path


def test_every_job_runs_once_when_it_is_due_and_waits_for_its_next_hour(settings):
    every_job = list(settings.CELERY_BEAT_SCHEDULE)

    assert clockwork.run_due(now=NIGHT) == every_job
    assert clockwork.run_due(now=NIGHT + timedelta(minutes=5)) == []
    assert clockwork.run_due(now=NIGHT + timedelta(days=1)) == every_job


def test_a_job_that_fails_does_not_stop_the_others(settings, monkeypatch):
    settings.CELERY_BEAT_SCHEDULE = {
        "broken": {**settings.CELERY_BEAT_SCHEDULE["forget visitors"]},
        "sound": {**settings.CELERY_BEAT_SCHEDULE["clear expired sessions"]},
    }
    monkeypatch.setattr("assessments.models.Assessment.objects.filter", None)

    assert clockwork.run_due(now=NIGHT) == ["broken", "sound"]
