"""A person with an account: signs in by login or e-mail; needs neither e-mail nor real name."""

import re
from datetime import timedelta

from django.contrib.auth.hashers import UNUSABLE_PASSWORD_PREFIX, make_password
from django.contrib.auth.models import AbstractBaseUser, BaseUserManager
from django.core.validators import MinLengthValidator, RegexValidator
from django.db import IntegrityError, models, transaction
from django.db.models.functions import Lower
from django.utils import timezone
from django.utils.crypto import salted_hmac
from django.utils.translation import gettext_lazy as _

from accounts import logins

from .membership import Role

TRIES = 10
VISIT_NOTED_EVERY = timedelta(days=1)

login_validators = [
    MinLengthValidator(logins.SHORTEST, _("A login has 3 characters or more.")),
    RegexValidator(
        r"^[a-z0-9](?:[a-z0-9._-]*[a-z0-9])?\Z",
        _("A login is made of letters without accents, digits, dots, hyphens and underscores."),
    ),
]


class UserQuerySet(models.QuerySet):
    def with_login_or_email(self, typed):
        """Accounts that this typed login or e-mail names: none or one, as a login never holds '@'."""
        typed = typed.strip().lower()
        return self.filter(models.Q(username=typed) | (models.Q(email__iexact=typed) & ~models.Q(email="")))

    def without_way_in(self):
        """Accounts that never had a password nor a sign-in sheet."""
        return self.filter(password__startswith=UNUSABLE_PASSWORD_PREFIX)

    def students_of(self, institution):
        return self.filter(memberships__institution=institution, memberships__role=Role.STUDENT)


class UserManager(BaseUserManager.from_queryset(UserQuerySet)):
    def create_user(self, username, email="", password=None, **fields):
        """Store an account; without a password nobody can sign in to it."""
        user = self.model(username=username.strip().lower(), email=(email or "").strip().lower(), **fields)
        user.set_password(password)
        user.save(using=self._db)
        return user

    def free_login(self, wanted):
        """`wanted`, or with the lowest number behind it that nobody has: 'lea', 'lea2', 'lea3'."""
        alike = self.filter(username__regex=rf"^{re.escape(wanted)}[0-9]*$")
        taken = set(alike.values_list("username", flat=True))
        number, login = 1, wanted
        while login in taken:
            number += 1
            login = f"{wanted}{number}"
        return login

    def create_with_free_login(self, wanted, *, email="", **fields):
        """Store an account under `wanted` or the next free login, whoever else takes one meanwhile.

        IntegrityError where another account has this e-mail.
        """
        for attempt in range(TRIES):
            try:
                with transaction.atomic():
                    return self.create_user(self.free_login(wanted), email=email, **fields)
            except IntegrityError:
                if attempt == TRIES - 1 or (email and self.filter(email__iexact=email).exists()):
                    raise
        raise AssertionError("the last try returned or raised")

    def create_many_with_free_logins(self, people):
        """Store an account without a way in for each (wanted login, fields), in the same order."""
        for attempt in range(TRIES):
            taken = set(self.values_list("username", flat=True))
            numbers = {}
            users = [
                self.model(
                    username=_next_free(wanted, taken, numbers), password=make_password(None), **fields
                )
                for wanted, fields in people
            ]
            try:
                with transaction.atomic():
                    return self.bulk_create(users, batch_size=500)
            except IntegrityError:
                if attempt == TRIES - 1:
                    raise
        raise AssertionError("the last try returned or raised")

    def get_by_natural_key(self, username):
        return self.get(username=username.lower())


def _next_free(wanted, taken, numbers):
    """`wanted`, or with the lowest free number behind it; taken from now on. `numbers`: the last one given."""
    login, number = wanted, numbers.get(wanted, 1)
    while login in taken:
        number += 1
        login = f"{wanted}{number}"
    numbers[wanted] = number
    taken.add(login)
    return login


