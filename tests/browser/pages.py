"""Every page of the site, who opens it, and a small world in which each has something to show."""

from dataclasses import dataclass
from datetime import timedelta

from django.conf import settings
from django.contrib.auth import BACKEND_SESSION_KEY, HASH_SESSION_KEY, SESSION_KEY
from django.contrib.sessions.backends.db import SessionStore
from django.core import signing
from django.urls import get_resolver, reverse
from django.utils import timezone

from accounts import importing, invitations
from accounts.models import Invitation, Notice, Role
from assessments import practice
from assessments.models import Assessment, Mode
from skills.models import Module
from tests.factories import ClassGroupFactory, InstitutionFactory, UserFactory

VISITOR, STUDENT, NEWCOMER, TEACHER, ADMINISTRATOR, OPERATOR = (
    *("visitor", "student", "newcomer", "teacher", "administrator"),
    "operator",
)

# Addresses that are no page: they act and lead on, or hand out a file.
NOT_PAGES = {
    "accounts:class_code", "accounts:class_remove", "accounts:class_sheets", "accounts:class_students",
    "accounts:class_unlock", "accounts:class_waiting", "accounts:import_columns", "accounts:import_confirm",
    "accounts:import_leave", "accounts:import_report", "accounts:new_year_check", "accounts:new_year_confirm",
    "accounts:new_year_undo", "accounts:slips", "accounts:own_data_export", "accounts:people_add",
    "accounts:people_remove", "accounts:people_sheet", "accounts:set_language", "accounts:set_theme",
    "accounts:settings_comfort", "accounts:settings_name", "accounts:settings_needs",
    "accounts:sign_out_elsewhere", "answer", "begin-module", "begin-skill", "begin-smart", "follow-up", "fresh",
    
    "advice-mark", "bank-file", "decide-exams", "draft", "draft-other", "resolve-report", "manifest", "worker",
    "health", "hint", "material-file", "practice", "practice-stop", "try",
}  # fmt: skip


@dataclass
class World:
    """People and things that pages are about; `arguments` of an address by its name."""

    people: dict
    arguments: dict

    def path(self, name):
        return reverse(name, args=self.arguments.get(name, []))


# Who looks at a page: its main reader. Every address of the site stands here or among NOT_PAGES.
PAGES = {
    "landing": VISITOR, "account_login": VISITOR, "account_signup": VISITOR, "accounts:sign_up_with_code": VISITOR,
    "account_reset_password": VISITOR, "account_reset_password_done": VISITOR,
    "account_reset_password_from_key": VISITOR, "account_reset_password_from_key_done": VISITOR,
    "account_confirm_email": VISITOR, "account_email_verification_sent": VISITOR, "account_inactive": VISITOR,
    "accounts:invitation": VISITOR, "accounts:erased": VISITOR, "legal": VISITOR, "privacy": VISITOR,
    "accessibility": VISITOR, "accounts:outbox": VISITOR,
    "accounts:choose_password": NEWCOMER,
    "home": STUDENT, "placement": STUDENT, "skills": STUDENT, "skill": STUDENT, "question": STUDENT,
    "problem": STUDENT, "practice-end": STUDENT, "module": STUDENT, "history": STUDENT, "history-detail": STUDENT,
    "accounts:settings": STUDENT, "accounts:join": STUDENT, "accounts:own_data": STUDENT,
    "accounts:own_data_erase": STUDENT, "account_email": STUDENT, "account_change_password": STUDENT,
    "account_reauthenticate": STUDENT, "account_logout": STUDENT,
    "accounts:classes": TEACHER, "accounts:class_create": TEACHER, "accounts:class": TEACHER,
    "accounts:class_edit": TEACHER,
    "accounts:first_day": ADMINISTRATOR, "accounts:institution": ADMINISTRATOR, "accounts:import": ADMINISTRATOR,
    "accounts:import_check": ADMINISTRATOR, "accounts:new_year": ADMINISTRATOR,
    "accounts:people": ADMINISTRATOR, "accounts:notices": ADMINISTRATOR,
    "bank": OPERATOR, "quality": OPERATOR, "readiness": OPERATOR, "bank-exercise": OPERATOR,
}  # fmt: skip


