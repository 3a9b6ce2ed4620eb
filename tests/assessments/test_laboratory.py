"""Simulated students go through the real use cases, and the site's database does not notice."""

import json

import pytest
from django.core.management import call_command
from django.core.management.base import CommandError

from accounts.models import User
from assessments.models import Response
from skills.models import BankRelease

pytestmark = pytest.mark.usefixtures("bank")

TIMES = ("step_ms", "slowest_step_ms")


def simulated(capsys, **options):
    call_command("simulate", json=True, **options)
    return json.loads(capsys.readouterr().out)


def without_times(report):
    return {name: value for name, value in report.items() if name not in TIMES}


@pytest.mark.database
def test_the_same_seed_gives_the_same_report_and_leaves_the_site_alone(capsys):
    release = BankRelease.objects.latest()

    first, second = (simulated(capsys, students=2, questions=34, seed=5) for _ in range(2))

    assert without_times(first) == without_times(second)
    assert first["with_total"] == 2
    assert 0 < first["rmse_pix"] < 300
    assert 0 < first["overlap"] <= first["highest_exposure"] == 1
    assert all(first[name] > 0 for name in TIMES)
    assert not User.objects.exists()
    assert not Response.objects.exists()
    assert BankRelease.objects.latest() == release


def test_figures_that_so_few_answers_do_not_give_are_not_told(capsys):
    call_command("simulate", students=1, questions=3, seed=2)

    told = capsys.readouterr()
    assert "1 students, 3 questions each, seed 2" in told.out
    assert "not told" in told.out
    assert "100 %" in told.err


@pytest.mark.parametrize(
    "nonsense", [{"students": 0}, {"students": 10**6}, {"questions": -1}, {"questions": 481}, {"seed": -3}]
)
def test_nonsense_is_refused_with_what_would_do(nonsense):
    ((name, value),) = nonsense.items()

    with pytest.raises(CommandError, match=rf"--{name} {value}: give a number from"):
        call_command("simulate", **nonsense)
