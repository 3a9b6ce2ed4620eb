import pytest
from django.core.cache import cache

from accounts.models import Institution
from tests.factories import ClassGroupFactory, ClassMembershipFactory, InstitutionFactory, UserFactory


@pytest.fixture(autouse=True)
def _fresh_cache():
    cache.clear()


@pytest.fixture
def here(db) -> Institution:
    return InstitutionFactory(name="Collège des Tilleuls")


@pytest.fixture
def teacher(here):
    return UserFactory(teacher=here)


@pytest.fixture
def class_group(here, teacher):
    return ClassGroupFactory(institution=here, teacher=teacher, name="3e B")


@pytest.fixture
def student(class_group, here):
    """A student of the class whose account the institution looks after."""
    user = UserFactory(first_name="Zoé", last_name="Le Goff", managed_by=here)
    return ClassMembershipFactory(class_group=class_group, student=user).student


@pytest.fixture
def waiting(class_group):
    return ClassMembershipFactory(class_group=class_group, waiting=True).student
