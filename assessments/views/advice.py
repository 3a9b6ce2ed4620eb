"""Useful or not: one tap on an advice, which can be changed."""

from django.http import HttpResponseBadRequest
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from accounts.doors import page_of_form

from .. import advice


@require_POST
def mark(request):
    """Without a script one comes back to the page of the advice."""
    try:
        marked = advice.mark(
            request.user,
            request.POST.get("kind", ""),
            request.POST.get("subject", ""),
            is_useful=request.POST.get("useful") == "yes",
            now=timezone.now(),
        )
    except advice.NoSuchAdvice:
        return HttpResponseBadRequest(_("This choice does not exist. Please go back and choose again."))
    if not request.htmx:
        return redirect(page_of_form(request) or "home")
    return render(request, "components/advice_mark.html", {"advice": marked}, using="jinja")
