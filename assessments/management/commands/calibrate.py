"""Learns the difficulty of exercises from answers, as the nightly job does (docs/operations.md)."""

from django.core.management.base import BaseCommand
from django.utils import timezone

from assessments import calibrating
from assessments.management.bar import Bar


class Command(BaseCommand):
    help = "Learn how difficult exercises are from all counted first answers, and store it as a new version."

    def add_arguments(self, parser):
        parser.add_argument("--dry-run", action="store_true", help="say what would be learnt, store nothing")

    def handle(self, *, dry_run, verbosity, **options):
        bar = Bar(self.stderr, "calibrating") if verbosity else None
        try:
            outcome = calibrating.calibrate(
                now=timezone.now(), is_dry=dry_run, progress=bar or (lambda share: None)
            )
        except calibrating.TooFewAnswers as few:
            self.stdout.write(f"nothing calibrated: {few}")
        else:
            self.stdout.write(told(outcome, dry_run))
        finally:
            if bar:
                bar.close()


def told(outcome, is_dry):
    """One line of what came of it."""
    made = outcome.calibration
    if not outcome.is_new:
        return f"nothing changed: {made} stays in force"
    what = f"would write calibration {made.number}" if is_dry else f"wrote {made}"
    return (
        f"{what}: {made.answers:,} answers of {made.persons:,} persons to {outcome.answered} of "
        f"{outcome.exercises} exercises; b moved by at most {outcome.moved:.2f} level, "
        f"authors err by {made.spread_b:.2f}"
    )
