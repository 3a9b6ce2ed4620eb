"""An institution: a school, university or centre. Nobody of one sees anything of another."""

import zoneinfo

from django.core.exceptions import ValidationError
from django.core.validators import MaxValueValidator, MinValueValidator, RegexValidator
from django.db import models, transaction
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from accounts import logins

from .membership import Membership, Role
from .user import User


def validate_time_zone(name):
    if name not in zoneinfo.available_timezones():
        raise ValidationError(
            _("'%(name)s' is not a time zone: give a name such as Europe/Paris."), params={"name": name}
        )


KEPT_YEARS = range(1, 6)  # an institution chooses among these; rules.md gives 3 and 2 without bounds
YEARS = [MinValueValidator(KEPT_YEARS[0]), MaxValueValidator(KEPT_YEARS[-1])]


class LastAdministrator(Exception):
    """An institution without an administrator could never get one again."""


class InstitutionQuerySet(models.QuerySet):
    def visible_to(self, user):
        """Institutions of which the user is a member, in whatever role."""
        return self.filter(pk__in=user.memberships.values("institution"))

    def with_student_count(self):
        """Adds `student_count`: how many are students here."""
        students = models.Q(memberships__role=Role.STUDENT)
        return self.annotate(student_count=models.Count("memberships", filter=students))

    def taught_by(self, user):
        return self.filter(pk__in=user.memberships.filter(role=Role.TEACHER).values("institution"))

    def administered_by(self, user):
        return self.filter(pk__in=user.memberships.filter(role=Role.ADMINISTRATOR).values("institution"))

    def staffed_by(self, user):
        """Institutions where the user teaches or administers."""
        return self.filter(
            pk__in=user.memberships.filter(role__in=[Role.TEACHER, Role.ADMINISTRATOR]).values("institution")
        )


class Institution(models.Model):
    name = models.CharField(_("name"), max_length=160, unique=True)
    time_zone = models.CharField(
        _("time zone"), max_length=64, default="Europe/Paris", validators=[validate_time_zone]
    )
    practice_kept_years = models.PositiveSmallIntegerField(
        _("years for which answers of practice are kept"), default=3, validators=YEARS
    )
    unused_kept_years = models.PositiveSmallIntegerField(
        _("years after which an unused account is removed"), default=2, validators=YEARS
    )
    school_year = models.CharField(_("school year"), max_length=9, blank=True, default="")
    uai = models.CharField(
        _("institution code (UAI)"),
        max_length=8,
        blank=True,
        default="",
        validators=[RegexValidator(r"^\d{7}[A-Z]\Z", _("Seven digits and a letter, such as 0750680G."))],
    )
    created_at = models.DateTimeField(default=timezone.now, editable=False)

    objects = InstitutionQuerySet.as_manager()

    class Meta:
        constraints = [
            models.CheckConstraint(condition=~models.Q(name=""), name="institution_has_a_name"),
            models.CheckConstraint(
                condition=models.Q(practice_kept_years__range=(1, 5), unused_kept_years__range=(1, 5)),
                name="institution_keeps_data_1_to_5_years",
            ),
        ]

    def __str__(self):
        return self.name

    def give(self, user, role):
        """Give the user this role here; giving it twice is giving it once."""
        return Membership.objects.get_or_create(user=user, institution=self, role=role)[0]

    def take(self, user, role):
        """Take this role from the user, or raise LastAdministrator. Classes taught here go with the role."""
        with transaction.atomic():
            Institution.objects.select_for_update().get(pk=self.pk)
            held = self.memberships.filter(role=role)
            if role == Role.ADMINISTRATOR and not held.exclude(user=user).exists():
                raise LastAdministrator
            held.filter(user=user).delete()
            if role == Role.TEACHER:
                user.taught_classes.remove(*user.taught_classes.filter(institution=self))

    def locked(self):
        """This institution, its row held until the transaction ends: imports and new years wait for each other."""
        return Institution.objects.select_for_update().get(pk=self.pk)

    def colleagues(self):
        """Those who teach or administer here."""
        staff = self.memberships.exclude(role=Role.STUDENT)
        return User.objects.filter(pk__in=staff.values("user"))

    def add_colleague(self, role, first_name, last_name):
        """Make an account, without a way in yet, that has this role here."""
        with transaction.atomic():
            user = User.objects.create_with_free_login(
                logins.login_for(first_name, last_name),
                first_name=first_name,
                last_name=last_name,
                managed_by=self,
            )
            self.give(user, role)
        return user

    def admit(self, student):
        """Make the student a member; a pseudonymous account is looked after by its first institution."""
        self.give(student, Role.STUDENT)
        User.objects.filter(pk=student.pk, managed_by=None, email="").exclude(
            memberships__in=Membership.objects.exclude(institution=self)
        ).update(managed_by=self)
