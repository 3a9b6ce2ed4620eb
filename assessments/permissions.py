"""Who may do what with exercises and what they show: one sentence each."""

from accounts.models import Institution


def can_author(user):
    """Operators are the authors: they read and decide everything about exercises."""
    return user.is_operator


def can_read_quality(user):
    """Authors read the quality of exercises; administrators what the answers of their institution show."""
    return can_author(user) or Institution.objects.administered_by(user).exists()
