"""Calibration of the bank: what all counted first encounters say, whatever the institution, as a new version."""

import hashlib
import json
from dataclasses import dataclass
from functools import cached_property

import numpy as np
from django.db import IntegrityError, transaction

from skills.models import BankRelease

from . import constants, evidence
from .engine import calibration as engine
from .engine.families import spreads
from .engine.fit import fit
from .models import Calibration, ExerciseCalibration, Response

METHOD = 2  # of estimation: another number learns again from the same answers
DECIMALS = 6  # of what is stored: machines agree on it
NOTHING = 1e-3  # level, logarithm of a slope: moves that EM's own tolerance explains
READ_AT_ONCE = 5000


class TooFewAnswers(Exception):
    """Not enough is known yet to say anything but what the authors say."""

    def __init__(self, answers, persons):
        self.answers, self.persons = answers, persons
        super().__init__(
            f"{answers} counted first answers of {persons} persons: a calibration needs "
            f"{constants.CALIBRATION_ANSWERS} answers of {constants.CALIBRATION_PERSONS} persons. "
            "Until then every exercise is as difficult as its author says."
        )


@dataclass(frozen=True)
class Inputs:
    """What a calibration rests on. versions: of the current bank, by exercise id; responses: of the encounters."""

    versions: tuple
    responses: tuple[int, ...]
    encounters: engine.Encounters

    @cached_property
    def exercises(self):
        return engine.Exercises(
            np.array([evidence.SKILL_INDEX[one.exercise.skill_id] for one in self.versions], dtype=np.int64),
            np.array([one.level for one in self.versions], dtype=np.int64),
            np.array([one.guessing for one in self.versions], dtype=np.float64),
        )

    @property
    def persons(self):
        return len(np.unique(self.encounters.persons))

    @property
    def digest(self):
        """SHA-256 of all that the engine is given."""
        told = hashlib.sha256(f"method {METHOD}\n".encode())
        for one in self.versions:
            told.update(f"{one.exercise_id} {one.level} {one.guessing!r}\n".encode())
        columns = (self.encounters.persons, self.encounters.exercises, self.encounters.right)
        for column in columns:
            told.update(column.astype(np.int64).tobytes())
        return told.hexdigest()


@dataclass(frozen=True)
class Outcome:
    """What a run came to. calibration: the version in force now, or not stored in a dry run.

    answered: exercises with answers, of `exercises`; moved: largest change of b against the version before, levels
    """

    calibration: Calibration
    is_new: bool
    answered: int = 0
    exercises: int = 0
    moved: float = 0.0


def calibrate(*, now, is_dry=False, progress=lambda share: None):
    """Learn from all answers and store a new version; where nothing would change the standing one stays.

    Of two runs at once one writes. progress: called with the share done, 0 to 1. Raises TooFewAnswers.
    """
    previous = Calibration.objects.latest()
    inputs = read_inputs()
    if (
        len(inputs.responses) < constants.CALIBRATION_ANSWERS
        or inputs.persons < constants.CALIBRATION_PERSONS
    ):
        raise TooFewAnswers(len(inputs.responses), inputs.persons)
    digest = inputs.digest
    if previous is not None and previous.inputs == digest:
        return Outcome(previous, False)
    before = rows_of(previous)
    learnt = engine.calibrate(
        inputs.encounters,
        inputs.exercises,
        start=warm_start(previous, before, inputs.versions),
        progress=lambda share: progress(0.9 * share),
    )
    rows = [*new_rows(inputs, learnt), *kept_rows(before, inputs)]
    progress(1.0)
    if previous is not None and is_same(previous, before, rows, learnt.spread_b):
        return Outcome(previous, False)
    made = version_after(previous, rows, learnt, inputs, digest, now=now)
    is_new = True
    if not is_dry:
        made, is_new = store(made, rows)
    answered = int((learnt.answers > 0).sum())
    return Outcome(made, is_new, answered, len(inputs.versions), farthest(before, rows))


def read_inputs():
    """The bank of today, and the first answer of each person to each of its exercises, where it counts.

    An answer to an earlier text of an exercise tells of today's where form and guessing floor are the same.
    """
    versions = tuple(BankRelease.objects.latest().versions().select_related("exercise"))
    places = {version.exercise_id: place for place, version in enumerate(versions)}
    met, kept = set(), []
    rows = Response.objects.filter(student__isnull=False).order_by("pk").encounter_rows()
    for pk, student, exercise, form, guessing, is_correct, counts in rows.iterator(READ_AT_ONCE):
        place = places.get(exercise)
        if place is None or (student, place) in met:
            continue
        met.add((student, place))
        today = versions[place]
        if counts and (form, guessing) == (today.form, today.guessing):
            kept.append((pk, student, place, is_correct))
    pks, persons, exercises, right = zip(*kept, strict=True) if kept else ((), (), (), ())
    encounters = engine.Encounters(
        np.array(persons, dtype=np.int64), np.array(exercises, dtype=np.intp), np.array(right, dtype=np.bool_)
    )
    return Inputs(versions, pks, encounters)


def rows_of(calibration):
    """{exercise id: ExerciseCalibration} of a version; empty where there is none."""
    if calibration is None:
        return {}
    return {row.exercise_id: row for row in calibration.exercises.all()}


def warm_start(previous, before, versions):
    """The engine's Calibration to begin from: the version before, exercises new since then as authored."""
    if previous is None:
        return None
    known = [
        (before[one.exercise_id].a, before[one.exercise_id].b)
        if one.exercise_id in before
        else evidence.difficulty(constants.AUTHORED, one.exercise_id, one.level)[:2]
        for one in versions
    ]
    a, b = np.array(known).T
    unknown = np.zeros(len(versions))
    return engine.Calibration(
        a=a,
        b=b,
        se_a=unknown,
        se_b=unknown,
        answers=unknown.astype(np.int64),
        mean=previous.mean,
        sd=previous.sd,
        spread_b=previous.spread_b,
        spread_log_a=previous.spread_log_a,
        rounds=previous.rounds,
    )


