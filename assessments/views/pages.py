"""The first pages: landing for visitors, today for students, placement."""

from django.contrib.auth.decorators import login_not_required
from django.shortcuts import redirect, render
from django.utils import timezone
from django.views.decorators.http import require_GET, require_POST

from .. import practice, today, visitors
from ..models import Mode
from .access import conditions_of
from .practice import begun


@login_not_required
@require_GET
def landing(request):
    if request.user.is_authenticated:
        return redirect("home")
    return render(request, "assessments/practice/landing.html", {"has_begun": visitors.visitor_of(request)})


@require_GET
def home(request):
    """One next step, and the profile."""
    return render(request, "assessments/practice/home.html", today.page_of(request.user, now=timezone.now()))


@login_not_required
@require_POST
def begin_trial(request):
    """Three questions without an account."""
    if request.user.is_authenticated:
        return redirect("home")
    visitor = visitors.make_visitor(request)
    assessment = practice.begin_trial(visitor, now=timezone.now(), conditions=conditions_of(request))
    return redirect("practice", assessment.pk)


def placement(request):
    """What a placement is; POST begins it, or goes on with the one that waits."""
    if request.method == "POST":
        return begun(request, Mode.PLACEMENT)
    waiting = request.user.assessments.in_progress().filter(mode=Mode.PLACEMENT).first()
    return render(request, "assessments/practice/placement.html", {"waiting": waiting})
