"""What the question page shows: the stored variant, the version's texts, and what was given."""

import time
from functools import cached_property
from pathlib import PurePath

from django.utils.translation import get_language, pgettext
from django.utils.translation import gettext as _

from skills import forms, framework
from skills.authoring import texts
from skills.authoring.naming import PREFIX
from skills.messages import sentence
from skills.models import ExerciseVersion

from . import explaining
from .addresses import address
from .advice import Advice
from .constants import PLACEMENT_MINIMUM
from .models import AdviceMark, Mode

BY_ELEMENT = {"blanks", "order", "match"}


class QuestionView:
    """One question as the templates show it (components/answers, assessments/practice/step).

    fields: what was just typed, {name: [values]}, shown again with `problem`, the Unparsable that it raised;
    without it the question's draft is shown.
    """

    def __init__(self, assessment, question, *, fields=None, problem=None, planned=0, answered=0):
        self.assessment, self.question = assessment, question
        self.response = getattr(question, "response", None)
        self.draft = None if self.response else getattr(question, "draft", None)  # an answer ends it
        self.fields, self.problem = fields or (self.draft.fields if self.draft else {}), problem
        self.planned, self.answered_count = planned, answered
        self.number, self.variant = question.number, question.variant

    @cached_property
    def exercise(self):
        return ExerciseVersion.load(self.question.exercise_version_id).exercise

    @cached_property
    def text(self):
        return texts(self.exercise, self.question.drawn, get_language()[:2])

    # What is asked

    @property
    def title(self):
        return self.text.title

    @cached_property
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
    def asks_one(self):
        """Whether one part is to be marked, and the statement says so."""
        return bool(self.question.drawn.rules.get("says_how_many")) and len(self.variant["key"]) == 1

    @property
    def takes_upload(self):
        return self.form == "produce"

    @property
    def needs_computer(self):
        return "computer" in self.exercise.front.needs

    @property
    def statement(self):
        return self.text.statement

    @cached_property
    def material(self):
        return self.variant.get("material", [])

    @cached_property
    def files(self):
        return [
            {
                "name": spec["name"],
                "url": self.address("material-file", place),
                "kind": PurePath(spec["name"]).suffix[1:],
            }
            for place, spec in enumerate(self.variant.get("files", []))
        ]

    @cached_property
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
        """The id, the list of ids, the text or {element: id or text} that the answer's fields show."""
        sent = self.fields
        if self.response and self.response.is_given:
            sent = forms.fields_of(self.question.drawn, self.response.answer)
        sent = self.question.drawn.names.inward(sent)
        if self.form in BY_ELEMENT:
            return {
                name.removeprefix(PREFIX): first(values)
                for name, values in sent.items()
                if name.startswith(PREFIX)
            }
        values = sent.get("answer", [])
        return values if self.form in forms.SEVERAL else first(values)

    @property
    def names(self):
        """{id of a part of the material: what the page calls it}."""
        return self.text.variant.names.elements

    # What became of it

    @cached_property
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

    @cached_property
    def mistake_feedback(self):
        mistake = self.response.mistake
        return self.text.feedback_for(mistake) if mistake in self.text.variant.mistake_ids else ""

    @cached_property
    def other_paths(self):
        return explaining.other_paths(self.text, self.response.mistake)

    @cached_property
    def criteria(self):
        return self.text.criteria_of(self.response.verdict.get("criteria", []))

    @property
    def explanation(self):
        return self.text.explanation

    @cached_property
    def advice(self):
        """The worked explanation as an advice of which a student may say whether it was useful; else None."""
        if not (self.assessment.student_id and self.explanation) or self.assessment.mode == Mode.MODULE:
            return None
        return Advice(AdviceMark.Kind.EXPLANATION, self.exercise.id, self.question.explanation_is_useful)

    @cached_property
    def shown_answer(self):
        return forms.shown_answer(self.exercise, self.question.drawn, get_language()[:2])

    @property
    def has_several_right_orders(self):
        return self.form == "order" and isinstance(self.variant["key"], dict)

    @property
    def module(self):
        return ExerciseVersion.module_to_study(self.question.exercise_version_id)

    # Where one goes from here

    def address(self, name, *more):
        return address(name, self.assessment.pk, self.number, *more)

    @property
    def answer_url(self):
        return self.address("answer")

    @property
    def draft_url(self):
        return self.address("draft")

    @property
    def milliseconds(self):
        """The server's clock, from which a browser knows the moment of each change."""
        return int(time.time() * 1000)

    @property
    def other_url(self):
        return self.address("draft-other")

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
        return address("practice-stop", self.assessment.pk)

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
        return address("practice", self.assessment.pk)

    @property
    def next_label(self):
        if self.assessment.mode == Mode.RETRY:
            return _("Go on")
        if self.assessment.is_finished:
            return _("See what moved")
        return pgettext("question", "Next")

    @cached_property
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
    """The one value of a field."""
    return values[0] if values else ""


def present(assessment, question, *, typed=None, problem=None):
    """The context of the question page. typed: what was just sent and is shown again, {name: [values]}."""
    is_run = assessment.mode not in {Mode.RETRY, Mode.MODULE}
    view = QuestionView(
        assessment,
        question,
        fields=None if hasattr(question, "response") else typed,
        problem=problem,
        planned=assessment.planned if is_run else 0,
        answered=question.number - 1,
    )
    return {"assessment": assessment, "view": view}
