"""Legal, privacy and accessibility pages, with what the institution says of itself, and where it says it."""

from django.contrib import messages
from django.contrib.auth.decorators import login_not_required
from django.http import Http404
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET

from accounts import permissions, retention
from accounts.forms import NoticeForm, RetentionForm
from accounts.models import Institution, Notice
from accounts.privacy import tables


@login_not_required
@require_GET
def legal(request):
    return render_notice(request, "accounts/notices/legal.html")


@login_not_required
@require_GET
def privacy(request):
    context = {"tables": tables(), "warned_before": retention.WARNED_BEFORE.days}
    return render_notice(request, "accounts/notices/privacy.html", **context)


@login_not_required
@require_GET
def accessibility(request):
    return render_notice(request, "accounts/notices/accessibility.html")


def render_notice(request, template, **context):
    """The page of one institution: the reader's, the only one, or the one that is asked for; 404 for another."""
    is_known = request.user.is_authenticated
    institutions = list(readable(request.user).select_related("notice").order_by("name"))
    asked = request.GET.get("institution")
    if asked is not None:
        institutions = [one for one in institutions if str(one.pk) == asked]
        if not institutions:
            raise Http404
    chosen = institutions[0] if len(institutions) == 1 else None
    context |= {
        "institution": chosen,
        "notice": getattr(chosen, "notice", None) if chosen else None,
        "institutions": institutions if not chosen else [],
        "is_editor": bool(chosen and is_known) and permissions.can_manage_people(request.user, chosen),
        "defaults": retention.DEFAULT_YEARS,
    }
    return render(request, template, context)


def readable(user):
    """Institutions whose notices this reader may see: one's own; to visitors and people of none, all."""
    own = Institution.objects.visible_to(user) if user.is_authenticated else Institution.objects.none()
    return own if own.exists() else Institution.objects.all()


def edit(request, institution_id):
    institution = get_object_or_404(Institution.objects.visible_to(request.user), pk=institution_id)
    permissions.require(permissions.can_manage_people(request.user, institution))
    notice = Notice.objects.filter(pk=institution.pk).first() or Notice(institution=institution)
    data = request.POST if request.method == "POST" else None
    form, kept = NoticeForm(data, instance=notice), RetentionForm(data, instance=institution)
    if data is not None and form.is_valid() and kept.is_valid():
        form.save()
        kept.save()
        messages.success(request, _("Your notices are up to date."))
        return redirect("accounts:notices", institution_id)
    context = {"institution": institution, "form": form, "kept": kept, "missing": notice.missing}
    status = 422 if form.errors or kept.errors else 200
    return render(request, "accounts/notices/edit.html", context, status=status)
