"""A school's file on its way in: kept for hours, read, reconciled; nothing of anybody is written here."""

import hashlib
import zoneinfo
from dataclasses import asdict, replace

from django.db import transaction
from django.utils import timezone

from .imports import names
from .imports.reading import Choices, Reading, read
from .imports.reconciling import Known, Plan, reconcile
from .imports.refusal import Refused
from .models import ClassMembership, ColumnMapping, ImportDraft, StudentRecord, User
from .models.imports import DRAFT_LIFE

REMEMBERED = ("columns", "order")


class NoSchoolYear(Exception):
    """An institution says which school year it is in before anybody is imported into it."""


def begin(institution, uploader, *, filename, data, now):
    """Keep this file for its uploader, in place of what they left before; return the ImportDraft.

    Refused where the file cannot be read or is not this institution's; NoSchoolYear.
    """
    if not institution.school_year:
        raise NoSchoolYear
    reading = read(data, Choices(), today=today_in(institution, now))
    check_origin(reading, institution)
    with transaction.atomic():
        institution.import_drafts.filter(uploader=uploader).delete()
        return institution.import_drafts.create(
            uploader=uploader,
            filename=shown_filename(filename),
            content=data,
            choices=remembered(institution, reading),
            created_at=now,
            expires_at=now + DRAFT_LIFE,
        )


def shown_filename(filename):
    name = filename.replace("\\", "/").rpartition("/")[2]
    return "".join(one if one.isprintable() else "_" for one in name)[-120:] or "?"


def today_in(institution, now):
    return timezone.localdate(now, zoneinfo.ZoneInfo(institution.time_zone))


def check_origin(reading, institution):
    """Refused where the file says that it is another institution's or another year's."""
    if reading.uai and institution.uai and reading.uai != institution.uai:
        raise Refused("other_institution", got=reading.uai, own=institution.uai)
    if reading.school_year and reading.school_year != institution.school_year:
        raise Refused("other_year", got=reading.school_year, own=institution.school_year)


def read_draft(draft, *, now):
    """What the file says with what was set by hand; Refused where that cannot be read."""
    choices = draft.choices.copy()
    if choices.get("columns") is not None:
        choices["columns"] = {name: int(index) for name, index in choices["columns"].items()}
    reading = read(bytes(draft.content), Choices(**choices), today=today_in(draft.institution, now))
    check_origin(reading, draft.institution)
    return reading


def choose(draft, choices: Choices, reading: Reading):
    """Read the file this way from now on; columns set by hand are remembered for tables with the same titles."""
    if (choices.encoding, choices.delimiter, choices.sheet) != tuple(
        draft.choices.get(name, "") for name in ("encoding", "delimiter", "sheet")
    ):
        # Read otherwise, the columns are others: what was set for the old ones says nothing of these.
        choices = replace(choices, columns=None)
    draft.choices = {name: value for name, value in asdict(choices).items() if value not in ("", None)}
    draft.save(update_fields=["choices"])
    kept = {name: draft.choices[name] for name in REMEMBERED if name in draft.choices}
    if "columns" in kept:
        ColumnMapping.objects.update_or_create(
            institution=draft.institution,
            titles=digest_of_titles(reading.columns.titles),
            defaults={"choices": kept},
        )


def remembered(institution, reading):
    """How the institution reads a table with these titles; {} where it never said."""
    found = institution.column_mappings.filter(titles=digest_of_titles(reading.columns.titles)).first()
    return found.choices if found else {}


def digest_of_titles(titles):
    return hashlib.sha256("\n".join(map(names.key, titles)).encode()).hexdigest()


def plan(draft, reading, decisions=None) -> Plan:
    """Who of the file is who, among the students of this institution alone."""
    return reconcile(reading.pupils, known_students(draft.institution), decisions)


def known_students(institution):
    """Everybody who is, or was, a student here, as the reconciliation needs them."""
    records = {one.student_id: one for one in StudentRecord.objects.filter(institution=institution)}
    members = User.objects.students_of(institution)
    students = (members | User.objects.filter(pk__in=list(records))).distinct().order_by("pk")
    here = set(members.values_list("pk", flat=True))
    classes = classes_of_year(institution)
    return [
        known(one, records.get(one.pk), classes.get(one.pk, {}), has_left=one.pk not in here)
        for one in students
    ]


def classes_of_year(institution):
    """Student -> {class id: its name} of the confirmed places in the classes of the institution's year."""
    found = {}
    places = ClassMembership.objects.filter(
        class_group__institution=institution,
        class_group__school_year=institution.school_year,
        class_group__archived_at=None,
        confirmed_at__isnull=False,
    ).order_by("class_group__name")
    for student, group, name in places.values_list("student", "class_group", "class_group__name"):
        found.setdefault(student, {})[group] = name
    return found


def known(user, record, classes, *, has_left):
    last_names = (record.last_name, record.usage_name) if record else (user.last_name,)
    first = names.key(record.first_name if record else user.first_name)
    keys = frozenset((names.key(last), first) for last in last_names if names.key(last) and first)
    return Known(
        student_id=user.pk,
        name=str(record) if record else user.display_name,
        keys=keys,
        birth_date=record.birth_date if record else None,
        ine=record.ine if record else "",
        classes=tuple(classes.values()),
        home_class=classes.get(record.home_class_id, "") if record else "",
        has_left=has_left,
    )


def wipe_expired(*, now):
    """Delete files whose hours are over; return how many."""
    return ImportDraft.objects.expired(now=now).delete()[0]
