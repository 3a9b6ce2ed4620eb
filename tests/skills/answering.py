"""Answers of tests to the exercises of tests: judged, or told why they are none."""

import pytest

from skills import forms
from skills.authoring import draw_variant
from skills.forms import Unparsable

from .exercises import parsed


def asked(text, seed=1):
    exercise = parsed(text)
    return exercise, draw_variant(exercise, seed)


def verdict(text, **fields):
    exercise, variant = asked(text)
    sent = {
        name.replace("__", "-"): value if isinstance(value, list) else [value]
        for name, value in fields.items()
    }
    return forms.judge(exercise, variant, forms.parse(exercise, variant, sent))


def refusal(text, **fields):
    with pytest.raises(Unparsable) as caught:
        verdict(text, **fields)
    return caught.value
