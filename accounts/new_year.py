"""A new school year: classes go up and are archived, students go with them, stay, or leave.

Nothing of anybody's work is touched: places in the archived classes stay as they are. `old_year` undoes it.
"""

import hashlib
from dataclasses import dataclass

from django.db import transaction

from . import next_class, school_years
from .models import ClassGroup, ClassMembership, Role, StudentRecord

LEAVE = "leave"
WAIT = "wait"  # stays here, in no class yet
GO_UP = "up"


class CannotChange(Exception):
    """Nothing was written; the subclass says why."""


class AlreadyChanged(CannotChange):
    """The institution is in another year already."""


class StudentsChanged(CannotChange):
    """Classes or their students are others than those that were shown."""


@dataclass(frozen=True)
class Step:
    """What becomes of one class: GO_UP to the class `name`, WAIT or LEAVE; and of students of it, where otherwise.

    `others`: {student id: LEAVE, WAIT, or the name of a class of the new year}
    """

    action: str
    name: str
    others: dict

    def destination_of(self, student_id):
        """LEAVE, WAIT or the name of a class."""
        return self.others.get(student_id, self.name if self.action == GO_UP else self.action)


def ending_classes(institution):
    """The classes of the year that ends, by name."""
    groups = institution.class_groups.current().filter(school_year=institution.school_year)
    return groups.order_by("name")


def proposal_for(class_group):
    """(action, name) as they usually are."""
    name = next_class.proposed(class_group.name)
    if name is None:
        return WAIT, ""
    return (LEAVE, "") if name is next_class.LEAVES else (GO_UP, name[:60])


def students_by_class(groups):
    """{class id: its students, by name}"""
    found = {group.pk: [] for group in groups}
    places = ClassMembership.objects.filter(class_group__in=list(found), confirmed_at__isnull=False)
    for place in places.select_related("student").order_by("student__last_name", "student__first_name", "pk"):
        found[place.class_group_id].append(place.student)
    return found


def digest_of(students):
    """Changes with the classes and with who is in them."""
    told = sorted((group, sorted(one.pk for one in of_class)) for group, of_class in students.items())
    return hashlib.sha256(repr(told).encode()).hexdigest()[:24]


def change(institution, made_by, steps, *, from_year, digest, now):
    """Begin the next school year; return the YearChange, or raise CannotChange. `steps`: {class id: Step}"""
    with transaction.atomic():
        institution = institution.locked()
        if institution.school_year != from_year:
            raise AlreadyChanged
        groups = list(ending_classes(institution).select_for_update(of=("self",)))
        students = students_by_class(groups)
        if digest_of(students) != digest or set(steps) != set(students):
            raise StudentsChanged
        made = _Change(institution, school_years.after(from_year), now)
        made.run(groups, students, steps)
        institution.school_year = made.to_year
        institution.save(update_fields=["school_year"])
        return institution.year_changes.create(
            made_by=made_by, from_year=from_year, to_year=made.to_year, record=made.record, made_at=now
        )


class _Change:
    """One change under way, and the record that undoes it."""

    def __init__(self, institution, to_year, now):
        self.institution, self.to_year, self.now = institution, to_year, now
        self.record = {
            "archived": [],  # class ids
            "made": [],  # class ids
            "places": [],  # [place id, student id, class id]
            "confirmed": [],  # ids of places that waited
            "left": [],  # [student id, since when they were a student here]
            "records": [],  # [record id, home class before, left at before]
            "records_made": [],
        }

    def run(self, groups, students, steps):
        destinations = {}
        homes = dict(
            StudentRecord.objects.filter(institution=self.institution).values_list("student", "home_class")
        )
        for group in groups:
            for student in students[group.pk]:
                where = steps[group.pk].destination_of(student.pk)
                first = 0 if homes.get(student.pk) == group.pk else len(destinations.get(student, []))
                destinations.setdefault(student, []).insert(first, where)
        leaving = [student for student, where in destinations.items() if LEAVE in where]
        going = {
            student: [one for one in dict.fromkeys(where) if one != WAIT]
            for student, where in destinations.items()
            if LEAVE not in where
        }
        self.archive(groups)
        self.place(going, self.classes(steps, going))
        self.let_go(leaving)

    def archive(self, groups):
        self.record["archived"] = [group.pk for group in groups]
        ClassGroup.objects.filter(pk__in=self.record["archived"]).update(archived_at=self.now)

    def classes(self, steps, going):
        """{name, case aside: class of the new year}, each made where it is missing."""
        found = {
            group.name.casefold(): group
            for group in self.institution.class_groups.current()
            .filter(school_year=self.to_year)
            .order_by("-pk")
        }
        names = [step.name for step in steps.values() if step.action == GO_UP]
        for name in dict.fromkeys([*names, *(one for where in going.values() for one in where)]):
            if name.casefold() not in found:
                group = self.institution.class_groups.create(
                    name=name, school_year=self.to_year, code_expires_at=self.now
                )
                found[name.casefold()] = group
                self.record["made"].append(group.pk)
        return found

    def place(self, going, classes):
        known = {
            (place.class_group_id, place.student_id): place
            for place in ClassMembership.objects.filter(class_group__in=list(classes.values()))
        }
        made = []
        for student, names in going.items():
            for name in names:
                group = classes[name.casefold()]
                place = known.get((group.pk, student.pk))
                if place is None:
                    place = known[group.pk, student.pk] = ClassMembership(
                        class_group=group, student=student, joined_at=self.now, confirmed_at=self.now
                    )
                    made.append(place)
                elif place.pk and place.confirmed_at is None:
                    self.record["confirmed"].append(place.pk)
        ClassMembership.objects.bulk_create(made, batch_size=500)
        ClassMembership.objects.filter(pk__in=self.record["confirmed"]).update(confirmed_at=self.now)
        self.record["places"] = [[one.pk, one.student_id, one.class_group_id] for one in made]
        homes = {
            student.pk: classes[names[0].casefold()].pk if names else None for student, names in going.items()
        }
        self.keep_records(list(going), homes, left_at=None)

    def let_go(self, leaving):
        """Who leaves keeps account and answers, and is no student of the institution any more."""
        roles = self.institution.memberships.filter(role=Role.STUDENT, user__in=leaving)
        self.record["left"] = [[one.user_id, one.created_at.isoformat()] for one in roles]
        roles.delete()
        known = set(
            StudentRecord.objects.filter(institution=self.institution, student__in=leaving).values_list(
                "student", flat=True
            )
        )
        made = StudentRecord.objects.bulk_create(
            StudentRecord(
                institution=self.institution,
                student=one,
                last_name=one.last_name,
                first_name=one.first_name,
                left_at=self.now,
            )
            for one in leaving
            if one.pk not in known
        )
        self.record["records_made"] = [one.pk for one in made]
        self.keep_records([one for one in leaving if one.pk in known], {}, left_at=self.now)

    def keep_records(self, students, homes, *, left_at):
        records = list(StudentRecord.objects.filter(institution=self.institution, student__in=students))
        for one in records:
            before = one.left_at.isoformat() if one.left_at else None
            self.record["records"].append([one.pk, one.home_class_id, before])
            one.home_class_id, one.left_at = homes.get(one.student_id), left_at
        StudentRecord.objects.bulk_update(records, ["home_class", "left_at"], batch_size=200)
