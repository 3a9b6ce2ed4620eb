"""What answers show of exercises, the flags it raises, and which exercises exams may ask."""

import json
from datetime import timedelta
from io import StringIO

import pytest
from django.core.management import call_command
from django.db import IntegrityError
from django.utils import timezone

from assessments import practice
from assessments.models import (
    Assessment,
    Calibration,
    ExerciseCalibration,
    Mode,
    PinnedStart,
    ProblemReport,
    QualityDecision,
    Question,
    ReportAlreadyResolved,
    Response,
)
from assessments.quality import causes, figures
from assessments.quality.exercises import qualities
from assessments.quality.scope import Scope
from assessments.quality.standing import barred
from skills.authoring import draw_variant
from skills.models import Exercise, ExerciseVersion
from tests.factories import InstitutionFactory, UserFactory

pytestmark = pytest.mark.usefixtures("bank")
NOW = timezone.now()
STATEMENTS_AT_MOST = 12


def an_exercise(form=None, **more):
    rows = Exercise.objects.in_use().filter(check_of=None, **more).order_by("pk")
    rows = rows.filter(current__form=form) if form else rows
    return rows.select_related("current").first()


def answered(exercise, student, *, mistake="", right=False, seconds=60, seed=1, text="", answer="a", **more):
    """One stored answer of this student, in an assessment of its own."""
    assessment = Assessment.objects.create(
        student=student, mode=Mode.SMART, planned=1, started_at=NOW, finished_at=NOW
    )
    PinnedStart.objects.create(assessment=assessment, **practice.pinned({}))
    variant = draw_variant(ExerciseVersion.load(exercise.current_id).exercise, seed).to_json()
    question = Question.objects.create(
        assessment=assessment,
        number=1,
        exercise_version=exercise.current,
        seed=seed,
        variant=variant,
        chosen_at=NOW,
    )
    return Response.objects.create(
        question=question,
        student=student,
        answer=answer,
        is_correct=right,
        mistake=mistake,
        verdict={"text": text, "skipped": False},
        counts=True,
        seconds=seconds,
        answered_at=NOW,
        **more,
    )


def with_listed_choices():
    """An exercise of one choice whose file lists the choices."""
    rows = Exercise.objects.in_use().filter(check_of=None, current__form="single").select_related("current")
    return next(
        one
        for one in rows.order_by("pk")
        if not isinstance(ExerciseVersion.load(one.current_id).exercise.front.choices, str)
    )


def quality_of(exercise, scope=None):
    return qualities(scope or Scope(), now=timezone.now(), exercise=exercise.pk)[0]


def calibrated(exercise, *, made_at=None, **told):
    """A calibration that says this of one exercise."""
    last = Calibration.objects.latest()
    number = last.number + 1 if last else 1
    calibration = Calibration.objects.create(
        key=f"{number:064}", number=number, previous=last, inputs="0" * 64, made_at=made_at or timezone.now(),
        persons=500, answers=5000, mean=3.5, sd=1.9, spread_b=0.7, spread_log_a=0.3, rounds=20,
    )  # fmt: skip
    row = {
        "level": exercise.level, "a": 1.2, "b": exercise.level - 0.5, "se_a": 0.1, "se_b": 0.15, "answers": 300,
        "right": 150, "infit": 1.0, "outfit": 1.0, "point_biserial": 0.4, "variant_spread": 0.1,
        "variant_parameter": "price", "variant_evidence": 9.0,
    }  # fmt: skip
    ExerciseCalibration.objects.create(calibration=calibration, exercise=exercise, **(row | told))


def decide(exercise, is_in_exams, *, at=None):
    return QualityDecision.objects.create(
        exercise=exercise,
        is_in_exams=is_in_exams,
        reason="Two of us read it.",
        decided_at=at or timezone.now(),
    )


def test_figures_are_counted_from_the_answers(django_assert_max_num_queries):
    exercise, student = an_exercise(), UserFactory()
    answered(exercise, student, right=True, seconds=20)
    answered(exercise, student, mistake="slip", seconds=40)
    answered(exercise, student, mistake="slip", seconds=90)
    answered(exercise, student, answer=None, seconds=60)

    with django_assert_max_num_queries(STATEMENTS_AT_MOST):
        found = {one.exercise.pk: one for one in qualities(Scope(), now=timezone.now())}[exercise.pk].figures

    assert (found.answers, found.right, found.seconds, found.asked) == (4, 1, 50, 4)
    assert found.mistakes == {"slip": 2, figures.UNKNOWN: 1}


@pytest.mark.parametrize(
    ("steps", "middle"),
    [([(3, 1)], 3), ([(1, 1), (5, 1)], 3), ([(1, 2), (9, 1)], 1), ([(1, 1), (2, 1), (9, 2)], 5.5)],
)
def test_the_median_is_found_among_counted_values(steps, middle):
    assert figures.median(steps, sum(count for _value, count in steps)) == middle


