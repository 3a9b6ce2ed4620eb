"""What can be learnt, as rows: the framework, the bank of exercises with its immutable versions, and modules.

`catalogue.sync()` is the only writer: it makes these rows from framework.toml and the files of the bank.
"""

from dataclasses import dataclass
from functools import lru_cache

from django.db import models
from django.utils.translation import gettext_lazy as _

from skills import framework
from skills.authoring import Exercise as AuthoredExercise
from skills.authoring import read_stored
from skills.authoring.modules import parse_module

LOADED_AT_MOST = 512


class Area(models.Model):
    code = models.CharField(max_length=1, primary_key=True)

    def __str__(self):
        return f"{self.code} {self.named.name}"

    @property
    def named(self):
        """The framework's Area of this row: names, hue, icon."""
        return framework.AREAS_BY_CODE[self.code]


class Skill(models.Model):
    """One of the sixteen; names, topics and DigComp's numbers stand in `named`."""

    code = models.CharField(max_length=3, primary_key=True)
    area = models.ForeignKey(Area, models.PROTECT, related_name="skills")

    def __str__(self):
        return f"{self.code} {self.named.name}"

    @property
    def named(self):
        """The framework's Skill of this row: name, short_name, area, topics, digcomp."""
        return framework.skill(self.code)


class Topic(models.Model):
    """What an exercise is about; its id is '4.1/phishing', since two skills may share a word."""

    id = models.CharField(max_length=60, primary_key=True)
    skill = models.ForeignKey(Skill, models.PROTECT, related_name="topics")
    names = models.JSONField(default=dict)

    def __str__(self):
        return self.names[framework.language()]


class State(models.TextChoices):
    IN_USE = "in_use", _("in use")
    WITHDRAWN = "withdrawn", _("withdrawn")


class InUse(models.QuerySet):
    def in_use(self):
        """Those whose file stands in the bank today."""
        return self.filter(state=State.IN_USE)


class Module(models.Model):
    """Lessons for two levels of a skill; titles: {fr, en}."""

    id = models.CharField(max_length=80, primary_key=True)
    skill = models.ForeignKey(Skill, models.PROTECT, related_name="modules")
    levels = models.JSONField(default=list)
    minutes = models.PositiveSmallIntegerField()
    titles = models.JSONField(default=dict)
    source = models.TextField()
    digest = models.CharField(max_length=64)
    state = models.CharField(max_length=12, choices=State.choices, default=State.IN_USE)

    objects = InUse.as_manager()

    def __str__(self):
        return self.id

    @property
    def title(self):
        return self.titles[framework.language()]

    def load(self):
        """The authored Module: `.render(language)` gives its lessons."""
        return load_module(self.pk, self.digest)

    def checks(self):
        """Versions of its checks, in the order of its file."""
        order = {f"{self.skill_id}-{slug}": place for place, slug in enumerate(self.load().checks)}
        versions = ExerciseVersion.objects.filter(
            current_of__check_of=self, current_of__state=State.IN_USE, exercise__in=order
        )
        return sorted(versions, key=lambda version: order[version.exercise_id])


class Exercise(models.Model):
    """A family of variants: what is calibrated, counted and never asked twice in an assessment."""

    id = models.CharField(max_length=100, primary_key=True)
    skill = models.ForeignKey(Skill, models.PROTECT, related_name="exercises")
    topic = models.ForeignKey(Topic, models.PROTECT, related_name="exercises")
    level = models.PositiveSmallIntegerField()
    file = models.CharField(
        max_length=200, default="", help_text="its path in the bank, today or when it was withdrawn"
    )
    state = models.CharField(max_length=12, choices=State.choices, default=State.IN_USE)
    check_of = models.ForeignKey(
        Module, models.PROTECT, related_name="exercises", null=True, blank=True,
        help_text="the module that it is a check of; then never in practice or exams",
    )  # fmt: skip
    current = models.OneToOneField(
        "ExerciseVersion", models.PROTECT, related_name="current_of", null=True, blank=True
    )

    objects = InUse.as_manager()

    class Meta:
        constraints = [
            models.CheckConstraint(condition=models.Q(level__range=(1, 8)), name="exercise_level_is_1_to_8"),
        ]

    def __str__(self):
        return self.id