class User(AbstractBaseUser):
    """No staff, superuser or permission rows: roles are memberships, operator is a flag."""

    class Theme(models.TextChoices):
        AUTO = "auto", _("as my device")
        LIGHT = "light", _("light")
        DARK = "dark", _("dark")

    class TextSize(models.TextChoices):
        NORMAL = "normal", _("normal")
        LARGE = "large", _("large")
        LARGER = "larger", _("larger")

    class Spacing(models.TextChoices):
        NORMAL = "normal", _("normal")
        WIDE = "wide", _("wide")

    class Face(models.TextChoices):
        SYSTEM = "system", _("of my device")
        ATKINSON = "atkinson", "Atkinson Hyperlegible"

    class Need(models.TextChoices):
        """What an exercise may need and a person may be without, in the words of its author."""

        SIGHT = "sight", _("sight")
        SOUND = "sound", _("sound")
        COLOUR = "colour", _("telling colours apart")
        POINTER = "pointer", _("a mouse or a finger")
        OFFICE = "office", _("office software")

    username = models.CharField(
        _("login"), max_length=logins.MAX_LENGTH, unique=True, validators=login_validators
    )
    email = models.EmailField(_("e-mail"), blank=True, default="")
    first_name = models.CharField(_("first name"), max_length=80, blank=True, default="")
    last_name = models.CharField(_("last name"), max_length=80, blank=True, default="")
    language = models.CharField(
        _("language"), max_length=2, blank=True, default="", choices=[("fr", "Français"), ("en", "English")]
    )
    theme = models.CharField(_("theme"), max_length=5, choices=Theme, default=Theme.AUTO)
    text_size = models.CharField(_("text size"), max_length=6, choices=TextSize, default=TextSize.NORMAL)
    spacing = models.CharField(_("spacing"), max_length=6, choices=Spacing, default=Spacing.NORMAL)
    face = models.CharField(_("typeface"), max_length=8, choices=Face, default=Face.SYSTEM)
    reads_aloud = models.BooleanField(_("reading aloud"), default=False)
    avoided_needs = models.JSONField(
        _("exercises that I get should not need"), default=list, blank=True, help_text="values of Need"
    )
    is_active = models.BooleanField(default=True)
    is_operator = models.BooleanField(default=False)
    has_one_time_password = models.BooleanField(default=False)
    session_generation = models.PositiveIntegerField(
        default=0, help_text="a session of an older generation is signed out"
    )
    managed_by = models.ForeignKey(
        "accounts.Institution",
        models.SET_NULL,
        null=True,
        blank=True,
        related_name="managed_users",
        help_text="the institution that may hand out a new sign-in sheet for this account",
    )
    date_joined = models.DateTimeField(default=timezone.now)
    last_seen_at = models.DateTimeField(
        null=True, blank=True, help_text="a visit after the last sign-in, noted once a day"
    )
    removal_warned_at = models.DateTimeField(
        null=True,
        blank=True,
        help_text="a warning that nobody uses this account; a sign-in after it undoes it",
    )

    objects = UserManager()

    USERNAME_FIELD = "username"
    EMAIL_FIELD = "email"

    class Meta:
        constraints = [
            models.CheckConstraint(
                condition=models.Q(username=Lower("username")), name="login_is_in_small_letters"
            ),
            models.UniqueConstraint(
                Lower("email"), condition=~models.Q(email=""), name="email_belongs_to_one_account"
            ),
        ]

    def __str__(self):
        return self.username

    @property
    def display_name(self):
        """The name given, else the login."""
        return f"{self.first_name} {self.last_name}".strip() or self.username

    def get_full_name(self):
        return self.display_name

    @property
    def is_staff_somewhere(self):
        """Whether this person teaches or administers anywhere, or operates the installation."""
        return self.is_operator or self.memberships.exclude(role=Role.STUDENT).exists()

    def note_visit(self, *, now):
        """Keep that the account is used, once a day: a session may outlast every period of retention."""
        last = max(at for at in (self.last_seen_at, self.last_login, self.date_joined) if at)
        if now - last > VISIT_NOTED_EVERY:
            self.last_seen_at = now
            self.save(update_fields=["last_seen_at"])

    def hand_out_word(self, word):
        """Make this one-time word the only way in: the old password and every open session die."""
        with transaction.atomic():
            self.set_password(word)
            self.has_one_time_password = True
            self.save(update_fields=["password", "has_one_time_password"])
            self.end_sessions()

    def choose_password(self, password):
        """Set the person's own password in place of the one-time word."""
        self.set_password(password)
        self.has_one_time_password = False
        self.save(update_fields=["password", "has_one_time_password"])

    def end_sessions(self):
        """Sign out every device; the caller keeps its own by update_session_auth_hash."""
        self.session_generation = models.F("session_generation") + 1
        self.save(update_fields=["session_generation"])
        self.refresh_from_db(fields=["session_generation"])

    def _get_session_auth_hash(self, secret=None):
        return salted_hmac(
            "accounts.User.session",
            f"{self.session_generation}:{self.password}",
            secret=secret,
            algorithm="sha256",
        ).hexdigest()
