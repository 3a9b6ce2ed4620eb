"""A module: lessons, checks with feedback, and the follow-up practice."""

from django.shortcuts import get_object_or_404, redirect, render
from django.views.decorators.http import require_GET, require_POST

from skills.models import Module

from .. import constants, module_pages, practice
from ..models import Mode
from .practice import begun


@require_GET
def detail(request, module_id):
    module = get_object_or_404(Module.objects.in_use(), pk=module_id)
    return render(request, "assessments/practice/module.html", module_pages.page_of(request, module))


@require_POST
def begin(request, module_id):
    practice.begin_module(request.user, get_object_or_404(Module.objects.in_use(), pk=module_id))
    return redirect("module", module_id)


@require_POST
def follow_up(request, module_id):
    """Three exercises of the module's levels, in the skill's own practice."""
    module = get_object_or_404(Module.objects.in_use(), pk=module_id)
    return begun(
        request, Mode.SKILL, skill=module.skill, planned=constants.FOLLOW_UP_QUESTIONS, levels=module.levels
    )
