"""What the words of the exercises of 2.3 cannot draw."""

from .agendas import common_slot
from .comments import open_comments
from .copies import judge_copies, near_misses_copies, solve_copies, two_copies
from .histories import lost_line
from .lessons import cursors, shared_report, smallest_role
from .merging import judge_merge, merge_conflicts, near_misses_merge, solve_merge
from .polls import date_poll
from .reviewing import club_report, last_word, lost_by_restoring
from .rights import share_panel
from .ways_in import two_ways_in
from .workspaces import workspace

__all__ = [
    "club_report",
    "common_slot",
    "cursors",
    "date_poll",
    "judge_copies",
    "judge_merge",
    "last_word",
    "lost_by_restoring",
    "lost_line",
    "merge_conflicts",
    "near_misses_copies",
    "near_misses_merge",
    "open_comments",
    "share_panel",
    "shared_report",
    "smallest_role",
    "solve_copies",
    "solve_merge",
    "two_copies",
    "two_ways_in",
    "workspace",
]
