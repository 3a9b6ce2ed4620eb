"""The operator's page of the bank."""

import pytest
from django.urls import reverse
from django.utils import timezone

from skills.models import BankProblem
from tests.factories import UserFactory

pytestmark = pytest.mark.usefixtures("bank")


def test_an_operator_reads_what_is_to_be_mended(client):
    client.force_login(UserFactory(operator=True, language="en"))
    BankProblem.objects.create(
        file="4.1-secure/x.md",
        line=7,
        field="level",
        message="9 is no level",
        mend="1 to 8",
        seen_at=timezone.now(),
    )

    page = client.get(reverse("bank")).content.decode()

    assert "4.1-secure/x.md:7" in page
    assert "9 is no level" in page


@pytest.mark.parametrize("role", ["student", "teacher", "administrator"])
def test_for_others_the_page_does_not_exist(client, role):
    client.force_login(UserFactory(**{role: True}))

    assert client.get(reverse("bank")).status_code == 404
