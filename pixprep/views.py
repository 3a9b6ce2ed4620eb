"""Pages that belong to the site as a whole."""

from django.db import connection
from django.http import JsonResponse
from django.shortcuts import render


def legal(request):
    return render(request, "pixprep/legal.html")


def privacy(request):
    return render(request, "pixprep/privacy.html")


def accessibility(request):
    return render(request, "pixprep/accessibility.html")


def health(request):
    """200 where the database answers; what a load balancer asks."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT 1")
    return JsonResponse({"status": "ok"})
