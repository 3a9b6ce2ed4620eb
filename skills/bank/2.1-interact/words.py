"""Texts in both languages, with the typographic spaces of each."""

from skills.authoring.typography import typeset


def two(french, english):
    """A text that a person reads, in French and in English."""
    return {"fr": typeset(french, "fr"), "en": typeset(english, "en")}
