"""Who is not signed in is led to the sign-in, and from there back to the page."""

from urllib.parse import urlsplit

from django.contrib.auth.views import redirect_to_login
from django.http import HttpResponse
from django.utils.http import url_has_allowed_host_and_scheme

READING = ("GET", "HEAD")


def to_sign_in(request):
    """The answer to a request that needs a sign-in; htmx follows it as a page of its own."""
    back = request.get_full_path() if request.method in READING else page_of_form(request)
    response = redirect_to_login(back)
    if request.headers.get("HX-Request"):
        return HttpResponse(headers={"HX-Redirect": response["Location"]})
    return response


def page_of_form(request):
    """The page of ours that a form was sent from: what takes a form in cannot be read by itself."""
    sender = request.headers.get("Referer", "")
    if not url_has_allowed_host_and_scheme(sender, {request.get_host()}, require_https=request.is_secure()):
        return ""
    parts = urlsplit(sender)
    return f"{parts.path}?{parts.query}" if parts.query else parts.path
