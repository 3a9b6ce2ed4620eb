"""Exercise files for tests: a valid one of each form, changed by what a test is about."""

import textwrap

from skills.authoring import parse_exercise

PATH = "4.1-secure/the-task.md"

HEAD = """\
id: 4.1-the-task
title: {fr: La tâche, en: The task}
topic: phishing
level: 3
why_level: {fr: Parce que., en: Because.}
form: FORM
time: 90 s
module: 4.1-levels-3-4
"""
MISTAKES = """\
mistakes:
  first_slip: {name: {fr: Premier, en: First}, answer: FIRST}
  second_slip: {name: {fr: Second, en: Second}, answer: SECOND}
"""
TEXTS = """
# fr

Que faire ?

SECTIONS_FR
## indice

Un indice.

## explication

Une explication.

## erreurs

- first_slip: Première piste.
- second_slip: Seconde piste.

# en

What to do?

SECTIONS_EN
## hint

A hint.

## explanation

An explanation.

## mistakes

- first_slip: First path.
- second_slip: Second path.
"""
NAMES = {
    "choices": "choix",
    "items": "éléments",
    "boxes": "boîtes",
    "options": "options",
    "to complete": "à compléter",
}


def source(form, fields, *, first='"a"', second='"b"', mistakes=None, sections=None):
    """The text of a file. sections: {English name: body in both languages}."""
    front = HEAD.replace("FORM", form) + textwrap.dedent(fields)
    front += mistakes if mistakes is not None else MISTAKES.replace("FIRST", first).replace("SECOND", second)
    french = "".join(f"## {NAMES[name]}\n\n{body}\n\n" for name, body in (sections or {}).items())
    english = "".join(f"## {name}\n\n{body}\n\n" for name, body in (sections or {}).items())
    texts = TEXTS.replace("SECTIONS_FR\n", french).replace("SECTIONS_EN\n", english)
    return f"---\n{front}---\n{texts}"


def labels(*ids):
    return "\n".join(f"- {one}: Text of {one}" for one in ids)


def single(**more):
    return source(
        "single",
        "choices: [a, b, c, d]\nkey: c\n",
        mistakes=(
            "mistakes:\n"
            + "".join(f"  {one}: {{name: {{fr: Croit {one}, en: Believes {one}}}}}\n" for one in "abd")
        ),
        sections={"choices": labels("a", "b", "c", "d")},
        **more,
    ).replace("- first_slip: Première piste.\n- second_slip: Seconde piste.", "- a: A.\n- b: B.\n- d: D.").replace(
        "- first_slip: First path.\n- second_slip: Second path.", "- a: A.\n- b: B.\n- d: D."
    )  # fmt: skip


def multiple(says_how_many=False):
    fields = "choices: [a, b, c, d, e]\nkey: [a, c]\n" + ("says_how_many: true\n" if says_how_many else "")
    return source(
        "multiple",
        fields,
        first="{has: [e]}",
        second="[a]",
        sections={"choices": labels("a", "b", "c", "d", "e")},
    )


def text(key='["Le Havre", "Havre"]', accept="[]", first='"Rouen"', second='"Caen"'):
    return source("text", f"key: {key}\naccept: {accept}\n", first=first, second=second)


def number(key="1234.5", fields="unit: km\n", first="12345", second="1234"):
    return source("number", f"key: {key}\n{fields}", first=first, second=second)


def blanks(fields="", first="{town: Rouen}", second="{count: 13, pick: b}"):
    return source(
        "blanks",
        """\
        blanks:
          town: {label: {fr: Ville, en: Town}, key: Le Havre, accept: [case]}
          count: {label: {fr: Nombre, en: Count}, answered_by: number, key: 12}
          pick: {label: {fr: Choix, en: Pick}, answered_by: choice, options: [a, b, c], key: a}
        """
        + fields,
        first=first,
        second=second,
        sections={"options": labels("a", "b", "c"), "to complete": "À [[town]], [[count]] fois : [[pick]]."},
    )


def order(key="[a, b, c, d]", first="[b, a, c, d]", second="[d, c, b, a]"):
    return source(
        "order",
        f"items: [a, b, c, d]\nkey: {key}\n",
        first=first,
        second=second,
        sections={"items": labels("a", "b", "c", "d")},
    )


def match(first="{a: y}", second="{lacks: [b, c]}"):
    return source(
        "match",
        "items: [a, b, c, d]\nboxes: [x, y]\nkey: {a: x, b: y, c: x, d: y}\n",
        first=first,
        second=second,
        sections={"items": labels("a", "b", "c", "d"), "boxes": labels("x", "y")},
    )


def spot():
    return source(
        "spot",
        """\
        material:
          - {kind: mail, from: {text: Lou, part: p1}, subject: {text: Prix, part: p2}, body: [{text: Ici, part: p3}]}
        key: [p1, p3]
        """,
        first="[p2]",
        second="{has: [p2]}",
    )


VALID = {
    "single": single(),
    "multiple": multiple(),
    "text": text(),
    "number": number(),
    "blanks": blanks(),
    "order": order(),
    "match": match(),
    "spot": spot(),
}


def parsed(text, path=PATH, **more):
    return parse_exercise(text, path, **more)
