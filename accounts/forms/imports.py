"""A school's file: the upload, and how to read it."""

from django import forms
from django.core.exceptions import ValidationError
from django.utils.text import capfirst
from django.utils.translation import gettext_lazy as _

from accounts import import_words
from accounts.imports.formats import TABLE
from accounts.imports.people import MAX_CLASS
from accounts.imports.reading import Choices
from accounts.imports.separated import DELIMITERS
from accounts.imports.texts import ENCODINGS

ENCODING_LABELS = {
    "utf-8": "UTF-8",
    "utf-16-le": _("UTF-16 (Excel's 'Unicode text')"),
    "utf-16-be": _("UTF-16, big end first"),
    "cp1252": _("Windows-1252 (Windows, ISO-8859-1)"),
    "iso-8859-15": "ISO-8859-15",
    "mac-roman": _("Mac Roman (old Macs)"),
}
DELIMITER_LABELS = {
    ";": _("semicolon ;"),
    ",": _("comma ,"),
    "\t": _("tab"),
    "|": _("bar |"),
}
NONE = ""


class UploadForm(forms.Form):
    file = forms.FileField(
        label=_("File"),
        help_text=_("XML, ZIP, CSV, TSV, XLSX or ODS, up to 8 MB. Nothing is written before you confirm."),
        allow_empty_file=True,
        max_length=255,
    )

    def refuse(self, sentence):
        self.add_error("file", ValidationError(sentence))


class ColumnsForm(forms.Form):
    """What a person sets by hand about a table; the names of the fields are those of Choices."""

    def __init__(self, data=None, *, reading):
        super().__init__(data)
        self.reading = reading
        columns = [
            (str(number), title or f"({number + 1})") for number, title in enumerate(reading.columns.titles)
        ]
        for field in TABLE.fields:
            found = reading.columns.indices.get(field.name)
            self.fields[field.name] = forms.ChoiceField(
                label=capfirst(import_words.field_label(field.name)),
                choices=[(NONE, _("none")), *columns],
                required=False,
                initial=NONE if found is None else str(found),
            )
        self.fields["class_for_all"] = forms.CharField(
            label=_("Or one class for all"),
            max_length=MAX_CLASS,
            required=False,
            help_text=_("Where the file names no class."),
        )
        self.fields["order"] = forms.ChoiceField(
            label=_("In dates such as 03/04/2012"),
            choices=[
                (NONE, _("as the file's other dates tell")),
                ("day", _("the day comes first (3 April)")),
                ("month", _("the month comes first (4 March)")),
            ],
            required=False,
            initial=reading.order if not reading.format.dates else NONE,
        )
        if reading.format.dates:
            del self.fields["order"]
        self.add_text_fields()

    def add_text_fields(self):
        reading = self.reading
        if reading.kind == "text":
            self.fields["encoding"] = forms.ChoiceField(
                label=_("Encoding of the letters"),
                choices=[(one, ENCODING_LABELS[one]) for one in ENCODINGS],
                initial=reading.encoding,
            )
            self.fields["delimiter"] = forms.ChoiceField(
                label=_("Between the columns"),
                choices=[(one.replace("\t", "tab"), DELIMITER_LABELS[one]) for one in DELIMITERS],
                initial=reading.delimiter.replace("\t", "tab"),
            )
        sheets = [*reading.sheets, *(name for name, _count in reading.unread)]
        if len(sheets) > 1:
            self.fields["sheet"] = forms.ChoiceField(
                label=_("Sheet"),
                choices=[(NONE, _("all with the same titles")), *((name, name) for name in sheets)],
                required=False,
                initial=reading.sheets[0] if len(reading.sheets) == 1 else NONE,
            )

    def choices(self):
        """Choices as set; what is as the file tells stays so."""
        data = self.cleaned_data
        reading = self.reading
        columns = {field.name: int(data[field.name]) for field in TABLE.fields if data[field.name] != NONE}
        encoding = data.get("encoding", "")
        delimiter = data.get("delimiter", "").replace("tab", "\t")
        return Choices(
            encoding=encoding if encoding != reading.encoding else "",
            delimiter=delimiter if delimiter != reading.delimiter else "",
            order=data.get("order", ""),
            sheet=data.get("sheet", ""),
            columns=columns if columns != dict(reading.columns.indices) else None,
            class_for_all=" ".join(data["class_for_all"].split()),
        )
