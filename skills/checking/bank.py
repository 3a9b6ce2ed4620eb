"""Checks over many exercises, and the counts of the whole bank."""

from collections import Counter

from skills import framework
from skills.authoring import BANK, BrokenFile

from .exercise import check
from .files import exercise_paths, module_paths, read_exercise, read_module
from .shortcuts import SHORTCUTS

TOLD_SHARE = 0.4
MATERIAL_FORMS = ("file", "produce", "simulator")
ENOUGH_POSITIONS = 40


def topics_of(path):
    """Topic ids of the skill whose folder a path begins with; None where there is no such skill."""
    skill = framework.SKILLS.get(path.split("-", 1)[0])
    return skill.topic_ids if skill else None


def check_path(task):
    """One task of a pool: (path, seeds, root)."""
    path, seeds, root = task
    return check(path, seeds=seeds, topics=topics_of(path), root=root)


def problems_of_choices(figure, shares):
    """figure: one of SHORTCUTS; shares: {exercise: share of its variants where that is right}, of all `single` ones."""
    if shares and sum(shares.values()) / len(shares) > TOLD_SHARE:
        share = sum(shares.values()) / len(shares)
        worst = sorted(shares, key=lambda one: -shares[one])[:5]
        told = f"{SHORTCUTS[figure]} is the right one in {share:.0%} of single choices ({TOLD_SHARE:.0%} at most)"
        yield f"{told}: see {', '.join(worst)}"


def problems_of_places(reports):
    """The right choice stands at each place about as often."""
    for count in sorted({report.figures.choices for report in reports} - {0}):
        places = Counter(
            place
            for report in reports
            if report.figures.choices == count and not report.keeps_order
            for place in report.figures.positions
        )
        total = sum(places.values())
        if total < ENOUGH_POSITIONS * count:
            continue
        expected = total / count
        squares = sum((places[place] - expected) ** 2 / expected for place in range(count))
        if squares > (count - 1) + 4 * (2 * (count - 1)) ** 0.5:
            yield f"with {count} choices the right one stands at {dict(sorted(places.items()))}: not evenly"


def stats(root=BANK):
    """{exercises, cells, forms, parametrised, with_material, modules} of the files of the bank."""
    cells, forms = {}, {}
    counts = Counter()
    for path in exercise_paths(root):
        try:
            exercise = read_exercise(path, root=root)
        except BrokenFile:
            continue
        if exercise.is_check:
            continue
        skill, level, form = exercise.skill_code, str(exercise.front.level), exercise.form
        cells.setdefault(skill, Counter())[level] += 1
        forms.setdefault(skill, Counter())[form] += 1
        counts["exercises"] += 1
        counts["parametrised"] += exercise.is_parametrised
        counts["with_material"] += form in MATERIAL_FORMS
    return {
        "exercises": counts["exercises"],
        "cells": {skill: dict(sorted(found.items())) for skill, found in sorted(cells.items())},
        "forms": {skill: dict(sorted(found.items())) for skill, found in sorted(forms.items())},
        "parametrised": counts["parametrised"],
        "with_material": counts["with_material"],
        "modules": modules(root),
    }


def modules(root=BANK):
    """{skill: levels that its modules cover}."""
    found = {}
    for path in module_paths(root):
        try:
            module = read_module(path, root=root)
        except BrokenFile:
            continue
        found.setdefault(module.skill_code, []).extend(module.front.levels)
    return {skill: sorted(set(levels)) for skill, levels in sorted(found.items())}
