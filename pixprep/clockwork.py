"""The beat schedule run by one process without a broker: each job in turn, when its time has come."""

import json
import logging
from datetime import UTC, datetime

from django.conf import settings
from django.db import close_old_connections

from .celery import app

log = logging.getLogger("pixprep.clockwork")
REMEMBERED = "clockwork.json"


def last_runs():
    """{job: when it last ran}; a job never seen is due at once."""
    try:
        kept = json.loads((settings.VAR_DIR / REMEMBERED).read_text())
    except (FileNotFoundError, json.JSONDecodeError):
        kept = {}
    return {name: datetime.fromisoformat(at) for name, at in kept.items()}


def remember(runs):
    path = settings.VAR_DIR / REMEMBERED
    path.with_suffix(".new").write_text(json.dumps({name: at.isoformat() for name, at in runs.items()}))
    path.with_suffix(".new").replace(path)


def run_due(*, now):
    """Run every job that is due at `now`; return the names of those that ran.

    A job that fails is logged, and the others go on.
    """
    app.autodiscover_tasks(force=True)
    runs, ran = last_runs(), []
    for name, entry in settings.CELERY_BEAT_SCHEDULE.items():
        last = runs.get(name, datetime(2000, 1, 1, tzinfo=UTC))
        schedule = entry["schedule"]
        schedule.nowfun = lambda: now
        if not schedule.is_due(last).is_due:
            continue
        result = app.tasks[entry["task"]].apply()
        if result.failed():
            log.error("job %s failed: %s", name, result.traceback)
        runs[name] = now
        ran.append(name)
        remember(runs)
    close_old_connections()
    return ran
