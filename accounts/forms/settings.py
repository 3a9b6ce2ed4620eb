"""What people set for themselves."""

from django import forms
from django.utils.translation import gettext_lazy as _

from accounts.models import User


class NameForm(forms.ModelForm):
    class Meta:
        model = User
        fields = ["first_name", "last_name"]
        labels = {"first_name": _("First name or nickname"), "last_name": _("Last name")}
        widgets = {
            "first_name": forms.TextInput(attrs={"autocomplete": "given-name"}),
            "last_name": forms.TextInput(attrs={"autocomplete": "family-name"}),
        }


class NeedsForm(forms.ModelForm):
    """What practice leaves out for this person, at no cost."""

    avoided_needs = forms.MultipleChoiceField(
        label=_("Exercises that I get should not need"),
        choices=User.Need,
        required=False,
        widget=forms.CheckboxSelectMultiple,
        help_text=_("It holds from your next practice on. Your level is measured by the others."),
    )

    class Meta:
        model = User
        fields = ["avoided_needs"]


class ReadingForm(forms.Form):
    """The reading-comfort panel, for a visitor: what is not sent is as the device has it."""

    theme = forms.ChoiceField(choices=User.Theme)
    text_size = forms.ChoiceField(choices=User.TextSize, required=False)
    spacing = forms.ChoiceField(choices=User.Spacing, required=False)
    face = forms.ChoiceField(choices=User.Face, required=False)
    reads_aloud = forms.ChoiceField(choices=[("on", "on")], required=False)


class ComfortForm(forms.ModelForm):
    class Meta:
        model = User
        fields = ["language", "theme", "text_size", "spacing", "face", "reads_aloud"]
        labels = {
            "language": _("Language"),
            "theme": _("Colours"),
            "text_size": _("Size of the text"),
            "spacing": _("Space between letters and lines"),
            "face": _("Typeface"),
            "reads_aloud": _("Show a button that reads the questions aloud"),
        }
        help_texts = {"face": _("Atkinson Hyperlegible tells letters that look alike well apart.")}

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["language"].choices = [
            ("", _("that of my browser")),
            *User._meta.get_field("language").choices,
        ]
