"""A module: lessons, checks with feedback, and the follow-up practice."""

from django.contrib import messages
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_GET, require_POST

from skills.models import Module

from .. import asking, constants, module_pages, practice
from ..models import Mode
from .access import typed_before
from .practice import begun


@never_cache
@require_GET
def detail(request, module_id):
    module = get_object_or_404(Module.objects.in_use(), pk=module_id)
    context = module_pages.page_of(request.user, module, typed=typed_before(request))
    return render(request, "assessments/practice/module.html", context)


@require_POST
def begin(request, module_id):
    module = get_object_or_404(Module.objects.in_use(), pk=module_id)
    try:
        practice.begin_module(request.user, module)
    except asking.NothingToAsk:
        messages.info(request, _("The checks of this module cannot be asked now. Its lessons can be read."))
    return redirect("module", module_id)


@require_POST
def follow_up(request, module_id):
    """Three exercises of the module's levels, in the skill's own practice."""
    module = get_object_or_404(Module.objects.in_use(), pk=module_id)
    return begun(
        request, Mode.SKILL, skill=module.skill, planned=constants.FOLLOW_UP_QUESTIONS, levels=module.levels
    )
