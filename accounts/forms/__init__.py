from .classes import ClassForm, SheetsForm, StudentsForm
from .imports import ColumnsForm, UploadForm
from .institution import InstitutionForm, StepForm
from .join import ClassCodeForm, CodeSignUpForm
from .notices import NoticeForm, RetentionForm
from .own_data import EraseForm
from .people import StaffForm
from .settings import ComfortForm, NameForm, NeedsForm, ReadingForm
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
    "ColumnsForm",
    "ComfortForm",
    "EmailForm",
    "EraseForm",
    "InstitutionForm",
    "NameForm",
    "NeedsForm",
    "NewPasswordForm",
    "NoticeForm",
    "ReadingForm",
    "ReauthenticateForm",
    "ResetPasswordForm",
    "RetentionForm",
    "SheetsForm",
    "SignInForm",
    "SignUpForm",
    "StaffForm",
    "StepForm",
    "StudentsForm",
    "UploadForm",
]
