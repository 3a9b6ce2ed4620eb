"""Importing a list: nothing before 'confirm', then all or nothing, and again changes nothing."""

from datetime import timedelta

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.db import IntegrityError, transaction
from django.utils import timezone
from pytest_django.asserts import assertContains, assertNotContains

from accounts import import_words, importing, taking_in, tasks
from accounts.imports.people import Place
from accounts.imports.refusal import Refused, Trouble
from accounts.models import (
    ClassGroup,
    ClassMembership,
    ColumnMapping,
    ImportDraft,
    Membership,
    Role,
    StudentRecord,
    User,
)
from tests.factories import ClassGroupFactory, ClassMembershipFactory, InstitutionFactory, UserFactory

from . import school_files as files

pytestmark = pytest.mark.django_db

LIST = (
    "Nom;Prénom;Né(e) le;INE;Classe\nLe Goff;Zoé;23/04/2012;123456789AB;3e A\nMartin;Léo;03/05/2012;;3e B\n"
)


@pytest.fixture
def school(here):
    here.school_year = "2026-2027"
    here.save()
    return here


@pytest.fixture
def administrator(school):
    return UserFactory(administrator=school)


@pytest.fixture
def admin(client, administrator):
    client.force_login(administrator)
    return client


def upload(client, school, content, name="liste.csv"):
    data = content.encode() if isinstance(content, str) else content
    return client.post(f"/institutions/{school.pk}/import/", {"file": SimpleUploadedFile(name, data)})


def address(school, step=""):
    return f"/institutions/{school.pk}/import/{ImportDraft.objects.get().pk}/{step}"


def confirm(client, school, **data):
    plan = client.get(address(school)).context["plan"]
    return client.post(address(school, "confirm/"), {"plan": plan.digest, **data})


def imported(client, school, content, **data):
    upload(client, school, content)
    response = confirm(client, school, **data)
    assert response.status_code == 302, response.context["reason"]
    return ImportDraft.objects.get().outcome


def state():
    """All that an import may write."""
    return (
        sorted(User.objects.values_list("username", "first_name", "last_name")),
        sorted(Membership.objects.values_list("user", "institution", "role")),
        sorted(ClassMembership.objects.values_list("student", "class_group", "confirmed_at")),
        sorted(StudentRecord.objects.values_list("student", "last_name", "ine", "birth_date", "home_class")),
        sorted(ClassGroup.objects.values_list("name", "school_year")),
    )


def test_nothing_is_written_before_confirm(admin, school):
    before = state()

    assert upload(admin, school, LIST).status_code == 302
    page = admin.get(address(school))
    admin.get(address(school, "report/"))

    assertContains(page, "Zoé Le Goff")
    assertContains(page, "Léo Martin")
    assert state() == before


def test_confirming_makes_students_classes_and_records_and_wipes_the_file(admin, school):
    outcome = imported(admin, school, LIST)

    assert outcome == {"new": 2, "known": 0, "moved": 0, "left_out": 0, "classes": 2}
    zoe = User.objects.get(username="zoe.le-goff")
    record = StudentRecord.objects.get(student=zoe)
    assert (zoe.managed_by, zoe.has_usable_password()) == (school, False)
    assert (record.ine, record.home_class.name) == ("123456789AB", "3e A")
    assert zoe.memberships.get().role == Role.STUDENT
    assert list(zoe.class_memberships.values_list("class_group__name", flat=True)) == ["3e A"]
    assert b"INE" not in bytes(ImportDraft.objects.get().content)


def test_a_class_made_by_an_import_lets_nobody_in_by_its_code(admin, school):
    imported(admin, school, LIST)

    assert not any(group.is_open(now=timezone.now()) for group in school.class_groups.all())


def test_importing_the_same_file_again_changes_nothing(admin, school):
    imported(admin, school, LIST)
    before = state()

    outcome = imported(admin, school, LIST)

    assert outcome == {"new": 0, "known": 2, "moved": 0, "left_out": 0, "classes": 0}
    assert state() == before


