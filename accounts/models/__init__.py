from .classes import ClassFull, ClassGroup, ClassMembership, CodeExpired, CodeUnknown, JoinRefused
from .imports import ColumnMapping, ImportDraft
from .institution import Institution
from .invitation import Invitation
from .mail import OutboxMail
from .membership import Membership, Role
from .notice import Notice
from .record import StudentRecord
from .sign_in import SignInFailure
from .user import User
from .year_change import YearChange

__all__ = [
    "ClassFull",
    "ClassGroup",
    "ClassMembership",
    "CodeExpired",
    "CodeUnknown",
    "ColumnMapping",
    "ImportDraft",
    "Institution",
    "Invitation",
    "JoinRefused",
    "Membership",
    "Notice",
    "OutboxMail",
    "Role",
    "SignInFailure",
    "StudentRecord",
    "User",
    "YearChange",
]
