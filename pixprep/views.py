"""Pages that belong to the site as a whole."""

import sys

from django.conf import settings
from django.db import connection
from django.http import Http404, HttpResponse, JsonResponse
from django.shortcuts import render
from django.templatetags.static import static
from django.urls import reverse
from django.utils.translation import get_language
from django.utils.translation import gettext as _
from django.views.csrf import csrf_failure as plain_csrf_failure
from django.views.defaults import server_error as plain_server_error

from accounts.doors import to_sign_in
from assessments.views.access import may_open
from assessments.views.practice import once_more

from .icons import ICONS, PAPER
from .locks import is_busy

WORKER = settings.BASE_DIR / "static" / "js" / "worker.js"
ANSWERING = {"answer", "hint"}


def health(request):
    """200 where the database answers; what a load balancer asks."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT 1")
    return JsonResponse({"status": "ok"})


def manifest(request):
    """What a browser reads before it installs the site as an application."""
    if not settings.PUBLIC_ADDRESS.is_installable:
        raise Http404
    icons = [
        {
            "src": static(f"icons/{name}.png"),
            "sizes": f"{size}x{size}",
            "type": "image/png",
            "purpose": "maskable" if name.startswith("maskable") else "any",
        }
        for name, (size, _share) in ICONS.items()
    ]
    described = {
        "id": reverse("home"),
        "name": "PixPrep",
        "short_name": "PixPrep",
        "description": _("Practise digital skills for the Pix certification"),
        "lang": get_language()[:2],
        "start_url": reverse("home"),
        "scope": "/",
        "display": "standalone",
        "background_color": PAPER,
        "theme_color": PAPER,
        "icons": icons,
    }
    return JsonResponse(described, content_type="application/manifest+json")


def worker(request):
    """The service worker, from the root so that it sees the home page; asked for again at each visit."""
    if not settings.PUBLIC_ADDRESS.is_installable:
        raise Http404
    return HttpResponse(
        WORKER.read_bytes(), content_type="text/javascript", headers={"Cache-Control": "no-cache"}
    )


def busy(request):
    """503: a lock was waited for in vain. A script sends again by itself, a person by reloading."""
    response = render(request, "503.html", status=503)
    response["Retry-After"] = "1"
    return response


def server_error(request):
    """500, but 503 where a lock was waited for in vain outside any view (a session that is written)."""
    return busy(request) if is_busy(sys.exc_info()[1]) else plain_server_error(request)


def csrf_failure(request, reason=""):
    """A form from before the last sign-in: an answer is shown again as it was typed, to be sent once more."""
    match = request.resolver_match
    if match is None or match.url_name not in ANSWERING:
        return plain_csrf_failure(request, reason)
    return once_more(request, **match.kwargs) if may_open(request) else to_sign_in(request)
