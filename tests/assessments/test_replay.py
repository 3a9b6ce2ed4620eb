"""What was scored stays what it was, whatever becomes of the bank."""

import os
import shutil
import subprocess
import sys

import pytest
from django.conf import settings
from django.core.management import call_command
from django.core.management.base import CommandError
from django.db import connection

from assessments import evidence, practice, replay
from assessments.constants import RULES_VERSION
from assessments.models import Assessment, Mode, Response
from assessments.simulated import right_answer
from skills import catalogue
from skills.authoring import BANK
from skills.models import BankRelease, ExerciseVersion
from tests.factories import UserFactory

pytestmark = pytest.mark.usefixtures("bank")


def placed(student):
    assessment = practice.begin(student, Mode.PLACEMENT)
    for number in range(1, 33):
        practice.record_answer(assessment, number, None)
    return assessment


def half_right(seed, mode=Mode.PLACEMENT):
    """A run in which every second answer is right."""
    assessment = practice.begin(UserFactory(), mode, seed=seed)
    for number in range(1, assessment.planned + 1):
        question = assessment.questions.get(number=number)
        exercise = ExerciseVersion.load(question.exercise_version_id).exercise
        answer = right_answer(exercise, question.variant) if number % 2 else None
        practice.record_answer(assessment, number, answer)
    return assessment


def exercises_of(assessment):
    return list(
        assessment.questions.order_by("number").values_list("exercise_version__exercise_id", flat=True)
    )


def width(assessment):
    return assessment.outcome["high"] - assessment.outcome["low"]


def test_a_run_of_the_first_rules_keeps_its_interval_and_replays(monkeypatch):
    monkeypatch.setattr(evidence, "RULES_VERSION", 1)
    first = half_right("one seed")
    monkeypatch.undo()
    today = half_right("one seed")

    first, today = Assessment.objects.get(pk=first.pk), Assessment.objects.get(pk=today.pk)

    assert first.start.rules == 1
    assert first.outcome["pix"] == today.outcome["pix"]
    assert width(first) < width(today)
    for one in (first, today):
        assert replay.replay(one).differences == ()


def test_a_practice_under_the_second_rules_keeps_its_questions_and_replays(monkeypatch):
    monkeypatch.setattr(evidence, "RULES_VERSION", 2)
    before = half_right("one seed", Mode.SMART)
    monkeypatch.undo()
    today = half_right("one seed", Mode.SMART)

    assert [one.start.rules for one in (before, today)] == [2, RULES_VERSION]
    assert exercises_of(before) != exercises_of(today)
    for one in (before, today):
        assert replay.replay(Assessment.objects.get(pk=one.pk)).differences == ()


def changed_bank(tmp_path, assessment):
    """A copy of the bank in which an exercise of this run is one level harder, and another is gone."""
    root = tmp_path / "bank"
    shutil.copytree(BANK, root)
    first, second = assessment.questions.order_by("number")[:2]
    path = root / files_path(first)
    level = first.exercise_version.level
    path.write_text(path.read_text().replace(f"\nlevel: {level}\n", f"\nlevel: {level + 1}\n"))
    (root / files_path(second)).unlink()
    return root


def files_path(question):
    exercise = ExerciseVersion.load(question.exercise_version_id).exercise
    return exercise.path


def test_a_run_replays_after_its_exercises_were_changed_and_removed(tmp_path):
    assessment = placed(UserFactory())
    before = BankRelease.objects.latest()

    catalogue.sync(root=changed_bank(tmp_path, assessment))
    evidence.forget_tables()

    found = replay.replay(Assessment.objects.get(pk=assessment.pk))
    assert BankRelease.objects.latest() != before
    assert found.differences == ()
    assert found.questions == 32


def test_the_command_replays_what_it_is_asked_and_names_what_differs(capsys):
    assessment = placed(UserFactory())

    call_command("replay", str(assessment.pk))
    Response.objects.filter(question__assessment=assessment, question__number__lte=8).update(
        is_correct=True, answer="a"
    )
    with pytest.raises(CommandError):
        call_command("replay", all=True)

    told = capsys.readouterr().out
    assert "1 assessments replayed, 0 different" in told
    assert f"assessment {assessment.pk}: question" in told


def test_the_command_says_which_id_it_does_not_know():
    with pytest.raises(CommandError, match="no such assessment: 999"):
        call_command("replay", "999")


@pytest.mark.django_db(transaction=True)
def test_a_run_replays_in_another_process():
    assessment = placed(UserFactory())
    config = connection.settings_dict
    address = (
        f"sqlite:///{config['NAME']}"
        if connection.vendor == "sqlite"
        else f"postgresql://{config['USER']}@{config['HOST']}:{config['PORT'] or 5432}/{config['NAME']}"
    )

    done = subprocess.run(
        [sys.executable, "manage.py", "replay", str(assessment.pk)],
        cwd=settings.BASE_DIR,
        env={**os.environ, "DATABASE_URL": address, "OPENBLAS_NUM_THREADS": "1"},
        capture_output=True,
        text=True,
        check=False,
    )

    assert done.returncode == 0, done.stdout + done.stderr
    assert "1 assessments replayed, 0 different" in done.stdout
