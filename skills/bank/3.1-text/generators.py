"""What the exercises of 3.1 draw, and the judge of the report with headings."""

from .charter import charter
from .counting import whole_word
from .faked import faked
from .figures import moved_figures
from .firststeps import notice_example, right_command, typed_over
from .headings import bold_report, judge_headings, near_misses_headings, solve_headings
from .merge import merge_faults
from .printing import judge_minutes, minutes, near_misses_minutes, solve_minutes
from .structure import contents_lines, markdown_line, talk_example, ways_that_hold
from .tablecommand import table_command
from .voted import voted_changes

__all__ = [
    "bold_report",
    "charter",
    "contents_lines",
    "faked",
    "judge_headings",
    "judge_minutes",
    "markdown_line",
    "merge_faults",
    "minutes",
    "moved_figures",
    "near_misses_headings",
    "near_misses_minutes",
    "notice_example",
    "right_command",
    "solve_headings",
    "solve_minutes",
    "table_command",
    "talk_example",
    "typed_over",
    "voted_changes",
    "ways_that_hold",
    "whole_word",
]
