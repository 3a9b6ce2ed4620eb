"""A colleague accepts an invitation: signed in, or by choosing a first password."""

from urllib.parse import urlencode

from allauth.account.utils import perform_login
from django.contrib import messages
from django.contrib.auth.decorators import login_not_required
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.debug import sensitive_post_parameters

from accounts import invitations
from accounts.forms import ChooseForm


@login_not_required
@never_cache
@sensitive_post_parameters()
def page(request, token):
    invitation = invitations.read(token, now=timezone.now())
    if invitation is None:
        return render(request, "accounts/invitation_over.html", status=404)
    if request.user.is_authenticated and request.user != invitation.user:
        return render(request, "accounts/invitation_over.html", {"is_for_another": True}, status=403)
    is_new = not invitation.user.has_usable_password()
    if not is_new and not request.user.is_authenticated:
        messages.info(request, _("Sign in, and the invitation opens."))
        return redirect(f"{reverse('account_login')}?{urlencode({'next': request.path})}")
    form = ChooseForm(data=request.POST or None, user=invitation.user) if is_new else None
    if request.method == "POST" and (form is None or form.is_valid()):
        return accept(request, invitation, form)
    context = {"invitation": invitation, "form": form}
    return render(request, "accounts/invitation.html", context, status=422 if form and form.errors else 200)


def accept(request, invitation, form):
    invitation.accept()
    messages.success(request, _("Welcome to %(institution)s.") % {"institution": invitation.institution})
    if form is None:
        return redirect("accounts:classes")
    invitation.user.choose_password(form.cleaned_data["password1"])
    return perform_login(request, invitation.user, redirect_url=reverse("accounts:classes"))
