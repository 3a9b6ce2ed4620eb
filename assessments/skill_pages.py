"""The pages of the 16 skills."""

from skills import framework
from skills.models import Module

from .models import Assessment, Mode, Response

LAST = 10


def list_page(profile):
    """Areas with their skills' lines, in the framework's order."""
    lines = {line.code: line for line in profile.skills}
    return {
        "profile": profile,
        "areas": [(area, [lines[code] for code in area.skill_codes]) for area in framework.AREAS],
    }


def page_of(student, skill, profile):
    """One skill: its line in the profile, what it is about, modules, and the last answers."""
    line = next(line for line in profile.skills if line.code == skill.pk)
    return {
        "skill": skill,
        "named": framework.skill(skill.pk),
        "line": line,
        "modules": modules_of(student, skill),
        "waiting": student.assessments.in_progress().filter(mode=Mode.SKILL, scope=skill.pk).first(),
        "responses": Response.objects.filter(
            student=student, question__exercise_version__exercise__skill=skill
        )
        .select_related("question__assessment", "question__exercise_version__exercise")
        .defer("question__variant", "question__exercise_version__source")
        .order_by("-pk")[:LAST],
    }


def modules_of(student, skill):
    """The skill's modules with `is_done`: a finished run of its checks."""
    done = set(
        Assessment.objects.filter(student=student, mode=Mode.MODULE, finished_at__isnull=False).values_list(
            "module_id", flat=True
        )
    )
    modules = list(Module.objects.in_use().filter(skill=skill).order_by("pk"))
    for module in modules:
        module.is_done = module.pk in done
    return modules
