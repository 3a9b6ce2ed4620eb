"""What an institution says of itself, and how long it keeps data."""

from django import forms
from django.utils.translation import gettext_lazy as _

from accounts.models import Institution, Notice


class NoticeForm(forms.ModelForm):
    class Meta:
        model = Notice
        fields = [
            "publisher",
            "address",
            "director",
            "contact",
            "host",
            "data_protection_officer",
            "conformity",
            "assessed_on",
            "gaps",
            "accessibility_contact",
        ]
        widgets = {
            **dict.fromkeys(("address", "host"), forms.Textarea(attrs={"rows": 3})),
            "gaps": forms.Textarea(attrs={"rows": 4}),
            "assessed_on": forms.DateInput(attrs={"type": "date"}, format="%Y-%m-%d"),
        }


class RetentionForm(forms.ModelForm):
    class Meta:
        model = Institution
        fields = ["practice_kept_years", "unused_kept_years"]
        help_texts = {
            "practice_kept_years": _("1 to 5. Older answers are removed every night."),
            "unused_kept_years": _("1 to 5. Its owner is warned 30 days before."),
        }
