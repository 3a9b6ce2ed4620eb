"""Difficulty learnt from answers: by whom, into what, and whom it concerns."""

import shutil

import pytest
from django.core.management import call_command
from django.db import IntegrityError
from django.utils import timezone

from assessments import asking, calibrating, evidence, practice, replay, state, tasks
from assessments.constants import AUTHORED, RULES_VERSION
from assessments.engine.irt import AUTHORED_A, AUTHORED_SD, authored_b
from assessments.models import Assessment, Calibration, ExerciseCalibration, Mode, Question, Response
from assessments.profiles import profile_of
from skills import catalogue
from skills.authoring import BANK
from tests.assessments.answered import HARDER, answered_bank
from tests.assessments.test_races import AT_ONCE, at_once
from tests.factories import UserFactory

pytestmark = pytest.mark.usefixtures("bank")


def calibrate(**options):
    return calibrating.calibrate(now=timezone.now(), **options)


def placed(student, answers=32):
    """A placement with so many answers of 'I don't know yet'."""
    assessment = practice.begin(student, Mode.PLACEMENT)
    for number in range(1, answers + 1):
        practice.record_answer(assessment, number, None)
    return assessment


def again(assessment):
    return replay.replay(Assessment.objects.get(pk=assessment.pk))


def test_what_answers_say_of_an_exercise_is_kept_with_its_errors():
    hardest = answered_bank(persons=40)[0].question.exercise_version

    made = calibrate().calibration

    row = made.exercises.get(exercise=hardest.exercise)
    assert authored_b(hardest.level) < row.b <= authored_b(hardest.level) + 1.5 * HARDER
    assert 0 < row.se_b < AUTHORED_SD
    assert (row.answers, row.level) == (40, hardest.level)
    assert row.right == Response.objects.filter(question__exercise_version=hardest, is_correct=True).count()
    assert (made.persons, made.answers) == (40, 800)
    assert set(made.exercises.values_list("exercise")) == set(
        Response.objects.values_list("question__exercise_version__exercise").distinct()
    )


def test_only_a_first_answer_that_counts_teaches_anything():
    responses = answered_bank()
    first, second = responses[0], responses[20]
    Response.objects.filter(pk=second.pk).update(counts=False)
    for student in (first.student, second.student):
        later = Assessment.objects.create(
            student=student, mode=Mode.SKILL, planned=1, started_at=timezone.now()
        )
        question = later.questions.create(
            number=1, exercise_version=first.question.exercise_version, seed=1, variant={},
            chosen_at=timezone.now(),
        )  # fmt: skip
        question.response = Response.objects.create(
            question=question, student=student, answer="a", is_correct=True, counts=True, seconds=1,
            answered_at=timezone.now(),
        )  # fmt: skip

    made = calibrate().calibration

    assert made.answers == len(responses) - 1
    assert made.exercises.get(exercise=first.question.exercise_version.exercise).answers == 23


def test_a_calibration_never_changes(django_assert_num_queries):
    answered_bank()
    made = calibrate().calibration

    with django_assert_num_queries(0), pytest.raises(TypeError, match="never changes"):
        made.save()
    with pytest.raises(TypeError, match="never changes"):
        made.exercises.first().save()


@pytest.mark.database
def test_the_database_keeps_versions_in_one_line():
    answered_bank()
    made = calibrate().calibration
    other = Calibration.objects.get(pk=made.pk)
    other.pk, other.key, other._state.adding = None, "another", True

    with pytest.raises(IntegrityError):
        other.save()


@pytest.mark.database
def test_a_run_that_would_change_nothing_writes_no_version():
    answered_bank()
    first = calibrate()

    second = calibrate()
    answered_bank(seed=2)
    third = calibrate()

    assert first.is_new
    assert (second.calibration, second.is_new) == (first.calibration, False)
    assert (third.is_new, third.calibration.number) == (True, 2)
    assert third.calibration.previous == first.calibration
    assert Calibration.objects.latest() == third.calibration


