"""Parameters: each drawn from the stream of its own name, in the order of the file."""

from collections.abc import Callable, Mapping
from typing import Any

from skills.authoring.expressions import ExpressionError, compute
from skills.authoring.problems import CannotDraw
from skills.authoring.randomness import Stream, key_of
from skills.authoring.schema import Parameter

EVERY_DAY = (1, 2, 3, 4, 5, 6, 7)


def _drawn_date(parameter: Parameter, stream: Stream) -> str:
    first, last = parameter.date or ["", ""]
    return stream.date(first, last, parameter.weekdays or EVERY_DAY)


_DRAWN: dict[str, Callable[[Parameter, Stream], Any]] = {
    "choose": lambda parameter, stream: stream.choose(parameter.choose or []),
    "sample": lambda parameter, stream: stream.sample(parameter.sample or [], parameter.size or 0),
    "shuffle": lambda parameter, stream: stream.shuffled(parameter.shuffle or []),
    "integer": lambda parameter, stream: stream.integer(*(parameter.integer or [])),
    "amount": lambda parameter, stream: stream.amount(*(parameter.amount or [])),
    "date": lambda parameter, stream: _drawn_date(parameter, stream),
    "time": lambda parameter, stream: stream.time(*(parameter.time or [])),  # type: ignore[arg-type]
    "person": lambda parameter, stream: stream.person(),
    "people": lambda parameter, stream: stream.people(parameter.people or 1),
    "value": lambda parameter, stream: parameter.value,
}


def draw_parameters(
    exercise: str, parameters: Mapping[str, Parameter], key: tuple[Any, ...]
) -> dict[str, Any]:
    """{name: drawn or computed value} in the order of the file; raises CannotDraw."""
    values: dict[str, Any] = {}
    for name, parameter in parameters.items():
        if parameter.compute is not None:
            try:
                values[name] = compute(parameter.compute, values)
            except ExpressionError as error:
                raise CannotDraw(exercise, f"parameters.{name}.compute", str(error)) from None
        else:
            stream = Stream(key_of(*key, "parameter", name))
            try:
                values[name] = _DRAWN[parameter.kind](parameter, stream)
            except ValueError as error:
                raise CannotDraw(exercise, f"parameters.{name}", str(error)) from None
    return values
