from django.contrib.auth.decorators import login_not_required
from django.urls import include, path

from . import views

urlpatterns = [
    path("", include("accounts.urls")),
    path("", include("assessments.urls")),
    path("manifest.webmanifest", login_not_required(views.manifest), name="manifest"),
    path("worker.js", login_not_required(views.worker), name="worker"),
    path("health/", login_not_required(views.health), name="health"),
]

handler500 = "pixprep.views.server_error"
