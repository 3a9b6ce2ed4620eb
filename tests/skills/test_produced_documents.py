"""Uploads: opened, judged criterion by criterion, and nothing is lost where that cannot be done."""

import logging

import pytest

from skills import forms
from skills.authoring import draw_variant, parse_exercise, texts
from skills.checking.bank import topics_of
from skills.checking.files import read_exercise
from skills.forms import Unparsable

from . import exercises

CODE = """
from skills.authoring.judging import criterion


def judge_list(document, values):
    words = document.text.split()
    if "boom" in words:
        raise ZeroDivisionError
    return [
        criterion("filled", words),
        criterion("counted", len(words) == values["wanted"], "too_few" if len(words) < values["wanted"] else None,
                  found=len(words)),
    ]


def solve_list(values):
    return " ".join(["mot"] * values["wanted"]).encode()
"""


def source():
    text = exercises.source(
        "produce",
        "needs: [computer]\naccepts: [txt]\njudge: list\nparameters: {wanted: {value: 3}}\n"
        "files: [{name: start.txt, kind: text, text: mot}]\n",
        mistakes="mistakes:\n"
        "  too_few: {name: {fr: Trop peu, en: Too few}, criterion: counted}\n"
        "  nothing: {name: {fr: Rien, en: Nothing}, criterion: filled}\n",
    )
    text = text.replace("first_slip", "too_few").replace("second_slip", "nothing")
    text = text.replace("\n# en", "\n\n## critères\n\n- filled: Rempli.\n- counted: "
                        "{{ found }} mots sur {{ wanted }}.\n\n# en")  # fmt: skip
    return text + "\n## criteria\n\n- filled: Filled.\n- counted: {{ found }} words of {{ wanted }}.\n"


@pytest.fixture
def folder(tmp_path):
    folder = tmp_path / "4.1-secure"
    folder.mkdir()
    (folder / "generators.py").write_text(CODE, encoding="utf-8")
    return tmp_path


@pytest.fixture
def asked(folder):
    exercise = parse_exercise(source(), exercises.PATH, root=folder)
    return exercise, draw_variant(exercise, 1)


def sent(asked, content, name="liste.txt"):
    exercise, variant = asked
    return forms.parse(exercise, variant, {}, (name, content))


def test_a_right_document_holds_every_criterion_and_only_its_digest_is_kept(asked):
    exercise, variant = asked

    answer = sent(asked, b"un deux trois")

    assert forms.judge(exercise, variant, answer).is_correct
    assert set(forms.stored(variant, answer)) == {"name", "size", "sha256"}
    assert forms.fields_of(variant, forms.stored(variant, answer)) == {"answer": ["liste.txt"]}


def test_a_document_that_misses_a_criterion_is_told_which_and_why(asked):
    exercise, variant = asked

    verdict = forms.judge(exercise, variant, sent(asked, b"un deux"))

    assert (verdict.is_correct, verdict.mistake) == (False, "too_few")
    told = texts(exercise, variant, "fr").criteria_of(verdict.criteria)
    assert [(one["id"], one["holds"], one["html"]) for one in told] == [
        ("filled", True, "Rempli."),
        ("counted", False, "2 mots sur 3."),
    ]


def test_what_the_text_of_an_older_version_did_not_ask_for_does_not_count(folder):
    lines = source().splitlines(keepends=True)
    older = "".join(line for line in lines if not line.startswith("- counted:"))
    exercise = parse_exercise(older, exercises.PATH, root=folder)
    asked = exercise, draw_variant(exercise, 1)

    verdict = forms.judge(*asked, sent(asked, b"un deux"))

    assert [each["id"] for each in verdict.criteria] == ["filled"]
    assert verdict.is_correct
    assert not forms.judge(*asked, sent(asked, b" ")).is_correct


def test_a_criterion_broken_by_no_known_belief_is_told_without_inventing_one(asked):
    exercise, variant = asked

    verdict = forms.judge(exercise, variant, sent(asked, b"un deux trois quatre"))

    assert (verdict.is_correct, verdict.mistake) == (False, "other")


def test_the_reference_solution_is_sent_like_any_upload(asked):
    exercise, variant = asked
    name, content = forms.right_upload(exercise, variant)

    assert forms.judge(exercise, variant, sent(asked, content, name)).is_correct


def test_a_judge_that_fails_costs_the_person_nothing(asked, caplog):
    with caplog.at_level(logging.CRITICAL), pytest.raises(Unparsable) as caught:
        sent(asked, b"boom")

    assert caught.value.code == "not_judged"


@pytest.mark.parametrize(
    ("content", "name", "code"),
    [
        (b"", "a.txt", "file_empty"),
        (b"%PDF-1.7 x", "a.txt", "file_wrong_type"),
        (b"x" * (forms.UPLOAD_LIMIT + 1), "a.txt", "file_too_big"),
    ],
)
def test_a_file_that_is_not_opened_is_told_why(asked, content, name, code):
    with pytest.raises(Unparsable) as caught:
        sent(asked, content, name)

    assert caught.value.code == code


def test_no_file_is_no_answer(asked):
    exercise, variant = asked

    with pytest.raises(Unparsable, match="no_file"):
        forms.parse(exercise, variant, {"answer": ["liste.txt"]})


def test_a_badge_that_was_asked_when_all_stood_in_one_order_is_judged():
    path = "3.2-multimedia/club-badge.md"
    exercise = read_exercise(path, topics=topics_of(path))
    stored = draw_variant(exercise, 1).to_json()
    scene = stored["values"]["scene"]
    stored["values"] = {
        **stored["values"],
        "scene": {name: value for name, value in scene.items() if name not in ("order", "drawn_as")},
    }

    answer = forms.parse(exercise, stored, {}, forms.right_upload(exercise, stored))

    assert forms.judge(exercise, stored, answer).is_correct