def new_rows(inputs, learnt):
    """ExerciseCalibrations of the exercises that were answered."""
    places, right = inputs.encounters.exercises, inputs.encounters.right
    told = engine.predict(learnt, inputs.encounters, inputs.exercises)
    found = fit(places, right, told, len(inputs.versions))
    names, values = parameter_values(inputs)
    spread = spreads(places, values, right, told, inputs.exercises.guessing)
    for place in np.flatnonzero(learnt.answers):
        version = inputs.versions[place]
        parameter = int(spread.parameter[place])
        yield ExerciseCalibration(
            exercise_id=version.exercise_id,
            level=version.level,
            a=stored(learnt.a[place]),
            b=stored(learnt.b[place]),
            se_a=stored(learnt.se_a[place]),
            se_b=stored(learnt.se_b[place]),
            answers=int(learnt.answers[place]),
            right=int(right[places == place].sum()),
            infit=stored(found.infit[place]),
            outfit=stored(found.outfit[place]),
            point_biserial=stored(found.point_biserial[place]),
            variant_spread=stored(spread.sd[place]),
            variant_parameter=names[place][parameter] if parameter >= 0 else "",
            variant_evidence=stored(spread.evidence[place]) if parameter >= 0 else None,
        )


def stored(value):
    """A figure as it is kept; None where there is none."""
    return None if np.isnan(value) else round(float(value), DECIMALS)


def parameter_values(inputs):
    """([names of each exercise's parameters], answers x parameters: numbers that equal values share, else -1)."""
    names = [{} for _ in inputs.versions]
    numbers, cells = {}, []
    drawn = Response.objects.filter(student__isnull=False).order_by("pk")
    kept = {pk: row for row, pk in enumerate(inputs.responses)}
    for pk, values in drawn.values_list("pk", "question__variant__values").iterator(READ_AT_ONCE):
        row = kept.get(pk)
        if row is None:
            continue
        place = int(inputs.encounters.exercises[row])
        for name, value in (values or {}).items():
            column = names[place].setdefault(name, len(names[place]))
            shown = (place, column, json.dumps(value, sort_keys=True, ensure_ascii=False))
            cells.append((row, column, numbers.setdefault(shown, len(numbers))))
    table = np.full((len(inputs.responses), max(map(len, names), default=0)), -1, dtype=np.int64)
    if cells:
        rows, columns, found = np.array(cells, dtype=np.int64).T
        table[rows, columns] = found
    return [list(each) for each in names], table


def kept_rows(before, inputs):
    """Copies of the rows of exercises that are withdrawn, or whose answers are gone: last known is best known."""
    answered = {inputs.versions[place].exercise_id for place in np.unique(inputs.encounters.exercises)}
    for exercise, row in before.items():
        if exercise not in answered:
            yield ExerciseCalibration(exercise_id=exercise, **figures(row))


FIGURES = (
    *("level", "a", "b", "se_a", "se_b", "answers", "right", "infit", "outfit", "point_biserial"),
    *("variant_spread", "variant_parameter", "variant_evidence"),
)


def figures(row):
    """All that a row says, by field."""
    return {name: getattr(row, name) for name in FIGURES}


def is_same(previous, before, rows, unanswered_sd):
    """Whether no exercise is new, and none is harder, steeper or surer than in the version before."""
    if before.keys() != {row.exercise_id for row in rows} or previous.unanswered_sd is None:
        return False
    if abs(previous.unanswered_sd - unanswered_sd) >= NOTHING:
        return False
    pairs = [(before[row.exercise_id], row) for row in rows]
    return all(
        abs(old.b - new.b) < NOTHING
        and abs(np.log(old.a / new.a)) < NOTHING
        and abs(old.se_b - new.se_b) < NOTHING
        for old, new in pairs
    )


def farthest(before, rows):
    """Largest change of b, levels, against the version before, or against authored values where it has none."""
    return max(
        abs(
            row.b
            - (
                before[row.exercise_id].b
                if row.exercise_id in before
                else evidence.difficulty(constants.AUTHORED, row.exercise_id, row.level)[1]
            )
        )
        for row in rows
    )


def version_after(previous, rows, learnt, inputs, digest, *, now):
    """The Calibration of these rows, not stored yet."""
    content = {
        "previous": previous.key if previous else None,
        "inputs": digest,
        "population": [stored(learnt.mean), stored(learnt.sd)],
        "unanswered_sd": stored(learnt.spread_b),
        "exercises": {row.exercise_id: figures(row) for row in rows},
    }
    return Calibration(
        key=hashlib.sha256(json.dumps(content, sort_keys=True).encode()).hexdigest(),
        number=previous.number + 1 if previous else 1,
        previous=previous,
        inputs=digest,
        made_at=now,
        persons=inputs.persons,
        answers=len(inputs.responses),
        mean=stored(learnt.mean),
        sd=stored(learnt.sd),
        spread_b=stored(learnt.spread_b),
        spread_log_a=stored(learnt.spread_log_a),
        unanswered_sd=stored(learnt.spread_b),
        rounds=learnt.rounds,
    )


def store(made, rows):
    """(the version in force, whether it is this one): a run that was faster has taken the number."""
    try:
        with transaction.atomic():
            made.save()
            for row in rows:
                row.calibration = made
            ExerciseCalibration.objects.bulk_create(rows, batch_size=500)
    except IntegrityError:
        faster = Calibration.objects.filter(number=made.number).first()
        if faster is None:
            raise
        return faster, False
    return made, True
