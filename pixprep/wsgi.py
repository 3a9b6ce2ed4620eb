import os

from django.core.wsgi import get_wsgi_application

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "pixprep.settings")
# A page waits two seconds for a lock, then says 503 and is asked again; commands and jobs wait longer.
os.environ.setdefault("LOCK_SECONDS", "2")
application = get_wsgi_application()
