"""Sign-in slips of a whole institution, sorted by class."""

from django.http import HttpResponse

from . import first_day, permissions, sheets
from .models import ClassGroup, ClassMembership

AT_ONCE = 240  # thirty pages; a password takes 26 ms to hash


def of_institution(institution, user):
    """(response with the PDF, how many more wait), or (None, 0) where everybody has a slip."""
    groups = ClassGroup.objects.run_by(user).current().filter(institution=institution)
    is_administrator = permissions.can_manage_people(user, institution)
    students = first_day.students_in(institution, groups, is_administrator)
    waiting = by_class(list(first_day.without_slip(institution, students)), groups)
    if not waiting:
        return None, 0
    now = waiting[:AT_ONCE]
    people = [(one, place_in(name, institution)) for name, one in now]
    return as_response(sheets.printed(people, sheets.Layout.EIGHT)), len(waiting) - len(now)


def by_class(students, groups):
    """[(name of a class or '', student)] in the order in which slips are handed out."""
    names = {}
    places = ClassMembership.objects.filter(class_group__in=groups, confirmed_at__isnull=False)
    for student, name in places.order_by("-class_group__name").values_list("student", "class_group__name"):
        names[student] = name
    key = lambda pair: (pair[0], pair[1].last_name.casefold(), pair[1].first_name.casefold(), pair[1].pk)
    return sorted(((names.get(one.pk, ""), one) for one in students), key=key)


def place_in(name, institution):
    return f"{name}, {institution}" if name else str(institution)


def as_response(content):
    response = HttpResponse(content, content_type="application/pdf")
    response["Content-Disposition"] = 'inline; filename="pixprep-sheets.pdf"'
    return response
