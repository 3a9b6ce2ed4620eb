"""A teacher's classes: code, waiting list, students and their sign-in sheets."""

from django.contrib import messages
from django.http import Http404, HttpResponseBadRequest
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_POST

from accounts import permissions, sheets, sign_in, slips
from accounts.forms import ClassForm, SheetsForm, StudentsForm
from accounts.models import ClassGroup, Institution
from accounts.models.classes import CODE_LIFE


def class_list(request):
    permissions.require(permissions.can_have_classes(request.user))
    groups = ClassGroup.objects.run_by(request.user).current().with_counts().select_related("institution")
    context = {
        "classes": groups.order_by("-school_year", "name"),
        "archived": ClassGroup.objects.run_by(request.user).archived().order_by("-school_year", "name"),
        "institutions": Institution.objects.administered_by(request.user).order_by("name"),
        "workplaces": Institution.objects.staffed_by(request.user).order_by("name"),
    }
    return render(request, "accounts/classes.html", context)


def create(request):
    permissions.require(permissions.can_have_classes(request.user))
    now = timezone.now()
    form = ClassForm(request.POST or None, user=request.user, today=timezone.localdate(now))
    if request.method == "POST" and form.is_valid():
        form.instance.code_expires_at = now + CODE_LIFE
        class_group = form.save()
        class_group.teachers.add(request.user)
        return redirect("accounts:class", class_group.pk)
    return render(request, "accounts/class_form.html", {"form": form}, status=422 if form.errors else 200)


def page(request, class_id):
    return render_class(request, managed(request, class_id))


def edit(request, class_id):
    class_group = changeable(request, class_id)
    form = ClassForm(
        request.POST or None, instance=class_group, user=request.user, today=timezone.localdate()
    )
    del form.fields["institution"]
    if permissions.can_manage_people(request.user, class_group.institution):
        form.ask_for_teachers()
    if request.method == "POST" and form.is_valid():
        form.save()
        return redirect("accounts:class", class_id)
    context = {"form": form, "class_group": class_group}
    return render(request, "accounts/class_form.html", context, status=422 if form.errors else 200)


@require_POST
def renew_code(request, class_id):
    class_group = changeable(request, class_id)
    class_group.renew_code(now=timezone.now())
    messages.success(request, _("The class has a new code. The old one lets nobody in any more."))
    return redirect("accounts:class", class_id)


@require_POST
def waiting(request, class_id):
    """Confirm or decline those ticked, or confirm all; who left the list meanwhile is passed over."""
    class_group = changeable(request, class_id)
    ids, action = student_ids(request), request.POST.get("action")
    if action == "confirm all":
        ids = list(class_group.waiting().values_list("student", flat=True))
    if action == "decline":
        count = class_group.decline(ids)
        sentence = ngettext("%(count)d request declined.", "%(count)d requests declined.", count)
    elif action not in {"confirm", "confirm all"}:
        return HttpResponseBadRequest(_("This choice does not exist. Please go back and choose again."))
    else:
        count = class_group.confirm(ids, now=timezone.now())
        sentence = ngettext("%(count)d student confirmed.", "%(count)d students confirmed.", count)
    messages.success(request, sentence % {"count": count})
    return redirect("accounts:class", class_id)


@require_POST
def add_students(request, class_id):
    class_group = changeable(request, class_id)
    form = StudentsForm(request.POST, class_group=class_group)
    if not form.is_valid():
        return render_class(request, class_group, students_form=form, status=422)
    count = len(class_group.add_students(form.cleaned_data["names"], now=timezone.now()))
    sentence = ngettext(
        "%(count)d student added. Now print the sheet.",
        "%(count)d students added. Now print the sheets.",
        count,
    )
    messages.success(request, sentence % {"count": count})
    return redirect("accounts:class", class_id)


@require_POST
@never_cache
def sheets_pdf(request, class_id):
    """A PDF of fresh sheets for those ticked, or for all who never had one: whatever let them in before dies."""
    class_group = changeable(request, class_id)
    form = SheetsForm(request.POST)
    if not form.is_valid():
        return render_class(request, class_group, status=422)
    students = chosen(request, class_group)
    if form.cleaned_data["new"]:
        students = students.without_way_in().filter(managed_by=class_group.institution)
    students = list(students.order_by("last_name", "first_name", "username"))
    if not students:
        messages.info(request, _("Everybody has a sheet. To print one again, tick the student and renew it."))
        return redirect("accounts:class", class_id)
    permissions.require(all(permissions.can_renew_sheet(class_group.institution, one) for one in students))
    return pdf_of(students, class_group.institution, form.cleaned_data["layout"], class_group.name)


@require_POST
def unlock(request, class_id):
    class_group = changeable(request, class_id)
    for student in chosen(request, class_group):
        sign_in.unlock(student)
    messages.success(request, _("They can try to sign in again at once."))
    return redirect("accounts:class", class_id)


@require_POST
def remove(request, class_id):
    class_group = changeable(request, class_id)
    count = class_group.remove([student.pk for student in chosen(request, class_group)])
    sentence = ngettext(
        "%(count)d student taken out of the class.", "%(count)d students taken out of the class.", count
    )
    messages.success(request, sentence % {"count": count})
    return redirect("accounts:class", class_id)


def managed(request, class_id):
    """The class, for who manages it: 404 for a stranger, 403 for who may only see it."""
    class_group = get_object_or_404(
        ClassGroup.objects.visible_to(request.user).select_related("institution"), pk=class_id
    )
    permissions.require(permissions.can_manage_class(request.user, class_group))
    return class_group


def changeable(request, class_id):
    """The class, for who manages it while its year lasts: 403 once it is archived."""
    class_group = managed(request, class_id)
    permissions.require(permissions.can_change_class(request.user, class_group))
    return class_group


def student_ids(request):
    """Ids of the students ticked; 404 for what is no id."""
    typed = request.POST.getlist("student")
    if not all(one.isascii() and one.isdigit() and len(one) < 19 for one in typed):
        raise Http404
    return [int(one) for one in typed]


def chosen(request, class_group):
    """The ticked students of this class (all of them with `new`); 404 where one is not in it."""
    students = class_group.confirmed_students()
    if request.POST.get("new"):
        return students
    ids = set(student_ids(request))
    students = students.filter(pk__in=ids)
    if students.count() != len(ids):
        raise Http404
    return students


def pdf_of(users, institution, layout, name):
    place = slips.place_in(name, institution)
    return slips.as_response(sheets.printed([(one, place) for one in users], layout))


def render_class(request, class_group, *, students_form=None, status=200):
    now = timezone.now()
    students = list(class_group.confirmed_students().order_by("last_name", "first_name", "username"))
    slowed = sign_in.slowed([one.username for one in students], now=now)
    context = {
        "class_group": class_group,
        "is_open": class_group.is_open(now=now),
        "waiting": class_group.waiting(),
        "students": [
            {
                "user": one,
                "is_ours": one.managed_by_id == class_group.institution_id,
                "is_slowed": one.username in slowed,
            }
            for one in students
        ],
        "new_count": sum(not one.has_usable_password() for one in students),
        "students_form": students_form or StudentsForm(class_group=class_group),
        "layouts": sheets.Layout,
    }
    return render(request, "accounts/class.html", context, status=status)
