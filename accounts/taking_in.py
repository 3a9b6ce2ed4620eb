"""'Confirm': the people of a file become students of the institution, all of them or nobody."""

from collections import Counter

from django.db import transaction

from . import import_reports, importing, logins
from .imports.reconciling import NEW, reconcile
from .models import ClassGroup, ClassMembership, ImportDraft, Membership, Role, StudentRecord, User
from .models.classes import DEFAULT_CAPACITY, MAX_CAPACITY


class NotYet(Exception):
    """Nothing was written; the subclass says why."""


class PlanChanged(NotYet):
    """Since the preview something changed that the import rests on."""


class Undecided(NotYet):
    """Somebody has to say who these pupils are."""


class ToMend(NotYet):
    """Lines are to be mended, or left out in so many words."""


class ClassTooLarge(NotYet):
    """A class would hold more than any class may. `name` is the class."""

    def __init__(self, name):
        super().__init__(name)
        self.name = name


class Unreadable(NotYet):
    """The file still lacks a column or the order of day and month."""


def confirm(draft, *, digest, decisions, leaves_out, now):
    """Write what the preview with this `digest` said; return the draft with its outcome, or raise NotYet.

    decisions  : {number of a line: id of a known student, or NEW}
    leaves_out : lines that are to be mended may be left out
    Confirming twice is confirming once.
    """
    with transaction.atomic():
        institution = draft.institution.locked()
        draft = ImportDraft.objects.select_for_update(of=("self",)).get(pk=draft.pk)
        draft.institution = institution
        if draft.confirmed_at:
            return draft
        reading, plan = settled(draft, digest, decisions, leaves_out, now)
        if reading.uai and not institution.uai:
            institution.uai = reading.uai
            institution.save(update_fields=["uai"])
        writing = _Writing(institution, now)
        writing.take_in(plan.matches)
        draft.outcome = {
            "new": len(plan.new),
            "known": len(plan.known),
            "moved": len(plan.moved),
            "left_out": len(reading.asides),
            "classes": len(writing.made),
        }
        draft.content = import_reports.as_csv(reading, plan)
        draft.confirmed_at = now
        draft.save(update_fields=["content", "outcome", "confirmed_at"])
    return draft


def settled(draft, digest, decisions, leaves_out, now):
    """(Reading, Plan) as they were shown and decided, or NotYet."""
    reading = importing.read_draft(draft, now=now)
    if reading.needs_help:
        raise Unreadable
    everyone = importing.known_students(draft.institution)
    if reconcile(reading.pupils, everyone).digest != digest:
        raise PlanChanged
    plan = reconcile(reading.pupils, everyone, decisions)
    if plan.questions:
        raise Undecided
    if not leaves_out and any(one.is_to_mend for one in reading.asides):
        raise ToMend
    return reading, plan


def bulk_decisions(plan, answer):
    """One answer for all questions: 'same' where there is one candidate only, or 'other'."""
    if answer == "other":
        return {one.pupil.place.key: NEW for one in plan.questions}
    if answer == "same":
        alone = [one for one in plan.questions if len(one.candidates) == 1]
        return {one.pupil.place.key: one.candidates[0].student_id for one in alone}
    return {}


