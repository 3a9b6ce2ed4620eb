"""What pages call the forms of answering and what an exercise needs."""

from django.utils.translation import gettext_lazy as _

FORMS = {
    "single": _("one choice"),
    "multiple": _("several choices"),
    "text": _("short text"),
    "number": _("number"),
    "blanks": _("blanks"),
    "order": _("order"),
    "match": _("match"),
    "spot": _("spot"),
    "file": _("file to open"),
    "produce": _("document to make"),
}
NEEDS = {
    "computer": _("computer"),
    "office": _("office software"),
    "sight": _("sight"),
    "sound": _("sound"),
    "colour": _("colour"),
    "pointer": _("pointer"),
}


def form_of(version):
    """How a version is answered; of a file with the form of its answer."""
    form = str(FORMS[version.form])
    return form if version.form == version.answered_by else f"{form} · {FORMS[version.answered_by]}"


def needs_of(version):
    """What a person must have, as text; empty where it is nothing."""
    return ", ".join(str(NEEDS.get(need, need)) for need in version.needs)
