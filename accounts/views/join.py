"""Joining a class by its code: on the waiting list until the teacher confirms."""

from allauth.account.utils import perform_login
from django.contrib import messages
from django.contrib.auth.decorators import login_not_required
from django.core.exceptions import ValidationError
from django.db import IntegrityError, transaction
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.debug import sensitive_post_parameters

from accounts import sign_in
from accounts.forms import ClassCodeForm, CodeSignUpForm
from accounts.models import JoinRefused, User

from .sign_in import status_of


def join(request):
    """Join with the account signed in."""
    now = timezone.now()
    form = ClassCodeForm(request.POST or None, now=now)
    if request.method == "POST" and is_let_through(request, form, now):
        try:
            form.class_group.join(request.user, now=now)
        except JoinRefused as refusal:
            form.refuse(refusal)
        else:
            messages.success(request, waiting_sentence())
            return redirect("home")
    return render(
        request, "accounts/join.html", {"form": form}, status=status_of(form) if form.errors else 200
    )


@login_not_required
@sensitive_post_parameters()
def sign_up(request):
    """Make a pseudonymous account, without e-mail, that asks to join a class."""
    if request.user.is_authenticated:
        return redirect("accounts:join")
    now = timezone.now()
    form = CodeSignUpForm(request.POST or None, now=now)
    if request.method == "POST" and is_let_through(request, form, now):
        user = create(form, now)
        if user:
            messages.success(request, waiting_sentence())
            return perform_login(request, user)
    return render(
        request,
        "accounts/sign_up_with_code.html",
        {"form": form},
        status=status_of(form) if form.errors else 200,
    )


def create(form, now):
    """The account, on the waiting list of its class; None where the form now says why not."""
    try:
        with transaction.atomic():
            user = User.objects.create_user(
                form.cleaned_data["login"], password=form.cleaned_data["password1"]
            )
            form.class_group.join(user, now=now)
    except JoinRefused as refusal:
        form.refuse(refusal)
    except IntegrityError:
        form.refuse_login()
    else:
        return user
    return None


def is_let_through(request, form, now):
    """Whether the form holds; codes that open no class count as failures of the address."""
    wait = sign_in.address_wait(sign_in.client_address(request), now=now)
    if wait:
        form.add_error("code", ValidationError(sign_in.address_sentence(wait), code=sign_in.WAIT))
        return False
    if form.is_valid():
        return True
    if form.has_error("code", "refused"):
        sign_in.record_code_failure(request, now=now)
    return False


def waiting_sentence():
    return _("Your teacher will see your request and confirm it. Meanwhile, practise as much as you like.")
