"""What the words of the exercises of 3.4 cannot draw."""

from .clubpage import spoilt_lines
from .fares import smallest_tests
from .growth import quicker
from .heat import heat, judge_heat, near_misses_heat, solve_heat
from .library import not_since
from .parcel import robot_parcel
from .plotter import plotter
from .pump import pump
from .tracing import fare_example, score_trace, sound_line
from .warehouse import robot_example, robot_rounds, robot_stop

__all__ = [
    "fare_example",
    "heat",
    "judge_heat",
    "near_misses_heat",
    "not_since",
    "plotter",
    "pump",
    "quicker",
    "robot_example",
    "robot_parcel",
    "robot_rounds",
    "robot_stop",
    "score_trace",
    "smallest_tests",
    "solve_heat",
    "sound_line",
    "spoilt_lines",
]
