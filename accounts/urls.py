"""Pages of people and classes. Of django-allauth only the views listed here exist."""

from django.urls import include, path, re_path

from .views import (
    classes,
    first_day,
    imports,
    invitations,
    join,
    new_year,
    notices,
    outbox,
    own_data,
    people,
    preferences,
    sign_in,
)

own = [
    path("sign-up/class/", join.sign_up, name="sign_up_with_code"),
    path("join/", join.join, name="join"),
    path("settings/", preferences.settings_page, name="settings"),
    path("settings/name/", preferences.name, name="settings_name"),
    path("settings/needs/", preferences.needs, name="settings_needs"),
    path("settings/comfort/", preferences.comfort, name="settings_comfort"),
    path("settings/other-devices/", preferences.sign_out_elsewhere, name="sign_out_elsewhere"),
    path("settings/language/", preferences.set_language, name="set_language"),
    path("settings/theme/", preferences.set_theme, name="set_theme"),
    path("password/first/", sign_in.choose_password, name="choose_password"),
    path("classes/", classes.class_list, name="classes"),
    path("classes/new/", classes.create, name="class_create"),
    path("classes/<int:class_id>/", classes.page, name="class"),
    path("classes/<int:class_id>/edit/", classes.edit, name="class_edit"),
    path("classes/<int:class_id>/code/", classes.renew_code, name="class_code"),
    path("classes/<int:class_id>/waiting/", classes.waiting, name="class_waiting"),
    path("classes/<int:class_id>/students/", classes.add_students, name="class_students"),
    path("classes/<int:class_id>/sheets/", classes.sheets_pdf, name="class_sheets"),
    path("classes/<int:class_id>/unlock/", classes.unlock, name="class_unlock"),
    path("classes/<int:class_id>/remove/", classes.remove, name="class_remove"),
    path("institutions/<int:institution_id>/people/", people.page, name="people"),
    path("institutions/<int:institution_id>/people/add/", people.add, name="people_add"),
    path(
        "institutions/<int:institution_id>/people/<int:user_id>/sheet/", people.sheet_pdf, name="people_sheet"
    ),
    path(
        "institutions/<int:institution_id>/people/<int:user_id>/remove/", people.remove, name="people_remove"
    ),
    path("institutions/<int:institution_id>/first-day/", first_day.page, name="first_day"),
    path("institutions/<int:institution_id>/settings/", first_day.institution_page, name="institution"),
    path("institutions/<int:institution_id>/slips/", first_day.slips_pdf, name="slips"),
    path("institutions/<int:institution_id>/import/", imports.upload, name="import"),
    *(
        path(f"institutions/<int:institution_id>/import/<int:draft_id>/{step}", view, name=f"import_{name}")
        for step, view, name in (
            ("", imports.check, "check"),
            ("columns/", imports.choose, "columns"),
            ("confirm/", imports.confirm, "confirm"),
            ("leave/", imports.leave, "leave"),
            ("report/", imports.report, "report"),
        )
    ),
    path("institutions/<int:institution_id>/new-year/", new_year.page, name="new_year"),
    path("institutions/<int:institution_id>/new-year/check/", new_year.check, name="new_year_check"),
    path("institutions/<int:institution_id>/new-year/confirm/", new_year.confirm, name="new_year_confirm"),
    path(
        "institutions/<int:institution_id>/new-year/<int:change_id>/undo/",
        new_year.undo,
        name="new_year_undo",
    ),
    path("invitations/<str:token>/", invitations.page, name="invitation"),
    path("institutions/<int:institution_id>/notices/", notices.edit, name="notices"),
    path("my-data/", own_data.page, name="own_data"),
    path("my-data/export/", own_data.export, name="own_data_export"),
    path("my-data/erase/", own_data.erase, name="own_data_erase"),
    path("my-data/erased/", own_data.erased, name="erased"),
    path("outbox/", outbox.mails, name="outbox"),
]

allauth = [
    path("sign-in/", sign_in.SignInView.as_view(), name="account_login"),
    path("sign-in/again/", sign_in.ReauthenticateView.as_view(), name="account_reauthenticate"),
    path("sign-in/closed/", sign_in.ClosedView.as_view(), name="account_inactive"),
    path("sign-out/", sign_in.SignOutView.as_view(), name="account_logout"),
    path("sign-up/", sign_in.SignUpView.as_view(), name="account_signup"),
    path("settings/e-mail/", sign_in.EmailView.as_view(), name="account_email"),
    path("settings/password/", sign_in.ChangePasswordView.as_view(), name="account_change_password"),
    path("e-mail/sent/", sign_in.ConfirmationSentView.as_view(), name="account_email_verification_sent"),
    re_path(
        r"^e-mail/confirm/(?P<key>[-:\w]+)/$",
        sign_in.ConfirmEmailView.as_view(),
        name="account_confirm_email",
    ),
    path("password/reset/", sign_in.ResetPasswordView.as_view(), name="account_reset_password"),
    path("password/reset/sent/", sign_in.ResetSentView.as_view(), name="account_reset_password_done"),
    path(
        "password/reset/done/", sign_in.ResetDoneView.as_view(), name="account_reset_password_from_key_done"
    ),
    re_path(
        r"^password/reset/key/(?P<uidb36>[0-9A-Za-z]+)-(?P<key>.+)/$",
        sign_in.ResetFromKeyView.as_view(),
        name="account_reset_password_from_key",
    ),
]

notice_pages = [
    path("legal/", notices.legal, name="legal"),
    path("privacy/", notices.privacy, name="privacy"),
    path("accessibility/", notices.accessibility, name="accessibility"),
]

urlpatterns = [path("", include((own, "accounts"))), *notice_pages, *allauth]