def test_hinted_and_repeated_answers_say_nothing_of_an_exercise():
    exercise = an_exercise()
    Response.objects.filter(pk=answered(exercise, UserFactory()).pk).update(counts=False)

    assert quality_of(exercise).figures.answers == 0


def test_an_unforeseen_answer_is_shown_once_five_gave_it():
    exercise, student = an_exercise("number"), UserFactory()
    for _times in range(5):
        answered(exercise, student, mistake="other", text="13")
    for _times in range(4):
        answered(exercise, student, mistake="other", text="my own number")

    assert causes.unforeseen(Scope().responses(), exercise.pk) == [("13", 5)]


def test_answers_are_told_by_the_value_of_each_parameter():
    exercise = next(
        one
        for one in Exercise.objects.in_use().filter(check_of=None).select_related("current").order_by("pk")
        if any(
            parameter.kind == "choose" and len(parameter.choose) > 1
            for parameter in ExerciseVersion.load(one.current_id).exercise.front.parameters.values()
        )
    )
    student = UserFactory()
    for seed in range(1, 13):
        answered(exercise, student, right=seed % 2 == 0, seed=seed)

    tables = causes.by_parameter(Scope().responses(), exercise.pk)

    assert tables
    assert all(sum(row.answers for row in rows) >= 12 for rows in tables.values())


@pytest.mark.parametrize(
    ("values", "shown"),
    [
        (["b", "a", "b"], ["a", "b"]),
        (list(range(20)), ["0 – 4", "5 – 9", "10 – 14", "15 – 19"]),
        ([{"fr": "mardi", "en": "Tuesday"}, True, None], ["mardi", "null", "true"]),
        ([f"value {n}" for n in range(10)], [*(f"value {n}" for n in range(8)), "autres valeurs"]),
    ],
)
def test_values_are_grouped_so_that_a_person_can_read_them(values, shown):
    rows = causes.table([(value, True) for value in values])

    assert [row.value.replace("none", "null") for row in rows] == shown
    assert sum(row.answers for row in rows) == len(values)


@pytest.mark.parametrize(
    ("told", "kind"),
    [
        ({"infit": 1.5}, "infit"),
        ({"infit": 0.6}, "infit"),
        ({"outfit": 1.6}, "outfit"),
        ({"point_biserial": -0.3}, "point_biserial"),
        ({"b": 7.4}, "drift"),
        ({"variant_spread": 0.6}, "spread"),
    ],
)
def test_what_calibration_says_raises_a_flag_and_takes_the_exercise_out_of_exams(told, kind):
    exercise = an_exercise(level=3)
    calibrated(exercise, **told)

    quality = quality_of(exercise)

    assert [flag.kind for flag in quality.flags] == [kind]
    assert ("price" if kind == "spread" else "300") in quality.flags[0].text
    assert not quality.is_in_exams
    assert barred(now=timezone.now()) == {exercise.pk}


@pytest.mark.parametrize(
    "told",
    [
        {"infit": 1.4, "answers": 20, "right": 10},
        {"infit": None, "outfit": None, "point_biserial": None, "variant_spread": None},
        {"point_biserial": -0.05},
        {"variant_spread": 0.6, "variant_evidence": 1.0},
        {"infit": 1.25},
    ],
)
def test_what_chance_alone_would_do_raises_none(told):
    exercise = an_exercise(level=3)
    calibrated(exercise, **told)

    quality = quality_of(exercise)

    assert not quality.flags
    assert quality.is_in_exams


def test_a_flat_exercise_is_told_and_stays_in_exams():
    exercise = an_exercise(level=3)
    calibrated(exercise, a=0.3)

    quality = quality_of(exercise)

    assert [flag.kind for flag in quality.flags] == ["flat"]
    assert quality.is_in_exams


def test_answers_alone_flag_a_slow_exercise_and_a_choice_that_nobody_takes():
    exercise, student = with_listed_choices(), UserFactory()
    authored = ExerciseVersion.load(exercise.current_id).exercise
    taken, *never = [choice.id for choice in authored.front.choices if choice.id != authored.front.key]
    for _times in range(50):
        answered(exercise, student, mistake=taken, answer=taken, seconds=10 * exercise.current.seconds)

    quality = quality_of(exercise)

    assert {flag.subject for flag in quality.flags if flag.kind == "choice"} == set(never)
    assert quality.flags[0].kind == "slow"
    assert quality.is_in_exams


@pytest.mark.parametrize("had", [49, 50])
def test_a_mistake_of_some_variants_is_told_once_fifty_wrong_answers_could_have_made_it(had):
    exercise, mistake = with_a_mistake_of_some_variants()
    others, having = set_apart(exercise, mistake)
    for seed in [having] * had + [others] * 10:
        answered(exercise, UserFactory(), mistake="other", seed=seed)

    found = [flag for flag in quality_of(exercise).flags if flag.subject == mistake]

    assert [(flag.kind, flag.answers) for flag in found] == ([("mistake", 50)] if had == 50 else [])


