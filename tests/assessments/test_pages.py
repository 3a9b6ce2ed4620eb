"""The practice pages over HTTP: whole pages, fragments, and what bad input gets."""

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from lxml import html

from assessments import practice
from assessments.models import Assessment, Mode, ProblemReport, Response
from skills import forms
from skills.authoring import texts
from skills.models import Exercise, ExerciseVersion
from tests.factories import UserFactory
from tests.questions import ask

pytestmark = pytest.mark.usefixtures("bank")

STATEMENTS_AT_MOST = 12  # of ours: besides session and user


@pytest.fixture
def student(client):
    student = UserFactory()
    client.force_login(student)
    return student


@pytest.fixture
def assessment(student):
    return practice.begin(student, Mode.SMART, conditions={"without": ["office"]})


def waiting(assessment):
    return assessment.questions.filter(response=None).order_by("number").first()


def exercise_of(question):
    return ExerciseVersion.load(question.exercise_version_id).exercise


def right_fields(question):
    """What a browser sends for the right answer, an upload where a document is asked for."""
    if question.variant["answered_by"] != "produce":
        return {"kind": "answer", **forms.right_fields(question.variant)}
    name, content = forms.right_upload(exercise_of(question), question.variant)
    return {"kind": "answer", "answer": SimpleUploadedFile(name, content)}


def address_of(question, name="answer"):
    return reverse(name, args=[question.assessment_id, question.number])


def test_without_htmx_an_answer_leads_to_its_explanation(client, assessment):
    question = waiting(assessment)

    response = client.post(address_of(question), right_fields(question), follow=True)

    assert response.redirect_chain == [(address_of(question, "question"), 302)]
    assert "<html" in response.content.decode()
    assert Response.objects.get(question=question).is_correct


def test_with_htmx_an_answer_gets_only_its_step_back(client, assessment):
    question = waiting(assessment)

    response = client.post(address_of(question), right_fields(question), headers={"HX-Request": "true"})

    page = response.content.decode()
    assert response.status_code == 200
    assert "<html" not in page
    assert 'id="step"' in page
    assert response["HX-Push-Url"] == address_of(question, "question")


def material_of(response):
    found = html.fromstring(response.content).find_class("material")
    return html.tostring(found[0]) if found else None


def shown_of(client, question):
    return material_of(client.get(address_of(question, "question"), headers={"HX-Request": "true"}))


def test_material_that_the_page_shows_already_is_not_sent_again(client, student):
    question = ask(student, Exercise.objects.get(pk="1.3-table-crossing"))
    step = {"HX-Request": "true", "X-Material": "shown"}

    refused = client.post(address_of(question), {"kind": "answer"}, headers=step)
    whole = client.post(address_of(question), {"kind": "answer"}, headers={"HX-Request": "true"})
    answered = client.post(address_of(question), right_fields(question), headers=step)

    assert (refused.status_code, whole.status_code, answered.status_code) == (422, 422, 200)
    for response in (refused, answered):
        (place,) = html.fromstring(response.content).xpath("//*[@hx-preserve]")
        assert (place.get("id"), len(place), place.text) == (f"material-{question.number}", 0, None)
    assert material_of(whole)


def test_material_is_the_same_before_and_after_an_answer(client, student):
    changed = set()
    for exercise in Exercise.objects.in_use().filter(check_of=None).exclude(current__answered_by="spot"):
        question = ask(student, exercise)
        before = shown_of(client, question)
        practice.record_answer(question.assessment, question.number, None)
        if before != shown_of(client, question):
            changed.add(exercise.pk)

    assert not changed


@pytest.mark.parametrize(
    "fields", [{}, {"answer": ""}, {"answer": "no-such-choice"}, {"answer": ["no-such-choice", "nor-this"]}]
)
def test_an_answer_that_cannot_be_read_is_not_an_answer(client, assessment, fields):
    question = waiting(assessment)

    response = client.post(address_of(question), {"kind": "answer", **fields})

    if Response.objects.filter(question=question).exists():
        assert question.exercise_version.answered_by == "text"
    else:
        assert response.status_code == 422
        assert "alert" in response.content.decode()


def test_i_do_not_know_yet_is_an_answer(client, assessment):
    question = waiting(assessment)

    client.post(address_of(question), {"kind": "unknown"})

    response = Response.objects.get(question=question)
    assert (response.is_correct, response.is_given, response.counts) == (False, False, True)


def test_an_old_number_leads_to_where_one_is_now_with_one_calm_line(client, assessment):
    question = waiting(assessment)
    client.post(address_of(question), right_fields(question))

    response = client.post(address_of(question), {"kind": "unknown"}, follow=True)

    assert response.redirect_chain[-1][0] == reverse("practice", args=[assessment.pk])
    assert len(response.context["messages"]) == 1
    assert Response.objects.filter(question__assessment=assessment).count() == 1


