"""What this floor keeps about a person, for export and erasure."""

from allauth.account.models import EmailAddress, EmailConfirmation
from axes.models import AccessAttempt
from django.contrib.sessions.models import Session
from django.utils.translation import gettext_lazy as _

from .models import (
    ClassGroup,
    ClassMembership,
    ImportDraft,
    Invitation,
    Membership,
    OutboxMail,
    SignInFailure,
    StudentRecord,
    User,
    YearChange,
)
from .privacy import INTERNAL, OTHERS, Table, register, register_eraser

SECRET = _("it would open the account to whoever finds this file")

TABLES = (
    Table(
        "account",
        _("Your account"),
        User,
        lambda user: User.objects.filter(pk=user.pk),
        {
            "username": _("login"),
            "email": _("e-mail address, where you gave one"),
            "first_name": _("first name or nickname"),
            "last_name": _("last name"),
            "language": _("language you chose; empty: that of your browser"),
            "theme": _("colours you chose"),
            "text_size": _("size of the text"),
            "spacing": _("space between letters and lines"),
            "face": _("typeface"),
            "reads_aloud": _("whether questions have a button that reads them aloud"),
            "avoided_needs": _("what exercises should not need for you"),
            "is_active": _("whether the account is open"),
            "is_operator": _("whether the account operates this site"),
            "has_one_time_password": _("whether a word from a sign-in sheet waits to be replaced"),
            "managed_by__name": _("institution that may hand out a new sign-in sheet"),
            "date_joined": _("when the account was made"),
            "last_login": _("last sign-in"),
            "last_seen_at": _("last visit after it, noted once a day"),
            "removal_warned_at": _("when a warning was given that the account is not used"),
        },
        {
            "id": INTERNAL,
            "password": SECRET,
            "session_generation": INTERNAL,
        },
    ),
    Table(
        "email-addresses",
        _("Your e-mail addresses"),
        EmailAddress,
        lambda user: EmailAddress.objects.filter(user=user),
        {
            "email": _("the address"),
            "verified": _("whether a link sent to it was opened"),
            "primary": _("whether mails go to it"),
        },
        {"id": INTERNAL, "user": INTERNAL},
    ),
    Table(
        "email-confirmations",
        _("Links that were sent to confirm an address"),
        EmailConfirmation,
        lambda user: EmailConfirmation.objects.filter(email_address__user=user),
        {
            "email_address__email": _("the address"),
            "created": _("when the link was made"),
            "sent": _("when it was sent"),
        },
        {"id": INTERNAL, "key": SECRET},
    ),
    Table(
        "roles",
        _("Your roles in institutions"),
        Membership,
        lambda user: Membership.objects.filter(user=user),
        {
            "institution__name": _("institution"),
            "role": _("student, teacher or administrator"),
            "created_at": _("since when"),
        },
        {"id": INTERNAL, "user": INTERNAL},
    ),
    Table(
        "classes",
        _("Your classes"),
        ClassMembership,
        lambda user: ClassMembership.objects.filter(student=user),
        {
            "class_group__institution__name": _("institution"),
            "class_group__name": _("class"),
            "class_group__school_year": _("school year"),
            "joined_at": _("when you joined or asked to join"),
            "confirmed_at": _("when a teacher confirmed you; empty: on the waiting list"),
        },
        {"id": INTERNAL, "student": INTERNAL},
    ),
    Table(
        "classes-taught",
        _("Classes you teach"),
        ClassGroup.teachers.through,
        lambda user: ClassGroup.teachers.through.objects.filter(user=user),
        {
            "classgroup__institution__name": _("institution"),
            "classgroup__name": _("class"),
            "classgroup__school_year": _("school year"),
        },
        {"id": INTERNAL, "user": INTERNAL},
    ),
    Table(
        "school-records",
        _("What institutions know of you from their own files"),
        StudentRecord,
        lambda user: StudentRecord.objects.filter(student=user),
        {
            "institution__name": _("institution"),
            "last_name": _("last name"),
            "usage_name": _("name in use"),
            "first_name": _("first name"),
            "birth_date": _("birth date"),
            "ine": _("national student number (INE)"),
            "home_class__name": _("class that the institution's files put you in"),
            "left_at": _("when you left, by these files"),
        },
        {"id": INTERNAL, "student": INTERNAL},
    ),
    Table(
        "uploaded-lists",
        _("Lists of people that you uploaded, kept for four hours"),
        ImportDraft,
        lambda user: ImportDraft.objects.filter(uploader=user),
        {
            "institution__name": _("institution"),
            "filename": _("name of the file"),
            "choices": _("what you set by hand"),
            "created_at": _("when you uploaded it"),
            "expires_at": _("when it is wiped"),
            "confirmed_at": _("when you confirmed it"),
            "outcome": _("how many people were taken in"),
        },
        {"id": INTERNAL, "uploader": INTERNAL, "content": OTHERS},
    ),
    Table(
        "year-changes",
        _("Changes of school year that you made"),
        YearChange,
        lambda user: YearChange.objects.filter(made_by=user),
        {
            "institution__name": _("institution"),
            "from_year": _("year that ended"),
            "to_year": _("year that began"),
            "made_at": _("when"),
            "undone_at": _("when it was undone"),
        },
        {"id": INTERNAL, "made_by": INTERNAL, "record": OTHERS},
    ),
    Table(
        "invitations",
        _("Roles that were offered to you"),
        Invitation,
        lambda user: Invitation.objects.filter(user=user),
        {
            "institution__name": _("institution"),
            "role": _("the role offered"),
            "sent_at": _("when the mail was sent"),
        },
        {"id": INTERNAL, "user": INTERNAL},
    ),
    Table(
        "mails",
        _("Mails to you, where this site has no mail server"),
        OutboxMail,
        lambda user: mails_to(user),
        {
            "recipients": _("to whom"),
            "subject": _("subject"),
            "sent_at": _("when"),
        },
        {"id": INTERNAL, "body": SECRET},
    ),
    Table(
        "refused-sign-ins",
        _("Passwords that were refused for your account, kept for a day"),
        SignInFailure,
        lambda user: SignInFailure.objects.filter(account=user.username),
        {"address": _("network address of the device"), "failed_at": _("when")},
        {"id": INTERNAL, "account": INTERNAL},
    ),
    Table(
        "slowed-sign-ins",
        _("Refused passwords by device, kept for a day"),
        AccessAttempt,
        lambda user: AccessAttempt.objects.filter(username=user.username),
        {
            "ip_address": _("network address of the device"),
            "user_agent": _("what the browser calls itself"),
            "attempt_time": _("when"),
            "failures_since_start": _("how many"),
        },
        {
            "id": INTERNAL,
            "username": INTERNAL,
            "http_accept": INTERNAL,
            "path_info": INTERNAL,
            "get_data": INTERNAL,
            "post_data": INTERNAL,
        },
    ),
    Table(
        "sessions",
        _("Devices that are signed in"),
        Session,
        lambda user: sessions_of(user),
        {"expire_date": _("until when")},
        {"session_key": SECRET, "session_data": SECRET},
    ),
)


def mails_to(user):
    """Kept mails that went to one of the person's addresses."""
    addresses = {user.email, *EmailAddress.objects.filter(user=user).values_list("email", flat=True)} - {""}
    wanted = [
        pk
        for pk, recipients in OutboxMail.objects.values_list("pk", "recipients")
        if addresses & {one.strip().lower() for one in recipients.split(",")}
    ]
    return OutboxMail.objects.filter(pk__in=wanted)


def sessions_of(user):
    """Sessions in which this person is signed in: only their content says whose they are."""
    own = [
        session.session_key
        for session in Session.objects.iterator(chunk_size=500)
        if session.get_decoded().get("_auth_user_id") == str(user.pk)
    ]
    return Session.objects.filter(pk__in=own)


def remove_traces(user):
    """What no foreign key ties to the account."""
    for owned in (mails_to(user), sessions_of(user)):
        owned.delete()
    SignInFailure.objects.filter(account=user.username).delete()
    AccessAttempt.objects.filter(username=user.username).delete()


def register_own_data():
    register(*TABLES)
    register_eraser(remove_traces)
