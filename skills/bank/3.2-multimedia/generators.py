"""What the exercises of 3.2 draw, and the judges of what is handed in."""

from .badge import club_badge, judge_badge, near_misses_badge, solve_badge
from .bitrate import bit_rate
from .captions import judge_captions, near_misses_captions, resync, solve_captions
from .commands import one_command
from .drift import growing_delay
from .interview import interview_length
from .layers import collage
from .loudness import common_loudness
from .soundtrack import new_place, one_object, sharp_banner, studio_example

__all__ = [
    "bit_rate",
    "club_badge",
    "collage",
    "common_loudness",
    "growing_delay",
    "interview_length",
    "judge_badge",
    "judge_captions",
    "near_misses_badge",
    "near_misses_captions",
    "new_place",
    "one_command",
    "one_object",
    "resync",
    "sharp_banner",
    "solve_badge",
    "solve_captions",
    "studio_example",
]
