"""The laboratory: how well would this bank and this engine know so many students (docs/operations.md)."""

import json

from django.core.management.base import BaseCommand, CommandError

from assessments import laboratory
from assessments.management.bar import Bar
from assessments.management.throwaway import throwaway_database

BOUNDS = {"students": (1, 2000), "questions": (1, 480), "seed": (0, 2**32 - 1)}

LINES = (
    ("with_total", "students whose every skill was asked", "", 0),
    ("rmse_pix", "RMSE of the total", "Pix", 1),
    ("bias_pix", "bias of the total", "Pix", 1),
    ("coverage", "90 % interval of the total covers", "", 3),
    ("level_exact", "level exact", "", 3),
    ("level_within_one", "level within one", "", 3),
    ("rmse_level", "RMSE of a measured skill", "level", 3),
    ("bias_level", "bias of a measured skill", "level", 3),
    ("highest_exposure", "highest exposure of an exercise", "", 3),
    ("overlap", "mean overlap of two students", "", 3),
    ("step_ms", "an answer and the next question, median", "ms", 1),
    ("slowest_step_ms", "the same, 95th percentile", "ms", 1),
)


class Command(BaseCommand):
    help = "Let simulated students practise on today's bank, in a database of their own: how well are they known?"
    requires_system_checks = ()

    def add_arguments(self, parser):
        parser.add_argument("--students", type=int, default=50, metavar="N")
        parser.add_argument("--questions", type=int, default=32, metavar="M", help="answered by each")
        parser.add_argument("--seed", type=int, default=1, metavar="S", help="of all that is drawn")
        parser.add_argument("--json", action="store_true", help="the report as one JSON object")

    def handle(self, *, verbosity, json, **options):
        wanted = {name: options[name] for name in BOUNDS}
        for name, (least, most) in BOUNDS.items():
            if not least <= wanted[name] <= most:
                raise CommandError(f"--{name} {wanted[name]}: give a number from {least} to {most:,}")
        bar = Bar(self.stderr, "simulating") if verbosity else None
        with throwaway_database():
            try:
                report = laboratory.run(**wanted, progress=bar or (lambda share: None))
            finally:
                if bar:
                    bar.close()
        self.stdout.write(as_json(report) if json else as_table(report))


def as_json(report):
    return json.dumps(report.to_json(), indent=2)


def as_table(report):
    told = report.to_json()
    lines = [
        f"{report.students} students, {report.questions} questions each, seed {report.seed}; "
        f"bank {report.bank} of {report.exercises} exercises, difficulties drawn from the authored prior"
    ]
    for name, title, unit, decimals in LINES:
        shown = "not told" if told[name] is None else f"{told[name]:.{decimals}f} {unit}".rstrip()
        lines.append(f"  {title:<42} {shown:>12}")
    return "\n".join(lines)
