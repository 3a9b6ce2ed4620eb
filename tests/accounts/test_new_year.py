"""Going to the next school year, and back within 30 days, exactly."""

from datetime import timedelta

import pytest
from django.utils import timezone
from pytest_django.asserts import assertContains, assertNotContains

from accounts import new_year, next_class, old_year, privacy
from accounts.models import (
    ClassGroup,
    ClassMembership,
    Institution,
    Membership,
    Role,
    StudentRecord,
    User,
    YearChange,
)
from tests.factories import ClassGroupFactory, ClassMembershipFactory, UserFactory

pytestmark = pytest.mark.django_db


@pytest.fixture
def school(here):
    here.school_year = "2026-2027"
    here.save()
    return here


@pytest.fixture
def admin(client, school):
    client.force_login(UserFactory(administrator=school))
    return client


def class_of(school, name, *names):
    group = ClassGroupFactory(institution=school, name=name, teacher=UserFactory())
    group.add_students([(one, "Martin") for one in names], now=timezone.now())
    for student in group.confirmed_students():
        StudentRecord.objects.create(
            institution=school,
            student=student,
            first_name=student.first_name,
            last_name="Martin",
            home_class=group,
        )
    return group


@pytest.fixture
def fourth(school):
    return class_of(school, "4e B", "Zoé", "Léo", "Ana")


@pytest.fixture
def third(school):
    return class_of(school, "3e A", "Tom", "Mia")


def address(school, step=""):
    return f"/institutions/{school.pk}/new-year/{step}"


def as_proposed(client, school):
    """The data of the first form, filled in as the page proposes."""
    return {
        f"{form.prefix}-{name}": form.initial[name]
        for form in client.get(address(school)).context["forms"]
        for name in ("action", "name")
    }


def begin(client, school, **changes):
    data = {**as_proposed(client, school), **changes}
    page = client.post(address(school, "check/"), data)
    assert page.status_code == 200
    hidden = {"from_year": "2026-2027", "students": page.context["students_digest"]}
    return client.post(address(school, "confirm/"), {**data, **hidden})


def undo(client, school):
    return client.post(address(school, f"{YearChange.objects.latest('pk').pk}/undo/"))


def state():
    """Everything that a change of year touches, as it is stored."""
    return (
        sorted(ClassGroup.objects.values_list("pk", "name", "school_year", "archived_at", "code")),
        sorted(
            ClassMembership.objects.values_list("pk", "student", "class_group", "joined_at", "confirmed_at")
        ),
        sorted(Membership.objects.values_list("user", "institution", "role", "created_at")),
        sorted(StudentRecord.objects.values_list("pk", "student", "home_class", "left_at")),
        sorted(Institution.objects.values_list("pk", "school_year")),
    )


@pytest.mark.parametrize(
    ("now", "then"),
    [
        ("4e B", "3e B"), ("6EME1", "5EME1"), ("5A", "4A"), ("601", "501"), ("3e A", ""), ("3A", ""),
        ("2nde 4", "1re 4"), ("2NDE4", "1RE4"), ("2A", "1A"), ("1re 2", "Tle 2"), ("1A", "TA"), ("Tle 2", ""),
        ("TG3", ""), ("CM1 A", "CM2 A"), ("CE2", "CM1"), ("CM2", ""), ("L1 info", "L2 info"), ("M2", ""),
        ("Atelier Pix", None), ("Club", None), ("", None),
    ],
)  # fmt: skip
def test_the_name_of_the_next_year_is_proposed_where_it_is_usual(now, then):
    assert next_class.proposed(now) == then


def test_classes_go_up_students_with_them_and_the_last_year_leaves(admin, school, fourth, third):
    response = begin(admin, school)

    school.refresh_from_db()
    up = school.class_groups.get(name="3e B", school_year="2027-2028")
    assert response.status_code == 302
    assert school.school_year == "2027-2028"
    assert {one.first_name for one in up.confirmed_students()} == {"Zoé", "Léo", "Ana"}
    assert not ClassGroup.objects.current().filter(pk__in=[fourth.pk, third.pk]).exists()
    assert fourth.confirmed_students().count() == 3
    leavers = StudentRecord.objects.filter(home_class=None)
    assert {one.first_name for one in leavers if one.left_at} == {"Tom", "Mia"}
    assert not Membership.objects.filter(role=Role.STUDENT, user__in=leavers.values("student")).exists()


def test_the_new_class_is_closed_to_its_code_and_has_no_teacher_yet(admin, school, fourth):
    begin(admin, school)

    up = school.class_groups.get(name="3e B")
    assert not up.is_open(now=timezone.now())
    assert not up.teachers.exists()


@pytest.mark.parametrize("where", ["leave", "wait", "to:3e B bis"])
def test_those_ticked_go_another_way(admin, school, fourth, third, where):
    zoe = fourth.confirmed_students().get(first_name="Zoé")
    changes = {
        f"class-{fourth.pk}-student": [zoe.pk],
        f"class-{fourth.pk}-otherwise": where,
        f"class-{third.pk}-action": "up",
        f"class-{third.pk}-name": "3e B bis",
    }

    begin(admin, school, **changes)

    new = [one.class_group.name for one in zoe.class_memberships.exclude(class_group=fourth)]
    assert new == (["3e B bis"] if where.startswith("to:") else [])
    assert zoe.memberships.exists() is (where != "leave")


