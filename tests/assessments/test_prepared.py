"""Statements that are compiled once give what the ORM gives."""

import pytest
from django.db import connection
from django.utils import timezone

from assessments import practice
from assessments.models import Assessment, Mode, Question
from assessments.prepared import Prepared, PreparedInsert, in_one_trip, insert
from tests.factories import UserFactory

pytestmark = pytest.mark.usefixtures("bank")

BY_NUMBER = Prepared(
    lambda assessment, number: Question.objects.filter(assessment=assessment, number=number).select_related(
        "assessment__start"
    ),
    *(int, int),
)
OF_MODE = Prepared(lambda mode: Assessment.objects.filter(mode=mode).values_list("pk", flat=True), str)


@pytest.fixture
def run(db):
    return practice.begin(UserFactory(), Mode.SMART)


def test_a_prepared_statement_yields_what_its_queryset_yields_for_each_value(run, django_assert_num_queries):
    practice.record_answer(run, 1, None)
    with django_assert_num_queries(2):
        first, second = BY_NUMBER.get(run.pk, 1), BY_NUMBER.get(run.pk, 2)
        seeds = [found.assessment.start.seed for found in (first, second)]

    assert [first, second] == list(run.questions.order_by("number"))
    assert (second.variant, second.chosen_at) == (run.questions.get(number=2).variant, second.chosen_at)
    assert seeds == [run.start.seed] * 2
    assert OF_MODE.rows(Mode.SMART) == [run.pk]
    assert OF_MODE.rows(Mode.TRIAL) == []


def test_a_number_that_no_database_keeps_is_that_of_no_row(run):
    assert BY_NUMBER.first(run.pk, 10**30) is None
    with pytest.raises(Question.DoesNotExist):
        BY_NUMBER.get(run.pk, 99)


def test_a_value_that_would_be_fixed_for_ever_is_refused(db):
    unused = Prepared(lambda one, two: Assessment.objects.filter(pk=one), *(int, int))

    with pytest.raises(ValueError, match="no parameter"):
        unused.rows(1, 2)


def test_prepared_inserts_store_what_create_stores_in_one_trip(run, django_assert_num_queries):
    asked = run.questions.get(number=1)
    values = {
        "assessment": run,
        "exercise_version_id": asked.exercise_version_id,
        "seed": asked.seed,
        "variant": {"text": "« l’été », 100 %; fin", "none": None, "half": 0.5},
        "relaxed": ["level"],
        "chosen_at": timezone.now(),
    }
    created = Question.objects.create(number=7, **values)
    inserted = [Question(number=number, **values) for number in (8, 9)]
    with django_assert_num_queries(1 if connection.vendor == "postgresql" else 2):
        insert(*inserted, by={Question: PreparedInsert(Question)})

    first, *others = (Question.objects.filter(pk=one.pk).values().get() for one in (created, *inserted))
    assert [one["number"] for one in others] == [8, 9]
    for other in others:
        assert {**first, "id": 0, "number": 0} == {**other, "id": 0, "number": 0}
    inserted[1].save(update_fields=["hinted_at"])


def test_statements_of_one_trip_each_give_their_rows(db):
    ones = ("SELECT %s UNION SELECT %s ORDER BY 1", [1, 2])

    assert [[tuple(row) for row in rows] for rows in in_one_trip(ones, ("SELECT %s", ["a; b"]))] == [
        [(1,), (2,)],
        [("a; b",)],
    ]
