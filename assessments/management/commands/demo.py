"""A first institution with demo accounts: a teacher, an administrator, a class with weeks of answers."""

import json
import os
import time

from django.conf import settings
from django.core.management.base import BaseCommand, CommandError
from django.db import transaction
from django.utils import timezone

from accounts import codes
from accounts.logins import login_for
from accounts.models import ClassGroup, Institution, Role, User
from accounts.models.classes import CODE_LIFE
from assessments import simulated
from skills.models import Skill

INSTITUTION = "Collège des Tilleuls (démonstration)"
CLASS = "4e B"
WEEKS = 4
CONDITIONS = {"without": ["office"]}
STUDENTS = [
    *("Inès Caron", "Malik Benali", "Jade Moreau", "Lucas Petit", "Awa Diallo", "Noé Garnier", "Lina Haddad"),
    *(
        "Tom Lefèvre",
        "Zoé Marchand",
        "Adam Nguyen",
        "Chloé Roux",
        "Yanis Saïdi",
        "Emma Fontaine",
        "Hugo Blanc",
    ),
    *(
        "Sofia Costa",
        "Ilyes Mansour",
        "Manon Girard",
        "Théo Perrin",
        "Mei Chen",
        "Rayan Belkacem",
        "Léa Robin",
    ),
    *("Gabin Morel", "Salomé Lambert", "Amadou Traoré"),
]


class Command(BaseCommand):
    help = "Make the demo institution once, and print its accounts each time."

    def handle(self, **options):
        if not settings.PUBLIC_ADDRESS.is_local:
            raise CommandError(
                f"demo accounts are for one's own computer, and PUBLIC_URL is {settings.PUBLIC_URL}. "
                "For a real site use 'manage.py create_institution' (docs/deploy.md)."
            )
        path = settings.VAR_DIR / "demo.json"
        if not Institution.objects.filter(name=INSTITUTION).exists():
            started = time.monotonic()
            accounts = make()
            keep(path, accounts)
            self.stdout.write(f"demo class made in {time.monotonic() - started:.0f} s")
        if path.exists():
            self.show(json.loads(path.read_text()))

    def show(self, accounts):
        self.stdout.write(f"\n  {INSTITUTION}, class {CLASS}")
        for role, login, password in accounts[:4]:
            self.stdout.write(f"  {role:<14} {login:<16} {password}")
        self.stdout.write(f"  and {len(accounts) - 4} more students: {settings.VAR_DIR / 'demo.json'}\n")


def keep(path, accounts):
    """Only this computer's owner reads the demo passwords."""
    path.unlink(missing_ok=True)
    with os.fdopen(os.open(path, os.O_CREAT | os.O_EXCL | os.O_WRONLY, 0o600), "w") as file:
        json.dump(accounts, file, ensure_ascii=False, indent=1)


@transaction.atomic
def make():
    """Everything or nothing; returns [role, login, password] of each account, drawn now."""
    now = timezone.now()
    institution = Institution.objects.create(name=INSTITUTION)
    accounts = []
    teacher = person(accounts, "teacher", "Camille", "Renard")
    administrator = person(accounts, "administrator", "Dominique", "Faure")
    institution.give(teacher, Role.TEACHER)
    institution.give(administrator, Role.ADMINISTRATOR)
    class_group = ClassGroup.objects.create(
        institution=institution,
        name=CLASS,
        school_year=school_year(now),
        code_expires_at=now + CODE_LIFE,
    )
    class_group.teachers.add(teacher)
    students = [person(accounts, "student", *name.split(" ", 1)) for name in STUDENTS]
    for student in students:
        institution.admit(student)
        class_group.class_memberships.create(student=student, joined_at=now, confirmed_at=now)
    practise(students, now=now)
    return accounts


def practise(students, *, now):
    """The last two have an account and no answer yet: a class is never complete."""
    drawn = [
        simulated.SimulatedStudent.drawn(user, f"demo {number}", mean=2.9, sd=1.1)
        for number, user in enumerate(students[:-2])
    ]
    skills = list(Skill.objects.order_by("pk"))
    simulated.weeks_of_practice(drawn, now=now, weeks=WEEKS, conditions=CONDITIONS, skills=skills)


def person(accounts, role, first_name, last_name):
    password = "-".join((codes.draw_word()[:5], codes.draw_word()[:5]))
    user = User.objects.create_with_free_login(
        login_for(first_name), first_name=first_name, last_name=last_name, password=password
    )
    accounts.append([role, user.username, password])
    return user


def school_year(now):
    year = timezone.localtime(now).year - (timezone.localtime(now).month < 8)
    return f"{year}-{year + 1}"
