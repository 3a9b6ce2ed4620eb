"""A first day, in order: what an institution needs before its students practise, and what is done of it."""

from dataclasses import dataclass

from django.db.models import Q
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from .models import ClassGroup, ClassMembership, Role, User


@dataclass(frozen=True)
class Step:
    """One step: done or not yet, always reachable where `url` is set; `by` says whose it is otherwise."""

    key: str
    title: str
    text: str
    state: str  # what there is, in words
    is_done: bool
    url: str = ""
    label: str = ""
    second_url: str = ""
    second_label: str = ""


def steps(institution, user, *, is_administrator, now):
    """The steps of this person in this institution; a teacher's are those of their own classes."""
    groups = ClassGroup.objects.run_by(user).current().filter(institution=institution)
    students = students_in(institution, groups, is_administrator)
    found = [
        about_students(institution, students, is_administrator),
        about_classes(institution, groups, is_administrator),
        about_slips(institution, students, is_administrator),
        about_codes(groups, now),
    ]
    return [about_institution(institution), *found] if is_administrator else found


def students_in(institution, groups, is_administrator):
    if is_administrator:
        return User.objects.students_of(institution)
    places = ClassMembership.objects.filter(class_group__in=groups, confirmed_at__isnull=False)
    return User.objects.filter(pk__in=places.values("student"))


def without_slip(institution, students):
    """Those whom the institution looks after and who have no way in yet."""
    staff = Q(memberships__in=institution.memberships.exclude(role=Role.STUDENT))
    return students.without_way_in().filter(managed_by=institution).exclude(staff).distinct()


def about_institution(institution):
    is_done = bool(institution.school_year)
    return Step(
        "institution",
        _("The institution"),
        _("Its name, its time zone, the school year, and the code that tells its files from others'."),
        f"{institution.name}, {institution.time_zone}, {institution.school_year}" if is_done else "",
        is_done,
        reverse("accounts:institution", args=[institution.pk]),
        _("Change") if is_done else _("Fill in"),
    )


def about_students(institution, students, is_administrator):
    count = students.count()
    state = ngettext("%(count)d student", "%(count)d students", count) % {"count": count}
    if not is_administrator:
        return Step(
            "students",
            _("Your students"),
            _("An administrator imports the school's list; or you add students in your class."),
            state,
            count > 0,
            reverse("accounts:classes"),
            _("Your classes"),
        )
    return Step(
        "students",
        _("The students"),
        _(
            "Import the list of SIECLE, ONDE, Pronote or any table; or create students by hand in their class."
        ),
        state,
        count > 0,
        reverse("accounts:import", args=[institution.pk]),
        _("Import a list"),
        reverse("accounts:classes"),
        _("By hand, in a class"),
    )


def about_classes(institution, groups, is_administrator):
    count = groups.count()
    orphans = groups.filter(teachers=None).count() if is_administrator else 0
    state = ngettext("%(count)d class", "%(count)d classes", count) % {"count": count}
    if orphans:
        told = ngettext("%(count)d without a teacher", "%(count)d without a teacher", orphans)
        state = f"{state}, {told % {'count': orphans}}"
    return Step(
        "classes",
        _("The classes"),
        _("Say who teaches each class: a teacher sees the reports of their own classes and no others.")
        if is_administrator
        else _("Your classes, with their students."),
        state,
        count > 0 and not orphans,
        reverse("accounts:classes"),
        _("Classes"),
        reverse("accounts:people", args=[institution.pk]) if is_administrator else "",
        _("Colleagues") if is_administrator else "",
    )


def about_slips(institution, students, is_administrator):
    waiting = without_slip(institution, students).count()
    count = students.count()
    if waiting:
        state = ngettext("%(count)d to print", "%(count)d to print", waiting) % {"count": waiting}
    else:
        state = _("everybody has one") if count else ""
    return Step(
        "slips",
        _("Sign-in slips"),
        _(
            "Eight a page, sorted by class: name, login and a password that serves once. Cut them and hand them out."
        ),
        state,
        count > 0 and not waiting,
        reverse("accounts:slips", args=[institution.pk]) if waiting else "",
        _("Print the slips") if waiting else "",
    )


def about_codes(groups, now):
    open_codes = groups.filter(code_expires_at__gt=now).count()
    state = (
        ngettext("%(count)d open", "%(count)d open", open_codes) % {"count": open_codes} if open_codes else ""
    )
    return Step(
        "code",
        _("Class code"),
        _(
            "For students who come with an account of their own, or without a slip: the code of a class lasts "
            "14 days, and you confirm each of them. With slips for everybody it is not needed."
        ),
        state,
        open_codes > 0,
        reverse("accounts:classes"),
        _("Open a class to see its code"),
    )