def with_a_mistake_of_some_variants():
    """(an exercise that is not one of choices, its first mistake that only some variants have)"""
    for exercise in Exercise.objects.in_use().filter(check_of=None).select_related("current").order_by("pk"):
        mistakes = ExerciseVersion.load(exercise.current_id).exercise.front.mistakes
        conditional = [name for name, told in mistakes.items() if told.when is not None]
        if conditional and exercise.current.answered_by not in figures.CHOOSING:
            return exercise, conditional[0]
    raise AssertionError("no exercise has a mistake of some variants")


def set_apart(exercise, mistake):
    """(a seed of a variant without this mistake, one of a variant with it)"""
    authored = ExerciseVersion.load(exercise.current_id).exercise
    seeds = {}
    for seed in range(1, 200):
        seeds.setdefault(mistake in draw_variant(authored, seed).mistake_ids, seed)
    return seeds[False], seeds[True]


def test_many_open_reports_are_a_flag_until_they_are_resolved():
    exercise, student = an_exercise(), UserFactory()
    reports = [
        ProblemReport.objects.create(
            question=answered(exercise, student).question, category="unclear", reported_at=NOW
        )
        for _times in range(3)
    ]

    assert [flag.kind for flag in quality_of(exercise).flags] == ["reports"]

    reports[0].resolve("Reworded", by=student, now=timezone.now())

    assert not quality_of(exercise).flags


def test_a_decision_overrides_flags_and_the_latest_stands():
    exercise = an_exercise(level=3)
    calibrated(exercise, infit=1.6)

    decide(exercise, True)
    assert barred(now=timezone.now()) == frozenset()

    decide(exercise, False)
    assert barred(now=timezone.now()) == {exercise.pk}


def test_what_was_barred_at_a_time_stays_so():
    exercise = an_exercise(level=3)
    start = timezone.now() - timedelta(days=3)
    calibrated(exercise, infit=1.6, made_at=start + timedelta(days=1))
    decide(exercise, True, at=start + timedelta(days=2))
    calibrated(exercise, made_at=start + timedelta(days=3))

    assert [bool(barred(now=start + timedelta(days=day, hours=1))) for day in range(4)] == [
        False,
        True,
        False,
        False,
    ]


def test_a_decision_is_only_ever_added():
    decision = decide(an_exercise(), False)

    with pytest.raises(TypeError):
        decision.save()
    with pytest.raises(TypeError):
        decision.delete()


def test_the_database_keeps_a_decision_from_having_no_reason():
    with pytest.raises(IntegrityError):
        QualityDecision.objects.create(
            exercise=an_exercise(), is_in_exams=True, reason="because", decided_at=NOW
        )


def test_the_database_keeps_a_report_from_being_resolved_without_a_line():
    question = answered(an_exercise(), UserFactory()).question

    with pytest.raises(IntegrityError):
        ProblemReport.objects.create(question=question, category="other", reported_at=NOW, resolved_at=NOW)


def test_the_line_of_whoever_resolves_first_stands():
    question = answered(an_exercise(), UserFactory()).question
    report = ProblemReport.objects.create(question=question, category="other", reported_at=NOW)
    report.resolve("Mended", by=None, now=NOW)

    with pytest.raises(ReportAlreadyResolved):
        report.resolve("Mended again", by=None, now=NOW)

    report.refresh_from_db()
    assert report.resolution == "Mended"


def test_an_administrator_counts_the_students_of_the_own_institutions_alone():
    exercise = an_exercise()
    here, elsewhere = InstitutionFactory(), InstitutionFactory()
    answered(exercise, UserFactory(student=here), right=True)
    answered(exercise, UserFactory(student=elsewhere))
    answered(exercise, UserFactory())
    calibrated(exercise, infit=1.6)

    quality = quality_of(exercise, Scope.of(UserFactory(administrator=here)))

    assert (quality.figures.answers, quality.figures.right, quality.assessments) == (1, 1, 1)
    assert quality.learnt is None
    assert not quality.flags
    assert not quality.is_in_exams


def test_the_command_tells_everything_as_data():
    exercise, student = an_exercise(), UserFactory()
    answered(exercise, student, right=True)
    answered(exercise, student, mistake="other", text="x")
    calibrated(exercise, infit=1.6)
    out = StringIO()

    call_command("bank", "quality", exercise.pk, "--json", stdout=out)

    (told,) = json.loads(out.getvalue())
    assert (told["answers"], told["share_right"], told["infit"]) == (2, 0.5, 1.6)
    assert told["flags"][0]["kind"] == "infit"
    assert told["wrong_answers"][0]["mistake"] == "other"
    assert told["unforeseen"] == []
    assert told["exposure"] == {"assessments": 2, "of": 2, "share": 1.0}
    assert told["is_in_exams"] is False


def test_the_command_tells_everything_in_words():
    calibrated(an_exercise(level=3), infit=1.6)
    out = StringIO()

    call_command("bank", "quality", stdout=out)

    assert "1,60" in out.getvalue()
    assert out.getvalue().strip().endswith("1 with flags, 1 not in exams")
