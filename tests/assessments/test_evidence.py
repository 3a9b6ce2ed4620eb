"""Rows into the engine's values."""

import pytest

from assessments.constants import AUTHORED
from assessments.engine.irt import guessing_floor
from assessments.evidence import item_table
from skills.authoring import draw_variant
from skills.catalogue import SEED
from skills.models import BankRelease, ExerciseVersion

pytestmark = pytest.mark.usefixtures("bank")


def test_the_forms_and_the_engine_have_one_rule_for_guessing():
    for version in BankRelease.objects.latest().versions():
        variant = draw_variant(ExerciseVersion.load(version.pk).exercise, SEED)
        if variant.answered_by not in {"single", "multiple", "spot", "order", "match"}:
            continue
        things = variant.choices or variant.items or variant.parts
        told = bool(variant.rules.get("says_how_many"))

        floor = guessing_floor(
            variant.answered_by,
            choices=len(things),
            right=len(variant.key) if told and isinstance(variant.key, list) else None,
            boxes=len(variant.boxes),
        )

        if variant.answered_by != "order" or isinstance(variant.key, list):
            assert version.guessing == pytest.approx(floor), version.exercise_id


def test_nobody_can_be_shown_a_level_that_no_exercise_proves():
    release = BankRelease.objects.latest()
    levels = {}
    for skill, level in release.versions().values_list("exercise__skill", "level"):
        levels[skill] = max(level, levels.get(skill, 0))

    assert list(item_table(release.pk, AUTHORED)[0].caps) == [levels[skill] for skill in sorted(levels)]
