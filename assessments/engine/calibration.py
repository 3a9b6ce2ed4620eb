"""Difficulty learnt from answers: what a calibration takes and gives.

Penalised marginal maximum likelihood on the engine's grid (`estimation`), then each exercise's own posterior
(`uncertainty`). The same answers give the same values on every machine, to rounding.
"""

from collections.abc import Callable
from dataclasses import dataclass, replace

import numpy as np

from .cohort import Encounters, Exercises, Numbers, Predictions
from .estimation import LOG_A, Model, Sample, converged
from .irt import Array
from .items import frozen
from .uncertainty import anchored, exercise_posteriors, foreseen, trusting

__all__ = ["Calibration", "Encounters", "Exercises", "Predictions", "calibrate", "predict"]

STAGES = (0.01, 3e-3, 3e-4)  # EM ends where b and log a move less; after each but the last, priors are learnt


@dataclass(frozen=True, eq=False)
class Calibration:
    """What answers say of each exercise: read-only, one row each.

    a, se_a : logits a level; b, se_b: levels; answers: first encounters it rests on
    mean, sd : of these persons' general ability, levels; shape: its chances at the cohort's points, where learnt
    spread_b, spread_log_a : standard deviation of the truth around authored values
    rounds : of EM
    An exercise without answers keeps its authored values; its error is the spread.
    """

    a: Array
    b: Array
    se_a: Array
    se_b: Array
    answers: Numbers
    mean: float
    sd: float
    spread_b: float
    spread_log_a: float
    rounds: int
    shape: Array | None = None

    def model(self) -> Model:
        """To start from, or to predict with."""
        return Model(self.b, np.log(self.a), self.mean, self.sd, self.spread_b, self.spread_log_a, self.shape)


def calibrate(
    encounters: Encounters,
    exercises: Exercises,
    *,
    start: Calibration | None = None,
    progress: Callable[[float], None] = lambda share: None,
) -> Calibration:
    """a and b of each exercise, with standard errors, from all counted first encounters.

    Priors: b ~ N(level - 0.5, 0.7²) and log a ~ N(log 1.2, 0.3²), whose spread then follows the answers, as
    does the population from N(3.5, 1.9²), whatever its shape. The scale is fixed by the authored levels.

    start: an earlier calibration of the same exercises; it saves rounds and changes values by less than the
    tolerance of EM. progress: called with the share done, rising to 1.
    Raises ValueError where encounters or start do not fit the exercises.
    """
    check(encounters, exercises, start)
    sample = Sample(encounters, exercises)
    model = start.model() if start else Model(exercises.authored, np.full(len(exercises), LOG_A))
    rounds = 0
    stages = STAGES[1:] if start else STAGES
    for stage, tolerance in enumerate(stages):
        model = trusting(model, sample) if stage else model

        def report(share: float, stage: int = stage) -> None:
            progress((stage + share) / (len(stages) + 1))

        model, taken = converged(model, sample, tolerance, report)
        rounds += taken
    found = exercise_posteriors(model, sample)
    model = replace(model, b=found.b, log_a=found.log_a)
    found = exercise_posteriors(model, sample)  # again, for persons are now judged by means, not modes
    progress(1.0)
    a = np.exp(found.log_a)
    variance = found.sd_log_a**2  # of a log-normal a
    return Calibration(
        a=frozen(a),
        b=frozen(found.b),
        se_a=frozen(a * np.sqrt(np.expm1(variance)) * np.exp(variance / 2)),
        se_b=frozen(anchored(found.sd_b, model.spread_b)),
        answers=frozen(sample.answers),
        mean=model.mean,
        sd=model.sd,
        spread_b=model.spread_b,
        spread_log_a=model.spread_log_a,
        rounds=rounds,
        shape=None if model.shape is None else frozen(model.shape),
    )


def predict(calibration: Calibration, encounters: Encounters, exercises: Exercises) -> Predictions:
    """What the calibration predicts of each encounter from all the others of its person.

    Raises ValueError where columns do not fit together.
    """
    check(encounters, exercises, calibration)
    return foreseen(calibration.model(), Sample(encounters, exercises))


def check(encounters: Encounters, exercises: Exercises, start: Calibration | None) -> None:
    """Raises ValueError where encounters or start do not fit the exercises."""
    places, count = encounters.exercises, len(exercises)
    if len(encounters) and (places.min() < 0 or places.max() >= count):
        raise ValueError(f"an encounter names an exercise that is not one of 0 to {count - 1}")
    if start is not None and len(start.b) != count:
        raise ValueError(f"a calibration of {len(start.b)} exercises does not fit {count}")
