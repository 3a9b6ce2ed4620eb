"""Who reaches which page of classes and people: a truth table with two institutions."""

import pytest

from tests.factories import ClassGroupFactory, ClassMembershipFactory, InstitutionFactory, UserFactory

pytestmark = pytest.mark.django_db

GOES_ON = {200, 302, 400, 422}
CLASS_URLS = [
    ("get", "/classes/{class_id}/"),
    ("get", "/classes/{class_id}/edit/"),
    ("post", "/classes/{class_id}/edit/"),
    ("post", "/classes/{class_id}/code/"),
    ("post", "/classes/{class_id}/waiting/"),
    ("post", "/classes/{class_id}/students/"),
    ("post", "/classes/{class_id}/sheets/"),
    ("post", "/classes/{class_id}/unlock/"),
    ("post", "/classes/{class_id}/remove/"),
]
PEOPLE_URLS = [
    ("get", "/institutions/{institution_id}/people/"),
    ("post", "/institutions/{institution_id}/people/add/"),
    ("post", "/institutions/{institution_id}/people/{user_id}/sheet/"),
    ("post", "/institutions/{institution_id}/people/{user_id}/remove/"),
    ("get", "/institutions/{institution_id}/settings/"),
    ("post", "/institutions/{institution_id}/settings/"),
    ("get", "/institutions/{institution_id}/import/"),
    ("post", "/institutions/{institution_id}/import/"),
    ("get", "/institutions/{institution_id}/new-year/"),
    ("post", "/institutions/{institution_id}/new-year/check/"),
    ("post", "/institutions/{institution_id}/new-year/confirm/"),
]
# An administrator without an uploaded file or a change finds none; all others are told apart before.
FILE_URLS = [
    ("get", "/institutions/{institution_id}/import/1/"),
    ("get", "/institutions/{institution_id}/import/1/report/"),
    ("post", "/institutions/{institution_id}/import/1/columns/"),
    ("post", "/institutions/{institution_id}/import/1/confirm/"),
    ("post", "/institutions/{institution_id}/import/1/leave/"),
    ("post", "/institutions/{institution_id}/new-year/1/undo/"),
]
WORK_URLS = [
    ("get", "/institutions/{institution_id}/first-day/"),
    ("post", "/institutions/{institution_id}/slips/"),
]
CLASS_ACCESS = {
    "teacher of the class": GOES_ON,
    "administrator here": GOES_ON,
    "student of the class": {403},
    "another teacher here": {404},
    "student on the waiting list": {404},
    "teacher there": {404},
    "administrator there": {404},
    "student there": {404},
    "nobody's member": {404},
    "operator": {404},
    "teacher who left": {404},
}
PEOPLE_ACCESS = {
    "administrator here": {200, 302, 403, 422},
    "teacher of the class": {403},
    "another teacher here": {403},
    "student of the class": {403},
    "student on the waiting list": {404},
    "teacher there": {404},
    "administrator there": {404},
    "student there": {404},
    "nobody's member": {404},
    "operator": {404},
    "teacher who left": {404},
}


FILE_ACCESS = {**PEOPLE_ACCESS, "administrator here": {404}}
WORK_ACCESS = {
    **PEOPLE_ACCESS,
    "administrator here": GOES_ON,
    "teacher of the class": GOES_ON,
    "another teacher here": GOES_ON,
}


@pytest.fixture
def people(here, class_group, teacher, student, waiting):
    there = InstitutionFactory()
    class_there = ClassGroupFactory(institution=there, teacher=UserFactory())
    gone = UserFactory()
    class_group.teachers.add(gone)
    return {
        "teacher of the class": teacher,
        "administrator here": UserFactory(administrator=here),
        "student of the class": student,
        "another teacher here": UserFactory(teacher=here),
        "student on the waiting list": waiting,
        "teacher there": class_there.teachers.get(),
        "administrator there": UserFactory(administrator=there),
        "student there": ClassMembershipFactory(class_group=class_there).student,
        "nobody's member": UserFactory(),
        "operator": UserFactory(operator=True),
        "teacher who left": gone,
    }


def statuses(client, urls, **ids):
    return {(method, url): getattr(client, method)(url.format(**ids)).status_code for method, url in urls}


@pytest.mark.parametrize(("who", "allowed"), CLASS_ACCESS.items())
def test_a_class_is_open_to_who_runs_it_and_unknown_to_strangers(client, people, class_group, who, allowed):
    client.force_login(people[who])

    found = statuses(client, CLASS_URLS, class_id=class_group.pk)

    assert {url: status for url, status in found.items() if status not in allowed} == {}


