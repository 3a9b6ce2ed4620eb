"""What the exercises of 5.2 draw."""

from .downloads import right_download
from .fleet import four_year_cost
from .label import box_label
from .lessons import laptop_sockets, panel_lesson, screen_needs
from .panel import quick_settings
from .renewal import fleet_plan
from .sending import first_backup
from .sockets import room_cables
from .zone_judge import judge_zone, near_misses_zone, solve_zone
from .zones import moving_site

__all__ = [
    "box_label",
    "first_backup",
    "fleet_plan",
    "four_year_cost",
    "judge_zone",
    "laptop_sockets",
    "moving_site",
    "near_misses_zone",
    "panel_lesson",
    "quick_settings",
    "right_download",
    "room_cables",
    "screen_needs",
    "solve_zone",
]
