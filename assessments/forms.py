"""Forms of the practice pages that are not answers."""

from django import forms
from django.utils.translation import gettext_lazy as _

from .models import ProblemReport


class ProblemForm(forms.Form):
    """What is wrong with a question."""

    category = forms.ChoiceField(
        label=_("What is the problem?"), choices=ProblemReport.Category.choices, widget=forms.RadioSelect
    )
    text = forms.CharField(
        label=_("What did you see? (optional)"),
        help_text=_("Please write no names and nothing private here."),
        max_length=1000,
        required=False,
        widget=forms.Textarea(attrs={"rows": 4}),
    )

    def send(self, question, user, *, now):
        """Store the report, once for each category of a question."""
        ProblemReport.objects.update_or_create(
            question=question,
            category=self.cleaned_data["category"],
            defaults={
                "text": self.cleaned_data["text"],
                "student": user if user.is_authenticated else None,
                "reported_at": now,
            },
        )
