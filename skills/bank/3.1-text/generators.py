"""What the exercises of 3.1 draw, and the judge of the report with headings."""

from .charter import charter
from .counting import whole_word
from .faked import faked
from .firststeps import notice_example, right_command, typed_over
from .headings import bold_report, judge_headings, near_misses_headings, solve_headings
from .merge import merge_faults
from .printing import judge_minutes, minutes, near_misses_minutes, solve_minutes
from .tablecommand import table_command
from .voted import voted_changes

__all__ = [
    "bold_report",
    "charter",
    "faked",
    "judge_headings",
    "judge_minutes",
    "merge_faults",
    "minutes",
    "near_misses_headings",
    "near_misses_minutes",
    "notice_example",
    "right_command",
    "solve_headings",
    "solve_minutes",
    "table_command",
    "typed_over",
    "voted_changes",
    "whole_word",
]
