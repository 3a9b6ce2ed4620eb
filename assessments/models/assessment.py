"""One person's adaptive runs of questions: what was pinned at the start, asked and answered."""

from functools import cached_property

from django.conf import settings
from django.db import models
from django.db.models import OuterRef, Q, Subquery
from django.utils.translation import gettext_lazy as _

from skills.authoring import Variant
from skills.models import ExerciseVersion

from .advice import AdviceMark


class Mode(models.TextChoices):
    TRIAL = "trial", _("Three questions")
    PLACEMENT = "placement", _("Placement")
    SMART = "smart", _("Smart practice")
    SKILL = "skill", _("Practice of a skill")
    RETRY = "retry", _("A fresh variant")
    MODULE = "module", _("Module")


def readable_by(user, visitor, path=""):
    """The Q of what this person may read: their own, or that of this browser before any sign-up.

    path: to the assessment.
    """
    if user.is_authenticated:
        return Q(**{f"{path}student": user})
    return Q(**{f"{path}visitor": visitor, f"{path}student": None}) if visitor else Q(pk__in=[])


class AssessmentQuerySet(models.QuerySet):
    def visible_to(self, user, visitor=None):
        """Assessments this person or browser may read."""
        return self.filter(readable_by(user, visitor))

    def in_progress(self):
        return self.filter(finished_at=None)

    def with_counts(self):
        """Adds `answered` and `right`: how many questions were answered, and how many rightly."""
        given = models.Count("questions__response")
        right = models.Count("questions__response", filter=Q(questions__response__is_correct=True))
        return self.annotate(answered=given, right=right)

    def in_history(self):
        """Runs that are listed by themselves, newest first: not the retries and modules inside them."""
        return self.exclude(mode__in=[Mode.RETRY, Mode.MODULE]).order_by("-started_at", "-pk")


class Assessment(models.Model):
    """An adaptive run of questions; `scope` names what it is about (a skill, a module, a question)."""

    student = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.CASCADE, related_name="assessments", null=True, blank=True
    )
    visitor = models.UUIDField(null=True, blank=True, editable=False)
    mode = models.CharField(max_length=12, choices=Mode)
    scope = models.CharField(max_length=120, blank=True)
    skill = models.ForeignKey("skills.Skill", models.PROTECT, null=True, blank=True)
    module = models.ForeignKey("skills.Module", models.PROTECT, null=True, blank=True)
    origin = models.ForeignKey(
        "assessments.Question", models.CASCADE, related_name="retries", null=True, blank=True
    )
    planned = models.PositiveSmallIntegerField(help_text="questions at most")
    started_at = models.DateTimeField()
    finished_at = models.DateTimeField(null=True, blank=True)
    outcome = models.JSONField(default=dict, blank=True, help_text="the profile at the end, fixed")
    inputs_erased_at = models.DateTimeField(
        null=True,
        blank=True,
        help_text="earlier responses that it rested on were erased: it cannot be replayed",
    )

    objects = AssessmentQuerySet.as_manager()

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["student", "mode", "scope"],
                condition=Q(finished_at=None),
                name="assessment_one_open_per_student_mode_and_scope",
            ),
            models.CheckConstraint(
                condition=Q(student=None) ^ Q(visitor=None),
                name="assessment_belongs_to_a_student_or_a_visitor",
            ),
            models.CheckConstraint(
                condition=Q(finished_at=None) | Q(finished_at__gte=models.F("started_at")),
                name="assessment_finishes_after_it_starts",
            ),
        ]
        indexes = [models.Index(fields=["visitor"], condition=Q(student=None), name="assessment_visitor")]

    def __str__(self):
        return f"{self.get_mode_display()} {self.scope}".strip()

    @property
    def is_finished(self):
        return self.finished_at is not None


class PinnedStart(models.Model):
    """All that an assessment may depend on besides its own responses, written once at its start.

    `last_response` is the id of the owner's last earlier response: those up to it count, without
    `excluded_responses`. State is this row and the responses it names (engine: state and replay).
    """

    assessment = models.OneToOneField(Assessment, models.CASCADE, related_name="start")
    seed = models.CharField(max_length=64)
    bank = models.ForeignKey("skills.BankRelease", models.PROTECT)
    calibration = models.CharField(max_length=64, help_text="a Calibration's key, or 'authored'")
    rules = models.PositiveSmallIntegerField()
    last_response = models.BigIntegerField(default=0)
    excluded_responses = models.JSONField(default=list)
    recent_exercises = models.JSONField(default=list, help_text="met in the last 90 days")
    due_skills = models.JSONField(default=list, help_text="codes of skills worth checking again")
    conditions = models.JSONField(default=dict, help_text="needs that this person cannot meet now")

    def __str__(self):
        return f"start of {self.assessment_id}"

    def save(self, *args, **kwargs):
        if not self._state.adding:
            raise TypeError("what an assessment pinned at its start never changes")
        super().save(*args, **kwargs)