@pytest.mark.database
@pytest.mark.django_db(transaction=True)
def test_runs_at_once_give_one_version(bank):
    answered_bank()

    outcomes = at_once(lambda _: calibrate(), range(AT_ONCE // 2))

    assert Calibration.objects.count() == 1
    assert sum(one.is_new for one in outcomes) == 1
    assert {one.calibration.key for one in outcomes} == {Calibration.objects.latest().key}


def test_the_nightly_job_may_run_twice_and_waits_for_answers():
    tasks.calibrate.apply().get()
    assert not Calibration.objects.exists()

    answered_bank()
    tasks.calibrate.apply().get()
    tasks.calibrate.apply().get()

    assert Calibration.objects.count() == 1


def test_the_command_says_in_one_line_what_it_learnt_and_shows_its_progress(capsys):
    answered_bank()

    call_command("calibrate", dry_run=True)
    dry = capsys.readouterr()
    assert not Calibration.objects.exists()
    call_command("calibrate")
    real = capsys.readouterr()
    call_command("calibrate")
    unchanged = capsys.readouterr()

    assert dry.out.startswith("would write calibration 1: 480 answers of 24 persons")
    assert real.out.startswith("wrote calibration 1")
    assert unchanged.out.startswith("nothing changed: calibration 1")
    assert all(told.out.count("\n") == 1 for told in (dry, real, unchanged))
    assert "100 %" in real.err


def test_the_command_says_kindly_that_answers_are_too_few(capsys):
    answered_bank(persons=3)

    call_command("calibrate")

    assert "60 counted first answers of 3 persons: a calibration needs" in capsys.readouterr().out
    assert not Calibration.objects.exists()


def test_an_assessment_stays_on_the_calibration_of_its_start():
    answered_bank()
    student = UserFactory()
    before = placed(student, answers=10)
    made = calibrate().calibration
    for number in range(11, 33):
        practice.record_answer(before, number, None)

    after = practice.begin(student, Mode.SMART)

    assert before.start.calibration == AUTHORED
    assert after.start.calibration == made.key
    assert again(before).differences == ()


def test_all_assessments_replay_whatever_version_they_pinned(capsys):
    answered_bank()
    student = UserFactory()
    runs = [placed(student)]
    for seed in (2, 3):
        calibrate()
        answered_bank(seed=seed)
        run = practice.begin(student, Mode.SMART)
        for number in range(1, 9):
            practice.record_answer(run, number, None)
        runs.append(run)
    evidence.forget_tables()

    call_command("replay", *(str(run.pk) for run in runs))

    assert len({run.start.calibration for run in runs}) == 3
    assert "3 assessments replayed, 0 different" in capsys.readouterr().out


def test_a_state_sees_every_earlier_answer_at_the_pinned_difficulty():
    answered_bank()
    student = UserFactory()
    placed(student)
    made = calibrate().calibration

    known = state.load(practice.begin(student, Mode.SMART))

    rows = {row.exercise_id: row for row in made.exercises.all()}
    assert any(one.exercise in rows for one in known.earlier)
    for one in known.table.items:
        row = rows.get(one.id)
        expected = (row.a, row.b, row.se_b) if row else (AUTHORED_A, authored_b(one.level), made.spread_b)
        assert (one.a, one.difficulty, one.sd) == expected
    for answered, seen in zip(known.earlier, known.posterior.evidence, strict=True):
        row = rows.get(answered.exercise)
        authored = (AUTHORED_A, authored_b(answered.level), made.spread_b)
        assert (seen.a, seen.b, seen.sd) == ((row.a, row.b, row.se_b) if row else authored)
        assert not seen.is_doubted


def test_a_calibration_that_kept_no_error_of_authors_is_read_as_on_its_day():
    answered_bank()
    made = calibrate().calibration
    Calibration.objects.filter(pk=made.pk).update(unanswered_sd=None)
    evidence.forget_tables()

    unknown = evidence.difficulty(made.key, "an exercise without a row", 4)

    assert unknown == (AUTHORED_A, authored_b(4), AUTHORED_SD, True)


def test_a_calibration_of_before_is_followed_by_one_that_keeps_the_error_of_authors():
    answered_bank()
    before = calibrate().calibration
    Calibration.objects.filter(pk=before.pk).update(unanswered_sd=None, inputs="0" * 64)

    after = calibrate()

    assert after.is_new
    assert after.calibration.unanswered_sd == pytest.approx(before.spread_b, abs=1e-3)
    assert not calibrate().is_new


def test_a_profile_moves_with_its_owners_answers_and_not_with_a_calibration():
    answered_bank()
    student, now = UserFactory(), timezone.now()
    placement = placed(student)
    before = profile_of(student, now=now)

    calibrate()
    between = profile_of(student, now=now)
    run = practice.begin(student, Mode.SMART)
    begun = profile_of(student, now=now)
    practice.record_answer(run, 1, None)
    after = profile_of(student, now=now)

    medians = [[line.median for line in page.skills] for page in (before, between, begun, after)]
    assert medians[0] == medians[1] == medians[2] != medians[3]
    assert before.pix == between.pix == placement.outcome["pix"]
    assert after.pix == asking.outcome(state.load(run).profile)["pix"]


def test_a_profile_moves_not_with_the_bank_either(tmp_path):
    student, now = UserFactory(), timezone.now()
    placed(student)
    before = profile_of(student, now=now)
    root = tmp_path / "bank"
    hardest = max(before.skills, key=lambda line: line.cap)
    copy_without_level(root, hardest)

    catalogue.sync(root=root)

    assert profile_of(student, now=now).skills == before.skills
    assert profile_of(UserFactory(), now=now).skills != before.skills


def copy_without_level(root, line):
    """The bank, less the exercises that prove the highest level of this skill."""
    shutil.copytree(BANK, root)
    for path in root.glob(f"{line.code}-*/*.md"):
        if f"\nlevel: {line.cap}\n" in path.read_text():
            path.unlink()


def test_a_withdrawn_exercise_keeps_what_was_last_known_of_it(tmp_path):
    withdrawn = answered_bank()[0].question.exercise_version
    first = calibrate().calibration.exercises.get(exercise=withdrawn.exercise)
    root = tmp_path / "bank"
    shutil.copytree(BANK, root)
    (root / withdrawn.exercise.file).unlink()
    catalogue.sync(root=root)
    answered = evidence.Answered(1, withdrawn.exercise_id, 0, True, withdrawn.level, 0.0, timezone.now())

    versions = {version.exercise_id for version in catalogue.BankRelease.objects.latest().versions()}
    assert withdrawn.exercise_id not in versions
    answered_bank(seed=3)
    second = calibrate()

    assert second.is_new
    row = second.calibration.exercises.get(exercise=withdrawn.exercise)
    assert calibrating.figures(row) == calibrating.figures(first)
    (seen,) = evidence.evidence([answered], second.calibration.key, RULES_VERSION)
    assert (seen.a, seen.b, seen.sd) == (first.a, first.b, first.se_b)


def test_a_key_that_no_calibration_has_is_said():
    run = practice.begin(UserFactory(), Mode.PLACEMENT)
    run.start.calibration = "lost"

    with pytest.raises(LookupError, match="no calibration has the key lost"):
        _ = state.load(run).table


def test_a_calibrated_answer_costs_no_statement_more(django_assert_max_num_queries):
    answered_bank()
    calibrate()
    run = practice.begin(UserFactory(), Mode.PLACEMENT)
    practice.record_answer(run, 1, None)

    with django_assert_max_num_queries(12):
        practice.record_answer(run, 2, None)


def test_parameters_whose_values_differ_in_difficulty_are_named():
    responses = answered_bank(persons=200, each=12)
    first = responses[0].question.exercise_version
    Response.objects.filter(question__exercise_version=first).update(is_correct=False)
    easy = Question.objects.filter(exercise_version=first, variant__values__case=1)
    Response.objects.filter(question__in=easy).update(is_correct=True)

    row = calibrate().calibration.exercises.get(exercise=first.exercise)

    assert row.variant_parameter == "case"
    assert row.variant_spread > 0.4
    assert row.variant_evidence > 2.71
    others = ExerciseCalibration.objects.exclude(exercise=first.exercise)
    by_chance = others.filter(variant_spread__gt=0.4, variant_evidence__gt=2.71).count()
    assert by_chance <= 0.05 * others.count()
