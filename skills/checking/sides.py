"""An exercise or a module with both languages side by side, as authors look at it: key, mistakes and all."""

import json

from django.template.loader import render_to_string
from django.utils import translation
from markupsafe import Markup

from skills import forms
from skills.authoring import texts

LANGUAGES = ("fr", "en")


def sides_of(exercise, variant, file_url):
    """One dict a language for skills/_sides.html; raises CannotDraw where a text cannot be told.

    file_url: (language, place) -> address of a file to download.
    """
    return [side(exercise, variant, language, file_url) for language in LANGUAGES]


def side(exercise, variant, language, file_url):
    shown = texts(exercise, variant, language)
    downloads = [
        {"name": spec["name"], "url": file_url(language, place)}
        for place, spec in enumerate(variant.files_in(language))
    ]
    with translation.override(language):
        material = [block_as_html(block, variant, downloads) for block in variant.material]
    return {
        "code": language,
        "title": shown.title,
        "why_level": exercise.front.why_level[language],
        "single_variant": exercise.front.single_variant and exercise.front.single_variant[language],
        "statement": shown.statement,
        "material": material,
        "elements": elements_of(shown, variant),
        "to_complete": list(shown.to_complete),
        "answer": forms.shown_answer(exercise, variant, language),
        "hint": shown.hint,
        "explanation": shown.explanation,
        "criteria": exercise.entries.get((language, "criteria"), {}),
        "files": downloads,
        "mistakes": [mistake_of(exercise, shown, mistake, language) for mistake in variant.mistakes],
    }


def elements_of(shown, variant):
    """Choices, items, boxes and blanks: [{id, html, is_key, options}]."""
    right = variant.key if isinstance(variant.key, list) else [variant.key]
    found = [{**choice, "is_key": choice["id"] in right} for choice in shown.choices]
    found += [*shown.items, *shown.boxes]
    for blank in shown.blanks:
        found.append({"id": blank["id"], "html": blank["label"], "options": blank["options"]})
    return found


def mistake_of(exercise, shown, mistake, language):
    return {
        "id": mistake["id"],
        "name": exercise.front.mistakes[mistake["id"]].name[language],
        "answer": pretty(mistake.get("answer", mistake.get("criterion"))),
        "html": shown.feedback_for(mistake["id"]) if exercise.form != "produce" else "",
    }


def lessons_of(module):
    """One dict a language of a module's page for skills/_lessons.html; raises CannotDraw."""
    return [lesson(module, language) for language in LANGUAGES]


def lesson(module, language):
    page = module.render(language)
    with translation.override(language):
        parts = [
            {"html": part.html, "block": part.block and block_as_html(part.block), "check": part.check}
            for part in page.parts
        ]
    return {
        "code": language,
        "title": page.title,
        "objectives": page.objectives,
        "resources": page.resources,
        "parts": parts,
    }


def block_as_html(block, variant=None, downloads=()):
    """The block as the site draws it; its data where the site cannot."""
    form = variant.answered_by if variant else ""
    question = {"marks": {}, "given": [], "review": False, "form": form, "files": downloads}
    context = {"block": block, "question": question, "spotting": form == "spot"}
    try:
        # Jinja has escaped what the block holds, and gives a plain string all the same.
        return {"html": Markup(render_to_string("components/material.html", context, using="jinja"))}
    except (
        Exception
    ) as error:  # an author's block may be broken in any way: its data and the reason are shown
        return {"data": pretty(block), "why": f"{type(error).__name__}: {error}"}


def pretty(data):
    """Data as JSON that a person reads."""
    return json.dumps(data, ensure_ascii=False, indent=1)
