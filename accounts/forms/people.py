"""Colleagues of an institution: invited by e-mail, or given a sign-in sheet."""

from django import forms
from django.utils.translation import gettext_lazy as _

from accounts.models import Role


class StaffForm(forms.Form):
    role = forms.ChoiceField(
        label=_("Role"),
        choices=[(role.value, role.label) for role in (Role.TEACHER, Role.ADMINISTRATOR)],
        initial=Role.TEACHER,
    )
    first_name = forms.CharField(label=_("First name"), max_length=80)
    last_name = forms.CharField(label=_("Last name"), max_length=80)
    email = forms.EmailField(
        label=_("E-mail"),
        required=False,
        help_text=_("With it, a mail invites the person. Without it, you print a sign-in sheet."),
        widget=forms.EmailInput(attrs={"autocomplete": "off"}),
    )
