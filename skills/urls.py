from django.urls import path

from . import views

urlpatterns = [path("operator/bank/", views.bank, name="bank")]
