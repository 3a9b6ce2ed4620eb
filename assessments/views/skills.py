"""The 16 skills, and the page of one."""

from django.shortcuts import get_object_or_404, render
from django.utils import timezone
from django.views.decorators.http import require_GET, require_POST

from skills.models import Skill

from .. import profiles, skill_pages
from ..models import Mode
from .practice import begun


@require_GET
def index(request):
    profile = profiles.profile_of(request.user, now=timezone.now())
    return render(request, "assessments/practice/skills.html", skill_pages.list_page(profile))


@require_GET
def detail(request, code):
    skill = get_object_or_404(Skill, pk=code)
    profile = profiles.profile_of(request.user, now=timezone.now())
    return render(
        request, "assessments/practice/skill.html", skill_pages.page_of(request.user, skill, profile)
    )


@require_POST
def begin(request, code):
    return begun(request, Mode.SKILL, skill=get_object_or_404(Skill, pk=code))
