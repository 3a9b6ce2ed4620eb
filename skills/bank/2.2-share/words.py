"""Texts in both languages, with the typographic spaces of each."""

from skills.authoring.typography import typeset


def two(french, english):
    """A text that a person reads, in French and in English."""
    return {"fr": typeset(french, "fr"), "en": typeset(english, "en")}


def of(name):
    """French 'de' before a name: d’Adèle, de Lou."""
    return f"d’{name}" if name[0] in "AEIOUYÀÂÉÈÊËÎÏÔŒ" and not name.startswith("Ya") else f"de {name}"
