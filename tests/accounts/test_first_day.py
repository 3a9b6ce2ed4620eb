"""An institution's first day: its steps, its settings, its slips."""

import pytest
from pytest_django.asserts import assertContains

from accounts import sheets
from accounts.models import User
from tests.factories import ClassGroupFactory, UserFactory
from tests.pdf import pages_of

pytestmark = pytest.mark.django_db


def done(client, institution):
    page = client.get(f"/institutions/{institution.pk}/first-day/")
    return {step.key: step.is_done for step in page.context["steps"]}


@pytest.fixture
def admin(client, here):
    client.force_login(UserFactory(administrator=here))
    return client


def fill_in(client, institution, **changes):
    data = {
        "name": "Collège des Tilleuls",
        "time_zone": "Indian/Reunion",
        "school_year": "2026/2027",
        "uai": "",
    }
    return client.post(f"/institutions/{institution.pk}/settings/", {**data, **changes})


def test_each_step_shows_what_is_done_and_what_is_not_yet(admin, here, class_group):
    assert done(admin, here) == {
        "institution": False, "students": False, "classes": True, "slips": False, "code": True,
    }  # fmt: skip

    fill_in(admin, here)
    admin.post(f"/classes/{class_group.pk}/students/", {"names": "Zoé; Le Goff"})
    assert done(admin, here)["students"]
    assert not done(admin, here)["slips"]
    admin.post(f"/institutions/{here.pk}/slips/")

    assert all(done(admin, here).values())


def test_a_class_without_a_teacher_is_not_done_yet(admin, here):
    ClassGroupFactory(institution=here)

    assert not done(admin, here)["classes"]


def test_a_teacher_sees_the_steps_of_their_own_classes(client, here, teacher, student):
    ClassGroupFactory(institution=here)
    client.force_login(teacher)

    assert list(done(client, here)) == ["students", "classes", "slips", "code"]
    assert done(client, here)["classes"]


def test_an_institution_says_its_name_time_zone_year_and_code(admin, here):
    response = fill_in(admin, here, uai="0750680g")

    here.refresh_from_db()
    assert response.status_code == 302
    assert (here.time_zone, here.school_year, here.uai) == ("Indian/Reunion", "2026-2027", "0750680G")


@pytest.mark.parametrize(
    "change",
    [
        {"name": ""},
        {"time_zone": "Europe/Atlantis"},
        {"school_year": "2026"},
        {"school_year": ""},
        {"uai": "75"},
    ],
)
def test_settings_that_do_not_hold_come_back(admin, here, change):
    assert fill_in(admin, here, **change).status_code == 422


def test_an_administrator_says_who_teaches_a_class(admin, here, class_group):
    colleague = UserFactory(teacher=here, first_name="Ada", last_name="Roux")
    stranger = UserFactory(teacher=True)
    assertContains(admin.get(f"/classes/{class_group.pk}/edit/"), "Ada Roux")
    data = {"name": "3e B", "school_year": "2026-2027", "capacity": 30}

    admin.post(f"/classes/{class_group.pk}/edit/", {**data, "teachers": [colleague.pk]})
    refused = admin.post(f"/classes/{class_group.pk}/edit/", {**data, "teachers": [stranger.pk]})

    assert list(class_group.teachers.all()) == [colleague]
    assert refused.status_code == 422


def test_a_teacher_does_not_change_who_teaches_a_class(client, teacher, class_group):
    client.force_login(teacher)
    data = {"name": "3e B", "school_year": "2026-2027", "capacity": 30, "teachers": []}

    client.post(f"/classes/{class_group.pk}/edit/", data)

    assert list(class_group.teachers.all()) == [teacher]


def test_slips_are_eight_a_page_and_sorted_by_class(admin, here):
    for name in ("4e B", "3e A"):
        group = ClassGroupFactory(institution=here, name=name)
        group.add_students([(f"Zoé{number}", "Martin") for number in range(9)], now=group.created_at)

    response = admin.post(f"/institutions/{here.pk}/slips/")
    pages = pages_of(response.content)

    assert [page.count("Martin") for page in pages] == [8, 8, 2]
    assert pages[0].count("3e A") == 8
    assert (pages[1].count("3e A"), pages[1].count("4e B")) == (1, 7)
    assert all("zoe" in page and "http" in page for page in pages)
    assert not User.objects.students_of(here).without_way_in().exists()


def test_slips_are_printed_once_and_who_has_a_way_in_keeps_it(admin, here, student):
    password = student.password

    response = admin.post(f"/institutions/{here.pk}/slips/")

    student.refresh_from_db()
    assert response.status_code == 302
    assert student.password == password


def test_a_teachers_slips_are_those_of_their_classes(client, here, teacher, class_group):
    class_group.add_students([("Zoé", "Le Goff")], now=class_group.created_at)
    other = ClassGroupFactory(institution=here)
    other.add_students([("Léo", "Martin")], now=other.created_at)
    client.force_login(teacher)

    client.post(f"/institutions/{here.pk}/slips/")

    assert [one.first_name for one in User.objects.students_of(here).without_way_in()] == ["Léo"]


@pytest.mark.parametrize(
    "name", ["李 小龙", "Marie-Alexandrine-Constance " * 3, "Łukasz Žižka", "Nguyễn Thị"]
)
def test_a_slip_of_whatever_name_shows_login_and_word(name):
    slips = [sheets.Sheet(name, "marie-alexandrine-constance-philippin1234", "tkm4wqa7", "3e A 李")] * 8

    pages = pages_of(sheets.pdf(slips, sheets.Layout.EIGHT))

    assert [page.count("tkm4wqa7") for page in pages] == [8]


def test_a_sheet_that_cannot_be_made_takes_no_password_away(admin, here, class_group, monkeypatch):
    class_group.add_students([("Zoé", "Le Goff")], now=class_group.created_at)
    monkeypatch.setattr(sheets, "SOURCE", sheets.SOURCE.with_name("nothing.typ"))

    with pytest.raises(FileNotFoundError):
        admin.post(f"/institutions/{here.pk}/slips/")

    assert User.objects.students_of(here).without_way_in().count() == 1
