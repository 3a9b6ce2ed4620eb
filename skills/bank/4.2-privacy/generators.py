"""What the words of the exercises of 4.2 cannot draw."""

from .audience import profile_settings
from .crossing import two_lists
from .links import tracked_link
from .masking import masked_cells
from .photos import bike_photos
from .purge_judge import judge_register, near_misses_register, solve_register
from .purging import register
from .recipes import recipes
from .week import week_of

__all__ = [
    "bike_photos",
    "judge_register",
    "masked_cells",
    "near_misses_register",
    "profile_settings",
    "recipes",
    "register",
    "solve_register",
    "tracked_link",
    "two_lists",
    "week_of",
]
