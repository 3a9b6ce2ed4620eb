"""A teacher's class: code, waiting list, students and their sheets."""

from datetime import timedelta

import pytest
from django.contrib.auth import authenticate
from django.utils import timezone
from pytest_django.asserts import assertContains, assertNotContains, assertRedirects

from accounts import sheets
from accounts.models import ClassFull, ClassGroup, CodeExpired, Membership, SignInFailure, User
from tests.factories import ClassGroupFactory, ClassMembershipFactory, InstitutionFactory, UserFactory
from tests.pdf import text_of

pytestmark = pytest.mark.django_db


def test_a_teacher_creates_a_class_and_gets_a_code_for_fourteen_days(client, here, teacher):
    client.force_login(teacher)

    client.post(
        "/classes/new/", {"institution": here.pk, "name": "4e A", "school_year": "2026/2027", "capacity": 30}
    )

    created = ClassGroup.objects.get(name="4e A")
    assert created.school_year == "2026-2027"
    assert timedelta(days=13, hours=23) < created.code_expires_at - timezone.now() <= timedelta(days=14)
    assertContains(client.get(f"/classes/{created.pk}/"), created.shown_code)


@pytest.mark.parametrize(
    "change",
    [
        {"name": ""},
        {"name": "3e B"},
        {"name": "x" * 61},
        {"school_year": "2026"},
        {"school_year": "2026-2028"},
        {"capacity": 0},
        {"capacity": 501},
        {"capacity": "many"},
        {"institution": ""},
        {"institution": 999999},
    ],
)
def test_a_class_that_does_not_hold_comes_back_with_what_was_typed(
    client, here, teacher, class_group, change
):
    client.force_login(teacher)
    typed = {"institution": here.pk, "name": "4e A", "school_year": "2026-2027", "capacity": 30, **change}

    response = client.post("/classes/new/", typed)

    assert response.status_code == 422
    assert ClassGroup.objects.count() == 1


def test_a_renewed_code_replaces_the_old_one(client, teacher, class_group):
    client.force_login(teacher)

    client.post(f"/classes/{class_group.pk}/code/")

    old = class_group.code
    class_group.refresh_from_db()
    assert class_group.code != old
    assert class_group.is_open(now=timezone.now())


def test_before_the_teacher_confirms_there_is_no_membership_and_no_class_to_see(client, class_group, waiting):
    client.force_login(waiting)

    page = client.get("/settings/")

    assertNotContains(page, class_group.name)
    assert not Membership.objects.filter(user=waiting).exists()
    assert not ClassGroup.objects.visible_to(waiting).exists()


def test_a_confirmed_student_becomes_a_member_looked_after_by_the_institution(
    client, here, teacher, class_group, waiting
):
    client.force_login(teacher)

    client.post(f"/classes/{class_group.pk}/waiting/", {"action": "confirm", "student": waiting.pk})

    waiting.refresh_from_db()
    assert waiting.managed_by == here
    assert list(ClassGroup.objects.visible_to(waiting)) == [class_group]


def test_an_account_with_an_email_or_another_institution_stays_its_owners(class_group):
    with_email = UserFactory(email="zoe@mail.example")
    from_elsewhere = UserFactory(student=True)
    for user in (with_email, from_elsewhere):
        class_group.join(user, now=timezone.now())

    class_group.confirm([with_email.pk, from_elsewhere.pk], now=timezone.now())

    assert not User.objects.filter(managed_by__isnull=False).exists()


def test_declining_leaves_the_account_and_confirms_nobody(client, teacher, class_group, waiting):
    client.force_login(teacher)

    client.post(f"/classes/{class_group.pk}/waiting/", {"action": "decline", "student": waiting.pk})

    assert not waiting.class_memberships.exists()
    assert User.objects.filter(pk=waiting.pk).exists()


def test_all_who_wait_are_confirmed_at_once(client, teacher, class_group, waiting):
    ClassMembershipFactory(class_group=class_group, waiting=True)
    client.force_login(teacher)

    client.post(f"/classes/{class_group.pk}/waiting/", {"action": "confirm all"})

    assert class_group.confirmed_students().count() == 2


def test_confirming_twice_or_somebody_of_another_class_changes_nothing(client, teacher, class_group, student):
    elsewhere = ClassMembershipFactory(waiting=True)
    client.force_login(teacher)
    data = {"action": "confirm", "student": [student.pk, elsewhere.student_id]}

    assert client.post(f"/classes/{class_group.pk}/waiting/", data).status_code == 302

    elsewhere.refresh_from_db()
    assert elsewhere.confirmed_at is None


def test_joining_twice_is_joining_once(class_group, waiting):
    class_group.join(waiting, now=timezone.now())

    assert class_group.class_memberships.count() == 1


def test_a_full_class_counts_those_who_wait(class_group, student, waiting):
    ClassGroup.objects.filter(pk=class_group.pk).update(capacity=2)

    with pytest.raises(ClassFull):
        class_group.join(UserFactory(), now=timezone.now())


def test_a_code_lets_nobody_in_after_its_fourteen_days_nor_into_an_archived_class(class_group):
    with pytest.raises(CodeExpired):
        class_group.join(UserFactory(), now=class_group.code_expires_at)
    ClassGroup.objects.filter(pk=class_group.pk).update(archived_at=timezone.now())
    with pytest.raises(CodeExpired):
        class_group.join(UserFactory(), now=timezone.now())


