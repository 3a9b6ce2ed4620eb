"""A lock that another request holds for too long."""

from django.db import OperationalError
from psycopg.errors import LockNotAvailable


def is_busy(exception):
    """Whether this says that a lock was waited for in vain, on either database."""
    if not isinstance(exception, OperationalError):
        return False
    return isinstance(exception.__cause__, LockNotAvailable) or "is locked" in str(exception)
