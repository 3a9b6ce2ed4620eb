"""The exercise that docs/authoring.md lets a teacher write first is right as printed, and its preview helps."""

import re
from pathlib import Path

import pytest

from skills.authoring import BANK
from skills.checking import preview
from skills.checking.bank import topics_of
from skills.checking.exercise import check
from tests.skills.exercises import VALID

DOCS = Path(__file__).resolve().parents[2] / "docs" / "authoring.md"
PATH = "1.2-manage/films-on-the-phone.md"


def printed():
    return re.search(r"```markdown first-exercise\n(.*?)```", DOCS.read_text(encoding="utf-8"), re.S)[1]


@pytest.fixture
def folder(tmp_path):
    (tmp_path / PATH).parent.mkdir()
    (tmp_path / PATH).write_text(printed(), encoding="utf-8")
    return tmp_path


def test_the_first_exercise_passes_every_check_as_printed(folder):
    report = check(PATH, seeds=50, topics=topics_of(PATH), root=folder)

    slow = [problem for problem in report.problems if "ms" in problem.message]  # a test never asserts a time
    assert [str(problem) for problem in report.problems if problem not in slow] == []
    assert f"id: {report.id}\n" in printed()


def test_a_drawn_text_that_ends_at_its_own_comma_is_told(folder):
    cut = printed().replace(
        "{fr: ce téléphone, en: this phone}", "{fr: ce téléphone, déjà ancien, en: this phone}"
    )
    (folder / PATH).write_text(cut, encoding="utf-8")

    (problem,) = [
        each
        for each in check(PATH, seeds=1, topics=topics_of(PATH), root=folder).problems
        if "cut off" in each.message
    ]

    assert cut.split("\n")[problem.line - 1].strip().startswith("- {fr: ce téléphone, déjà ancien")
    assert "double quotes" in problem.mend


def test_its_preview_shows_both_languages_with_key_and_mistakes(folder):
    page = preview.page(PATH, 7, root=folder)

    for told in (
        "Des films pour le train",
        "Films for the train",
        "whole_capacity",
        "Compte toute la capacité",
    ):
        assert told in page


def test_a_file_broken_as_the_walk_says_is_told_with_its_line_and_comes_back(folder):
    broken = printed().replace("size: {integer: [2, 3]}", "size: {integer: [2, 3, 4")
    before = preview.mark_of(PATH, folder)
    (folder / PATH).write_text(broken, encoding="utf-8")

    page = preview.page(PATH, 7, root=folder)

    assert "To mend" in page
    assert re.search(rf"{PATH}:\d+", page)
    assert preview.mark_of(PATH, folder) != before
    (folder / PATH).write_text(printed(), encoding="utf-8")
    assert "To mend" not in preview.page(PATH, 7, root=folder)


@pytest.mark.parametrize(
    ("wrong", "told"),
    [
        (('key: "{{ films }}"', 'key: "{{ filmz }}"'), "filmz"),
        (("topic: sizes-compression", "topic: sizes"), "sizes"),
        (("**{{ films }}** whole", "**{{ filmz }}** whole"), "filmz"),
        (
            ("- used_space: {{ used // size }} films is", "- used_spice: {{ used // size }} films is"),
            "used_spice",
        ),
        (('answer: "{{ used // size }}"', 'answer: "{{ films }}"'), "used_space"),
    ],
)
def test_what_is_wrong_is_named_on_the_page(folder, wrong, told):
    text = printed()
    assert wrong[0] in text
    (folder / PATH).write_text(text.replace(*wrong), encoding="utf-8")

    page = preview.page(PATH, 1, root=folder)

    assert "To mend" in page
    assert told in page.split("To mend", 1)[1]


@pytest.mark.parametrize("form", sorted(VALID))
def test_each_form_can_be_looked_at(tmp_path, form):
    path = "4.1-secure/the-task.md"
    (tmp_path / path).parent.mkdir()
    (tmp_path / path).write_text(VALID[form], encoding="utf-8")

    page = preview.page(path, 1, root=tmp_path)

    assert "Une explication." in page
    assert "An explanation." in page


@pytest.mark.parametrize("form", ["file", "produce"])
def test_forms_with_files_can_be_looked_at(form):
    path = next(
        path
        for path in sorted(preview.paths().values())
        if "/modules/" not in path and f"\nform: {form}\n" in (BANK / path).read_text(encoding="utf-8")
    )

    assert "/files/fr/0/" in preview.page(path, 1)


@pytest.mark.parametrize("one", ["4.1-claimed-sender", "4.2-levels-3-4"])
def test_material_is_drawn_as_students_see_it(one):
    page = preview.page(preview.paths()[one], 1)

    assert '<figure class="window' in page
    assert "&lt;figure" not in page


def test_a_module_and_a_check_of_one_can_be_looked_at():
    paths = preview.paths()
    module = next(one for one in sorted(paths) if preview.is_module(paths[one]))
    check_of = next(
        one for one in sorted(paths) if "/modules/" in paths[one] and not preview.is_module(paths[one])
    )

    assert 'lang="en"' in preview.page(paths[module], 1)
    assert 'lang="en"' in preview.page(paths[check_of], 1)
