"""Who may do what with people and classes: one sentence each."""

from django.conf import settings
from django.core.exceptions import PermissionDenied

from .models import ClassGroup, Institution

OUTBOX = "accounts.outbox.OutboxBackend"


def require(allowed):
    """403 where the answer is no."""
    if not allowed:
        raise PermissionDenied


def can_have_classes(user):
    """Teachers and administrators have classes."""
    return Institution.objects.staffed_by(user).exists()


def can_manage_class(user, class_group):
    """Teachers manage the classes they teach; administrators all those of their institution."""
    return ClassGroup.objects.run_by(user).filter(pk=class_group.pk).exists()


def can_change_class(user, class_group):
    """Who manages a class changes it, until a new school year archives it."""
    return class_group.archived_at is None and can_manage_class(user, class_group)


def can_work_in(user, institution):
    """Teachers and administrators are at work in their institution."""
    return Institution.objects.staffed_by(user).filter(pk=institution.pk).exists()


def can_renew_sheet(institution, student):
    """A new sheet is for accounts that the institution looks after, never for one's colleagues' or somebody's own."""
    return student.managed_by_id == institution.pk and not student.is_staff_somewhere


def can_manage_people(user, institution):
    """Administrators manage the people of their institution."""
    return Institution.objects.administered_by(user).filter(pk=institution.pk).exists()


def can_renew_colleague_sheet(user, institution, colleague):
    """Administrators renew the sheet of a colleague whose account their institution made; not their own."""
    return (
        can_manage_people(user, institution)
        and colleague.managed_by_id == institution.pk
        and not colleague.is_operator
        and colleague.pk != user.pk
    )


def can_read_outbox(user, is_local):
    """Where there is no mail server, whoever sits at the machine itself and operators read the outbox."""
    return settings.EMAIL_BACKEND == OUTBOX and (is_local or (user.is_authenticated and user.is_operator))
