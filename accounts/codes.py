"""Codes and one-time words that people read on paper and type: no letter or digit looks like another."""

import re
import secrets

ALPHABET = "ACDEFGHJKMNPQRTUVWXY34679"
CODE_LENGTH = 8
WORD_LENGTH = 8
NOT_IN_A_CODE = re.compile(r"[^A-Z0-9]")


def draw_code():
    """A class code: 8 characters, stored without its hyphen (25^8 possibilities)."""
    return "".join(secrets.choice(ALPHABET) for _ in range(CODE_LENGTH))


def draw_word():
    """A one-time sign-in word such as 'tkm4wqa7' (37 bits; the sign-in limits do the rest)."""
    return "".join(secrets.choice(ALPHABET) for _ in range(WORD_LENGTH)).lower()


def typed(code):
    """What was typed for a code, as it is stored: case, spaces and hyphens do not count."""
    return NOT_IN_A_CODE.sub("", code.upper())


def shown(code):
    """A stored code as people read it: 'ACDE-FGHJ'."""
    return f"{code[:4]}-{code[4:]}"