def test_confirming_twice_is_confirming_once(admin, school):
    upload(admin, school, LIST)
    digest = admin.get(address(school)).context["plan"].digest
    for _ in range(2):
        assert admin.post(address(school, "confirm/"), {"plan": digest}).status_code == 302

    assert User.objects.students_of(school).count() == 2


def test_a_pupil_who_moved_leaves_the_old_class_and_keeps_the_account(admin, school):
    imported(admin, school, LIST)

    outcome = imported(admin, school, LIST.replace("3e A", "3e C"))

    zoe = User.objects.get(username="zoe.le-goff")
    assert outcome["moved"] == 1
    assert [one.class_group.name for one in zoe.class_memberships.all()] == ["3e C"]


def test_a_student_of_the_same_name_is_the_persons_to_decide_about(admin, school):
    group = ClassGroupFactory(institution=school, name="3e A")
    by_hand = group.add_students([("Zoé", "Le Goff")], now=timezone.now())[0]
    upload(admin, school, LIST)

    undecided = confirm(admin, school)
    decided = confirm(admin, school, **{"who-1": by_hand.pk})

    assert undecided.status_code == 422
    assertContains(undecided, "Zoé", status_code=422)
    assert decided.status_code == 302
    assert StudentRecord.objects.get(student=by_hand).ine == "123456789AB"
    assert User.objects.students_of(school).count() == 2


@pytest.mark.parametrize(("answer", "students"), [("same", 3), ("other", 5)])
def test_one_answer_serves_for_all_questions(admin, school, answer, students):
    group = ClassGroupFactory(institution=school, name="3e A")
    group.add_students([("Zoé", "Le Goff"), ("Léo", "Martin"), ("Ana", "Ruiz")], now=timezone.now())
    upload(admin, school, LIST)

    confirm(admin, school, all=answer)

    assert User.objects.students_of(school).count() == students


def test_people_of_another_institution_are_never_looked_at(admin, school):
    elsewhere = InstitutionFactory()
    zoe = UserFactory(student=elsewhere, first_name="Zoé", last_name="Le Goff")
    StudentRecord.objects.create(
        institution=elsewhere, student=zoe, first_name="Zoé", last_name="Le Goff", ine="123456789AB"
    )

    outcome = imported(admin, school, LIST)

    assert outcome["new"] == 2
    assert zoe.memberships.get().institution == elsewhere


def test_who_had_left_is_known_again(admin, school):
    imported(admin, school, LIST)
    zoe = User.objects.get(username="zoe.le-goff")
    zoe.memberships.all().delete()
    StudentRecord.objects.filter(student=zoe).update(left_at=timezone.now())

    outcome = imported(admin, school, LIST)

    assert outcome["known"] == 2
    assert zoe.memberships.get().role == Role.STUDENT


def test_lines_to_mend_hold_the_import_up_until_they_are_left_out_in_so_many_words(admin, school):
    upload(admin, school, LIST + "Ruiz;Ana;31/02/2012;;3e A\n")

    held = confirm(admin, school)
    nobody = User.objects.students_of(school).count()
    let = confirm(admin, school, leave_out="yes")

    assert (held.status_code, nobody, let.status_code) == (422, 0, 302)
    assertContains(held, "Ana Ruiz", status_code=422)
    assertContains(held, "31/02/2012", status_code=422)
    assert User.objects.students_of(school).count() == 2


def test_a_change_between_preview_and_confirm_is_told_and_nothing_written(admin, school):
    upload(admin, school, LIST)
    digest = admin.get(address(school)).context["plan"].digest
    ClassGroupFactory(institution=school).add_students([("Zoé", "Le Goff")], now=timezone.now())
    before = state()

    response = admin.post(address(school, "confirm/"), {"plan": digest})

    assert response.status_code == 409
    assert state() == before


def test_an_import_that_breaks_on_the_way_writes_nothing(admin, school, monkeypatch):
    upload(admin, school, LIST)
    before = state()
    monkeypatch.setattr(taking_in, "MAX_CAPACITY", 0)

    response = confirm(admin, school)

    assert response.status_code == 422
    assert state() == before


