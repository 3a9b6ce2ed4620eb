"""The quality pages: who may open and do what, with two institutions, and what an author does there."""

import pytest
from django.urls import reverse
from django.utils import timezone

from assessments.models import ProblemReport, QualityDecision
from skills.models import Exercise, ExerciseVersion
from tests.assessments.test_quality import an_exercise, answered, calibrated
from tests.factories import InstitutionFactory, UserFactory

pytestmark = pytest.mark.usefixtures("bank")
STATEMENTS_AT_MOST = 30
KEY = "Réponse attendue"


@pytest.fixture
def school():
    return InstitutionFactory()


@pytest.fixture
def report(school):
    question = answered(an_exercise(), UserFactory(student=school), mistake="slip").question
    return ProblemReport.objects.create(
        question=question, category="unclear", text="Which of the two?", reported_at=timezone.now()
    )


def addresses(report):
    """{name of the door: (method, address, fields)}."""
    exercise = report.question.exercise_version.exercise_id
    with_file = Exercise.objects.in_use().filter(check_of=None, current__form="file").first().pk
    return {
        "bank": ("get", reverse("bank"), {}),
        "quality": ("get", reverse("quality"), {}),
        "readiness": ("get", reverse("readiness"), {}),
        "exercise": ("get", reverse("bank-exercise", args=[exercise]), {}),
        "file": ("get", reverse("bank-file", args=[with_file, "fr", 0]), {}),
        "decide": (
            "post",
            reverse("decide-exams", args=[exercise]),
            {"is_in_exams": "no", "reason": "Two readings are possible."},
        ),
        "resolve": ("post", reverse("resolve-report", args=[report.pk]), {"resolution": "Reworded"}),
    }


NOTHING = dict.fromkeys(("bank", "quality", "readiness", "exercise", "file", "decide", "resolve"), 404)
READING = NOTHING | {
    "quality": 200, "readiness": 200, "exercise": 200, "file": 403, "decide": 403, "resolve": 403,
}  # fmt: skip
ALL = {
    "bank": 200, "quality": 200, "readiness": 200, "exercise": 200, "file": 200, "decide": 302, "resolve": 302,
}  # fmt: skip


@pytest.mark.parametrize(
    ("who", "allowed"),
    [
        (lambda school: {"student": school}, NOTHING),
        (lambda school: {"teacher": school}, NOTHING),
        (lambda school: {"administrator": school}, READING),
        (lambda school: {"administrator": True}, READING),
        (lambda school: {"operator": True}, ALL),
    ],
    ids=["student", "teacher", "administrator", "administrator of another institution", "operator"],
)
def test_who_may_open_and_do_what(client, school, report, who, allowed):
    client.force_login(UserFactory(**who(school)))

    found = {
        name: getattr(client, method)(address, fields).status_code
        for name, (method, address, fields) in addresses(report).items()
    }

    assert found == allowed


def test_without_a_sign_in_one_is_led_to_it(client, report):
    for method, address, fields in addresses(report).values():
        assert getattr(client, method)(address, fields)["Location"].startswith(reverse("account_login"))


def test_an_administrator_reads_figures_of_the_own_institution_and_neither_key_nor_names(
    client, school, report
):
    exercise = report.question.exercise_version.exercise
    answered(exercise, UserFactory(student=InstitutionFactory(), first_name="Ophélie"), right=True)
    client.force_login(UserFactory(administrator=school, language="fr"))

    response = client.get(reverse("bank-exercise", args=[exercise.pk]))

    page = response.content.decode()
    assert response.context["quality"].figures.answers == 1
    assert KEY not in page
    assert "Which of the two?" not in page
    assert "Ophélie" not in page
    assert "bank-exercise" not in page


def test_an_administrator_of_another_institution_sees_none_of_its_answers(client, report):
    client.force_login(UserFactory(administrator=True))

    response = client.get(reverse("bank-exercise", args=[report.question.exercise_version.exercise_id]))

    assert response.context["quality"].figures.answers == 0
    assert response.context["quality"].figures.reports == 0


@pytest.fixture
def author(client):
    client.force_login(UserFactory(operator=True, language="fr"))
    return client


def test_an_author_sees_a_variant_in_both_languages_with_its_key(author):
    exercise = an_exercise()

    page = author.get(reverse("bank-exercise", args=[exercise.pk]), {"seed": 7}).content.decode()

    authored = ExerciseVersion.load(exercise.current_id).exercise
    assert KEY in page
    assert authored.front.title["fr"] in page
    assert authored.front.title["en"] in page


