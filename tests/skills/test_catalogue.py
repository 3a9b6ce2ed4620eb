"""The bank's files become rows: twice without harm, and a broken file keeps the last good version."""

import shutil

import pytest

from skills import catalogue
from skills.models import BankProblem, BankRelease, Exercise, ExerciseVersion, Skill, State, Topic

from . import exercises

pytestmark = pytest.mark.django_db


@pytest.fixture
def bank(tmp_path):
    """A bank of two exercises: write(name, text) changes one, remove(name) takes it away."""

    class Bank:
        root = tmp_path
        folder = tmp_path / "4.1-secure"

        def write(self, name, text):
            self.folder.mkdir(exist_ok=True)
            path = self.folder / f"{name}.md"
            path.write_text(text.replace("4.1-the-task", f"4.1-{name}"), encoding="utf-8")

        def remove(self, name):
            (self.folder / f"{name}.md").unlink()

        def sync(self):
            return catalogue.sync(root=self.root)

    made = Bank()
    made.write("one", exercises.single())
    made.write("two", exercises.number())
    return made


def released():
    return [version.exercise_id for version in BankRelease.objects.latest().versions()]


def test_the_framework_is_there_with_its_areas_skills_and_topics(bank):
    bank.sync()

    assert Skill.objects.count() == 16
    assert all(5 <= skill.topics.count() <= 9 for skill in Skill.objects.all())
    assert Topic.objects.get(pk="4.1/phishing").skill_id == "4.1"


def test_a_second_sync_changes_nothing(bank):
    bank.sync()
    before = list(ExerciseVersion.objects.values_list("pk", "digest"))
    releases = BankRelease.objects.count()

    summary = bank.sync()

    assert summary.is_unchanged
    assert list(ExerciseVersion.objects.values_list("pk", "digest")) == before
    assert BankRelease.objects.count() == releases


def test_a_changed_text_is_a_new_version_and_a_new_release_and_the_old_ones_stay(bank):
    bank.sync()
    first = BankRelease.objects.latest()
    old = Exercise.objects.get(pk="4.1-one").current

    bank.write("one", exercises.single().replace("Que faire ?", "Que feriez-vous ?"))
    bank.sync()

    assert Exercise.objects.get(pk="4.1-one").current_id != old.pk
    assert old in first.versions()
    assert BankRelease.objects.latest() != first
    assert ExerciseVersion.load(old.pk).exercise.section("fr", "statement").text == "Que faire ?"


def test_a_text_that_returns_makes_the_old_release_current_again(bank):
    bank.sync()
    first = BankRelease.objects.latest()

    bank.write("one", exercises.single().replace("Que faire ?", "Autre ?"))
    bank.sync()
    second = BankRelease.objects.latest()
    bank.write("one", exercises.single())
    bank.sync()

    assert first != second
    assert BankRelease.objects.latest() == first


@pytest.mark.parametrize(
    "broken", ["no exercise at all", exercises.single().replace("level: 3", "level: 12")]
)
def test_a_broken_file_keeps_its_last_good_version_and_is_listed(bank, broken):
    bank.sync()
    before = released()

    bank.write("one", broken)
    bank.sync()

    assert released() == before
    assert set(BankProblem.objects.values_list("file", flat=True)) == {"4.1-secure/one.md"}
    assert all(problem.message and problem.line for problem in BankProblem.objects.all())


def test_a_file_in_another_encoding_is_listed_and_stops_nothing(bank):
    (bank.folder / "two.md").write_bytes(exercises.number().encode("utf-16"))

    bank.sync()

    assert released() == ["4.1-one"]
    assert "UTF-8" in BankProblem.objects.first().message


def test_an_exercise_that_cannot_be_drawn_is_listed_too(bank):
    bank.write("two", exercises.number(key='"{{ nothing }}"'))

    bank.sync()

    assert released() == ["4.1-one"]
    assert BankProblem.objects.get().field == "key"


def test_a_problem_that_is_mended_is_listed_no_more(bank):
    bank.write("one", "broken")
    bank.sync()

    bank.write("one", exercises.single())
    bank.sync()

    assert not BankProblem.objects.exists()
    assert released() == ["4.1-one", "4.1-two"]


def test_an_exercise_whose_file_is_gone_is_withdrawn_and_keeps_its_versions(bank):
    bank.sync()

    bank.remove("two")
    bank.sync()

    gone = Exercise.objects.get(pk="4.1-two")
    assert (gone.state, gone.versions.count()) == (State.WITHDRAWN, 1)
    assert released() == ["4.1-one"]


def test_a_renamed_exercise_goes_on_under_its_old_id(bank):
    bank.sync()

    bank.remove("one")
    bank.write("renamed", exercises.single().replace("form: single", "form: single\nstands_for: 4.1-one"))
    bank.sync()

    exercise = Exercise.objects.get(pk="4.1-one")
    assert (exercise.file, exercise.versions.count()) == ("4.1-secure/renamed.md", 2)
    assert ExerciseVersion.load(exercise.current_id).exercise.id == "4.1-renamed"


def test_a_version_never_changes(bank):
    bank.sync()
    version = ExerciseVersion.objects.first()
    version.level = 8

    with pytest.raises(TypeError):
        version.save()


MODULE = """\
---
id: 4.1-levels-3-4
title: {fr: Lire une adresse, en: Reading an address}
levels: [3, 4]
minutes: 6
objectives: {fr: [Lire], en: [Read]}
material: {mail: {kind: mail, subject: Prix}}
checks: [quick, second]
---

# fr

## Leçon

Lisez.

[[material mail]]

Puis répondez.

[[check quick]]

[[check second]]

# en

## Lesson

Read.

[[material mail]]

Then answer.

[[check quick]]

[[check second]]
"""


def test_checks_of_a_module_belong_to_it_and_never_to_a_release(bank):
    folder = bank.folder / "modules"
    (folder / "levels-3-4").mkdir(parents=True)
    (folder / "levels-3-4.md").write_text(MODULE, encoding="utf-8")
    for name in ("second", "quick"):
        bank.write(name, exercises.single())
        shutil.move(bank.folder / f"{name}.md", folder / "levels-3-4")

    bank.sync()

    exercise = Exercise.objects.get(pk="4.1-quick")
    module = exercise.check_of
    assert [version.exercise_id for version in module.checks()] == ["4.1-quick", "4.1-second"]
    assert released() == ["4.1-one", "4.1-two"]
    assert Exercise.objects.get(pk="4.1-one").current.module == module
    parts = module.load().render("fr").parts
    assert [("block" if part.block else part.check or "html") for part in parts] == [
        "html",
        "block",
        "html",
        "quick",
        "second",
    ]
