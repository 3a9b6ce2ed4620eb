"""A person's data as one zip: JSON for programs, CSV for spreadsheets, and a page that says what everything means."""

import csv
import io
import json
import tempfile
import zipfile

from django.core.serializers.json import DjangoJSONEncoder
from django.template.loader import render_to_string
from django.utils.translation import get_language

from .privacy import tables

DANGEROUS = ("=", "+", "-", "@", "\t", "\r")
KEPT_IN_MEMORY = 2 * 1024 * 1024


def cell(value):
    """A value as one CSV cell: never a formula, lists and mappings as JSON."""
    if value is None:
        return ""
    if isinstance(value, bool):
        return str(value).lower()
    if isinstance(value, int | float):
        return value
    if isinstance(value, dict | list):
        return json.dumps(value, ensure_ascii=False, cls=DjangoJSONEncoder)
    text = value.isoformat() if hasattr(value, "isoformat") else str(value)
    return f"'{text}" if text.startswith(DANGEROUS) else text


def csv_of(table, rows):
    """One table for a spreadsheet: UTF-8 with BOM; semicolons in French, commas elsewhere."""
    written = io.StringIO()
    writer = csv.writer(written, delimiter=";" if get_language() == "fr" else ",")
    writer.writerow(table.columns)
    writer.writerows([cell(row[name]) for name in table.columns] for row in rows)
    return written.getvalue().encode("utf-8-sig")


def export(user, *, now):
    """The zip as an open file: data.json, a CSV a table that has rows, and what everything means (HTML)."""
    file = tempfile.SpooledTemporaryFile(KEPT_IN_MEMORY)  # noqa: SIM115
    data, described = {}, []
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as archive:
        for table in tables():
            rows = list(table.rows(user))
            data[table.name] = rows
            described.append((table, len(rows)))
            if rows:
                archive.writestr(f"{table.name}.csv", csv_of(table, rows))
        stamp = {"exported_at": now.isoformat(), "login": user.username}
        archive.writestr(
            "data.json", json.dumps({**stamp, **data}, ensure_ascii=False, indent=1, cls=DjangoJSONEncoder)
        )
        context = {"tables": described, "now": now, "person": user, "language": get_language()}
        archive.writestr("index.html", render_to_string("accounts/export.html", context))
    file.seek(0)
    return file
