"""Joining a class by its code, with a new pseudonymous account or with the one signed in."""

from django import forms
from django.contrib.auth import password_validation
from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _

from accounts.logins import MAX_LENGTH
from accounts.models import ClassFull, ClassGroup, CodeExpired, CodeUnknown, User
from accounts.models.user import login_validators

from .sign_in import PASSWORD_HELP

REFUSALS = {
    CodeUnknown: _("No class has this code. Check each letter with your teacher, then type it again."),
    CodeExpired: _("This code is no longer valid: a code lasts 14 days. Ask your teacher for the new one."),
    ClassFull: _("This class is full for now. Tell your teacher, who can make room for you."),
}


class ClassCodeForm(forms.Form):
    code = forms.CharField(
        label=_("Class code"),
        max_length=20,
        help_text=_("8 letters and digits that your teacher gives you, such as ACDE-3479."),
        widget=forms.TextInput(
            attrs={"autocomplete": "off", "autocapitalize": "characters", "spellcheck": "false"}
        ),
    )

    def __init__(self, *args, now, **kwargs):
        super().__init__(*args, **kwargs)
        self.now = now
        self.class_group = None

    def clean_code(self):
        try:
            self.class_group = ClassGroup.objects.open_to(self.cleaned_data["code"], now=self.now)
        except (CodeUnknown, CodeExpired) as refusal:
            raise ValidationError(REFUSALS[type(refusal)], code="refused") from refusal
        return self.cleaned_data["code"]

    def refuse(self, refusal):
        """Show on the code what only the locked class could tell."""
        self.add_error("code", ValidationError(REFUSALS[type(refusal)], code="refused"))


class CodeSignUpForm(ClassCodeForm):
    login = forms.CharField(
        label=_("Login"),
        max_length=MAX_LENGTH,
        help_text=_(
            "Choose a nickname that does not tell who you are: small letters, digits, dots, hyphens. "
            "You sign in with it."
        ),
        widget=forms.TextInput(
            attrs={"autocomplete": "username", "autocapitalize": "none", "spellcheck": "false"}
        ),
    )
    password1 = forms.CharField(
        label=_("Password"),
        strip=False,
        help_text=PASSWORD_HELP,
        widget=forms.PasswordInput(attrs={"autocomplete": "new-password"}),
    )
    password2 = forms.CharField(
        label=_("The same password again"),
        strip=False,
        widget=forms.PasswordInput(attrs={"autocomplete": "new-password"}),
    )

    def clean_login(self):
        login = self.cleaned_data["login"].lower()
        for validator in login_validators:
            validator(login)
        if User.objects.filter(username=login).exists():
            self.refuse_login()
        return login

    def refuse_login(self):
        self.add_error("login", _("Somebody has this login already. Please choose another one."))

    def clean(self):
        cleaned = super().clean()
        password = cleaned.get("password1")
        if not password:
            return cleaned
        if password != cleaned.get("password2"):
            self.add_error("password2", _("The two passwords are not the same. Please type them again."))
        try:
            password_validation.validate_password(password, User(username=cleaned.get("login") or ""))
        except ValidationError as error:
            self.add_error("password1", error)
        return cleaned