def test_students_are_added_by_name_or_pseudonym_with_logins_of_their_own(client, teacher, class_group):
    UserFactory(username="zoe.le-goff")
    client.force_login(teacher)

    client.post(f"/classes/{class_group.pk}/students/", {"names": "Zoé; Le Goff\n\nblue-otter\n李; 小龙"})

    added = {user.display_name: user.username for user in class_group.confirmed_students()}
    assert added == {"Zoé Le Goff": "zoe.le-goff2", "blue-otter": "blue-otter", "李 小龙": "user"}


@pytest.mark.parametrize(
    "names",
    [
        "",
        " \n ; ",
        "; Martin",
        "Zoé; Le Goff\nZOÉ; le goff",
        "x" * 81,
        "!!!",
        "\n".join(map(str, range(101))),
    ],
)
def test_names_that_do_not_hold_add_nobody_and_come_back(client, teacher, class_group, names):
    client.force_login(teacher)

    response = client.post(f"/classes/{class_group.pk}/students/", {"names": names})

    assert response.status_code == 422
    assert not class_group.confirmed_students().exists()


def test_adding_the_same_student_again_is_refused_with_the_line(client, teacher, class_group, student):
    client.force_login(teacher)

    response = client.post(f"/classes/{class_group.pk}/students/", {"names": "Ana; Ruiz\nZoé; Le Goff"})

    assert response.status_code == 422
    assertContains(response, "2", status_code=422)
    assertContains(response, "Ana; Ruiz", status_code=422)


def test_the_sheets_of_new_students_let_each_in_once(client, teacher, class_group):
    client.force_login(teacher)
    client.post(f"/classes/{class_group.pk}/students/", {"names": "Zoé; Le Goff\nblue-otter"})

    response = client.post(f"/classes/{class_group.pk}/sheets/", {"new": "1", "layout": "eight"})

    assert response["Content-Type"] == "application/pdf"
    text = text_of(response.content)
    assert "zoe.le-goff" in text
    assert "blue-otter" in text
    assert class_group.name in text
    assert class_group.confirmed_students().filter(has_one_time_password=True).count() == 2
    assertRedirects(
        client.post(f"/classes/{class_group.pk}/sheets/", {"new": "1"}), f"/classes/{class_group.pk}/"
    )


def test_a_sheet_holds_the_word_that_signs_in(rf, student):
    sheet = sheets.hand_out(student, "3e B")

    request = rf.post("/sign-in/")
    assert authenticate(request, username=sheet.login, password=sheet.word) == student
    student.refresh_from_db()
    assert sheet.word not in student.password


@pytest.mark.parametrize("layout", list(sheets.Layout))
def test_a_sheet_with_the_longest_names_is_still_a_pdf(layout):
    longest = sheets.Sheet("M" * 80 + " " + "W" * 80, "m" * 40, "tkm4wqa7", "C" * 60)

    assert sheets.pdf([longest] * 9, layout).startswith(b"%PDF-")


def test_renewing_a_sheet_ends_the_sessions_and_the_waiting_of_the_student(
    client, teacher, class_group, student
):
    theirs = type(client)()
    theirs.force_login(student)
    SignInFailure.objects.create(account=student.username, address="192.0.2.1", failed_at=timezone.now())
    client.force_login(teacher)

    response = client.post(f"/classes/{class_group.pk}/sheets/", {"student": student.pk, "layout": "one"})

    assert response.content.startswith(b"%PDF-")
    assert theirs.get("/settings/").status_code == 302
    assert not SignInFailure.objects.exists()


@pytest.mark.parametrize(
    "data", [{"layout": "poster"}, {"student": "one"}, {"student": "²"}, {"student": "9" * 30}]
)
def test_a_bent_request_for_sheets_prints_nothing(client, teacher, class_group, student, data):
    client.force_login(teacher)

    response = client.post(f"/classes/{class_group.pk}/sheets/", {"student": student.pk, **data})

    assert response.status_code in {404, 422}
    student.refresh_from_db()
    assert not student.has_one_time_password


def test_a_student_taken_out_of_the_class_keeps_the_account(client, teacher, class_group, student):
    client.force_login(teacher)

    client.post(f"/classes/{class_group.pk}/remove/", {"student": student.pk})

    assert not ClassGroup.objects.visible_to(student).exists()
    assert User.objects.filter(pk=student.pk).exists()


def test_unlocking_lets_a_student_try_again_at_once(client, teacher, class_group, student):
    theirs = type(client)()
    for _ in range(5):
        theirs.post("/sign-in/", {"login": student.username, "password": "no"})
    client.force_login(teacher)
    assert client.get(f"/classes/{class_group.pk}/").context["students"][0]["is_slowed"]

    client.post(f"/classes/{class_group.pk}/unlock/", {"student": student.pk})

    assert theirs.post("/sign-in/", {"login": student.username, "password": "no"}).status_code == 422


@pytest.mark.parametrize("url", ["/classes/", "/classes/{}/"])
def test_pages_cost_the_same_however_many_students(
    client, teacher, class_group, url, django_assert_max_num_queries
):
    for _ in range(12):
        ClassMembershipFactory(class_group=class_group)
        ClassMembershipFactory(class_group=class_group, waiting=True)
        ClassGroupFactory(institution=class_group.institution, teacher=teacher)
    client.force_login(teacher)

    with django_assert_max_num_queries(14):
        client.get(url.format(class_group.pk))


def test_two_institutions_may_have_classes_of_one_name(class_group):
    ClassGroupFactory(institution=InstitutionFactory(), name=class_group.name)
