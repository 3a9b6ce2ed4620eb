from .classes import ClassForm, SheetsForm, StudentsForm
from .join import ClassCodeForm, CodeSignUpForm
from .people import StaffForm
from .settings import ComfortForm, NameForm, ReadingForm
from .sign_in import (
    ChangePasswordForm,
    ChooseForm,
    EmailForm,
    NewPasswordForm,
    ReauthenticateForm,
    ResetPasswordForm,
    SignInForm,
    SignUpForm,
)

__all__ = [
    "ChangePasswordForm",
    "ChooseForm",
    "ClassCodeForm",
    "ClassForm",
    "CodeSignUpForm",
    "ComfortForm",
    "EmailForm",
    "NameForm",
    "NewPasswordForm",
    "ReadingForm",
    "ReauthenticateForm",
    "ResetPasswordForm",
    "SheetsForm",
    "SignInForm",
    "SignUpForm",
    "StaffForm",
    "StudentsForm",
]
