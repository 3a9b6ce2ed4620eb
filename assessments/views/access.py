"""Who may open a practice page: its student, or the browser that began it before any sign-up."""

from functools import wraps

from django.contrib.auth.decorators import login_not_required
from django.shortcuts import get_object_or_404

from accounts.doors import to_sign_in

from .. import drafts
from ..constants import TYPED
from ..models import Assessment
from ..visitors import visitor_of

PHONE_WORDS = ("Mobi", "Android")


def visitors_welcome(view):
    """Open to signed-in people and to visitors who have begun their three questions; others sign in first."""

    @login_not_required
    @wraps(view)
    def opened(request, *args, **kwargs):
        if may_open(request):
            return view(request, *args, **kwargs)
        remember_typed(request, **kwargs)
        return to_sign_in(request)

    return opened


def may_open(request):
    """Whether somebody is here whose practice can be looked up: a person, or a visitor who has begun."""
    return request.user.is_authenticated or visitor_of(request) is not None


def remember_typed(request, pk, number=None, **more):
    """Keep what was sent after the sign-in had expired: it is shown to its owner after the next one."""
    try:
        fields = drafts.answer_fields(sent_fields(request))
    except drafts.TooLarge:
        return
    if number and fields:
        request.session[TYPED] = [pk, number, fields]


def typed_before(request):
    """{(assessment, number): fields} that were sent while nobody was signed in; told once, to any question's page.

    Who signs in as somebody else does not see them: they are looked up by a question of one's own.
    """
    if TYPED not in request.session:
        return {}
    pk, number, fields = request.session.pop(TYPED)
    return {(pk, number): fields}


def sent_fields(request):
    """{name: values} without NUL characters, which no database keeps and no keyboard types."""
    return {name: [value.replace("\0", "") for value in values] for name, values in request.POST.lists()}


def find_assessment(request, pk):
    """The assessment that this person or browser may read, else 404."""
    return get_object_or_404(visible_to(request).select_related("start"), pk=pk)


def visible_to(request):
    """The assessments of this person or browser."""
    return Assessment.objects.visible_to(request.user, visitor_of(request))


def conditions_of(request):
    """What this person avoids (settings), and what this device cannot do now: on a phone no file can be opened or made.

    The page says it (`screen=small`); without JavaScript the browser's own name does.
    """
    agent = request.headers.get("User-Agent", "")
    is_phone = request.POST.get("screen") == "small" or any(word in agent for word in PHONE_WORDS)
    avoided = set(request.user.avoided_needs) if request.user.is_authenticated else set()
    without = sorted(avoided | ({"computer", "office"} if is_phone else set()))
    return {"without": without} if without else {}