def test_everything_is_checked_by_name_first(admin, school, fourth):
    before = state()

    page = admin.post(address(school, "check/"), as_proposed(admin, school))

    for name in ("Zoé", "Léo", "Ana", "3e B", "2027-2028"):
        assertContains(page, name)
    assert state() == before


def test_a_second_press_does_nothing_more(admin, school, fourth):
    data = as_proposed(admin, school)
    page = admin.post(address(school, "check/"), data)
    data |= {"from_year": "2026-2027", "students": page.context["students_digest"]}
    admin.post(address(school, "confirm/"), data)
    before = state()

    response = admin.post(address(school, "confirm/"), data)

    assert response.status_code == 302
    assert state() == before


def test_who_joined_meanwhile_is_shown_before_anything_is_written(admin, school, fourth):
    data = as_proposed(admin, school)
    page = admin.post(address(school, "check/"), data)
    ClassMembershipFactory(class_group=fourth)
    before = state()

    response = admin.post(
        address(school, "confirm/"),
        {**data, "from_year": "2026-2027", "students": page.context["students_digest"]},
    )

    assert response.status_code == 409
    assert state() == before


@pytest.mark.parametrize(
    ("field", "value"),
    [("action", "fly"), ("name", ""), ("name", "x" * 61), ("name", "a\u202eb"), ("action", "")],
)
def test_a_step_that_does_not_hold_comes_back(admin, school, fourth, field, value):
    data = {**as_proposed(admin, school), f"class-{fourth.pk}-{field}": value}

    assert admin.post(address(school, "check/"), data).status_code == 422
    assert admin.post(address(school, "confirm/"), {**data, "from_year": "2026-2027"}).status_code == 422


def test_an_institution_without_a_year_says_it_first(client, here):
    client.force_login(UserFactory(administrator=here))

    assertContains(client.get(address(here)), f"/institutions/{here.pk}/settings/")
    assert client.post(address(here, "check/")).status_code == 422
    assert client.post(address(here, "confirm/")).status_code == 422


def test_undoing_puts_back_exactly_what_was_there(admin, school, fourth, third):
    pseudonym = ClassMembershipFactory(class_group=third).student
    ClassMembershipFactory(class_group=fourth, waiting=True)
    before = state()

    begin(admin, school)
    assert state() != before
    response = undo(admin, school)

    assert response.status_code == 302
    assert state() == before
    assert pseudonym.memberships.exists()


def test_undoing_twice_is_undoing_once(admin, school, fourth):
    begin(admin, school)
    undo(admin, school)
    before = state()

    assert undo(admin, school).status_code == 302
    assert state() == before


def joins(school):
    up = school.class_groups.get(name="3e B")
    return ClassMembershipFactory(
        class_group=up, student=UserFactory(first_name="Nouvelle")
    ).student.first_name


def is_moved(school):
    up = school.class_groups.get(name="3e B")
    up.remove([up.confirmed_students().get(first_name="Ana").pk])
    return "Ana"


def comes_back(school):
    record = StudentRecord.objects.get(first_name="Tom")
    school.give(record.student, Role.STUDENT)
    return "Tom"


def goes_on(school):
    school.school_year = "2028-2029"
    school.save()
    return ""


@pytest.mark.parametrize("happens", [joins, is_moved, comes_back, goes_on])
def test_what_depends_on_the_change_keeps_it_and_is_named(admin, school, fourth, third, happens):
    begin(admin, school)
    school.refresh_from_db()
    name = happens(school)
    before = state()

    response = undo(admin, school)

    assert response.status_code == 409
    assertContains(response, name, status_code=409)
    assert state() == before


def test_after_thirty_days_it_stays(school, fourth):
    steps = {fourth.pk: new_year.Step(new_year.GO_UP, "3e B", {})}
    now = timezone.now()
    digest = new_year.digest_of(new_year.students_by_class([fourth]))
    change = new_year.change(school, UserFactory(), steps, from_year="2026-2027", digest=digest, now=now)

    with pytest.raises(old_year.CannotUndo):
        old_year.undo(change, now=now + timedelta(days=30))
    old_year.undo(change, now=now + timedelta(days=30, seconds=-1))

    assert YearChange.objects.get().undone_at


def test_an_archived_class_is_read_and_no_longer_changed(client, school, fourth):
    teacher = fourth.teachers.get()
    fourth.archived_at = timezone.now()
    fourth.save()
    client.force_login(teacher)

    page = client.get(f"/classes/{fourth.pk}/")

    assertContains(client.get("/classes/"), f"/classes/{fourth.pk}/")
    assertContains(page, "Zoé")
    assertNotContains(page, f"/classes/{fourth.pk}/code/")
    for step in ("code", "waiting", "students", "sheets", "unlock", "remove", "edit"):
        assert client.post(f"/classes/{fourth.pk}/{step}/").status_code == 403


def test_the_change_of_another_institution_is_not_found(admin, school, fourth, client):
    begin(admin, school)
    other = UserFactory(administrator=True)
    client.force_login(other)
    mine = other.memberships.get().institution

    response = client.post(f"/institutions/{mine.pk}/new-year/{YearChange.objects.get().pk}/undo/")

    assert response.status_code == 404


def test_an_account_erased_meanwhile_does_not_hold_the_others_back(admin, school, fourth, third):
    begin(admin, school)
    privacy.erase(User.objects.get(first_name="Ana"))

    undo(admin, school)

    assert school.class_groups.current().filter(name="4e B").exists()
    assert not school.class_groups.filter(name="3e B", archived_at=None, school_year="2027-2028").exists()