@dataclass(frozen=True)
class LoadedVersion:
    """An ExerciseVersion ready for use: its id, and the authored exercise that its text says."""

    pk: int
    exercise: AuthoredExercise


class ExerciseVersion(models.Model):
    """The text of an exercise as it stood; never changed, never removed.

    digest: of the text and the generator modules of its folder. guessing: floor of the chance to be right.
    `module` alone follows the bank: the module to study, where the bank has it today.
    """

    exercise = models.ForeignKey(Exercise, models.PROTECT, related_name="versions")
    digest = models.CharField(max_length=64)
    source = models.TextField()
    level = models.PositiveSmallIntegerField()
    form = models.CharField(max_length=12)
    answered_by = models.CharField(max_length=12)
    seconds = models.PositiveSmallIntegerField(help_text="expected time")
    guessing = models.FloatField()
    needs = models.JSONField(default=list)
    titles = models.JSONField(default=dict)
    module = models.ForeignKey(Module, models.PROTECT, related_name="versions", null=True, blank=True)
    created_at = models.DateTimeField(auto_now_add=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["exercise", "digest"], name="exercise_version_one_per_digest"),
            models.CheckConstraint(
                condition=models.Q(guessing__gte=0, guessing__lt=1),
                name="exercise_version_guessing_is_a_chance",
            ),
        ]

    def __str__(self):
        return f"{self.exercise_id} ({self.digest[:8]})"

    def save(self, *args, **kwargs):
        if not self._state.adding:
            raise TypeError("an exercise version never changes: a changed text is a new version")
        super().save(*args, **kwargs)

    @property
    def title(self):
        return self.titles[framework.language()]

    @staticmethod
    def load(pk):
        """The LoadedVersion of this id, parsed once a process."""
        return load_version(pk)

    @staticmethod
    def module_to_study(pk):
        """The Module that the version of this id leads to, or None: read once a process."""
        return load_module_to_study(pk)


class BankRelease(models.Model):
    """The set of versions that stood in the bank at one time: what an assessment pins. Never changed."""

    digest = models.CharField(max_length=64, unique=True)
    exercise_versions = models.ManyToManyField(ExerciseVersion, related_name="releases")
    created_at = models.DateTimeField(auto_now_add=True)
    is_current = models.BooleanField(default=False)
    files_digest = models.CharField(
        max_length=64, default="", help_text="the bank's files when it was last loaded"
    )

    class Meta:
        get_latest_by = "is_current"
        constraints = [
            models.UniqueConstraint(
                fields=["is_current"], condition=models.Q(is_current=True), name="bank_release_one_is_current"
            )
        ]

    def __str__(self):
        return self.digest[:8]

    def versions(self):
        """Its ExerciseVersions in the order of exercise ids; checks of modules are not among them."""
        return self.exercise_versions.order_by("exercise_id")


class BankProblem(models.Model):
    """What is wrong in a file of the bank today; its exercise keeps the last good version."""

    file = models.CharField(max_length=200)
    line = models.PositiveIntegerField(null=True, blank=True)
    field = models.CharField(max_length=200, blank=True)
    message = models.TextField()
    mend = models.TextField(blank=True)
    seen_at = models.DateTimeField()

    def __str__(self):
        return f"{self.file}:{self.line or 1}: {self.message}"


class LinkCheck(models.Model):
    """What came of opening an address of the modules from this site. problem: of the last try; empty if it opened."""

    url = models.TextField(primary_key=True)
    opened_on = models.DateField(null=True, blank=True)
    tried_on = models.DateField()
    problem = models.TextField(blank=True)

    def __str__(self):
        return f"{self.url}: {self.problem or self.opened_on}"


@lru_cache(maxsize=LOADED_AT_MOST)
def load_version(pk):
    version = ExerciseVersion.objects.select_related("exercise").get(pk=pk)
    return LoadedVersion(version.pk, read_stored(version.source, version.exercise.file))


@lru_cache(maxsize=LOADED_AT_MOST)
def load_module_to_study(version):
    return Module.objects.filter(versions=version).defer("source").first()


@lru_cache(maxsize=LOADED_AT_MOST)
def load_module(pk, digest):
    module = Module.objects.get(pk=pk)
    slug = pk.removeprefix(f"{module.skill_id}-")
    return parse_module(module.source, f"{framework.skill(module.skill_id).folder}/modules/{slug}.md")
