"""The Celery application: a real worker where REDIS_URL is set, `manage.py clockwork` where it is not."""

import os

from celery import Celery

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "pixprep.settings")

app = Celery("pixprep")
app.config_from_object("django.conf:settings", namespace="CELERY")
app.autodiscover_tasks()
