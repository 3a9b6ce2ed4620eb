"""Where django-allauth meets the rules of PixPrep: sign-in limits, one-time words, what a visitor did."""

from allauth.account.adapter import DefaultAccountAdapter
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from . import adopt, logins, sign_in
from .models import User


class AccountAdapter(DefaultAccountAdapter):
    error_messages = {
        **DefaultAccountAdapter.error_messages,
        "username_password_mismatch": _("This login and this password do not go together. Please try again."),
        "email_password_mismatch": _("This e-mail and this password do not go together. Please try again."),
        "email_taken": _(
            "There is an account with this e-mail already. Sign in, or choose 'Forgotten password'."
        ),
        "duplicate_email": _("This is your e-mail already."),
        "enter_current_password": _("This is not your current password. Please type it again."),
        "incorrect_password": _("This is not your password. Please type it again."),
        "username_taken": _("Somebody has this login already. Please choose another one."),
        "incorrect_code": _("This code does not match. Please type the one your phone shows now."),
    }

    def pre_authenticate(self, request, **credentials):
        sign_in.require_no_wait(request, credentials, now=timezone.now())

    def authentication_failed(self, request, **credentials):
        now = timezone.now()
        sign_in.record_failure(request, credentials, now=now)
        sign_in.require_no_wait(request, credentials, now=now)

    def login(self, request, user):
        adopt.adopt(request, user)
        super().login(request, user)
        sign_in.forget_failures(request, user)

    def post_login(self, request, user, **kwargs):
        response = super().post_login(request, user, **kwargs)
        sign_in.remember_device(response, user)
        return response

    def add_message(self, request, level, message_template=None, *args, message=None, **kwargs):
        """Only what the next page does not show by itself is worth a message."""
        if message or message_template in SPOKEN:
            super().add_message(request, level, message_template, *args, message=message, **kwargs)

    def get_login_stages(self):
        return [
            "accounts.stages.KnownEmailStage" if stage == EMAIL_STAGE else stage
            for stage in super().get_login_stages()
        ]

    def get_client_ip(self, request):
        return sign_in.client_address(request)

    def set_password(self, user, password):
        user.choose_password(password)

    def generate_unique_username(self, txts, regex=None):
        local_part = next((txt for txt in txts if txt and "@" in txt), "").split("@")[0]
        return User.objects.free_login(logins.login_for(*local_part.split("+")[0].split(".")))


SPOKEN = {
    "account/messages/password_changed.txt",
    "account/messages/email_confirmed.txt",
    "account/messages/email_confirmation_failed.txt",
    "account/messages/email_confirmation_sent.txt",
}
EMAIL_STAGE = "allauth.account.stages.EmailVerificationStage"
