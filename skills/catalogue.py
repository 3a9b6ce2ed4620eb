"""The files of the framework and the bank -> rows. Safe to run twice; fast where nothing changed.

A broken file keeps the last good version of its exercise, is listed as BankProblem, and never stops a start.
"""

import hashlib
import logging
from dataclasses import dataclass, field

from django.db import transaction
from django.utils import timezone

from skills import forms, framework
from skills.authoring import BANK, BrokenFile, CannotDraw, Problem, draw_variant, texts
from skills.authoring.digests import content_digest
from skills.authoring.modules import Module as AuthoredModule
from skills.checking import bank, files
from skills.models import (
    Area,
    BankProblem,
    BankRelease,
    Exercise,
    ExerciseVersion,
    Module,
    Skill,
    State,
    Topic,
    load_module_to_study,
)

SEED = 1
log = logging.getLogger("pixprep.bank")


@dataclass
class Summary:
    """What a sync did."""

    exercises: int = 0
    modules: int = 0
    new_versions: int = 0
    release: str = ""
    is_new_release: bool = False
    is_unchanged: bool = False
    problems: list[Problem] = field(default_factory=list)

    def __str__(self):
        if self.is_unchanged:
            return f"bank {self.release}: nothing changed"
        counts = f"{self.exercises} exercises, {self.modules} modules, {self.new_versions} new versions"
        told = f"bank {self.release}: {counts}"
        broken = "".join(f"\n{problem}" for problem in self.problems)
        return f"{told}; {len(self.problems)} problems in files{broken}" if broken else told


def sync(*, root=BANK, now=None):
    """Load framework and bank into the database; returns a Summary."""
    digest = files_digest(root)
    current = BankRelease.objects.filter(is_current=True).first()
    if current is not None and current.files_digest == digest:
        return Summary(release=str(current), is_unchanged=True)
    with transaction.atomic():
        sync_framework()
        list(Area.objects.select_for_update())
        summary = Summary()
        sync_modules(root, summary)
        sync_exercises(root, summary)
        point_to_modules()
        release(digest, summary)
        keep_problems(summary.problems, now or timezone.now())
    load_module_to_study.cache_clear()
    return summary


def files_digest(root):
    """SHA-256 over all that the rows are made of: framework, bank, and the code that reads it."""
    digest = hashlib.sha256()
    code = [
        path
        for folder in (files.FORMS, files.FORMS.parent / "authoring")
        for path in sorted(folder.glob("*.py"))
    ]
    content = [path for ending in ("*.md", "*.py") for path in sorted(root.rglob(ending))]
    for path in [framework.FRAMEWORK_FILE, *code, *content]:
        digest.update(f"{path.name}\n".encode())
        digest.update(hashlib.sha256(path.read_bytes()).digest())
    return digest.hexdigest()


def sync_framework():
    areas = [Area(code=area.code) for area in framework.AREAS]
    skills = [Skill(code=skill.code, area_id=skill.area_code) for skill in framework.SKILLS.values()]
    topics = [
        Topic(id=topic_key(skill.code, topic.id), skill_id=skill.code, names=dict(topic.names))
        for skill in framework.SKILLS.values()
        for topic in skill.topics
    ]
    for model, rows, key, changing in (
        (Area, areas, "code", None),
        (Skill, skills, "code", ["area"]),
        (Topic, topics, "id", ["skill", "names"]),
    ):
        if changing:
            model.objects.bulk_create(
                rows, update_conflicts=True, unique_fields=[key], update_fields=changing
            )
        else:
            model.objects.bulk_create(rows, ignore_conflicts=True)


def topic_key(skill, topic):
    return f"{skill}/{topic}"


def sync_modules(root, summary):
    seen = set()
    for path in files.module_paths(root):
        seen.add(files.id_of(path))
        try:
            module = files.read_module(path, root=root)
            for language in framework.LANGUAGES:
                module.render(language)
        except BrokenFile as broken:
            summary.problems += broken.problems
        except CannotDraw as error:
            summary.problems.append(Problem(path, None, error.field, error.why))
        except Exception as error:  # no file of the bank may stop a start, whatever it holds
            summary.problems.append(unforeseen(path, error))
        else:
            store_module(module)
            summary.modules += 1
    Module.objects.in_use().exclude(pk__in=seen).update(state=State.WITHDRAWN)


def unforeseen(path, error):
    log.exception("%s cannot be loaded", path)
    return Problem(path, 1, "", f"{type(error).__name__}: {error}", "See what bank check says.")


