"""What answers taught about the difficulty of exercises, in immutable versions that assessments pin."""

from django.db import models
from django.db.models import F, Q


class CalibrationQuerySet(models.QuerySet):
    def latest(self):
        """The version in force, or None while everything is as authored."""
        return self.order_by("-number").first()


class Calibration(models.Model):
    """One version: all that a run learnt, in levels; `key` is what PinnedStart.calibration names.

    `number` counts versions without a gap, so that two runs at once can write one only.
    """

    key = models.CharField(max_length=64, unique=True, help_text="SHA-256 of its content and its past")
    number = models.PositiveIntegerField(unique=True)
    previous = models.OneToOneField("self", models.PROTECT, related_name="next", null=True, blank=True)
    inputs = models.CharField(max_length=64, help_text="SHA-256 of the answers and exercises it rests on")
    made_at = models.DateTimeField()
    persons = models.PositiveIntegerField()
    answers = models.PositiveIntegerField()
    mean = models.FloatField(help_text="of these persons' general ability")
    sd = models.FloatField()
    spread_b = models.FloatField(help_text="SD of b around authored values")
    spread_log_a = models.FloatField()
    unanswered_sd = models.FloatField(
        null=True, help_text="error of b of an exercise without a row; null: as authors say of themselves"
    )
    rounds = models.PositiveSmallIntegerField()

    objects = CalibrationQuerySet.as_manager()

    class Meta:
        constraints = [
            models.CheckConstraint(
                condition=Q(number=1, previous=None) | Q(number__gt=1, previous__isnull=False),
                name="calibration_follows_the_one_before",
            ),
            models.CheckConstraint(
                condition=Q(sd__gt=0, spread_b__gt=0, spread_log_a__gt=0),
                name="calibration_spreads_are_positive",
            ),
            models.CheckConstraint(
                condition=Q(unanswered_sd=None) | Q(unanswered_sd__gt=0),
                name="calibration_unanswered_sd_is_positive",
            ),
        ]

    def __str__(self):
        return f"calibration {self.number} ({self.key[:8]})"

    def save(self, *args, **kwargs):
        if not self._state.adding:
            raise TypeError("a calibration never changes: another run writes another version")
        super().save(*args, **kwargs)


class ExerciseCalibration(models.Model):
    """What a calibration says of one exercise. An exercise without a row is as its author set it, as far as authors
    are found to err.

    a: logits a level; b: levels; answers: counted first encounters. A withdrawn exercise keeps its last row's
    values in later versions. infit, outfit, point_biserial: null where they cannot be told.
    """

    calibration = models.ForeignKey(Calibration, models.CASCADE, related_name="exercises")
    exercise = models.ForeignKey("skills.Exercise", models.PROTECT, related_name="calibrations")
    level = models.PositiveSmallIntegerField(help_text="as authored at that time")
    a = models.FloatField()
    b = models.FloatField()
    se_a = models.FloatField()
    se_b = models.FloatField()
    answers = models.PositiveIntegerField()
    right = models.PositiveIntegerField()
    infit = models.FloatField(null=True)
    outfit = models.FloatField(null=True)
    point_biserial = models.FloatField(null=True)
    variant_spread = models.FloatField(
        null=True, help_text="SD of difficulty among its variants, in levels; null where answers are too few"
    )
    variant_parameter = models.CharField(
        max_length=100, blank=True, help_text="whose values differ most in difficulty"
    )
    variant_evidence = models.FloatField(
        null=True, help_text="twice the log of how much likelier the spread is than none (engine: fit)"
    )

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["calibration", "exercise"], name="exercise_calibration_one_per_version_and_exercise"
            ),
            models.CheckConstraint(
                condition=Q(a__gt=0, se_a__gt=0, se_b__gt=0), name="exercise_calibration_errors_are_positive"
            ),
            models.CheckConstraint(
                condition=Q(right__lte=F("answers")), name="exercise_calibration_right_is_part_of_answers"
            ),
        ]

    def __str__(self):
        return f"{self.exercise_id}: b = {self.b:.2f}"

    def save(self, *args, **kwargs):
        if not self._state.adding:
            raise TypeError("a calibration never changes: another run writes another version")
        super().save(*args, **kwargs)
