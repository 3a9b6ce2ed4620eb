"""Drafts: saved while one types, and the text that gave way brought back."""

from django.contrib import messages
from django.contrib.auth.decorators import login_not_required
from django.http import JsonResponse
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from .. import drafts
from .access import find_assessment, may_open, sent_fields, visitors_welcome
from .practice import after_draft, find_question

LONGEST_WRITER = 36


@login_not_required
@require_POST
def keep(request, pk, number):
    """A receipt as JSON; only 200 with `saved` says that the text stands in the database."""
    if not may_open(request):
        return JsonResponse({"state": "signed-out"}, status=401)
    asked = find_question(find_assessment(request, pk), number)
    try:
        receipt = drafts.keep(asked, sent_draft(request))
    except (ValueError, drafts.TooLarge):
        return JsonResponse({"state": "refused"}, status=400)
    except drafts.Closed:
        return JsonResponse({"state": "closed", "url": reverse("practice", args=[pk])}, status=409)
    state = "newer" if not receipt.stands else "both" if receipt.has_other else "saved"
    return JsonResponse({"state": state, "version": receipt.version}, status=200 if receipt.stands else 409)


def sent_draft(request):
    """The drafts.Sent of this request; raises ValueError or TooLarge."""
    version, seen = (int(request.POST.get(name, "")) for name in ("version", "seen"))
    writer = request.POST.get("writer", "")
    if not 0 < version < 2**53 or not writer or len(writer) > LONGEST_WRITER or not writer.isascii():
        raise ValueError
    return drafts.Sent(drafts.answer_fields(sent_fields(request)), version, writer, seen)


@visitors_welcome
@require_POST
def bring_back(request, pk, number):
    """The other text comes back into the form; the one that stood there is kept in its place."""
    assessment = find_assessment(request, pk)
    try:
        drafts.bring_back(find_question(assessment, number), drafts.answer_fields(sent_fields(request)))
    except (drafts.TooLarge, drafts.Closed):
        messages.info(request, _("This question takes no draft any more. Here is where you are now."))
    return after_draft(request, assessment, number)
