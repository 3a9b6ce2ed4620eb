"""Marking parts of a material: the exact set."""

from typing import Any

from markupsafe import Markup

from skills.authoring.exercise import Exercise
from skills.authoring.variant import Variant
from skills.forms import multiple
from skills.forms.base import Fields, Upload

judge = multiple.judge
fields_for = multiple.fields_for
fields_of = multiple.fields_of


def parse(exercise: Exercise, variant: Variant, fields: Fields, upload: Upload | None) -> list[str]:
    return multiple.chosen(variant, fields, list(variant.parts))


def guessing(variant: Variant) -> float:
    return multiple.floor(variant, len(variant.parts))


def shown(exercise: Exercise, variant: Variant, language: str) -> Markup:
    """Nothing in words: the marks stand in the material itself."""
    return Markup("")


__all__: list[Any] = ["fields_for", "fields_of", "guessing", "judge", "parse", "shown"]
