"""The reconciliation as a table for a spreadsheet: UTF-8 with its mark, semicolons, no cell a formula."""

import csv
import io

from django.utils.translation import gettext as _

from . import import_words

MARK = "\ufeff"


def as_csv(reading, plan):
    """Bytes of the report: a line for each person of the file, and one for each thing to mend."""
    text = io.StringIO()
    writer = csv.writer(text, delimiter=";", lineterminator="\r\n")
    writer.writerow(
        [_("Result"), _("Name"), _("Class"), _("Where"), _("Column"), _("Value"), _("Explanation")]
    )
    for row in rows(reading, plan):
        writer.writerow([neutral(cell) for cell in row])
    return (MARK + text.getvalue()).encode()


def rows(reading, plan):
    kind = reading.kind
    for label, matches in ((_("new"), plan.new), (_("known"), plan.known), (_("moved"), plan.moved)):
        for one in matches:
            told = _("before: %(class)s") % {"class": one.moved_from} if one.moved_from else ""
            pupil = one.pupil
            yield label, pupil.name, pupil.class_name, import_words.where(pupil.place, kind), "", "", told
    for one in plan.questions:
        pupil = one.pupil
        where = import_words.where(pupil.place, kind)
        yield _("to decide"), pupil.name, pupil.class_name, where, "", "", _("may be known already")
    for one in reading.asides:
        label = _("to mend") if one.is_to_mend else _("left out")
        name, where = import_words.name_of(one, kind), import_words.where(one.place, kind)
        for trouble in one.troubles:
            told = import_words.about_trouble(trouble, kind)
            yield label, name, one.class_name, where, trouble.column, trouble.value, told


def neutral(cell):
    """A spreadsheet shows it as text, whatever it begins with."""
    return f"'{cell}" if cell[:1] in ("=", "+", "-", "@", "\t", "\r") else cell
