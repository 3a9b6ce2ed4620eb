"""Back to the old school year, within 30 days of the change and as long as nothing depends on it."""

from datetime import datetime

from django.db import transaction
from django.utils.translation import gettext as _

from .models import ClassGroup, ClassMembership, Membership, Role, StudentRecord, User, YearChange


class CannotUndo(Exception):
    """`reasons` are sentences that name what depends on the change."""

    def __init__(self, reasons):
        super().__init__(reasons)
        self.reasons = reasons


def undo(year_change, *, now):
    """Put back what the change took and made, exactly; raise CannotUndo where something depends on it."""
    with transaction.atomic():
        institution = year_change.institution.locked()
        year_change = YearChange.objects.select_for_update(of=("self",)).get(pk=year_change.pk)
        if year_change.undone_at:
            return year_change
        reasons = reasons_against(year_change, institution, now=now)
        if reasons:
            raise CannotUndo(reasons)
        _put_back(institution, year_change.record)
        institution.school_year = year_change.from_year
        institution.save(update_fields=["school_year"])
        year_change.undone_at = now
        year_change.save(update_fields=["undone_at"])
    return year_change


def reasons_against(year_change, institution, *, now):
    """Sentences that name what happened since and depends on the change; [] where it may be undone."""
    if not year_change.may_be_undone(now=now):
        return [_("The 30 days in which it could be undone are over.")]
    if institution.school_year != year_change.to_year:
        return [_("The institution is in another school year since: undo that change first.")]
    record = year_change.record
    return [
        *_joined_since(record),
        *_moved_since(record),
        *_back_since(record, institution),
        *_made_since(record, institution, year_change.to_year),
        *_used_since(record),
    ]


def _joined_since(record):
    places = ClassMembership.objects.filter(class_group__in=record["made"]).exclude(
        pk__in=[place for place, _student, _group in record["places"]]
    )
    return [
        _("%(name)s has joined %(class)s since.")
        % {"name": one.student.display_name, "class": one.class_group.name}
        for one in places.select_related("student", "class_group")
    ]


def _moved_since(record):
    still = set(
        ClassMembership.objects.filter(
            pk__in=[place for place, _student, _group in record["places"]]
        ).values_list("pk", flat=True)
    )
    gone = [(student, group) for place, student, group in record["places"] if place not in still]
    students = User.objects.in_bulk([student for student, _group in gone])
    groups = ClassGroup.objects.in_bulk([group for _student, group in gone])
    return [
        _("%(name)s has left %(class)s since.")
        % {"name": students[student].display_name, "class": groups[group].name}
        for student, group in gone
        if student in students and group in groups
    ]


def _back_since(record, institution):
    back = institution.memberships.filter(
        role=Role.STUDENT, user__in=[student for student, _since in record["left"]]
    )
    return [
        _("%(name)s is a student here again.") % {"name": one.user.display_name}
        for one in back.select_related("user")
    ]


def _made_since(record, institution, year):
    others = institution.class_groups.filter(school_year=year).exclude(pk__in=record["made"])
    with_students = others.filter(records__isnull=False).distinct()
    return [
        _("The class %(class)s was filled for the new year since.") % {"class": one.name}
        for one in with_students
        if one.pk not in {group for _place, _student, group in record["places"]}
    ]


def _used_since(record):
    """What other parts of the site hang on the new classes: assignments, sessions, whatever they add."""
    known = {ClassMembership, StudentRecord}
    found = []
    for relation in ClassGroup._meta.related_objects:
        model = relation.related_model
        if model in known:
            continue
        rows = model._default_manager.filter(**{f"{relation.field.name}__in": record["made"]})
        if rows.exists():
            found.append(
                _("Work was given to the new classes since (%(what)s).")
                % {"what": model._meta.verbose_name_plural}
            )
    return found


def _put_back(institution, record):
    ClassMembership.objects.filter(pk__in=[place for place, _student, _group in record["places"]]).delete()
    ClassMembership.objects.filter(pk__in=record["confirmed"]).update(confirmed_at=None)
    for key, home, left_at in record["records"]:
        StudentRecord.objects.filter(pk=key).update(
            home_class=home, left_at=datetime.fromisoformat(left_at) if left_at else None
        )
    StudentRecord.objects.filter(pk__in=record["records_made"]).delete()
    ClassGroup.objects.filter(pk__in=record["made"]).delete()
    ClassGroup.objects.filter(pk__in=record["archived"]).update(archived_at=None)
    students = set(
        User.objects.filter(pk__in=[student for student, _since in record["left"]]).values_list(
            "pk", flat=True
        )
    )
    Membership.objects.bulk_create(
        [
            Membership(
                user_id=student,
                institution=institution,
                role=Role.STUDENT,
                created_at=datetime.fromisoformat(since),
            )
            for student, since in record["left"]
            if student in students
        ],
        ignore_conflicts=True,
    )
