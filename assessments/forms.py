"""Forms of the practice pages that are not answers."""

from django import forms
from django.utils.translation import gettext_lazy as _

from skills import framework

from .models import ProblemReport, QualityDecision
from .quality.room import STATES
from .quality.words import FORMS


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
        """Store the report, once for each category of a question; sent again, a resolved one is open again."""
        ProblemReport.objects.update_or_create(
            question=question,
            category=self.cleaned_data["category"],
            defaults={
                "text": self.cleaned_data["text"],
                "student": user if user.is_authenticated else None,
                "reported_at": now,
                "resolved_at": None,
                "resolved_by": None,
                "resolution": "",
            },
        )


class ResolutionForm(forms.Form):
    """The line with which an author closes a report."""

    resolution = forms.CharField(label=_("What was done"), min_length=3, max_length=300)

    def __init__(self, *args, report, **kwargs):
        super().__init__(*args, auto_id=f"report-{report.pk}-%s", **kwargs)
        self.report = report


class DecisionForm(forms.ModelForm):
    """Whether an exercise is in exams, and why."""

    is_in_exams = forms.TypedChoiceField(
        label=_("In exams?"),
        choices=[("yes", _("In exams")), ("no", _("Not in exams"))],
        coerce=lambda value: value == "yes",
        widget=forms.RadioSelect,
    )

    class Meta:
        model = QualityDecision
        fields = ["is_in_exams", "reason"]
        labels = {"reason": _("Reason")}
        help_texts = {"reason": _("10 characters or more; authors read it beside the flags.")}
        widgets = {"reason": forms.Textarea(attrs={"rows": 3})}

    def decide(self, exercise, *, by, now):
        """Store the decision; the one before stays in the list."""
        self.instance.exercise, self.instance.decided_by, self.instance.decided_at = exercise, by, now
        return self.save()


def skills():
    return [
        ("", _("All skills")),
        *((one.code, f"{one.code} {one.short_name}") for one in framework.SKILLS.values()),
    ]


def levels():
    return [("", _("All levels")), *((level, str(level)) for level in framework.LEVELS)]


def answer_forms():
    return [("", _("All forms")), *FORMS.items()]


class ExerciseFilter(forms.Form):
    """Which exercises a list shows: `found` holds what is asked for, nothing where the address asks for nonsense."""

    skill = forms.ChoiceField(label=_("Skill"), choices=skills, required=False)
    level = forms.ChoiceField(label=_("Level"), choices=levels, required=False)
    form = forms.ChoiceField(label=_("Form"), choices=answer_forms, required=False)

    @property
    def found(self):
        return {name: value for name, value in self.cleaned_data.items() if value} if self.is_valid() else {}


class BankFilter(ExerciseFilter):
    """Of the review page."""

    state = forms.ChoiceField(
        label=_("State"), choices=[("", _("All states")), *STATES.items()], required=False
    )
    reports = forms.BooleanField(label=_("With open reports"), required=False)


class QualityFilter(ExerciseFilter):
    """Of the quality page."""

    exams = forms.ChoiceField(
        label=_("Exams"),
        choices=[("", _("All")), ("in", _("In exams")), ("out", _("Not in exams"))],
        required=False,
    )
    flagged = forms.BooleanField(label=_("With flags"), required=False)

    def fits(self, quality):
        """Whether an ExerciseQuality is asked for."""
        found = self.found
        return (
            str(quality.exercise.level) == found.get("level", str(quality.exercise.level))
            and quality.version.form == found.get("form", quality.version.form)
            and found.get("exams", "") in ("", "in" if quality.is_in_exams else "out")
            and (bool(quality.flags) or not found.get("flagged"))
        )
