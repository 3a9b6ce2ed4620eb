"""What the words of the exercises of 5.1 cannot draw."""

from .addresses import address_plan
from .clocks import three_clocks
from .crash import crash_log
from .crash_judge import judge_extract, near_misses_extract, solve_extract
from .desk import dark_screen, desk_example
from .meeting import online_meeting
from .memory import memory_log
from .outage import home_tests, outage_lesson
from .plan_judge import judge_plan, near_misses_plan, solve_plan
from .scanner import scanner_message
from .steps import before_reset, one_change
from .storage import full_storage
from .swap import device_swap

__all__ = [
    "address_plan",
    "before_reset",
    "crash_log",
    "dark_screen",
    "desk_example",
    "device_swap",
    "full_storage",
    "home_tests",
    "judge_extract",
    "judge_plan",
    "memory_log",
    "near_misses_extract",
    "near_misses_plan",
    "one_change",
    "online_meeting",
    "outage_lesson",
    "scanner_message",
    "solve_extract",
    "solve_plan",
    "three_clocks",
]
