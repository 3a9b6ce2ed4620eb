"""Whether the bank is ready for certification: the one that stands, half of it, one with a skill left empty."""

import json
from io import StringIO

import numpy as np
import pytest
from django.core.management import call_command
from django.urls import reverse
from django.utils import timezone

from assessments import evidence, reserve
from assessments.constants import AUTHORED
from assessments.models import BankMeasure, QualityDecision
from assessments.quality import readiness
from assessments.quality.measuring import measured
from assessments.quality.readiness import SkillReadiness
from assessments.tasks import measure_bank
from skills import framework
from skills.models import BankRelease, Exercise
from tests.factories import UserFactory

pytestmark = pytest.mark.usefixtures("bank")


CACHES = (reserve.certification_only, evidence.item_table)


@pytest.fixture(autouse=True)
def small_and_fresh(monkeypatch):
    """Few simulated persons; a release that a test made is forgotten, for the next may have its number."""
    monkeypatch.setattr(readiness, "MEASURED_PERSONS", 12)
    forget()
    yield
    forget()


def forget():
    for cache in CACHES:
        cache.cache_clear()


def release_of(keep):
    """Make a release of those exercises of the bank that `keep` wants the current one."""
    current = BankRelease.objects.latest()
    versions = [
        version for version in current.versions().select_related("exercise") if keep(version.exercise)
    ]
    BankRelease.objects.filter(pk=current.pk).update(is_current=False)
    release = BankRelease.objects.create(digest=f"{len(versions):064}", is_current=True)
    release.exercise_versions.set(versions)
    return release


def told():
    out = StringIO()
    call_command("bank", "readiness", "--json", stdout=out, verbosity=0)
    return json.loads(out.getvalue())


def test_the_bank_that_stands_is_told_skill_by_skill_with_the_interval_of_a_mock_exam():
    found = told()

    counts = {skill["skill"]: skill["exercises"] for skill in found["skills"]}
    standing = BankRelease.objects.latest().versions()
    assert counts == {code: standing.filter(exercise__skill=code).count() for code in framework.SKILL_CODES}
    assert found["mock_exam"]["persons"] == 12
    assert 0 < found["mock_exam"]["half_width"] < 512


def test_half_a_bank_covers_fewer_levels_and_says_which():
    release_of(lambda exercise: exercise.level % 2)

    skill = told()["skills"][0]

    assert skill["cap"] == 7
    assert {"rien aux niveaux 2, 4, 6, 8", "encore 3 au niveau 8"} <= set(skill["missing"])


def test_a_skill_left_empty_leaves_the_rest_measured_and_no_total():
    release_of(lambda exercise: exercise.skill_id != "3.4")

    found = told()

    assert found["unasked"] == ["3.4"]
    assert found["mock_exam"]["skills"] == 15
    assert next(skill for skill in found["skills"] if skill["skill"] == "3.4")["cap"] == 0


def test_an_empty_bank_has_no_mock_exam():
    release_of(lambda exercise: False)

    assert told()["mock_exam"] is None


def test_an_exercise_out_of_exams_does_not_count():
    exercise = Exercise.objects.in_use().filter(check_of=None, skill="4.1").first()
    before = told()
    QualityDecision.objects.create(
        exercise=exercise, is_in_exams=False, reason="Two readings", decided_at=timezone.now()
    )

    after = told()

    count = lambda found: next(one for one in found["skills"] if one["skill"] == "4.1")
    assert count(after)["exercises"] == count(before)["exercises"] - 1
    assert count(after)["barred_from_exams"] == 1


@pytest.mark.parametrize(
    ("levels", "reserved", "missing"),
    [
        ((3,) * 8, 8, 0),
        ((3,) * 7 + (2,), 8, 2),
        ((4,) * 6 + (0, 3), 8, 1),
        ((3,) * 8, 7, 1),
        ((0,) * 8, 0, 4),
    ],
)
def test_a_skill_is_ready_with_24_exercises_8_kept_and_three_at_the_top(levels, reserved, missing):
    skill = SkillReadiness(framework.SKILLS["4.1"], levels, reserved, barred=0)

    assert len(skill.missing) == missing
    assert skill.is_ready == (missing == 0)


def test_each_third_that_arrives_in_a_cell_is_kept_and_newcomers_move_none():
    arrived = [(f"a{n}", ("4.1", 1)) for n in range(7)] + [("b0", ("4.1", 2))]

    kept = set(reserve.each_third(arrived))

    assert kept == {"a2", "a5"}
    assert kept <= set(reserve.each_third([*arrived, ("a7", ("4.1", 1)), ("a8", ("4.1", 1))]))


def test_what_is_kept_for_certifications_is_in_no_practice_and_no_mock_exam(monkeypatch):
    monkeypatch.setattr(reserve, "READY_EXERCISES", 4)
    monkeypatch.setattr(reserve, "RESERVED_EVERY", 1)

    kept = reserve.certification_only(BankRelease.objects.latest().pk)
    table = evidence.item_table(BankRelease.objects.latest().pk, AUTHORED)[0]

    assert kept
    assert not kept & {item.id for item in table.items}


def test_the_same_bank_is_measured_once(client):
    client.force_login(UserFactory(operator=True, language="fr"))
    assert "pas encore été mesurée" in client.get(reverse("readiness")).content.decode()

    measure_bank()
    measure_bank()

    assert BankMeasure.objects.count() == 1
    assert "±" in client.get(reverse("readiness")).content.decode()


def test_a_measure_is_the_same_for_the_same_seed():
    table = readiness.readiness(now=timezone.now()).table

    assert measured(table, persons=3, seed=5) == measured(table, persons=3, seed=5)
    assert measured(table, persons=3, seed=5) != measured(table, persons=3, seed=6)


def test_more_exercises_narrow_the_interval():
    from assessments.engine.simulation import simulated_table

    width = lambda each: measured(simulated_table([[1, 2, 3, 4, 5, 6, 7, 8] * each]), persons=20, seed=1)

    assert width(6)["half_width"] < width(1)["half_width"]
    assert not np.isnan(width(1)["rmse"])
