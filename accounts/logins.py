"""Logins drawn from names."""

from django.utils.text import slugify

MAX_LENGTH = 40
SHORTEST = 3
ROOM_FOR_NUMBER = 4


def login_for(*names):
    """A login made of these names: 'Zoé', 'Le Goff' -> 'zoe.le-goff'; 'user' where no letter is left."""
    parts = [slugify(name).replace("_", "-").strip("-") for name in names]
    login = ".".join(part for part in parts if part)[: MAX_LENGTH - ROOM_FOR_NUMBER].strip("-.")
    return login if len(login) >= SHORTEST else f"user.{login}".strip(".")
