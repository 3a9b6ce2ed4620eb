"""Who may open a practice page: its student, or the browser that began it before any sign-up."""

from functools import wraps

from django.contrib.auth.decorators import login_not_required
from django.contrib.auth.views import redirect_to_login
from django.shortcuts import get_object_or_404

from ..models import Assessment
from ..visitors import visitor_of

PHONE_WORDS = ("Mobi", "Android")


def visitors_welcome(view):
    """Open to signed-in people and to visitors who have begun their three questions; others sign in first."""

    @login_not_required
    @wraps(view)
    def opened(request, *args, **kwargs):
        if request.user.is_authenticated or visitor_of(request):
            return view(request, *args, **kwargs)
        return redirect_to_login(request.get_full_path())

    return opened


def find_assessment(request, pk):
    """The assessment that this person or browser may read, else 404."""
    visible = Assessment.objects.visible_to(request.user, visitor_of(request))
    return get_object_or_404(
        visible.select_related("start", "skill", "module", "origin__exercise_version"), pk=pk
    )


def conditions_of(request):
    """What this device cannot do now: on a phone no file can be opened or made.

    The page says it (`screen=small`); without JavaScript the browser's own name does.
    """
    agent = request.headers.get("User-Agent", "")
    is_phone = request.POST.get("screen") == "small" or any(word in agent for word in PHONE_WORDS)
    return {"without": ["computer", "office"]} if is_phone else {}
