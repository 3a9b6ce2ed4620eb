"""A broken exercise file is told by file, line, field, and how to mend it; never by a traceback."""

import pytest

from skills.authoring import BrokenFile

from . import exercises
from .exercises import PATH, parsed

GOOD = exercises.single()


def broken(text, **more):
    with pytest.raises(BrokenFile) as caught:
        parsed(text, **more)
    return caught.value.problems


def line_of(text, part):
    return next(number for number, line in enumerate(text.split("\n"), 1) if part in line)


@pytest.mark.parametrize(
    ("old", "new", "field", "mend"),
    [
        ("title:", "tilte:", "tilte", "Did you mean `title`?"),
        ("level: 3", "level: three", "level", "digits"),
        ("time: 90 s", "time: soon", "time", "90 s"),
        ("id: 4.1-the-task", "id: 4.1-another", "id", "id: 4.1-the-task"),
        ("topic: phishing", "topic: phising", "topic", "Did you mean `phishing`?"),
        ("module: 4.1-levels-3-4", "module: 4.1-levels-5-6", "module", "4.1-levels-3-4"),
        ("form: single", "form: quiz", "form", "multiple"),
        ("choices: [a, b, c, d]", "choices: [a, b]", "choices", "Give 4 to 6."),
        ("choices: [a, b, c, d]", "choices: [a, b, c, c]", "choices[3]", "Each id is used once."),
        ("key: c", "key: c\ntolerance: 2", "tolerance", "choices"),
        (
            "{fr: La tâche, en: The task}",
            "{fr: La tâche, la vraie, en: The task}",
            "title.la vraie",
            "double quotes",
        ),
        ("  a: {name:", "  A: {name:", "mistakes.A", "lower_case"),
        ("key: c", 'key: "{{ c + }}"', "key", "Jinja"),
        ("key: c", "key: c\nparameters: {n: {integer: [9, 3]}}", "parameters.n", "lowest, highest"),
        ("key: c", "key: c\nparameters: {n: {choose: [1], value: 2}}", "parameters.n", "Use one of"),
    ],
)
def test_a_wrong_field_is_named_with_its_line_and_how_to_mend_it(old, new, field, mend):
    text = GOOD.replace(old, new, 1)

    problems = broken(text, topics={"phishing", "malware"})

    problem = next(each for each in problems if each.field == field)
    assert problem.file == PATH
    assert problem.line == line_of(text, new.split("\n")[-1])
    assert mend in problem.mend


@pytest.mark.parametrize(
    ("old", "new", "field", "told"),
    [
        ("- d: Text of d\n\n## indice", "\n## indice", "fr.choices", "`d` has no text"),
        ("- d: D.\n\n# en", "- z: D.\n\n# en", "fr.mistakes", "`z` is no id of `mistakes`"),
        ("## hint", "## hnt", "en.hnt", "this section is unknown"),
        ("## explanation\n\nAn explanation.\n", "", "en.explanation", "this text is missing"),
        ("A hint.", "A {{ hint", "en.hint", "cannot be read"),
        ("# en\n", "# english\n", "english", "this text belongs to no language"),
    ],
)
def test_a_wrong_text_is_named_by_language_and_section(old, new, field, told):
    problems = broken(GOOD.replace(old, new, 1))

    assert any(each.field == field and told in each.message and each.mend for each in problems)


def test_yaml_that_cannot_be_read_is_named_by_its_line():
    text = GOOD.replace("topic: phishing", "topic: [phishing")

    (problem,) = broken(text)

    assert problem.line in (line_of(text, "topic: [") + 1, line_of(text, "topic: ["))
    assert "not YAML" in problem.message


def test_a_field_written_twice_is_not_silently_the_last():
    (problem,) = broken(GOOD.replace("level: 3", "level: 3\nlevel: 4"))

    assert (problem.field, problem.message) == ("level", "this field stands twice")


def test_all_problems_of_a_file_come_at_once_in_the_order_of_lines():
    problems = broken(GOOD.replace("id: 4.1-the-task", "id: no").replace("- d: D.", ""))

    assert len(problems) >= 3
    assert [each.line or 0 for each in problems] == sorted(each.line or 0 for each in problems)


@pytest.mark.parametrize(
    "text",
    ["", "---\n", "---\n---\n", "no front matter", "---\n- a\n---\n", "---\n{{ a }}: b\n---\n", "\x00"],
)
def test_a_file_that_is_no_exercise_at_all_is_told_kindly(text):
    assert all(problem.file == PATH and problem.message for problem in broken(text))


@pytest.mark.parametrize("form", exercises.VALID)
def test_a_valid_file_of_each_form_is_read(form):
    assert parsed(exercises.VALID[form]).answered_by == form


def test_words_that_other_yaml_readers_change_stay_words():
    text = exercises.text(key="[no]", first="on", second="08:00")

    assert parsed(text).source.data["key"] == ["no"]
