"""Sign in, up and out, passwords and e-mail: django-allauth's views with the statuses of PixPrep."""

from allauth.account import views as allauth_views
from django.contrib.auth import update_session_auth_hash
from django.shortcuts import redirect, render
from django.urls import reverse_lazy
from django.views.decorators.debug import sensitive_post_parameters

from accounts import adopt
from accounts.forms import ChooseForm
from accounts.sign_in import WAIT


def status_of(form):
    """429 where the person has to wait, 422 where something is to be put right."""
    return 429 if form.has_error("__all__", WAIT) or form.has_error("code", WAIT) else 422


class OurPage:
    """A view of django-allauth inside our frame, where `site` means something else than it does there."""

    def get_context_data(self, **kwargs):
        context = super().get_context_data(**kwargs)
        context.pop("site", None)
        return context


class OurForm(OurPage):
    """A form that is not valid comes back with its own status, and what was typed."""

    def form_invalid(self, form):
        return self.render_to_response(self.get_context_data(form=form), status=status_of(form))


class SignInView(OurForm, allauth_views.LoginView):
    pass


class SignUpView(OurForm, allauth_views.SignupView):
    """What the visitor did is kept from here on: the e-mail may be confirmed in another browser."""

    def form_valid(self, form):
        response = super().form_valid(form)
        if self.user and not self.request.user.is_authenticated:
            adopt.adopt(self.request, self.user)
        return response


class SignOutView(OurPage, allauth_views.LogoutView):
    pass


class ClosedView(OurPage, allauth_views.AccountInactiveView):
    pass


class ReauthenticateView(OurForm, allauth_views.ReauthenticateView):
    pass


class EmailView(OurForm, allauth_views.EmailView):
    template_name = "account/email_change.html"


class ConfirmationSentView(OurPage, allauth_views.EmailVerificationSentView):
    pass


class ConfirmEmailView(OurPage, allauth_views.ConfirmEmailView):
    pass


class ChangePasswordView(OurForm, allauth_views.PasswordChangeView):
    success_url = reverse_lazy("accounts:settings")


class ResetPasswordView(OurForm, allauth_views.PasswordResetView):
    pass


class ResetSentView(OurPage, allauth_views.PasswordResetDoneView):
    pass


class ResetFromKeyView(OurForm, allauth_views.PasswordResetFromKeyView):
    pass


class ResetDoneView(OurPage, allauth_views.PasswordResetFromKeyDoneView):
    pass


@sensitive_post_parameters()
def choose_password(request):
    """The person's own password in place of the one-time word; nothing else is open before."""
    if not request.user.has_one_time_password:
        return redirect("home")
    form = ChooseForm(data=request.POST or None, user=request.user)
    if request.method == "POST" and form.is_valid():
        request.user.choose_password(form.cleaned_data["password1"])
        update_session_auth_hash(request, request.user)
        return redirect("home")
    return render(
        request, "accounts/choose_password.html", {"form": form}, status=422 if form.errors else 200
    )
