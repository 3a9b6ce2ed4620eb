"""Who of a file is who: by INE, else by name and birth date, else a person decides. No database."""

import datetime

import pytest

from accounts.imports.people import Place, Pupil
from accounts.imports.reconciling import NEW, Known, reconcile

BORN = datetime.date(2012, 4, 3)
OTHER_DAY = datetime.date(2012, 3, 4)
INE, OTHER_INE = "123456789AB", "123456789AC"


def pupil(number=1, *, last="Le Goff", usage="", first="Zoé", born=BORN, ine="", where="3e A"):
    return Pupil(Place("", number + 1, number), last, usage, first, born, ine, where)


def known(key=7, *, last="le goff", first="zoe", born=BORN, ine="", classes=("3e A",), **fields):
    return Known(key, "Zoé Le Goff", frozenset({(last, first)}), born, ine, tuple(classes), **fields)


def verdict(one, *others, decisions=None):
    plan = reconcile([one], others, decisions)
    return next(name for name in ("new", "known", "moved", "questions") if getattr(plan, name))


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        (pupil(), known(), "known"),
        (pupil(first="ZOE", last="LE-GOFF"), known(), "known"),
        (pupil(last="Martin", usage="Le Goff"), known(), "known"),
        (pupil(where="3E a"), known(), "known"),
        (pupil(where="3e B"), known(), "moved"),
        (pupil(), known(classes=()), "known"),
        (pupil(first="Zoéline"), known(), "new"),
        (pupil(born=OTHER_DAY), known(), "new"),
        (pupil(born=None), known(), "questions"),
        (pupil(), known(born=None), "questions"),
        (pupil(ine=INE), known(born=None, ine=INE), "known"),
        (pupil(ine=INE, last="Mariée"), known(ine=INE), "known"),
        (pupil(ine=INE, last="Mariée", born=OTHER_DAY), known(ine=INE), "questions"),
        (pupil(ine=INE), known(ine=OTHER_INE), "new"),
        (pupil(ine=INE), known(), "known"),
    ],
)
def test_a_pupil_is_new_known_moved_or_asked_about(one, other, expected):
    assert verdict(one, other) == expected


def test_of_two_namesakes_the_birth_date_tells():
    plan = reconcile([pupil()], [known(7, born=OTHER_DAY), known(8)])

    assert [one.known.student_id for one in plan.known] == [8]


def test_two_candidates_with_the_same_birth_date_are_asked_about():
    plan = reconcile([pupil()], [known(7), known(8)])

    assert [one.student_id for one in plan.questions[0].candidates] == [7, 8]


def test_nobody_is_two_pupils_whatever_is_decided():
    both = [pupil(1, born=None, where="3e A"), pupil(2, born=None, where="3e B")]

    plan = reconcile(both, [known()], {"1": 7, "2": 7})

    assert ([one.known.student_id for one in plan.known], len(plan.new)) == ([7], 1)


def test_a_decision_settles_a_question_and_another_one_is_none():
    assert verdict(pupil(born=None), known(), decisions={"1": 7}) == "known"
    assert verdict(pupil(born=None), known(), decisions={"1": NEW}) == "new"
    assert verdict(pupil(born=None), known(), decisions={"1": 99}) == "questions"


def test_somebody_new_does_not_take_the_ine_of_the_one_who_has_it():
    plan = reconcile([pupil(ine=INE, last="X", born=OTHER_DAY)], [known(ine=INE)], {"1": NEW})

    assert not plan.new[0].keeps_ine


@pytest.mark.parametrize(
    ("classes", "home", "left"),
    [(("3e A",), "", "3e A"), (("3e A", "Club"), "3e A", "3e A"), (("Club", "3e A"), "", "")],
)
def test_who_moves_leaves_the_class_that_the_school_put_them_in(classes, home, left):
    plan = reconcile([pupil(where="3e B")], [known(classes=classes, home_class=home)])

    assert plan.moved[0].moved_from == left


def test_the_digest_changes_with_what_confirming_would_do():
    before = reconcile([pupil()], [known()]).digest

    assert reconcile([pupil()], [known()]).digest == before
    assert reconcile([pupil()], []).digest != before
    assert reconcile([pupil()], [known(classes=("3e B",))]).digest != before
