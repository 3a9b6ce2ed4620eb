"""What the database itself promises about people and classes."""

from concurrent.futures import ThreadPoolExecutor

import pytest
from django.db import IntegrityError, connection, transaction
from django.utils import timezone

from accounts import logins
from accounts.models import ClassFull, ClassGroup, ClassMembership, Institution, Invitation, Membership, User
from tests.factories import ClassGroupFactory, ClassMembershipFactory, InstitutionFactory, UserFactory


def another_login_in_capitals():
    User.objects.create(username="ZOE")


def another_account_with_the_email():
    UserFactory(email="zoe@mail.example")
    User.objects.create(username="other", email="ZOE@mail.example")


def the_same_role_twice():
    institution = InstitutionFactory()
    user = UserFactory(teacher=institution)
    Membership.objects.create(user=user, institution=institution, role="teacher")


def an_unknown_role():
    Membership.objects.create(user=UserFactory(), institution=InstitutionFactory(), role="queen")


def a_second_invitation():
    for _ in range(2):
        Invitation.objects.create(
            user=User.objects.first() or UserFactory(),
            institution=Institution.objects.first() or InstitutionFactory(),
            role="teacher",
            sent_at=timezone.now(),
        )


def a_class_of_nobody():
    ClassGroupFactory(capacity=0)


def a_class_name_taken():
    known = ClassGroupFactory()
    ClassGroupFactory(institution=known.institution, name=known.name)


def a_student_twice_in_a_class():
    known = ClassMembershipFactory()
    ClassMembership.objects.create(class_group=known.class_group, student=known.student)


def an_institution_without_a_name():
    InstitutionFactory(name="")


@pytest.mark.database
@pytest.mark.django_db
@pytest.mark.parametrize(
    ("broken", "name"),
    [
        (another_login_in_capitals, "login_is_in_small_letters"),
        (another_account_with_the_email, "email_belongs_to_one_account"),
        (the_same_role_twice, "a_role_is_given_once_in_an_institution"),
        (an_unknown_role, "role_is_a_known_role"),
        (a_second_invitation, "a_role_is_offered_once_in_an_institution"),
        (a_class_of_nobody, "a_class_holds_1_to_500"),
        (a_class_name_taken, "a_class_has_its_name_alone_in_a_year"),
        (a_student_twice_in_a_class, "a_student_is_once_in_a_class"),
        (an_institution_without_a_name, "institution_has_a_name"),
    ],
)
def test_the_database_refuses(broken, name):
    with pytest.raises(IntegrityError) as refused, transaction.atomic():
        broken()

    assert connection.vendor == "sqlite" or name in str(refused.value)


@pytest.mark.database
@pytest.mark.django_db(transaction=True)
def test_a_race_for_the_last_places_never_overfills_a_class():
    group = ClassGroupFactory(capacity=3)
    students = [UserFactory() for _ in range(8)]

    def join(student):
        try:
            ClassGroup.objects.get(pk=group.pk).join(student, now=timezone.now())
        except ClassFull:
            return False
        finally:
            connection.close()
        return True

    with ThreadPoolExecutor(8) as pool:
        let_in = list(pool.map(join, students))

    assert let_in.count(True) == 3
    assert group.class_memberships.count() == 3


@pytest.mark.parametrize(
    ("names", "login"),
    [
        (("Zoé", "Le Goff"), "zoe.le-goff"),
        (("blue-otter", ""), "blue-otter"),
        (("Ö", ""), "user.o"),
        (("李", "小龙"), "user"),
        (("__--", "!!"), "user"),
        (("M" * 80, "W" * 80), "m" * 36),
    ],
)
def test_a_login_is_drawn_from_the_names(names, login):
    assert logins.login_for(*names) == login
