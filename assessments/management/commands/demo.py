"""A first institution with demo accounts: a teacher, an administrator, two classes with months of answers."""

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
from assessments.models import ProblemReport, Response
from skills.models import Module, Skill

INSTITUTION = "Collège des Tilleuls (démonstration)"
CONDITIONS = {"without": ["office"]}
CLASSES = {
    "4e B": """Inès Caron, Malik Benali, Jade Moreau, Lucas Petit, Awa Diallo, Noé Garnier, Lina Haddad,
        Tom Lefèvre, Zoé Marchand, Adam Nguyen, Chloé Roux, Yanis Saïdi, Emma Fontaine, Hugo Blanc, Sofia Costa,
        Ilyes Mansour, Manon Girard, Théo Perrin, Mei Chen, Rayan Belkacem, Léa Robin, Gabin Morel,
        Salomé Lambert, Amadou Traoré""",
    "3e A": """Nour El Amrani, Louis Gauthier, Camille Faivre, Ibrahim Cissé, Alice Dumont, Enzo Rossi, Sarah Levy,
        Maël Le Goff, Anaïs Joly, Samuel Mbemba, Eva Schneider, Aaron Lopez, Lou Chevalier, Bilal Ouali,
        Margaux Perret, Kenza Rahmani, Victor Leclerc, Thaïs Aubry, Minh Tran, Rose Vidal, Mathis Colin,
        Fatou Ndiaye, Jules Renaud, Elif Yilmaz""",
}
ABILITIES = {"4e B": (2.9, 1.1), "3e A": (3.6, 1.2)}  # mean and SD of general ability at the start, levels
WAITING = ("Nino Ferrand", "Aya Touré")  # they typed the class code and wait for the teacher
FIRST_CLASS = "4e B"
REPORTED = 6  # questions that somebody reported


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
            self.stdout.write(f"two demo classes made in {time.monotonic() - started:.0f} s")
        if path.exists():
            self.show(json.loads(path.read_text()))

    def show(self, accounts):
        self.stdout.write(f"\n  {INSTITUTION}, classes {' and '.join(CLASSES)}")
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
    institution = Institution.objects.create(name=INSTITUTION, school_year=school_year(now))
    accounts = []
    teacher = person(accounts, "teacher", "Camille", "Renard")
    administrator = person(accounts, "administrator", "Dominique", "Faure")
    institution.give(teacher, Role.TEACHER)
    institution.give(administrator, Role.ADMINISTRATOR)
    for name, students in CLASSES.items():
        class_group = ClassGroup.objects.create(
            institution=institution, name=name, school_year=school_year(now), code_expires_at=now + CODE_LIFE
        )
        class_group.teachers.add(teacher)
        practise(fill(class_group, accounts, students, now=now), *ABILITIES[name], now=now)
        if name == FIRST_CLASS:
            for waiting in WAITING:
                class_group.join(person(accounts, "waiting", *waiting.split(" ", 1)), now=now)
    report_problems(now=now)
    return accounts


def fill(class_group, accounts, names, *, now):
    """The confirmed students of a class, from their names between commas."""
    students = [person(accounts, "student", *name.split(maxsplit=1)) for name in names.split(",")]
    for student in students:
        class_group.institution.admit(student)
        class_group.class_memberships.create(student=student, joined_at=now, confirmed_at=now)
    return students


def practise(students, mean, sd, *, now):
    drawn = [
        simulated.SimulatedStudent.drawn(user, f"demo {user.username}", mean=mean, sd=sd) for user in students
    ]
    simulated.months_of_practice(
        drawn,
        now=now,
        conditions=CONDITIONS,
        skills=list(Skill.objects.order_by("pk")),
        modules=list(Module.objects.in_use().order_by("pk")),
    )


def report_problems(*, now):
    """A few of the questions that were not right yet were reported by who met them."""
    missed = Response.objects.filter(is_correct=False, counts=True).order_by("-pk")
    categories = ProblemReport.Category.values
    for number, response in enumerate(missed[:: max(missed.count() // REPORTED, 1)][:REPORTED]):
        ProblemReport.objects.create(
            question_id=response.question_id,
            student_id=response.student_id,
            category=categories[number % len(categories)],
            reported_at=now,
        )


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
