"""What the question page shows: the stored variant, the version's texts, and what was given."""

from dataclasses import dataclass
from functools import cached_property
from pathlib import PurePath

from django.urls import reverse
from django.utils.translation import get_language, pgettext
from django.utils.translation import gettext as _

from skills import forms, framework
from skills.authoring import texts
from skills.messages import sentence
from skills.models import ExerciseVersion

from .constants import PLACEMENT_MINIMUM
from .models import Mode

PREFIX = "answer-"
SEVERAL = {"multiple", "spot"}
CHOSEN = {"single", "multiple", "spot", "match"}
BY_ELEMENT = {"blanks", "order", "match"}


@dataclass(frozen=True)
class Block:
    """A block of material with the template that draws it."""

    data: dict

    @property
    def template(self):
        return f"components/material/{self.data['kind']}.html"


class QuestionView:
    """One question as the templates show it (components/answers, assessments/practice/step).

    fields: what was just typed, {name: [values]}, shown again with `problem`, the Unparsable that it raised.
    """

    def __init__(self, assessment, question, *, fields=None, problem=None, planned=0, answered=0):
        self.assessment, self.question = assessment, question
        self.fields, self.problem = fields or {}, problem
        self.planned, self.answered_count = planned, answered
        self.number, self.variant = question.number, question.variant
        self.response = getattr(question, "response", None)

    @cached_property
    def exercise(self):
        return ExerciseVersion.load(self.question.exercise_version_id).exercise

    @cached_property
    def text(self):
        return texts(self.exercise, self.variant, get_language()[:2])

    # What is asked

    @property
    def title(self):
        return self.question.exercise_version.title

    @property
    def skill(self):
        return framework.skill(self.exercise.skill_code)

    @property
    def form(self):
        return self.variant["answered_by"]

    @property
    def answer_template(self):
        return f"components/answers/{self.form}.html"

    @property
    def is_spotting(self):
        return self.form == "spot" and not self.is_answered

    @property
    def takes_upload(self):
        return self.form == "produce"

    @property
    def needs_computer(self):
        return "computer" in self.question.exercise_version.needs

    @property
    def statement(self):
        return self.text.statement

    @property
    def material(self):
        return [Block(block) for block in self.variant.get("material", [])]

    @property
    def files(self):
        return [
            {
                "name": spec["name"],
                "url": self.address("material-file", place),
                "kind": PurePath(spec["name"]).suffix[1:],
            }
            for place, spec in enumerate(self.variant.get("files", []))
        ]

    @property
    def choices(self):
        return self.text.choices

    @property
    def items(self):
        return self.text.items

    @property
    def boxes(self):
        return self.text.boxes

    @property
    def blanks(self):
        return self.text.blanks

    @property
    def body(self):
        return self.text.to_complete

    @property
    def unit(self):
        return self.text.unit

    @property
    def placeholder(self):
        return self.text.placeholder

    @property
    def accepts(self):
        return self.variant["rules"]["accepts"]

    @property
    def hint(self):
        return self.text.hint if self.question.hinted_at else ""

    @property
    def has_hint(self):
        return bool(self.text.hint)

    # What was given

    @property
    def is_answered(self):
        return self.response is not None

    @property
    def review(self):
        return self.is_answered

    @property
    def errors(self):
        return [sentence(self.problem)] if self.problem else []

    @cached_property
    def given(self):
        """The value, the list of values or {element: value} that the answer's fields show."""
        sent = self.fields
        if self.response and self.response.is_given:
            sent = forms.fields_of(self.variant, self.response.answer)
        if self.form in BY_ELEMENT:
            return {
                name.removeprefix(PREFIX): first(values)
                for name, values in sent.items()
                if name.startswith(PREFIX)
            }
        values = sent.get("answer", [])
        return listed(values) if self.form in SEVERAL else first(values)

    # What became of it

    @property
    def verdict(self):
        if self.response.verdict.get("skipped"):
            return "skipped"
        if not self.response.is_given:
            return "unknown"
        return "right" if self.response.is_correct else "notyet"

    @property
    def marks(self):
        return self.response.verdict.get("marks", {}) if self.response else {}

    @property
    def counts(self):
        return self.response.counts

    @property
    def mistake_feedback(self):
        return self.text.feedback.get(self.response.mistake, "")

    @property
    def other_feedback(self):
        """Why each other choice is wrong; elsewhere a feedback speaks to who took that very path."""
        if self.form not in CHOSEN:
            return []
        return [html for mistake, html in self.text.feedback.items() if mistake != self.response.mistake]

    @property
    def criteria(self):
        return self.text.criteria_of(self.response.verdict.get("criteria", []))

    @property
    def explanation(self):
        return self.text.explanation

    @property
    def shown_answer(self):
        return forms.shown_answer(self.exercise, self.variant, get_language()[:2])

    @property
    def module(self):
        return self.question.exercise_version.module

    # Where one goes from here

    def address(self, name, *more):
        return reverse(name, args=[self.assessment.pk, self.number, *more])

    @property
    def answer_url(self):
        return self.address("answer")

    @property
    def hint_url(self):
        return self.address("hint")

    @property
    def problem_url(self):
        return self.address("problem")

    @property
    def fresh_url(self):
        return self.address("fresh")

    @property
    def stop_url(self):
        return reverse("practice-stop", args=[self.assessment.pk])

    @property
    def can_try_fresh(self):
        return self.verdict in {"notyet", "unknown"} and self.assessment.mode != Mode.TRIAL

    @property
    def can_stop(self):
        if self.is_answered or self.assessment.mode != Mode.PLACEMENT:
            return False
        return self.answered_count >= PLACEMENT_MINIMUM

    @property
    def next_is_question(self):
        return not self.assessment.is_finished and self.assessment.mode != Mode.MODULE

    @property
    def next_url(self):
        return reverse("practice", args=[self.assessment.pk])

    @property
    def next_label(self):
        if self.assessment.mode == Mode.RETRY:
            return _("Go on")
        if self.assessment.is_finished:
            return _("See what moved")
        return pgettext("question", "Next")

    @property
    def dots(self):
        """One state a planned question: done, now, or to come."""
        if not self.planned:
            return []
        done = self.number - (0 if self.is_answered else 1)
        return [
            "done" if place < done else "now" if place == done and not self.is_answered else "todo"
            for place in range(max(self.planned, self.number))
        ]


def first(values):
    """The one value of a field, however it was sent."""
    found = listed(values)
    return found[0] if found else ""


def listed(values):
    return list(values) if isinstance(values, list | tuple) else [values]


def present(assessment, question, *, request, problem=None):
    """The context of the question page."""
    fields = (
        dict(request.POST.lists()) if request.method == "POST" and not hasattr(question, "response") else None
    )
    is_run = assessment.mode not in {Mode.RETRY, Mode.MODULE}
    view = QuestionView(
        assessment,
        question,
        fields=fields,
        problem=problem,
        planned=assessment.planned if is_run else 0,
        answered=question.number - 1,
    )
    return {"assessment": assessment, "view": view}
