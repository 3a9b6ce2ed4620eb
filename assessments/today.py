"""Today: the one next step of a student, and the profile it follows from."""

from dataclasses import dataclass

from django.urls import reverse
from django.utils.formats import date_format
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from .models import Mode
from .profiles import profile_of

ALSO_OPEN = 3  # a list of more would be a reproach


@dataclass(frozen=True)
class NextStep:
    """What to do now: a heading, why, and one button. `is_post` where pressing it begins something."""

    heading: str
    why: str
    label: str
    url: str
    is_post: bool = False


def page_of(student, *, now):
    """The context of the student's home page."""
    profile = profile_of(student, now=now)
    open_runs = list(
        student.assessments.in_progress()
        .exclude(mode__in=[Mode.RETRY, Mode.MODULE])
        .select_related("skill")
        .with_counts()
        .order_by("-started_at")
    )
    return {
        "profile": profile,
        "next_step": next_step(student, profile, open_runs),
        "also_open": open_runs[1 : 1 + ALSO_OPEN],
        "now": now,
    }


def next_step(student, profile, open_runs):
    if open_runs:
        return resume(open_runs[0])
    if not student.assessments.filter(mode=Mode.PLACEMENT).exists() and len(profile.measured) < len(
        profile.skills
    ):
        return begin_placement()
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
    return NextStep(heading, why, _("Start: 10 minutes"), reverse("begin-smart"), is_post=True)
