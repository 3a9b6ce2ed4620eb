"""Erasing one's account."""

from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _t
from django.utils.translation import gettext_lazy as _

from accounts import sign_in


class EraseForm(forms.Form):
    password = forms.CharField(
        label=_("Your password"),
        strip=False,
        widget=forms.PasswordInput(attrs={"autocomplete": "current-password"}),
    )
    understood = forms.BooleanField(label=_("I know that nothing of it can be brought back."))

    def __init__(self, *args, request, now, **kwargs):
        super().__init__(*args, **kwargs)
        self.request, self.now = request, now

    def clean_password(self):
        """A wrong one counts as at sign-in: a screen left open is no way to guess."""
        user, password = self.request.user, self.cleaned_data["password"]
        credentials = {"username": user.username}
        sign_in.require_no_wait(self.request, credentials, now=self.now)
        if not user.check_password(password):
            sign_in.record_failure(self.request, credentials, now=self.now)
            raise ValidationError(_t("This is not your password. Please type it again."))
        return password
