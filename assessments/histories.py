"""History: the score over time, and every run with its questions."""

from dataclasses import dataclass
from datetime import datetime

from .models import Assessment
from .results import questions_of


@dataclass(frozen=True)
class Point:
    """The total as it stood at the end of a run."""

    at: datetime
    pix: int
    low: int
    high: int


def line_of(student):
    """Points of the score over time, oldest first: finished runs after which each skill had been asked."""
    rows = (
        Assessment.objects.filter(student=student, finished_at__isnull=False)
        .in_history()
        .order_by("finished_at", "pk")
        .values_list("finished_at", "outcome")
    )
    return [
        Point(at, outcome["pix"], outcome["low"], outcome["high"])
        for at, outcome in rows
        if outcome.get("pix") is not None
    ]


def run_of(assessment):
    """The context of one run's page."""
    return {"assessment": assessment, "questions": questions_of(assessment)}
