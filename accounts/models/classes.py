"""A teacher's class, its code, and the students who are in it or wait to be confirmed."""

from datetime import timedelta

from django.conf import settings
from django.core.validators import MaxValueValidator, MinValueValidator
from django.db import models, transaction
from django.db.models import Q
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from accounts import codes, logins

from .institution import Institution
from .membership import Role
from .user import User

CODE_LIFE = timedelta(days=14)  # rules.md, personal data
DEFAULT_CAPACITY = 36
MAX_CAPACITY = 500


class JoinRefused(Exception):
    """A class code that lets nobody in; the subclass says why."""


class CodeUnknown(JoinRefused):
    """No class has this code."""


class CodeExpired(JoinRefused):
    """The code is older than its 14 days, or its class is archived."""


class ClassFull(JoinRefused):
    """As many students are in the class or waiting as it holds."""


class ClassGroupQuerySet(models.QuerySet):
    def visible_to(self, user):
        """Classes the user runs, and those in which the user is a confirmed student."""
        return self.filter(
            _run_by(user)
            | Q(
                pk__in=ClassMembership.objects.filter(student=user, confirmed_at__isnull=False).values(
                    "class_group"
                )
            )
        )

    def run_by(self, user):
        """Classes the user teaches, and all those of institutions the user administers."""
        return self.filter(_run_by(user))

    def current(self):
        return self.filter(archived_at=None)

    def archived(self):
        return self.exclude(archived_at=None)

    def with_counts(self):
        """Adds `student_count` (confirmed) and `waiting_count`."""
        return self.annotate(
            student_count=models.Count(
                "class_memberships", filter=Q(class_memberships__confirmed_at__isnull=False)
            ),
            waiting_count=models.Count("class_memberships", filter=Q(class_memberships__confirmed_at=None)),
        )

    def open_to(self, typed, *, now):
        """The class that this typed code opens, or CodeUnknown, CodeExpired."""
        class_group = self.select_related("institution").filter(code=codes.typed(typed)).first()
        if class_group is None:
            raise CodeUnknown
        if not class_group.is_open(now=now):
            raise CodeExpired
        return class_group


def _run_by(user):
    taught = ClassGroup.teachers.through.objects.filter(user=user).values("classgroup")
    return Q(institution__in=Institution.objects.administered_by(user)) | Q(
        pk__in=taught, institution__in=Institution.objects.taught_by(user)
    )


class ClassGroup(models.Model):
    institution = models.ForeignKey(Institution, models.CASCADE, related_name="class_groups")
    name = models.CharField(_("name"), max_length=60)
    school_year = models.CharField(_("school year"), max_length=9)
    code = models.CharField(max_length=codes.CODE_LENGTH, unique=True, default=codes.draw_code)
    code_expires_at = models.DateTimeField()
    capacity = models.PositiveSmallIntegerField(
        _("size of the class"),
        default=DEFAULT_CAPACITY,
        validators=[MinValueValidator(1), MaxValueValidator(MAX_CAPACITY)],
    )
    teachers = models.ManyToManyField(settings.AUTH_USER_MODEL, related_name="taught_classes", blank=True)
    students = models.ManyToManyField(
        settings.AUTH_USER_MODEL, through="ClassMembership", related_name="class_groups"
    )
    created_at = models.DateTimeField(default=timezone.now, editable=False)
    archived_at = models.DateTimeField(null=True, blank=True)

    objects = ClassGroupQuerySet.as_manager()

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["institution", "school_year", "name"], name="a_class_has_its_name_alone_in_a_year"
            ),
            models.CheckConstraint(
                condition=Q(capacity__gte=1, capacity__lte=MAX_CAPACITY), name="a_class_holds_1_to_500"
            ),
        ]

    def __str__(self):
        return self.name

    @property
    def shown_code(self):
        return codes.shown(self.code)

    def is_open(self, *, now):
        """Whether its code still lets students ask to join."""
        return self.archived_at is None and now < self.code_expires_at

    def confirmed_students(self):
        """Users who are students of this class."""
        return User.objects.filter(
            class_memberships__class_group=self, class_memberships__confirmed_at__isnull=False
        )

    def confirmed(self):
        """Class memberships of its students, with the students."""
        return self.class_memberships.filter(confirmed_at__isnull=False).select_related("student")

    def waiting(self):
        """Class memberships not confirmed yet, with the persons, first come first."""
        return (
            self.class_memberships.filter(confirmed_at=None).select_related("student").order_by("joined_at")
        )

    def renew_code(self, *, now):
        """Draw another code for 14 days; the old one lets nobody in any more."""
        self.code = codes.draw_code()
        self.code_expires_at = now + CODE_LIFE
        self.save(update_fields=["code", "code_expires_at"])

    def join(self, student, *, now):
        """Put the student on the waiting list (once, however often), or raise CodeExpired, ClassFull."""
        with transaction.atomic():
            locked = ClassGroup.objects.select_for_update(of=("self",)).get(pk=self.pk)
            known = locked.class_memberships.filter(student=student).first()
            if known:
                return known
            if not locked.is_open(now=now) or locked.code != self.code:
                raise CodeExpired
            if locked.class_memberships.count() >= locked.capacity:
                raise ClassFull
            return locked.class_memberships.create(student=student, joined_at=now)

    def add_students(self, names, *, now):
        """Make an account, without a way in yet, for each (first name or pseudonym, last name or '')."""
        with transaction.atomic():
            students = [
                User.objects.create_with_free_login(
                    logins.login_for(first, last),
                    first_name=first,
                    last_name=last,
                    managed_by=self.institution,
                )
                for first, last in names
            ]
            for student in students:
                self.class_memberships.create(student=student, joined_at=now, confirmed_at=now)
                self.institution.give(student, Role.STUDENT)
        return students

    def confirm(self, student_ids, *, now):
        """Make these waiting persons students of the class and of its institution; return how many."""
        with transaction.atomic():
            waiting = list(self.waiting().select_for_update(of=("self",)).filter(student__in=student_ids))
            self.class_memberships.filter(pk__in=[one.pk for one in waiting]).update(confirmed_at=now)
            for one in waiting:
                self.institution.admit(one.student)
        return len(waiting)

    def decline(self, student_ids):
        """Take these persons off the waiting list; return how many."""
        return self.waiting().order_by().filter(student__in=student_ids).delete()[0]

    def remove(self, student_ids):
        """Take these confirmed students out of the class; accounts and answers stay. Returns how many."""
        return self.class_memberships.filter(student__in=student_ids, confirmed_at__isnull=False).delete()[0]


class ClassMembership(models.Model):
    class_group = models.ForeignKey(ClassGroup, models.CASCADE, related_name="class_memberships")
    student = models.ForeignKey(settings.AUTH_USER_MODEL, models.CASCADE, related_name="class_memberships")
    joined_at = models.DateTimeField(default=timezone.now)
    confirmed_at = models.DateTimeField(null=True, blank=True, help_text="empty: on the waiting list")

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["class_group", "student"], name="a_student_is_once_in_a_class")
        ]

    def __str__(self):
        return f"{self.student}, {self.class_group}"
