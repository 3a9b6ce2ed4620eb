"""A person's profile: the 16 levels that all counted answers show, and what follows from them."""

from dataclasses import dataclass, replace

from django.urls import reverse

from skills import framework

from .constants import DUE_AFTER, RECENT
from .engine.posterior import posterior
from .engine.scoring import profile as score
from .engine.selection import Situation, by_gain
from .evidence import SKILL_INDEX, Answered, Versions, evidence, item_table
from .models import Response


@dataclass(frozen=True)
class SkillLine:
    """One skill of a profile as pages show it; pix, level, low and high are None until it is measured.

    is_capped: 'level `cap` or more'; is_open: its interval ends in 'or more'.
    """

    code: str
    name: str
    short_name: str
    area: object
    url: str
    pix: int | None
    level: int | None
    low: float | None
    high: float | None
    median: float
    answers: int
    is_measured: bool
    is_capped: bool
    is_open: bool
    cap: int
    last_answered_at: object = None
    is_due: bool = False


@dataclass(frozen=True)
class ProfilePage:
    """A profile as pages show it: 16 SkillLines, and the total once each skill has been asked."""

    skills: tuple[SkillLine, ...]
    pix: int | None
    level: int | None
    low: int | None
    high: int | None
    is_capped: bool
    is_open: bool
    cap: int
    answers: int
    certifiable: int
    is_certifiable: bool
    goal: float | None = None
    leading: SkillLine | None = None

    @property
    def measured(self):
        return [line for line in self.skills if line.is_measured]

    @property
    def unmeasured(self):
        return [line for line in self.skills if not line.is_measured]

    @property
    def shown_high(self):
        """The interval's upper end in Pix, never above what the bank's exercises can prove."""
        return self.high if self.high is None else max(min(self.high, self.cap), self.pix)

    @property
    def has_total(self):
        return self.pix is not None


def answered_by(student):
    """Counted responses of a student, oldest first: one statement, whatever the history's length."""
    counted = Response.objects.counted().filter(student=student)
    return [Answered.of(row) for row in counted.evidence_rows("answered_at")]


def profile_of(student, *, now):
    """The ProfilePage of a student, in four statements at most.

    It moves with its owner's answers alone: levels and caps are those of the bank and the calibration that the
    assessment of their last counted response pinned. What to practise next follows those in force today.
    """
    answered = answered_by(student)
    today = Versions.today()
    versions = Versions.of_response(answered[-1].pk) if answered else today
    table, belief = believed(answered, versions)
    last = {one.skill: one.answered_at for one in answered}
    page = shown(score(belief, caps=table.caps), table.caps, last=last, now=now)
    if versions != today:
        table, belief = believed(answered, today)
    return replace(page, leading=page.skills[leading_skill(table, belief, last, now=now)])


def believed(answered, versions):
    """The table of exercises and the belief after these counted responses, both by these Versions."""
    belief = posterior(evidence(answered, versions.calibration, versions.rules), forgets=True)
    return item_table(versions.bank, versions.calibration)[0], belief


def leading_skill(table, belief, last, *, now):
    """Index of the skill that smart practice would ask first today."""
    due = frozenset(skill for skill, at in last.items() if now - at > DUE_AFTER)
    return by_gain(Situation(seed="", number=1, table=table, posterior=belief, due=due, caps=table.caps))[0]


def shown(scored, skill_caps, *, last=None, now=None):
    """A ProfilePage of an engine's Profile. last: {skill index: when it was last answered}."""
    last = last or {}
    lines = []
    for code, skill in zip(framework.SKILL_CODES, scored.skills, strict=True):
        named = framework.skill(code)
        index = SKILL_INDEX[code]
        at = last.get(index)
        lines.append(
            SkillLine(
                code=code,
                name=named.name,
                short_name=named.short_name,
                area=named.area,
                url=reverse("skill", args=[code]),
                pix=skill.pix if skill.is_measured else None,
                level=skill.level if skill.is_measured else None,
                low=skill.low if skill.is_measured else None,
                high=skill.high if skill.is_measured else None,
                median=skill.median,
                answers=skill.answers,
                is_measured=skill.is_measured,
                is_capped=skill.is_capped and skill.is_measured,
                is_open=skill.is_open,
                cap=skill_caps[index],
                last_answered_at=at,
                is_due=bool(at and now and now - at > DUE_AFTER),
            )
        )
    return ProfilePage(
        skills=tuple(lines),
        pix=scored.pix,
        level=scored.level,
        low=scored.low,
        high=scored.high,
        is_capped=scored.is_capped,
        is_open=scored.is_open,
        cap=scored.cap,
        answers=sum(line.answers for line in lines),
        certifiable=len(scored.certifiable_skills),
        is_certifiable=scored.is_certifiable,
    )


def due_skills(student, *, now):
    """Codes of the skills whose last counted answer is 180 days old or more."""
    last = {one.skill: one.answered_at for one in answered_by(student)}
    return [code for code, index in SKILL_INDEX.items() if index in last and now - last[index] > DUE_AFTER]


def recently_met(student, *, now):
    """Ids of the exercises this student met in the last 90 days, in order of id."""
    rows = Response.objects.filter(student=student, answered_at__gt=now - RECENT)
    return sorted(set(rows.values_list("question__exercise_version__exercise_id", flat=True)))