@pytest.mark.parametrize(("who", "allowed"), PEOPLE_ACCESS.items())
def test_people_of_an_institution_are_open_to_its_administrators(client, people, here, who, allowed):
    client.force_login(people[who])

    found = statuses(client, PEOPLE_URLS, institution_id=here.pk, user_id=people["another teacher here"].pk)

    assert {url: status for url, status in found.items() if status not in allowed} == {}


@pytest.mark.parametrize(("who", "allowed"), FILE_ACCESS.items())
def test_files_and_changes_of_an_institution_are_unknown_to_all_others(client, people, here, who, allowed):
    client.force_login(people[who])

    found = statuses(client, FILE_URLS, institution_id=here.pk)

    assert {url: status for url, status in found.items() if status not in allowed} == {}


@pytest.mark.parametrize(("who", "allowed"), WORK_ACCESS.items())
def test_the_first_day_is_open_to_who_works_there(client, people, here, who, allowed):
    client.force_login(people[who])

    found = statuses(client, WORK_URLS, institution_id=here.pk)

    assert {url: status for url, status in found.items() if status not in allowed} == {}


def test_a_visitor_is_led_to_the_sign_in_page_from_every_page_of_the_app(client, class_group, teacher):
    ids = {"class_id": class_group.pk, "institution_id": class_group.institution_id, "user_id": teacher.pk}
    own = [("get", "/settings/"), ("get", "/classes/"), ("get", "/classes/new/"), ("get", "/join/")]

    found = statuses(client, CLASS_URLS + PEOPLE_URLS + FILE_URLS + WORK_URLS + own, **ids)

    assert set(found.values()) == {302}


def test_what_does_not_exist_is_not_found(client, teacher):
    client.force_login(teacher)

    found = statuses(
        client,
        CLASS_URLS + PEOPLE_URLS + FILE_URLS + WORK_URLS,
        class_id=10**18,
        institution_id=10**18,
        user_id=1,
    )

    assert set(found.values()) == {404}


@pytest.mark.parametrize("who", ["student of the class", "nobody's member", "operator"])
def test_who_teaches_nowhere_has_no_list_of_classes(client, people, who):
    client.force_login(people[who])

    assert client.get("/classes/").status_code == 403
    assert client.get("/classes/new/").status_code == 403


def test_lists_hold_only_what_one_runs(client, people, class_group):
    for who, count in {"teacher of the class": 1, "administrator here": 1, "another teacher here": 0}.items():
        client.force_login(people[who])
        assert list(client.get("/classes/").context["classes"]) == [class_group][:count]
    client.force_login(people["administrator there"])
    assert class_group not in client.get("/classes/").context["classes"]


def test_nobody_creates_a_class_in_an_institution_of_others(client, people, here):
    client.force_login(people["teacher there"])

    response = client.post(
        "/classes/new/", {"institution": here.pk, "name": "4e A", "school_year": "2026-2027", "capacity": 30}
    )

    assert response.status_code == 422
    assert not here.class_groups.filter(name="4e A").exists()


@pytest.mark.parametrize("path", ["sheets", "unlock", "remove"])
@pytest.mark.parametrize("foreign", ["student there", "nobody's member", "student on the waiting list"])
def test_a_teacher_reaches_nobody_outside_the_class(client, people, class_group, path, foreign):
    client.force_login(people["teacher of the class"])

    response = client.post(f"/classes/{class_group.pk}/{path}/", {"student": people[foreign].pk})

    assert response.status_code == 404
    assert not people[foreign].__class__.objects.get(pk=people[foreign].pk).has_one_time_password


def test_a_sheet_is_never_made_for_an_account_that_others_look_after(client, class_group, teacher):
    own_account = ClassMembershipFactory(class_group=class_group, student=UserFactory(email="a@mail.example"))
    colleague = ClassMembershipFactory(
        class_group=class_group,
        student=UserFactory(managed_by=class_group.institution, teacher=class_group.institution),
    )
    client.force_login(teacher)

    for membership in (own_account, colleague):
        response = client.post(f"/classes/{class_group.pk}/sheets/", {"student": membership.student_id})
        membership.student.refresh_from_db()
        assert (response.status_code, membership.student.has_one_time_password) == (403, False)
