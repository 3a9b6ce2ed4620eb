"""Today: the one next step of a student, and the profile it follows from."""

from dataclasses import dataclass

from django.db.models import Q
from django.urls import reverse
from django.utils import timezone
from django.utils.formats import date_format
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from . import advice
from .models import AdviceMark, Mode
from .profiles import profile_of

TEN_MINUTES = {Mode.SMART, Mode.SKILL}
ALSO_OPEN = 3  # a list of more would be a reproach


@dataclass(frozen=True)
class NextStep:
    """What to do now: a heading, why, and one button. `is_post` where pressing it begins something.

    skill: the code of the skill that is advised, of which a student may say whether it was useful.
    """

    heading: str
    why: str
    label: str
    url: str
    is_post: bool = False
    skill: str = ""


def page_of(student, *, now):
    """The context of the student's home page."""
    profile = profile_of(student, now=now)
    runs = list(
        student.assessments.filter(Q(finished_at=None) | Q(finished_at__gte=midnight(now)))
        .exclude(mode=Mode.RETRY)
        .select_related("skill", "module")
        .with_counts()
        .order_by("-started_at")
    )
    open_runs = [run for run in runs if not run.is_finished and run.mode != Mode.MODULE]
    done = [run for run in reversed(runs) if run.is_finished]
    step = next_step(student, profile, open_runs, done)
    return {
        "profile": profile,
        "next_step": step,
        "advice": advice.of(student.pk, AdviceMark.Kind.TODAY, step.skill) if step.skill else None,
        "done_today": done,
        "also_open": open_runs[1 : 1 + ALSO_OPEN],
        "now": now,
    }


def midnight(now):
    """When this day began, where the student is."""
    return timezone.localtime(now).replace(hour=0, minute=0, second=0, microsecond=0)


def next_step(student, profile, open_runs, done):
    if open_runs:
        return resume(open_runs[0])
    if not student.assessments.filter(mode=Mode.PLACEMENT).exists() and len(profile.measured) < len(
        profile.skills
    ):
        return begin_placement()
    if any(run.mode in TEN_MINUTES for run in done):
        return go_further(profile)
    return practise(profile)


def resume(run):
    """Go on with what was begun: the question waits as it was left."""
    number = run.answered + 1
    if run.mode == Mode.PLACEMENT:
        heading = _("Your placement is waiting for you.")
    elif run.skill:
        heading = _("Your practice of “%(skill)s” is waiting for you.") % {
            "skill": run.skill.named.short_name
        }
    else:
        heading = _("Your practice is waiting for you.")
    why = _("You are at question %(number)s of %(planned)s: everything is as you left it.") % {
        "number": number,
        "planned": run.planned,
    }
    return NextStep(heading, why, _("Go on"), reverse("practice", args=[run.pk]))


def begin_placement():
    return NextStep(
        _("Find out where you stand."),
        _(
            "32 short questions, two in each skill, that adapt to you. You may pause whenever you like, "
            "and stop from the 16th on."
        ),
        _("Start the placement"),
        reverse("placement"),
    )


def practise(profile):
    """Ten minutes, led by the skill that smart practice would ask first."""
    line = profile.leading
    heading = _("Ten minutes on “%(skill)s” would help you most today.") % {"skill": line.short_name}
    if not line.is_measured:
        heading = _("Let us complete your profile.")
        missing = len(profile.unmeasured)
        why = ngettext(
            "One skill is not measured yet. Two answers are enough.",
            "%(count)s skills are not measured yet. Two answers in each are enough.",
            missing,
        ) % {"count": missing}
    elif line.is_due:
        month = date_format(line.last_answered_at, "F Y")
        why = _("You last practised it in %(month)s: it is worth checking.") % {"month": month}
    else:
        why = _("You are at level %(level)s in it, and that is where you can gain the most.") % {
            "level": line.level
        }
    return NextStep(
        heading, why, _("Start: 10 minutes"), reverse("begin-smart"), is_post=True, skill=line.code
    )


def go_further(profile):
    """What was done today stays done; more is offered, not asked for."""
    why = _("That is enough for today. If you feel like it, “%(skill)s” would help you most.") % {
        "skill": profile.leading.short_name
    }
    return NextStep(
        _("Your ten minutes of today are done."),
        why,
        _("Ten minutes more"),
        reverse("begin-smart"),
        is_post=True,
        skill=profile.leading.code,
    )
