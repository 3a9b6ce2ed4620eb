"""Proves that stored assessments replay to the same exercises and the same whole Pix."""

from django.core.management.base import BaseCommand, CommandError

from assessments.models import Assessment
from assessments.replay import replay


class Command(BaseCommand):
    help = "Replay stored assessments from what they pinned at their start."

    def add_arguments(self, parser):
        parser.add_argument("ids", nargs="*", type=int, metavar="ID")
        parser.add_argument("--all", action="store_true", help="every stored assessment")

    def handle(self, *, ids, all, verbosity, **options):
        if bool(ids) == all:
            raise CommandError("say which: ids of assessments, or --all")
        assessments = Assessment.objects.select_related(
            "start", "module", "origin__exercise_version", "skill"
        ).order_by("pk")
        if ids:
            assessments = assessments.filter(pk__in=ids)
            missing = set(ids) - set(assessments.values_list("pk", flat=True))
            if missing:
                raise CommandError(f"no such assessment: {', '.join(map(str, sorted(missing)))}")
        different, erased, total = 0, 0, assessments.count()
        for done, assessment in enumerate(assessments.iterator(chunk_size=100), start=1):
            found = replay(assessment)
            different += not found.is_same
            erased += not found.is_replayable
            if not found.is_replayable:
                self.stdout.write(
                    f"assessment {found.assessment}: not replayable, what it rested on was erased"
                )
            for difference in found.differences:
                self.stdout.write(f"assessment {found.assessment}: {difference}")
            if verbosity and done % 100 == 0:
                self.stderr.write(f"{done}/{total} assessments")
        self.stdout.write(
            f"{total - erased} assessments replayed, {different} different, {erased} not replayable"
        )
        if different:
            raise CommandError(f"{different} assessments do not replay")