def store_module(module: AuthoredModule):
    Module.objects.update_or_create(
        pk=module.id,
        defaults={
            "skill_id": module.skill_code,
            "levels": list(module.front.levels),
            "minutes": module.front.minutes,
            "titles": module.front.title.as_pair(),
            "source": module.text,
            "digest": hashlib.sha256(module.text.encode()).hexdigest(),
            "state": State.IN_USE,
        },
    )


def sync_exercises(root, summary):
    seen = set()
    known_modules = set(Module.objects.values_list("pk", flat=True))
    for path in files.exercise_paths(root):
        seen.add(path)
        try:
            exercise = files.read_exercise(path, topics=bank.topics_of(path), root=root)
            variant = draw_variant(exercise, SEED)
            for language in framework.LANGUAGES:
                _ = texts(exercise, variant, language).statement
        except BrokenFile as broken:
            summary.problems += broken.problems
        except CannotDraw as error:
            line = exercise.source.line_of((error.field.split(".")[0],))
            summary.problems.append(Problem(path, line, error.field, error.why))
        except Exception as error:  # no file of the bank may stop a start, whatever it holds
            summary.problems.append(unforeseen(path, error))
        else:
            if exercise.is_check and module_of_check(exercise) not in known_modules:
                summary.problems.append(
                    Problem(path, 1, "", "the module of this check cannot be used", "Mend the module.")
                )
                continue
            summary.exercises += not exercise.is_check
            summary.new_versions += store_exercise(exercise, forms.guessing(variant))
    Exercise.objects.in_use().exclude(file__in=seen).update(state=State.WITHDRAWN)


def module_of_check(exercise):
    return f"{exercise.skill_code}-{exercise.module_folder}"


def store_exercise(exercise, guessing):
    """Store the exercise with its version; return whether that is a new one."""
    front = exercise.front
    row, _created = Exercise.objects.update_or_create(
        pk=front.stands_for or front.id,
        defaults={
            "skill_id": exercise.skill_code,
            "topic_id": topic_key(exercise.skill_code, front.topic),
            "level": front.level,
            "file": exercise.path,
            "state": State.IN_USE,
            "check_of_id": module_of_check(exercise) if exercise.is_check else None,
        },
    )
    version, is_new = row.versions.get_or_create(
        digest=content_digest(exercise),
        defaults={
            "source": exercise.text,
            "level": front.level,
            "form": exercise.form,
            "answered_by": exercise.answered_by,
            "seconds": front.time,
            "guessing": guessing,
            "needs": list(front.needs),
            "titles": front.title.as_pair(),
        },
    )
    if row.current_id != version.pk:
        row.current = version
        row.save(update_fields=["current"])
    return is_new


def point_to_modules():
    """Each current version points to the module to study, where the bank has it."""
    in_use = set(Module.objects.in_use().values_list("pk", flat=True))
    wanted = {}
    for exercise in Exercise.objects.in_use().select_related("current"):
        if exercise.current is None:
            continue
        module = exercise.check_of_id or module_id(exercise.skill_id, exercise.current.level)
        module = module if module in in_use else None
        if exercise.current.module_id != module:
            wanted.setdefault(module, []).append(exercise.current_id)
    for module, versions in wanted.items():
        ExerciseVersion.objects.filter(pk__in=versions).update(module_id=module)


def module_id(skill, level):
    """The id of the module for a level of a skill."""
    low = level - 1 + level % 2
    return f"{skill}-levels-{low}-{low + 1}"


def release(digest, summary):
    """Make the release of what stands in the bank now the current one."""
    standing = list(
        Exercise.objects.in_use()
        .filter(check_of=None, current__isnull=False)
        .order_by("pk")
        .values_list("pk", "current__digest", "current_id")
    )
    text = "\n".join(f"{exercise} {version}" for exercise, version, _pk in standing)
    key = hashlib.sha256(text.encode()).hexdigest()
    BankRelease.objects.exclude(digest=key).filter(is_current=True).update(is_current=False)
    row, summary.is_new_release = BankRelease.objects.get_or_create(digest=key)
    if summary.is_new_release:
        row.exercise_versions.set([pk for _exercise, _version, pk in standing])
    BankRelease.objects.filter(pk=row.pk).update(is_current=True, files_digest=digest)
    summary.release = str(row)


def keep_problems(problems, now):
    """Today's problems; one that was there before keeps the time when it was first seen."""
    before = {(row.file, row.field, row.message): row.seen_at for row in BankProblem.objects.all()}
    BankProblem.objects.all().delete()
    BankProblem.objects.bulk_create(
        BankProblem(
            file=problem.file,
            line=problem.line,
            field=problem.field[:200],
            message=problem.message,
            mend=problem.mend,
            seen_at=before.get((problem.file, problem.field[:200], problem.message), now),
        )
        for problem in problems
    )
