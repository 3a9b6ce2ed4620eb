"""People without an account: their three questions belong to their browser, until they sign up."""

import uuid

from django.db import transaction

from .models import Assessment, Mode, Response

SESSION_KEY = "visitor"


def visitor_of(request):
    """The visitor's id kept in this browser's session, or None."""
    value = request.session.get(SESSION_KEY)
    return uuid.UUID(value) if value else None


def make_visitor(request):
    visitor = visitor_of(request) or uuid.uuid4()
    request.session[SESSION_KEY] = str(visitor)
    return visitor


@transaction.atomic
def adopt(request, user):
    """Give a new account the answers of this browser's three questions.

    An account that has practised already keeps its own history: what was pinned there must not change.
    """
    visitor = visitor_of(request)
    if visitor is None:
        return
    request.session.pop(SESSION_KEY, None)
    if user.assessments.exists():
        return
    kept = Assessment.objects.select_for_update().filter(visitor=visitor, student=None)
    ids = list(kept.values_list("pk", flat=True))
    Response.objects.filter(question__assessment__in=ids).update(student=user)
    Assessment.objects.filter(pk__in=ids, mode__in=[Mode.TRIAL, Mode.RETRY]).update(
        student=user, visitor=None
    )
