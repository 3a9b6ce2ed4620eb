"""What the words of the exercises of 4.2 cannot draw."""

from .asking import whom_to_ask
from .audience import profile_settings
from .consents import photos_for_site
from .crossing import two_lists
from .describing import one_person
from .halves import missing_half
from .lessons import cookies_and_photo, post_and_settings, still_on
from .links import tracked_link
from .masking import masked_cells
from .photos import bike_photos
from .properties import photo_properties
from .purge_judge import judge_register, near_misses_register, solve_register
from .purging import register
from .recipes import recipes
from .week import week_of

__all__ = [
    "bike_photos",
    "cookies_and_photo",
    "judge_register",
    "masked_cells",
    "missing_half",
    "near_misses_register",
    "one_person",
    "photo_properties",
    "photos_for_site",
    "post_and_settings",
    "profile_settings",
    "recipes",
    "register",
    "solve_register",
    "still_on",
    "tracked_link",
    "two_lists",
    "week_of",
    "whom_to_ask",
]