class _Writing:
    """The rows of one import, in few statements whatever the number of pupils."""

    def __init__(self, institution, now):
        self.institution = institution
        self.now = now
        self.made = []

    def take_in(self, matches):
        classes = self.classes_for(matches)
        students = self.students_of(matches)
        Membership.objects.bulk_create(
            [
                Membership(user_id=student, institution=self.institution, role=Role.STUDENT)
                for student in students
            ],
            ignore_conflicts=True,
            batch_size=500,
        )
        self.keep_records(matches, students, classes)
        self.place(matches, students, classes)

    def classes_for(self, matches):
        """{name, case aside: class} of the year, each made where it is missing."""
        found = {}
        for group in self.institution.class_groups.filter(school_year=self.institution.school_year).order_by(
            "archived_at", "-pk"
        ):
            known = found.get(group.name.casefold())
            if known is None or known.archived_at or not group.archived_at:
                found[group.name.casefold()] = group
        for name in dict.fromkeys(one.pupil.class_name for one in matches):
            if name.casefold() not in found:
                found[name.casefold()] = self.make(name)
            elif found[name.casefold()].archived_at:
                self.reopen(found[name.casefold()])
        return found

    def make(self, name):
        """A class whose code lets nobody in until its teacher renews it."""
        group = ClassGroup.objects.create(
            institution=self.institution,
            name=name,
            school_year=self.institution.school_year,
            code_expires_at=self.now,
        )
        self.made.append(group)
        return group

    def reopen(self, group):
        group.archived_at = None
        group.save(update_fields=["archived_at"])

    def students_of(self, matches):
        """Ids in the order of the matches; accounts without a way in are made for the new ones."""
        new = [one.pupil for one in matches if one.known is None]
        made = User.objects.create_many_with_free_logins(
            (
                logins.login_for(one.first_name, one.usage_name or one.last_name),
                {
                    "first_name": one.first_name,
                    "last_name": one.usage_name or one.last_name,
                    "managed_by": self.institution,
                },
            )
            for one in new
        )
        fresh = iter(made)
        return [one.known.student_id if one.known else next(fresh).pk for one in matches]

    def keep_records(self, matches, students, classes):
        known = {
            one.student_id: one
            for one in StudentRecord.objects.filter(institution=self.institution, student__in=students)
        }
        changed, made, renamed = [], [], []
        for match, student in zip(matches, students, strict=True):
            record = known.get(student)
            values = self.record_values(match, record, classes)
            if record is None:
                made.append(StudentRecord(institution=self.institution, student_id=student, **values))
            elif any(getattr(record, name) != value for name, value in values.items()):
                before = shown_names(record)
                for name, value in values.items():
                    setattr(record, name, value)
                changed.append(record)
                if shown_names(record) != before:
                    renamed.append((student, before, shown_names(record)))
        StudentRecord.objects.bulk_create(made, batch_size=500)
        fields = ["last_name", "usage_name", "first_name", "birth_date", "ine", "home_class", "left_at"]
        StudentRecord.objects.bulk_update(changed, fields, batch_size=200)
        for student, before, after in renamed:
            # The account follows a name that the institution gave it, never one that its owner chose.
            User.objects.filter(
                pk=student, managed_by=self.institution, first_name=before[0], last_name=before[1]
            ).update(first_name=after[0], last_name=after[1])

    def record_values(self, match, record, classes):
        pupil = match.pupil
        ine = pupil.ine if match.keeps_ine else ""
        return {
            "last_name": pupil.last_name,
            "usage_name": pupil.usage_name,
            "first_name": pupil.first_name,
            "birth_date": pupil.birth_date or (record.birth_date if record else None),
            "ine": ine or (record.ine if record else ""),
            "home_class_id": classes[pupil.class_name.casefold()].pk,
            "left_at": None,
        }

    def place(self, matches, students, classes):
        """Put each student into the class of the file; who moves leaves the old one, and its answers stay theirs."""
        wanted = []
        for match, student in zip(matches, students, strict=True):
            if match.moved_from:
                old = classes[match.moved_from.casefold()]
                ClassMembership.objects.filter(class_group=old, student=student).delete()
            if not match.is_placed or match.known is None:
                wanted.append((classes[match.pupil.class_name.casefold()], student))
        places = ClassMembership.objects.filter(
            class_group__in={group.pk for group, _ in wanted}, student__in=[student for _, student in wanted]
        )
        waiting = {(one.class_group_id, one.student_id): one.pk for one in places}
        asked = [waiting[group.pk, student] for group, student in wanted if (group.pk, student) in waiting]
        ClassMembership.objects.filter(pk__in=asked, confirmed_at=None).update(confirmed_at=self.now)
        ClassMembership.objects.bulk_create(
            [
                ClassMembership(
                    class_group=group, student_id=student, joined_at=self.now, confirmed_at=self.now
                )
                for group, student in wanted
                if (group.pk, student) not in waiting
            ],
            batch_size=500,
        )
        self.make_room(classes.values())

    def make_room(self, groups):
        """A class holds those whom the school put into it, whatever its size was set to."""
        counts = Counter(
            ClassMembership.objects.filter(class_group__in=[group.pk for group in groups]).values_list(
                "class_group", flat=True
            )
        )
        for group in groups:
            if counts[group.pk] > MAX_CAPACITY:
                raise ClassTooLarge(group.name)
        outgrown = [group for group in groups if counts[group.pk] > group.capacity]
        for group in outgrown:
            group.capacity = max(counts[group.pk], DEFAULT_CAPACITY)
        ClassGroup.objects.bulk_update(outgrown, ["capacity"], batch_size=500)


def shown_names(record):
    return record.first_name, record.usage_name or record.last_name
