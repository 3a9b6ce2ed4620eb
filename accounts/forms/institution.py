"""What an institution says of itself, and the year it goes to."""

import zoneinfo

from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _

from accounts import new_year, school_years
from accounts.models import Institution

# Where French institutions are; any other name of the tz database may be stored by 'create_institution'.
TIME_ZONES = (
    "Europe/Paris",
    "America/Martinique",
    "America/Guadeloupe",
    "America/Cayenne",
    "America/Miquelon",
    "Indian/Reunion",
    "Indian/Mayotte",
    "Pacific/Noumea",
    "Pacific/Tahiti",
    "Pacific/Wallis",
)
MAX_NAME = 60


class InstitutionForm(forms.ModelForm):
    class Meta:
        model = Institution
        fields = ["name", "time_zone", "school_year", "uai"]
        help_texts = {
            "school_year": _("Two years in a row, such as 2026-2027. Classes and imports are of this year."),
            "uai": _(
                "Seven digits and a letter, such as 0750680G. A SIECLE file of another code is refused."
            ),
        }

    def __init__(self, *args, today, **kwargs):
        super().__init__(*args, **kwargs)
        known = sorted(zoneinfo.available_timezones() - set(TIME_ZONES))
        self.fields["time_zone"] = forms.ChoiceField(
            label=self.fields["time_zone"].label.capitalize(),
            choices=[
                (_("France"), [(name, name) for name in TIME_ZONES]),
                (_("Elsewhere"), [(name, name) for name in known if "/" in name]),
            ],
        )
        for name in ("name", "school_year", "uai"):
            self.fields[name].label = str(self.fields[name].label).capitalize()
        self.fields["uai"].label = _("Institution code (UAI)")
        self.fields["school_year"].required = True
        if not self.instance.school_year:
            self.initial["school_year"] = school_years.year_of(today)

    def clean_school_year(self):
        year = school_years.typed(self.cleaned_data["school_year"])
        if year is None:
            raise ValidationError(_("Write the school year as two years in a row, such as 2026-2027."))
        return year

    def clean_uai(self):
        return self.cleaned_data["uai"].replace(" ", "").upper()

    def clean_name(self):
        return " ".join(self.cleaned_data["name"].split())


class StepForm(forms.Form):
    """What becomes of one class, and of those of its students who are ticked."""

    action = forms.ChoiceField(
        label=_("What becomes of it"),
        choices=[
            (new_year.GO_UP, _("its students go up to the class")),
            (new_year.WAIT, _("its students stay, without a class yet")),
            (new_year.LEAVE, _("its students leave the institution")),
        ],
    )
    name = forms.CharField(label=_("New class"), max_length=MAX_NAME, required=False)

    def __init__(self, *args, class_group, **kwargs):
        self.class_group = class_group
        super().__init__(*args, prefix=f"class-{class_group.pk}", **kwargs)

    def clean(self):
        cleaned = super().clean()
        name = " ".join((cleaned.get("name") or "").split())
        if cleaned.get("action") == new_year.GO_UP and not name:
            self.add_error("name", _("Write the name of the class that they go up to."))
        if any(not one.isprintable() for one in name):
            self.add_error("name", _("Write the name with letters and digits."))
        cleaned["name"] = name
        return cleaned

    def step(self, others=None):
        return new_year.Step(self.cleaned_data["action"], self.cleaned_data["name"], others or {})