def named_addresses():
    """Names of all addresses of the site, with their namespace."""

    def walk(patterns, prefix=""):
        for pattern in patterns:
            if hasattr(pattern, "url_patterns"):
                space = f"{prefix}{pattern.namespace}:" if pattern.namespace else prefix
                yield from walk(pattern.url_patterns, space)
            elif pattern.name:
                yield prefix + pattern.name

    return set(walk(get_resolver().url_patterns))


def make_world():
    """An institution with a class, a student who has practised, and somebody who waits."""
    now = timezone.now()
    institution = InstitutionFactory(name="Collège des Marronniers", school_year="2026-2027")
    Notice.objects.create(
        institution=institution, publisher="Collège des Marronniers", contact="01 99 00 12 34"
    )
    student = UserFactory(student=institution, first_name="Lou", last_name="Martin")
    teacher = UserFactory(teacher=institution, first_name="Camille", last_name="Renard")
    administrator = UserFactory(administrator=institution)
    group = ClassGroupFactory(institution=institution, name="4e B")
    group.teachers.add(teacher)
    group.add_students([("Awa", "Diallo"), ("Noé", "Garnier")], now=now)
    for one in (student, UserFactory(first_name="Mei")):
        group.join(one, now=now)
    group.confirm([student.pk], now=now)
    UserFactory(student=institution, date_joined=now - timedelta(days=1000), removal_warned_at=now)
    placement = practice.begin(student, Mode.PLACEMENT, conditions={"without": ["computer", "office"]})
    while question := placement.questions.filter(response=None).first():
        practice.record_answer(placement, question.number, None)
    module = Module.objects.get(pk="4.1-levels-1-2")
    practice.begin_module(student, module)
    practice.begin(student, Mode.SMART, conditions={"without": ["computer", "office"]})
    offer = Invitation.objects.create(
        user=UserFactory(email="dominique@tilleuls.example"),
        institution=institution,
        role=Role.TEACHER,
        sent_at=now,
    )
    people = {
        STUDENT: student,
        NEWCOMER: UserFactory(has_one_time_password=True),
        TEACHER: teacher,
        ADMINISTRATOR: administrator,
        OPERATOR: UserFactory(operator=True),
    }
    running = Assessment.objects.get(student=student, mode=Mode.SMART)
    arguments = {
        "skill": ["4.1"],
        "bank-exercise": ["4.1-stolen-pair"],
        "question": [placement.pk, 1],
        "problem": [placement.pk, 1],
        "practice-end": [placement.pk],
        "history-detail": [placement.pk],
        "module": [module.pk],
        "account_reset_password_from_key": ["1", "no-key"],
        "account_confirm_email": ["no-key"],
        "accounts:invitation": [signing.dumps(offer.pk, salt=invitations.SALT)],
        "running": [running.pk, 1],
    }
    for name in ("class", "class_edit"):
        arguments[f"accounts:{name}"] = [group.pk]
    table = "Nom;Prénom;Classe\nDiallo;Awa;4e B\nRoux;Lina;4e C\n"
    draft = importing.begin(institution, administrator, filename="4eB.csv", data=table.encode(), now=now)
    arguments["accounts:import_check"] = [institution.pk, draft.pk]
    for name in ("people", "notices", "first_day", "institution", "import", "new_year"):
        arguments[f"accounts:{name}"] = [institution.pk]
    return World(people, arguments)


def enter(context, site, user):
    """Sign this person in, in a browser's context; None signs out."""
    context.clear_cookies()
    if user is None:
        return
    session = SessionStore()
    session[SESSION_KEY] = str(user.pk)
    session[BACKEND_SESSION_KEY] = settings.AUTHENTICATION_BACKENDS[1]
    session[HASH_SESSION_KEY] = user.get_session_auth_hash()
    session.create()
    context.add_cookies([{"name": settings.SESSION_COOKIE_NAME, "value": session.session_key, "url": site}])
