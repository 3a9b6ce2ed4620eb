"""`manage.py bank`: check, preview, count and load the bank, and say what answers show of it (docs/authoring.md)."""

import json
import os
from concurrent.futures import ProcessPoolExecutor

from django.core.management.base import BaseCommand, CommandError
from django.utils import timezone

from assessments.management.bar import Bar
from assessments.quality import exercises as quality
from assessments.quality import readiness, tables
from assessments.quality.scope import Scope
from skills import catalogue
from skills.authoring import BANK
from skills.checking import bank, files, links, preview, record
from skills.checking.module import check_module
from skills.checking.shortcuts import SHORTCUTS

DEFAULT_SEEDS = 50


class Command(BaseCommand):
    help = "Check, preview, count, load or judge the bank of exercises."
    requires_system_checks = ()

    def add_arguments(self, parser):
        actions = parser.add_subparsers(dest="action", required=True)
        check = actions.add_parser(
            "check", help="All checks of docs/authoring.md; says file, line, field and mend."
        )
        check.add_argument(
            "ids", nargs="*", metavar="ID", help="exercises or modules; all where none is named"
        )
        check.add_argument("--seeds", type=int, default=DEFAULT_SEEDS)
        check.add_argument("--jobs", type=int, default=0, help="processes; 0: one a core")
        check.add_argument("--changed", action="store_true", help="only what changed since it was recorded")
        check.add_argument("--record", action="store_true", help="record in checked.toml what passes")
        check.add_argument(
            "--stale", action="store_true", help="check nothing; fail where the record is stale"
        )
        shown = actions.add_parser(
            "preview", help="One variant in both languages, reloaded as its file is saved."
        )
        shown.add_argument("id", metavar="ID", help="of an exercise, a module, or a check of one")
        shown.add_argument("--seed", type=int, default=1)
        shown.add_argument("--port", type=int, default=8010)
        stats = actions.add_parser("stats", help="Coverage by skill, level and form.")
        stats.add_argument("--json", action="store_true")
        opened = actions.add_parser("links", help="Whether the official addresses of the modules still open.")
        opened.add_argument("--record", action="store_true", help="write today beside each that opened")
        actions.add_parser("sync", help="Load framework and bank into the database; safe to run twice.")
        judged = actions.add_parser("quality", help="What answers show of each exercise, with flags.")
        judged.add_argument("ids", nargs="*", metavar="ID", help="exercises; all where none is named")
        judged.add_argument("--json", action="store_true", help="with causes, parameters and evidence")
        ready = actions.add_parser(
            "readiness", help="What is missing for certification, and what a mock exam is worth today."
        )
        ready.add_argument("--json", action="store_true")

    def handle(self, *, action, **options):
        getattr(self, action)(**options)

    def check(
        self, *, ids=(), seeds=DEFAULT_SEEDS, jobs=0, changed=False, stale=False, verbosity=1, **options
    ):
        if stale:
            return self.report_stale()
        paths, modules = self.chosen(ids, changed)
        reports = self.run(paths, seeds, jobs, verbosity)
        problems = [problem for path in modules for problem in check_module(path)]
        problems += [problem for report in reports for problem in report.problems]
        for problem in problems:
            self.stdout.write(str(problem))
        general = [] if ids else self.general_problems(reports)
        for line in general:
            self.stdout.write(f"the bank: {line}")
        if options.get("record"):
            self.store(reports)
        broken = len({problem.file for problem in problems})
        told = f"{len(reports)} exercises and {len(modules)} modules checked over {seeds} seeds"
        if problems or general:
            raise CommandError(f"{told}: {len(problems) + len(general)} things to mend in {broken} files")
        self.stdout.write(f"{told}: all is well")
        return None

    def general_problems(self, reports):
        """What only the whole bank shows: unchanged exercises count as they were recorded."""
        existing = {files.id_of(path) for path in files.exercise_paths()}
        rows = {one: row for one, row in record.read().items() if one in existing}
        rows |= {report.id: record.row_of(report) for report in reports}
        found = []
        for figure in SHORTCUTS:
            shares = {one: row[figure] for one, row in rows.items() if row.get(figure) is not None}
            found += bank.problems_of_choices(figure, shares)
        return [*found, *bank.problems_of_places(reports)]

    def chosen(self, ids, changed):
        """(exercise paths, module paths) that are asked for; CommandError names an id that no file has."""
        paths, modules = files.exercise_paths(), files.module_paths()
        wanted = set(ids)
        if wanted:
            known = {files.id_of(path) for path in [*paths, *modules]}
            unknown = sorted(wanted - known)
            if unknown:
                raise CommandError(f"no file has the id {', '.join(unknown)}")
            return [p for p in paths if files.id_of(p) in wanted], [
                p for p in modules if files.id_of(p) in wanted
            ]
        return (record.changed() if changed else paths), modules

    def run(self, paths, seeds, jobs, verbosity):
        tasks = [(path, seeds, BANK) for path in paths]
        count = min(jobs or os.cpu_count() or 1, len(tasks)) or 1
        reports = []
        with ProcessPoolExecutor(count) as pool:
            for report in pool.map(bank.check_path, tasks) if count > 1 else map(bank.check_path, tasks):
                reports.append(report)
                if verbosity:
                    mark = "ok  " if not report.problems else "MEND"
                    self.stderr.write(f"{mark} {report.summary()}")
        return reports

    def store(self, reports):
        """Record what passed, and forget what is gone."""
        existing = {files.id_of(path) for path in files.exercise_paths()}
        rows = {one: row for one, row in record.read().items() if one in existing}
        for report in reports:
            rows.pop(report.id, None)
            if not report.problems:
                rows[report.id] = record.row_of(report)
        record.write(rows)

    def report_stale(self):
        found = list(record.stale())
        for path, why in found:
            self.stdout.write(f"{path}: {why}")
        if found:
            raise CommandError(f"{len(found)} exercises are not as recorded: run make check-bank")
        self.stdout.write("the record of checks is up to date")

    def stats(self, *, verbosity, **options):
        found = bank.stats()
        if options["json"]:
            self.stdout.write(json.dumps(found, ensure_ascii=False, indent=1))
            return
        for skill, levels in found["cells"].items():
            forms = ", ".join(f"{count} {form}" for form, count in found["forms"][skill].items())
            told = ", ".join(f"level {level}: {count}" for level, count in levels.items())
            self.stdout.write(f"{skill}  {told}  ({forms})")
        self.stdout.write(
            f"{found['exercises']} exercises, {found['parametrised']} parametrised, "
            f"{found['with_material']} with a file, {sum(len(each) for each in found['modules'].values()) // 2} modules"
        )

    def links(self, *, record, **options):
        found = links.look(timezone.localdate(), every=True)
        for link in found:
            failed = f"MEND {link.url}: {link.problem}, in {', '.join(link.paths)}"
            self.stdout.write(failed if link.problem else f"ok   {link.url}")
        opened = {link.url for link in found if not link.problem}
        if record:
            links.record(opened, timezone.localdate())
        if len(opened) < len(found):
            raise CommandError(f"{len(found) - len(opened)} of {len(found)} addresses did not open")

    def sync(self, **options):
        self.stdout.write(str(catalogue.sync()))

    def preview(self, *, id, seed, port, **options):
        if id not in preview.paths():
            raise CommandError(f"no file has the id {id}")
        self.stdout.write(f"http://127.0.0.1:{port}/ shows {id}, seed {seed}; stop with Ctrl-C")
        try:
            preview.serve(id, seed, port)
        except OSError as error:
            raise CommandError(
                f"port {port} cannot be used ({error.strerror}): choose another with --port"
            ) from None

    def quality(self, *, ids, **options):
        scope = Scope()
        rows = quality.qualities(scope, now=timezone.now())
        unknown = sorted(set(ids) - {row.exercise.pk for row in rows})
        if unknown:
            raise CommandError(f"the bank has no exercise {', '.join(unknown)}")
        rows = [row for row in rows if not ids or row.exercise.pk in ids]
        if options["json"]:
            return self.as_json([quality.as_data(row, scope) for row in rows])
        return self.stdout.write(tables.of_quality(rows))

    def readiness(self, *, verbosity, **options):
        now = timezone.now()
        found = readiness.readiness(now=now)
        if found is None:
            raise CommandError("no bank is loaded: run manage.py bank sync")
        bar = Bar(self.stderr, "simulated exams") if verbosity else lambda share: None
        readiness.measure(found, now=now, progress=bar)
        if verbosity:
            bar.close()
        if options["json"]:
            return self.as_json(found.to_json())
        return self.stdout.write(tables.of_readiness(found))

    def as_json(self, data):
        self.stdout.write(json.dumps(data, ensure_ascii=False, indent=1))