@pytest.mark.parametrize("seed", ["x", "-1", "1.5", "9" * 30, "²"])
def test_what_is_no_seed_shows_the_first_variant_and_says_so(author, seed):
    response = author.get(reverse("bank-exercise", args=[an_exercise().pk]), {"seed": seed})

    assert response.status_code == 422
    assert "Une graine est un nombre entier" in response.content.decode()


def test_a_report_leads_to_the_very_variant_that_was_before_the_person(author, report):
    exercise = report.question.exercise_version.exercise
    other = answered(an_exercise(level=8), UserFactory()).question
    stranger = ProblemReport.objects.create(question=other, category="other", reported_at=timezone.now())

    shown = author.get(reverse("bank-exercise", args=[exercise.pk]), {"report": report.pk})
    refused = author.get(reverse("bank-exercise", args=[exercise.pk]), {"report": stranger.pk})

    assert shown.context["variant"].to_json() == report.question.variant
    assert refused.status_code == 422


def test_a_file_of_a_variant_can_be_opened_in_either_language_and_no_other(author):
    exercise = an_exercise("file").pk
    address = lambda language, place: reverse("bank-file", args=[exercise, language, place])

    opened = author.get(address("en", 0), {"seed": 3})

    assert opened.status_code == 200
    assert "attachment" in opened["Content-Disposition"]
    assert author.get(address("de", 0)).status_code == 404
    assert author.get(address("fr", 99)).status_code == 404


def test_a_report_is_resolved_with_a_line(author, report):
    address = reverse("resolve-report", args=[report.pk])

    empty = author.post(address, {"resolution": " "})
    assert empty.status_code == 422
    assert "Ce champ est obligatoire" in empty.content.decode()

    page = author.post(address, {"resolution": "Consigne réécrite"}, follow=True).content.decode()
    assert "Consigne réécrite" in page

    again = author.post(address, {"resolution": "Autre chose"}, follow=True).content.decode()
    assert "quelqu’un vous a devancé" in again
    assert "Autre chose" not in again


def test_a_report_sent_again_is_open_again(author, client, report):
    report.resolve("Reworded", by=None, now=timezone.now())
    client.force_login(report.question.assessment.student)

    client.post(reverse("problem", args=[report.question.assessment_id, 1]), {"category": "unclear"})

    report.refresh_from_db()
    assert report.resolved_at is None


def test_a_decision_needs_a_reason_of_ten_characters(author):
    exercise = an_exercise().pk
    address = reverse("decide-exams", args=[exercise])

    short = author.post(address, {"is_in_exams": "no", "reason": "parce que"})
    assert short.status_code == 422
    assert "parce que" in short.content.decode()

    page = author.post(address, {"is_in_exams": "no", "reason": "Deux réponses se défendent."}, follow=True)
    assert "Deux réponses se défendent." in page.content.decode()
    assert not QualityDecision.objects.get().is_in_exams


def test_before_any_calibration_the_page_says_so_and_shows_raw_figures(author):
    answered(an_exercise(), UserFactory(), right=True)

    page = author.get(reverse("quality")).content.decode()

    assert "Aucune calibration n’a encore été faite" in page
    assert "100" in page


def test_flags_are_told_with_their_evidence_and_come_first(author):
    flagged = an_exercise(level=8)
    calibrated(flagged, infit=1.6)

    response = author.get(reverse("quality"))

    assert response.context["page"].object_list[0].exercise.pk == flagged.pk
    assert "L’infit vaut 1,60 sur 300 réponses" in response.content.decode()
    narrowed = author.get(reverse("quality"), {"flagged": "on", "exams": "out", "level": "8"})
    assert [one.exercise.pk for one in narrowed.context["page"]] == [flagged.pk]


def test_pages_take_a_fixed_number_of_statements(author, report, django_assert_max_num_queries):
    for address in (
        reverse("quality"),
        reverse("readiness"),
        reverse("bank-exercise", args=[report.question.exercise_version.exercise_id]),
    ):
        author.get(address)
        with django_assert_max_num_queries(STATEMENTS_AT_MOST):
            author.get(address)


def test_an_unknown_exercise_is_404(author):
    assert author.get("/bank/4.1-none-such/").status_code == 404
    assert author.get("/bank/nonsense/").status_code == 404
