from django.urls import include, path

from . import views

urlpatterns = [
    path("floor/<int:pk>/<int:number>/", views.bare, name="floor"),
    path("", include("pixprep.urls")),
]
