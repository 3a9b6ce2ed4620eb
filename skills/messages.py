"""What a person reads where something sent is no answer: what is expected, never a reproach."""

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from skills import framework


def sentence(problem):
    """The sentence for a forms.Unparsable, in the active language."""
    make = SENTENCES.get(problem.code, SENTENCES["unknown"])
    return make(problem.details)


def how_many(details):
    return ngettext(
        "Please choose exactly %(count)s answer.",
        "Please choose exactly %(count)s answers.",
        details["count"],
    ) % {"count": details["count"]}


def incomplete(details):
    count = len(details["fields"])
    return ngettext(
        "%(count)s field is still empty: please fill in all of them.",
        "%(count)s fields are still empty: please fill in all of them.",
        count,
    ) % {"count": count}


def kinds(details):
    return ", ".join(f".{extension}" for extension in details.get("accepts") or details.get("expected") or ())


def wrong_type(details):
    if details.get("got") in (None, "", "binary"):
        return _("This kind of file cannot be opened here. Expected: %(kinds)s.") % {"kinds": kinds(details)}
    return _("This is a file of the kind .%(got)s. Expected: %(kinds)s.") % {
        "got": details["got"],
        "kinds": kinds(details),
    }


def unit(details):
    wanted = details["unit"]
    if isinstance(wanted, dict):
        wanted = wanted[framework.language()]
    return _("Please give the number in this unit: %(unit)s.") % {"unit": wanted}


SENTENCES = {
    "empty": lambda details: _("Please write your answer, or choose “I don't know yet”."),
    "nothing_chosen": lambda details: _("Please choose an answer, or “I don't know yet”."),
    "how_many": how_many,
    "unknown": lambda details: _("This answer does not belong to this question. Please choose again."),
    "twice": lambda details: _("The same answer came twice. Please choose again."),
    "incomplete": incomplete,
    "not_a_position": lambda details: _("Please give each one a place from 1 to %(count)s.") % details,
    "same_position": lambda details: (
        _("Two of them are in place %(position)s. Please give each its own place.") % details
    ),
    "too_long": lambda details: _("Please keep your answer under %(limit)s characters.") % details,
    "not_a_number": lambda details: _("Please write one number, such as 12 or 1,234.5."),
    "wrong_unit": unit,
    "no_file": lambda details: _("Please choose the file to send (%(kinds)s).") % {"kinds": kinds(details)},
    "not_judged": lambda details: _(
        "We could not check this document, and that is on us: it does not count, and it has been noted. "
        "You may try again, or report a problem with this question."
    ),
    "file_empty": lambda details: _("This file is empty. Please save your document, then send it again."),
    "file_too_big": lambda details: _(
        "This file is larger than 5 MB. Please make it lighter, then send it again."
    ),
    "file_wrong_type": wrong_type,
    "file_encrypted": lambda details: _("This file is protected by a password. Please save it without one."),
    "file_corrupt": lambda details: _(
        "This file is damaged and cannot be opened. Please save it again, then send it."
    ),
    "file_bomb": lambda details: _("This file unpacks to far too much data, so it was not opened."),
    "file_entities": lambda details: _(
        "This file contains XML entities or a document type, which are never opened here. "
        "Please save it again from your software."
    ),
    "file_macros": lambda details: _(
        "This file contains macros, which are never opened here. Please save it without them."
    ),
    "file_unsafe_path": lambda details: _(
        "A path in this archive leads out of its folder, so it was not opened."
    ),
    "file_encoding": lambda details: _("The letters of this file cannot be read. Please save it as UTF-8."),
}
