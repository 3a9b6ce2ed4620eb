"""Quality and readiness as lines for a terminal."""

from django.utils.translation import gettext as _

from skills import framework

ABSENT = "–"


def figure(value, decimals=2, width=6):
    return (ABSENT if value is None else f"{value:.{decimals}f}").rjust(width)


def of_quality(rows):
    """One line an exercise, its flags below it, and a last line that counts."""
    head = f"{'exercise':<44} answers  right      b     ±    fit  outfit  p-bis   time  asked"
    lines = [head, *(line for row in rows for line in of_exercise(row))]
    flagged = sum(bool(row.flags) for row in rows)
    out = sum(not row.is_in_exams and not row.is_check for row in rows)
    lines.append(f"{len(rows)} exercises, {flagged} with flags, {out} not in exams")
    return "\n".join(lines)


def of_exercise(row):
    learnt, found = row.learnt, row.figures
    told = [getattr(learnt, name, None) for name in ("b", "se_b", "infit", "outfit", "point_biserial")]
    shown = "".join(figure(value, width=7 if place else 6) for place, value in enumerate(told))
    time = ABSENT if found.seconds is None else f"{found.seconds:.0f}/{row.version.seconds} s"
    yield (
        f"{row.exercise.pk:<44} {found.answers:>7} {figure(found.share_right)} {shown} {time:>9}"
        f" {figure(row.exposure)}"
    )
    for flag in row.flags:
        yield f"    {flag.text}"
    if row.decision:
        state = _("in exams") if row.decision.is_in_exams else _("not in exams")
        yield f"    {_('Decided:')} {state} ({row.decision.reason})"


def of_readiness(found):
    """One line a skill with what it lacks, then what a mock exam is worth."""
    levels = " ".join(map(str, framework.LEVELS))
    lines = [f"bank {found.release}", f"skill  levels {levels}  all  kept  cap"]
    for skill in found.skills:
        counts = " ".join(map(str, skill.levels))
        missing = "; ".join(skill.missing) or _("ready")
        lines.append(
            f"{skill.skill.code:<6}        {counts} {skill.exercises:>4} {skill.reserved:>5} {skill.cap:>4}  {missing}"
        )
    lines.append(f"{len(found.ready)} of {len(found.skills)} skills are ready for certification")
    return "\n".join([*lines, *of_mock(found)])


def of_mock(found):
    """What the simulation said, as lines."""
    told = found.measure and found.measure.figures
    if told is None:
        return [_("No exercise: there is no mock exam.")]
    lines = []
    if found.unasked:
        codes = ", ".join(skill.code for skill in found.unasked)
        lines.append(_("A mock exam shows no total: nothing to ask in %(skills)s.") % {"skills": codes})
    if told["half_width"] is not None:
        lines.append(
            f"mock exam, {told['persons']} simulated persons, {told['skills']} skills: ± {told['half_width']:.0f} Pix"
            f" ({told['half_width_low']:.0f} to {told['half_width_high']:.0f}), RMSE {told['rmse']},"
            f" bias {told['bias']}, interval holds the truth {told['coverage']:.3f},"
            f" level exact {told['level_exact']:.3f}"
        )
    lines.append(
        f"{told['questions']} questions on average; {told['exhausted']:.1%} of exams end before the last question,"
        f" {told['scored']:.1%} have asked each skill"
    )
    return lines