def test_columns_set_by_hand_are_remembered_for_the_institution_alone(admin, school):
    text = "Patronyme;Petit nom;Section\nLe Goff;Zoé;3e A\n"
    upload(admin, school, text)
    assertContains(admin.get(address(school)), "Patronyme")

    admin.post(
        address(school, "columns/"),
        {"last_name": "0", "first_name": "1", "class_name": "2", "encoding": "utf-8", "delimiter": ";"},
    )
    upload(admin, school, text.replace("Le Goff", "Martin"))

    assertContains(admin.get(address(school)), "Zoé Martin")
    assert ColumnMapping.objects.get().institution == school


def test_an_encoding_in_which_the_file_cannot_be_read_is_not_kept(admin, school):
    upload(admin, school, LIST.encode("cp1252"))
    form = {"last_name": "0", "first_name": "1", "class_name": "4", "delimiter": ";"}

    response = admin.post(address(school, "columns/"), {**form, "encoding": "utf-8"}, follow=True)

    assertContains(response, "Zoé Le Goff")


@pytest.mark.parametrize(
    "data",
    [
        {"last_name": "99"},
        {"encoding": "klingon"},
        {"delimiter": "x"},
        {"order": "week"},
        {"class_for_all": "x" * 61},
    ],
)
def test_choices_that_do_not_exist_come_back(admin, school, data):
    upload(admin, school, LIST)

    response = admin.post(address(school, "columns/"), {"encoding": "utf-8", "delimiter": ";", **data})

    assert response.status_code == 422


def test_a_siecle_file_of_another_institution_or_year_is_refused_by_name(admin, school):
    school.uai = "0750680G"
    school.save()

    other = upload(admin, school, files.siecle(files.pupil(1), uai="0110001A"))
    year = upload(admin, school, files.siecle(files.pupil(1), year="2025"))
    right = upload(admin, school, files.siecle(files.pupil(1)))

    assertContains(other, "0110001A", status_code=422)
    assertContains(year, "2025-2026", status_code=422)
    assert right.status_code == 302


def test_the_first_siecle_file_tells_the_code_of_the_institution(admin, school):
    imported(admin, school, files.siecle(files.pupil(1)))

    school.refresh_from_db()
    assert school.uai == "0750680G"


def test_before_the_school_year_is_said_nothing_is_imported(client):
    institution = InstitutionFactory()
    client.force_login(UserFactory(administrator=institution))

    response = upload(client, institution, LIST)

    assert response.status_code == 422
    assert not ImportDraft.objects.exists()


@pytest.mark.parametrize(
    "data",
    [
        {},
        {"file": "text"},
        {"file": SimpleUploadedFile("a.csv", b"")},
        {"file": SimpleUploadedFile("é" * 300, b"a;b")},
    ],
)
def test_no_file_or_an_empty_one_comes_back_with_a_sentence(admin, school, data):
    response = admin.post(f"/institutions/{school.pk}/import/", data)

    assert response.status_code == 422
    assert response.context["form"].errors["file"]


def test_a_file_too_big_is_refused_with_a_sentence(admin, school):
    response = upload(admin, school, b"Nom;Prenom\n" + b"x" * (9 * 1024 * 1024))

    assertContains(response, "8", status_code=422)


def test_a_new_upload_and_leaving_wipe_the_file(admin, school):
    upload(admin, school, LIST)
    upload(admin, school, LIST)
    assert ImportDraft.objects.count() == 1

    admin.post(address(school, "leave/"))

    assert not ImportDraft.objects.exists()


def test_an_expired_file_is_out_of_reach_at_once_and_wiped_by_the_job(admin, school):
    upload(admin, school, LIST)
    where = address(school)
    ImportDraft.objects.update(expires_at=timezone.now() - timedelta(seconds=1))

    response = admin.get(where)
    tasks.wipe_uploaded_files()
    tasks.wipe_uploaded_files()

    assert response.status_code == 404
    assert not ImportDraft.objects.exists()


