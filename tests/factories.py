"""Valid people, institutions and classes; traits name a situation."""

from datetime import timedelta

import factory
from django.utils import timezone
from factory.django import DjangoModelFactory

from accounts.models import ClassGroup, ClassMembership, Institution, Role, User
from accounts.models.classes import CODE_LIFE

PASSWORD = "violet-harbour-37"


class InstitutionFactory(DjangoModelFactory):
    class Meta:
        model = Institution

    name = factory.Sequence(lambda n: f"Collège des Tilleuls {n}")


def gives(role):
    """A trait of people: `teacher=True` in an institution of its own, or `teacher=institution`."""

    def give(user, create, where, **kwargs):
        if where:
            institution = InstitutionFactory() if where is True else where
            institution.give(user, role)

    return factory.PostGeneration(give)


class UserFactory(DjangoModelFactory):
    """A person without e-mail who signs in with PASSWORD; a role is a trait."""

    class Meta:
        model = User
        skip_postgeneration_save = True

    class Params:
        operator = factory.Trait(is_operator=True)

    username = factory.Sequence(lambda n: f"person{n}")
    password = PASSWORD
    student = gives(Role.STUDENT)
    teacher = gives(Role.TEACHER)
    administrator = gives(Role.ADMINISTRATOR)

    @classmethod
    def _create(cls, model_class, *args, **kwargs):
        return model_class.objects.create_user(*args, **kwargs)


class ClassGroupFactory(DjangoModelFactory):
    """A class of one institution, its code open."""

    class Meta:
        model = ClassGroup
        skip_postgeneration_save = True

    institution = factory.SubFactory(InstitutionFactory)
    name = factory.Sequence(lambda n: f"3e {n}")
    school_year = "2026-2027"
    code_expires_at = factory.LazyFunction(lambda: timezone.now() + CODE_LIFE)

    class Params:
        expired = factory.Trait(
            code_expires_at=factory.LazyFunction(lambda: timezone.now() - timedelta(days=1))
        )

    @factory.post_generation
    def teacher(self, create, teacher, **kwargs):
        """`teacher=user` makes that person a teacher of the class and of its institution."""
        if teacher:
            self.institution.give(teacher, Role.TEACHER)
            self.teachers.add(teacher)


class ClassMembershipFactory(DjangoModelFactory):
    """A student of a class, confirmed; `waiting=True` for one who waits."""

    class Meta:
        model = ClassMembership
        skip_postgeneration_save = True

    class Params:
        waiting = factory.Trait(confirmed_at=None)

    class_group = factory.SubFactory(ClassGroupFactory)
    student = factory.SubFactory(UserFactory)
    confirmed_at = factory.LazyFunction(timezone.now)

    @factory.post_generation
    def role(self, create, extracted, **kwargs):
        if self.confirmed_at:
            self.class_group.institution.give(self.student, Role.STUDENT)
