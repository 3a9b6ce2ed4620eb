from django.contrib.auth.hashers import Argon2PasswordHasher


class Argon2Hasher(Argon2PasswordHasher):
    """Argon2id at OWASP's minimum (26 ms a check): a whole class signs in together."""

    time_cost = 2
    memory_cost = 19 * 1024  # KiB
    parallelism = 1
