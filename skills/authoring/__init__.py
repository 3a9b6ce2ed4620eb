"""Exercise files, what is drawn from them, and the texts that a person reads. Pure: no Django, no clock.

exercise = parse_exercise(text, "4.1-secure/link-behind-the-text.md")      # or BrokenFile
variant = draw_variant(exercise, seed)                                     # or CannotDraw
pieces = texts(exercise, variant, "fr")                                    # safe HTML
"""

from skills.authoring.drawing import Drawn, draw, draw_variant
from skills.authoring.exercise import Exercise
from skills.authoring.parsing import BANK, parse_exercise, read_stored
from skills.authoring.problems import BrokenFile, CannotDraw, Problem
from skills.authoring.texts import Texts, render_text, texts
from skills.authoring.variant import Variant

__all__ = [
    "BANK",
    "BrokenFile",
    "CannotDraw",
    "Drawn",
    "Exercise",
    "Problem",
    "Texts",
    "Variant",
    "draw",
    "draw_variant",
    "parse_exercise",
    "read_stored",
    "render_text",
    "texts",
]