@pytest.mark.parametrize("step", ["", "columns/", "confirm/", "leave/", "report/"])
def test_another_administrator_does_not_reach_the_file(admin, school, client, step):
    upload(admin, school, LIST)
    where = address(school, step)
    client.force_login(UserFactory(administrator=school))

    response = client.get(where) if step in ("", "report/") else client.post(where)

    assert response.status_code == 404
    assert ImportDraft.objects.exists()


def test_the_report_names_everybody_and_holds_no_formula(admin, school):
    upload(admin, school, LIST + "=HYPERLINK(1);Ana;;;3e A\n@Ruiz;Bo;;;3e A\n")

    report = admin.get(address(school, "report/")).content.decode()

    assert report.startswith("\ufeff")
    assert "Zoé Le Goff" in report
    cells = [cell for line in report.splitlines() for cell in line.split(";")]
    assert not [cell for cell in cells if cell[:1] in ("=", "@", "+", "-")]
    assert "'=HYPERLINK(1)" in cells


def test_a_birth_date_and_an_ine_are_shown_to_no_student(admin, school, client):
    imported(admin, school, LIST)
    student = User.objects.get(username="zoe.le-goff")
    client.force_login(student)

    page = client.get("/settings/")

    assertNotContains(page, "123456789AB")
    assertNotContains(page, "2012")


def test_ten_thousand_pupils_are_imported_in_few_statements(
    school, administrator, django_assert_max_num_queries
):
    rows = "".join(f"NOM{number};Zoé;23/04/2012;;3e {number % 100}\n" for number in range(10_000))
    draft = importing.begin(
        school,
        administrator,
        filename="a.csv",
        data=f"Nom;Prénom;Né(e) le;INE;Classe\n{rows}".encode(),
        now=timezone.now(),
    )
    digest = importing.plan(draft, importing.read_draft(draft, now=timezone.now())).digest

    with django_assert_max_num_queries(600):
        taking_in.confirm(draft, digest=digest, decisions={}, leaves_out=False, now=timezone.now())

    assert User.objects.students_of(school).count() == 10_000


def test_a_class_grows_with_those_whom_the_school_puts_into_it(admin, school):
    rows = "".join(f"NOM{number};Zoé;23/04/2012;;3e A\n" for number in range(40))

    imported(admin, school, f"Nom;Prénom;Né(e) le;INE;Classe\n{rows}")

    assert ClassGroup.objects.get().capacity == 40


def test_who_waited_for_the_class_is_confirmed_by_the_schools_list(admin, school):
    imported(admin, school, LIST)
    group = ClassGroupFactory(institution=school, name="3e C")
    zoe = User.objects.get(username="zoe.le-goff")
    ClassMembershipFactory(class_group=group, student=zoe, waiting=True)

    imported(admin, school, LIST.replace("3e A", "3e C"))

    assert group.confirmed_students().get() == zoe


def test_every_reason_has_its_sentence():
    details = {
        "limit": 2 * 1024 * 1024, "what": "rows", "got": "x", "own": "y", "line": 3, "names": ["a"],
    }  # fmt: skip
    for code in import_words.FILE:
        assert import_words.about_file(Refused(code, **details))
    for code in import_words.ROW:
        facts = {"limit": 80, "other": Place("3A", 4, 4), "date": timezone.localdate()}
        sentence = import_words.about_trouble(Trouble(code, "Nom", "x", facts))
        assert sentence
        assert "%(" not in sentence


@pytest.mark.database
def test_an_ine_is_of_one_student_in_an_institution_and_may_be_known_in_two():
    one, other = InstitutionFactory(), InstitutionFactory()
    StudentRecord.objects.create(institution=one, student=UserFactory(), ine="123456789AB")
    StudentRecord.objects.create(institution=other, student=UserFactory(), ine="123456789AB")

    with pytest.raises(IntegrityError), transaction.atomic():
        StudentRecord.objects.create(institution=one, student=UserFactory(), ine="123456789AB")
