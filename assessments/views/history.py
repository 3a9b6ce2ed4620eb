"""Everything that was practised: the score over time, each run, each question."""

from django.core.paginator import Paginator
from django.shortcuts import render
from django.views.decorators.http import require_GET

from .. import histories
from ..models import Assessment
from .access import find_assessment

A_PAGE = 20


@require_GET
def index(request):
    runs = Assessment.objects.visible_to(request.user).in_history().with_counts()
    page = Paginator(runs, A_PAGE).get_page(request.GET.get("page"))
    return render(
        request, "assessments/practice/history.html", {"page": page, "line": histories.line_of(request.user)}
    )


@require_GET
def detail(request, pk):
    assessment = find_assessment(request, pk)
    return render(request, "assessments/practice/run.html", histories.run_of(assessment))