def statements_of_ours(captured):
    """What our code asks of the database: besides session and user, and the transaction's own verbs."""
    framework = ("SAVEPOINT", "RELEASE", "BEGIN", "COMMIT")
    tables = ('FROM "django_session"', 'FROM "accounts_user" WHERE "accounts_user"."id" =')
    return [
        query["sql"]
        for query in captured.captured_queries
        if not query["sql"].startswith(framework) and not any(table in query["sql"] for table in tables)
    ]


def test_an_answer_costs_few_statements_whatever_the_history(client, assessment):
    for _ in range(3):
        question = waiting(assessment)
        client.post(address_of(question), right_fields(question))
    question = waiting(assessment)

    with CaptureQueriesContext(connection) as captured:
        response = client.post(address_of(question), right_fields(question), headers={"HX-Request": "true"})

    assert response.status_code == 200
    assert len(statements_of_ours(captured)) <= STATEMENTS_AT_MOST


def test_the_home_page_costs_few_statements_whatever_the_history(
    client, student, django_assert_max_num_queries
):
    placement = practice.begin(student, Mode.PLACEMENT)
    while question := waiting(placement):
        practice.record_answer(placement, question.number, None)
    client.get(reverse("home"))

    with django_assert_max_num_queries(STATEMENTS_AT_MOST):
        response = client.get(reverse("home"))

    assert response.status_code == 200


def test_on_a_phone_no_file_is_asked(client, student):
    client.post(reverse("begin-skill", args=["1.3"]), {"screen": "small"})
    assessment = Assessment.objects.get(student=student)

    while question := waiting(assessment):
        assert "computer" not in question.exercise_version.needs
        practice.record_answer(assessment, question.number, None)


def test_a_problem_is_reported_with_the_very_question(client, assessment):
    question = waiting(assessment)

    client.post(address_of(question, "problem"), {"category": "unclear", "text": "Which of the two?"})

    report = ProblemReport.objects.get()
    assert (report.question, report.category, report.text) == (question, "unclear", "Which of the two?")


def test_a_report_without_a_category_says_what_is_missing(client, assessment):
    response = client.post(address_of(waiting(assessment), "problem"), {"text": "?"})

    assert response.status_code == 422
    assert not ProblemReport.objects.exists()


@pytest.mark.parametrize("language", ["fr", "en"])
@pytest.mark.parametrize("code", ["1.1", "4.1", "5.2"])
def test_every_page_of_a_student_opens_in_both_languages(client, student, language, code):
    student.language = language
    student.save()
    for address in [reverse("home"), reverse("skills"), reverse("skill", args=[code]), reverse("history"),
                    reverse("placement")]:  # fmt: skip
        response = client.get(address)

        assert response.status_code == 200
        assert f'lang="{language}"' in response.content.decode()


def test_three_questions_without_an_account_are_kept_by_who_signs_up(client):
    client.post(reverse("try"))
    trial = Assessment.objects.get(mode=Mode.TRIAL)
    for _ in range(3):
        question = waiting(trial)
        client.post(address_of(question), right_fields(question))

    client.post(
        reverse("account_signup"),
        {"email": "lou@pixprep.example", "password1": "sept-lapins-bleus", "password2": "sept-lapins-bleus",
         "is_15_or_older": "on"},
    )  # fmt: skip

    trial.refresh_from_db()
    assert trial.student.email == "lou@pixprep.example"
    assert Response.objects.filter(student=trial.student, counts=True).count() == 3


def plain(text):
    return " ".join(text.split())


def other_paths(client, question):
    client.post(address_of(question), right_fields(question))
    page = html.fromstring(client.get(address_of(question, "question")).content.decode())
    return [plain(one.text_content()) for one in page.xpath("//ul[@class='others']/li")]


def test_each_other_path_names_the_choice_that_it_is_about(client, student):
    question = ask(student, Exercise.objects.get(pk="4.1-five-minutes"))
    choices = texts(exercise_of(question), question.drawn, "fr").choices
    others = [plain(one["html"].striptags()) for one in choices if one["id"] != question.drawn.key]

    paths = other_paths(client, question)

    assert len(paths) == len(others)
    assert all(any(path.startswith(label) for path in paths) for label in others)


def test_who_left_nothing_out_is_not_told_what_others_leave_out(client, student):
    question = ask(student, Exercise.objects.get(pk="2.4-behind-a-nickname"))
    said = texts(exercise_of(question), question.drawn, "fr")
    omissions = {
        plain(said.feedback_for(one["id"]).striptags())
        for one in question.drawn.mistakes
        if set(one["answer"].get("has", ())) <= set(question.drawn.key)
    }

    paths = other_paths(client, question)

    assert paths and omissions
    assert not omissions & set(paths)
