"""The quality of exercises: figures, what calibration says, flags, and whether they are in exams."""

from dataclasses import dataclass

from skills.models import Exercise, ExerciseVersion, State

from ..engine.irt import authored_b
from ..models import ExerciseCalibration, QualityDecision
from . import causes, figures, flags, words
from .standing import standing


@dataclass(frozen=True)
class ExerciseQuality:
    """One exercise as the quality pages show it.

    learnt: its row of the calibration in force, None without one, or where only some people's answers are shown.
    assessments: among which its exposure is counted.
    """

    exercise: Exercise
    figures: figures.Figures
    assessments: int
    learnt: ExerciseCalibration | None
    flags: tuple[flags.Flag, ...]
    is_in_exams: bool
    decision: QualityDecision | None

    @property
    def version(self):
        return self.exercise.current

    @property
    def form(self):
        return words.form_of(self.version)

    @property
    def needs(self):
        return words.needs_of(self.version)

    @property
    def authored(self):
        return ExerciseVersion.load(self.exercise.current_id).exercise

    @property
    def authored_b(self):
        return authored_b(self.exercise.level)

    @property
    def is_check(self):
        return self.exercise.check_of_id is not None

    @property
    def exposure(self):
        """Share of assessments that asked it; None before there is one."""
        return self.figures.asked / self.assessments if self.assessments else None

    @property
    def percent_right(self):
        return causes.percent(self.figures.share_right)

    @property
    def percent_asked(self):
        return causes.percent(self.exposure)


def qualities(scope, *, now, skill=None, exercise=None):
    """ExerciseQuality of each exercise in use, by id, in a fixed number of statements."""
    rows = Exercise.objects.filter(current__isnull=False).select_related("current").defer("current__source")
    rows = rows.filter(pk=exercise) if exercise else rows.filter(state=State.IN_USE)
    rows = list((rows.filter(skill=skill) if skill else rows).order_by("pk"))
    counted = figures.counted(scope, [row.pk for row in rows] if skill or exercise else None)
    unseen = [row.pk for row in rows if flags.is_to_be_counted(counted[row.pk], loader(row))]
    if unseen:
        figures.count_possible(counted, scope, unseen)
    at = standing(now=now)
    return [quality_of(row, counted, at, scope) for row in rows]


def quality_of(row, counted, at, scope):
    found = counted[row.pk]
    told = at.flags_of(row.pk) if scope.is_everybody else []
    return ExerciseQuality(
        exercise=row,
        figures=found,
        assessments=counted.assessments,
        learnt=at.told.rows.get(row.pk) if scope.is_everybody else None,
        flags=(*told, *flags.raw_flags(found, row.current, loader(row))),
        is_in_exams=row.check_of_id is None and row.state == State.IN_USE and at.is_in_exams(row.pk),
        decision=at.decisions.get(row.pk),
    )


def loader(row):
    """Gives the authored exercise of a row, once it is asked for."""
    return lambda: ExerciseVersion.load(row.current_id).exercise


def as_data(one, scope):
    """An ExerciseQuality as plain data, with the causes of wrong answers and what each parameter does."""
    responses, exercise = scope.responses(), one.exercise.pk
    found, learnt = one.figures, one.learnt
    return {
        "exercise": exercise,
        "skill": one.exercise.skill_id,
        "level": one.exercise.level,
        "form": one.version.form,
        "answers": found.answers,
        "right": found.right,
        "share_right": rounded(found.share_right),
        "authored_b": one.authored_b,
        "a": rounded(learnt and learnt.a),
        "b": rounded(learnt and learnt.b),
        "b_error": rounded(learnt and learnt.se_b),
        "b_against_authored": rounded(learnt and learnt.b - one.authored_b),
        "infit": rounded(learnt and learnt.infit),
        "outfit": rounded(learnt and learnt.outfit),
        "point_biserial": rounded(learnt and learnt.point_biserial),
        "variant_spread": rounded(learnt and learnt.variant_spread),
        "median_seconds": found.seconds,
        "expected_seconds": one.version.seconds,
        "wrong_answers": [
            {
                "mistake": each.mistake,
                "name": each.name,
                "answers": each.answers,
                "share": rounded(each.share),
            }
            for each in causes.causes(one.authored, found.mistakes)
        ]
        if found.mistakes
        else [],
        "unforeseen": [
            {"text": text, "answers": answers}
            for text, answers in (
                causes.unforeseen(responses, exercise) if found.mistakes[figures.OTHER] else ()
            )
        ],
        "parameters": {
            name: [
                {"value": row.value, "answers": row.answers, "share_right": rounded(row.share_right)}
                for row in rows
            ]
            for name, rows in (causes.by_parameter(responses, exercise) if found.answers else {}).items()
        },
        "reports": {"all": found.reports, "open": found.open_reports},
        "exposure": {"assessments": found.asked, "of": one.assessments, "share": rounded(one.exposure)},
        "flags": [flag.to_json() for flag in one.flags],
        "is_in_exams": one.is_in_exams,
        "decision": one.decision
        and {
            "is_in_exams": one.decision.is_in_exams,
            "reason": one.decision.reason,
            "decided_at": one.decision.decided_at.isoformat(),
        },
    }


def rounded(value):
    return None if value is None else round(value, 3)
