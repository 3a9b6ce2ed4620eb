"""A teacher's class: its name and size, new students, sign-in sheets."""

import re

from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _

from accounts import school_years
from accounts.models import ClassGroup, Institution, Role, User
from accounts.sheets import Layout

MAX_LINES = 100
MAX_NAME = 80


class TeachersField(forms.ModelMultipleChoiceField):
    def label_from_instance(self, user):
        return user.display_name


class ClassForm(forms.ModelForm):
    class Meta:
        model = ClassGroup
        fields = ["institution", "name", "school_year", "capacity"]
        help_texts = {
            "capacity": _("The class code lets in at most this many students, waiting ones included."),
        }

    def __init__(self, *args, user, today, **kwargs):
        institutions = Institution.objects.staffed_by(user).order_by("name")
        year = next((one.school_year for one in institutions if one.school_year), "")
        kwargs.setdefault("initial", {}).setdefault("school_year", year or school_years.year_of(today))
        super().__init__(*args, **kwargs)
        self.fields["institution"].queryset = institutions
        self.fields["institution"].label = _("Institution")
        self.fields["institution"].empty_label = None
        if len(institutions) == 1:
            self.fields["institution"].initial = institutions[0]
            self.fields["institution"].widget = forms.HiddenInput()

    def ask_for_teachers(self):
        """Administrators say who teaches the class."""
        teachers = User.objects.filter(
            memberships__institution=self.instance.institution, memberships__role=Role.TEACHER
        )
        self.fields["teachers"] = TeachersField(
            label=_("Teachers"),
            queryset=teachers.order_by("last_name", "first_name", "username"),
            required=False,
            initial=self.instance.teachers.all(),
            widget=forms.CheckboxSelectMultiple,
            help_text=_("They see the reports of this class. Colleagues are added under 'People'."),
        )

    def save(self, commit=True):
        group = super().save(commit)
        if "teachers" in self.fields:
            group.teachers.set(self.cleaned_data["teachers"])
        return group

    def clean_school_year(self):
        year = school_years.typed(self.cleaned_data["school_year"])
        if year is None:
            raise ValidationError(_("Write the school year as two years in a row, such as 2026-2027."))
        return year

    def clean(self):
        cleaned = super().clean()
        institution, name, year = (cleaned.get(key) for key in ("institution", "name", "school_year"))
        alike = ClassGroup.objects.filter(institution=institution, name__iexact=name or "", school_year=year)
        if institution and alike.exclude(pk=self.instance.pk).exists():
            self.add_error(
                "name", _("There is a class of this name in this school year. Choose another name.")
            )
        return cleaned


class StudentsForm(forms.Form):
    """Names of new students, one a line: 'First name; Last name', or a pseudonym alone."""

    names = forms.CharField(
        label=_("New students, one a line"),
        help_text=_(
            "First name and last name with a semicolon between them, or a pseudonym alone: "
            "'Zoé; Le Goff', or 'blue-otter'. The login is made from it."
        ),
        widget=forms.Textarea(attrs={"rows": 4, "autocomplete": "off", "spellcheck": "false"}),
    )

    def __init__(self, *args, class_group, **kwargs):
        super().__init__(*args, **kwargs)
        self.class_group = class_group

    def clean_names(self):
        """[(first name or pseudonym, last name or '')], each once and none in the class yet."""
        lines = [line for line in self.cleaned_data["names"].splitlines() if line.strip(" ;\t")]
        if not lines:
            raise ValidationError(_("Write at least one name."))
        if len(lines) > MAX_LINES:
            raise ValidationError(_("Add at most %(count)d students at a time."), params={"count": MAX_LINES})
        known = {
            (one.student.first_name.casefold(), one.student.last_name.casefold())
            for one in self.class_group.confirmed()
        }
        names, errors = [], []
        for number, line in enumerate(lines, start=1):
            first, last = (" ".join(part.split()) for part in (*re.split(r"[;\t]", line, maxsplit=1), "")[:2])
            problem = self.problem_of(first, last, known)
            if problem:
                errors.append(
                    ValidationError(problem, params={"line": number, "name": f"{first} {last}".strip()})
                )
            known.add((first.casefold(), last.casefold()))
            names.append((first, last))
        if errors:
            raise ValidationError(errors)
        return names

    def problem_of(self, first, last, known):
        """The sentence that says what to change in this line, or None."""
        if not first:
            return _("Line %(line)d: write the first name before the semicolon.")
        if len(first) > MAX_NAME or len(last) > MAX_NAME:
            return _("Line %(line)d: this name is too long; shorten it to 80 characters.")
        if not any(character.isalnum() for character in first):
            return _("Line %(line)d: '%(name)s' holds no letter; write a name or a pseudonym.")
        if (first.casefold(), last.casefold()) in known:
            return _(
                "Line %(line)d: '%(name)s' is in the class already; "
                "if this is somebody else, add a letter to the name."
            )
        return None


class SheetsForm(forms.Form):
    """Whose sheets to print: those ticked, or, with `new`, all who never had one."""

    layout = forms.ChoiceField(choices=Layout.choices, required=False)
    new = forms.BooleanField(required=False)

    def clean_layout(self):
        return Layout(self.cleaned_data["layout"] or Layout.EIGHT)
