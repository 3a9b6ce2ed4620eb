"""The operator's page of the bank: what it holds, and what is broken in its files."""

from django.http import Http404
from django.shortcuts import render
from django.views.decorators.http import require_GET

from . import framework
from .models import BankProblem, BankRelease


@require_GET
def bank(request):
    """Files with problems (their exercises keep the last good version), and exercises by skill and level."""
    if not request.user.is_operator:
        raise Http404
    release = BankRelease.objects.filter(is_current=True).first()
    cells = {}
    for skill, level in release.versions().values_list("exercise__skill", "level") if release else ():
        cells[skill, level] = cells.get((skill, level), 0) + 1
    rows = [
        (skill, [(level, cells.get((code, level), 0)) for level in framework.LEVELS])
        for code, skill in framework.SKILLS.items()
    ]
    context = {
        "problems": BankProblem.objects.order_by("file", "line"),
        "rows": rows,
        "levels": framework.LEVELS,
    }
    return render(request, "skills/bank.html", context)
