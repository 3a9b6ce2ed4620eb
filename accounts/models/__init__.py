from .classes import ClassFull, ClassGroup, ClassMembership, CodeExpired, CodeUnknown, JoinRefused
from .institution import Institution
from .invitation import Invitation
from .mail import OutboxMail
from .membership import Membership, Role
from .sign_in import SignInFailure
from .user import User

__all__ = [
    "ClassFull",
    "ClassGroup",
    "ClassMembership",
    "CodeExpired",
    "CodeUnknown",
    "Institution",
    "Invitation",
    "JoinRefused",
    "Membership",
    "OutboxMail",
    "Role",
    "SignInFailure",
    "User",
]
