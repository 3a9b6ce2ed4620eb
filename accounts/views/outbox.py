"""Mails of an installation without a mail server."""

from django.conf import settings
from django.contrib.auth.decorators import login_not_required
from django.http import Http404
from django.shortcuts import render

from accounts import permissions
from accounts.models import OutboxMail

LOCAL = {"127.0.0.1", "::1"}
SHOWN = 50


@login_not_required
def mails(request):
    if not permissions.can_read_outbox(request.user, is_at_this_machine(request)):
        raise Http404
    latest = OutboxMail.objects.order_by("-sent_at", "-pk")[:SHOWN]
    return render(request, "accounts/outbox.html", {"mails": latest})


def is_at_this_machine(request):
    """A site on its own computer only, asked from there: behind a proxy everybody seems to be at the machine."""
    return (
        settings.PUBLIC_ADDRESS.is_local
        and request.META.get("REMOTE_ADDR") in LOCAL
        and not request.META.get("HTTP_X_FORWARDED_FOR")
    )