class QuestionQuerySet(models.QuerySet):
    def visible_to(self, user, visitor=None):
        """Questions of the assessments this person or browser may read."""
        return self.filter(readable_by(user, visitor, "assessment__"))

    def with_explanation_mark(self, student):
        """Adds `explanation_is_useful`: what the student of this id said of the worked explanation, or None."""
        version = ExerciseVersion.objects.filter(
            pk=OuterRef(OuterRef("exercise_version"))
        )  # planned faster than joined
        marks = AdviceMark.objects.filter(
            student=student, kind=AdviceMark.Kind.EXPLANATION, subject=Subquery(version.values("exercise"))
        )
        return self.annotate(explanation_is_useful=Subquery(marks.values("is_useful")))


class Question(models.Model):
    """Question `number` of an assessment: an exercise version and the variant that was drawn once."""

    assessment = models.ForeignKey(Assessment, models.CASCADE, related_name="questions")
    number = models.PositiveSmallIntegerField()
    exercise_version = models.ForeignKey("skills.ExerciseVersion", models.PROTECT)
    seed = models.BigIntegerField()
    variant = models.JSONField()
    relaxed = models.JSONField(default=list, help_text="constraints that left nothing, in order")
    chosen_at = models.DateTimeField()
    hinted_at = models.DateTimeField(null=True, blank=True)

    objects = QuestionQuerySet.as_manager()

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["assessment", "number"], name="question_one_per_assessment_and_number"
            )
        ]

    def __str__(self):
        return f"{self.assessment_id}/{self.number}"

    @cached_property
    def drawn(self):
        """The Variant that `variant` keeps as data."""
        return Variant.from_json(self.variant)


class ResponseQuerySet(models.QuerySet):
    def counted(self):
        """Those that weigh in the profile, oldest first."""
        return self.filter(counts=True).order_by("pk")

    def tried(self):
        """First tries without a hint, and the answers to modules' checks: what an exercise is judged by."""
        is_check = Q(question__exercise_version__exercise__check_of__isnull=False)
        return self.filter(Q(counts=True) | (is_check & Q(verdict__skipped=False)))

    def evidence_rows(self, *more):
        """(id, exercise id, skill code, right or not, level, guessing floor, *more): one row a response."""
        return self.values_list(
            "pk",
            "question__exercise_version__exercise_id",
            "question__exercise_version__exercise__skill_id",
            "is_correct",
            "question__exercise_version__level",
            "question__exercise_version__guessing",
            *more,
        )

    def encounter_rows(self):
        """(id, student id, exercise id, form, guessing floor, right or not, counts or not): one row a response."""
        return self.values_list(
            "pk",
            "student_id",
            "question__exercise_version__exercise_id",
            "question__exercise_version__form",
            "question__exercise_version__guessing",
            "is_correct",
            "counts",
        )


class Response(models.Model):
    """What was answered to one question, and its verdict. Written once."""

    question = models.OneToOneField(Question, models.CASCADE, related_name="response")
    student = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.CASCADE, related_name="responses", null=True, blank=True
    )
    answer = models.JSONField(null=True, help_text="parsed; null for 'I don't know yet'")
    is_correct = models.BooleanField()
    mistake = models.CharField(max_length=60, blank=True, help_text="a name of the exercise's, or 'other'")
    verdict = models.JSONField(default=dict)
    counts = models.BooleanField(help_text="weighs in the profile")
    seconds = models.PositiveIntegerField(help_text="from the choice of the question to the answer")
    answered_at = models.DateTimeField()

    objects = ResponseQuerySet.as_manager()

    class Meta:
        indexes = [models.Index(fields=["student", "counts", "id"], name="response_of_student")]
        constraints = [
            models.CheckConstraint(
                condition=Q(answer__isnull=False) | Q(is_correct=False),
                name="response_without_answer_is_not_right",
            )
        ]

    def __str__(self):
        return f"response to {self.question_id}"

    @property
    def is_given(self):
        return self.answer is not None
