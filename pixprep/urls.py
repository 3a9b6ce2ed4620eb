from django.contrib.auth.decorators import login_not_required
from django.urls import include, path

from . import views

urlpatterns = [
    path("", include("accounts.urls")),
    path("", include("skills.urls")),
    path("", include("assessments.urls")),
    path("legal/", login_not_required(views.legal), name="legal"),
    path("privacy/", login_not_required(views.privacy), name="privacy"),
    path("accessibility/", login_not_required(views.accessibility), name="accessibility"),
    path("health/", login_not_required(views.health), name="health"),
]
