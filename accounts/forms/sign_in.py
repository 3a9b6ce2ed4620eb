"""Forms of the sign-in pages: django-allauth's, in the words of PixPrep."""

from allauth.account import forms as allauth_forms
from allauth.account.adapter import get_adapter
from allauth.account.internal.flows.email_verification import send_verification_email_to_address
from allauth.account.models import EmailAddress
from django import forms
from django.core.exceptions import ValidationError
from django.core.validators import MaxLengthValidator
from django.utils.translation import gettext_lazy as _

from accounts.models import User

EMAIL_MAX_LENGTH = 254
PASSWORD_HELP = _("8 characters or more, and not one that many people use. Three words in a row do well.")


def say(form, name, label, *, help_text="", **attributes):
    """Give a field of django-allauth our label and help, and no placeholder that repeats it."""
    if name not in form.fields:
        return
    field = form.fields[name]
    field.label, field.help_text = label, help_text
    field.widget.attrs.pop("placeholder", None)
    field.widget.attrs.update(attributes)


def say_email(form, label):
    say(form, "email", label)
    form.fields["email"].validators.append(MaxLengthValidator(EMAIL_MAX_LENGTH))


def say_new_password(form):
    say(form, "password1", _("New password"), help_text=PASSWORD_HELP)
    say(form, "password2", _("The same password again"))


class SignInForm(allauth_forms.LoginForm):
    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        login = {"autocomplete": "username", "autocapitalize": "none", "spellcheck": "false"}
        say(self, "login", _("Login or e-mail"), **login)
        say(self, "password", _("Password"))
        say(self, "remember", _("Stay signed in on this device"), help_text=_("Not on a shared computer."))
        self.fields["login"].max_length = 254


class SignUpForm(allauth_forms.SignupForm):
    first_name = forms.CharField(
        label=_("First name or nickname"),
        max_length=80,
        required=False,
        help_text=_("If you like: it is how PixPrep greets you."),
        widget=forms.TextInput(attrs={"autocomplete": "given-name"}),
    )
    is_15_or_older = forms.BooleanField(
        label=_("I am 15 or older"),
        error_messages={
            "required": _(
                "Tick the box if you are 15 or older. If you are younger, your teacher gives you a class code "
                "or a sign-in sheet: with it you start right away, without e-mail."
            )
        },
    )
    field_order = ["email", "first_name", "password1", "password2", "is_15_or_older"]

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        say_email(self, _("E-mail"))
        say(self, "password1", _("Password"), help_text=PASSWORD_HELP)
        say(self, "password2", _("The same password again"))


class ResetPasswordForm(allauth_forms.ResetPasswordForm):
    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        say_email(self, _("E-mail of your account"))


class NewPasswordForm(allauth_forms.ResetPasswordKeyForm):
    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        say_new_password(self)


class ChooseForm(allauth_forms.SetPasswordForm):
    """The person's own password, after the one-time word of a sign-in sheet."""

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        say_new_password(self)

    def clean_password1(self):
        password = self.cleaned_data["password1"]
        if self.user.check_password(password):
            raise ValidationError(_("This is the one-time password of your sheet. Choose another one."))
        return password


class ChangePasswordForm(allauth_forms.ChangePasswordForm):
    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        say(self, "oldpassword", _("Current password"))
        say_new_password(self)


class EmailForm(allauth_forms.AddEmailForm):
    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        say_email(self, _("New e-mail"))

    def save(self, request):
        """Mail the link that makes this the account's e-mail; until it is opened the old one stays.

        Whether another account has the address is told to its owner alone.
        """
        email = self.cleaned_data["email"]
        if User.objects.filter(email__iexact=email).exists():
            get_adapter().send_account_already_exists_mail(email)
            return EmailAddress(user=self.user, email=email)
        EmailAddress.objects.filter(user=self.user).exclude(email=self.user.email).delete()
        address = EmailAddress.objects.create(user=self.user, email=email)
        send_verification_email_to_address(request, address)
        return address


class ReauthenticateForm(allauth_forms.ReauthenticateForm):
    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        say(self, "password", _("Password"))
