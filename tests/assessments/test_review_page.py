"""The authors' review page: every exercise with its state, and what is to be mended."""

import pytest
from django.urls import reverse
from django.utils import timezone

from skills.models import BankProblem, Exercise, LinkCheck, State
from tests.factories import UserFactory

pytestmark = pytest.mark.usefixtures("bank")
STATEMENTS_AT_MOST = 16


@pytest.fixture
def author(client):
    client.force_login(UserFactory(operator=True, language="en"))
    return client


def an_exercise(**more):
    return Exercise.objects.in_use().filter(check_of=None, **more).order_by("pk").first()


def break_file(exercise):
    BankProblem.objects.create(
        file=exercise.file,
        line=7,
        field="level",
        message="9 is no level",
        mend="1 to 8",
        seen_at=timezone.now(),
    )


def test_an_author_reads_what_is_to_be_mended(author):
    break_file(an_exercise())

    page = author.get(reverse("bank")).content.decode()

    assert f"{an_exercise().file}:7" in page
    assert "9 is no level" in page
    assert "keeps its last version" in page


def test_an_author_reads_which_links_did_not_open(author):
    LinkCheck.objects.create(url="https://gone.example/", tried_on=timezone.localdate(), problem="status 404")
    LinkCheck.objects.create(
        url="https://there.example/", opened_on=timezone.localdate(), tried_on=timezone.localdate()
    )

    page = author.get(reverse("bank")).content.decode()

    assert "https://gone.example/" in page
    assert "status 404" in page
    assert "https://there.example/" not in page


def test_each_cell_says_how_many_exercises_it_has_of_those_that_are_wanted(author):
    Exercise.objects.filter(skill="4.1", level=3).update(state=State.WITHDRAWN)

    page = author.get(reverse("bank")).content.decode()

    assert 'aria-label="4.1, level 3: 0 of 3"' in page
    assert 'aria-label="4.1, level 4: 1 of 3"' in page


@pytest.mark.parametrize(
    ("query", "fits"),
    [
        ({"skill": "4.1"}, {"skill": "4.1"}),
        ({"level": "3"}, {"level": 3}),
        ({"form": "spot"}, {"current__form": "spot"}),
        ({"skill": "1.3", "level": "5", "state": "in_use"}, {"skill": "1.3", "level": 5}),
    ],
)
def test_the_address_narrows_the_list(author, query, fits):
    response = author.get(reverse("bank"), query)

    wanted = Exercise.objects.in_use().filter(check_of=None, **fits)
    assert response.context["page"].paginator.count == wanted.count()
    assert {row.exercise.pk for row in response.context["rows"]} <= set(wanted.values_list("pk", flat=True))


def test_states_are_told_apart(author):
    withdrawn, broken = Exercise.objects.in_use().filter(check_of=None).order_by("pk")[:2]
    Exercise.objects.filter(pk=withdrawn.pk).update(state=State.WITHDRAWN)
    break_file(broken)

    found = {
        state: [row.exercise.pk for row in author.get(reverse("bank"), {"state": state}).context["rows"]]
        for state in ("withdrawn", "to_mend", "out_of_exams")
    }

    assert found == {"withdrawn": [withdrawn.pk], "to_mend": [broken.pk], "out_of_exams": []}


@pytest.mark.parametrize("query", ["skill=9.9", "level=0", "form=dance", "state=lost"])
def test_an_address_that_asks_for_nonsense_shows_all_and_says_so(author, query):
    response = author.get(f"{reverse('bank')}?{query}")

    assert response.status_code == 422
    assert "does not exist" in response.content.decode()


def test_a_page_takes_a_fixed_number_of_statements(author, django_assert_max_num_queries):
    author.get(reverse("bank"))

    with django_assert_max_num_queries(STATEMENTS_AT_MOST):
        author.get(reverse("bank"))


def test_the_next_page_keeps_what_was_asked_for(author):
    page = author.get(reverse("bank"), {"state": "in_use"}).content.decode()

    assert "?state=in_use&amp;page=2" in page
