"""A module's page: its lessons with their material, and its checks where they were begun."""

from datetime import date

from django.utils.translation import get_language

from skills import framework
from skills.models import LinkCheck

from .models import Assessment, Mode
from .presenting import QuestionView


def page_of(student, module, *, typed=None, unread=None):
    """The context of a module's page: the newest run of its checks, open or finished.

    Both by (assessment, number): what was typed and is shown again, and the Unparsable that an answer raised.
    """
    run = (
        Assessment.objects.filter(student=student, mode=Mode.MODULE, scope=module.pk)
        .select_related("start")
        .order_by("-pk")
        .first()
    )
    lesson = module.load().render(get_language()[:2])
    return {
        "module": module,
        "skill": framework.skill(module.skill_id),
        "objectives": lesson.objectives,
        "resources": dated(lesson.resources),
        "parts": parts_of(lesson, checks_of(run, typed or {}, unread or {})),
        "check_count": len(module.load().checks),
        "has_begun": run is not None,
        "is_done": run is not None and run.is_finished,
    }


def dated(resources):
    """The resources with the day on which each was last opened, by an author or from this site; None if never."""
    opened = dict(
        LinkCheck.objects.filter(url__in=[each["url"] for each in resources]).values_list("url", "opened_on")
    )
    known = [
        (each, [each["checked"] and date.fromisoformat(each["checked"]), opened.get(each["url"])])
        for each in resources
    ]
    return [{**each, "checked": max(filter(None, days), default=None)} for each, days in known]


def checks_of(run, typed, unread):
    """{slug of the check: its QuestionView}, empty before the checks were begun."""
    if run is None:
        return {}
    questions = run.questions.select_related("response", "draft").order_by("number")
    views = []
    for question in questions:
        here = (run.pk, question.number)
        views.append(QuestionView(run, question, problem=unread.get(here), fields=typed.get(here)))
    return {view.exercise.id.split("-", 1)[1]: view for view in views}


def parts_of(lesson, checks):
    """Lessons, blocks and checks in the order of the text; a check shows once it was begun."""
    for part in lesson.parts:
        if part.check:
            if part.check in checks:
                yield {"check": checks[part.check]}
        elif part.block:
            yield {"block": part.block}
        else:
            yield {"html": part.html}
