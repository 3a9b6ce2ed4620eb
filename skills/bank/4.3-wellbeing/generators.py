"""What the words of the exercises of 4.3 cannot draw."""

from .captures import night_lesson, usable_capture
from .drawer import drawer
from .hurtful import hurtful_steps
from .listening import listening_log
from .nights import quiet_nights
from .posture import desk_check, desk_lesson, desk_to_change
from .seats import seat_year
from .shop import shop_snapshots
from .strip import power_strip
from .window import lowest_window

__all__ = [
    "desk_check",
    "desk_lesson",
    "desk_to_change",
    "drawer",
    "hurtful_steps",
    "listening_log",
    "lowest_window",
    "night_lesson",
    "power_strip",
    "quiet_nights",
    "seat_year",
    "shop_snapshots",
    "usable_capture",
]
